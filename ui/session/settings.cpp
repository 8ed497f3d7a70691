#include "ui/session/settings.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStyle>

#include <algorithm>
#include <array>

namespace inkling {
namespace {

constexpr int defaultBudget = 64;

const auto versionKey = QStringLiteral("version");
const auto firstVersionKey = QStringLiteral("window/version");
const auto geometryKey = QStringLiteral("window/geometry");
const auto stateKey = QStringLiteral("window/state");
const auto recentKey = QStringLiteral("recent");
const auto motionKey = QStringLiteral("motion");
const auto themeKey = QStringLiteral("theme");
const auto languageKey = QStringLiteral("language");
const auto scaleKey = QStringLiteral("interface-scale");
const auto sessionFileKey = QStringLiteral("session/file");
const auto sessionModifiedKey = QStringLiteral("session/modified");
const auto liveKey = QStringLiteral("live");
const auto autosaveKey = QStringLiteral("autosave");
const auto budgetKey = QStringLiteral("trajectory-budget");
const auto folderKey = QStringLiteral("folder");

/// In the order of AppSettings::Motion.
constexpr std::array motionWords{"system", "reduced", "full"};
/// In the order of AppSettings::Theme.
constexpr std::array themeWords{"system", "light", "dark"};

bool isThere(const QString& path) {
  return QFileInfo::exists(path) || QFileInfo::exists(path.section(QLatin1Char(':'), 0, -2));
}

/// "gtk-enable-animations" in the settings.ini of a version of GTK.
bool gtkHasNoAnimations(const QString& version) {
  const QSettings gtk(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                          QStringLiteral("/gtk-%1/settings.ini").arg(version),
                      QSettings::IniFormat);
  const auto enabled = gtk.value(QStringLiteral("Settings/gtk-enable-animations")).toString();
  return enabled == QLatin1String("0") ||
         enabled.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0;
}

bool desktopReducesMotion() {
  return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0 ||
         gtkHasNoAnimations(QStringLiteral("4.0")) || gtkHasNoAnimations(QStringLiteral("3.0"));
}

}  // namespace

AppSettings::AppSettings(QObject* parent) : QObject(parent) {
  bool known = false;
  const int found = store_.value(versionKey).toInt(&known);
  newer_ = known && found > version;
  if (!newer_ && found != version) carryOver();
}

/// Version 1 kept nothing but the window, with a version of its own; the keys are the same.
void AppSettings::carryOver() {
  const auto first = store_.value(firstVersionKey);
  if (first.isValid() && first.toInt() != 1) store_.remove(QStringLiteral("window"));
  store_.remove(firstVersionKey);
  store_.setValue(versionKey, version);
}

QVariant AppSettings::read(const QString& key) const {
  return newer_ ? session_.value(key) : store_.value(key);
}

void AppSettings::write(const QString& key, const QVariant& value) {
  if (read(key) == value) return;
  if (newer_)
    session_.insert(key, value);
  else
    store_.setValue(key, value);
  Q_EMIT changed();
}

/// A file has text for it; QVariant would take any other text for true.
bool AppSettings::flag(const QString& key, bool otherwise) const {
  const auto text = read(key).toString();
  if (text == QLatin1String("true")) return true;
  return text == QLatin1String("false") ? false : otherwise;
}

QByteArray AppSettings::bytes(const QString& key) const {
  const auto value = read(key);
  return value.typeId() == QMetaType::QByteArray ? value.toByteArray() : QByteArray();
}

QStringList AppSettings::recentFiles() const {
  QStringList files;
  for (const auto& path : read(recentKey).toStringList())
    if (files.size() < recentLimit && QDir::isAbsolutePath(path) && !files.contains(path) &&
        isThere(path))
      files += path;
  return files;
}

void AppSettings::addRecentFile(const QString& path) {
  if (path.isEmpty()) return;
  const auto absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
  auto files = recentFiles();
  files.removeAll(absolute);
  files.prepend(absolute);
  write(recentKey, QStringList(files.mid(0, recentLimit)));
}

void AppSettings::clearRecentFiles() {
  write(recentKey, QStringList());
}

AppSettings::Motion AppSettings::motion() const {
  const auto word = read(motionKey).toString();
  const auto found = std::find(motionWords.begin(), motionWords.end(), word);
  return found == motionWords.end() ? Motion::System
                                    : static_cast<Motion>(found - motionWords.begin());
}

void AppSettings::setMotion(Motion motion) {
  write(motionKey, QString::fromLatin1(motionWords[static_cast<std::size_t>(motion)]));
}

AppSettings::Theme AppSettings::theme() const {
  const auto word = read(themeKey).toString();
  const auto found = std::find(themeWords.begin(), themeWords.end(), word);
  return found == themeWords.end() ? Theme::System : static_cast<Theme>(found - themeWords.begin());
}

void AppSettings::setTheme(Theme theme) {
  write(themeKey, QString::fromLatin1(themeWords[static_cast<std::size_t>(theme)]));
}

bool AppSettings::reducedMotion() const {
  const auto chosen = motion();
  return chosen == Motion::System ? desktopReducesMotion() : chosen == Motion::Reduced;
}

QString AppSettings::language() const {
  const auto id = read(languageKey).toString();
  return id.isEmpty() ? QStringLiteral("system") : id;
}

void AppSettings::setLanguage(const QString& language) {
  write(languageKey, language);
}

int AppSettings::interfaceScale() const {
  const int percent = read(scaleKey).toInt();  // 0 where it is no number
  return percent < smallestScale || percent > largestScale ? 100 : percent;
}

void AppSettings::setInterfaceScale(int percent) {
  write(scaleKey, std::clamp(percent, smallestScale, largestScale));
}

QString AppSettings::sessionFile() const {
  const auto file = read(sessionFileKey).toString();
  return QFileInfo::exists(file) ? file : QString();
}

bool AppSettings::sessionModified() const {
  return flag(sessionModifiedKey, false);
}

void AppSettings::setSession(const QString& file, bool modified) {
  write(sessionFileKey, file);
  write(sessionModifiedKey, modified);
}

bool AppSettings::live() const {
  return flag(liveKey, true);
}

void AppSettings::setLive(bool live) {
  write(liveKey, live);
}

bool AppSettings::autosave() const {
  return flag(autosaveKey, true);
}

void AppSettings::setAutosave(bool autosave) {
  write(autosaveKey, autosave);
}

int AppSettings::trajectoryBudget() const {
  const int budget = read(budgetKey).toInt();  // 0 where it is no number
  return budget < smallestBudget || budget > largestBudget ? defaultBudget : budget;
}

void AppSettings::setTrajectoryBudget(int mebibytes) {
  write(budgetKey, std::clamp(mebibytes, smallestBudget, largestBudget));
}

QString AppSettings::folder() const {
  const auto folder = read(folderKey).toString();
  return !folder.isEmpty() && QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

void AppSettings::setFolder(const QString& folder) {
  if (!folder.isEmpty()) write(folderKey, QDir(folder).absolutePath());
}

QVariantMap AppSettings::choices(const QString& dialog) const {
  return read(QStringLiteral("choices/") + dialog).toMap();
}

void AppSettings::setChoices(const QString& dialog, const QVariantMap& choices) {
  write(QStringLiteral("choices/") + dialog, choices);
}

QByteArray AppSettings::windowGeometry() const {
  return bytes(geometryKey);
}

QByteArray AppSettings::windowState() const {
  return bytes(stateKey);
}

void AppSettings::setWindow(const QByteArray& geometry, const QByteArray& state) {
  write(geometryKey, geometry);
  write(stateKey, state);
}

void AppSettings::reset() {
  store_.clear();
  store_.setValue(versionKey, version);
  session_.clear();
  newer_ = false;
  Q_EMIT changed();
  Q_EMIT wasReset();
}

}  // namespace inkling

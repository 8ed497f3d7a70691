#include "ui/window/recent_menu.h"

#include "ui/session/settings.h"

#include <QDir>
#include <QFileInfo>

namespace inkling {
namespace {

/// "3.png — ~/pictures", with the home folder's name short and no letter underlined.
QString labelOf(const QString& path) {
  const QFileInfo file(path);
  auto folder = QDir::toNativeSeparators(file.path());
  const auto home = QDir::homePath();
  if (folder == home || folder.startsWith(home + QLatin1Char('/')))
    folder.replace(0, home.size(), QStringLiteral("~"));
  auto label = QStringLiteral("%1 — %2").arg(file.fileName(), folder);
  return label.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

}  // namespace

RecentMenu::RecentMenu(AppSettings& settings, QWidget* parent)
    : QMenu(tr("Open &recent"), parent), settings_(settings) {
  setToolTipsVisible(true);
  connect(this, &QMenu::aboutToShow, this, &RecentMenu::fill);
  fill();  // a menu bar outside the window leaves an empty menu out
}

void RecentMenu::fill() {
  clear();
  const auto files = settings_.recentFiles();
  for (int i = 0; i < files.size(); ++i) {
    const auto& path = files[i];
    // the digits 1 to 9 choose from the keyboard
    const auto number = i < 9 ? QStringLiteral("&%1  ").arg(i + 1) : QStringLiteral("    ");
    auto* open = addAction(number + labelOf(path));
    open->setToolTip(QDir::toNativeSeparators(path));
    connect(open, &QAction::triggered, this, [this, path] { Q_EMIT chosen(path); });
  }
  if (files.isEmpty()) addAction(tr("No files yet"))->setEnabled(false);
  addSeparator();
  auto* forget = addAction(tr("&Clear the list"));
  forget->setObjectName(QStringLiteral("clear"));
  forget->setEnabled(!files.isEmpty());
  connect(forget, &QAction::triggered, &settings_, &AppSettings::clearRecentFiles);
}

}  // namespace inkling

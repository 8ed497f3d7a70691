#include "ui/window/file_controller.h"

#include "engine/support/image_files.h"
#include "ui/figures/pictures.h"
#include "ui/session/command_line.h"
#include "ui/session/settings.h"
#include "ui/session/workbench.h"
#include "ui/setup/file_dialog.h"
#include "ui/window/image_controller.h"
#include "ui/window/message_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace inkling {
namespace {

/// To be looked through in the gallery, rather than one picture.
bool isCollection(const QString& path) {
  return imageFileKind(path.toStdString()) != ImageFile::Kind::Picture;
}

/// FILE:SELECTION, unless there is a file of the whole name.
std::optional<FileSource> selected(const QString& path) {
  const auto colon = path.lastIndexOf(QLatin1Char(':'));
  if (colon < 1 || QFileInfo::exists(path) || !QFileInfo(path.left(colon)).isFile())
    return std::nullopt;
  const auto kind = imageFileKind(path.left(colon).toStdString());
  if (kind != ImageFile::Kind::Npy && kind != ImageFile::Kind::Idx) return std::nullopt;
  return FileSource{path.left(colon).toStdString(), path.mid(colon + 1).toStdString()};
}

/// How much its file holds.
Stored extentOf(const StoredExperiment& stored) {
  if (!stored.recording) return Stored::Settings;
  const auto& methods = stored.recording->methods;
  const bool frames = std::any_of(methods.begin(), methods.end(), [](const auto& method) {
    return !method.trajectory.frames().empty();
  });
  return frames ? Stored::Trajectory : Stored::Results;
}

}  // namespace

FileController::FileController(Workbench& workbench, AppSettings& settings, MessageBar& messages,
                               ImageController& images, QWidget& window)
    : workbench_(workbench),
      settings_(settings),
      messages_(messages),
      images_(images),
      window_(window) {
  connect(&workbench.document(), &Document::changed, this, &FileController::keep);
  connect(&images, &ImageController::used, this, &FileController::release);
  connect(&settings, &AppSettings::changed, this, &FileController::applySettings);
  connect(&autosave_, &Autosave::failed, this,
          [this](const QString& text) { messages_.tell(MessageBar::Kind::Problem, text); });
  applySettings();
}

FileController::~FileController() = default;

void FileController::applySettings() {
  if (settings_.autosave()) return;
  autosave_.discard();
  QFile::remove(sessionFile());
}

void FileController::keep() {
  if (settings_.autosave()) autosave_.keep(workbench_.document().experiment());
}

void FileController::open(const QString& path) {
  messages_.attempt([&] {
    const QFileInfo info(path);
    const auto suffix = info.suffix().toLower();
    if (const auto source = selected(path)) {
      images_.use(*source, info.fileName());
      Q_EMIT opened();
    } else if (suffix == QLatin1String("inkling") || suffix == QLatin1String("json")) {
      openExperiment(path);
    } else if (isCollection(path)) {
      Q_EMIT collectionChosen(path);
    } else if (!experimentTextOf(path.toStdString()).empty()) {
      offerBoth(path);
    } else {
      openPicture(path);
    }
  });
}

void FileController::offerBoth(const QString& path) {
  messages_.tell(
      MessageBar::Kind::Note,
      tr("%1 was made by Inkling and carries its experiment.").arg(QFileInfo(path).fileName()),
      {{tr("Restore the experiment"), [this, path] { openExperiment(path); }},
       {tr("Use it as an image"), [this, path] { openPicture(path); }}});
}

// A large one takes seconds.
void FileController::openPicture(const QString& path) {
  background_.run([file = path.toStdString()] { return readPicture(file); },
                  [this, path, opening = images_.beginOpening()](const QImage& picture) {
                    if (!images_.isWanted(opening)) return;
                    messages_.attempt([&] {
                      images_.usePicture(picture, QFileInfo(path).fileName());
                      remember(path);
                    });
                  },
                  [this](const QString& why) { messages_.tell(MessageBar::Kind::Problem, why); });
}

// A file with a trajectory takes a second to read.
void FileController::readExperiment(const QString& path, const QString& what,
                                    std::function<void(const StoredExperiment&)> done) {
  background_.run([file = path.toStdString()] { return readExperimentFile(file); },
                  [this, what, done = std::move(done),
                   opening = images_.beginOpening()](const StoredExperiment& stored) {
                    if (!images_.isWanted(opening)) return;
                    if (stored.recording)
                      workbench_.show(stored.experiment, *stored.recording, what);
                    else
                      workbench_.document().replace(stored.experiment, what);
                    done(stored);
                    Q_EMIT opened();
                  },
                  [this](const QString& why) { messages_.tell(MessageBar::Kind::Problem, why); });
}

void FileController::openExperiment(const QString& path) {
  const QFileInfo info(path);
  // of a figure, or a result of inkling-cli, the experiment alone was read: it is no place to save
  const bool whole = info.suffix().toLower() == QLatin1String("inkling");
  readExperiment(path, tr("Open %1").arg(info.fileName()),
                 [this, path, whole](const StoredExperiment& stored) {
                   remember(path);
                   setFile(whole ? path : QString(), extentOf(stored));
                   // undone, it is not what the file holds
                   auto& history = workbench_.document().history();
                   connect(&history, &QUndoStack::indexChanged, this,
                           [this, path, opening = history.index()](int index) {
                             if (index < opening && file_ == path) release();
                           });
                 });
}

QString FileController::sessionFile() {
  return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
         QStringLiteral("/last-session.inkling");
}

bool FileController::canContinue() const {
  return QFileInfo::exists(sessionFile());
}

void FileController::continueSession() {
  readExperiment(sessionFile(), tr("Continue"), [this](const StoredExperiment& stored) {
    const auto file = settings_.sessionFile();
    if (file.isEmpty()) {
      release();
      return;
    }
    setFile(file, extentOf(stored));
    if (settings_.sessionModified()) workbench_.document().history().resetClean();
  });
}

void FileController::keepSession() {
  const auto& e = workbench_.document().experiment();
  if (!settings_.autosave() || (e.images.empty() && !e.ownMeasurements)) return;
  try {
    QDir().mkpath(QFileInfo(sessionFile()).path());
    writeExperimentFile(sessionFile().toStdString(), e, nullptr, Stored::Settings);
    settings_.setSession(file_, !workbench_.document().history().isClean());
  } catch (const std::exception&) {
    // the window is going: there is nobody to tell
  }
}

void FileController::offerRecovery() {
  const auto left = autosave_.take();
  if (!left) return;
  const auto when = QLocale().toString(left->saved, QLocale::ShortFormat);
  messages_.tell(MessageBar::Kind::Note,
                 tr("Inkling did not end properly. The experiment of %1 was kept.").arg(when),
                 {{tr("Restore it"),
                   [this, experiment = left->experiment] {
                     workbench_.document().replace(experiment, tr("Restore the experiment"));
                     release();  // it is nobody's yet
                     autosave_.keep(experiment);
                     autosave_.settle();
                     Q_EMIT opened();
                   }},
                  {tr("Discard it"), [this] { autosave_.settle(); }}});
}

void FileController::setFile(const QString& path, Stored stored) {
  file_ = path;
  stored_ = stored;
  if (!path.isEmpty()) workbench_.document().history().setClean();
  Q_EMIT fileChanged();
}

void FileController::saveAs(const QString& path, Stored stored) {
  const auto& experiment = workbench_.document().experiment();
  const auto done = [this, path] {
    remember(path);
    messages_.tell(MessageBar::Kind::Note, tr("Saved: %1").arg(QFileInfo(path).fileName()));
  };
  if (stored == Stored::Settings) {
    writeExperimentFile(path.toStdString(), experiment, nullptr, stored);
    setFile(path, stored);
    done();
    return;
  }
  auto kept = std::make_shared<Recording>(workbench_.recording());
  turnTo(*kept, 0);  // as every file begins
  std::shared_ptr<const Recording> recording = std::move(kept);
  background_.run(
      [=, file = path.toStdString()] {
        writeExperimentFile(file, experiment, recording.get(), stored);
        return true;
      },
      [=, this](bool) {
        // what was edited meanwhile is not in it
        if (experiment == workbench_.document().experiment()) setFile(path, stored);
        done();
      },
      [this](const QString& why) { messages_.tell(MessageBar::Kind::Problem, why); });
}

void FileController::save() {
  if (file_.isEmpty())
    askSave();
  else
    messages_.attempt([this] { saveAs(file_, stored_); });
}

void FileController::askSave() {
  const QStringList kinds{tr("Experiment (*.inkling)"),
                          tr("Experiment with its results (*.inkling)"),
                          tr("Experiment with its results and trajectory (*.inkling)")};
  const auto start =
      file_.isEmpty() ? settings_.folder() + QStringLiteral("/experiment.inkling") : file_;
  askForNewFile(&window_, tr("Save the experiment"), start, kinds.join(QStringLiteral(";;")),
                QStringLiteral("inkling"), [this, kinds](const QString& path, const QString& kind) {
                  const auto stored =
                      static_cast<Stored>(std::max<qsizetype>(0, kinds.indexOf(kind)));
                  messages_.attempt([&] { saveAs(path, stored); });
                });
}

void FileController::askOpen() {
  askForFile(
      &window_, tr("Open"), settings_.folder(),
      tr("Images and experiments (*.png *.jpg *.jpeg *.bmp *.pgm *.ppm *.npy *.inkling *.json "
         "*idx*-ubyte *idx*-ubyte.gz);;All files (*)"),
      [this](const QString& path) { open(path); });
}

void FileController::remember(const QString& path) {
  settings_.addRecentFile(path);
  settings_.setFolder(QFileInfo(path).absolutePath());
}

void FileController::paste() {
  const auto* mime = QApplication::clipboard()->mimeData();
  if (mime && mime->hasImage())
    images_.usePicture(qvariant_cast<QImage>(mime->imageData()), tr("pasted picture"));
  else if (mime && !mime->urls().isEmpty())
    open(mime->urls().front().toLocalFile());
  else
    messages_.tell(MessageBar::Kind::Note, tr("The clipboard holds no picture."));
}

bool FileController::canDrop(const QMimeData& data) {
  return data.hasUrls() || data.hasImage();
}

void FileController::drop(const QMimeData& data) {
  const auto urls = data.urls();
  if (!urls.isEmpty())
    open(urls.front().toLocalFile());
  else
    images_.usePicture(qvariant_cast<QImage>(data.imageData()), tr("dropped picture"));
}

// Pictures that were drawn, pasted or taken from the gallery get a file for it, beside what the
// program keeps.
void FileController::copyCommandLine() {
  messages_.attempt([&] {
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
                        QStringLiteral("/images");
    copy(commandLine(withImageFiles(workbench_.document().experiment(), folder.toStdString())));
  });
}

void FileController::copy(const QString& text) {
  constexpr int most = 120;  // characters, of what is told
  QApplication::clipboard()->setText(text);
  messages_.tell(MessageBar::Kind::Note,
                 tr("Copied: %1").arg(text.size() > most ? text.left(most) + tr("…") : text));
}

}  // namespace inkling

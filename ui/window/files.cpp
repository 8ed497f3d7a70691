// The window's ways to images and experiments, and back to files.
#include "engine/model/error.h"
#include "ui/export/export_dialog.h"
#include "ui/figures/pictures.h"
#include "ui/images/fit_dialog.h"
#include "ui/images/gallery_window.h"
#include "ui/setup/file_dialog.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"
#include "ui/window/plot_docks.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStandardPaths>

#include <algorithm>

namespace inkling {
namespace {

bool holdsArrays(const QString& path) {
  const auto name = QFileInfo(path).fileName();
  return name.endsWith(QLatin1String(".npy")) || name.contains(QLatin1String("idx"));
}

/// FILE:SELECTION, unless there is a file of the whole name.
std::optional<FileSource> selected(const QString& path) {
  const auto colon = path.lastIndexOf(QLatin1Char(':'));
  if (colon < 1 || QFileInfo::exists(path) || !holdsArrays(path.left(colon))) return std::nullopt;
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

void MainWindow::openFile(const QString& path) {
  attempt([&] {
    const QFileInfo info(path);
    const auto suffix = info.suffix().toLower();
    if (const auto source = selected(path)) {
      useImage(*source, info.fileName());
    } else if (suffix == QLatin1String("inkling") || suffix == QLatin1String("json")) {
      openExperiment(path);
    } else if (info.isDir() || holdsArrays(path)) {
      showGallery();
      gallery_->open(path);  // and it is remembered once it is open
    } else if (!experimentTextOf(path.toStdString()).empty()) {
      messages_->tell(MessageBar::Kind::Note,
                      tr("%1 was made by Inkling and carries its experiment.").arg(info.fileName()),
                      {{tr("Restore the experiment"), [this, path] { openExperiment(path); }},
                       {tr("Use it as an image"), [this, path] { openPicture(path); }}});
    } else {
      openPicture(path);
    }
  });
}

// A large one takes seconds.
void MainWindow::openPicture(const QString& path) {
  forgetOpenings();
  background_.run([file = path.toStdString()] { return readPicture(file); },
                  [this, path, number = openings_](const QImage& picture) {
                    if (number != openings_) return;
                    attempt([&] {
                      usePicture(picture, QFileInfo(path).fileName());
                      remember(path);
                    });
                  },
                  [this](const QString& why) { messages_->tell(MessageBar::Kind::Problem, why); });
}

// A file with a trajectory takes a second to read.
void MainWindow::readExperiment(const QString& path, const QString& what,
                                std::function<void(const StoredExperiment&)> done) {
  forgetOpenings();
  background_.run([file = path.toStdString()] { return readExperimentFile(file); },
                  [this, what, done, number = openings_](const StoredExperiment& stored) {
                    if (number != openings_) return;
                    if (stored.recording)
                      workbench_.show(stored.experiment, *stored.recording, what);
                    else
                      workbench_.document().replace(stored.experiment, what);
                    done(stored);
                    showWork();
                  },
                  [this](const QString& why) { messages_->tell(MessageBar::Kind::Problem, why); });
}

void MainWindow::openExperiment(const QString& path) {
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
                           [this, path, opened = history.index()](int index) {
                             if (index < opened && file_ == path) setFile({});
                           });
                 });
}

QString MainWindow::sessionFile() {
  return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
         QStringLiteral("/last-session.inkling");
}

void MainWindow::continueSession() {
  readExperiment(sessionFile(), tr("Continue"), [this](const StoredExperiment&) { setFile({}); });
}

void MainWindow::keepSession() {
  const auto& e = workbench_.document().experiment();
  if (!settings_.autosave() || (e.images.empty() && !e.ownMeasurements)) return;
  try {
    QDir().mkpath(QFileInfo(sessionFile()).path());
    writeExperimentFile(sessionFile().toStdString(), e, nullptr, Stored::Settings);
  } catch (const std::exception&) {
    // the window is going: there is nobody to tell
  }
}

void MainWindow::setFile(const QString& path, Stored stored) {
  file_ = path;
  stored_ = stored;
  if (!path.isEmpty()) workbench_.document().history().setClean();
  showTitle();
}

void MainWindow::showTitle() {
  auto& document = workbench_.document();
  auto name = document.presetName().isEmpty() ? tr("Untitled") : document.presetName();
  if (!file_.isEmpty()) name = QFileInfo(file_).fileName();
  const auto mark = QStringLiteral("[*]");  // doubled it stands for itself
  setWindowTitle(tr("%1[*] — Inkling").arg(name.replace(mark, mark + mark)));
  setWindowModified(!document.history().isClean());
}

void MainWindow::saveExperiment(const QString& path, Stored stored) {
  const auto& experiment = workbench_.document().experiment();
  const auto done = [this, path] {
    remember(path);
    messages_->tell(MessageBar::Kind::Note, tr("Saved: %1").arg(QFileInfo(path).fileName()));
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
      [this](const QString& why) { messages_->tell(MessageBar::Kind::Problem, why); });
}

void MainWindow::forgetOpenings() {
  ++openings_;
  for (auto* dialog : findChildren<FitDialog*>())
    dialog->reject();
}

void MainWindow::remember(const QString& path) {
  settings_.addRecentFile(path);
  settings_.setFolder(QFileInfo(path).absolutePath());
}

void MainWindow::useImage(const ImageSource& source, const QString& name) {
  workbench_.document().setImages({source}, tr("Open %1").arg(name));
  setFile({});
  showWork();
}

void MainWindow::useOrFit(const ImageSource& source, const QString& name, const QImage& picture) {
  if (fitsPrior(source, picture, workbench_.priorShape()))
    useImage(source, name);
  else
    attempt([&] { usePicture(picture, name); });
}

void MainWindow::usePicture(const QImage& picture, const QString& name) {
  if (picture.isNull()) return;
  if (workbench_.state() == Workbench::State::Opening) {  // what the prior wants is not known yet
    connect(
        &workbench_, &Workbench::opened, this,
        [this, picture, name, number = openings_] {
          if (number == openings_) attempt([&] { usePicture(picture, name); });
        },
        Qt::SingleShotConnection);
    return;
  }
  const auto shape = workbench_.priorShape();
  if (shape.size() == 0)
    throw Error(ErrorKind::Usage, "The prior's size is not known, so that " + name.toStdString() +
                                      " cannot be fitted to it. Choose another prior first.");
  if (picture.size() == QSize(shape.width, shape.height)) {
    auto image = toImage(picture);
    if (image.shape == shape) {
      useImage(EmbeddedSource{name.toStdString(), std::move(image)}, name);
      return;
    }
  }
  const auto& prior = workbench_.document().experiment().settings.text("prior");
  auto* dialog = new FitDialog(picture, name, shape, prior == "digits", this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog, picture, name] {
    if (dialog->fitted().image.shape == workbench_.priorShape())
      useFitted(dialog->fitted(), name);
    else  // another prior has been chosen meanwhile
      attempt([&] { usePicture(picture, name); });
  });
  dialog->show();
}

// What was done to it stays with its name, wherever that is shown.
void MainWindow::useFitted(const FittedPicture& fitted, const QString& name) {
  const auto called =
      fitted.done.empty() ? name : tr("%1 (%2)").arg(name, QString::fromStdString(fitted.done));
  useImage(EmbeddedSource{called.toStdString(), fitted.image}, name);
}

void MainWindow::paste() {
  const auto* mime = QApplication::clipboard()->mimeData();
  if (mime && mime->hasImage())
    attempt([&] { usePicture(qvariant_cast<QImage>(mime->imageData()), tr("pasted picture")); });
  else if (mime && !mime->urls().isEmpty())
    openFile(mime->urls().front().toLocalFile());
  else
    messages_->tell(MessageBar::Kind::Note, tr("The clipboard holds no picture."));
}

void MainWindow::askOpen() {
  askForFile(
      this, tr("Open"), settings_.folder(),
      tr("Images and experiments (*.png *.jpg *.jpeg *.bmp *.pgm *.ppm *.npy *.inkling *.json "
         "*idx*-ubyte *idx*-ubyte.gz);;All files (*)"),
      [this](const QString& path) { openFile(path); });
}

void MainWindow::save() {
  if (file_.isEmpty())
    askSave();
  else
    attempt([this] { saveExperiment(file_, stored_); });
}

void MainWindow::askSave() {
  const QStringList kinds{tr("Experiment (*.inkling)"),
                          tr("Experiment with its results (*.inkling)"),
                          tr("Experiment with its results and trajectory (*.inkling)")};
  const auto start =
      file_.isEmpty() ? settings_.folder() + QStringLiteral("/experiment.inkling") : file_;
  askForNewFile(this, tr("Save the experiment"), start, kinds.join(QStringLiteral(";;")),
                QStringLiteral("inkling"), [this, kinds](const QString& path, const QString& kind) {
                  const auto stored =
                      static_cast<Stored>(std::max<qsizetype>(0, kinds.indexOf(kind)));
                  attempt([&] { saveExperiment(path, stored); });
                });
}

ExportDialog& MainWindow::exportDialog() {
  if (export_) return *export_;
  export_ = new ExportDialog([this]() -> const Recording& { return workbench_.recording(); },
                             plots_->plots(), settings_, this);
  connect(export_, &ExportDialog::plotsWanted, plots_, &PlotDocks::fillAll);
  connect(export_, &ExportDialog::failed, this,
          [this](const QString& why) { messages_->tell(MessageBar::Kind::Problem, why); });
  connect(export_, &ExportDialog::exported, this, [this](const QString& path) {
    messages_->tell(MessageBar::Kind::Note, tr("Exported: %1").arg(path));
  });
  return *export_;
}

void MainWindow::showExport(int page) {
  auto& dialog = exportDialog();
  dialog.showPage(static_cast<ExportDialog::Page>(page));
  dialog.show();
  dialog.raise();
  dialog.activateWindow();
}

void MainWindow::showGallery() {
  gallery_->setPrior(workbench_.priorShape());
  galleryDock_->show();
  galleryDock_->raise();
  if (galleryDock_->isFloating()) galleryDock_->activateWindow();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls() || event->mimeData()->hasImage()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  const auto urls = event->mimeData()->urls();
  if (!urls.isEmpty())
    openFile(urls.front().toLocalFile());
  else
    attempt([&] {
      usePicture(qvariant_cast<QImage>(event->mimeData()->imageData()), tr("dropped picture"));
    });
  event->acceptProposedAction();
}

}  // namespace inkling

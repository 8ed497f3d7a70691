#include "ui/window/main_window.h"

#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/support/atomic_file.h"
#include "engine/support/read_file.h"
#include "ui/figures/comparison_grid.h"
#include "ui/figures/pictures.h"
#include "ui/figures/png.h"
#include "ui/setup/setup_panel.h"
#include "ui/view/draw_canvas.h"
#include "ui/view/results_view.h"
#include "ui/view/timeline.h"
#include "ui/window/message_bar.h"
#include "ui/window/plot_docks.h"
#include "ui/window/presets.h"
#include "ui/window/start_page.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace inkling {
namespace {

constexpr int layoutVersion = 1;

QString remaining(double seconds) {
  if (seconds < 0) return {};
  return MainWindow::tr("%1 s left").arg(seconds, 0, 'f', seconds < 10 ? 1 : 0);
}

}  // namespace

MainWindow::MainWindow(EngineWorker::OpenEngine open, QWidget* parent)
    : QMainWindow(parent), workbench_(std::move(open)) {
  setWindowTitle(tr("Inkling"));
  setAcceptDrops(true);
  setDockNestingEnabled(true);
  auto* central = new QWidget(this);
  auto* column = new QVBoxLayout(central);
  messages_ = new MessageBar(central);
  column->addWidget(messages_);
  pages_ = new QStackedWidget(central);
  column->addWidget(pages_, 1);
  start_ = new StartPage(pages_);
  pages_->addWidget(start_);
  work_ = new QWidget(pages_);
  auto* inside = new QVBoxLayout(work_);
  inside->setContentsMargins(0, 0, 0, 0);
  results_ = new ResultsView(work_);
  inside->addWidget(results_, 1);
  timeline_ = new Timeline(work_);
  inside->addWidget(timeline_);
  pages_->addWidget(work_);
  setCentralWidget(central);

  addDocks();
  addActions();
  addMenus();
  status_ = new QLabel(tr("Opening the engine…"), this);
  progress_ = new QProgressBar(this);
  progress_->setMaximumWidth(220);
  progress_->hide();
  statusBar()->addWidget(status_, 1);
  statusBar()->addPermanentWidget(progress_);

  connect(start_, &StartPage::presetChosen, this, &MainWindow::startPreset);
  connect(start_, &StartPage::openAsked, this, &MainWindow::askOpen);
  connect(timeline_, &Timeline::evaluationChanged, this, &MainWindow::showRecording);
  connect(plots_, &PlotDocks::positionPicked, timeline_, &Timeline::setEvaluation);
  connect(&workbench_, &Workbench::recordingChanged, this, &MainWindow::showRecording);
  connect(&workbench_, &Workbench::started, timeline_, &Timeline::goToEnd);
  connect(&workbench_, &Workbench::stateChanged, this, &MainWindow::refreshActions);
  connect(&workbench_.document(), &Document::changed, this, &MainWindow::refreshActions);
  connect(&workbench_, &Workbench::opened, this, [this] {
    const auto& info = workbench_.engineInfo();
    status_->setText(
        tr("LibTorch %1, %2")
            .arg(QString::fromStdString(info.torch), QString::fromStdString(info.blas)));
    if (!info.blasWarning.empty())
      messages_->tell(MessageBar::Kind::Note, QString::fromStdString(info.blasWarning));
  });
  connect(&workbench_, &Workbench::problem, this,
          [this](const QString& text) { messages_->tell(MessageBar::Kind::Problem, text); });
  connect(&workbench_, &Workbench::noted, this,
          [this](const QString& text) { messages_->tell(MessageBar::Kind::Note, text); });
  connect(&workbench_, &Workbench::progressed, this, [this](const Progress& progress) {
    status_->setText(tr("%1: %2 of %3 evaluations  %4")
                         .arg(QString::fromStdString(progress.stage))
                         .arg(progress.done)
                         .arg(progress.total)
                         .arg(remaining(progress.remainingSeconds)));
    progress_->setRange(0, static_cast<int>(progress.total));
    progress_->setValue(static_cast<int>(progress.done));
  });
  connect(canvas_, &DrawCanvas::edited, this, [this] {
    if (canvas_->isEmpty()) return;
    if (drawing_ == 0) drawing_ = workbench_.document().newGesture();
    showWork();
    workbench_.document().setImages({EmbeddedSource{"drawing", canvas_->image()}}, tr("Draw"),
                                    drawing_);
  });
  refreshActions();
  QSettings settings;
  if (settings.value(QStringLiteral("window/version")).toInt() == layoutVersion) {
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("window/state")).toByteArray(), layoutVersion);
  } else {
    resize(1400, 860);
  }
}

MainWindow::~MainWindow() = default;

void MainWindow::addDocks() {
  setup_ = new SetupPanel(workbench_, this);
  setupDock_ = new QDockWidget(tr("Setup"), this);
  setupDock_->setObjectName(QStringLiteral("setup"));
  setupDock_->setWidget(setup_);
  addDockWidget(Qt::LeftDockWidgetArea, setupDock_);
  canvas_ = new DrawCanvas(this);
  drawDock_ = new QDockWidget(tr("Draw"), this);
  drawDock_->setObjectName(QStringLiteral("draw"));
  drawDock_->setWidget(canvas_);
  addDockWidget(Qt::LeftDockWidgetArea, drawDock_);
  drawDock_->hide();
  plots_ = new PlotDocks(workbench_, this);
}

void MainWindow::startPreset(const QString& id) {
  attempt([&] {
    for (const auto& preset : startPresets()) {
      if (id != QLatin1String(preset.id)) continue;
      messages_->dismiss();
      workbench_.document().replace(preset.make(galleryDigit(3)), preset.title);
      workbench_.document().setPreset(preset.title);
      drawDock_->setVisible(id == QLatin1String("draw"));
      showWork();
      workbench_.start();
    }
  });
}

void MainWindow::openFile(const QString& path) {
  attempt([&] {
    const auto suffix = QFileInfo(path).suffix().toLower();
    const auto file = path.toStdString();
    if (suffix == QLatin1String("inkling") || suffix == QLatin1String("json")) {
      const auto json = parseJson(readFile(file), file);
      const bool result = json.is_object() && json.contains("experiment");
      workbench_.document().replace(experimentFromJson(result ? json["experiment"] : json),
                                    tr("Open %1").arg(QFileInfo(path).fileName()));
    } else if (suffix == QLatin1String("npy") || path.contains(QLatin1String("idx"))) {
      const auto colon = file.rfind(':');
      FileSource source{colon == file.npos ? file : file.substr(0, colon),
                        colon == file.npos ? "0" : file.substr(colon + 1)};
      if (suffix == QLatin1String("npy") && colon == file.npos) source.selection.clear();
      workbench_.document().setImages({source}, tr("Open %1").arg(QFileInfo(path).fileName()));
    } else {
      usePicture(readPicture(file), QFileInfo(path).fileName());
    }
    showWork();
  });
}

void MainWindow::usePicture(const QImage& picture, const QString& name) {
  const auto shape = workbench_.priorShape();
  Image image = toImage(picture);
  if (shape.size() > 0 && !(image.shape == shape)) {
    auto fitted = fitPicture(picture, shape);
    image = std::move(fitted.image);
    messages_->tell(
        MessageBar::Kind::Note,
        tr("%1 was fitted to the prior: %2.").arg(name, QString::fromStdString(fitted.done)));
  }
  workbench_.document().setImages({EmbeddedSource{name.toStdString(), image}},
                                  tr("Open %1").arg(name));
  showWork();
}

void MainWindow::saveExperiment(const QString& path) {
  writeFile(path.toStdString(), toText(toJson(workbench_.document().experiment())));
}

void MainWindow::exportComparison(const QString& path) {
  const auto result = finishedResult(workbench_.recording());
  writePng(path.toStdString(), comparisonGrid(result), toText(toJson(result.experiment)));
}

void MainWindow::exportPicture(const QString& path) {
  const auto result = finishedResult(workbench_.recording());
  const auto& run = result.runs.back();
  const auto& image = run.estimate ? *run.estimate : run.samples.front();
  writePng(path.toStdString(), toQImage(image), toText(toJson(result.experiment)));
}

void MainWindow::showWork() {
  pages_->setCurrentWidget(work_);
}

void MainWindow::showRecording() {
  const auto& recording = workbench_.recording();
  timeline_->show(recording);
  const int at = timeline_->evaluation();
  results_->show(recording, at);
  for (const auto& method : recording.methods) {
    const int index = method.trajectory.indexAt(at < 0 ? method.evaluations : at);
    if (index < 0) continue;
    const auto& frame = method.trajectory.frames()[static_cast<std::size_t>(index)];
    plots_->setPosition(frame.beta, frame.evaluation);
    break;
  }
}

void MainWindow::attempt(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    messages_->tell(MessageBar::Kind::Problem, QString::fromUtf8(error.what()));
  }
}

void MainWindow::paste() {
  const auto* mime = QApplication::clipboard()->mimeData();
  if (mime->hasImage())
    usePicture(qvariant_cast<QImage>(mime->imageData()), tr("pasted picture"));
  else if (mime->hasUrls())
    openFile(mime->urls().front().toLocalFile());
  else
    messages_->tell(MessageBar::Kind::Note, tr("The clipboard holds no picture."));
}

void MainWindow::askOpen() {
  const auto path = QFileDialog::getOpenFileName(
      this, tr("Open"), {},
      tr("Images and experiments (*.png *.jpg *.jpeg *.bmp *.pgm *.npy *.inkling *.json "
         "*idx*-ubyte *idx*-ubyte.gz);;All files (*)"));
  if (!path.isEmpty()) openFile(path);
}

void MainWindow::askSave() {
  const auto path =
      QFileDialog::getSaveFileName(this, tr("Save the experiment"),
                                   QStringLiteral("experiment.inkling"), tr("Inkling (*.inkling)"));
  if (!path.isEmpty()) attempt([&] { saveExperiment(path); });
}

void MainWindow::closeEvent(QCloseEvent* event) {
  QSettings settings;
  settings.setValue(QStringLiteral("window/version"), layoutVersion);
  settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
  settings.setValue(QStringLiteral("window/state"), saveState(layoutVersion));
  workbench_.stop();
  event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls() || event->mimeData()->hasImage()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  if (event->mimeData()->hasUrls())
    openFile(event->mimeData()->urls().front().toLocalFile());
  else
    usePicture(qvariant_cast<QImage>(event->mimeData()->imageData()), tr("dropped picture"));
  event->acceptProposedAction();
}

}  // namespace inkling

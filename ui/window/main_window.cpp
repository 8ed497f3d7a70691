#include "ui/window/main_window.h"

#include "engine/model/error.h"
#include "ui/export/export_dialog.h"
#include "ui/images/gallery_window.h"
#include "ui/session/rows.h"
#include "ui/setup/setup_panel.h"
#include "ui/view/draw_canvas.h"
#include "ui/view/results_view.h"
#include "ui/view/timeline.h"
#include "ui/window/message_bar.h"
#include "ui/window/plot_docks.h"
#include "ui/window/presenter.h"
#include "ui/window/presets.h"
#include "ui/window/shortcut_table.h"
#include "ui/window/start_page.h"

#include <QAction>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <new>

namespace inkling {
namespace {

constexpr int layoutVersion = 1;
constexpr int galleryDraws = 16;

/// What can be run as soon as an image is there.
Experiment firstExperiment() {
  auto e = Experiment::defaults();
  e.methods = {makeMethod("qcs-sgm"), makeMethod("message-passing")};
  return e;
}

QString remaining(double seconds) {
  if (seconds < 0) return {};
  return MainWindow::tr("%1 s left").arg(seconds, 0, 'f', seconds < 10 ? 1 : 0);
}

}  // namespace

MainWindow::MainWindow(EngineWorker::OpenEngine open, QWidget* parent)
    : QMainWindow(parent), workbench_(std::move(open)) {
  workbench_.document().reset(firstExperiment());
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
  presenter_ = new Presenter(*this, workbench_, [this] {
    showWork();
    workbench_.togglePause();
  });
  inside->addWidget(presenter_->strip());
  connect(presenter_, &Presenter::presetChosen, this, &MainWindow::startPreset);
  connect(presenter_, &Presenter::activeChanged, action(QStringLiteral("presenter")),
          &QAction::setChecked);
  keepSpaceForControls(*this);
  status_ = new QLabel(tr("Opening the engine…"), this);
  progress_ = new QProgressBar(this);
  progress_->setMaximumWidth(220);
  progress_->hide();
  status_->setSizePolicy(QSizePolicy::Ignored,
                         QSizePolicy::Preferred);  // must not widen the window
  statusBar()->addWidget(status_, 1);
  statusBar()->addPermanentWidget(progress_);

  connect(start_, &StartPage::presetChosen, this, &MainWindow::startPreset);
  connect(start_, &StartPage::openAsked, this, &MainWindow::askOpen);
  connect(start_, &StartPage::recentChosen, this, &MainWindow::openFile);
  connect(start_, &StartPage::drawAsked, this, [this] { startPreset(QStringLiteral("draw")); });
  connect(start_, &StartPage::continueAsked, this, &MainWindow::continueSession);
  connect(setup_, &SetupPanel::measurementsUsed, this, &MainWindow::showWork);
  connect(start_, &StartPage::analyticPriorAsked, this, [this] {
    analyticAlone_ = true;
    workbench_.document().set({}, "prior", std::string("gaussian-mixture"));
    start_->setMissingPriors({});
  });
  connect(results_, &ResultsView::imageChosen, &workbench_, &Workbench::showImage);
  connect(timeline_, &Timeline::evaluationChanged, this, &MainWindow::showRecording);
  connect(plots_, &PlotDocks::positionPicked, timeline_, &Timeline::setEvaluation);
  connect(&workbench_, &Workbench::recordingChanged, this, &MainWindow::showRecording);
  connect(&workbench_, &Workbench::started, timeline_, &Timeline::goToEnd);
  connect(&workbench_, &Workbench::stateChanged, this, &MainWindow::refreshActions);
  connect(&workbench_.document(), &Document::changed, this, &MainWindow::refreshActions);
  connect(&workbench_, &Workbench::opened, this, &MainWindow::onOpened);
  connect(&workbench_, &Workbench::recordingChanged, this, &MainWindow::watchLive);
  connect(&workbench_.document(), &Document::changed, this, &MainWindow::bringLiveBack);
  connect(&workbench_, &Workbench::recordingChanged, this, [this] {
    if (export_) export_->refresh();
  });
  connect(&workbench_, &Workbench::problem, this,
          [this](const QString& text) { messages_->tell(MessageBar::Kind::Problem, text); });
  connect(&workbench_, &Workbench::deviceFailed, this, [this](const QString& text) {
    messages_->tell(MessageBar::Kind::Problem, text, {{tr("Run on the CPU"), [this] {
                                                         workbench_.document().set(
                                                             {}, "device", std::string("cpu"));
                                                         workbench_.start();
                                                       }}});
  });
  connect(&workbench_, &Workbench::noted, this,
          [this](const QString& text) { messages_->tell(MessageBar::Kind::Note, text); });
  connect(&workbench_, &Workbench::progressed, this, [this](const Progress& progress) {
    status_->setText(tr("%1: %2 of %3 evaluations  %4")
                         .arg(QString::fromStdString(progress.stage))
                         .arg(std::llround(progress.done))
                         .arg(std::llround(progress.total))
                         .arg(remaining(progress.remainingSeconds)));
    progress_->setRange(0, static_cast<int>(progress.total));
    progress_->setValue(static_cast<int>(progress.done));
  });
  connect(canvas_, &DrawCanvas::edited, this, [this] {
    if (canvas_->isEmpty()) return;
    if (drawing_ == 0) drawing_ = workbench_.document().newGesture();
    setFile({});
    showWork();
    workbench_.document().setImages({EmbeddedSource{"drawing", canvas_->image()}}, tr("Draw"),
                                    drawing_);
  });
  connect(&workbench_.document(), &Document::changed, this, [this] {
    if (settings_.autosave()) autosave_.keep(workbench_.document().experiment());
  });
  connect(&workbench_.document(), &Document::changed, this, &MainWindow::showPreset);
  showPreset();
  connect(&workbench_.document(), &Document::changed, this, &MainWindow::showTitle);
  connect(&workbench_.document().history(), &QUndoStack::cleanChanged, this,
          &MainWindow::showTitle);
  showTitle();
  connect(&autosave_, &Autosave::failed, this,
          [this](const QString& text) { messages_->tell(MessageBar::Kind::Problem, text); });
  connect(&settings_, &AppSettings::changed, this, &MainWindow::applySettings);
  workbench_.setLive(settings_.live());
  action(QStringLiteral("live"))->setChecked(settings_.live());
  applySettings();
  refreshActions();
  firstState_ = saveState(layoutVersion);
  connect(&settings_, &AppSettings::wasReset, this, [this] {
    restoreState(firstState_, layoutVersion);
    resize(1400, 860);
  });
  if (!restoreGeometry(settings_.windowGeometry())) resize(1400, 860);
  restoreState(settings_.windowState(), layoutVersion);
  fitSmallScreen();
  offerRecovery();
}

MainWindow::~MainWindow() {
  // The history empties itself when the workbench goes, after what its listeners look at.
  workbench_.document().history().disconnect(this);
}

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
  connect(drawDock_, &QDockWidget::visibilityChanged, this, [this](bool visible) {
    if (visible) QTimer::singleShot(0, this, &MainWindow::growDrawDock);  // once it is laid out
  });
  gallery_ = new GalleryWindow(this);
  galleryDock_ = new QDockWidget(tr("Gallery"), this);
  galleryDock_->setObjectName(QStringLiteral("gallery"));
  galleryDock_->setWidget(gallery_);
  addDockWidget(Qt::LeftDockWidgetArea, galleryDock_);
  galleryDock_->setFloating(true);  // beside the setup it would be narrow; it can be docked
  galleryDock_->resize(760, 520);
  galleryDock_->hide();
  connect(gallery_, &GalleryWindow::chosen, this, &MainWindow::useOrFit);
  connect(gallery_, &GalleryWindow::chosenTogether, this,
          [this](const std::vector<ImageSource>& sources) {
            workbench_.document().setImages(sources, tr("Choose images"));
            setFile({});
            showWork();
          });
  connect(gallery_, &GalleryWindow::opened, this, &MainWindow::remember);
  connect(gallery_, &GalleryWindow::priorDrawsAsked, this,
          [this] { workbench_.drawImages(galleryDraws); });
  connect(&workbench_, &Workbench::drawn, this, [this](const std::vector<Image>& images) {
    const auto prior = workbench_.document().experiment().settings.text("prior");
    std::vector<EmbeddedSource> named;
    for (const auto& image : images)
      named.push_back({prior + "-" + std::to_string(named.size() + 1), image});
    gallery_->add(
        collectionOf(tr("Draws from %1").arg(QString::fromStdString(prior)), std::move(named)));
  });
  plots_ = new PlotDocks(workbench_, this);
  for (auto* dock : plots_->docks())
    dock->widget()->setMinimumSize(120, 60);  // three above each other fit a small screen
}

void MainWindow::growDrawDock() {
  constexpr int least = 280;
  if (!drawDock_->isVisible() || drawDock_->isFloating()) return;
  if (drawDock_->width() < least && width() >= 3 * least)
    resizeDocks({drawDock_}, {least}, Qt::Horizontal);
  if (drawDock_->height() < least && height() >= 2 * least)
    resizeDocks({drawDock_}, {least}, Qt::Vertical);
}

// As 1920×1080 is at 200 %: three plots above each other would be stripes.
void MainWindow::fitSmallScreen() {
  const auto room = screen()->availableSize();
  if (room.height() >= 700 || !settings_.windowState().isEmpty()) return;
  const auto docks = plots_->docks();
  for (std::size_t i = 1; i < docks.size(); ++i)
    tabifyDockWidget(docks.front(), docks[i]);
  docks.front()->raise();
  if (!isMaximized()) resize(size().boundedTo(room));
  resizeDocks({docks.front()}, {width() / 3}, Qt::Horizontal);  // not as wide as all tabs' names
}

void MainWindow::startPreset(const QString& id) {
  attempt([&] {
    for (const auto& preset : startPresets()) {
      if (id != QLatin1String(preset.id)) continue;
      messages_->dismiss();
      forgetOpenings();
      auto experiment = preset.make(galleryDigit(3));
      if (analyticAlone_) experiment.settings.set("prior", std::string("gaussian-mixture"));
      workbench_.document().replace(experiment, preset.title);
      workbench_.document().setPreset(preset.title);
      setFile({});
      drawDock_->setVisible(id == QLatin1String("draw"));
      showWork();
      workbench_.start();
    }
  });
}

void MainWindow::onOpened() {
  const auto& info = workbench_.engineInfo();
  status_->setText(engineText());
  gallery_->setPrior(workbench_.priorShape());
  const auto& priors = workbench_.priors();
  const bool learned = std::any_of(priors.begin(), priors.end(), [](const PriorInfo& prior) {
    return !prior.path.empty() && prior.shape.size() > 0;
  });
  if (!learned)
    start_->setMissingPriors(
        tr("No learned prior was found. Put digits.safetensors, which comes with Inkling, into one "
           "of these folders and start again: %1. Until then there is the analytic prior, a "
           "mixture of Gaussians that needs no file.")
            .arg([] {
              QStringList folders;
              for (const auto& folder : modelDirectories())
                folders << QString::fromStdString(folder);
              return folders.join(QStringLiteral(", "));
            }()));
  if (!info.blasWarning.empty() && messages_->text().isEmpty())
    messages_->tell(MessageBar::Kind::Note, QString::fromStdString(info.blasWarning));
}

void MainWindow::watchLive() {
  constexpr double quick = 0.15;  // seconds: what an edit may wait
  const auto* row = workbench_.recording().find(quickMethod(workbench_.document().experiment()));
  if (!row || !row->run || !row->whole || row->whole == watchedSolve_) return;
  watchedSolve_ = row->whole;
  slowSolves_ = row->run->seconds > quick ? slowSolves_ + 1 : 0;
  auto* live = action(QStringLiteral("live"));
  if (slowSolves_ < 2 || liveByHand_ || !live->isChecked()) return;  // one may be the machine's
  live->setChecked(false);
  slowPrior_ = row->experiment.settings.text("prior");
  messages_->tell(
      MessageBar::Kind::Note,
      tr("Live mode is off: with this prior a solve takes %1 s. Run > Live brings it back.")
          .arg(row->run->seconds, 0, 'f', 2));
}

void MainWindow::bringLiveBack() {
  if (slowPrior_.empty() || slowPrior_ == workbench_.document().experiment().settings.text("prior"))
    return;
  slowPrior_.clear();
  slowSolves_ = 0;
  action(QStringLiteral("live"))->setChecked(settings_.live());
}

void MainWindow::applySettings() {
  results_->setReducedMotion(settings_.reducedMotion());
  workbench_.setTrajectoryBudget(static_cast<std::size_t>(settings_.trajectoryBudget()) << 20);
  if (!settings_.autosave()) {
    autosave_.discard();
    QFile::remove(sessionFile());
  }
  start_->setContinuable(QFileInfo::exists(sessionFile()));
  start_->setRecentFiles(settings_.recentFiles());
}

void MainWindow::offerRecovery() {
  const auto left = autosave_.take();
  if (!left) return;
  const auto when = QLocale().toString(left->saved, QLocale::ShortFormat);
  messages_->tell(MessageBar::Kind::Note,
                  tr("Inkling did not end properly. The experiment of %1 was kept.").arg(when),
                  {{tr("Restore it"),
                    [this, experiment = left->experiment] {
                      workbench_.document().replace(experiment, tr("Restore the experiment"));
                      setFile({});  // it is nobody's yet
                      autosave_.keep(experiment);
                      autosave_.settle();
                      showWork();
                    }},
                   {tr("Discard it"), [this] { autosave_.settle(); }}});
}

void MainWindow::showWork() {
  pages_->setCurrentWidget(work_);
}

void MainWindow::showRecording() {
  const auto& recording = workbench_.recording();
  timeline_->show(recording);
  const int at = timeline_->evaluation();
  results_->show(recording, at, workbench_.pinned());
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
  } catch (const std::bad_alloc&) {
    messages_->tell(MessageBar::Kind::Problem, tr("There is not enough memory for that."));
  } catch (const std::exception& error) {
    messages_->tell(MessageBar::Kind::Problem, QString::fromUtf8(error.what()));
  }
}

void MainWindow::closeEvent(QCloseEvent* event) {
  settings_.setWindow(saveGeometry(), saveState(layoutVersion));
  keepSession();
  workbench_.stop();
  event->accept();
}

}  // namespace inkling

#include "ui/window/main_window.h"

#include "ui/export/export_dialog.h"
#include "ui/figures/option_text.h"
#include "ui/images/gallery_window.h"
#include "ui/models/models_window.h"
#include "ui/setup/setup_panel.h"
#include "ui/studies/studies_window.h"
#include "ui/studies/study_plot.h"
#include "ui/view/draw_canvas.h"
#include "ui/view/results_view.h"
#include "ui/view/timeline.h"
#include "ui/window/action_controller.h"
#include "ui/window/documentation.h"
#include "ui/window/file_controller.h"
#include "ui/window/help_window.h"
#include "ui/window/hero_panel.h"
#include "ui/window/image_controller.h"
#include "ui/window/lesson_controller.h"
#include "ui/window/live_controller.h"
#include "ui/window/message_bar.h"
#include "ui/window/plot_panel.h"
#include "ui/window/presenter.h"
#include "ui/window/preset_controller.h"
#include "ui/window/run_status.h"
#include "ui/window/shortcut_table.h"
#include "ui/window/start_page.h"
#include "ui/window/theme.h"
#include "ui/window/window_layout.h"

#include <QAction>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDockWidget>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace inkling {
namespace {

constexpr int galleryDraws = 16;

/// What can be run as soon as an image is there.
Experiment firstExperiment() {
  auto e = Experiment::defaults();
  e.methods = {makeMethod("qcs-sgm"), makeMethod("message-passing")};
  return e;
}

QString modelFolders() {
  QStringList folders;
  for (const auto& folder : modelDirectories())
    folders << QString::fromStdString(folder);
  return folders.join(QStringLiteral(", "));
}

}  // namespace

MainWindow::MainWindow(EngineWorker::OpenEngine open, QWidget* parent)
    : QMainWindow(parent), language_(settings_.language()), workbench_(std::move(open)) {
  workbench_.document().reset(firstExperiment());
  setAcceptDrops(true);
  setDockNestingEnabled(true);
  addPages();
  addPanels();
  addControllers();
  wireActions();
  wireStartPage();
  wireImages();
  wireGallery();
  wirePlayback();
  wireWorkbench();
  keepSpaceForButtons(*this, *start_);
  connect(&settings_, &AppSettings::changed, this, &MainWindow::applySettings);
  applySettings();
  showTitle();
  setup_->setPresetText(presets_->text());
  layout_->restore();
  layout_->showDocks(false);  // it begins with the start page
  files_->offerRecovery();
  tellMissingFont();
}

MainWindow::~MainWindow() {
  // The history empties itself when the workbench goes, after what its listeners look at.
  workbench_.document().history().disconnect(this);
}

void MainWindow::addPages() {
  auto* central = new QWidget(this);
  auto* column = new QVBoxLayout(central);
  messages_ = new MessageBar(central);
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
  messages_->setAbove(results_->foot());
  setCentralWidget(central);
}

void MainWindow::addPanels() {
  setup_ = new SetupPanel(workbench_, this);
  canvas_ = new DrawCanvas(this);
  gallery_ = new GalleryWindow(this);
  models_ = new ModelsWindow(workbench_, this);
  plots_ = new PlotPanel(workbench_, this);
  layout_ = new WindowLayout(*this, {*setup_, *canvas_, *gallery_, *models_, *plots_, *results_},
                             settings_);
  connect(pages_, &QStackedWidget::currentChanged, this, [this] {
    const bool works = pages_->currentWidget() == work_;
    presenter_->changePage(works, [&] { layout_->showDocks(works); });
  });
  new RunStatus(workbench_, *statusBar());
}

void MainWindow::addControllers() {
  images_ = std::make_unique<ImageController>(workbench_, *messages_, *this);
  files_ = std::make_unique<FileController>(workbench_, settings_, *messages_, *images_, *this);
  presets_ = std::make_unique<PresetController>(workbench_, *messages_);
  actions_ = std::make_unique<ActionController>(*this, workbench_);
  auto* live = action(QStringLiteral("live"));
  live_ = std::make_unique<LiveController>(workbench_, settings_, *live);
  connect(live_.get(), &LiveController::noted, this,
          [this](const QString& text) { messages_->tell(MessageBar::Kind::Note, text); });
  presenter_ = new Presenter(*this, workbench_, [this] { runOrPause(); });
  work_->layout()->addWidget(presenter_->strip());
  connect(presenter_, &Presenter::presetChosen, presets_.get(), &PresetController::start);
  connect(presenter_, &Presenter::activeChanged, action(QStringLiteral("presenter")),
          &QAction::setChecked);
  connect(presenter_, &Presenter::activeChanged, plots_, &PlotPanel::setBare);
  connect(presenter_, &Presenter::activeChanged, results_, &ResultsView::setBare);
  connect(presenter_, &Presenter::activeChanged, layout_, &WindowLayout::setPresenting);
  lessons_ = std::make_unique<LessonController>(
      LessonController::Parts{*pages_, workbench_, *presets_, *presenter_, *messages_, settings_});
}

QAction* MainWindow::action(const QString& name) const {
  return actions_->action(name);
}

void MainWindow::wireStartPage() {
  auto* hero = new HeroPanel(workbench_, start_);
  start_->setHero(hero);
  connect(hero, &HeroPanel::takeAsked, this,
          [this](const Experiment& experiment) { presets_->open(experiment, tr("Your drawing")); });
  connect(start_, &StartPage::presetChosen, presets_.get(), &PresetController::start);
  connect(start_, &StartPage::drawAsked, presets_.get(), &PresetController::startDrawing);
  connect(start_, &StartPage::lessonsAsked, this, [this] { lessons_->open(); });
  connect(start_, &StartPage::openAsked, files_.get(), &FileController::askOpen);
  connect(start_, &StartPage::recentChosen, files_.get(), &FileController::open);
  connect(start_, &StartPage::continueAsked, files_.get(), &FileController::continueSession);
  connect(start_, &StartPage::analyticPriorAsked, this, [this] {
    presets_->useAnalyticPrior();
    start_->setMissingPriors({});
  });
}

void MainWindow::wireImages() {
  connect(images_.get(), &ImageController::used, this, &MainWindow::showWork);
  connect(files_.get(), &FileController::opened, this, &MainWindow::showWork);
  connect(files_.get(), &FileController::fileChanged, this, &MainWindow::showTitle);
  connect(files_.get(), &FileController::collectionChosen, this, [this](const QString& path) {
    showGallery();
    gallery_->open(path);  // and it is remembered once it is open
  });
  connect(presets_.get(), &PresetController::chosen, this, [this](const Preset& preset) {
    images_->beginOpening();
    files_->release();
    layout_->draw().setVisible(preset.draws);
    showWork();
  });
  connect(setup_, &SetupPanel::measurementsUsed, this, &MainWindow::showWork);
  connect(canvas_, &DrawCanvas::edited, this, [this] {
    if (canvas_->isEmpty())
      images_->takeBackDrawing();
    else
      images_->useDrawing(canvas_->image());
  });
}

void MainWindow::wireGallery() {
  connect(gallery_, &GalleryWindow::chosen, images_.get(), &ImageController::useOrFit);
  connect(gallery_, &GalleryWindow::chosenTogether, images_.get(), &ImageController::useTogether);
  connect(gallery_, &GalleryWindow::opened, files_.get(), &FileController::remember);
  connect(gallery_, &GalleryWindow::priorDrawsAsked, this,
          [this] { workbench_.drawImages(galleryDraws); });
  connect(&workbench_, &Workbench::drawn, this, &MainWindow::showDrawn);
}

void MainWindow::wirePlayback() {
  connect(results_, &ResultsView::imageChosen, &workbench_, &Workbench::showImage);
  connect(results_, &ResultsView::moreWanted, this,
          [this] { results_->showMore(workbench_.recording(), timeline_->evaluation()); });
  connect(results_, &ResultsView::runAsked, &workbench_, &Workbench::start);
  connect(timeline_, &Timeline::evaluationChanged, this, &MainWindow::showRecording);
  connect(plots_, &PlotPanel::positionPicked, timeline_, &Timeline::setEvaluation);
  connect(&workbench_, &Workbench::recordingChanged, this, &MainWindow::showRecording);
  connect(&workbench_, &Workbench::started, timeline_, &Timeline::goToEnd);
  connect(&workbench_, &Workbench::recordingChanged, this, [this] {
    if (export_) export_->refresh();
  });
}

void MainWindow::wireWorkbench() {
  connect(&workbench_, &Workbench::opened, this, &MainWindow::showOpened);
  connect(&workbench_, &Workbench::problem, this,
          [this](const QString& text) { messages_->tell(MessageBar::Kind::Problem, text); });
  connect(&workbench_, &Workbench::deviceFailed, this, [this](const QString& text) {
    messages_->tell(MessageBar::Kind::Problem, text, {{tr("Run on the CPU"), [this] {
                                                         workbench_.document().set(
                                                             {}, nameOf(OptionRole::Device),
                                                             std::string("cpu"));
                                                         workbench_.start();
                                                       }}});
  });
  connect(&workbench_, &Workbench::noted, this,
          [this](const QString& text) { messages_->tell(MessageBar::Kind::Note, text); });
  auto& document = workbench_.document();
  connect(&document, &Document::changed, this, [this] { setup_->setPresetText(presets_->text()); });
  connect(&document, &Document::changed, this, &MainWindow::showTitle);
  connect(&document.history(), &QUndoStack::cleanChanged, this, &MainWindow::showTitle);
}

void MainWindow::showWork() {
  pages_->setCurrentWidget(work_);
}

// One thing at a time; a run is stopped only where nothing lies over it.
void MainWindow::closeTopmost() {
  if (!messages_->text().isEmpty())
    messages_->dismiss();
  else if (results_->closeTopmost() || layout_->closeFloating())
    return;
  else if (presenter_->active() && workbench_.state() != Workbench::State::Running)
    presenter_->leave();
  else if (lessons_->shown())
    lessons_->close();
  else
    workbench_.stop();
}

void MainWindow::runOrPause() {
  if (lessons_->shown()) {
    lessons_->togglePlay();
    return;
  }
  showWork();
  workbench_.togglePause();
}

void MainWindow::showRecording() {
  const auto& recording = workbench_.recording();
  timeline_->show(recording);
  const int at = timeline_->evaluation();
  results_->show(recording, at, workbench_.pinned(), &workbench_.document().experiment());
  for (const auto& method : recording.methods) {
    const int index = method.trajectory.indexAt(at < 0 ? method.evaluations : at);
    if (index < 0) continue;
    const auto& frame = method.trajectory.frames()[static_cast<std::size_t>(index)];
    plots_->setPosition(frame.beta, frame.evaluation);
    break;
  }
}

void MainWindow::showOpened() {
  const auto& info = workbench_.engineInfo();
  gallery_->setPrior(workbench_.priorShape());
  const auto& priors = workbench_.priors();
  const bool learned = std::any_of(priors.begin(), priors.end(), [](const PriorInfo& prior) {
    return !prior.path.empty() && prior.shape.known();
  });
  if (!learned)
    start_->setMissingPriors(
        tr("No learned prior was found. Put digits.safetensors, which comes with Inkling, into one "
           "of these folders and start again: %1. Until then there is the analytic prior, a "
           "mixture of Gaussians that needs no file.")
            .arg(modelFolders()));
  if (!info.blasWarning.empty() && messages_->text().isEmpty())
    messages_->tell(MessageBar::Kind::Note, optionText(info.blasWarning));
}

void MainWindow::showDrawn(const std::vector<Image>& images) {
  const auto prior = workbench_.document().experiment().settings.text(nameOf(OptionRole::Prior));
  std::vector<EmbeddedSource> named;
  named.reserve(images.size());
  for (const auto& image : images)
    named.push_back({prior + "-" + std::to_string(named.size() + 1), image});
  gallery_->add(
      collectionOf(tr("Draws from %1").arg(QString::fromStdString(prior)), std::move(named)));
}

void MainWindow::showTitle() {
  auto& document = workbench_.document();
  auto name = presets_->title().isEmpty() ? tr("Untitled") : presets_->title();
  if (!files_->file().isEmpty()) name = QFileInfo(files_->file()).fileName();
  const auto mark = QStringLiteral("[*]");  // doubled it stands for itself
  setWindowTitle(tr("%1[*] — Inkling").arg(name.replace(mark, mark + mark)));
  setWindowModified(!document.history().isClean());
}

ExportDialog& MainWindow::exportDialog() {
  if (export_) return *export_;
  auto plots = plots_->plots();
  plots.push_back(&studies().plot());
  export_ = new ExportDialog([this]() -> const Recording& { return workbench_.recording(); }, plots,
                             settings_, this);
  connect(export_, &ExportDialog::plotsWanted, plots_, &PlotPanel::fillAll);
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

void MainWindow::showHelp() {
  if (!help_) {
    help_ = new HelpWindow(*this, viewKeys(), this);
    help_->setWindowFlag(Qt::Window);
  }
  help_->show();
  help_->raise();
  help_->activateWindow();
}

void MainWindow::showDocumentation() {
  const auto page = documentationPage(QCoreApplication::applicationDirPath());
  if (page.isEmpty())
    messages_->tell(MessageBar::Kind::Note,
                    tr("The documentation is not installed here. It is made where the program "
                       "pandoc is found; its sources are in the folder docs."));
  else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(page)))
    messages_->tell(MessageBar::Kind::Note, tr("No program opens HTML here: see %1").arg(page));
}

void MainWindow::showShortcuts() {
  auto* table = new ShortcutTable(*this, viewKeys(), this);
  table->setAttribute(Qt::WA_DeleteOnClose);
  table->show();
}

void MainWindow::showGallery() {
  gallery_->setPrior(workbench_.priorShape());
  layout_->showGallery();
}

void MainWindow::applySettings() {
  speak();
  results_->setReducedMotion(settings_.reducedMotion());
  if (settings_.theme() != std::exchange(theme_, settings_.theme())) applyTheme(theme_);
  workbench_.setTrajectoryBudget(static_cast<std::size_t>(settings_.trajectoryBudget()) << 20);
  start_->setContinuable(files_->canContinue(), QFileInfo(settings_.sessionFile()).fileName());
  start_->setRecentFiles(settings_.recentFiles());
}

void MainWindow::closeEvent(QCloseEvent* event) {
  layout_->keep();
  files_->keepSession();
  if (studies_) studies_->close();  // which pauses
  workbench_.stop();
  event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (FileController::canDrop(*event->mimeData())) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  files_->drop(*event->mimeData());
  event->acceptProposedAction();
}

}  // namespace inkling

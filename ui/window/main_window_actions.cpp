// What each of the window's commands does.
#include "ui/export/export_dialog.h"
#include "ui/setup/setup_panel.h"
#include "ui/studies/studies_window.h"
#include "ui/studies/study_plot.h"
#include "ui/view/draw_canvas.h"
#include "ui/view/results_view.h"
#include "ui/window/about_dialog.h"
#include "ui/window/action_controller.h"
#include "ui/window/file_controller.h"
#include "ui/window/image_controller.h"
#include "ui/window/lesson_controller.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"
#include "ui/window/plot_panel.h"
#include "ui/window/preferences_dialog.h"
#include "ui/window/presenter.h"
#include "ui/window/preset_controller.h"
#include "ui/window/start_page.h"
#include "ui/window/window_layout.h"

#include <QAction>
#include <QDockWidget>
#include <QStackedWidget>
#include <QWhatsThis>

#include <utility>

namespace inkling {

void MainWindow::wireActions() {
  wireFileActions();
  wireRunActions();
  wireViewActions();
  actions_->addMenus(settings_, layout_->toggles(), layout_->plotsToggle());
  setup_->setMenus(actions_->presets(), actions_->images());
  connect(actions_.get(), &ActionController::presetChosen, presets_.get(),
          &PresetController::start);
  connect(actions_.get(), &ActionController::scheduleChosen, presets_.get(),
          &PresetController::useSchedule);
  connect(actions_.get(), &ActionController::recentFileChosen, files_.get(), &FileController::open);
}

void MainWindow::wireFileActions() {
  auto& a = *actions_;
  using Page = ExportDialog::Page;
  const std::pair<const char*, Page> exports[] = {{"export-figure", Page::Figure},
                                                  {"export-images", Page::Images},
                                                  {"export-plots", Page::Plots},
                                                  {"export-animation", Page::Animation},
                                                  {"export-data", Page::Data}};
  for (const auto& [name, page] : exports)
    a.on(name, [this, page = page] { showExport(static_cast<int>(page)); });
  a.on("open", [this] { files_->askOpen(); });
  a.on("save", [this] { files_->save(); });
  a.on("save-as", [this] { files_->askSave(); });
  a.on("preferences", [this] { (new PreferencesDialog(settings_, this))->show(); });
  a.on("quit", [this] { close(); });
  a.on("paste", [this] { files_->paste(); });
  a.on("copy-command", [this] { files_->copyCommandLine(); });
  a.on("gallery", [this] { showGallery(); });
  a.on("models", [this] { layout_->showModels(); });
  a.on("studies", [this] { showStudies(); });
  a.on("image-from-prior", [this] { images_->useDrawFromPrior(); });
  a.on("draw", [this] {
    auto& dock = layout_->draw();
    dock.setVisible(!dock.isVisible());
    if (dock.isVisible()) canvas_->setFocus();
  });
}

void MainWindow::wireRunActions() {
  auto& a = *actions_;
  a.on("run", [this] { runOrPause(); });
  a.on("step", [this] {
    if (!lessons_->shown()) workbench_.step();
  });
  a.on("stop", [this] { workbench_.stop(); });
  a.on("close-topmost", [this] { closeTopmost(); });
  a.on("generate", [this] {
    showWork();
    messages_->attempt([this] { workbench_.drawFromPrior(); });
  });
  a.on("pin", [this] { workbench_.pin(); });
  a.on("unpin", [this] { workbench_.unpinAll(); });
}

void MainWindow::wireViewActions() {
  auto& a = *actions_;
  a.on("start-page", [this] { pages_->setCurrentWidget(start_); });
  a.on("lessons", [this] { lessons_->open(); });
  a.on("compare", [this] { results_->openCompare(); });
  const char* tiles[tileViewCount] = {"view-result",      "view-iterate", "view-error",
                                      "view-uncertainty", "view-samples", "view-invented"};
  for (int i = 0; i < tileViewCount; ++i)
    a.on(tiles[i], [this, i] { results_->setTileView(static_cast<TileView>(i)); });
  a.on("reset-layout", [this] { layout_->reset(); });
  std::vector<QAction*> beginnings;
  for (const char* name : {"open", "gallery", "draw", "image-from-prior"})
    beginnings.push_back(action(QString::fromLatin1(name)));
  results_->setBeginnings(beginnings);
  a.on("presenter", [this] {
    if (pages_->currentWidget() == start_ && !presenter_->active())
      lessons_->present();
    else
      presenter_->toggle();
  });
  a.on("full-screen", [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
  a.on("whats-this", [] { QWhatsThis::enterWhatsThisMode(); });
  a.on("shortcuts", [this] { showShortcuts(); });
  a.on("help", [this] { showHelp(); });
  a.on("documentation", [this] { showDocumentation(); });
  a.on("about", [this] {
    (new AboutDialog(QCoreApplication::applicationVersion(), workbench_.engineInfo(), this))
        ->show();
  });
}

StudiesWindow& MainWindow::studies() {
  if (studies_) return *studies_;
  studies_ = new StudiesWindow(workbench_, this);
  connect(studies_, &StudiesWindow::experimentChosen, this, [this](const Experiment& experiment) {
    images_->beginOpening();
    workbench_.document().replace(experiment, tr("Open a study's cell"));
    files_->release();
    showWork();
    activateWindow();
  });
  connect(studies_, &StudiesWindow::exportAsked, this, [this] {
    auto& page = exportDialog().page(ExportDialog::Page::Plots);
    page.refresh();
    page.setChoices({{QStringLiteral("which"), QString::number(plots_->plots().size())}});
    showExport(static_cast<int>(ExportDialog::Page::Plots));
  });
  return *studies_;
}

void MainWindow::showStudies() {
  auto& window = studies();
  window.show();
  window.raise();
  window.activateWindow();
}

}  // namespace inkling

// The window's actions, menus and toolbar.
#include "engine/model/error.h"
#include "ui/export/export_dialog.h"
#include "ui/session/command_line.h"
#include "ui/setup/file_dialog.h"
#include "ui/setup/setup_panel.h"
#include "ui/view/draw_canvas.h"
#include "ui/view/results_view.h"
#include "ui/view/timeline.h"
#include "ui/window/help_window.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"
#include "ui/window/plot_docks.h"
#include "ui/window/preferences_dialog.h"
#include "ui/window/presenter.h"
#include "ui/window/presets.h"
#include "ui/window/recent_menu.h"
#include "ui/window/shortcut_table.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QProgressBar>
#include <QStackedWidget>
#include <QToolBar>
#include <QWhatsThis>

#include <tuple>

namespace inkling {

QAction* MainWindow::add(const QString& name, const QString& text, const QKeySequence& shortcut,
                         std::function<void()> act) {
  auto* made = new QAction(text, this);
  made->setObjectName(name);
  made->setShortcut(shortcut);
  connect(made, &QAction::triggered, this, [act = std::move(act)] { act(); });
  addAction(made);
  return made;
}

QAction* MainWindow::action(const QString& name) const {
  return findChild<QAction*>(name, Qt::FindDirectChildrenOnly);
}

void MainWindow::addActions() {
  add(QStringLiteral("start-page"), tr("&Start page"), Qt::CTRL | Qt::Key_Home,
      [this] { pages_->setCurrentIndex(0); });
  add(QStringLiteral("open"), tr("&Open…"), QKeySequence::Open, [this] { askOpen(); });
  add(QStringLiteral("save"), tr("&Save the experiment"), QKeySequence::Save, [this] { save(); });
  const auto saveAs = QKeySequence(QKeySequence::SaveAs);  // not every desktop has keys for it
  add(QStringLiteral("save-as"), tr("Save &as…"),
      saveAs.isEmpty() ? QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S) : saveAs,
      [this] { askSave(); });
  const std::tuple<const char*, QString, QKeySequence, ExportDialog::Page> exports[] = {
      {"export-figure", tr("Export the &comparison as a figure…"), Qt::CTRL | Qt::Key_E,
       ExportDialog::Page::Figure},
      {"export-images", tr("Export the &images…"), Qt::CTRL | Qt::SHIFT | Qt::Key_E,
       ExportDialog::Page::Images},
      {"export-plots", tr("Export the &plots…"), {}, ExportDialog::Page::Plots},
      {"export-animation", tr("Export the &animation…"), {}, ExportDialog::Page::Animation},
      {"export-data", tr("Export the &data…"), {}, ExportDialog::Page::Data}};
  for (const auto& [name, text, keys, page] : exports)
    add(QString::fromLatin1(name), text, keys,
        [this, page = page] { showExport(static_cast<int>(page)); });
  add(QStringLiteral("preferences"), tr("P&references…"), QKeySequence::Preferences,
      [this] { (new PreferencesDialog(settings_, this))->show(); });
  add(QStringLiteral("quit"), tr("&Quit"), QKeySequence::Quit, [this] { close(); });
  add(QStringLiteral("paste"), tr("&Paste an image"), QKeySequence::Paste, [this] { paste(); });
  add(QStringLiteral("copy-command"), tr("&Copy as command line"), Qt::CTRL | Qt::SHIFT | Qt::Key_C,
      [this] { attempt([this] { copyCommandLine(); }); });
  add(QStringLiteral("gallery"), tr("&Gallery"), Qt::CTRL | Qt::Key_G, [this] { showGallery(); });
  add(QStringLiteral("image-from-prior"), tr("Take an image from the p&rior"), {}, [this] {
    workbench_.document().setImages({PriorSource{1}}, tr("Take an image from the prior"));
    setFile({});
    showWork();
  });
  for (const auto& preset : startPresets())
    add(QStringLiteral("preset-") + QString::fromLatin1(preset.id), preset.title, {},
        [this, id = QString::fromLatin1(preset.id)] { startPreset(id); })
        ->setToolTip(preset.text);
  for (const auto& schedule : schedules())
    add(QStringLiteral("schedule-") + QString::fromLatin1(schedule.id), schedule.text, {},
        [this, schedule] { useSchedule(schedule); });
  add(QStringLiteral("draw"), tr("&Draw an image"), Qt::CTRL | Qt::Key_D, [this] {
    drawDock_->setVisible(!drawDock_->isVisible());
    if (drawDock_->isVisible()) canvas_->setFocus();
  });
  add(QStringLiteral("run"), tr("&Run"), Qt::Key_Space, [this] {
    showWork();
    workbench_.togglePause();
  });
  add(QStringLiteral("step"), tr("S&tep"), Qt::Key_Period, [this] { workbench_.step(); });
  add(QStringLiteral("stop"), tr("St&op"), Qt::Key_Escape, [this] { workbench_.stop(); });
  add(QStringLiteral("generate"), tr("&Generate from the prior"), Qt::CTRL | Qt::SHIFT | Qt::Key_G,
      [this] {
        attempt([this] {
          showWork();
          workbench_.drawFromPrior();
        });
      });
  auto* live = add(QStringLiteral("live"), tr("&Live"), Qt::CTRL | Qt::Key_L, [] {});
  live->setCheckable(true);
  live->setChecked(true);
  live->setToolTip(tr("Solve by message passing at every edit"));
  connect(live, &QAction::toggled, this, [this](bool on) { workbench_.setLive(on); });
  connect(live, &QAction::triggered, this, [this] { liveByHand_ = true; });
  add(QStringLiteral("pin"), tr("&Pin these results"), Qt::CTRL | Qt::Key_P,
      [this] { workbench_.pin(); });
  add(QStringLiteral("unpin"), tr("&Unpin all"), {}, [this] { workbench_.unpinAll(); });
  add(QStringLiteral("compare"), tr("&Compare two images…"), Qt::CTRL | Qt::Key_B,
      [this] { results_->openCompare(); });
  auto* presenter = add(QStringLiteral("presenter"), tr("&Presenter mode"), Qt::Key_F11, [this] {
    showWork();
    presenter_->toggle();
  });
  presenter->setCheckable(true);
  add(QStringLiteral("full-screen"), tr("&Full screen"), Qt::SHIFT | Qt::Key_F11,
      [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
  add(QStringLiteral("whats-this"), tr("&What's this?"), QKeySequence::WhatsThis,
      [] { QWhatsThis::enterWhatsThisMode(); });
  add(QStringLiteral("shortcuts"), tr("&Shortcuts"), Qt::Key_Question, [this] {
    auto* table = new ShortcutTable(*this, viewKeys(), this);
    table->setAttribute(Qt::WA_DeleteOnClose);
    table->show();
  });
  add(QStringLiteral("help"), tr("&Help"), QKeySequence::HelpContents, [this] { showHelp(); });
}

void MainWindow::addMenus() {
  const auto fill = [this](QMenu* menu, std::initializer_list<const char*> names) {
    for (const char* name : names)
      if (*name == '-')
        menu->addSeparator();
      else
        menu->addAction(action(QString::fromLatin1(name)));
  };
  auto* file = menuBar()->addMenu(tr("&File"));
  fill(file, {"start-page", "open"});
  auto* recent = new RecentMenu(settings_, this);
  connect(recent, &RecentMenu::chosen, this, &MainWindow::openFile);
  file->addMenu(recent);
  fill(file, {"save", "save-as", "-", "export-figure", "export-images", "export-plots",
              "export-animation", "export-data", "-", "preferences", "-", "quit"});
  auto* edit = menuBar()->addMenu(tr("&Edit"));
  auto* undo = workbench_.document().history().createUndoAction(this);
  undo->setShortcut(QKeySequence::Undo);
  auto* redo = workbench_.document().history().createRedoAction(this);
  redo->setShortcut(QKeySequence::Redo);
  QWidget::addActions({undo, redo});  // also while the menu bar is hidden
  edit->addActions({undo, redo});
  fill(edit, {"-", "copy-command", "-", "paste", "draw", "gallery", "image-from-prior"});
  fill(menuBar()->addMenu(tr("&Run")),
       {"run", "step", "stop", "generate", "-", "live", "-", "pin", "unpin"});
  auto* presets = menuBar()->addMenu(tr("&Presets"));
  presets->setToolTipsVisible(true);
  for (const auto& preset : startPresets())
    presets->addAction(action(QStringLiteral("preset-") + QString::fromLatin1(preset.id)));
  presets->addSection(tr("Annealing schedule"));
  for (const auto& schedule : schedules())
    presets->addAction(action(QStringLiteral("schedule-") + QString::fromLatin1(schedule.id)));
  auto* images = new QMenu(this);
  fill(images, {"open", "gallery", "draw", "image-from-prior", "paste"});
  setup_->setMenus(presets, images);
  auto* view = menuBar()->addMenu(tr("&View"));
  fill(view, {"compare", "presenter", "full-screen", "-"});
  for (auto* dock : {setupDock_, drawDock_, galleryDock_})
    view->addAction(dock->toggleViewAction());
  for (auto* dock : plots_->docks())
    view->addAction(dock->toggleViewAction());
  fill(menuBar()->addMenu(tr("&Help")), {"help", "whats-this", "shortcuts"});
  auto* bar = addToolBar(tr("Main"));
  bar->setObjectName(QStringLiteral("main"));
  bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
  for (const char* name : {"start-page", "open", "draw", "gallery"})
    bar->addAction(action(QString::fromLatin1(name)));
  bar->addSeparator();
  for (const char* name : {"run", "step", "stop", "live", "pin"})
    bar->addAction(action(QString::fromLatin1(name)));
}

void MainWindow::refreshActions() {
  using State = Workbench::State;
  const auto state = workbench_.state();
  const bool running = state == State::Running, paused = state == State::Paused;
  const auto& e = workbench_.document().experiment();
  const bool ready = !e.images.empty() || e.ownMeasurements.has_value();
  auto* run = action(QStringLiteral("run"));
  run->setText(running ? tr("&Pause") : paused ? tr("&Continue") : tr("&Run"));
  run->setEnabled(state != State::NoEngine && ready && !e.methods.empty());
  run->setToolTip(!ready              ? tr("Choose an image first")
                  : e.methods.empty() ? tr("Choose a method first")
                                      : QString());
  action(QStringLiteral("step"))->setEnabled(run->isEnabled());
  action(QStringLiteral("stop"))->setEnabled(running || paused);
  progress_ ? progress_->setVisible(running || paused) : void();
  if (state == State::NoEngine && status_) status_->setText(tr("No engine"));
  if (state == State::Idle && status_) status_->setText(engineText());
}

QString MainWindow::engineText() {
  const auto& info = workbench_.engineInfo();
  auto device = workbench_.document().experiment().settings.text("device");
  if (device == "auto" && !info.devices.empty())
    device = info.devices[info.devices.size() > 1 ? 1 : 0];  // the first GPU, if any
  return tr("%1 · LibTorch %2 · %3")
      .arg(device == "cpu" ? tr("On the CPU") : tr("On %1").arg(QString::fromStdString(device)),
           QString::fromStdString(info.torch),
           QString::fromStdString(info.blas).section(QLatin1Char(' '), 0, 1));
}

void MainWindow::copyCommandLine() {
  const auto& e = workbench_.document().experiment();
  if (!hasEmbeddedImages(e)) {
    copyText(commandLine(e));
    return;
  }
  // a picture that has no file of its own travels in the experiment's
  askForNewFile(
      this, tr("The picture is not a file yet: save the experiment for the command line"),
      settings_.folder() + QStringLiteral("/experiment.inkling"), tr("Inkling (*.inkling)"),
      QStringLiteral("inkling"), [this](const QString& path, const QString&) {
        attempt([&] {
          writeExperimentFile(path.toStdString(), workbench_.document().experiment(), nullptr,
                              Stored::Settings);  // for the command alone: Save keeps its file
          copyText(QStringLiteral("inkling-cli reconstruct --experiment '%1'")
                       .arg(QString(path).replace(QLatin1Char('\''), QStringLiteral("'\\''"))));
        });
      });
}

void MainWindow::copyText(const QString& text) {
  constexpr int most = 120;  // characters, of what is told
  QApplication::clipboard()->setText(text);
  messages_->tell(MessageBar::Kind::Note,
                  tr("Copied: %1").arg(text.size() > most ? text.left(most) + tr("…") : text));
}

void MainWindow::useSchedule(const Schedule& schedule) {
  auto& document = workbench_.document();
  const bool modified = document.presetModified();
  auto e = document.experiment();
  schedule.applyTo(e);
  document.replace(e, schedule.name);
  // a preset under another schedule is still the preset, whose name says which
  if (!modified) document.setPreset(document.presetName());
}

void MainWindow::showPreset() {
  const auto& document = workbench_.document();
  QStringList parts;
  if (!document.presetName().isEmpty()) parts << document.presetName();
  for (const auto& schedule : schedules())
    if (schedule.isOf(document.experiment()) && schedule.id != std::string_view("standard"))
      parts << schedule.name;
  auto text = parts.join(tr(", "));
  if (!document.presetName().isEmpty() && document.presetModified()) text += tr(" (modified)");
  setup_->setPresetText(text);
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

}  // namespace inkling

#include "ui/window/action_controller.h"

#include "ui/session/relabel.h"
#include "ui/session/workbench.h"
#include "ui/view/svg_icon.h"
#include "ui/window/presets.h"
#include "ui/window/recent_menu.h"

#include <QAction>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>

#include <utility>

namespace inkling {

ActionController::ActionController(QMainWindow& window, Workbench& workbench)
    : window_(window), workbench_(workbench) {
  addFileActions();
  addPresets();
  addRunActions();
  addViewActions();
  connect(&workbench, &Workbench::stateChanged, this, &ActionController::refresh);
  connect(&workbench.document(), &Document::changed, this, &ActionController::refresh);
  refresh();
}

QAction* ActionController::add(const QString& name, const QString& text,
                               const QKeySequence& shortcut) {
  auto* made = new QAction(text, &window_);
  made->setObjectName(name);
  made->setShortcut(shortcut);
  made->setIcon(svgIcon(name));
  window_.addAction(made);
  return made;
}

QAction* ActionController::action(const QString& name) const {
  return window_.findChild<QAction*>(name, Qt::FindDirectChildrenOnly);
}

void ActionController::on(const char* name, std::function<void()> act) {
  connect(action(QString::fromLatin1(name)), &QAction::triggered, this,
          [act = std::move(act)] { act(); });
}

void ActionController::addFileActions() {
  add(QStringLiteral("start-page"), tr("&Start page"), Qt::CTRL | Qt::Key_Home);
  add(QStringLiteral("lessons"), tr("&Lessons"), Qt::CTRL | Qt::SHIFT | Qt::Key_L);
  add(QStringLiteral("open"), tr("&Open…"), QKeySequence::Open);
  add(QStringLiteral("save"), tr("&Save the experiment"), QKeySequence::Save);
  const auto saveAs = QKeySequence(QKeySequence::SaveAs);  // not every desktop has keys for it
  add(QStringLiteral("save-as"), tr("Save &as…"),
      saveAs.isEmpty() ? QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S) : saveAs);
  add(QStringLiteral("export-figure"), tr("Export the &comparison as a figure…"),
      Qt::CTRL | Qt::Key_E);
  add(QStringLiteral("export-images"), tr("Export the &images…"), Qt::CTRL | Qt::SHIFT | Qt::Key_E);
  add(QStringLiteral("export-plots"), tr("Export the &plots…"));
  add(QStringLiteral("export-animation"), tr("Export the &animation…"));
  add(QStringLiteral("export-data"), tr("Export the &data…"));
  add(QStringLiteral("preferences"), tr("P&references…"), QKeySequence::Preferences);
  add(QStringLiteral("quit"), tr("&Quit"), QKeySequence::Quit);
  add(QStringLiteral("paste"), tr("&Paste an image"), QKeySequence::Paste);
  add(QStringLiteral("copy-command"), tr("&Copy as command line"),
      Qt::CTRL | Qt::SHIFT | Qt::Key_C);
  add(QStringLiteral("gallery"), tr("&Gallery"), Qt::CTRL | Qt::Key_G);
  add(QStringLiteral("models"), tr("&Models…"), Qt::CTRL | Qt::Key_M);
  add(QStringLiteral("studies"), tr("S&tudies…"), Qt::CTRL | Qt::Key_T);
  add(QStringLiteral("image-from-prior"), tr("Take an image from the p&rior"));
}

void ActionController::addPresets() {
  for (const auto& preset : startPresets()) {
    const auto id = QString::fromLatin1(preset.id);
    auto* made = add(QStringLiteral("preset-") + id, preset.title);
    made->setToolTip(preset.text);
    connect(made, &QAction::triggered, this, [this, id] { Q_EMIT presetChosen(id); });
  }
  for (const auto& schedule : schedules()) {
    const auto id = QString::fromLatin1(schedule.id);
    connect(add(QStringLiteral("schedule-") + id, schedule.text), &QAction::triggered, this,
            [this, id] { Q_EMIT scheduleChosen(id); });
  }
}

void ActionController::addRunActions() {
  add(QStringLiteral("draw"), tr("&Draw an image"), Qt::CTRL | Qt::Key_D);
  add(QStringLiteral("run"), tr("&Run"), Qt::Key_Space);
  add(QStringLiteral("step"), tr("S&tep"), Qt::Key_Period);
  add(QStringLiteral("stop"), tr("St&op"));
  add(QStringLiteral("close-topmost"), tr("&Close what lies on top, or stop"), Qt::Key_Escape);
  add(QStringLiteral("generate"), tr("&Generate from the prior"), Qt::CTRL | Qt::SHIFT | Qt::Key_G);
  auto* live = add(QStringLiteral("live"), tr("&Live"), Qt::CTRL | Qt::Key_L);
  live->setCheckable(true);
  live->setToolTip(tr("Solve by message passing at every edit"));
  add(QStringLiteral("pin"), tr("&Pin these results"), Qt::CTRL | Qt::Key_P);
  add(QStringLiteral("unpin"), tr("&Unpin all"));
}

void ActionController::addViewActions() {
  const std::pair<const char*, QString> tiles[] = {
      {"view-result", tr("Pictures: &results")},
      {"view-iterate", tr("Pictures: &noisy guesses")},
      {"view-error", tr("Pictures: &errors")},
      {"view-uncertainty", tr("Pictures: &uncertainty")},
      {"view-samples", tr("Pictures: posterior &samples")},
      {"view-invented", tr("Pictures: &measured or invented")}};
  int key = Qt::Key_1;
  for (const auto& [name, text] : tiles)
    add(QString::fromLatin1(name), text, QKeySequence(key++));
  add(QStringLiteral("reset-layout"), tr("Reset the &layout"));
  add(QStringLiteral("compare"), tr("&Compare two images…"), Qt::CTRL | Qt::Key_B);
  add(QStringLiteral("presenter"), tr("&Presenter mode"), Qt::Key_F11)->setCheckable(true);
  add(QStringLiteral("full-screen"), tr("&Full screen"), Qt::SHIFT | Qt::Key_F11);
  add(QStringLiteral("whats-this"), tr("&What's this?"), QKeySequence::WhatsThis);
  add(QStringLiteral("shortcuts"), tr("&Shortcuts"), Qt::Key_Question);
  add(QStringLiteral("help"), tr("&Help"), QKeySequence::HelpContents);
  add(QStringLiteral("documentation"), tr("&Documentation"));
  add(QStringLiteral("about"), tr("&About Inkling"));
}

void ActionController::fill(QMenu* menu, std::initializer_list<const char*> names) const {
  for (const char* name : names)
    if (*name == '-')
      menu->addSeparator();
    else
      menu->addAction(action(QString::fromLatin1(name)));
}

void ActionController::addMenus(AppSettings& settings, const std::vector<QAction*>& views,
                                QAction* plots) {
  auto* bar = window_.menuBar();
  auto* file = bar->addMenu(tr("&File"));
  fill(file, {"start-page", "lessons", "open"});
  auto* recent = new RecentMenu(settings, &window_);
  connect(recent, &RecentMenu::chosen, this, &ActionController::recentFileChosen);
  file->addMenu(recent);
  fill(file,
       {"save", "save-as", "-", "export-figure", "export-images", "export-plots",
        "export-animation", "export-data", "-", "models", "studies", "preferences", "-", "quit"});
  fillEdit(bar->addMenu(tr("&Edit")));
  fill(bar->addMenu(tr("&Run")),
       {"run", "step", "stop", "generate", "-", "live", "-", "pin", "unpin"});
  presets_ = bar->addMenu(tr("&Presets"));
  fillPresets(presets_);
  images_ = new QMenu(&window_);
  fill(images_, {"open", "gallery", "draw", "image-from-prior", "paste"});
  auto* view = bar->addMenu(tr("&View"));
  fill(view, {"view-result", "view-iterate", "view-error", "view-uncertainty", "view-samples",
              "view-invented", "-", "compare", "presenter", "full-screen", "close-topmost", "-"});
  for (auto* each : views)
    view->addAction(each);
  fill(view, {"-", "reset-layout"});
  fill(bar->addMenu(tr("&Help")),
       {"lessons", "help", "documentation", "whats-this", "shortcuts", "-", "about"});
  addToolBar(plots);
}

void ActionController::fillEdit(QMenu* edit) {
  auto& history = workbench_.document().history();
  // not those that the history makes, which keep to the language of that moment
  auto* undo = new QAction(tr("Undo"), &window_);
  undo->setShortcut(QKeySequence::Undo);
  undo->setEnabled(history.canUndo());
  connect(undo, &QAction::triggered, &history, &QUndoStack::undo);
  connect(&history, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
  connect(&history, &QUndoStack::undoTextChanged, undo, [undo](const QString& what) {
    undo->setText(what.isEmpty() ? tr("Undo") : tr("Undo %1").arg(what));
  });
  auto* redo = new QAction(tr("Redo"), &window_);
  redo->setShortcut(QKeySequence::Redo);
  redo->setEnabled(history.canRedo());
  connect(redo, &QAction::triggered, &history, &QUndoStack::redo);
  connect(&history, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
  connect(&history, &QUndoStack::redoTextChanged, redo, [redo](const QString& what) {
    redo->setText(what.isEmpty() ? tr("Redo") : tr("Redo %1").arg(what));
  });
  window_.addActions({undo, redo});  // also while the menu bar is hidden
  edit->addActions({undo, redo});
  fill(edit, {"-", "copy-command", "-", "paste", "draw", "gallery", "image-from-prior"});
}

void ActionController::fillPresets(QMenu* presets) {
  presets->setToolTipsVisible(true);
  for (const auto& preset : startPresets())
    presets->addAction(action(QStringLiteral("preset-") + QString::fromLatin1(preset.id)));
  presets->addSection(tr("Annealing schedule"));
  for (const auto& schedule : schedules())
    presets->addAction(action(QStringLiteral("schedule-") + QString::fromLatin1(schedule.id)));
}

void ActionController::addToolBar(QAction* plots) {
  auto* bar = window_.addToolBar(tr("Main"));
  bar->setObjectName(QStringLiteral("main"));
  bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  // Without the mnemonic, which Qt leaves in brackets where letters are not Latin.
  const auto add = [bar](QAction* command) {
    const auto say = [command] { command->setIconText(withoutMnemonic(command->text())); };
    connect(command, &QAction::changed, bar, say);
    say();
    bar->addAction(command);
  };
  for (const char* name : {"start-page", "lessons", "open", "draw", "gallery"})
    add(action(QString::fromLatin1(name)));
  bar->addSeparator();
  for (const char* name : {"run", "step", "stop", "live", "pin"})
    add(action(QString::fromLatin1(name)));
  if (!plots) return;
  bar->addSeparator();
  plots->setIcon(svgIcon(QStringLiteral("plots")));
  add(plots);
}

void ActionController::refresh() {
  using State = Workbench::State;
  const auto state = workbench_.state();
  const bool running = state == State::Running, paused = state == State::Paused;
  const auto& e = workbench_.document().experiment();
  const bool ready = !e.images.empty() || e.ownMeasurements.has_value();
  auto* run = action(QStringLiteral("run"));
  run->setText(running ? tr("&Pause") : paused ? tr("&Continue") : tr("&Run"));
  run->setIcon(svgIcon(running ? QStringLiteral("pause") : QStringLiteral("run")));
  run->setEnabled(state != State::NoEngine && ready && !e.methods.empty());
  run->setToolTip(!ready              ? tr("Choose an image first")
                  : e.methods.empty() ? tr("Choose a method first")
                                      : QString());
  action(QStringLiteral("step"))->setEnabled(run->isEnabled());
  action(QStringLiteral("stop"))->setEnabled(running || paused || workbench_.solvingSlowly());
}

}  // namespace inkling

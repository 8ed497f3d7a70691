// The window's actions, menus and toolbar.
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QString>

#include <functional>
#include <initializer_list>
#include <vector>

class QAction;
class QMainWindow;
class QMenu;

namespace inkling {

class AppSettings;
class Workbench;

/// Makes the actions, under their names, and keeps those that turn a run in step with it. What they
/// do is given by on(); presets' and schedules' send a signal.
class ActionController : public QObject {
  Q_OBJECT

 public:
  /// Both must outlive it; the actions are the window's.
  ActionController(QMainWindow& window, Workbench& workbench);

  /// "open", "run", "preset-ID", "schedule-ID", ...; null for a name that there is not.
  QAction* action(const QString& name) const;
  void on(const char* name, std::function<void()> act);
  /// Menu bar and toolbar, once every action has something to do. views: what the menu "View" shows
  /// and hides; plots: which of them the toolbar has too, null for none.
  void addMenus(AppSettings& settings, const std::vector<QAction*>& views,
                QAction* plots = nullptr);
  /// Of addMenus(): for a button each in the setup.
  QMenu* presets() const { return presets_; }
  QMenu* images() const { return images_; }

 Q_SIGNALS:
  void presetChosen(const QString& id);
  void scheduleChosen(const QString& id);
  void recentFileChosen(const QString& path);

 private:
  QAction* add(const QString& name, const QString& text, const QKeySequence& shortcut = {});
  void addFileActions();
  void addPresets();
  void addRunActions();
  void addViewActions();
  void fill(QMenu* menu, std::initializer_list<const char*> names) const;
  void fillEdit(QMenu* edit);
  void fillPresets(QMenu* presets);
  void addToolBar(QAction* plots);
  void refresh();

  QMainWindow& window_;
  Workbench& workbench_;
  QMenu *presets_ = nullptr, *images_ = nullptr;
};

}  // namespace inkling

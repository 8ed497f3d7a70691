// For a lecture: large type, high contrast, and only the controls that the running preset turns.
#pragma once

#include <QByteArray>
#include <QFont>
#include <QPalette>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <utility>
#include <vector>

class QMainWindow;

namespace inkling {

class PresenterStrip;
class Workbench;

/// Turns a window into a lecturer's and back. Its menu bar, toolbars, status bar and docks go, but
/// beside an experiment for the plots, "plots", which takes a third of the width, and, for the
/// preset that draws, "draw"; on leaving everything is as it was. Escape leaves while nothing runs,
/// closing the window leaves first. Of the window's own fonts and colours only; the application's
/// are left alone.
class Presenter : public QObject {
  Q_OBJECT

 public:
  /// Belongs to the window. The workbench must live as long as the window is used.
  Presenter(QMainWindow& window, Workbench& workbench, std::function<void()> runOrPause);

  /// To be placed below the view; shown while the mode is on.
  QWidget* strip() const;
  bool active() const { return active_; }
  /// The window turns to another page by what `turn` does; `docks`: there is an experiment on it,
  /// beside which the plots may stand. The mode goes on.
  void changePage(bool docks, const std::function<void()>& turn);

 public Q_SLOTS:
  void toggle();
  void leave();

 Q_SIGNALS:
  void activeChanged(bool active);
  /// The lecturer turns to another preset, which should run.
  void presetChosen(const QString& id);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Before {
    QByteArray state;
    QFont font;
    QPalette palette;
    Qt::WindowStates windowState;
    std::vector<std::pair<QPointer<QWidget>, bool>> hidden;
  };

  void enter();
  void clearAway();
  void widenDocks();
  std::vector<QWidget*> furniture() const;  ///< menu bar, toolbars, status bar, docks

  QMainWindow& window_;
  Workbench& workbench_;
  PresenterStrip* strip_;
  Before before_;
  bool active_ = false, docks_ = true;
};

}  // namespace inkling

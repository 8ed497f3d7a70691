// For a lecture: large type, high contrast, and only the controls that the running preset turns.
#pragma once

#include "ui/window/presets.h"

#include <QByteArray>
#include <QFont>
#include <QPalette>
#include <QPointer>
#include <QWidget>

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

class QLabel;
class QMainWindow;
class QPushButton;
class QSlider;

namespace inkling {

class OptionRow;
class SliderGesture;
class Workbench;

/// The same font that many times as large, whether its size is in points or in pixels.
QFont enlarged(QFont font, double factor);

/// Below the pictures: the preset's title, a row with the value in large type for each option that
/// it varies, and Run. Where the preset has a budget, one slider sets bits and measurements
/// together. Object names: "title", "run", "leave", "budget", "budget-text", "direction"; the
/// values' are "value/" and the option's, the rows' "row/" and the option's.
class PresenterStrip : public QWidget {
  Q_OBJECT

 public:
  PresenterStrip(Workbench& workbench, std::function<void()> runOrPause, QWidget* parent);

  /// Makes the controls of the document's preset anew, in the present font.
  void rebuild();

  /// As narrow as one column of controls.
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void leaveAsked();
  void presetChosen(const QString& id);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Cell {
    OptionRow* row;
    QLabel* value;
    QWidget* box;
  };

  QWidget* makeCell(const Option& option);
  QWidget* makeBudget();
  QWidget* makeDirection();
  void arrange();               ///< the controls in two columns where there is room
  std::int64_t pixels() const;  ///< of the prior; 0 while it is unknown
  void refresh();
  void refreshRun();
  void refreshBudget();
  void spend(int index);  ///< of the budget's pairs

  Workbench& workbench_;
  QLabel* title_;
  QPushButton *run_, *leave_;
  Preset preset_{};
  QString builtFor_;  ///< id of the document's preset
  QWidget* controls_ = nullptr;
  std::vector<QWidget*> made_;  ///< in the controls, in their order
  int columns_ = 0, widest_ = 0;
  std::vector<Cell> cells_;
  std::vector<std::pair<int, int>> pairs_;
  QSlider* budget_ = nullptr;
  SliderGesture* gesture_ = nullptr;
  QLabel* budgetText_ = nullptr;
};

/// Turns a window into a lecturer's and back. Its menu bar, toolbars, status bar and docks go, but
/// for the plots, "plots", which takes a third of the width, and, for the preset that draws,
/// "draw"; on leaving everything is as it was. Escape leaves while nothing runs, closing the window
/// leaves first. Of the window's own fonts and colours only; the application's are left alone.
class Presenter : public QObject {
  Q_OBJECT

 public:
  /// Belongs to the window. The workbench must live as long as the window is used.
  Presenter(QMainWindow& window, Workbench& workbench, std::function<void()> runOrPause);

  /// To be placed below the view; shown while the mode is on.
  QWidget* strip() { return strip_; }
  bool active() const { return active_; }

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
  bool active_ = false;
};

}  // namespace inkling

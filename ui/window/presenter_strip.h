// The controls of presenter mode: only those that the running preset turns.
#pragma once

#include "ui/window/presets.h"

#include <QWidget>

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

class QLabel;
class QPushButton;
class QSlider;

namespace inkling {

class OptionRow;
class SliderGesture;
class Workbench;

/// The preset with that id, or one that varies what every experiment has.
Preset presentedPreset(const QString& id);

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

}  // namespace inkling

// Bits or measurements: what the same number of bits buys.
#pragma once

#include "ui/lessons/panels_scene.h"

#include <map>
#include <optional>
#include <set>

namespace inkling {

class LessonPlot;

/// The experiment's bits times its measurements is a budget. Its control is the number of bits; the
/// measurements follow. Every number that has been tried leaves a dot, the mean over the images
/// with its standard error; once the question is answered the others follow by themselves.
class BudgetScene : public PanelsScene {
  Q_OBJECT

 public:
  BudgetScene(Workbench& workbench, QWidget* parent);

  void present(const Experiment& experiment, const Value& position) override;
  void reveal() override;
  Experiment shownExperiment(const Experiment& experiment) const override;
  int dots() const { return static_cast<int>(dots_.size()); }

 protected:
  QRect panelArea() const override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Dot {
    double mean = 0, error = 0;
    std::vector<QImage> pictures;
  };
  void run(int bits);
  void tell();
  void showDots();
  std::int64_t measurementsFor(int bits) const;

  LessonPlot* plot_;
  std::optional<Experiment> experiment_;  ///< as the lesson began
  std::int64_t budget_ = 0;
  std::map<int, Dot> dots_;
  std::set<int> wanted_;  ///< what is still to be tried
  int bits_ = 0;          ///< that are shown
  QColor colour_;
  bool revealed_ = false;
};

}  // namespace inkling

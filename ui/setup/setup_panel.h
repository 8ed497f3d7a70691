// The left side: every setting of the experiment, from the engine's option table, in the order in
// which the data flow: the image, how it is measured, what is known of such images, the methods.
#pragma once

#include "engine/model/solver_info.h"
#include "ui/setup/option_row.h"

#include <QScrollArea>

#include <map>
#include <string>
#include <vector>

class QCheckBox;
class QMenu;
class QTabBar;
class QToolButton;
class QVBoxLayout;

namespace inkling {

class BudgetLock;
class ImageBox;
class MeasurementBox;
class Workbench;

/// Above stands where the measurements come from (object name "source"): a simulation, of an image,
/// or files of one's own, A and y. What belongs to the other of the two is hidden.
class SetupPanel : public QScrollArea {
  Q_OBJECT

 public:
  explicit SetupPanel(Workbench& workbench, QWidget* parent = nullptr);

  /// The row of an option, of a method's where method is given; null where there is none.
  OptionRow* row(const std::string& name, const std::string& method = {}) const;
  /// What one may choose from beside the preset's name, and beside the image's.
  void setMenus(QMenu* presets, QMenu* images);
  /// Empty: the settings come from no preset.
  void setPresetText(const QString& text);
  QCheckBox* methodBox(const std::string& id) const;
  /// Holds the number of bits, measurements times bits of each, while one of the two is changed.
  BudgetLock& budgetLock() const { return *lock_; }

 Q_SIGNALS:
  /// The experiment has measurements of one's own now, by a button of the panel.
  void measurementsUsed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void addSources(QVBoxLayout* layout);
  void addMeasurementBox(QVBoxLayout* layout);
  void showSource(int source);
  void addExperimentRows(QVBoxLayout* layout);
  void addMethods(QVBoxLayout* layout);
  OptionRow* addRow(const Option& option, const std::string& method, QVBoxLayout* layout);
  void addHeading(const SolverInfo& info, QVBoxLayout* layout);
  void refresh();
  void refreshRows();
  void refreshWords();
  void makeLock();
  bool shareOut(const std::string& name, const Value& value, int gesture);
  void refreshMethods();
  void refreshChoices();

  struct MethodBox {
    QWidget* heading = nullptr;
    QCheckBox* chosen = nullptr;
    QToolButton* more = nullptr;  ///< opens the settings
    QWidget* settings = nullptr;
  };

  Workbench& workbench_;
  QToolButton* preset_ = nullptr;
  ImageBox* image_ = nullptr;
  BudgetLock* lock_ = nullptr;
  QTabBar* source_ = nullptr;
  MeasurementBox* own_ = nullptr;
  bool hadOwn_ = false;  ///< measurements of one's own, when it was last looked at
  std::map<std::pair<std::string, std::string>, OptionRow*> rows_;
  std::map<std::string, MethodBox> methods_;
};

}  // namespace inkling

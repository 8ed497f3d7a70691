// The left side: every setting of the experiment, from the engine's option table.
#pragma once

#include "ui/setup/option_row.h"

#include <QScrollArea>

#include <map>
#include <string>
#include <vector>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace inkling {

class MeasurementBox;
class Workbench;

class SetupPanel : public QScrollArea {
  Q_OBJECT

 public:
  explicit SetupPanel(Workbench& workbench, QWidget* parent = nullptr);

  /// The row of an option, of a method's where method is given; null where there is none.
  OptionRow* row(const std::string& name, const std::string& method = {}) const;
  QCheckBox* methodBox(const std::string& id) const;

 private:
  void addMeasurementBox(QVBoxLayout* layout);
  void addExperimentRows(QVBoxLayout* layout);
  void addMethods(QVBoxLayout* layout);
  OptionRow* addRow(const Option& option, const std::string& method, QVBoxLayout* layout);
  void refresh();
  void refreshChoices();

  struct MethodBox {
    QWidget* heading = nullptr;
    QCheckBox* chosen = nullptr;
  };

  Workbench& workbench_;
  QLabel *preset_ = nullptr, *image_ = nullptr;
  MeasurementBox* own_ = nullptr;
  std::map<std::pair<std::string, std::string>, OptionRow*> rows_;
  std::map<std::string, MethodBox> methods_;
};

}  // namespace inkling

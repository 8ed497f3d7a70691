// One row of the setup: an option of the engine's table as an editor with its label and help.
#pragma once

#include "engine/model/option.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <utility>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSlider;
class QToolButton;

namespace inkling {

class OptionRow : public QWidget {
  Q_OBJECT

 public:
  struct SliderRange {
    const char* name;  ///< of the option
    double low, high;
    bool logarithmic;
  };

  explicit OptionRow(const Option& option, QWidget* parent = nullptr);

  const Option& option() const { return option_; }
  /// Shows a value without telling anybody.
  void setValue(const Value& value);
  /// Ends of the slider of a number; rows without a slider ignore it.
  void setSliderRange(double low, double high);
  bool hasSlider() const { return slider_ != nullptr; }
  /// Leaves the number to somebody else's larger type.
  void showSliderOnly();
  /// What a text option offers.
  void setChoices(const std::vector<std::string>& choices);
  /// Shown under the editor until the next value; "" none.
  void setProblem(const QString& message);
  /// A remark after the number, such as its share of N.
  void setRemark(const QString& text);

 Q_SIGNALS:
  /// gesture: the same number for all values of one drag, which no other drag of any row has; 0
  /// for a single edit.
  void edited(const std::string& name, const inkling::Value& value, int gesture);

 private:
  void buildEditor();
  QSlider* makeSlider(const SliderRange& range);
  QToolButton* makeDice();
  void commitText();
  void onSlider(int position);
  double sliderToNumber(int position) const;
  int numberToSlider(double number) const;
  void placeSlider(const Value& value);
  void report(const Value& value, int gesture);

  const Option& option_;
  QCheckBox* check_ = nullptr;
  QComboBox* combo_ = nullptr;
  QLineEdit* line_ = nullptr;
  QSlider* slider_ = nullptr;
  QLabel *problem_ = nullptr, *remark_ = nullptr;
  double low_ = 0, high_ = 1;
  bool logarithmic_ = false;
  int gesture_ = 0;
};

}  // namespace inkling

// One row of the setup: an option of the engine's table as an editor with its label and help.
#pragma once

#include "engine/model/option.h"
#include "ui/session/relabel.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <utility>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QSlider;
class QToolButton;

namespace inkling {

class SliderGesture;

class OptionRow : public QWidget, public Relabelled {
  Q_OBJECT

 public:
  explicit OptionRow(const Option& option, QWidget* parent = nullptr);

  const Option& option() const { return option_; }
  void relabel(const Relabel& relabel) override;
  /// Shows a value without telling anybody. A text that was refused stays, with its problem, while
  /// the value is the one that was shown before.
  void setValue(const Value& value);
  /// Ends of the slider of a number; rows without a slider ignore it. Where the slider goes up to
  /// the number of pixels, `high` is N, of which a share may be typed: "50 %".
  void setSliderRange(double low, double high);
  bool hasSlider() const { return slider_ != nullptr; }
  /// Leaves the number to somebody else's larger type.
  void showSliderOnly();
  /// What a text option offers.
  void setChoices(const std::vector<std::string>& choices);
  /// Shown under the editor until the next value; "" none.
  void setProblem(const QString& message);
  /// Another widget at the end of the line.
  void addBeside(QWidget* widget);
  /// A remark under the editor, such as the share of N.
  void setRemark(const QString& text);

 Q_SIGNALS:
  /// gesture: the same number for all values of one drag, or of a row of steps by the keyboard,
  /// which no other gesture of any row has; 0 for a single edit.
  void edited(const std::string& name, const inkling::Value& value, int gesture);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void buildEditor();
  QString captionText() const;
  void buildCombo();
  QSlider* makeSlider();
  QToolButton* makeDice();
  QToolButton* makeBrowse();
  Value parsed(const QString& typed) const;  ///< throws Error(Usage)
  void commitText();
  void onSlider(int position);
  int keywordPosition() const;
  double sliderToNumber(int position) const;
  int numberToSlider(double number) const;
  void placeSlider(const Value& value);
  void report(const Value& value, int gesture);

  const Option& option_;
  std::optional<Value> shown_;
  QHBoxLayout* first_ = nullptr;  ///< label and editor
  QLabel* caption_ = nullptr;
  QCheckBox* check_ = nullptr;
  QComboBox* combo_ = nullptr;
  QLineEdit* line_ = nullptr;
  QSlider* slider_ = nullptr;
  QLabel *problem_ = nullptr, *remark_ = nullptr;
  double low_ = 0, high_ = 1;
  double whole_ = 0;  ///< what a share is of; 0: not known
  SliderGesture* gesture_ = nullptr;
};

}  // namespace inkling

#include "ui/setup/option_row.h"

#include "engine/model/error.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

constexpr int sliderSteps = 400;

QString text(const std::string& s) {
  return QString::fromStdString(s);
}

// The numbers that a hand turns most get a slider; the ends are those of use, not of the option.
constexpr OptionRow::SliderRange sliders[] = {
    {"measurements", 1, 784, true},  {"bits", 1, 9, false},  // one beyond 8: linear
    {"noise", 0.001, 1, true},       {"condition-number", 1, 10000, true},
    {"correlation", 0, 0.95, false}, {"likelihood-scale", 0, 3, false}};

QString helpOf(const Option& option) {
  QString help = text(option.help);
  const auto range = text(standardOptions().rangeText(option.name));
  const auto standard = text(standardOptions().format(option.name, option.defaultValue));
  return OptionRow::tr("%1\n\nRange: %2. Default: %3.").arg(help, range, standard);
}

}  // namespace

OptionRow::OptionRow(const Option& option, QWidget* parent) : QWidget(parent), option_(option) {
  buildEditor();
  setToolTip(helpOf(option));
  setWhatsThis(helpOf(option));
  auto* column = static_cast<QVBoxLayout*>(layout());
  problem_ = new QLabel(this);
  problem_->setWordWrap(true);
  problem_->setObjectName(QStringLiteral("problem"));
  problem_->hide();
  column->addWidget(problem_);
}

void OptionRow::buildEditor() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  auto* row = new QHBoxLayout;
  column->addLayout(row);
  const auto label = text(option_.label);
  if (option_.type == OptionType::Bool) {
    check_ = new QCheckBox(label, this);
    connect(check_, &QCheckBox::clicked, this, [this](bool on) { report(on, 0); });
    row->addWidget(check_);
    return;
  }
  const auto unit = text(option_.unit);
  const bool said = unit.isEmpty() || label.contains(unit, Qt::CaseInsensitive);
  auto* caption = new QLabel(said ? label : label + " / " + unit, this);
  caption->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("Posterior samples  ")));
  row->addWidget(caption);
  if (option_.type == OptionType::Choice || option_.name == "prior" || option_.name == "device") {
    combo_ = new QComboBox(this);
    combo_->setEditable(option_.type == OptionType::Text);
    combo_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo_->setMinimumContentsLength(12);
    for (const auto& choice : option_.choices)
      combo_->addItem(text(choice));
    connect(combo_, &QComboBox::textActivated, this,
            [this](const QString& chosen) { report(chosen.toStdString(), 0); });
    if (combo_->isEditable())
      connect(combo_->lineEdit(), &QLineEdit::editingFinished, this,
              [this] { report(combo_->currentText().toStdString(), 0); });
    caption->setBuddy(combo_);
    combo_->setAccessibleName(label);
    if (combo_->isEditable()) combo_->lineEdit()->setAccessibleName(label);
    row->addWidget(combo_, 1);
    return;
  }
  for (const auto& range : sliders)
    if (option_.name == range.name) row->addWidget(makeSlider(range), 2);
  line_ = new QLineEdit(this);  // after the slider: so the keyboard comes by
  line_->setAccessibleName(label);
  if (slider_)
    line_->setMaximumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0000000000")));
  caption->setBuddy(line_);
  connect(line_, &QLineEdit::editingFinished, this, &OptionRow::commitText);
  row->addWidget(line_, 1);
  if (option_.name == "seed") row->addWidget(makeDice());
  remark_ = new QLabel(this);
  remark_->hide();
  row->addWidget(remark_);
}

QSlider* OptionRow::makeSlider(const SliderRange& range) {
  low_ = range.low;
  high_ = range.high;
  logarithmic_ = range.logarithmic;
  slider_ = new QSlider(Qt::Horizontal, this);
  slider_->setRange(0, option_.name == "bits" ? 8 : sliderSteps);
  slider_->setAccessibleName(tr("%1, slider").arg(text(option_.label)));
  connect(slider_, &QSlider::sliderPressed, this, [this] {
    static int gestures = 0;  // of all rows: two may show the same option
    gesture_ = ++gestures;
  });
  connect(slider_, &QSlider::sliderReleased, this, [this] { gesture_ = 0; });
  connect(slider_, &QSlider::valueChanged, this, &OptionRow::onSlider);
  return slider_;
}

QToolButton* OptionRow::makeDice() {
  constexpr int faces = 1'000'000;  // short enough to be read out
  auto* dice = new QToolButton(this);
  dice->setObjectName(QStringLiteral("dice"));
  dice->setText(QStringLiteral("⚄"));
  dice->setAccessibleName(tr("Another seed"));
  dice->setToolTip(tr("Draws another seed, and with it another matrix and other noise."));
  connect(dice, &QToolButton::clicked, this,
          [this] { report(std::int64_t{QRandomGenerator::global()->bounded(faces)}, 0); });
  return dice;
}

void OptionRow::setValue(const Value& value) {
  setProblem({});
  const auto shown = text(standardOptions().format(option_.name, value));
  if (check_) {
    const QSignalBlocker quiet(check_);
    check_->setChecked(std::get<bool>(value));
  } else if (combo_) {
    const QSignalBlocker quiet(combo_);
    const int index = combo_->findText(shown);
    if (index >= 0)
      combo_->setCurrentIndex(index);
    else if (combo_->isEditable())
      combo_->setEditText(shown);
  } else {
    if (line_->text() != shown) line_->setText(shown);
    if (slider_) slider_->setAccessibleDescription(shown);  // its own number is only a position
    placeSlider(value);
  }
}

void OptionRow::placeSlider(const Value& value) {
  if (!slider_ || slider_->isSliderDown()) return;
  const QSignalBlocker quiet(slider_);
  if (std::holds_alternative<Keyword>(value)) {
    slider_->setValue(option_.name == "bits" ? slider_->maximum() : 0);
    return;
  }
  const double number = std::holds_alternative<std::int64_t>(value)
                            ? static_cast<double>(std::get<std::int64_t>(value))
                            : std::get<double>(value);
  slider_->setValue(numberToSlider(number));
}

void OptionRow::setSliderRange(double low, double high) {
  if (!slider_ || high <= low) return;
  low_ = low;
  high_ = high;
}

void OptionRow::setChoices(const std::vector<std::string>& choices) {
  if (!combo_) return;
  const QSignalBlocker quiet(combo_);
  const auto kept = combo_->currentText();
  combo_->clear();
  for (const auto& choice : choices)
    combo_->addItem(text(choice));
  combo_->setCurrentText(kept);
}

void OptionRow::showSliderOnly() {
  if (slider_) line_->hide();
}

void OptionRow::setProblem(const QString& message) {
  if (!problem_) return;
  problem_->setText(message);
  problem_->setVisible(!message.isEmpty());
  // Read out where the focus is: nobody comes by the label.
  for (QWidget* editor : {static_cast<QWidget*>(line_), static_cast<QWidget*>(combo_)})
    if (editor && editor->accessibleDescription() != message)
      editor->setAccessibleDescription(message);
}

void OptionRow::setRemark(const QString& remark) {
  if (!remark_) return;
  remark_->setText(remark);
  remark_->setVisible(!remark.isEmpty());
}

void OptionRow::commitText() {
  try {
    report(standardOptions().parse(option_.name, line_->text().trimmed().toStdString()), 0);
  } catch (const Error& error) {
    setProblem(QString::fromUtf8(error.what()));
  }
}

void OptionRow::onSlider(int position) {
  if (option_.name == "bits") {
    if (position >= 8)
      report(Keyword{}, gesture_);
    else
      report(std::int64_t{position + 1}, gesture_);
    return;
  }
  const double number = sliderToNumber(position);
  if (option_.type == OptionType::Integer) {
    report(static_cast<std::int64_t>(std::llround(number)), gesture_);
    return;
  }
  // three significant digits: what a hand can set
  report(QString::number(number, 'g', 3).toDouble(), gesture_);
}

double OptionRow::sliderToNumber(int position) const {
  const double share = static_cast<double>(position) / sliderSteps;
  return logarithmic_ ? low_ * std::pow(high_ / low_, share) : low_ + (high_ - low_) * share;
}

int OptionRow::numberToSlider(double number) const {
  if (option_.name == "bits") return static_cast<int>(number) - 1;
  const double inside = std::clamp(number, low_, high_);
  const double share = logarithmic_ ? std::log(inside / low_) / std::log(high_ / low_)
                                    : (inside - low_) / (high_ - low_);
  return static_cast<int>(std::lround(share * sliderSteps));
}

void OptionRow::report(const Value& value, int gesture) {
  if (const auto wrong = standardOptions().problem(option_, value); !wrong.empty()) {
    setProblem(QString::fromStdString(wrong));
    return;
  }
  setProblem({});
  Q_EMIT edited(option_.name, value, gesture);
}

}  // namespace inkling

#include "ui/setup/option_row.h"

#include "engine/model/error.h"
#include "ui/figures/option_text.h"
#include "ui/session/window_words.h"
#include "ui/setup/file_dialog.h"
#include "ui/setup/slider_gesture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
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

QString helpOf(const Option& option) {
  return OptionRow::tr("%1\n\nRange: %2. Default: %3.")
      .arg(optionText(option.help), messageText(range(option)),
           shownValue(option, option.defaultValue));
}

}  // namespace

OptionRow::OptionRow(const Option& option, QWidget* parent) : QWidget(parent), option_(option) {
  buildEditor();
  setToolTip(helpOf(option));
  setWhatsThis(helpOf(option));
  problem_ = new QLabel(this);
  problem_->setWordWrap(true);
  problem_->setMinimumWidth(1);  // a long path in it is cut off, and does not widen the panel
  problem_->setObjectName(QStringLiteral("problem"));
  problem_->hide();
  layout()->addWidget(problem_);
  remark_ = new QLabel(this);
  remark_->setObjectName(QStringLiteral("remark"));
  remark_->setWordWrap(true);
  remark_->setMinimumWidth(1);
  remark_->setForegroundRole(QPalette::PlaceholderText);
  remark_->hide();
  layout()->addWidget(remark_);
  for (QWidget* editor : {static_cast<QWidget*>(combo_), static_cast<QWidget*>(slider_)}) {
    if (!editor) continue;
    editor->setFocusPolicy(Qt::StrongFocus);
    editor->installEventFilter(this);
  }
}

// The wheel turns what has the keyboard's focus; else the panel scrolls past.
bool OptionRow::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus())
    return QWidget::eventFilter(watched, event);
  event->ignore();
  return true;
}

void OptionRow::buildEditor() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  first_ = new QHBoxLayout;
  column->addLayout(first_);
  const auto label = optionText(option_.label);
  if (option_.type == OptionType::Bool) {
    check_ = new QCheckBox(label, this);
    connect(check_, &QCheckBox::clicked, this, [this](bool on) { report(on, 0); });
    first_->addWidget(check_);
    return;
  }
  auto* caption = new QLabel(captionText(), this);
  caption_ = caption;
  // as wide as two words of the table are
  const int usual = fontMetrics().horizontalAdvance(QStringLiteral("Posterior samples  "));
  caption->setMinimumWidth(usual);
  caption->setWordWrap(caption->sizeHint().width() > usual);  // in a narrow panel
  first_->addWidget(caption);
  if (option_.type == OptionType::Choice || option_.widget == OptionWidget::List) {
    buildCombo();
    caption->setBuddy(combo_);
    return;
  }
  line_ = new QLineEdit(this);
  line_->setAccessibleName(label);
  line_->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("00000")) +
                         line_->sizeHint().height() * 2 / 3);
  caption->setBuddy(line_);
  connect(line_, &QLineEdit::editingFinished, this, &OptionRow::commitText);
  first_->addWidget(line_, 1);
  if (option_.widget == OptionWidget::Dice) first_->addWidget(makeDice());
  if (option_.widget == OptionWidget::File) first_->addWidget(makeBrowse());
  // on a line of its own: beside the label and the number it would be too short to aim with
  if (option_.widget == OptionWidget::Slider) column->addWidget(makeSlider());
}

QString OptionRow::captionText() const {
  const auto label = optionText(option_.label), unit = optionText(option_.unit);
  const bool said = unit.isEmpty() || label.contains(unit, Qt::CaseInsensitive);
  return said ? label : label + " / " + unit;
}

void OptionRow::relabel(const Relabel&) {
  const auto label = optionText(option_.label);
  setToolTip(helpOf(option_));
  setWhatsThis(toolTip());
  if (check_) check_->setText(label);
  if (caption_) caption_->setText(captionText());
  if (slider_) slider_->setAccessibleName(tr("%1, slider").arg(label));
  if (line_) line_->setAccessibleName(label);
  if (line_ && shown_ && problem_->text().isEmpty()) line_->setText(shownValue(option_, *shown_));
  if (!combo_) return;
  combo_->setAccessibleName(label);
  if (combo_->isEditable()) combo_->lineEdit()->setAccessibleName(label);
  for (std::size_t i = 0; i < option_.choices.size(); ++i)
    combo_->setItemText(static_cast<int>(i), optionText(option_.choices[i]));
}

void OptionRow::buildCombo() {
  combo_ = new QComboBox(this);
  combo_->setEditable(option_.type == OptionType::Text);
  combo_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  combo_->setMinimumContentsLength(3);
  for (const auto& choice : option_.choices)
    combo_->addItem(optionText(choice), text(choice));
  connect(combo_, &QComboBox::activated, this,
          [this](int index) { report(combo_->itemData(index).toString().toStdString(), 0); });
  if (combo_->isEditable())
    connect(combo_->lineEdit(), &QLineEdit::editingFinished, this,
            [this] { report(combo_->currentText().toStdString(), 0); });
  combo_->setAccessibleName(optionText(option_.label));
  if (combo_->isEditable()) combo_->lineEdit()->setAccessibleName(combo_->accessibleName());
  first_->addWidget(combo_, 1);
}

QSlider* OptionRow::makeSlider() {
  const auto& ends = option_.slider;
  low_ = ends.low;
  high_ = ends.high;
  slider_ = new QSlider(Qt::Horizontal, this);
  slider_->setRange(0, ends.keywordBeyond ? keywordPosition() : sliderSteps);
  slider_->setMinimumWidth(100);
  slider_->setAccessibleName(tr("%1, slider").arg(optionText(option_.label)));
  gesture_ = new SliderGesture(*slider_);
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

QToolButton* OptionRow::makeBrowse() {
  auto* browse = new QToolButton(this);
  browse->setObjectName(QStringLiteral("browse"));
  browse->setText(tr("…"));
  browse->setToolTip(tr("Look for the file"));
  browse->setAccessibleName(tr("%1: look for it").arg(optionText(option_.label)));
  connect(browse, &QToolButton::clicked, this, [this] {
    askForFile(this, optionText(option_.label), QFileInfo(line_->text()).absoluteFilePath(),
               fileFilters(option_.suffixes), [this](const QString& path) {
                 line_->setText(path);
                 commitText();
               });
  });
  return browse;
}

void OptionRow::setValue(const Value& value) {
  // what was typed and refused stays with its reason while only other settings change
  if (shown_ == value && !problem_->text().isEmpty()) return;
  shown_ = value;
  setProblem({});
  const auto shown = shownValue(option_, value);
  if (check_) {
    const QSignalBlocker quiet(check_);
    check_->setChecked(std::get<bool>(value));
  } else if (combo_) {
    const QSignalBlocker quiet(combo_);
    const int index = combo_->findData(text(formatValue(option_, value)));
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
    slider_->setValue(option_.slider.keywordBeyond ? slider_->maximum() : 0);
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
  if (option_.slider.upToPixels) whole_ = high;
}

void OptionRow::setChoices(const std::vector<std::string>& choices) {
  if (!combo_) return;
  const QSignalBlocker quiet(combo_);
  const auto kept = combo_->currentText();
  combo_->clear();
  for (const auto& choice : choices)
    combo_->addItem(optionText(choice), text(choice));
  combo_->setCurrentText(kept);
}

void OptionRow::showSliderOnly() {
  if (!slider_) return;
  line_->hide();
  first_->addWidget(slider_, 1);
}

void OptionRow::addBeside(QWidget* widget) {
  first_->addWidget(widget);
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
    report(parsed(line_->text().trimmed()), 0);
  } catch (const Error& error) {
    setProblem(errorText(error));
  }
}

/// "50 %" is that share of N.
Value OptionRow::parsed(const QString& typed) const {
  if (whole_ > 0 && typed.endsWith(QLatin1Char('%'))) {
    bool number = false;
    const double share = typed.chopped(1).trimmed().toDouble(&number);
    const double count = share / 100 * whole_;
    if (number && std::abs(count) < 1e15) return std::int64_t{std::llround(count)};
  }
  if (!option_.keyword.empty() && typed == optionText(option_.keyword)) return Keyword{};
  return standardOptions().parse(option_.name, typed.toStdString());
}

void OptionRow::onSlider(int position) {
  const int gesture = gesture_->number();
  if (option_.slider.keywordBeyond && position >= keywordPosition()) {
    report(Keyword{}, gesture);
    return;
  }
  const double number = sliderToNumber(position);
  if (option_.type == OptionType::Integer) {
    report(static_cast<std::int64_t>(std::llround(number)), gesture);
    return;
  }
  // three significant digits: what a hand can set
  report(QString::number(number, 'g', 3).toDouble(), gesture);
}

// A slider with the keyword at its end has a position for each whole number before it.
int OptionRow::keywordPosition() const {
  return static_cast<int>(std::lround(high_ - low_)) + 1;
}

double OptionRow::sliderToNumber(int position) const {
  if (option_.slider.keywordBeyond) return low_ + position;
  const double share = static_cast<double>(position) / sliderSteps;
  return option_.slider.logarithmic ? low_ * std::pow(high_ / low_, share)
                                    : low_ + (high_ - low_) * share;
}

int OptionRow::numberToSlider(double number) const {
  const double inside = std::clamp(number, low_, high_);
  if (option_.slider.keywordBeyond) return static_cast<int>(std::lround(inside - low_));
  const double share = option_.slider.logarithmic ? std::log(inside / low_) / std::log(high_ / low_)
                                                  : (inside - low_) / (high_ - low_);
  return static_cast<int>(std::lround(share * sliderSteps));
}

void OptionRow::report(const Value& value, int gesture) {
  if (const auto wrong = problem(option_, value)) {
    setProblem(messageText(*wrong));
    return;
  }
  setProblem({});
  if (line_) line_->setText(shownValue(option_, value));
  Q_EMIT edited(option_.name, value, gesture);
}

}  // namespace inkling

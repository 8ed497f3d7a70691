#include "ui/setup/option_row.h"

#include "engine/model/error.h"
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
  problem_ = new QLabel(this);
  problem_->setWordWrap(true);
  problem_->setMinimumWidth(1);  // a long path in it is cut off, and does not widen the panel
  problem_->setObjectName(QStringLiteral("problem"));
  problem_->hide();
  layout()->addWidget(problem_);
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
  const auto label = text(option_.label);
  if (option_.type == OptionType::Bool) {
    check_ = new QCheckBox(label, this);
    connect(check_, &QCheckBox::clicked, this, [this](bool on) { report(on, 0); });
    first_->addWidget(check_);
    return;
  }
  const auto unit = text(option_.unit);
  const bool said = unit.isEmpty() || label.contains(unit, Qt::CaseInsensitive);
  auto* caption = new QLabel(said ? label : label + " / " + unit, this);
  const int usual = fontMetrics().horizontalAdvance(QStringLiteral("Posterior samples  "));
  caption->setMinimumWidth(usual);
  caption->setWordWrap(caption->sizeHint().width() > usual);  // in a narrow panel
  first_->addWidget(caption);
  if (option_.type == OptionType::Choice || option_.name == "prior" || option_.name == "device") {
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
  if (option_.name == "seed") first_->addWidget(makeDice());
  if (option_.name == "matrix-file" || option_.name == "thresholds")
    first_->addWidget(makeBrowse());
  // on a line of its own: beside the label and the number it would be too short to aim with
  for (const auto& range : sliders)
    if (option_.name == range.name) column->addWidget(makeSlider(range));
  remark_ = new QLabel(this);
  remark_->setObjectName(QStringLiteral("remark"));
  remark_->setAlignment(Qt::AlignRight);
  remark_->setForegroundRole(QPalette::PlaceholderText);
  remark_->hide();
  column->addWidget(remark_);
}

void OptionRow::buildCombo() {
  combo_ = new QComboBox(this);
  combo_->setEditable(option_.type == OptionType::Text);
  combo_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  combo_->setMinimumContentsLength(3);
  for (const auto& choice : option_.choices)
    combo_->addItem(text(choice));
  connect(combo_, &QComboBox::textActivated, this,
          [this](const QString& chosen) { report(chosen.toStdString(), 0); });
  if (combo_->isEditable())
    connect(combo_->lineEdit(), &QLineEdit::editingFinished, this,
            [this] { report(combo_->currentText().toStdString(), 0); });
  combo_->setAccessibleName(text(option_.label));
  if (combo_->isEditable()) combo_->lineEdit()->setAccessibleName(text(option_.label));
  first_->addWidget(combo_, 1);
}

QSlider* OptionRow::makeSlider(const SliderRange& range) {
  low_ = range.low;
  high_ = range.high;
  logarithmic_ = range.logarithmic;
  slider_ = new QSlider(Qt::Horizontal, this);
  slider_->setRange(0, option_.name == "bits" ? 8 : sliderSteps);
  slider_->setMinimumWidth(100);
  slider_->setAccessibleName(tr("%1, slider").arg(text(option_.label)));
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
  browse->setAccessibleName(tr("%1: look for it").arg(text(option_.label)));
  connect(browse, &QToolButton::clicked, this, [this] {
    askForFile(this, text(option_.label), QFileInfo(line_->text()).absoluteFilePath(),
               tr("NumPy arrays (*.npy);;All files (*)"), [this](const QString& path) {
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
  if (option_.name == "measurements") whole_ = high;
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
  if (!slider_) return;
  line_->hide();
  first_->addWidget(slider_, 1);
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
    setProblem(QString::fromUtf8(error.what()));
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
  return standardOptions().parse(option_.name, typed.toStdString());
}

void OptionRow::onSlider(int position) {
  const int gesture = gesture_->number();
  if (option_.name == "bits") {
    if (position >= 8)
      report(Keyword{}, gesture);
    else
      report(std::int64_t{position + 1}, gesture);
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
  if (line_) line_->setText(text(standardOptions().format(option_.name, value)));
  Q_EMIT edited(option_.name, value, gesture);
}

}  // namespace inkling

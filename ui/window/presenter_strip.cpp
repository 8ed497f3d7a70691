#include "ui/window/presenter_strip.h"

#include "engine/model/error.h"
#include "ui/figures/option_text.h"
#include "ui/session/window_words.h"
#include "ui/session/workbench.h"
#include "ui/setup/option_row.h"
#include "ui/setup/slider_gesture.h"
#include "ui/view/type_scale.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>

namespace inkling {
namespace {

constexpr double valueFactor = 1.4;
constexpr int shortestSlider = 120;

/// New widgets come last in a window's order of keyboard focus; these are to follow another.
void takeFocusAfter(QWidget* before, const QWidget& group) {
  for (auto* each : group.findChildren<QWidget*>()) {
    const bool popup = each->window() != before->window();  // a list's
    if (popup || !(each->focusPolicy() & Qt::TabFocus) || each->focusProxy()) continue;
    QWidget::setTabOrder(before, each);
    before = each;
  }
}

}  // namespace

Preset presentedPreset(const QString& id) {
  for (auto& preset : startPresets())
    if (id == QLatin1String(preset.id)) return preset;
  return {"",
          PresenterStrip::tr("Quantized compressed sensing"),
          {},
          {},
          {nameOf(OptionRole::Matrix), nameOf(OptionRole::Measurements), nameOf(OptionRole::Bits),
           nameOf(OptionRole::Noise)}};
}

PresenterStrip::PresenterStrip(Workbench& workbench, std::function<void()> runOrPause,
                               QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      title_(new QLabel(this)),
      run_(new QPushButton(this)),
      leave_(new QPushButton(tr("Leave"), this)) {
  title_->setObjectName(QStringLiteral("title"));
  title_->setTextFormat(Qt::PlainText);
  title_->setWordWrap(true);
  run_->setObjectName(QStringLiteral("run"));
  connect(run_, &QPushButton::clicked, this, [act = std::move(runOrPause)] { act(); });
  leave_->setObjectName(QStringLiteral("leave"));
  leave_->setToolTip(tr("Back to the window with all its controls."));
  connect(leave_, &QPushButton::clicked, this, &PresenterStrip::leaveAsked);
  auto* top = new QHBoxLayout;
  top->addWidget(title_, 1);
  top->addWidget(run_);
  top->addWidget(leave_);
  auto* column = new QVBoxLayout(this);
  column->addLayout(top);
  const auto whileShown = [this](void (PresenterStrip::*act)()) {
    return [this, act] {
      if (!isHidden()) (this->*act)();
    };
  };
  connect(&workbench_.document(), &Document::changed, this, whileShown(&PresenterStrip::refresh));
  connect(&workbench_, &Workbench::stateChanged, this, whileShown(&PresenterStrip::refreshRun));
  connect(&workbench_, &Workbench::opened, this, whileShown(&PresenterStrip::rebuild));
  hide();
}

void PresenterStrip::rebuild() {
  builtFor_ = workbench_.document().preset().id;
  preset_ = presentedPreset(builtFor_);
  title_->setText(preset_.title);
  auto large = enlarged(font(), valueFactor);
  large.setBold(true);
  title_->setFont(large);
  if (controls_) {
    controls_->hide();
    controls_->deleteLater();  // one of them may be what asked for it
  }
  cells_.clear();
  budget_ = nullptr;
  controls_ = new QWidget(this);
  made_.clear();
  if (*preset_.reverse) made_.push_back(makeDirection());
  pairs_ = budgetPairs(preset_.budget, static_cast<int>(pixels()));
  const bool shared = !pairs_.empty();
  if (shared) made_.push_back(makeBudget());
  for (const auto& name : preset_.varies) {
    const auto& option = standardOptions().require(name);
    const bool inBudget =
        option.role == OptionRole::Bits || option.role == OptionRole::Measurements;
    if (!shared || !inBudget) made_.push_back(makeCell(option));
  }
  auto* grid = new QGridLayout(controls_);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(2 * fontMetrics().height());  // a value is no part of the next name
  grid->setColumnStretch(0, 1);
  columns_ = 0;
  arrange();
  static_cast<QVBoxLayout*>(layout())->addWidget(controls_);
  takeFocusAfter(leave_, *controls_);
  controls_->show();
  refresh();
  arrange();  // with the values in place
}

void PresenterStrip::arrange() {
  if (!controls_) return;
  auto* grid = static_cast<QGridLayout*>(controls_->layout());
  widest_ = 0;
  for (const auto* each : made_)
    widest_ = std::max(widest_, each->minimumSizeHint().width());
  const auto around = layout()->contentsMargins();
  const int room = width() - around.left() - around.right();
  const int columns = 2 * widest_ + grid->horizontalSpacing() <= room ? 2 : 1;
  if (columns == columns_) return;
  columns_ = columns;
  for (auto* each : made_)
    grid->removeWidget(each);
  for (int i = 0; i < static_cast<int>(made_.size()); ++i)
    grid->addWidget(made_[static_cast<std::size_t>(i)], i / columns, i % columns);
  grid->setColumnStretch(1, columns - 1);
  updateGeometry();
}

QSize PresenterStrip::minimumSizeHint() const {
  const auto now = QWidget::minimumSizeHint();
  const auto around = layout()->contentsMargins();
  const int top = layout()->itemAt(0)->minimumSize().width();
  return {std::min(now.width(), std::max(top, widest_) + around.left() + around.right()),
          now.height()};
}

void PresenterStrip::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

std::int64_t PresenterStrip::pixels() const {
  return workbench_.imageShape().size();
}

QWidget* PresenterStrip::makeCell(const Option& option) {
  auto* box = new QWidget(controls_);
  auto* line = new QHBoxLayout(box);
  line->setContentsMargins(0, 0, 0, 0);
  auto* row = new OptionRow(option, box);
  row->setObjectName(QString::fromStdString("row/" + option.name));
  auto* value = new QLabel(box);
  value->setObjectName(QString::fromStdString("value/" + option.name));
  value->setTextFormat(Qt::PlainText);
  value->setFont(enlarged(font(), valueFactor));
  value->setMinimumWidth(QFontMetrics(value->font()).horizontalAdvance(QStringLiteral("00000")));
  line->addWidget(row, 1);
  line->addWidget(value);
  // each value once: beside a slider in large type, else in the editor
  if (row->hasSlider())
    row->showSliderOnly();
  else
    value->hide();
  for (auto* slider : row->findChildren<QSlider*>())
    slider->setMinimumWidth(shortestSlider);
  if (option.widget == OptionWidget::List) row->setChoices(workbench_.choices(option.role));
  connect(row, &OptionRow::edited, this,
          [this, row](const std::string& name, const Value& chosen, int gesture) {
            try {
              workbench_.document().set({}, name, chosen, gesture);
            } catch (const Error& error) {
              row->setProblem(errorText(error));
            }
          });
  cells_.push_back({row, value, box});
  return box;
}

QWidget* PresenterStrip::makeBudget() {
  auto* box = new QWidget(controls_);
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  budgetText_ = new QLabel(box);
  budgetText_->setObjectName(QStringLiteral("budget-text"));
  budgetText_->setFont(enlarged(font(), valueFactor));
  budget_ = new QSlider(Qt::Horizontal, box);
  budget_->setObjectName(QStringLiteral("budget"));
  budget_->setRange(0, static_cast<int>(pairs_.size()) - 1);
  budget_->setPageStep(1);
  budget_->setMinimumWidth(shortestSlider);
  budget_->setTickPosition(QSlider::TicksBelow);
  budget_->setTickInterval(1);
  budget_->setAccessibleName(tr("Bits against measurements"));
  budget_->setToolTip(tr("More bits for each measurement leave fewer measurements."));
  gesture_ = new SliderGesture(*budget_);
  connect(budget_, &QSlider::valueChanged, this, &PresenterStrip::spend);
  column->addWidget(budgetText_);
  column->addWidget(budget_);
  return box;
}

QWidget* PresenterStrip::makeDirection() {
  auto* choice = new QComboBox(controls_);
  choice->setObjectName(QStringLiteral("direction"));
  choice->setAccessibleName(tr("Which prior for which image"));
  for (const auto& each : startPresets())
    if (each.id == std::string_view(preset_.id) || each.id == std::string_view(preset_.reverse))
      choice->addItem(each.direction, QString::fromLatin1(each.id));
  const auto current = QString::fromLatin1(preset_.id);
  choice->setCurrentIndex(choice->findData(current));
  connect(choice, &QComboBox::activated, this, [this, choice, current] {
    if (choice->currentData() != current) Q_EMIT presetChosen(choice->currentData().toString());
  });
  return choice;
}

void PresenterStrip::spend(int index) {
  const auto [bits, measurements] = pairs_.at(static_cast<std::size_t>(index));
  auto e = workbench_.document().experiment();
  e.settings.set(nameOf(OptionRole::Bits), std::int64_t{bits});
  e.settings.set(nameOf(OptionRole::Measurements), std::int64_t{measurements});
  workbench_.document().replace(e, tr("Share out %1 bits").arg(preset_.budget), gesture_->number());
}

void PresenterStrip::refresh() {
  if (builtFor_ != workbench_.document().preset().id) {
    rebuild();
    return;
  }
  const auto& settings = workbench_.document().experiment().settings;
  const auto n = pixels();
  for (const auto& [row, value, box] : cells_) {
    const auto& option = row->option();
    if (option.slider.upToPixels && n > 0)
      row->setSliderRange(option.slider.low, static_cast<double>(n));
    row->setValue(settings.at(option.name));
    value->setText(shownWithUnit(option, settings.at(option.name)));
    value->setAccessibleName(tr("%1: %2").arg(optionText(option.label), value->text()));
    box->setVisible(!option.applies || option.applies(settings));
  }
  if (budget_) refreshBudget();
  refreshRun();
}

void PresenterStrip::refreshBudget() {
  const auto& settings = workbench_.document().experiment().settings;
  const auto measurements = settings.integer(nameOf(OptionRole::Measurements));
  const auto bits = settings.isKeyword(nameOf(OptionRole::Bits))
                        ? std::int64_t{0}
                        : settings.integer(nameOf(OptionRole::Bits));
  const auto kept =
      std::find(pairs_.begin(), pairs_.end(), std::pair<int, int>(bits, measurements));
  const QSignalBlocker quiet(budget_);
  if (kept != pairs_.end()) budget_->setValue(static_cast<int>(kept - pairs_.begin()));
  const char* relation = kept == pairs_.end()                    ? "≠"
                         : bits * measurements == preset_.budget ? "="
                                                                 : "≥";
  //: budget, relation, bits with their unit, number of measurements
  budgetText_->setText(tr("Budget: %1 bit %2 %3 × %4")
                           .arg(QString::number(preset_.budget), QString::fromUtf8(relation),
                                shownWithUnit(standardOptions().byRole(OptionRole::Bits),
                                              settings.at(nameOf(OptionRole::Bits))),
                                QString::number(measurements)));
  budget_->setAccessibleDescription(budgetText_->text());
}

void PresenterStrip::refreshRun() {
  using State = Workbench::State;
  const auto state = workbench_.state();
  const auto& e = workbench_.document().experiment();
  run_->setText(state == State::Running  ? tr("Pause")
                : state == State::Paused ? tr("Continue")
                                         : tr("Run"));
  run_->setEnabled(state != State::NoEngine && !e.methods.empty() &&
                   (!e.images.empty() || e.ownMeasurements.has_value()));
}

}  // namespace inkling

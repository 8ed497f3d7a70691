#include "ui/setup/budget_lock.h"

#include "ui/view/svg_icon.h"

#include <QEvent>

#include <algorithm>

namespace inkling {

BudgetLock::BudgetLock(QWidget* parent) : QToolButton(parent) {
  setObjectName(QStringLiteral("budget-lock"));
  setCheckable(true);
  setAutoRaise(true);
  setToolTip(
      tr("Hold the number of bits: more bits for each measurement leave fewer measurements."));
  setAccessibleName(tr("Hold measurements times bits"));
  connect(this, &QToolButton::toggled, this, &BudgetLock::draw);
  draw();
}

void BudgetLock::follow(const Experiment& experiment) {
  const auto& settings = experiment.settings;
  const bool linear = settings.isKeyword(nameOf(OptionRole::Bits));
  setDisabled(linear);
  if (linear || !isChecked())
    budget_ = 0;
  else if (budget_ == 0)
    budget_ = settings.integer(nameOf(OptionRole::Measurements)) *
              settings.integer(nameOf(OptionRole::Bits));
}

std::optional<Experiment> BudgetLock::shared(const Experiment& experiment, const std::string& name,
                                             const Value& value, std::int64_t pixels) const {
  constexpr std::int64_t mostBits = 8;
  const auto &bitsName = nameOf(OptionRole::Bits), &countName = nameOf(OptionRole::Measurements);
  const bool ofBits = name == bitsName;
  if (!isChecked() || budget_ <= 0 || (!ofBits && name != countName) ||
      !std::holds_alternative<std::int64_t>(value))
    return std::nullopt;
  auto e = experiment;
  const auto chosen = std::get<std::int64_t>(value);
  e.settings.set(name, chosen);
  if (ofBits)
    e.settings.set(countName, std::clamp<std::int64_t>(budget_ / chosen, 1,
                                                       std::max<std::int64_t>(1, pixels)));
  else
    e.settings.set(bitsName,
                   std::clamp<std::int64_t>((budget_ + chosen / 2) / chosen, 1, mostBits));
  return e;
}

void BudgetLock::draw() {
  setIcon(svgIcon(isChecked() ? QStringLiteral("locked") : QStringLiteral("unlocked")));
}

}  // namespace inkling

// Measurements times bits, held while one of the two is changed.
#pragma once

#include "engine/model/experiment.h"

#include <QToolButton>

#include <cstdint>
#include <optional>
#include <string>

namespace inkling {

/// A padlock that shows whether it is closed, in any palette. Object name "budget-lock".
class BudgetLock : public QToolButton {
  Q_OBJECT

 public:
  explicit BudgetLock(QWidget* parent = nullptr);

  /// Bits that are held; 0: none are.
  std::int64_t budget() const { return budget_; }
  /// The experiment as it is now: what is held from the moment that the lock is closed; nothing
  /// for unquantized measurements.
  void follow(const Experiment& experiment);
  /// The experiment with that setting, and the other of the two as the budget leaves it; nothing
  /// where the setting is neither or nothing is held. pixels: the most measurements.
  std::optional<Experiment> shared(const Experiment& experiment, const std::string& name,
                                   const Value& value, std::int64_t pixels) const;

 private:
  void draw();

  std::int64_t budget_ = 0;
};

}  // namespace inkling

// Annealed Langevin dynamics as a method of an experiment, one for each likelihood: QCS-SGM,
// QCS-SGM+, the exact linear one, and Jalal et al.'s.
#pragma once

#include "engine/model/option.h"
#include "engine/sensing/measurements.h"
#include "engine/solvers/annealed_langevin.h"

namespace inkling {

/// lowest: where the annealing ends if the method's beta-min is auto.
LangevinSettings langevinSettings(const Settings& method, double lowest);
/// That without measurements, and with fine ones: the papers' level.
constexpr double finestLevel = 0.01;
/// The one for given measurements: as those of one to three bits leave open what lies below, it is
/// higher for them. Of intervals from files the bins are counted.
double lowestLevel(const Measurements& measurements);

}  // namespace inkling

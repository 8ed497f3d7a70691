// The start page's experiments.
#pragma once

#include "engine/model/experiment.h"

#include <QString>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace inkling {

struct Preset {
  const char* id;
  QString title, text;
  /// Makes the experiment from the digit that a start begins with.
  std::function<Experiment(const EmbeddedSource& picture)> make;
  /// The experiment's options that a lecturer turns, the most telling one first.
  std::vector<std::string> varies;
  int budget = 0;            ///< bits times measurements, to be shared out between them; 0: none
  const char* reverse = "";  ///< id of the preset that turns this one around; "" none
  QString direction;         ///< what to call this one beside that
  bool draws = false;        ///< the user draws the image
  bool card = true;          ///< on the start page; all are in the menu
};

/// Those that can be run: the one with a garment is there only if Fashion-MNIST's images are.
std::vector<Preset> startPresets();

/// How finely Langevin's methods anneal.
struct Schedule {
  const char* id;
  QString name, text;
  std::int64_t levels, stepsPerLevel;
  double betaMax;
  Value betaMin;
  bool usual = false;  ///< the methods' defaults

  /// Sets every chosen method that anneals.
  void applyTo(Experiment& experiment) const;
  /// Whether all those are set so, and there is one.
  bool isOf(const Experiment& experiment) const;
};
std::vector<Schedule> schedules();

/// Bits and measurements that spend a budget, from one bit to eight, as far as whole numbers go:
/// 600 gives 1 and 600, 2 and 300, ..., 7 and 85, 8 and 75. Those with more measurements than
/// pixels are left out; pixels 0: unknown, none is.
std::vector<std::pair<int, int>> budgetPairs(int budget, int pixels);

}  // namespace inkling

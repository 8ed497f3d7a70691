// The kinds of networks that can be trained, as far as a command line needs to know them without
// the engine; what trains them is engine/training/trainable.h.
#pragma once

#include "engine/model/option.h"

#include <string>
#include <string_view>
#include <vector>

namespace inkling {

struct TrainNetworkInfo {
  std::string id;                  ///< of the prior format that it makes: "ncsnv2"
  std::vector<std::string> names;  ///< what the option "network" calls such networks
  double learningRate = 0;         ///< "auto"
  double ema = 0;                  ///< "auto"
  std::vector<Option> options;     ///< that say something about such networks alone
};

/// All kinds, Inkling's own first.
const std::vector<TrainNetworkInfo>& trainNetworks();

/// The kind that makes that prior format, or that has a network of that name; null: none.
const TrainNetworkInfo* findTrainNetwork(std::string_view id);
const TrainNetworkInfo* findTrainNetworkByName(std::string_view name);

/// Adds a kind. Throws Error(Internal) where the id is taken. To be called before trainNetworks()
/// is first read, so from a static object: see TrainNetworkEntry.
void registerTrainNetwork(TrainNetworkInfo info);

/// "const TrainNetworkEntry entry{{...}};" in a network's file adds it when the program starts.
struct TrainNetworkEntry {
  explicit TrainNetworkEntry(TrainNetworkInfo info) { registerTrainNetwork(std::move(info)); }
};

}  // namespace inkling

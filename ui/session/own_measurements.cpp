#include "ui/session/own_measurements.h"

#include "engine/model/matrix_info.h"
#include "engine/model/solver_info.h"

namespace inkling {
namespace {

/// What belongs to the simulation of measurements; inkling-cli solve has the other options.
bool isSimulated(const std::string& option) {
  return standardOptions().require(option).simulatedOnly;
}

std::vector<Method> usable(const std::vector<Method>& methods, bool linear) {
  std::vector<Method> kept;
  for (const auto& method : methods)
    if (requireSolver(method.id).uses(linear)) kept.push_back(method);
  if (kept.empty()) kept.push_back(makeMethod(defaultSolver(linear).id));
  return kept;
}

}  // namespace

Experiment withOwnMeasurements(Experiment e, const OwnMeasurements& own,
                               const std::string& matrixFile) {
  const auto defaults = standardOptions().experimentDefaults();
  for (const auto& [name, value] : defaults.values())
    if (isSimulated(name)) e.settings.set(name, value);
  takeMatrixFile(e.settings, matrixFile);
  e.images.clear();
  e.ownMeasurements = own;
  e.methods = usable(e.methods, !own.values.empty());
  return e;
}

Experiment withSimulatedMeasurements(Experiment e, const Experiment& before) {
  for (const auto& [name, value] : before.settings.values())
    if (isSimulated(name)) e.settings.set(name, value);
  e.images = before.images;
  e.ownMeasurements.reset();
  e.methods = usable(e.methods, hasLinearData(e));
  return e;
}

}  // namespace inkling

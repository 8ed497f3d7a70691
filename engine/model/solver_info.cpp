#include "engine/model/solver_info.h"

#include "engine/model/error.h"
#include "engine/model/standard_entries.h"
#include "engine/model/suggest.h"

#include <algorithm>

namespace inkling {
namespace {

std::vector<SolverInfo>& registry() {
  static std::vector<SolverInfo> all = standardSolvers();
  return all;
}

/// Once the table of options has been made from the registry, an addition would be half known.
bool& sealed() {
  static bool is = false;
  return is;
}

const SolverInfo& firstOf(const std::function<bool(const SolverInfo&)>& fits, const char* what) {
  const auto& all = registry();
  const auto found = std::find_if(all.begin(), all.end(), fits);
  if (found == all.end())
    throw Error(ErrorKind::Internal, "There is no method that {what}.", {{"what", what}});
  return *found;
}

}  // namespace

void registerSolver(SolverInfo info) {
  if (sealed())
    throw Error(ErrorKind::Internal, "The method {id} is registered after the options were read.",
                {{"id", info.id}});
  if (findSolver(info.id))
    throw Error(ErrorKind::Internal, "There are two methods {id}.", {{"id", info.id}});
  registry().push_back(std::move(info));
}

const std::vector<SolverInfo>& solvers() {
  sealed() = true;
  return registry();
}

const SolverInfo* findSolver(std::string_view id) {
  const auto& all = registry();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const SolverInfo& each) { return each.id == id; });
  return found == all.end() ? nullptr : &*found;
}

const SolverInfo& requireSolver(std::string_view id) {
  if (const auto* found = findSolver(id)) return *found;
  std::vector<std::string> ids;
  for (const auto& each : registry())
    ids.push_back(each.id);
  throw Error(ErrorKind::Usage, "Unknown method {id}: it must be one of {known}.{hint}",
              {{"id", inQuotes(id)}, {"known", anyOf(ids)}, {"hint", didYouMean(id, ids)}});
}

const SolverInfo& defaultSolver(bool linearData) {
  return firstOf([&](const SolverInfo& each) { return each.uses(linearData); },
                 linearData ? "can use unquantized values" : "can use quantized measurements");
}

const SolverInfo& liveSolver() {
  return firstOf([](const SolverInfo& each) { return each.live; }, "answers at once");
}

const SolverInfo& predictedSolver() {
  return firstOf([](const SolverInfo& each) { return each.stateEvolution; },
                 "state evolution predicts");
}

std::int64_t plannedEvaluations(std::string_view id, const Settings& settings) {
  return requireSolver(id).evaluations(settings);
}

}  // namespace inkling

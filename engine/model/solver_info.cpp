#include "engine/model/solver_info.h"

#include "engine/model/error.h"
#include "engine/model/registry.h"
#include "engine/model/standard_entries.h"
#include "engine/model/suggest.h"

#include <algorithm>
#include <utility>

namespace inkling {
namespace {

Registry<SolverInfo>& registry() {
  static Registry<SolverInfo> methods("method", [] {
    auto all = standardSolvers();
    for (auto& each : comparisonSolvers())
      all.push_back(std::move(each));
    return all;
  }());
  return methods;
}

const SolverInfo& firstOf(const std::function<bool(const SolverInfo&)>& fits, const char* what) {
  const auto& all = solvers();
  const auto found = std::find_if(all.begin(), all.end(), fits);
  if (found == all.end())
    throw Error(ErrorKind::Internal, "There is no method that {what}.", {{"what", nested(what)}});
  return *found;
}

}  // namespace

void registerSolver(SolverInfo info) {
  registry().add(std::move(info));
}

const std::vector<SolverInfo>& solvers() {
  return registry().all();
}

const SolverInfo* findSolver(std::string_view id) {
  const auto& all = solvers();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const SolverInfo& each) { return each.id == id; });
  return found == all.end() ? nullptr : &*found;
}

const SolverInfo& requireSolver(std::string_view id) {
  if (const auto* found = findSolver(id)) return *found;
  std::vector<std::string> ids;
  for (const auto& each : solvers())
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

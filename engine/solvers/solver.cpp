#include "engine/solvers/solver.h"

#include "engine/model/error.h"
#include "engine/model/solver_info.h"

#include <ATen/ATen.h>

#include <map>

namespace inkling {
namespace {

std::map<std::string, MakeSolver, std::less<>>& codes() {
  static std::map<std::string, MakeSolver, std::less<>> all;
  return all;
}

}  // namespace

SolverCode::SolverCode(std::string id, MakeSolver make) {
  codes().insert_or_assign(std::move(id), std::move(make));
}

std::unique_ptr<Solver> makeSolver(std::string_view id) {
  const auto& info = requireSolver(id);
  const auto found = codes().find(id);
  if (found == codes().end())
    throw Error(ErrorKind::Internal, "The method {id} is described and has no code.",
                {{"id", info.id}});
  return found->second();
}

void SolverOutput::warn(std::int64_t begin, std::int64_t count, const Message& warning) {
  const auto end = static_cast<std::size_t>(begin + count);
  if (warnings.size() < end) warnings.resize(end);
  for (auto b = static_cast<std::size_t>(begin); b < end; ++b)
    warnings[b].push_back(warning);
}

Measurements part(const Measurements& y, std::int64_t begin, std::int64_t count) {
  Measurements p = y;
  for (auto* tensor : {&p.lower, &p.upper, &p.values, &p.midpoints})
    if (tensor->defined()) *tensor = tensor->narrow(0, begin, count);
  return p;
}

}  // namespace inkling

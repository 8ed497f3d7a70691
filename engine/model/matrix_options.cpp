// The options that say which matrix, from the kinds that there are.
#include "engine/model/error.h"
#include "engine/model/matrix_info.h"
#include "engine/model/option_builders.h"
#include "engine/model/suggest.h"

#include <algorithm>
#include <map>

namespace inkling {
namespace {

using namespace options;

// Places in the measurement's box: the choice, the file of a given matrix, the kinds' settings, M.
constexpr int ofFile = 10, ofKind = 29, ofRows = 30;

/// "gaussian is i.i.d.; dct, hadamard and dft are M rows of …": kinds of equal help in one clause.
std::string matrixHelp() {
  std::vector<std::pair<std::string, std::vector<std::string>>> clauses;
  for (const auto& kind : matrices()) {
    if (clauses.empty() || clauses.back().first != kind.help) clauses.push_back({kind.help, {}});
    clauses.back().second.push_back(kind.id);
  }
  std::string text;
  for (const auto& [help, ids] : clauses)
    text += (text.empty() ? "" : "; ") + joinWords(ids, " and ") + " " + help;
  return "The sensing matrix A: " + text + ".";
}

Option matrixChoice() {
  std::vector<std::string> ids;
  for (const auto& kind : matrices())
    ids.push_back(kind.id);
  return withRole(
      simulated(choice("matrix", "Matrix", ids, ids.front(), matrixHelp()), Artefact::Matrix, 0),
      OptionRole::Matrix);
}

Option measurementCount() {
  std::vector<std::string> more, given;
  for (const auto& kind : matrices()) {
    if (kind.given()) given.push_back(kind.id);
    if (kind.moreRows && !kind.given()) more.push_back(kind.id);
  }
  auto option = simulated(
      whole("measurements", "Measurements", 200, 1, 1e8,
            "M, the number of measurements. More than N, the number of pixels, only for " +
                joinWords(more, " and ") + " matrices."),
      Artefact::Matrix, ofRows);
  option = withSlider(std::move(option), {1, 784, true, false, true});
  option = withRole(withCaption(std::move(option), {"M = {}", ""}), OptionRole::Measurements);
  return when(std::move(option), [given](const Settings& s) {
    return std::find(given.begin(), given.end(), s.text("matrix")) == given.end();
  });
}

/// Every kind's settings, each once, by their order.
std::vector<Option> kindOptions() {
  std::vector<Option> options;
  std::map<std::string, std::vector<std::string>> kindsWith;
  for (const auto& kind : matrices())
    for (auto option : kind.options) {
      auto& kinds = kindsWith[option.name];
      kinds.push_back(kind.id);
      option =
          simulated(std::move(option), Artefact::Matrix, option.order > 0 ? option.order : ofKind);
      const auto known = std::find_if(options.begin(), options.end(),
                                      [&](const Option& each) { return each.name == option.name; });
      if (known == options.end())
        options.push_back(std::move(option));
      else if (!sameSetting(*known, option))
        throw Error(ErrorKind::Internal,
                    "The option {option} of the matrix kind {kind} is another than that of the "
                    "same name in the table.",
                    {{"option", OptionName{option.name}}, {"kind", kind.id}});
    }
  for (auto& option : options)
    option.applies = [kinds = kindsWith.at(option.name)](const Settings& s) {
      return std::find(kinds.begin(), kinds.end(), s.text("matrix")) != kinds.end();
    };
  std::stable_sort(options.begin(), options.end(),
                   [](const Option& a, const Option& b) { return a.order < b.order; });
  return options;
}

}  // namespace

std::vector<Option> matrixOptions() {
  std::vector<Option> all{matrixChoice()};
  auto ofKinds = kindOptions();
  const auto later = std::find_if(ofKinds.begin(), ofKinds.end(),
                                  [](const Option& each) { return each.order > ofFile; });
  all.insert(all.end(), ofKinds.begin(), later);
  all.push_back(measurementCount());
  all.insert(all.end(), later, ofKinds.end());
  return all;
}

}  // namespace inkling

#include "engine/sweep/study_selection.h"

#include "engine/model/error.h"
#include "engine/model/suggest.h"
#include "engine/sweep/study_table.h"

#include <algorithm>
#include <map>
#include <set>

namespace inkling {
namespace {

using Json = nlohmann::json;

bool isMethodsOwn(const std::string& column) {
  const auto* option = standardOptions().find(column);
  return option && option->scope != OptionScope::Experiment;
}

bool isPrior(const std::string& column) {
  return column == nameOf(OptionRole::Prior);
}

std::vector<std::string> columnsOf(const CollectedStudy& study) {
  std::set<std::string> columns;
  for (const auto& cell : study.cells)
    for (const auto& [name, value] : cell.point.items())
      columns.insert(name);
  return {columns.begin(), columns.end()};
}

void requireColumn(const CollectedStudy& study, const std::string& column) {
  const auto columns = columnsOf(study);
  if (std::find(columns.begin(), columns.end(), column) != columns.end()) return;
  throw Error(ErrorKind::Usage, "The study has no column {column}.{hint}",
              {{"column", inQuotes(column)},
               {"hint", didYouMean(column, columns,
                                   Message(" The columns are {columns}.",
                                           {{"columns", allOf(columns)}}))}});
}

/// Columns in which cells differ, but for the seed and, among them, the method's: any two methods
/// may differ in their options and their priors.
std::vector<std::string> differences(const CollectedStudy& study) {
  std::map<std::string, std::set<std::string>> shared;
  std::map<std::pair<std::string, std::string>, std::set<std::string>> own;
  for (const auto& cell : study.cells) {
    const auto method = cell.point.value("method", std::string());
    for (const auto& [name, value] : cell.point.items()) {
      if (name == "method" || name == nameOf(OptionRole::Seed)) continue;
      // what is a method's own is compared among its cells
      auto& values = isMethodsOwn(name) || isPrior(name) ? own[{name, method}] : shared[name];
      values.insert(shownText(value));
    }
  }
  std::set<std::string> names;
  for (const auto& [name, values] : shared)
    if (values.size() > 1) names.insert(name);
  for (const auto& [key, values] : own)
    if (values.size() > 1) names.insert(key.first);
  return {names.begin(), names.end()};
}

}  // namespace

void keepOnly(CollectedStudy& study, const StudyChoice& choice) {
  std::map<std::string, std::set<std::string>> wanted;
  for (const auto& [column, value] : choice) {
    requireColumn(study, column);
    wanted[column].insert(value);
  }
  const auto fits = [&](const CollectedCell& cell) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const auto& each) {
      const auto& [column, values] = each;
      if (!cell.point.contains(column)) return isMethodsOwn(column);
      return values.contains(shownText(cell.point.at(column)));
    });
  };
  if (std::any_of(study.cells.begin(), study.cells.end(), fits)) {
    std::erase_if(study.cells, [&](const CollectedCell& cell) { return !fits(cell); });
    return;
  }
  std::string texts;
  for (const auto& [column, value] : choice)
    texts.append(texts.empty() ? "" : ", ").append(column).append("=").append(value);
  throw Error(ErrorKind::Usage, "No cell of the study has {values}.", {{"values", texts}});
}

std::vector<Experiment> comparisonsOf(const CollectedStudy& study) {
  if (const auto names = differences(study); !names.empty())
    throw Error(ErrorKind::Usage,
                "The study has several values of {columns}. Choose one of each with {where}, such "
                "as {example}.",
                {{"columns", allOf(names)},
                 {"where", OptionName{"where"}},
                 {"example", names.front() + "=" +
                                 shownText(std::find_if(study.cells.begin(), study.cells.end(),
                                                        [&](const CollectedCell& cell) {
                                                          return cell.point.contains(names.front());
                                                        })
                                               ->point.at(names.front()))}});
  std::vector<Experiment> made;
  for (const auto& cell : study.cells) {
    if (cell.missing() || !cell.result.contains("experiment")) continue;
    auto own = experimentFromJson(cell.result["experiment"]);
    const auto& first = made.empty() ? own : made.front();
    auto settings = own.settings;
    settings.set(nameOf(OptionRole::Prior), first.settings.text(nameOf(OptionRole::Prior)));
    if (own.images != first.images || settings != first.settings) continue;
    const auto known = std::find_if(made.begin(), made.end(), [&](const Experiment& each) {
      return each.settings == own.settings;
    });
    if (known == made.end())
      made.push_back(std::move(own));
    else
      known->methods.insert(known->methods.end(), own.methods.begin(), own.methods.end());
  }
  if (made.empty())
    throw Error(ErrorKind::Usage, "No cell of the study is finished. Run the study first.");
  return made;
}

}  // namespace inkling

#include "engine/sweep/study_table.h"

#include "engine/model/error.h"
#include "engine/model/suggest.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace inkling {
namespace {

using Json = nlohmann::json;

constexpr std::array numbers{"psnr",      "ssim",        "consistency", "mean_psnr",
                             "mean_ssim", "cosine",      "scaled_psnr", "predicted_psnr",
                             "converged", "evaluations", "seconds"};
constexpr std::array coverages{std::pair{"pixels_in_50", "50"},
                               std::pair{"pixels_in_80", "80"},
                               std::pair{"pixels_in_90", "90"},
                               std::pair{"projections_in_80", "projections_80"},
                               std::pair{"squared_error", "squared_error"},
                               std::pair{"expected_error", "expected_error"}};

/// The options of all points, in the table's order.
std::vector<std::string> optionsOf(const CollectedStudy& study) {
  std::set<std::string> named;
  for (const auto& cell : study.cells)
    for (const auto& [name, value] : cell.point.items())
      named.insert(name);
  std::vector<std::string> options;
  for (const auto& option : standardOptions().options())
    if (named.contains(option.name)) options.push_back(option.name);
  return options;
}

std::vector<Json> rowOf(const CollectedCell& cell, const Json& run,
                        const std::vector<std::string>& options) {
  std::vector<Json> row{run.value("image", Json()), cell.point.value("method", Json())};
  for (const auto& option : options)
    row.push_back(cell.point.value(option, Json()));
  for (const char* number : numbers)
    row.push_back(run.value(number, Json()));
  const auto coverage = run.value("coverage", Json());
  for (const auto& [column, key] : coverages)
    row.push_back(coverage.is_object() ? coverage.value(key, Json()) : Json());
  return row;
}

std::string csvField(const Json& value) {
  if (value.is_null()) return {};
  if (value.is_number_float()) return numberText(value.get<double>());
  if (!value.is_string()) return value.dump();
  const auto& text = value.get_ref<const std::string&>();
  if (text.find_first_of(",\"\r\n") == text.npos) return text;
  std::string quoted = "\"";
  for (const char c : text)
    quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

template <typename Range>
std::string csvLine(const Range& fields) {
  std::string line;
  for (const auto& field : fields)
    line += csvField(Json(field)) + ",";
  line.back() = '\n';
  return line;
}

}  // namespace

std::string shownText(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_null()) return "–";
  return value.is_number() ? numberText(value.get<double>()) : value.dump();
}

std::size_t LongTable::require(const std::string& column) const {
  const auto found = std::find(columns.begin(), columns.end(), column);
  if (found == columns.end())
    throw Error(ErrorKind::Usage, "The study has no column {column}.{hint}",
                {{"column", inQuotes(column)},
                 {"hint", didYouMean(column, columns,
                                     Message(" The columns are {columns}.",
                                             {{"columns", allOf(columns)}}))}});
  return static_cast<std::size_t>(found - columns.begin());
}

LongTable longTable(const CollectedStudy& study) {
  const auto options = optionsOf(study);
  LongTable table;
  table.columns = {"image", "method"};
  table.columns.insert(table.columns.end(), options.begin(), options.end());
  table.columns.insert(table.columns.end(), numbers.begin(), numbers.end());
  for (const auto& [column, key] : coverages)
    table.columns.emplace_back(column);
  for (std::size_t at = 0; at < study.cells.size(); ++at) {
    const auto& cell = study.cells[at];
    if (cell.missing()) continue;
    for (const auto& run : cell.result["results"]) {
      if (!run.is_object())
        throw Error(ErrorKind::Input, "A cell's result is {value}: it must be an object.",
                    {{"value", run.dump()}});
      table.rows.push_back(rowOf(cell, run, options));
      table.cells.push_back(at);
    }
  }
  return table;
}

std::string toCsv(const LongTable& table) {
  auto text = csvLine(table.columns);
  for (const auto& row : table.rows)
    text += csvLine(row);
  return text;
}

Json toJson(const LongTable& table) {
  Json list = Json::array();
  for (const auto& row : table.rows) {
    Json object = Json::object();
    for (std::size_t c = 0; c < row.size(); ++c)
      object[table.columns[c]] = row[c];
    list.push_back(std::move(object));
  }
  return list;
}

std::vector<std::string> openEnds(const CollectedStudy& study) {
  std::map<std::string, std::int64_t> missing;  // by method
  std::map<std::string, std::pair<std::int64_t, std::string>> failed;
  std::int64_t lacking = 0;
  for (const auto& cell : study.cells) {
    const auto method = cell.point.value("method", std::string());
    if (cell.missing()) {
      ++lacking;
      ++missing[method];
    } else if (const auto why = cell.failure(); !why.empty()) {
      auto& [count, first] = failed[method];
      if (count++ == 0) first = why;
    }
  }
  std::vector<std::string> ends;
  if (lacking > 0) {
    auto text = std::to_string(lacking) + " of " + std::to_string(study.cells.size()) +
                " cells are missing (";
    std::string parts;
    for (const auto& [method, count] : missing)
      parts += (parts.empty() ? "" : ", ") + method + " " + std::to_string(count);
    ends.push_back(text + parts + ").");
  }
  for (const auto& [method, known] : failed)
    ends.push_back(std::to_string(known.first) + " cells of " + method +
                   " have failed; the first: " + known.second);
  return ends;
}

}  // namespace inkling

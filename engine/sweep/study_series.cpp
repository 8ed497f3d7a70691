#include "engine/sweep/study_series.h"

#include "engine/model/error.h"
#include "engine/model/option.h"
#include "engine/model/suggest.h"
#include "engine/sweep/study_numbers.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace inkling {
namespace {

using Json = nlohmann::json;

/// Gathers rows into the points of curves.
class Gatherer {
 public:
  Gatherer(const LongTable& table, const SeriesRequest& request)
      : table_(table), request_(request), x_(table.require(request.x)) {
    for (const auto& column : request.y)
      y_.push_back(table.require(column));
    for (const auto& column : request.series)
      series_.push_back(table.require(column));
    if (request.against) findPartners();
  }

  SeriesAnswer gather() {
    for (std::size_t row = 0; row < table_.rows.size(); ++row)
      for (const auto y : y_)
        add(row, y);
    SeriesAnswer answer;
    answer.leftOut = leftOut_;
    for (const auto& values : order_) {
      StudySeries made{values, {}};
      for (const auto& [x, point] : curves_[values])
        made.points.push_back({x, point.average.mean(), point.average.standardError(),
                               point.average.count(), point.row});
      answer.series.push_back(std::move(made));
    }
    if (answer.series.empty())
      throw Error(ErrorKind::Usage,
                  "No row of the study has numbers in the columns {x} and {y}. Choose others, or "
                  "run the study first.",
                  {{"x", inQuotes(request_.x)}, {"y", allOf(request_.y)}});
    return answer;
  }

 private:
  using Row = std::vector<Json>;

  /// What a row and its partner have in common.
  std::string pairKey(const Row& row) const {
    std::string key;
    for (std::size_t c = 0; c < table_.columns.size(); ++c) {
      const auto& name = table_.columns[c];
      if (name == request_.against->first) continue;
      const auto* option = standardOptions().find(name);
      const bool shared = name == "image" || (option && option->scope == OptionScope::Experiment) ||
                          (name == "method" && !isMethods());
      if (shared) key += name + "=" + shownText(row[c]) + ";";
    }
    return key;
  }
  bool isMethods() const { return request_.against->first == "method"; }

  void findPartners() {
    against_ = table_.require(request_.against->first);
    for (const auto& row : table_.rows) {
      if (shownText(row[against_]) != request_.against->second) continue;
      if (!partners_.emplace(pairKey(row), &row).second)
        throw Error(ErrorKind::Usage,
                    "{column} {value} has several rows for one image with the same options, so "
                    "that no difference to it can be told. Choose another.",
                    {{"column", request_.against->first}, {"value", request_.against->second}});
    }
    if (partners_.empty())
      throw Error(ErrorKind::Usage, "No row of the study has {column} {value}.",
                  {{"column", request_.against->first}, {"value", request_.against->second}});
  }

  void add(std::size_t at, std::size_t y) {
    const auto& row = table_.rows[at];
    Json value = row[y];
    if (request_.against) {
      if (shownText(row[against_]) == request_.against->second) return;
      const auto partner = partners_.find(pairKey(row));
      const bool both =
          partner != partners_.end() && value.is_number() && (*partner->second)[y].is_number();
      value = both ? Json(value.get<double>() - (*partner->second)[y].get<double>()) : Json();
    }
    if (!row[x_].is_number() || !value.is_number()) {
      ++leftOut_;
      return;
    }
    std::vector<std::string> values;
    for (const auto column : series_)
      values.push_back(shownText(row[column]));
    if (y_.size() > 1) values.push_back(table_.columns[y]);
    if (!curves_.contains(values)) order_.push_back(values);
    const auto point = curves_[values].try_emplace(row[x_].get<double>(), Gathered{{}, at}).first;
    point->second.average.add(value);
  }

  const LongTable& table_;
  const SeriesRequest& request_;
  std::size_t x_;
  std::vector<std::size_t> y_, series_;
  std::size_t against_ = 0;
  std::map<std::string, const Row*> partners_;
  struct Gathered {
    Average average;
    std::size_t row = 0;  ///< the first
  };
  std::map<std::vector<std::string>, std::map<double, Gathered>> curves_;
  std::vector<std::vector<std::string>> order_;
  std::int64_t leftOut_ = 0;
};

}  // namespace

SeriesAnswer seriesOf(const LongTable& table, const SeriesRequest& request) {
  return Gatherer(table, request).gather();
}

std::string toCsv(const SeriesAnswer& answer, const SeriesRequest& request) {
  LongTable table;
  table.columns = request.series;
  if (request.y.size() > 1) table.columns.emplace_back("y");
  const auto number = [](double value) { return std::isfinite(value) ? Json(value) : Json(); };
  const auto name = request.y.size() > 1 ? std::string("mean") : request.y.front();
  for (const auto& column : {request.x, name, std::string("standard_error"), std::string("n")})
    table.columns.push_back(column);
  for (const auto& series : answer.series)
    for (const auto& point : series.points) {
      std::vector<Json> row(series.values.begin(), series.values.end());
      row.insert(row.end(), {number(point.x), number(point.mean), number(point.standardError),
                             Json(point.count)});
      table.rows.push_back(std::move(row));
    }
  return toCsv(table);
}

}  // namespace inkling

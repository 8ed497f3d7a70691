// Curves of a study: one of its numbers against one of its options, over images and repetitions.
#pragma once

#include "engine/sweep/study_table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace inkling {

struct SeriesPoint {
  double x = 0;
  double mean = 0;
  double standardError = 0;  ///< of the mean, from the spread; NaN of fewer than two rows
  std::int64_t count = 0;    ///< rows: images times repetitions
  std::size_t row = 0;       ///< the first of them
};

struct StudySeries {
  /// The value of each column that tells series from each other, as text; last what y is, where
  /// there are several.
  std::vector<std::string> values;
  std::vector<SeriesPoint> points;  ///< x ascending
};

struct SeriesRequest {
  std::string x;                    ///< a column with numbers
  std::vector<std::string> y;       ///< columns with numbers, one or more
  std::vector<std::string> series;  ///< columns whose values tell the curves from each other
  /// A column and a value: each row's y is its difference to that of the row with this value and
  /// otherwise the same image and options (a paired difference), and that value has no curve.
  std::optional<std::pair<std::string, std::string>> against;
};

struct SeriesAnswer {
  std::vector<StudySeries> series;  ///< in the order of the table's rows
  std::int64_t leftOut = 0;         ///< rows without a number in x, a number in y, or a partner
};

/// Throws Error(Usage) for columns that there are not, where no row has a number for x and y, and
/// where a row has several partners.
SeriesAnswer seriesOf(const LongTable& table, const SeriesRequest& request);

/// A row for each point: the series' columns, x, mean, standard error, n.
std::string toCsv(const SeriesAnswer& answer, const SeriesRequest& request);

}  // namespace inkling

// A study as one long table: a row for each image of each cell, ready for any statistics program.
#pragma once

#include "engine/sweep/study_folder.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace inkling {

/// A value of a table or of a cell's place as a text: "0.05", "linear", "–" for null.
std::string shownText(const nlohmann::json& value);

/// Rows of numbers, texts and true or false; null where something does not apply or is not known.
struct LongTable {
  /// image, method, the options that the study names, and the numbers of a result.
  std::vector<std::string> columns;
  std::vector<std::vector<nlohmann::json>> rows;
  std::vector<std::size_t> cells;  ///< of each row the position of its cell in the study

  /// Position of a column. Throws Error(Usage) with the nearest names.
  std::size_t require(const std::string& column) const;
};

/// Of the cells that are finished. Throws Error(Input) for cells that are not as they are written.
LongTable longTable(const CollectedStudy& study);

/// Under a header, fields in quotes where they need them: numbers with every digit and a decimal
/// point, null empty.
std::string toCsv(const LongTable& table);
/// A list of objects.
nlohmann::json toJson(const LongTable& table);

/// Sentences on what is missing and what has failed, for people; none where the study is complete.
std::vector<std::string> openEnds(const CollectedStudy& study);

}  // namespace inkling

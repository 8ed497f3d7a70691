// JSON as text: strict reading with messages, and one way of writing.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace inkling {

/// Reads one JSON document. Throws Error(Input) that names `name` and the place for anything that
/// is not JSON, for a key that stands twice in one object, and for nesting deeper than 64 levels.
nlohmann::json parseJson(std::string_view text, const std::string& name);

/// Indented by two spaces, keys sorted, a newline at the end; bytes that are not UTF-8 become
/// U+FFFD.
std::string toText(const nlohmann::json& json);

}  // namespace inkling

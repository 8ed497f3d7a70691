// JSON as text, and as CBOR (RFC 8949) where it carries pixels: strict reading with messages, and
// one way of writing each.
#pragma once

#include "engine/model/message.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace inkling {

/// Reads one JSON document, or what toCbor() wrote. Throws Error(Input) that names `name` and the
/// place for anything that is neither, for a key that stands twice in one object, and for nesting
/// deeper than 64 levels.
nlohmann::json parseJson(std::string_view text, const MessageValue& name);

/// Whether it begins as what toCbor() writes.
bool isCbor(std::string_view text);

/// Indented by two spaces, keys sorted, a newline at the end; bytes that are not UTF-8 become
/// U+FFFD.
std::string toText(const nlohmann::json& json);

/// As CBOR that begins with the tag that says so (RFC 8949, 3.4.6); keys sorted.
std::string toCbor(const nlohmann::json& json);

}  // namespace inkling

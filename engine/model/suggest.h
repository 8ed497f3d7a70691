// "Did you mean ...?" for names that were mistyped.
#pragma once

#include "engine/model/message.h"

#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// Up to three of the names that are close to word (by edit distance with transpositions, or by a
/// common beginning), nearest first; none if nothing is close.
std::vector<std::string> nearestNames(std::string_view word, const std::vector<std::string>& names);

/// For the end of a message: " Did you mean noise or dither?", or "" if nothing is close.
MessageValue didYouMean(std::string_view word, const std::vector<std::string>& names);

/// The same, or what `otherwise` says if nothing is close.
MessageValue didYouMean(std::string_view word, const std::vector<std::string>& names,
                        Message otherwise);

/// "a, b and c".
std::string joinWords(const std::vector<std::string>& words, std::string_view last);

/// "a, b or c" and "a, b and c", as values of a message.
MessageValue anyOf(const std::vector<std::string>& words);
MessageValue anyOfValues(const std::vector<MessageValue>& words);
MessageValue allOf(const std::vector<std::string>& words);

/// s between straight quotes, cut after 80 bytes (at a character's edge), control characters as
/// "?".
std::string inQuotes(std::string_view s);

}  // namespace inkling

// "Did you mean ...?" for names that were mistyped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// Up to three of the names that are close to word (by edit distance with transpositions, or by a
/// common beginning), nearest first; none if nothing is close.
std::vector<std::string> nearestNames(std::string_view word, const std::vector<std::string>& names);

/// " Did you mean noise or dither?", or "" if nothing is close. prefix is put before each name.
std::string didYouMean(std::string_view word, const std::vector<std::string>& names,
                       std::string_view prefix = "");

/// "a, b or c".
std::string joinWords(const std::vector<std::string>& words, std::string_view last = " or ");

/// s between straight quotes, cut after 80 bytes (at a character's edge), control characters as
/// "?".
std::string inQuotes(std::string_view s);

}  // namespace inkling

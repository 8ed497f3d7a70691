// Words for messages.
#pragma once

#include <string>
#include <vector>

namespace inkling {

/// The candidates that somebody who wrote word may have meant, nearest first, at most three: those
/// within a third of its length in insertions, deletions, substitutions and exchanges of neighbours
/// (capital letters count as small), then those that begin with it. For "did you mean".
std::vector<std::string> nearestNames(const std::string& word,
                                      const std::vector<std::string>& candidates);

/// "a", "a or b", "a, b or c"; the word before the last can be chosen.
std::string joinNames(const std::vector<std::string>& names, const std::string& conjunction = "or");

}  // namespace inkling

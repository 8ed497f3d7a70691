// Tables of plain text, as commands print them.
#pragma once

#include <string>
#include <vector>

namespace inkling {

/// Columns two spaces apart, as wide as their widest cell; the first `left` columns are aligned
/// left, the others right. The first row is the heading.
std::string textTable(const std::vector<std::vector<std::string>>& rows, std::size_t left);

/// "24.31", "–" for NaN.
std::string fixedText(double value, int decimals);

/// "45 s", "3 min 20 s", "2 h 5 min".
std::string durationText(double seconds);

/// A word for a POSIX shell: quoted where it must be.
std::string shellWord(const std::string& text);

}  // namespace inkling

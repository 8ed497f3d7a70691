// Netpbm pictures of more than eight bits a channel, of which Qt keeps the upper eight.
#pragma once

#include <QImage>

#include <optional>
#include <string>
#include <string_view>

namespace inkling {

/// A PGM or PPM (P2, P3, P5, P6) whose largest value is above 255 and becomes white, in 16 bits:
/// Format_Grayscale16 or Format_RGBX64. Nothing for every other file, and for a header that cannot
/// be, of which Qt says what is wrong. Throws Error(Input) naming the file where it is cut off or
/// holds a value above its largest one. Sides: 16384 at most.
std::optional<QImage> readDeepNetpbm(const std::string& name, std::string_view bytes);

}  // namespace inkling

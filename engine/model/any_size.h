// What suits an experiment whose images may be of any size, where nobody has said otherwise.
#pragma once

#include "engine/model/image.h"
#include "engine/model/message.h"
#include "engine/model/option.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// Sets, of the options that are not chosen, those that a photograph needs otherwise than a digit:
/// a matrix that need not be held (dct, where the present one would take more than a gigabyte), and
/// dither for signs about 0, which say nothing of the brightness. rows and pixels: M and N; 0: not
/// known, and then no matrix is held to be small. Returns what was set, in words.
std::vector<Message> suitAnySize(Settings& settings, double rows, double pixels,
                                 const std::function<bool(std::string_view)>& chosen);

/// The same measurement of images of another size: M keeps its share of the pixels, and the rest as
/// above. Nothing where a size is not known or M is a file's.
std::vector<Message> measureAnotherSize(Settings& settings, const ImageShape& from,
                                        const ImageShape& to);

}  // namespace inkling

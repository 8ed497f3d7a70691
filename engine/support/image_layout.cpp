#include "engine/support/image_layout.h"

#include "engine/model/array.h"
#include "engine/model/error.h"

#include <algorithm>
#include <optional>

namespace inkling {
namespace {

using Dimensions = std::vector<std::int64_t>;

constexpr std::int64_t largestSide = 16384;
constexpr std::int64_t smallestWithAlpha = 8;  // below, a last axis of 2 or 4 is a narrow image

bool isChannels(std::int64_t n) {
  return n == 1 || n == 3;
}

ImageLayout layout(std::int64_t channels, std::int64_t height, std::int64_t width,
                   std::int64_t count, bool single, bool channelsLast = false) {
  return {{static_cast<int>(channels), static_cast<int>(height), static_cast<int>(width)},
          count,
          single,
          channelsLast};
}

/// The dimensions as those of images of that shape, if they can be.
std::optional<ImageLayout> matching(const Dimensions& s, const ImageShape& e) {
  for (const std::size_t lead : {0, 1}) {
    if (s.size() <= lead) continue;
    const Dimensions tail(s.begin() + static_cast<std::ptrdiff_t>(lead), s.end());
    ImageLayout found{e, lead == 0 ? 1 : s[0], lead == 0, false};
    if (tail == Dimensions{e.size()} || tail == Dimensions{e.channels, e.height, e.width} ||
        (e.channels == 1 && tail == Dimensions{e.height, e.width}))
      return found;
    found.channelsLast = true;
    if (tail == Dimensions{e.height, e.width, e.channels}) return found;
  }
  return {};
}

/// By the number of axes, and where one of 1 or 3 lies.
class Guess {
 public:
  Guess(const std::string& path, const Dimensions& s, const ImageShape& expected)
      : path_(path), s_(s), expected_(expected) {}

  ImageLayout run() const {
    const auto n = s_.size();
    // The first of three or four axes may count the images.
    const auto large = [](std::int64_t side) { return side > largestSide; };
    if (n < 2 || n > 4 || std::any_of(s_.begin() + (n > 2 ? 1 : 0), s_.end(), large)) unknown();
    if (n == 2) return layout(1, s_[0], s_[1], 1, true);
    return n == 3 ? three() : four();
  }

 private:
  ImageLayout three() const {
    const bool first = isChannels(s_[0]), last = isChannels(s_[2]);
    if (first && last) ambiguous("channels first", "channels last");
    if (s_[0] == 3 && expected_.channels == 0) ambiguous("three grey images", "one in colour");
    if (s_[0] == 3 && expected_.channels == 3) return layout(3, s_[1], s_[2], 1, true);
    if (s_[0] == 1) return layout(1, s_[1], s_[2], 1, false);
    if (last && s_[0] <= largestSide) return layout(s_[2], s_[0], s_[1], 1, true, true);
    refuseAlpha(s_[0], s_[1], s_[2]);
    return layout(1, s_[1], s_[2], s_[0], false);
  }

  ImageLayout four() const {
    // Images with a side of 1 or 3 are nobody's, so that channels first come first.
    if (isChannels(s_[1])) return layout(s_[1], s_[2], s_[3], s_[0], false);
    if (isChannels(s_[3])) return layout(s_[3], s_[1], s_[2], s_[0], false, true);
    refuseAlpha(s_[1], s_[2], s_[3]);
    unknown();
  }

  void refuseAlpha(std::int64_t height, std::int64_t width, std::int64_t last) const {
    if ((last != 2 && last != 4) || height < smallestWithAlpha || width < smallestWithAlpha) return;
    throw Error(
        ErrorKind::Input,
        "'{file}' is {shape}, as {images} with a channel for transparency are, which arrays "
        "cannot have here. Drop that channel (numpy: x[..., :{channels}]).",
        {{"file", path_},
         {"shape", shapeText(s_)},
         {"images", nested(last == 4 ? "colour images (RGBA)" : "grey images")},
         {"channels", last - 1}});
  }

  [[noreturn]] void ambiguous(const char* one, const char* other) const {
    throw Error(ErrorKind::Input,
                "'{file}' is {shape}, which can be {one} or {other}. Reshape the array to "
                "B×C×H×W, which leaves no doubt.",
                {{"file", path_},
                 {"shape", shapeText(s_)},
                 {"one", nested(one)},
                 {"other", nested(other)}});
  }

  [[noreturn]] void unknown() const {
    throw Error(
        ErrorKind::Input,
        "'{file}' is {shape}: images are H×W, B×H×W, B×C×H×W or B×H×W×C with one or three "
        "channels, or B×N with N the prior's number of pixels{pixels}. Reshape the array.",
        {{"file", path_},
         {"shape", shapeText(s_)},
         {"pixels", expected_.size() > 0 ? " (" + std::to_string(expected_.size()) + ")" : ""}});
  }

  const std::string& path_;
  const Dimensions& s_;
  ImageShape expected_;
};

}  // namespace

ImageLayout imageLayout(const std::string& path, const Dimensions& dimensions,
                        const ImageShape& expected) {
  if (std::find(dimensions.begin(), dimensions.end(), 0) != dimensions.end())
    throw Error(ErrorKind::Input, "'{file}' holds no images: it is {shape}.",
                {{"file", path}, {"shape", shapeText(dimensions)}});
  if (expected.size() > 0)
    if (const auto found = matching(dimensions, expected)) return *found;
  return Guess(path, dimensions, expected).run();
}

}  // namespace inkling

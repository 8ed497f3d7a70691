#include "engine/model/any_size.h"

#include "engine/model/matrix_info.h"
#include "engine/model/solver_info.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace inkling {
namespace {

constexpr const char* matrixFree = "dct";
constexpr double largestHeld = 1 << 30;  // bytes

bool isSignsAboutZero(const Settings& settings) {
  const auto& bits = nameOf(OptionRole::Bits);
  return !settings.isKeyword(bits) && settings.integer(bits) == 1 &&
         settings.text("thresholds").empty() && !settings.isKeyword("dither") &&
         settings.real("dither") == 0;
}

}  // namespace

std::vector<Message> suitAnySize(Settings& settings, double rows, double pixels,
                                 const std::function<bool(std::string_view)>& chosen) {
  std::vector<Message> said;
  const auto& matrix = nameOf(OptionRole::Matrix);
  const auto& kind = matrixOf(settings);
  const bool known = rows > 0 && pixels > 0;
  if (!chosen(matrix) && kind.held && !kind.given() &&
      (!known || peakBytes(kind, {rows, pixels}) > largestHeld)) {
    said.push_back(Message("the matrix is {free}, as {held} would have to be held in memory",
                           {{"free", matrixFree}, {"held", kind.id}}));
    settings.set(matrix, std::string(matrixFree));
  }
  if (!chosen("dither") && !chosen("thresholds") && isSignsAboutZero(settings)) {
    settings.set("dither", Keyword{});
    said.push_back(Message("the dither is auto, as signs alone say nothing of the brightness"));
  }
  return said;
}

std::vector<Message> measureAnotherSize(Settings& settings, const ImageShape& from,
                                        const ImageShape& to) {
  if (from.size() == 0 || to.size() == 0 || from.size() == to.size()) return {};
  if (matrixOf(settings).given()) return {};
  const auto& option = standardOptions().byRole(OptionRole::Measurements);
  const auto before = settings.integer(option.name);
  const double share = static_cast<double>(before) / static_cast<double>(from.size());
  const auto now = std::max<std::int64_t>(1, std::llround(share * static_cast<double>(to.size())));
  auto said = suitAnySize(settings, static_cast<double>(now), static_cast<double>(to.size()),
                          [](std::string_view) { return false; });
  if (now == before) return said;
  settings.set(option.name, now);
  said.insert(said.begin(), Message("M is {count}, {percent} % of the pixels as before",
                                    {{"count", now}, {"percent", std::round(1000 * share) / 10}}));
  return said;
}

}  // namespace inkling

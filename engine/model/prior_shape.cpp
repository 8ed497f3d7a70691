#include "engine/model/prior_shape.h"

#include "engine/model/experiment.h"

#include <algorithm>
#include <cmath>

namespace inkling {

PriorShape PriorShape::anySizeOf(int channels, int multiple) {
  PriorShape shape(channels, 0, 0);
  shape.multiple = multiple;
  return shape;
}

std::optional<ImageShape> PriorShape::fixed() const {
  if (!known() || anySize()) return std::nullopt;
  return ImageShape{channels, height, width};
}

bool PriorShape::admits(const ImageShape& shape) const {
  if (const auto one = fixed()) return shape == *one;
  return shape.channels == channels && shape.height > 0 && shape.width > 0;
}

std::string toString(const PriorShape& shape) {
  if (const auto one = shape.fixed()) return toString(*one);
  if (!shape.known()) return "unknown";
  return shape.channels == 1 ? "any size"
                             : "any size, " + std::to_string(shape.channels) + " channels";
}

ImageShape workingShape(const PriorShape& prior, const ImageShape& given, int longest) {
  if (const auto one = prior.fixed()) return *one;
  const double factor =
      std::min(1.0, longest / static_cast<double>(std::max(given.height, given.width)));
  const auto scaled = [factor](int side) {
    return std::max(1, static_cast<int>(std::lround(side * factor)));
  };
  return {prior.channels, scaled(given.height), scaled(given.width)};
}

std::optional<ImageShape> imageShape(const Experiment& experiment, const PriorShape& prior) {
  if (!prior.anySize()) return prior.fixed();
  for (const auto& source : experiment.images)
    if (const auto* embedded = std::get_if<EmbeddedSource>(&source)) {
      auto shape = embedded->image->shape;
      if (shape.channels == 1) shape.channels = prior.channels;
      if (prior.admits(shape)) return shape;
    }
  return std::nullopt;
}

}  // namespace inkling

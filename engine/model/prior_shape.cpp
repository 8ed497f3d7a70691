#include "engine/model/prior_shape.h"

#include "engine/model/experiment.h"

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

std::optional<ImageShape> imageShape(const Experiment& experiment, const PriorShape& prior) {
  if (!prior.anySize()) return prior.fixed();
  for (const auto& source : experiment.images)
    if (const auto* embedded = std::get_if<EmbeddedSource>(&source))
      if (prior.admits(embedded->image->shape)) return embedded->image->shape;
  return std::nullopt;
}

}  // namespace inkling

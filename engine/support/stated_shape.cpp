#include "engine/support/stated_shape.h"

#include "engine/support/image_files.h"

#include <variant>

namespace inkling {

std::optional<ImageShape> statedShape(const std::vector<ImageSource>& sources,
                                      const PriorShape& prior) {
  if (!prior.anySize()) return prior.fixed();
  for (const auto& source : sources) {
    ImageShape shape;
    if (const auto* embedded = std::get_if<EmbeddedSource>(&source))
      shape = embedded->image->shape;
    else if (const auto* file = std::get_if<FileSource>(&source))
      shape = ImageFile(file->path, {prior.channels, 0, 0}).shape();
    if (shape.size() == 0) continue;
    if (shape.channels == 1) shape.channels = prior.channels;  // see inColourOf()
    return shape;
  }
  return std::nullopt;
}

}  // namespace inkling

#include "engine/model/image.h"

namespace inkling {

std::string toString(const ImageShape& shape) {
  std::string text = std::to_string(shape.height) + "×" + std::to_string(shape.width);
  if (shape.channels != 1) text += "×" + std::to_string(shape.channels);
  return text;
}

}  // namespace inkling

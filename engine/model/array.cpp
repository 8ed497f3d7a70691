#include "engine/model/array.h"

namespace inkling {

std::string shapeText(const std::vector<std::int64_t>& shape) {
  if (shape.empty()) return "scalar";
  std::string text;
  for (auto s : shape)
    text += (text.empty() ? "" : "×") + std::to_string(s);
  return text;
}

std::vector<double> toDoubles(const Array& array) {
  return std::visit([](const auto& v) { return std::vector<double>(v.begin(), v.end()); },
                    array.values);
}

std::vector<float> toFloats(const Array& array) {
  return std::visit([](const auto& v) { return std::vector<float>(v.begin(), v.end()); },
                    array.values);
}

}  // namespace inkling

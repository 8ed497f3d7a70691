// A dense numeric array as it stands in a file: shape and values, row-major (C order).
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace inkling {

struct Array {
  std::vector<std::int64_t> shape;
  std::variant<std::vector<float>, std::vector<double>> values;

  std::int64_t size() const {
    std::int64_t n = 1;
    for (auto s : shape)
      n *= s;
    return n;
  }
  bool isDouble() const { return values.index() == 1; }
};

/// "3×784"; "scalar" for an empty shape.
std::string shapeText(const std::vector<std::int64_t>& shape);

/// The values as double, converted where they are float.
std::vector<double> toDoubles(const Array& array);

/// The values as float, rounded where they are double.
std::vector<float> toFloats(const Array& array);

}  // namespace inkling

// Helpers of the sensing tests.
#pragma once

#include "engine/model/matrix_info.h"
#include "engine/sensing/matrices.h"
#include "engine/support/random.h"
#include "tests/test.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace inkling::test {

inline nlohmann::json readJson(const std::string& name) {
  std::ifstream file(dataFile(name));
  return nlohmann::json::parse(file);
}

/// A list of numbers, with "inf" and "-inf" as strings; nested lists are flattened.
inline void appendNumbers(const nlohmann::json& json, std::vector<double>& out) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  if (json.is_array())
    for (const auto& item : json)
      appendNumbers(item, out);
  else
    out.push_back(json.is_string() ? (json == "inf" ? infinity : -infinity) : json.get<double>());
}
inline at::Tensor numbers(const nlohmann::json& json) {
  std::vector<double> values;
  appendNumbers(json, values);
  return at::tensor(values, at::kDouble).unsqueeze(0);
}

inline at::Tensor normals(at::IntArrayRef shape, std::uint64_t seed,
                          at::ScalarType dtype = at::kDouble) {
  auto t = at::empty(shape, at::kDouble);
  RandomStream(seed, "test")
      .normals(std::span<double>(t.data_ptr<double>(), static_cast<std::size_t>(t.numel())));
  return t.to(dtype);
}

inline double largest(const at::Tensor& t) {
  return t.numel() == 0 ? 0 : t.abs().max().item<double>();
}

/// Largest difference, where equal infinities differ by nothing.
inline double difference(const at::Tensor& a, const at::Tensor& b) {
  return largest((a - b).masked_fill(a == b, 0.0));
}

inline MatrixSpec specOf(const std::string& kind, std::int64_t rows, ImageShape pixels,
                         std::uint64_t seed = 7) {
  MatrixSpec spec;
  spec.kind = kind;
  spec.rows = rows;
  spec.pixels = pixels;
  spec.seed = seed;
  return spec;
}

}  // namespace inkling::test

#include "engine/priors/tensors.h"

#include <ATen/ATen.h>

#include <cstring>

namespace inkling {
namespace {

template <typename T>
at::Tensor copyOf(const std::vector<T>& values, const std::vector<std::int64_t>& shape,
                  at::ScalarType type) {
  auto tensor = at::empty(shape, type);
  if (!values.empty()) std::memcpy(tensor.data_ptr(), values.data(), values.size() * sizeof(T));
  return tensor;
}

template <typename T>
std::vector<T> copyOf(const at::Tensor& tensor) {
  const T* data = tensor.data_ptr<T>();
  return std::vector<T>(data, data + tensor.numel());
}

}  // namespace

at::Tensor toTensor(const Array& array) {
  if (array.isDouble()) return copyOf(std::get<1>(array.values), array.shape, at::kDouble);
  return copyOf(std::get<0>(array.values), array.shape, at::kFloat);
}

Array toArray(const at::Tensor& tensor) {
  const bool isDouble = tensor.scalar_type() == at::kDouble;
  const auto plain = tensor.detach().to(at::kCPU, isDouble ? at::kDouble : at::kFloat).contiguous();
  Array array{plain.sizes().vec(), {}};
  if (isDouble)
    array.values = copyOf<double>(plain);
  else
    array.values = copyOf<float>(plain);
  return array;
}

at::Tensor toTensor(const std::vector<Image>& images) {
  const auto n = images.empty() ? 0 : images.front().shape.size();
  auto rows = at::empty({static_cast<std::int64_t>(images.size()), n}, at::kFloat);
  for (std::size_t i = 0; i < images.size(); ++i)
    std::memcpy(rows.data_ptr<float>() + i * n, images[i].pixels.data(), n * sizeof(float));
  return rows;
}

std::vector<double> toVector(const at::Tensor& tensor) {
  const auto plain = tensor.to(at::kCPU, at::kDouble).contiguous();
  return {plain.data_ptr<double>(), plain.data_ptr<double>() + plain.numel()};
}

Image toImage(const at::Tensor& rows, std::int64_t row, const ImageShape& shape) {
  const auto values = rows[row].detach().to(at::kCPU, at::kFloat).contiguous();
  return {shape, copyOf<float>(values)};
}

}  // namespace inkling

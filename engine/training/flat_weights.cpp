#include "engine/training/flat_weights.h"

#include <ATen/ATen.h>

#include <utility>

namespace inkling {
namespace {

constexpr std::int64_t alignment = 16;  // floats: 64-byte aligned views

std::int64_t sizeOf(const std::vector<std::int64_t>& shape) {
  std::int64_t size = 1;
  for (const auto side : shape)
    size *= side;
  return size;
}

std::int64_t placeOf(const std::vector<std::int64_t>& shape) {
  return (sizeOf(shape) + alignment - 1) / alignment * alignment;
}

}  // namespace

FlatWeights::FlatWeights(std::map<std::string, std::vector<std::int64_t>> shapes, at::Device device)
    : shapes_(std::move(shapes)) {
  std::int64_t total = 0;
  for (const auto& [name, shape] : shapes_)
    total += placeOf(shape);
  flat_ = at::zeros({total}, at::TensorOptions(at::kFloat).device(device));
  gradient_ = at::zeros_like(flat_);
  auto gradients = viewsOf(gradient_);
  for (auto& [name, view] : viewsOf(flat_)) {
    auto leaf = view.detach();
    leaf.requires_grad_(true);
    leaf.mutable_grad() = gradients.at(name);
    tensors_[name] = leaf;
  }
}

NamedTensors FlatWeights::viewsOf(const at::Tensor& flat) const {
  NamedTensors views;
  std::int64_t offset = 0;
  for (const auto& [name, shape] : shapes_) {
    views[name] = flat.narrow(0, offset, sizeOf(shape)).view(shape);
    offset += placeOf(shape);
  }
  return views;
}

}  // namespace inkling

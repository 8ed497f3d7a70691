// The tensors of a prior's own file, as its card's network needs them.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace inkling {

using NamedTensors = std::map<std::string, at::Tensor>;

/// Throws Error(Input) that names the tensor where it is missing or of another shape.
const at::Tensor& requireTensor(const NamedTensors& tensors, const std::string& name,
                                const std::vector<std::int64_t>& shape);

/// Throws Error(Input) where there are more than the network has.
void requireNoOthers(const NamedTensors& tensors, std::size_t needed);

}  // namespace inkling

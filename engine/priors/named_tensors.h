// The tensors and sizes of a prior's own file, as its card's network needs them.
#pragma once

#include "engine/model/message.h"

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

/// Throws Error(Input): the card's numbers make no network.
[[noreturn]] void refuseNetwork(Message why);
/// The same where a number of it is not low to high. name: "width".
void requireWithin(const char* name, std::int64_t value, std::int64_t low, std::int64_t high);

}  // namespace inkling

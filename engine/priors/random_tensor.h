// Rows of a tensor drawn from one stream each.
#pragma once

#include "engine/support/random.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>

namespace inkling {

/// [streams, n] float32 on the CPU; row i holds values offset … offset + n of stream i.
at::Tensor normalRows(std::span<const RandomStream> streams, std::int64_t n, std::uint64_t offset);
at::Tensor uniformRows(std::span<const RandomStream> streams, std::int64_t n, std::uint64_t offset);

}  // namespace inkling

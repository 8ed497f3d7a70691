#include "engine/priors/random_tensor.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

namespace inkling {
namespace {

template <typename Fill>
at::Tensor rows(std::span<const RandomStream> streams, std::int64_t n, Fill fill) {
  const auto count = static_cast<std::int64_t>(streams.size());
  auto tensor = at::empty({count, n}, at::kFloat);
  float* data = tensor.data_ptr<float>();
  at::parallel_for(0, count, 1, [&](std::int64_t begin, std::int64_t end) {
    for (auto i = begin; i < end; ++i)
      fill(streams[static_cast<std::size_t>(i)],
           std::span<float>(data + i * n, static_cast<std::size_t>(n)));
  });
  return tensor;
}

}  // namespace

at::Tensor normalRows(std::span<const RandomStream> streams, std::int64_t n, std::uint64_t offset) {
  return rows(streams, n,
              [&](const RandomStream& s, std::span<float> out) { s.normals(out, offset); });
}

at::Tensor uniformRows(std::span<const RandomStream> streams, std::int64_t n,
                       std::uint64_t offset) {
  return rows(streams, n,
              [&](const RandomStream& s, std::span<float> out) { s.uniforms(out, offset); });
}

}  // namespace inkling

#include "engine/likelihood/largest_eigenvalue.h"

#include "engine/support/random.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <span>

namespace inkling {
namespace {

constexpr std::int64_t maximumSteps = 64;
constexpr std::int64_t stepsBetweenChecks = 8;
constexpr double tolerance = 1e-3;

at::Tensor startVector(std::int64_t size) {
  auto v = at::empty({size}, at::kDouble);
  RandomStream(0, "largest eigenvalue")
      .normals(std::span<double>(v.data_ptr<double>(), static_cast<std::size_t>(size)));
  return v / v.norm();
}

at::Tensor multiply(const LinearOperator& matrix, const at::Tensor& scale, const at::Tensor& v) {
  const auto scaled = (v * scale).to(matrix.device(), matrix.dtype()).unsqueeze(0);
  return matrix.apply(matrix.adjoint(scaled)).squeeze(0).to(at::kCPU, at::kDouble) * scale;
}

}  // namespace

double largestEigenvalue(const LinearOperator& matrix, const at::Tensor& rowScale) {
  const auto size = matrix.rows();
  const auto scale = rowScale.defined() ? rowScale : at::ones({size}, at::kDouble);
  const auto limit = std::min(size, maximumSteps);
  auto basis = at::zeros({limit, size}, at::kDouble);
  auto tridiagonal = at::zeros({limit, limit}, at::kDouble);
  auto v = startVector(size);
  double largest = 0;
  for (std::int64_t k = 0; k < limit; ++k) {
    basis[k].copy_(v);
    auto next = multiply(matrix, scale, v);
    tridiagonal[k][k].fill_(next.dot(v));
    // Twice is enough to keep the basis orthogonal to rounding.
    const auto used = basis.narrow(0, 0, k + 1);
    for (int pass = 0; pass < 2; ++pass)
      next = next - at::matmul(used.t(), at::matmul(used, next));
    const double rest = next.norm().item<double>();
    const bool last = k + 1 == limit || rest <= tolerance * tolerance * largest || rest == 0;
    if (last || (k + 1) % stepsBetweenChecks == 0) {
      const auto [values, vectors] =
          at::linalg_eigh(tridiagonal.narrow(0, 0, k + 1).narrow(1, 0, k + 1));
      largest = values[k].item<double>();
      const double residual = rest * std::abs(vectors[k][k].item<double>());
      if (last || residual <= tolerance * largest)
        return std::max(0.0, k + 1 == size ? largest : largest + residual);
    }
    tridiagonal[k + 1][k].fill_(rest);
    v = next / rest;
  }
  return largest;
}

}  // namespace inkling

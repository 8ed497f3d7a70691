#include "engine/solvers/measurement_sampler.h"

#include "engine/priors/upload.h"
#include "engine/solvers/fista.h"

#include <ATen/ATen.h>

#include <cmath>

namespace inkling {
namespace {

/// P = (AᵀA/sigma² + I/r²)⁻¹ and its root, by the orthogonal rows B of A's eigenbasis, whose
/// squared norms are d: both are a multiple of I plus Bᵀ times a diagonal times B.
class Metric {
 public:
  Metric(const SpectralOperator& spectral, double sigma, double r) : spectral_(spectral), r_(r) {
    const auto d = spectral.eigenvalues();
    const auto kept = 1 / (1 + d * (r * r / (sigma * sigma)));  // of r², in each direction of B
    const auto over = [&](const at::Tensor& change) {
      return upload(at::where(d > 0, change / d.clamp_min(1e-300), at::zeros_like(d)),
                    spectral.matrix().device());
    };
    inverse_ = over(kept - 1);
    root_ = over(kept.sqrt() - 1);
  }

  at::Tensor times(const at::Tensor& v) const { return (v + seen(v, inverse_)) * (r_ * r_); }
  at::Tensor rootTimes(const at::Tensor& v) const { return (v + seen(v, root_)) * r_; }

 private:
  at::Tensor seen(const at::Tensor& v, const at::Tensor& diagonal) const {
    return spectral_.adjoint(spectral_.apply(v) * diagonal);
  }

  const SpectralOperator& spectral_;
  double r_;
  at::Tensor inverse_, root_;  ///< [K] float64 on the device
};

}  // namespace

at::Tensor MeasurementSampler::ascent(const at::Tensor& u, const at::Tensor& x, double r) const {
  return fit_.score(u) - (u - x) / (r * r);
}

at::Tensor MeasurementSampler::mostProbable(const at::Tensor& x, double r, int iterations) const {
  const Metric metric(*spectral_, fit_.noise(), r);
  const FistaProblem problem{[&](const at::Tensor& u) { return metric.times(ascent(u, x, r)); },
                             1.0, [](const at::Tensor& u) { return u; }};
  return fista(problem, x, iterations);
}

at::Tensor MeasurementSampler::draw(const at::Tensor& x, double r, int steps, double step,
                                    RowNoise& noise) const {
  const Metric metric(*spectral_, fit_.noise(), r);
  auto u = x + noise.next().to(x.scalar_type()) * r;
  auto before = noise.next();
  for (int i = 0; i < steps; ++i) {
    const auto z = noise.next();
    const auto shared = ((before + z) * (std::sqrt(2 * step) / 2)).to(x.scalar_type());
    u = u + metric.times(ascent(u, x, r)) * step + metric.rootTimes(shared);
    before = z;
  }
  return u;
}

}  // namespace inkling

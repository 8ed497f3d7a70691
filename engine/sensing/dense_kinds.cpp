// The random matrices that are held in memory, as kinds.
#include "engine/sensing/dense_operator.h"
#include "engine/sensing/matrix_kind.h"
#include "engine/sensing/random_matrices.h"
#include "engine/sensing/spectral_laws.h"

#include <ATen/ATen.h>

#include <cmath>
#include <cstdio>
#include <utility>

namespace inkling {
namespace {

DenseSize sizeOf(const MatrixSpec& spec) {
  return {spec.rows, spec.pixels.size()};
}

class Gaussian final : public MatrixKind {
 public:
  std::shared_ptr<const LinearOperator> make(const MatrixSpec& spec, at::ScalarType dtype,
                                             at::Device device, const ProgressCallback& progress,
                                             const Cancellation& cancellation) const override {
    const auto matrix = gaussianMatrix(sizeOf(spec), spec.seed, dtype, progress, cancellation);
    return std::make_shared<DenseOperator>(toDevice(matrix, device), matrixKey(spec, dtype));
  }

  std::vector<double> eigenvalueLaw(const MatrixSpec& spec) const override {
    return marchenkoPastur(spec.rows, spec.pixels.size());
  }
};

class Correlated final : public MatrixKind {
 public:
  std::shared_ptr<const LinearOperator> make(const MatrixSpec& spec, at::ScalarType dtype,
                                             at::Device device, const ProgressCallback& progress,
                                             const Cancellation& cancellation) const override {
    const auto& s = spec.settings;
    const auto matrix =
        correlatedMatrix(sizeOf(spec), s.real("correlation"), s.flag("papers-matrix"), spec.seed,
                         dtype, progress, cancellation);
    return std::make_shared<DenseOperator>(toDevice(matrix, device), matrixKey(spec, dtype));
  }

  /// In the words under which eigendecompositions lie in people's caches.
  std::string keyDetail(const MatrixSpec& spec) const override {
    char rho[32];
    std::snprintf(rho, sizeof rho, "%.17g", spec.settings.real("correlation"));
    return std::string(", correlation ") + rho +
           (spec.settings.flag("papers-matrix") ? ", as the papers' code"
                                                : ", as the papers' text");
  }
};

class IllConditioned final : public MatrixKind {
 public:
  std::shared_ptr<const LinearOperator> make(const MatrixSpec& spec, at::ScalarType dtype,
                                             at::Device device, const ProgressCallback& progress,
                                             const Cancellation& cancellation) const override {
    const auto& s = spec.settings;
    const auto key = matrixKey(spec, dtype);
    auto made =
        illConditionedMatrix(sizeOf(spec), s.real("condition-number"), s.flag("papers-matrix"),
                             spec.seed, dtype, key, progress, cancellation);
    return std::make_shared<DenseOperator>(toDevice(made.matrix, device), key,
                                           std::move(made.spectrum));
  }

  std::vector<double> eigenvalueLaw(const MatrixSpec& spec) const override {
    const double kappa = spec.settings.real("condition-number");
    return geometricLaw(spec.rows, spec.pixels.size(),
                        spec.settings.flag("papers-matrix") ? std::sqrt(kappa) : kappa);
  }
};

const MatrixCode gaussian("gaussian", std::make_unique<Gaussian>());
const MatrixCode correlated("correlated", std::make_unique<Correlated>());
const MatrixCode illConditioned("ill-conditioned", std::make_unique<IllConditioned>());

}  // namespace
}  // namespace inkling

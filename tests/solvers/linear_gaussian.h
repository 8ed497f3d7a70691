// One Gaussian on 3×3 pixels, six linear measurements: the posterior is known.
#pragma once

#include "engine/priors/gaussian_mixture.h"
#include "engine/sensing/matrices.h"
#include "engine/sensing/quantizer.h"

#include <ATen/ATen.h>

#include <memory>
#include <vector>

namespace inkling::test {

struct LinearGaussian {
  std::shared_ptr<const GaussianMixture> prior;
  std::shared_ptr<const LinearOperator> matrix;
  Measurements y;
  at::Tensor mean, covariance;  ///< of x_0 given y, [N], [N, N]

  LinearGaussian() {
    const auto both =
        std::static_pointer_cast<const GaussianMixture>(analyticPrior("gaussian-mixture:3x3"));
    const auto& m = both->mixture();
    prior = std::make_shared<GaussianMixture>(
        both->card(),
        Mixture{at::ones({1}, at::kDouble), m.means.narrow(0, 0, 1), m.eigenvectors.narrow(0, 0, 1),
                m.eigenvalues.narrow(0, 0, 1).clamp_min(2e-3)});
    MatrixSpec spec;
    spec.rows = 6;
    spec.pixels = {1, 3, 3};
    spec.seed = 2;
    matrix = makeOperator(spec);
    const auto& mix = prior->mixture();
    const auto q = mix.eigenvectors[0];
    const auto prior_covariance = at::matmul(q * mix.eigenvalues[0], q.t());
    const auto truth = mix.means + 0.2;
    const std::vector<RandomStream> noise{RandomStream(1, "noise")};
    const double sigma = 0.2;
    y = measure(*matrix, truth, sigma, {}, noise, RandomStream(1, "dither"));
    const auto a = toDense(*matrix).to(at::kDouble);
    const auto gain = at::matmul(at::matmul(prior_covariance, a.t()),
                                 (at::matmul(at::matmul(a, prior_covariance), a.t()) +
                                  at::eye(6, at::kDouble) * (sigma * sigma))
                                     .inverse());
    mean = (mix.means + at::matmul(y.values - at::matmul(mix.means, a.t()), gain.t()))[0];
    covariance = prior_covariance - at::matmul(at::matmul(gain, a), prior_covariance);
  }
};

}  // namespace inkling::test

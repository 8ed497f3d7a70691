// Descent among the images that a generator makes of latent vectors, by the derivatives through it,
// from several starts an image; what the generator-based methods share.
#pragma once

#include "engine/priors/prior.h"
#include "engine/solvers/solver.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>

namespace inkling {

/// Throws Error(Usage) where the prior is no generator.
const Generator& requireGenerator(const std::string& method, const Prior& prior);

/// Starts z ~ N(0, I), [B·restarts, latent] image-major, from each image's stream.
at::Tensor latentStarts(const SolverInput& input, std::int64_t restarts);

struct Descent {
  int steps = 0;
  double rate = 0.1;  ///< Adam's first; it falls along a cosine to zero
  double weight = 0;  ///< of |z|², beside what gradient() is of
  /// Of rows of images G(z), [R, N] float32: the derivative of what is made small.
  std::function<at::Tensor(const at::Tensor& images)> gradient;
  /// Called with G(z) at every step, before it is taken; may be empty.
  std::function<void(int step, const at::Tensor& images)> told;
};

/// The latent vectors, [R, latent], that Adam (Kingma & Ba 2015) comes to from z.
at::Tensor descend(const Generator& generator, at::Tensor z, const Descent& descent);

/// Which of each image's restarts has the least cost: rows [B] int64 of cost's [B·restarts].
at::Tensor bestRows(const at::Tensor& cost, std::int64_t restarts);

/// The latent vectors, [B, latent], whose images are nearest to targets, [B, N], of those that
/// descents from z, [B·restarts, latent], come to: the projection onto the generator's images.
at::Tensor projected(const Generator& generator, const at::Tensor& targets, const at::Tensor& z,
                     Descent descent);

}  // namespace inkling

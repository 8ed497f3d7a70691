// What every prior speaks: the denoiser D(x, beta) = E[x_0 | x_0 + beta z = x] and the score
// s(x, beta) = grad log p_beta(x) = (D − x)/beta² (Tweedie).
#pragma once

#include "engine/priors/card.h"

#include <ATen/core/Tensor.h>

#include <memory>
#include <string>
#include <vector>

namespace inkling {

/// Immutable; used from one thread at a time. Images are rows of N = C·H·W values, float32, on
/// device().
class Prior {
 public:
  virtual ~Prior() = default;

  const PriorCard& card() const { return card_; }
  const ImageShape& shape() const { return card_.shape; }
  std::int64_t pixels() const { return card_.shape.size(); }
  virtual at::Device device() const = 0;

  /// x: [B, N]; beta: [B] or [1], positive. Returns D, [B, N]. One network evaluation.
  virtual at::Tensor denoise(const at::Tensor& x, const at::Tensor& beta) const = 0;

  at::Tensor denoise(const at::Tensor& x, double beta) const;
  /// (D − x)/beta², [B, N].
  at::Tensor score(const at::Tensor& x, double beta) const;

 protected:
  explicit Prior(PriorCard card) : card_(std::move(card)) {}
  PriorCard card_;
};

/// Opens a prior by name (searched in modelDirectories(), NAME.safetensors), by path, or one of the
/// analytic priors "gaussian-mixture" and "gaussian-mixture:HxW". Throws Error(Input) that lists
/// what there is, or says what is wrong with the file.
std::shared_ptr<const Prior> openPrior(const std::string& nameOrPath, at::Device device = at::kCPU);

/// The weights files found, as (name, path), first folder first.
std::vector<std::pair<std::string, std::string>> listPriors();

/// Path of the file that openPrior would read; "" for the analytic priors.
std::string findPrior(const std::string& nameOrPath);

}  // namespace inkling

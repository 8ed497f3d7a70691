// What every prior speaks: the denoiser D(x, beta) = E[x_0 | x_0 + beta z = x] and the score
// s(x, beta) = grad log p_beta(x) = (D − x)/beta² (Tweedie).
#pragma once

#include "engine/priors/card.h"

#include <ATen/core/Tensor.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace inkling {

/// Makes images of latent vectors z ~ N(0, I): the other kind of prior (Bora et al. 2017), which
/// has no score. Immutable.
class Generator {
 public:
  virtual ~Generator() = default;

  virtual std::int64_t latent() const = 0;  ///< numbers in z
  /// z: [R, latent] float32. Returns [R, N], differentiable in z.
  virtual at::Tensor decode(const at::Tensor& z) const = 0;
};

/// Immutable; used from one thread at a time. Images are float32 on device(): rows of N = C·H·W
/// values where the prior has one shape (its own, or by atSize()), or [B, C, H, W] of any shape
/// that it admits.
class Prior {
 public:
  virtual ~Prior() = default;

  const PriorCard& card() const { return card_; }
  /// Throws Error(Usage) where the prior is for images of any size: see atSize().
  ImageShape shape() const;
  std::int64_t pixels() const { return shape().size(); }
  virtual at::Device device() const = 0;

  /// x: [B, N] or [B, C, H, W]; beta: [B] or [1], positive. Returns D, of x's shape. One network
  /// evaluation. Sides that are no multiples of the card's are padded by reflection.
  at::Tensor denoise(const at::Tensor& x, const at::Tensor& beta) const;
  at::Tensor denoise(const at::Tensor& x, double beta) const;
  /// (D − x)/beta², of x's shape.
  at::Tensor score(const at::Tensor& x, double beta) const;
  /// What makes its images; null where it denoises. A prior with one throws Error(Usage) where a
  /// denoiser is asked for.
  virtual const Generator* generator() const { return nullptr; }

 protected:
  explicit Prior(PriorCard card) : card_(std::move(card)) {}
  PriorCard card_;

 private:
  /// images: [B, C, H, W], of the card's shape or with sides that are multiples of its multiple;
  /// beta: [B] or [1]. Returns D, of the same shape.
  virtual at::Tensor denoiseImages(const at::Tensor& images, const at::Tensor& beta) const = 0;
};

/// The prior for images of one shape: itself where that is its own, else the same network with a
/// card of that shape. Throws Error(Input) where it is not for such images.
std::shared_ptr<const Prior> atSize(std::shared_ptr<const Prior> prior, const ImageShape& shape);

/// The same network under another card, whose shape the prior is for.
std::shared_ptr<const Prior> withCard(std::shared_ptr<const Prior> prior, PriorCard card);

/// Opens a prior by name (searched in modelDirectories(), NAME with a suffix of a format), by path,
/// or one that is made from its name alone ("gaussian-mixture", "gaussian-mixture:HxW"). Throws
/// Error(Input) that lists what there is, or says what is wrong with the file.
std::shared_ptr<const Prior> openPrior(const std::string& nameOrPath, at::Device device = at::kCPU);

/// The card alone, without the weights where the prior has a file. Throws as openPrior does.
PriorCard readPriorCard(const std::string& nameOrPath);

/// The weights files found, as (name, path), first folder first. unread receives the folders that
/// are there and cannot be read, as (folder, why).
std::vector<std::pair<std::string, std::string>> listPriors(
    std::vector<std::pair<std::string, std::string>>* unread = nullptr);

/// The priors that need no file, by the names that a list shows.
std::vector<std::string> builtInPriors();

/// Path of the file that openPrior would read; "" for those that need none.
std::string findPrior(const std::string& nameOrPath);

}  // namespace inkling

// What the trainer trains: a network's weights, the loss of images, and the prior that weights
// make. How steps are taken is the trainer's; a network is one file that registers its kind here
// and describes its options in engine/model/train_networks.h.
#pragma once

#include "engine/model/option.h"
#include "engine/model/train_networks.h"
#include "engine/priors/named_tensors.h"
#include "engine/priors/prior.h"
#include "engine/training/training_images.h"

#include <ATen/core/Tensor.h>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace inkling {

class TrainableNetwork {
 public:
  virtual ~TrainableNetwork() = default;

  /// All weights, [P] on the training's device. Writing into it changes the network.
  virtual const at::Tensor& weights() const = 0;
  /// What differentiating a loss accumulates into, laid out as weights().
  virtual const at::Tensor& gradient() const = 0;
  /// The weights that Muon moves, as matrices that look into a vector laid out as weights(); none
  /// where it is not for this network.
  virtual std::vector<at::Tensor> innerMatrices(const at::Tensor& /*flat*/) const { return {}; }
  /// What products of matrices are rounded to while training.
  virtual at::ScalarType products() const { return at::kFloat; }

  /// Of x, [B, N] on the training's device, images number first … first + B of the sequence: the
  /// mean loss, differentiable. Noise and its levels are functions of the seed and the images'
  /// numbers.
  virtual at::Tensor loss(const at::Tensor& x, std::int64_t first) const = 0;

  /// Whether its prior denoises; else held-out images are judged by reconstructionError().
  virtual bool denoises() const { return true; }
  /// Of images, [n, N]: mean squared error per pixel of what such weights make of them.
  virtual double reconstructionError(const at::Tensor& /*weights*/,
                                     const at::Tensor& /*images*/) const {
    return 0;
  }

  /// What the prior is for.
  virtual PriorShape shape() const = 0;
  /// Writes into a card what the network decides: architecture, network, noise range, constants,
  /// and the noise that it was trained with.
  virtual void describe(PriorCard& card) const = 0;
  /// What another training of the same weights must agree in, for checkpoints; "network" among it.
  virtual nlohmann::json settings() const = 0;
  /// The prior that weights laid out as weights() make, under a card that describe() has filled.
  virtual std::shared_ptr<const Prior> prior(const at::Tensor& weights, PriorCard card) const = 0;
  /// Such weights as the prior's file holds them, on the CPU.
  virtual NamedTensors tensors(const at::Tensor& weights) const = 0;
};

/// What a network is made for.
struct NetworkRequest {
  const Settings& settings;  ///< of trainOptions()
  TrainingImages& images;
  at::Device device;

  std::uint64_t seed() const { return static_cast<std::uint64_t>(settings.integer("seed")); }
};

/// Makes networks of one kind.
class NetworkKind {
 public:
  virtual ~NetworkKind() = default;

  /// With random weights. Throws Error(Input) or Error(Usage) for settings that make no network for
  /// these images.
  virtual std::unique_ptr<TrainableNetwork> make(const NetworkRequest& request) const = 0;
  /// With a prior's weights, and all that belongs to them: only what is not part of the network is
  /// taken from the settings. The prior is for such images, or folds() to them. Throws Error(Input)
  /// for tensors that do not fit its card.
  virtual std::unique_ptr<TrainableNetwork> make(const NetworkRequest& request,
                                                 const PriorCard& card,
                                                 const NamedTensors& tensors) const = 0;
  /// Whether make() folds such a prior's network, which is for other images, to one for these.
  virtual bool folds(const PriorCard& /*card*/, const ImageShape& /*images*/) const {
    return false;
  }
  /// Where a prior may be given more of something than it has, as make() then does: by key, what is
  /// asked and what it has.
  virtual bool grows(const std::string& /*key*/, const nlohmann::json& /*asked*/,
                     const nlohmann::json& /*has*/) const {
    return false;
  }
  /// The network's numbers by the options that ask for them, as settings ask and as a prior has
  /// them.
  virtual nlohmann::json asked(const Settings& settings) const = 0;
  virtual nlohmann::json has(const PriorCard& card, const NamedTensors& tensors) const = 0;
};

/// Makes a kind known under its descriptor's id: "const NetworkKindCode code{"ncsnv2",
/// std::make_unique<Ncsnv2Kind>()};" in the network's file.
struct NetworkKindCode {
  NetworkKindCode(std::string id, std::unique_ptr<const NetworkKind> kind);
};

struct MadeNetwork {
  std::unique_ptr<TrainableNetwork> network;
  const TrainNetworkInfo* info = nullptr;
  nlohmann::json from;  ///< name, command and training of the prior it began as; null without one
};

/// The network that the settings ask for, or with `from` (a name or a path) that prior's. Throws
/// Error(Usage) for options that say nothing about such a network or ask for another one than the
/// prior's, and for a prior that cannot be trained; Error(Input) where the prior is not for images
/// of their shape or the images hold nothing to learn; and as openPrior and NetworkKind::make do.
MadeNetwork makeNetwork(const NetworkRequest& request, const std::string& from);

/// The noise of images number first … first + count of a training's sequence: [count, n] from
/// N(0, 1), on the CPU.
at::Tensor trainingNoise(std::uint64_t seed, std::int64_t first, std::int64_t count,
                         std::int64_t n);

}  // namespace inkling

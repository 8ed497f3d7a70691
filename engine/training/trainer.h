// The steps of a training: batches, optimiser, moving average, checkpoints. What is trained is
// trainable.h's.
#pragma once

#include "engine/model/cancellation.h"
#include "engine/model/engine.h"
#include "engine/priors/card.h"
#include "engine/priors/denoising_error.h"
#include "engine/training/trainable.h"

#include <ATen/core/Tensor.h>
#include <nlohmann/json.hpp>

#include <functional>
#include <memory>
#include <string>

namespace inkling {

/// Fields carry the defaults of trainOptions(), with the U-Net's where they are the network's.
struct TrainSettings {
  std::int64_t steps = 8000;  ///< 0: until minutes are over
  double minutes = 0;         ///< 0: until steps are done
  int batch = 64;
  double learningRate = 1.5e-3;  ///< peak; linear warm-up, cosine decay to 0
  int warmUp = 300;              ///< steps
  bool muon = false;             ///< moves the network's inner matrices (muon.h); Adam the rest
  double ema = 0.9995;           ///< decay of the moving average that is shipped
  int evaluateEvery = 2000;      ///< steps
  double checkpointMinutes = 2;
  std::uint64_t seed = 0;
  at::Device device = at::kCPU;

  static TrainSettings from(const Settings& settings, const TrainNetworkInfo& network,
                            at::Device device);
};

/// One training run. Everything random is a function of (seed, step), so a run that is killed and
/// resumed from its checkpoint passes through the same weights, bit for bit, as one that was not
/// (with a budget in steps, the same device and thread count).
class Trainer {
 public:
  /// from: name and training of the prior whose weights the network has; null: random ones. Throws
  /// Error(Usage) for Muon where it is not for that network.
  Trainer(TrainSettings settings, std::unique_ptr<TrainingImages> images,
          std::unique_ptr<TrainableNetwork> network, nlohmann::json from = nullptr);

  /// Restores weights, moments, average and step. Throws Error(Input) if the checkpoint is of
  /// another network or other settings, naming the first that differs.
  void resume(const std::string& checkpoint);
  void saveCheckpoint(const std::string& path) const;

  /// One optimiser step; returns the loss.
  double step();
  bool finished() const;
  std::int64_t stepsDone() const { return step_; }
  double seconds() const { return seconds_; }
  double learningRate() const;
  /// Share of the budget used, 0 to 1.
  double share() const;
  void addSeconds(double seconds) { seconds_ += seconds; }
  /// What tells this run from all others; its checkpoint keeps it.
  const std::string& run() const { return run_; }

  const TrainableNetwork& network() const { return *network_; }
  /// The moving average of the weights, [P].
  const at::Tensor& average() const { return average_; }
  /// What D, with the averaged weights, leaves of the noise in held-out images at each level; of a
  /// network that does not denoise what it makes of them without noise, at level 0.
  DenoisingTables heldOutErrors(const std::vector<double>& noise,
                                const Cancellation& cancellation) const;
  const TrainSettings& settings() const { return settings_; }
  const TrainingImages& images() const { return *images_; }
  /// Name and training of the prior that was started from; null without one.
  const nlohmann::json& from() const { return from_; }

 private:
  void update();
  std::string settingsText() const;

  TrainSettings settings_;
  std::unique_ptr<TrainingImages> images_;
  std::unique_ptr<TrainableNetwork> network_;
  at::Tensor first_, second_, average_;  ///< Adam's moments and the moving average, [P]
  std::int64_t step_ = 0;
  double seconds_ = 0;
  std::string run_;
  nlohmann::json from_;
};

/// The run() of the trainer that saved a checkpoint; "" for a file that is none, or that does not
/// say.
std::string runOfCheckpoint(const std::string& path);

/// The verb behind inkling-cli train: loads, trains, checkpoints, logs, writes weights with their
/// card.
void train(const TrainRequest& request, const std::function<void(const TrainReport&)>& report,
           const Cancellation& cancellation);

}  // namespace inkling

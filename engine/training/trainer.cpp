#include "engine/training/trainer.h"

#include "engine/model/json_text.h"
#include "engine/priors/denoising_error.h"
#include "engine/priors/device.h"
#include "engine/priors/edm_prior.h"
#include "engine/priors/random_tensor.h"
#include "engine/priors/tensors.h"
#include "engine/support/safetensors.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <nlohmann/json.hpp>
#include <torch/csrc/autograd/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace inkling {
namespace {

constexpr double beta1 = 0.9, beta2 = 0.999, adamEpsilon = 1e-8;

UNetConfig networkFrom(const Settings& s, const PriorShape& shape) {
  UNetConfig c;
  c.image = shape;
  c.patch = static_cast<int>(s.integer("patch"));
  c.base = static_cast<int>(s.integer("base"));
  c.blocks = static_cast<int>(s.integer("blocks"));
  c.multipliers.clear();
  for (char digit : s.text("multipliers"))
    if (digit != ',') c.multipliers.push_back(digit - '0');
  c.validate();
  return c;
}

}  // namespace

TrainSettings TrainSettings::from(const Settings& s, const ImageShape& shape) {
  TrainSettings t;
  t.network = networkFrom(s, shape);
  t.steps = s.integer("steps");
  t.minutes = s.real("minutes");
  t.batch = static_cast<int>(s.integer("batch"));
  t.learningRate = s.real("learning-rate");
  t.warmUp = static_cast<int>(s.integer("warm-up"));
  t.ema = s.real("ema");
  t.noiseMean = s.real("noise-mean");
  t.noiseDeviation = s.real("noise-deviation");
  t.noiseMin = s.real("noise-min");
  t.noiseMax = s.real("noise-max");
  t.flips = s.flag("flips");
  t.heldOut = static_cast<int>(s.integer("held-out"));
  t.evaluateEvery = static_cast<int>(s.integer("evaluate-every"));
  t.checkpointMinutes = s.real("checkpoint-minutes");
  t.seed = static_cast<std::uint64_t>(s.integer("seed"));
  if (t.steps == 0 && t.minutes == 0)
    throw Error(ErrorKind::Usage, "steps and minutes are both 0: give the training a budget.");
  if (t.noiseMin >= t.noiseMax)
    throw Error(ErrorKind::Usage,
                "noise-min is not below noise-max: give a range of noise levels.");
  return t;
}

Trainer::Trainer(TrainSettings settings, ImageSet images)
    : settings_(std::move(settings)), images_(std::move(images)) {
  if (images_.count() < settings_.heldOut + settings_.batch)
    throw Error(ErrorKind::Input, "The training set has " + std::to_string(images_.count()) +
                                      " images: too few for held-out " +
                                      std::to_string(settings_.heldOut) + " and one batch of " +
                                      std::to_string(settings_.batch) + ".");
  network_ = std::make_unique<UNet>(settings_.network, settings_.seed, settings_.device);
  network_->trainable();
  first_ = at::zeros_like(network_->flatWeights());
  second_ = at::zeros_like(first_);
  average_ = network_->flatWeights().clone();
  const auto part = images_.pixels.narrow(0, 0, trainingCount());
  double squares = 0;  // in pieces: the whole set as double would not fit
  for (const auto& piece : part.split(4096)) {
    auto x = piece.to(at::kDouble);
    if (piece.scalar_type() == at::kByte) x.div_(255);
    squares += x.square().sum().item<double>();
  }
  secondMoment_ = squares / static_cast<double>(part.numel());
  sigmaData_ = std::sqrt(secondMoment_);
}

void Trainer::startFrom(const PriorCard& card, const UNet& network) {
  if (!card.shape.admits(images_.shape))
    throw Error(ErrorKind::Input, "The prior is for images of " + toString(card.shape) +
                                      ", the training images have " + toString(images_.shape) +
                                      ": train on images of the prior's shape.");
  const auto standard = networkFrom(trainOptions().experimentDefaults(), card.shape);
  for (const auto &asked = toJson(settings_.network), known = toJson(standard),
                  kept = toJson(network.config());
       const auto& [key, value] : asked.items())
    if (value != known.at(key) && value != kept.at(key))
      throw Error(ErrorKind::Usage, key + " is " + value.dump() + ", but the prior's network has " +
                                        kept.at(key).dump() +
                                        ": leave it away, the network stays.");
  settings_.network = network.config();
  network_ = std::make_unique<UNet>(settings_.network, settings_.seed, settings_.device);
  network_->trainable();
  at::NoGradGuard guard;
  network_->load(network.namedWeights());
  average_ = network_->flatWeights().clone();
  first_ = at::zeros_like(average_);
  second_ = at::zeros_like(average_);
  sigmaData_ = card.requireSigmaData();
  from_ = {{"name", card.name}, {"training", card.training}};
}

at::Tensor Trainer::meanImage() const {
  auto sum = at::zeros({images_.pixels.size(1)}, at::kDouble);
  for (const auto& piece : images_.pixels.narrow(0, 0, trainingCount()).split(4096))
    sum += piece.to(at::kDouble).sum(0);
  if (images_.pixels.scalar_type() == at::kByte) sum.div_(255);
  return sum.div_(static_cast<double>(trainingCount())).to(at::kFloat);
}

at::Tensor Trainer::nextImages() const {
  const std::int64_t n = trainingCount(), batch = settings_.batch;
  auto indices = at::empty({batch}, at::kLong);
  auto* chosen = indices.data_ptr<std::int64_t>();
  for (std::int64_t i = 0; i < batch; ++i) {
    const std::int64_t position = step_ * batch + i;
    if (position / n != epoch_) {
      epoch_ = position / n;
      order_ = RandomStream(settings_.seed, "shuffle", epoch_).choose(n, n);
    }
    chosen[i] = order_[position % n];
  }
  auto x = images_.rows(indices);
  if (settings_.flips) {
    std::vector<std::uint32_t> coins(static_cast<std::size_t>(batch));
    RandomStream(settings_.seed, "flips").bits(coins, step_ * batch);
    auto flip = at::empty({batch, 1, 1, 1}, at::kBool);
    for (std::int64_t i = 0; i < batch; ++i)
      flip.data_ptr<bool>()[i] = coins[i] & 1;
    const auto& s = images_.shape;
    const auto pictures = x.view({batch, s.channels, s.height, s.width});
    x = at::where(flip, pictures.flip({3}), pictures).reshape({batch, -1});
  }
  return x;
}

double Trainer::share() const {
  double share = 0;
  if (settings_.steps > 0)
    share = static_cast<double>(step_) / static_cast<double>(settings_.steps);
  if (settings_.minutes > 0) share = std::max(share, seconds_ / (60 * settings_.minutes));
  return std::min(share, 1.0);
}

bool Trainer::finished() const {
  return share() >= 1;
}

double Trainer::learningRate() const {
  const double warm = settings_.warmUp > 0 ? std::min(1.0, (step_ + 1.0) / settings_.warmUp) : 1.0;
  return settings_.learningRate * warm * 0.5 * (1 + std::cos(std::numbers::pi * share()));
}

double Trainer::step() {
  const std::int64_t batch = settings_.batch, n = images_.pixels.size(1);
  const auto& shape = images_.shape;
  const auto x = nextImages().to(settings_.device);
  auto logBeta = at::empty({batch}, at::kFloat);
  RandomStream(settings_.seed, "noise-level")
      .normals(std::span<float>(logBeta.data_ptr<float>(), static_cast<std::size_t>(batch)),
               step_ * batch);
  logBeta.mul_(settings_.noiseDeviation).add_(settings_.noiseMean);
  logBeta.clamp_(std::log(settings_.noiseMin), std::log(settings_.noiseMax));
  const auto beta = logBeta.exp_().to(settings_.device);
  std::vector<RandomStream> streams;
  for (std::int64_t i = 0; i < batch; ++i)
    streams.emplace_back(settings_.seed, "noise", step_ * batch + i);
  const auto noisy = x + normalRows(streams, n, 0).to(settings_.device) * beta.view({-1, 1});
  const auto c = edmCoefficients(beta, sigmaData_);
  const std::vector<std::int64_t> sizes{batch, shape.channels, shape.height, shape.width};
  const auto target = ((x - c.skip.view({-1, 1}) * noisy) / c.out.view({-1, 1})).view(sizes);

  double loss = 0;
  {  // the weight (beta² + sd²)/(beta sd)² on D's error is 1 on F's
    at::AutoGradMode gradients(true);
    const CoarseConvolutions coarse(settings_.device);
    network_->flatGradient().zero_();
    const auto output = network_->forward((noisy * c.in.view({-1, 1})).view(sizes), c.condition);
    const auto error = at::mse_loss(output, target);
    error.backward();
    loss = error.item<double>();
  }
  if (!std::isfinite(loss))
    throw Error(ErrorKind::Diverged,
                "The training diverged at step " + std::to_string(step_) +
                    ": lower learning-rate, or resume the last checkpoint with a lower one.");
  at::NoGradGuard guard;
  const double rate = learningRate();
  ++step_;
  const auto& g = network_->flatGradient();
  first_.mul_(beta1).add_(g, 1 - beta1);
  second_.mul_(beta2).addcmul_(g, g, 1 - beta2);
  const double correction1 = 1 - std::pow(beta1, step_), correction2 = 1 - std::pow(beta2, step_);
  const auto denominator = (second_ / correction2).sqrt_().add_(adamEpsilon);
  network_->flatWeights().addcdiv_(first_, denominator, -rate / correction1);
  const double decay = std::min(settings_.ema, (1.0 + step_) / (10.0 + step_));
  average_.lerp_(network_->flatWeights(), 1 - decay);
  return loss;
}

std::shared_ptr<UNet> Trainer::averaged() const {
  at::NoGradGuard guard;
  auto copy = network_->to(settings_.device);
  copy->flatWeights().copy_(average_);
  return copy;
}

std::vector<std::pair<double, double>> Trainer::heldOutErrors(
    const std::vector<double>& noise, const Cancellation& cancellation) const {
  PriorCard card;
  card.shape = images_.shape;
  card.sigmaData = sigmaData_;
  const EdmPrior prior(card, averaged());
  const auto heldOut =
      images_.rows(at::arange(trainingCount(), images_.count(), at::TensorOptions(at::kLong)));
  return measureDenoisingError(prior, heldOut, noise, cancellation);
}

std::string Trainer::settingsText() const {
  const auto& s = settings_;
  // minutes and steps may be extended, the rest makes another run
  nlohmann::json text{{"network", toJson(s.network)},
                      {"shape", toString(s.network.image)},
                      {"batch", s.batch},
                      {"learning-rate", s.learningRate},
                      {"warm-up", s.warmUp},
                      {"ema", s.ema},
                      {"noise-mean", s.noiseMean},
                      {"noise-deviation", s.noiseDeviation},
                      {"noise-min", s.noiseMin},
                      {"noise-max", s.noiseMax},
                      {"flips", s.flips},
                      {"held-out", s.heldOut},
                      {"seed", s.seed},
                      {"images", images_.count()}};
  if (!from_.is_null()) text["from"] = from_;
  return text.dump();
}

void Trainer::saveCheckpoint(const std::string& path) const {
  SafeTensors file;
  file.tensors["weights"] = toArray(network_->flatWeights());
  file.tensors["first"] = toArray(first_);
  file.tensors["second"] = toArray(second_);
  file.tensors["average"] = toArray(average_);
  file.metadata["inkling.checkpoint"] = "1";
  file.metadata["settings"] = settingsText();
  file.metadata["step"] = std::to_string(step_);
  file.metadata["seconds"] = numberText(seconds_);
  writeSafeTensors(path, file);
}

void Trainer::resume(const std::string& path) {
  const auto file = readSafeTensors(path);
  auto refuse = [&](const std::string& why) {
    throw Error(ErrorKind::Input,
                "Cannot resume from " + path + ": " + why +
                    ". Name another checkpoint, or remove this one to start anew.");
  };
  if (!file.metadata.contains("inkling.checkpoint"))
    refuse("it is not a checkpoint of inkling-cli train");
  for (const char* key : {"settings", "step", "seconds"})
    if (!file.metadata.contains(key)) refuse(std::string("it lacks \"") + key + "\"");
  const auto then =
      parseJson(file.metadata.at("settings"), path + ": the checkpoint's \"settings\"");
  const auto now = nlohmann::json::parse(settingsText());
  if (!then.is_object()) refuse("its settings are damaged");
  const auto nameOf = [](const nlohmann::json& from) {
    return from.is_object() ? from.value("name", "another prior") : "random weights";
  };
  if (then.value("from", nlohmann::json()) != from_)
    refuse("it started from " + nameOf(then.value("from", nlohmann::json())) +
           ", this training starts from " + nameOf(from_) + " or from another state of it");
  for (const auto& [key, value] : now.items())
    if (!then.contains(key) || then.at(key) != value)
      refuse("it was made with another " + key + " (" +
             (then.contains(key) ? then.at(key).dump() : "none") + " there, " + value.dump() +
             " here)");
  at::NoGradGuard guard;
  auto take = [&](const char* name, const at::Tensor& into) {
    const auto found = file.tensors.find(name);
    if (found == file.tensors.end() || found->second.size() != into.numel())
      refuse(std::string("its tensor \"") + name + "\" is missing or of another size");
    into.copy_(toTensor(found->second).view(into.sizes()));
  };
  take("weights", network_->flatWeights());
  take("first", first_);
  take("second", second_);
  take("average", average_);
  try {
    step_ = std::stoll(file.metadata.at("step"));
    seconds_ = std::stod(file.metadata.at("seconds"));
  } catch (const std::exception&) {
    refuse("its step is no number");
  }
  if (step_ < 0 || !(seconds_ >= 0)) refuse("its step is negative");
}

}  // namespace inkling

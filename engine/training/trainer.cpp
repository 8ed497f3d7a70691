#include "engine/training/trainer.h"

#include "engine/model/json_text.h"
#include "engine/priors/denoising_error.h"
#include "engine/priors/device.h"
#include "engine/priors/edm_prior.h"
#include "engine/priors/random_tensor.h"
#include "engine/priors/tensors.h"
#include "engine/support/safetensors.h"
#include "engine/training/muon.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <nlohmann/json.hpp>
#include <torch/csrc/autograd/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <limits>
#include <numbers>
#include <random>

namespace inkling {
namespace {

constexpr double beta1 = 0.9, beta2 = 0.999, adamEpsilon = 1e-8;

UNetConfig networkFrom(const Settings& s, const PriorShape& shape) {
  UNetConfig c;
  c.image = shape;
  c.patch = static_cast<int>(s.integer("patch"));
  c.base = static_cast<int>(s.integer("base"));
  c.blocks = static_cast<int>(s.integer("blocks"));
  c.groups = static_cast<int>(s.integer("groups"));
  c.detail = s.flag("detail");
  c.depthwise = s.flag("depthwise");
  c.plain = s.flag("plain");
  c.multipliers.clear();
  for (char digit : s.text("multipliers"))
    if (digit != ',') c.multipliers.push_back(digit - '0');
  c.validate();
  return c;
}

/// 32 hexadecimal digits that nobody else draws.
std::string drawRunName() {
  std::random_device device;
  std::string name;
  for (int i = 0; i < 4; ++i) {
    char digits[9];
    std::snprintf(digits, sizeof digits, "%08x", static_cast<unsigned>(device()));
    name += digits;
  }
  return name;
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
  if (s.text("precision") == "bfloat16") t.products = at::kBFloat16;
  if (t.products != at::kFloat && !t.network.plain)
    throw Error(ErrorKind::Usage, "{option} is {value}, which is for networks of {plain} blocks.",
                {{"option", OptionName{"precision"}},
                 {"value", s.text("precision")},
                 {"plain", OptionName{"plain"}}});
  t.muon = s.text("optimiser") == "muon";
  t.ema = s.real("ema");
  t.noiseMean = s.real("noise-mean");
  t.noiseDeviation = s.real("noise-deviation");
  t.noiseMin = s.real("noise-min");
  t.noiseMax = s.real("noise-max");
  t.logUniform = s.text("noise-law") == "log-uniform";
  t.evaluateEvery = static_cast<int>(s.integer("evaluate-every"));
  t.checkpointMinutes = s.real("checkpoint-minutes");
  t.seed = static_cast<std::uint64_t>(s.integer("seed"));
  if (t.steps == 0 && t.minutes == 0)
    throw Error(ErrorKind::Usage, "{steps} and {minutes} are both 0: give the training a budget.",
                {{"steps", OptionName{"steps"}}, {"minutes", OptionName{"minutes"}}});
  if (t.noiseMin >= t.noiseMax)
    throw Error(ErrorKind::Usage, "{lowest} is not below {highest}: give a range of noise levels.",
                {{"lowest", OptionName{"noise-min"}}, {"highest", OptionName{"noise-max"}}});
  return t;
}

Trainer::Trainer(TrainSettings settings, std::unique_ptr<TrainingImages> images)
    : settings_(std::move(settings)), images_(std::move(images)) {
  network_ = std::make_unique<UNet>(settings_.network, settings_.seed, settings_.device);
  network_->trainable(settings_.products);
  first_ = at::zeros_like(network_->flatWeights());
  second_ = at::zeros_like(first_);
  average_ = network_->flatWeights().clone();
  sigmaData_ = std::sqrt(images_->secondMoment());
  if (!(sigmaData_ > 0))
    throw Error(ErrorKind::Input,
                "Every pixel of the training images is 0, so that there is nothing to learn. Check "
                "that they are the ones meant, and that white is 1 (or 255 in bytes).");
  run_ = drawRunName();
}

PriorShape Trainer::priorShape() const {
  const auto& shape = images_->shape();
  const auto& network = settings_.network;
  if (!images_->anySize() || network.groups > 0) return shape;
  return PriorShape::anySizeOf(shape.channels, network.patch << (network.multipliers.size() - 1));
}

void Trainer::startFrom(const PriorCard& card, const UNet& network) {
  const auto& shape = images_->shape();
  if (!card.shape.admits(shape))
    throw Error(ErrorKind::Input,
                "The prior is for images of {known}, the training images have {given}: train on "
                "images of the prior's shape.",
                {{"known", toString(card.shape)}, {"given", toString(shape)}});
  constexpr int anyMultiple = 4096;  // the shape is no part of the comparison
  const auto standard = networkFrom(trainOptions().experimentDefaults(),
                                    PriorShape::anySizeOf(shape.channels, anyMultiple));
  for (const auto &asked = toJson(settings_.network), known = toJson(standard),
                  kept = toJson(network.config());
       const auto& [key, value] : asked.items()) {
    const auto has = kept.value(key, nlohmann::json(false));
    if (value != known.value(key, nlohmann::json(false)) && value != has)
      throw Error(ErrorKind::Usage,
                  "{option} is {value}, but the prior's network has {known}: leave it away, the "
                  "network stays.",
                  {{"option", OptionName{key}}, {"value", value.dump()}, {"known", has.dump()}});
  }
  settings_.network = network.config();
  settings_.network.image = shape;
  settings_.network.validate();
  network_ = std::make_unique<UNet>(settings_.network, settings_.seed, settings_.device);
  network_->trainable(settings_.products);
  at::NoGradGuard guard;
  network_->load(network.namedWeights());
  average_ = network_->flatWeights().clone();
  first_ = at::zeros_like(average_);
  second_ = at::zeros_like(average_);
  sigmaData_ = card.requireSigmaData();
  from_ = {{"name", card.name}, {"training", card.training}};
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

/// Of this step's images, [batch].
at::Tensor Trainer::noiseLevels() const {
  const std::int64_t batch = settings_.batch;
  const double low = std::log(settings_.noiseMin), high = std::log(settings_.noiseMax);
  auto logBeta = at::empty({batch}, at::kFloat);
  if (settings_.logUniform) {
    // multiples of the golden ratio: even a small batch has every kind of level in its due share
    double start = 0;
    RandomStream(settings_.seed, "noise-level").uniforms(std::span<double>(&start, 1));
    for (std::int64_t i = 0; i < batch; ++i) {
      double whole = 0;
      const double place = std::modf(
          start + static_cast<double>(step_ * batch + i) * (std::numbers::phi - 1), &whole);
      logBeta.data_ptr<float>()[i] = static_cast<float>(low + (high - low) * place);
    }
  } else {
    RandomStream(settings_.seed, "noise-level")
        .normals(std::span<float>(logBeta.data_ptr<float>(), static_cast<std::size_t>(batch)),
                 static_cast<std::uint64_t>(step_ * batch));
    logBeta.mul_(settings_.noiseDeviation).add_(settings_.noiseMean).clamp_(low, high);
  }
  return logBeta.exp_();
}

double Trainer::step() {
  const std::int64_t batch = settings_.batch;
  const auto& shape = images_->shape();
  const auto n = static_cast<std::int64_t>(shape.size());
  const auto x = images_->batch(step_ * batch, batch).to(settings_.device);
  const auto beta = noiseLevels().to(settings_.device);
  std::vector<RandomStream> streams;
  for (std::int64_t i = 0; i < batch; ++i)
    streams.emplace_back(settings_.seed, "noise", step_ * batch + i);
  const auto noisy = x + normalRows(streams, n, 0).to(settings_.device) * beta.view({-1, 1});
  const auto c = edmCoefficients(beta, sigmaData_);
  const std::vector<std::int64_t> sizes{batch, shape.channels, shape.height, shape.width};
  const auto input = edmInput(settings_.network, noisy.view(sizes), beta, c);
  const auto target = ((x - c.skip.view({-1, 1}) * noisy) / c.out.view({-1, 1})).view(sizes);

  double loss = 0;
  {  // the weight (beta² + sd²)/(beta sd)² on D's error is 1 on F's
    at::AutoGradMode gradients(true);
    const CoarseConvolutions coarse(settings_.device);
    network_->flatGradient().zero_();
    const auto output = network_->forward(input, c.condition);
    const auto error = at::mse_loss(output, target);
    error.backward();
    loss = error.item<double>();
  }
  if (!std::isfinite(loss))
    throw Error(ErrorKind::Diverged,
                "The training diverged at step {step}: lower {rate}, or resume the last checkpoint "
                "with a lower one.",
                {{"step", step_}, {"rate", OptionName{"learning-rate"}}});
  update();
  return loss;
}

/// Takes the step that the gradient asks for.
void Trainer::update() {
  at::NoGradGuard guard;
  const double rate = learningRate();
  ++step_;
  const auto& g = network_->flatGradient();
  std::vector<at::Tensor> matrices, momenta, gradients;
  if (settings_.muon) {
    matrices = network_->innerMatrices(network_->flatWeights());
    momenta = network_->innerMatrices(first_);
    gradients = network_->innerMatrices(g);
    for (auto& m : momenta)  // first_'s other entries decay by beta1
      m.mul_(muonMomentum / beta1);
  }
  first_.mul_(beta1).add_(g, 1 - beta1);
  second_.mul_(beta2).addcmul_(g, g, 1 - beta2);
  const double correction1 = 1 - std::pow(beta1, step_), correction2 = 1 - std::pow(beta2, step_);
  const auto denominator = (second_ / correction2).sqrt_().add_(adamEpsilon);
  for (auto& d : network_->innerMatrices(denominator))
    if (settings_.muon) d.fill_(std::numeric_limits<float>::infinity());  // left to Muon
  network_->flatWeights().addcdiv_(first_, denominator, -rate / correction1);
  for (std::size_t i = 0; i < matrices.size(); ++i)
    matrices[i].add_(muonDirection(gradients[i] * (1 - beta1) + momenta[i] * muonMomentum,
                                   settings_.products),
                     -rate);
  const double decay = std::min(settings_.ema, (1.0 + step_) / (10.0 + step_));
  average_.lerp_(network_->flatWeights(), 1 - decay);
}

std::shared_ptr<UNet> Trainer::averaged() const {
  at::NoGradGuard guard;
  auto copy = network_->to(settings_.device);
  copy->flatWeights().copy_(average_);
  return copy;
}

DenoisingTables Trainer::heldOutErrors(const std::vector<double>& noise,
                                       const Cancellation& cancellation) const {
  PriorCard card;
  card.shape = images_->heldOutShape();
  card.sigmaData = sigmaData_;
  const EdmPrior prior(card, averaged());
  return measureDenoising(prior, images_->heldOut(), noise, cancellation);
}

std::string Trainer::settingsText() const {
  const auto& s = settings_;
  // minutes and steps may be extended, the rest makes another run
  nlohmann::json text{{"network", toJson(s.network)},
                      {"batch", s.batch},
                      {"learning-rate", s.learningRate},
                      {"warm-up", s.warmUp},
                      {"optimiser", s.muon ? "muon" : "adam"},
                      {"precision", s.products == at::kBFloat16 ? "bfloat16" : "float32"},
                      {"ema", s.ema},
                      {"noise-mean", s.noiseMean},
                      {"noise-deviation", s.noiseDeviation},
                      {"noise-min", s.noiseMin},
                      {"noise-max", s.noiseMax},
                      {"noise-law", s.logUniform ? "log-uniform" : "log-normal"},
                      {"seed", s.seed}};
  text.update(images_->description());
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
  file.metadata["run"] = run_;
  writeSafeTensors(path, file);
}

void Trainer::resume(const std::string& path) {
  const auto file = readSafeTensors(path);
  auto refuse = [&](Message why) {
    throw Error(ErrorKind::Input,
                "Cannot resume from {file}: {why}. Name another checkpoint, or remove this one to "
                "start anew.",
                {{"file", path}, {"why", nested(std::move(why))}});
  };
  if (!file.metadata.contains("inkling.checkpoint"))
    refuse("it is not a checkpoint of inkling-cli train");
  for (const char* key : {"settings", "step", "seconds"})
    if (!file.metadata.contains(key)) refuse(Message("it lacks \"{key}\"", {{"key", key}}));
  auto then = parseJson(file.metadata.at("settings"),
                        nested(Message("{file}: the checkpoint's \"settings\"", {{"file", path}})));
  const auto now = nlohmann::json::parse(settingsText());
  if (!then.is_object()) refuse("its settings are damaged");
  if (!then.contains("noise-law")) then["noise-law"] = "log-normal";  // from before there were two
  if (!then.contains("optimiser")) then["optimiser"] = "adam";
  if (!then.contains("precision")) then["precision"] = "float32";
  const auto nameOf = [](const nlohmann::json& from) -> MessageValue {
    if (!from.is_object()) return nested("random weights");
    if (!from.contains("name")) return nested("another prior");
    return from.at("name").get<std::string>();
  };
  if (then.value("from", nlohmann::json()) != from_)
    refuse(Message(
        "it started from {then}, this training starts from {now} or from another state of it",
        {{"then", nameOf(then.value("from", nlohmann::json()))}, {"now", nameOf(from_)}}));
  for (const auto& [key, value] : now.items())
    if (!then.contains(key) || then.at(key) != value)
      refuse(Message(
          "it was made with another {key} ({there} there, {here} here)",
          {{"key", key},
           {"there", then.contains(key) ? MessageValue(then.at(key).dump()) : nested("none")},
           {"here", value.dump()}}));
  at::NoGradGuard guard;
  auto take = [&](const char* name, const at::Tensor& into) {
    const auto found = file.tensors.find(name);
    if (found == file.tensors.end() || found->second.size() != into.numel())
      refuse(Message("its tensor \"{tensor}\" is missing or of another size", {{"tensor", name}}));
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
  if (const auto run = file.metadata.find("run"); run != file.metadata.end()) run_ = run->second;
}

std::string runOfCheckpoint(const std::string& path) {
  if (path.empty() || !std::filesystem::exists(path)) return {};
  try {
    const auto metadata = readSafeTensorsHeader(path).metadata;
    const auto run = metadata.find("run");
    return run == metadata.end() ? "" : run->second;
  } catch (const Error&) {
    return {};  // resume() says what it is
  }
}

}  // namespace inkling

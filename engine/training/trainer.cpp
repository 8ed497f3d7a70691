#include "engine/training/trainer.h"

#include "engine/model/json_text.h"
#include "engine/priors/denoising_error.h"
#include "engine/priors/device.h"
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

TrainSettings TrainSettings::from(const Settings& s, const TrainNetworkInfo& network,
                                  at::Device device) {
  TrainSettings t;
  t.steps = s.integer("steps");
  t.minutes = s.real("minutes");
  t.batch = static_cast<int>(s.integer("batch"));
  t.learningRate = s.isKeyword("learning-rate") ? network.learningRate : s.real("learning-rate");
  t.warmUp = static_cast<int>(s.integer("warm-up"));
  t.muon = s.text("optimiser") == "muon";
  t.ema = s.isKeyword("ema") ? network.ema : s.real("ema");
  t.evaluateEvery = static_cast<int>(s.integer("evaluate-every"));
  t.checkpointMinutes = s.real("checkpoint-minutes");
  t.seed = static_cast<std::uint64_t>(s.integer("seed"));
  t.device = device;
  if (t.steps == 0 && t.minutes == 0)
    throw Error(ErrorKind::Usage, "{steps} and {minutes} are both 0: give the training a budget.",
                {{"steps", OptionName{"steps"}}, {"minutes", OptionName{"minutes"}}});
  return t;
}

Trainer::Trainer(TrainSettings settings, std::unique_ptr<TrainingImages> images,
                 std::unique_ptr<TrainableNetwork> network, nlohmann::json from)
    : settings_(settings),
      images_(std::move(images)),
      network_(std::move(network)),
      first_(at::zeros_like(network_->weights())),
      second_(at::zeros_like(first_)),
      average_(network_->weights().clone()),
      run_(drawRunName()),
      from_(std::move(from)) {
  if (settings_.muon && network_->innerMatrices(first_).empty())
    throw Error(ErrorKind::Usage, "{optimiser} is muon, which is for networks of {plain} blocks.",
                {{"optimiser", OptionName{"optimiser"}}, {"plain", OptionName{"plain"}}});
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
  const std::int64_t batch = settings_.batch;
  const auto x = images_->batch(step_ * batch, batch).to(settings_.device);
  double loss = 0;
  {
    at::AutoGradMode gradients(true);
    const CoarseConvolutions coarse(settings_.device);
    network_->gradient().zero_();
    const auto error = network_->loss(x, step_ * batch);
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
  const auto& g = network_->gradient();
  std::vector<at::Tensor> matrices, momenta, gradients;
  if (settings_.muon) {
    matrices = network_->innerMatrices(network_->weights());
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
  network_->weights().addcdiv_(first_, denominator, -rate / correction1);
  for (std::size_t i = 0; i < matrices.size(); ++i)
    matrices[i].add_(
        muonDirection(gradients[i] * (1 - beta1) + momenta[i] * muonMomentum, network_->products()),
        -rate);
  const double decay = std::min(settings_.ema, (1.0 + step_) / (10.0 + step_));
  average_.lerp_(network_->weights(), 1 - decay);
}

DenoisingTables Trainer::heldOutErrors(const std::vector<double>& noise,
                                       const Cancellation& cancellation) const {
  const auto& all = images_->heldOutShape();
  auto images = images_->heldOut();
  PriorCard card;
  card.shape = all;
  network_->describe(card);
  if (const auto one = network_->shape().fixed(); one && *one != all) {  // the middles of crops
    images = images.view({-1, all.channels, all.height, all.width})
                 .narrow(2, (all.height - one->height) / 2, one->height)
                 .narrow(3, (all.width - one->width) / 2, one->width)
                 .reshape({images.size(0), -1});
    card.shape = *one;
  }
  if (!network_->denoises())
    return {{{0.0, network_->reconstructionError(average_, images.to(settings_.device))}}, {}};
  return measureDenoising(*network_->prior(average_, card), images, noise, cancellation);
}

std::string Trainer::settingsText() const {
  const auto& s = settings_;
  // minutes and steps may be extended, the rest makes another run
  nlohmann::json text{{"batch", s.batch},    {"learning-rate", s.learningRate},
                      {"warm-up", s.warmUp}, {"optimiser", s.muon ? "muon" : "adam"},
                      {"ema", s.ema},        {"seed", s.seed}};
  text.update(network_->settings());
  text.update(images_->description());
  if (!from_.is_null()) text["from"] = from_;
  return text.dump();
}

void Trainer::saveCheckpoint(const std::string& path) const {
  SafeTensors file;
  file.tensors["weights"] = toArray(network_->weights());
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
  if (!then.contains("teacher")) then["teacher"] = nullptr;
  const auto nameOf = [](const nlohmann::json& from) -> MessageValue {
    if (!from.is_object()) return nested("random weights");
    if (!from.contains("name")) return nested("another prior");
    return from.at("name").get<std::string>();
  };
  if (then.value("from", nlohmann::json()) != from_)
    refuse(Message(
        "it started from {then}, this training starts from {now} or from another state of it",
        {{"then", nameOf(then.value("from", nlohmann::json()))}, {"now", nameOf(from_)}}));
  const auto requireSame = [&](const std::string& key) {
    const auto& here = now.at(key);
    if (!then.contains(key) || then.at(key) != here)
      refuse(Message(
          "it was made with another {key} ({there} there, {here} here)",
          {{"key", key},
           {"there", then.contains(key) ? MessageValue(then.at(key).dump()) : nested("none")},
           {"here", here.dump()}}));
  };
  requireSame("network");  // another one has other defaults
  for (const auto& [key, value] : now.items())
    requireSame(key);
  at::NoGradGuard guard;
  auto take = [&](const char* name, const at::Tensor& into) {
    const auto found = file.tensors.find(name);
    if (found == file.tensors.end() || found->second.size() != into.numel())
      refuse(Message("its tensor \"{tensor}\" is missing or of another size", {{"tensor", name}}));
    into.copy_(toTensor(found->second).view(into.sizes()));
  };
  take("weights", network_->weights());
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

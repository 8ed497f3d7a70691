#include "engine/priors/torchscript.h"

#include "engine/model/error.h"
#include "engine/priors/prior_format.h"
#include "engine/priors/tensors.h"
#include "engine/support/read_file.h"
#include "engine/support/user_dirs.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <nlohmann/json.hpp>
#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/serialization/import.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <filesystem>
#include <mutex>
#include <sstream>

namespace inkling {
namespace {

constexpr const char* alphaBarName = "alpha_bar";

[[noreturn]] void refuse(Message why) {
  throw Error(ErrorKind::Input, std::move(why));
}

std::string firstLine(const std::exception& error) {
  std::string text = error.what();
  if (const auto* torch = dynamic_cast<const c10::Error*>(&error))
    text = torch->what_without_backtrace();
  return text.substr(0, std::min<std::size_t>(text.find('\n'), 300));
}

torch::jit::Module loaded(const std::string& bytes, const std::string& file, at::Device device) {
  try {
    std::istringstream stream(bytes);
    auto module = torch::jit::load(stream, device);
    module.eval();
    return module;
  } catch (const std::exception& error) {
    refuse(
        Message("'{file}' is no TorchScript that can be loaded: {reason}. Save it again with "
                "torch.jit.trace(...).save(FILE).",
                {{"file", file}, {"reason", firstLine(error)}}));
  }
}

const std::vector<std::pair<std::string, ScriptOutput>> outputs{
    {"denoised", ScriptOutput::Denoised},
    {"noise", ScriptOutput::Noise},
    {"score", ScriptOutput::Score}};

class TorchScriptFormat final : public SafeTensorsFormat {
 public:
  TorchScriptFormat() : SafeTensorsFormat(torchScriptArchitecture) {}

 private:
  std::shared_ptr<const Prior> openTensors(PriorCard card, const NamedTensors& tensors,
                                           at::Device device) const override {
    const auto found = tensors.find(alphaBarName);
    return std::make_shared<TorchScriptPrior>(
        std::move(card), found == tensors.end() ? at::Tensor() : found->second, device);
  }
};

const PriorFormatCode code(torchScriptArchitecture, std::make_unique<TorchScriptFormat>());

}  // namespace

void ScriptConfig::validate() const {
  // it becomes part of a path
  const auto plain = [](unsigned char c) {
    return std::isalnum(c) || c == '-' || c == '_' || c == '.';
  };
  if (script.empty() || script.size() > 200 || script.front() == '.' ||
      !std::all_of(script.begin(), script.end(), plain))
    refuse("The card does not name its program. Import it again.");
  if (!(range.low > 0 && range.low < range.high && range.high <= 1e6))
    refuse("The card's noise range is none. Import it again.");
  if (steps < 0 || steps == 1 || (steps > 0 && !told))
    refuse("The card's schedule is none. Import it again.");
}

nlohmann::json toJson(const ScriptConfig& c) {
  std::string output;
  for (const auto& [name, value] : outputs)
    if (value == c.output) output = name;
  return {{"kind", "TorchScript"},
          {"script", c.script},
          {"output", output},
          {"pixels", c.symmetric ? "-1:1" : "0:1"},
          {"told", c.told},
          {"steps", c.steps},
          {"range", {c.range.low, c.range.high}}};
}

ScriptConfig scriptConfigFromJson(const nlohmann::json& json) {
  ScriptConfig c;
  try {
    c.script = json.at("script").get<std::string>();
    const auto output = json.at("output").get<std::string>();
    const auto found = std::find_if(outputs.begin(), outputs.end(),
                                    [&](const auto& each) { return each.first == output; });
    if (found == outputs.end()) refuse("The card's network gives nothing known. Import it again.");
    c.output = found->second;
    c.symmetric = json.at("pixels").get<std::string>() == "-1:1";
    c.told = json.at("told").get<bool>();
    c.steps = json.at("steps").get<int>();
    c.range = {json.at("range").at(0).get<double>(), json.at("range").at(1).get<double>()};
  } catch (const nlohmann::json::exception& e) {
    throw Error(ErrorKind::Input,
                "The card's \"network\" entry does not describe a TorchScript network: {reason}",
                {{"reason", std::string(e.what())}});
  }
  c.validate();
  return c;
}

std::vector<double> scheduleLevels(const at::Tensor& alphaBar) {
  std::vector<double> levels;
  for (const double share : toVector(alphaBar))
    levels.push_back(0.5 * std::log((1 - share) / share));
  const auto falls = [](double a, double b) { return !(a < b); };
  const bool rising = std::adjacent_find(levels.begin(), levels.end(), falls) == levels.end();
  if (levels.empty() || !rising || !std::isfinite(levels.front()) || !std::isfinite(levels.back()))
    refuse("The schedule (alpha-bar) must fall from step to step, between 1 and 0.");
  return levels;
}

struct TorchScriptPrior::Module {
  torch::jit::Module network;
  std::mutex mutex;  ///< forward() is no const function
};

TorchScriptPrior::TorchScriptPrior(PriorCard card, const at::Tensor& alphaBar, at::Device device)
    : Prior(std::move(card)), config_(scriptConfigFromJson(card_.network)), device_(device) {
  if ((alphaBar.defined() ? alphaBar.numel() : 0) != config_.steps)
    refuse("The file lacks the schedule that its card speaks of. Import it again.");
  if (alphaBar.defined()) logLevels_ = scheduleLevels(alphaBar);
  const auto folder = trustedDirectory();
  const auto path = folder.value_or("") + "/" + config_.script;
  std::error_code error;
  if (!folder || !std::filesystem::exists(path, error))
    refuse(
        Message("This prior's network is a TorchScript program, which is kept apart from it and "
                "is not here ({file}). A prior from somebody else comes with its .pt file: "
                "import that, if you trust it, with inkling-cli priors import FILE.pt {trust}.",
                {{"file", path}, {"trust", OptionName{"trust"}}}));
  module_.reset(new Module{loaded(readFile(path), path, device), {}});
}

TorchScriptPrior::~TorchScriptPrior() = default;

/// At which step the schedule has these levels, linear in their logarithms between steps.
at::Tensor TorchScriptPrior::stepsAt(const at::Tensor& level) const {
  auto steps = at::empty({level.size(0)}, at::kFloat);
  const auto wanted = level.log().to(at::kCPU, at::kDouble).contiguous();
  const auto last = logLevels_.size() - 1;
  for (std::int64_t i = 0; i < wanted.numel(); ++i) {
    const double value = wanted.data_ptr<double>()[i];
    const auto above = static_cast<std::size_t>(
        std::upper_bound(logLevels_.begin(), logLevels_.end(), value) - logLevels_.begin());
    double step = 0;
    if (above > last) {
      step = static_cast<double>(last);
    } else if (above > 0) {
      const double low = logLevels_[above - 1];
      step = static_cast<double>(above - 1) + (value - low) / (logLevels_[above] - low);
    }
    steps.data_ptr<float>()[i] = static_cast<float>(step);
  }
  return steps.to(device_);
}

at::Tensor TorchScriptPrior::run(const at::Tensor& input, const at::Tensor& told) const {
  at::Tensor output;
  try {
    const std::lock_guard lock(module_->mutex);
    std::vector<c10::IValue> arguments{input};
    if (config_.told) arguments.emplace_back(told);
    const auto value = module_->network.forward(std::move(arguments));
    if (value.isTensor()) output = value.toTensor();
  } catch (const std::exception& error) {
    refuse(Message("The TorchScript network of {prior} stopped: {reason}.",
                   {{"prior", card_.name}, {"reason", firstLine(error)}}));
  }
  if (!output.defined() || output.sizes() != input.sizes())
    refuse(
        Message("The TorchScript network of {prior} gives {what}, and not images of {needed} as "
                "it was given.",
                {{"prior", card_.name},
                 {"what", output.defined() ? shapeText(output.sizes().vec()) : "no tensor"},
                 {"needed", shapeText(input.sizes().vec())}}));
  return output.to(at::kFloat);
}

at::Tensor TorchScriptPrior::denoiseImages(const at::Tensor& images, const at::Tensor& beta) const {
  at::NoGradGuard guard;
  const auto each = [](const at::Tensor& t) { return t.view({-1, 1, 1, 1}); };
  const auto all = beta.to(at::kFloat).expand({images.size(0)}).contiguous();
  const auto squeeze = each((all / config_.range.high).clamp_min(1));
  const auto level = all.clamp(config_.range.low, config_.range.high);
  const auto x = (images - 0.5) / squeeze + 0.5;
  const double a = config_.symmetric ? 2 : 1, c = config_.symmetric ? -1 : 0;
  const auto s = level * a;
  const auto p = x * a + c;
  const auto kept = (s.square() + 1).reciprocal();  // A
  const bool preserving = config_.steps > 0;
  const auto output = preserving ? run(p * each(kept.sqrt()), stepsAt(s)) : run(p, s);
  at::Tensor denoised;
  switch (config_.output) {
    case ScriptOutput::Denoised:
      denoised = (output - c) / a;
      break;
    case ScriptOutput::Noise:
      denoised = config_.told ? x - output * each(level) : (p - output - c) / a;
      break;
    case ScriptOutput::Score:
      denoised = x + output * each(preserving ? level * (1 - kept).sqrt() : s.square() / a);
      break;
  }
  return ((denoised - 0.5) * squeeze + 0.5).contiguous();
}

int scriptArguments(const std::string& bytes, const std::string& file) {
  const auto module = loaded(bytes, file, at::kCPU);
  const auto forward = module.find_method("forward");
  const auto count =
      forward ? static_cast<int>(forward->function().getSchema().arguments().size()) - 1 : 0;
  if (count != 1 && count != 2)
    refuse(
        Message("'{file}' has a forward of {count} arguments: it must take x [B, C, H, W], or x "
                "and the noise level [B].",
                {{"file", file}, {"count", std::int64_t{count}}}));
  return count;
}

}  // namespace inkling

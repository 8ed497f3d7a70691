#include "engine/priors/torchscript_import.h"

#include "engine/model/error.h"
#include "engine/model/import_options.h"
#include "engine/priors/torchscript.h"
#include "engine/support/atomic_file.h"
#include "engine/support/npy.h"
#include "engine/support/read_file.h"
#include "engine/support/user_dirs.h"
#include "engine/support/zip.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <filesystem>
#include <random>

namespace inkling {
namespace {

namespace fs = std::filesystem;

constexpr int trialSide = 64;
constexpr double rounding = 1e-3;

/// The prior's name with what no other import has after it, fit for a file's name.
std::string scriptName(const std::string& prior) {
  std::string name;
  for (const char c : prior.substr(0, 100))
    name += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
  constexpr char digits[] = "0123456789abcdef";
  std::random_device device;
  name += '-';
  for (int i = 0; i < 12; ++i)
    name += digits[device() % 16];
  return name + ".pt";
}

at::Tensor scheduleFrom(const Settings& settings) {
  if (settings.text("schedule") == "ve") return {};
  const auto& text = settings.text("alpha-bar");
  if (const auto table = alphaBar(text)) return at::tensor(*table, at::kDouble);
  const auto values = toDoubles(readNpy(text));
  if (values.size() < 2 || values.size() > 100000)
    throw Error(ErrorKind::Input, "'{file}' holds {count} values, and a schedule has 2 or more.",
                {{"file", text}, {"count", static_cast<std::int64_t>(values.size())}});
  return at::tensor(values, at::kDouble);
}

NoiseRange rangeFrom(const Settings& settings, const at::Tensor& schedule, double scale) {
  const auto said = *importNoiseRange(settings.text("noise-range"));
  const auto& standard = importOptions().require("noise-range").defaultValue;
  if (!schedule.defined() || settings.at("noise-range") != standard)
    return {said.first, said.second};
  const auto levels = scheduleLevels(schedule);
  return {std::exp(levels.front()) / scale, std::exp(levels.back()) / scale};
}

PriorShape shapeFrom(const ImportRequest& request, const Settings& settings) {
  auto shape = importShape(settings.text("shape"));
  if (!shape)
    throw Error(ErrorKind::Usage,
                "'{file}' does not say for which images its network is: say {fixed}, or {any} for "
                "any size.",
                {{"file", request.file},
                 {"fixed", SettingAdvice{"shape", "3,64,64"}},
                 {"any", SettingAdvice{"shape", "3"}}});
  const auto multiple = static_cast<int>(settings.integer("multiple"));
  if (shape->anySize()) shape->multiple = multiple;
  return *shape;
}

/// Runs the network on noise about mid-grey, which every denoiser takes for noise: less of it must
/// be left, and the picture must not be moved.
void tryOut(const TorchScriptPrior& prior, const std::string& file) {
  const auto& shape = prior.card().shape;
  const auto side = (trialSide + shape.multiple - 1) / shape.multiple * shape.multiple;
  const auto fixed = shape.fixed().value_or(ImageShape{shape.channels, side, side});
  const auto& range = prior.config().range;
  const double level =
      std::clamp(std::sqrt(range.low * std::min(range.high, 1.0)), range.low, range.high);
  const auto generator = at::detail::createCPUGenerator(1);
  const auto noise = at::randn({2, fixed.channels, fixed.height, fixed.width}, generator) * level;
  const auto error = prior.denoise(noise + 0.5, level) - 0.5;
  const double left = (error.norm() / noise.norm()).item<double>();
  if (!std::isfinite(left) || left > 1 + rounding)
    throw Error(
        ErrorKind::Input,
        "'{file}' is no denoiser as it is described: of grey with noise of {level} it makes "
        "a picture {left} times as far from grey. Look at {output}, {pixels} and "
        "{schedule}.",
        {{"file", file},
         {"level", std::round(level * 1000) / 1000},
         {"left", std::isfinite(left) ? std::round(left * 10) / 10 : left},
         {"output", OptionName{"output"}},
         {"pixels", OptionName{"pixels"}},
         {"schedule", OptionName{"schedule"}}});
}

}  // namespace

bool isTorchScript(const std::string& path) {
  InputFile file(path);
  const auto start = file.read(static_cast<std::size_t>(std::min<std::uint64_t>(file.size(), 4)));
  if (start != "PK\3\4") return false;
  const ZipReader zip(path);
  return std::any_of(zip.entries().begin(), zip.entries().end(),
                     [](const auto& entry) { return entry.first.ends_with("/constants.pkl"); });
}

ImportedNetwork importTorchScript(const ImportRequest& request, const Settings& settings) {
  if (!request.trusted)
    throw Error(
        ErrorKind::Usage,
        "'{file}' is TorchScript: a program, which can do whatever you can when it runs. If "
        "you know where it comes from, say {trust}; else ask for its weights alone.",
        {{"file", request.file}, {"trust", OptionName{"trust"}}});
  const auto folder = trustedDirectory();
  if (!folder) throw Error(ErrorKind::Output, "There is no home folder to keep the program in.");
  ImportedNetwork made;
  ScriptConfig config;
  const auto shape = shapeFrom(request, settings);
  const auto bytes = readFile(request.file);
  config.told = scriptArguments(bytes, request.file) == 2;
  const auto& output = settings.text("output");
  config.output = output == "noise"   ? ScriptOutput::Noise
                  : output == "score" ? ScriptOutput::Score
                                      : ScriptOutput::Denoised;
  config.symmetric = settings.text("pixels") == "-1:1";
  const auto schedule = scheduleFrom(settings);
  config.steps = schedule.defined() ? static_cast<int>(schedule.numel()) : 0;
  if (schedule.defined() && !config.told)
    throw Error(ErrorKind::Usage,
                "'{file}' is not told the step, so it has no schedule: leave out {schedule}.",
                {{"file", request.file}, {"schedule", OptionName{"schedule"}}});
  config.range = rangeFrom(settings, schedule, config.symmetric ? 2 : 1);
  config.script = scriptName(request.name);
  config.validate();
  auto& card = made.card;
  card.architecture = torchScriptArchitecture;
  card.name = request.name;
  card.shape = shape;
  card.noise = config.range;
  card.network = toJson(config);
  if (schedule.defined()) made.tensors["alpha_bar"] = schedule;

  std::error_code error;
  fs::create_directories(*folder, error);
  const auto kept = *folder + "/" + config.script;
  writeFile(kept, bytes);
  try {
    tryOut(TorchScriptPrior(card, schedule), request.file);
  } catch (...) {
    forgetProgram(card);
    throw;
  }
  return made;
}

void forgetProgram(const PriorCard& card) {
  const auto folder = trustedDirectory();
  if (card.architecture != torchScriptArchitecture || !folder) return;
  std::error_code error;  // what cannot be removed stays, and says nothing of the failure before it
  fs::remove(*folder + "/" + scriptConfigFromJson(card.network).script, error);
}

}  // namespace inkling

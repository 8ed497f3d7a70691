#include "engine/model/import_options.h"

#include "engine/model/error.h"
#include "engine/model/option_builders.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>
#include <utility>

namespace inkling {
namespace {

using namespace options;

constexpr int mostChannels = 16, mostPixels = 4096;
constexpr double mostSteps = 100000;

/// "3,64,64" as three numbers; nothing where it is not a list of counts.
std::optional<std::vector<int>> counts(const std::string& text) {
  std::vector<int> found;
  const char *at = text.data(), *end = at + text.size();
  while (at < end) {
    int number = 0;
    const auto [next, error] = std::from_chars(at, end, number);
    if (error != std::errc() || number < 1) return std::nullopt;
    found.push_back(number);
    if (next == end) return found;
    if (*next != ',') return std::nullopt;
    at = next + 1;
  }
  return std::nullopt;
}

/// "0.01:50" as numbers; nothing where one is none.
std::optional<std::vector<double>> numbersBetweenColons(const std::string& text) {
  std::vector<double> found;
  const char *at = text.data(), *end = at + text.size();
  while (true) {
    double number = 0;
    const auto [next, error] = std::from_chars(at, end, number);
    if (error != std::errc() || !std::isfinite(number)) return std::nullopt;
    found.push_back(number);
    if (next == end) return found;
    if (*next != ':') return std::nullopt;
    at = next + 1;
  }
}

/// Adds options that say something about networks of these formats alone.
struct About {
  OptionTable& table;
  std::vector<std::string> formats;

  void add(Option option) const {
    option.methods = formats;
    table.add(std::move(option));
  }
};

Option accepting(Option option, std::string what, std::function<bool(const std::string&)> accepts) {
  option.accepted = std::move(what);
  option.accepts = std::move(accepts);
  return option;
}

void addNetwork(OptionTable& table) {
  std::vector<std::string> presets{"none"};
  for (const auto& preset : importPresets())
    presets.push_back(preset.name);
  table.add(choice("preset", "Preset", std::move(presets), "none",
                   "A published checkpoint: its architecture, image shape and noise levels."));
  table.add(choice(
      "architecture", "Architecture",
      {"auto", "plain-denoiser", "ncsnv2", "ncsnv2deeper", "ncsnv2deepest", "torchscript"}, "auto",
      "What the file must hold, else it is refused; auto takes what it says itself."));
  About{table, {"plain-denoiser", "ncsnv2"}}.add(
      choice("weights", "Weights", {"ema", "raw"}, "ema",
             "ema: of a checkpoint with a moving average of the weights that average; raw: "
             "the weights themselves."));
  About{table, {"ncsnv2", "torchscript"}}.add(accepting(
      text("shape", "Image shape", "",
           "C,H,W of the images that the network is for, or C alone for images of any size: a file "
           "of NCSNv2 or TorchScript does not say."),
      "channels, height and width, as 3,64,64, or channels, as 3",
      [](const std::string& text) { return text.empty() || importShape(text); }));
}

void addNoise(OptionTable& table) {
  const About ncsnv2{table, {"ncsnv2"}}, plain{table, {"plain-denoiser"}};
  auto levels = withKeyword(whole("levels", "Noise levels", 2, 2, 1e6,
                                  "How many noise levels an NCSNv2 was trained on; auto: the "
                                  "file's."),
                            "auto");
  levels.defaultValue = Keyword{};
  ncsnv2.add(std::move(levels));
  ncsnv2.add(
      above(withKeyword(real("sigma-begin", "Highest level", Keyword{}, 0, 1e6,
                             "The highest of them, of pixels from 0 to 1; auto: the file's."),
                        "auto")));
  ncsnv2.add(above(withKeyword(real("sigma-end", "Lowest level", Keyword{}, 0, 1e6,
                                    "The lowest of them; the others lie between in a geometric "
                                    "sequence; auto: the file's."),
                               "auto")));
  plain.add(withKeyword(
      real(
          "range", "Training range", Keyword{}, 1e-3, 1e3,
          "Highest noise level that a plain denoiser was trained for, of pixels from 0 to 1 (75 of "
          "255 are 0.294); one without biases needs none; auto: 0.25."),
      "auto"));
}

void addScript(OptionTable& table) {
  const About script{table, {"torchscript"}};
  script.add(
      whole("multiple", "Multiple of sides", 1, 1, 256,
            "Of a TorchScript network for any size: its images' sides are multiples of this; "
            "others are padded by reflection."));
  script.add(choice("output", "Output", {"denoised", "noise", "score"}, "denoised",
                    "What a TorchScript network gives: the denoised image; the noise, divided by "
                    "its level where the network is told the level; or the score."));
  script.add(choice("pixels", "Pixels", {"0:1", "-1:1"}, "0:1",
                    "Black and white as a TorchScript network was trained; noise levels that it is "
                    "told are in the same unit."));
  script.add(choice(
      "schedule", "Schedule", {"ve", "vp"}, "ve",
      "ve: it is given x + sigma z and sigma; vp: sqrt(a) x + sqrt(1 - a) z and the number of the "
      "step, from 0 on, as networks of DDPM are; between two steps a fraction."));
  script.add(accepting(
      text("alpha-bar", "Alpha-bar", "linear:1e-4:0.02:1000",
           "The schedule vp's a at each step: linear:B:E:N, the running product of 1 - b with N b "
           "from B to E; scaled-linear:B:E:N, with the roots of b equally far apart; cosine:N, of "
           "Nichol & Dhariwal; or an .npy file of N values."),
      "linear:B:E:N, scaled-linear:B:E:N, cosine:N or an .npy file",
      [](const std::string& text) { return text.ends_with(".npy") || alphaBar(text); }));
  script.add(accepting(
      text("noise-range", "Noise range", "0.01:50",
           "Lowest and highest noise level that a TorchScript network was trained for, of pixels "
           "from 0 to 1; images with more noise are drawn together about mid-grey. Of the schedule "
           "vp its own where nothing is said."),
      "two noise levels, as 0.01:50",
      [](const std::string& text) { return importNoiseRange(text).has_value(); }));
}

}  // namespace

std::optional<std::pair<double, double>> importNoiseRange(const std::string& text) {
  const auto parts = numbersBetweenColons(text);
  if (!parts || parts->size() != 2) return std::nullopt;
  const double low = (*parts)[0], high = (*parts)[1];
  if (!(low >= 1e-6 && low < high && high <= 1e6)) return std::nullopt;
  return std::pair{low, high};
}

std::optional<std::vector<double>> alphaBar(const std::string& text) {
  const auto colon = text.find(':');
  if (colon == std::string::npos) return std::nullopt;
  const auto law = text.substr(0, colon);
  const auto numbers = numbersBetweenColons(text.substr(colon + 1));
  const bool cosine = law == "cosine";
  if (!numbers || numbers->size() != (cosine ? 1u : 3u)) return std::nullopt;
  const double steps = numbers->back();
  if (!(steps >= 2 && steps <= mostSteps) || steps != std::floor(steps)) return std::nullopt;
  const auto count = static_cast<std::size_t>(steps);
  std::vector<double> table(count);
  double product = 1;
  for (std::size_t i = 0; i < count; ++i) {
    double b = 0;
    if (cosine) {
      constexpr double offset = 0.008, largest = 0.999;
      const auto f = [&](double t) {
        const double c = std::cos((t / steps + offset) / (1 + offset) * std::numbers::pi / 2);
        return c * c;
      };
      const auto step = static_cast<double>(i);
      b = std::min(1 - f(step + 1) / f(step), largest);
    } else {
      const double first = (*numbers)[0], last = (*numbers)[1];
      const double place = static_cast<double>(i) / (steps - 1);
      if (law == "linear") {
        b = first + (last - first) * place;
      } else if (law == "scaled-linear") {
        const double root = std::sqrt(first) + (std::sqrt(last) - std::sqrt(first)) * place;
        b = root * root;
      } else {
        return std::nullopt;
      }
    }
    if (!(b > 0 && b < 1)) return std::nullopt;
    product *= 1 - b;
    table[i] = product;
  }
  if (!(product > 0)) return std::nullopt;
  return table;
}

const std::vector<ImportPreset>& importPresets() {
  static const std::vector<ImportPreset> all{
      {"ncsnv2-mnist", "ncsnv2", {1, 28, 28}, 232, 50, 0.01},
      {"ncsnv2-cifar10", "ncsnv2", {3, 32, 32}, 232, 50, 0.01},
      {"ncsnv2-celeba", "ncsnv2", {3, 64, 64}, 500, 90, 0.01},
      {"ncsnv2-ffhq", "ncsnv2deepest", {3, 256, 256}, 2311, 348, 0.01},
  };
  return all;
}

std::optional<PriorShape> importShape(const std::string& text) {
  const auto numbers = counts(text);
  if (!numbers || (numbers->size() != 1 && numbers->size() != 3)) return std::nullopt;
  const auto& n = *numbers;
  if (n[0] > mostChannels) return std::nullopt;
  if (n.size() == 1) return PriorShape::anySizeOf(n[0]);
  if (n[1] > mostPixels || n[2] > mostPixels) return std::nullopt;
  return PriorShape(n[0], n[1], n[2]);
}

Settings resolveImport(Settings settings) {
  const auto& name = settings.text("preset");
  for (const auto& preset : importPresets()) {
    if (preset.name != name) continue;
    const auto agree = [&](const char* option, bool open, bool same, Value value) {
      if (!open && !same)
        throw Error(
            ErrorKind::Usage,
            "{preset} is {name}, which says another {option}: leave one of them out.",
            {{"preset", OptionName{"preset"}}, {"name", name}, {"option", OptionName{option}}});
      settings.set(option, std::move(value));
    };
    const auto& shape = settings.text("shape");
    const auto& architecture = settings.text("architecture");
    agree("architecture", architecture == "auto", architecture == preset.architecture,
          preset.architecture);
    agree("shape", shape.empty(), importShape(shape) == PriorShape(preset.shape),
          std::to_string(preset.shape.channels) + "," + std::to_string(preset.shape.height) + "," +
              std::to_string(preset.shape.width));
    const bool noLevels = settings.isKeyword("levels"), noBegin = settings.isKeyword("sigma-begin"),
               noEnd = settings.isKeyword("sigma-end");
    agree("levels", noLevels, !noLevels && settings.integer("levels") == preset.levels,
          std::int64_t{preset.levels});
    agree("sigma-begin", noBegin, !noBegin && settings.real("sigma-begin") == preset.highest,
          preset.highest);
    agree("sigma-end", noEnd, !noEnd && settings.real("sigma-end") == preset.lowest, preset.lowest);
  }
  return settings;
}

const OptionTable& importOptions() {
  static const OptionTable table = [] {
    OptionTable made;
    addNetwork(made);
    addNoise(made);
    addScript(made);
    return made;
  }();
  return table;
}

}  // namespace inkling

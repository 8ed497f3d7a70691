// The table: what can be set in an experiment. A setting is added here, or with the method that it
// belongs to, and nowhere else.
#include "engine/model/matrix_info.h"
#include "engine/model/option.h"
#include "engine/model/option_builders.h"
#include "engine/model/solver_info.h"

#include <algorithm>
#include <string>

namespace inkling {
namespace {

using namespace options;

constexpr double largestSeed = 9007199254740991;  // 2^53 - 1: whole in every JSON reader

bool isQuantized(const Settings& settings) {
  return !settings.isKeyword("bits");
}

bool isMultiBit(const Settings& settings) {
  return isQuantized(settings) && settings.integer("bits") >= 2;
}

bool isDeviceName(const std::string& text) {
  if (text == "auto" || text == "cpu" || text == "cuda") return true;
  if (!text.starts_with("cuda:") || text.size() < 6 || text.size() > 7) return false;
  return std::all_of(text.begin() + 5, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void addScene(OptionTable& table) {
  auto prior = text("prior", "Prior", "digits",
                    "The score-based prior: the name of one that `priors list` shows, or a "
                    ".safetensors file.");
  prior.accepted = "the name of a prior or a .safetensors file";
  prior.accepts = [](const std::string& name) { return !name.empty(); };
  prior = withRole(withWidget(std::move(prior), OptionWidget::List), OptionRole::Prior);
  table.add(in(
      withCaption(deciding(std::move(prior), {Artefact::Prior, Artefact::Draw}), {"prior {}", ""}),
      OptionSection::Prior));
  auto samples =
      whole("samples", "Posterior samples", 0, 0, 4096,
            "Posterior samples drawn per image and method; their mean and pixel-wise standard "
            "deviation are reported beside the first one. auto: 1 for the Langevin methods, none "
            "for message passing, which gives the posterior mean itself.");
  samples.defaultValue = Keyword{};
  samples = withRole(withKeyword(std::move(samples), "auto"), OptionRole::Samples);
  table.add(
      withCaption(deciding(std::move(samples), {Artefact::Run}), {"{} posterior samples", "", 1}));
  auto seed =
      whole("seed", "Seed", 0, 0, largestSeed,
            "Seed of everything random. Matrix, noise, dither, images and sampler have streams "
            "of their own, so the same seed gives the same matrix whatever else changes.");
  seed = withRole(withWidget(std::move(seed), OptionWidget::Dice), OptionRole::Seed);
  table.add(withCaption(
      deciding(std::move(seed), {Artefact::Images, Artefact::Matrix, Artefact::Measurements,
                                 Artefact::Draw, Artefact::Run}),
      {"seed {}", ""}));
  auto device = text("device", "Device", "auto",
                     "Where to compute: auto takes the first CUDA device if there is one.");
  device.accepted = "auto, cpu, cuda, or cuda:0 to cuda:99";
  device.accepts = isDeviceName;
  table.add(withRole(withWidget(std::move(device), OptionWidget::List), OptionRole::Device));
  table.add(withRole(whole("threads", "Threads", 0, 0, 1024, "CPU threads; 0 takes every core."),
                     OptionRole::Threads));
}

// The measurement's box: the quantizer after the matrix and its rows, as data flow.
constexpr int ofBits = 40, ofThresholds = 50, ofNoise = 60;

Option quantizerOption(Option option, int order) {
  return simulated(std::move(option), Artefact::Measurements, order);
}

void addQuantizer(OptionTable& table) {
  auto bits = withKeyword(whole("bits", "Bits", 1, 1, 8,
                                "Bits per measurement: 1 keeps the sign, b >= 2 has 2^b bins of "
                                "width Delta, linear has no quantizer."),
                          "linear");
  bits = withSlider(quantizerOption(withUnit(std::move(bits), "bit"), ofBits), {1, 8, false, true});
  table.add(withRole(withCaption(std::move(bits), {"{}-bit measurements", "Linear measurements"}),
                     OptionRole::Bits));
  auto noise = real("noise", "Noise", 0.05, 0, 1000,
                    "sigma, the standard deviation of the Gaussian noise that is added before the "
                    "quantizer: y = Q(A x + n).");
  noise = in(withSlider(std::move(noise), {0.001, 1, true}), OptionSection::Measurement, ofNoise);
  table.add(withRole(
      withCaption(deciding(std::move(noise), {Artefact::Measurements, Artefact::Likelihood}),
                  {"noise σ = {}", ""}),
      OptionRole::Noise));
  table.add(when(quantizerOption(above(withKeyword(
                                     real("delta", "Bin width", Keyword{}, 0, 1e6,
                                          "Delta, the quantizer's bin width for 2 and more bits. "
                                          "auto: the range of each image's measurements divided by "
                                          "2^bits."),
                                     "auto")),
                                 ofThresholds),
                 isMultiBit));
  table.add(
      when(quantizerOption(flag("shared-range", "One range for all images", false,
                                "Take the automatic Delta over the whole batch of images, as the "
                                "papers' code does, rather than for each image."),
                           ofThresholds + 3),
           [](const Settings& s) { return isMultiBit(s) && s.isKeyword("delta"); }));
  table.add(when(
      file(quantizerOption(text("thresholds", "Thresholds file", "",
                                "An .npy file with the quantizer's ascending thresholds, 2^bits - "
                                "1 for all measurements or M×(2^bits - 1) for each; empty: none."),
                           ofThresholds + 1),
           {".npy"}),
      isQuantized));
  auto dither =
      withKeyword(real("dither", "Dither", 0.0, 0, 1e6,
                       "Standard deviation of known random offsets of the thresholds; it makes "
                       "the scale visible to 1-bit measurements. 0: none; auto: the root mean "
                       "square of the measurements."),
                  "auto");
  table.add(when(withCaption(quantizerOption(std::move(dither), ofThresholds + 2),
                             {"dither {}", "dither auto", 0}),
                 isQuantized));
}

}  // namespace

const OptionTable& standardOptions() {
  static const OptionTable table = [] {
    OptionTable made;
    addScene(made);
    for (auto& option : matrixOptions())
      made.add(std::move(option));
    addQuantizer(made);
    for (const auto& solver : solvers())
      for (const auto& option : solver.options)
        made.addFor(solver.id, option);
    return made;
  }();
  return table;
}

const std::string& nameOf(OptionRole role) {
  return standardOptions().byRole(role).name;
}

}  // namespace inkling

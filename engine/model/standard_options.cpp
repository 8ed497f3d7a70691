// The table: what can be set in an experiment. A setting is added here and nowhere else.
#include "engine/model/error.h"
#include "engine/model/option.h"
#include "engine/model/suggest.h"

#include <algorithm>
#include <string>

namespace inkling {
namespace {

constexpr double largestSeed = 9007199254740991;  // 2^53 - 1: whole in every JSON reader

const std::vector<std::string>& langevinMethods() {
  static const std::vector<std::string> ids{"qcs-sgm", "qcs-sgm+", "linear", "jalal"};
  return ids;
}

bool matrixIs(const Settings& settings, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), settings.text("matrix")) != names.end();
}

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

Option text(std::string name, std::string label, std::string value, std::string help) {
  Option option;
  option.name = std::move(name);
  option.label = std::move(label);
  option.type = OptionType::Text;
  option.defaultValue = std::move(value);
  option.help = std::move(help);
  return option;
}

Option flag(std::string name, std::string label, bool value, std::string help) {
  Option option;
  option.name = std::move(name);
  option.label = std::move(label);
  option.type = OptionType::Bool;
  option.defaultValue = value;
  option.help = std::move(help);
  return option;
}

Option whole(std::string name, std::string label, std::int64_t value, double minimum,
             double maximum, std::string help) {
  Option option;
  option.name = std::move(name);
  option.label = std::move(label);
  option.type = OptionType::Integer;
  option.defaultValue = value;
  option.minimum = minimum;
  option.maximum = maximum;
  option.help = std::move(help);
  return option;
}

Option real(std::string name, std::string label, Value value, double minimum, double maximum,
            std::string help) {
  Option option;
  option.name = std::move(name);
  option.label = std::move(label);
  option.defaultValue = std::move(value);
  option.minimum = minimum;
  option.maximum = maximum;
  option.help = std::move(help);
  return option;
}

Option withUnit(Option option, std::string unit) {
  option.unit = std::move(unit);
  return option;
}

Option withKeyword(Option option, std::string keyword) {
  option.keyword = std::move(keyword);
  return option;
}

Option above(Option option) {
  option.minimumExcluded = true;
  return option;
}

Option below(Option option) {
  option.maximumExcluded = true;
  return option;
}

Option when(Option option, std::function<bool(const Settings&)> applies) {
  option.applies = std::move(applies);
  return option;
}

Option forMethods(Option option, std::vector<std::string> ids) {
  option.scope = OptionScope::Method;
  option.methods = std::move(ids);
  return option;
}

Option langevin(Option option) {
  return forMethods(std::move(option), langevinMethods());
}

void addScene(OptionTable& table) {
  auto prior = text("prior", "Prior", "digits",
                    "The score-based prior: the name of one that `priors list` shows, or a "
                    ".safetensors file.");
  prior.accepted = "the name of a prior or a .safetensors file";
  prior.accepts = [](const std::string& name) { return !name.empty(); };
  table.add(prior);
  auto samples =
      whole("samples", "Posterior samples", 0, 0, 4096,
            "Posterior samples drawn per image and method; their mean and pixel-wise standard "
            "deviation are reported beside the first one. auto: 1 for the Langevin methods, none "
            "for message passing, which gives the posterior mean itself.");
  samples.defaultValue = Keyword{};
  table.add(withKeyword(std::move(samples), "auto"));
  table.add(
      whole("seed", "Seed", 0, 0, largestSeed,
            "Seed of everything random. Matrix, noise, dither, images and sampler have streams "
            "of their own, so the same seed gives the same matrix whatever else changes."));
  auto device = text("device", "Device", "auto",
                     "Where to compute: auto takes the first CUDA device if there is one.");
  device.accepted = "auto, cpu, cuda, or cuda:0 to cuda:99";
  device.accepts = isDeviceName;
  table.add(device);
  table.add(whole("threads", "Threads", 0, 0, 1024, "CPU threads; 0 takes every core."));
}

void addMatrix(OptionTable& table) {
  Option matrix =
      text("matrix", "Matrix", "gaussian",
           "The sensing matrix A: gaussian is i.i.d. N(0, 1/M); dct, hadamard and dft are "
           "M rows of a fast orthonormal transform; mask keeps M pixels; ill-conditioned "
           "and correlated are the hard ones; file is read from --matrix-file.");
  matrix.type = OptionType::Choice;
  matrix.choices = {"gaussian",        "dct",        "hadamard", "dft", "mask",
                    "ill-conditioned", "correlated", "file"};
  table.add(matrix);
  table.add(when(text("matrix-file", "Matrix file", "",
                      "The .npy file of A, M×N, float32 or float64 (matrix file)."),
                 [](const Settings& s) { return matrixIs(s, {"file"}); }));
  table.add(when(whole("measurements", "Measurements", 200, 1, 1e8,
                       "M, the number of measurements. More than N, the number of pixels, only for "
                       "gaussian and correlated matrices."),
                 [](const Settings& s) { return !matrixIs(s, {"file"}); }));
  table.add(
      when(real("condition-number", "Condition number", 1000.0, 1, 1e12,
                "kappa of the ill-conditioned matrix: its singular values fall geometrically, "
                "s_i/s_(i+1) = kappa^(1/M)."),
           [](const Settings& s) { return matrixIs(s, {"ill-conditioned"}); }));
  table.add(when(below(real("correlation", "Correlation", 0.4, 0, 1,
                            "rho of the correlated matrix: rows and columns correlate as "
                            "rho^|i-j|.")),
                 [](const Settings& s) { return matrixIs(s, {"correlated"}); }));
  table.add(when(flag("sign-flips", "Random sign flips", true,
                      "Flip the sign of random pixels before the transform (dct, hadamard, dft). "
                      "Without it the rows are ordinary frequencies."),
                 [](const Settings& s) {
                   return matrixIs(s, {"dct", "hadamard", "dft"});
                 }));
  table.add(when(flag("papers-matrix", "Matrix as in the papers' code", false,
                      "Reproduce the papers' released code: the element-wise square root of the "
                      "correlation matrix, and kappa as the ratio of the squared singular values."),
                 [](const Settings& s) {
                   return matrixIs(s, {"ill-conditioned", "correlated"});
                 }));
}

void addQuantizer(OptionTable& table) {
  table.add(
      withUnit(withKeyword(whole("bits", "Bits", 1, 1, 8,
                                 "Bits per measurement: 1 keeps the sign, b >= 2 has 2^b bins of "
                                 "width Delta, linear has no quantizer."),
                           "linear"),
               "bit"));
  table.add(real("noise", "Noise", 0.05, 0, 1000,
                 "sigma, the standard deviation of the Gaussian noise that is added before the "
                 "quantizer: y = Q(A x + n)."));
  table.add(
      when(above(withKeyword(real("delta", "Bin width", Keyword{}, 0, 1e6,
                                  "Delta, the quantizer's bin width for 2 and more bits. auto: the "
                                  "range of each image's measurements divided by 2^bits."),
                             "auto")),
           isMultiBit));
  table.add(
      when(flag("shared-range", "One range for all images", false,
                "Take the automatic Delta over the whole batch of images, as the papers' code "
                "does, rather than for each image."),
           [](const Settings& s) { return isMultiBit(s) && s.isKeyword("delta"); }));
  table.add(when(text("thresholds", "Thresholds file", "",
                      "An .npy file with the quantizer's ascending thresholds, 2^bits - 1 for all "
                      "measurements or M×(2^bits - 1) for each; empty: none."),
                 isQuantized));
  table.add(when(
      withKeyword(real("dither", "Dither", 0.0, 0, 1e6,
                       "Standard deviation of known random offsets of the thresholds; it makes "
                       "the scale visible to 1-bit measurements. 0: none; auto: the root mean "
                       "square of the measurements."),
                  "auto"),
      isQuantized));
}

void addLangevin(OptionTable& table) {
  table.add(
      langevin(whole("levels", "Noise levels", 232, 2, 100000,
                     "T, the number of noise levels of the annealing, geometric from beta-max "
                     "down to beta-min.")));
  table.add(langevin(above(real("beta-max", "Highest noise level", 2.0, 0, 1e6,
                                "beta_1, the noise level where the annealing starts. 2 is six "
                                "times the root mean square of the digits; the papers start at "
                                "50."))));
  table.add(langevin(above(withKeyword(
      real("beta-min", "Lowest noise level", Keyword{}, 0, 1e6,
           "beta_T, the noise level where the annealing ends. auto: 0.03 for measurements of one "
           "to three bits, which leave more open than that, else 0.01, the papers' level; with a "
           "step-size 0.01 too."),
      "auto"))));
  table.add(langevin(whole("steps-per-level", "Steps per level", 5, 1, 10000,
                           "K, Langevin steps at each noise level.")));
  table.add(langevin(above(withKeyword(real("step-ratio", "Step ratio", Keyword{}, 0, 100,
                                            "r = alpha_t/beta_t^2, the step relative to the noise "
                                            "level. auto: the largest stable one, "
                                            "at most 0.5. A larger one may diverge."),
                                       "auto"))));
  table.add(langevin(above(withKeyword(
      real("step-size", "Step size", Keyword{}, 0, 1e6,
           "eps, the papers' way to give the step: alpha_t = eps beta_t^2/beta_T^2, so r = "
           "eps/beta_T^2. auto: the step ratio decides."),
      "auto"))));
  table.add(langevin(real("likelihood-scale", "Likelihood scale", 1.0, 0, 1000,
                          "gamma, the factor before the likelihood's score; 0 ignores the "
                          "measurements.")));
  table.add(
      langevin(above(withKeyword(real("norm-matched", "Norm-matched likelihood", Keyword{}, 0, 1000,
                                      "Rescale the likelihood's score to this many times the norm "
                                      "of the prior's, image by image, "
                                      "as the papers' code does (0.5 for MNIST, 0.3 otherwise). "
                                      "off: the true posterior score."),
                                 "off"))));
  table.add(langevin(flag(
      "consistent-noise", "Consistent noise", false,
      "Draw each step's noise so that the iterate keeps the noise level that the prior is told "
      "(consistent annealed sampling), instead of Algorithm 1's sqrt(2 alpha). Images are "
      "cleaner, and samples differ too little: by r/2 of their variance.")));
  table.add(langevin(flag("final-denoising", "Final denoising", true,
                          "End with x = D(x, beta_T), which takes the last level's noise away. The "
                          "papers' code does not.")));
  table.add(forMethods(flag("warm-start", "Warm start", false,
                            "Start from message passing's fixed point, at the noise level where it "
                            "stands, and leave out the levels above it."),
                       {"qcs-sgm", "qcs-sgm+", "linear"}));
}

void addExpectationPropagation(OptionTable& table) {
  const std::vector<std::string> plus{"qcs-sgm+"};
  table.add(
      forMethods(whole("ep-iterations", "EP iterations", 100, 1, 100000,
                       "Expectation propagation's iterations, at most, at each step; it stops "
                       "when converged."),
                 plus));
  table.add(forMethods(above(real("ep-tolerance", "EP tolerance", 1e-4, 0, 1,
                                  "EP has converged when its messages change by less than this, "
                                  "relatively.")),
                       plus));
  table.add(forMethods(
      below(real("damping", "EP damping", 0.0, 0, 1,
                 "Share of the old message that EP keeps at each iteration; EP raises it "
                 "by itself where it oscillates.")),
      plus));
}

void addMessagePassing(OptionTable& table) {
  const std::vector<std::string> passing{"message-passing"};
  table.add(forMethods(whole("iterations", "Iterations", 10, 1, 1000,
                             "Message passing's iterations at most, one network evaluation each; "
                             "an image that has converged stops before."),
                       passing));
  table.add(forMethods(real("tolerance", "Tolerance", 0.01, 0, 1,
                            "An image has converged when its estimate moves by less than this "
                            "share of its predicted error."),
                       passing));
  table.add(forMethods(
      below(real("message-damping", "Damping", 0.1, 0, 1,
                 "Share of the old messages that is kept at each iteration; it rises by itself "
                 "where an image does not come nearer.")),
      passing));
  table.add(forMethods(
      flag("estimate-scale", "Estimate the scale", false,
           "Signs without dither and with little noise do not tell the image's scale. Take it from "
           "the prior: from what a simulation with 16 of its draws shows."),
      passing));
  table.add(forMethods(
      whole("sample-evaluations", "Evaluations a sample", 20, 1, 10000,
            "Network evaluations of the unguided reverse process that turns the fixed point into "
            "a posterior sample."),
      passing));
}

}  // namespace

const OptionTable& standardOptions() {
  static const OptionTable table = [] {
    OptionTable made;
    addScene(made);
    addMatrix(made);
    addQuantizer(made);
    addLangevin(made);
    addExpectationPropagation(made);
    addMessagePassing(made);
    return made;
  }();
  return table;
}

const std::vector<MethodInfo>& standardMethods() {
  static const std::vector<MethodInfo> methods{
      {"qcs-sgm", "QCS-SGM",
       "Annealed Langevin dynamics with the pseudo-likelihood score of quantized measurements; "
       "exact "
       "where the rows of A are orthogonal (Meng & Kabashima 2023).",
       true, false},
      {"qcs-sgm+", "QCS-SGM+",
       "QCS-SGM with the likelihood score by expectation propagation, which takes the correlation "
       "of "
       "the rows of A into account (Meng & Kabashima 2024).",
       true, false},
      {"linear", "Linear",
       "Annealed Langevin dynamics with the exact likelihood score of unquantized measurements.",
       false, true},
      {"jalal", "Jalal et al.",
       "Annealed Langevin dynamics with the plain least-squares score of Jalal et al. (2021), "
       "which "
       "takes quantized values for the bins' centres; a baseline.",
       true, true},
      {"message-passing", "Message passing",
       "Generalized vector approximate message passing with the prior as its denoiser: the "
       "posterior mean and its own predicted error in about ten network evaluations.",
       true, true}};
  return methods;
}

const MethodInfo& requireMethod(std::string_view id) {
  std::vector<std::string> ids;
  for (const auto& method : standardMethods()) {
    if (method.id == id) return method;
    ids.push_back(method.id);
  }
  throw Error(ErrorKind::Usage, "Unknown method " + inQuotes(id) + ": it must be one of " +
                                    joinWords(ids) + "." + didYouMean(id, ids));
}

}  // namespace inkling

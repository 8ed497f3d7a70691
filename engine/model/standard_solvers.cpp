// The methods that Inkling has: what the program says and asks of each.
#include "engine/model/error.h"
#include "engine/model/option_builders.h"
#include "engine/model/standard_entries.h"

#include <utility>
#include <vector>

namespace inkling {
namespace {

using namespace options;

std::vector<Option> operator+(std::vector<Option> all, std::vector<Option> more) {
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

/// A setting of the annealing itself, which also draws from the prior alone.
Option annealing(Option option) {
  return deciding(std::move(option), {Artefact::Draw});
}

/// A setting of the likelihood's score.
Option likelihood(Option option) {
  return deciding(std::move(option), {Artefact::Likelihood});
}

std::vector<Option> langevinOptions() {
  return {
      withRole(
          annealing(whole("levels", "Noise levels", 232, 2, 100000,
                          "T, the number of noise levels of the annealing, geometric from beta-max "
                          "down to beta-min.")),
          OptionRole::Levels),
      withRole(annealing(above(real("beta-max", "Highest noise level", 2.0, 0, 1e6,
                                    "beta_1, the noise level where the annealing starts. 2 is six "
                                    "times the root mean square of the digits; the papers start at "
                                    "50."))),
               OptionRole::HighestLevel),
      withRole(annealing(above(withKeyword(real("beta-min", "Lowest noise level", Keyword{}, 0, 1e6,
                                                "beta_T, the noise level where the annealing ends. "
                                                "auto: 0.03 for measurements of "
                                                "one to three bits, which leave more open than "
                                                "that, else 0.01, the papers' level; "
                                                "with a step-size 0.01 too."),
                                           "auto"))),
               OptionRole::LowestLevel),
      withRole(annealing(whole("steps-per-level", "Steps per level", 5, 1, 10000,
                               "K, Langevin steps at each noise level.")),
               OptionRole::StepsPerLevel),
      annealing(above(withKeyword(real("step-ratio", "Step ratio", Keyword{}, 0, 100,
                                       "r = alpha_t/beta_t^2, the step relative to the noise "
                                       "level. auto: the largest that is stable where the iterate "
                                       "is, at most 0.5. A larger one may diverge."),
                                  "auto"))),
      annealing(above(withKeyword(
          real("step-size", "Step size", Keyword{}, 0, 1e6,
               "eps, the papers' way to give the step: alpha_t = eps beta_t^2/beta_T^2, so r = "
               "eps/beta_T^2. auto: the step ratio decides."),
          "auto"))),
      annealing(choice(
          "step-noise", "Noise of a step", {"independent", "averaged", "consistent"}, "independent",
          "independent is Algorithm 1's sqrt(2 alpha) z, whose iterate is noisier than the prior "
          "is told by about the share r/2; averaged takes the mean of two successive z, which "
          "keeps "
          "the noise level; consistent draws just what keeps it: images are cleaner, and samples "
          "differ too little, by r/2 of their variance.")),
      annealing(flag("final-denoising", "Final denoising", true,
                     "End with x = D(x, beta_T), which takes the last level's noise away. "
                     "The papers' code does not.")),
      annealing(flag("clip-denoised", "Clip the denoised image", false,
                     "Bring D(x, beta) into the range of pixel values, which a mean of images "
                     "cannot leave and a network's answer may: it keeps the iterate from running "
                     "away to what the network has never seen. Algorithm 1 does not."))};
}

std::vector<Option> likelihoodScale() {
  return {withSlider(likelihood(real("likelihood-scale", "Likelihood scale", 1.0, 0, 1000,
                                     "gamma, the factor before the likelihood's score; 0 ignores "
                                     "the measurements.")),
                     {0, 3})};
}

std::vector<Option> normMatching() {
  return {withSlider(above(real("norm-ratio", "Norm ratio", 0.5, 0, 1000,
                                "The likelihood's score is rescaled to this many times the norm of "
                                "the prior's, image by image and step by step. The papers' code "
                                "has 0.5 for MNIST, 0.3 otherwise, with norms over its batch.")),
                     {0.1, 2})};
}

std::vector<Option> warmStart() {
  return {flag("warm-start", "Warm start", false,
               "Start from message passing's fixed point, at the noise level where it "
               "stands, and leave out the levels above it.")};
}

std::vector<Option> expectationPropagation() {
  return {likelihood(whole("ep-iterations", "EP iterations", 100, 1, 100000,
                           "Expectation propagation's iterations, at most, at each step; it stops "
                           "when converged.")),
          likelihood(above(real("ep-tolerance", "EP tolerance", 1e-4, 0, 1,
                                "EP has converged when its messages change by less than this, "
                                "relatively."))),
          likelihood(below(real("ep-damping", "EP damping", 0.0, 0, 1,
                                "Share of the old message that EP keeps at each iteration; EP "
                                "raises it by itself where it oscillates.")))};
}

std::vector<Option> messagePassingOptions() {
  return {
      whole("iterations", "Iterations", 100, 1, 1000,
            "Message passing's network evaluations at most: one an iteration, and those that probe "
            "an image's own errors. An image stops when it has converged, most of them after "
            "ten."),
      real("tolerance", "Tolerance", 0.01, 0, 1,
           "An image has converged when its estimate moves by less than this "
           "share of its predicted error."),
      below(withKeyword(real("damping", "Damping", Keyword{}, 0, 1,
                             "Share of the old messages that is kept at each iteration; it rises "
                             "by itself where an image does not come nearer. auto: 0.1, or 0 where "
                             "the denoiser's errors are the image's own."),
                        "auto")),
      choice("errors", "Denoiser's errors", {"automatic", "card", "image"}, "automatic",
             "Whose errors of the denoiser message passing reckons with: the average image's, from "
             "the prior's card, or this image's, measured on the way by a few probes and by the "
             "measurements' likelihood. automatic: the image's from 256 measurements of 1,024 "
             "pixels on."),
      flag("estimate-scale", "Estimate the scale", false,
           "Signs without dither and with little noise do not tell the image's scale. Take it from "
           "the prior: from what a simulation with 32 of its draws shows."),
      whole("sample-evaluations", "Evaluations a sample", 20, 1, 10000,
            "Network evaluations of the unguided reverse process that turns the fixed point into "
            "a posterior sample.")};
}

std::int64_t langevinEvaluations(const Settings& s) {
  return s.integer("levels") * s.integer("steps-per-level") + (s.flag("final-denoising") ? 1 : 0);
}

void checkLangevin(const Settings& s) {
  if (!s.isKeyword("beta-min") && s.real("beta-min") >= s.real("beta-max"))
    throw Error(ErrorKind::Usage,
                "{lowest} is {low}: it must be less than {highest}, which is {high}.",
                {{"lowest", OptionName{"beta-min"}},
                 {"low", s.real("beta-min")},
                 {"highest", OptionName{"beta-max"}},
                 {"high", s.real("beta-max")}});
  if (!s.isKeyword("step-ratio") && !s.isKeyword("step-size"))
    throw Error(ErrorKind::Usage,
                "{ratio} and {size} exclude each other, and both are set: they are two ways to "
                "give one step. Leave one at auto.",
                {{"ratio", OptionName{"step-ratio"}}, {"size", OptionName{"step-size"}}});
}

SolverInfo langevin(std::string id, std::string label, std::string help, std::string paper) {
  SolverInfo info;
  info.id = std::move(id);
  info.label = std::move(label);
  info.help = std::move(help);
  info.paper = std::move(paper);
  info.options = langevinOptions();
  info.evaluations = langevinEvaluations;
  info.check = checkLangevin;
  return info;
}

// Okabe and Ito's colours, which the colour-blind can tell apart, shifted until each has its
// contrast; dash and marker alone tell the methods apart on a black-and-white printer.

/// The method with the papers' code's scale of the likelihood in place of a factor.
SolverInfo normMatched(SolverInfo info, SolverLook look) {
  info.help =
      info.label +
      " as the papers' released code computes it: the likelihood's score is rescaled to a fixed "
      "share of the prior's. It is then no posterior that is sampled, and what it draws is often "
      "nearer to the truth: it is what the papers' figures show.";
  info.id += "-norm-matched";
  info.label += ", matched";
  std::erase_if(info.options,
                [](const Option& option) { return option.name == "likelihood-scale"; });
  info.options = info.options + normMatching();
  info.look = std::move(look);
  return info;
}

SolverInfo qcsSgm() {
  auto info = langevin(
      "qcs-sgm", "QCS-SGM",
      "Annealed Langevin dynamics with the pseudo-likelihood score of quantized measurements; "
      "exact where the rows of A are orthogonal (Meng & Kabashima 2023).",
      "Meng & Kabashima, Quantized Compressed Sensing with Score-Based Generative Models, ICLR "
      "2023");
  info.quantized = true;
  info.options = info.options + likelihoodScale() + warmStart();
  info.look = {"#0072B2", "#56B4E9", LineDash::Solid, Marker::Disc};
  return info;
}

SolverInfo qcsSgmPlus() {
  auto info = langevin(
      "qcs-sgm+", "QCS-SGM+",
      "QCS-SGM with the likelihood score by expectation propagation, which takes the correlation "
      "of the rows of A into account (Meng & Kabashima 2024).",
      "Meng & Kabashima, QCS-SGM+: Improved Quantized Compressed Sensing with Score-Based "
      "Generative Models, AAAI 2024");
  info.quantized = true;
  info.options = info.options + likelihoodScale() + warmStart() + expectationPropagation();
  info.look = {"#D55E00", "#FF8A4C", LineDash::Dash, Marker::Square};
  return info;
}

SolverInfo linear() {
  auto info = langevin(
      "linear", "Linear",
      "Annealed Langevin dynamics with the exact likelihood score of unquantized measurements.",
      "Song & Ermon, Improved Techniques for Training Score-Based Generative Models, NeurIPS "
      "2020");
  info.linear = true;
  info.options = info.options + likelihoodScale() + warmStart();
  info.look = {"#3C3C3C", "#E8E8E8", LineDash::DashDotDot, Marker::Cross};
  return info;
}

SolverInfo jalal() {
  auto info = langevin(
      "jalal", "Jalal et al.",
      "Annealed Langevin dynamics with the plain least-squares score of Jalal et al. (2021), "
      "which takes quantized values for the bins' centres; a baseline.",
      "Jalal et al., Robust Compressed Sensing MRI with Deep Generative Priors, NeurIPS 2021");
  info.quantized = info.linear = true;
  info.options = info.options + likelihoodScale();
  info.look = {"#8E2A6B", "#E6A3C8", LineDash::Dot, Marker::Diamond};
  return info;
}

SolverInfo messagePassing() {
  SolverInfo info;
  info.id = "message-passing";
  info.label = "Message passing";
  info.help =
      "Generalized vector approximate message passing with the prior as its denoiser: the "
      "posterior mean and its own predicted error in about ten network evaluations.";
  info.paper =
      "Schniter, Rangan & Fletcher, Vector Approximate Message Passing for the "
      "Generalized Linear Model, Asilomar 2016";
  info.quantized = info.linear = true;
  info.live = info.stateEvolution = true;
  info.samples = 0;
  info.options = messagePassingOptions();
  info.evaluations = [](const Settings& s) { return s.integer("iterations"); };
  info.look = {"#008A64", "#2ECC9A", LineDash::DashDot, Marker::Triangle};
  return info;
}

}  // namespace

std::vector<SolverInfo> standardSolvers() {
  return {qcsSgm(),
          qcsSgmPlus(),
          linear(),
          jalal(),
          messagePassing(),
          normMatched(qcsSgm(), {"#0072B2", "#56B4E9", LineDash::Dash, Marker::Circle}),
          normMatched(qcsSgmPlus(), {"#D55E00", "#FF8A4C", LineDash::Dot, Marker::Plus})};
}

}  // namespace inkling

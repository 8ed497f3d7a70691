// The methods to compare with: what the program says and asks of each.
#include "engine/model/error.h"
#include "engine/model/option_builders.h"
#include "engine/model/standard_entries.h"

#include <string>
#include <utility>
#include <vector>

namespace inkling {
namespace {

using namespace options;

/// A method of all kinds of measurements.
SolverInfo method(std::string id, std::string label, std::string help, std::string paper,
                  std::vector<Option> settings, SolverLook look) {
  SolverInfo info;
  info.id = std::move(id);
  info.label = std::move(label);
  info.help = std::move(help);
  info.paper = std::move(paper);
  info.quantized = info.linear = true;
  info.options = std::move(settings);
  info.look = std::move(look);
  return info;
}

/// One that makes an estimate without a network: its iterations stand for evaluations.
SolverInfo classical(SolverInfo info) {
  info.prior = PriorUse::Card;
  info.samples = 0;
  info.draws = info.noiseLevels = false;
  return info;
}

Option basis() {
  return choice("basis", "Sparse basis", {"wavelet", "dct"}, "wavelet",
                "Where the image has few large coefficients: wavelets (sym4, both sides of the "
                "image even) or the cosine transform.");
}

Option fistaIterations() {
  return whole("fista-iterations", "FISTA iterations", 400, 1, 100000,
               "Steps of the proximal gradient descent, each with one product with A and one with "
               "its transpose.");
}

/// One that searches among a generator's images: what it evaluates is the generator. rate: Adam's,
/// under the method's own name.
SolverInfo searching(SolverInfo info, double rate, std::vector<Option> own) {
  info.prior = PriorUse::Generator;
  info.samples = 0;
  info.draws = info.noiseLevels = false;
  info.options = std::move(own);
  info.options.push_back(
      whole("latent-restarts", "Restarts", 10, 1, 1000,
            "Random latent vectors from which an image is searched for; the best end is kept."));
  info.options.push_back(above(real(info.id + "-rate", "Latent step", rate, 0, 100,
                                    "Adam's step in the latent vector, which falls to zero.")));
  return info;
}

SolverInfo csgm() {
  auto info = searching(
      method("csgm", "CSGM",
             "Of all images that a generator makes the one that is most probable under the "
             "measurements: descent over its latent vector, from several starts.",
             "Bora, Jalal, Price & Dimakis, Compressed Sensing Using Generative Models, ICML 2017",
             {}, {"#7B2D8B", "#D99BE6", LineDash::Dash, Marker::Disc}),
      0.1,
      {whole("csgm-steps", "CSGM steps", 300, 1, 100000, "Steps of the descent."),
       real("csgm-weight", "Latent weight", 0.5, 0, 1e6,
            "The factor of the latent vector's squared length; 0.5 is what its normal "
            "distribution says.")});
  info.evaluations = [](const Settings& s) {
    return s.integer("csgm-steps") * s.integer("latent-restarts");
  };
  return info;
}

SolverInfo bipg() {
  auto info = searching(
      method("bipg", "BIPG",
             "Binary iterative projected gradient: steps against the wrong signs, each projected "
             "onto the images that a generator makes. Signs without dither only.",
             "Liu, Gomes, Tiwari & Scarlett, Sample Complexity Bounds for 1-Bit Compressive "
             "Sensing and Binary Stable Embeddings with Generative Priors, ICML 2020",
             {}, {"#A04000", "#FFA76B", LineDash::DashDot, Marker::Cross}),
      0.1,
      {whole("bipg-iterations", "BIPG iterations", 30, 1, 100000,
             "Steps against the wrong signs; of all iterates the one that contradicts the fewest "
             "is the answer."),
       above(real("bipg-step", "BIPG step", 1.0, 0, 1000,
                  "tau, the step in units of the image's length over M, for entries of variance "
                  "1.")),
       whole("bipg-projection-steps", "Steps of a projection", 50, 1, 100000,
             "Steps of the descent to the nearest image.")});
  info.linear = false;
  info.signsOnly = true;
  info.evaluations = [](const Settings& s) {
    return (s.integer("latent-restarts") + s.integer("bipg-iterations")) *
           s.integer("bipg-projection-steps");
  };
  return info;
}

SolverInfo oneShot() {
  auto info = searching(
      method("oneshot", "OneShot",
             "Back-projection, and the image nearest to it of those that a generator makes. It "
             "knows neither the noise nor the quantizer.",
             "Liu & Liu, Non-Iterative Recovery from Nonlinear Observations Using Generative "
             "Models, CVPR 2022",
             {}, {"#2F6F4F", "#86D0A6", LineDash::Dot, Marker::Square}),
      0.03,
      {whole("oneshot-steps", "OneShot steps", 300, 1, 100000,
             "Steps of the descent to the nearest image.")});
  info.evaluations = [](const Settings& s) {
    return s.integer("oneshot-steps") * s.integer("latent-restarts");
  };
  return info;
}

SolverInfo backProjection() {
  auto info = classical(method(
      "back-projection", "Back-projection",
      "A transposed times the intervals' midpoints (signs where there is one bit), with the length "
      "that the prior's images have.",
      "Boufounos & Baraniuk, 1-Bit Compressive Sensing, CISS 2008", {},
      {"#5A5A5A", "#BDBDBD", LineDash::Solid, Marker::Circle}));
  info.evaluations = [](const Settings&) { return std::int64_t{1}; };
  return info;
}

SolverInfo biht() {
  auto info = classical(method(
      "biht", "BIHT",
      "Binary iterative hard thresholding: descent on the wrong signs, of which the largest "
      "coefficients of a basis are kept and set to unit norm; then the length of the prior's "
      "images. Signs without dither only.",
      "Jacques, Laska, Boufounos & Baraniuk, Robust 1-Bit Compressive Sensing via Binary Stable "
      "Embeddings of Sparse Vectors, IEEE Transactions on Information Theory 2013",
      {whole("biht-iterations", "BIHT iterations", 300, 1, 100000,
             "Steps of the descent; of all iterates the one that contradicts the fewest signs is "
             "the answer."),
       above(real("sparsity", "Sparsity", 0.1, 0, 1,
                  "Coefficients that are kept, as a share of the number of measurements.")),
       above(real("biht-step", "BIHT step", 1.0, 0, 1000,
                  "tau, the step in units of 1/M for entries of variance 1.")),
       basis()},
      {"#7A4B00", "#D9A55B", LineDash::Dash, Marker::Diamond}));
  info.linear = false;
  info.signsOnly = true;
  info.evaluations = [](const Settings& s) { return s.integer("biht-iterations"); };
  return info;
}

SolverInfo sparse() {
  auto info = classical(method(
      "l1", "l1",
      "The most probable image if its coefficients in a basis have Laplace's distribution: the "
      "measurements' likelihood, with noise and intervals as they are, and the coefficients' "
      "absolute sum; the Lasso where measurements are linear. Of signs alone with the length of "
      "the prior's images.",
      "Tibshirani, Regression Shrinkage and Selection via the Lasso, 1996; Zymnis, Boyd & Candes, "
      "Compressed Sensing With Quantized Measurements, IEEE Signal Processing Letters 2010",
      {above(real("l1-weight", "l1 weight", 3.0, 0, 1e9,
                  "The absolute sum's factor: one over the mean size of a coefficient.")),
       fistaIterations(), basis()},
      {"#4B5D00", "#B5C94E", LineDash::DashDot, Marker::Square}));
  info.evaluations = [](const Settings& s) { return s.integer("fista-iterations"); };
  return info;
}

SolverInfo edges() {
  auto info = classical(method(
      "tv", "Total variation",
      "The measurements' likelihood and the image's total variation, within the range of pixels: "
      "for pictures of even surfaces and few edges. Of signs alone with the length of the prior's "
      "images.",
      "Rudin, Osher & Fatemi, Nonlinear Total Variation Based Noise Removal Algorithms, Physica D "
      "1992",
      {above(real("tv-weight", "Total variation weight", 1.5, 0, 1e9,
                  "The total variation's factor: one over the mean size of a pixel's step to its "
                  "neighbours.")),
       fistaIterations()},
      {"#00616B", "#5CC8D6", LineDash::Dot, Marker::Triangle}));
  info.evaluations = [](const Settings& s) { return s.integer("fista-iterations"); };
  return info;
}

Option firstLevel(const char* name, const char* label, double level) {
  return above(real(name, label, level, 0, 1e6,
                    "The noise level where the reverse process begins, from noise alone; it ends "
                    "at 0.03 for measurements of one to three bits, else at 0.01."));
}

Option diffusionStart() {
  return firstLevel("diffusion-start", "First noise level", 10.0);
}

std::vector<Option> langevinOfMeasurements() {
  return {whole("langevin-steps", "Langevin steps", 100, 1, 100000,
                "Langevin steps on the measurements' likelihood between two uses of the prior; "
                "they take no evaluation of the network."),
          below(above(real("langevin-step", "Langevin step", 0.5, 0, 2,
                           "Their length, where 2 is the largest that is stable.")))};
}

SolverInfo dps() {
  auto info = method(
      "dps", "DPS",
      "Diffusion posterior sampling: the reverse process, each step drawn towards the measurements "
      "by the likelihood's gradient through the denoiser, with a length of its own.",
      "Chung, Kim, McCann, Klasky & Ye, Diffusion Posterior Sampling for General Noisy Inverse "
      "Problems, ICLR 2023",
      {whole("dps-levels", "DPS levels", 250, 2, 100000,
             "Noise levels of the reverse process, two evaluations each."),
       above(real("dps-scale", "DPS step", 1.0, 0, 1000,
                  "zeta, the length of the step towards the measurements, whose gradient is "
                  "divided by the norm of its residual.")),
       diffusionStart()},
      {"#6A3D9A", "#B99AE0", LineDash::Solid, Marker::Square});
  info.evaluations = [](const Settings& s) { return 2 * s.integer("dps-levels") - 1; };
  return info;
}

SolverInfo diffPir() {
  auto info = method(
      "diffpir", "DiffPIR",
      "Plug-and-play restoration: at each noise level the denoised image is moved to the most "
      "probable one near it under the measurements, and noise is added anew.",
      "Zhu et al., Denoising Diffusion Models for Plug-and-Play Image Restoration, CVPR Workshops "
      "2023",
      {whole("diffpir-levels", "DiffPIR levels", 100, 2, 100000,
             "Noise levels, one evaluation each."),
       above(real("diffpir-lambda", "DiffPIR weight", 0.3, 0, 1e6,
                  "lambda: how much the denoised image counts; the measurements may move it by "
                  "beta/sqrt(lambda).")),
       real("diffpir-zeta", "Fresh noise", 1.0, 0, 1,
            "zeta, the share of the added noise's variance that is drawn anew; the rest is the "
            "iterate's own."),
       whole("proximal-steps", "Proximal steps", 30, 1, 100000,
             "Steps of the accelerated ascent to the most probable image.")},
      {"#B0003A", "#FF7F9F", LineDash::Dash, Marker::Star});
  info.options.push_back(diffusionStart());
  info.evaluations = [](const Settings& s) { return s.integer("diffpir-levels"); };
  return info;
}

SolverInfo daps() {
  auto info = method(
      "daps", "DAPS",
      "Decoupled annealing: at each noise level a clean image by the probability flow, Langevin "
      "steps on the measurements' likelihood around it, and noise of the next level added.",
      "Zhang et al., Improving Diffusion Inverse Problem Solving with Decoupled Noise Annealing, "
      "CVPR 2025",
      {whole("daps-levels", "DAPS levels", 50, 2, 100000, "Noise levels of the annealing."),
       whole("daps-ode-steps", "Flow steps", 5, 1, 100000,
             "Evaluations of the probability flow at each level."),
       firstLevel("daps-start", "First level of DAPS", 2.0)},
      {"#1B4F9C", "#8AB4FF", LineDash::DashDot, Marker::Star});
  for (auto& option : langevinOfMeasurements())
    info.options.push_back(std::move(option));
  info.evaluations = [](const Settings& s) {
    return s.integer("daps-levels") * s.integer("daps-ode-steps") + 1;
  };
  return info;
}

SolverInfo splitGibbs() {
  auto info = method(
      "split-gibbs", "Split Gibbs",
      "Plug-and-play diffusion: in turn an image drawn by the measurements' likelihood within a "
      "distance of the last, and one by the prior's reverse process from noise of that distance, "
      "which shrinks; of signs the likelihood is PnP-OneBit's.",
      "Wu et al., Principled Probabilistic Imaging Using Diffusion Models as Plug-and-Play Priors, "
      "NeurIPS 2024; for signs PnP-OneBit, arXiv 2610.11834",
      {above(real("gibbs-start", "First coupling", 1.0, 0, 1e6,
                  "rho of the first round: the noise level between the two images.")),
       above(real("gibbs-end", "Last coupling", 0.1, 0, 1e6, "rho of the last round.")),
       whole("gibbs-rounds", "Rounds", 34, 2, 100000,
             "From the first coupling to the last geometrically."),
       whole("gibbs-evaluations", "Evaluations a round", 10, 1, 100000,
             "Evaluations of the reverse process of each round.")},
      {"#8A5A00", "#F0B84D", LineDash::DashDotDot, Marker::Plus});
  for (auto& option : langevinOfMeasurements())
    info.options.push_back(std::move(option));
  info.evaluations = [](const Settings& s) {
    return s.integer("gibbs-rounds") * s.integer("gibbs-evaluations");
  };
  info.check = [](const Settings& s) {
    if (s.real("gibbs-end") <= s.real("gibbs-start")) return;
    throw Error(ErrorKind::Usage, "{last} is {end}: it must be at most {first}, which is {start}.",
                {{"last", OptionName{"gibbs-end"}},
                 {"end", s.real("gibbs-end")},
                 {"first", OptionName{"gibbs-start"}},
                 {"start", s.real("gibbs-start")}});
  };
  return info;
}

SolverInfo singleIndex() {
  auto info =
      method("sim-dmis", "SIM-DMIS",
             "Back-projection taken for the image in noise of a known level, some way back up the "
             "probability flow, and down it. It knows neither the noise nor the quantizer.",
             "Learning Single Index Models with Diffusion Priors, ICML 2025, arXiv 2505.21135",
             {whole("sim-levels", "Reverse levels", 25, 2, 100000, "Evaluations on the way down."),
              whole("sim-inversion-steps", "Inversion steps", 20, 0, 100000,
                    "Evaluations on the way up; 0: none."),
              real("sim-inversion", "Inversion", 1.5, 1, 1000,
                   "The highest noise level on the way, over that of the back-projection.")},
             {"#4A6B2A", "#A3D17A", LineDash::Dash, Marker::Triangle});
  info.samples = 0;
  info.draws = false;
  info.evaluations = [](const Settings& s) {
    return s.integer("sim-levels") + s.integer("sim-inversion-steps");
  };
  return info;
}

}  // namespace

std::vector<SolverInfo> comparisonSolvers() {
  return {backProjection(), biht(),       sparse(),      edges(), dps(),  diffPir(),
          daps(),           splitGibbs(), singleIndex(), csgm(),  bipg(), oneShot()};
}

}  // namespace inkling

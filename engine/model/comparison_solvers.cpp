// The methods to compare with: what the program says and asks of each.
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

}  // namespace

std::vector<SolverInfo> comparisonSolvers() {
  return {backProjection(), biht(), sparse(), edges()};
}

}  // namespace inkling

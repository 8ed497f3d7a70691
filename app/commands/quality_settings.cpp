#include "app/commands/quality_settings.h"

#include "engine/support/random.h"

#include <cmath>
#include <tuple>

namespace inkling {
namespace {

std::string depth(const std::string& bits) {
  if (bits == "linear") return bits;
  return bits + (bits == "1" ? " bit" : " bits");
}

/// Message passing alone under one matrix.
QualitySetting passing(std::vector<std::pair<std::string, std::string>> matrix,
                       const std::string& name, const std::string& rows, const std::string& bits,
                       const std::string& noise) {
  QualitySetting made;
  made.id = name + "-" + rows + "-" + bits + "-" + noise;
  made.label = name + ", M = " + rows + ", σ = " + noise + ", " + depth(bits);
  made.options = std::move(matrix);
  if (!rows.empty()) made.options.emplace_back("measurements", rows);
  made.options.emplace_back("bits", bits);
  made.options.emplace_back("noise", noise);
  made.methods = {"message-passing"};
  return made;
}

std::vector<QualitySetting> tableSettings(bool everyMethod) {
  std::vector<QualitySetting> all;
  const std::vector<std::string> quantized{"qcs-sgm", "qcs-sgm+", "message-passing"};
  const std::vector<std::string> unquantized{"linear", "jalal", "message-passing"};
  for (const std::string bits : {"1", "2", "3", "linear"})
    all.push_back(
        {"gaussian-" + bits,
         "gaussian, M = 200, σ = 0.05, " + depth(bits),
         {{"matrix", "gaussian"}, {"measurements", "200"}, {"noise", "0.05"}, {"bits", bits}},
         bits == "linear" ? unquantized : quantized});
  all.push_back({"ill-conditioned-1",
                 "ill-conditioned, κ = 1000, M = 400, σ = 0.1, 1 bit",
                 {{"matrix", "ill-conditioned"},
                  {"condition-number", "1000"},
                  {"measurements", "400"},
                  {"noise", "0.1"},
                  {"bits", "1"}},
                 quantized});
  all.push_back({"correlated-1",
                 "correlated, ρ = 0.4, M = 400, σ = 0.1, 1 bit",
                 {{"matrix", "correlated"},
                  {"correlation", "0.4"},
                  {"measurements", "400"},
                  {"noise", "0.1"},
                  {"bits", "1"}},
                 quantized});
  if (!everyMethod)
    for (auto& setting : all)
      setting.methods = {"message-passing"};
  return all;
}

std::vector<QualitySetting> evolutionSettings() {
  std::vector<QualitySetting> all;
  for (const char* matrix : {"gaussian", "dct"})
    for (const auto& [rows, bits] : {std::pair<const char*, const char*>{"50", "1"},
                                     {"100", "1"},
                                     {"200", "1"},
                                     {"400", "1"},
                                     {"100", "2"},
                                     {"200", "3"},
                                     {"100", "linear"}})
      all.push_back(passing({{"matrix", matrix}}, matrix, rows, bits, "0.05"));
  for (const auto& [kappa, rows, bits] :
       {std::tuple<const char*, const char*, const char*>{"10", "200", "1"},
        {"1000", "100", "1"},
        {"1000", "400", "1"},
        {"1000", "400", "3"},
        {"1000", "200", "linear"},
        {"100", "200", "2"}})
    all.push_back(passing({{"matrix", "ill-conditioned"}, {"condition-number", kappa}},
                          std::string("ill-conditioned-") + kappa, rows, bits, "0.1"));
  return all;
}

std::vector<QualitySetting> calibratedSettings() {
  std::vector<QualitySetting> all;
  for (const char* rows : {"200", "400", "784"})
    for (const char* bits : {"1", "2", "4", "linear"})
      all.push_back(passing({{"matrix", "mask"}}, "mask", rows, bits, "0.05"));
  for (const char* rows : {"200", "400"})
    for (const char* bits : {"1", "3", "linear"})
      for (const char* transform : {"dct", "hadamard", "dft"})
        all.push_back(passing({{"matrix", transform}, {"sign-flips", "false"}},
                              std::string(transform) + "-unsigned", rows, bits, "0.05"));
  for (const auto& matrix : studyMatrices())
    for (const std::string bits : {"1", "3"}) {
      const std::string noise = matrix.name == "tiny" ? "0.0001" : bits == "1" ? "0.1" : "0.05";
      auto made =
          passing({{"matrix", "file"}, {"matrix-file", matrix.name}}, matrix.name, "", bits, noise);
      made.label = "file: " + matrix.name + ", M = " + std::to_string(matrix.rows) +
                   ", σ = " + noise + ", " + depth(bits);
      all.push_back(std::move(made));
    }
  return all;
}

}  // namespace

const std::vector<QualityStudy>& qualityStudies() {
  static const std::vector<QualityStudy> all{
      {"table", "every method under the README's settings", 100, 1, false, tableSettings(true)},
      {"errors",
       "message passing's own error bars under the same settings: predicted against actual error, "
       "coverage of the samples' intervals",
       500, 32, false, tableSettings(false)},
      {"evolution", "what predict says without any image against message passing's result", 100, 0,
       true, evolutionSettings()},
      {"calibrated",
       "predictions that are corrected by simulation: masks, transforms without signs, "
       "matrices from files",
       40, 0, false, calibratedSettings()}};
  return all;
}

const std::vector<StudyMatrix>& studyMatrices() {
  static const std::vector<StudyMatrix> all{
      {"rank-50", 200}, {"twice", 400}, {"blocks", 196}, {"decaying", 300}, {"tiny", 200}};
  return all;
}

std::vector<float> makeStudyMatrix(const StudyMatrix& which, int pixels) {
  const auto m = static_cast<std::size_t>(which.rows), n = static_cast<std::size_t>(pixels);
  const RandomStream stream(7, "study-" + which.name);
  std::vector<float> matrix(m * n, 0.0F);
  const auto normals = [&](std::size_t count, std::uint64_t from) {
    std::vector<double> values(count);
    stream.normals(values, from);
    return values;
  };
  if (which.name == "rank-50") {  // a product through 50 dimensions
    constexpr std::size_t rank = 50;
    const auto left = normals(m * rank, 0), right = normals(rank * n, m * rank);
    for (std::size_t i = 0; i < m; ++i)
      for (std::size_t k = 0; k < rank; ++k)
        for (std::size_t j = 0; j < n; ++j)
          matrix[i * n + j] += static_cast<float>(left[i * rank + k] * right[k * n + j] /
                                                  std::sqrt(rank * static_cast<double>(m)));
    return matrix;
  }
  if (which.name == "blocks") {  // means of 2×2 pixels
    const auto side = static_cast<std::size_t>(std::lround(std::sqrt(pixels)));
    for (std::size_t y = 0; y < side; ++y)
      for (std::size_t x = 0; x < side; ++x)
        matrix[(y / 2 * (side / 2) + x / 2) * n + y * side + x] = 0.25F;
    return matrix;
  }
  const auto h = normals(m * n, 0);
  for (std::size_t i = 0; i < m; ++i)
    for (std::size_t j = 0; j < n; ++j) {
      double value = h[i * n + j] / std::sqrt(static_cast<double>(m));
      if (which.name == "twice") value = h[i / 2 * n + j] / std::sqrt(static_cast<double>(m));
      if (which.name == "decaying") value *= std::pow(0.99, static_cast<double>(i));
      if (which.name == "tiny") value *= 1e-3;
      matrix[i * n + j] = static_cast<float>(value);
    }
  return matrix;
}

}  // namespace inkling

#include "engine/model/error.h"
#include "engine/model/suggest.h"
#include "engine/sweep/study.h"

#include <algorithm>
#include <tuple>

namespace inkling {
namespace {

std::string depth(const std::string& bits) {
  if (bits == "linear") return bits;
  return bits + (bits == "1" ? " bit" : " bits");
}

/// Message passing alone under one matrix.
StudySetting passing(std::vector<std::pair<std::string, std::string>> matrix,
                     const std::string& name, const std::string& rows, const std::string& bits,
                     const std::string& noise) {
  StudySetting made;
  made.id = name + "-" + rows + "-" + bits + "-" + noise;
  made.label = name + ", M = " + rows + ", σ = " + noise + ", " + depth(bits);
  made.options = std::move(matrix);
  if (!rows.empty()) made.options.emplace_back("measurements", rows);
  made.options.emplace_back("bits", bits);
  made.options.emplace_back("noise", noise);
  made.methods = {"message-passing"};
  return made;
}

StudySetting gaussian(const std::string& bits, std::vector<std::string> methods) {
  return {"gaussian-" + bits,
          "gaussian, M = 200, σ = 0.05, " + depth(bits),
          {{"matrix", "gaussian"}, {"measurements", "200"}, {"noise", "0.05"}, {"bits", bits}},
          std::move(methods)};
}

/// One bit of M = 400 with much noise. more: the matrix's own options.
StudySetting hard(const std::string& matrix, const std::string& label,
                  std::pair<std::string, std::string> more, std::vector<std::string> methods) {
  return {matrix + "-1",
          label + ", M = 400, σ = 0.1, 1 bit",
          {{"matrix", matrix},
           std::move(more),
           {"measurements", "400"},
           {"noise", "0.1"},
           {"bits", "1"}},
          std::move(methods)};
}

StudySetting illConditioned(std::vector<std::string> methods) {
  return hard("ill-conditioned", "ill-conditioned, κ = 1000", {"condition-number", "1000"},
              std::move(methods));
}

std::vector<StudySetting> tableSettings(bool everyMethod) {
  std::vector<StudySetting> all;
  const std::vector<std::string> quantized{"qcs-sgm", "qcs-sgm+", "message-passing"};
  const std::vector<std::string> unquantized{"linear", "jalal", "message-passing"};
  for (const std::string bits : {"1", "2", "3", "linear"})
    all.push_back(gaussian(bits, bits == "linear" ? unquantized : quantized));
  all.push_back(illConditioned(quantized));
  all.push_back(hard("correlated", "correlated, ρ = 0.4", {"correlation", "0.4"}, quantized));
  if (!everyMethod)
    for (auto& setting : all)
      setting.methods = {"message-passing"};
  return all;
}

/// Digits and, with --prior fashion, garments alike.
std::vector<StudySetting> samplesSettings() {
  const std::vector<std::string> methods{"message-passing", "qcs-sgm"};
  StudySetting dithered{"dither-1",
                        "gaussian, M = 400, σ = 0.05, 1 bit, dither",
                        {{"matrix", "gaussian"},
                         {"measurements", "400"},
                         {"noise", "0.05"},
                         {"bits", "1"},
                         {"dither", "auto"}},
                        methods};
  return {gaussian("1", methods), gaussian("3", methods), std::move(dithered),
          illConditioned({"message-passing", "qcs-sgm+"})};
}

std::vector<StudySetting> evolutionSettings() {
  std::vector<StudySetting> all;
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

std::vector<StudyMatrix> oddMatrices() {
  return {{"rank-50", 200}, {"twice", 400}, {"blocks", 196}, {"decaying", 300}, {"tiny", 200}};
}

std::vector<StudySetting> calibratedSettings() {
  std::vector<StudySetting> all;
  for (const char* rows : {"200", "400", "784"})
    for (const char* bits : {"1", "2", "4", "linear"})
      all.push_back(passing({{"matrix", "mask"}}, "mask", rows, bits, "0.05"));
  for (const char* rows : {"200", "400"})
    for (const char* bits : {"1", "3", "linear"})
      for (const char* transform : {"dct", "hadamard", "dft"})
        all.push_back(passing({{"matrix", transform}, {"sign-flips", "false"}},
                              std::string(transform) + "-unsigned", rows, bits, "0.05"));
  for (const auto& matrix : oddMatrices())
    for (const std::string bits : {"1", "3"}) {
      const std::string noise = matrix.name == "tiny" ? "0.0001" : bits == "1" ? "0.1" : "0.05";
      auto made = passing({{"matrix", "file"}, {"matrix-file", "{folder}/" + matrix.name + ".npy"}},
                          matrix.name, "", bits, noise);
      made.label = "file: " + matrix.name + ", M = " + std::to_string(matrix.rows) +
                   ", σ = " + noise + ", " + depth(bits);
      all.push_back(std::move(made));
    }
  return all;
}

}  // namespace

const std::vector<Study>& shippedStudies() {
  using Table = Study::Table;
  static const std::vector<Study> all{
      {"table", "every method under the README's settings", 100, 1, Table::Methods, false,
       tableSettings(true)},
      {"errors",
       "message passing's error bars: predicted against actual error, and how often the truth lies "
       "in the samples' intervals",
       500, 32, Table::Errors, false, tableSettings(false)},
      {"evolution", "what `predict` says without any image, against message passing's result", 100,
       0, Table::Errors, true, evolutionSettings()},
      {"calibrated",
       "predictions that are corrected by simulation: masks, transforms without signs, matrices "
       "from files",
       40, 0, Table::Errors, false, calibratedSettings(), oddMatrices()},
      {"samples",
       "posterior samples: squared error over variance, how often the truth lies in the 80 % "
       "intervals of pixels and of random projections, and its rank among the samples",
       40, 29, Table::Samples, false, samplesSettings()}};
  return all;
}

const Study& shippedStudy(const std::string& name) {
  std::vector<std::string> names;
  for (const auto& study : shippedStudies()) {
    if (study.name == name) return study;
    names.push_back(study.name);
  }
  throw Error(ErrorKind::Usage, "Unknown study {study}: it must be one of {names}.",
              {{"study", inQuotes(name)}, {"names", anyOf(names)}});
}

}  // namespace inkling

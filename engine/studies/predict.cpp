#include "engine/model/error.h"
#include "engine/model/matrix_info.h"
#include "engine/model/suggest.h"
#include "engine/sensing/matrices.h"
#include "engine/sensing/matrix_kind.h"
#include "engine/solvers/state_evolution.h"
#include "engine/studies/artefacts.h"
#include "engine/studies/torch_engine.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

/// Of a small matrix of the same kind and aspect, stretched to min(M, N) values: the law of a
/// random matrix's spectrum does not depend on its size.
std::vector<double> stretchedSpectrum(MatrixSpec spec, const Cancellation& cancellation) {
  const auto rows = spec.rows, columns = std::int64_t{spec.pixels.size()};
  const double scale = std::max(1.0, std::sqrt(static_cast<double>(rows * columns)) / 250);
  const auto smaller = [&](std::int64_t size) {
    return std::max<std::int64_t>(1, std::llround(static_cast<double>(size) / scale));
  };
  spec.rows = smaller(rows);
  spec.pixels = {1, 1, static_cast<int>(smaller(columns))};
  const auto small = makeOperator(spec, at::kDouble, at::kCPU, {}, cancellation);
  const auto d = small->spectrum({}, cancellation).eigenvalues;
  std::vector<double> eigenvalues;
  const auto count = std::min(rows, columns);
  for (std::int64_t i = 0; i < count; ++i)
    eigenvalues.push_back(d[i * d.numel() / count].item<double>());
  return eigenvalues;
}

std::vector<double> eigenvaluesOf(const MatrixSpec& spec, const Cancellation& cancellation) {
  auto law = matrixKind(spec.kind).eigenvalueLaw(spec);
  return law.empty() ? stretchedSpectrum(spec, cancellation) : law;
}

/// What is predicted with all else as it is set: this kind with one of its settings at the default
/// value, and the other kinds.
MessageValue predictableInstead(const Settings& given) {
  std::vector<MessageValue> ways;
  const auto tried = [&](const std::string& name, const Value& value) {
    auto settings = given;
    settings.set(name, value);
    if (!needsCalibration(settings))
      ways.push_back(SettingAdvice{name, formatValue(standardOptions().require(name), value)});
  };
  const auto& matrix = matrixOf(given);
  for (const auto& option : matrix.options)
    if (given.has(option.name)) tried(option.name, option.defaultValue);
  for (const auto& kind : matrices())
    if (kind.id != matrix.id) tried(nameOf(OptionRole::Matrix), kind.id);
  return anyOfValues(ways);
}

}  // namespace

std::vector<PredictRow> predictErrors(const PredictRequest& request, const PriorCard& card,
                                      const Cancellation& cancellation) {
  const auto& s = request.settings;
  if (needsCalibration(s))
    throw Error(ErrorKind::Usage,
                "There is no prediction for this matrix ({matrix}), whose singular vectors do not "
                "look random to an image: state evolution does not hold. Message passing checks by "
                "simulation what it predicts of a run. What can be predicted: {instead}.",
                {{"matrix", matrixOf(s).id}, {"instead", predictableInstead(s)}});
  QuantizerModel quantizer;
  quantizer.noise = s.real("noise");
  quantizer.bits = s.isKeyword("bits") ? 0 : static_cast<int>(s.integer("bits"));
  if (quantizer.bits >= 2 && !s.isKeyword("delta")) quantizer.delta = s.real("delta");
  if (!s.text("thresholds").empty())
    throw Error(ErrorKind::Usage,
                "State evolution knows the uniform quantizer only: leave {thresholds} empty.",
                {{"thresholds", OptionName{"thresholds"}}});
  if (quantizer.bits > 0 && !s.isKeyword("dither")) quantizer.dither = s.real("dither");
  const auto shape = request.image ? request.image : card.shape.fixed();
  if (!shape)
    throw Error(ErrorKind::Usage,
                "The prior \"{name}\" is for images of any size, and how many pixels are measured "
                "is not known. Choose a prior of one size.",
                {{"name", card.name}});
  const auto sized = cardAtSize(card, *shape);
  const auto n = shape->size();
  const double lowest = std::max(sized.errorTable.empty() ? 0 : sized.errorTable.front().first,
                                 sized.noiseRange().low);
  std::vector<PredictRow> rows;
  for (auto m : request.measurements) {
    cancellation.check();
    auto spec = matrixSpec(s, *shape);
    spec.rows = m;
    checkMatrix(spec);
    if (quantizer.bits > 0 && s.isKeyword("dither"))
      quantizer.dither =
          std::sqrt(card.secondMoment * static_cast<double>(n) / static_cast<double>(m));
    auto reached = stateEvolution(sized, m, eigenvaluesOf(spec, cancellation), quantizer);
    // an open scale errs along the image itself
    if (quantizer.bits == 1 && quantizer.dither == 0 && card.openScale)
      reached.error +=
          std::pow(*card.openScale, 2) * std::max(card.secondMoment - reached.error, 0.0);
    rows.push_back({m, reached.beta, reached.error, reached.beta <= lowest * (1 + 1e-9)});
  }
  return rows;
}

}  // namespace inkling

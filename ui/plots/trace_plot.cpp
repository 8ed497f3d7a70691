#include "ui/plots/trace_plot.h"

#include "ui/figures/method_name.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace inkling {
namespace {

using Quantity = TracePlot::Quantity;

QString titleOf(Quantity quantity, bool againstEvaluations) {
  switch (quantity) {
    case Quantity::Psnr:
      return againstEvaluations ? TracePlot::tr("PSNR against evaluations")
                                : TracePlot::tr("PSNR against noise level");
    case Quantity::Ssim:
      return againstEvaluations ? TracePlot::tr("SSIM against evaluations")
                                : TracePlot::tr("SSIM against noise level");
    case Quantity::Norms:
      return againstEvaluations ? TracePlot::tr("Score norms against evaluations")
                                : TracePlot::tr("Score norms against noise level");
    case Quantity::Residual:
      return TracePlot::tr("Residual against evaluations");
    case Quantity::Predicted:
      return TracePlot::tr("Predicted and actual PSNR");
  }
  return {};
}

bool hasNoAxisOfLevels(Quantity quantity) {
  return quantity == Quantity::Residual || quantity == Quantity::Predicted;
}

QString xLabelOf(bool againstEvaluations) {
  return againstEvaluations ? TracePlot::tr("Network evaluations") : TracePlot::tr("Noise level β");
}

/// Whether a method that is shown has steps without a noise level: all of them are then drawn
/// against the evaluations, which every method counts.
bool isWithoutLevels(const Recording& recording) {
  return std::any_of(recording.methods.begin(), recording.methods.end(), [](const auto& method) {
    return method.chosen && !method.steps.empty() && std::isnan(method.steps.front().beta);
  });
}

QString yLabelOf(Quantity quantity) {
  switch (quantity) {
    case Quantity::Psnr:
    case Quantity::Predicted:
      return TracePlot::tr("PSNR (dB)");
    case Quantity::Ssim:
      return TracePlot::tr("SSIM");
    case Quantity::Norms:
      return TracePlot::tr("Norm of the score");
    case Quantity::Residual:
      return TracePlot::tr("Residual");
  }
  return {};
}

QString hintOf(Quantity quantity) {
  switch (quantity) {
    case Quantity::Psnr:
      return TracePlot::tr("How near each method comes to the truth as its noise level falls");
    case Quantity::Ssim:
      return TracePlot::tr("The structural similarity to the truth as the noise level falls");
    case Quantity::Norms:
      return TracePlot::tr("What the prior and the measurements each contribute to a step");
    case Quantity::Residual:
      return TracePlot::tr(
          "How far message passing's estimate, and expectation propagation's messages, still move");
    case Quantity::Predicted:
      return TracePlot::tr("The error that message passing predicts, against what it makes");
  }
  return {};
}

struct Part {
  QString suffix;  ///< of the curve's name
  QString legend;  ///< one entry for all methods' curves; empty: an entry each
  double (*value)(const StepRecord&);
  CurveDash dash;
  CurveWeight weight;
};

// The first of them that a method has is what a ghost shows.
std::vector<Part> partsOf(Quantity quantity) {
  using Step = StepRecord;
  switch (quantity) {
    case Quantity::Psnr:
      return {{{},
               {},
               [](const Step& s) { return s.denoisedPsnr; },
               CurveDash::OfStyle,
               CurveWeight::Normal},
              {TracePlot::tr(", iterate"), TracePlot::tr("iterate (thin)"),
               [](const Step& s) { return s.psnr; }, CurveDash::OfStyle, CurveWeight::Thin}};
    case Quantity::Ssim:
      return {{{},
               {},
               [](const Step& s) { return s.denoisedSsim; },
               CurveDash::OfStyle,
               CurveWeight::Normal},
              {TracePlot::tr(", iterate"), TracePlot::tr("iterate (thin)"),
               [](const Step& s) { return s.ssim; }, CurveDash::OfStyle, CurveWeight::Thin}};
    case Quantity::Norms:
      return {
          {TracePlot::tr(", prior"),
           {},
           [](const Step& s) { return s.priorNorm; },
           CurveDash::OfStyle,
           CurveWeight::Normal},
          {TracePlot::tr(", likelihood"), TracePlot::tr("likelihood (thin)"),
           [](const Step& s) { return s.likelihoodNorm; }, CurveDash::OfStyle, CurveWeight::Thin}};
    case Quantity::Residual:
      return {
          {{},
           {},
           [](const Step& s) { return s.residual; },
           CurveDash::OfStyle,
           CurveWeight::Normal},
          {TracePlot::tr(", messages"), TracePlot::tr("EP's messages (thin)"),
           [](const Step& s) { return s.innerResidual; }, CurveDash::OfStyle, CurveWeight::Thin}};
    case Quantity::Predicted:
      return {{TracePlot::tr(", actual"),
               {},
               [](const Step& s) { return s.denoisedPsnr; },
               CurveDash::Solid,
               CurveWeight::Normal},
              {TracePlot::tr(", predicted"),
               {},
               [](const Step& s) { return psnrOfError(s.predictedError); },
               CurveDash::Dashed,
               CurveWeight::Normal}};
  }
  return {};
}

bool predicts(const MethodRecording& method) {
  for (const auto& step : method.steps)
    if (std::isfinite(step.predictedError)) return true;
  return false;
}

}  // namespace

TracePlot::TracePlot(Quantity quantity, QWidget* parent)
    : Plot(titleOf(quantity, hasNoAxisOfLevels(quantity)), xLabelOf(hasNoAxisOfLevels(quantity)),
           yLabelOf(quantity), parent),
      quantity_(quantity),
      againstEvaluations_(hasNoAxisOfLevels(quantity)) {
  setHint(hintOf(quantity));
  show(Recording{}, {});
}

void TracePlot::show(const Recording& recording, const std::vector<Recording>& pinned) {
  againstEvaluations_ = hasNoAxisOfLevels(quantity_) || isWithoutLevels(recording) ||
                        std::any_of(pinned.begin(), pinned.end(), isWithoutLevels);
  PlotContent content;
  content.title = titleOf(quantity_, againstEvaluations_);
  content.xLabel = xLabelOf(againstEvaluations_);
  content.logX = content.reversedX = !againstEvaluations_;
  content.logY = quantity_ == Quantity::Norms || quantity_ == Quantity::Residual;
  content.position = this->content().position;
  evaluations_.clear();
  // Ghosts first, so that they lie behind.
  for (std::size_t i = 0; i < pinned.size(); ++i)
    for (const bool stale : {true, false})
      addMethods(content, pinned[i], static_cast<int>(i) + 1, stale);
  for (const bool stale : {true, false})
    addMethods(content, recording, 0, stale);
  setContent(std::move(content));
}

void TracePlot::addMethods(PlotContent& content, const Recording& recording, int pinnedNumber,
                           bool stale) {
  for (const auto& method : recording.methods)
    if (method.chosen && method.stale == stale) addCurves(content, method, pinnedNumber);
}

void TracePlot::addCurves(PlotContent& content, const MethodRecording& method, int pinnedNumber) {
  if (quantity_ == Quantity::Predicted && !predicts(method)) return;
  const bool pinned = pinnedNumber > 0, ghost = pinned || method.stale;
  const auto name = pinned         ? pinnedName(method.method, pinnedNumber)
                    : method.stale ? staleName(method.method)
                                   : methodName(method.method);
  for (const auto& part : partsOf(quantity_)) {
    Curve curve;
    curve.style = method.method;
    curve.dash = part.dash;
    curve.weight = ghost ? CurveWeight::Ghost : part.weight;
    curve.pinned = pinned;
    curve.name = name + part.suffix;
    if (pinned)
      curve.legend = tr("pinned %1 (faint)").arg(pinnedNumber);
    else if (ghost)
      curve.legend = name;
    else if (!part.legend.isEmpty())
      curve.legend = part.legend;
    const auto before = content.curves.size();
    addCurve(content, method, std::move(curve), part.value);
    if (ghost && content.curves.size() > before) return;
  }
}

void TracePlot::addCurve(PlotContent& content, const MethodRecording& method, Curve curve,
                         Value value) {
  std::vector<int> evaluations;
  for (const auto& step : method.steps) {
    const double x = againstEvaluations_ ? step.evaluations : step.beta;
    const double y = value(step);
    if (!content.drawable(x, y)) continue;
    curve.x.push_back(x);
    curve.y.push_back(y);
    evaluations.push_back(step.evaluations);
  }
  if (curve.x.empty()) return;
  // An entry for each of them would cover the plot; the colour says which method it is.
  const auto sharesEntry = [&](const Curve& other) { return other.legend == curve.legend; };
  if (curve.legend && std::any_of(content.curves.begin(), content.curves.end(), sharesEntry))
    curve.legend = QString();
  content.curves.push_back(std::move(curve));
  evaluations_.push_back(std::move(evaluations));
}

void TracePlot::setPosition(double beta, int evaluation) {
  setPositionLine(againstEvaluations_ ? evaluation : beta);
}

void TracePlot::clicked(const QPointF& canvasPosition) {
  const auto point = nearest(canvasPosition, false);
  if (!point) return;
  // Several steps share a noise level; the point clicked on is one of them.
  const auto& curve = content().curves[point->curve];
  std::size_t best = 0;
  double bestDistance = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < curve.x.size(); ++i) {
    const double distance = std::hypot(curve.x[i] - point->x, curve.y[i] - point->y);
    if (distance >= bestDistance) continue;
    bestDistance = distance;
    best = i;
  }
  Q_EMIT positionPicked(evaluations_[point->curve][best]);
}

}  // namespace inkling

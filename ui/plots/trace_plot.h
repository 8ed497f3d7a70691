// How a reconstruction went, step by step.
#pragma once

#include "ui/plots/plot.h"
#include "ui/session/recording.h"

#include <vector>

namespace inkling {

/// One scalar of the steps of every method. Quality and norms stand against the noise level beta,
/// large on the left, so that time runs to the right, or, where a method has no noise levels,
/// against the number of network evaluations, as residual and prediction always do. Steps whose
/// value is not a finite number are left out.
class TracePlot final : public Plot {
  Q_OBJECT
 public:
  enum class Quantity {
    Psnr,       ///< of the denoised estimate and the iterate (thin), dB
    Ssim,       ///< the same
    Norms,      ///< of the prior's score and the likelihood's (thin)
    Residual,   ///< change of message passing's estimate; what EP's messages leave (thin)
    Predicted,  ///< message passing's PSNR as it predicts it (dashed) and as it is (solid)
  };

  explicit TracePlot(Quantity quantity, QWidget* parent = nullptr);

  using QWidget::show;
  /// Pinned recordings are drawn faintly, and so are methods whose settings have changed since.
  /// Methods that are no longer chosen are left out. Cheap enough for every frame.
  void show(const Recording& recording, const std::vector<Recording>& pinned);
  /// Moves the vertical line to a step, given both ways; the plot takes the one of its axis.
  void setPosition(double beta, int evaluation);

 Q_SIGNALS:
  /// The user clicked: number of evaluations at the step nearest to the click, of the nearest curve
  /// that is not pinned.
  void positionPicked(int evaluation);

 protected:
  void clicked(const QPointF& canvasPosition) override;

 private:
  using Value = double (*)(const StepRecord&);

  void addMethods(PlotContent& content, const Recording& recording, int pinnedNumber, bool stale);
  void addCurves(PlotContent& content, const MethodRecording& method, int pinnedNumber);
  void addCurve(PlotContent& content, const MethodRecording& method, Curve curve, Value value);

  Quantity quantity_;
  bool againstEvaluations_;
  std::vector<std::vector<int>> evaluations_;  ///< [curve][point]
};

}  // namespace inkling

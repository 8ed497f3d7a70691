// QCS-SGM+ (method.md section 5): expectation propagation around the operator.
#include "engine/likelihood/checks.h"
#include "engine/likelihood/expectation_propagation.h"
#include "engine/likelihood/likelihood.h"
#include "engine/model/error.h"

#include <ATen/ATen.h>

namespace inkling {
namespace {

// The spectrum where AAᵀ = cI is known by construction: no eigenvectors are needed.
Spectrum spectrumOf(const LinearOperator& matrix, const ProgressCallback& progress,
                    const Cancellation& cancellation) {
  if (const auto c = matrix.tightFrameConstant())
    return {at::full({matrix.rows()}, *c, at::kDouble), {}};
  return matrix.spectrum(progress, cancellation);
}

class QcsSgmPlus final : public Likelihood {
 public:
  QcsSgmPlus(std::shared_ptr<const LinearOperator> matrix, const Measurements& y,
             const EpSettings& settings, const ProgressCallback& progress,
             const Cancellation& cancellation)
      : matrix_(std::move(matrix)),
        y_(y),
        cancellation_(cancellation),
        ep_(spectrumOf(*matrix_, progress, cancellation), y.noise, y.lower, y.upper, settings,
            matrix_->device(), matrix_->dtype()) {}

  at::Tensor score(const at::Tensor& x, double beta) override {
    samplesPerImage(x, beta, *matrix_, y_);
    return adjointOfDouble(*matrix_, ep_.gradient(applyInDouble(*matrix_, x), beta, cancellation_));
  }

  LikelihoodDiagnostics diagnostics() const override { return ep_.diagnostics(); }

  // At EP's fixed point the curvature stays under 1/beta² for every matrix (method.md section 6).
  double curvature(double) const override { return 1; }

 private:
  std::shared_ptr<const LinearOperator> matrix_;
  Measurements y_;
  Cancellation cancellation_;
  ExpectationPropagation ep_;
};

void requireSetting(bool allowed, const char* name, double value, Message range) {
  if (!allowed)
    throw Error(
        ErrorKind::Usage, "{option} is {value}: it must be {range}.",
        {{"option", OptionName{name}}, {"value", value}, {"range", nested(std::move(range))}});
}

}  // namespace

std::unique_ptr<Likelihood> makeQcsSgmPlus(std::shared_ptr<const LinearOperator> matrix,
                                           const Measurements& y, const EpSettings& settings,
                                           const ProgressCallback& progress,
                                           const Cancellation& cancellation) {
  requireIntervals("qcs-sgm+", *matrix, y);
  requireSetting(settings.maxIterations >= 1, "ep-iterations", settings.maxIterations, "1 or more");
  requireSetting(settings.damping >= 0 && settings.damping < 1, "ep-damping", settings.damping,
                 "0 or more and under 1");
  requireSetting(settings.tolerance > 0, "ep-tolerance", settings.tolerance, "more than 0");
  return std::make_unique<QcsSgmPlus>(std::move(matrix), y, settings, progress, cancellation);
}

}  // namespace inkling

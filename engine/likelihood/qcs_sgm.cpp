// QCS-SGM (method.md section 4): the measurements as if independent given x_t.
#include "engine/likelihood/checks.h"
#include "engine/likelihood/intervals.h"
#include "engine/likelihood/largest_eigenvalue.h"
#include "engine/likelihood/likelihood.h"
#include "engine/priors/random_tensor.h"
#include "engine/priors/upload.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace inkling {
namespace {

class QcsSgm final : public Likelihood {
 public:
  QcsSgm(std::shared_ptr<const LinearOperator> matrix, const Measurements& y)
      : matrix_(std::move(matrix)),
        y_(y),
        intervals_(y.lower, y.upper, matrix_->device()),
        rowNorms_(matrix_->squaredRowNorms().contiguous()),
        rowNormsThere_(upload(rowNorms_, matrix_->device())) {}

  at::Tensor score(const at::Tensor& x, double beta) override {
    samplesPerImage(x, beta, *matrix_, y_);
    beta_ = beta;
    w_ = (rowNormsThere_ * (beta * beta) + y_.noise * y_.noise).sqrt();
    z_ = applyInDouble(*matrix_, x);
    return adjointOfDouble(*matrix_, intervals_.moments(z_, w_, Moments::Score).score);
  }

  // lambda_max(Aᵀ D A), D_m = (1 − v_m) beta²/w_m², by the power method, which goes on from where
  // the last call ended: an iterate's D changes little from step to step. A measurement that is
  // satisfied by far has 1 − v = 0, and half of them are whichever way an iterate errs at one bit.
  at::Tensor localCurvature() override {
    const auto ratio = intervals_.moments(z_, w_, Moments::ScoreAndVariance).varianceRatio;
    const auto seen = at::where(w_ > 0, beta_ / w_, at::zeros_like(w_)).square();
    const auto weights = (1 - ratio) * seen;
    const auto rows = z_.size(0);
    const bool first = !direction_.defined() || direction_.size(0) != rows;
    if (first) {
      anyDirection_ = startDirection();
      direction_ = anyDirection_.expand({rows, -1});
    }
    at::Tensor length;
    for (int i = 0; i < (first ? firstProducts : products); ++i) {
      const auto next = adjointOfDouble(*matrix_, weights * applyInDouble(*matrix_, direction_));
      length = next.norm(2, {1}, true);
      // what has no part in the largest direction yet would never get one
      direction_ = next / length.clamp_min(1e-30) + anyDirection_ * 0.03;
      direction_ = direction_ / direction_.norm(2, {1}, true);
    }
    return length;
  }

  // -d g_m/dz_m = (1 - v_m)/w_m² <= 1/w_m², so the curvature stays under lambda_max(Aᵀ D A) with
  // D_m = beta²/(sigma² + beta² n_m), n_m = ||a_m||². D_m is both at most 1/(sigma²/beta² + min n)
  // and at most 1/n_m times max n/(sigma²/beta² + max n): two bounds with an eigenvalue that does
  // not depend on beta. The first is tight for much noise, the second for little, both for equal n.
  double curvature(double beta) const override {
    if (!bounds_) bounds_ = findBounds();
    const double noise = y_.noise * y_.noise / (beta * beta);
    if (bounds_->largestNorm == 0) return 0;
    return std::min(bounds_->plain / (noise + bounds_->smallestNorm),
                    bounds_->normalised * bounds_->largestNorm / (noise + bounds_->largestNorm));
  }

 private:
  struct Bounds {
    double smallestNorm = 0, largestNorm = 0;  ///< of the rows that are not zero
    double plain = 0;                          ///< lambda_max(AAᵀ)
    double normalised = 0;                     ///< lambda_max(AAᵀ) with every row at length 1
  };

  Bounds findBounds() const {
    const auto seen = rowNorms_.masked_select(rowNorms_ > 0);
    if (seen.numel() == 0) return {};
    Bounds b;
    b.smallestNorm = seen.min().item<double>();
    b.largestNorm = seen.max().item<double>();
    if (const auto c = matrix_->tightFrameConstant()) {
      b.plain = *c;
      b.normalised = 1;
    } else {
      b.plain = largestEigenvalue(*matrix_);
      b.normalised = largestEigenvalue(
          *matrix_, at::where(rowNorms_ > 0, rowNorms_.rsqrt(), at::zeros_like(rowNorms_)));
    }
    return b;
  }

  at::Tensor startDirection() const {
    const std::vector<RandomStream> stream{RandomStream(0, "local curvature")};
    const auto v = normalRows(stream, matrix_->columns(), 0);
    return upload(v / v.norm(), matrix_->device()).to(matrix_->dtype());
  }

  // Products with AᵀDA at the first call and at every other one.
  static constexpr int firstProducts = 24, products = 2;

  std::shared_ptr<const LinearOperator> matrix_;
  Measurements y_;
  Intervals intervals_;
  at::Tensor z_, w_;  ///< of the last score
  double beta_ = 0;
  at::Tensor direction_, anyDirection_;  ///< unit rows, [R, N] and [1, N]
  at::Tensor rowNorms_, rowNormsThere_;  ///< [M] on the CPU and on the matrix's device
  mutable std::optional<Bounds> bounds_;
};

}  // namespace

std::unique_ptr<Likelihood> makeQcsSgm(std::shared_ptr<const LinearOperator> matrix,
                                       const Measurements& y) {
  requireIntervals("qcs-sgm", *matrix, y);
  return std::make_unique<QcsSgm>(std::move(matrix), y);
}

}  // namespace inkling

// Likelihoods of unquantized values: the exact score, and that of Jalal et al. (method.md section
// 4).
#include "engine/likelihood/checks.h"
#include "engine/likelihood/largest_eigenvalue.h"
#include "engine/likelihood/likelihood.h"
#include "engine/priors/upload.h"

#include <ATen/ATen.h>

#include <optional>

namespace inkling {
namespace {

// y − A x, one row of y for the samples of each image; values on the matrix's device.
at::Tensor residual(const LinearOperator& matrix, const Measurements& y, const at::Tensor& values,
                    const at::Tensor& x, double beta) {
  const auto samples = samplesPerImage(x, beta, matrix, y);
  const auto z = applyInDouble(matrix, x);
  return (values.unsqueeze(1) - z.view({values.size(0), samples, -1})).view_as(z);
}

class Linear final : public Likelihood {
 public:
  Linear(std::shared_ptr<const LinearOperator> matrix, const Measurements& y,
         const ProgressCallback& progress, const Cancellation& cancellation)
      : matrix_(std::move(matrix)), y_(y), values_(upload(y.values, matrix_->device())) {
    if (const auto c = matrix_->tightFrameConstant()) {
      eigenvalues_ = at::full({1}, *c, at::kDouble);
    } else {
      const auto& spectrum = matrix_->spectrum(progress, cancellation);
      eigenvalues_ = spectrum.eigenvalues;
      eigenvectors_ = spectrum.eigenvectors;
      if (eigenvectors_.defined()) eigenvectors_ = eigenvectors_.to(matrix_->device());
    }
    largest_ = eigenvalues_.max().item<double>();
    eigenvalues_ = eigenvalues_.to(matrix_->device());
  }

  at::Tensor score(const at::Tensor& x, double beta) override {
    auto v = residual(*matrix_, y_, values_, x, beta);
    const auto variance = eigenvalues_ * (beta * beta) + y_.noise * y_.noise;
    // Where sigma and the eigenvalue are both zero, AᵀV is zero too: the term drops out.
    const auto precision = at::where(variance > 0, variance.reciprocal(), at::zeros_like(variance));
    // In double also for float32 operators: the small eigenvalues amplify what is lost here.
    if (eigenvectors_.defined())
      v = at::matmul(at::matmul(v, eigenvectors_) * precision, eigenvectors_.t());
    else
      v = v * precision;
    return adjointOfDouble(*matrix_, v);
  }

  double curvature(double beta) const override {
    const double d = beta * beta * largest_;
    return d > 0 ? d / (y_.noise * y_.noise + d) : 0;
  }

 private:
  std::shared_ptr<const LinearOperator> matrix_;
  Measurements y_;
  at::Tensor values_, eigenvalues_, eigenvectors_;  ///< on the matrix's device
  double largest_ = 0;
};

class Jalal final : public Likelihood {
 public:
  Jalal(std::shared_ptr<const LinearOperator> matrix, const Measurements& y)
      : matrix_(std::move(matrix)),
        y_(y),
        values_(upload(y.linear() ? y.values : y.midpoints, matrix_->device())) {}

  at::Tensor score(const at::Tensor& x, double beta) override {
    const double variance = y_.noise * y_.noise + beta * beta;
    return adjointOfDouble(*matrix_, residual(*matrix_, y_, values_, x, beta) / variance);
  }

  double curvature(double beta) const override {
    if (!largest_) {
      const auto c = matrix_->tightFrameConstant();
      largest_ = c ? *c : largestEigenvalue(*matrix_);
    }
    return beta * beta * *largest_ / (y_.noise * y_.noise + beta * beta);
  }

 private:
  std::shared_ptr<const LinearOperator> matrix_;
  Measurements y_;
  at::Tensor values_;
  mutable std::optional<double> largest_;
};

}  // namespace

std::unique_ptr<Likelihood> makeLinear(std::shared_ptr<const LinearOperator> matrix,
                                       const Measurements& y, const ProgressCallback& progress,
                                       const Cancellation& cancellation) {
  requireValues("linear", *matrix, y);
  return std::make_unique<Linear>(std::move(matrix), y, progress, cancellation);
}

std::unique_ptr<Likelihood> makeJalal(std::shared_ptr<const LinearOperator> matrix,
                                      const Measurements& y) {
  requireMidpoints("jalal", *matrix, y);
  return std::make_unique<Jalal>(std::move(matrix), y);
}

}  // namespace inkling

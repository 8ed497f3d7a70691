#include "engine/solvers/interval_fit.h"

#include "engine/likelihood/checks.h"
#include "engine/likelihood/truncated_gaussian.h"
#include "engine/priors/upload.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {
namespace {

constexpr double leastNoise = 0.01;  // of the measurements' expected root mean square

}  // namespace

IntervalFit::IntervalFit(std::shared_ptr<const LinearOperator> matrix, const Measurements& y,
                         double energy)
    : matrix_(std::move(matrix)) {
  const double rowEnergy = matrix_->squaredRowNorms().mean().item<double>() * energy;
  noise_ = std::max({y.noise, leastNoise * std::sqrt(rowEnergy), 1e-9});
  if (y.linear()) {
    values_ = upload(y.values, matrix_->device());
    return;
  }
  lower_ = y.lower.contiguous();
  upper_ = y.upper.contiguous();
  intervals_ = Intervals(y.lower, y.upper, matrix_->device());
  width_ = at::full({matrix_->rows()}, noise_,
                    at::TensorOptions().dtype(at::kDouble).device(matrix_->device()));
}

at::Tensor IntervalFit::measurementScore(const at::Tensor& u) const {
  const auto z = applyInDouble(*matrix_, u);
  if (!values_.defined()) return intervals_.moments(z, width_, Moments::Score).score;
  const auto images = values_.size(0);
  const auto samples = z.size(0) / images;
  return (values_.unsqueeze(1) - z.view({images, samples, -1})).view_as(z) / (noise_ * noise_);
}

at::Tensor IntervalFit::score(const at::Tensor& u) const {
  return adjointOfDouble(*matrix_, measurementScore(u));
}

at::Tensor IntervalFit::logProbability(const at::Tensor& u) const {
  const auto z = applyInDouble(*matrix_, u).to(at::kCPU);
  const auto rows = z.size(0), m = z.size(1);
  if (values_.defined()) {
    const auto images = values_.size(0);
    const auto apart = values_.to(at::kCPU).unsqueeze(1) - z.view({images, rows / images, m});
    return apart.square().sum(2).view({rows}) * (-0.5 / (noise_ * noise_));
  }
  auto sums = at::zeros({rows}, at::kDouble);
  const auto* lower = lower_.data_ptr<double>();
  const auto* upper = upper_.data_ptr<double>();
  const auto* at = z.data_ptr<double>();
  auto* sum = sums.data_ptr<double>();
  const auto repeats = rows / lower_.size(0);
  for (std::int64_t r = 0; r < rows; ++r)
    for (std::int64_t i = 0; i < m; ++i) {
      const auto bound = r / repeats * m + i;
      sum[r] += truncatedMoments(at[r * m + i], lower[bound], upper[bound], noise_).logProbability;
    }
  return sums;
}

double pixelEnergy(double secondMoment) {
  return secondMoment > 0 ? secondMoment : 0.25;
}

}  // namespace inkling

#include "engine/solvers/solver_rows.h"

#include "engine/model/error.h"
#include "engine/priors/random_tensor.h"
#include "engine/priors/upload.h"

#include <ATen/ATen.h>

#include <cmath>
#include <numeric>

namespace inkling {
namespace {

// No image comes near it, nor any iterate at a noise level that is used.
constexpr double beyondMeasure = 1e4;

}  // namespace

at::Tensor RowNoise::next() {
  auto z = upload(normalRows(streams_, columns_, drawn_), device_);
  drawn_ += static_cast<std::uint64_t>(columns_);
  return z;
}

StepTeller::StepTeller(const SolverInput& input, const SolverObserver& observer,
                       const Cancellation& cancellation, std::int64_t evaluations)
    : input_(input),
      observer_(observer),
      cancellation_(cancellation),
      images_(static_cast<std::size_t>(input.measurements.batch())),
      planned_(static_cast<int>(evaluations)) {
  std::iota(images_.begin(), images_.end(), 0);
}

void StepTeller::tell(int level, int step, double beta, const at::Tensor& x,
                      const at::Tensor& denoised, int spent) {
  cancellation_.check();
  evaluation_ += spent;
  if (step == 1) requireBounded(denoised);
  if (!observer_) return;
  const auto images = static_cast<std::int64_t>(images_.size());
  const auto first = [images](const at::Tensor& rows) {
    return rows.view({images, rows.size(0) / images, rows.size(1)}).select(1, 0);
  };
  SolverStep told{evaluation_, planned_, level, step, images_, {}, first(x), first(denoised), {}};
  if (!std::isnan(beta)) told.beta.assign(images_.size(), beta);
  observer_(told);
}

void StepTeller::requireBounded(const at::Tensor& x) const {
  const double most = x.abs().max().item<double>();  // NaN propagates through max
  if (most < beyondMeasure) return;
  throw Error(ErrorKind::Diverged,
              option_.empty() ? "{method} diverged after {count} evaluations: the image is no "
                                "longer of any size that images have. Take another method."
                              : "{method} diverged after {count} evaluations: the image is no "
                                "longer of any size that images have. Lower {option}.",
              {{"method", input_.method},
               {"count", std::int64_t{evaluation_}},
               {"option", OptionName{option_}}});
}

SolverOutput estimateOf(const SolverInput& input, const at::Tensor& rows, int evaluations) {
  SolverOutput output;
  output.evaluations.assign(static_cast<std::size_t>(input.measurements.batch()), evaluations);
  output.estimate = rows.to(at::kFloat);
  return output;
}

SolverOutput samplesOf(const SolverInput& input, const at::Tensor& rows, int evaluations) {
  SolverOutput output;
  output.evaluations.assign(static_cast<std::size_t>(input.measurements.batch()), evaluations);
  output.samples = rows.to(at::kFloat);
  return output;
}

}  // namespace inkling

#include "engine/studies/recorder.h"

#include "engine/metrics/metrics.h"
#include "engine/priors/tensors.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <numeric>

namespace inkling {
namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

}  // namespace

Recorder::Recorder(const Problem& problem, const Measurements& measurements, const Method& method,
                   std::int64_t begin, std::int64_t count, std::int64_t images,
                   const RunOptions& options, RunObserver& observer, Turn& turn)
    : problem_(problem),
      measurements_(measurements),
      method_(method),
      begin_(begin),
      count_(count),
      images_(images),
      options_(options),
      observer_(observer),
      turn_(turn),
      traces_(static_cast<std::size_t>(count)),
      done_(static_cast<std::size_t>(count)),
      began_(Clock::now()),
      shown_(began_ - std::chrono::seconds(1)) {}

void Recorder::onStep(const SolverStep& step) {
  std::vector<StepRecord> made;
  if (options_.trace) {
    made = records(step);
    for (std::size_t i = 0; i < made.size(); ++i)
      traces_[static_cast<std::size_t>(step.images[i])].push_back(made[i]);
  }
  StepView view;
  view.method = method_.id;
  view.images.clear();
  for (const auto row : step.images)
    view.images.push_back(static_cast<int>(begin_ + row));
  view.imageCount = static_cast<int>(images_);
  view.evaluation = step.evaluation;
  view.evaluations = step.evaluations;
  view.level = step.level;
  view.step = step.step;
  if (!step.beta.empty()) view.beta = step.beta.front();
  const auto rowOf = [&](int image) {
    const auto found = std::find(step.images.begin(), step.images.end(), image - begin_);
    return found == step.images.end() ? -1 : found - step.images.begin();
  };
  const auto frame = [&](const at::Tensor& rows) {
    return [&, this](int image) {
      const auto row = rowOf(image);
      return row < 0 ? Image() : toImage(rows, row, problem_.prior->shape());
    };
  };
  view.iterate = frame(step.iterate);
  view.denoised = frame(step.denoised);
  view.record = [&](int image) {
    const auto row = rowOf(image);
    if (row < 0) return StepRecord();
    if (made.empty()) made = records(step);
    return made[static_cast<std::size_t>(row)];
  };
  tell(view);
  progress(step);
  observing_ += turn_.pass().count();
}

void Recorder::tell(const StepView& view) {
  const auto began = Clock::now();
  observer_.onStep(view);
  // Longer than pixels take: the observer has held the run. On a GPU even these wait for the steps
  // before, whose time is the run's.
  constexpr double pause = 0.05;
  if (const double taken = since(began); taken > pause) observing_ += taken;
}

void Recorder::progress(const SolverStep& step) {
  for (auto image : step.images)
    done_[static_cast<std::size_t>(image)] =
        static_cast<double>(step.evaluation) / std::max(step.evaluations, 1);
  const bool last = step.evaluation >= step.evaluations;
  if (since(shown_) < 0.1 && !last) return;
  shown_ = Clock::now();
  Progress p;
  p.stage = method_.id;
  const auto evaluations = static_cast<double>(step.evaluations);
  const double own = std::accumulate(done_.begin(), done_.end(), 0.0);  // images
  const auto images = static_cast<double>(images_), count = static_cast<double>(count_);
  p.total = evaluations * images / count;
  if (step.atMost) {  // of what ends by itself only the parts before this one are known
    const bool whole = images_ == count_;
    if (whole) p.total = 0;
    p.done = whole ? step.evaluation : evaluations * static_cast<double>(begin_) / count;
    observer_.onProgress(p);
    return;
  }
  p.done = evaluations * (static_cast<double>(begin_) + own) / count;
  const double each = (since(began_) - observing_) / std::max(evaluations * own / count, 1e-9);
  p.remainingSeconds = each * (p.total - p.done);
  observer_.onProgress(p);
}

std::vector<StepRecord> Recorder::measured(const at::Tensor& x, const at::Tensor& denoised,
                                           const at::Tensor& images) const {
  std::vector<StepRecord> records(static_cast<std::size_t>(images.numel()));
  const auto fill = [&](double StepRecord::*field, const at::Tensor& values) {
    const auto each = toVector(values);
    for (std::size_t i = 0; i < records.size(); ++i)
      records[i].*field = each[i];
  };
  auto y = measurements_;
  for (auto* t : {&y.lower, &y.upper, &y.values})
    if (t->defined()) *t = t->index_select(0, images);
  fill(&StepRecord::consistency, consistency(*problem_.matrix, y, denoised));
  if (!problem_.truth->pixels.defined()) return records;
  const auto truth = problem_.truth->pixels.narrow(0, begin_, count_).index_select(0, images);
  const auto& shape = problem_.prior->shape();
  fill(&StepRecord::psnr, psnr(x, truth));
  fill(&StepRecord::ssim, ssim(x, truth, shape));
  fill(&StepRecord::denoisedPsnr, psnr(denoised, truth));
  fill(&StepRecord::denoisedSsim, ssim(denoised, truth, shape));
  return records;
}

std::vector<StepRecord> Recorder::records(const SolverStep& step) const {
  auto made = measured(step.iterate, step.denoised, at::tensor(step.images, at::kLong));
  const auto scalars = step.scalars ? step.scalars() : std::vector<StepScalars>(made.size());
  for (std::size_t i = 0; i < made.size(); ++i) {
    auto& r = made[i];
    r.level = step.level;
    r.step = step.step;
    r.evaluations = step.evaluation;
    if (!step.beta.empty()) r.beta = step.beta[i];
    r.priorNorm = scalars[i].priorNorm;
    r.likelihoodNorm = scalars[i].likelihoodNorm;
    r.residual = scalars[i].residual;
    r.innerResidual = scalars[i].innerResidual;
    r.innerIterations = scalars[i].innerIterations;
    r.predictedError = scalars[i].predictedError;
  }
  return made;
}

}  // namespace inkling

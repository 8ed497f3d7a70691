#include "engine/studies/recorder.h"

#include "engine/metrics/metrics.h"
#include "engine/priors/tensors.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace inkling {
namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

}  // namespace

Recorder::Recorder(const Problem& problem, const Measurements& measurements, const Method& method,
                   std::int64_t begin, std::int64_t count, std::int64_t images,
                   std::int64_t samples, const RunOptions& options, RunObserver& observer)
    : problem_(problem),
      measurements_(measurements),
      method_(method),
      begin_(begin),
      count_(count),
      images_(images),
      samples_(samples),
      options_(options),
      observer_(observer),
      traces_(static_cast<std::size_t>(count)),
      began_(Clock::now()),
      shown_(began_ - std::chrono::seconds(1)) {}

void Recorder::onStep(const LangevinStep& step) {
  std::vector<StepRecord> made;
  if (options_.trace) {
    made = records(step);
    for (std::size_t b = 0; b < traces_.size(); ++b)
      traces_[b].push_back(made[b]);
  }
  StepView view;
  view.method = method_.id;
  view.evaluation = step.evaluation;
  view.evaluations = step.evaluations;
  view.level = step.level;
  view.step = step.step;
  view.beta = step.beta;
  auto frame = [this](const at::Tensor& rows) {
    return [this, &rows](int image) {
      const auto b = image - begin_;
      return b < 0 || b >= count_ ? Image() : toImage(rows, b * samples_, problem_.prior->shape());
    };
  };
  view.iterate = frame(step.x);
  view.denoised = frame(step.denoised);
  view.record = [&](int image) {
    const auto b = image - begin_;
    if (b < 0 || b >= count_) return StepRecord();
    if (made.empty()) made = records(step);
    return made[static_cast<std::size_t>(b)];
  };
  tell(view);
  progress(step.evaluation, step.evaluations);
}

void Recorder::onIteration(const MessagePassingStep& step, int evaluations) {
  std::vector<StepRecord> made;
  if (options_.trace) {
    made = records(step);
    for (std::size_t i = 0; i < made.size(); ++i)
      traces_[static_cast<std::size_t>(step.images[i])].push_back(made[i]);
  }
  StepView view;
  view.method = method_.id;
  view.evaluation = view.level = step.iteration;
  view.evaluations = evaluations;
  view.step = 1;
  view.beta = step.beta.front();
  auto frame = [&](const at::Tensor& rows) {
    return [&, this](int image) {
      const auto found = std::find(step.images.begin(), step.images.end(), image - begin_);
      return found == step.images.end()
                 ? Image()
                 : toImage(rows, found - step.images.begin(), problem_.prior->shape());
    };
  };
  view.iterate = frame(step.input);
  view.denoised = frame(step.estimate);
  view.record = [&](int image) {
    const auto found = std::find(step.images.begin(), step.images.end(), image - begin_);
    if (found == step.images.end()) return StepRecord();
    if (made.empty()) made = records(step);
    return made[static_cast<std::size_t>(found - step.images.begin())];
  };
  tell(view);
  progress(step.iteration, evaluations);
}

void Recorder::tell(const StepView& view) {
  const auto began = Clock::now();
  observer_.onStep(view);
  // Longer than pixels take: the observer has held the run. On a GPU even these wait for the steps
  // before, whose time is the run's.
  constexpr double pause = 0.05;
  if (const double taken = since(began); taken > pause) observing_ += taken;
}

void Recorder::progress(int evaluation, int evaluations) {
  if (since(shown_) < 0.1 && evaluation < evaluations) return;
  shown_ = Clock::now();
  Progress p;
  p.stage = method_.id;
  const double parts = static_cast<double>(images_) / static_cast<double>(count_);
  p.total = evaluations * parts;
  p.done = evaluation + evaluations * static_cast<double>(begin_) / static_cast<double>(count_);
  const double each = (since(began_) - observing_) / evaluation;
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

std::vector<StepRecord> Recorder::records(const MessagePassingStep& step) const {
  auto made = measured(step.input, step.estimate, at::tensor(step.images, at::kLong));
  for (std::size_t i = 0; i < made.size(); ++i) {
    auto& r = made[i];
    r.level = r.evaluations = step.iteration;
    r.step = 1;
    r.beta = step.beta[i];
    r.priorNorm = (step.estimate[i] - step.input[i]).norm().item<double>() / (r.beta * r.beta);
    r.residual = step.residual[i];
    r.predictedError = errorRatio_ * step.predicted[i];
  }
  return made;
}

std::vector<StepRecord> Recorder::records(const LangevinStep& step) const {
  const auto n = problem_.prior->pixels();
  auto first = [&](const at::Tensor& rows) {
    return rows.view({count_, samples_, n}).select(1, 0);
  };
  const auto x = first(step.x), denoised = first(step.denoised);
  const auto priorNorm = toVector((denoised - x).norm(2, {1}) / (step.beta * step.beta));
  const auto likelihoodNorm = toVector(first(step.likelihood).norm(2, {1}));
  auto made = measured(x, denoised, at::arange(count_, at::kLong));
  for (std::size_t b = 0; b < made.size(); ++b) {
    auto& r = made[b];
    r.level = step.level;
    r.step = step.step;
    r.evaluations = step.evaluation;
    r.beta = step.beta;
    r.priorNorm = priorNorm[b];
    r.likelihoodNorm = likelihoodNorm[b];
    r.residual = step.diagnostics.residual;
    r.innerIterations = step.diagnostics.iterations;
  }
  return made;
}

}  // namespace inkling

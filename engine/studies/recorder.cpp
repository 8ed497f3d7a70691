#include "engine/studies/recorder.h"

#include "engine/metrics/metrics.h"
#include "engine/priors/tensors.h"

#include <ATen/ATen.h>

namespace inkling {
namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

std::vector<double> doubles(const at::Tensor& t) {
  const auto plain = t.to(at::kCPU, at::kDouble).contiguous();
  return {plain.data_ptr<double>(), plain.data_ptr<double>() + plain.numel()};
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
  if (options_.trace) record(step);
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
  observer_.onStep(view);
  progress(step);
}

void Recorder::progress(const LangevinStep& step) {
  if (since(shown_) < 0.1 && step.evaluation < step.evaluations) return;
  shown_ = Clock::now();
  Progress p;
  p.stage = method_.id;
  const double parts = static_cast<double>(images_) / static_cast<double>(count_);
  p.total = step.evaluations * parts;
  p.done = step.evaluation +
           step.evaluations * static_cast<double>(begin_) / static_cast<double>(count_);
  const double each = since(began_) / step.evaluation;
  p.remainingSeconds = each * (p.total - p.done);
  observer_.onProgress(p);
}

void Recorder::record(const LangevinStep& step) {
  const auto n = problem_.prior->pixels();
  auto first = [&](const at::Tensor& rows) {
    return rows.view({count_, samples_, n}).select(1, 0);
  };
  const auto x = first(step.x), denoised = first(step.denoised);
  const auto priorNorm = doubles((denoised - x).norm(2, {1}) / (step.beta * step.beta));
  const auto likelihoodNorm = doubles(first(step.likelihood).norm(2, {1}));
  const auto consistent = doubles(consistency(*problem_.matrix, measurements_, denoised));
  std::vector<double> quality[4];
  if (problem_.truth->pixels.defined()) {
    const auto truth = problem_.truth->pixels.narrow(0, begin_, count_);
    const auto& shape = problem_.prior->shape();
    quality[0] = doubles(psnr(x, truth));
    quality[1] = doubles(ssim(x, truth, shape));
    quality[2] = doubles(psnr(denoised, truth));
    quality[3] = doubles(ssim(denoised, truth, shape));
  }
  for (std::size_t b = 0; b < traces_.size(); ++b) {
    StepRecord r;
    r.level = step.level;
    r.step = step.step;
    r.evaluations = step.evaluation;
    r.beta = step.beta;
    if (!quality[0].empty()) {
      r.psnr = quality[0][b];
      r.ssim = quality[1][b];
      r.denoisedPsnr = quality[2][b];
      r.denoisedSsim = quality[3][b];
    }
    r.priorNorm = priorNorm[b];
    r.likelihoodNorm = likelihoodNorm[b];
    r.consistency = consistent[b];
    r.residual = step.diagnostics.residual;
    r.innerIterations = step.diagnostics.iterations;
    traces_[b].push_back(r);
  }
}

}  // namespace inkling

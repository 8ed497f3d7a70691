#include "engine/model/error.h"
#include "engine/priors/reverse_process.h"
#include "engine/sensing/matrices.h"
#include "engine/sensing/quantizer.h"
#include "engine/solvers/annealed_langevin.h"
#include "engine/studies/torch_engine.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <chrono>
#include <sys/resource.h>

namespace inkling {
namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Median seconds of a network evaluation at that batch, over at least a second.
double evaluationSeconds(const Prior& prior, const at::Tensor& x,
                         const Cancellation& cancellation) {
  std::vector<double> times;
  const auto began = Clock::now();
  prior.denoise(x, 0.3);
  while (times.size() < 5 || (since(began) < 1 && times.size() < 500)) {
    cancellation.check();
    const auto start = Clock::now();
    prior.denoise(x, 0.3).sum().item<float>();
    times.push_back(since(start));
  }
  std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2),
                   times.end());
  return times[times.size() / 2];
}

struct Timed {
  double seconds = 0, iterations = 0;
};

Timed timeRun(const Prior& prior, Likelihood& likelihood, const LangevinSettings& settings,
              std::int64_t batch, const Cancellation& cancellation) {
  std::vector<RandomStream> streams;
  for (std::int64_t i = 0; i < batch; ++i)
    streams.emplace_back(1, "sampler", i);
  Timed timed;
  std::int64_t steps = 0;
  const auto start = Clock::now();
  annealedLangevin(prior, &likelihood, settings, "bench", streams, cancellation,
                   [&](const LangevinStep& step) {
                     timed.iterations += step.diagnostics.iterations;
                     ++steps;
                   });
  timed.seconds = since(start);
  timed.iterations /= static_cast<double>(std::max<std::int64_t>(steps, 1));
  return timed;
}

}  // namespace

std::vector<BenchRow> runBench(const BenchRequest& request, const ProgressCallback& progress,
                               const Cancellation& cancellation) {
  at::NoGradGuard guard;
  const auto prior = openPrior(request.prior);
  const std::int64_t batch = request.batch, m = std::min<std::int64_t>(400, prior->pixels());
  std::vector<BenchRow> rows;
  auto tell = [&](const std::string& stage, double done) {
    if (progress) progress({stage, done, 4, -1});
    cancellation.check();
  };
  rows.push_back({"threads", "", static_cast<double>(at::get_num_threads())});
  rows.push_back({"batch", "images", static_cast<double>(batch)});
  tell("network evaluation", 0);
  const auto truth = drawFromPrior(*prior, batch, 3, cancellation).clamp(0, 1);
  const double bare = evaluationSeconds(*prior, truth, cancellation);
  const double single = evaluationSeconds(*prior, truth.narrow(0, 0, 1), cancellation);
  rows.push_back({"network evaluation, one image", "ms", single * 1e3});
  rows.push_back({"network evaluation, the batch", "ms", bare * 1e3});

  MatrixSpec spec;
  spec.rows = m;
  spec.pixels = prior->shape();
  const auto matrix = makeOperator(spec);
  QuantizerSpec quantizer;
  quantizer.bits = 1;
  std::vector<RandomStream> noise;
  for (std::int64_t i = 0; i < batch; ++i)
    noise.emplace_back(1, "noise", i);
  const auto y = measure(*matrix, truth, 0.1, quantizer, noise, RandomStream(1, "dither"));
  LangevinSettings settings;
  settings.stepsPerLevel = 2;
  const int evaluations = settings.levels * settings.stepsPerLevel + 1;
  const std::string at = " at M = " + std::to_string(m);
  tell("QCS-SGM", 1);
  auto sgm = makeQcsSgm(matrix, y);
  const auto plain = timeRun(*prior, *sgm, settings, batch, cancellation);
  rows.push_back({"QCS-SGM" + at + ", seconds over evaluations × bare", "",
                  plain.seconds / (evaluations * bare)});
  tell("QCS-SGM+", 2);
  auto plus = makeQcsSgmPlus(matrix, y, {}, {}, cancellation);
  const auto ep = timeRun(*prior, *plus, settings, batch, cancellation);
  rows.push_back({"QCS-SGM+" + at + ", seconds over evaluations × bare", "",
                  ep.seconds / (evaluations * bare)});
  rows.push_back({"QCS-SGM+" + at + ", mean EP iterations a step", "", ep.iterations});
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  rows.push_back({"peak memory", "MiB", usage.ru_maxrss / 1024.0});
  tell("done", 4);
  return rows;
}

}  // namespace inkling

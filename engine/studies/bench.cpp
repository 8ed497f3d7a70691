#include "engine/model/error.h"
#include "engine/model/matrix_info.h"
#include "engine/priors/device.h"
#include "engine/priors/random_tensor.h"
#include "engine/priors/reverse_process.h"
#include "engine/sensing/matrices.h"
#include "engine/sensing/quantizer.h"
#include "engine/solvers/annealed_langevin.h"
#include "engine/solvers/message_passing.h"
#include "engine/studies/bench_edits.h"
#include "engine/studies/torch_engine.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <malloc.h>

namespace inkling {
namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Median seconds of what is done on a device, over at least a second.
template <typename Action>
double medianSeconds(at::Device device, const Cancellation& cancellation, Action act) {
  const auto action = [&] {
    act();
    waitFor(device);
  };
  std::vector<double> times;
  const auto began = Clock::now();
  action();
  while (times.size() < 5 || (since(began) < 1 && times.size() < 500)) {
    cancellation.check();
    const auto start = Clock::now();
    action();
    times.push_back(since(start));
  }
  std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2),
                   times.end());
  return times[times.size() / 2];
}

/// The highest resident memory of the process since the last call, bytes.
double peakMemory() {
  double peak = 0;
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) peak = std::strtod(line.c_str() + 6, nullptr) * 1024;
  std::ofstream("/proc/self/clear_refs") << "5";
  return peak;
}

std::vector<RandomStream> streams(const char* name, std::int64_t count) {
  std::vector<RandomStream> made;
  for (std::int64_t i = 0; i < count; ++i)
    made.emplace_back(1, name, i);
  return made;
}

struct Timed {
  double overBare = 0;  ///< the run's seconds over evaluations times those of a bare one
  double iterations = 0;
};

/// What is timed: images of the prior's shape, or a photograph's where it has none.
struct Subject {
  std::shared_ptr<const Prior> prior;
  at::Tensor truth;  ///< [B, N]
  MatrixSpec matrix;
  int levels = 0;  ///< of annealed Langevin dynamics
  int solves = 0;  ///< that the median is of
};

Subject subjectOf(const BenchRequest& request, const Cancellation& cancellation) {
  constexpr int photographSide = 256;
  Subject subject;
  subject.prior = openPrior(request.prior, chooseDevice(request.device));
  const auto shape = subject.prior->card().shape;
  if (shape.anySize()) {
    if (request.edits)
      throw Error(ErrorKind::Usage,
                  "The prior \"{name}\" is for images of any size; {option} is for priors of one "
                  "shape.",
                  {{"name", request.prior}, {"option", OptionName{"edits"}}});
    subject.prior = atSize(subject.prior, {shape.channels, photographSide, photographSide});
    const auto n = subject.prior->pixels();
    subject.truth = uniformRows(streams("images", request.batch), n, 0).to(subject.prior->device());
    subject.matrix.kind = "dct";
    subject.matrix.rows = n / 8;
    subject.levels = 10;
    subject.solves = 7;
  } else {
    subject.truth = drawFromPrior(*subject.prior, request.batch, 3, cancellation).clamp(0, 1);
    subject.matrix.rows = std::min<std::int64_t>(400, subject.prior->pixels());
    subject.levels = LangevinSettings{}.levels;
    subject.solves = 31;
  }
  subject.matrix.pixels = subject.prior->shape();
  return subject;
}

/// Bare evaluations are timed between the run's steps, so that both see the same machine.
Timed timeRun(const Subject& subject, Likelihood& likelihood, const Cancellation& cancellation) {
  constexpr int bareEvery = 5;
  const auto& prior = *subject.prior;
  const auto batch = subject.truth.size(0);
  LangevinSettings settings;
  settings.levels = subject.levels;
  settings.stepsPerLevel = 2;
  double bareSeconds = 0, iterations = 0;
  int steps = 0, bare = 0;
  const auto start = Clock::now();
  annealedLangevin(prior, &likelihood, settings, "bench", streams("sampler", batch), cancellation,
                   [&](const LangevinStep& step) {
                     iterations += step.diagnostics.iterations;
                     if (++steps % bareEvery != 0) return;
                     waitFor(prior.device());
                     const auto began = Clock::now();
                     prior.denoise(step.x, step.beta);
                     waitFor(prior.device());
                     bareSeconds += since(began);
                     ++bare;
                   });
  waitFor(prior.device());
  const double seconds = since(start) - bareSeconds;
  return {seconds / ((steps + 1) * bareSeconds / bare), iterations / steps};
}

Measurements oneBit(const LinearOperator& matrix, const at::Tensor& truth) {
  QuantizerSpec quantizer;
  quantizer.bits = 1;
  return measure(matrix, truth, 0.1, quantizer, streams("noise", truth.size(0)),
                 RandomStream(1, "dither"));
}

struct Solve {
  double seconds = 0;   ///< of ten iterations, the matrix at hand
  double overBare = 0;  ///< that over the seconds of ten bare evaluations
};

/// Bare evaluations alternate with the solves, so that both see the same machine.
Solve timeSolve(const Subject& subject, const at::Tensor& truth, int rounds,
                const std::shared_ptr<const LinearOperator>& matrix,
                const Cancellation& cancellation) {
  const auto& prior = *subject.prior;
  const SpectralOperator spectral(matrix, {}, cancellation);
  const auto y = oneBit(*matrix, truth);
  MessagePassingSettings settings;
  settings.iterations = 10;
  settings.tolerance = 0;
  std::vector<double> solves, bare;
  for (int i = 0; i < rounds; ++i) {
    cancellation.check();
    auto began = Clock::now();
    messagePassing(prior, spectral, y, settings, cancellation);
    waitFor(prior.device());
    solves.push_back(since(began));
    began = Clock::now();
    for (int k = 0; k < settings.iterations; ++k)
      prior.denoise(truth, 0.3);
    waitFor(prior.device());
    bare.push_back(since(began));
  }
  const auto median = [](std::vector<double> times) {
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2),
                     times.end());
    return times[times.size() / 2];
  };
  return {median(solves), median(solves) / median(bare)};
}

GrowthRow growthOf(const MatrixSpec& spec, std::int64_t batch, const Cancellation& cancellation) {
  GrowthRow row{spec.kind, spec.pixels.size(), spec.rows};
  malloc_trim(0);  // what earlier rows have given back
  peakMemory();
  const auto matrix = makeOperator(spec, at::kFloat, at::kCPU, {}, cancellation);
  const auto truth = uniformRows(streams("images", batch), row.pixels, 0);
  const auto y = oneBit(*matrix, truth);
  constexpr double beta = 0.3;
  const auto sgm = makeQcsSgm(matrix, y);
  const auto plus = makeQcsSgmPlus(matrix, y, {}, {}, cancellation);
  std::uint64_t drawn = 0;
  int calls = 0;
  const auto iterate = [&] {  // as far from the last one as Langevin's next iterate
    drawn += static_cast<std::uint64_t>(row.pixels);
    return truth + normalRows(streams("iterate", batch), row.pixels, drawn) * beta;
  };
  row.sgm = medianSeconds(at::kCPU, cancellation, [&, x = iterate()] { sgm->score(x, beta); });
  std::vector<double> times;
  for (const auto began = Clock::now(); times.size() < 5 || since(began) < 1;) {
    cancellation.check();
    const auto x = iterate();
    const auto start = Clock::now();
    plus->score(x, beta);
    times.push_back(since(start));
    row.iterations += plus->diagnostics().iterations;
    ++calls;
  }
  std::sort(times.begin(), times.end());
  row.sgmPlus = times[times.size() / 2];
  row.iterations /= calls;
  row.peakMemory = peakMemory();
  return row;
}

std::vector<MatrixSpec> growthCases() {
  struct Size {
    ImageShape pixels;
    std::vector<std::int64_t> rows;
  };
  std::vector<MatrixSpec> cases;
  for (const auto& kind : matrices()) {
    if (kind.given()) continue;
    for (const auto& [pixels, rows] :
         {Size{{1, 28, 28}, {100, 200, 400, 784}}, Size{{3, 32, 32}, {400, 1536}},
          Size{{3, 64, 64}, {400, 1536}}})
      for (auto m : rows) {
        auto& spec = cases.emplace_back();
        spec.kind = kind.id;
        spec.pixels = pixels;
        spec.rows = m;
      }
  }
  return cases;
}

}  // namespace

BenchReport runBench(const BenchRequest& request, const ProgressCallback& progress,
                     const Cancellation& cancellation) {
  at::NoGradGuard guard;
  const auto subject = subjectOf(request, cancellation);
  const auto& prior = subject.prior;
  const std::int64_t batch = request.batch, m = subject.matrix.rows;
  const auto cases = request.growth ? growthCases() : std::vector<MatrixSpec>{};
  const auto edited = request.edits ? editCases(prior->pixels()) : std::vector<EditCase>{};
  BenchReport report;
  int done = 0;
  auto tell = [&](const std::string& stage) {
    if (progress)
      progress({stage, static_cast<double>(done),
                5.0 + static_cast<double>(cases.size() + edited.size()), -1});
    ++done;
    cancellation.check();
  };
  auto add = [&](const std::string& name, const char* unit, double value) {
    report.rows.push_back({name, unit, value});
  };
  add("threads", "", at::get_num_threads());
  add("batch", "images", static_cast<double>(batch));
  tell("network evaluation");
  const auto& truth = subject.truth;
  const auto one = truth.narrow(0, 0, 1);
  add("network evaluation, one image", "ms",
      1e3 * medianSeconds(prior->device(), cancellation, [&] { prior->denoise(one, 0.3); }));
  add("network evaluation, the batch", "ms",
      1e3 * medianSeconds(prior->device(), cancellation, [&] { prior->denoise(truth, 0.3); }));

  const auto matrix = makeOperator(subject.matrix, at::kFloat, prior->device(), {}, cancellation);
  const auto y = oneBit(*matrix, truth);
  const std::string at = " at M = " + std::to_string(m);
  tell("QCS-SGM");
  const auto sgm = timeRun(subject, *makeQcsSgm(matrix, y), cancellation);
  add("QCS-SGM" + at + ", seconds over evaluations × bare", "", sgm.overBare);
  tell("QCS-SGM+");
  const auto plus =
      timeRun(subject, *makeQcsSgmPlus(matrix, y, {}, {}, cancellation), cancellation);
  add("QCS-SGM+" + at + ", seconds over evaluations × bare", "", plus.overBare);
  add("QCS-SGM+" + at + ", mean EP iterations a step", "", plus.iterations);
  tell("message passing");
  const auto solve = timeSolve(subject, one, subject.solves, matrix, cancellation);
  add("message passing" + at + ", ten iterations on one image", "ms", 1e3 * solve.seconds);
  add("message passing" + at + ", seconds over ten bare evaluations", "", solve.overBare);
  tell("message passing of the batch");
  const auto together = timeSolve(subject, truth, 7, matrix, cancellation);
  add("message passing, the batch," + at + ", seconds over ten bare evaluations", "",
      together.overBare);
  add("peak memory", "MiB", peakMemory() / (1 << 20));
  for (const auto& each : cases) {
    tell(each.kind + ", M = " + std::to_string(each.rows) +
         ", N = " + std::to_string(each.pixels.size()));
    report.growth.push_back(growthOf(each, batch, cancellation));
  }
  for (const auto& each : edited) {
    tell("edits: " + each.matrix + ", M = " + std::to_string(each.measurements));
    report.edits.push_back(timeEdits(request.prior, each, cancellation));
  }
  tell("done");
  return report;
}

}  // namespace inkling

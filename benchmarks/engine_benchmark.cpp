// Times the parts of a run, one line each: name, median, unit. Usage: inkling-benchmark [THREADS
// [PRIOR]]
#include "engine/likelihood/likelihood.h"
#include "engine/metrics/metrics.h"
#include "engine/model/engine.h"
#include "engine/model/error.h"
#include "engine/priors/prior.h"
#include "engine/priors/random_tensor.h"
#include "engine/sensing/matrices.h"
#include "engine/sensing/quantizer.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace inkling;
using Clock = std::chrono::steady_clock;

namespace {

/// Median milliseconds of action, over at least half a second.
template <typename Action>
double milliseconds(Action action) {
  std::vector<double> times;
  const auto began = Clock::now();
  action();
  while (times.size() < 3 || (std::chrono::duration<double>(Clock::now() - began).count() < 0.5 &&
                              times.size() < 1000)) {
    const auto start = Clock::now();
    action();
    times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
  }
  std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2),
                   times.end());
  return times[times.size() / 2];
}

template <typename Action>
void report(const std::string& name, Action action) {
  std::printf("%-58s %10.3f ms\n", name.c_str(), milliseconds(action));
  std::fflush(stdout);
}

std::vector<RandomStream> streams(std::int64_t count) {
  std::vector<RandomStream> s;
  for (std::int64_t i = 0; i < count; ++i)
    s.emplace_back(1, "benchmark", i);
  return s;
}

std::shared_ptr<const LinearOperator> matrix(const char* kind, std::int64_t rows,
                                             const ImageShape& pixels) {
  MatrixSpec spec;
  spec.kind = kind;
  spec.rows = rows;
  spec.pixels = pixels;
  return makeOperator(spec);
}

void matrices() {
  const ImageShape small{1, 28, 28}, large{3, 256, 256};
  for (const char* kind : {"gaussian", "dct", "hadamard", "dft"}) {
    const auto a = matrix(kind, 400, small);
    const auto x = normalRows(streams(12), 784, 0);
    report(std::string(kind) + " 400×784, apply, 12 images", [&] { a->apply(x); });
  }
  for (const char* kind : {"dct", "hadamard", "dft"}) {
    const auto a = matrix(kind, large.size() / 8, large);
    const auto x = normalRows(streams(1), large.size(), 0);
    report(std::string(kind) + " 24576×196608, apply, one image", [&] { a->apply(x); });
  }
}

void likelihoods() {
  const ImageShape pixels{1, 28, 28};
  const auto x = normalRows(streams(12), 784, 0) * 0.1 + 0.3;
  for (const char* kind : {"gaussian", "ill-conditioned", "correlated"}) {
    const auto a = matrix(kind, 400, pixels);
    QuantizerSpec one;
    one.bits = 1;
    const auto noise = streams(12);
    const auto y = measure(*a, x, 0.1, one, noise, RandomStream(1, "dither"));
    const std::string at = std::string(", ") + kind + " 400×784, 12 images, beta 0.3";
    const auto sgm = makeQcsSgm(a, y), plus = makeQcsSgmPlus(a, y);
    report("QCS-SGM" + at, [&] { sgm->score(x, 0.3); });
    EpSettings cold;
    cold.warmStart = false;
    const auto fresh = makeQcsSgmPlus(a, y, cold);
    fresh->score(x, 0.3);
    std::printf("%-58s %10d\n", (std::string("QCS-SGM+ iterations from cold, ") + kind).c_str(),
                fresh->diagnostics().iterations);
    report("QCS-SGM+ from cold" + at, [&] { fresh->score(x, 0.3); });
  }
}

void network(const std::string& name) {
  const auto prior = openPrior(name);
  for (std::int64_t batch : {1, 12, 64, 256}) {
    const auto x = normalRows(streams(batch), prior->pixels(), 0);
    report("denoiser " + name + ", " + std::to_string(batch) + " images",
           [&] { prior->denoise(x, 0.3); });
  }
}

}  // namespace

int main(int argc, char** argv) {
  prepareProcess();
  try {
    if (argc > 1) at::set_num_threads(std::max(1, std::atoi(argv[1])));
    at::NoGradGuard guard;
    std::printf("threads %d\n", at::get_num_threads());
    report("normals, 12×784", [] { normalRows(streams(12), 784, 0); });
    const auto a = normalRows(streams(12), 784, 0), b = normalRows(streams(12), 784, 784);
    report("SSIM, 12 images", [&] { ssim(a, b, {1, 28, 28}); });
    matrices();
    likelihoods();
    network(argc > 2 ? argv[2] : "digits");
  } catch (const Error& error) {
    std::fprintf(stderr, "inkling-benchmark: %s\n", error.what());
    return exitCode(error.kind());
  }
  return 0;
}

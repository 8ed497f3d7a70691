// What a machine without the test suite can check of itself: closed forms and round trips.
#include "engine/metrics/metrics.h"
#include "engine/model/error.h"
#include "engine/model/matrix_info.h"
#include "engine/model/prior_formats.h"
#include "engine/priors/gaussian_mixture.h"
#include "engine/priors/reverse_process.h"
#include "engine/sensing/matrices.h"
#include "engine/sensing/quantizer.h"
#include "engine/solvers/annealed_langevin.h"
#include "engine/studies/torch_engine.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>
#include <sstream>

namespace inkling {
namespace {

at::Tensor normals(std::int64_t rows, std::int64_t n, std::uint64_t index) {
  auto t = at::empty({rows, n}, at::kDouble);
  RandomStream(11, "self-test", index)
      .normals(std::span<double>(t.data_ptr<double>(), static_cast<std::size_t>(t.numel())));
  return t;
}

double relative(const at::Tensor& a, const at::Tensor& b) {
  return ((a - b).norm() / b.norm().clamp_min(1e-300)).item<double>();
}

MatrixSpec spec(const std::string& kind, std::int64_t m) {
  MatrixSpec s;
  s.kind = kind;
  s.rows = m;
  s.pixels = {1, 28, 28};
  s.seed = 5;
  return s;
}

/// A fault is the figure that must stay below its limit.
struct Check {
  std::string name;
  double limit;
  std::function<double()> fault;
};

double adjointFault(const std::string& kind, at::Device device) {
  const auto a = makeOperator(spec(kind, 200), at::kDouble, device);
  const auto x = normals(2, 784, 1).to(device), v = normals(2, 200, 2).to(device);
  const auto left = (a->apply(x) * v).sum(), right = (a->adjoint(v) * x).sum();
  return std::abs((left - right).item<double>()) / a->apply(x).norm().item<double>();
}

double spectrumFault() {
  const auto a = makeOperator(spec("ill-conditioned", 200), at::kDouble);
  const auto& s = a->spectrum();
  const auto dense = toDense(*a);
  const auto again = at::matmul(s.eigenvectors * s.eigenvalues, s.eigenvectors.t());
  return relative(again, at::matmul(dense, dense.t()));
}

Measurements measured(const LinearOperator& a, const at::Tensor& x, int bits) {
  QuantizerSpec q;
  q.bits = bits;
  const std::vector<RandomStream> noise{RandomStream(5, "noise", 0), RandomStream(5, "noise", 1)};
  return measure(a, x, 0.05, q, noise, RandomStream(5, "dither"));
}

double expectationPropagationFault(
    at::Device device) {  // equals QCS-SGM where AAᵀ is a multiple of I
  const auto a =
      std::shared_ptr<const LinearOperator>(makeOperator(spec("dct", 200), at::kDouble, device));
  const auto x = normals(2, 784, 3).to(device) * 0.3;
  const auto y = measured(*a, x, 1);
  return relative(makeQcsSgmPlus(a, y)->score(x, 0.4), makeQcsSgm(a, y)->score(x, 0.4));
}

/// What a device makes of the scores of bins and half-lines, against the CPU.
double scoreFault(at::Device device) {
  double worst = 0;
  for (const int bits : {1, 3}) {
    const auto here = std::shared_ptr<const LinearOperator>(
        makeOperator(spec("ill-conditioned", 200), at::kDouble));
    const auto there = std::shared_ptr<const LinearOperator>(
        makeOperator(spec("ill-conditioned", 200), at::kDouble, device));
    const auto x = normals(2, 784, 3) * 0.3;
    const auto y = measured(*here, x, bits);
    worst = std::max(worst, relative(makeQcsSgm(there, y)->score(x.to(device), 0.4).to(at::kCPU),
                                     makeQcsSgm(here, y)->score(x, 0.4)));
    worst =
        std::max(worst, relative(makeQcsSgmPlus(there, y)->score(x.to(device), 0.4).to(at::kCPU),
                                 makeQcsSgmPlus(here, y)->score(x, 0.4)));
  }
  return worst;
}

double linearScoreFault(at::Device device) {
  const auto a = std::shared_ptr<const LinearOperator>(
      makeOperator(spec("gaussian", 100), at::kDouble, device));
  const auto x = normals(2, 784, 4);
  Measurements y;
  y.values = normals(2, 100, 5);
  y.midpoints = y.values;
  y.noise = 0.05;
  const double beta = 0.3;
  const auto dense = toDense(*a).to(at::kCPU);
  const auto covariance = at::matmul(dense, dense.t()) * (beta * beta) +
                          at::eye(100, at::kDouble) * (y.noise * y.noise);
  const auto expected =
      at::matmul(at::matmul(y.values - at::matmul(x, dense.t()), covariance.inverse()), dense);
  return relative(makeLinear(a, y)->score(x.to(device), beta).to(at::kCPU), expected);
}

double posteriorFault(at::Device device) {  // the sampler's mean against the Gaussian posterior's,
                                            // linear measurements
  const auto prior =
      std::static_pointer_cast<const GaussianMixture>(analyticPrior("gaussian-mixture:6x6"));
  auto single = prior->mixture();
  single = {at::ones({1}, at::kDouble), single.means.narrow(0, 0, 1),
            single.eigenvectors.narrow(0, 0, 1), single.eigenvalues.narrow(0, 0, 1)};
  const GaussianMixture gaussian(prior->card(), single, device);
  auto s = spec("gaussian", 12);
  s.pixels = {1, 6, 6};
  const auto a = std::shared_ptr<const LinearOperator>(makeOperator(s, at::kFloat, device));
  const auto truth = single.means[0] + at::matmul(normals(1, 36, 6) * single.eigenvalues[0].sqrt(),
                                                  single.eigenvectors[0].t());
  const std::vector<RandomStream> noise{RandomStream(5, "noise")};
  const auto y = measure(*a, truth.to(device), 0.1, {}, noise, RandomStream(5, "dither"));
  const auto dense = toDense(*a).to(at::kCPU, at::kDouble);
  const auto q = single.eigenvectors[0];
  const auto covariance = at::matmul(q * single.eigenvalues[0], q.t());
  const auto gain = at::matmul(
      at::matmul(covariance, dense.t()),
      (at::matmul(at::matmul(dense, covariance), dense.t()) + at::eye(12, at::kDouble) * 0.01)
          .inverse());
  const auto expected =
      single.means[0] + at::matmul(y.values - at::matmul(single.means, dense.t()), gain.t());
  std::vector<RandomStream> streams;
  for (int i = 0; i < 400; ++i)
    streams.emplace_back(5, "sampler", i);
  LangevinSettings settings;
  settings.levels = 150;
  settings.stepRatio = 0.2;
  const auto made = annealedLangevin(gaussian, makeLinear(a, y).get(), settings, "linear", streams,
                                     Cancellation());
  return relative(made.x.to(at::kCPU, at::kDouble).mean(0, true), expected);
}

/// 64×64 pictures of squares of eight pixels in muted colours, for a prior that has no size to draw
/// at.
at::Tensor squares(std::int64_t count, std::int64_t channels) {
  const auto grey = 0.5 + 0.2 * normals(count, 64, 8).view({count, 1, 8, 8});
  const auto tint = 0.05 * normals(count, channels * 64, 9).view({count, channels, 8, 8});
  return (grey + tint)
      .clamp(0, 1)
      .repeat_interleave(8, 2)
      .repeat_interleave(8, 3)
      .reshape({count, -1})
      .to(at::kFloat);
}

/// A prior denoises its own draws, or squares, as its card says.
double cardFault(const std::string& name, at::Device device) {
  auto prior = openPrior(name, device);
  if (prior->card().errorTable.empty()) return 0;  // it says nothing
  const auto& shape = prior->card().shape;
  const bool anySize = shape.anySize();
  if (anySize) prior = atSize(prior, {shape.channels, 64, 64});
  const auto x = anySize ? squares(16, shape.channels).to(device)
                         : drawFromPrior(*prior, 16, 1, Cancellation());
  const auto noisy = x + normals(16, prior->pixels(), 7).to(device, at::kFloat) * 0.3;
  const double error = (prior->denoise(noisy, 0.3) - x).square().mean().item<double>();
  return std::abs(std::log2(error / denoisingError(prior->card(), 0.3)));
}

/// A generator's images have the energy of those that it was trained on.
double energyFault(const std::string& name, at::Device device) {
  const auto prior = openPrior(name, device);
  const auto energy =
      drawFromPrior(*prior, 64, 1, Cancellation()).square().mean(at::kDouble).item<double>();
  return std::abs(std::log2(energy / prior->card().secondMoment));
}

bool makesImages(const std::string& name) {
  try {
    return isGenerator(readPriorCard(name).architecture);
  } catch (const Error&) {
    return false;  // opening it says what is wrong
  }
}

}  // namespace

std::vector<SelfTestCase> runSelfTest(at::Device device, const ProgressCallback& progress,
                                      const Cancellation& cancellation) {
  at::NoGradGuard guard;
  std::vector<Check> checks;
  for (const auto& kind : matrices())
    if (!kind.given())
      checks.push_back({"adjoint of " + kind.id, 1e-10,
                        [id = kind.id, device] { return adjointFault(id, device); }});
  checks.push_back({"eigendecomposition of an ill-conditioned matrix", 1e-9, spectrumFault});
  checks.push_back({"EP equals QCS-SGM on an orthonormal transform", 1e-9,
                    [device] { return expectationPropagationFault(device); }});
  if (!device.is_cpu())
    checks.push_back({"scores of the device's, against the CPU's", 1e-3,
                      [device] { return scoreFault(device); }});
  checks.push_back(
      {"exact score of linear measurements", 1e-8, [device] { return linearScoreFault(device); }});
  checks.push_back({"sampler's mean against the exact posterior", 0.1,
                    [device] { return posteriorFault(device); }});
  for (const auto& [name, path] : listPriors()) {
    const auto prior = name;
    if (makesImages(prior)) {
      checks.push_back({"prior " + name + " makes images of its card's energy", 0.5,
                        [prior, device] { return energyFault(prior, device); }});
      continue;
    }
    checks.push_back({"prior " + name + " denoises as its card says (within a factor of 4)", 2,
                      [prior, device] { return cardFault(prior, device); }});
  }
  std::vector<SelfTestCase> cases;
  for (const auto& check : checks) {
    cancellation.check();
    if (progress)
      progress(
          {check.name, static_cast<double>(cases.size()), static_cast<double>(checks.size()), -1});
    SelfTestCase c{check.name, false, ""};
    try {
      const double fault = check.fault();
      c.passed = fault <= check.limit;
      std::ostringstream text;
      text << fault << " (limit " << check.limit << ")";
      c.detail = text.str();
    } catch (const Error& error) {
      c.detail = error.what();
    }
    cases.push_back(std::move(c));
  }
  return cases;
}

}  // namespace inkling

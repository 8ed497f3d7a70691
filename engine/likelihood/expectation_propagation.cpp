#include "engine/likelihood/expectation_propagation.h"

#include "engine/likelihood/truncated_gaussian.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

namespace inkling {
namespace {

// Damping rises by this much when a row's best residual has not fallen by a twentieth for as many
// iterations: undamped EP converges faster where it converges, and it nearly always does.
constexpr double dampingStep = 0.3, largestDamping = 0.9;
constexpr double improvement = 0.95;
constexpr int patience = 4;
// A message that is this small beside the gradient no longer moves it.
constexpr double negligibleMessage = 1e-3;
// float32 products leave the messages noisy at this level; asking for less would never end.
constexpr double singlePrecisionTolerance = 2e-6;
// Their error in the gradient is about 3e-9 times the condition number of C (400 measurements,
// kappa = 1000, beta = 10: 6e-4), so beyond this one the products are made in float64.
constexpr double singlePrecisionCondition = 1e4;

std::span<double> view(const at::Tensor& t) {
  return {t.data_ptr<double>(), static_cast<std::size_t>(t.numel())};
}

at::Tensor column(const at::Tensor& t) {
  return t.unsqueeze(1);
}

// Section 4's g and v at z + h/tau with w = 1/sqrt(tau).
std::pair<at::Tensor, at::Tensor> intervalMoments(const at::Tensor& z, const at::Tensor& lower,
                                                  const at::Tensor& upper, const at::Tensor& h,
                                                  const at::Tensor& tau) {
  const auto centre = z + h / column(tau);
  const auto width = tau.rsqrt();
  auto g = at::empty_like(z), v = at::empty_like(z);
  truncatedMoments({z.size(0), z.size(1), 1, true}, view(centre), view(lower), view(upper),
                   view(width), view(g), view(v));
  return {g, v};
}

}  // namespace

// The rows that are still being iterated.
struct ExpectationPropagation::Batch {
  at::Tensor rows;             // [n] where they stand in the whole batch
  at::Tensor z, lower, upper;  // [n, M]
  at::Tensor c, basis;         // [M] and [M, M]: eigenvalues and eigenvectors of C
  Messages messages;
  at::Tensor damping;        // [n]
  at::Tensor best, stalled;  // [n] smallest residual so far, iterations since it was found

  /// Remembers how each row fares and damps those that no longer come nearer.
  void watch(const at::Tensor& residual) {
    const auto better = residual < best * improvement;
    stalled = at::where(better, at::zeros_like(residual), stalled + 1);
    best = at::minimum(best, residual);
    const auto damp = stalled >= patience;
    damping = at::where(damp, (damping + dampingStep).clamp_max(largestDamping), damping);
    stalled.masked_fill_(damp, 0);
  }

  void keep(const at::Tensor& which) {
    for (auto* t :
         {&rows, &z, &lower, &upper, &messages.h, &messages.tau, &damping, &best, &stalled})
      *t = t->index_select(0, which);
  }
};

ExpectationPropagation::ExpectationPropagation(const Spectrum& spectrum, double noise,
                                               const at::Tensor& lower, const at::Tensor& upper,
                                               const EpSettings& settings, at::Device device,
                                               at::ScalarType dtype)
    : eigenvalues_(spectrum.eigenvalues),
      noise_(noise),
      lower_(lower.contiguous()),
      upper_(upper.contiguous()),
      settings_(settings),
      device_(device) {
  if (!spectrum.eigenvectors.defined()) return;
  eigenvectors_ = spectrum.eigenvectors;
  if (dtype == at::kFloat) singleEigenvectors_ = eigenvectors_.to(device, dtype);
}

at::Tensor ExpectationPropagation::basisFor(const at::Tensor& c) {
  const double condition = (c.max() / c.min()).item<double>();
  if (singleEigenvectors_.defined() && condition < singlePrecisionCondition)
    return singleEigenvectors_;
  eigenvectors_ = eigenvectors_.to(device_);
  return eigenvectors_;
}

ExpectationPropagation::Messages ExpectationPropagation::coldMessages(std::int64_t rows,
                                                                      double variance) const {
  return {at::zeros({rows, lower_.size(1)}, at::kDouble),
          at::full({rows}, 1 / variance, at::kDouble), variance};
}

ExpectationPropagation::Messages ExpectationPropagation::startMessages(std::int64_t rows,
                                                                       double variance) const {
  const auto& [h, tau, lastVariance] = messages_;
  const bool warm = settings_.warmStart && h.defined() && h.size(0) == rows &&
                    at::isfinite(h).all().item<bool>() && at::isfinite(tau).all().item<bool>();
  if (!warm) return coldMessages(rows, variance);
  // In units of the noise n the messages change little from one level to the next.
  const double scale = lastVariance / variance;
  return {h * std::sqrt(scale), tau * scale, variance};
}

// With H = g + (1 − vbar) h_F and q = 1/(vbar + (1 − vbar) tau_F c): h_G r = H q and r = vbar q, so
// vbar, which may be tiny, is never divided by.
ExpectationPropagation::Messages ExpectationPropagation::gaussianStep(const Batch& batch,
                                                                      const at::Tensor& g,
                                                                      const at::Tensor& v) const {
  const auto vbar = v.mean(1);
  const auto q = (column(vbar) + column((1 - vbar) * batch.messages.tau) * batch.c).reciprocal();
  const auto tau = q.mean(1) / (q * batch.c).mean(1);
  const auto factor = (column(tau) * batch.c - 1) * q;
  const auto message = g + column(1 - vbar) * batch.messages.h;
  const auto dtype = batch.basis.scalar_type();
  const auto projected = at::matmul(message.to(device_, dtype), batch.basis);
  const auto h = at::matmul(projected * factor.to(device_, dtype), batch.basis.t());
  return {h.to(at::kCPU, at::kDouble), tau, batch.messages.variance};
}

void ExpectationPropagation::iterate(Batch& batch, const Cancellation& cancellation) {
  const double tolerance = batch.basis.scalar_type() == at::kFloat
                               ? std::max(settings_.tolerance, singlePrecisionTolerance)
                               : settings_.tolerance;
  for (int iteration = 1; iteration <= settings_.maxIterations; ++iteration) {
    cancellation.check();
    auto& [h, tau, variance] = batch.messages;
    const auto [g, v] = intervalMoments(batch.z, batch.lower, batch.upper, h, tau);
    const auto next = gaussianStep(batch, g, v);
    const auto step = next.h - h;
    const auto size = at::maximum(next.h.norm(2, 1), g.norm(2, 1) * negligibleMessage);
    const auto moved = step.norm(2, 1);
    const auto residual = at::maximum(at::where(moved > 0, moved / size, at::zeros_like(moved)),
                                      (next.tau - tau).abs() / next.tau);

    batch.watch(residual);
    h = next.h - column(batch.damping) * step;
    tau = next.tau + batch.damping * (tau - next.tau);
    messages_.h.index_copy_(0, batch.rows, h);
    messages_.tau.index_copy_(0, batch.rows, tau);
    diagnostics_.iterations = iteration;
    const auto open = (residual > tolerance).nonzero().squeeze(1);
    const bool last = open.numel() == 0 || iteration == settings_.maxIterations;
    if (last) {
      // Rows that have left were within the tolerance, so these are the largest.
      diagnostics_.residual = residual.max().item<double>();
      return;
    }
    if (open.numel() < batch.rows.numel()) batch.keep(open);
  }
}

at::Tensor ExpectationPropagation::gradient(const at::Tensor& z, double beta,
                                            const Cancellation& cancellation) {
  const auto samples = z.size(0) / lower_.size(0);
  const auto lower = lower_.repeat_interleave(samples, 0);
  const auto upper = upper_.repeat_interleave(samples, 0);
  const auto c = eigenvalues_ * (beta * beta) + noise_ * noise_;
  const double variance = c.mean().item<double>();
  diagnostics_ = {};
  // Neither noise nor image: nothing can be learned, and EP's start would be infinite.
  if (!(variance > 0)) return at::zeros_like(z);

  const auto rows = z.size(0);
  // Without eigenvectors C = cI: h_F = 0 and tau_F = 1/c are the fixed point.
  if (!eigenvectors_.defined()) {
    messages_ = coldMessages(rows, variance);
  } else {
    messages_ = startMessages(rows, variance);
    Batch batch;
    batch.rows = at::arange(rows, at::kLong);
    batch.z = z;
    batch.lower = lower;
    batch.upper = upper;
    batch.c = c;
    batch.basis = basisFor(c);
    batch.messages = {messages_.h.clone(), messages_.tau.clone(), variance};
    batch.damping = at::full({rows}, settings_.damping, at::kDouble);
    batch.best = at::full({rows}, std::numeric_limits<double>::infinity(), at::kDouble);
    batch.stalled = at::zeros({rows}, at::kDouble);
    iterate(batch, cancellation);
  }
  return intervalMoments(z, lower, upper, messages_.h, messages_.tau).first;
}

}  // namespace inkling

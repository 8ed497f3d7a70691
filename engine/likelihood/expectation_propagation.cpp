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
// Eigenvalues of C below this share of their mean are raised to it: where C is singular EP's
// messages in its null space know no bound, and overflow when x lies far from what was measured.
constexpr double smallestVariance = 1e-12;
// float32 products leave the messages noisy at this level; asking for less would never end.
constexpr double singlePrecisionTolerance = 2e-6;
// Up to this condition number of C float32 products are good for five digits of the gradient; a
// singular C, whose messages may grow without bound, wants float64.
constexpr double singlePrecisionCondition = 1e8;

std::span<double> view(const at::Tensor& t) {
  return {t.data_ptr<double>(), static_cast<std::size_t>(t.numel())};
}

// Into the products' dtype and device, and back.
at::Tensor toDevice(const at::Tensor& t, const at::Tensor& basis) {
  return t.to(basis.device(), basis.scalar_type());
}
at::Tensor toHost(const at::Tensor& t) {
  return t.to(at::kCPU, at::kDouble);
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
    for (auto* t : {&rows, &z, &lower, &upper, &messages.h, &messages.projected, &messages.tau,
                    &damping, &best, &stalled})
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

ExpectationPropagation::Covariance ExpectationPropagation::covarianceAt(double beta) {
  const auto exact = eigenvalues_ * (beta * beta) + noise_ * noise_;
  const double mean = exact.mean().item<double>();
  Covariance covariance{exact.clamp_min(smallestVariance * mean), {}, exact > 0, mean};
  const auto& c = covariance.c;
  const bool single = singleEigenvectors_.defined() &&
                      (c.max() / c.min()).item<double>() < singlePrecisionCondition;
  if (!single && eigenvectors_.defined()) eigenvectors_ = eigenvectors_.to(device_);
  covariance.basis = single ? singleEigenvectors_ : eigenvectors_;
  return covariance;
}

ExpectationPropagation::Messages ExpectationPropagation::coldMessages(std::int64_t rows,
                                                                      double variance) const {
  const auto zeros = [&] { return at::zeros({rows, lower_.size(1)}, at::kDouble); };
  return {zeros(), zeros(), at::full({rows}, 1 / variance, at::kDouble), variance};
}

// Where C is singular the last messages are no good start: those in its null space fit their own z
// and noise level only.
ExpectationPropagation::Messages ExpectationPropagation::startMessages(
    std::int64_t rows, const Covariance& covariance) const {
  const auto& [h, projected, tau, lastVariance] = messages_;
  const bool warm = settings_.warmStart && h.defined() && h.size(0) == rows &&
                    covariance.seen.all().item<bool>() && at::isfinite(h).all().item<bool>() &&
                    at::isfinite(tau).all().item<bool>();
  if (!warm) return coldMessages(rows, covariance.mean);
  // In units of the noise n the messages change little from one level to the next.
  const double scale = lastVariance / covariance.mean;
  return {h * std::sqrt(scale), projected * std::sqrt(scale), tau * scale, covariance.mean};
}

// With H = g + (1 − vbar) h_F and q = 1/(vbar + (1 − vbar) tau_F c): h_G r = H q and r = vbar q, so
// vbar, which may be tiny, is never divided by.
ExpectationPropagation::FromIntervals ExpectationPropagation::intervalStep(const at::Tensor& z,
                                                                           const at::Tensor& lower,
                                                                           const at::Tensor& upper,
                                                                           const Messages& from,
                                                                           const at::Tensor& c) {
  const auto [g, v] = intervalMoments(z, lower, upper, from.h, from.tau);
  const auto vbar = v.mean(1);
  return {g, g + column(1 - vbar) * from.h,
          (column(vbar) + column((1 - vbar) * from.tau) * c).reciprocal()};
}

ExpectationPropagation::Messages ExpectationPropagation::gaussianStep(
    const FromIntervals& message, const Covariance& covariance) const {
  const auto& [c, basis, seen, variance] = covariance;
  const auto tau = message.q.mean(1) / (message.q * c).mean(1);
  const auto factor = (column(tau) * c - 1) * message.q;
  const auto projected = at::matmul(toDevice(message.h, basis), basis) * toDevice(factor, basis);
  const auto h = at::matmul(projected, basis.t());
  return {toHost(h), toHost(projected), tau, variance};
}

// Both factors agree on the posterior mean of the noise at the fixed point, so that g =
// C^{-1}E[n|y] is also V q VᵀH. On the way there the latter is nearer, by one to five digits in
// Aᵀg wherever A is ill-conditioned: where A is strong, q is small. The null space of C is left
// out, AᵀV = 0 there.
at::Tensor ExpectationPropagation::answer(const FromIntervals& message,
                                          const Covariance& covariance) const {
  const auto& basis = covariance.basis;
  const auto factor = message.q * covariance.seen;
  const auto projected = at::matmul(toDevice(message.h, basis), basis) * toDevice(factor, basis);
  return toHost(at::matmul(projected, basis.t()));
}

// Of h_F and tau_F, [n]. What h_F says in the null space of C, where AᵀV = 0, may drift for ever
// and does not count.
at::Tensor ExpectationPropagation::relativeChange(const Messages& last, const Messages& next,
                                                  const at::Tensor& g,
                                                  const Covariance& covariance) {
  const auto moved = ((next.projected - last.projected) * covariance.seen).norm(2, 1);
  const auto size =
      at::maximum((next.projected * covariance.seen).norm(2, 1), g.norm(2, 1) * negligibleMessage);
  return at::maximum(at::where(moved > 0, moved / size, at::zeros_like(moved)),
                     (next.tau - last.tau).abs() / next.tau);
}

void ExpectationPropagation::iterate(Batch& batch, const Covariance& covariance,
                                     const Cancellation& cancellation) {
  const double tolerance = covariance.basis.scalar_type() == at::kFloat
                               ? std::max(settings_.tolerance, singlePrecisionTolerance)
                               : settings_.tolerance;
  for (int iteration = 1; iteration <= settings_.maxIterations; ++iteration) {
    cancellation.check();
    auto& [h, projected, tau, variance] = batch.messages;
    const auto message =
        intervalStep(batch.z, batch.lower, batch.upper, batch.messages, covariance.c);
    const auto next = gaussianStep(message, covariance);
    const auto residual = relativeChange(batch.messages, next, message.g, covariance);
    batch.watch(residual);
    h = next.h + column(batch.damping) * (h - next.h);
    projected = next.projected + column(batch.damping) * (projected - next.projected);
    tau = next.tau + batch.damping * (tau - next.tau);
    messages_.h.index_copy_(0, batch.rows, h);
    messages_.projected.index_copy_(0, batch.rows, projected);
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
  const auto covariance = covarianceAt(beta);
  const auto rows = z.size(0);
  diagnostics_ = {};
  // Neither noise nor image: nothing can be learned, and EP's start would be infinite.
  if (!(covariance.mean > 0)) return at::zeros_like(z);
  // Without eigenvectors C = cI: h_F = 0 and tau_F = 1/c are the fixed point.
  if (!eigenvectors_.defined()) {
    messages_ = coldMessages(rows, covariance.mean);
    return intervalStep(z, lower, upper, messages_, covariance.c).g;
  }
  messages_ = startMessages(rows, covariance);
  Batch batch;
  batch.rows = at::arange(rows, at::kLong);
  batch.z = z;
  batch.lower = lower;
  batch.upper = upper;
  batch.messages = messages_;
  batch.damping = at::full({rows}, settings_.damping, at::kDouble);
  batch.best = at::full({rows}, std::numeric_limits<double>::infinity(), at::kDouble);
  batch.stalled = at::zeros({rows}, at::kDouble);
  iterate(batch, covariance, cancellation);
  return answer(intervalStep(z, lower, upper, messages_, covariance.c), covariance);
}

}  // namespace inkling

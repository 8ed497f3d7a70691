#include "engine/likelihood/expectation_propagation.h"

#include "engine/likelihood/truncated_gaussian.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <Eigen/Core>

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
// OpenBLAS multiplies a few rows with a matrix of up to so many numbers in place, five times faster
// if it need not transpose it, so that it is kept both ways.
constexpr std::int64_t smallMatrix = 1'000'000;
// Numbers that one thread takes at least.
constexpr std::int64_t grain = 1 << 11;

std::span<double> view(const at::Tensor& t) {
  return {t.data_ptr<double>(), static_cast<std::size_t>(t.numel())};
}

Eigen::Map<Eigen::ArrayXd> row(const at::Tensor& t, std::int64_t i) {
  const auto size = t.size(-1);
  return {t.data_ptr<double>() + i * size, size};
}

}  // namespace

// The rows that are still being iterated.
struct ExpectationPropagation::Batch {
  at::Tensor rows;             // [n] where they stand in the whole batch
  at::Tensor z, lower, upper;  // [n, M]
  Messages messages;
  at::Tensor answer;            // [n, K], what Vᵀg would be if this were the end
  std::vector<double> damping;  // [n]
  std::vector<double> best;     // [n] smallest residual so far
  std::vector<int> stalled;     // [n] iterations since it was found

  /// Remembers how a row fares and damps it if it no longer comes nearer.
  void watch(std::size_t row, double residual) {
    stalled[row] = residual < best[row] * improvement ? 0 : stalled[row] + 1;
    best[row] = std::min(best[row], residual);
    if (stalled[row] < patience) return;
    damping[row] = std::min(damping[row] + dampingStep, largestDamping);
    stalled[row] = 0;
  }

  std::vector<at::Tensor*> tensors() {
    return {
        &rows,         &z,     &lower, &upper, &messages.h, &messages.projected, &messages.outside,
        &messages.tau, &answer};
  }

  /// Some neighbouring rows, whose messages and answers stay those of the whole.
  Batch slice(std::int64_t first, std::int64_t count) const {
    auto part = *this;
    for (auto* t : part.tensors())
      if (t->defined()) *t = t->narrow(0, first, count);
    return part;
  }

  void keep(const std::vector<std::int64_t>& which) {
    const auto chosen = at::tensor(which, at::kLong);
    for (auto* t : tensors())
      if (t->defined()) *t = t->index_select(0, chosen);
    for (std::size_t i = 0; i < which.size(); ++i) {
      const auto from = static_cast<std::size_t>(which[i]);
      damping[i] = damping[from];
      best[i] = best[from];
      stalled[i] = stalled[from];
    }
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
  if (dtype != at::kFloat) return;
  singleEigenvectors_ = eigenvectors_.to(device, dtype).contiguous();
  singleTransposed_ = singleEigenvectors_.t();
  if (singleTransposed_.numel() <= smallMatrix) singleTransposed_ = singleTransposed_.contiguous();
}

ExpectationPropagation::Covariance ExpectationPropagation::covarianceAt(double beta) {
  const double variance = noise_ * noise_;
  const auto exact = eigenvalues_ * (beta * beta) + variance;
  const auto all = static_cast<double>(lower_.size(1));
  const double others = all - static_cast<double>(exact.numel());
  const double mean = (exact.sum().item<double>() + others * variance) / all;
  Covariance covariance;
  covariance.c = exact.clamp_min(smallestVariance * mean);
  covariance.seen = (exact > 0).to(at::kDouble);
  covariance.mean = mean;
  covariance.others = others;
  covariance.otherC = std::max(variance, smallestVariance * mean);
  covariance.othersSeen = variance > 0;
  const auto& c = covariance.c;
  double smallest = c.min().item<double>();
  if (others > 0) smallest = std::min(smallest, covariance.otherC);
  const bool single =
      singleEigenvectors_.defined() && c.max().item<double>() / smallest < singlePrecisionCondition;
  if (!single && eigenvectors_.defined()) eigenvectors_ = eigenvectors_.to(device_);
  covariance.basis = single ? singleEigenvectors_ : eigenvectors_;
  covariance.transposed = single                    ? singleTransposed_
                          : eigenvectors_.defined() ? eigenvectors_.t()
                                                    : at::Tensor();
  return covariance;
}

ExpectationPropagation::Messages ExpectationPropagation::coldMessages(std::int64_t rows,
                                                                      double variance) const {
  const auto m = lower_.size(1), k = eigenvalues_.numel();
  const auto zeros = [&](std::int64_t size) { return at::zeros({rows, size}, at::kDouble); };
  return {zeros(m), zeros(k), k < m ? zeros(m) : at::Tensor(),
          at::full({rows}, 1 / variance, at::kDouble), variance};
}

// Where C is singular the last messages are no good start: those in its null space fit their own z
// and noise level only.
ExpectationPropagation::Messages ExpectationPropagation::startMessages(
    std::int64_t rows, const Covariance& covariance) const {
  const auto& [h, projected, outside, tau, lastVariance] = messages_;
  const bool warm = settings_.warmStart && h.defined() && h.size(0) == rows &&
                    covariance.seen.min().item<double>() > 0 &&
                    (covariance.others == 0 || covariance.othersSeen) &&
                    at::isfinite(h).all().item<bool>() && at::isfinite(tau).all().item<bool>();
  if (!warm) return coldMessages(rows, covariance.mean);
  // In units of the noise n the messages change little from one level to the next.
  const double scale = lastVariance / covariance.mean;
  const double root = std::sqrt(scale);
  return {h * root, projected * root, outside.defined() ? outside * root : outside, tau * scale,
          covariance.mean};
}

// The intervals' score g and variance ratio v at z + h/tau with w = 1/sqrt(tau). With H = g + (1 −
// vbar) h_F and q = 1/(vbar + (1 − vbar) tau_F c): h_G r = H q and r = vbar q, so vbar, which may
// be tiny, is never divided by.
ExpectationPropagation::FromIntervals ExpectationPropagation::intervalStep(
    const Batch& batch, const Covariance& covariance) {
  const auto& hF = batch.messages.h;
  const auto& tauF = batch.messages.tau;
  const auto n = batch.z.size(0), m = batch.z.size(1);
  FromIntervals message{at::empty_like(batch.z), at::empty_like(batch.z),
                        at::empty({n, covariance.c.numel()}, at::kDouble),
                        std::vector<double>(static_cast<std::size_t>(n))};
  auto v = at::empty_like(batch.z);
  auto centre = at::empty_like(batch.z);
  for (std::int64_t i = 0; i < n; ++i)
    row(centre, i) = row(batch.z, i) + row(hF, i) / tauF.data_ptr<double>()[i];
  const auto width = tauF.rsqrt();
  truncatedMoments({n, m, 1, true}, view(centre), view(batch.lower), view(batch.upper), view(width),
                   view(message.g), view(v));
  const auto eigenvalues = row(covariance.c, 0);
  for (std::int64_t i = 0; i < n; ++i) {
    const double vbar = row(v, i).mean(), rest = 1 - vbar, tau = tauF.data_ptr<double>()[i];
    row(message.h, i) = row(message.g, i) + rest * row(hF, i);
    row(message.q, i) = (vbar + rest * tau * eigenvalues).inverse();
    message.otherQ[static_cast<std::size_t>(i)] = 1 / (vbar + rest * tau * covariance.otherC);
  }
  return message;
}

// The two products with V happen in its dtype and on its device.
at::Tensor ExpectationPropagation::toBasis(const at::Tensor& t, const Covariance& covariance) {
  const auto& v = covariance.basis;
  return at::matmul(t.to(v.device(), v.scalar_type()), v).to(at::kCPU, at::kDouble);
}
at::Tensor ExpectationPropagation::fromBasis(const at::Tensor& projected,
                                             const Covariance& covariance) {
  const auto& v = covariance.transposed;
  return at::matmul(projected.to(v.device(), v.scalar_type()), v).to(at::kCPU, at::kDouble);
}

// New messages of the Gaussian factor, damped; returns by how much each row's changed relatively
// before the damping. What h_F says in the null space of C, where AᵀV = 0, may drift for ever and
// does not count.
//
// Both factors agree on the posterior mean of the noise at the fixed point, so that g =
// C^{-1}E[n|y] is also V q VᵀH. On the way there the latter is nearer, by one to five digits in
// Aᵀg wherever A is ill-conditioned: where A is strong, q is small. It is the answer, without the
// null space of C.
std::vector<double> ExpectationPropagation::gaussianStep(Batch& batch, const FromIntervals& message,
                                                         const Covariance& covariance) {
  const auto intervals = toBasis(message.h, covariance);
  const auto c = row(covariance.c, 0), seen = row(covariance.seen, 0);
  const auto n = intervals.size(0);
  auto next = at::empty_like(intervals);
  std::vector<double> nextTau(static_cast<std::size_t>(n));
  for (std::int64_t i = 0; i < n; ++i) {
    const auto at = static_cast<std::size_t>(i);
    const auto q = row(message.q, i);
    const double others = covariance.others * message.otherQ[at];
    auto answer = row(batch.answer, i);
    nextTau[at] = (q.sum() + others) / ((q * c).sum() + others * covariance.otherC);
    answer = q * row(intervals, i);
    row(next, i) = (nextTau[at] * c - 1) * answer;
    answer *= seen;
  }
  return passOn(batch, message, covariance, intervals, next, nextTau);
}

// Replaces the messages by the next ones, damped; next: Vᵀh_F. Outside the range of A, C = c I and
// the formula is a multiple of what V Vᵀ leaves of H.
std::vector<double> ExpectationPropagation::passOn(Batch& batch, const FromIntervals& message,
                                                   const Covariance& covariance,
                                                   const at::Tensor& projected,
                                                   const at::Tensor& next,
                                                   const std::vector<double>& nextTau) {
  auto& old = batch.messages;
  const auto n = next.size(0);
  const auto seen = row(covariance.seen, 0);
  const bool others = covariance.others > 0;
  at::Tensor inRange;  // V Vᵀ H, then V next
  if (others) inRange = fromBasis(at::cat({projected, next}), covariance);
  std::vector<double> residuals(static_cast<std::size_t>(n));
  Eigen::ArrayXd outside;
  for (std::int64_t i = 0; i < n; ++i) {
    const auto at = static_cast<std::size_t>(i);
    auto last = row(old.projected, i);
    const auto now = row(next, i);
    double moved = (seen * (now - last).square()).sum(), size = (seen * now.square()).sum();
    if (others) {
      outside = (nextTau[at] * covariance.otherC - 1) * message.otherQ[at] *
                (row(message.h, i) - row(inRange, i));
      if (covariance.othersSeen) {
        moved += (outside - row(old.outside, i)).square().sum();
        size += outside.square().sum();
      }
    }
    double& tau = old.tau.data_ptr<double>()[i];
    size = std::max(std::sqrt(size), row(message.g, i).matrix().norm() * negligibleMessage);
    residuals[at] = std::max(moved > 0 ? std::sqrt(moved) / size : 0,
                             std::abs(nextTau[at] - tau) / nextTau[at]);
    batch.watch(at, residuals[at]);
    const double kept = batch.damping[at];
    last = now + kept * (last - now);
    tau = nextTau[at] + kept * (tau - nextTau[at]);
    if (!others) continue;
    row(old.outside, i) = outside + kept * (row(old.outside, i) - outside);
    outside += row(inRange, n + i);  // the whole of h_F
    row(old.h, i) = outside + kept * (row(old.h, i) - outside);
  }
  if (!others) old.h = fromBasis(old.projected, covariance);
  return residuals;
}

LikelihoodDiagnostics ExpectationPropagation::iterate(Batch batch, const Covariance& covariance,
                                                      const Cancellation& cancellation,
                                                      at::Tensor& answer) {
  const double tolerance = covariance.basis.scalar_type() == at::kFloat
                               ? std::max(settings_.tolerance, singlePrecisionTolerance)
                               : settings_.tolerance;
  for (int iteration = 1;; ++iteration) {
    cancellation.check();
    const auto residuals = gaussianStep(batch, intervalStep(batch, covariance), covariance);
    std::vector<std::int64_t> open;
    for (std::size_t row = 0; row < residuals.size(); ++row)
      if (!(residuals[row] <= tolerance)) open.push_back(static_cast<std::int64_t>(row));
    const bool last = open.empty() || iteration == settings_.maxIterations;
    if (!last && open.size() == residuals.size()) continue;
    // for the rows that go on this is overwritten later
    for (std::int64_t i = 0; i < batch.rows.numel(); ++i) {
      const auto to = batch.rows[i].item<std::int64_t>();
      row(messages_.h, to) = row(batch.messages.h, i);
      row(messages_.projected, to) = row(batch.messages.projected, i);
      if (messages_.outside.defined()) row(messages_.outside, to) = row(batch.messages.outside, i);
      row(answer, to) = row(batch.answer, i);
      messages_.tau.data_ptr<double>()[to] = batch.messages.tau.data_ptr<double>()[i];
    }
    // Rows that have left were within the tolerance, so these residuals are the largest.
    if (last) return {*std::max_element(residuals.begin(), residuals.end()), iteration};
    batch.keep(open);
  }
}

at::Tensor ExpectationPropagation::gradient(const at::Tensor& z, double beta,
                                            const Cancellation& cancellation) {
  const auto samples = z.size(0) / lower_.size(0);
  const auto lower = samples == 1 ? lower_ : lower_.repeat_interleave(samples, 0);
  const auto upper = samples == 1 ? upper_ : upper_.repeat_interleave(samples, 0);
  const auto covariance = covarianceAt(beta);
  const auto rows = z.size(0);
  diagnostics_ = {};
  // Neither noise nor image: nothing can be learned, and EP's start would be infinite.
  if (!(covariance.mean > 0)) return at::zeros_like(z);
  Batch batch;
  batch.rows = at::arange(rows, at::kLong);
  batch.z = z.contiguous();
  batch.lower = lower;
  batch.upper = upper;
  // Without eigenvectors C = cI: h_F = 0 and tau_F = 1/c are the fixed point.
  if (!eigenvectors_.defined()) {
    messages_ = batch.messages = coldMessages(rows, covariance.mean);
    return intervalStep(batch, covariance).g;
  }
  messages_ = startMessages(rows, covariance);
  batch.messages = {messages_.h.clone(), messages_.projected.clone(),
                    messages_.outside.defined() ? messages_.outside.clone() : at::Tensor(),
                    messages_.tau.clone(), messages_.variance};
  batch.answer = at::empty_like(messages_.projected);
  const auto count = static_cast<std::size_t>(rows);
  batch.damping.assign(count, settings_.damping);
  batch.best.assign(count, std::numeric_limits<double>::infinity());
  batch.stalled.assign(count, 0);
  auto answer = at::empty_like(messages_.projected);
  // One share of the rows a thread for all iterations: threads that met after each product would
  // wait longer than they work.
  const auto shares = std::clamp<std::int64_t>(rows * z.size(1) / grain, 1, at::get_num_threads());
  std::vector<LikelihoodDiagnostics> diagnostics(static_cast<std::size_t>(shares));
  at::parallel_for(0, shares, 1, [&](std::int64_t begin, std::int64_t end) {
    for (auto share = begin; share < end; ++share) {
      const auto first = share * rows / shares, next = (share + 1) * rows / shares;
      diagnostics[static_cast<std::size_t>(share)] =
          iterate(batch.slice(first, next - first), covariance, cancellation, answer);
    }
  });
  for (const auto& d : diagnostics) {
    diagnostics_.iterations = std::max(diagnostics_.iterations, d.iterations);
    diagnostics_.residual = std::max(diagnostics_.residual, d.residual);
  }
  return fromBasis(answer, covariance);
}

}  // namespace inkling

#include "engine/likelihood/expectation_propagation.h"

#include "engine/priors/upload.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>
#include <limits>
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
// Numbers that one thread of the CPU takes at least.
constexpr std::int64_t grain = 1 << 11;

at::Tensor norms(const at::Tensor& t) {
  return t.norm(2, {1}, true);
}

}  // namespace

ExpectationPropagation::Messages ExpectationPropagation::Messages::narrow(
    std::int64_t first, std::int64_t count) const {
  const auto part = [&](const at::Tensor& t) {
    return t.defined() ? t.narrow(0, first, count) : t;
  };
  return {part(h), part(projected), part(outside), part(tau), variance};
}

ExpectationPropagation::Messages ExpectationPropagation::Messages::select(
    const at::Tensor& index) const {
  const auto part = [&](const at::Tensor& t) { return t.defined() ? t.index_select(0, index) : t; };
  return {part(h), part(projected), part(outside), part(tau), variance};
}

// The rows that are still being iterated.
struct ExpectationPropagation::Batch {
  at::Tensor rows;  // [n] int64, where they stand in their share
  at::Tensor z;     // [n, M]
  Intervals intervals;
  Messages messages;
  at::Tensor answer;            // [n, K], what Vᵀg would be if this were the end
  std::vector<double> damping;  // [n]
  std::vector<double> best;     // [n] smallest residual so far
  std::vector<int> stalled;     // [n] iterations since it was found

  Batch(at::Tensor allZ, Intervals all, Messages start, double leastDamping)
      : rows(at::arange(allZ.size(0), allZ.options().dtype(at::kLong))),
        z(std::move(allZ)),
        intervals(std::move(all)),
        messages(std::move(start)),
        damping(static_cast<std::size_t>(z.size(0)), leastDamping),
        best(damping.size(), std::numeric_limits<double>::infinity()),
        stalled(damping.size(), 0) {}

  /// Remembers how a row fares and damps it if it no longer comes nearer.
  void watch(std::size_t row, double residual) {
    stalled[row] = residual < best[row] * improvement ? 0 : stalled[row] + 1;
    best[row] = std::min(best[row], residual);
    if (stalled[row] < patience) return;
    damping[row] = std::min(damping[row] + dampingStep, largestDamping);
    stalled[row] = 0;
  }

  /// The same for all rows; changes: of ep::changes(), and the norms of the change outside the
  /// range of A and of that part itself where it counts. Returns the relative changes before the
  /// damping.
  std::vector<double> watch(const at::Tensor& changes) {
    const auto table = changes.to(at::kCPU);  // the one thing that is waited for
    std::vector<double> residuals(damping.size());
    for (std::size_t i = 0; i < residuals.size(); ++i) {
      const double* change =
          table.data_ptr<double>() + static_cast<std::int64_t>(i) * table.size(1);
      double moved = change[ep::Moved], size = change[ep::Size];
      if (table.size(1) > ep::changesColumns) {
        moved = std::hypot(moved, change[ep::changesColumns]);
        size = std::hypot(size, change[ep::changesColumns + 1]);
      }
      size = std::max(size, change[ep::Gradient] * negligibleMessage);
      residuals[i] = std::max(moved > 0 ? moved / size : 0,
                              std::abs(change[ep::Tau] - change[ep::LastTau]) / change[ep::Tau]);
      watch(i, residuals[i]);
    }
    return residuals;
  }

  /// [n, 1], the shares of the last messages that are kept; undefined where they are all 0.
  at::Tensor kept() const {
    if (std::all_of(damping.begin(), damping.end(), [](double d) { return d == 0; })) return {};
    return upload(at::tensor(damping, at::kDouble).unsqueeze(1), z.device());
  }

  void keep(const std::vector<std::int64_t>& which) {
    const auto chosen = upload(at::tensor(which, at::kLong), z.device());
    rows = rows.index_select(0, chosen);
    z = z.index_select(0, chosen);
    intervals = intervals.select(chosen);
    messages = messages.select(chosen);
    for (std::size_t i = 0; i < which.size(); ++i) {
      const auto from = static_cast<std::size_t>(which[i]);
      damping[i] = damping[from];
      best[i] = best[from];
      stalled[i] = stalled[from];
    }
    damping.resize(which.size());
    best.resize(which.size());
    stalled.resize(which.size());
  }
};

ExpectationPropagation::ExpectationPropagation(const Spectrum& spectrum, double noise,
                                               const at::Tensor& lower, const at::Tensor& upper,
                                               const EpSettings& settings, at::Device device,
                                               at::ScalarType dtype)
    : eigenvalues_(spectrum.eigenvalues.to(device)),
      sum_(spectrum.eigenvalues.sum().item<double>()),
      least_(spectrum.eigenvalues.min().item<double>()),
      most_(spectrum.eigenvalues.max().item<double>()),
      noise_(noise),
      intervals_(lower, upper, device),
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
  const double variance = noise_ * noise_, square = beta * beta;
  const auto all = static_cast<double>(intervals_.columns());
  Covariance covariance;
  covariance.mean = square * sum_ / all + variance;
  const double floor = smallestVariance * covariance.mean;
  auto& values = covariance.values;
  const auto exact = eigenvalues_ * square + variance;
  values.c = exact.clamp_min(floor);
  if (!(least_ * square + variance > 0)) values.seen = (exact > 0).to(at::kDouble);
  values.others = all - static_cast<double>(exact.numel());
  values.otherC = std::max(variance, floor);
  values.othersSeen = variance > 0;
  double smallest = std::max(least_ * square + variance, floor);
  if (values.others > 0) smallest = std::min(smallest, values.otherC);
  const double largest = std::max(most_ * square + variance, floor);
  const bool single =
      singleEigenvectors_.defined() && largest / smallest < singlePrecisionCondition;
  if (!single && eigenvectors_.defined()) eigenvectors_ = eigenvectors_.to(device_);
  covariance.basis = single ? singleEigenvectors_ : eigenvectors_;
  covariance.transposed = single                    ? singleTransposed_
                          : eigenvectors_.defined() ? eigenvectors_.t()
                                                    : at::Tensor();
  return covariance;
}

ExpectationPropagation::Messages ExpectationPropagation::coldMessages(std::int64_t rows,
                                                                      double variance) const {
  const auto m = intervals_.columns(), k = eigenvalues_.numel();
  const auto options = eigenvalues_.options();
  const auto zeros = [&](std::int64_t size) { return at::zeros({rows, size}, options); };
  return {zeros(m), zeros(k), k < m ? zeros(m) : at::Tensor(),
          at::full({rows, 1}, 1 / variance, options), variance};
}

// Where C is singular the last messages are no good start: those in its null space fit their own z
// and noise level only.
ExpectationPropagation::Messages ExpectationPropagation::startMessages(
    std::int64_t rows, const Covariance& covariance) const {
  const auto& [h, projected, outside, tau, lastVariance] = messages_;
  const auto& values = covariance.values;
  const bool warm = settings_.warmStart && h.defined() && h.size(0) == rows &&
                    !values.seen.defined() && (values.others == 0 || values.othersSeen);
  if (!warm) return coldMessages(rows, covariance.mean);
  // Nor are those that are not finite; whether they are is not waited for.
  const auto lost = at::isfinite(h).all().logical_and_(at::isfinite(tau).all()).logical_not_();
  // In units of the noise n the messages change little from one level to the next.
  const double scale = lastVariance / covariance.mean;
  const auto start = [&](const at::Tensor& last, double factor, double cold) {
    return last.defined() ? (last * factor).masked_fill_(lost, cold) : last;
  };
  const double root = std::sqrt(scale);
  return {start(h, root, 0), start(projected, root, 0), start(outside, root, 0),
          start(tau, scale, 1 / covariance.mean), covariance.mean};
}

// The products with V happen in its dtype.
at::Tensor ExpectationPropagation::toBasis(const at::Tensor& t, const Covariance& covariance) {
  const auto& v = covariance.basis;
  return at::matmul(t.to(v.scalar_type()), v).to(at::kDouble);
}
at::Tensor ExpectationPropagation::fromBasis(const at::Tensor& projected,
                                             const Covariance& covariance) {
  const auto& v = covariance.transposed;
  return at::matmul(projected.to(v.scalar_type()), v).to(at::kDouble);
}

// New messages of the Gaussian factor, damped; returns by how much each row's changed relatively
// before the damping. What h_F says in the null space of C, where AᵀV = 0, may drift for ever and
// does not count.
std::vector<double> ExpectationPropagation::gaussianStep(Batch& batch,
                                                         const ep::FromIntervals& message,
                                                         const Covariance& covariance) {
  const auto inBasis = toBasis(message.h, covariance);
  const auto next = ep::gaussianStep(inBasis, message, covariance.values);
  batch.answer = next.answer;
  return passOn(batch, message, covariance, inBasis, next);
}

// Replaces the messages by the next ones, damped. Outside the range of A, C = c I and the formula
// is a multiple of what V Vᵀ leaves of H.
std::vector<double> ExpectationPropagation::passOn(Batch& batch, const ep::FromIntervals& message,
                                                   const Covariance& covariance,
                                                   const at::Tensor& inBasis,
                                                   const ep::FromGaussian& next) {
  auto& last = batch.messages;
  const auto& values = covariance.values;
  const auto n = inBasis.size(0);
  auto changes = ep::changes(next, last.projected, last.tau, message, values);
  const bool others = values.others > 0;
  at::Tensor outside, whole;  // of h_F
  if (others) {
    const auto inRange = fromBasis(at::cat({inBasis, next.projected}), covariance);
    outside = (message.h - inRange.narrow(0, 0, n))
                  .mul_((next.tau * values.otherC).sub_(1).mul_(message.otherQ));
    whole = outside + inRange.narrow(0, n, n);
    if (values.othersSeen)
      changes = at::cat({changes, norms(outside - last.outside), norms(outside)}, 1);
  }
  auto residuals = batch.watch(changes);
  const auto kept = batch.kept();
  const auto damped = [&](const at::Tensor& now, const at::Tensor& before) {
    return kept.defined() ? at::addcmul(now, kept, before - now) : now;
  };
  last.projected = damped(next.projected, last.projected);
  last.tau = damped(next.tau, last.tau);
  if (others) {
    last.outside = damped(outside, last.outside);
    last.h = damped(whole, last.h);
  } else {
    last.h = fromBasis(last.projected, covariance);
  }
  return residuals;
}

void ExpectationPropagation::iterate(Batch batch, const Covariance& covariance,
                                     const Cancellation& cancellation, Share& share) const {
  const double tolerance = covariance.basis.scalar_type() == at::kFloat
                               ? std::max(settings_.tolerance, singlePrecisionTolerance)
                               : settings_.tolerance;
  for (int iteration = 1;; ++iteration) {
    cancellation.check();
    const auto& messages = batch.messages;
    const auto residuals = gaussianStep(
        batch,
        ep::intervalStep(batch.z, messages.h, messages.tau, batch.intervals, covariance.values),
        covariance);
    std::vector<std::int64_t> open;
    for (std::size_t row = 0; row < residuals.size(); ++row)
      if (!(residuals[row] <= tolerance)) open.push_back(static_cast<std::int64_t>(row));
    const bool last = open.empty() || iteration == settings_.maxIterations;
    if (!last && open.size() == residuals.size()) continue;
    // for the rows that go on this is overwritten later
    const auto leave = [&](at::Tensor& to, const at::Tensor& from) {
      if (to.defined()) to.index_copy_(0, batch.rows, from);
    };
    leave(share.messages.h, messages.h);
    leave(share.messages.projected, messages.projected);
    leave(share.messages.outside, messages.outside);
    leave(share.messages.tau, messages.tau);
    leave(share.answer, batch.answer);
    // Rows that have left were within the tolerance, so these residuals are the largest.
    share.diagnostics = {*std::max_element(residuals.begin(), residuals.end()), iteration};
    if (last) return;
    batch.keep(open);
  }
}

at::Tensor ExpectationPropagation::gradient(const at::Tensor& z, double beta,
                                            const Cancellation& cancellation) {
  const auto covariance = covarianceAt(beta);
  const auto rows = z.size(0);
  diagnostics_ = {};
  // Neither noise nor image: nothing can be learned, and EP's start would be infinite.
  if (!(covariance.mean > 0)) return at::zeros_like(z);
  // Without eigenvectors C = cI: h_F = 0 and tau_F = 1/c are the fixed point.
  if (!eigenvectors_.defined()) {
    messages_.tau = at::full({rows, 1}, 1 / covariance.mean, z.options());
    return intervals_.moments(z, messages_.tau.rsqrt(), Moments::Score).score;
  }
  messages_ = startMessages(rows, covariance);
  const auto intervals = intervals_.repeated(rows / intervals_.rows());
  auto answer = at::empty_like(messages_.projected);
  // One share of the rows a thread for all iterations: threads that met after each product would
  // wait longer than they work.
  const auto count =
      z.is_cpu() ? std::clamp<std::int64_t>(rows * z.size(1) / grain, 1, at::get_num_threads()) : 1;
  std::vector<Share> shares(static_cast<std::size_t>(count));
  at::parallel_for(0, count, 1, [&](std::int64_t begin, std::int64_t end) {
    for (auto i = begin; i < end; ++i) {
      const auto first = i * rows / count, size = (i + 1) * rows / count - first;
      auto& share = shares[static_cast<std::size_t>(i)];
      share.messages = messages_.narrow(first, size);
      share.answer = answer.narrow(0, first, size);
      iterate({z.narrow(0, first, size), intervals.narrow(first, size), share.messages,
               settings_.damping},
              covariance, cancellation, share);
    }
  });
  for (const auto& share : shares) {
    diagnostics_.iterations = std::max(diagnostics_.iterations, share.diagnostics.iterations);
    diagnostics_.residual = std::max(diagnostics_.residual, share.diagnostics.residual);
  }
  return fromBasis(answer, covariance);
}

}  // namespace inkling

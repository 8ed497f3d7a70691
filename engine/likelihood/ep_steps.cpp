#include "engine/likelihood/ep_steps.h"

#include <ATen/ATen.h>
#include <Eigen/Core>

#include <cmath>

namespace inkling::ep {
namespace {

Eigen::Map<Eigen::ArrayXd> row(const at::Tensor& t, std::int64_t i) {
  const auto size = t.size(-1);
  return {t.data_ptr<double>() + i * size, size};
}

double& scalar(const at::Tensor& t, std::int64_t i) {
  return t.data_ptr<double>()[i];
}

}  // namespace

// g and the variance ratio v at z + h/tau with w = 1/sqrt(tau). With H = g + (1 − vbar) h_F and q =
// 1/(vbar + (1 − vbar) tau_F c): h_G r = H q and r = vbar q, so vbar, which may be tiny, is never
// divided by.
FromIntervals intervalStep(const at::Tensor& z, const at::Tensor& h, const at::Tensor& tau,
                           const Intervals& intervals, const Eigenvalues& c) {
  if (!z.is_cpu()) return intervalStepByTensors(z, h, tau, intervals, c);
  const auto n = z.size(0);
  auto centre = at::empty_like(z);
  for (std::int64_t i = 0; i < n; ++i)
    row(centre, i) = row(z, i) + row(h, i) / scalar(tau, i);
  const auto moments = intervals.moments(centre, tau.rsqrt(), Moments::ScoreAndVariance);
  FromIntervals message{moments.score, centre, at::empty({n, c.c.numel()}, z.options()),
                        at::empty({n, 1}, z.options())};
  const auto eigenvalues = row(c.c, 0);
  for (std::int64_t i = 0; i < n; ++i) {
    const double vbar = row(moments.varianceRatio, i).mean(), rest = 1 - vbar;
    const double strength = rest * scalar(tau, i);
    row(message.h, i) = row(message.g, i) + rest * row(h, i);
    row(message.q, i) = (vbar + strength * eigenvalues).inverse();
    scalar(message.otherQ, i) = 1 / (vbar + strength * c.otherC);
  }
  return message;
}

FromIntervals intervalStepByTensors(const at::Tensor& z, const at::Tensor& h, const at::Tensor& tau,
                                    const Intervals& intervals, const Eigenvalues& c) {
  const auto moments =
      intervals.momentsByTensors(at::addcdiv(z, h, tau), tau.rsqrt(), Moments::ScoreAndVariance);
  const auto vbar = moments.varianceRatio.mean(1, true), rest = 1 - vbar;
  const auto strength = rest * tau;
  FromIntervals message{moments.score,
                        at::addcmul(moments.score, rest, h),
                        at::addcmul(vbar, strength, c.c).reciprocal_(),
                        {}};
  if (c.others > 0) message.otherQ = at::add(vbar, strength, c.otherC).reciprocal_();
  return message;
}

// Both factors agree on the posterior mean of the noise at the fixed point, so that g =
// C^{-1}E[n|y] is also V q VᵀH. On the way there the latter is nearer, by one to five digits in
// Aᵀg wherever A is ill-conditioned: where A is strong, q is small. It is the answer, without the
// null space of C.
FromGaussian gaussianStep(const at::Tensor& inBasis, const FromIntervals& message,
                          const Eigenvalues& c) {
  if (!inBasis.is_cpu()) return gaussianStepByTensors(inBasis, message, c);
  const auto n = inBasis.size(0);
  FromGaussian next{at::empty_like(inBasis), at::empty_like(inBasis),
                    at::empty({n, 1}, inBasis.options())};
  const auto eigenvalues = row(c.c, 0);
  for (std::int64_t i = 0; i < n; ++i) {
    const auto q = row(message.q, i);
    const double others = c.others * scalar(message.otherQ, i);
    auto answer = row(next.answer, i);
    const double tau = (q.sum() + others) / ((q * eigenvalues).sum() + others * c.otherC);
    scalar(next.tau, i) = tau;
    answer = q * row(inBasis, i);
    row(next.projected, i) = (tau * eigenvalues - 1) * answer;
    if (c.seen.defined()) answer *= row(c.seen, 0);
  }
  return next;
}

FromGaussian gaussianStepByTensors(const at::Tensor& inBasis, const FromIntervals& message,
                                   const Eigenvalues& c) {
  auto above = message.q.sum(1, true), below = at::mv(message.q, c.c).unsqueeze(1);
  if (c.others > 0) {
    above = at::add(above, message.otherQ, c.others);
    below = at::add(below, message.otherQ, c.others * c.otherC);
  }
  FromGaussian next{message.q * inBasis, {}, above.div_(below)};
  next.projected = (next.tau * c.c).sub_(1).mul_(next.answer);
  if (c.seen.defined()) next.answer = next.answer * c.seen;
  return next;
}

at::Tensor changes(const FromGaussian& next, const at::Tensor& last, const at::Tensor& lastTau,
                   const FromIntervals& message, const Eigenvalues& c) {
  if (!last.is_cpu()) return changesByTensors(next, last, lastTau, message, c);
  const auto n = last.size(0);
  auto table = at::empty({n, changesColumns}, last.options());
  for (std::int64_t i = 0; i < n; ++i) {
    const auto now = row(next.projected, i), before = row(last, i);
    auto change = row(table, i);
    if (c.seen.defined()) {
      const auto seen = row(c.seen, 0);
      change[Moved] = std::sqrt((seen * (now - before).square()).sum());
      change[Size] = std::sqrt((seen * now.square()).sum());
    } else {
      change[Moved] = (now - before).matrix().norm();
      change[Size] = now.matrix().norm();
    }
    change[Gradient] = row(message.g, i).matrix().norm();
    change[Tau] = scalar(next.tau, i);
    change[LastTau] = scalar(lastTau, i);
  }
  return table;
}

at::Tensor changesByTensors(const FromGaussian& next, const at::Tensor& last,
                            const at::Tensor& lastTau, const FromIntervals& message,
                            const Eigenvalues& c) {
  auto moved = next.projected - last, size = next.projected;
  if (c.seen.defined()) {
    moved.mul_(c.seen);
    size = size * c.seen;
  }
  const auto norm = [](const at::Tensor& t) { return t.norm(2, {1}, true); };
  return at::cat({norm(moved), norm(size), norm(message.g), next.tau, lastTau}, 1);
}

}  // namespace inkling::ep

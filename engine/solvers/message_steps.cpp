#include "engine/solvers/message_steps.h"

#include "engine/priors/upload.h"

#include <ATen/ATen.h>

#include <cmath>

namespace inkling::messages {

at::Tensor share(const at::Tensor& values) {
  return values.clamp(smallestShare, 1 - smallestShare);
}

at::Tensor column(const std::vector<double>& values, const at::Tensor& like) {
  return upload(at::tensor(values, at::kDouble).to(like.scalar_type()).unsqueeze(1), like.device());
}

at::Tensor damped(const at::Tensor& next, const at::Tensor& last, const at::Tensor& kept) {
  return kept.defined() ? at::addcmul(next, kept, last - next) : next;
}

FromQuantizer quantizerStep(const at::Tensor& p1, const at::Tensor& t1, const Intervals& intervals,
                            double noiseVariance) {
  const auto width = (t1.reciprocal() + noiseVariance).sqrt_();
  const auto moments = intervals.moments(p1, width, Moments::ScoreAndVariance);
  // share of the variance of z that its interval explains
  const auto k = share((1 - moments.varianceRatio).mean(1, true).div_(t1 * noiseVariance + 1));
  return {at::addcdiv(p1, moments.score, t1), at::addcdiv(p1, moments.score, t1 * k),
          t1 * k / (1 - k)};
}

at::Tensor weights(const at::Tensor& d, const at::Tensor& g2, const at::Tensor& noise) {
  return (d / (g2 * noise + d)).masked_fill_(d <= 0, 0);
}

// Bᵀ(w2 − z2)/e over g2 a, with 1/(g2 e) = q/d = 1/(g2 noise + d)
ToImage imageStep(const at::Tensor& d, const at::Tensor& q, const at::Tensor& w2,
                  const at::Tensor& z2, const at::Tensor& g2, const at::Tensor& noise,
                  double pixels) {
  const auto a = share(q.sum(1, true) / pixels);
  return {(w2 - z2).div_((g2 * noise + d).mul_(a)).masked_fill_(d <= 0, 0), g2 * a / (1 - a)};
}

at::Tensor outcome(const at::Tensor& move, const at::Tensor& before, const at::Tensor& z,
                   const at::Tensor& stated) {
  const auto norm = [](const at::Tensor& t) { return t.norm(2, {1}, true); };
  const auto length = norm(move);
  const auto turn = before.defined()
                        ? ((move * before).sum(1, true) / (length * norm(before))).nan_to_num(0)
                        : at::zeros_like(length);
  const double perPixel = 1 / std::sqrt(static_cast<double>(move.size(1)));
  const double perEntry = 1 / std::sqrt(static_cast<double>(z.size(1)));
  return at::cat({length.mul(perPixel).to(at::kDouble), turn.to(at::kDouble),
                  norm(z - stated).mul_(perEntry), norm(stated).mul_(perEntry)},
                 1);
}

}  // namespace inkling::messages

#include "engine/solvers/message_passing.h"

#include "engine/likelihood/truncated_gaussian.h"
#include "engine/model/error.h"
#include "engine/model/option.h"
#include "engine/solvers/adaptive_damping.h"
#include "engine/solvers/estimate_checks.h"
#include "engine/solvers/image_errors.h"

#include <ATen/ATen.h>
#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

namespace inkling {
namespace {

// The denoiser's divergence g1 m is one at most; here it says that y teaches nothing.
constexpr double largestDivergence = 0.999;
// Shares of information below this, or closer to one, are kept off the poles of the formulas.
constexpr double smallestShare = 1e-9;
// An estimate that still moves by less than this share of its predicted error when the budget ends
// is an answer.
constexpr double acceptedResidual = 0.1;
constexpr double usualDamping = 0.1;  // an average image's errors are not this one's
// So many measurements and pixels tell an image's own errors to a few per cent.
constexpr std::int64_t enoughMeasurements = 2048, enoughPixels = 4096;
// Bounds of an image's own divergence, and of its share of the card's.
constexpr double leastOwnDivergence = 1e-4, mostOwnDivergence = 0.95, mostEase = 1000;

using Row = Eigen::Map<Eigen::ArrayXd>;

Row row(const at::Tensor& t, std::size_t i) {
  return {t.data_ptr<double>() + static_cast<std::int64_t>(i) * t.size(-1), t.size(-1)};
}

at::Tensor column(const std::vector<double>& values, const at::Tensor& like) {
  return at::tensor(values, at::kDouble).to(like.device(), like.scalar_type()).unsqueeze(1);
}

double share(double value) {
  return std::clamp(value, smallestShare, 1 - smallestShare);
}

double damped(double next, double last, double kept) {
  return next + kept * (last - next);
}

/// What is kept of one image: the precisions of four messages N(mean, 1/precision), on x and on
/// z = A x, each from one side.
struct Scalars {
  double g1 = 0, g2 = 0;  ///< of r1 (to the denoiser of x) and r2 (from it)
  double t1 = 0, t2 = 0;  ///< of p1 (to the denoiser of z, the quantizer) and p2 (from it)
  AdaptiveDamping damping;
  double ease = 1;       ///< this image's divergence over the card's
  double probedAt = 0;   ///< the noise level where that was measured
  bool refuted = false;  ///< this iterate contradicts the measurements
  bool beyond = false;   ///< less noise than the table knows
  bool agreed = false;   ///< one of the iterates does not
};

class Solver {
 public:
  Solver(const Prior& prior, const SpectralOperator& matrix, const Measurements& y,
         const MessagePassingSettings& settings)
      : prior_(prior),
        matrix_(matrix),
        y_(y),
        settings_(settings),
        variance_(y.noise * y.noise),
        eigenvalues_(row(matrix.eigenvalues(), 0)) {
    const auto& card = prior.card();
    requireErrorTable(card);
    lowest_ = std::max(card.errorTable.front().first, card.noiseRange().low);
    highest_ = std::min(card.errorTable.back().first, card.noiseRange().high);
    own_ = settings.errors == ErrorsOf::Image ||
           (settings.errors == ErrorsOf::Automatic &&
            matrix.matrix().rows() >= enoughMeasurements && prior.pixels() >= enoughPixels);
  }

  MessagePassingResult run(const Cancellation& cancellation,
                           const MessagePassingObserver& observer) {
    start();
    for (iteration_ = 1; evaluations_ < settings_.iterations && !images_.empty(); ++iteration_) {
      cancellation.check();
      first_ = iteration_ == 1;
      denoiseZ();
      estimateX();
      denoiseX();
      if (own_ && wantsProbe() && evaluations_ < settings_.iterations) {
        cancellation.check();
        probe();
      }
      giveToZ();
      compareWithMeasurements();
      watch();
      if (observer) observer({evaluations_, images_, r1_, estimate_, beta_, predicted_, residual_});
      leave();
      if (!images_.empty()) estimateZ();
    }
    requireImages(result_.estimate, prior_.card());
    return std::move(result_);
  }

 private:
  std::int64_t measurements() const { return matrix_.matrix().rows(); }
  std::int64_t directions() const { return eigenvalues_.size(); }  ///< that A can reach
  double pixels() const { return static_cast<double>(prior_.pixels()); }
  /// Variance of an entry of z where each pixel's is 1, on average.
  double meanEigenvalue() const { return eigenvalues_.sum() / static_cast<double>(measurements()); }

  void start() {
    const auto batch = y_.batch(), n = prior_.pixels();
    const auto options =
        at::TensorOptions().dtype(matrix_.matrix().dtype()).device(matrix_.matrix().device());
    const auto& mean = prior_.card().mean;
    at::Tensor image;
    if (mean.empty())
      image = prior_.denoise(at::full({1, n}, 0.5F).to(prior_.device()), highest_);
    else
      image = at::tensor(mean).view({1, n});
    r2_ = image.to(options.device(), matrix_.matrix().dtype()).expand({batch, n}).contiguous();
    r1_ = at::zeros({batch, n}, options);
    estimate_ = r2_.clone();
    z2_ = matrix_.apply(r2_);
    p1_ = matrix_.fromBasis(z2_).clone();
    for (std::int64_t b = 0; b < batch; ++b)
      images_.push_back(b);
    const auto count = images_.size();
    divergence_.assign(count, 0);
    const double g2 = 1 / denoisingError(prior_.card(), highest_);
    scalars_.assign(count, {});
    for (auto& s : scalars_) {
      s.g2 = g2;
      s.t1 = g2 / std::max(meanEigenvalue(), std::numeric_limits<double>::min());
      s.damping.least = s.damping.kept = settings_.damping.value_or(own_ ? 0 : usualDamping);
    }
    beta_.assign(count, highest_);
    predicted_.assign(count, 1 / g2);
    residual_.assign(count, std::numeric_limits<double>::infinity());
    if (y_.linear()) {
      p2_ = y_.values;
    } else {
      lower_ = y_.lower.contiguous();
      upper_ = y_.upper.contiguous();
      p2_ = p1_.clone();
    }
    result_.estimate = at::zeros({batch, n}, options);
    result_.input = at::zeros({batch, n}, options);
    result_.beta.assign(count, highest_);
    result_.predicted.assign(count, 1 / g2);
    result_.residual = residual_;
    result_.iterations.assign(count, 0);
    result_.converged.assign(count, false);
    result_.refuted.assign(count, false);
    result_.beyond.assign(count, false);
    if (y_.linear()) w2_ = matrix_.toBasis(p2_);
    if (!own_) return;
    for (std::size_t i = 0; i < count; ++i) {
      auto& s = scalars_[i];
      s.t1 = 1 / channelVariance(view(p1_, i), measuredRow(i), 1 / s.t1);
      s.g2 = s.t1 * meanEigenvalue();
    }
  }

  static std::span<const double> view(const at::Tensor& t, std::size_t i) {
    const auto values = row(t, i);
    return {values.data(), static_cast<std::size_t>(values.size())};
  }

  MeasuredRow measuredRow(std::size_t i) const {
    if (y_.linear()) return {{}, {}, view(p2_, i), variance_};
    return {view(lower_, i), view(upper_, i), {}, variance_};
  }

  /// Denoising of z: its mean given p1, t1 and y, and the extrinsic message p2, t2.
  void denoiseZ() {
    if (y_.linear()) return;
    zMean_ = at::empty_like(p1_);
    const auto n = static_cast<std::int64_t>(images_.size()), m = measurements();
    auto g = at::empty({n, m}, at::kDouble), v = at::empty({n, m}, at::kDouble);
    std::vector<double> widths;
    for (const auto& s : scalars_)
      widths.push_back(std::sqrt(1 / s.t1 + variance_));
    const auto all = [](const at::Tensor& t) {
      return std::span<double>(t.data_ptr<double>(), static_cast<std::size_t>(t.numel()));
    };
    truncatedMoments({n, m, 1, true}, all(p1_), all(lower_), all(upper_), widths, all(g), all(v));
    for (std::size_t i = 0; i < images_.size(); ++i) {
      auto& s = scalars_[i];
      // k: share of the variance of z that its interval explains
      const double k = share((1 - row(v, i)).mean() / (1 + s.t1 * variance_));
      const double t2 = s.t1 * k / (1 - k);
      const double kept = first_ ? 0 : s.damping.kept;
      row(zMean_, i) = row(p1_, i) + row(g, i) / s.t1;
      row(p2_, i) = damped(row(p1_, i) + row(g, i) / (s.t1 * k), row(p2_, i), kept);
      s.t2 = damped(t2, s.t2, kept);
    }
    w2_ = matrix_.toBasis(p2_);
  }

  static Eigen::ArrayXd damped(const Eigen::ArrayXd& next, const Row& last, double kept) {
    return next + kept * (last - next);
  }
  static double damped(double next, double last, double kept) {
    return inkling::damped(next, last, kept);
  }

  double quantizerVariance(const Scalars& s) const { return y_.linear() ? variance_ : 1 / s.t2; }

  /// The weights of an LMMSE estimate in the eigenbasis: q_i = d_i/(g2 e_i), e = 1/t2 + d/g2.
  Eigen::ArrayXd weights(const Scalars& s) const {
    const double noise = quantizerVariance(s);
    return (eigenvalues_ > 0)
        .select(eigenvalues_ / (s.g2 * noise + eigenvalues_), Eigen::ArrayXd::Zero(directions()));
  }

  /// LMMSE estimation of x from r2, g2 and p2, t2, and the extrinsic message r1, g1.
  void estimateX() {
    const auto n = images_.size();
    auto step = at::empty({static_cast<std::int64_t>(n), directions()}, at::kDouble);
    std::vector<double> kept(n);
    for (std::size_t i = 0; i < n; ++i) {
      auto& s = scalars_[i];
      const auto q = weights(s);
      const double a = share(q.sum() / pixels());
      // Bᵀ (w2 − z2)/e over g2 a, with 1/(g2 e) = q/d
      row(step, i) = (eigenvalues_ > 0)
                         .select(q / eigenvalues_ * (row(w2_, i) - row(z2_, i)) / a,
                                 Eigen::ArrayXd::Zero(directions()));
      kept[i] = first_ ? 0 : s.damping.kept;
      s.g1 = damped(s.g2 * a / (1 - a), s.g1, kept[i]);
    }
    const auto next = r2_ + matrix_.adjoint(step);
    r1_ = first_ ? next : next + column(kept, next) * (r1_ - next);
  }

  /// Denoising of x: x̂ = D(r1, beta), and the extrinsic message r2, g2.
  void denoiseX() {
    const auto n = images_.size();
    for (std::size_t i = 0; i < n; ++i) {
      auto& s = scalars_[i];
      s.beyond = s.g1 > (1 + smallestShare) / (lowest_ * lowest_);
      beta_[i] = std::clamp(1 / std::sqrt(s.g1), lowest_, highest_);
      s.g1 = 1 / (beta_[i] * beta_[i]);
    }
    const auto device = prior_.device();
    const auto next =
        prior_.denoise(r1_.to(device, at::kFloat), at::tensor(beta_, at::kFloat).to(device))
            .to(r1_.device(), r1_.scalar_type());
    const auto move = next - estimate_;
    const auto length = move.norm(2, {1});
    moved_ = (length / std::sqrt(pixels())).to(at::kCPU, at::kDouble);
    turn_ = move_.defined() ? ((move * move_).sum(1) / (length * move_.norm(2, {1})))
                                  .nan_to_num(0)
                                  .to(at::kCPU, at::kDouble)
                            : at::zeros_like(moved_);
    move_ = move;
    estimate_ = next;
    ++evaluations_;
  }

  bool wantsProbe() const {
    double drift = 0;
    for (std::size_t i = 0; i < images_.size(); ++i)
      drift = std::max(drift, std::abs(std::log(beta_[i] / scalars_[i].probedAt)));
    return probeIsDue(iteration_, lastProbe_, drift);
  }

  /// The image's own divergence, over that of the card.
  void probe() {
    lastProbe_ = iteration_;
    const auto own =
        probeDivergence(prior_, r1_, estimate_, beta_, static_cast<std::uint64_t>(iteration_));
    for (std::size_t i = 0; i < own.size(); ++i) {
      scalars_[i].ease =
          std::clamp(own[i] / denoiserDivergence(prior_.card(), beta_[i]), 1 / mostEase, mostEase);
      scalars_[i].probedAt = beta_[i];
    }
    ++evaluations_;
  }

  /// The extrinsic message r2, g2, and z2 = B r2.
  void giveToZ() {
    const auto n = images_.size();
    std::vector<double> kept(n);
    for (std::size_t i = 0; i < n; ++i) {
      auto& s = scalars_[i];
      kept[i] = first_ ? 0 : s.damping.kept;
      predicted_[i] = s.ease * denoisingError(prior_.card(), beta_[i]);
      divergence_[i] = own_ ? std::clamp(s.ease * denoiserDivergence(prior_.card(), beta_[i]),
                                         leastOwnDivergence, mostOwnDivergence)
                            : std::min(s.g1 * predicted_[i], largestDivergence);
      if (!own_) s.g2 = damped(s.g1 * (1 - divergence_[i]) / divergence_[i], s.g2, kept[i]);
    }
    const auto a = column(divergence_, r1_);
    const auto message = (estimate_ - a * r1_) / (1 - a);
    r2_ = first_ ? message : message + column(kept, message) * (r2_ - message);
    const auto last = z2_;
    z2_ = matrix_.apply(r2_);
    if (own_) measureErrors(last, kept);
  }

  /// g2 from what y says of z2, and the error of x̂ from both. Where r2 is damped, that is said of
  /// the message without its share `kept` of the last.
  void measureErrors(const at::Tensor& last, const std::vector<double>& kept) {
    const auto z = matrix_.fromBasis(z2_);
    const bool damps = std::any_of(kept.begin(), kept.end(), [](double k) { return k > 0; });
    const auto zLast = damps ? matrix_.fromBasis(last) : at::Tensor();
    for (std::size_t i = 0; i < images_.size(); ++i) {
      auto& s = scalars_[i];
      const double a = divergence_[i], ofNoise = a * a / s.g1, rest = (1 - a) * (1 - a);
      const double expected =
          std::max(predicted_[i] - ofNoise, smallestShare * predicted_[i]) / rest;
      double variance = channelVariance(view(z, i), measuredRow(i), expected * meanEigenvalue()) /
                        meanEigenvalue();
      s.g2 = 1 / variance;
      if (kept[i] > 0) {
        const Eigen::ArrayXd message = (row(z, i) - kept[i] * row(zLast, i)) / (1 - kept[i]);
        variance = channelVariance({message.data(), static_cast<std::size_t>(message.size())},
                                   measuredRow(i), variance * meanEigenvalue()) /
                   meanEigenvalue();
      }
      predicted_[i] =
          predictedError({predicted_[i], s.ease, a, 1 / s.g1, variance, quantizerVariance(s),
                          meanEigenvalue(), measurements(), prior_.pixels()});
    }
  }

  /// At a fixed point A x̂ is the mean of z that its denoiser states, and that never contradicts y.
  /// Where an iteration drifts away in a few directions of many, x̂ hardly moves in one step, and
  /// only this tells.
  void compareWithMeasurements() {
    const auto z = matrix_.matrix().apply(estimate_).to(at::kCPU, at::kDouble).contiguous();
    const auto& stated = y_.linear() ? p2_ : zMean_;
    for (std::size_t i = 0; i < images_.size(); ++i)
      scalars_[i].refuted = contradicts(view(z, i), view(stated, i), predicted_[i],
                                        meanEigenvalue(), y_.linear() ? y_.noise : 0);
  }

  /// Residuals, more damping for an image that no longer comes nearer, and the best iterate: one
  /// that its measurements do not refute before one that they do, then the smallest residual.
  void watch() {
    for (std::size_t i = 0; i < images_.size(); ++i) {
      auto& s = scalars_[i];
      residual_[i] =
          moved_.data_ptr<double>()[i] / (s.damping.shortening() * std::sqrt(predicted_[i]));
      if (!std::isfinite(residual_[i])) residual_[i] = std::numeric_limits<double>::infinity();
      result_.iterations[static_cast<std::size_t>(images_[i])] = evaluations_;
      const bool agrees = !s.refuted;
      const bool better = agrees != s.agreed ? agrees : residual_[i] < s.damping.best;
      s.damping.adapt(residual_[i], turn_.data_ptr<double>()[i], s.refuted && s.agreed);
      if (!better) continue;
      s.agreed = agrees;
      s.damping.best = residual_[i];
      const auto image = images_[i];
      const auto at = static_cast<std::size_t>(image);
      const auto from = static_cast<std::int64_t>(i);
      result_.estimate[image].copy_(estimate_[from]);
      result_.input[image].copy_(r1_[from]);
      result_.beta[at] = beta_[i];
      result_.predicted[at] = predicted_[i];
      result_.residual[at] = residual_[i];
      result_.refuted[at] = s.refuted;
      result_.beyond[at] = s.beyond;
    }
  }

  /// Images within the tolerance leave the batch.
  void leave() {
    std::vector<std::int64_t> open;
    for (std::size_t i = 0; i < images_.size(); ++i) {
      const auto at = static_cast<std::size_t>(images_[i]);
      const bool refuted = scalars_[i].refuted;
      result_.converged[at] =
          !refuted && result_.residual[at] <= std::max(settings_.tolerance, acceptedResidual);
      if (refuted || residual_[i] > settings_.tolerance)
        open.push_back(static_cast<std::int64_t>(i));
    }
    if (open.size() == images_.size()) return;
    const auto chosen = at::tensor(open, at::kLong);
    for (auto* t : {&lower_, &upper_, &p1_, &p2_, &w2_, &z2_, &zMean_})
      if (t->defined()) *t = t->index_select(0, chosen);
    for (auto* t : {&r1_, &r2_, &estimate_, &move_})
      *t = t->index_select(0, chosen.to(t->device()));
    for (std::size_t i = 0; i < open.size(); ++i) {
      const auto from = static_cast<std::size_t>(open[i]);
      images_[i] = images_[from];
      scalars_[i] = scalars_[from];
    }
    images_.resize(open.size());
    scalars_.resize(open.size());
    beta_.resize(open.size());
    predicted_.resize(open.size());
    divergence_.resize(open.size());
    residual_.resize(open.size());
  }

  /// LMMSE estimation of z from r2, g2 and p2, t2, and the extrinsic message p1, t1.
  void estimateZ() {
    if (y_.linear()) return;
    auto estimate = at::empty_like(z2_);  // of B x
    std::vector<double> shares;
    for (std::size_t i = 0; i < images_.size(); ++i) {
      const auto q = weights(scalars_[i]);
      row(estimate, i) = row(z2_, i) + q * (row(w2_, i) - row(z2_, i));
      shares.push_back(share(q.sum() / static_cast<double>(measurements())));
    }
    const auto z = matrix_.fromBasis(estimate);
    for (std::size_t i = 0; i < images_.size(); ++i) {
      auto& s = scalars_[i];
      const double k = shares[i];
      row(p1_, i) = damped((row(z, i) - k * row(p2_, i)) / (1 - k), row(p1_, i), s.damping.kept);
      s.t1 = damped(s.t2 * (1 - k) / k, s.t1, s.damping.kept);
    }
  }

  const Prior& prior_;
  const SpectralOperator& matrix_;
  const Measurements& y_;
  const MessagePassingSettings& settings_;
  double variance_;  ///< sigma²
  Row eigenvalues_;
  double lowest_ = 0, highest_ = 0;  ///< noise levels that the table covers
  bool own_ = false;                 ///< the images' own errors are measured
  int iteration_ = 0, evaluations_ = 0;
  int lastProbe_ = 0;  ///< iteration

  // The images that are still being iterated, n rows each.
  std::vector<std::int64_t> images_;
  std::vector<Scalars> scalars_;
  std::vector<double> beta_, predicted_, residual_, divergence_;
  at::Tensor lower_, upper_, p1_, p2_;  ///< [n, M] float64
  at::Tensor zMean_;                    ///< E[z | p1, y], [n, M] float64
  at::Tensor w2_, z2_;                  ///< Vᵀ p2 and B r2, [n, K] float64
  at::Tensor r1_, r2_, estimate_;       ///< [n, N]
  at::Tensor move_;                     ///< [n, N], the last change of x̂
  at::Tensor moved_, turn_;             ///< [n] float64: its rms, its cosine to the one before
  bool first_ = true;
  MessagePassingResult result_;
};

}  // namespace

void MessagePassingSettings::validate() const {
  if (iterations < 1)
    throw Error(ErrorKind::Usage, "{option} is {value}: it must be 1 or more.",
                {{"option", OptionName{"iterations"}}, {"value", std::int64_t{iterations}}});
  if (damping && !(*damping >= 0 && *damping < 1))
    throw Error(ErrorKind::Usage, "{option} is {value}: it must be 0 or more and under 1.",
                {{"option", OptionName{"damping"}}, {"value", *damping}});
  if (!(tolerance >= 0))
    throw Error(ErrorKind::Usage, "{option} is {value}: it must be 0 or more.",
                {{"option", OptionName{"tolerance"}}, {"value", tolerance}});
}

MessagePassingResult messagePassing(const Prior& prior, const SpectralOperator& matrix,
                                    const Measurements& measurements,
                                    const MessagePassingSettings& settings,
                                    const Cancellation& cancellation,
                                    const MessagePassingObserver& observer) {
  settings.validate();
  return Solver(prior, matrix, measurements, settings).run(cancellation, observer);
}

}  // namespace inkling

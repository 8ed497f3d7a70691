#include "engine/solvers/message_passing.h"

#include "engine/likelihood/intervals.h"
#include "engine/priors/upload.h"
#include "engine/solvers/adaptive_damping.h"
#include "engine/solvers/best_iterates.h"
#include "engine/solvers/estimate_checks.h"
#include "engine/solvers/image_errors.h"
#include "engine/solvers/message_steps.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

namespace inkling {
namespace {

// The denoiser's divergence g1 m is one at most; here it says that y teaches nothing.
constexpr double largestDivergence = 0.999;
constexpr double usualDamping = 0.1;  // an average image's errors are not this one's
// From so many on, an image's own errors, uncertain as they are, serve better than the average's.
constexpr std::int64_t enoughMeasurements = 256, enoughPixels = 1024;
// Bounds of an image's own divergence, and of its share of the card's.
constexpr double leastOwnDivergence = 1e-4, mostOwnDivergence = 0.95, mostEase = 1000;

using messages::column;
using messages::damped;
using messages::share;
using messages::smallestShare;

/// What is known of one image apart from its rows. Of the four messages N(mean, 1/precision), on x
/// and on z = A x, each from one side, these are the precisions that are looked at.
struct Scalars {
  double g1 = 0, g2 = 0;  ///< of r1 (to the denoiser of x) and r2 (from it)
  double t2 = 0;          ///< of p2 (from the denoiser of z, the quantizer)
  AdaptiveDamping damping;
  double ease = 1;                                    ///< this image's divergence over the card's
  double probedAt = 0;                                ///< the noise level where that was measured
  double moved = 0, turn = 0, apart = 0, stated = 0;  ///< as messages::outcome() says
  bool refuted = false;                               ///< this iterate contradicts the measurements
  bool beyond = false;                                ///< less noise than the table knows
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
        meanEigenvalue_(matrix.eigenvalues().sum().item<double>() /
                        static_cast<double>(matrix.matrix().rows())),
        eigenvalues_(upload(matrix.eigenvalues(), matrix.matrix().device())) {
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
      watch();
      if (observer) observer({evaluations_, images_, r1_, estimate_, beta_, predicted_, residual_});
      leave();
      if (!images_.empty()) estimateZ();
    }
    auto result = best_.take();
    requireImages(result.estimate, prior_.card());
    return result;
  }

 private:
  std::int64_t measurements() const { return matrix_.matrix().rows(); }
  double pixels() const { return static_cast<double>(prior_.pixels()); }

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
      s.damping.least = s.damping.kept = settings_.damping.value_or(own_ ? 0 : usualDamping);
    }
    beta_.assign(count, highest_);
    predicted_.assign(count, 1 / g2);
    residual_.assign(count, std::numeric_limits<double>::infinity());
    if (y_.linear()) {
      values_ = y_.values.contiguous();
      p2_ = upload(values_, options.device());
      noise_ = at::full({1, 1}, variance_, p2_.options());
      w2_ = matrix_.toBasis(p2_);
    } else {
      lower_ = y_.lower.contiguous();
      upper_ = y_.upper.contiguous();
      intervals_ = Intervals(lower_, upper_, options.device());
      p2_ = p1_.clone();
      t2_ = at::zeros({batch, 1}, p2_.options());
    }
    std::vector<double> t1(count,
                           g2 / std::max(meanEigenvalue_, std::numeric_limits<double>::min()));
    if (own_) {
      const auto p1 = p1_.to(at::kCPU);
      for (std::size_t i = 0; i < count; ++i) {
        t1[i] = 1 / channelVariance(view(p1, i), measuredRow(i), 1 / t1[i]).value;
        scalars_[i].g2 = t1[i] * meanEigenvalue_;
      }
    }
    t1_ = column(t1, p1_);
    g1_ = at::zeros_like(t1_);
    giveG2();
    best_ = BestIterates(estimate_, highest_, 1 / g2);
  }

  static std::span<const double> view(const at::Tensor& t, std::size_t i) {
    const auto size = t.size(1);
    return {t.data_ptr<double>() + static_cast<std::int64_t>(i) * size,
            static_cast<std::size_t>(size)};
  }

  /// On the CPU.
  MeasuredRow measuredRow(std::size_t i) const {
    const auto at = static_cast<std::size_t>(images_[i]);
    if (y_.linear()) return {{}, {}, view(values_, at), variance_};
    return {view(lower_, at), view(upper_, at), {}, variance_};
  }

  /// Shares that are kept of the last messages, [n, 1] of the device and type of like; undefined
  /// where they are all 0.
  at::Tensor kept(const at::Tensor& like) const {
    std::vector<double> shares;
    for (const auto& s : scalars_)
      shares.push_back(s.damping.kept);
    const bool none = std::all_of(shares.begin(), shares.end(), [](double k) { return k == 0; });
    return none ? at::Tensor() : column(shares, like);
  }
  /// The same with nothing to keep in the first iteration.
  at::Tensor keptNow(const at::Tensor& like) const { return first_ ? at::Tensor() : kept(like); }

  void giveG2() {
    std::vector<double> g2;
    for (const auto& s : scalars_)
      g2.push_back(s.g2);
    g2_ = column(g2, p1_);
  }

  /// Denoising of z: its mean given p1, t1 and y, and the extrinsic message p2, t2.
  void denoiseZ() {
    if (y_.linear()) return;
    const auto kept = keptNow(p1_);
    auto told = messages::quantizerStep(p1_, t1_, intervals_, variance_);
    zMean_ = std::move(told.mean);
    p2_ = damped(told.message, p2_, kept);
    t2_ = damped(told.precision, t2_, kept);
    noise_ = t2_.reciprocal();
    w2_ = matrix_.toBasis(p2_);
  }

  double quantizerVariance(const Scalars& s) const { return y_.linear() ? variance_ : 1 / s.t2; }

  /// LMMSE estimation of x from r2, g2 and p2, t2, and the extrinsic message r1, g1.
  void estimateX() {
    const auto q = messages::weights(eigenvalues_, g2_, noise_);
    const auto made = messages::imageStep(eigenvalues_, q, w2_, z2_, g2_, noise_, pixels());
    const auto kept = keptNow(g1_);
    g1_ = damped(made.precision, g1_, kept);
    r1_ = damped(r2_ + matrix_.adjoint(made.step), r1_,
                 kept.defined() ? kept.to(r1_.scalar_type()) : kept);
  }

  /// Denoising of x: x̂ = D(r1, beta). What the iteration has found is read here, and only here.
  void denoiseX() {
    const auto asked = g1_;
    const auto beta = g1_.rsqrt().clamp_(lowest_, highest_);
    g1_ = beta.square().reciprocal_();
    const auto next = prior_
                          .denoise(r1_.to(prior_.device(), at::kFloat),
                                   beta.to(prior_.device(), at::kFloat).squeeze(1))
                          .to(r1_.device(), r1_.scalar_type());
    const auto move = next - estimate_;
    const auto z = matrix_.matrix().apply(next).to(at::kDouble);
    const auto found = messages::outcome(move, move_, z, y_.linear() ? p2_ : zMean_);
    read(at::cat({asked, y_.linear() ? asked : t2_, found}, 1).to(at::kCPU));
    move_ = move;
    estimate_ = next;
    ++evaluations_;
  }

  void read(const at::Tensor& table) {
    for (std::size_t i = 0; i < images_.size(); ++i) {
      auto& s = scalars_[i];
      const auto row = view(table, i);
      const auto found = row.subspan(2);
      s.beyond = row[0] > (1 + smallestShare) / (lowest_ * lowest_);
      beta_[i] = std::clamp(1 / std::sqrt(row[0]), lowest_, highest_);
      s.g1 = 1 / (beta_[i] * beta_[i]);
      s.t2 = row[1];
      s.moved = found[messages::Moved];
      s.turn = found[messages::Turn];
      s.apart = found[messages::Apart];
      s.stated = found[messages::Stated];
    }
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
      if (own_) continue;
      const double g2 = s.g1 * (1 - divergence_[i]) / divergence_[i];
      s.g2 = g2 + kept[i] * (s.g2 - g2);
    }
    const auto a = column(divergence_, r1_);
    r2_ = damped((estimate_ - a * r1_) / (1 - a), r2_, keptNow(r1_));
    const auto last = z2_;
    z2_ = matrix_.apply(r2_);
    if (own_) measureErrors(last, kept);
    giveG2();
  }

  /// channelVariance() per pixel, of z = A r2.
  ChannelVariance ofPixels(std::span<const double> z, const MeasuredRow& y, double start) const {
    const auto found = channelVariance(z, y, start * meanEigenvalue_);
    return {found.value / meanEigenvalue_, found.spread};
  }

  /// g2 from what y says of z2, and the error of x̂ from both. Where r2 is damped, that is said of
  /// the message without its share `kept` of the last.
  void measureErrors(const at::Tensor& last, const std::vector<double>& kept) {
    const bool damps = std::any_of(kept.begin(), kept.end(), [](double k) { return k > 0; });
    const auto both = matrix_.fromBasis(damps ? at::cat({z2_, last}) : z2_).to(at::kCPU);
    for (std::size_t i = 0; i < images_.size(); ++i) {
      auto& s = scalars_[i];
      const double a = divergence_[i], ofNoise = a * a / s.g1, rest = (1 - a) * (1 - a);
      const double expected =
          std::max(predicted_[i] - ofNoise, smallestShare * predicted_[i]) / rest;
      auto variance = ofPixels(view(both, i), measuredRow(i), expected);
      s.g2 = 1 / variance.value;
      if (kept[i] > 0) {
        const auto now = view(both, i), before = view(both, i + images_.size());
        std::vector<double> message(now.size());
        for (std::size_t m = 0; m < message.size(); ++m)
          message[m] = (now[m] - kept[i] * before[m]) / (1 - kept[i]);
        variance = ofPixels(message, measuredRow(i), variance.value);
      }
      predicted_[i] =
          predictedError({predicted_[i], s.ease, a, 1 / s.g1, variance, quantizerVariance(s),
                          meanEigenvalue_, measurements(), prior_.pixels()});
    }
  }

  /// Residuals, more damping for an image that no longer comes nearer, and the best iterate. At a
  /// fixed point A x̂ is the mean of z that its denoiser states, and that never contradicts y. Where
  /// an iteration drifts away in a few directions of many, x̂ hardly moves in one step, and only
  /// this tells.
  void watch() {
    std::vector<Iterate> iterates;
    for (std::size_t i = 0; i < images_.size(); ++i) {
      auto& s = scalars_[i];
      residual_[i] = s.moved / (s.damping.shortening() * std::sqrt(predicted_[i]));
      if (!std::isfinite(residual_[i])) residual_[i] = std::numeric_limits<double>::infinity();
      s.refuted = contradicts(s.apart, s.stated, predicted_[i], meanEigenvalue_,
                              y_.linear() ? y_.noise : 0);
      s.damping.adapt(residual_[i], s.turn, s.refuted && best_.agreed(images_[i]));
      const Iterate iterate{images_[i], beta_[i], predicted_[i], residual_[i], s.refuted, s.beyond};
      if (best_.offer(iterate, evaluations_)) s.damping.best = residual_[i];
      iterates.push_back(iterate);
    }
    best_.keep(iterates, estimate_, r1_);
  }

  /// Images within the tolerance leave the batch.
  void leave() {
    std::vector<std::int64_t> open;
    for (std::size_t i = 0; i < images_.size(); ++i) {
      best_.judge(images_[i], scalars_[i].refuted, settings_.tolerance);
      if (scalars_[i].refuted || residual_[i] > settings_.tolerance)
        open.push_back(static_cast<std::int64_t>(i));
    }
    if (open.size() == images_.size()) return;
    const auto chosen = upload(at::tensor(open, at::kLong), r1_.device());
    for (auto* t :
         {&p1_, &p2_, &w2_, &z2_, &zMean_, &t1_, &t2_, &g1_, &g2_, &r1_, &r2_, &estimate_, &move_})
      if (t->defined()) *t = t->index_select(0, chosen);
    if (!y_.linear()) {
      intervals_ = intervals_.select(chosen);
      noise_ = t2_.reciprocal();
    }
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
    const auto q = messages::weights(eigenvalues_, g2_, noise_);
    const auto k = share(q.sum(1, true) / static_cast<double>(measurements()));
    const auto z = matrix_.fromBasis(at::addcmul(z2_, q, w2_ - z2_));
    const auto kept = this->kept(p1_);
    p1_ = damped((z - k * p2_) / (1 - k), p1_, kept);
    t1_ = damped(t2_ * (1 - k) / k, t1_, kept);
  }

  const Prior& prior_;
  const SpectralOperator& matrix_;
  const Measurements& y_;
  const MessagePassingSettings& settings_;
  double variance_;                    ///< sigma²
  at::Tensor lower_, upper_, values_;  ///< of all images, [B, M] float64 on the CPU
  double meanEigenvalue_;   ///< variance of an entry of z where each pixel's is 1, on average
  at::Tensor eigenvalues_;  ///< [K] float64 on the matrix's device
  double lowest_ = 0, highest_ = 0;  ///< noise levels that the table covers
  bool own_ = false;                 ///< the images' own errors are measured
  int iteration_ = 0, evaluations_ = 0;
  int lastProbe_ = 0;  ///< iteration

  // The images that are still being iterated, n rows each; tensors on the matrix's device, float64
  // but for the images.
  std::vector<std::int64_t> images_;
  std::vector<Scalars> scalars_;
  std::vector<double> beta_, predicted_, residual_, divergence_;
  Intervals intervals_;
  at::Tensor p1_, p2_;             ///< [n, M]
  at::Tensor zMean_;               ///< E[z | p1, y], [n, M]
  at::Tensor w2_, z2_;             ///< Vᵀ p2 and B r2, [n, K]
  at::Tensor t1_, t2_, g1_, g2_;   ///< precisions of p1, p2, r1, r2, [n, 1]
  at::Tensor noise_;               ///< variance of p2, [n, 1], or [1, 1] for linear data
  at::Tensor r1_, r2_, estimate_;  ///< [n, N]
  at::Tensor move_;                ///< [n, N], the last change of x̂
  bool first_ = true;
  BestIterates best_;
};

}  // namespace

MessagePassingResult messagePassing(const Prior& prior, const SpectralOperator& matrix,
                                    const Measurements& measurements,
                                    const MessagePassingSettings& settings,
                                    const Cancellation& cancellation,
                                    const MessagePassingObserver& observer) {
  settings.validate();
  return Solver(prior, matrix, measurements, settings).run(cancellation, observer);
}

}  // namespace inkling

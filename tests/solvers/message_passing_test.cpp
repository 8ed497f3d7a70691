#include "engine/solvers/message_passing.h"

#include "engine/metrics/metrics.h"
#include "engine/priors/gaussian_mixture.h"
#include "engine/priors/random_tensor.h"
#include "engine/priors/reverse_process.h"
#include "engine/sensing/dense_operator.h"
#include "engine/sensing/matrices.h"
#include "engine/sensing/quantizer.h"
#include "engine/solvers/posterior_samples.h"
#include "tests/test.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace inkling {
namespace {

std::vector<RandomStream> streams(const char* name, std::int64_t count) {
  std::vector<RandomStream> made;
  for (std::int64_t i = 0; i < count; ++i)
    made.emplace_back(1, name, i);
  return made;
}

/// N(mean, Q diag(eigenvalues) Qᵀ) on 4×4 pixels, with its exact denoising error in the card.
std::shared_ptr<const GaussianMixture> gaussianPrior(const at::Tensor& eigenvalues) {
  const auto n = eigenvalues.size(0);
  const auto square = normalRows(streams("basis", n), n, 0).to(at::kDouble);
  const auto basis = std::get<0>(at::linalg_qr(square));
  PriorCard card;
  card.name = "gaussian";
  card.architecture = "gaussian-mixture";
  card.shape = {1, 4, 4};
  card.noise = NoiseRange{1e-3, 100};
  for (double beta : geometricLevels(1e-3, 100, 400)) {
    const auto error = (eigenvalues * (beta * beta) / (eigenvalues + beta * beta)).mean();
    card.errorTable.emplace_back(beta, error.item<double>());
  }
  card.mean.assign(static_cast<std::size_t>(n), 0.4F);
  card.secondMoment = 0.25;
  return std::make_shared<GaussianMixture>(
      card, Mixture{at::ones({1}, at::kDouble), at::full({1, n}, 0.4, at::kDouble),
                    basis.unsqueeze(0), eigenvalues.unsqueeze(0)});
}

at::Tensor covarianceOf(const GaussianMixture& prior) {
  const auto& m = prior.mixture();
  return at::matmul(m.eigenvectors[0] * m.eigenvalues[0], m.eigenvectors[0].t());
}

MessagePassingSettings untilFixed(int iterations) {
  MessagePassingSettings s;
  s.iterations = iterations;
  s.tolerance = 1e-5;
  return s;
}

struct Scene {
  const char* matrix = "gaussian";
  std::int64_t rows = 200;
  double noise = 0.05;
  int bits = 1;
  double correlation = 0.4;
};

/// Draws from the shipped digits prior, measured.
struct Digits {
  std::shared_ptr<const Prior> prior = openPrior("digits");
  std::shared_ptr<const SpectralOperator> matrix;
  at::Tensor truth;
  Measurements y;

  explicit Digits(const Scene& scene, std::int64_t count = 8) {
    truth = drawFromPrior(*prior, count, 5, Cancellation()).clamp(0, 1);
    MatrixSpec spec;
    spec.kind = scene.matrix;
    spec.rows = scene.rows;
    spec.pixels = prior->shape();
    spec.settings.set("correlation", scene.correlation);
    const auto made = makeOperator(spec);
    matrix = std::make_shared<SpectralOperator>(made, ProgressCallback(), Cancellation());
    QuantizerSpec quantizer;
    quantizer.bits = scene.bits;
    y = measure(*made, truth, scene.noise, quantizer, streams("noise", count),
                RandomStream(1, "dither"));
  }

  MessagePassingResult solve(const MessagePassingSettings& s = {},
                             const MessagePassingObserver& observer = {}) const {
    return messagePassing(*prior, *matrix, y, s, Cancellation(), observer);
  }
};

double meanOf(const at::Tensor& t) {
  return t.mean().item<double>();
}

}  // namespace

class MessagePassingTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void linearGaussianIsExact_data() {
    QTest::addColumn<QString>("matrix");
    QTest::addColumn<int>("rows");
    for (const char* matrix : {"gaussian", "ill-conditioned", "dct", "mask"})
      QTest::addRow("%s", matrix) << matrix << 9;
    QTest::newRow("more rows than pixels") << "gaussian" << 40;
  }
  // At the fixed point Aᵀ(y − A x̂)/sigma² = C^{-1}(x̂ − mean), whatever the scalars are.
  void linearGaussianIsExact() {
    QFETCH(QString, matrix);
    QFETCH(int, rows);
    const auto prior = gaussianPrior(at::logspace(-3, -0.5, 16, 10, at::kDouble));
    MatrixSpec spec;
    spec.kind = matrix.toStdString();
    spec.settings.set("condition-number", 30.0);
    spec.rows = rows;
    spec.pixels = {1, 4, 4};
    const std::shared_ptr<const LinearOperator> a = makeOperator(spec);
    const double sigma = 0.1;
    const auto truth = normalRows(streams("truth", 3), 16, 0) * 0.3 + 0.4;
    const auto y = measure(*a, truth, sigma, {}, streams("noise", 3), RandomStream(1, "dither"));
    const auto dense = toDense(*a).to(at::kDouble), c = covarianceOf(*prior);
    const auto gain = at::matmul(
        at::matmul(c, dense.t()),
        (at::matmul(at::matmul(dense, c), dense.t()) + at::eye(rows, at::kDouble) * (sigma * sigma))
            .inverse());
    const auto mean =
        at::matmul(y.values - at::matmul(at::full({3, 16}, 0.4, at::kDouble), dense.t()),
                   gain.t()) +
        0.4;
    const SpectralOperator spectral(a, {}, {});
    const auto r = messagePassing(*prior, spectral, y, untilFixed(300), Cancellation());
    const double error = (r.estimate.to(at::kDouble) - mean).abs().max().item<double>();
    QVERIFY2(error < 2e-3, qPrintable(QString::number(error)));
    const auto covariance = c - at::matmul(at::matmul(gain, dense), c);
    const double variance = covariance.diagonal().mean().item<double>();
    for (double predicted : r.predicted)  // exact for matrices that look random to the prior
      QVERIFY2(std::abs(predicted / variance - 1) < 0.5, qPrintable(QString::number(predicted)));
  }

  void isotropicGaussianPredictsItsError() {
    const auto prior = gaussianPrior(at::full({16}, 0.04, at::kDouble));
    MatrixSpec spec;
    spec.rows = 10;
    spec.pixels = {1, 4, 4};
    const std::shared_ptr<const LinearOperator> a = makeOperator(spec);
    const double sigma = 0.1;
    const auto truth = normalRows(streams("truth", 1), 16, 0) * 0.2 + 0.4;
    const auto y = measure(*a, truth, sigma, {}, streams("noise", 1), RandomStream(1, "dither"));
    const SpectralOperator spectral(a, {}, {});
    const auto r = messagePassing(*prior, spectral, y, untilFixed(50), Cancellation());
    const auto d = spectral.eigenvalues();
    const double variance =
        (((1 / (25 + d / (sigma * sigma))).sum() + 6.0 / 25) / 16).item<double>();
    QVERIFY2(std::abs(r.predicted[0] / variance - 1) < 0.01,
             qPrintable(QString("%1 %2").arg(r.predicted[0]).arg(variance)));
  }

  void digitsComeBack_data() {
    QTest::addColumn<QString>("matrix");
    QTest::addColumn<int>("rows");
    QTest::addColumn<double>("noise");
    QTest::addColumn<int>("bits");
    QTest::addColumn<double>("least");
    QTest::newRow("gaussian, 1 bit") << "gaussian" << 200 << 0.05 << 1 << 22.5;
    QTest::newRow("gaussian, 2 bits") << "gaussian" << 200 << 0.05 << 2 << 25.0;
    QTest::newRow("gaussian, 3 bits") << "gaussian" << 200 << 0.05 << 3 << 27.5;
    QTest::newRow("gaussian, linear") << "gaussian" << 200 << 0.05 << 0 << 33.0;
    QTest::newRow("dct, 1 bit") << "dct" << 200 << 0.05 << 1 << 22.5;
    QTest::newRow("hadamard, 1 bit") << "hadamard" << 200 << 0.05 << 1 << 22.5;
    QTest::newRow("dft, 1 bit") << "dft" << 200 << 0.05 << 1 << 22.5;
    QTest::newRow("ill-conditioned, 1 bit") << "ill-conditioned" << 400 << 0.1 << 1 << 22.5;
    QTest::newRow("correlated, 1 bit") << "correlated" << 400 << 0.1 << 1 << 23.0;
    QTest::newRow("gaussian, M > N") << "gaussian" << 1600 << 0.05 << 1 << 28.0;
  }
  void digitsComeBack() {
    QFETCH(QString, matrix);
    QFETCH(int, rows);
    QFETCH(double, noise);
    QFETCH(int, bits);
    QFETCH(double, least);
    const auto name = matrix.toStdString();
    const Digits digits({name.c_str(), rows, noise, bits});
    const auto r = digits.solve();
    const double actual = meanOf(psnr(r.estimate, digits.truth));
    QVERIFY2(actual >= least, qPrintable(QString::number(actual)));
    const double error =
        (r.estimate - digits.truth).square().mean().item<double>();  // of all images together
    const double predicted = meanOf(at::tensor(r.predicted, at::kDouble));
    const double gap = 10 * std::log10(predicted / error);
    QVERIFY2(std::abs(gap) < 2, qPrintable(QString("predicted %1 dB above").arg(gap)));
    QCOMPARE(std::count(r.refuted.begin(), r.refuted.end(), true), std::ptrdiff_t{0});
    for (std::size_t i = 0; i < r.residual.size(); ++i)
      QCOMPARE(static_cast<bool>(r.converged[i]), r.residual[i] <= 0.1);
  }

  /// For M > N only the N directions that A reaches are worked in; nothing else changes.
  void thinBasisIsAsGood_data() {
    QTest::addColumn<int>("bits");
    for (int bits : {0, 1, 3})
      QTest::addRow("%d bits", bits) << bits;
  }
  void thinBasisIsAsGood() {
    QFETCH(int, bits);
    const auto prior = gaussianPrior(at::logspace(-3, -0.5, 16, 10, at::kDouble));
    const auto a = normalRows(streams("rows", 60), 16, 0).to(at::kDouble) / std::sqrt(60.0);
    auto [values, vectors] = at::linalg_eigh(at::matmul(a, a.t()));
    values.masked_fill_(values < 1e-10 * values.max(), 0.0);
    const std::shared_ptr<const LinearOperator> thin = denseOperator(a),
                                                full = std::make_shared<DenseOperator>(
                                                    a, "", Spectrum{values, vectors.contiguous()});
    const auto truth = (normalRows(streams("truth", 3), 16, 0) * 0.3 + 0.4).to(at::kDouble);
    QuantizerSpec quantizer;
    quantizer.bits = bits;
    const auto y =
        measure(*thin, truth, 0.05, quantizer, streams("noise", 3), RandomStream(1, "dither"));
    const SpectralOperator inThin(thin, {}, {}), inFull(full, {}, {});
    QCOMPARE(inThin.eigenvalues().numel(), 16);
    QCOMPARE(inFull.eigenvalues().numel(), 60);
    const auto one = messagePassing(*prior, inThin, y, untilFixed(30), Cancellation()),
               other = messagePassing(*prior, inFull, y, untilFixed(30), Cancellation());
    // The denoiser is in float32, and its rounding is all that may differ.
    QVERIFY(at::allclose(one.estimate, other.estimate, 1e-4, 1e-4));
    for (std::size_t i = 0; i < 3; ++i) {
      QVERIFY(std::abs(one.beta[i] / other.beta[i] - 1) < 1e-4);
      QCOMPARE(one.converged[i], other.converged[i]);
    }
  }

  void contradictionsAreNoAnswers_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("stream");
    for (const char* kind : {"equal rows", "equal rows, 3 bits", "rank one", "two rows, many times",
                             "every sign +1", "three rows", "five rows", "one row"})
      for (int stream = 0; stream < 3; ++stream)
        QTest::addRow("%s, %d", kind, stream) << kind << stream;
  }
  /// Where the iteration drifts away from what was measured, an iterate that agrees is the answer,
  /// or it is marked as none.
  void contradictionsAreNoAnswers() {
    QFETCH(QString, kind);
    QFETCH(int, stream);
    const auto prior = openPrior("digits");
    const std::int64_t m = kind == "one row"      ? 1
                           : kind == "three rows" ? 3
                           : kind == "five rows"  ? 5
                                                  : 200;
    const std::vector<RandomStream> own{{static_cast<std::uint64_t>(stream), "rows"}};
    auto a = normalRows(own, m * 784, 0).view({m, 784}) / std::sqrt(static_cast<double>(m));
    if (kind.startsWith("equal rows")) a = a.narrow(0, 0, 1).expand({m, 784}).contiguous();
    if (kind == "two rows, many times") a = a.narrow(0, 0, 2).repeat({m / 2, 1});
    if (kind == "rank one") a = a.narrow(0, 0, 1) * at::linspace(0.2, 2, m).unsqueeze(1);
    Measurements y;
    y.noise = 0.05;
    y.bits = 1;
    y.lower = at::zeros({1, m}, at::kDouble);
    y.upper = at::full({1, m}, std::numeric_limits<double>::infinity(), at::kDouble);
    if (kind == "equal rows, 3 bits") {
      y.bits = 3;
      y.lower.fill_(1.0);
      y.upper.fill_(1.5);
    }
    y.midpoints = at::ones({1, m}, at::kDouble);
    const std::shared_ptr<const LinearOperator> matrix = denseOperator(a.to(at::kFloat));
    const auto r = messagePassing(*prior, SpectralOperator(matrix, {}, {}), y, {}, Cancellation());
    const auto z = matrix->apply(r.estimate).to(at::kDouble);
    const auto outside = at::clamp_min(y.lower - z, 0) + at::clamp_min(z - y.upper, 0);
    const double contradicted = (outside > 3 * y.noise).to(at::kDouble).mean().item<double>();
    QVERIFY2(contradicted < 0.5 || (r.refuted[0] && !r.converged[0]),
             qPrintable(QString::number(contradicted)));
    if (r.refuted[0]) QVERIFY(!r.converged[0]);
  }

  void imagesAreIndependent() {
    const Digits digits({}, 4);
    const auto together = digits.solve();
    auto alone = digits.y;
    alone.lower = alone.lower.narrow(0, 2, 1);
    alone.upper = alone.upper.narrow(0, 2, 1);
    const auto one = messagePassing(*digits.prior, *digits.matrix, alone, {}, Cancellation());
    QVERIFY(at::allclose(one.estimate[0], together.estimate[2], 1e-3, 1e-3));
    QCOMPARE(one.iterations[0], together.iterations[2]);
  }

  void imagesStopByThemselves() {
    const Digits digits({"gaussian", 400, 0.05, 3}, 6);
    MessagePassingSettings s;
    s.iterations = 40;
    s.tolerance = 0.05;
    std::size_t seen = 0, last = 6;
    const auto r = digits.solve(s, [&](const MessagePassingStep& step) {
      QCOMPARE(step.images.size(), step.beta.size());
      QCOMPARE(step.input.size(0), static_cast<std::int64_t>(step.images.size()));
      QVERIFY(step.images.size() <= last);
      last = step.images.size();
      seen += last;
    });
    std::size_t iterations = 0;
    for (std::size_t i = 0; i < 6; ++i) {
      QVERIFY(r.converged[i]);
      QVERIFY(r.residual[i] <= 0.05);
      QVERIFY(r.iterations[i] < 15);
      iterations += static_cast<std::size_t>(r.iterations[i]);
    }
    QCOMPARE(seen, iterations);
  }

  void hardCases_data() {
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"one row", "zero rows", "equal rows", "huge", "tiny", "rank one",
                             "no noise", "no noise, linear", "8 bits", "M = 4N", "all rows zero"})
      QTest::addRow("%s", kind) << kind;
  }
  // Never NaN, and never worse than knowing nothing but the mean image by more than a little.
  void hardCases() {
    QFETCH(QString, kind);
    const auto prior = openPrior("digits");
    const auto truth = drawFromPrior(*prior, 4, 5, Cancellation()).clamp(0, 1);
    const std::int64_t m = kind == "one row" ? 1 : kind == "M = 4N" ? 3136 : 120;
    auto a = normalRows(streams("rows", m), 784, 0) / std::sqrt(static_cast<double>(m));
    if (kind == "zero rows") a.narrow(0, 0, 60).zero_();
    if (kind == "all rows zero") a.zero_();
    if (kind == "equal rows") a.narrow(0, 0, 60).copy_(a.narrow(0, 60, 60).clone());
    if (kind == "rank one") a = a.narrow(0, 0, 1).expand({m, 784}).contiguous();
    const double scale = kind == "huge" ? 1e6 : kind == "tiny" ? 1e-6 : 1;
    a.mul_(scale);
    QuantizerSpec quantizer;
    quantizer.bits = kind == "8 bits" ? 8 : kind == "no noise, linear" ? 0 : 1;
    const double sigma = kind.startsWith("no noise") ? 0 : 0.05 * scale;
    const std::shared_ptr<const LinearOperator> matrix = denseOperator(a);
    const auto y =
        measure(*matrix, truth, sigma, quantizer, streams("noise", 4), RandomStream(1, "dither"));
    const SpectralOperator spectral(matrix, {}, {});
    const auto r = messagePassing(*prior, spectral, y, {}, Cancellation());
    QVERIFY(at::isfinite(r.estimate).all().item<bool>());
    for (std::size_t i = 0; i < 4; ++i)
      QVERIFY(std::isfinite(r.predicted[i]) && r.predicted[i] > 0 && std::isfinite(r.beta[i]));
    const double known =
        meanOf(psnr(at::tensor(prior->card().mean).view({1, 784}).expand({4, 784}), truth));
    const double actual = meanOf(psnr(r.estimate, truth));
    QVERIFY2(actual > known - 1, qPrintable(QString("%1, mean image %2").arg(actual).arg(known)));
  }

  // With A = I the fixed point is y itself, and the reverse process draws from p(x | y).
  void samplesAreFromThePosterior() {
    const auto prior = gaussianPrior(at::logspace(-2.5, -0.5, 16, 10, at::kDouble));
    MatrixSpec spec;
    spec.kind = "mask";
    spec.rows = 16;
    spec.pixels = {1, 4, 4};
    const std::shared_ptr<const LinearOperator> a = makeOperator(spec);
    const double sigma = 0.2;
    const auto truth = normalRows(streams("truth", 1), 16, 0) * 0.3 + 0.4;
    const auto y = measure(*a, truth, sigma, {}, streams("noise", 1), RandomStream(1, "dither"));
    const SpectralOperator spectral(a, {}, {});
    const auto fixed = messagePassing(*prior, spectral, y, untilFixed(50), Cancellation());
    QVERIFY(std::abs(fixed.beta[0] / sigma - 1) < 1e-3);
    constexpr std::int64_t count = 4000;
    const auto x =
        posteriorSamples(*prior, fixed, count, 20, {}, streams("sampler", count), Cancellation())
            .to(at::kDouble);
    const auto c = covarianceOf(*prior);
    const auto gain = at::matmul(c, (c + at::eye(16, at::kDouble) * (sigma * sigma)).inverse());
    const auto posterior = c - at::matmul(gain, c);
    const auto offsets = (x.mean(0) - fixed.estimate[0].to(at::kDouble)) /
                         posterior.diagonal().sqrt() * std::sqrt(static_cast<double>(count));
    QVERIFY2(offsets.abs().max().item<double>() < 5,
             qPrintable(QString::number(offsets.abs().max().item<double>())));
    const auto centred = x - x.mean(0, true);
    const auto sampled = at::matmul(centred.t(), centred) / (count - 1);
    const double off = ((sampled - posterior).norm() / posterior.norm()).item<double>();
    QVERIFY2(off < 0.12, qPrintable(QString::number(off)));

    // told that they err by half as much again, they have noise that makes both equal
    SampleSpread wider;
    wider.variance = 1.5;
    const auto wide =
        posteriorSamples(*prior, fixed, count, 20, wider, streams("sampler", count), Cancellation())
            .to(at::kDouble);
    const double ratio = (wide.var(0).sum() / x.var(0).sum()).item<double>();
    QVERIFY2(ratio > 1.2 && ratio < 1.5, qPrintable(QString::number(ratio)));
  }

  /// Slow, and oscillating at first: ten iterations leave it at 17 dB.
  void strongCorrelationConverges() {
    const Digits digits({"correlated", 400, 0.1, 2, 0.9});
    const auto r = digits.solve();
    QCOMPARE(std::count(r.converged.begin(), r.converged.end(), true), std::ptrdiff_t{8});
    const double actual = meanOf(psnr(r.estimate, digits.truth));
    QVERIFY2(actual > 20, qPrintable(QString::number(actual)));
  }

  /// Codes of a converter in the place of values.
  void anotherScaleIsRefused() {
    const Digits digits({"gaussian", 200, 0.05, 0}, 2);
    auto y = digits.y;
    y.values = y.values * 1000;
    y.midpoints = y.values;
    VERIFY_ERROR(ErrorKind::Diverged,
                 messagePassing(*digits.prior, *digits.matrix, y, {}, Cancellation()),
                 "on another scale");
  }

  /// The denoiser's table ends where more was measured: the error is predicted no further.
  void beyondTheTable() {
    const Digits digits({"gaussian", 784, 0, 0}, 2);
    const auto r = digits.solve();
    QVERIFY(r.beyond[0] && r.beyond[1]);
    QVERIFY(!Digits({}, 1).solve().beyond[0]);
  }

  void refusals() {
    const auto prior = gaussianPrior(at::full({16}, 0.04, at::kDouble));
    auto card = prior->card();
    card.errorTable.clear();
    const GaussianMixture bare(card, prior->mixture());
    MatrixSpec spec;
    spec.rows = 4;
    spec.pixels = {1, 4, 4};
    const std::shared_ptr<const LinearOperator> a = makeOperator(spec);
    const auto y = measure(*a, at::full({1, 16}, 0.5), 0.1, {}, streams("noise", 1),
                           RandomStream(1, "dither"));
    const SpectralOperator spectral(a, {}, {});
    VERIFY_ERROR(ErrorKind::Input, messagePassing(bare, spectral, y, {}, Cancellation()),
                 "priors calibrate");
    MessagePassingSettings s;
    s.damping = 1;
    VERIFY_ERROR(ErrorKind::Usage, messagePassing(*prior, spectral, y, s, Cancellation()),
                 "damping is 1");
    Cancellation cancelled;
    cancelled.cancel();
    VERIFY_ERROR(ErrorKind::Cancelled, messagePassing(*prior, spectral, y, {}, cancelled), "");
  }
};

INKLING_TEST(MessagePassingTest);

}  // namespace inkling

#include "message_passing_test.moc"

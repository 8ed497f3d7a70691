#include "engine/solvers/image_errors.h"

#include "engine/priors/denoising_error.h"
#include "engine/priors/random_tensor.h"
#include "engine/sensing/matrices.h"
#include "engine/sensing/quantizer.h"
#include "engine/solvers/message_passing.h"
#include "tests/test.h"

#include <ATen/ATen.h>

#include <cmath>
#include <limits>
#include <span>

namespace inkling {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

std::vector<double> normals(const char* purpose, std::size_t count, double deviation) {
  std::vector<double> values(count);
  RandomStream(1, purpose).normals(std::span<double>(values));
  for (double& v : values)
    v *= deviation;
  return values;
}

/// Stationary Gaussian images of 1/f spectra about mid-grey, and their exact denoiser, a Wiener
/// filter. power: of the spectrum; the card is that of another power.
class WienerPrior final : public Prior {
 public:
  WienerPrior(int side, double power, double powerOfCard)
      : Prior(makeCard(side, powerOfCard)), spectrum_(spectrumOf(side, power)) {}

  at::Device device() const override { return at::kCPU; }

  at::Tensor draw(const RandomStream& stream) const {
    const auto n = card_.shape.height;
    const auto white = normalRows(std::vector{stream}, std::int64_t{n} * n, 0).view({n, n});
    return at::real(at::fft_ifft2(at::fft_fft2(white) * spectrum_.sqrt())).reshape({1, -1}) + 0.5;
  }

 private:
  static at::Tensor spectrumOf(int side, double power) {
    const auto f = at::fft_fftfreq(side) * side;
    const auto square = f.view({-1, 1}).square() + f.view({1, -1}).square();
    const auto falling = 1 / (1 + square);
    return falling * (power / falling.mean().item<double>());
  }

  static PriorCard makeCard(int side, double power) {
    PriorCard card;
    card.name = "wiener";
    card.architecture = "wiener";
    card.shape = PriorShape(1, side, side);
    card.noise = NoiseRange{1e-3, 10};
    card.mean.assign(static_cast<std::size_t>(side) * static_cast<std::size_t>(side), 0.5F);
    card.secondMoment = 0.25 + power;
    const auto spectrum = spectrumOf(side, power);
    for (double beta : tableNoise(*card.noise)) {
      const auto left = spectrum * (beta * beta) / (spectrum + beta * beta);
      card.errorTable.emplace_back(beta, left.mean().item<double>());
    }
    return card;
  }

  at::Tensor denoiseImages(const at::Tensor& x, const at::Tensor& beta) const override {
    const auto variance = beta.view({-1, 1, 1, 1}).square();
    const auto gain = spectrum_ / (spectrum_ + variance);
    return at::real(at::fft_ifft2(at::fft_fft2(x - 0.5) * gain)) + 0.5;
  }

  at::Tensor spectrum_;
};

struct Solved {
  MessagePassingResult result;
  double error = 0;
};

/// rows: 0 for half as many measurements as pixels.
Solved solve(const WienerPrior& prior, int bits, ErrorsOf errors, std::int64_t rows = 0) {
  const int side = prior.shape().width;
  MatrixSpec spec;
  spec.kind = "dct";
  spec.rows = rows > 0 ? rows : std::int64_t{side} * side / 2;
  spec.pixels = prior.shape();
  const auto matrix = makeOperator(spec);
  QuantizerSpec quantizer;
  quantizer.bits = bits;
  if (bits == 1) quantizer.dither = 0.7;
  const auto truth = prior.draw(RandomStream(3, "truth"));
  const auto y = measure(*matrix, truth, 0.001, quantizer, std::vector{RandomStream(3, "noise")},
                         RandomStream(3, "dither"));
  MessagePassingSettings settings;
  settings.errors = errors;
  settings.iterations = 40;
  Solved solved{messagePassing(prior, SpectralOperator(matrix, {}, {}), y, settings, {}), 0};
  solved.error = (solved.result.estimate - truth).square().mean().item<double>();
  return solved;
}

double decibels(double ratio) {
  return 10 * std::log10(ratio);
}

}  // namespace

class ImageErrorsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void measurementsTellTheVariance_data() {
    QTest::addColumn<int>("bits");
    QTest::addColumn<double>("start");
    for (int bits : {0, 1, 3})
      for (double start : {0.01, 0.1, 1.0})
        QTest::addRow("%d bits from %g", bits, start) << bits << start;
  }
  void measurementsTellTheVariance() {
    QFETCH(int, bits);
    QFETCH(double, start);
    constexpr std::size_t count = 30000;
    constexpr double variance = 0.09, sigma = 0.05;
    const auto p = normals("p", count, 1);
    const auto error = normals("error", count, std::sqrt(variance)),
               noise = normals("noise", count, sigma), dither = normals("dither", count, 1);
    std::vector<double> lower, upper, values;
    for (std::size_t i = 0; i < count; ++i) {
      const double v = p[i] + error[i] + noise[i];
      if (bits == 0) {
        values.push_back(v);
        continue;
      }
      const double at = bits == 1 ? dither[i] : std::floor(v / 0.5) * 0.5;
      lower.push_back(bits == 1 && v < at ? -infinity : at);
      upper.push_back(bits == 1 ? (v < at ? at : infinity) : at + 0.5);
    }
    const auto found = channelVariance(p, {lower, upper, values, sigma * sigma}, start);
    QVERIFY2(std::abs(decibels(found.value / variance)) < 0.25,
             qPrintable(QString::number(found.value)));
  }

  void measurementsTellHowWellTheyDo_data() {
    QTest::addColumn<int>("bits");
    for (int bits : {0, 1, 3})
      QTest::addRow("%d bits", bits) << bits;
  }
  // Of many draws the logarithm's variance is what each of them says.
  void measurementsTellHowWellTheyDo() {
    QFETCH(int, bits);
    constexpr std::size_t draws = 200, count = 1000;
    constexpr double variance = 0.09, sigma = 0.05;
    const auto p = normals("p", draws * count, 1);
    const auto error = normals("error", draws * count, std::sqrt(variance)),
               noise = normals("noise", draws * count, sigma),
               dither = normals("dither", draws * count, 1);
    std::vector<double> lower, upper, values;
    for (std::size_t i = 0; i < draws * count; ++i) {
      const double v = p[i] + error[i] + noise[i];
      values.push_back(v);
      const double at = bits == 1 ? dither[i] : std::floor(v / 0.5) * 0.5;
      lower.push_back(bits == 1 && v < at ? -infinity : at);
      upper.push_back(bits == 1 ? (v < at ? at : infinity) : at + 0.5);
    }
    const auto part = [](const std::vector<double>& all, std::size_t draw) {
      return std::span(all).subspan(draw * count, count);
    };
    double sum = 0, square = 0, stated = 0;
    for (std::size_t i = 0; i < draws; ++i) {
      const auto y = bits == 0 ? MeasuredRow{{}, {}, part(values, i), sigma * sigma}
                               : MeasuredRow{part(lower, i), part(upper, i), {}, sigma * sigma};
      const auto found = channelVariance(part(p, i), y, variance);
      const double off = std::log(found.value / variance);
      sum += off;
      square += off * off;
      stated += found.spread;
    }
    const double mean = sum / draws, actual = square / draws - mean * mean;
    QVERIFY2(std::abs(decibels(stated / draws / actual)) < 1,
             qPrintable(QString("%1 stated, %2 seen").arg(stated / draws).arg(actual)));
  }

  // Measurements without any error say that there is none, as far as one looks.
  void nothingIsFoundWhereNothingIs() {
    const auto p = normals("p", 5000, 1);
    const double found = channelVariance(p, {{}, {}, p, 0}, 0.1).value;
    QVERIFY(found > 0 && found < 0.01);
  }

  void aProbeFindsTheDivergence() {
    const WienerPrior prior(64, 0.05, 0.05);
    const auto x = prior.draw(RandomStream(1, "image"));
    const std::vector<double> beta{0.1, 0.5};
    const auto noisy =
        at::cat({x, x}, 0) +
        normalRows(std::vector{RandomStream(1, "a"), RandomStream(1, "b")}, 64 * 64, 0) *
            at::tensor(beta, at::kFloat).unsqueeze(1);
    const auto denoised = prior.denoise(noisy, at::tensor(beta, at::kFloat));
    const auto found = probeDivergence(prior, noisy, denoised, beta, 1);
    for (std::size_t i = 0; i < 2; ++i) {
      const double exact = denoisingError(prior.card(), beta[i]) / (beta[i] * beta[i]);
      QVERIFY2(std::abs(found[i] / exact - 1) < 0.001,  // the denoiser is a filter
               qPrintable(QString::number(found[i] / exact)));
    }
  }

  void probesComeEarlyAndWhereTheLevelDrifts() {
    std::vector<int> steady, drifting;
    int last = 0, lastOfDrifting = 0;
    for (int iteration = 1; iteration <= 20; ++iteration) {
      if (probeIsDue(iteration, last, 0)) steady.push_back(last = iteration);
      if (probeIsDue(iteration, lastOfDrifting, 0.2))
        drifting.push_back(lastOfDrifting = iteration);
    }
    QCOMPARE(steady, (std::vector{2, 4, 7, 10, 20}));
    QCOMPARE(drifting, (std::vector{2, 4, 7, 10, 13, 16, 19, 20}));
  }

  void thePredictionGoesByWhatIsKnown() {
    // many measurements and a known divergence: the variance of r2 is all there is to know
    ErrorAccounts of{0.02, 1, 0.1, 0.25, {0.01, 1e-5}, 1e-6, 2, 100000, 200000};
    const double seen = 0.01 * 0.81 + 0.01 * 0.25;
    QVERIFY(std::abs(decibels(predictedError(of) / seen)) < 0.01);
    // they say next to nothing of it: the card, less what most images are easier by
    auto few = of;
    few.variance.spread = 100;
    QVERIFY(std::abs(decibels(predictedError(few) / (0.02 * std::exp(-0.25)))) < 0.1);
    few.variance.spread = infinity;
    QVERIFY(std::abs(decibels(predictedError(few) / (0.02 * std::exp(-0.25)))) < 0.01);
    // of an image unlike the card's less
    few.variance.spread = 0.3;
    const double alike = predictedError(few);
    few.ease = 0.1;
    QVERIFY(std::abs(std::log(predictedError(few) / seen)) < std::abs(std::log(alike / seen)));
    // a coarse quantizer of few pixels: the divergence is known badly, and with it the variance
    auto coarse = of;
    coarse.quantizerVariance = 0.2;
    coarse.measurements = 100;
    coarse.pixels = 200;
    QVERIFY(predictedError(coarse) > 1.05 * seen);
    coarse.measurements = 100000;
    coarse.pixels = 200000;
    QVERIFY(predictedError(coarse) < 1.05 * seen);
    // x̂ is never worse than r1
    of.variance.value = 5;
    QVERIFY(std::abs(decibels(predictedError(of) / 0.25)) < 0.01);
  }

  void anImagesOwnErrorsAreFound_data() {
    QTest::addColumn<int>("bits");
    QTest::addColumn<double>("powerOfCard");
    for (int bits : {0, 1, 3}) {
      QTest::addRow("%d bits, easy", bits) << bits << 0.25;
      QTest::addRow("%d bits, hard", bits) << bits << 0.01;
    }
  }
  // The card says that images are five times as hard, or as easy, as this one.
  void anImagesOwnErrorsAreFound() {
    QFETCH(int, bits);
    QFETCH(double, powerOfCard);
    const auto known = solve(WienerPrior(64, 0.05, 0.05), bits, ErrorsOf::Card);
    const WienerPrior prior(64, 0.05, powerOfCard);
    const auto own = solve(prior, bits, ErrorsOf::Image);
    const auto chosen = solve(prior, bits, ErrorsOf::Automatic);
    QVERIFY(own.result.converged[0]);
    QVERIFY(own.result.estimate.equal(chosen.result.estimate));
    QVERIFY2(decibels(own.error / known.error) < 0.5,
             qPrintable(QString::number(decibels(own.error / known.error))));
    QVERIFY2(std::abs(decibels(own.result.predicted[0] / own.error)) < 1.2,
             qPrintable(QString::number(decibels(own.result.predicted[0] / own.error))));
    const auto card = solve(prior, bits, ErrorsOf::Card);
    QVERIFY(std::abs(decibels(card.result.predicted[0] / card.error)) > 1.5 ||
            decibels(card.error / own.error) > 0.3);
  }

  // Fewer measurements leave it at the card's.
  void aQuarterOfASmallImageIsEnough() {
    const WienerPrior prior(32, 0.05, 0.01);
    for (const auto& [rows, errors] : {std::pair{256, ErrorsOf::Image}, {255, ErrorsOf::Card}})
      QVERIFY(solve(prior, 3, ErrorsOf::Automatic, rows)
                  .result.estimate.equal(solve(prior, 3, errors, rows).result.estimate));
    QVERIFY(!solve(prior, 3, ErrorsOf::Image, 256)
                 .result.estimate.equal(solve(prior, 3, ErrorsOf::Card, 256).result.estimate));
  }
};

INKLING_TEST(ImageErrorsTest);

}  // namespace inkling
#include "image_errors_test.moc"

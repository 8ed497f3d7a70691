#include "engine/likelihood/expectation_propagation.h"

#include "engine/likelihood/truncated_gaussian.h"
#include "tests/likelihood/support.h"
#include "tests/test.h"

#include <cmath>

namespace inkling {
namespace {

using test::allFinite;
using test::denseTestOperator;
using test::illConditioned;
using test::measured;
using test::normals;
using test::pixels;
using test::rankDeficient;
using test::relativeError;
using test::tightFrame;

EpSettings untilConverged(bool warm = false) {
  EpSettings settings;
  settings.maxIterations = 3000;
  settings.tolerance = 1e-11;
  settings.warmStart = warm;
  return settings;
}

}  // namespace

class ExpectationPropagationTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void equalsQcsSgmOnTightFrames_data() {
    QTest::addColumn<bool>("declared");
    QTest::addColumn<double>("noise");
    for (const double noise : {0.0, 0.05}) {
      QTest::addRow("known by construction, sigma %g", noise) << true << noise;
      QTest::addRow("through the eigenvectors, sigma %g", noise) << false << noise;
    }
  }

  void equalsQcsSgmOnTightFrames() {
    QFETCH(bool, declared);
    QFETCH(double, noise);
    const auto matrix = tightFrame(4);
    const auto a =
        declared ? denseTestOperator(matrix, at::kDouble, 4.0) : denseTestOperator(matrix);
    const auto y = measured(matrix, 3, 1, noise);
    const auto x = normals({3, pixels}, 9);
    for (const double beta : {1e-2, 1.0, 1e3})
      QVERIFY(relativeError(makeQcsSgmPlus(a, y)->score(x, beta),
                            makeQcsSgm(a, y)->score(x, beta)) < 1e-12);
  }

  // One measurement: EP has nothing to approximate, so it is exact, even violated by 150 w.
  void isExactForOneMeasurement() {
    const auto matrix = normals({1, pixels}, 10);
    const auto a = denseTestOperator(matrix);
    const auto y = measured(matrix, 1, 1, 0.1);
    const double w = std::sqrt(0.01 + 0.04 * matrix.square().sum().item<double>());
    for (const double violation : {0.0, 3.0, 150.0}) {
      const auto x = matrix * (-y.midpoints[0][0].item<double>() * violation * w /
                               matrix.square().sum().item<double>());
      const auto g = makeQcsSgmPlus(a, y)->score(x, 0.2);
      const auto m = truncatedMoments(at::matmul(matrix[0], x[0]).item<double>(),
                                      y.lower.item<double>(), y.upper.item<double>(), w);
      QVERIFY(relativeError(g, matrix * m.score) < 1e-10);
    }
  }

  // Textbook EP (its forms cancel, but float64 bears that at kappa = 10): the Gaussian factor's
  // mean and variance at the fixed point are those of the tilted intervals.
  void matchesMoments() {
    const auto matrix = illConditioned(24, 10);
    const auto y = measured(matrix, 1, 2, 0.05);
    const auto z = at::matmul(normals({1, pixels}, 11) * 0.3, matrix.t());
    const double beta = 0.5;
    const auto a = denseTestOperator(matrix);
    ExpectationPropagation ep(a->spectrum({}, {}), y.noise, y.lower, y.upper, untilConverged(),
                              at::kCPU, at::kDouble);
    const auto g = ep.gradient(z, beta, {});
    const double tauF = ep.precision().item<double>();
    const auto c = at::eye(24, at::kDouble) * (y.noise * y.noise) +
                   at::matmul(matrix, matrix.t()) * (beta * beta);
    // The noise's posterior mean is C g; under the tilted factor it is h_F/tau_F + g/tau_F.
    const auto mean = at::matmul(g, c);
    const auto hF = mean * tauF - g;
    double variance = 0;
    for (std::int64_t m = 0; m < 24; ++m) {
      const auto tilted =
          truncatedMoments((z[0][m] + hF[0][m] / tauF).item<double>(), y.lower[0][m].item<double>(),
                           y.upper[0][m].item<double>(), 1 / std::sqrt(tauF));
      QVERIFY(std::abs(tilted.score - g[0][m].item<double>()) <
              1e-7 * g.abs().max().item<double>());
      variance += tilted.varianceRatio / tauF / 24;
    }
    const double tauG = 1 / variance - tauF;
    const auto gaussian = at::linalg_inv(at::linalg_inv(c) + at::eye(24, at::kDouble) * tauG);
    QVERIFY(std::abs(at::diagonal(gaussian).mean().item<double>() / variance - 1) < 1e-8);
  }

  void warmStartFindsTheSameFixedPoint() {
    for (const auto& matrix : {illConditioned(24, 1000), normals({24, pixels}, 12) / 5}) {
      const auto a = denseTestOperator(matrix);
      const auto y = measured(matrix, 3, 1, 0.02);
      const auto warm = makeQcsSgmPlus(a, y, untilConverged(true));
      const auto cold = makeQcsSgmPlus(a, y, untilConverged(false));
      auto x = normals({3, pixels}, 13);
      for (const double beta : {3.0, 1.0, 0.3, 0.1, 0.01}) {
        const auto g = warm->score(x, beta);
        QVERIFY(relativeError(g, cold->score(x, beta)) < 1e-7);
        QVERIFY(warm->diagnostics().residual <= 1e-11);
        x = x + g * (0.3 * beta * beta);
      }
    }
  }

  // Starting at the fixed point itself, one iteration confirms it.
  void warmStartAtTheSamePlaceIsImmediate() {
    const auto matrix = illConditioned(24, 1000);
    const auto ep = makeQcsSgmPlus(denseTestOperator(matrix), measured(matrix, 2, 1, 0.02));
    const auto x = normals({2, pixels}, 14);
    ep->score(x, 1);
    const int cold = ep->diagnostics().iterations;
    ep->score(x, 1);
    QVERIFY(cold > 3);
    QCOMPARE(ep->diagnostics().iterations, 1);
  }

  void iterationsAreBounded() {
    const auto matrix = illConditioned(24, 1000);
    EpSettings settings = untilConverged();
    settings.maxIterations = 5;
    const auto ep =
        makeQcsSgmPlus(denseTestOperator(matrix), measured(matrix, 2, 1, 0.02), settings);
    ep->score(normals({2, pixels}, 14), 1);
    QCOMPARE(ep->diagnostics().iterations, 5);
    QVERIFY(ep->diagnostics().residual > 1e-11);
  }

  // Damping slows the way down and leaves the fixed point where it is.
  void dampingKeepsTheFixedPoint() {
    const auto matrix = illConditioned(24, 100);
    const auto a = denseTestOperator(matrix);
    const auto y = measured(matrix, 2, 2, 0.02);
    const auto x = normals({2, pixels}, 15) * 0.3;
    auto settings = untilConverged();
    const auto undamped = makeQcsSgmPlus(a, y, settings);
    settings.damping = 0.5;
    const auto damped = makeQcsSgmPlus(a, y, settings);
    QVERIFY(relativeError(damped->score(x, 1), undamped->score(x, 1)) < 1e-8);
    QVERIFY(damped->diagnostics().iterations > undamped->diagnostics().iterations);
  }

  void stopsOnRequest() {
    const auto matrix = illConditioned(24, 100);
    const Cancellation cancellation;
    const auto ep = makeQcsSgmPlus(denseTestOperator(matrix), measured(matrix, 1, 1, 0.02), {}, {},
                                   cancellation);
    cancellation.cancel();
    VERIFY_ERROR(ErrorKind::Cancelled, ep->score(normals({1, pixels}, 16), 1), "Stopped");
  }

  // sigma = 0 and repeated rows: C is singular, an ordinary input.
  void convergesWhereCIsSingular_data() {
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("single");
    for (const int bits : {1, 8})
      for (const bool single : {false, true})
        QTest::addRow("%d bits, %s", bits, single ? "float32" : "float64") << bits << single;
  }

  void convergesWhereCIsSingular() {
    QFETCH(int, bits);
    QFETCH(bool, single);
    const auto matrix = rankDeficient();
    const auto dtype = single ? at::kFloat : at::kDouble;
    const auto y = measured(matrix, 2, bits, 0);
    const auto x = normals({2, pixels}, 21) * 0.3;
    auto settings = untilConverged();
    settings.maxIterations = 20000;
    const auto exact = makeQcsSgmPlus(denseTestOperator(matrix), y, settings);
    const auto usual = makeQcsSgmPlus(denseTestOperator(matrix, dtype), y);
    for (const double beta : {10.0, 1.0, 0.1}) {
      const double error = relativeError(usual->score(x.to(dtype), beta), exact->score(x, beta));
      QVERIFY2(error < 1e-3, qPrintable(QString::number(error)));
    }
  }
};

INKLING_TEST(ExpectationPropagationTest);

}  // namespace inkling

#include "expectation_propagation_test.moc"

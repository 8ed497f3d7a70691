// What holds for every matrix: limits, batches, bounds, and the closed forms that can be known.
#include "engine/likelihood/likelihood.h"

#include "engine/likelihood/largest_eigenvalue.h"
#include "engine/likelihood/truncated_gaussian.h"
#include "tests/likelihood/support.h"
#include "tests/test.h"

#include <cmath>
#include <limits>

namespace inkling {
namespace {

using test::allFinite;
using test::denseTestOperator;
using test::illConditioned;
using test::measured;
using test::normals;
using test::pixels;
using test::quantized;
using test::rankDeficient;
using test::relativeError;
using test::tightFrame;
using test::withZeroRows;

using Make = std::unique_ptr<Likelihood> (*)(std::shared_ptr<const LinearOperator>,
                                             const Measurements&);

std::unique_ptr<Likelihood> qcsSgm(std::shared_ptr<const LinearOperator> a, const Measurements& y) {
  return makeQcsSgm(std::move(a), y);
}
std::unique_ptr<Likelihood> qcsSgmPlus(std::shared_ptr<const LinearOperator> a,
                                       const Measurements& y) {
  return makeQcsSgmPlus(std::move(a), y);
}
std::unique_ptr<Likelihood> linearLikelihood(std::shared_ptr<const LinearOperator> a,
                                             const Measurements& y) {
  return makeLinear(std::move(a), y);
}
std::unique_ptr<Likelihood> jalal(std::shared_ptr<const LinearOperator> a, const Measurements& y) {
  return makeJalal(std::move(a), y);
}

// Sum of section 4's log P over the measurements of one image.
double logLikelihood(const at::Tensor& a, const Measurements& y, const at::Tensor& x, double beta) {
  const auto z = at::matmul(a, x);
  double sum = 0;
  for (std::int64_t m = 0; m < a.size(0); ++m) {
    const double norm = a[m].square().sum().item<double>();
    sum += truncatedMoments(z[m].item<double>(), y.lower[0][m].item<double>(),
                            y.upper[0][m].item<double>(),
                            std::sqrt(y.noise * y.noise + beta * beta * norm))
               .logProbability;
  }
  return sum;
}

}  // namespace

}  // namespace inkling

Q_DECLARE_METATYPE(inkling::Make)

namespace inkling {

class LikelihoodTest : public QObject {
  Q_OBJECT

 private:
  static void methods() {
    QTest::addColumn<Make>("make");
    QTest::addColumn<int>("bits");
    QTest::newRow("qcs-sgm, 1 bit") << Make(qcsSgm) << 1;
    QTest::newRow("qcs-sgm, 3 bits") << Make(qcsSgm) << 3;
    QTest::newRow("qcs-sgm+, 1 bit") << Make(qcsSgmPlus) << 1;
    QTest::newRow("qcs-sgm+, 3 bits") << Make(qcsSgmPlus) << 3;
    QTest::newRow("linear") << Make(linearLikelihood) << 0;
    QTest::newRow("jalal") << Make(jalal) << 2;
    QTest::newRow("jalal, linear") << Make(jalal) << 0;
  }

 private Q_SLOTS:
  void derivativeOfTheLogLikelihood_data() {
    QTest::addColumn<double>("noise");
    QTest::addColumn<double>("beta");
    QTest::addColumn<double>("distance");
    QTest::newRow("ordinary") << 0.05 << 0.3 << 0.3;
    QTest::newRow("sigma = 0") << 0.0 << 0.3 << 0.3;
    QTest::newRow("far off, at small noise") << 0.01 << 0.01 << 1.0;
    QTest::newRow("at large noise") << 0.05 << 1e4 << 1e4;
  }

  void derivativeOfTheLogLikelihood() {
    QFETCH(double, noise);
    QFETCH(double, beta);
    QFETCH(double, distance);
    const auto a = withZeroRows();
    const auto y = measured(a, 1, 2, noise);
    const auto x = normals({1, pixels}, 8) * distance;
    const auto g = makeQcsSgm(denseTestOperator(a), y)->score(x, beta);
    const double h = 1e-6 * beta;
    for (std::int64_t i = 0; i < pixels; i += 7) {
      auto up = x[0].clone(), down = x[0].clone();
      up[i] += h;
      down[i] -= h;
      const double slope =
          (logLikelihood(a, y, up, beta) - logLikelihood(a, y, down, beta)) / (2 * h);
      QVERIFY(std::abs(g[0][i].item<double>() - slope) <= 2e-5 * g.abs().max().item<double>());
    }
  }

  void batchEqualsEachAlone_data() { methods(); }

  void batchEqualsEachAlone() {
    QFETCH(Make, make);
    QFETCH(int, bits);
    const auto matrix = illConditioned(24, 50);
    const auto a = denseTestOperator(matrix);
    const auto y = measured(matrix, 4, bits, 0.05);
    const auto x = normals({4, pixels}, 17) * 0.3;
    const auto together = make(a, y)->score(x, 0.7);
    for (std::int64_t b = 0; b < 4; ++b) {
      auto one = y;
      for (auto* t : {&one.lower, &one.upper, &one.values, &one.midpoints})
        if (t->defined()) *t = t->narrow(0, b, 1);
      QVERIFY(relativeError(make(a, one)->score(x.narrow(0, b, 1), 0.7), together.narrow(0, b, 1)) <
              1e-10);
    }
  }

  void samplesBelongToTheirImage_data() { methods(); }

  void samplesBelongToTheirImage() {
    QFETCH(Make, make);
    QFETCH(int, bits);
    const auto matrix = illConditioned(24, 50);
    const auto a = denseTestOperator(matrix);
    const auto y = measured(matrix, 2, bits, 0.05);
    const auto x = normals({6, pixels}, 18) * 0.3;
    const auto all = make(a, y)->score(x, 0.7);
    for (std::int64_t s = 0; s < 3; ++s) {
      const auto pair = at::stack({x[s], x[3 + s]});
      QVERIFY(relativeError(make(a, y)->score(pair, 0.7), at::stack({all[s], all[3 + s]})) < 1e-10);
    }
  }

  void samplesOfASingleImage_data() { methods(); }

  /// A tensor that repeats its only row is no run of numbers in memory.
  void samplesOfASingleImage() {
    QFETCH(Make, make);
    QFETCH(int, bits);
    const auto matrix = illConditioned(24, 50);
    const auto a = denseTestOperator(matrix);
    const auto y = measured(matrix, 1, bits, 0.05);
    const auto x = normals({3, pixels}, 18) * 0.3;
    const auto all = make(a, y)->score(x, 0.7);
    for (std::int64_t s = 0; s < 3; ++s)
      QVERIFY(relativeError(make(a, y)->score(x.narrow(0, s, 1), 0.7), all.narrow(0, s, 1)) <
              1e-10);
  }

  void staysFinite_data() {
    QTest::addColumn<Make>("make");
    QTest::addColumn<int>("bits");
    QTest::addColumn<int>("matrix");
    QTest::addColumn<double>("noise");
    QTest::addColumn<bool>("single");
    const std::vector<std::pair<const char*, std::pair<Make, int>>> makes{
        {"qcs-sgm 1 bit", {qcsSgm, 1}},
        {"qcs-sgm 8 bits", {qcsSgm, 8}},
        {"qcs-sgm+ 1 bit", {qcsSgmPlus, 1}},
        {"qcs-sgm+ 2 bits", {qcsSgmPlus, 2}},
        {"qcs-sgm+ 8 bits", {qcsSgmPlus, 8}},
        {"linear", {linearLikelihood, 0}},
        {"jalal", {jalal, 1}}};
    const char* matrices[] = {"rank-deficient", "zero rows", "kappa 1000", "all zero", "M > N"};
    for (const auto& [name, make] : makes)
      for (int matrix = 0; matrix < 5; ++matrix)
        for (const double noise : {0.0, 0.05})
          for (const bool single : {false, true})
            QTest::addRow("%s, %s, sigma %g, %s", name, matrices[matrix], noise,
                          single ? "float32" : "float64")
                << make.first << make.second << matrix << noise << single;
  }

  void staysFinite() {
    QFETCH(Make, make);
    QFETCH(int, bits);
    QFETCH(int, matrix);
    QFETCH(double, noise);
    QFETCH(bool, single);
    const at::Tensor matrices[] = {rankDeficient(), withZeroRows(), illConditioned(24, 1000),
                                   at::zeros({8, pixels}, at::kDouble),
                                   normals({60, pixels}, 19) / 8};
    const auto dtype = single ? at::kFloat : at::kDouble;
    const auto a = denseTestOperator(matrices[matrix], dtype);
    const auto y = measured(matrices[matrix], 2, bits, noise);
    const auto likelihood = make(a, y);
    for (const double beta : {1e4, 10.0, 0.1, 1e-4})
      for (const double distance : {0.1, 150 * beta}) {
        const auto g = likelihood->score((normals({2, pixels}, 20) * distance).to(dtype), beta);
        QVERIFY2(allFinite(g),
                 qPrintable(QStringLiteral("beta %1, distance %2").arg(beta).arg(distance)));
        QVERIFY(std::isfinite(likelihood->diagnostics().residual));
        QVERIFY(std::isfinite(likelihood->curvature(beta)) && likelihood->curvature(beta) >= 0);
      }
  }

  void linearDropsWhatTheMatrixDoesNotSee() {
    const auto matrix = rankDeficient();
    const auto y = measured(matrix, 2, 0, 0);
    const auto x = normals({2, pixels}, 22);
    const auto g = makeLinear(denseTestOperator(matrix), y)->score(x, 0.5);
    // sigma = 0: the score is the pseudo-inverse's, A^+ (y − A x)/beta².
    const auto expected =
        at::matmul(y.values - at::matmul(x, matrix.t()), at::linalg_pinv(matrix, 1e-8).t()) / 0.25;
    QVERIFY(relativeError(g, expected) < 1e-8);
  }

  void linearOnTightFrames() {
    const auto matrix = tightFrame(3);
    const auto y = measured(matrix, 2, 0, 0.1);
    const auto x = normals({2, pixels}, 23);
    QVERIFY(relativeError(makeLinear(denseTestOperator(matrix, at::kDouble, 3.0), y)->score(x, 0.5),
                          makeLinear(denseTestOperator(matrix), y)->score(x, 0.5)) < 1e-12);
  }

  void jalalUsesMidpoints() {
    const auto matrix = normals({20, pixels}, 24);
    const auto y = measured(matrix, 2, 2, 0.1);
    const auto x = normals({2, pixels}, 25);
    const auto expected =
        at::matmul(y.midpoints - at::matmul(x, matrix.t()), matrix) / (0.01 + 0.25);
    QVERIFY(relativeError(makeJalal(denseTestOperator(matrix), y)->score(x, 0.5), expected) <
            1e-12);
  }

  // The promise that the step size rests on: no difference of scores is steeper than curvature.
  void curvatureBoundsTheSlope_data() { methods(); }

  void curvatureBoundsTheSlope() {
    QFETCH(Make, make);
    QFETCH(int, bits);
    for (const auto& matrix : {illConditioned(24, 100), withZeroRows(), tightFrame(2)}) {
      const auto a = denseTestOperator(matrix);
      const auto likelihood = make(a, measured(matrix, 1, bits, 0.05));
      for (const double beta : {5.0, 0.3, 0.02}) {
        const double bound = likelihood->curvature(beta) / (beta * beta);
        for (int trial = 0; trial < 5; ++trial) {
          const auto x = normals({1, pixels}, 26 + trial) * 0.5;
          const auto step = normals({1, pixels}, 40 + trial) * (0.01 * beta);
          const auto rise = likelihood->score(x, beta) - likelihood->score(x + step, beta);
          QVERIFY((rise * step).sum().item<double>() <=
                  bound * step.square().sum().item<double>() * (1 + 1e-3));
        }
      }
    }
  }

  // Equal row norms make QCS-SGM's bound exact: beta² lambda_max/(sigma² + beta² n).
  void curvatureOfEqualRows() {
    auto matrix = normals({24, pixels}, 30);
    matrix = matrix / matrix.norm(2, 1, true);
    const auto likelihood = makeQcsSgm(denseTestOperator(matrix), measured(matrix, 1, 1, 0.1));
    const double largest = at::linalg_eigvalsh(at::matmul(matrix, matrix.t())).max().item<double>();
    for (const double beta : {10.0, 0.1, 0.01}) {
      const double expected = beta * beta * largest / (0.01 + beta * beta);
      QVERIFY(std::abs(likelihood->curvature(beta) / expected - 1) < 5e-3);
    }
  }

  /// Beta² times the largest eigenvalue of −∇² log p at the iterate itself, row by row.
  void localCurvatureIsTheHessians() {
    for (const int bits : {1, 3}) {
      const auto matrix = illConditioned(24, 100);
      const auto likelihood =
          makeQcsSgm(denseTestOperator(matrix), measured(matrix, 2, bits, 0.05));
      for (const double beta : {2.0, 0.1}) {
        const auto x = normals({2, pixels}, 51) * 0.5;
        for (int call = 0; call < 12; ++call) {  // it goes on from the last call's direction
          likelihood->score(x, beta);
          likelihood->localCurvature();
        }
        likelihood->score(x, beta);
        const auto found = likelihood->localCurvature();
        QCOMPARE(found.sizes(), at::IntArrayRef({2, 1}));
        QVERIFY(found.max().item<double>() <= likelihood->curvature(beta) * 1.001);
        const double reach = 1e-4 * beta;
        std::vector<at::Tensor> columns;
        for (std::int64_t i = 0; i < pixels; ++i) {
          auto step = at::zeros({1, pixels}, at::kDouble);
          step[0][i] = reach;
          columns.push_back(
              (likelihood->score(x - step, beta) - likelihood->score(x + step, beta)) /
              (2 * reach));
        }
        const auto hessians = at::stack(columns, 2) * (beta * beta);
        const auto largest = std::get<0>(at::linalg_eigvalsh(hessians).max(1, true));
        const auto ratio = found / largest;
        QVERIFY2(ratio.min().item<double>() > 0.95 && ratio.max().item<double>() < 1.01,
                 qPrintable(QStringLiteral("%1 bits, beta %2: %3 to %4")
                                .arg(bits)
                                .arg(beta)
                                .arg(ratio.min().item<double>())
                                .arg(ratio.max().item<double>())));
      }
    }
    const auto tight = tightFrame(2);
    QVERIFY(!makeJalal(denseTestOperator(tight), measured(tight, 1, 1, 0.1))
                 ->localCurvature()
                 .defined());
  }

  void largestEigenvalueOfAnyMatrix() {
    const std::vector<at::Tensor> matrices{illConditioned(40, 1000), normals({300, 200}, 31),
                                           rankDeficient(), normals({1, 7}, 32), tightFrame(2)};
    for (const auto& matrix : matrices)
      for (const auto dtype : {at::kFloat, at::kDouble}) {
        const double expected =
            at::linalg_eigvalsh(at::matmul(matrix, matrix.t())).max().item<double>();
        const double found = largestEigenvalue(*denseTestOperator(matrix, dtype));
        QVERIFY2(found >= expected * (1 - 1e-4) && found <= expected * 1.02,
                 qPrintable(QStringLiteral("%1 for %2").arg(found).arg(expected)));
      }
    QCOMPARE(largestEigenvalue(*denseTestOperator(at::zeros({4, 6}, at::kDouble))), 0.0);
  }

  void refusesWhatDoesNotFit() {
    const auto a = denseTestOperator(normals({6, pixels}, 33));
    const auto signs = quantized(normals({1, 6}, 34), 1, 1, 0.1);
    Measurements values;
    values.values = values.midpoints = normals({1, 6}, 35);
    values.noise = 0.1;
    VERIFY_ERROR(ErrorKind::Usage, makeQcsSgm(a, values), "qcs-sgm", "linear", "1 to 8");
    VERIFY_ERROR(ErrorKind::Usage, makeQcsSgmPlus(a, values), "qcs-sgm+", "linear");
    VERIFY_ERROR(ErrorKind::Usage, makeLinear(a, signs), "linear", "quantized");
    auto noMidpoints = signs;
    noMidpoints.midpoints = at::Tensor();
    VERIFY_ERROR(ErrorKind::Usage, makeJalal(a, noMidpoints), "jalal", "midpoints");
    VERIFY_ERROR(ErrorKind::Usage, makeQcsSgm(a, quantized(normals({1, 5}, 36), 1, 1, 0.1)), "5",
                 "6 rows");
    auto noise = signs;
    noise.noise = -0.5;
    VERIFY_ERROR(ErrorKind::Usage, makeQcsSgm(a, noise), "noise is -0.5", "0 or more");
    EpSettings settings;
    settings.maxIterations = 0;
    VERIFY_ERROR(ErrorKind::Usage, makeQcsSgmPlus(a, signs, settings), "ep-iterations is 0",
                 "1 or");
    settings = {};
    settings.damping = 1;
    VERIFY_ERROR(ErrorKind::Usage, makeQcsSgmPlus(a, signs, settings), "damping is 1", "under 1");
    VERIFY_ERROR(ErrorKind::Internal, makeQcsSgm(a, signs)->score(normals({1, 5}, 37), 1), "fit");
    VERIFY_ERROR(ErrorKind::Internal, makeQcsSgm(a, signs)->score(normals({1, pixels}, 37), 0),
                 "noise level");
  }
};

INKLING_TEST(LikelihoodTest);

}  // namespace inkling

#include "likelihood_test.moc"

// The likelihood scores against reference values computed apart from the project.
#include "engine/likelihood/likelihood.h"
#include "tests/likelihood/support.h"
#include "tests/test.h"

#include <cmath>
#include <limits>

namespace inkling {

class ReferenceTest : public QObject {
  Q_OBJECT

 private:
  static Measurements measurements(const nlohmann::json& row) {
    Measurements y;
    y.noise = row.at("noise_std").get<double>();
    y.bits = row.value("bits", 0);
    y.lower = test::matrix(row.at("lower"));
    y.upper = test::matrix(row.at("upper"));
    return y;
  }

  static at::ScalarType dtypeOf(bool single) { return single ? at::kFloat : at::kDouble; }

  static void precisions() {
    QTest::addColumn<bool>("single");
    QTest::newRow("float64") << false;
    QTest::newRow("float32") << true;
  }

 private Q_SLOTS:
  void qcsSgm_data() { precisions(); }

  void qcsSgm() {
    QFETCH(bool, single);
    double worst = 0;
    for (const auto& row : test::referenceValues("likelihood_scores.json")) {
      const auto a = test::denseTestOperator(test::matrix(row.at("A")), dtypeOf(single));
      const auto x = test::matrix(row.at("x")).to(dtypeOf(single));
      const auto g = makeQcsSgm(a, measurements(row))->score(x, row.at("beta").get<double>());
      QCOMPARE(g.scalar_type(), dtypeOf(single));
      worst = std::max(worst, test::relativeError(g, test::matrix(row.at("qcs_sgm"))));
    }
    qInfo("worst relative error %.1e", worst);
    QVERIFY(worst < (single ? 1e-5 : 1e-9));
  }

  void qcsSgmPlus_data() {
    QTest::addColumn<bool>("single");
    QTest::addColumn<bool>("converged");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("float64, to the fixed point") << false << true << 1e-6;
    QTest::newRow("float32, to the fixed point") << true << true << 3e-5;
    QTest::newRow("float64, as a sampler runs it") << false << false << 5e-4;
    QTest::newRow("float32, as a sampler runs it") << true << false << 5e-4;
  }

  void qcsSgmPlus() {
    QFETCH(bool, single);
    QFETCH(bool, converged);
    QFETCH(double, tolerance);
    EpSettings settings;
    if (converged) settings.maxIterations = 5000, settings.tolerance = 1e-10;
    double worst = 0;
    int iterations = 0;
    for (const auto& row : test::referenceValues("likelihood_scores.json")) {
      const auto a = test::denseTestOperator(test::matrix(row.at("A")), dtypeOf(single));
      const auto x = test::matrix(row.at("x")).to(dtypeOf(single));
      const auto ep = makeQcsSgmPlus(a, measurements(row), settings);
      const auto g = ep->score(x, row.at("beta").get<double>());
      QCOMPARE(g.scalar_type(), dtypeOf(single));
      const double error = test::relativeError(g, test::matrix(row.at("qcs_sgm_plus_fixed_point")));
      worst = std::max(worst, error);
      iterations = std::max(iterations, ep->diagnostics().iterations);
    }
    qInfo("worst relative error %.1e, at most %d iterations", worst, iterations);
    QVERIFY(worst < tolerance);
  }

  // log p(y|z) of two signs from the bivariate normal: EP is not exact, but nearer than QCS-SGM
  // wherever the reference's EP is.
  void twoMeasurements() {
    const double infinity = std::numeric_limits<double>::infinity();
    EpSettings settings;
    settings.maxIterations = 5000;
    settings.tolerance = 1e-11;
    int nearer = 0;
    for (const auto& row : test::referenceValues("two_measurements.json")) {
      const auto matrix = test::matrix(row.at("A")), signs = test::matrix(row.at("y"));
      const auto a = test::denseTestOperator(matrix);
      Measurements y;
      y.noise = row.at("noise_std").get<double>();
      y.bits = 1;
      y.lower = at::where(signs > 0, at::zeros_like(signs), at::full_like(signs, -infinity));
      y.upper = at::where(signs > 0, at::full_like(signs, infinity), at::zeros_like(signs));
      const auto x = test::matrix(row.at("x"));
      const double beta = row.at("beta").get<double>();
      // The scores are A^T g: this brings back g.
      const auto inverse = at::linalg_inv(at::matmul(matrix, matrix.t()));
      const auto inZ = [&](Likelihood& likelihood) {
        return at::matmul(at::matmul(likelihood.score(x, beta), matrix.t()), inverse);
      };
      const auto plus = inZ(*makeQcsSgmPlus(a, y, settings)), diagonal = inZ(*makeQcsSgm(a, y));
      const auto exact = test::matrix(row.at("exact_gradient_z"));
      const auto expected = test::matrix(row.at("ep_gradient_z"));
      const auto expectedDiagonal = test::matrix(row.at("diagonal_gradient_z"));
      QVERIFY2(test::relativeError(plus, expected) < 1e-6, row.dump().c_str());
      QVERIFY2(test::relativeError(diagonal, expectedDiagonal) < 1e-9, row.dump().c_str());
      if (test::relativeError(expected, exact) < test::relativeError(expectedDiagonal, exact)) {
        ++nearer;
        QVERIFY(test::relativeError(plus, exact) < test::relativeError(diagonal, exact));
      }
    }
    QVERIFY(nearer > 10);
  }

  void linear_data() { precisions(); }

  void linear() {
    QFETCH(bool, single);
    for (const auto& row : test::referenceValues("linear_scores.json")) {
      const auto a = test::denseTestOperator(test::matrix(row.at("A")), dtypeOf(single));
      Measurements y;
      y.values = y.midpoints = test::matrix(row.at("y"));
      y.noise = row.at("noise_std").get<double>();
      const auto x = test::matrix(row.at("x")).to(dtypeOf(single));
      const auto g = makeLinear(a, y)->score(x, row.at("beta").get<double>());
      const double error = test::relativeError(g, test::matrix(row.at("score")));
      QVERIFY2(error < (single ? 1e-5 : 1e-9), row.at("kind").get<std::string>().c_str());
    }
  }
};

INKLING_TEST(ReferenceTest);

}  // namespace inkling

#include "reference_test.moc"

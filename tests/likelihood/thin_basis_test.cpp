// For more rows than pixels everything is worked in the N directions that A reaches; the results
// are those of all M.
#include "engine/likelihood/expectation_propagation.h"
#include "engine/likelihood/likelihood.h"
#include "engine/sensing/dense_operator.h"
#include "tests/likelihood/support.h"
#include "tests/test.h"

namespace inkling {
namespace {

using test::measured;
using test::normals;
using test::pixels;
using test::relativeError;

/// All M eigenvectors.
Spectrum fullBasis(const at::Tensor& a) {
  auto [values, vectors] = at::linalg_eigh(at::matmul(a, a.t()));
  const double floor = 1e-10 * values.max().item<double>();
  return {at::where(values < floor, at::zeros_like(values), values), vectors.contiguous()};
}

std::shared_ptr<const LinearOperator> inFullBasis(const at::Tensor& a) {
  return std::make_shared<DenseOperator>(a, "", fullBasis(a));
}

std::shared_ptr<const LinearOperator> inThinBasis(const at::Tensor& a) {
  return std::make_shared<DenseOperator>(a, "");
}

/// 130 rows: N(0, 1), the same with singular values over three decades, and of rank 12.
at::Tensor tall(const QString& kind) {
  const auto gaussian = normals({130, pixels}, 31) / 10;
  if (kind == "gaussian") return gaussian;
  if (kind == "rank deficient")
    return at::matmul(normals({130, 12}, 32), normals({12, pixels}, 33));
  const auto [left, values, right] = at::linalg_svd(gaussian, false);
  return at::matmul(left * at::logspace(0, -3, pixels, 10, at::kDouble), right);
}

EpSettings iterated(int iterations) {
  EpSettings settings;
  settings.maxIterations = iterations;
  settings.tolerance = 1e-14;
  return settings;
}

}  // namespace

class ThinBasisTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void spectrumIsThin() {
    for (const char* kind : {"gaussian", "ill-conditioned", "rank deficient"}) {
      const auto a = tall(kind);
      const auto thin = inThinBasis(a)->spectrum(), full = fullBasis(a);
      QCOMPARE(thin.eigenvalues.numel(), pixels);
      QCOMPARE(thin.eigenvectors.sizes(), at::IntArrayRef({130, pixels}));
      QVERIFY(relativeError(thin.eigenvalues, full.eigenvalues.narrow(0, 130 - pixels, pixels)) <
              1e-10);
    }
  }

  void expectationPropagation_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("bits");
    QTest::addColumn<double>("noise");
    for (const char* kind : {"gaussian", "ill-conditioned", "rank deficient"})
      for (const int bits : {1, 3})
        for (const double noise : {0.5, 0.02})
          QTest::addRow("%s, %d bits, sigma %g", kind, bits, noise) << kind << bits << noise;
  }

  /// As many iterations lead both equally far, and each level goes on from the messages of the one
  /// before. Where rows repeat each other EP comes to no fixed point in thousands of iterations.
  void expectationPropagation() {
    QFETCH(QString, kind);
    QFETCH(int, bits);
    QFETCH(double, noise);
    const auto a = tall(kind);
    const auto y = measured(a, 3, bits, noise);
    const auto x = normals({6, pixels}, 34) * 0.3;  // two samples an image
    for (const int iterations : {1, 4, 20}) {
      const auto thin = makeQcsSgmPlus(inThinBasis(a), y, iterated(iterations)),
                 full = makeQcsSgmPlus(inFullBasis(a), y, iterated(iterations));
      for (const double beta : {3.0, 0.5, 0.05}) {
        const auto expected = full->score(x, beta);
        const double error = relativeError(thin->score(x, beta), expected);
        QVERIFY2(
            error < 1e-7,
            qPrintable(QString("%1 iterations, beta %2: %3").arg(iterations).arg(beta).arg(error)));
      }
    }
  }

  // Damped and with the usual tolerance: they stop at the same iteration too.
  void iterationsAreTheSame() {
    const auto a = tall("ill-conditioned");
    const auto y = measured(a, 2, 1, 0.05);
    const auto x = normals({2, pixels}, 35) * 0.3;
    for (const double damping : {0.0, 0.4})
      for (const int iterations : {1, 2, 5, 100}) {
        EpSettings settings;
        settings.damping = damping;
        settings.maxIterations = iterations;
        const auto thin = makeQcsSgmPlus(inThinBasis(a), y, settings),
                   full = makeQcsSgmPlus(inFullBasis(a), y, settings);
        QVERIFY(relativeError(thin->score(x, 1), full->score(x, 1)) < 1e-9);
        QCOMPARE(thin->diagnostics().iterations, full->diagnostics().iterations);
        const double expected = full->diagnostics().residual;
        QVERIFY(std::abs(thin->diagnostics().residual - expected) <= 1e-6 * expected);
      }
  }

  // Without noise C is singular outside the range of A.
  void withoutNoise() {
    const auto a = tall("gaussian");
    const auto y = measured(a, 2, 3, 0);
    const auto x = normals({2, pixels}, 36) * 0.3;
    for (const double beta : {1.0, 0.1}) {
      const auto score = makeQcsSgmPlus(inThinBasis(a), y)->score(x, beta);
      QVERIFY(test::allFinite(score));
      QVERIFY(relativeError(score, makeQcsSgmPlus(inFullBasis(a), y)->score(x, beta)) < 1e-6);
    }
  }

  void singlePrecision() {
    const auto a = tall("gaussian");
    const auto y = measured(a, 2, 1, 0.05);
    const auto x = normals({2, pixels}, 37) * 0.3;
    const auto single =
        makeQcsSgmPlus(inThinBasis(a.to(at::kFloat)), y)->score(x.to(at::kFloat), 1);
    QVERIFY(relativeError(single, makeQcsSgmPlus(inFullBasis(a), y, iterated(300))->score(x, 1)) <
            1e-3);
  }

  void linear() {
    for (const char* kind : {"gaussian", "ill-conditioned", "rank deficient"})
      for (const double noise : {0.0, 1e-3, 0.1}) {
        const auto a = tall(kind);
        const auto y = measured(a, 2, 0, noise);
        const auto x = normals({2, pixels}, 38);
        const auto thin = makeLinear(inThinBasis(a), y), full = makeLinear(inFullBasis(a), y);
        for (const double beta : {3.0, 0.05}) {
          const double error = relativeError(thin->score(x, beta), full->score(x, beta));
          QVERIFY2(error < 1e-8, qPrintable(QString("%1 %2: %3").arg(kind).arg(beta).arg(error)));
          QVERIFY(std::abs(thin->curvature(beta) - full->curvature(beta)) < 1e-12);
        }
      }
  }
};

INKLING_TEST(ThinBasisTest);

}  // namespace inkling

#include "thin_basis_test.moc"

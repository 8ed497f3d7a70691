// The laws of the random matrices.
#include "tests/sensing/support.h"

#include <Eigen/Dense>

namespace inkling::test {

class RandomMatricesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void gaussianEntries() {
    const auto a = toDense(*makeOperator(specOf("gaussian", 200, {1, 20, 20}), at::kDouble));
    const auto count = static_cast<double>(a.numel());
    QVERIFY(std::abs(a.mean().item<double>()) < 4 / std::sqrt(200 * count));
    QVERIFY(std::abs(a.square().mean().item<double>() * 200 - 1) < 4 * std::sqrt(2 / count));
    std::vector<double> z(3);
    RandomStream(7, "matrix").normals(z, 5 * 400 + 17);  // entry (5, 17) and two more
    for (int i = 0; i < 3; ++i)
      QVERIFY(std::abs(a[5][17 + i].item<double>() * std::sqrt(200.0) - z[i]) < 1e-12);
  }

  void conditionNumber_data() {
    QTest::addColumn<double>("kappa");
    QTest::addColumn<bool>("papersCode");
    QTest::addColumn<int>("rows");
    for (double kappa : {1.0, 10.0, 1000.0})
      for (bool papers : {false, true})
        for (int rows : {1, 2, 40, 64})
          QTest::addRow("%g %s M=%d", kappa, papers ? "papers' code" : "text", rows)
              << kappa << papers << rows;
  }
  void conditionNumber() {
    QFETCH(double, kappa);
    QFETCH(bool, papersCode);
    QFETCH(int, rows);
    auto spec = specOf("ill-conditioned", rows, {1, 8, 8});
    spec.settings.set("condition-number", kappa);
    spec.settings.set("papers-matrix", papersCode);
    const auto a = makeOperator(spec, at::kDouble);
    const auto dense = toDense(*a).contiguous();
    QVERIFY(std::abs(dense.square().sum().item<double>() - 64) < 1e-10);
    const Eigen::Map<const Eigen::Matrix<double, -1, -1, Eigen::RowMajor>> map(
        dense.data_ptr<double>(), rows, 64);
    const Eigen::VectorXd s = Eigen::JacobiSVD<Eigen::MatrixXd>(map).singularValues();
    const double ratio = std::pow(kappa, (papersCode ? 0.5 : 1.0) / rows);
    for (int i = 0; i + 1 < rows; ++i)
      QVERIFY(std::abs(s[i] / s[i + 1] / ratio - 1) < 1e-9);
    // The spectrum it was built from, and not one computed through AAᵀ, which would lose digits.
    const auto d = a->spectrum().eigenvalues;
    for (int i = 0; i < rows; ++i)
      QVERIFY(std::abs(std::sqrt(d[rows - 1 - i].item<double>()) / s[i] - 1) < 1e-9);
  }

  void haarHasNoPreferredSign() {
    // Unfixed, QR makes the diagonal of Q one-signed; over seeds V_00 and U_00 must be balanced.
    double sum = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed)
      sum +=
          toDense(*makeOperator(specOf("ill-conditioned", 1, {1, 2, 2}, seed), at::kDouble))[0][0]
              .item<double>();
    QVERIFY(std::abs(sum / 200) < 4 / std::sqrt(200.0));
  }

  void correlation_data() {
    QTest::addColumn<double>("rho");
    QTest::addColumn<bool>("papersCode");
    QTest::addColumn<int>("rows");
    for (double rho : {0.0, 0.4, 0.8})
      for (bool papers : {false, true})
        for (int rows : {6, 12})
          QTest::addRow("%g %s M=%d", rho, papers ? "papers' code" : "text", rows)
              << rho << papers << rows;
  }
  /// cov(A_mi, A_nj) = (R_L R_Lᵀ)_mn (R_Rᵀ R_R)_ij / M, over many seeds.
  void correlation() {
    QFETCH(double, rho);
    QFETCH(bool, papersCode);
    QFETCH(int, rows);
    constexpr int columns = 9, draws = 3000;
    auto overRows = at::zeros({rows, rows}, at::kDouble),
         overColumns = at::zeros({columns, columns}, at::kDouble);
    for (int seed = 0; seed < draws; ++seed) {
      auto spec = specOf("correlated", rows, {1, 3, 3}, static_cast<std::uint64_t>(seed));
      spec.settings.set("correlation", rho);
      spec.settings.set("papers-matrix", papersCode);
      const auto a = toDense(*makeOperator(spec, at::kDouble));
      overRows += a.matmul(a.t()) / draws;
      overColumns += a.t().matmul(a) / draws;
    }
    const auto left = law(rows, rho, papersCode), right = law(columns, rho, papersCode);
    const auto expectedRows = left * right.trace() / rows,
               expectedColumns = right * left.trace() / rows;
    QVERIFY(difference(overRows, expectedRows) < 0.06 * largest(expectedRows));
    QVERIFY(difference(overColumns, expectedColumns) < 0.06 * largest(expectedColumns));
  }

  void papersCorrelationIsExact() {
    for (const auto dtype : {at::kDouble, at::kFloat}) {
      auto spec = specOf("correlated", 7, {1, 3, 5});
      spec.settings.set("papers-matrix", true);
      const auto filtered = toDense(*makeOperator(spec, dtype)).to(at::kDouble);
      spec.kind = "gaussian";
      const auto h = toDense(*makeOperator(spec, at::kDouble));
      const auto expected = decay(7, std::sqrt(0.4)).matmul(h).matmul(decay(15, std::sqrt(0.4)));
      QVERIFY(difference(filtered, expected) < (dtype == at::kFloat ? 2e-6 : 1e-13));
    }
  }

  void uncorrelatedIsGaussian() {
    auto spec = specOf("correlated", 20, {1, 3, 4});
    spec.settings.set("correlation", 0.0);
    const auto correlated = toDense(*makeOperator(spec));
    spec.kind = "gaussian";
    QVERIFY(at::equal(correlated, toDense(*makeOperator(spec))));
  }

  void progressAndCancellation_data() {
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"gaussian", "correlated", "ill-conditioned"})
      QTest::addRow("%s", kind) << QString(kind);
  }
  void progressAndCancellation() {
    QFETCH(QString, kind);
    const Cancellation cancellation;
    cancellation.cancel();
    VERIFY_ERROR(ErrorKind::Cancelled,
                 makeOperator(specOf(kind.toStdString(), 300, {1, 50, 50}), at::kFloat, at::kCPU,
                              {}, cancellation),
                 "Stopped");
  }

  void progressNamesTheMatrix() {
    std::vector<Progress> seen;
    makeOperator(specOf("gaussian", 2000, {1, 28, 28}), at::kFloat, at::kCPU,
                 [&](const Progress& progress) { seen.push_back(progress); });
    QVERIFY(seen.size() >= 2);
    QCOMPARE(seen.front().stage, std::string("Gaussian matrix, 2000×784"));
    QCOMPARE(seen.back().total, 2000.0);
    QVERIFY(seen.back().done > seen.front().done && seen.back().remainingSeconds >= 0);
  }

 private:
  static at::Tensor decay(std::int64_t n, double r) {
    const auto i = at::arange(n, at::kDouble);
    return at::pow(at::scalar_tensor(r, at::kDouble), (i.unsqueeze(1) - i.unsqueeze(0)).abs());
  }
  static at::Tensor law(std::int64_t n, double rho, bool papersCode) {
    if (!papersCode) return decay(n, rho);
    const auto root = decay(n, std::sqrt(rho));
    return root.matmul(root.t());
  }
};

INKLING_TEST(RandomMatricesTest);

}  // namespace inkling::test

#include "random_matrices_test.moc"

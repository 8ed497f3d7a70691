#include "engine/likelihood/truncated_gaussian.h"

#include "engine/support/random.h"
#include "tests/likelihood/support.h"
#include "tests/test.h"

#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace inkling {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

struct Reference {
  double logProbability, mean, variance;
};

// N(0, 1) on [a, a + width], a >= -width/2: Simpson's rule in long double with t measured from a.
Reference simpson(double a, double width) {
  constexpr int panels = 40000;
  const long double reach = a > 1 ? 45.0L / a : 45.0L;
  const long double end = std::min<long double>(width, reach), h = end / panels;
  const auto mass = [&](int i) {
    const long double t = i * h;
    return std::exp(-t * (a + t / 2)) * (i == 0 || i == panels ? 1 : i % 2 ? 4 : 2);
  };
  long double sum = 0, first = 0, second = 0;
  for (int i = 0; i <= panels; ++i) {
    sum += mass(i);
    first += mass(i) * i * h;
  }
  const long double mean = first / sum;
  for (int i = 0; i <= panels; ++i)
    second += mass(i) * (i * h - mean) * (i * h - mean);
  const long double logMass = std::log(sum * h / 3) - 0.5L * a * a - 0.918938533204672741780L;
  return {double(logMass), double(a + mean), double(second / sum)};
}

}  // namespace

class TruncatedGaussianTest : public QObject {
  Q_OBJECT

 private:
  // The contract's tolerance for the score, in units of 1/w.
  static bool close(double actual, double expected, double absolute = 1e-12) {
    return std::abs(actual - expected) <= 1e-6 * std::abs(expected) + absolute;
  }

 private Q_SLOTS:
  void referenceValues_data() {
    QTest::addColumn<double>("scale");
    for (const double scale : {1.0, 1e-6, 1e6})
      QTest::addRow("scale %g", scale) << scale;
  }

  // 60-digit values; z, the bounds and w scaled together leave log P and v, and divide the score.
  void referenceValues() {
    QFETCH(double, scale);
    for (const auto& row : test::referenceValues("scalar_score.json")) {
      const double w = row.at("s").get<double>();
      const auto m =
          truncatedMoments(row.at("z").get<double>() * scale, test::number(row.at("lower")) * scale,
                           test::number(row.at("upper")) * scale, w * scale);
      const auto what = row.dump();
      QVERIFY2(close(m.score * w * scale, row.at("score").get<double>() * w), what.c_str());
      QVERIFY2(close(m.varianceRatio, row.at("variance_ratio").get<double>(), 0), what.c_str());
      QVERIFY2(close(m.logProbability, row.at("log_probability").get<double>(), 1e-80),
               what.c_str());
    }
  }

  void everyBranch_data() {
    QTest::addColumn<double>("a");
    QTest::addColumn<double>("width");
    for (const double a : {0.0, 1e-3, 0.5, 1.0, 3.0, 9.0, 29.9, 30.1, 60.0, 150.0, 400.0})
      for (const double width :
           {1e-6, 0.0099, 0.0101, 0.1, 0.5, 0.99, 1.01, 2.0, 8.0, 40.0, infinity})
        QTest::addRow("a %g, width %g", a, width) << a << width;
    for (const double width : {1e-6, 1e-3, 0.5, 1.1, 3.0, 20.0})
      for (const double share : {0.5, 0.4, 0.1})
        QTest::addRow("a %g, width %g", -share * width, width) << -share * width << width;
  }

  void everyBranch() {
    QFETCH(double, a);
    QFETCH(double, width);
    const auto expected = simpson(a, width);
    const auto m = truncatedMoments(0, a, a + width, 1);
    // a + width is rounded, which a bin 1e-6 wide at a = 400 feels in its sixth digit.
    const double rounding = std::isfinite(width) ? 4e-16 * std::abs(a) / width : 0;
    QVERIFY(std::abs(m.score - expected.mean) <= 1e-8 * std::abs(expected.mean) + 1e-12);
    QVERIFY(std::abs(m.varianceRatio / expected.variance - 1) <= 2e-8 + 2 * rounding);
    QVERIFY(std::abs(m.logProbability - expected.logProbability) <=
            1e-9 * std::abs(expected.logProbability) + 1e-12 + rounding);
  }

  void mirrored_data() { everyBranch_data(); }

  void mirrored() {
    QFETCH(double, a);
    QFETCH(double, width);
    const auto m = truncatedMoments(0, a, a + width, 1), n = truncatedMoments(0, -a - width, -a, 1);
    QVERIFY(std::abs(m.score + n.score) <= 1e-15 * std::abs(m.score) + 1e-15);
    QCOMPARE(m.varianceRatio, n.varianceRatio);
    QCOMPARE(m.logProbability, n.logProbability);
  }

  // Far out score·w = a + 1/a − 2/a³ and v = 1/a² − 6/a⁴, however far.
  void violatedByFar_data() {
    QTest::addColumn<double>("a");
    for (const double a : {150.0, 1e4, 1e8, 1e12})
      QTest::addRow("%g", a) << a;
  }

  void violatedByFar() {
    QFETCH(double, a);
    const auto m = truncatedMoments(-a, 0, infinity, 1);
    QVERIFY(std::abs(m.score - (a + 1 / a)) <= 1e-12 * a + 4 / (a * a * a));
    QVERIFY(std::abs(m.varianceRatio * a * a - 1) <= 7 / (a * a));
    QCOMPARE(m.logProbability, -0.5 * a * a - 0.91893853320467274 - std::log(a + 1 / a));
  }

  void saysNothing() {
    for (const auto& m :
         {truncatedMoments(3, -infinity, infinity, 1), truncatedMoments(3, 0, 1, 0)}) {
      QCOMPARE(m.score, 0.0);
      QCOMPARE(m.varianceRatio, 1.0);
      QCOMPARE(m.logProbability, 0.0);
    }
  }

  void neverNan() {
    for (const auto& e : test::extremeElements()) {
      const auto m = truncatedMoments(e.z, e.lower, e.upper, e.w);
      QVERIFY(!std::isnan(m.score) && !std::isnan(m.logProbability));
      QVERIFY(m.varianceRatio > 0 && m.varianceRatio <= 1);
    }
  }

  void batchEqualsScalar_data() {
    QTest::addColumn<bool>("widthPerRow");
    QTest::addColumn<int>("binEvery");
    QTest::newRow("width per column, bins") << false << 1;
    QTest::newRow("width per row, bins") << true << 1;
    QTest::newRow("width per column, half-lines") << false << 1000000;
    QTest::newRow("width per row, half-lines and some bins") << true << 3;
  }

  // Half-lines go through a vector loop of their own.
  void batchEqualsScalar() {
    QFETCH(bool, widthPerRow);
    QFETCH(int, binEvery);
    constexpr std::size_t images = 3, samples = 2, rows = images * samples, columns = 700;
    std::vector<double> z(rows * columns), lower(images * columns), upper(images * columns),
        w(widthPerRow ? rows : columns), score(z.size()), ratio(z.size());
    const RandomStream stream(5, "test");
    stream.child(0).normals(z);
    stream.child(1).normals(lower);
    stream.child(2).uniforms(w);
    for (std::size_t i = 0; i < upper.size(); ++i) {
      upper[i] = infinity;
      if (i % 5 == 0) lower[i] = 0;
      if (i % static_cast<std::size_t>(binEvery) == 0)
        upper[i] = lower[i] + 0.1;
      else if (i % 2)
        upper[i] = std::exchange(lower[i], -infinity);
    }
    w[0] = 0;
    w[1] = 1e-3;
    truncatedMoments({rows, columns, samples, widthPerRow}, z, lower, upper, w, score, ratio);
    for (std::size_t i = 0; i < z.size(); ++i) {
      const auto row = i / columns, column = i % columns, bound = row / samples * columns + column;
      const auto m =
          truncatedMoments(z[i], lower[bound], upper[bound], w[widthPerRow ? row : column]);
      QVERIFY(std::abs(score[i] - m.score) <= 1e-12 * std::abs(m.score) + 1e-200);
      QVERIFY(std::abs(ratio[i] - m.varianceRatio) <= 1e-8 * m.varianceRatio);
    }
  }

  void batchOfTheWrongSize() {
    std::vector<double> four(4), three(3);
    VERIFY_ERROR(ErrorKind::Internal,
                 truncatedMoments({2, 2, 1, false}, four, four, four, three, four), "layout");
  }
};

INKLING_TEST(TruncatedGaussianTest);

}  // namespace inkling

#include "truncated_gaussian_test.moc"

// The likelihoods on a device whose memory cannot be looked at: what they compute there, and how
// often they wait for it.
#include "engine/likelihood/likelihood.h"

#include "engine/likelihood/intervals.h"
#include "engine/likelihood/truncated_gaussian.h"
#include "engine/sensing/dense_operator.h"
#include "tests/device/opaque_device.h"
#include "tests/likelihood/support.h"
#include "tests/test.h"

#include <cmath>
#include <limits>
#include <vector>

namespace inkling {
namespace {

using test::illConditioned;
using test::measured;
using test::normals;
using test::opaqueDevice;
using test::pixels;
using test::rankDeficient;
using test::relativeError;
using test::tightFrame;

constexpr double infinity = std::numeric_limits<double>::infinity();

std::shared_ptr<const LinearOperator> onDevice(const at::Tensor& matrix, at::ScalarType dtype) {
  return std::make_shared<DenseOperator>(
      matrix.to(opaqueDevice(), dtype), "",
      Spectrum(test::denseTestOperator(matrix)->spectrum({}, {})));
}

at::Tensor row(const std::vector<double>& values) {
  return at::tensor(values, at::kDouble).unsqueeze(0);
}

}  // namespace

class DeviceLikelihoodTest : public QObject {
  Q_OBJECT

 private:
  using Make = std::unique_ptr<Likelihood> (*)(std::shared_ptr<const LinearOperator>,
                                               const Measurements&);

  struct Elements {
    std::vector<double> z, lower, upper, w;
    void add(double at, double from, double to, double width) {
      z.push_back(at);
      lower.push_back(from);
      upper.push_back(to);
      w.push_back(width);
    }
  };

  static void compareWithScalars(const Elements& given) {
    const test::OpaqueDevice device;
    const Intervals intervals(row(given.lower), row(given.upper), opaqueDevice());
    const auto made = intervals.moments(row(given.z).to(opaqueDevice()),
                                        at::tensor(given.w, at::kDouble).to(opaqueDevice()),
                                        Moments::ScoreAndVariance);
    const auto score = made.score.to(at::kCPU), ratio = made.varianceRatio.to(at::kCPU);
    for (std::size_t i = 0; i < given.z.size(); ++i) {
      const auto m = truncatedMoments(given.z[i], given.lower[i], given.upper[i], given.w[i]);
      const auto at = static_cast<std::int64_t>(i);
      const double s = score[0][at].item<double>(), v = ratio[0][at].item<double>();
      const auto what = QString("z %1 in [%2, %3), w %4: score %5 for %6, variance %7 for %8")
                            .arg(given.z[i])
                            .arg(given.lower[i])
                            .arg(given.upper[i])
                            .arg(given.w[i])
                            .arg(s)
                            .arg(m.score)
                            .arg(v)
                            .arg(m.varianceRatio);
      const double unit = given.w[i] > 0 ? 1e-12 / given.w[i] : 0;
      const bool same = s == m.score || std::abs(s - m.score) <= 1e-8 * std::abs(m.score) + unit;
      QVERIFY2(same, qPrintable(what));
      QVERIFY2(std::abs(v - m.varianceRatio) <= 1e-7 * m.varianceRatio, qPrintable(what));
    }
  }

 private Q_SLOTS:
  // Every branch of both forms, mirrored too, and what has none: far tails, the narrowest bins,
  // lines without ends, no width.
  void momentsEqualTheScalars() {
    Elements all, halves;
    for (const double a :
         {-50.0, -38.0, -20.0, -8.0, -3.0, -1.0,  -1e-3, 0.0, 1e-3, 0.5,  1.0,  3.0,
          9.0,   29.9,  30.1,  59.9, 60.1, 150.0, 400.0, 1e4, 1e8,  1e12, 1e100})
      for (const double scale : {1.0, 1e-6, 1e6}) {
        for (auto* set : {&all, &halves}) {
          set->add(0, a * scale, infinity, scale);
          set->add(0, -infinity, -a * scale, scale);
        }
        if (std::abs(a) > 1e4) continue;
        for (const double width : {1e-6, 0.0099, 0.1, 0.5, 0.99, 1.01, 2.0, 8.0, 40.0}) {
          all.add(0, a * scale, (a + width) * scale, scale);
          all.add(0, -(a + width) * scale, -a * scale, scale);
        }
      }
    for (auto* set : {&all, &halves}) {
      set->add(3, -infinity, infinity, 1);
      set->add(3, 0, infinity, 0);
      set->add(0, 0, infinity, 0);
      set->add(3, -infinity, 5, 0);
    }
    all.add(3, 0, 1, 0);
    all.add(3, 3, 4, 0);
    compareWithScalars(all);
    compareWithScalars(halves);
  }

  void momentsEqualTheReference() {
    Elements all;
    for (const auto& each : test::referenceValues("scalar_score.json"))
      all.add(each.at("z").get<double>(), test::number(each.at("lower")),
              test::number(each.at("upper")), each.at("s").get<double>());
    compareWithScalars(all);
  }

  void neverNan() {
    Elements all, halves;
    for (const auto& e : test::extremeElements()) {
      all.add(e.z, e.lower, e.upper, e.w);
      if (std::isinf(e.lower) || std::isinf(e.upper)) halves.add(e.z, e.lower, e.upper, e.w);
    }
    const test::OpaqueDevice device;
    for (const auto* set : {&all, &halves}) {
      const Intervals intervals(row(set->lower), row(set->upper), opaqueDevice());
      const auto made = intervals.moments(row(set->z).to(opaqueDevice()),
                                          at::tensor(set->w, at::kDouble).to(opaqueDevice()),
                                          Moments::ScoreAndVariance);
      QVERIFY(!at::isnan(made.score).any().item<bool>());
      QVERIFY((made.varianceRatio > 0).all().item<bool>());
      QVERIFY((made.varianceRatio <= 1).all().item<bool>());
    }
  }

  void rowsShareIntervals() {
    const test::OpaqueDevice device;
    const auto lower = normals({2, 9}, 1), upper = lower + 0.3, z = normals({6, 9}, 2);
    const auto w = normals({6, 1}, 3).abs() + 0.1;
    const auto here = Intervals(lower, upper, at::kCPU).moments(z, w, Moments::ScoreAndVariance);
    const Intervals there(lower, upper, opaqueDevice());
    const auto moved = [](const at::Tensor& t) { return t.to(opaqueDevice()); };
    for (const auto& made :
         {there.moments(moved(z), moved(w), Moments::ScoreAndVariance),
          there.repeated(3).moments(moved(z), moved(w), Moments::ScoreAndVariance)}) {
      QVERIFY(relativeError(made.score.to(at::kCPU), here.score) < 1e-10);
      QVERIFY(relativeError(made.varianceRatio.to(at::kCPU), here.varianceRatio) < 1e-10);
    }
  }

  void scoresEqualTheCpus_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("matrix");
    QTest::addColumn<int>("bits");
    QTest::addColumn<double>("noise");
    for (const char* method : {"qcs-sgm", "qcs-sgm+"})
      for (const char* matrix : {"ill-conditioned", "rank-deficient", "tall", "tight"})
        for (const int bits : {1, 3})
          for (const double noise : {0.0, 0.05})
            QTest::addRow("%s, %s, %d bits, sigma %g", method, matrix, bits, noise)
                << method << matrix << bits << noise;
    QTest::newRow("linear") << "linear"
                            << "ill-conditioned" << 0 << 0.05;
    QTest::newRow("jalal") << "jalal"
                           << "ill-conditioned" << 3 << 0.05;
  }

  void scoresEqualTheCpus() {
    QFETCH(QString, method);
    QFETCH(QString, matrix);
    QFETCH(int, bits);
    QFETCH(double, noise);
    const auto a = matrix == "tall"             ? normals({70, pixels}, 31) / 7
                   : matrix == "tight"          ? tightFrame(4)
                   : matrix == "rank-deficient" ? rankDeficient()
                                                : illConditioned(24, 100);
    const auto y = measured(a, 3, bits, noise);
    const std::shared_ptr<const LinearOperator> here = test::denseTestOperator(a);
    const auto make = [&](const std::shared_ptr<const LinearOperator>& on) {
      EpSettings settings;
      settings.tolerance = 1e-6;
      return method == "qcs-sgm"    ? makeQcsSgm(on, y)
             : method == "qcs-sgm+" ? makeQcsSgmPlus(on, y, settings)
             : method == "linear"   ? makeLinear(on, y)
                                    : makeJalal(on, y);
    };
    const test::OpaqueDevice device;
    const auto ofCpu = make(here), ofDevice = make(onDevice(a, at::kDouble));
    auto x = normals({6, pixels}, 32) * 0.3;
    for (const double beta : {1.0, 0.9, 0.1}) {
      const auto expected = ofCpu->score(x, beta);
      const auto found = ofDevice->score(x.to(opaqueDevice()), beta);
      QCOMPARE(found.device(), opaqueDevice());
      const double error = relativeError(found.to(at::kCPU), expected);
      QVERIFY2(error < 1e-7, qPrintable(QString::number(error)));
      QCOMPARE(ofDevice->diagnostics().iterations, ofCpu->diagnostics().iterations);
    }
  }

  void waitsOnceAnIteration_data() {
    QTest::addColumn<QString>("matrix");
    QTest::addColumn<int>("bits");
    for (const char* matrix : {"ill-conditioned", "tall"})
      for (const int bits : {1, 3})
        QTest::addRow("%s, %d bits", matrix, bits) << matrix << bits;
  }

  // QCS-SGM's score never waits, EP's once an iteration, and it reads back five numbers a row
  // (seven for more rows than pixels).
  void waitsOnceAnIteration() {
    QFETCH(QString, matrix);
    QFETCH(int, bits);
    const auto a = matrix == "tall" ? normals({70, pixels}, 31) / 7 : illConditioned(24, 100);
    const auto y = measured(a, 3, bits, 0.05);
    test::OpaqueDevice device;
    const auto there = onDevice(a, at::kFloat);
    const auto sgm = makeQcsSgm(there, y);
    const auto plus = makeQcsSgmPlus(there, y);
    for (const double beta : {1.0, 0.7, 0.4, 0.2}) {
      const auto x = normals({3, pixels}, 33).to(opaqueDevice(), at::kFloat);
      device.forget();
      sgm->score(x, beta);
      QVERIFY2(device.waits() == 0, device.account().c_str());
      QVERIFY(device.operations() > 0);
      device.forget();
      plus->score(x, beta);
      const auto iterations = plus->diagnostics().iterations;
      qInfo("%d iterations: %s", iterations, device.account().c_str());
      QVERIFY2(device.waits() <= iterations, device.account().c_str());
      QVERIFY(device.readBack() <= 3 * 7 * iterations);
    }
  }

  // The device is what it says.
  void aPointerIsRefused() {
    const test::OpaqueDevice device;
    const auto t = at::ones({3}, at::TensorOptions(at::kDouble).device(opaqueDevice()));
    QVERIFY_EXCEPTION_THROWN(t.data_ptr<double>(), c10::Error);
    QCOMPARE(device.waits(), 0);
    QCOMPARE(t.sum().item<double>(), 3.0);
    QCOMPARE(device.waits(), 1);
    QVERIFY(!t.masked_select(t > 0).is_cpu());
    QCOMPARE(device.waits(), 2);
  }
};

INKLING_TEST(DeviceLikelihoodTest);

}  // namespace inkling

#include "likelihood_test.moc"

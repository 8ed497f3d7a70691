#include "engine/metrics/metrics.h"

#include "engine/support/random.h"
#include "tests/test.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <limits>
#include <numeric>
#include <span>

namespace inkling {
namespace {

// A = I, in float32.
class Identity final : public LinearOperator {
 public:
  explicit Identity(std::int64_t n) : n_(n) {}
  std::int64_t rows() const override { return n_; }
  std::int64_t columns() const override { return n_; }
  at::Device device() const override { return at::kCPU; }
  at::ScalarType dtype() const override { return at::kFloat; }
  at::Tensor apply(const at::Tensor& x) const override { return x; }
  at::Tensor adjoint(const at::Tensor& v) const override { return v; }
  at::Tensor squaredRowNorms() const override { return at::ones({n_}, at::kDouble); }
  const Spectrum& spectrum(const ProgressCallback&, const Cancellation&) const override {
    return spectrum_;
  }
  std::string cacheKey() const override { return {}; }

 private:
  std::int64_t n_;
  Spectrum spectrum_;
};

at::Tensor uniforms(at::IntArrayRef shape, std::uint64_t seed) {
  auto t = at::empty(shape, at::kDouble);
  RandomStream(seed, "test")
      .uniforms(std::span<double>(t.data_ptr<double>(), static_cast<std::size_t>(t.numel())));
  return t;
}

// JSON's [H][W][C] as an image.
Image image(const nlohmann::json& rows) {
  Image out;
  out.shape = {int(rows[0][0].size()), int(rows.size()), int(rows[0].size())};
  for (int c = 0; c < out.shape.channels; ++c)
    for (const auto& row : rows)
      for (const auto& pixel : row)
        out.pixels.push_back(pixel[c].get<float>());
  return out;
}

at::Tensor tensor(const nlohmann::json& rows) {
  const auto channels = rows[0][0].size();
  std::vector<double> values;
  for (std::size_t c = 0; c < channels; ++c)
    for (const auto& row : rows)
      for (const auto& pixel : row)
        values.push_back(pixel[c].get<double>());
  return at::tensor(values, at::kDouble).unsqueeze(0);
}

// SSIM straight from its definition, window by window, for one channel.
double slowSsim(const at::Tensor& x, const at::Tensor& y) {
  double total = 0;
  int windows = 0;
  for (std::int64_t r = 0; r + 7 <= x.size(0); ++r)
    for (std::int64_t c = 0; c + 7 <= x.size(1); ++c, ++windows) {
      const auto a = x.narrow(0, r, 7).narrow(1, c, 7).flatten();
      const auto b = y.narrow(0, r, 7).narrow(1, c, 7).flatten();
      const double ma = a.mean().item<double>(), mb = b.mean().item<double>();
      const double va = ((a - ma) * (a - ma)).sum().item<double>() / 48;
      const double vb = ((b - mb) * (b - mb)).sum().item<double>() / 48;
      const double ab = ((a - ma) * (b - mb)).sum().item<double>() / 48;
      total +=
          (2 * ma * mb + 1e-4) * (2 * ab + 9e-4) / ((ma * ma + mb * mb + 1e-4) * (va + vb + 9e-4));
    }
  return total / windows;
}

double at0(const at::Tensor& t) {
  return t[0].item<double>();
}

}  // namespace

class MetricsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void referenceValues() {
    std::ifstream in(test::dataFile("metrics.json"));
    for (const auto& row : nlohmann::json::parse(in)) {
      const auto x = tensor(row.at("image")), truth = tensor(row.at("reference"));
      const auto shape = image(row.at("reference")).shape;
      const double expectedPsnr = row.at("psnr").get<double>();
      const double expectedSsim = row.at("ssim").get<double>();
      QVERIFY(std::abs(at0(psnr(x, truth)) - expectedPsnr) < 1e-9 * expectedPsnr);
      QVERIFY(std::abs(at0(ssim(x, truth, shape)) - expectedSsim) < 1e-9);
      // Images hold float32.
      QVERIFY(std::abs(psnr(image(row.at("image")), image(row.at("reference"))) - expectedPsnr) <
              1e-5);
      QVERIFY(std::abs(ssim(image(row.at("image")), image(row.at("reference"))) - expectedSsim) <
              1e-6);
    }
  }

  void closedForms() {
    const auto truth = at::full({1, 64}, 0.5, at::kDouble);
    QVERIFY(std::abs(at0(psnr(truth + 0.1, truth)) - 20) < 1e-12);
    QCOMPARE(at0(psnr(truth, truth)), std::numeric_limits<double>::infinity());
    // Clipped: 3 counts as 1, an error of 0.5.
    QVERIFY(std::abs(at0(psnr(truth + 2.5, truth)) - 10 * std::log10(4.0)) < 1e-12);
    QVERIFY(std::abs(at0(ssim(truth, truth, {1, 8, 8})) - 1) < 1e-12);
    const auto x = uniforms({1, 64}, 1);
    QVERIFY(std::abs(at0(cosine(x * 3, x)) - 1) < 1e-12);
    QVERIFY(std::abs(at0(cosine(-x, x)) + 1) < 1e-12);
    QVERIFY(at0(scaledPsnr(x * 0.01, x)) > 200);
    QVERIFY(at0(psnr(x * 0.01, x)) < 10);
    // No multiple of nothing is better than nothing.
    const auto nothing = at::zeros_like(x);
    QCOMPARE(at0(scaledPsnr(nothing, x)), at0(psnr(nothing, x)));
    QVERIFY(std::isnan(at0(cosine(nothing, x))));
  }

  void ssimOfFlatImages() {
    // Constant images have no variance: (2ab + c1)/(a² + b² + c1).
    const auto a = at::full({1, 100}, 0.3, at::kDouble), b = at::full({1, 100}, 0.8, at::kDouble);
    const double expected = (2 * 0.3 * 0.8 + 1e-4) / (0.09 + 0.64 + 1e-4);
    QVERIFY(std::abs(at0(ssim(a, b, {1, 10, 10})) - expected) < 1e-9);
  }

  void ssimEqualsItsDefinition_data() {
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("width");
    QTest::newRow("one window") << 7 << 7;
    QTest::newRow("one row of windows") << 7 << 19;
    QTest::newRow("tall") << 23 << 8;
  }

  void ssimEqualsItsDefinition() {
    QFETCH(int, height);
    QFETCH(int, width);
    const auto x = uniforms({2, height, width}, 2);
    const auto y = (x + uniforms({2, height, width}, 3) * 0.5).clamp(0, 1);
    const auto batch = ssim(y.view({2, -1}), x.view({2, -1}), {1, height, width});
    for (int b = 0; b < 2; ++b)
      QVERIFY(std::abs(batch[b].item<double>() - slowSsim(y[b], x[b])) < 1e-10);
  }

  void sidesUnderSeven() {
    QVERIFY(std::isnan(at0(ssim(at::zeros({1, 48}), at::zeros({1, 48}), {1, 6, 8}))));
    const Image small{{1, 6, 8}, std::vector<float>(48)}, other{{1, 8, 6}, std::vector<float>(48)};
    VERIFY_ERROR(ErrorKind::Usage, ssim(small, small), "6×8", "7 pixels");
    VERIFY_ERROR(ErrorKind::Usage, ssim(small, other), "SSIM", "6×8", "8×6");
    VERIFY_ERROR(ErrorKind::Usage, psnr(small, other), "PSNR", "6×8", "8×6");
  }

  void consistencyOfIntervals() {
    Measurements y;
    const double infinity = std::numeric_limits<double>::infinity();
    y.lower = at::tensor({0.0, -infinity, 0.0, 0.25}, at::kDouble).unsqueeze(0);
    y.upper = at::tensor({infinity, 0.0, infinity, 0.5}, at::kDouble).unsqueeze(0);
    y.bits = 1;
    // Zero counts as +1; the upper end lies outside; two samples of one image.
    const auto x =
        at::tensor({0.0f, -1.0f, -1.0f, 0.5f, 3.0f, -1.0f, 2.0f, 0.25f}, at::kFloat).view({2, 4});
    const auto share = consistency(Identity(4), y, x);
    QCOMPARE(share[0].item<double>(), 0.5);
    QCOMPARE(share[1].item<double>(), 1.0);
  }

  void consistencyOfValues() {
    Measurements y;
    y.values = at::zeros({1, 4}, at::kDouble);
    y.noise = 0.5;
    QCOMPARE(at0(consistency(Identity(4), y, at::full({1, 4}, 0.5f))), 1.0);
    y.noise = 0;
    QVERIFY(std::isnan(at0(consistency(Identity(4), y, at::full({1, 4}, 0.5f)))));
  }

  void everythingAtOnce() {
    const ImageShape shape{1, 8, 8};
    const auto truth = uniforms({2, 64}, 4);
    const auto estimate = (uniforms({4, 64}, 5)).to(at::kFloat);
    Measurements y;
    y.lower = at::zeros({2, 64}, at::kDouble);
    y.upper = at::full({2, 64}, 0.5, at::kDouble);
    y.bits = 1;
    const auto all = measureQuality(Identity(64), y, estimate, truth, shape);
    QCOMPARE(all.size(), std::size_t{4});
    for (std::int64_t i = 0; i < 4; ++i) {
      const auto e = estimate.narrow(0, i, 1), t = truth.narrow(0, i / 2, 1);
      QCOMPARE(all[i].psnr, at0(psnr(e, t)));
      QCOMPARE(all[i].ssim, at0(ssim(e, t, shape)));
      QCOMPARE(all[i].cosine, at0(cosine(e, t)));
      QCOMPARE(all[i].scaledPsnr, at0(scaledPsnr(e, t)));
      QCOMPARE(all[i].consistency, (e < 0.5).to(at::kDouble).mean().item<double>());
    }
    y.bits = 3;
    QVERIFY(std::isnan(measureQuality(Identity(64), y, estimate, truth, shape)[0].cosine));
    const auto untold = measureQuality(Identity(64), y, estimate, {}, shape)[0];
    QVERIFY(std::isnan(untold.psnr) && std::isnan(untold.ssim) &&
            std::isfinite(untold.consistency));
  }

  void coverageOfDrawsOfOneLaw() {
    const std::int64_t n = 4000, s = 32;
    const auto numbers = [](std::int64_t count, const char* name) {
      auto t = at::empty({count}, at::kDouble);
      RandomStream(1, name).normals(
          std::span<double>(t.data_ptr<double>(), static_cast<std::size_t>(count)));
      return t;
    };
    auto samples = 0.5 + 0.1 * numbers(s * n, "samples").view({s, n});
    auto truth = 0.5 + 0.1 * numbers(n, "truth").view({1, n});
    samples.narrow(1, 0, 1000).mul_(0.1);  // deviation 0.01: certain, not counted
    const auto measured = coverage(samples, s, truth);
    QCOMPARE(measured.size(), std::size_t{1});
    QCOMPARE(measured[0].pixels, std::int64_t{3000});
    QVERIFY(std::abs(measured[0].half - 0.5) < 0.03);
    QVERIFY(std::abs(measured[0].ninety - 0.9) < 0.02);
    QVERIFY(std::abs(measured[0].eighty - 0.8) < 0.02);
    // too narrow samples are found out
    const auto narrow = coverage(0.5 + (samples - 0.5) * 0.5, s, truth);
    QVERIFY(narrow[0].ninety < 0.7);
    QVERIFY(narrow[0].squaredError / narrow[0].expectedError > 2.5);
  }

  void spreadOfDrawsOfOneLaw() {
    constexpr std::int64_t images = 40, s = 29, n = 300;
    const auto draws = at::randn({images, s + 1, n}, at::kDouble);
    const auto samples = draws.narrow(1, 0, s).reshape({images * s, n});
    double ratio = 0, inside = 0, lowest = 0;
    for (const auto& each : coverage(samples, s, draws.select(1, s))) {
      ratio += each.squaredError / each.expectedError / images;
      inside += each.projections / images;
      QCOMPARE(std::accumulate(each.ranks.begin(), each.ranks.end(), std::int64_t{0}),
               std::int64_t{100});
      lowest += static_cast<double>(each.ranks.front()) / 100 / images;
    }
    QVERIFY2(std::abs(ratio - 1) < 0.05, qPrintable(QString::number(ratio)));
    QVERIFY2(std::abs(inside - 0.8) < 0.05, qPrintable(QString::number(inside)));
    QVERIFY2(std::abs(lowest - 0.1) < 0.03, qPrintable(QString::number(lowest)));
  }

  void meanAndDeviation() {
    const auto samples =
        at::tensor({1.0, 2.0, 3.0, 6.0, 0.0, 0.0, 4.0, 0.0}, at::kDouble).view({4, 2});
    QVERIFY(at::equal(sampleMean(samples, 2),
                      at::tensor({2.0, 4.0, 2.0, 0.0}, at::kDouble).view({2, 2})));
    const double two = std::sqrt(2.0);
    QVERIFY(at::allclose(sampleDeviation(samples, 2),
                         at::tensor({two, 2 * two, 2 * two, 0.0}, at::kDouble).view({2, 2})));
    QVERIFY(at::equal(sampleDeviation(samples, 1), at::zeros_like(samples)));
  }
};

INKLING_TEST(MetricsTest);

}  // namespace inkling

#include "metrics_test.moc"

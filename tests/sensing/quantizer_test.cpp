// Quantizing, measuring, and somebody's own measurements.
#include "engine/sensing/quantizer.h"

#include "engine/sensing/own_measurements.h"
#include "tests/sensing/support.h"

namespace inkling::test {

constexpr double inf = std::numeric_limits<double>::infinity();

class QuantizerTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void reference_data() {
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(vectors_.size()); ++i)
      QTest::addRow("%d bits", vectors_[i]["bits"].get<int>()) << i;
  }
  void reference() {
    QFETCH(int, index);
    const auto& vector = vectors_[index];
    const auto y = quantize(numbers(vector["value"]), bits(vector["bits"]), 0.1, dither_);
    QVERIFY(difference(y.lower, numbers(vector["lower"])) < 1e-12);
    QVERIFY(difference(y.upper, numbers(vector["upper"])) < 1e-12);
    QCOMPARE(y.bits, vector["bits"].get<int>());
    QCOMPARE(y.noise, 0.1);
    QVERIFY(!y.linear());
  }

  void intervalsHoldTheValue_data() {
    QTest::addColumn<int>("bits");
    QTest::addColumn<double>("dither");
    for (int b = 1; b <= 8; ++b)
      for (double sd : {0.0, 0.7})
        QTest::addRow("%d bits, dither %g", b, sd) << b << sd;
  }
  void intervalsHoldTheValue() {
    QFETCH(int, bits);
    QFETCH(double, dither);
    auto spec = this->bits(bits);
    spec.dither = dither;
    const auto v = normals({3, 500}, 1) * at::tensor({1.0, 100.0, 1e-6}, at::kDouble).unsqueeze(1);
    const auto y = quantize(v, spec, 0, dither_);
    QVERIFY((y.lower <= v).logical_and(v < y.upper).all().item<bool>());
    if (bits == 1) return;
    const auto delta =
        (y.upper - y.lower).masked_fill(at::isinf(y.upper - y.lower), 0.0).amax(1, true);
    const auto centre = (y.lower + y.upper) / 2;
    QVERIFY(difference(at::where(at::isinf(centre), y.midpoints, centre), y.midpoints) <
            1e-12 * largest(v));
    // Outer bins: ±(2^b − 1) Δ/2 without dither.
    const auto outer = at::isinf(centre);
    if (dither == 0 && bits > 1) {
      const auto expected = y.midpoints.sign() * delta * ((std::pow(2, bits) - 1) / 2);
      QVERIFY(outer.any().item<bool>());
      QVERIFY(difference(at::where(outer, expected, y.midpoints), y.midpoints) < 1e-9 * largest(v));
    }
  }

  void boundariesBelongAbove() {
    auto spec = bits(2);
    spec.delta = 0.1;
    // 0.3/0.1 rounds to 2.9999999999999996: the interval must still hold the value.
    const auto v = at::tensor({-0.2, -0.1, -0.05, 0.0, 0.1, 0.2, 0.3}, at::kDouble).unsqueeze(0);
    const auto y = quantize(v, spec, 0, dither_);
    QVERIFY(
        difference(y.lower,
                   at::tensor({-inf, -0.1, -0.1, 0.0, 0.1, 0.1, 0.1}, at::kDouble).unsqueeze(0)) <
        1e-15);
    QVERIFY(difference(y.upper,
                       at::tensor({-0.1, 0.0, 0.0, 0.1, inf, inf, inf}, at::kDouble).unsqueeze(0)) <
            1e-15);
    const auto signs =
        quantize(at::tensor({0.0, -0.0, -1e-300}, at::kDouble).unsqueeze(0), bits(1), 0, dither_);
    QVERIFY(at::equal(signs.lower, at::tensor({0.0, 0.0, -inf}, at::kDouble).unsqueeze(0)));
    QVERIFY(at::equal(signs.midpoints, at::tensor({1.0, 1.0, -1.0}, at::kDouble).unsqueeze(0)));
  }

  void delta() {
    const auto v =
        at::tensor({0.0, 1.0, 2.0, 4.0, 10.0, 20.0, 30.0, 40.0}, at::kDouble).view({2, 4});
    const auto own = quantize(v, bits(2), 0, dither_);
    QCOMPARE(own.upper[0][0].item<double>(), 1.0);  // Δ = 4/4
    QCOMPARE(own.lower[1][0].item<double>(), 7.5);  // Δ = 30/4, the topmost bin
    auto shared = bits(2);
    shared.sharedRange = true;
    QCOMPARE(quantize(v, shared, 0, dither_).upper[0][0].item<double>(),
             10.0);  // Δ = 40/4 for both
    auto fixed = bits(2);
    fixed.delta = 3;
    const auto y = quantize(v, fixed, 0, dither_);
    QCOMPARE(y.upper[0][0].item<double>(), 3.0);
    QCOMPARE(y.lower[1][3].item<double>(), 3.0);
    QCOMPARE(y.midpoints[1][3].item<double>(), 4.5);
  }

  void linear() {
    const auto v = normals({2, 5}, 1);
    const auto y = quantize(v, bits(0), 0.5, dither_);
    QVERIFY(y.linear() && at::equal(y.values, v) && at::equal(y.midpoints, v));
    QCOMPARE(y.bits, 0);
  }

  void explicitThresholds() {
    auto spec = bits(2);
    spec.thresholds = at::tensor({-1.0, 0.0, 3.0, 5.0, 6.0, 8.0}, at::kDouble).view({2, 3});
    const auto y =
        quantize(at::tensor({3.0, 5.5, -2.0, 9.0}, at::kDouble).view({2, 2}), spec, 0, dither_);
    QVERIFY(at::equal(y.lower, at::tensor({3.0, 5.0, -inf, 8.0}, at::kDouble).view({2, 2})));
    QVERIFY(at::equal(y.upper, at::tensor({inf, 6.0, -1.0, inf}, at::kDouble).view({2, 2})));
    // Half-lines: the end ± half of the neighbouring bin's width.
    QVERIFY(at::equal(y.midpoints, at::tensor({4.5, 5.5, -1.5, 9.0}, at::kDouble).view({2, 2})));
    auto one = bits(1);
    one.thresholds = at::tensor({0.5, -0.5}, at::kDouble).view({2, 1});
    const auto signs = quantize(at::tensor({0.4, -0.5}, at::kDouble).view({1, 2}), one, 0, dither_);
    QVERIFY(at::equal(signs.upper, at::tensor({0.5, inf}, at::kDouble).view({1, 2})));
    QVERIFY(at::equal(signs.midpoints,
                      at::tensor({0.0, 0.0}, at::kDouble).view({1, 2})));  // ±0.5, their rms
    // The grid given as thresholds is the grid.
    auto grid = bits(3);
    grid.delta = 0.25;
    auto list = bits(3);
    list.thresholds = (at::arange(-3, 4, at::kDouble) * 0.25).expand({500, 7});
    const auto v = normals({2, 500}, 4);
    const auto a = quantize(v, grid, 0, dither_), b = quantize(v, list, 0, dither_);
    QVERIFY(at::equal(a.lower, b.lower) && at::equal(a.upper, b.upper) &&
            at::equal(a.midpoints, b.midpoints));
  }

  void dither() {
    const auto v = normals({2, 4000}, 1) * at::tensor({1.0, 10.0}, at::kDouble).unsqueeze(1);
    auto spec = bits(1);
    spec.ditherAuto = true;
    const auto y = quantize(v, spec, 0, dither_);
    const auto theta = at::where(at::isinf(y.lower), y.upper, y.lower);
    std::vector<double> unit(4000);
    dither_.normals(unit);
    const auto expected = v.square().mean(1, true).sqrt() * at::tensor(unit, at::kDouble);
    QVERIFY(difference(theta, expected) < 1e-12);
    QVERIFY(difference(y.midpoints.sub(theta).abs(),
                       theta.square().mean(1, true).sqrt().expand({2, 4000})) < 1e-9);
    // With b bits the whole grid is shifted by the same thresholds.
    spec = bits(2);
    spec.dither = 0.5;
    spec.delta = 1;
    const auto four = quantize(v, spec, 0, dither_);
    const auto end = at::where(at::isinf(four.lower), four.upper, four.lower) -
                     0.5 * at::tensor(unit, at::kDouble);
    QVERIFY(difference(end, end.round()) < 1e-12);
  }

  void refusals() {
    const auto v = normals({2, 5}, 1);
    const auto with = [&](auto change, const at::Tensor& values) {
      auto spec = bits(2);
      change(spec);
      quantize(values, spec, 0, dither_);
    };
    VERIFY_ERROR(ErrorKind::Usage, with([](auto& s) { s.bits = 9; }, v), "bits is 9", "1 to 8");
    VERIFY_ERROR(ErrorKind::Usage, with([](auto& s) { s.bits = -1; }, v), "bits is -1");
    VERIFY_ERROR(ErrorKind::Usage, with([](auto& s) { s.delta = 0; }, v), "delta is 0",
                 "greater than 0");
    VERIFY_ERROR(ErrorKind::Usage, with([](auto& s) { s.delta = std::nan(""); }, v),
                 "delta is nan");
    VERIFY_ERROR(ErrorKind::Usage, with([](auto& s) { s.dither = -1; }, v), "dither is -1",
                 "at least 0");
    VERIFY_ERROR(ErrorKind::Usage, with([](auto&) {}, at::ones({1, 5})), "automatic --delta is 0",
                 "image 0", "5 measure", "fixed --delta", "--bits 1");
    VERIFY_ERROR(ErrorKind::Usage, with([](auto&) {}, at::cat({v, at::ones({1, 5}, at::kDouble)})),
                 "image 2");
    VERIFY_ERROR(ErrorKind::Usage, with([](auto&) {}, at::ones({1, 1})), "automatic --delta is 0",
                 "only measurement");
    VERIFY_ERROR(ErrorKind::Input, with([](auto&) {}, at::full({1, 5}, NAN)), "NaN");
    const auto thresholds = [&](const at::Tensor& t) {
      return [t](QuantizerSpec& s) { s.thresholds = t; };
    };
    VERIFY_ERROR(ErrorKind::Usage, with(thresholds(at::zeros({5, 2})), v), "5×2",
                 "2 bits need 5×3");
    VERIFY_ERROR(ErrorKind::Usage, with(thresholds(at::zeros({4, 3})), v), "4×3", "5×3");
    auto t = at::arange(15, at::kDouble).view({5, 3}).clone();
    t[3][1] = 11;
    VERIFY_ERROR(ErrorKind::Usage, with(thresholds(t), v), "measurement 3", "do not rise");
    t[3][1] = inf;
    VERIFY_ERROR(ErrorKind::Usage, with(thresholds(t), v), "infinite");
    VERIFY_ERROR(ErrorKind::Usage,
                 with(
                     [&](auto& s) {
                       s.bits = 0;
                       s.thresholds = t;
                     },
                     v),
                 "Linear", "no thresholds");
  }

  void measuringAloneAndInABatch() {
    for (const char* kind : {"gaussian", "dct"}) {
      const auto a = makeOperator(specOf(kind, 50, {1, 8, 12}));
      const auto x = normals({4, 96}, 2, at::kFloat);
      std::vector<RandomStream> noise;
      for (int b = 0; b < 4; ++b)
        noise.emplace_back(7, "noise", b);
      auto spec = bits(3);
      spec.ditherAuto = true;
      const auto all = measure(*a, x, 0.3, spec, noise, dither_);
      for (int b = 0; b < 4; ++b) {
        const auto one =
            measure(*a, x.narrow(0, b, 1), 0.3, spec, std::span(&noise[b], 1), dither_);
        QVERIFY(at::equal(one.lower[0], all.lower[b]) && at::equal(one.upper[0], all.upper[b]));
      }
    }
  }

  void noiseHasItsDeviation() {
    const auto a = makeOperator(specOf("gaussian", 5000, {1, 4, 4}), at::kDouble);
    const auto x = normals({1, 16}, 2);
    const std::vector<RandomStream> noise{RandomStream(7, "noise")};
    const auto y = measure(*a, x, 0.3, bits(0), noise, dither_);
    const auto n = (y.values - a->apply(x)) / 0.3;
    QVERIFY(std::abs(n.mean().item<double>()) < 4 / std::sqrt(5000.0));
    QVERIFY(std::abs(n.square().mean().item<double>() - 1) < 4 * std::sqrt(2 / 5000.0));
    QVERIFY(difference(measure(*a, x, 0, bits(0), noise, dither_).values, a->apply(x)) == 0);
    VERIFY_ERROR(ErrorKind::Usage, measure(*a, x, -0.1, bits(0), noise, dither_), "noise is -0.1",
                 "at least 0");
    VERIFY_ERROR(ErrorKind::Internal, measure(*a, at::cat({x, x}), 0, bits(0), noise, dither_),
                 "1 noise streams");
  }

  void backProjection() {
    const auto a = makeOperator(specOf("gaussian", 30, {1, 4, 4}));
    const auto y = quantize(normals({2, 30}, 3), bits(1), 0, dither_);
    QVERIFY(difference(backProject(*a, y), y.midpoints.to(at::kFloat).matmul(toDense(*a))) < 1e-5);
  }

  void ownSigns() {
    const auto y = fromSigns({{2, 3}, std::vector<float>{1, -1, 1, -1, -1, 1}}, 3, 0.1);
    const auto same = quantize(y.midpoints, bits(1), 0.1, dither_);
    QVERIFY(at::equal(y.lower, same.lower) && at::equal(y.upper, same.upper) &&
            at::equal(y.midpoints, same.midpoints));
    QCOMPARE(y.bits, 1);
    QCOMPARE(fromSigns({{3}, std::vector<double>{1, 1, -1}}, 3, 0).batch(), 1);
    VERIFY_ERROR(ErrorKind::Input, fromSigns({{3}, std::vector<float>{1, 0, -1}}, 3, 0, "y.npy"),
                 "y.npy holds 0", "position 1", "+1 or −1");
    VERIFY_ERROR(ErrorKind::Input, fromSigns({{2, 2}, std::vector<float>{1, 1, 1, 2}}, 2, 0),
                 "holds 2", "(1, 1)");
    VERIFY_ERROR(ErrorKind::Input, fromSigns({{1}, std::vector<float>{NAN}}, 1, 0), "holds nan");
    VERIFY_ERROR(ErrorKind::Input, fromSigns({{3}, std::vector<float>(3, 1)}, 200, 0, "y.npy"),
                 "y.npy", "3 measurements", "200 rows");
    VERIFY_ERROR(ErrorKind::Input, fromSigns({{3, 2}, std::vector<float>(6, 1)}, 3, 0, "y.npy"),
                 "y.npy is 3×2", "measurements of 2 images stand in columns", "y.T");
    VERIFY_ERROR(ErrorKind::Input, fromSigns({{4, 2}, std::vector<float>(8, 1)}, 3, 0),
                 "2 measurements for each image", "3 rows");
    VERIFY_ERROR(ErrorKind::Input, fromSigns({{}, std::vector<float>{1}}, 1, 0), "scalar", "M = 1");
    VERIFY_ERROR(ErrorKind::Input, fromSigns({{0, 3}, std::vector<float>{}}, 3, 0), "0×3");
    VERIFY_ERROR(ErrorKind::Usage, fromSigns({{1}, std::vector<float>{1}}, 1, -1), "noise is -1");
  }

  /// Whatever the numbers' type was, which is float here.
  void zerosAreMinusOneBesideOnes() {
    const auto signs = [](std::vector<float> values) {
      const auto size = static_cast<std::int64_t>(values.size());
      return fromSigns({{size}, std::move(values)}, size, 0).midpoints.flatten();
    };
    QVERIFY(at::equal(signs({1, 0, 0}), at::tensor({1.0, -1.0, -1.0}, at::kDouble)));
    QVERIFY(at::equal(signs({1, 1, 1}), at::ones(3, at::kDouble)));
    QVERIFY(at::equal(signs({0, 0}), -at::ones(2, at::kDouble)));
    QVERIFY(at::equal(signs({-1, -1}), -at::ones(2, at::kDouble)));
  }

  void aColumnIsOneImage() {
    const auto y = fromValues({{3, 1}, std::vector<float>{1, 2, 3}}, 3, 0);
    QVERIFY(at::equal(y.values, at::tensor({1.0, 2.0, 3.0}, at::kDouble).view({1, 3})));
    QCOMPARE(fromValues({{3, 1}, std::vector<float>(3)}, 1, 0).batch(), 3);
  }

  void ownIntervals() {
    const auto v = normals({2, 40}, 6);
    auto spec = bits(3);
    for (int b : {1, 2, 3}) {  // written and read again, the measurements are the same
      spec.bits = b;
      spec.dither = b == 1 ? 0.5 : 0;
      const auto y = quantize(v, spec, 0.1, dither_);
      const auto own = fromIntervals(array(y.lower), array(y.upper), 40, 0.1);
      QVERIFY(at::equal(y.lower, own.lower) && at::equal(y.upper, own.upper));
      QVERIFY(difference(y.midpoints, own.midpoints) < 1e-12);
      QCOMPARE(own.bits, b == 1 ? 1 : 0);
    }
    const auto whole = fromIntervals({{2}, std::vector<double>{-inf, 1}},
                                     {{2}, std::vector<double>{inf, 3}}, 2, 0);
    QVERIFY(at::equal(whole.midpoints, at::tensor({0.0, 2.0}, at::kDouble).unsqueeze(0)));
    const auto pair = [](double l, double u) {
      fromIntervals({{2}, std::vector<double>{0, l}}, {{2}, std::vector<double>{1, u}}, 2, 0,
                    "l.npy", "u.npy");
    };
    VERIFY_ERROR(ErrorKind::Input, pair(2, 1), "position 1", "l.npy holds 2", "u.npy 1",
                 "less than");
    VERIFY_ERROR(ErrorKind::Input, pair(1, 1), "empty");
    VERIFY_ERROR(ErrorKind::Input, pair(inf, inf), "l.npy holds inf");
    VERIFY_ERROR(ErrorKind::Input, pair(-inf, -inf), "u.npy -inf");
    VERIFY_ERROR(ErrorKind::Input, pair(NAN, 1), "l.npy holds NaN at position 1");
    VERIFY_ERROR(ErrorKind::Input, pair(0, NAN), "u.npy holds NaN");
    VERIFY_ERROR(ErrorKind::Input,
                 fromIntervals({{2}, std::vector<double>(2, 0)},
                               {{2, 2}, std::vector<double>(4, 1)}, 2, 0, "l.npy", "u.npy"),
                 "1 image(s)", "those of 2");
    VERIFY_ERROR(ErrorKind::Input,
                 fromIntervals({{2}, std::vector<double>(2, 0)}, {{3}, std::vector<double>(3, 1)},
                               2, 0, "l.npy", "u.npy"),
                 "u.npy holds 3", "2 rows");
  }

  void ownValues() {
    const auto y = fromValues({{2}, std::vector<float>{0.5F, -1}}, 2, 0.1);
    QVERIFY(y.linear() && at::equal(y.values, y.midpoints));
    QCOMPARE(y.bits, 0);
    VERIFY_ERROR(ErrorKind::Input, fromValues({{2}, std::vector<double>{0, inf}}, 2, 0, "y.npy"),
                 "y.npy holds inf", "position 1", "finite");
    VERIFY_ERROR(ErrorKind::Input, fromValues({{2}, std::vector<double>{0, 1}}, 3, 0, "y.npy"),
                 "2 measurements", "3 rows");
  }

 private:
  static QuantizerSpec bits(int count) {
    QuantizerSpec spec;
    spec.bits = count;
    return spec;
  }
  static Array array(const at::Tensor& t) {
    const auto* data = t.data_ptr<double>();
    return {t.sizes().vec(), std::vector<double>(data, data + t.numel())};
  }

  nlohmann::json vectors_ = readJson("quantizer.json");
  RandomStream dither_{7, "dither"};
};

INKLING_TEST(QuantizerTest);

}  // namespace inkling::test

#include "quantizer_test.moc"

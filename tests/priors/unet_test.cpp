#include "engine/priors/unet.h"

#include "engine/priors/edm_prior.h"
#include "engine/priors/fused_norm.h"
#include "engine/priors/prepared_convolution.h"
#include "engine/support/random.h"
#include "tests/test.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <torch/csrc/autograd/grad_mode.h>

#include <cmath>

using namespace inkling;

namespace {

at::Tensor normals(std::vector<std::int64_t> shape, std::uint64_t index) {
  auto t = at::empty(shape, at::kFloat);
  RandomStream(3, "test", index)
      .normals(std::span<float>(t.data_ptr<float>(), static_cast<std::size_t>(t.numel())));
  return t;
}

double difference(const at::Tensor& a, const at::Tensor& b) {
  return ((a - b).abs().max() / b.abs().max().clamp_min(1e-12)).item<double>();
}

UNetConfig small() {
  UNetConfig c;
  c.image = {1, 8, 8};
  c.base = 16;
  c.blocks = 1;
  c.fourier = 8;
  c.embedding = 32;
  return c;
}

UNetConfig plainSmall() {
  auto c = small();
  c.plain = true;
  c.topBlocks = 1;
  c.groups = 0;
  return c;
}

/// A network whose last layers are not zero, as they are at the start.
UNet filled(const UNetConfig& config) {
  UNet net(config, 1);
  at::NoGradGuard guard;
  net.flatWeights().add_(normals({net.flatWeights().numel()}, 9), 0.05);
  return net;
}

/// Weights with a height and a width.
std::size_t convolutionsOf(const UNet& net) {
  std::size_t count = 0;
  for (const auto& [name, weight] : net.namedWeights())
    count += weight.dim() == 4;
  return count;
}

}  // namespace

class UNetTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void fusedNormEqualsTorch_data() {
    QTest::addColumn<int>("channels");
    QTest::addColumn<int>("side");
    QTest::addColumn<int>("groups");
    QTest::newRow("32 channels") << 32 << 7 << 8;
    QTest::newRow("24 channels, odd vector length") << 24 << 5 << 8;
    QTest::newRow("two values a group and pixel") << 16 << 2 << 8;
    QTest::newRow("without normalisation") << 12 << 40 << 0;
  }
  void fusedNormEqualsTorch() {
    QFETCH(int, channels);
    QFETCH(int, side);
    QFETCH(int, groups);
    std::vector<at::Tensor> own, reference;
    for (bool fused : {true, false}) {
      auto x = (normals({3, channels, side, side}, 1) * 2 + 0.7).requires_grad_(true);
      auto scale = normals({3, channels}, 2).requires_grad_(true);
      auto shift = normals({3, channels}, 3).requires_grad_(true);
      const auto y = fused ? normSilu(x, scale, shift, groups)
                           : at::silu((groups > 0 ? at::group_norm(x, groups) : x) *
                                          scale.view({3, channels, 1, 1}) +
                                      shift.view({3, channels, 1, 1}));
      (y * normals({3, channels, side, side}, 4)).sum().backward();
      auto& into = fused ? own : reference;
      into = {y.detach(), x.grad(), scale.grad(), shift.grad()};
    }
    for (std::size_t i = 0; i < own.size(); ++i)
      QVERIFY2(difference(own[i], reference[i]) < 2e-5, qPrintable(QString::number(i)));
  }

  void preparedConvolutionEqualsTorch_data() {
    QTest::addColumn<int>("in");
    QTest::addColumn<int>("out");
    QTest::addColumn<int>("kernel");
    QTest::addColumn<int>("stride");
    QTest::addColumn<int>("groups");
    QTest::newRow("3x3") << 32 << 64 << 3 << 1 << 1;
    QTest::newRow("stride 2") << 16 << 16 << 3 << 2 << 1;
    QTest::newRow("1x1") << 48 << 16 << 1 << 1 << 1;
    QTest::newRow("few channels") << 4 << 24 << 3 << 1 << 1;
    QTest::newRow("to few channels") << 24 << 4 << 3 << 1 << 1;
    QTest::newRow("depthwise") << 48 << 48 << 3 << 1 << 48;
  }
  void preparedConvolutionEqualsTorch() {
    QFETCH(int, in);
    QFETCH(int, out);
    QFETCH(int, kernel);
    QFETCH(int, stride);
    QFETCH(int, groups);
    const auto weight = normals({out, in / groups, kernel, kernel}, 1), bias = normals({out}, 2),
               x = normals({1, in, 10, 14}, 3);
    const auto prepared = prepareConvolution(weight, bias, 10, 14, stride, groups);
    if (!prepared) QSKIP("no oneDNN here, or no kernel of its for this processor");
    const auto expected =
        at::conv2d(x, weight, bias, {stride, stride}, {kernel / 2, kernel / 2}, {1, 1}, groups);
    const auto made = (*prepared)(x);
    QCOMPARE(made.sizes(), expected.sizes());
    QVERIFY(difference(made, expected) < 1e-5);
    QVERIFY(at::equal((*prepared)(x.contiguous(at::MemoryFormat::ChannelsLast)), made));
    VERIFY_ERROR(ErrorKind::Internal, (*prepared)(x.transpose(2, 3)), "another image");
  }

  void frozenNetworkIsTheSame_data() {
    QTest::addColumn<bool>("depthwise");
    QTest::addColumn<bool>("plain");
    QTest::newRow("residual blocks") << false << false;
    QTest::newRow("depthwise blocks") << true << false;
    QTest::newRow("plain blocks") << false << true;
  }
  void frozenNetworkIsTheSame() {
    QFETCH(bool, depthwise);
    QFETCH(bool, plain);
    auto config = plain ? plainSmall() : small();
    config.depthwise = config.detail = depthwise;
    if (depthwise) config.groups = 0;
    auto frozen = filled(config);
    frozen.freeze();
    const auto net = filled(config);
    at::NoGradGuard guard;
    const auto x = normals({1, depthwise ? 2 : 1, 8, 8}, 5), c = normals({1}, 6);
    const auto expected = net.forward(x, c);
    // All of them run prepared where one can be prepared, and none where the build cannot.
    const auto probe = prepareConvolution(normals({16, 16, 3, 3}, 1), normals({16}, 2), 8, 8, 1);
    QCOMPARE(frozen.preparedConvolutions(), std::size_t{0});
    QVERIFY(difference(frozen.forward(x, c), expected) < 1e-5);
    const auto prepared = frozen.preparedConvolutions();
    QCOMPARE(prepared, probe ? convolutionsOf(frozen) : std::size_t{0});
    QCOMPARE(net.preparedConvolutions(), std::size_t{0});
    const int threads = at::get_num_threads();
    at::set_num_threads(threads > 1 ? 1 : 2);
    QVERIFY(difference(frozen.forward(x, c), expected) < 1e-5);
    QCOMPARE(frozen.preparedConvolutions(), prepared);
    at::set_num_threads(threads);
    frozen.load(UNet(config, 5).namedWeights());  // other weights are heard
    QCOMPARE(frozen.preparedConvolutions(), std::size_t{0});
    QVERIFY(at::equal(frozen.forward(x, c), UNet(config, 5).forward(x, c)));
  }

  /// Without normalisation a pixel's answer does not depend on what is far away from it, so that
  /// crops teach what pictures need.
  void withoutNormalisationOnlyTheSurroundingsCount() {
    for (int groups : {0, 8}) {
      auto config = small();
      config.groups = groups;
      config.depthwise = true;
      config.image = {1, 96, 96};
      const auto net = filled(config);
      at::NoGradGuard guard;
      auto x = normals({1, 1, 96, 96}, 5);
      const auto c = normals({1}, 6), before = net.forward(x, c);
      x.narrow(3, 80, 16).add_(3);
      const auto change = difference(net.forward(x, c).narrow(3, 0, 16), before.narrow(3, 0, 16));
      QVERIFY2(groups == 0 ? change == 0 : change > 1e-4, qPrintable(QString::number(change)));
    }
  }

  /// A description in a card makes the same network again, and cards from before there were plain
  /// blocks have none.
  void plainBlocksComeBack() {
    auto config = plainSmall();
    config.multipliers = {1, 2, 3};
    config.image = {1, 16, 24};
    QVERIFY(!toJson(small()).contains("plain"));
    const auto net = filled(config);
    UNet other(unetConfigFromJson(toJson(config), config.image), 77);
    other.load(net.namedWeights());
    at::NoGradGuard guard;
    const auto x = normals({3, 1, 16, 24}, 5), c = normals({3}, 6);
    const auto together = net.forward(x, c);
    QCOMPARE(together.sizes(), x.sizes());
    QVERIFY(at::equal(together, other.forward(x, c)));
    for (int i = 0; i < 3; ++i)
      QVERIFY(difference(net.forward(x.narrow(0, i, 1), c.narrow(0, i, 1)),
                         together.narrow(0, i, 1)) < 1e-5);
    QVERIFY(difference(net.forward(x, c + 1), together) > 1e-4);  // the noise level is heard
  }

  void plainBlocksHaveTheRightGradient() {
    auto net = filled(plainSmall());
    net.trainable();
    const auto x = normals({2, 1, 8, 8}, 5), c = normals({2}, 6), to = normals({2, 1, 8, 8}, 7);
    {
      const at::AutoGradMode gradients(true);
      (net.forward(x, c) * to).sum().backward();
    }
    at::NoGradGuard guard;
    const auto length = net.flatGradient().norm();
    const auto direction = net.flatGradient() / length;
    const auto moved = [&](double step) {
      net.flatWeights().add_(direction, step);
      const double value = (net.forward(x, c) * to).sum().item<double>();
      net.flatWeights().add_(direction, -step);
      return value;
    };
    constexpr double step = 1e-3;
    const double ratio = (moved(step) - moved(-step)) / (2 * step) / length.item<double>();
    QVERIFY2(std::abs(ratio - 1) < 0.02, qPrintable(QString::number(ratio)));
  }

  void detailIsTheNoiseInUnitsOfItsOwn() {
    auto config = small();
    at::NoGradGuard guard;
    const auto image = at::full({2, 1, 8, 8}, 0.7);
    const auto beta = at::tensor({0.1f, 2.0f});
    const auto noisy = image + normals({2, 1, 8, 8}, 5) * beta.view({2, 1, 1, 1});
    const auto c = edmCoefficients(beta, 0.5);
    const auto plain = edmInput(config, noisy, beta, c);
    QVERIFY(at::allclose(plain, noisy / (beta * beta + 0.25).sqrt().view({2, 1, 1, 1})));
    config.detail = true;
    const auto both = edmInput(config, noisy, beta, c);
    QCOMPARE(both.sizes(), at::IntArrayRef({2, 2, 8, 8}));
    QVERIFY(at::equal(both.narrow(1, 0, 1), plain));
    const auto detail = both.narrow(1, 1, 1);
    for (int i = 0; i < 2; ++i) {
      const double size = detail[i].square().mean().sqrt().item<double>();
      QVERIFY2(size > 0.75 && size < 1.2, qPrintable(QString::number(size)));
    }
    const auto middle = noisy.narrow(2, 1, 5).narrow(3, 1, 5);  // the mean about pixel (3, 3)
    const auto expected = (noisy[0][0][3][3] - middle[0].mean()) / std::sqrt(0.01 + 1e-4);
    QVERIFY(std::abs((expected - detail[0][0][3][3]).item<double>()) < 1e-5);
  }

  void outputDependsOnItsOwnImageOnly() {
    const auto net = filled(small());
    at::NoGradGuard guard;
    const auto x = normals({3, 1, 8, 8}, 5), c = normals({3}, 6);
    const auto together = net.forward(x, c);
    QCOMPARE(together.sizes(), x.sizes());
    QVERIFY(together.abs().max().item<double>() > 1e-3);
    for (int i = 0; i < 3; ++i)
      QVERIFY(difference(net.forward(x.narrow(0, i, 1), c.narrow(0, i, 1)),
                         together.narrow(0, i, 1)) < 1e-5);
    QVERIFY(difference(net.forward(x, c + 1), together) > 1e-4);  // the noise level is heard
  }

  void weightsSurviveTheirNames() {
    const auto net = filled(small());
    UNet other(small(), 77);
    other.load(net.namedWeights());
    at::NoGradGuard guard;
    const auto x = normals({2, 1, 8, 8}, 5), c = normals({2}, 6);
    QVERIFY(at::equal(net.forward(x, c), other.forward(x, c)));
  }

  void refusesForeignWeights() {
    UNet net(small(), 1);
    auto lacking = net.namedWeights();
    lacking.erase("out.weight");
    VERIFY_ERROR(ErrorKind::Input, net.load(lacking), "lack the tensor \"out.weight\"");
    auto reshaped = net.namedWeights();
    reshaped["out.bias"] = at::zeros({3});
    VERIFY_ERROR(ErrorKind::Input, net.load(reshaped), "\"out.bias\" is 3", "needs 4");
    auto more = net.namedWeights();
    more["extra"] = at::zeros({3});
    VERIFY_ERROR(ErrorKind::Input, net.load(more), "\"extra\"");
  }

  void refusesImpossibleNetworks_data() {
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("message");
    QTest::newRow("size") << 0 << "an image of 9×8 does not divide by 4";
    QTest::newRow("base") << 1 << "base is 4, it must be 8 to 1024";
    QTest::newRow("groups") << 2 << "groups does not divide";
    QTest::newRow("normalised plain blocks") << 4 << "groups must be 0";
    QTest::newRow("plain depthwise blocks") << 5 << "plain blocks are not depthwise";
    QTest::newRow("further blocks") << 6 << "must be plain ones";
    QTest::newRow("too many further blocks") << 7 << "top_blocks is 17, it must be 0 to 16";
    QTest::newRow("levels") << 3 << "the number of levels is 0";
  }
  void refusesImpossibleNetworks() {
    QFETCH(int, what);
    QFETCH(QString, message);
    auto c = small();
    if (what == 0) c.image.height = 9;
    if (what == 1) c.base = 4;
    if (what == 2) c.groups = 7;
    if (what == 3) c.multipliers.clear();
    if (what == 4) c.plain = true;
    if (what == 5) c.plain = c.depthwise = true, c.groups = 0;
    if (what == 6) c.topBlocks = 1;
    if (what == 7) c.topBlocks = 17;
    VERIFY_ERROR(ErrorKind::Input, c.validate(), qPrintable(message));
  }
};

INKLING_TEST(UNetTest);
#include "unet_test.moc"

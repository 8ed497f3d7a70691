#include "engine/training/grey_weights.h"

#include "tests/test.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

using namespace inkling;

class GreyWeightsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void answersAsColourDoesToGrey_data() {
    QTest::addColumn<bool>("plain");
    QTest::addColumn<bool>("detail");
    QTest::newRow("plain, with detail") << true << true;
    QTest::newRow("plain") << true << false;
    QTest::newRow("normalised") << false << false;
  }
  void answersAsColourDoesToGrey() {
    QFETCH(bool, plain);
    QFETCH(bool, detail);
    const at::NoGradGuard guard;
    UNetConfig colour;
    colour.image = PriorShape::anySizeOf(3, 4);
    colour.base = 8;
    colour.blocks = 1;
    colour.groups = plain ? 0 : 4;
    colour.plain = plain;
    colour.topBlocks = plain ? 2 : 0;
    colour.detail = detail;
    UNet network(colour, 3);
    at::manual_seed(1);
    network.flatWeights().add_(0.05 * at::randn_like(network.flatWeights()));  // no layer is zero
    auto one = colour;
    one.image.channels = 1;
    UNet grey(one, 0);
    grey.load(greyWeights(colour, network.namedWeights()));
    // scaled image and detail, each in all of its channels
    const auto x = at::randn({2, detail ? 2 : 1, 8, 12});
    const auto answer = network.forward(x.repeat_interleave(3, 1), at::tensor({0.3F, -1.0F}));
    const auto expected = answer.mean(1, true);
    const auto found = grey.forward(x, at::tensor({0.3F, -1.0F}));
    QCOMPARE(found.sizes(), at::IntArrayRef({2, 1, 8, 12}));
    QVERIFY(expected.norm().item<double>() > 1);
    QVERIFY(((found - expected).norm() / expected.norm()).item<double>() < 1e-5);
  }
};

INKLING_TEST(GreyWeightsTest);

#include "grey_weights_test.moc"

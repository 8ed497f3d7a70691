// Priors for images of any size: their cards, padding, and the same network at every size.
#include "engine/model/experiment.h"
#include "engine/priors/edm_prior.h"
#include "engine/priors/prior_format.h"
#include "engine/support/npy.h"
#include "engine/support/stated_shape.h"
#include "tests/test.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <QTemporaryDir>

using namespace inkling;

namespace {

UNetConfig config(const PriorShape& shape) {
  UNetConfig c;
  c.image = shape;
  c.base = 8;
  c.multipliers = {1, 1};
  c.blocks = 1;
  c.fourier = 4;
  c.embedding = 8;
  return c;
}

/// Random in every layer: the last ones start at zero.
std::shared_ptr<UNet> network(const PriorShape& shape) {
  auto made = std::make_shared<UNet>(config(shape), 3);
  const at::NoGradGuard guard;
  at::manual_seed(1);
  made->flatWeights().add_(at::randn_like(made->flatWeights()) * 0.1);
  return made;
}

PriorCard card(const PriorShape& shape) {
  PriorCard c;
  c.name = "free";
  c.architecture = "edm-unet";
  c.shape = shape;
  c.sigmaData = 0.3;
  c.network = toJson(config(shape));
  c.mean.assign(static_cast<std::size_t>(shape.channels), 0.25f);
  c.secondMoment = 0.09;
  return c;
}

const PriorShape grey = PriorShape::anySizeOf(1, 4);

double largest(const at::Tensor& t) {
  return t.abs().max().item<double>();
}

}  // namespace

class AnySizeTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cardsComeBack() {
    auto one = card(PriorShape::anySizeOf(3, 8));
    one.sigmaData.reset();
    one.noise.reset();
    const auto json = toJson(one);
    QCOMPARE(json.at("shape").dump(), std::string(R"({"channels":3,"multiple":8})"));
    QCOMPARE(json.at("mean").size(), std::size_t{3});
    for (const char* absent : {"sigma_data", "noise_range", "mean_image"})
      QVERIFY(!json.contains(absent));
    const auto back = cardFromJson(json);
    QVERIFY(back.shape == one.shape);
    QVERIFY(!back.sigmaData && !back.noise);
    QVERIFY(back.noiseRange() == NoiseRange{});
    QCOMPARE(toJson(back).dump(), json.dump());
    VERIFY_ERROR(ErrorKind::Input, back.requireSigmaData(), "\"free\"", "no \"sigma_data\"");
  }

  void cardsOfOneShapeAreAsBefore() {
    const auto json = toJson(readPriorCard("digits"));
    QCOMPARE(json.at("shape").dump(), std::string("[1,28,28]"));
    QCOMPARE(json.at("mean_image").size(), std::size_t{784});
    for (const char* present : {"sigma_data", "noise_range"})
      QVERIFY(json.contains(present));
    QVERIFY(!json.contains("mean"));
  }

  void refusesBadShapes_data() {
    QTest::addColumn<QString>("shape");
    QTest::addColumn<QString>("message");
    QTest::newRow("no channels") << R"({"multiple":4})"
                                 << "\"channels\" is missing";
    QTest::newRow("half a channel") << R"({"channels":1.5})"
                                    << "no whole number";
    QTest::newRow("many channels") << R"({"channels":17})"
                                   << "outside 1";
    QTest::newRow("multiple") << R"({"channels":1,"multiple":0})"
                              << "\"multiple\" is 0";
  }
  void refusesBadShapes() {
    QFETCH(QString, shape);
    QFETCH(QString, message);
    auto json = toJson(card(grey));
    json["shape"] = nlohmann::json::parse(shape.toStdString());
    VERIFY_ERROR(ErrorKind::Input, cardFromJson(json), message.toStdString());
  }

  void theMeanIsOfTheShape() {
    auto json = toJson(card(grey));
    json["mean"] = {0.1, 0.2};
    VERIFY_ERROR(ErrorKind::Input, cardFromJson(json), "\"mean\" has 2 values");
    auto colour = card(PriorShape::anySizeOf(2, 4));
    colour.mean = {0.25f, 0.75f};
    const auto sized = cardAtSize(colour, {2, 2, 3});
    QVERIFY((sized.shape == PriorShape(2, 2, 3)));
    QVERIFY((sized.mean == std::vector<float>{0.25f, 0.25f, 0.25f, 0.25f, 0.25f, 0.25f, 0.75f,
                                              0.75f, 0.75f, 0.75f, 0.75f, 0.75f}));
    VERIFY_ERROR(ErrorKind::Input, cardAtSize(colour, {1, 4, 4}), "any size, 2 channels", "4×4");
  }

  void everySizeIsTheSameNetwork() {
    const EdmPrior any(card(grey), network(grey));
    const EdmPrior fixed(card(PriorShape(1, 8, 12)), network(PriorShape(1, 8, 12)));
    const auto x = at::rand({3, 1, 8, 12});
    QVERIFY(at::equal(any.denoise(x, 0.2), fixed.denoise(x, 0.2)));
    QVERIFY(at::equal(fixed.denoise(x, 0.2).view({3, 96}), fixed.denoise(x.view({3, 96}), 0.2)));
    QVERIFY(largest(any.denoise(x, 0.2) - x) > 1e-3);
  }

  void otherSidesArePaddedByReflection() {
    const EdmPrior prior(card(grey), network(grey));
    const auto x = at::rand({2, 1, 6, 7});
    const auto seen = at::reflection_pad2d(x, {0, 1, 0, 2});
    const auto expected = prior.denoise(seen, 0.2).slice(2, 0, 6).slice(3, 0, 7);
    QVERIFY(at::equal(prior.denoise(x, 0.2), expected));
    QVERIFY(largest(prior.denoise(x, 0.2) - prior.denoise(at::constant_pad_nd(x, {0, 1, 0, 2}), 0.2)
                                                .slice(2, 0, 6)
                                                .slice(3, 0, 7)) > 1e-4);
    for (const auto& [height, width] : {std::pair{1, 1}, {1, 5}, {2, 3}}) {
      const auto tiny = prior.denoise(at::rand({1, 1, height, width}), 0.2);
      QVERIFY((tiny.sizes() == at::IntArrayRef{1, 1, height, width}));
      QVERIFY(at::isfinite(tiny).all().item<bool>());
    }
  }

  void atOneSize() {
    const auto any = std::make_shared<EdmPrior>(card(grey), network(grey));
    VERIFY_ERROR(ErrorKind::Usage, any->shape(), "\"free\"", "any size");
    VERIFY_ERROR(ErrorKind::Usage, any->denoise(at::rand({1, 42}), 0.2), "any size");
    const auto sized = atSize(any, {1, 6, 7});
    QCOMPARE(sized->pixels(), std::int64_t{42});
    QCOMPARE(sized->card().mean.size(), std::size_t{42});
    const auto x = at::rand({2, 42});
    QVERIFY(
        at::equal(sized->denoise(x, 0.2), any->denoise(x.view({2, 1, 6, 7}), 0.2).view({2, 42})));
    QVERIFY(atSize(sized, {1, 6, 7}) == sized);
    VERIFY_ERROR(ErrorKind::Input, atSize(sized, {1, 8, 8}), "6×7", "8×8");
    VERIFY_ERROR(ErrorKind::Internal, sized->denoise(at::rand({1, 1, 8, 8}), 0.2), "8×8");
  }

  void filesAndSingleImagesOfEverySize() {
    QTemporaryDir folder;
    const auto path = folder.filePath("free.safetensors").toStdString();
    const auto weights = network(grey);
    writeSafeTensorsPrior(path, card(grey), weights->namedWeights());
    const auto prior = openPrior(path);  // frozen: single images take prepared convolutions
    QCOMPARE(toJson(prior->card()).dump(), toJson(card(grey)).dump());
    for (const auto& [height, width] : {std::pair{8, 8}, {16, 12}, {8, 8}, {5, 9}}) {
      const auto x = at::rand({2, 1, height, width});
      const auto together = prior->denoise(x, 0.2);
      for (int i = 0; i < 2; ++i)
        QVERIFY(largest(prior->denoise(x.narrow(0, i, 1), 0.2) - together.narrow(0, i, 1)) < 1e-5);
    }
    auto misfit = card(PriorShape::anySizeOf(1, 6));
    writeSafeTensorsPrior(path, misfit, weights->namedWeights());
    VERIFY_ERROR(ErrorKind::Input, openPrior(path), "the multiple 6 does not divide by 4");
  }

  void experimentsTellTheSize() {
    Experiment e;
    QVERIFY(!imageShape(e, grey));
    QVERIFY((imageShape(e, PriorShape(1, 4, 4)) == ImageShape{1, 4, 4}));
    e.images.emplace_back(EmbeddedSource{"a", Image{{1, 3, 5}, std::vector<float>(15)}});
    QVERIFY((imageShape(e, grey) == ImageShape{1, 3, 5}));
    QVERIFY((imageShape(e, PriorShape::anySizeOf(3, 1)) == ImageShape{3, 3, 5}));
    QCOMPARE(toString(grey), std::string("any size"));
    QCOMPARE(toString(PriorShape::anySizeOf(3)), std::string("any size, 3 channels"));
  }

  void filesTellTheSizeToo() {
    const QTemporaryDir folder;
    const auto path = folder.filePath("picture.npy").toStdString();
    writeNpy(path, {{3, 4, 6}, std::vector<float>(72)});
    const auto colour = PriorShape::anySizeOf(3, 1);
    const FileSource picture{path, ""};
    QVERIFY((statedShape({picture}, colour) == ImageShape{3, 4, 6}));
    QVERIFY((statedShape({PriorSource{2}, picture}, colour) == ImageShape{3, 4, 6}));
    QVERIFY((statedShape({picture}, PriorShape(1, 8, 8)) == ImageShape{1, 8, 8}));
    QVERIFY(!statedShape({PriorSource{2}}, colour));
    VERIFY_ERROR(ErrorKind::Input, statedShape({FileSource{path + "x", ""}}, colour),
                 "does not exist");
  }

  void picturesAreMadeSmallerToTheWorkingSize() {
    const auto colour = PriorShape::anySizeOf(3, 8);
    QVERIFY((workingShape(colour, {3, 1023, 1536}, 256) == ImageShape{3, 171, 256}));
    QVERIFY((workingShape(colour, {3, 1536, 10}, 32) == ImageShape{3, 32, 1}));
    QVERIFY((workingShape(colour, {1, 20, 30}, 256) == ImageShape{3, 20, 30}));  // never larger
    QVERIFY((workingShape(PriorShape(1, 28, 28), {3, 1023, 1536}, 256) == ImageShape{1, 28, 28}));
  }
};

INKLING_TEST(AnySizeTest);
#include "any_size_test.moc"

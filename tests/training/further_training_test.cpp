// Training that begins with a prior's weights.
#include "engine/priors/card.h"
#include "engine/priors/prior.h"
#include "tests/training/support.h"

using namespace inkling;
using namespace inkling::test;

class FurtherTrainingTest : public QObject, protected TrainingFolder {
  Q_OBJECT

 private Q_SLOTS:
  void trainsAPriorFurther() {
    auto first = request("first-part");
    train(first, ignore, Cancellation());
    auto further = request("further");
    further.from = first.output;
    further.settings.set("seed", std::int64_t{5});   // other random frequencies, were they drawn
    further.settings.set("base", std::int64_t{32});  // the option's default: nothing asked
    further.settings.set("warm-up", std::int64_t{0});
    further.settings.set("learning-rate", 1e-12);
    train(further, ignore, Cancellation());
    const auto before = readSafeTensorsOf(first.output), after = readSafeTensorsOf(further.output);
    QCOMPARE(after.size(), before.size());
    for (const auto& [name, tensor] : before)
      QVERIFY2(at::allclose(tensor, after.at(name), 1e-4, 1e-6), name.c_str());

    further = request("better");
    further.from = first.output;
    further.settings.set("steps", std::int64_t{300});
    train(further, ignore, Cancellation());
    const auto old = readPriorCard(first.output), better = readPriorCard(further.output);
    QVERIFY(denoisingError(better, 0.5) < denoisingError(old, 0.5));
    QCOMPARE(better.training.at("from").at("training"), old.training);
    QVERIFY(better.training.at("from").at("command") == old.command);

    further.checkpoint = first.checkpoint;  // begun from random weights
    VERIFY_ERROR(ErrorKind::Input, train(further, ignore, Cancellation()), "random weights");
    further = request("wider");
    further.from = first.output;
    further.settings.set("base", std::int64_t{16});
    VERIFY_ERROR(ErrorKind::Usage, train(further, ignore, Cancellation()), "base is 16", "has 8");
    further = request("analytic");
    further.from = "gaussian-mixture";
    VERIFY_ERROR(ErrorKind::Usage, train(further, ignore, Cancellation()), "no weights");
    further = request("other-shape");
    further.from = first.output;
    writeNpy(file("large.npy"), Array{{80, 8, 8}, std::vector<float>(80 * 64, 0.5f)});
    further.data = {file("large.npy")};
    VERIFY_ERROR(ErrorKind::Input, train(further, ignore, Cancellation()), "prior's shape");
  }

  void aPriorInColourStartsOneForGrey() {
    auto colour = cropsRequest("colour");
    colour.settings.set("depthwise", false);
    colour.settings.set("plain", true);
    train(colour, ignore, Cancellation());
    QCOMPARE(readPriorCard(colour.output).shape.channels, 3);
    auto grey = cropsRequest("grey");
    grey.from = colour.output;
    grey.settings.set("depthwise", false);
    grey.settings.set("grey", true);
    grey.settings.set("learning-rate", 1e-12);
    train(grey, ignore, Cancellation());
    const auto card = readPriorCard(grey.output);
    QVERIFY(card.shape == PriorShape::anySizeOf(1, 4));
    const auto before = readSafeTensorsOf(colour.output), after = readSafeTensorsOf(grey.output);
    QVERIFY(at::allclose(after.at("out.bias"), before.at("out.bias").view({3, -1}).mean(0), 1e-4,
                         1e-7));
    QVERIFY(at::allclose(after.at("down0.block0.conv1.weight"),
                         before.at("down0.block0.conv1.weight"), 1e-4, 1e-6));
  }

  void furtherBlocksChangeNothingAtFirst() {
    auto first = cropsRequest("shallow");
    first.settings.set("depthwise", false);
    first.settings.set("plain", true);
    train(first, ignore, Cancellation());
    auto deeper = cropsRequest("deeper");
    deeper.settings = first.settings;
    deeper.from = first.output;
    deeper.settings.set("top-blocks", std::int64_t{2});
    deeper.settings.set("learning-rate", 1e-12);
    train(deeper, ignore, Cancellation());
    const auto card = readPriorCard(deeper.output);
    QVERIFY(card.network.at("top_blocks") == 2);
    QVERIFY(!readPriorCard(first.output).network.contains("top_blocks"));
    const auto x = at::rand({2, 3, 8, 12});
    const auto before = openPrior(first.output)->denoise(x, 0.3),
               after = openPrior(deeper.output)->denoise(x, 0.3);
    QVERIFY(at::allclose(after, before, 1e-4, 1e-6));
    QVERIFY(!at::allclose(after, x, 1e-2, 1e-2));
    QCOMPARE(readSafeTensorsOf(deeper.output).size(), readSafeTensorsOf(first.output).size() + 16);

    auto learned = cropsRequest("learned");  // grows once more, and learns
    learned.settings = first.settings;
    learned.from = deeper.output;
    learned.settings.set("top-blocks", std::int64_t{3});
    train(learned, ignore, Cancellation());
    QVERIFY(readPriorCard(learned.output).network.at("top_blocks") == 3);
    for (const auto& [name, tensor] : readSafeTensorsOf(learned.output))
      if (name.ends_with("block3.conv2.weight")) QVERIFY(tensor.abs().max().item<double>() > 0);
    learned.settings.set("top-blocks", std::int64_t{1});
    learned.output = file("fewer.safetensors");
    VERIFY_ERROR(ErrorKind::Usage, train(learned, ignore, Cancellation()), "top-blocks is 1",
                 "has 2");
  }

  /// What the data decide follows the new data, what the weights were trained under stays.
  void furtherTrainingOnOtherData() {
    const auto first = request("on-bars");
    train(first, ignore, Cancellation());
    auto dim = bars();
    for (auto& value : std::get<0>(dim.values))
      value *= 0.25f;
    writeNpy(file("dim.npy"), dim);
    auto further = request("on-dim-bars");
    further.from = first.output;
    further.data = {file("dim.npy")};
    train(further, ignore, Cancellation());
    const auto old = readPriorCard(first.output), card = readPriorCard(further.output);
    const double sigmaData = old.requireSigmaData();
    QVERIFY(std::abs(old.secondMoment - sigmaData * sigmaData) < 1e-6);
    QCOMPARE(card.requireSigmaData(), sigmaData);
    QVERIFY(std::abs(card.secondMoment / (old.secondMoment / 16) - 1) < 1e-4);
    QCOMPARE(card.mean.size(), std::size_t{16});
    for (std::size_t i = 0; i < card.mean.size(); ++i)
      QVERIFY(std::abs(card.mean[i] - old.mean[i] / 4) < 1e-4);

    // Weights that were not moved denoise as they did: their preconditioning is theirs.
    auto still = request("not-trained");
    still.from = first.output;
    still.data = {file("dim.npy")};
    still.settings.set("learning-rate", 1e-12);
    train(still, ignore, Cancellation());
    const auto kept = readPriorCard(still.output);
    const auto prior = openPrior(first.output);
    const auto x = at::full({1, 16}, 0.1f);
    QVERIFY(
        at::allclose(openPrior(still.output)->denoise(x, 0.1), prior->denoise(x, 0.1), 1e-3, 1e-5));
    QVERIFY(std::abs(kept.secondMoment / card.secondMoment - 1) < 1e-9);
  }
};

INKLING_TEST(FurtherTrainingTest);
#include "further_training_test.moc"

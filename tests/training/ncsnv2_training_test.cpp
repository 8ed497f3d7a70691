// What a training of NCSNv2 computes, against the paper's formulas, and what it makes.
#include "engine/priors/ncsnv2.h"
#include "engine/priors/prior.h"
#include "engine/support/random.h"
#include "engine/training/dataset.h"
#include "tests/training/support.h"

#include <ATen/core/grad_mode.h>

using namespace inkling;
using namespace inkling::test;

namespace {

double phi(double x) {
  return 0.5 * std::erfc(-x / std::sqrt(2.0));
}

double largestOf(const at::Tensor& x) {
  return x.abs().max().item<double>();
}

}  // namespace

class Ncsnv2TrainingTest : public QObject, protected TrainingFolder {
  Q_OBJECT

 private Q_SLOTS:
  /// The mean of ½ sigma² |s(x + sigma z) + z/sigma|², with the score that the prior has.
  void lossIsTheFormula() {
    auto r = ncsnv2Request("loss");
    r.settings.set("levels", std::int64_t{5});
    r.settings.set("sigma-begin", 8.0);
    r.settings.set("sigma-end", 0.5);
    r.settings.set("seed", std::int64_t{3});
    WholeImages images(loadImageSet(r.data, {}, {}, Cancellation()), 40, 16, false, 3);
    const auto made = makeNetwork({r.settings, images, at::kCPU}, "");
    const auto& network = *made.network;
    PriorCard card;
    card.shape = network.shape();
    network.describe(card);
    const auto prior = network.prior(network.weights(), card);

    constexpr std::int64_t count = 40, first = 120;
    const auto x = images.batch(first, count);
    double sum = 0;
    std::map<double, int> seen;
    for (std::int64_t i = 0; i < count; ++i) {
      std::vector<float> z(16);
      RandomStream(3, "noise", static_cast<std::uint64_t>(first + i)).normals(z);
      double u = 0;
      RandomStream(3, "noise-level").uniforms(std::span<double>(&u, 1), first + i);
      const double sigma = 8 * std::pow(0.5, std::floor(5 * u));
      ++seen[sigma];
      const auto noisy = x[i] + sigma * at::tensor(z);
      const auto score = prior->score(noisy.unsqueeze(0), sigma)[0].to(at::kDouble);
      const auto target = (x[i] - noisy).to(at::kDouble) / (sigma * sigma);
      sum += 0.5 * sigma * sigma * (score - target).square().sum().item<double>();
    }
    QCOMPARE(seen.size(), std::size_t{5});
    at::AutoGradMode gradients(true);
    const auto loss = network.loss(x, first);
    QVERIFY2(std::abs(loss.item<double>() / (sum / count) - 1) < 1e-4,
             qPrintable(QString("%1 for %2").arg(loss.item<double>()).arg(sum / count)));

    // its slope along the gradient is the gradient's length
    loss.backward();
    const at::NoGradGuard guard;
    const auto gradient = network.gradient().clone();
    const double length = gradient.norm().item<double>(), step = 1e-3;
    const auto at = [&](double place) {
      network.weights().add_(gradient, place / length);
      const double value = network.loss(x, first).item<double>();
      network.weights().sub_(gradient, place / length);
      return value;
    };
    const double slope = (at(step) - at(-step)) / (2 * step);
    QVERIFY2(std::abs(slope / length - 1) < 0.02, qPrintable(QString::number(slope / length)));
  }

  /// Techniques 1 and 2 of the paper.
  void levelsFollowTheData() {
    auto r = ncsnv2Request("levels");
    r.settings.set("steps", std::int64_t{1});
    train(r, ignore, Cancellation());
    auto levels = readSafeTensorsOf(r.output).at(ncsnv2Levels);
    // two bars that lie apart differ by 0.8 in eight pixels, a distance of 2.263
    QVERIFY(std::abs(levels[0].item<double>() - 2.27) < 1e-9);
    QVERIFY(std::abs(levels[-1].item<double>() - 0.01) < 1e-9);
    QCOMPARE(levels.size(0), std::int64_t{9});

    at::manual_seed(1);
    const auto noise = at::rand({80, 24 * 24}).contiguous();
    writeNpy(file("noise.npy"), Array{{80, 24, 24},
                                      std::vector<float>(noise.data_ptr<float>(),
                                                         noise.data_ptr<float>() + noise.numel())});
    r.data = {file("noise.npy")};
    r.checkpoint.clear();
    train(r, ignore, Cancellation());
    levels = readSafeTensorsOf(r.output).at(ncsnv2Levels);
    const auto shown = at::cdist(noise.narrow(0, 0, 40), noise.narrow(0, 0, 40)).max();
    const double highest = levels[0].item<double>();
    QVERIFY(highest >= shown.item<double>() && highest < 1.01 * shown.item<double>());
    const double g = (levels[3] / levels[4]).item<double>(), root = std::sqrt(2.0 * 24 * 24);
    const double overlap = phi(root * (g - 1) + 3 * g) - phi(root * (g - 1) - 3 * g);
    QVERIFY2(std::abs(overlap - 0.5) < 0.03, qPrintable(QString::number(overlap)));
  }

  void learnsTheData_data() {
    QTest::addColumn<QString>("network");
    for (const char* network : {"ncsnv2", "ncsnv2deeper", "ncsnv2deepest"})
      QTest::newRow(network) << network;
  }
  void learnsTheData() {
    QFETCH(QString, network);
    auto r = ncsnv2Request("learns");
    r.settings.set("network", network.toStdString());
    r.settings.set("steps", std::int64_t{300});
    r.settings.set("evaluate-every", std::int64_t{50});
    r.settings.set("learning-rate", 3e-3);
    r.checkpoint.clear();
    if (network != "ncsnv2") {  // which halve the sides more often
      const auto images = toTensor(bars()).view({240, 1, 4, 4});
      const auto large = at::upsample_nearest2d(images, at::IntArrayRef{16, 16}).contiguous();
      writeNpy(file("large bars.npy"),
               Array{{240, 16, 16},
                     std::vector<float>(large.data_ptr<float>(),
                                        large.data_ptr<float>() + large.numel())});
      r.data = {file("large bars.npy")};
    }
    std::vector<Image> drawn;
    if (network == "ncsnv2")  // the others take a minute for it
      r.samples = [&](const std::vector<Image>& images) { drawn = images; };
    const auto [first, last] = learnedBy(r);
    QVERIFY2(last[3].second < 0.7 * first[3].second,
             qPrintable(QString("%1 from %2").arg(last[3].second).arg(first[3].second)));
    QCOMPARE(drawn.size(), std::size_t{network == "ncsnv2" ? 64U : 0U});

    const auto prior = openPrior(r.output);
    const auto& card = prior->card();
    QCOMPARE(card.architecture, std::string("ncsnv2"));
    QCOMPARE(ncsnv2OptionName(card.network.at("kind").get<std::string>()), network.toStdString());
    QCOMPARE(card.network.at("width").get<int>(), 4);
    QVERIFY(card.noise->low < 0.0101 && card.noise->high > 2.2);
    QVERIFY(!card.sigmaData);
    QCOMPARE(card.training.at("images").get<int>(), 200);
    QCOMPARE(card.training.at("learning_rate").get<double>(), 3e-3);
    QCOMPARE(card.training.at("ema").get<double>(), 0.999);
    QCOMPARE(card.command, r.command);
    QVERIFY(card.errorTable.size() > 20 && card.divergence.size() == card.errorTable.size());
    QVERIFY(std::abs(denoisingError(card, 0.5) / last[3].second - 1) < 1e-3);
    QCOMPARE(card.mean.size(), static_cast<std::size_t>(prior->pixels()));
    QVERIFY(card.secondMoment > 0.2);

    const auto x = loadImageSet(r.data, {}, {}, Cancellation())
                       .rows(at::arange(200, 240, at::TensorOptions(at::kLong)));
    at::manual_seed(2);
    const auto error = (prior->denoise(x + 0.25 * at::randn_like(x), 0.25) - x).square().mean();
    QVERIFY2(error.item<double>() < 0.7 * 0.25 * 0.25,
             qPrintable(QString::number(error.item<double>())));
  }

  /// Levels, width and kind stay the prior's; an average of a card from elsewhere does as well.
  void trainsAPriorFurther() {
    auto first = ncsnv2Request("first-part");
    first.settings.set("levels", std::int64_t{7});
    first.settings.set("sigma-begin", 4.0);
    train(first, ignore, Cancellation());
    auto further = ncsnv2Request("further");
    further.from = first.output;
    for (const char* open : {"network", "width"})  // which the prior says
      further.settings.set(open, trainOptions().require(open).defaultValue);
    auto still = further;
    still.settings.set("learning-rate", 1e-12);
    still.checkpoint = file("still.ckpt");
    train(still, ignore, Cancellation());
    const auto before = readSafeTensorsOf(first.output), after = readSafeTensorsOf(still.output);
    QCOMPARE(after.size(), before.size());
    for (const auto& [name, tensor] : before)
      QVERIFY2(at::allclose(tensor, after.at(name), 1e-5, 1e-7), name.c_str());

    further.settings.set("steps", std::int64_t{200});
    further.settings.set("learning-rate", 3e-3);
    train(further, ignore, Cancellation());
    const auto old = readPriorCard(first.output), better = readPriorCard(further.output);
    QVERIFY(denoisingError(better, 0.5) < denoisingError(old, 0.5));
    QCOMPARE(better.training.at("from").at("training"), old.training);
    QVERIFY(better.network == old.network && better.noise == old.noise);

    const auto refused = [&](const char* option, Value value, auto... parts) {
      auto other = ncsnv2Request("other");
      other.from = first.output;
      other.settings.set(option, std::move(value));
      VERIFY_ERROR(ErrorKind::Usage, train(other, ignore, Cancellation()), parts...);
    };
    refused("width", std::int64_t{8}, "--width is 8", "has 4");
    refused("levels", std::int64_t{8}, "--levels is 8", "has 7");
    refused("sigma-begin", 5.0, "--sigma-begin is 5.0", "has 4.0");
    refused("network", std::string("ncsnv2deeper"), "--network is \"ncsnv2deeper\"",
            "has \"ncsnv2\"");
    refused("base", std::int64_t{16}, "The network is ncsnv2", "--base says nothing");
    refused("optimiser", std::string("muon"), "--optimiser is muon");
    auto other = request("of-a-unet");
    train(other, ignore, Cancellation());
    other.from = other.output;
    other.output = file("o.safetensors");
    other.settings.set("network", std::string("ncsnv2"));
    VERIFY_ERROR(ErrorKind::Usage, train(other, ignore, Cancellation()), "--network is ncsnv2",
                 "has edm-unet");
  }

  void refuses() {
    const auto refused = [&](ErrorKind kind, const char* option, Value value, auto... parts) {
      auto r = ncsnv2Request("refused");
      r.settings.set(option, std::move(value));
      VERIFY_ERROR(kind, train(r, ignore, Cancellation()), parts...);
      QVERIFY(!fs::exists(r.output) && !fs::exists(r.checkpoint));
    };
    refused(ErrorKind::Usage, "noise-min", 0.1, "The network is ncsnv2, of which --noise-min says");
    refused(ErrorKind::Usage, "plain", true, "--plain says nothing: leave it out");
    refused(ErrorKind::Usage, "precision", std::string("bfloat16"), "--precision says nothing");
    refused(ErrorKind::Usage, "optimiser", std::string("muon"), "--optimiser is muon", "--plain");
    refused(ErrorKind::Usage, "sigma-begin", 0.01, "--sigma-end is not below --sigma-begin");
    refused(ErrorKind::Input, "sigma-end", 3.0, "differ by more than 2.27", "--sigma-begin");
    refused(ErrorKind::Input, "network", std::string("ncsnv2deepest"), "a side is 4");
    auto unet = request("unet");
    unet.settings.set("sigma-end", 0.1);
    VERIFY_ERROR(ErrorKind::Usage, train(unet, ignore, Cancellation()),
                 "The network is edm-unet, of which --sigma-end says nothing");
    auto odd = ncsnv2Request("odd");
    odd.data = {file("odd.npy")};
    writeNpy(odd.data[0], Array{{80, 6, 5}, std::vector<float>(80 * 30, 0.5f)});
    VERIFY_ERROR(ErrorKind::Input, train(odd, ignore, Cancellation()),
                 "No two training images differ by more than 0");
    odd.settings.set("sigma-begin", 2.0);
    VERIFY_ERROR(ErrorKind::Input, train(odd, ignore, Cancellation()), "5 is no multiple of 2");
  }

  /// Crops have one size for it, and it is measured at that size.
  void cropsTrainOneSize() {
    auto r = cropsRequest("crops");
    for (const char* unets : {"base", "blocks", "groups", "detail", "depthwise", "noise-law"})
      r.settings.set(unets, trainOptions().require(unets).defaultValue);
    r.settings.set("network", std::string("ncsnv2"));
    r.settings.set("width", std::int64_t{4});
    train(r, ignore, Cancellation());
    const auto card = readPriorCard(r.output);
    QVERIFY(card.shape == PriorShape(3, 8, 8));
    QCOMPARE(card.mean.size(), std::size_t{3 * 64});
    const auto x = at::full({1, 192}, 0.5f);
    QVERIFY(largestOf(openPrior(r.output)->denoise(x, 0.1)) < 10);
  }
};

INKLING_TEST(Ncsnv2TrainingTest);
#include "ncsnv2_training_test.moc"

// Other people's plain denoisers: recognised, folded, rescaled, and equal to their own code.
#include "engine/priors/plain_denoiser.h"

#include "engine/model/import_options.h"
#include "engine/priors/import_prior.h"
#include "engine/priors/plain_import.h"
#include "engine/priors/prior_format.h"
#include "engine/priors/tensors.h"
#include "engine/support/npy.h"
#include "engine/support/safetensors.h"
#include "tests/support/torch_files.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <QFileInfo>

using namespace inkling;
using test::Folder;
using test::StateDictionary;

namespace {

/// Random weights by name, for a file and for what the test computes itself.
class Weights {
 public:
  Weights() { at::manual_seed(5); }

  at::Tensor add(const std::string& name, const std::vector<std::int64_t>& shape,
                 double scale = 0.3) {
    return put(name, at::randn(shape) * scale);
  }
  /// What a norm divides by.
  at::Tensor addPositive(const std::string& name, const std::vector<std::int64_t>& shape) {
    return put(name, at::rand(shape) + 0.5);
  }
  std::string write(const Folder& folder, const std::string& name) const {
    return folder.write(name,
                        test::torchZip(test::pickled::whole(state_.value()), state_.storages()));
  }

 private:
  at::Tensor put(const std::string& name, const at::Tensor& values) {
    state_.add(name, values.sizes().vec(),
               {values.data_ptr<float>(), values.data_ptr<float>() + values.numel()});
    return values;
  }

  StateDictionary state_;
};

ImportRequest request(const std::string& file, const std::string& output, double range = 0) {
  ImportRequest asked;
  asked.file = file;
  asked.output = output;
  asked.name = "mine";
  asked.settings = importOptions().experimentDefaults();
  if (range > 0) asked.settings.set("range", range);
  return asked;
}

std::shared_ptr<const Prior> imported(const Folder& folder, const std::string& file,
                                      double range = 0) {
  const auto output = folder.path("mine.safetensors");
  importPrior(request(file, output, range), {});
  return openPrior(output);
}

double difference(const at::Tensor& a, const at::Tensor& b) {
  return a.sizes() == b.sizes() ? (a - b).abs().max().item<double>() : INFINITY;
}

at::Tensor convolved(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias = {}) {
  return at::conv2d(x, weight, bias, 1, 1);
}

at::Tensor asChannels(const at::Tensor& perChannel) {
  return perChannel.reshape({1, -1, 1, 1});
}

/// A DnCNN of three layers and four channels, as SaoYan's and BUIFD's code names it.
struct SmallDnCnn {
  explicit SmallDnCnn(Weights& weights)
      : first(weights.add("module.dncnn.0.weight", {4, 2, 3, 3})),
        middle(weights.add("module.dncnn.2.weight", {4, 4, 3, 3})),
        gain(weights.add("module.dncnn.3.weight", {4})),
        shift(weights.add("module.dncnn.3.bias", {4})),
        mean(weights.add("module.dncnn.3.running_mean", {4})),
        variance(weights.addPositive("module.dncnn.3.running_var", {4})),
        last(weights.add("module.dncnn.5.weight", {2, 4, 3, 3})) {
    weights.add("module.dncnn.3.num_batches_tracked", {});
  }
  at::Tensor operator()(const at::Tensor& x) const {
    auto h = convolved(convolved(x, first).relu(), middle);
    h = (h - asChannels(mean)) / asChannels((variance + 1e-5).sqrt()) * asChannels(gain) +
        asChannels(shift);
    return x - convolved(h.relu(), last);
  }
  at::Tensor first, middle, gain, shift, mean, variance, last;
};

}  // namespace

class PlainDenoiserTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void othersOutputs_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("channels");
    QTest::newRow("ffdnet_color") << "ffdnet_color.pth"
                                  << "FFDNet" << 3;
    QTest::newRow("bsd432-colour_DnCNN_0-75") << "bsd432-colour_DnCNN_0-75.pth"
                                              << "DnCNN" << 3;
    QTest::newRow("bsd400-gray_BF-DnCNN_0-100") << "bsd400-gray_BF-DnCNN_0-100.pt"
                                                << "bias-free DnCNN" << 1;
    QTest::newRow("celeba160-gray-low40_BF-CNN") << "celeba160-gray-low40_BF-CNN.pt"
                                                 << "BF-CNN" << 1;
  }
  /// Against the vectors, in a batch and one by one (which takes prepared convolutions).
  void othersOutputs() {
    QFETCH(QString, file);
    QFETCH(QString, kind);
    QFETCH(int, channels);
    const auto path = test::sourceFile("../shared/models/" + file.toStdString());
    if (!QFileInfo::exists(QString::fromStdString(path)))
      QSKIP("other people's files are not here");
    const Folder folder;
    const auto prior = imported(folder, path);
    QCOMPARE(prior->card().network.at("kind").get<std::string>(), kind.toStdString());
    QVERIFY(prior->card().shape == PriorShape::anySizeOf(channels, kind == "FFDNet" ? 2 : 1));
    const auto vectors =
        test::sourceFile("../shared/testvectors/denoisers/") + QTest::currentDataTag();
    for (const auto& [name, level] : {std::pair{"0.1", 0.1}, {"1", 1.0}}) {
      const auto x = toTensor(readNpy(vectors + ".x" + name + ".npy")).to(at::kFloat);
      const auto wanted = toTensor(readNpy(vectors + ".d" + name + ".npy")).to(at::kFloat);
      // Of pixels' unit: noise of 1 has values up to 5, and single precision alone is worth 1e-5
      // there (in double the same network differs by 9e-6 from what its authors' code gives).
      const double scale = std::max(1.0, x.abs().max().item<double>());
      const double batch = difference(prior->denoise(x, level), wanted) / scale;
      const double single =
          difference(prior->denoise(x.narrow(0, 1, 1), level), wanted.narrow(0, 1, 1)) / scale;
      qInfo("noise %s: largest difference %.2g, single %.2g", name, batch, single);
      QVERIFY(batch < 1e-5 && single < 1e-5);
    }
  }

  void dncnn() {
    const Folder folder;
    Weights weights;
    const SmallDnCnn network(weights);
    const auto prior = imported(folder, weights.write(folder, "a.pth"), 0.5);
    QCOMPARE(prior->card().name, std::string("mine"));
    const auto config = plainConfigFromJson(prior->card().network, prior->card().shape);
    QVERIFY((config == PlainConfig{"DnCNN", 2, 3, 4, 1, false, true, false, 0.5}));
    const auto x = at::rand({2, 2, 7, 9});
    for (const double level : {0.01, 0.5})  // blind
      QVERIFY(difference(prior->denoise(x, level), network(x)) < 1e-5);
    // each image by its own level
    const auto levels = at::tensor({0.25f, 2.0f});
    const auto squeezed = (x - 0.5) / 4 + 0.5;
    const auto denoised = prior->denoise(x, levels);
    QVERIFY(difference(denoised[0], network(x)[0]) < 1e-5);
    QVERIFY(difference(denoised[1], (network(squeezed)[1] - 0.5) * 4 + 0.5) < 1e-5);
    QVERIFY(difference(denoised[1], network(x)[1]) > 1e-2);
    const auto usual = imported(folder, weights.write(folder, "a.pth"));
    QCOMPARE(usual->card().network.at("range").get<double>(), 0.25);
  }

  void ffdnet() {
    const Folder folder;
    Weights weights;
    const auto first = weights.add("model.0.weight", {6, 5, 3, 3}),
               b0 = weights.add("model.0.bias", {6});
    const auto middle = weights.add("model.2.weight", {6, 6, 3, 3}),
               b2 = weights.add("model.2.bias", {6});
    const auto last = weights.add("model.4.weight", {4, 6, 3, 3}),
               b4 = weights.add("model.4.bias", {4});
    const auto prior = imported(folder, weights.write(folder, "a.pth"), 10);
    QVERIFY(prior->card().shape == PriorShape::anySizeOf(1, 2));
    const auto network = [&](const at::Tensor& x, double level) {
      auto h = at::pixel_unshuffle(x, 2);
      h = at::cat({h, at::full({h.size(0), 1, h.size(2), h.size(3)}, level)}, 1);
      h = convolved(convolved(convolved(h, first, b0).relu(), middle, b2).relu(), last, b4);
      return at::pixel_shuffle(h, 2);
    };
    const auto x = at::rand({2, 1, 8, 6});
    for (const double level : {0.1, 3.0})
      QVERIFY(difference(prior->denoise(x, level), network(x, level)) < 1e-5);
    // odd sides: reflected, and cut back
    const auto odd = x.slice(2, 0, 7).slice(3, 0, 5);
    const auto whole = at::reflection_pad2d(odd, {0, 1, 0, 1});
    QVERIFY(difference(prior->denoise(odd, 0.2),
                       network(whole, 0.2).slice(2, 0, 7).slice(3, 0, 5)) < 1e-5);
  }

  void biasFree() {
    const Folder folder;
    Weights weights;
    const auto first = weights.add("first_layer.weight", {4, 1, 3, 3});
    const auto middle = weights.add("hidden_layer_list.0.weight", {4, 4, 3, 3});
    const auto gain = weights.add("bn_layer_list.0.weight", {4});
    weights.add("bn_layer_list.0.bias", {4});  // which that norm does not add
    weights.add("bn_layer_list.0.running_mean", {4});
    const auto variance = weights.addPositive("bn_layer_list.0.running_var", {4});
    const auto last = weights.add("last_layer.weight", {1, 4, 3, 3});
    const auto path = weights.write(folder, "a.pt");
    const auto prior = imported(folder, path);
    const auto x = at::rand({1, 1, 6, 5});
    auto h = convolved(convolved(x, first).relu(), middle);
    h = (h * asChannels(gain) / asChannels(variance.sqrt() + 1e-5)).relu();
    QVERIFY(difference(prior->denoise(x, 3), x - convolved(h, last)) < 1e-5);
    QVERIFY(difference(prior->denoise(x * 40, 3), prior->denoise(x, 0.1) * 40) < 1e-3);
    QVERIFY(!prior->card().network.contains("range"));
    QCOMPARE(readSafeTensorsHeader(folder.path("mine.safetensors")).shapes.size(), std::size_t{3});
    VERIFY_ERROR(ErrorKind::Usage, imported(folder, path, 0.3), "is a bias-free DnCNN",
                 "leave out --range");
  }

  void bfCnn() {
    const Folder folder;
    Weights weights;
    const auto first = weights.add("module.conv_layers.0.weight", {4, 1, 3, 3});
    const auto middle = weights.add("module.conv_layers.1.weight", {4, 4, 3, 3});
    const auto last = weights.add("module.conv_layers.2.weight", {1, 4, 3, 3});
    const auto gain = weights.add("module.BN_layers.0.gammas", {1, 4, 1, 1});
    const auto deviation = weights.addPositive("module.BN_layers.0.running_sd", {1, 4, 1, 1});
    const auto prior = imported(folder, weights.write(folder, "a.pt"));
    const auto x = at::rand({2, 1, 5, 6});
    const auto h = (convolved(convolved(x, first).relu(), middle) * gain / deviation).relu();
    QVERIFY(difference(prior->denoise(x, 0.7), x - convolved(h, last)) < 1e-5);
  }

  void averagesAreTaken() {
    const Folder folder;
    const auto chain = [](float value) {
      StateDictionary state;
      state.add("net.0.weight", {1, 1, 3, 3}, std::vector<float>(9, value));
      state.add("net.2.weight", {1, 1, 3, 3}, std::vector<float>(9, value));
      return state;
    };
    const auto raw = chain(1), average = chain(2);
    auto storages = raw.storages();
    auto averagePickle = average.value();
    for (auto each : average.storages()) {
      const auto key = each.key;
      each.key = "1" + key;  // beside the raw ones
      const auto before = test::pickled::text(key), after = test::pickled::text(each.key);
      averagePickle.replace(averagePickle.find(before), before.size(), after);
      storages.push_back(each);
    }
    const auto file = folder.write(
        "a.pth", test::torchLegacy(test::pickled::whole(test::pickled::dict(
                                       {{"params", raw.value()}, {"params_ema", averagePickle}})),
                                   storages));
    const auto prior = imported(folder, file);
    QCOMPARE(prior->card().training.at("weights").get<std::string>(), std::string("params_ema"));
    QCOMPARE(
        readSafeTensors(folder.path("mine.safetensors")).tensors.at("layer0.weight").values.index(),
        std::size_t{0});
    QCOMPARE(
        toFloats(readSafeTensors(folder.path("mine.safetensors")).tensors.at("layer0.weight"))[0],
        2.0f);
  }

  void refusesOthers_data() {
    QTest::addColumn<QString>("tensors");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const char* tensors, const char* message) {
      QTest::newRow(name) << tensors << message;
    };
    row("U-Net", "down.conv.weight:4,1,3,3 up.conv.weight:1,4,3,3", "not numbered as a sequence");
    row("channels", "model.0.weight:4,3,3,3 model.2.weight:1,4,3,3",
        "takes 3 channels and gives 1");
    row("kernel", "model.0.weight:4,1,5,5 model.2.weight:1,4,5,5",
        "is 4×1×5×5, no convolution of 3×3");
    row("width", "model.0.weight:4,1,3,3 model.2.weight:1,5,3,3",
        "takes 5 channels, and the layer");
    row("uneven", "n.0.weight:4,1,3,3 n.1.weight:5,4,3,3 n.2.weight:1,5,3,3", "not equally wide");
    row("linear", "model.0.weight:4,1,3,3 model.2.weight:1,4", "neither a convolution nor a norm");
    row("norm", "m.0.weight:4,1,3,3 m.1.weight:4 m.3.weight:1,4,3,3", "no tensor \"m.1.bias\"");
    row("more", "m.0.weight:4,1,3,3 m.2.weight:1,4,3,3 z:1", "it also has a tensor \"z\", 1");
    row("bias", "m.0.weight:4,1,3,3 m.0.bias:3 m.2.weight:1,4,3,3",
        "\"m.0.bias\" is not there, or not");
    row("one layer", "m.0.weight:1,1,3,3", "it is no chain of convolutions");
    row("IRCNN",
        "m.0.weight:4,1,3,3 m.2.weight:4,4,3,3 m.4.weight:4,4,3,3 m.6.weight:4,4,3,3 "
        "m.8.weight:4,4,3,3 m.10.weight:4,4,3,3 m.12.weight:1,4,3,3",
        "it is IRCNN, whose convolutions are dilated");
    row("no last layer", "first_layer.weight:4,1,3,3 hidden_layer_list.0.weight:4,4,3,3",
        "no tensor \"last_layer.weight\"");
  }
  void refusesOthers() {
    QFETCH(QString, tensors);
    QFETCH(QString, message);
    const Folder folder;
    Weights weights;
    for (const auto& each : tensors.split(' ')) {
      std::vector<std::int64_t> shape;
      for (const auto& side : each.section(':', 1).split(','))
        shape.push_back(side.toLongLong());
      weights.add(each.section(':', 0, 0).toStdString(), shape);
    }
    VERIFY_ERROR(ErrorKind::Input, imported(folder, weights.write(folder, "a.pth")),
                 "/a.pth' holds ", " tensors (", message.toStdString(),
                 "Known are FFDNet, DnCNN, bias-free DnCNN, BF-CNN, NCSNv2");
    QVERIFY(!folder.names().contains("mine.safetensors"));
  }

  void refusesNormsOfZero() {
    const Folder folder;
    Weights weights;
    weights.add("conv_layers.0.weight", {4, 1, 3, 3});
    weights.add("conv_layers.1.weight", {4, 4, 3, 3});
    weights.add("conv_layers.2.weight", {1, 4, 3, 3});
    weights.add("BN_layers.0.gammas", {1, 4, 1, 1});
    weights.add("BN_layers.0.running_sd", {1, 4, 1, 1}, 0);
    VERIFY_ERROR(ErrorKind::Input, imported(folder, weights.write(folder, "a.pt")),
                 "\"BN_layers.0.running_sd\" divides by zero");
  }

  void refusesDamagedPriors() {
    const Folder folder;
    Weights weights;
    const SmallDnCnn network(weights);
    const auto path = folder.path("mine.safetensors");
    importPrior(request(weights.write(folder, "a.pth"), path), {});
    const auto whole = readSafeTensors(path);
    const auto refused = [&](const std::function<void(SafeTensors&, nlohmann::json&)>& change) {
      auto file = whole;
      auto card = nlohmann::json::parse(file.metadata.at("inkling.card"));
      change(file, card);
      file.metadata["inkling.card"] = card.dump();
      writeSafeTensors(folder.path("bad.safetensors"), file);
      return test::messageOf(ErrorKind::Input, [&] { openPrior(folder.path("bad.safetensors")); });
    };
    QVERIFY(refused([](auto& file, auto&) {
              file.tensors.erase("layer1.bias");
            }).contains("lack the tensor \"layer1.bias\""));
    QVERIFY(refused([](auto& file, auto&) {
              file.tensors["more"] = {{1}, std::vector<float>{1}};
            }).contains("hold 7 tensors and the card's network has 6"));
    QVERIFY(refused([](auto&, auto& card) {
              card["network"]["width"] = 5;
            }).contains("is 4×2×3×3, the card's network needs 5×2×3×3"));
    QVERIFY(refused([](auto&, auto& card) {
              card["network"]["layers"] = 1;
            }).contains("layers is 1, it must be 2 to 256"));
    QVERIFY(
        refused([](auto&, auto& card) { card["network"]["range"] = -1; }).contains("its range"));
    QVERIFY(refused([](auto&, auto& card) {
              card["network"].erase("kind");
            }).contains("not a plain denoiser's description"));
    QVERIFY(refused([](auto&, auto& card) {
              card["shape"]["channels"] = 3;
            }).contains("not that of the network"));
  }
};

INKLING_TEST(PlainDenoiserTest);
#include "plain_denoiser_test.moc"

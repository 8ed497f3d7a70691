// A network that nobody else knows of, trained as the others are: what one file and one
// registration are enough for.
#include "engine/model/option_builders.h"
#include "engine/model/prior_formats.h"
#include "engine/priors/prior_format.h"
#include "engine/training/flat_weights.h"
#include "tests/training/support.h"

#include <ATen/core/grad_mode.h>

using namespace inkling;
using namespace inkling::test;

namespace {

constexpr const char* toy = "toy-gain";

/// D = gain x, at every level.
class GainPrior final : public Prior {
 public:
  GainPrior(PriorCard card, at::Tensor gain) : Prior(std::move(card)), gain_(std::move(gain)) {}
  at::Device device() const override { return gain_.device(); }

 private:
  at::Tensor denoiseImages(const at::Tensor& images, const at::Tensor&) const override {
    return images * gain_;
  }
  at::Tensor gain_;
};

class GainFormat final : public SafeTensorsFormat {
 public:
  GainFormat() : SafeTensorsFormat(toy) {}

 private:
  std::shared_ptr<const Prior> openTensors(PriorCard card, const NamedTensors& tensors,
                                           at::Device) const override {
    return std::make_shared<GainPrior>(std::move(card), requireTensor(tensors, "gain", {1}));
  }
};

/// The squared error of D at one level.
class Gain final : public TrainableNetwork {
 public:
  explicit Gain(const NetworkRequest& request)
      : seed_(request.seed()),
        level_(request.settings.real("toy-level")),
        shape_(request.images.shape()),
        weights_({{"gain", {1}}}, request.device) {}

  const at::Tensor& weights() const override { return weights_.flat(); }
  const at::Tensor& gradient() const override { return weights_.gradient(); }
  at::Tensor loss(const at::Tensor& x, std::int64_t first) const override {
    const auto noise = trainingNoise(seed_, first, x.size(0), x.size(1)).to(x.device());
    return at::mse_loss((x + noise * level_) * weights_.tensors().at("gain"), x);
  }
  PriorShape shape() const override { return shape_; }
  void describe(PriorCard& card) const override {
    card.architecture = toy;
    card.noise = NoiseRange{level_ / 2, level_ * 2};
  }
  nlohmann::json settings() const override { return {{"network", toy}, {"toy-level", level_}}; }
  std::shared_ptr<const Prior> prior(const at::Tensor& weights, PriorCard card) const override {
    return std::make_shared<GainPrior>(std::move(card), weights.narrow(0, 0, 1).clone());
  }
  NamedTensors tensors(const at::Tensor& weights) const override {
    return weights_.viewsOf(weights);
  }

 private:
  std::uint64_t seed_;
  double level_;
  ImageShape shape_;
  FlatWeights weights_;
};

class GainKind final : public NetworkKind {
 public:
  std::unique_ptr<TrainableNetwork> make(const NetworkRequest& request) const override {
    return std::make_unique<Gain>(request);
  }
  std::unique_ptr<TrainableNetwork> make(const NetworkRequest& request, const PriorCard&,
                                         const NamedTensors& tensors) const override {
    auto made = std::make_unique<Gain>(request);
    made->weights().narrow(0, 0, 1).copy_(tensors.at("gain"));
    return made;
  }
  nlohmann::json asked(const Settings&) const override { return nlohmann::json::object(); }
  nlohmann::json has(const PriorCard&, const NamedTensors&) const override {
    return nlohmann::json::object();
  }
};

const PriorFormatEntry format{{toy, "Toy", {".safetensors"}}};
const PriorFormatCode formatCode(toy, std::make_unique<GainFormat>());
const TrainNetworkEntry network{
    {toy,
     {toy},
     1e-2,
     0.9,
     {options::real("toy-level", "Level", 0.5, 0.1, 10, "The level that it is trained at.")}}};
const NetworkKindCode networkCode(toy, std::make_unique<GainKind>());

}  // namespace

class ToyNetworkTest : public QObject, protected TrainingFolder {
  Q_OBJECT

 private Q_SLOTS:
  void trainsAsTheOthersDo() {
    auto r = ncsnv2Request("toy");
    r.settings.set("width", trainOptions().require("width").defaultValue);
    r.settings.set("network", std::string(toy));
    r.settings.set("steps", std::int64_t{400});
    train(r, ignore, Cancellation());
    const double energy = (0.9 * 0.9 + 3 * 0.01) / 4, best = energy / (energy + 0.25);
    const double found = readSafeTensorsOf(r.output).at("gain").item<double>();
    QVERIFY2(std::abs(found / best - 1) < 0.05, qPrintable(QString::number(found)));
    const auto card = readPriorCard(r.output);
    QCOMPARE(card.architecture, std::string(toy));
    QVERIFY(card.errorTable.size() > 20);
    const auto x = at::rand({2, 16});
    QVERIFY(at::allclose(openPrior(r.output)->denoise(x, 0.5), x * found));

    auto further = r;
    further.from = r.output;
    further.output = file("further.safetensors");
    further.checkpoint.clear();
    further.settings.set("learning-rate", 1e-12);
    train(further, ignore, Cancellation());
    QVERIFY(std::abs(readSafeTensorsOf(further.output).at("gain").item<double>() / found - 1) <
            1e-5);
    r.settings.set("width", std::int64_t{8});
    VERIFY_ERROR(ErrorKind::Usage, train(r, ignore, Cancellation()),
                 "The network is toy-gain, of which --width says nothing");
    auto other = request("unet");
    other.settings.set("toy-level", 1.0);
    VERIFY_ERROR(ErrorKind::Usage, train(other, ignore, Cancellation()), "--toy-level says");
  }
};

INKLING_TEST(ToyNetworkTest);
#include "toy_network_test.moc"

// A variational autoencoder: its training, its file, and what it refuses.
#include "engine/priors/reverse_process.h"
#include "engine/priors/vae.h"
#include "tests/training/support.h"

using namespace inkling;
using namespace inkling::test;

class VaeTrainingTest : public QObject, private TrainingFolder {
  Q_OBJECT

 private:
  TrainRequest vaeRequest(const char* name) const {
    auto r = request(name);
    for (const char* unets : {"base", "blocks"})
      r.settings.set(unets, trainOptions().require(unets).defaultValue);
    r.settings.set("network", std::string("vae"));
    r.settings.set("latent", std::int64_t{3});
    r.settings.set("hidden", std::int64_t{24});
    r.settings.set("flips", false);
    return r;
  }

 private Q_SLOTS:
  /// What the encoder and decoder make of held-out bars is near them, far nearer than their mean;
  /// and draws of the prior are bars.
  void learnsTheData_data() {
    QTest::addColumn<QString>("law");
    QTest::newRow("bernoulli") << "bernoulli";
    QTest::newRow("gaussian") << "gaussian";
  }
  void learnsTheData() {
    QFETCH(QString, law);
    auto r = vaeRequest("learns");
    r.settings.set("pixel-law", law.toStdString());
    r.settings.set("steps", std::int64_t{1500});
    r.settings.set("batch", std::int64_t{64});
    r.settings.set("evaluate-every", std::int64_t{1});
    r.settings.set("learning-rate", 5e-3);
    r.settings.set("ema", 0.99);
    r.checkpoint.clear();
    std::vector<Image> drawn;
    r.samples = [&](const std::vector<Image>& images) { drawn = images; };
    const auto [first, last] = learnedBy(r);
    QCOMPARE(first.size(), std::size_t{1});
    QCOMPARE(first.front().first, 0.0);
    const auto images = toTensor(bars()).view({240, 16});
    const auto apart = (images - images.mean(0)).square().mean().item<double>();
    qInfo("%s: held-out error %.4f, of the mean image %.4f", qPrintable(law), last.front().second,
          apart);
    QVERIFY(last.front().second < 0.15 * apart);
    QVERIFY(first.front().second > 0.8 * apart);

    const auto prior = openPrior(r.output);
    const auto& card = prior->card();
    QCOMPARE(card.architecture, std::string("vae"));
    QCOMPARE(card.network.at("latent").get<int>(), 3);
    QCOMPARE(card.network.at("hidden").get<int>(), 24);
    QCOMPARE(card.training.at("pixel_law").get<std::string>(), law.toStdString());
    QVERIFY(std::abs(card.training.at("held_out_error").get<double>() / last.front().second - 1) <
            1e-6);
    QVERIFY(card.errorTable.empty() && !card.noise);
    QCOMPARE(card.mean.size(), std::size_t{16});

    QCOMPARE(drawn.size(), std::size_t{64});
    const auto draws = toTensor(drawn).view({64, 1, 16});
    const auto nearest =
        std::get<0>((draws - images.narrow(0, 0, 8).view({1, 8, 16})).square().mean(2).min(1));
    QVERIFY(nearest.median().item<double>() < 0.3 * apart);
    const auto again = drawFromPrior(*prior, 3, r.settings.integer("seed"), Cancellation());
    QVERIFY(at::allclose(again, draws.narrow(0, 0, 3).view({3, 16})));
    QVERIFY(!at::allclose(again[0], again[1], 1e-2, 1e-2));
  }

  void itDoesNotDenoise() {
    const auto r = vaeRequest("refuses");
    train(r, ignore, Cancellation());
    const auto prior = openPrior(r.output);
    QVERIFY(prior->generator() && prior->generator()->latent() == 3);
    VERIFY_ERROR(ErrorKind::Usage, prior->denoise(at::zeros({1, 16}), 0.1), "refuses",
                 "no denoiser and no score");
    VERIFY_ERROR(ErrorKind::Usage, requireErrorTable(prior->card()), "no denoiser");
  }

  /// A run that is stopped and resumed gives the weights of one that was not; the decoder goes on
  /// where a prior's ended.
  void resumesAndTrainsFurther() {
    auto whole = vaeRequest("whole");
    train(whole, ignore, Cancellation());
    auto half = vaeRequest("half");
    half.settings.set("checkpoint-minutes", 0.0);
    Cancellation stop;
    VERIFY_ERROR(ErrorKind::Cancelled, train(
                                           half,
                                           [&](const TrainReport& report) {
                                             if (report.step == 20) stop.cancel();
                                           },
                                           stop));
    train(half, ignore, Cancellation());
    const auto weights = readSafeTensorsOf(whole.output), resumed = readSafeTensorsOf(half.output);
    QCOMPARE(weights.size(), std::size_t{6});
    for (const auto& [name, tensor] : weights)
      QVERIFY2(at::equal(tensor, resumed.at(name)), name.c_str());

    auto further = vaeRequest("further");
    further.from = whole.output;
    for (const char* open : {"network", "latent", "hidden"})
      further.settings.set(open, trainOptions().require(open).defaultValue);
    further.settings.set("learning-rate", 1e-12);
    train(further, ignore, Cancellation());
    for (const auto& [name, tensor] : readSafeTensorsOf(further.output))
      QVERIFY2(at::allclose(tensor, weights.at(name), 1e-5, 1e-7), name.c_str());
    further.settings.set("latent", std::int64_t{4});
    VERIFY_ERROR(ErrorKind::Usage, train(further, ignore, Cancellation()), "--latent is 4",
                 "has 3");
  }

  void damagedFilesAreRefused() {
    const auto r = vaeRequest("damaged");
    train(r, ignore, Cancellation());
    const auto card = readPriorCard(r.output);
    auto tensors = readSafeTensorsOf(r.output);
    const auto refused = [&](const PriorCard& other, const NamedTensors& weights, auto... parts) {
      VERIFY_ERROR(ErrorKind::Input, Vae(other, weights), parts...);
    };
    auto other = card;
    other.network.erase("latent");
    refused(other, tensors, "latent");
    other = card;
    other.network["hidden"] = 23;
    refused(other, tensors, "decoder.0.bias");
    other.network["hidden"] = 0;
    refused(other, tensors, "hidden is 0");
    other = card;
    other.shape = PriorShape::anySizeOf(1);
    refused(other, tensors, "one shape");
    tensors["encoder.0.bias"] = at::zeros({24});
    refused(card, tensors, "7 tensors");
  }
};

INKLING_TEST(VaeTrainingTest);
#include "vae_training_test.moc"

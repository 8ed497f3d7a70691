// A prior that makes images in place of denoising, through whole runs and the engine's verbs.
#include "engine/priors/prior_format.h"
#include "engine/priors/vae.h"
#include "engine/studies/torch_engine.h"
#include "tests/studies/support.h"
#include "tests/test.h"

#include <ATen/ATen.h>
#include <QTemporaryDir>

using namespace inkling;

class GeneratorRunTest : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  std::string prior_ = folder_.filePath(QStringLiteral("made.safetensors")).toStdString();

  Experiment asked(const std::vector<std::string>& methods) const {
    auto e = small(methods);
    e.settings.set("prior", prior_);
    for (auto& method : e.methods)
      for (const char* steps : {"csgm-steps", "oneshot-steps", "bipg-projection-steps"})
        if (method.settings.has(steps)) method.settings.set(steps, std::int64_t{60});
    return e;
  }

 private Q_SLOTS:
  void initTestCase() {
    PriorCard card;
    card.name = "made";
    card.architecture = vaeArchitecture;
    card.shape = ImageShape{1, 12, 12};
    card.network = {{"latent", 3}, {"hidden", 8}};
    card.secondMoment = 0.3;
    at::manual_seed(1);
    NamedTensors tensors;
    for (const auto& [name, shape] : decoderTensors(vaeConfigFromJson(card.network, card.shape)))
      tensors[name] = at::randn(shape);
    writeSafeTensorsPrior(prior_, card, tensors);
  }

  /// Images that it made itself are found again, whatever the batch and with the seed's draws.
  void itsOwnImagesAreFoundAgain() {
    auto e = asked({"csgm", "bipg", "oneshot"});
    e.settings.set("measurements", std::int64_t{140});
    e.settings.set("noise", 0.01);
    const auto result = run(e);
    QCOMPARE(result.runs.size(), std::size_t{6});
    for (const auto& each : result.runs) {
      QVERIFY(each.samples.empty() && !each.estimate->pixels.empty());
      QVERIFY2(each.metrics.psnr > (each.method == "csgm" ? 20 : 12),
               qPrintable(QStringLiteral("%1: %2 dB")
                              .arg(QString::fromStdString(each.method))
                              .arg(each.metrics.psnr)));
    }
    const auto again = run(e);
    for (std::size_t i = 0; i < result.runs.size(); ++i)
      QVERIFY(again.runs[i].estimate->pixels == result.runs[i].estimate->pixels);
    e.settings.set("seed", std::int64_t{4});
    QVERIFY(run(e).runs[0].estimate->pixels != result.runs[0].estimate->pixels);
  }

  void methodsAndPriorsThatDoNotFitAreRefused() {
    for (const char* method : {"qcs-sgm", "message-passing", "dps", "sim-dmis"})
      VERIFY_ERROR(ErrorKind::Usage, run(asked({method})), method,
                   "needs a prior that denoises, and made makes images of latent numbers",
                   "csgm, bipg or oneshot");
    for (const char* method : {"csgm", "bipg", "oneshot"})
      VERIFY_ERROR(ErrorKind::Usage, run(small({method})), method, "and gaussian-mixture:12x12",
                   "denoises. Take another prior");
    auto bits = asked({"csgm", "bipg"});
    bits.settings.set("bits", std::int64_t{2});
    Watcher watcher;
    VERIFY_ERROR(ErrorKind::Usage, TorchEngine().run(bits, {}, watcher, Cancellation()),
                 "bipg is for signs");
    QCOMPARE(watcher.steps, 0);  // before the others
    for (const char* method : {"back-projection", "tv"})
      QCOMPARE(run(asked({method})).runs.size(), std::size_t{2});
  }

  void theEnginesVerbsKnowIt() {
    TorchEngine engine;
    QVERIFY(engine.prior(prior_).generator);
    QVERIFY(!engine.prior("gaussian-mixture:12x12").generator);
    Watcher watcher;
    SampleRequest sample;
    sample.prior = prior_;
    sample.count = 3;
    const auto drawn = engine.sample(sample, watcher, Cancellation());
    QCOMPARE(drawn.size(), std::size_t{3});
    QVERIFY(drawn[0].pixels != drawn[1].pixels);
    sample.count = 2;
    QVERIFY(engine.sample(sample, watcher, Cancellation())[1].pixels == drawn[1].pixels);
    PriorScoreRequest score;
    score.prior = prior_;
    score.x = Array{{1, 12, 12}, std::vector<float>(144)};
    score.sigmas = {0.1};
    VERIFY_ERROR(ErrorKind::Usage, engine.priorScore(score, Cancellation()), "no score");
    PredictRequest predict;
    predict.settings = Experiment::defaults().settings;
    predict.settings.set("prior", prior_);
    predict.measurements = {50};
    VERIFY_ERROR(ErrorKind::Usage, engine.predict(predict, Cancellation()), "no denoiser");
    CalibrateRequest calibrate;
    calibrate.prior = prior_;
    calibrate.output = prior_;
    VERIFY_ERROR(ErrorKind::Usage, engine.calibrate(calibrate, {}, Cancellation()), "no denoiser");
  }
};

INKLING_TEST(GeneratorRunTest);
#include "generator_run_test.moc"

#include "engine/solvers/calibration.h"
#include "engine/studies/torch_engine.h"
#include "tests/studies/support.h"
#include "tests/test.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

using namespace inkling;

/// What message passing gives an experiment, what starts from it, and what is shown of it all.
class MessagePassingRunTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void messagePassingSamplesAndTrace() {
    auto e = small({"message-passing"});
    e.settings.set("samples", std::int64_t{5});
    const auto result = run(e, true);
    const auto& r = result.runs[0];
    QCOMPARE(r.samples.size(), std::size_t{5});
    QCOMPARE(r.sampleConsistency.size(), std::size_t{5});
    QCOMPARE(r.components.size(), std::size_t{4});
    QVERIFY(std::is_sorted(r.componentDeviations.rbegin(), r.componentDeviations.rend()));
    double norm = 0;
    for (float v : r.components[0].pixels)
      norm += v * v;
    QVERIFY(std::abs(norm - 1) < 1e-4);
    QCOMPARE(r.trace.size(), static_cast<std::size_t>(r.evaluations));
    QCOMPARE(r.trace.back().denoisedPsnr, r.metrics.psnr);
    QVERIFY(r.trace.back().beta < r.trace.front().beta);
    QCOMPARE(r.trace.back().predictedError, r.predictedError);
    const auto json = toJson(result, true)["results"][0];
    QVERIFY(json["predicted_psnr"].is_number() && json["converged"].is_boolean());
    QCOMPARE(json["sample_consistency"].size(), std::size_t{5});
    QVERIFY(json["trace"][0]["residual"].is_number() || json["trace"][0]["residual"].is_null());
    QVERIFY(json["trace"][1]["residual"].is_number() && json["trace"][1]["ep_residual"].is_null());

    e.settings.set("samples", std::int64_t{0});
    QVERIFY(run(e).runs[0].samples.empty());
    auto langevin = small();
    langevin.settings.set("samples", std::int64_t{0});
    VERIFY_ERROR(ErrorKind::Usage, run(langevin), "samples is 0, and qcs-sgm gives nothing but");
  }

  void warmStartLeavesLevelsOut() {
    auto e = small({"qcs-sgm", "qcs-sgm+"});
    e.settings.set("bits", std::int64_t{3});
    e.settings.set("noise", 0.01);
    for (auto& method : e.methods)
      method.settings.set("warm-start", true);
    auto coldly = e;
    for (auto& method : coldly.methods)
      method.settings.set("warm-start", false);
    const auto warm = run(e, true), cold = run(coldly);
    double gain = 0;
    for (std::size_t i = 0; i < warm.runs.size(); ++i) {
      const auto& r = warm.runs[i];
      gain += (r.metrics.psnr - cold.runs[i].metrics.psnr) / static_cast<double>(warm.runs.size());
      QVERIFY(r.trace.front().level > 3);
      QCOMPARE(r.trace.back().level, 15);
      QVERIFY(r.evaluations < 31);
      // message passing's own are counted
      QVERIFY(r.evaluations > static_cast<int>(r.trace.size()) + 1);
    }
    QVERIFY2(gain > -1, qPrintable(QString::number(gain)));
    e.settings.set("matrix", std::string("mask"));  // a start that theory misjudges is later
    QVERIFY(run(e).complete);
  }

  void coverageComesWithTwentySamples() {
    auto e = small({"message-passing"});
    e.settings.set("samples", std::int64_t{20});
    const auto many = run(e);
    QVERIFY(many.runs[0].coverage.has_value());
    QVERIFY(many.runs[0].coverage->ninety > many.runs[0].coverage->half);
    e.settings.set("samples", std::int64_t{19});
    QVERIFY(!run(e).runs[0].coverage.has_value());
  }

  void scaleIsEstimatedForSignsOnly() {
    auto e = small({"message-passing"});
    e.settings.set("bits", std::int64_t{1});
    e.settings.set("noise", 0.001);
    const auto plain = run(e);
    e.methods[0].settings.set("estimate-scale", true);
    const auto scaled = run(e);
    double before = 0, after = 0;
    for (std::size_t i = 0; i < plain.runs.size(); ++i) {
      before += plain.runs[i].metrics.psnr;
      after += scaled.runs[i].metrics.psnr;
      // a multiple of the same image
      QVERIFY(std::abs(plain.runs[i].metrics.cosine - scaled.runs[i].metrics.cosine) < 1e-6);
    }
    QVERIFY2(after > before - 0.2, qPrintable(QString::number(after - before)));
    e.settings.set("bits", std::int64_t{2});
    const auto asked = run(e);
    e.methods[0].settings.set("estimate-scale", false);
    QCOMPARE(run(e).runs[0].estimate->pixels, asked.runs[0].estimate->pixels);
  }

  void quickAnswersPredictNothingThatTakesASimulation() {
    auto e = small({"message-passing"});
    e.settings.set("bits", std::int64_t{1});
    e.settings.set("noise", 0.001);  // of the scale nothing is known
    const auto predictions = [&](bool quick) {
      ArtefactChain chain;
      Watcher watcher;
      RunOptions options;
      options.quick = quick;
      const auto made = runExperiment(e, chain, options, watcher, Cancellation());
      int count = 0;
      for (const auto& each : made.runs)
        count += std::isfinite(each.predictedError) ? 1 : 0;
      return count;
    };
    QCOMPARE(predictions(true), 0);
    QCOMPARE(predictions(false), 2);
    e.settings.set("bits", std::int64_t{3});
    QCOMPARE(predictions(true), 2);
    e.settings.set("matrix", std::string("mask"));
    QCOMPARE(predictions(true), 0);
  }

  /// Its hundred iterations are a bound, so that no time can be told from them.
  void whatEndsByItselfPromisesNoTime() {
    struct Listener : Watcher {
      void onProgress(const Progress& progress) override { told.push_back(progress); }
      std::vector<Progress> told;
    };
    auto e = small({"message-passing"});
    e.settings.set("samples", std::int64_t{1});
    ArtefactChain chain;
    Listener listener;
    runExperiment(e, chain, {}, listener, Cancellation());
    int own = 0;
    bool simulated = false;
    for (const auto& progress : listener.told) {
      simulated = simulated || progress.stage.starts_with("Simulating");
      if (progress.stage != "message-passing") continue;
      ++own;
      QCOMPARE(progress.total, 0.0);
      QVERIFY(progress.remainingSeconds < 0);
    }
    QVERIFY(own > 0);
    QVERIFY(simulated);
  }

  void anOpenScaleIsPredicted() {
    PredictRequest request;
    request.settings = small({"message-passing"}).settings;
    request.settings.set("prior", std::string("digits"));
    request.measurements = {200};
    auto card = readPriorCard("digits");
    card.openScale = 0.3;
    auto told = card;
    told.openScale.reset();
    const auto added = [&] {
      return predictErrors(request, card, Cancellation())[0].error -
             predictErrors(request, told, Cancellation())[0].error;
    };
    request.settings.set("bits", std::int64_t{1});
    QVERIFY(added() > 0.5 * 0.09 * card.secondMoment && added() < 0.09 * card.secondMoment);
    request.settings.set("bits", std::int64_t{2});
    QCOMPARE(added(), 0.0);
    request.settings.set("bits", std::int64_t{1});
    request.settings.set("dither", 0.3);
    QCOMPARE(added(), 0.0);
  }

  void scaleRuleReachesItsTarget() {
    const auto images = at::rand({3, 200}, at::kFloat) + 0.1;
    const auto rms = ScaleRule{ScaleRule::Statistic::Norm, 0.5}.factors(images);
    QVERIFY(((images * rms).square().mean(1).sqrt() - 0.5).abs().max().item<double>() < 1e-5);
    const auto bright = ScaleRule{ScaleRule::Statistic::Brightness, 0.9}.factors(images);
    const auto brightest = (images * bright).amax(1);
    QVERIFY(brightest.min().item<double>() >= 0.9 - 1e-5);
    QVERIFY(brightest.max().item<double>() < 1);
    QCOMPARE(ScaleRule().factors(images).sum().item<double>(), 3.0);
  }

  void inspectionShowsWhatWasMeasured() {
    auto e = small();
    e.settings.set("matrix", std::string("dct"));
    e.settings.set("bits", std::int64_t{3});
    ArtefactChain chain;
    Watcher watcher;
    const auto seen = inspectExperiment(e, chain, watcher, Cancellation());
    QCOMPARE(seen.noisy.size(), std::size_t{60});
    QCOMPARE(seen.singularValues.size(), std::size_t{60});
    for (std::size_t m = 0; m < 60; ++m) {
      QVERIFY(seen.lower[m] <= seen.noisy[m] && seen.noisy[m] < seen.upper[m]);
      QVERIFY(seen.noisy[m] != seen.noiseless[m]);
      QVERIFY(std::abs(seen.singularValues[m] - std::sqrt(144.0 / 60)) < 1e-6);
    }
    QVERIFY(seen.backProjection.shape == (ImageShape{1, 12, 12}));
    QVERIFY(seen.values.empty());
    e.settings.set("bits", Keyword{});
    e.methods = {makeMethod("linear")};
    const auto linear = inspectExperiment(e, chain, watcher, Cancellation());
    QVERIFY(linear.lower.empty());
    QCOMPARE(linear.values, linear.noisy);
  }

  void addNoiseIsOneDrawAtEveryLevel() {
    const Image x{{1, 2, 2}, {0.1F, 0.2F, 0.3F, 0.4F}};
    const auto noised = TorchEngine().addNoise(x, {0, 1, 2}, 5);
    QCOMPARE(noised[0].pixels, x.pixels);
    for (std::size_t i = 0; i < 4; ++i) {
      const float z = noised[1].pixels[i] - x.pixels[i];
      QVERIFY(z != 0);
      QVERIFY(std::abs(noised[2].pixels[i] - x.pixels[i] - 2 * z) < 1e-6F);
    }
  }
};

INKLING_TEST(MessagePassingRunTest);

#include "message_passing_run_test.moc"

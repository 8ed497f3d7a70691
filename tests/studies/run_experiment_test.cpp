#include "engine/studies/run_experiment.h"

#include "engine/priors/tensors.h"
#include "engine/sensing/quantizer.h"
#include "engine/solvers/langevin_solver.h"
#include "engine/studies/torch_engine.h"
#include "engine/support/atomic_file.h"
#include "engine/support/npy.h"
#include "tests/studies/support.h"
#include "tests/test.h"

#include <ATen/ATen.h>
#include <QTemporaryDir>

#include <filesystem>
#include <limits>
#include <optional>

using namespace inkling;

class RunExperimentTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyMatrixAndDepthRuns_data() {
    QTest::addColumn<QString>("matrix");
    QTest::addColumn<int>("bits");  // 0: linear
    QTest::addColumn<QStringList>("methods");
    for (const char* matrix :
         {"gaussian", "dct", "hadamard", "dft", "mask", "ill-conditioned", "correlated"}) {
      QTest::addRow("%s, 1 bit", matrix)
          << matrix << 1 << QStringList{"qcs-sgm", "qcs-sgm+", "jalal", "message-passing"};
      QTest::addRow("%s, 3 bits", matrix)
          << matrix << 3 << QStringList{"qcs-sgm", "qcs-sgm+", "jalal", "message-passing"};
      QTest::addRow("%s, linear", matrix)
          << matrix << 0 << QStringList{"linear", "jalal", "message-passing"};
    }
  }
  void everyMatrixAndDepthRuns() {
    QFETCH(QString, matrix);
    QFETCH(int, bits);
    QFETCH(QStringList, methods);
    std::vector<std::string> ids;
    for (const auto& m : methods)
      ids.push_back(m.toStdString());
    auto e = small(ids);
    e.settings.set("matrix", matrix.toStdString());
    e.settings.set("prior", std::string("gaussian-mixture:28x28"));
    e.settings.set("measurements", std::int64_t{200});
    if (bits == 0)
      e.settings.set("bits", Keyword{});
    else
      e.settings.set("bits", std::int64_t{bits});
    const auto result = run(e);
    QVERIFY(result.complete);
    QCOMPARE(result.images.size(), std::size_t{2});
    QCOMPARE(result.runs.size(), 2 * ids.size());
    for (const auto& r : result.runs) {
      QVERIFY(std::isfinite(r.metrics.psnr));
      QVERIFY(std::isfinite(r.metrics.ssim));
      QVERIFY(std::isfinite(r.metrics.consistency));
      QCOMPARE(std::isfinite(r.metrics.cosine), bits == 1);
      const bool passing = r.method == "message-passing";
      if (passing)
        QVERIFY(r.evaluations >= 1 && r.evaluations <= 100);
      else
        QCOMPARE(r.evaluations, 31);
      QCOMPARE(r.samples.size(), std::size_t{passing ? 0U : 1U});
      QCOMPARE(r.estimate.has_value(), passing);
      // the mixture's rough images err more than the average that is predicted, and are told so
      QCOMPARE(std::isfinite(r.predictedError), passing && r.warnings.empty());
      QVERIFY(bits == 0 || r.warnings.empty());
      QVERIFY(r.trace.empty());
    }
  }

  void samplesMeanAndTrace() {
    auto e = small({"qcs-sgm+"});
    e.settings.set("samples", std::int64_t{3});
    const auto result = run(e, true);
    const auto& r = result.runs[0];
    QCOMPARE(r.samples.size(), std::size_t{3});
    QVERIFY(!(r.samples[0] == r.samples[1]));
    for (std::size_t i = 0; i < r.mean.pixels.size(); ++i) {
      const float mean =
          (r.samples[0].pixels[i] + r.samples[1].pixels[i] + r.samples[2].pixels[i]) / 3;
      QVERIFY(std::abs(mean - r.mean.pixels[i]) < 1e-5f);
    }
    QVERIFY(*std::max_element(r.deviation.pixels.begin(), r.deviation.pixels.end()) > 0);
    QCOMPARE(r.trace.size(), std::size_t{30});
    QCOMPARE(r.trace.front().beta, 2.0);
    QCOMPARE(r.trace.back().level, 15);
    QCOMPARE(r.trace.back().evaluations, 30);
    for (const auto& step : r.trace) {
      QVERIFY(std::isfinite(step.psnr) && std::isfinite(step.denoisedPsnr) &&
              std::isfinite(step.ssim));
      QVERIFY(step.priorNorm > 0 && step.likelihoodNorm > 0 && step.innerIterations > 0);
      QVERIFY(step.consistency >= 0 && step.consistency <= 1);
    }
    QVERIFY(r.trace.back().psnr > r.trace.front().psnr);
  }

  void theAnnealingEndsWhereTheMeasurementsLeaveOff() {
    const double inf = std::numeric_limits<double>::infinity();
    const auto of = [&](int bits, bool fromFile) {
      QuantizerSpec spec;
      spec.bits = bits;
      auto y = quantize(at::linspace(-1, 1, 200, at::kDouble).view({1, -1}), spec, 0.05,
                        RandomStream(1, "dither"));
      if (fromFile) y.bits = 0;
      return lowestLevel(y);
    };
    for (const bool fromFile : {false, true})
      for (int bits = 0; bits <= 8; ++bits)
        QCOMPARE(of(bits, fromFile), bits >= 1 && bits <= 3 ? 0.03 : 0.01);
    Measurements nothing;
    nothing.lower = at::full({1, 5}, -inf, at::kDouble);
    nothing.upper = at::full({1, 5}, inf, at::kDouble);
    QCOMPARE(lowestLevel(nothing), 0.03);
    auto e = small({"qcs-sgm", "qcs-sgm+"});
    e.methods[1].settings.set("beta-min", 0.02);
    const auto result = run(e, true);
    QCOMPARE(result.runs[0].trace.back().beta, 0.03);
    QCOMPARE(result.runs[2].trace.back().beta, 0.02);
    e.methods[0].settings.set("step-size", 2e-5);  // the papers' way to give it
    QCOMPARE(langevinSettings(e.methods[0].settings, 0.03).betaMin, 0.01);
  }

  void sameExperimentSameBits() {
    const auto a = run(small({"qcs-sgm", "qcs-sgm+"})), b = run(small({"qcs-sgm", "qcs-sgm+"}));
    for (std::size_t i = 0; i < a.runs.size(); ++i)
      QVERIFY(a.runs[i].samples == b.runs[i].samples);
    auto other = small({"qcs-sgm", "qcs-sgm+"});
    other.settings.set("seed", std::int64_t{4});
    QVERIFY(!(run(other).runs[0].samples == a.runs[0].samples));
  }

  void imageAloneAndInABatchAgree() {
    const auto batch = run(small());
    for (int i = 0; i < 2; ++i) {
      auto alone = small();
      alone.images = {EmbeddedSource{"alone", *batch.images[static_cast<std::size_t>(i)].truth}};
      const auto result = run(alone);
      const double difference =
          result.runs[0].metrics.psnr - batch.runs[static_cast<std::size_t>(i)].metrics.psnr;
      QVERIFY2(std::abs(difference) < 0.05, qPrintable(QString::number(difference)));
      QVERIFY(result.images[0].backProjection ==
              batch.images[static_cast<std::size_t>(i)].backProjection);
    }
  }

  void onlyWhatAnEditTouchedIsMadeAgain() {
    ArtefactChain chain;
    const auto e = small();
    const auto first = chain.problem(e, {}, Cancellation());
    auto same = chain.problem(e, {}, Cancellation());
    QCOMPARE(same.measurements.get(), first.measurements.get());
    auto noisier = e;
    noisier.settings.set("noise", 0.2);
    const auto second = chain.problem(noisier, {}, Cancellation());
    QCOMPARE(second.matrix.get(), first.matrix.get());
    QCOMPARE(second.truth.get(), first.truth.get());
    QVERIFY(second.measurements.get() != first.measurements.get());
    auto more = noisier;
    more.settings.set("measurements", std::int64_t{70});
    const auto third = chain.problem(more, {}, Cancellation());
    QVERIFY(third.matrix.get() != second.matrix.get());
    QCOMPARE(third.prior.get(), first.prior.get());
  }

  void stopKeepsWhatIsFinished() {
    ArtefactChain chain;
    Watcher watcher;
    const Cancellation stop;
    watcher.look = [&](const StepView& view) {
      if (view.method == "qcs-sgm+" && view.evaluation == 4) stop.cancel();
    };
    const auto result =
        runExperiment(small({"qcs-sgm", "qcs-sgm+", "jalal"}), chain, {}, watcher, stop);
    QVERIFY(!result.complete);
    QCOMPARE(watcher.steps, 30 + 4);
    QCOMPARE(result.runs.size(), std::size_t{2});
    QCOMPARE(result.runs[0].method, std::string("qcs-sgm"));
    QCOMPARE(result.images.size(), std::size_t{2});
  }

  void divergenceIsToldAndTheOthersGoOn() {
    auto e = small({"jalal", "qcs-sgm+"});
    e.settings.set("matrix", std::string("ill-conditioned"));
    e.methods[0].settings.set("step-ratio", 2.0);
    e.methods[0].settings.set("levels", std::int64_t{200});
    const auto result = run(e);
    QVERIFY(result.complete);
    QCOMPARE(result.failures.size(), std::size_t{1});
    QCOMPARE(result.failures[0].method, std::string("jalal"));
    QVERIFY(render(result.failures[0].message).find("Lower --step-ratio") != std::string::npos);
    QCOMPARE(result.runs.size(), std::size_t{2});
    QCOMPARE(result.runs[0].method, std::string("qcs-sgm+"));
  }

  void framesShowTheRightImages() {
    ArtefactChain chain;
    Watcher watcher;
    Image last;
    watcher.look = [&](const StepView& view) {
      QCOMPARE(view.evaluations, 31);
      last = view.denoised(1);
      QVERIFY(last.shape == (ImageShape{1, 12, 12}));
      QVERIFY(view.iterate(7).pixels.empty());
    };
    auto e = small();
    e.settings.set("samples", std::int64_t{2});
    const auto result = runExperiment(e, chain, {}, watcher, Cancellation());
    double far = 0;
    for (std::size_t i = 0; i < last.pixels.size(); ++i)
      far = std::max(far, double(std::abs(last.pixels[i] - result.runs[1].samples[0].pixels[i])));
    QVERIFY(far < 0.15);
  }

  void ownMeasurementsGiveTheSameAsSimulatedOnes() {
    QTemporaryDir folder;
    auto path = [&](const char* name) { return folder.filePath(name).toStdString(); };
    auto e = small();
    e.images = {PriorSource{1}};
    TorchEngine engine;
    Watcher watcher;
    const auto y = engine.measure(e, watcher, Cancellation());
    QCOMPARE(y.matrix.shape, (std::vector<std::int64_t>{60, 144}));
    writeNpy(path("A.npy"), y.matrix);
    writeNpy(path("signs.npy"), y.signs);
    writeNpy(path("lower.npy"), y.lower);
    writeNpy(path("upper.npy"), y.upper);
    auto own = small();
    own.images.clear();
    for (auto* one : {&own, &e})
      one->methods[0].settings.set("levels", std::int64_t{150});
    own.settings.set("matrix", std::string("file"));
    own.settings.set("matrix-file", path("A.npy"));
    own.ownMeasurements = OwnMeasurements{path("signs.npy"), "", "", ""};
    const auto bySigns = run(own);
    own.ownMeasurements = OwnMeasurements{"", path("lower.npy"), path("upper.npy"), ""};
    const auto byIntervals = run(own);
    QVERIFY(bySigns.runs[0].samples == byIntervals.runs[0].samples);
    QVERIFY(!bySigns.images[0].truth);
    QVERIFY(std::isnan(bySigns.runs[0].metrics.psnr));
    QVERIFY(std::isfinite(bySigns.runs[0].metrics.consistency));
    const auto simulated = run(e);
    const auto& a =
        simulated.runs[0].samples[0].pixels;  // another sampler stream, the same posterior
    const auto& b = bySigns.runs[0].samples[0].pixels;
    double far = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
      far += std::pow(a[i] - b[i], 2) / static_cast<double>(a.size());
    QVERIFY2(std::sqrt(far) < 0.3, qPrintable(QString::number(std::sqrt(far))));
  }

  void refuses_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<QStringList>("message");
    QTest::newRow("picture") << "picture.png" << QStringList{"picture.png", "PNG", "no Qt"};
    QTest::newRow("missing") << "missing.npy" << QStringList{"missing.npy"};
    QTest::newRow("size") << "size.npy" << QStringList{"size.npy is 10×10", "12×12"};
    QTest::newRow("range") << "range.npy" << QStringList{"range.npy", "0 to 1"};
    QTest::newRow("nan") << "nan.npy" << QStringList{"nan.npy", "NaN"};
    QTest::newRow("no images") << "empty.npy" << QStringList{"empty.npy", "holds no images"};
    QTest::newRow("no images in idx") << "empty-idx" << QStringList{"empty-idx", "holds no images"};
    QTest::newRow("idx") << "garbage-idx" << QStringList{"garbage-idx"};
    QTest::newRow("embedded") << "embedded"
                              << QStringList{"small is 4×4", "gaussian-mixture:12x12", "12×12"};
  }
  void refuses() {
    QFETCH(QString, what);
    QFETCH(QStringList, message);
    QTemporaryDir folder;
    const auto path = folder.filePath(what).toStdString();
    auto e = small();
    e.images = {FileSource{path, ""}};
    const auto side = what == "size.npy" ? 10 : 12;
    const float value = what == "range.npy" ? 3 : what == "nan.npy" ? std::nanf("") : 0.5f;
    if (what == "picture.png") writeFile(path, "\x89PNG\r\n\x1a\n");
    if (what == "empty-idx")
      writeFile(path, std::string("\0\0\x08\x03\0\0\0\0\0\0\0\x0c\0\0\0\x0c", 16));
    if (what == "empty.npy") writeNpy(path, Array{{0, 12, 12}, std::vector<float>()});
    if (what.endsWith(".npy") && what != "missing.npy" && what != "empty.npy")
      writeNpy(path, Array{{side, side}, std::vector<float>(side * side, value)});
    if (what == "garbage-idx") writeFile(path, "garbage that is no IDX file");
    if (what == "embedded")
      e.images = {EmbeddedSource{"small", Image{{1, 4, 4}, std::vector<float>(16)}}};
    const auto text = test::messageOf(ErrorKind::Input, [&] { run(e); });
    for (const auto& part : message)
      QVERIFY2(text.contains(part), qPrintable(text));
  }

  /// Bytes, 16 bits and floats, with a channel axis or without: the same pixels.
  void arraysOfEveryKindAreTheSameImage() {
    const QTemporaryDir folder;
    std::vector<std::uint8_t> bytes(144);
    std::vector<float> floats;
    std::string sixteen;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      bytes[i] = static_cast<std::uint8_t>(i);
      floats.push_back(static_cast<float>(i) / 255);
      sixteen += std::string(2, static_cast<char>(i));  // 257 i
    }
    const auto npy = [&](const char* name, const std::string& header, const std::string& values) {
      auto path = folder.filePath(name).toStdString();
      const auto text = header + std::string(117 - header.size(), ' ') + "\n";
      writeFile(path, "\x93NUMPY" + std::string("\1\0\x76\0", 4) + text + values);
      return path;
    };
    const auto image = [](const std::string& path) {
      auto e = small();
      e.images = {FileSource{path, ""}};
      return *run(e).images.at(0).truth;
    };
    const auto plain = folder.filePath("float.npy").toStdString();
    writeNpy(plain, Array{{12, 12}, floats});
    const auto wanted = image(plain);
    QCOMPARE(wanted.pixels, floats);
    QVERIFY(image(npy("bytes.npy", "{'descr': '|u1', 'fortran_order': False, 'shape': (12, 12, 1)}",
                      std::string(bytes.begin(), bytes.end()))) == wanted);
    QVERIFY(image(npy("wide.npy", "{'descr': '<u2', 'fortran_order': False, 'shape': (1, 12, 12)}",
                      sixteen)) == wanted);
  }

  void refusesWhatDoesNotFitTogether() {
    auto linear = small({"linear"});
    VERIFY_ERROR(ErrorKind::Usage, run(linear), "linear", "quantized");
    auto wide = small();
    wide.settings.set("matrix", std::string("dct"));
    wide.settings.set("measurements", std::int64_t{145});
    VERIFY_ERROR(ErrorKind::Usage, run(wide), "145", "144");
    auto huge = small();
    huge.settings.set("measurements", std::int64_t{90000000});
    VERIFY_ERROR(ErrorKind::Resource, run(huge), "memory");
    auto unknown = small();
    unknown.settings.set("prior", std::string("nothing-like-it"));
    VERIFY_ERROR(ErrorKind::Input, run(unknown), "no prior \"nothing-like-it\"",
                 "gaussian-mixture");
    auto device = small();
    device.settings.set("device", std::string("cuda:7"));
    VERIFY_ERROR(ErrorKind::Resource, run(device), "cuda:7", "there is: cpu");
  }
};

INKLING_TEST(RunExperimentTest);
#include "run_experiment_test.moc"

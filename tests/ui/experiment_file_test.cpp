#include "ui/session/experiment_file.h"

#include "engine/model/json_text.h"
#include "engine/support/atomic_file.h"
#include "engine/support/read_file.h"
#include "tests/app/mock_engine.h"
#include "tests/test.h"
#include "tests/ui/view_support.h"
#include "ui/figures/png.h"

#include <QTemporaryDir>

#include <cmath>
#include <functional>
#include <limits>

using namespace inkling;
using Json = nlohmann::json;
using Edit = std::function<void(Json&)>;

Q_DECLARE_METATYPE(Edit)

namespace {

Experiment edited() {
  auto e = Experiment::defaults();
  e.images = {EmbeddedSource{"Ziffer „3“ \"quoted\"", ramp(5)}, FileSource{"/data/x.npy", ""}};
  e.settings.set("noise", 0.125);
  e.methods = {makeMethod("qcs-sgm"), makeMethod("message-passing")};
  return e;
}

Experiment before() {
  auto e = edited();
  e.settings.set("noise", 0.5);
  return e;
}

/// Every field has a value of its own, and those that may be are NaN or infinite.
Recording rich() {
  constexpr auto infinity = std::numeric_limits<double>::infinity();
  auto made = recording(6, 20);
  made.experiment = edited();
  made.finished = true;
  made.image->name = "first";
  made.image->backProjectionMetrics = {1.5, 0.25, 0.75, notMeasured, -3};

  auto& course = made.methods.front();
  course.experiment = before();
  course.stale = true;
  course.steps.back().residual = infinity;
  course.steps.back().innerIterations = 7;
  auto run = finishedRun();
  run.components = {ramp(8)};
  run.componentDeviations = {0.1};
  run.coverage = Coverage{123, 0.5, notMeasured};
  run.sampleConsistency = {1, 0.5};
  run.trace = course.steps;
  run.warnings = {"a warning", ""};
  run.converged = false;
  run.mean.pixels[3] = -std::numeric_limits<float>::infinity();
  course.run = run;
  auto whole = std::make_shared<Result>();
  whole->experiment = before();
  whole->images = {*made.image, *made.image};
  whole->images[1].truth.reset();
  whole->runs = {run, run};
  whole->runs[1].image = 1;
  course.whole = whole;

  auto& live = made.methods.emplace_back(inkling::course("message-passing", 3, 3));
  live.experiment = edited();
  live.run.emplace();
  live.run->method = live.method;
  live.run->estimate = ramp(8);
  live.run->predictedError = 0.004;
  auto& failed = made.methods.emplace_back();
  failed.method = "jalal";
  failed.experiment = before();
  failed.failure = "It diverged.";

  Inspection seen;
  seen.singularValues = {3, 2.5, 1e-300};
  seen.noiseless = {0.1, -0.1};
  seen.noisy = {0.2, notMeasured};
  seen.lower = {-infinity, 0};
  seen.upper = {0, infinity};
  seen.backProjection = ramp(8);
  made.inspection = seen;
  return made;
}

/// Whether two values are equal, where NaN equals itself.
struct Equal {
  static bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

  static bool same(const std::vector<double>& a, const std::vector<double>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](double x, double y) { return same(x, y); });
  }

  static bool same(const Metrics& a, const Metrics& b) {
    return same(a.psnr, b.psnr) && same(a.ssim, b.ssim) && same(a.consistency, b.consistency) &&
           same(a.cosine, b.cosine) && same(a.scaledPsnr, b.scaledPsnr);
  }

  static bool same(const StepRecord& a, const StepRecord& b) {
    return a.level == b.level && a.step == b.step && a.evaluations == b.evaluations &&
           same(a.beta, b.beta) && same(a.psnr, b.psnr) && same(a.ssim, b.ssim) &&
           same(a.denoisedPsnr, b.denoisedPsnr) && same(a.denoisedSsim, b.denoisedSsim) &&
           same(a.priorNorm, b.priorNorm) && same(a.likelihoodNorm, b.likelihoodNorm) &&
           same(a.consistency, b.consistency) && same(a.residual, b.residual) &&
           a.innerIterations == b.innerIterations && same(a.predictedError, b.predictedError);
  }

  static bool same(const ImageResult& a, const ImageResult& b) {
    return a.name == b.name && a.truth == b.truth && a.backProjection == b.backProjection &&
           same(a.backProjectionMetrics, b.backProjectionMetrics);
  }

  template <class T>
  static bool allSame(const std::vector<T>& a, const std::vector<T>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const T& x, const T& y) { return same(x, y); });
  }

  static bool same(const Run& a, const Run& b) {
    if (a.coverage.has_value() != b.coverage.has_value()) return false;
    if (a.coverage &&
        (a.coverage->pixels != b.coverage->pixels || !same(a.coverage->half, b.coverage->half) ||
         !same(a.coverage->ninety, b.coverage->ninety)))
      return false;
    return a.method == b.method && a.image == b.image && a.samples == b.samples &&
           a.estimate == b.estimate && a.mean == b.mean && a.deviation == b.deviation &&
           a.components == b.components && same(a.componentDeviations, b.componentDeviations) &&
           same(a.sampleConsistency, b.sampleConsistency) && same(a.metrics, b.metrics) &&
           same(a.meanMetrics, b.meanMetrics) && a.evaluations == b.evaluations &&
           same(a.predictedError, b.predictedError) && a.converged == b.converged &&
           same(a.seconds, b.seconds) && allSame(a.trace, b.trace) && a.warnings == b.warnings;
  }

  static bool same(const Frame& a, const Frame& b) {
    return a.evaluation == b.evaluation && same(a.beta, b.beta) && a.iterate == b.iterate &&
           a.denoised == b.denoised;
  }

  static bool same(const Inspection& a, const Inspection& b) {
    return same(a.singularValues, b.singularValues) && same(a.noiseless, b.noiseless) &&
           same(a.noisy, b.noisy) && same(a.lower, b.lower) && same(a.upper, b.upper) &&
           same(a.values, b.values) && a.backProjection == b.backProjection;
  }

  static bool same(const MethodRecording& a, const MethodRecording& b) {
    if (a.run.has_value() != b.run.has_value() || !a.whole != !b.whole) return false;
    if (a.run && !same(*a.run, *b.run)) return false;
    if (a.whole &&
        (!(a.whole->experiment == b.whole->experiment) || a.whole->complete != b.whole->complete ||
         !allSame(a.whole->images, b.whole->images) || !allSame(a.whole->runs, b.whole->runs)))
      return false;
    return a.method == b.method && a.evaluations == b.evaluations && allSame(a.steps, b.steps) &&
           a.failure == b.failure && a.experiment == b.experiment && a.stale == b.stale;
  }

  /// All but the frames.
  static bool same(const Recording& a, const Recording& b) {
    return a.experiment == b.experiment && a.finished == b.finished &&
           a.image.has_value() == b.image.has_value() && (!a.image || same(*a.image, *b.image)) &&
           a.inspection.has_value() == b.inspection.has_value() &&
           (!a.inspection || same(*a.inspection, *b.inspection)) && allSame(a.methods, b.methods);
  }
};

std::string text(Stored stored = Stored::Trajectory) {
  const auto made = rich();
  return toText(edited(), &made, stored);
}

}  // namespace

class ExperimentFileTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  std::string path(const char* name) const {
    return folder_.filePath(QString::fromLatin1(name)).toStdString();
  }

 private Q_SLOTS:
  void settingsRoundTripByteForByte() {
    const auto made = rich();
    const auto plain = toText(toJson(edited()));
    QCOMPARE(toText(edited(), &made, Stored::Settings), plain);
    QCOMPARE(toText(edited(), nullptr, Stored::Trajectory), plain);
    const auto read = readExperimentText(plain, "a");
    QVERIFY(read.experiment == edited());
    QVERIFY(!read.recording);
    QCOMPARE(toText(read.experiment, nullptr, Stored::Settings), plain);
    writeExperimentFile(path("a \"b\".inkling"), edited(), &made, Stored::Settings);
    QCOMPARE(readFile(path("a \"b\".inkling")), plain);
    QVERIFY(readExperimentFile(path("a \"b\".inkling")).experiment == edited());
  }

  void resultsRoundTrip() {
    const auto read = readExperimentText(text(Stored::Results), "a");
    QVERIFY(read.experiment == edited());
    QVERIFY(read.recording);
    QVERIFY(Equal::same(*read.recording, rich()));
    for (const auto& method : read.recording->methods)
      QVERIFY(method.trajectory.frames().empty());
    QCOMPARE(toText(read.experiment, &*read.recording, Stored::Results), text(Stored::Results));
  }

  void trajectoriesRoundTrip() {
    const auto made = rich();
    const auto read = readExperimentText(text(), "a");
    QVERIFY(Equal::same(*read.recording, made));
    for (std::size_t i = 0; i < made.methods.size(); ++i) {
      QVERIFY(Equal::allSame(read.recording->methods[i].trajectory.frames(),
                             made.methods[i].trajectory.frames()));
      QCOMPARE(read.recording->methods[i].trajectory.indexAt(2),
               made.methods[i].trajectory.indexAt(2));
    }
    QCOMPARE(toText(read.experiment, &*read.recording, Stored::Trajectory), text());
  }

  void anEmptyRecordingRoundTrips() {
    Recording empty;
    empty.experiment = Experiment::defaults();
    const auto read = readExperimentText(toText(edited(), &empty, Stored::Trajectory), "a");
    QVERIFY(Equal::same(*read.recording, empty));
  }

  /// A result can be exported after a restart.
  void finishedResultsComeBack() {
    auto made = rich();
    made.methods.front().stale = false;
    const auto read = readExperimentText(toText(edited(), &made, Stored::Results), "a");
    const auto result = finishedResult(*read.recording);
    QVERIFY(Equal::allSame(result.runs, finishedResult(made).runs));
    QVERIFY(Equal::allSame(result.images, finishedResult(made).images));
  }

  void whatIsSharedStandsOnce() {
    auto made = rich();
    auto& second = made.methods[1];
    second.whole = made.methods[0].whole;
    auto both = std::make_shared<Result>(*made.methods[0].whole);
    both->runs.push_back(*second.run);
    made.methods[0].whole = second.whole = both;
    const auto written = toText(edited(), &made, Stored::Results);
    const auto json = parseJson(written, "a");
    QCOMPARE(json["recording"]["results"].size(), std::size_t{1});
    QCOMPARE(json["recording"]["experiments"].size(), std::size_t{1});
    const auto read = readExperimentText(written, "a");
    QCOMPARE(read.recording->methods[0].whole, read.recording->methods[1].whole);
  }

  void aLargeTrajectoryIsKeptWhole() {
    Recording made;
    made.experiment = edited();
    auto& method = made.methods.emplace_back();
    method.method = "qcs-sgm";
    method.experiment = edited();
    method.trajectory = Trajectory(std::size_t{1} << 30);
    const auto large = ramp(1024);
    for (int e = 1; e <= 10; ++e)  // more than a trajectory's usual budget
      method.trajectory.add({e, 1.0 / e, large, large});
    QCOMPARE(method.trajectory.frames().size(), std::size_t{10});
    const auto read = readExperimentText(toText(edited(), &made, Stored::Trajectory), "a");
    QVERIFY(
        Equal::allSame(read.recording->methods[0].trajectory.frames(), method.trajectory.frames()));
  }

  void readsWhatTheCommandLineWrites() {
    auto e = edited();
    e.images.pop_back();
    const auto result = test::mockResult(e, 1);
    const auto read = readExperimentText(toText(toJson(result, true)), "result.json");
    QVERIFY(read.experiment == e);
    QVERIFY(!read.recording);
    QVERIFY(readExperimentText(toText(toJson(e)), "experiment.json").experiment == e);

    writePng(path("figure.dat"), QImage(4, 4, QImage::Format_RGB32), toText(toJson(e)));
    QVERIFY(readExperimentFile(path("figure.dat")).experiment == e);
    writePng(path("plain.png"), QImage(4, 4, QImage::Format_RGB32));
    VERIFY_ERROR(ErrorKind::Input, readExperimentFile(path("plain.png")), "plain.png",
                 "carries no experiment");
  }

  void refusesWhatCannotBe_data() {
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const Edit& edit, const char* message) {
      QTest::newRow(name) << edit << QString::fromUtf8(message);
    };
    const auto inMethod = [&](const char* name, const std::function<void(Json&)>& edit,
                              const char* message) {
      row(
          name, [edit](Json& j) { edit(j["recording"]["methods"][0]); }, message);
    };
    row(
        "a newer schema", [](Json& j) { j["schema"] = 2; },
        "its schema is 2, and this version of Inkling knows 1. Use a newer Inkling.");
    row(
        "no schema", [](Json& j) { j.erase("schema"); }, "it lacks the key \"schema\"");
    row(
        "a key too many", [](Json& j) { j["recordings"] = 1; },
        "it has an unknown key \"recordings\". Did you mean recording?");
    row(
        "no object", [](Json& j) { j["recording"] = 3; }, "recording is 3: it must be an object");
    row(
        "no list", [](Json& j) { j["recording"]["methods"] = "x"; },
        "recording.methods is \"x\": it must be a list");
    row(
        "an experiment of another version",
        [](Json& j) { j["recording"]["experiments"][0]["schema"] = 9; }, "its schema is 9");
    row(
        "a method twice",
        [](Json& j) { j["recording"]["methods"].push_back(j["recording"]["methods"][0]); },
        "recording has the method qcs-sgm twice");
    row(
        "an image too many", [](Json& j) { j["recording"]["results"][0]["runs"][1]["image"] = 2; },
        "recording.results[0] has a run on image 2, but only 2 images");
    inMethod(
        "an unknown method", [](Json& m) { m["method"] = "qcs-sgn"; },
        "recording.methods[0] has the unknown method \"qcs-sgn\". Did you mean qcs-sgm");
    inMethod(
        "an unknown key", [](Json& m) { m["steps"][2]["betta"] = 1; },
        "recording.methods[0].steps[2] has an unknown key \"betta\". Did you mean beta?");
    inMethod(
        "no key", [](Json& m) { m["steps"][2].erase("beta"); },
        "recording.methods[0].steps[2] lacks the key \"beta\"");
    inMethod(
        "text for a number", [](Json& m) { m["steps"][0]["beta"] = "x"; },
        "recording.methods[0].steps[0].beta is \"x\": it must be a number or null");
    inMethod(
        "a negative count", [](Json& m) { m["evaluations"] = -1; },
        "recording.methods[0].evaluations is -1: it must be a whole number, 0 to 1000000000");
    inMethod(
        "a huge count", [](Json& m) { m["evaluations"] = 18446744073709551615u; },
        "evaluations is 18446744073709551615: it must be a whole number");
    inMethod(
        "a fraction", [](Json& m) { m["evaluations"] = 1.5; }, "must be a whole number");
    inMethod(
        "a number for a flag", [](Json& m) { m["stale"] = 1; }, "it must be true or false");
    inMethod(
        "a number for text", [](Json& m) { m["failure"] = 1; }, "it must be text");
    inMethod(
        "no such experiment", [](Json& m) { m["experiment"] = 2; },
        "recording.methods[0].experiment is 2: it must be less than 2");
    inMethod(
        "no such result", [](Json& m) { m["result"] = 1; },
        "recording.methods[0].result is 1: it must be less than 1");
    inMethod(
        "no such run", [](Json& m) { m["run"] = 2; }, "recording.methods[0].run is 2");
    inMethod(
        "another image's run", [](Json& m) { m["run"] = 1; },
        "recording.methods[0] has a run that is not its own");
    inMethod(
        "frames in disorder", [](Json& m) { std::swap(m["frames"][0], m["frames"][1]); },
        "recording.methods[0].frames are not in the order");
    inMethod(
        "pixels that do not fit",
        [](Json& m) {
          m["frames"][1]["iterate"]["shape"] = {1, 8, 9};
        },
        "recording.methods[0].frames[1].iterate.pixels hold 256 bytes: a 8×9 image has 288");
    inMethod(
        "a huge shape",
        [](Json& m) {
          m["frames"][1]["iterate"]["shape"] = {1, 1000000, 1000000};
        },
        "iterate.shape is [1,1000000,1000000]: it must be [channels, height, width]");
    inMethod(
        "too many pixels",
        [](Json& m) {
          m["frames"][1]["iterate"]["shape"] = {3, 8192, 8192};
        },
        "of at most 67108864 values");
    inMethod(
        "channels without a picture",
        [](Json& m) {
          m["frames"][1]["iterate"]["shape"] = {2, 4, 8};
        },
        "1 or 3 channels");
    inMethod(
        "pixels that are none", [](Json& m) { m["frames"][1]["iterate"]["pixels"] = "????"; },
        "are not base64 text");
    const auto inRun = [&](const char* name, const Edit& edit, const char* message) {
      row(
          name, [edit](Json& j) { edit(j["recording"]["results"][0]["runs"][0]); }, message);
    };
    inRun(
        "an empty sample", [](Json& r) { r["samples"][0] = nullptr; },
        "recording.results[0].runs[0] has an empty image");
    inRun(
        "no mean", [](Json& r) { r["mean"] = nullptr; }, "has samples without their mean");
    inRun(
        "deviations of nothing",
        [](Json& r) {
          r["component_deviations"] = {1, 2};
        },
        "has 1 components, but 2 of their deviations");
  }

  void refusesWhatCannotBe() {
    QFETCH(Edit, edit);
    QFETCH(QString, message);
    auto json = parseJson(text(), "a");
    edit(json);
    const auto part = message.toUtf8();
    VERIFY_ERROR(ErrorKind::Input, readExperimentText(toText(json), "the \"file\""),
                 "the \"file\": ", part.constData());
  }

  void refusesWhatIsNoExperiment() {
    VERIFY_ERROR(ErrorKind::Input, readExperimentFile(path("none")), "does not exist");
    VERIFY_ERROR(ErrorKind::Input, readExperimentFile(folder_.path().toStdString()), "folder");
    for (const std::string bad : {"", "[]", "3", "{}", "\xff\xd8\xff\xe0 a JPEG", "\x89PNG cut"}) {
      writeFile(path("bad"), bad);
      VERIFY_ERROR(ErrorKind::Input, readExperimentFile(path("bad")), "bad");
    }
  }

  /// Damage gives an Error or a valid experiment, nothing else.
  void survivesDamage() {
    const auto whole = text();
    for (std::size_t i = 0; i < 150; ++i) {
      const auto cut = whole.substr(0, whole.size() * i / 150);
      VERIFY_ERROR(ErrorKind::Input, readExperimentText(cut, "cut"), "cut");
    }
    int refused = 0;
    for (std::size_t i = 0; i < 150; ++i) {
      auto damaged = whole;
      damaged[(whole.size() - 1) * i / 149] ^= static_cast<char>(1 << i % 8);
      try {
        readExperimentText(damaged, "damaged");
      } catch (const Error& error) {
        QVERIFY(error.kind() == ErrorKind::Input);
        ++refused;
      }
    }
    QVERIFY(refused > 30);  // most of the bytes are pixels, which may be any
  }

  void writesWholeOrNotAtAll() {
    const auto made = rich();
    VERIFY_ERROR(
        ErrorKind::Output,
        writeExperimentFile(path("no/such/folder.inkling"), edited(), &made, Stored::Results),
        "folder.inkling", "does not exist");
    writeFile(path("file"), "x");
    VERIFY_ERROR(ErrorKind::Output,
                 writeExperimentFile(path("file/below"), edited(), &made, Stored::Results),
                 "could not be written");
    VERIFY_ERROR(ErrorKind::Output,
                 writeExperimentFile("/dev/full", edited(), &made, Stored::Results),
                 "the disk is full");
  }
};

INKLING_TEST(ExperimentFileTest);

#include "experiment_file_test.moc"

#include "engine/model/base64.h"
#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/support/atomic_file.h"
#include "engine/support/read_file.h"
#include "tests/test.h"
#include "tests/ui/experiment_support.h"
#include "ui/figures/png.h"

#include <QTemporaryDir>

#include <functional>

using namespace inkling;
using namespace inkling::stored;
using Json = nlohmann::json;

namespace {

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
    QCOMPARE(toBytes(edited(), &made, Stored::Settings), plain);
    QCOMPARE(toBytes(edited(), nullptr, Stored::Trajectory), plain);
    const auto read = readExperimentText(plain, "a");
    QVERIFY(read.experiment == edited());
    QVERIFY(!read.recording);
    QCOMPARE(toBytes(read.experiment, nullptr, Stored::Settings), plain);
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
    QCOMPARE(toBytes(read.experiment, &*read.recording, Stored::Results), text(Stored::Results));
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
      QCOMPARE(read.recording->methods[i].others.size(), made.methods[i].others.size());
    }
    const auto& others = read.recording->methods.front().others;
    QCOMPARE(others.at(1).steps.size(), std::size_t{4});
    QVERIFY(Equal::allSame(others.at(1).trajectory.frames(),
                           made.methods.front().others.at(1).trajectory.frames()));
    const auto results = readExperimentText(text(Stored::Results), "a");
    QVERIFY(results.recording->methods.front().others.empty());
    QCOMPARE(toBytes(read.experiment, &*read.recording, Stored::Trajectory), text());
  }

  /// JSON with base64 pixels, as earlier versions wrote them.
  void olderRecordingsOpen() {
    const std::function<Json(Json)> asBefore = [&](Json json) {
      if (json.is_binary()) return Json(toBase64(json.get_binary()));
      if (json.is_structured())
        for (auto& each : json)
          each = asBefore(std::move(each));
      return json;
    };
    const auto json = asBefore(parseJson(text(), "a"));
    const auto older = toText(json);
    QVERIFY(older.starts_with("{") && older.find("\"pixels\": \"") != older.npos);
    const auto read = readExperimentText(older, "a");
    const auto made = rich();
    QVERIFY(Equal::same(*read.recording, made));
    QVERIFY(Equal::allSame(read.recording->methods[0].trajectory.frames(),
                           made.methods[0].trajectory.frames()));
    QCOMPARE(toBytes(read.experiment, &*read.recording, Stored::Trajectory), text());
    QVERIFY(text().size() < older.size());
  }

  void anEmptyRecordingRoundTrips() {
    Recording empty;
    empty.experiment = Experiment::defaults();
    const auto read = readExperimentText(toBytes(edited(), &empty, Stored::Trajectory), "a");
    QVERIFY(Equal::same(*read.recording, empty));
  }

  /// A result can be exported after a restart.
  void finishedResultsComeBack() {
    auto made = rich();
    made.methods.front().stale = false;
    const auto read = readExperimentText(toBytes(edited(), &made, Stored::Results), "a");
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
    const auto written = toBytes(edited(), &made, Stored::Results);
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
    const auto read = readExperimentText(toBytes(edited(), &made, Stored::Trajectory), "a");
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

}  // namespace

INKLING_TEST(ExperimentFileTest);

#include "experiment_file_test.moc"

#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/support/atomic_file.h"
#include "engine/support/read_file.h"
#include "tests/test.h"
#include "tests/ui/experiment_support.h"

#include <QTemporaryDir>

#include <functional>

using namespace inkling;
using namespace inkling::stored;
using Json = nlohmann::json;

using Edit = std::function<void(Json&)>;

Q_DECLARE_METATYPE(Edit)

namespace {

class ExperimentRefusalsTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  std::string path(const char* name) const {
    return folder_.filePath(QString::fromLatin1(name)).toStdString();
  }

 private Q_SLOTS:
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
        "a number for pixels", [](Json& m) { m["frames"][1]["iterate"]["pixels"] = 3; },
        "iterate.pixels is 3: it must be bytes");
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
    VERIFY_ERROR(ErrorKind::Input, readExperimentText(toCbor(json), "the \"file\""),
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

  /// Whoever reads it recurses.
  void refusesDepthAndRepeatedKeys() {
    const std::string tag = "\xd9\xd9\xf7";
    VERIFY_ERROR(ErrorKind::Input, parseJson(tag + std::string(1000000, '\x81'), "deep"),
                 "deep is nested more than 64 levels deep");
    VERIFY_ERROR(ErrorKind::Input,
                 parseJson(tag + "\xa2\x61"
                                 "a\x01\x61"
                                 "a\x02",
                           "twice"),
                 "twice has the key \"a\" twice in one object");
    VERIFY_ERROR(ErrorKind::Input, parseJson(tag + "\x9b\xff\xff\xff\xff\xff\xff\xff\xf0", "long"),
                 "long ");
    VERIFY_ERROR(ErrorKind::Input, parseJson(tag + "\x5b\x0f\xff\xff\xff\xff\xff\xff\xf0x", "cut"),
                 "cut is damaged or cut off at byte");
    VERIFY_ERROR(ErrorKind::Input, parseJson(tag + "\x01\x01", "more"), "more is damaged");
    QVERIFY(parseJson(toCbor({{"a", {1, 2.5, "x"}}}), "good") == Json({{"a", {1, 2.5, "x"}}}));
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
};

}  // namespace

INKLING_TEST(ExperimentRefusalsTest);

#include "experiment_refusals_test.moc"

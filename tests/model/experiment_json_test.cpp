#include "engine/model/experiment.h"
#include "engine/model/json_text.h"
#include "tests/test.h"

#include <functional>
#include <limits>

using namespace inkling;
using Json = nlohmann::json;

namespace {

/// Every kind of source, a keyword, and a method with settings of its own.
Experiment rich() {
  auto experiment = Experiment::defaults();
  Image bytes{{1, 2, 3}, {0, 1, 128 / 255.0f, 3 / 255.0f, 0, 1}};
  Image reals{{3, 1, 1}, {0.1f, -0.25f, 1.5f}};
  experiment.images = {FileSource{"/data/images.gz", "0-9"}, FileSource{"x.npy", ""},
                       PriorSource{4}, EmbeddedSource{"Ziffer „3“", bytes},
                       EmbeddedSource{"colour", reals}};
  experiment.settings.set("bits", Keyword{});
  experiment.settings.set("noise", 0.1);
  experiment.settings.set("seed", std::int64_t{9007199254740991});
  experiment.methods = {makeMethod("linear"), makeMethod("jalal")};
  experiment.methods[1].settings.set("step-ratio", 0.07);
  return experiment;
}

using Edit = std::function<void(Json&)>;

}  // namespace

Q_DECLARE_METATYPE(Edit)

class ExperimentJsonTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void roundTripsByteForByte() {
    auto own = Experiment::defaults();
    own.ownMeasurements = OwnMeasurements{"", "l.npy", "u.npy", ""};
    for (const auto& experiment : {rich(), own, Experiment::defaults()}) {
      const auto text = toText(toJson(experiment));
      const auto read = experimentFromJson(parseJson(text, "e.json"));
      QVERIFY(read == experiment);
      QCOMPARE(toText(toJson(read)), text);
    }
  }

  /// It was a setting and is a method; "off", which most files say, is what the others do.
  void normMatchingOfEarlierFiles() {
    const auto read = experimentFromJson(parseJson(R"({"schema": 3, "methods": [
        {"method": "qcs-sgm", "settings": {"norm-matched": "off", "levels": 30}},
        {"method": "qcs-sgm+", "settings": {"norm-matched": 0.3, "likelihood-scale": 1}}]})",
                                                   "e.json"));
    QCOMPARE(read.methods[0].id, std::string("qcs-sgm"));
    QCOMPARE(read.methods[0].settings.integer("levels"), std::int64_t{30});
    QCOMPARE(read.methods[1].id, std::string("qcs-sgm+-norm-matched"));
    QCOMPARE(read.methods[1].settings.real("norm-ratio"), 0.3);
    VERIFY_ERROR(ErrorKind::Input,
                 experimentFromJson(parseJson(R"({"schema": 3, "methods": [
        {"method": "jalal", "settings": {"norm-matched": 0.3}}]})",
                                              "e.json")),
                 "norm-matched");
  }

  void schemaOneHasTheOldNames() {
    const auto read = experimentFromJson(parseJson(R"({"schema": 1, "methods": [
        {"method": "qcs-sgm+", "settings": {"damping": 0.25}},
        {"method": "message-passing", "settings": {"message-damping": 0.5}}]})",
                                                   "e.json"));
    QCOMPARE(read.methods[0].settings.real("ep-damping"), 0.25);
    QCOMPARE(read.methods[1].settings.real("damping"), 0.5);
    auto today = toJson(read);
    QCOMPARE(today["schema"].get<int>(), experimentSchema);
    QVERIFY(experimentFromJson(today) == read);
    today["methods"][1]["settings"]["message-damping"] = 0.5;
    VERIFY_ERROR(ErrorKind::Input, experimentFromJson(today), "unknown key \"message-damping\"");
  }

  void looksAsDocumented() {
    const auto json = toJson(rich());
    QCOMPARE(json["schema"].get<int>(), experimentSchema);
    QCOMPARE(json["settings"]["bits"].get<std::string>(), std::string("linear"));
    QCOMPARE(json["settings"]["delta"].get<std::string>(), std::string("auto"));
    QCOMPARE(json["images"][0]["selection"].get<std::string>(), std::string("0-9"));
    QCOMPARE(json["images"][2]["prior"].get<int>(), 4);
    QCOMPARE(json["images"][3]["type"].get<std::string>(), std::string("uint8"));
    QCOMPARE(json["images"][3]["pixels"].get<std::string>(), std::string("AP+AAwD/"));
    QCOMPARE(json["images"][4]["type"].get<std::string>(), std::string("float32"));
    QCOMPARE(json["methods"][1]["method"].get<std::string>(), std::string("jalal"));
    QCOMPARE(json["methods"][1]["settings"]["step-ratio"].get<double>(), 0.07);
  }

  void missingKeysAreDefaults() {
    const auto read = experimentFromJson(parseJson(
        R"({"schema": 1, "settings": {"noise": 1}, "methods": [{"method": "qcs-sgm"}]})", "e"));
    auto expected = Experiment::defaults();
    expected.settings.set("noise", 1.0);
    expected.methods = {makeMethod("qcs-sgm")};
    QVERIFY(read == expected);
  }

  void refuses_data() {
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, Edit edit, const char* message) {
      QTest::newRow(name) << edit << QString::fromUtf8(message);
    };
    row(
        "a list", [](Json& j) { j = Json::array(); }, "it is []: it must be an object.");
    row(
        "no schema", [](Json& j) { j.erase("schema"); }, "it lacks the key \"schema\".");
    row(
        "text for schema", [](Json& j) { j["schema"] = "1"; },
        "its schema is \"1\": it must be a whole number, 1 to 1000000.");
    row(
        "newer schema", [](Json& j) { j["schema"] = 4; },
        "its schema is 4, and this version of Inkling knows 1 to 3. Use a newer Inkling.");
    row(
        "absurd schema", [](Json& j) { j["schema"] = std::numeric_limits<std::uint64_t>::max(); },
        "schema is 18446744073709551615: it must be a whole number");
    row(
        "unknown key", [](Json& j) { j["setings"] = 1; },
        "it has an unknown key \"setings\". Did you mean settings?");
    row(
        "strange key", [](Json& j) { j["q"] = 1; },
        "The keys are schema, images, own-measurements, settings and methods.");
    row(
        "unknown setting", [](Json& j) { j["settings"]["nois"] = 0.1; },
        "settings has an unknown key \"nois\". Did you mean noise?");
    row(
        "a method's setting", [](Json& j) { j["settings"]["levels"] = 10; },
        "settings has an unknown key \"levels\".");
    row(
        "settings no object", [](Json& j) { j["settings"] = 3; },
        "settings is 3: it must be an object.");
    row(
        "wrong type", [](Json& j) { j["settings"]["noise"] = "loud"; },
        "settings: noise is \"loud\": it must be a number, 0 to 1000.");
    row(
        "null", [](Json& j) { j["settings"]["noise"] = nullptr; }, "settings: noise is null");
    row(
        "a list for a number", [](Json& j) { j["settings"]["noise"] = {1}; },
        "settings: noise is [1]: it must be");
    row(
        "fraction for whole", [](Json& j) { j["settings"]["bits"] = 1.5; },
        "settings: bits is 1.5: it must be a whole number, 1 to 8, or linear.");
    row(
        "out of range", [](Json& j) { j["settings"]["bits"] = 9; },
        "settings: bits is 9: it must be a whole number, 1 to 8, or linear.");
    row(
        "NaN", [](Json& j) { j["settings"]["noise"] = std::nan(""); },
        "settings: noise is nan: it must be a number, 0 to 1000.");
    row(
        "absurd number", [](Json& j) { j["settings"]["noise"] = 1e300; },
        "settings: noise is 1e+300: it must be");
    row(
        "absurd whole", [](Json& j) { j["settings"]["measurements"] = 18446744073709551615ull; },
        "settings: measurements is");
    row(
        "keyword of another", [](Json& j) { j["settings"]["delta"] = "linear"; },
        "settings: delta is \"linear\": it must be a number, above 0 up to 1000000, or auto.");
    row(
        "unknown choice", [](Json& j) { j["settings"]["matrix"] = "gausian"; },
        "Did you mean gaussian?");
    row(
        "control character", [](Json& j) { j["settings"]["prior"] = "a\tb"; },
        "settings: prior is \"a?b\": it must be UTF-8 text");
    row(
        "images no list", [](Json& j) { j["images"] = "x.png"; },
        "images is \"x.png\": it must be a list of at most 100000.");
    row(
        "image no object", [](Json& j) { j["images"][0] = "x.png"; },
        "image 0 is \"x.png\": it must be an object.");
    row(
        "empty image", [](Json& j) { j["images"][1] = Json::object(); },
        "image 1 is {}: it must have \"file\", or \"prior\", or");
    row(
        "file no text", [](Json& j) { j["images"][0]["file"] = 3; },
        "image 0's file is 3: it must be text.");
    row(
        "empty file", [](Json& j) { j["images"][0]["file"] = ""; }, "image 0's file is empty");
    row(
        "unknown key of a file", [](Json& j) { j["images"][0]["shape"] = 1; },
        "image 0 has an unknown key \"shape\".");
    row(
        "no draws", [](Json& j) { j["images"][2]["prior"] = 0; },
        "image 2's prior is 0: it must be a whole number, 1 to 100000.");
    row(
        "absurd draws", [](Json& j) { j["images"][2]["prior"] = 1e9; },
        "image 2's prior is 1000000000.0: it must be a whole number");
    row(
        "pixels of another size", [](Json& j) { j["images"][3]["pixels"] = "AP+A"; },
        "image 3's pixels hold 3 bytes: a 2×3 image of type uint8 has 6.");
    row(
        "pixels no base64", [](Json& j) { j["images"][3]["pixels"] = "AP+AAwD"; },
        "image 3's pixels are not base64 text.");
    row(
        "stray bits", [](Json& j) { j["images"][3]["pixels"] = "AP+AAwD="; },
        "image 3's pixels are not base64 text.");
    row(
        "no shape", [](Json& j) { j["images"][3].erase("shape"); },
        "image 3 lacks the key \"shape\".");
    row(
        "negative shape",
        [](Json& j) {
          j["images"][3]["shape"] = {1, -2, 3};
        },
        "image 3's shape is [1,-2,3]: it must be [channels, height, width]");
    row(
        "absurd shape",
        [](Json& j) {
          j["images"][3]["shape"] = {1, 1u << 31, 3};
        },
        "sides of 1 to 8192.");
    row(
        "too many pixels",
        [](Json& j) {
          j["images"][3]["shape"] = {16, 8192, 8192};
        },
        "an image has at most 67108864 values.");
    row(
        "unknown type", [](Json& j) { j["images"][3]["type"] = "int8"; },
        "image 3's type is \"int8\": it must be uint8 or float32.");
    row(
        "NaN pixel", [](Json& j) { j["images"][4]["pixels"] = "AADAfwAAwH8AAMB/"; },
        "image 4's pixels hold a value that is not finite.");
    row(
        "unknown method", [](Json& j) { j["methods"][0]["method"] = "liner"; },
        "Unknown method \"liner\": it must be one of");
    row(
        "nameless method", [](Json& j) { j["methods"][0].erase("method"); },
        "method 0 lacks the key \"method\".");
    row(
        "another method's setting", [](Json& j) { j["methods"][0]["settings"]["damping"] = 0.5; },
        "method 0 (linear) has an unknown key \"damping\".");
    row(
        "method out of range", [](Json& j) { j["methods"][1]["settings"]["levels"] = 1; },
        "method 1 (jalal): levels is 1: it must be a whole number, 2 to 100000.");
    row(
        "too many methods", [](Json& j) { j["methods"] = std::vector<Json>(65, j["methods"][0]); },
        "methods has 65 entries: it must be a list of at most 64.");
    row(
        "own no object", [](Json& j) { j["own-measurements"] = "y.npy"; },
        "own-measurements is \"y.npy\": it must be an object.");
    row(
        "own unknown key",
        [](Json& j) {
          j["own-measurements"] = {{"sings", "y.npy"}};
        },
        "own-measurements has an unknown key \"sings\". Did you mean signs?");
    row(
        "own no text",
        [](Json& j) {
          j["own-measurements"] = {{"signs", 1}};
        },
        "own-measurements's signs is 1: it must be text.");
  }
  void refuses() {
    QFETCH(Edit, edit);
    QFETCH(QString, message);
    auto json = toJson(rich());
    edit(json);
    VERIFY_ERROR(ErrorKind::Input, experimentFromJson(json),
                 "The experiment cannot be read: ", message.toUtf8().constData());
  }

  void everyTruncationIsRefused() {
    const auto text = toText(toJson(rich()));
    for (std::size_t size = 0; size + 2 < text.size(); size += 7)
      VERIFY_ERROR(ErrorKind::Input, parseJson(text.substr(0, size), "cut.json"),
                   "cut.json is not valid JSON: ");
  }

  void strictJson_data() {
    QTest::addColumn<QString>("message");
    QTest::newRow("") << "f is not valid JSON: parse error at line 1, column 1";
    QTest::newRow("{\"a\": NaN}") << "f is not valid JSON: parse error at line 1";
    QTest::newRow("{} {}") << "f is not valid JSON: ";
    QTest::newRow("{'a': 1}") << "f is not valid JSON: ";
    QTest::newRow("[1e999]") << "f is not valid JSON: ";
    QTest::newRow("{\"a\": 1, \"a\": 2}") << "f has the key \"a\" twice in one object.";
    QTest::newRow("{\"b\": [{\"a\": 1, \"a\": 2}]}") << "f has the key \"a\" twice in one object.";
    QTest::newRow("\"\xff\"") << "f is not valid JSON: ";
  }
  void strictJson() {
    QFETCH(QString, message);
    VERIFY_ERROR(ErrorKind::Input, parseJson(QTest::currentDataTag(), "f"),
                 message.toUtf8().constData());
  }

  void deepNestingDoesNoHarm() {
    const auto nested = [](std::size_t levels) {
      return std::string(levels, '[') + std::string(levels, ']');
    };
    QVERIFY(parseJson(nested(64), "deep").is_array());
    VERIFY_ERROR(ErrorKind::Input, parseJson(nested(65), "deep"),
                 "deep is nested more than 64 levels deep");
    VERIFY_ERROR(ErrorKind::Input, parseJson(nested(1000000), "deep"), "deep is nested");
    VERIFY_ERROR(ErrorKind::Input, parseJson(std::string(1000000, '['), "deep"), "deep is nested");
  }
};

INKLING_TEST(ExperimentJsonTest);
#include "experiment_json_test.moc"

#include "engine/model/experiment.h"

#include "engine/model/json_text.h"
#include "engine/model/result.h"
#include "tests/test.h"

#include <nlohmann/json.hpp>

using namespace inkling;
using nlohmann::json;

namespace {

Experiment full() {
  auto e = Experiment::defaults();
  e.images = {FileSource{"t10k-images-idx3-ubyte.gz", "0-9"}, PriorSource{4},
              EmbeddedSource{"bytes", Image{{1, 1, 2}, {0.0f, 1.0f}}},
              EmbeddedSource{"floats", Image{{1, 2, 1}, {0.123456f, 0.7f}}}};
  e.settings.set("bits", std::int64_t{3});
  e.settings.set("delta", 0.25);
  e.methods = {makeMethod("qcs-sgm"), makeMethod("qcs-sgm+")};
  e.methods[1].settings.set("ep-iterations", std::int64_t{8});
  return e;
}

}  // namespace

class ExperimentTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void comesBackByteForByte() {
    const auto e = full();
    const auto text = toText(toJson(e));
    const auto again = experimentFromJson(parseJson(text, "file"));
    QVERIFY(again == e);
    QCOMPARE(QString::fromStdString(toText(toJson(again))), QString::fromStdString(text));
    auto own = Experiment::defaults();
    own.ownMeasurements = OwnMeasurements{"signs.npy", "", "", ""};
    own.methods = {makeMethod("jalal")};
    QVERIFY(experimentFromJson(toJson(own)) == own);
  }

  void missingKeysTakeTheDefaults() {
    const auto e = experimentFromJson(json::parse(R"({"schema":1,"images":[{"prior":2}]})"));
    QVERIFY(e.settings == Experiment::defaults().settings);
    QVERIFY(e.images == std::vector<ImageSource>{PriorSource{2}});
  }

  void refuses_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("message");
    QTest::newRow("unknown key") << "/settings/nois"
                                 << "1" << QStringList{"nois", "noise"};
    QTest::newRow("out of range") << "/settings/noise"
                                  << "-3" << QStringList{"noise is -3", "0 to 1000"};
    QTest::newRow("wrong type") << "/settings/noise"
                                << "[1]" << QStringList{"noise is [1]", "0 to 1000"};
    QTest::newRow("null") << "/settings/bits"
                          << "null" << QStringList{"bits is null"};
    QTest::newRow("method") << "/methods/0/method"
                            << "\"magic\"" << QStringList{"magic", "qcs-sgm"};
    QTest::newRow("method's setting") << "/methods/0/settings/levels"
                                      << "0" << QStringList{"levels is 0", "2 to"};
    QTest::newRow("foreign setting") << "/methods/0/settings/ep-iterations"
                                     << "3" << QStringList{"ep-iterations"};
    QTest::newRow("source") << "/images/0"
                            << "{}" << QStringList{"\"file\"", "\"prior\""};
    QTest::newRow("count") << "/images/1/prior"
                           << "0" << QStringList{"prior is 0", "1 to"};
    QTest::newRow("shape") << "/images/2/shape"
                           << "[1,-2,2]" << QStringList{"shape"};
    QTest::newRow("pixels short") << "/images/2/shape"
                                  << "[1,2,2]" << QStringList{"2 bytes", "4"};
    QTest::newRow("pixels") << "/images/2/pixels"
                            << "\"***\"" << QStringList{"not base64"};
    QTest::newRow("top key") << "/colour"
                             << "1" << QStringList{"colour"};
    QTest::newRow("schema") << "/schema"
                            << "99" << QStringList{"99"};
    QTest::newRow("images no list") << "/images"
                                    << "3" << QStringList{"list"};
  }
  void refuses() {
    QFETCH(QString, path);
    QFETCH(QString, value);
    QFETCH(QStringList, message);
    auto j = toJson(full());
    j[json::json_pointer(path.toStdString())] = json::parse(value.toStdString());
    const auto text = test::messageOf(ErrorKind::Input, [&] { experimentFromJson(j); });
    for (const auto& part : message)
      QVERIFY2(text.contains(part), qPrintable(text));
  }

  void refusesEveryTruncation() {
    auto text = toText(toJson(full()));
    while (text.back() == '\n')
      text.pop_back();
    for (std::size_t length = 0; length < text.size(); length += 7)
      VERIFY_ERROR(ErrorKind::Input, parseJson(text.substr(0, length), "cut.json"), "cut.json");
    VERIFY_ERROR(ErrorKind::Input, parseJson(R"({"a":1,"a":2})", "twice.json"), "twice.json", "a");
  }

  void validates() {
    auto e = full();
    validate(e);
    auto none = e;
    none.images.clear();
    VERIFY_ERROR(ErrorKind::Usage, validate(none), "image");
    none = e;
    none.methods.clear();
    VERIFY_ERROR(ErrorKind::Usage, validate(none), "method");
    auto linear = e;
    linear.methods = {makeMethod("linear")};
    VERIFY_ERROR(ErrorKind::Usage, validate(linear), "linear needs unquantized measurements");
    auto wide = e;
    wide.settings.set("matrix", std::string("dft"));
    wide.settings.set("measurements", std::int64_t{785});
    VERIFY_ERROR(ErrorKind::Usage, validate(wide, {1, 28, 28}), "785", "784");
    auto levels = e;
    levels.methods[0].settings.set("beta-min", 50.0);
    VERIFY_ERROR(ErrorKind::Usage, validate(levels), "beta-min is 50");
    auto both = e;
    both.methods[0].settings.set("step-ratio", 0.1);
    both.methods[0].settings.set("step-size", 0.1);
    VERIFY_ERROR(ErrorKind::Usage, validate(both), "--step-ratio and --step-size");
  }

  void selections() {
    QCOMPARE(parseSelection("", 3), (std::vector<std::int64_t>{0, 1, 2}));
    QCOMPARE(parseSelection("0-2,7", 10), (std::vector<std::int64_t>{0, 1, 2, 7}));
    for (const char* wrong : {"3", "a", "2-1", "-1", "0,,1", "1-", "99999999999999999999"})
      VERIFY_ERROR(ErrorKind::Usage, parseSelection(wrong, 3), wrong);
  }

  void resultsAsJson() {
    Result r;
    r.experiment = full();
    r.images.resize(1);
    r.images[0].name = "seven";
    Run run;
    run.method = "qcs-sgm";
    run.metrics.psnr = 18.25;
    run.evaluations = 1161;
    run.trace.resize(2);
    run.trace[1].beta = 0.5;
    r.runs = {run};
    r.failures = {{"jalal", ErrorKind::Diverged, "jalal diverged"}};
    const auto j = toJson(r, true);
    const auto& first = j.at("results").at(0);
    QCOMPARE(first.at("image").get<std::string>(), std::string("seven"));
    QCOMPARE(first.at("psnr").get<double>(), 18.25);
    QCOMPARE(first.at("evaluations").get<int>(), 1161);
    for (const char* key : {"ssim", "consistency", "mean_psnr", "mean_ssim"})
      QVERIFY(first.at(key).is_null());
    QVERIFY(first.contains("seconds"));
    QCOMPARE(first.at("trace").at(1).at("beta").get<double>(), 0.5);
    QVERIFY(toJson(r, false).at("results").at(0).at("trace").is_null());
    QCOMPARE(j.at("failures").at(0).at("method").get<std::string>(), std::string("jalal"));
    QVERIFY(experimentFromJson(j.at("experiment")) == r.experiment);
  }
};

INKLING_TEST(ExperimentTest);
#include "experiment_test.moc"

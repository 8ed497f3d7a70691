#include "engine/model/result.h"

#include "engine/model/base64.h"
#include "engine/model/json_text.h"
#include "engine/model/suggest.h"
#include "tests/test.h"

using namespace inkling;
using Json = nlohmann::json;

namespace {

Result oneRun() {
  Result result;
  result.experiment = Experiment::defaults();
  result.images = {{"digit-3", {}, {}, {}}};
  Run run;
  run.method = "qcs-sgm";
  run.metrics.psnr = 18.5;
  run.metrics.ssim = 0.75;
  run.metrics.cosine = 0.9;
  run.evaluations = 1161;
  run.seconds = 2.5;
  run.warnings = {"step-ratio is large."};
  run.trace.resize(1);
  run.trace[0].level = 3;
  result.runs = {run};
  return result;
}

QStringList keysOf(const Json& json) {
  QStringList keys;
  for (const auto& [key, value] : json.items())
    keys << QString::fromStdString(key);
  return keys;
}

}  // namespace

namespace {

QString shown(const MessageValue& value) {
  return QString::fromStdString(render(Message("{value}", {{"value", value}})));
}

}  // namespace

class ResultTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void hasTheFieldsThatAreDocumented() {
    const auto json = toJson(oneRun(), false);
    QCOMPARE(keysOf(json), QStringList({"complete", "experiment", "failures", "results"}));
    const auto& run = json["results"][0];
    QCOMPARE(keysOf(run), QStringList({"component_deviations", "consistency", "converged", "cosine",
                                       "coverage", "evaluations", "image", "mean_psnr", "mean_ssim",
                                       "method", "predicted_psnr", "psnr", "sample_consistency",
                                       "scaled_psnr", "seconds", "ssim", "trace", "warnings"}));
    QCOMPARE(run["image"].get<std::string>(), std::string("digit-3"));
    QCOMPARE(run["method"].get<std::string>(), std::string("qcs-sgm"));
    QCOMPARE(run["psnr"].get<double>(), 18.5);
    QCOMPARE(run["evaluations"].get<int>(), 1161);
    QCOMPARE(run["seconds"].get<double>(), 2.5);
    QCOMPARE(run["warnings"][0].get<std::string>(), std::string("step-ratio is large."));
    QCOMPARE(json["complete"].get<bool>(), true);
    QVERIFY(experimentFromJson(json["experiment"]) == oneRun().experiment);
  }

  void whatIsNotKnownIsNull() {
    auto result = oneRun();
    result.runs[0].metrics.ssim = std::numeric_limits<double>::infinity();
    const auto run = toJson(result, false)["results"][0];
    for (const char* key : {"ssim", "consistency", "mean_psnr", "mean_ssim", "scaled_psnr",
                            "predicted_psnr", "converged", "coverage", "trace"})
      QVERIFY2(run[key].is_null(), key);
  }

  void onlyOneBitHasAScaleToFind() {
    auto result = oneRun();
    for (const Value& bits : {Value(Keyword{}), Value(std::int64_t{2})}) {
      result.experiment.settings.set("bits", bits);
      QVERIFY(toJson(result, false)["results"][0]["cosine"].is_null());
    }
    result.experiment.ownMeasurements = OwnMeasurements{"y.npy", "", "", ""};
    result.runs[0].metrics.scaledPsnr = 20;
    QCOMPARE(toJson(result, false)["results"][0]["scaled_psnr"].get<double>(), 20.0);
    result.experiment.ownMeasurements = OwnMeasurements{"", "l.npy", "u.npy", ""};
    QVERIFY(toJson(result, false)["results"][0]["scaled_psnr"].is_null());
  }

  void traceWhereAskedFor() {
    const auto trace = toJson(oneRun(), true)["results"][0]["trace"];
    QCOMPARE(trace.size(), std::size_t{1});
    QCOMPARE(keysOf(trace[0]),
             QStringList({"beta", "consistency", "denoised_psnr", "denoised_ssim", "ep_iterations",
                          "ep_residual", "evaluations", "level", "likelihood_norm",
                          "predicted_error", "prior_norm", "psnr", "residual", "ssim", "step"}));
    QCOMPARE(trace[0]["level"].get<int>(), 3);
    QVERIFY(trace[0]["psnr"].is_null());
  }

  void failures() {
    auto result = oneRun();
    QCOMPARE(toJson(result, false)["failures"], Json::array());
    result.failures = {{"jalal", ErrorKind::Diverged, "jalal diverged."}};
    result.complete = false;
    const auto json = toJson(result, false);
    QCOMPARE(json["failures"],
             Json::array({{{"method", "jalal"}, {"message", "jalal diverged."}}}));
    QCOMPARE(json["complete"].get<bool>(), false);
    QCOMPARE(json["results"].size(), std::size_t{1});
  }

  void textIsAlwaysUtf8() {
    auto result = oneRun();
    result.images[0].name = "caf\xe9";
    const auto text = toText(toJson(result, false));
    QVERIFY(QString::fromStdString(text).contains(QStringLiteral("caf\uFFFD")));
    QVERIFY(text.ends_with("}\n"));
  }

  void base64_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << QByteArray() << "";
    QTest::newRow("f") << QByteArray("f") << "Zg==";
    QTest::newRow("fo") << QByteArray("fo") << "Zm8=";
    QTest::newRow("foobar") << QByteArray("foobar") << "Zm9vYmFy";
    QTest::newRow("high") << QByteArray("\xff\xfe\x00", 3) << "//4A";
  }
  void base64() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const std::vector<std::uint8_t> plain(bytes.begin(), bytes.end());
    QCOMPARE(QString::fromStdString(toBase64(plain)), text);
    QVERIFY(fromBase64(text.toStdString()) == plain);
  }

  void badBase64_data() {
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"Z", "Zg", "Zg=", "Zh==", "Zm9=", "====", "Zm9v\n", "Zm 9", "Zg==Zg=="})
      QTest::newRow(text) << text;
  }
  void badBase64() {
    QFETCH(QString, text);
    QVERIFY(!fromBase64(text.toStdString()));
  }

  void nearNames_data() {
    QTest::addColumn<QString>("hint");
    QTest::newRow("nosie") << " Did you mean noise?";
    QTest::newRow("meas") << " Did you mean measurements?";
    QTest::newRow("ditter") << " Did you mean dither?";
    QTest::newRow("xyzzy") << "";
    QTest::newRow("no") << "";
  }
  void nearNames() {
    QFETCH(QString, hint);
    QCOMPARE(shown(didYouMean(QTest::currentDataTag(), {"noise", "measurements", "dither"})), hint);
    const auto otherwise = didYouMean(QTest::currentDataTag(), {"noise", "measurements", "dither"},
                                      Message(" There is {one}.", {{"one", "this"}}));
    QCOMPARE(shown(otherwise), hint.isEmpty() ? QStringLiteral(" There is this.") : hint);
  }

  void wordsAndQuotes() {
    QCOMPARE(shown(anyOf({})), QString());
    QCOMPARE(shown(anyOf({"a"})), QStringLiteral("a"));
    QCOMPARE(shown(anyOf({"a", "b", "c"})), QStringLiteral("a, b or c"));
    QCOMPARE(shown(allOf({"a", "b", "c"})), QStringLiteral("a, b and c"));
    QCOMPARE(inQuotes("a\x1b[31m"), std::string("\"a?[31m\""));
    QCOMPARE(inQuotes(std::string(79, 'x') + "ü"), "\"" + std::string(79, 'x') + "…\"");
    QVERIFY(nearestNames(std::string(100000, 'x'), {"x"}).empty());
  }

  void exitCodes() {
    const std::vector<std::pair<ErrorKind, int>> codes{
        {ErrorKind::Usage, 2},    {ErrorKind::Input, 3},    {ErrorKind::Output, 4},
        {ErrorKind::Resource, 5}, {ErrorKind::Diverged, 6}, {ErrorKind::Cancelled, 130},
        {ErrorKind::Internal, 70}};
    for (const auto& [kind, code] : codes)
      QCOMPARE(exitCode(kind), code);
  }
};

INKLING_TEST(ResultTest);
#include "result_test.moc"

// The program over the real engine, with the analytic prior: no weights are needed.
#include "engine/model/engine.h"
#include "engine/model/error.h"
#include "engine/support/npy.h"
#include "tests/app/support.h"

#include <cmath>

using namespace inkling;
using namespace inkling::test;

namespace {

const std::string scene = " --prior gaussian-mixture:12x12 --device cpu --threads 1 ";
const std::string quick = scene + "--levels 20 ";

/// The real engine, whose run is stopped at a network evaluation of the second method.
class StoppingEngine : public MockEngine {
 public:
  StoppingEngine(std::shared_ptr<Engine> engine, int evaluation)
      : engine_(std::move(engine)), evaluation_(evaluation) {}

  PriorInfo prior(const std::string& name) override { return engine_->prior(name); }
  Result run(const Experiment& experiment, const RunOptions& options, RunObserver& observer,
             const Cancellation& cancellation) override {
    Watch watch(observer, cancellation, evaluation_, last);
    return engine_->run(experiment, options, watch, cancellation);
  }

  std::pair<std::string, int> last;  ///< method and evaluation of the last step that was made

 private:
  class Watch : public RunObserver {
   public:
    Watch(RunObserver& observer, const Cancellation& cancellation, int evaluation,
          std::pair<std::string, int>& last)
        : observer_(observer), cancellation_(cancellation), evaluation_(evaluation), last_(last) {}
    void onProgress(const Progress& progress) override { observer_.onProgress(progress); }
    void onWarning(const Message& warning) override { observer_.onWarning(warning); }
    void onRunFinished(const Result& result) override { observer_.onRunFinished(result); }
    void onStep(const StepView& view) override {
      last_ = {view.method, view.evaluation};
      if (view.method == "jalal" && view.evaluation == evaluation_) cancellation_.cancel();
    }

   private:
    RunObserver& observer_;
    const Cancellation& cancellation_;
    int evaluation_;
    std::pair<std::string, int>& last_;
  };

  std::shared_ptr<Engine> engine_;
  int evaluation_;
};

std::vector<double> numbers(const nlohmann::json& list) {
  std::vector<double> values;
  for (const auto& value : list)
    values.push_back(value.is_number()                           ? value.get<double>()
                     : value.get<std::string>().starts_with('-') ? -INFINITY
                                                                 : INFINITY);
  return values;
}

}  // namespace

class EndToEndTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { engine_ = openEngine(); }

  void reconstruct() {
    const auto ran =
        ok("reconstruct prior:2 --measurements 100 --method qcs-sgm,qcs-sgm+ --samples "
           "2 --trace --output FOLDER/out --json -" +
           quick);
    const auto json = nlohmann::json::parse(ran.out.toStdString());
    QCOMPARE(json["results"].size(), std::size_t{4});
    for (const auto& run : json["results"]) {
      QVERIFY(run["psnr"].get<double>() > 10);
      QVERIFY(run["mean_psnr"].get<double>() > run["psnr"].get<double>() - 3);
      QVERIFY(run["consistency"].get<double>() > 0.8);
      QCOMPARE(run["evaluations"].get<int>(), 101);
      QCOMPARE(run["trace"].size(), std::size_t{100});
    }
    QVERIFY(folder_.contents("out/result.json") == ran.out.toStdString());
    QCOMPARE(readNpyHeader(folder_.path("out/qcs-sgm+-samples.npy")).shape,
             (std::vector<std::int64_t>{2, 2, 1, 12, 12}));
    VERIFY_CONTAINS(ran.err, "qcs-sgm");
  }

  void measuredAndSolved_data() {
    QTest::addColumn<QString>("bits");
    QTest::addColumn<double>("closest");
    QTest::newRow("1 bit") << "1" << 0.15;
    QTest::newRow("1 bit, dither") << "1 --dither 0.3" << 0.15;
    QTest::newRow("1 bit, thresholds") << "1 --thresholds FOLDER/thresholds.npy" << 0.15;
    QTest::newRow("3 bits") << "3" << 0.12;
    QTest::newRow("linear") << "linear" << 0.10;
    QTest::newRow("3 bits, dct") << "3 --matrix dct" << 0.12;
    QTest::newRow("linear, mask") << "linear --matrix mask" << 0.10;
  }
  void measuredAndSolved() {
    QFETCH(QString, bits);
    QFETCH(double, closest);
    writeNpy(folder_.path("thresholds.npy"), {{140, 1}, std::vector<float>(140, 0.2f)});
    const auto measured =
        ok("measure prior:1 --measurements 140 --out FOLDER/m --overwrite --bits " +
           bits.toStdString() + scene);
    auto command = measured.out.trimmed().toStdString();
    QVERIFY(command.starts_with("inkling-cli solve "));
    ok(command.substr(sizeof "inkling-cli") + " --levels 20 --threads 1 --device cpu --overwrite");
    const auto truth = toDoubles(readNpy(folder_.path("m/x.npy")));
    const auto solved = readNpy(folder_.path("m/solved.npy"));
    QCOMPARE(solved.shape, (std::vector<std::int64_t>{144}));
    const auto x = toDoubles(solved);
    // Signs say nothing of the scale: after the best one.
    double product = 0, norm = 0, squares = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
      product += x[i] * truth[i];
      norm += x[i] * x[i];
    }
    for (std::size_t i = 0; i < x.size(); ++i)
      squares += std::pow(x[i] * product / norm - truth[i], 2);
    const double error = std::sqrt(squares / static_cast<double>(x.size()));
    QVERIFY2(error < closest, qPrintable(QString::number(error)));
  }

  /// The printed command and reconstruct give the same: the operator's file says all of it.
  void solvedAsReconstructed_data() {
    QTest::addColumn<QString>("setting");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("dct") << "--matrix dct --bits 1" << 0.0;
    QTest::newRow("dct, 3 bits") << "--matrix dct --bits 3" << 1e-5;  // intervals imply midpoints
    QTest::newRow("hadamard without signs")
        << "--matrix hadamard --sign-flips no --bits linear" << 0.0;
    QTest::newRow("dft, another seed") << "--matrix dft --bits linear --seed 5" << 0.0;
    QTest::newRow("mask") << "--matrix mask --bits linear" << 0.0;
  }
  void solvedAsReconstructed() {
    QFETCH(QString, setting);
    QFETCH(double, tolerance);
    const auto same = "prior:1 --measurements 100 " + setting.toStdString() + scene;
    const auto whole = ok("reconstruct " + same +
                          "--method message-passing --output FOLDER/r --overwrite --json -");
    auto line = ok("measure " + same + "--out FOLDER/m --overwrite").out.trimmed().toStdString();
    QVERIFY(line.find("/operator.json ") != line.npos);
    QVERIFY(!QFile::exists(QString::fromStdString(folder_.path("m/A.npy"))));
    const std::string method = " --method ";
    const auto at = line.find(method) + method.size();
    line.replace(at, line.find(' ', at) - at, "message-passing");
    const auto solved =
        ok(line.substr(sizeof "inkling-cli") + " --threads 1 --device cpu --overwrite --json -");
    const auto expected = toFloats(readNpy(folder_.path("r/message-passing-estimate.npy")));
    const auto x = toFloats(readNpy(folder_.path("m/solved.npy")));
    QCOMPARE(x.size(), std::size_t{144});
    QCOMPARE(expected.size(), x.size());
    for (std::size_t i = 0; i < x.size(); ++i)
      QVERIFY(std::abs(x[i] - expected[i]) <= tolerance);
    // and expects the same of itself
    const auto predicted = [](const Outcome& ran) {
      const auto json = nlohmann::json::parse(ran.out.toStdString());
      const auto value = json["results"][0]["predicted_psnr"];
      return value.is_null() ? 0 : value.get<double>();
    };
    QVERIFY(std::abs(predicted(solved) - predicted(whole)) <= 10 * tolerance);
  }

  void solveComparesWithATruthAndKeepsSamples() {
    ok("measure prior:2 --measurements 140 --bits 3 --out FOLDER/m --overwrite" + scene);
    const auto ran =
        ok("solve --matrix FOLDER/m/A.npy --lower FOLDER/m/lower.npy --upper FOLDER/m/upper.npy "
           "--truth FOLDER/m/x.npy --noise 0.05 --samples 3 --method qcs-sgm,message-passing "
           "--levels 20 --out FOLDER/m/o.npy --samples-out FOLDER/m/s.npy --json -" +
           scene);
    using Shape = std::vector<std::int64_t>;
    for (const std::string method : {"qcs-sgm", "message-passing"}) {
      QCOMPARE(readNpyHeader(folder_.path("m/o-" + method + ".npy")).shape, (Shape{2, 144}));
      QCOMPARE(readNpyHeader(folder_.path("m/s-" + method + ".npy")).shape, (Shape{2, 3, 144}));
    }
    const auto json = nlohmann::json::parse(ran.out.toStdString());
    for (const auto& run : json["results"])
      QVERIFY(run["psnr"].get<double>() > 10);
  }

  void predictFindsTheSmallestNumber() {
    const auto ran =
        ok("predict --measurements 100,140 --target 5 --bits 3 --prior gaussian-mixture:12x12");
    QVERIFY2(!ran.out.contains(QStringLiteral("need 100")), qPrintable(ran.out));
    QVERIFY(ran.out.contains(QStringLiteral("5.0 dB need ")));
  }

  void theSameCommandGivesTheSameBits() {
    const auto images = [&](const std::string& seed) {
      ok("reconstruct prior:1 --measurements 60 --output FOLDER/bits --overwrite --seed " + seed +
         quick);
      return folder_.contents("bits/qcs-sgm-samples.npy");
    };
    const auto first = images("7");
    QVERIFY(first.size() > 4 * 144);
    QVERIFY(images("7") == first);
    QVERIFY(images("8") != first);
  }

  void anImageAloneAndInABatchAgree() {
    std::string pixels;
    for (int i = 0; i < 3 * 144; ++i)
      pixels += static_cast<char>((i * 37 % 151 + 20 * (i / 144)) & 0xff);
    folder_.write("three-ubyte", idxBytes(3, 12, 12, pixels));
    const auto psnr = [&](const std::string& selection) {
      const auto ran = ok("reconstruct FOLDER/three-ubyte" + selection +
                          " --measurements 60 --json - --method qcs-sgm+" + quick);
      std::vector<double> values;
      const auto json = nlohmann::json::parse(ran.out.toStdString());
      for (const auto& run : json["results"])
        values.push_back(run["psnr"].get<double>());
      return values;
    };
    const auto batch = psnr("");
    QCOMPARE(batch.size(), std::size_t{3});
    for (int i = 0; i < 3; ++i) {
      const auto alone = psnr(":" + std::to_string(i));
      QCOMPARE(alone.size(), std::size_t{1});
      QVERIFY(std::abs(alone[0] - batch[static_cast<std::size_t>(i)]) < 0.05);
    }
    const auto order = psnr(":2,0");
    QVERIFY(std::abs(order[0] - batch[2]) < 0.05 && std::abs(order[1] - batch[0]) < 0.05);
  }

  void scores_data() {
    QTest::addColumn<int>("number");
    for (const int number : {0, 4, 13, 17, 26})
      QTest::addRow("case %d", number) << number;
  }
  void scores() {
    QFETCH(int, number);
    QFile file(QString::fromStdString(dataFile("likelihood_scores.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto vectors = nlohmann::json::parse(file.readAll().toStdString());
    const auto& one = vectors[static_cast<std::size_t>(number)];
    const auto write = [&](const char* name) {
      auto values = numbers(one[name]);
      const auto size = static_cast<std::int64_t>(values.size());
      writeNpy(folder_.path(std::string(name) + ".npy"), {{size}, std::move(values)});
    };
    for (const char* name : {"x", "lower", "upper"})
      write(name);
    std::vector<double> matrix;
    for (const auto& line : one["A"])
      for (const auto& value : line)
        matrix.push_back(value.get<double>());
    const auto rows = static_cast<std::int64_t>(one["A"].size());
    const auto columns = static_cast<std::int64_t>(matrix.size()) / rows;
    writeNpy(folder_.path("A.npy"), {{rows, columns}, std::move(matrix)});
    const auto largestError = [&](const std::string& method, const char* reference) {
      ok("score --matrix FOLDER/A.npy --x FOLDER/x.npy --lower FOLDER/lower.npy --upper "
         "FOLDER/upper.npy --out FOLDER/g.npy --overwrite --threads 1 --noise " +
         numberText(one["noise_std"].get<double>()) + " --beta " +
         numberText(one["beta"].get<double>()) + " --method " + method);
      const auto got = toDoubles(readNpy(folder_.path("g.npy")));
      const auto expected = numbers(one[reference]);
      double error = got.size() == expected.size() ? 0 : INFINITY, size = 0;
      for (std::size_t i = 0; i < std::min(got.size(), expected.size()); ++i) {
        error = std::max(error, std::abs(got[i] - expected[i]));
        size = std::max(size, std::abs(expected[i]));
      }
      return error / size;
    };
    QVERIFY(largestError("qcs-sgm", "qcs_sgm") < 1e-6);
    QVERIFY(largestError("qcs-sgm+", "qcs_sgm_plus_fixed_point") < 1e-4);
  }

  void stopsWithinOneEvaluation() {
    const auto stopping = std::make_shared<StoppingEngine>(engine_, 17);
    const auto path = folder_.path("stopped.json");
    const auto ran =
        runLine(stopping, "reconstruct prior:2 --measurements 60 --method qcs-sgm,jalal --json " +
                              path + quick);
    QCOMPARE(ran.code, 130);
    VERIFY_CONTAINS(ran.err, "inkling-cli: Stopped on request. What was finished is written.");
    QCOMPARE(stopping->last.first, std::string("jalal"));
    QCOMPARE(stopping->last.second, 17);
    const auto json = nlohmann::json::parse(folder_.contents("stopped.json"));
    QCOMPARE(json["complete"].get<bool>(), false);
    QCOMPARE(json["results"].size(), std::size_t{2});
    QCOMPARE(json["results"][1]["method"].get<std::string>(), std::string("qcs-sgm"));
  }

  void aDivergingMethodLeavesTheOthers() {
    const auto ran = runLine(engine_,
                             "reconstruct prior:1 --measurements 60 --json - --method "
                             "jalal:step-ratio=50,qcs-sgm" +
                                 quick);
    QCOMPARE(ran.code, 6);
    VERIFY_CONTAINS(ran.err, "\ninkling-cli: jalal diverged at noise level");
    const auto json = nlohmann::json::parse(ran.out.toStdString());
    QCOMPARE(json["results"].size(), std::size_t{1});
    QCOMPARE(json["failures"][0]["method"].get<std::string>(), std::string("jalal"));
  }

  void refuses_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    const auto nan = "reconstruct FOLDER/nan.npy";
    QTest::newRow("NaN pixel") << nan << 3 << "nan.npy' holds NaN at index";
    QTest::newRow("size") << "reconstruct FOLDER/small.npy" << 3
                          << "small.npy' holds images of 3×3, but the prior is for 12×12. Add "
                             "--fit";
    QTest::newRow("cut array") << "reconstruct FOLDER/cut.npy" << 3 << "cut.npy";
    QTest::newRow("bright") << "reconstruct FOLDER/bright.npy" << 3 << "pixels are in 0 to 1";
    QTest::newRow("selection") << "reconstruct FOLDER/one-ubyte:0-4" << 2 << "asks for item 4";
    QTest::newRow("cut IDX") << "reconstruct FOLDER/cut-ubyte" << 3 << "cut-ubyte";
    QTest::newRow("no prior") << "reconstruct prior:1 --prior nothing" << 3 << "nothing";
    QTest::newRow("matrix") << "reconstruct prior:1 --matrix FOLDER/small.npy" << 3 << "small.npy";
  }
  void refuses() {
    QFETCH(QString, line);
    QFETCH(int, code);
    QFETCH(QString, message);
    const auto write = [&](const char* name, std::int64_t side, float value) {
      std::vector<float> values(static_cast<std::size_t>(side * side), value);
      writeNpy(folder_.path(name), {{side, side}, std::move(values)});
    };
    write("nan.npy", 12, std::nanf(""));
    write("small.npy", 3, 0.5f);
    write("bright.npy", 12, 1.5f);
    write("good.npy", 12, 0.5f);
    const auto npy = folder_.contents("good.npy");
    folder_.write("cut.npy", npy.substr(0, npy.size() - 1));
    folder_.write("one-ubyte", idxBytes(1, 12, 12, std::string(144, '\1')));
    folder_.write("cut-ubyte", idxBytes(1, 12, 12, std::string(100, '\1')));
    const bool ownPrior = line.contains("--prior");
    const auto ran =
        runLine(engine_, filled(line.toStdString()) + (ownPrior ? " --quiet" : " --quiet" + quick));
    QVERIFY2(ran.code == code, qPrintable(QStringLiteral("%1: %2").arg(ran.code).arg(ran.err)));
    VERIFY_CONTAINS(ran.err, message.toUtf8().constData());
    QVERIFY(ran.err.startsWith("inkling-cli: ") && ran.err.count('\n') == 1);
    QCOMPARE(ran.out, QString());
  }

 private:
  std::string filled(std::string line) const {
    const std::string place = "FOLDER";
    for (auto at = line.find(place); at != line.npos; at = line.find(place))
      line.replace(at, place.size(), folder_.path());
    return line;
  }

  /// Runs a line that must succeed.
  Outcome ok(const std::string& line) const {
    const auto ran = runLine(engine_, filled(line));
    if (ran.code != 0) QTest::qFail(qPrintable(ran.err), __FILE__, __LINE__);
    return ran;
  }

  std::shared_ptr<Engine> engine_;
  Folder folder_;
};

INKLING_TEST(EndToEndTest);
#include "end_to_end_test.moc"

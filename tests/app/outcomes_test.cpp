// Runs that are stopped, or of which a method fails: what is finished is kept.
#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/support/npy.h"
#include "tests/app/support.h"
#include "ui/figures/comparison_grid.h"
#include "ui/figures/pictures.h"
#include "ui/figures/png.h"

#include <QDir>

#include <filesystem>

using namespace inkling;
using namespace inkling::test;

class OutcomesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aStoppedRunKeepsWhatIsFinished() {
    Cli cli;
    cli.engine->afterMethod = [](int, const Cancellation& token) { token.cancel(); };
    const auto ran =
        cli.run("reconstruct prior:2 --method qcs-sgm,qcs-sgm+ --output FOLDER/out --json -");
    QCOMPARE(ran.code, 130);
    VERIFY_CONTAINS(ran.err, "\ninkling-cli: Stopped on request. What was finished is written.\n");
    const auto json = nlohmann::json::parse(ran.out.toStdString());
    QCOMPARE(json["complete"].get<bool>(), false);
    QCOMPARE(json["results"].size(), std::size_t{2});
    QVERIFY(experimentFromJson(json["experiment"]) == cli.asked());
    QVERIFY(cli.json("out/result.json") == json);
    QCOMPARE(readNpyHeader(cli.folder.path("out/qcs-sgm-samples.npy")).shape[0], std::int64_t{2});
    QVERIFY(!QFile::exists(QString::fromStdString(cli.folder.path("out/qcs-sgm+-samples.npy"))));
    QVERIFY(QFile::exists(QString::fromStdString(cli.folder.path("out/comparison.png"))));
  }

  /// What a process that is killed now would leave.
  void finishedMethodsAreThereWhileOthersGoOn() {
    Cli cli;
    int looked = 0;
    cli.engine->afterMethod = [&](int finished, const Cancellation&) {
      if (finished == 3) return;  // the end writes all of them
      ++looked;
      const auto json = cli.json("out/result.json");
      QCOMPARE(json["complete"].get<bool>(), false);
      QCOMPARE(json["results"].size(), static_cast<std::size_t>(2 * finished));
      QVERIFY(cli.json("r.json") == json);
      const auto names =
          QDir(QString::fromStdString(cli.folder.path("out"))).entryList(QDir::Files);
      QVERIFY(names.contains("message-passing-estimate.npy") && names.contains("truth.npy"));
      QCOMPARE(names.contains("jalal-samples.npy"), finished == 2);
    };
    VERIFY_OK(
        cli.run("reconstruct prior:2 --bits linear --method message-passing,jalal,linear --samples "
                "1 --output FOLDER/out --json FOLDER/r.json"));
    QCOMPARE(looked, 2);
    QCOMPARE(cli.json("r.json")["complete"].get<bool>(), true);
    QCOMPARE(cli.json("out/result.json")["results"].size(), std::size_t{6});
  }

  void whatCannotBeKeptYetStopsNothing() {
    Cli cli;
    const auto here = cli.folder.path("later"), away = cli.folder.path("away");
    std::filesystem::create_directory(here);
    cli.engine->afterMethod = [&](int finished, const Cancellation&) {
      if (finished == 1) std::filesystem::rename(here, away);
      if (finished == 2) std::filesystem::rename(away, here);
    };
    const auto ran = cli.run(
        "reconstruct prior:1 --bits linear --method message-passing,jalal,linear --json "
        "FOLDER/later/r.json");
    VERIFY_OK(ran);
    VERIFY_CONTAINS(ran.err, "warning: What is finished could not be kept yet. ");
    QCOMPARE(cli.json("later/r.json")["results"].size(), std::size_t{3});
  }

  void aRunThatIsStoppedAtOnceWritesNothing() {
    Cli cli;
    cli.cancellation.cancel();
    writeNpy(cli.folder.path("y.npy"), {{3}, std::vector<float>(3, 1.0f)});
    for (const char* line :
         {"reconstruct prior:1 --json FOLDER/r.json",
          "solve --matrix A.npy --signs FOLDER/y.npy --noise 0.1 --out FOLDER/x.npy"}) {
      const auto ran = cli.run(line);
      QCOMPARE(ran.code, 130);
      QCOMPARE(ran.err,
               QStringLiteral("inkling-cli: Stopped on request, before anything was finished.\n"));
      QCOMPARE(ran.out, QString());
    }
    QCOMPARE(cli.folder.names(), QStringList("y.npy"));
  }

  void aMethodThatDivergesIsReported() {
    Cli cli;
    cli.engine->failures = {{"qcs-sgm", ErrorKind::Diverged, "qcs-sgm diverged at level 3."},
                            {"jalal", ErrorKind::Diverged, "jalal diverged at level 9."}};
    const auto ran =
        cli.run("reconstruct prior:1 --method qcs-sgm,qcs-sgm+,jalal --output FOLDER/out --quiet");
    QCOMPARE(ran.code, 6);
    QCOMPARE(ran.err, QStringLiteral("inkling-cli: qcs-sgm diverged at level 3.\n"
                                     "inkling-cli: jalal diverged at level 9.\n"));
    VERIFY_CONTAINS(ran.out, "prior 0  qcs-sgm+");
    const auto json = cli.json("out/result.json");
    QCOMPARE(json["complete"].get<bool>(), true);
    QCOMPARE(json["results"].size(), std::size_t{1});
    QCOMPARE(json["failures"].size(), std::size_t{2});
    QCOMPARE(json["failures"][1],
             nlohmann::json({{"method", "jalal"}, {"message", "jalal diverged at level 9."}}));
  }

  void nothingButFailures() {
    Cli cli;
    cli.engine->failures = {{"qcs-sgm", ErrorKind::Diverged, "qcs-sgm diverged."}};
    auto ran = cli.run("reconstruct prior:1 --output FOLDER/out --quiet");
    QCOMPARE(ran.code, 6);
    QCOMPARE(ran.out, QString());
    QCOMPARE(ran.err, QStringLiteral("inkling-cli: qcs-sgm diverged.\n"));
    QCOMPARE(cli.json("out/result.json")["failures"].size(), std::size_t{1});
    writeNpy(cli.folder.path("y.npy"), {{3}, std::vector<float>(3, 1.0f)});
    ran = cli.run(
        "solve --matrix A.npy --signs FOLDER/y.npy --noise 0 --out FOLDER/x.npy --json "
        "FOLDER/s.json --quiet");
    QCOMPARE(ran.code, 6);
    QVERIFY(!cli.folder.names().contains("x.npy"));
    QCOMPARE(cli.json("s.json")["results"].size(), std::size_t{0});
  }

  void aFailureAfterAStopIsReportedToo() {
    Cli cli;
    cli.engine->failures = {{"qcs-sgm", ErrorKind::Diverged, "qcs-sgm diverged."}};
    cli.engine->afterMethod = [](int, const Cancellation& token) { token.cancel(); };
    const auto ran = cli.run("reconstruct prior:1 --method qcs-sgm,jalal --quiet");
    QCOMPARE(ran.code, 130);
    QCOMPARE(ran.err, QStringLiteral("inkling-cli: qcs-sgm diverged.\n"
                                     "inkling-cli: Stopped on request, before anything was "
                                     "finished.\n"));
  }

  void anErrorLeavesWhatWasFinishedBefore() {
    Cli cli;
    cli.engine->afterMethod = [](int finished, const Cancellation&) {
      if (finished == 1) throw Error(ErrorKind::Resource, "The device was lost.");
    };
    const auto ran = cli.run("reconstruct prior:1 --method qcs-sgm,jalal --json FOLDER/r.json");
    QCOMPARE(ran.code, 5);
    VERIFY_CONTAINS(ran.err, "\ninkling-cli: The device was lost.\n");
    VERIFY_CONTAINS(ran.out, "prior 0  qcs-sgm");
    QCOMPARE(cli.json("r.json")["complete"].get<bool>(), false);
  }

  void foreignErrorsAreDefects() {
    Cli cli;
    cli.engine->afterMethod = [](int, const Cancellation&) { throw std::runtime_error("oops"); };
    auto ran = cli.run("reconstruct prior:1");
    QCOMPARE(ran.code, 70);
    VERIFY_CONTAINS(ran.err,
                    "inkling-cli: An unexpected error, which is a defect of Inkling: oops");
    cli.engine->afterMethod = [](int, const Cancellation&) { throw std::bad_alloc(); };
    ran = cli.run("reconstruct prior:1");
    QCOMPARE(ran.code, 5);
    VERIFY_CONTAINS(ran.err, "inkling-cli: Memory ran out.");
  }

  void figuresCarryTheirExperiment() {
    const Folder folder;
    auto experiment = Experiment::defaults();
    experiment.images = {EmbeddedSource{"Ziffer „3“", mockImage(1)}};
    experiment.methods = {makeMethod("qcs-sgm"), makeMethod("qcs-sgm+")};
    const auto path = folder.path("figure.png");
    writePng(path, comparisonGrid(mockResult(experiment, 1)), toText(toJson(experiment)));
    const auto read = experimentFromJson(parseJson(experimentTextOf(path), path));
    QVERIFY(read == experiment);
  }
};

INKLING_TEST(OutcomesTest);
#include "outcomes_test.moc"

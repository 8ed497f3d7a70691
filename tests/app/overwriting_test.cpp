// An output never replaces an input, nor what is there already unless --overwrite says so.
#include "engine/support/npy.h"
#include "tests/app/support.h"

#include <QDir>
#include <QFile>

#include <filesystem>

using namespace inkling;
using namespace inkling::test;
namespace fs = std::filesystem;

namespace {

const char* const run = "reconstruct prior:1 --quiet --method qcs-sgm,qcs-sgm+ --output FOLDER/out";

QStringList visible(const Cli& cli, const char* folder) {
  return QDir(QString::fromStdString(cli.folder.path(folder))).entryList(QDir::Files);
}

}  // namespace

class OverwritingTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void inputsAreNeverReplaced_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* line, const char* message) {
      QTest::newRow(line) << line << message;
    };
    const char* read = ", which this command reads. Name another file.";
    row("solve --matrix FOLDER/A.npy --signs FOLDER/y.npy --noise 0.1 --out FOLDER/y.npy", read);
    row("solve --matrix FOLDER/A.npy --signs FOLDER/y.npy --noise 0.1 --out FOLDER/./link.npy",
        read);
    row("solve --matrix FOLDER/A.npy --signs FOLDER/y.npy --noise 0.1 --out FOLDER/new.npy --json "
        "FOLDER/A.npy",
        read);
    row("score --matrix FOLDER/A.npy --signs FOLDER/y.npy --x FOLDER/x.npy --noise 0.1 --beta 1 "
        "--out FOLDER/x.npy",
        read);
    row("priors score --x FOLDER/x.npy --sigma 1 --out FOLDER/x.npy", read);
    row("reconstruct FOLDER/image.npy --json FOLDER/image.npy", read);
    row("reconstruct FOLDER/image.npy:0 --json FOLDER/image.npy", read);
    row("reconstruct FOLDER/pictures --output FOLDER/pictures", "is what this command reads.");
    row("reconstruct prior:1 --experiment FOLDER/experiment.json --output FOLDER",
        "experiment.json is another file of this command, and would be replaced");
    row("measure prior:1 --matrix FOLDER/A.npy --measurements 3 --out FOLDER",
        "A.npy is another file of this command, and would be replaced");
    row("measure prior:1 --matrix FOLDER/operator.json --measurements 3 --out FOLDER",
        "operator.json is another file of this command, and would be replaced");
    row("train --data FOLDER/x.npy --name n --output FOLDER/w.safetensors --log FOLDER/x.npy",
        read);
    row("train --data FOLDER/x.npy --name n --from FOLDER/p.safetensors --output "
        "FOLDER/p.safetensors",
        read);
    row("train --data FOLDER/x.npy --name n --teacher FOLDER/p.safetensors --output "
        "FOLDER/p.safetensors",
        read);
    row("priors calibrate digits FOLDER/x.npy --output FOLDER/x.npy", read);
    row("priors import FOLDER/p.safetensors --out FOLDER/p.safetensors", read);
    row("solve --matrix FOLDER/A.npy --signs FOLDER/y.npy --noise 0.1 --out FOLDER/new --json "
        "FOLDER/./new",
        "--out and --json are the same file,");
  }
  void inputsAreNeverReplaced() {
    QFETCH(QString, line);
    QFETCH(QString, message);
    for (const char* more : {"", " --overwrite"}) {
      Cli cli;
      writeNpy(cli.folder.path("A.npy"), {{3, 784}, std::vector<float>(3 * 784, 1.0f)});
      writeNpy(cli.folder.path("y.npy"), {{3}, std::vector<float>(3, 1.0f)});
      for (const char* name : {"x.npy", "image.npy"})
        writeNpy(cli.folder.path(name), {{28, 28}, std::vector<float>(784, 0.5f)});
      cli.folder.write("p.safetensors", "weights");
      cli.folder.write("experiment.json", "{\"schema\": 2}");
      fs::create_directory(cli.folder.path("pictures"));
      writePicture(cli.folder, "pictures/0.png", 28, 28);
      QVERIFY(QFile::link(QString::fromStdString(cli.folder.path("y.npy")),
                          QString::fromStdString(cli.folder.path("link.npy"))));
      const auto before = cli.folder.names();
      const auto ran = cli.run(line.toStdString() + more);
      QVERIFY2(ran.code == 2, qPrintable(QStringLiteral("%1: %2").arg(ran.code).arg(ran.err)));
      VERIFY_CONTAINS(ran.err, message.toUtf8().constData());
      QCOMPARE(cli.folder.names(), before);
      QVERIFY(cli.engine->experiments.empty() && cli.engine->trainings.empty());
    }
  }

  void filesThatAreThereStay_data() {
    QTest::addColumn<QString>("line");
    for (const char* line : {"sample --out FOLDER/f.npy", "reconstruct prior:1 --json FOLDER/f.npy",
                             "predict --json FOLDER/f.npy",
                             "train --data a --name n --output FOLDER/w.safetensors "
                             "--samples FOLDER/f.npy",
                             "priors calibrate digits --output FOLDER/f.npy"})
      QTest::newRow(line) << line;
  }
  void filesThatAreThereStay() {
    QFETCH(QString, line);
    Cli cli;
    cli.folder.write("f.npy", "mine");
    auto ran = cli.run(line.toStdString());
    QCOMPARE(ran.code, 4);
    VERIFY_CONTAINS(ran.err, "/f.npy is there already. Name another file with --");
    VERIFY_CONTAINS(ran.err, ", or add --overwrite to replace it.\n");
    QCOMPARE(cli.folder.contents("f.npy"), std::string("mine"));
    QVERIFY(cli.engine->experiments.empty() && cli.engine->samples.empty());
    VERIFY_OK(cli.run(line.toStdString() + " --overwrite"));
    cli.folder.write("f.npy", "");  // as mktemp makes one: nothing is lost
    VERIFY_OK(cli.run(line.toStdString()));
  }

  void devicesAreNoFiles() {
    Cli cli;
    for (const char* line : {"reconstruct prior:1 --method qcs-sgm,qcs-sgm+ --json /dev/null",
                             "predict --json /dev/null", "reconstruct prior:1 --json -"})
      VERIFY_OK(cli.run(line));
  }

  /// The training itself looks at what is there when it has a checkpoint to go on from.
  void aTrainingThatGoesOnReplacesItsOwn() {
    Cli cli;
    cli.folder.write("w.safetensors", "weights");
    const std::string line =
        "train --data a --name n --output FOLDER/w.safetensors --checkpoint FOLDER/c ";
    QCOMPARE(cli.run(line).code, 4);
    QVERIFY(cli.engine->trainings.empty());
    cli.folder.write("c", "checkpoint");
    VERIFY_OK(cli.run(line));
    QVERIFY(cli.engine->trainings.back().onlyOwn);
    VERIFY_OK(cli.run(line + "--overwrite"));
    QVERIFY(!cli.engine->trainings.back().onlyOwn);
  }

  void aFileOfTheUsersInAFolderStays() {
    Cli cli;
    fs::create_directory(cli.folder.path("out"));
    cli.folder.write("out/A.npy", "my matrix");
    for (const char* more : {"", " --overwrite"}) {
      const auto ran = cli.run(std::string("measure prior:1 --out FOLDER/out") + more);
      QCOMPARE(ran.code, 4);
      VERIFY_CONTAINS(ran.err,
                      "/out holds A.npy, which this run would replace and no list says is "
                      "Inkling's. Move it away, or name another folder.");
      QCOMPARE(visible(cli, "out"), QStringList("A.npy"));
    }
    QCOMPARE(cli.folder.contents("out/A.npy"), std::string("my matrix"));
    VERIFY_OK(cli.run(run));  // has no A.npy
    QVERIFY(visible(cli, "out").contains("comparison.png"));
    QCOMPARE(cli.folder.contents("out/A.npy"), std::string("my matrix"));
  }

  void anEarlierRunIsRefusedOrReplacedWhole() {
    Cli cli;
    VERIFY_OK(cli.run(run));
    cli.folder.write("out/notes.txt", "mine");
    const auto first = visible(cli, "out");
    const auto json = cli.folder.contents("out/result.json");
    const std::string other =
        "reconstruct prior:2 --quiet --method jalal --bits linear --output "
        "FOLDER/out";
    const auto ran = cli.run(other);
    QCOMPARE(ran.code, 4);
    VERIFY_CONTAINS(ran.err,
                    "/out holds the files of an earlier run. Name another folder, or add "
                    "--overwrite to replace them.");
    QCOMPARE(visible(cli, "out"), first);
    QVERIFY(cli.folder.contents("out/result.json") == json);
    QCOMPARE(cli.engine->experiments.size(), std::size_t{1});

    VERIFY_OK(cli.run(other + " --overwrite"));
    Cli fresh;
    VERIFY_OK(fresh.run(other));
    auto expected = visible(fresh, "out");
    expected.append("notes.txt");
    expected.sort();
    auto found = visible(cli, "out");
    found.sort();
    QCOMPARE(found, expected);
    QCOMPARE(cli.folder.contents("out/notes.txt"), std::string("mine"));
    VERIFY_OK(cli.run("measure prior:1 --overwrite --out FOLDER/out"));  // another command's files
    QVERIFY(!visible(cli, "out").contains("result.json"));
  }

  void aRunThatFailsReplacesNothing() {
    Cli cli;
    VERIFY_OK(cli.run(run));
    const auto first = visible(cli, "out");
    cli.cancellation.cancel();
    QCOMPARE(cli.run("measure prior:1 --bits 9 --overwrite --out FOLDER/out").code, 2);
    QCOMPARE(cli.run(std::string(run) + " --overwrite").code, 130);
    QCOMPARE(visible(cli, "out"), first);
    QCOMPARE(cli.run("reconstruct prior:1 --output FOLDER/new").code, 130);
    QVERIFY(!fs::exists(cli.folder.path("new")));  // stayed empty
  }

  /// Whatever the list in a folder says, nothing outside it is touched.
  void aListIsNotTrusted() {
    Cli cli;
    fs::create_directory(cli.folder.path("out"));
    cli.folder.write("precious", "mine");
    cli.folder.write("out/x.npy", "listed");
    cli.folder.write("out/.inkling-files",
                     R"({"run": "", "files": ["../precious", ".", "..", "", "x.npy"]})");
    VERIFY_OK(cli.run(std::string(run) + " --overwrite"));
    QCOMPARE(cli.folder.contents("precious"), std::string("mine"));
    QVERIFY(!visible(cli, "out").contains("x.npy"));
    cli.folder.write("out/.inkling-files", "damaged");
    VERIFY_CONTAINS(cli.run(std::string(run) + " --overwrite").err, "no list says is Inkling's");
  }

  void twoRunsDoNotShareAFolder() {
    Cli cli;
    int tried = 0;
    cli.engine->afterMethod = [&](int, const Cancellation&) {
      for (const char* command :
           {"reconstruct prior:1 --quiet --output ", "measure prior:1 --out "}) {
        const auto ran = runLine(std::make_shared<MockEngine>(), command + cli.folder.path("out"));
        QCOMPARE(ran.code, 4);
        VERIFY_CONTAINS(ran.err, "/out is in use by another run of Inkling. Wait for its end,");
        ++tried;
      }
    };
    VERIFY_OK(cli.run(run));
    QCOMPARE(tried, 4);
    QVERIFY(!fs::exists(cli.folder.path("out/.inkling-lock")));
    cli.engine->afterMethod = nullptr;
    cli.folder.write("out/.inkling-lock", "");  // of a run that was killed
    VERIFY_OK(cli.run(std::string(run) + " --overwrite"));
  }

  void twoRunsDoNotShareAFile() {
    Cli cli;
    VERIFY_OK(cli.run("predict --json FOLDER/there.json"));
    QVERIFY(QFile::link(QString::fromStdString(cli.folder.path("there.json")),
                        QString::fromStdString(cli.folder.path("link.json"))));
    int tried = 0;
    cli.engine->afterMethod = [&](int, const Cancellation&) {
      for (const char* command :
           {"reconstruct prior:1 --quiet --overwrite --json ", "predict --overwrite --json "}) {
        const auto ran =
            runLine(std::make_shared<MockEngine>(), command + cli.folder.path("there.json"));
        QCOMPARE(ran.code, 4);
        VERIFY_CONTAINS(ran.err,
                        "there.json is in use by another run of Inkling. Wait for its end, or name "
                        "another file with --json.");
        ++tried;
      }
      VERIFY_OK(runLine(std::make_shared<MockEngine>(),
                        "predict --overwrite --json " + cli.folder.path("other.json")));
    };
    VERIFY_OK(cli.run(
        "reconstruct prior:1 --method qcs-sgm --quiet --overwrite --json FOLDER/link.json"));
    QCOMPARE(tried, 2);
    QCOMPARE(cli.folder.names(), (QStringList{"link.json", "other.json", "there.json"}));
    cli.engine->afterMethod = nullptr;
    cli.folder.write(".there.json.inkling-lock", "");  // of a run that was killed
    VERIFY_OK(cli.run("predict --overwrite --json FOLDER/there.json"));
    QCOMPARE(cli.folder.names().size(), 3);
    const std::string name(250, 'n');
    VERIFY_OK(cli.run("predict --json FOLDER/" + name));
  }
};

INKLING_TEST(OverwritingTest);
#include "overwriting_test.moc"

// sweep, its other name quality, and collect on the command line.
#include "tests/app/support.h"
#include "tests/sweep/support.h"
#include "tests/test.h"

#include <cstdlib>

using namespace inkling;
using namespace inkling::test;

namespace {

/// A command line over a prior that is a file, with twelve images and a small study.
struct SweepCli : Cli {
  SweepCli() {
    engine = std::make_shared<SweepEngine>(folder.write("digits.safetensors", "weights"));
    writeImages(folder, 12);
    folder.write("study.json", R"({
      "settings": {"bits": [1, 2], "samples": 1},
      "methods": [{"method": "qcs-sgm"}, {"method": "message-passing"}],
      "images": [{"file": "images.npy", "selection": "0-3"}],
      "images-at-once": 2, "table": "methods"})");
  }
};

class SweepTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aStudyIsRunOnceAndCollected() {
    SweepCli cli;
    const std::string line = "sweep FOLDER/study.json --output FOLDER/out";
    const auto ran = cli.run(line);
    VERIFY_OK(ran);
    VERIFY_CONTAINS(ran.err, "8 cells, 0 of them finished; about ");
    VERIFY_CONTAINS(ran.out, "| bits 1 | qcs-sgm | 1160 | 4 |");
    QCOMPARE(ran.out.count('\n'), 2 + 4);
    QCOMPARE(cli.engine->experiments.size(), std::size_t{8});
    QCOMPARE(cli.run(line).out, ran.out);  // from the files
    QCOMPARE(cli.engine->experiments.size(), std::size_t{8});
    const auto another = cli.run(line + " --bits 1,3");
    QCOMPARE(another.code, 4);
    VERIFY_CONTAINS(another.err,
                    "holds another study than this one. Name another folder, or remove");
    QCOMPARE(cli.run(line).out, ran.out);  // which is there as before
    QVERIFY(QFile::remove(QString::fromStdString(cli.folder.path("out/study.json"))));
    VERIFY_OK(cli.run(line + " --bits 1,3"));
    QCOMPARE(cli.engine->experiments.size(), std::size_t{12});  // those of 3 bits

    auto collected = cli.run("collect FOLDER/out");
    VERIFY_OK(collected);
    QCOMPARE(collected.err, QString());
    QCOMPARE(collected.out.count('\n'), 1 + 2 * 2 * 4);
    VERIFY_OK(cli.run("collect FOLDER/out --json FOLDER/t.json"));
    QCOMPARE(cli.json("t.json").size(), std::size_t{16});
    QCOMPARE(cli.run("collect FOLDER/out --csv FOLDER/t.json").code, 4);  // it is there
    VERIFY_CONTAINS(cli.run("collect FOLDER/out --summary").out, "| bits 3 | message-passing |");
    QCOMPARE(cli.run("collect FOLDER").code, 3);
  }

  void imagesOnTheCommandLineReplaceTheStudys() {
    SweepCli cli;
    VERIFY_OK(
        cli.run("sweep FOLDER/study.json FOLDER/images.npy:4-8 --images-at-once 5 --seed 3 "
                "--output FOLDER/out --quiet"));
    QCOMPARE(cli.engine->experiments.size(), std::size_t{4});
    QCOMPARE(std::get<FileSource>(cli.asked().images.at(0)).selection, std::string("4-8"));
    QCOMPARE(cli.asked().settings.integer("seed"), std::int64_t{3});
  }

  void picturesAreCarriedAlong() {
    SweepCli cli;
    writePicture(cli.folder, "p.png", 28, 28);
    VERIFY_OK(cli.run("sweep FOLDER/study.json FOLDER/p.png --output FOLDER/out --quiet"));
    QVERIFY(std::holds_alternative<EmbeddedSource>(cli.asked().images.at(0)));
  }

  void aStoppedStudySaysHowFarItCame() {
    SweepCli cli;
    int cells = 0;
    cli.engine->afterMethod = [&](int, const Cancellation& token) {
      if (++cells == 4) token.cancel();
    };
    const std::string line = "sweep FOLDER/study.json --output FOLDER/out --quiet";
    auto ran = cli.run(line);
    QCOMPARE(ran.code, 130);
    QCOMPARE(ran.err, QStringLiteral("inkling-cli: Stopped on request. 3 of 8 cells are finished, "
                                     "in %1; the same command goes on from there.\n")
                          .arg(QString::fromStdString(cli.folder.path("out"))));
    cli.cancellation = Cancellation();
    VERIFY_CONTAINS(cli.run("collect FOLDER/out").err, "5 of 8 cells are missing (message-passing");
    cli.engine->experiments.clear();
    VERIFY_OK(cli.run(line));
    QCOMPARE(cli.engine->experiments.size(), std::size_t{5});
    cli.cancellation.cancel();
    ran = cli.run("sweep FOLDER/study.json --output FOLDER/other --quiet");
    QCOMPARE(ran.code, 130);
    VERIFY_CONTAINS(ran.err, "Stopped on request, before the first of 8 cells was finished.");
  }

  void failuresAreToldAtTheEnd() {
    SweepCli cli;
    cli.engine->afterMethod = [&](int, const Cancellation&) {
      if (cli.engine->experiments.size() == 2)
        throw Error(ErrorKind::Resource, "The device is lost.");
    };
    const std::string line = "sweep FOLDER/study.json --output FOLDER/out";
    auto ran = cli.run(line);
    QCOMPARE(ran.code, 5);
    VERIFY_CONTAINS(ran.err,
                    "inkling-cli: 1 of 8 cells have failed, which is kept in their place; with "
                    "--retry they are run again. The first: The device is lost.");
    QCOMPARE(cli.engine->experiments.size(), std::size_t{8});
    QCOMPARE(cli.run(line).code, 5);
    cli.engine->afterMethod = nullptr;
    VERIFY_OK(cli.run(line + " --retry"));
    QCOMPARE(cli.engine->experiments.size(), std::size_t{9});
  }

  void sharesAreToldApart() {
    SweepCli cli;
    for (const char* shard : {"1/3", "2/3", "3/3"})
      VERIFY_OK(cli.run("sweep FOLDER/study.json --output FOLDER/out --quiet --shard " +
                        std::string(shard)));
    QCOMPARE(cli.engine->experiments.size(), std::size_t{8});
    for (const char* shard : {"0/3", "4/3", "1", "1/x", "/", "1/3x"}) {
      const auto ran =
          cli.run("sweep FOLDER/study.json --output FOLDER/out --shard " + std::string(shard));
      QCOMPARE(ran.code, 2);
      VERIFY_CONTAINS(ran.err, "it must be such as 2/8, the second of eight shares");
    }
  }

  /// Slurm says how many cores a task has; what the study or the command line says comes first.
  void slurmsCoresAreKept() {
    SweepCli cli;
    const auto threads = [&](const std::string& more) {
      cli.run("sweep FOLDER/study.json --output FOLDER/out --estimate" + more);
      return cli.engine->threads;
    };
    qputenv("SLURM_CPUS_PER_TASK", "5");
    QCOMPARE(threads(""), 5);
    QCOMPARE(threads(" --threads 3"), 3);
    qunsetenv("SLURM_CPUS_PER_TASK");
    QCOMPARE(threads(""), 0);
    QVERIFY(cli.engine->experiments.empty());
  }

  void qualityIsItsOtherName() {
    SweepCli cli;
    const std::string line = "quality FOLDER/images.npy --images 12 --samples 2 --output FOLDER/q";
    const auto ran = cli.run(line);
    VERIFY_OK(ran);
    QCOMPARE(ran.out.count('\n'), 2 + 18);  // six settings, three methods each
    QCOMPARE(cli.engine->experiments.size(), std::size_t{36});
    VERIFY_OK(cli.run("sweep table FOLDER/images.npy:0-11 --samples 2 --output FOLDER/q"));
    QCOMPARE(cli.engine->experiments.size(), std::size_t{36});
    QCOMPARE(cli.run(line + " --study guesses").code, 2);
    QCOMPARE(cli.run(line + " --images 0").code, 2);
    VERIFY_OK(cli.run("quality FOLDER/images.npy --study evolution --images 2 --output FOLDER/e"));
    QCOMPARE(cli.engine->experiments.size(), std::size_t{36 + 20});
    const auto evolved = cli.run("collect FOLDER/e --summary");
    VERIFY_CONTAINS(evolved.out, "state evolution/dB");
    VERIFY_CONTAINS(evolved.out, "Mean absolute difference over 20 settings:");
  }

  void valuesThatCannotBeAreRefusedBeforeAnythingRuns() {
    SweepCli cli;
    const auto refused = [&](const std::string& more, int code, const char* why) {
      const auto ran = cli.run("sweep FOLDER/study.json --output FOLDER/out" + more);
      QCOMPARE(ran.code, code);
      VERIFY_CONTAINS(ran.err, why);
    };
    refused(" --jobs 0", 2, "--jobs is 0: it must be a whole number, 1 to 1024.");
    refused(" --noise 0.1,-1", 2, "--noise");
    refused(" --images-at-once -1", 2, "--images-at-once is -1");
    refused(" FOLDER/none.npy", 3, "none.npy");
    const auto none = cli.run("sweep guesses --output FOLDER/out");
    QCOMPARE(none.code, 2);
    VERIFY_CONTAINS(none.err, "Unknown study");
    QVERIFY(cli.engine->experiments.empty());
  }
};

}  // namespace

INKLING_TEST(SweepTest);
#include "sweep_test.moc"

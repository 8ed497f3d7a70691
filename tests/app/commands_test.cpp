// What every command asks of the engine, prints and writes.
#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/support/npy.h"
#include "tests/app/support.h"
#include "ui/figures/pictures.h"

#include <QImage>

#include <cmath>

using namespace inkling;
using namespace inkling::test;

namespace {

using Shape = std::vector<std::int64_t>;

Array ones(Shape shape) {
  Array array{std::move(shape), {}};
  array.values = std::vector<float>(static_cast<std::size_t>(array.size()), 1.0f);
  return array;
}

void writeMeasurements(const Cli& cli, const Shape& shape) {
  writeNpy(cli.folder.path("A.npy"), ones({3, 784}));
  for (const char* name : {"signs.npy", "lower.npy", "upper.npy", "values.npy"})
    writeNpy(cli.folder.path(name), ones(shape));
}

}  // namespace

class CommandsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void reconstruct() {
    Cli cli;
    const auto ran = cli.run(
        "reconstruct prior:2 --method qcs-sgm,qcs-sgm+ --samples 2 --seed 7 --threads 3 --trace "
        "--output FOLDER/new/out --json FOLDER/r.json");
    VERIFY_OK(ran);
    const auto lines = ran.out.split('\n');
    QCOMPARE(lines[0].simplified(), QStringLiteral("image method PSNR/dB SSIM consistency "
                                                   "evaluations seconds mean PSNR/dB"));
    QCOMPARE(lines[1].simplified(),
             QStringLiteral("prior 0 qcs-sgm 18.00 0.500 0.960 1160 1.5 19.00"));
    QCOMPARE(lines[2].simplified(),
             QStringLiteral("prior 1 qcs-sgm 18.25 0.510 0.960 1160 1.5 19.25"));
    QCOMPARE(lines[5].simplified(),
             QStringLiteral("(average) qcs-sgm 18.12 0.505 0.960 1160 1.5 19.12"));
    QCOMPARE(lines.size(), 8);
    QCOMPARE(cli.engine->threads, 3);
    QCOMPARE(cli.asked().settings.integer("seed"), std::int64_t{7});
    VERIFY_CONTAINS(ran.err, "qcs-sgm  0 %  12 s left\n");

    QCOMPARE(cli.folder.contents("r.json"), cli.folder.contents("new/out/result.json"));
    const auto json = cli.json("r.json");
    QCOMPARE(json["results"].size(), std::size_t{4});
    QCOMPARE(json["results"][3]["method"].get<std::string>(), std::string("qcs-sgm+"));
    QCOMPARE(json["results"][0]["trace"].size(), std::size_t{3});
    QVERIFY(experimentFromJson(json["experiment"]) == cli.asked());
    for (const char* method : {"qcs-sgm", "qcs-sgm+"}) {
      const auto stack = cli.folder.path(std::string("new/out/") + method + "-samples.npy");
      QCOMPARE(readNpyHeader(stack).shape, (Shape{2, 2, 1, 28, 28}));
    }
    for (const char* name :
         {"00-prior_0-truth", "01-prior_1-back-projection", "00-prior_0-qcs-sgm-sample-000",
          "01-prior_1-qcs-sgm-mean", "01-prior_1-qcs-sgm-deviation"}) {
      const QImage picture(
          QString::fromStdString(cli.folder.path(std::string("new/out/") + name + ".png")));
      QVERIFY2(picture.size() == QSize(28, 28), name);
    }
    QVERIFY(!QImage(QString::fromStdString(cli.folder.path("new/out/comparison.png"))).isNull());
  }

  void reconstructPrintsJsonAlone() {
    Cli cli;
    const auto ran = cli.run("reconstruct prior:1 --json - --quiet");
    VERIFY_OK(ran);
    QCOMPARE(ran.err, QString());
    const auto json = nlohmann::json::parse(ran.out.toStdString());
    QCOMPARE(json["results"][0]["image"].get<std::string>(), std::string("prior 0"));
    QVERIFY(json["results"][0]["trace"].is_null());
    QVERIFY(json["failures"].empty());
    const auto help = cli.run("reconstruct --help").out + cli.run("solve --help").out;
    for (const auto& [key, value] : json["results"][0].items())
      QCOMPARE(help.count(QString::fromStdString(key)) >= 2, true);
  }

  void solve_data() {
    QTest::addColumn<QString>("files");
    QTest::addColumn<QString>("method");
    QTest::newRow("signs") << "--signs FOLDER/signs.npy"
                           << "qcs-sgm";
    QTest::newRow("intervals") << "--lower FOLDER/lower.npy --upper FOLDER/upper.npy"
                               << "qcs-sgm";
    QTest::newRow("values") << "--values FOLDER/values.npy"
                            << "linear";
  }
  void solve() {
    QFETCH(QString, files);
    QFETCH(QString, method);
    for (const Shape& shape : {Shape{3}, Shape{1, 3}}) {
      Cli cli;
      writeMeasurements(cli, shape);
      const auto ran = cli.run(
          "solve --matrix FOLDER/A.npy --noise 0.1 --out FOLDER/x.npy --json - --samples 2 " +
          files.toStdString());
      VERIFY_OK(ran);
      QCOMPARE(readNpyHeader(cli.folder.path("x.npy")).shape,
               shape.size() == 1 ? (Shape{784}) : (Shape{1, 784}));
      const auto& asked = cli.asked();
      QCOMPARE(QString::fromStdString(asked.methods[0].id), method);
      QCOMPARE(asked.settings.text("matrix-file"), cli.folder.path("A.npy"));
      QCOMPARE(asked.settings.real("noise"), 0.1);
      const auto run = nlohmann::json::parse(ran.out.toStdString())["results"][0];
      QVERIFY(run["psnr"].is_null());
      QCOMPARE(run["consistency"].get<double>(), 0.96);
    }
  }

  void score() {
    Cli cli;
    writeMeasurements(cli, {3});
    writeNpy(cli.folder.path("x.npy"), ones({2, 784}));
    VERIFY_OK(
        cli.run("score --matrix FOLDER/A.npy --x FOLDER/x.npy --signs FOLDER/signs.npy --noise 0.1 "
                "--beta 0.5 --method qcs-sgm+ --ep-iterations 8 --out FOLDER/g.npy"));
    const auto g = readNpy(cli.folder.path("g.npy"));
    QVERIFY(g.isDouble());
    QCOMPARE(g.shape, (Shape{2, 784}));
    QCOMPARE(toDoubles(g)[5], 0.125);
    const auto& request = cli.engine->scores.back();
    QCOMPARE(request.beta, 0.5);
    QCOMPARE(request.noise, 0.1);
    QCOMPARE(request.device, std::string("cpu"));
    QCOMPARE(request.method.settings.integer("ep-iterations"), std::int64_t{8});
    QCOMPARE(request.method.settings.real("ep-tolerance"), 1e-9);
    QCOMPARE(request.measurements.signs, cli.folder.path("signs.npy"));
  }

  void sample() {
    Cli cli;
    VERIFY_OK(
        cli.run("sample --count 5 --seed 3 --levels 20 --no-final-denoising --out "
                "FOLDER/x.npy"));
    QCOMPARE(readNpyHeader(cli.folder.path("x.npy")).shape, (Shape{5, 1, 28, 28}));
    const auto& request = cli.engine->samples.back();
    QCOMPARE(request.seed, std::uint64_t{3});
    QCOMPARE(request.langevin.integer("levels"), std::int64_t{20});
    QVERIFY(!request.langevin.flag("final-denoising"));
    QCOMPARE(request.langevin.text("step-noise"), std::string("consistent"));
    VERIFY_OK(cli.run("sample --out FOLDER/grid.png"));
    QCOMPARE(cli.engine->samples.back().count, 16);
    VERIFY_OK(cli.run("sample --step-noise independent --overwrite --out FOLDER/grid.png"));
    QCOMPARE(cli.engine->samples.back().langevin.text("step-noise"), std::string("independent"));
    QVERIFY(!QImage(QString::fromStdString(cli.folder.path("grid.png"))).isNull());
  }

  void priors() {
    Cli cli;
    auto ran = cli.run("priors list");
    VERIFY_OK(ran);
    QCOMPARE(ran.out.split('\n')[1].simplified(),
             QStringLiteral("digits 28×28 /models/digits.safetensors"));
    QCOMPARE(ran.out.split('\n')[2].simplified(),
             QStringLiteral("broken unreadable /models/broken.safetensors"));
    ran = cli.run("priors show digits");
    VERIFY_OK(ran);
    VERIFY_CONTAINS(ran.out.simplified(),
                    "name digits shape 28×28 file /models/digits.safetensors noise_range [0.01,50] "
                    "sigma_data 0.33");
    ran = cli.run("priors show digits --json");
    VERIFY_OK(ran);
    VERIFY_CONTAINS(ran.out, "\"sigma_data\": 0.33");
    writeNpy(cli.folder.path("x.npy"), ones({2, 28, 28}));
    VERIFY_OK(
        cli.run("priors score --prior digits --x FOLDER/x.npy --sigma 0.1,0.5 --out "
                "FOLDER/s.npy"));
    QCOMPARE(cli.engine->priorScores.back().sigmas, (std::vector<double>{0.1, 0.5}));
    const auto outside = cli.run(
        "priors score --prior digits --x FOLDER/x.npy --sigma 0.1,500 --overwrite --out "
        "FOLDER/s.npy");
    VERIFY_OK(outside);
    VERIFY_CONTAINS(outside.err, "warning: --sigma 500 is outside 0.01 to 50, the noise levels");
    QVERIFY(!outside.err.contains(QLatin1String("--sigma 0.1 is")));
    QCOMPARE(readNpyHeader(cli.folder.path("s.npy")).shape, (Shape{2, 28, 28}));
    QVERIFY(!readNpy(cli.folder.path("s.npy")).isDouble());
  }

  void train() {
    Cli cli;
    const auto ran = cli.run(
        "train --data a.gz --data b --name digits --output FOLDER/d.safetensors --checkpoint "
        "FOLDER/c --log FOLDER/l.csv --samples FOLDER/s.npy --source MNIST --licence CC0 --steps 5 "
        "--flips --threads 1");
    VERIFY_OK(ran);
    QCOMPARE(ran.out, QString::fromStdString(cli.folder.path("d.safetensors")) + "\n");
    const auto& request = cli.engine->trainings.back();
    QCOMPARE(request.data, (std::vector<std::string>{"a.gz", "b"}));
    QCOMPARE(request.name, std::string("digits"));
    QCOMPARE(request.checkpoint, cli.folder.path("c"));
    QCOMPARE(request.log, cli.folder.path("l.csv"));
    QCOMPARE(readNpyHeader(cli.folder.path("s.npy")).shape,
             (std::vector<std::int64_t>{2, 1, 28, 28}));
    QCOMPARE(request.source, std::string("MNIST"));
    QCOMPARE(request.licence, std::string("CC0"));
    QCOMPARE(request.settings.integer("steps"), std::int64_t{5});
    QVERIFY(request.settings.flag("flips"));
    QCOMPARE(request.settings.values().size(), trainOptions().options().size());
    QVERIFY(request.command.starts_with("inkling-cli train --data a.gz --data b --name digits"));
    QVERIFY(request.decoder != nullptr);
    QCOMPARE(cli.engine->threads, 1);
  }

  void trainSaysWhatItDoes() {
    Cli cli;
    TrainReport step{"training", 500, 1000, 32000, 0.5, 1e-3, 100, 320, {}};
    auto evaluated = step;
    evaluated.heldOutError = {{0.1, 9e-4}, {0.5, 8e-3}};
    auto timed = step;
    timed.stage = "training";
    timed.steps = 0;
    timed.heldOutError = {{1, 0.02}};
    const auto stage = [](const char* text) {
      TrainReport report;
      report.stage = text;
      return report;
    };
    cli.engine->reports = {stage("Reading a.png"),
                           stage("Reading b.png"),
                           step,
                           step,
                           evaluated,
                           timed,
                           stage("measuring the denoising error"),
                           stage("drawing samples"),
                           stage("done")};
    const std::string line = "train --data a --name n --output FOLDER/d.safetensors";
    QCOMPARE(cli.run(line).err,
             QStringLiteral(
                 "Reading a.png\n"
                 "step 500/1000  loss 0.5  rate 0.001  100 images/s  5 min 20 s left\n"
                 "step 500/1000  loss 0.5  rate 0.001  100 images/s  held-out error  0.1: "
                 "9.000e-04  0.5: 8.000e-03\n"
                 "step 500  loss 0.5  rate 0.001  100 images/s  held-out error  1: 2.000e-02\n"
                 "measuring the denoising error\n"
                 "drawing samples\n"
                 "done\n"));
    QCOMPARE(cli.run(line + " --quiet").err, QString());
  }

  void predict() {
    Cli cli;
    const auto ran = cli.run("predict --measurements 10,100,1000 --target 15");
    VERIFY_OK(ran);
    QCOMPARE(ran.out, QStringLiteral("   M  predicted PSNR/dB   beta\n"
                                     "  10              10.00  0.100\n"
                                     " 100              20.00  0.100\n"
                                     "1000              30.00  0.100\n"
                                     "15.0 dB need 32 measurements.\n"));
    const auto json =
        nlohmann::json::parse(cli.run("predict --measurements 10:1000 --json -").out.toStdString());
    QCOMPARE(json.size(), std::size_t{25});
    QCOMPARE(json[24]["measurements"].get<int>(), 1000);
  }

  void calibrate() {
    Cli cli;
    const auto ran =
        cli.run("priors calibrate digits a.npy --images 50 --output FOLDER/out.safetensors");
    VERIFY_OK(ran);
    QCOMPARE(cli.engine->calibrations.back().images, 50);
    QCOMPARE(cli.engine->calibrations.back().data, std::vector<std::string>{"a.npy"});
    QCOMPARE(cli.run("priors calibrate digits --images 0").code, 2);
    const auto inPlace = cli.run("priors calibrate digits a.npy");
    QCOMPARE(inPlace.code, 2);
    VERIFY_CONTAINS(inPlace.err,
                    "The file of digits would be changed, /models/digits.safetensors. Name another "
                    "one with --output, or add --overwrite.");
    QCOMPARE(cli.engine->calibrations.size(), std::size_t{1});
  }

  void denoisingErrors() {
    Cli cli;
    const auto ran = cli.run("priors errors digits a.tar --side 100 --noise 0.5,2");
    VERIFY_OK(ran);
    QCOMPARE(ran.out, QString("picture        0.5          2\na.tar    2.500e-03  4.000e-02\n"
                              "other    0.000e+00  0.000e+00\nmean     1.250e-03  2.000e-02\n"));
    QCOMPARE(cli.run("priors errors digits a.tar --side 7").code, 2);
    QCOMPARE(cli.run("priors errors digits a.tar --noise 0.5,x").code, 2);
    QCOMPARE(cli.run("priors errors digits").code, 2);
  }

  void quality() {
    Cli cli;
    const std::string line = "quality images.npy --images 12 --samples 2 --output FOLDER/q";
    const auto ran = cli.run(line);
    VERIFY_OK(ran);
    QCOMPARE(ran.out.count('\n'), 2 + 18);  // six settings, three methods each
    VERIFY_CONTAINS(ran.out, "gaussian, M = 200, σ = 0.05, 1 bit | qcs-sgm | 1160 | 12 |");
    const auto runs = cli.engine->experiments.size();
    QCOMPARE(runs, std::size_t{36});
    QCOMPARE(cli.run(line).out, ran.out);  // from the files
    const auto help = cli.run("quality --help").out.simplified();
    VERIFY_CONTAINS(help,
                    "--samples N|auto Posterior samples of each image (0 to 4096 or auto; "
                    "auto, the default, as many as the study has: table 1, errors 32, ");
    QCOMPARE(cli.engine->experiments.size(), runs);
    const auto refused = cli.run(line + " --seed 2");
    QCOMPARE(refused.code, 4);
    VERIFY_CONTAINS(refused.err, "/q holds the files of another study, or of this one with other");
    QCOMPARE(cli.engine->experiments.size(), runs);
    VERIFY_OK(cli.run(line + " --seed 2 --overwrite"));  // another experiment: all anew
    QCOMPARE(cli.engine->experiments.size(), 2 * runs);
    VERIFY_OK(cli.run(line + " --overwrite --step-ratio 0.3"));  // of the Langevin methods only
    QCOMPARE(cli.engine->experiments.size(), 3 * runs);
    for (auto i = 2 * runs; i < 3 * runs; ++i) {
      const auto& method = cli.engine->experiments[i].methods.front();
      if (method.id != "message-passing") QCOMPARE(method.settings.real("step-ratio"), 0.3);
    }
  }

  void qualityStudies() {
    Cli cli;
    auto ran = cli.run("quality images.npy --study evolution --images 2 --output FOLDER/e");
    VERIFY_OK(ran);
    QCOMPARE(cli.engine->experiments.size(), std::size_t{20});
    VERIFY_CONTAINS(ran.out, "state evolution/dB");
    VERIFY_CONTAINS(ran.out, "Mean absolute difference over 20 settings:");
    ran = cli.run("quality images.npy --study calibrated --images 2 --output FOLDER/c");
    VERIFY_OK(ran);
    QCOMPARE(cli.engine->experiments.size(), std::size_t{20 + 40});
    VERIFY_CONTAINS(ran.out, "file: rank-50, M = 200, σ = 0.1, 1 bit");
    ran = cli.run("quality images.npy --study errors --images 2 --samples 4 --output FOLDER/s");
    VERIFY_OK(ran);
    VERIFY_CONTAINS(ran.out, "in the 90 % intervals");
    ran = cli.run("quality images.npy --study errors --images 1 --samples auto --output FOLDER/a");
    VERIFY_OK(ran);
    QCOMPARE(cli.asked().settings.integer("samples"), std::int64_t{32});
    VERIFY_OK(cli.run("quality images.npy --study errors --images 1 --output FOLDER/a"));  // same
    QCOMPARE(cli.run("quality images.npy --samples many --output FOLDER/g").code, 2);
    ran = cli.run("quality images.npy --study guesses --output FOLDER/g");
    QCOMPARE(ran.code, 2);
    VERIFY_CONTAINS(ran.err, "it must be one of table, errors, evolution, calibrated or samples");
  }

  void bench() {
    Cli cli;
    const auto ran = cli.run("bench --batch 4 --threads 2 --prior digits --device cuda:1");
    QCOMPARE(cli.engine->benches.back().device, std::string("cuda:1"));
    VERIFY_OK(ran);
    QCOMPARE(ran.out.split('\n')[0], QStringLiteral("Inkling mock, LibTorch none, none, cpu"));
    QCOMPARE(ran.out.split('\n')[2].simplified(), QStringLiteral("prior, batch of 12 20.5 ms"));
    QCOMPARE(cli.engine->benches.back().batch, 4);
    QCOMPARE(cli.engine->benches.back().threads, 2);
    QCOMPARE(ran.err, QString());
    cli.engine->blasWarning = "slow BLAS.";
    const auto grown = cli.run("bench --growth");
    VERIFY_CONTAINS(grown.err, "Warning: slow BLAS.");
    QCOMPARE(grown.out.split('\n')[5].simplified(), QStringLiteral("dct 784 400 1 2.5 1 1"));
    const auto edited = cli.run("bench --edits");
    QVERIFY(cli.engine->benches.back().edits);
    QCOMPARE(edited.out.split('\n')[5].simplified(), QStringLiteral("mask 784 400 1 2 3 4 5"));
  }

  void selfTest() {
    Cli cli;
    auto ran = cli.run("selftest");
    VERIFY_OK(ran);
    QCOMPARE(ran.out, QStringLiteral("Inkling mock, LibTorch none, none, cpu\npass  scalar scores\n"
                                     "pass  expectation propagation  (3e-7)\n"));
    QCOMPARE(cli.engine->selfTestDevice, std::string("cpu"));
    cli.engine->selfTestPasses = false;
    ran = cli.run("selftest --device cuda");
    QCOMPARE(cli.engine->selfTestDevice, std::string("cuda"));
    QCOMPARE(ran.code, 70);
    VERIFY_CONTAINS(ran.out, "FAIL  expectation propagation");
    VERIFY_CONTAINS(ran.err, "inkling-cli: 1 of 2 self-tests failed.");
  }

  void helpDescribesEveryOption() {
    Cli cli;
    const auto program = cli.run("--help");
    VERIFY_OK(program);
    for (const char* command : {"reconstruct", "solve", "measure", "score", "sample", "priors",
                                "train", "predict", "quality", "bench", "selftest"}) {
      VERIFY_CONTAINS(program.out, command);
      VERIFY_OK(cli.run(std::string(command) + " --help"));
    }
    const auto reconstruct = cli.run("reconstruct --help");
    for (const auto& option : standardOptions().options())
      VERIFY_CONTAINS(reconstruct.out, ("--" + option.name).c_str());
    VERIFY_CONTAINS(reconstruct.out, "failures");
    const auto train = cli.run("train --help");
    for (const auto& option : trainOptions().options())
      VERIFY_CONTAINS(train.out, ("--" + option.name).c_str());
    QVERIFY(cli.engine->experiments.empty());
    QVERIFY(cli.run("--version").out.startsWith("inkling-cli 0."));
  }
};

INKLING_TEST(CommandsTest);
#include "commands_test.moc"

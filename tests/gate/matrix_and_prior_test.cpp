// A matrix and a prior format that Inkling does not have work everywhere as soon as their files are
// linked.
#include "engine/model/engine.h"
#include "engine/model/experiment.h"
#include "engine/model/matrix_info.h"
#include "engine/model/prior_formats.h"
#include "engine/priors/prior.h"
#include "engine/sensing/matrices.h"
#include "engine/studies/artefacts.h"
#include "engine/support/atomic_file.h"
#include "engine/support/npy.h"
#include "tests/app/support.h"
#include "tests/toys/toys.h"
#include "ui/figures/comparison_grid.h"
#include "ui/session/workbench.h"
#include "ui/setup/setup_panel.h"

#include <ATen/ATen.h>

namespace inkling::test {
namespace {

const std::string scene = " --device cpu --threads 1 --prior gaussian-mixture:12x12 ";

Experiment toyExperiment() {
  auto e = Experiment::defaults();
  e.images = {PriorSource{1}};
  e.settings.set("prior", std::string("gaussian-mixture:12x12"));
  e.settings.set("device", std::string("cpu"));
  e.settings.set("matrix", std::string(toyMatrix));
  e.settings.set("measurements", std::int64_t{60});
  e.methods = {makeMethod("message-passing")};
  return e;
}

}  // namespace

class MatrixAndPriorTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    qputenv("INKLING_MODELS", QByteArray::fromStdString(folder_.path()));
    writeToyPrior(folder_.path("white.toy"));
    writeToyPrior(folder_.path("pink.toy"), 0.4, 0.05, 3);
    engine_ = openEngine();
  }

  // The command line.

  void theMatrixIsOffered() {
    const auto help = run("reconstruct --help");
    VERIFY_OK(help);
    VERIFY_CONTAINS(help.out.simplified(), "toy-signs has entries ±1/√M");
    VERIFY_CONTAINS(help.out, "--toy-zeros");
    VERIFY_CONTAINS(help.out.simplified(), "only for gaussian, correlated and toy-signs matrices");
    for (const char* command : {"measure", "predict"})
      VERIFY_CONTAINS(run(std::string(command) + " --help").out, "--toy-zeros");
  }

  void reconstructs() {
    const auto ran =
        run("reconstruct prior:1 --matrix toy-signs --toy-zeros 0.25 --measurements "
            "70 --method message-passing --output FOLDER/out --json -" +
            scene);
    VERIFY_OK(ran);
    const auto json = nlohmann::json::parse(ran.out.toStdString());
    QCOMPARE(json["experiment"]["settings"]["matrix"].get<std::string>(), std::string(toyMatrix));
    QCOMPARE(json["experiment"]["settings"][toyMatrixOption].get<double>(), 0.25);
    QVERIFY(json["results"][0]["psnr"].get<double>() > 10);
    VERIFY_OK(
        run("reconstruct prior:1 --matrix toy-signs --measurements 200 --method "
            "message-passing" +
            scene));  // M > N
  }

  void refuses_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("message");
    QTest::newRow("range") << "--matrix toy-signs --toy-zeros 1"
                           << "toy-zeros is 1: it must be a number, 0 to 1 (less than 1).";
    QTest::newRow("name") << "--matrix toy-sings"
                          << "Did you mean toy-signs?";
    QTest::newRow("its own check") << "--matrix toy-signs --toy-zeros 0.5 --measurements 1"
                                   << "A toy of one row cannot have zeros.";
  }
  void refuses() {
    QFETCH(QString, line);
    QFETCH(QString, message);
    const auto ran = run("reconstruct prior:1 " + line.toStdString() + scene);
    QCOMPARE(ran.code, 2);
    VERIFY_CONTAINS(ran.err, message.toUtf8());
  }

  void warnsWhereTheOptionDoesNotApply() {
    const auto ran =
        run("reconstruct prior:1 --matrix dct --toy-zeros 0.5 --method "
            "message-passing --measurements 40" +
            scene);
    VERIFY_OK(ran);
    VERIFY_CONTAINS(ran.err, "--toy-zeros has no effect");
  }

  void predicts() {
    const std::string prior = " --prior gaussian-mixture:12x12";
    const auto line = "predict --matrix toy-signs --measurements 30,120 --json -" + prior;
    const auto ran = run(line);
    VERIFY_OK(ran);
    const auto rows = nlohmann::json::parse(ran.out.toStdString());
    // Entries of variance 1/M have the Gaussian matrix's spectrum, up to what one draw tells.
    const auto gaussian = nlohmann::json::parse(
        run("predict --matrix gaussian --measurements 30,120 --json -" + prior).out.toStdString());
    QCOMPARE(rows.size(), std::size_t{2});
    for (std::size_t i = 0; i < 2; ++i) {
      const double ratio =
          rows[i].at("error").get<double>() / gaussian[i].at("error").get<double>();
      QVERIFY2(std::abs(std::log(ratio)) < 0.1, qPrintable(QString::number(ratio)));
    }
    const auto refused =
        run("predict --toy-zeros 0.75 --matrix toy-signs --measurements 30" + prior);
    QCOMPARE(refused.code, 2);
    VERIFY_CONTAINS(refused.err, "There is no prediction for this matrix (toy-signs)");
  }

  // The engine's artefacts.

  void theMatrixIsMadeAnewWhenItsOptionChanges() {
    ArtefactChain chain;
    auto e = toyExperiment();
    const auto of = [&] { return chain.problem(e, {}, {}); };
    const auto first = of();
    e.settings.set("condition-number", 7.0);  // another kind's
    QVERIFY(of().matrix == first.matrix);
    QVERIFY(of().measurements == first.measurements);
    e.settings.set(toyMatrixOption, 0.5);
    const auto sparse = of();
    QVERIFY(sparse.matrix != first.matrix);
    QVERIFY(sparse.measurements != first.measurements);
    QVERIFY(sparse.truth == first.truth);
    const auto zeros = (toDense(*sparse.matrix) == 0).to(at::kDouble).mean().item<double>();
    QVERIFY(std::abs(zeros - 0.5) < 0.02);
    QVERIFY(sparse.matrix->cacheKey() != first.matrix->cacheKey());
  }

  void whatItTakesIsKnown() {
    MatrixSpec spec;
    spec.kind = toyMatrix;
    spec.rows = 1000;
    spec.pixels = {1, 28, 28};
    QVERIFY(matrixMemory(spec, at::kFloat) >= 4u * 784u * 1000u);
    QVERIFY(matrixMemory(spec, at::kFloat, true) >= 24u * 1000u * 1000u);
    spec.settings.set(toyMatrixOption, 2.0);
    VERIFY_ERROR(ErrorKind::Usage, makeOperator(spec), "toy-zeros is 2");
  }

  void calibratesWhereTheKindAsksForIt() {
    auto settings = toyExperiment().settings;
    QVERIFY(!needsCalibration(settings));
    settings.set(toyMatrixOption, 0.75);
    QVERIFY(needsCalibration(settings));
  }

  // The window and its figures.

  void figuresNameIt() {
    auto e = toyExperiment();
    e.settings.set(toyMatrixOption, 0.25);
    QCOMPARE(figureTitle(e), std::string("1-bit measurements, M = 60, toy signs, 25 % zeros"));
  }

  void theSetupPanelShowsItsOption() {
    auto mock = std::make_shared<MockEngine>();
    Workbench workbench([mock] { return mock; });
    workbench.setLive(false);
    SetupPanel panel(workbench);
    panel.show();
    QVERIFY(QTest::qWaitFor([&] { return workbench.state() == Workbench::State::Idle; }));
    QVERIFY(panel.row(toyMatrixOption)->isHidden());
    workbench.document().set({}, "matrix", std::string(toyMatrix));
    QVERIFY(!panel.row(toyMatrixOption)->isHidden());
    workbench.document().set({}, toyMatrixOption, 0.5);
    QCOMPARE(workbench.document().experiment().settings.real(toyMatrixOption), 0.5);
    QVERIFY(panel.row("condition-number")->isHidden());
  }

  // The prior's format.

  void theFormatIsKnown() {
    const auto suffixes = priorFileSuffixes();
    QVERIFY(std::find(suffixes.begin(), suffixes.end(), toyPriorSuffix) != suffixes.end());
    QCOMPARE(findPrior("white"), folder_.path("white.toy"));
    const auto listed = run("priors list");
    VERIFY_OK(listed);
    VERIFY_CONTAINS(listed.out.simplified(),
                    "white any size " + QByteArray::fromStdString(folder_.path("white.toy")));
    VERIFY_CONTAINS(listed.out, "any size, 3 channels");
    const auto shown = run("priors show white");
    VERIFY_OK(shown);
    VERIFY_CONTAINS(shown.out.simplified(), "shape any size");
    QVERIFY(!shown.out.contains("sigma_data"));
  }

  void scoresImagesOfAnySize() {
    std::vector<float> x(2 * 5 * 7, 0.6F);
    writeNpy(folder_.path("x.npy"), {{2, 1, 5, 7}, x});
    VERIFY_OK(run("priors score --prior white --x FOLDER/x.npy --sigma 0.5 --out FOLDER/s.npy"));
    const auto score = readNpy(folder_.path("s.npy"));
    QVERIFY((score.shape == std::vector<std::int64_t>{2, 1, 5, 7}));
    for (float value : toFloats(score))  // (mean − x)/(variance + beta²)
      QVERIFY(std::abs(value - (0.4 - 0.6) / (0.05 + 0.25)) < 1e-5);
    writeNpy(folder_.path("flat.npy"), {{70}, x});
    const auto refused =
        run("priors score --prior white --x FOLDER/flat.npy --sigma 0.5 --out FOLDER/t.npy");
    QCOMPARE(refused.code, 3);
    VERIFY_CONTAINS(refused.err, "'x' is 70: images are H×W, B×H×W");
  }

  void reconstructsAnImageOfAnySize() {
    for (const auto& [height, width] : {std::pair{10, 14}, {8, 8}}) {
      std::vector<float> pixels;
      for (int i = 0; i < height * width; ++i)
        pixels.push_back(0.4F + 0.2F * static_cast<float>(i % 3 - 1));
      writeNpy(folder_.path("image.npy"), {{height, width}, pixels});
      const auto ran =
          run("reconstruct FOLDER/image.npy --prior white --matrix toy-signs --measurements 60 "
              "--bits linear --method message-passing,linear --levels 30 --device cpu --threads 1 "
              "--json -");
      VERIFY_OK(ran);
      const auto json = nlohmann::json::parse(ran.out.toStdString());
      QCOMPARE(json["results"].size(), std::size_t{2});
      QVERIFY(json["results"][0]["psnr"].get<double>() > 14);
    }
  }

  /// Its draws, which a simulation would measure, are no pictures.
  void aPriorOfAnySizePredictsOnlyWhatTheoryTells() {
    writeNpy(folder_.path("image.npy"), {{16, 16}, std::vector<float>(256, 0.45F)});
    const auto predictedBy = [&](const char* matrix) {
      const auto ran =
          run(std::string("reconstruct FOLDER/image.npy --prior white --matrix ") + matrix +
              " --measurements 200 --bits 3 --noise 0.01 --method message-passing "
              "--device cpu --threads 1 --json -");
      return std::pair(nlohmann::json::parse(ran.out.toStdString())["results"][0], ran.err);
    };
    QVERIFY(predictedBy("dct").first["predicted_psnr"].is_number());
    const auto [masked, told] = predictedBy("mask");
    QVERIFY(!masked.contains("predicted_psnr") || masked["predicted_psnr"].is_null());
    if (masked["converged"] == true) VERIFY_CONTAINS(told, "draws no pictures");
  }

  void scalesAPictureToTheWorkingSizeAndCountsShares() {
    std::string pgm = "P5 40 24 255\n";
    for (int i = 0; i < 40 * 24; ++i)
      pgm += static_cast<char>(60 + i % 90);
    writeFile(folder_.path("wide.pgm"), pgm);
    const std::string line =
        " --prior white --matrix dct --bits linear --method message-passing --device cpu --threads "
        "1 "
        "--json - ";
    const auto scaled = run("reconstruct FOLDER/wide.pgm --size 32 --measurements N/4" + line);
    VERIFY_OK(scaled);
    VERIFY_CONTAINS(scaled.err, "wide.pgm: scaled to 19×32.");
    const auto json = nlohmann::json::parse(scaled.out.toStdString());
    QCOMPARE(json["experiment"]["settings"]["measurements"].get<int>(), 19 * 32 / 4);
    const auto whole = run("reconstruct FOLDER/wide.pgm --measurements N/2.5" + line);
    VERIFY_OK(whole);
    QVERIFY(!whole.err.contains("scaled"));
    QCOMPARE(
        nlohmann::json::parse(whole.out.toStdString())["experiment"]["settings"]["measurements"]
            .get<int>(),
        40 * 24 * 2 / 5);
    const auto every = run("reconstruct FOLDER/wide.pgm --measurements N" + line);
    VERIFY_OK(every);
    QCOMPARE(
        nlohmann::json::parse(every.out.toStdString())["experiment"]["settings"]["measurements"]
            .get<int>(),
        40 * 24);
    for (const char* share : {"N/0", "N/", "N/x", "N/-2"}) {
      const auto refused =
          run("reconstruct FOLDER/wide.pgm --measurements " + std::string(share) + line);
      QCOMPARE(refused.code, 2);
      VERIFY_CONTAINS(refused.err, "after N/ must stand a number above 0");
    }
    QCOMPARE(run("reconstruct FOLDER/wide.pgm --size 16" + line).code, 2);
  }

  /// Own measurements have no image to tell the size, but the operator's file does.
  void solvesForTheSizeThatTheOperatorSays() {
    std::vector<float> pixels;
    for (int i = 0; i < 10 * 14; ++i)
      pixels.push_back(0.4F + 0.2F * static_cast<float>(i % 3 - 1));
    writeNpy(folder_.path("image.npy"), {{10, 14}, pixels});
    const auto measured =
        run("measure FOLDER/image.npy --prior white --matrix dct --measurements 120 --bits linear "
            "--out FOLDER/sized --device cpu --threads 1");
    VERIFY_OK(measured);
    const auto solved = run(measured.out.trimmed().toStdString().substr(sizeof "inkling-cli") +
                            " --device cpu --threads 1 --levels 30");
    VERIFY_OK(solved);
    QVERIFY(
        (readNpyHeader(folder_.path("sized/solved.npy")).shape == std::vector<std::int64_t>{140}));
  }

  void saysWhatIsMissing() {
    const auto drawn = run("reconstruct prior:1 --prior white --measurements 10");
    QCOMPARE(drawn.code, 2);
    VERIFY_CONTAINS(drawn.err, "is for images of any size, and nothing says which size is meant");
    QCOMPARE(run("sample --prior white --count 1 --out FOLDER/drawn.npy").code, 2);
    const auto predicted = run("predict --prior white --measurements 10");
    QCOMPARE(predicted.code, 2);
    VERIFY_CONTAINS(predicted.err, "how many pixels are measured is not known");
    // Before the images are as much as looked for.
    const auto calibrated = run("priors calibrate white FOLDER/no-images.npy --overwrite");
    QCOMPARE(calibrated.code, 2);
    VERIFY_CONTAINS(calibrated.err, "no place for a card");
  }

  void damageIsNamed() {
    folder_.write("broken.toy", "inkling toy prior\n0.4 minus\n");
    const auto shown = run("priors show broken");
    QCOMPARE(shown.code, 3);
    VERIFY_CONTAINS(shown.err, "broken.toy is a damaged toy.");
    VERIFY_CONTAINS(run("priors list").out.simplified(), "broken unreadable");
    folder_.write("other.toy", "something else");
    VERIFY_CONTAINS(run("priors show other").err, "not a prior");
  }

 private:
  Outcome run(std::string line) const {
    for (auto at = line.find("FOLDER"); at != line.npos; at = line.find("FOLDER"))
      line.replace(at, 6, folder_.path());
    return runLine(engine_, line);
  }

  Folder folder_;
  std::shared_ptr<Engine> engine_;
};

INKLING_TEST(MatrixAndPriorTest);

}  // namespace inkling::test

#include "matrix_and_prior_test.moc"

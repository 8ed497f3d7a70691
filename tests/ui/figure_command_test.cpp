// A study's figures on the command line.
#include "tests/app/support.h"
#include "tests/sweep/support.h"
#include "tests/test.h"
#include "ui/figures/pictures.h"

#include <QFileInfo>
#include <QImage>

using namespace inkling::test;

namespace inkling {
namespace {

/// A study of two M, two depths of bits and two methods on four images, finished.
struct FigureCli : Cli {
  FigureCli() {
    engine = std::make_shared<SweepEngine>(folder.write("digits.safetensors", "weights"));
    writeImages(folder, 4);
    folder.write("study.json", R"({
      "settings": {"measurements": [100, 200], "bits": [1, 2], "samples": 1},
      "methods": [{"method": "qcs-sgm"}, {"method": "message-passing"}],
      "images": [{"file": "images.npy"}]})");
    run("sweep FOLDER/study.json --output FOLDER/out --quiet");
    engine->experiments.clear();
  }
};

}  // namespace

class FigureCommandTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void curvesAndTheirNumbers() {
    FigureCli cli;
    const std::string line = "figure FOLDER/out --x measurements --series bits,method";
    const auto numbers = cli.run(line);
    VERIFY_OK(numbers);
    QVERIFY(numbers.out.startsWith(
        QStringLiteral("bits,method,measurements,psnr,standard_error,n\n1,qcs-sgm,100,")));
    QCOMPARE(numbers.out.count('\n'), 1 + 2 * 2 * 2);
    for (const auto& row : numbers.out.split('\n').mid(1, 8))
      QCOMPARE(row.section(',', -1), QStringLiteral("4"));
    VERIFY_OK(
        cli.run(line + " --output FOLDER/a.csv --output FOLDER/a.png --width 89mm --font 7pt"));
    QCOMPARE(cli.folder.contents("a.csv"), numbers.out.toStdString());
    const QImage picture(QString::fromStdString(cli.folder.path("a.png")));
    QCOMPARE(picture.width(), qRound(89 / 25.4 * 300));
    QCOMPARE(picture.height(), qRound(2.6 * 300));
    VERIFY_OK(cli.run(line + " --where bits=1,method=qcs-sgm --output -"));
    QCOMPARE(cli.run(line + " --where bits=1,method=qcs-sgm --output -").out.count('\n'), 3);
    QVERIFY(cli.engine->experiments.empty());  // nothing is computed again
  }

  void pairedDifferences() {
    FigureCli cli;
    const auto ran = cli.run("figure FOLDER/out --x measurements --against method=qcs-sgm");
    VERIFY_OK(ran);
    QVERIFY(!ran.out.contains(QStringLiteral("qcs-sgm")));
    QCOMPARE(ran.out.count('\n'), 3);
    QVERIFY(ran.out.contains(QStringLiteral(",8\n")));  // four images, two depths of bits
  }

  void theGridHasEveryMethodUnderOneChoice() {
    FigureCli cli;
    const std::string line = "figure FOLDER/out --grid --output FOLDER/g.png";
    auto ran = cli.run(line);
    QCOMPARE(ran.code, 2);
    VERIFY_CONTAINS(ran.err,
                    "The study has several values of bits and measurements. Choose one of each "
                    "with --where, such as bits=1.");
    QVERIFY(cli.engine->experiments.empty());
    VERIFY_OK(cli.run(line + " --output FOLDER/g.csv --where bits=1,measurements=200 --width 6in"));
    QCOMPARE(cli.engine->experiments.size(), std::size_t{1});
    QCOMPARE(cli.asked().methods.size(), std::size_t{2});
    QCOMPARE(cli.asked().settings.integer("measurements"), std::int64_t{200});
    const auto path = cli.folder.path("g.png");
    QCOMPARE(QImage(QString::fromStdString(path)).width(), 1800);
    QVERIFY(experimentTextOf(path).find("message-passing") != std::string::npos);
    QCOMPARE(QString::fromStdString(cli.folder.contents("g.csv")).count('\n'), 1 + 2 * 4);
    VERIFY_OK(cli.run(line + " --overwrite --where bits=1,measurements=200 --columns 2"));
  }

  /// A method that searches among a generator's images stands beside one with a denoiser: there is
  /// no single experiment that a picture of both could carry, and it is said.
  void aGridOfSeveralPriorsCarriesNoExperiment() {
    FigureCli cli;
    cli.folder.write("priors.json", R"({
      "settings": {"prior": ["digits", "digits-vae"], "samples": 1},
      "methods": [{"method": "qcs-sgm"}, {"method": "csgm"}],
      "images": [{"file": "images.npy"}]})");
    VERIFY_OK(cli.run("sweep FOLDER/priors.json --output FOLDER/priors --quiet"));
    cli.engine->experiments.clear();
    const auto ran = cli.run("figure FOLDER/priors --grid --output FOLDER/p.png");
    VERIFY_OK(ran);
    VERIFY_CONTAINS(ran.err, "p.png carries no experiment: its rows are of several priors");
    QCOMPARE(cli.engine->experiments.size(), std::size_t{2});
    const auto path = cli.folder.path("p.png");
    QVERIFY(!QImage(QString::fromStdString(path)).isNull());
    QVERIFY(experimentTextOf(path).empty());
    VERIFY_OK(cli.run("figure FOLDER/priors --grid --where method=csgm --output FOLDER/one.png"));
    QVERIFY(experimentTextOf(cli.folder.path("one.png")).find("digits-vae") != std::string::npos);
  }

  void badInputIsOneMessage() {
    FigureCli cli;
    const auto refused = [&](const std::string& more, int code, const char* why) {
      const auto ran = cli.run("figure FOLDER/out " + more);
      QCOMPARE(ran.code, code);
      VERIFY_CONTAINS(ran.err, why);
      QCOMPARE(ran.err.count(QStringLiteral("inkling-cli: ")), 1);
    };
    refused("", 2, "Say what to draw: --x with a column, or --grid for pictures.");
    refused("--grid", 2, "Name the figure's file with --output.");
    refused("--x psnrr", 2, "Did you mean psnr?");
    refused("--x measurements --output FOLDER/a.gif", 2, ".png, .pdf, .svg or .csv");
    refused("--x measurements --output FOLDER/none/a.png", 4, "none");
    refused("--x measurements --output FOLDER/a.png --width 3furlongs", 2, "0.5in to 40in");
    refused("--x measurements --output FOLDER/a.png --font 900pt", 2, "2pt to 72pt");
    refused("--x measurements --against qcs-sgm", 2, "it must be a column and a value");
    refused("--x measurements --where bits=7", 2, "No cell of the study has bits=7.");
    refused("--x measurements --where bit=1", 2, "Did you mean bits?");
    refused("--grid --where bits=1,measurements=200 --width 0.6in --output FOLDER/a.pdf", 2,
            "do not fit into that width");
    QVERIFY(!QFileInfo::exists(QString::fromStdString(cli.folder.path("a.png"))));
    QCOMPARE(cli.run("figure FOLDER --x measurements").code, 3);
  }
};

INKLING_TEST(FigureCommandTest);

}  // namespace inkling

#include "figure_command_test.moc"

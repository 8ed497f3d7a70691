// priors import: what it asks the engine for, and where the prior goes.
#include "engine/support/installed_priors.h"
#include "tests/app/support.h"

#include <filesystem>

using namespace inkling;
using namespace inkling::test;

class ImportPriorTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void toAFile() {
    Cli cli;
    const auto ran = cli.run(
        "priors import FOLDER/net.pth --range 0.294 --licence MIT --credit KAIR "
        "--out FOLDER/mine.safetensors");
    VERIFY_OK(ran);
    const auto& asked = cli.engine->imports.back();
    QCOMPARE(asked.file, cli.folder.path("net.pth"));
    QCOMPARE(asked.name, std::string("net"));
    QCOMPARE(asked.licence, std::string("MIT"));
    QCOMPARE(asked.source, std::string("KAIR"));
    QCOMPARE(asked.settings.real("range"), 0.294);
    QCOMPARE(asked.settings.text("weights"), std::string("ema"));
    QCOMPARE(ran.out.toStdString(), asked.output + "\n");
    VERIFY_CONTAINS(ran.err, "DnCNN, any size, 3 channels. Message passing needs its error table");
    VERIFY_CONTAINS(ran.err, "priors calibrate " + QString::fromStdString(asked.output).toUtf8() +
                                 " IMAGES --overwrite");
    QCOMPARE(cli.run("priors import FOLDER/net.pth --out FOLDER/net.pth").code, 2);
    QCOMPARE(cli.run("priors import FOLDER/net.pth --range 0").code, 2);
    QCOMPARE(cli.run("priors import FOLDER/net.pth --name a/b").code, 2);
    for (const char* wrong : {"--shape 64,64", "--shape 3,64,x", "--shape 3,64,64,", "--levels 1",
                              "--preset ncsnv3", "--weights best", "--sigma-end 0"})
      QCOMPARE(cli.run(std::string("priors import FOLDER/net.pth ") + wrong).code, 2);
    QCOMPARE(cli.engine->imports.size(), std::size_t{1});
    VERIFY_OK(
        cli.run("priors import FOLDER/net.pth --out FOLDER/b.safetensors --weights raw "
                "--shape 3,64,32 --levels 500 --sigma-begin 90 --sigma-end 0.01"));
    const auto& settings = cli.engine->imports.back().settings;
    QCOMPARE(settings.text("shape"), std::string("3,64,32"));
    QCOMPARE(settings.integer("levels"), std::int64_t{500});
    QCOMPARE(settings.real("sigma-begin"), 90.0);
    QCOMPARE(settings.text("weights"), std::string("raw"));
    QVERIFY(!cli.engine->imports.back().trusted);
    VERIFY_OK(
        cli.run("priors import FOLDER/net.pt --out FOLDER/c.safetensors --trust --shape 3 "
                "--output noise --pixels=-1:1 --schedule vp --alpha-bar cosine:1000"));
    const auto& script = cli.engine->imports.back();
    QVERIFY(script.trusted);
    QCOMPARE(script.settings.text("output"), std::string("noise"));
    QCOMPARE(script.settings.text("pixels"), std::string("-1:1"));
    for (const char* wrong : {"--noise-range 1", "--noise-range 2:1", "--noise-range 0:1",
                              "--alpha-bar linear:1:2", "--alpha-bar cosine:1", "--pixels 0:255"})
      QCOMPARE(cli.run(std::string("priors import FOLDER/net.pth ") + wrong).code, 2);
  }

  void toTheModels() {
    Cli cli;
    const auto before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", QByteArray::fromStdString(cli.folder.path("data")));
    const auto ran = cli.run("priors import FOLDER/net.pth");
    const auto taken = cli.run("priors import FOLDER/digits.pth");
    qputenv("XDG_DATA_HOME", before);
    VERIFY_OK(ran);
    QCOMPARE(cli.engine->imports.back().output,
             cli.folder.path("data/inkling/models/net.safetensors"));
    QVERIFY(cli.engine->imports.back().settings.isKeyword("range"));
    VERIFY_CONTAINS(ran.err, "priors calibrate net IMAGES --overwrite");
    QCOMPARE(taken.code, 2);
    VERIFY_CONTAINS(taken.err, "There is a prior \"digits\" already");
  }

  void removesOnlyOnesOwn() {
    Cli cli;
    const auto shipped = cli.run("priors remove digits");
    QCOMPARE(shipped.code, 2);
    VERIFY_CONTAINS(shipped.err, "is not among your own priors");
    VERIFY_ERROR(ErrorKind::Usage, removeInstalledPrior({"gaussian-mixture", "", {}, "{}"}),
                 "has no file to remove");
    const auto before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", QByteArray::fromStdString(cli.folder.path("data")));
    std::filesystem::create_directories(cli.folder.path("data/inkling/models"));
    std::filesystem::create_directories(cli.folder.path("data/inkling/trusted"));
    PriorInfo prior{"mine", cli.folder.write("data/inkling/models/mine.safetensors", "x"),
                    PriorShape::anySizeOf(3), R"({"network":{"script":"mine-1.pt"}})"};
    const auto program = cli.folder.write("data/inkling/trusted/mine-1.pt", "x");
    const auto other = cli.folder.write("data/inkling/trusted/other.pt", "x");
    removeInstalledPrior(prior);
    QVERIFY(!std::filesystem::exists(prior.path) && !std::filesystem::exists(program));
    QVERIFY(std::filesystem::exists(other));
    VERIFY_ERROR(ErrorKind::Output, removeInstalledPrior(prior), "cannot be removed");
    // a card that points out of the folder takes nothing with it
    prior.path = cli.folder.write("data/inkling/models/mine.safetensors", "x");
    prior.cardJson = R"({"network":{"script":"../trusted/other.pt"}})";
    removeInstalledPrior(prior);
    QVERIFY(std::filesystem::exists(other));
    prior.path = cli.folder.write("elsewhere.safetensors", "x");
    VERIFY_ERROR(ErrorKind::Usage, removeInstalledPrior(prior), "is not among your own");
    qputenv("XDG_DATA_HOME", before);
  }
};

INKLING_TEST(ImportPriorTest);
#include "import_prior_test.moc"

// priors import: what it asks the engine for, and where the prior goes.
#include "tests/app/support.h"

using namespace inkling;
using namespace inkling::test;

class ImportPriorTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void toAFile() {
    Cli cli;
    const auto ran = cli.run(
        "priors import FOLDER/net.pth --range 0.294 --licence MIT --credit KAIR "
        "--output FOLDER/mine.safetensors");
    VERIFY_OK(ran);
    const auto& asked = cli.engine->imports.back();
    QCOMPARE(asked.file, cli.folder.path("net.pth"));
    QCOMPARE(asked.name, std::string("net"));
    QCOMPARE(asked.licence, std::string("MIT"));
    QCOMPARE(asked.source, std::string("KAIR"));
    QCOMPARE(asked.range, 0.294);
    QCOMPARE(ran.out.toStdString(), asked.output + "\n");
    VERIFY_CONTAINS(ran.err, "DnCNN, any size, 3 channels. Message passing needs its error table");
    VERIFY_CONTAINS(ran.err, "priors calibrate " + QString::fromStdString(asked.output).toUtf8() +
                                 " IMAGES --overwrite");
    QCOMPARE(cli.run("priors import FOLDER/net.pth --output FOLDER/net.pth").code, 2);
    QCOMPARE(cli.run("priors import FOLDER/net.pth --range 0").code, 2);
    QCOMPARE(cli.run("priors import FOLDER/net.pth --name a/b").code, 2);
    QCOMPARE(cli.engine->imports.size(), std::size_t{1});
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
    QCOMPARE(cli.engine->imports.back().range, 0.0);
    VERIFY_CONTAINS(ran.err, "priors calibrate net IMAGES --overwrite");
    QCOMPARE(taken.code, 2);
    VERIFY_CONTAINS(taken.err, "There is a prior \"digits\" already");
  }
};

INKLING_TEST(ImportPriorTest);
#include "import_prior_test.moc"

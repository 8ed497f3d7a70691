// What measure writes, and the command that it prints.
#include "engine/support/npy.h"
#include "engine/support/operator_file.h"
#include "tests/app/support.h"

#include <QDir>

using namespace inkling;
using namespace inkling::test;

namespace {

using Shape = std::vector<std::int64_t>;

}  // namespace

class MeasureTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void files_data() {
    QTest::addColumn<QString>("bits");
    QTest::addColumn<QStringList>("written");
    QTest::addColumn<QString>("command");
    QTest::newRow("1 bit") << "1"
                           << QStringList{"A.npy", "lower.npy", "signs.npy", "upper.npy", "x.npy"}
                           << "--signs %1/signs.npy --noise 0.05 --prior digits --method qcs-sgm";
    QTest::newRow("2 bits") << "2" << QStringList{"A.npy", "lower.npy", "upper.npy", "x.npy"}
                            << "--lower %1/lower.npy --upper %1/upper.npy --noise 0.05 --prior "
                               "digits --method qcs-sgm";
    QTest::newRow("linear") << "linear" << QStringList{"A.npy", "values.npy", "x.npy"}
                            << "--values %1/values.npy --noise 0.05 --prior digits --method linear";
  }
  void files() {
    QFETCH(QString, bits);
    QFETCH(QStringList, written);
    QFETCH(QString, command);
    Cli cli;
    const auto ran =
        cli.run("measure prior:1 --measurements 5 --out FOLDER/m --bits " + bits.toStdString());
    VERIFY_OK(ran);
    const auto folder = cli.folder.path("m");
    QCOMPARE(QDir(QString::fromStdString(folder)).entryList(QDir::Files), written);
    QCOMPARE(readNpyHeader(folder + "/A.npy").shape, (Shape{5, 784}));
    QCOMPARE(readNpyHeader(folder + "/x.npy").shape, (Shape{784}));
    const auto at = QString::fromStdString(folder);
    QCOMPARE(ran.out, QStringLiteral("inkling-cli solve --matrix %1/A.npy ").arg(at) +
                          command.replace("%1", at) + " --out " + at + "/solved.npy\n");
    VERIFY_OK(cli.run(ran.out.toStdString().substr(sizeof "inkling-cli")));
    QCOMPARE(readNpyHeader(folder + "/solved.npy").shape, (Shape{784}));
  }

  void aTransformIsWrittenAsItsRows() {
    Cli cli;
    const auto ran = cli.run(
        "measure prior:1 --matrix dct --measurements 5 --seed 3 --samples 2 --out FOLDER/m");
    VERIFY_OK(ran);
    const auto folder = cli.folder.path("m");
    const auto at = QString::fromStdString(folder);
    QCOMPARE(QDir(at).entryList(QDir::Files),
             QStringList({"lower.npy", "operator.json", "signs.npy", "upper.npy", "x.npy"}));
    const auto described = readOperatorFile(folder + "/operator.json");
    QCOMPARE(described.kind, std::string("dct"));
    QVERIFY(described.rows == std::vector<std::int64_t>({0, 1, 2, 3, 4}));
    QCOMPARE(ran.out,
             QStringLiteral("inkling-cli solve --matrix %1/operator.json --signs %1/signs.npy "
                            "--noise 0.05 --prior digits --samples 2 --seed 3 --method qcs-sgm "
                            "--out %1/solved.npy\n")
                 .arg(at));
    VERIFY_OK(cli.run(ran.out.toStdString().substr(sizeof "inkling-cli")));
    QCOMPARE(cli.asked().settings.text("matrix"), std::string("file"));
    QCOMPARE(cli.asked().settings.text("matrix-file"), folder + "/operator.json");
    QCOMPARE(cli.asked().settings.integer("seed"), std::int64_t{3});
    // the file of the other form goes with the earlier run's
    VERIFY_OK(cli.run("measure prior:1 --measurements 5 --overwrite --out FOLDER/m"));
    QVERIFY(!QFile::exists(at + "/operator.json") && QFile::exists(at + "/A.npy"));
    VERIFY_OK(cli.run("measure prior:1 --matrix FOLDER/own.json --measurements 5 --out FOLDER/n"));
    QCOMPARE(cli.asked().settings.text("matrix-file"), cli.folder.path("own.json"));
  }

  void isStopped() {
    Cli cli;
    cli.cancellation.cancel();
    QCOMPARE(cli.run("measure prior:1 --matrix dct --measurements 5 --out FOLDER/m").code, 130);
    QVERIFY(!QFile::exists(QString::fromStdString(cli.folder.path("m/x.npy"))));
  }

  void severalImages() {
    Cli cli;
    VERIFY_OK(cli.run("measure prior:2 --measurements 5 --out FOLDER"));
    QCOMPARE(readNpyHeader(cli.folder.path("signs.npy")).shape, (Shape{2, 5}));
    QCOMPARE(readNpyHeader(cli.folder.path("x.npy")).shape, (Shape{2, 784}));
  }
};

INKLING_TEST(MeasureTest);
#include "measure_test.moc"

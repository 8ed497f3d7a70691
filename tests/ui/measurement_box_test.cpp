#include "ui/setup/measurement_box.h"

#include "app/programs/cli.h"
#include "engine/support/npy.h"
#include "engine/support/operator_file.h"
#include "tests/app/mock_engine.h"
#include "tests/support/files.h"
#include "tests/test.h"
#include "ui/session/own_measurements.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QUrl>

#include <cmath>
#include <sstream>

namespace inkling {
namespace {

constexpr ImageShape prior{1, 28, 28};

/// A 3×784 matrix, and measurements that fit it.
struct Files {
  test::Folder folder;

  Files() {
    write("A.npy", {3, 784});
    write("y.npy", {3});
    write("batch.npy", {2, 3});
  }
  QString path(const char* name) const { return QString::fromStdString(folder.path(name)); }
  void write(const char* name, std::vector<std::int64_t> shape, float value = 1) {
    Array array{std::move(shape), {}};
    array.values = std::vector<float>(static_cast<std::size_t>(array.size()), value);
    writeNpy(folder.path(name), array);
  }
  /// An array of three values of a type that writeNpy does not write.
  void writeTyped(const char* name, const std::string& dtype, int bytes) {
    auto header = "{'descr': '" + dtype + "', 'fortran_order': False, 'shape': (3,), }";
    header.resize(117, ' ');
    folder.write(name, "\x93NUMPY\x01" + std::string(1, '\0') + test::littleEndian(118, 2) +
                           header + "\n" + std::string(static_cast<std::size_t>(3 * bytes), '\1'));
  }
};

struct Box {
  MeasurementBox box;
  QSignalSpy used{&box, &MeasurementBox::used};

  Box() {
    box.show(Experiment::defaults(), prior);
    static_cast<QWidget&>(box).show();
  }
  template <typename T>
  T* part(const char* field, const char* name) {
    return box.findChild<QWidget*>(QString::fromLatin1(field))
        ->findChild<T*>(QString::fromLatin1(name));
  }
  QLineEdit* path(const char* field) { return part<QLineEdit>(field, "path"); }
  QString problem(const char* field) { return part<QLabel>(field, "problem")->text(); }
  void choose(int kind) {
    box.findChild<QComboBox*>(QStringLiteral("kind"))->setCurrentIndex(kind);
  }
  void click(const char* button) {
    box.findChild<QPushButton*>(QString::fromLatin1(button))->click();
  }
  QString summary() { return box.findChild<QLabel*>(QStringLiteral("summary"))->text(); }
};

}  // namespace

class MeasurementBoxTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void signsAreUsed() {
    const Files files;
    Box b;
    b.path("matrix-path")->setText(files.path("A.npy"));
    QCOMPARE(b.summary(), QStringLiteral("A has 3 measurements of 784 pixels."));
    b.path("signs")->setText(files.path("batch.npy"));
    QVERIFY(b.summary().contains(QStringLiteral("2 images")));
    b.path("signs")->setText(files.path("y.npy"));
    QCOMPARE(b.problem("matrix-path"), QString());
    QCOMPARE(b.problem("signs"), QString());
    b.click("use");
    QCOMPARE(b.used.size(), 1);
    const auto own = b.used[0][0].value<OwnMeasurements>();
    QCOMPARE(own.signs, files.path("y.npy").toStdString());
    QVERIFY(own.lower.empty() && own.upper.empty() && own.values.empty());
    QCOMPARE(b.used[0][1].toString(), files.path("A.npy"));
  }

  void anOperatorIsAMatrix() {
    const Files files;
    const auto write = [&](const ImageShape& shape) {
      writeOperatorFile(files.folder.path("operator.json"), {"dct", shape, {5, 7, 1}, "", 0});
    };
    write({1, 28, 28});
    Box b;
    b.path("matrix-path")->setText(files.path("operator.json"));
    b.path("signs")->setText(files.path("y.npy"));
    QCOMPARE(b.summary(), QStringLiteral("A has 3 measurements of 784 pixels: dct of 28×28."));
    b.click("use");
    QCOMPARE(b.used.size(), 1);
    QCOMPARE(b.used[0][1].toString(), files.path("operator.json"));
    write({1, 14, 56});
    b.click("use");
    QCOMPARE(b.used.size(), 1);
    QVERIFY2(b.problem("matrix-path").contains(QStringLiteral("images of 14×56, but the prior's")),
             qPrintable(b.problem("matrix-path")));
    files.folder.write("operator.json", "{}");
    b.click("use");
    QVERIFY2(b.problem("matrix-path").contains(QStringLiteral("inkling operator")),
             qPrintable(b.problem("matrix-path")));
  }

  void aTruthMayBeNamed() {
    Files files;
    files.write("x.npy", {28, 28});
    files.write("two.npy", {2, 784});
    Box b;
    b.path("matrix-path")->setText(files.path("A.npy"));
    b.path("signs")->setText(files.path("y.npy"));
    b.path("truth")->setText(files.path("two.npy"));
    QVERIFY2(b.problem("truth").contains(
                 QStringLiteral("is 2×784, but the measurements are of 1 images of 784 pixels: the "
                                "truth has 1 × 784 numbers")),
             qPrintable(b.problem("truth")));
    b.click("use");
    QVERIFY(b.used.isEmpty());
    b.path("signs")->setText(files.path("batch.npy"));
    QCOMPARE(b.problem("truth"), QString());
    b.click("use");
    QCOMPARE(b.used[0][0].value<OwnMeasurements>().truth, files.path("two.npy").toStdString());
    b.path("signs")->setText(files.path("y.npy"));
    b.path("truth")->setText(files.path("x.npy"));
    QCOMPARE(b.problem("truth"), QString());
    b.path("truth")->setText(files.path("missing.npy"));
    QVERIFY(b.problem("truth").contains(QStringLiteral("does not exist")));
    b.path("truth")->setText({});
    b.click("use");
    QCOMPARE(b.used.size(), 2);
    QVERIFY(b.used[1][0].value<OwnMeasurements>().truth.empty());
  }

  void otherKindsHaveOtherFields() {
    Files files;
    files.write("upper.npy", {3}, 2);
    Box b;
    QVERIFY(b.path("signs")->isVisible() && !b.path("lower")->isVisible());
    b.path("matrix-path")->setText(files.path("A.npy"));
    b.path("signs")->setText(files.path("y.npy"));
    b.choose(1);
    QVERIFY(!b.path("signs")->isVisible() && b.path("lower")->isVisible());
    b.path("lower")->setText(files.path("y.npy"));
    b.click("use");
    QVERIFY(b.used.isEmpty());
    QVERIFY2(b.problem("upper").contains(QStringLiteral("Name the file")),
             qPrintable(b.problem("upper")));
    b.path("upper")->setText(files.path("batch.npy"));
    QVERIFY2(b.problem("upper").contains(QStringLiteral("is 2×3, but the lower ends are 3")),
             qPrintable(b.problem("upper")));
    b.path("upper")->setText(files.path("upper.npy"));
    b.click("use");
    QCOMPARE(b.used.size(), 1);
    const auto intervals = b.used[0][0].value<OwnMeasurements>();
    QVERIFY(intervals.signs.empty());  // what was typed there is of no matter
    QCOMPARE(intervals.lower, files.path("y.npy").toStdString());
    QCOMPARE(intervals.upper, files.path("upper.npy").toStdString());

    b.choose(2);
    b.path("values")->setText(files.path("batch.npy"));
    QTest::keyClick(b.path("values"), Qt::Key_Return);
    QCOMPARE(b.used.size(), 2);
    QCOMPARE(b.used[1][0].value<OwnMeasurements>().values, files.path("batch.npy").toStdString());
  }

  void whatDoesNotFitIsTold_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("told");
    const auto row = [](const char* name, const char* field, const char* file, const char* told) {
      QTest::newRow(name) << QString::fromLatin1(field) << QString::fromLatin1(file)
                          << QString::fromUtf8(told);
    };
    row("wrong N", "matrix-path", "narrow.npy",
        "A has 700 columns, but the prior's images have 784");
    row("vector", "matrix-path", "y.npy", "This array is 3: A has two dimensions");
    row("wrong M", "signs", "long.npy", "These are 4 measurements, but A has 3 rows");
    row("wrong M of a batch", "signs", "batch.npy", "These are 784 measurements");
    row("cube", "signs", "cube.npy", "This array is 1×1×3: measurements are M numbers");
    row("no npy", "signs", "text.npy", "is text, not an .npy file");
    row("text", "signs", "text-type.npy", "holds values of type '<U4'");
    row("turned A", "matrix-path", "turned.npy", "is 784×3, with a row for each pixel");
    row("turned batch", "signs", "turned-batch.npy", "stand in a column. Turn it round");
    row("missing", "matrix-path", "missing.npy", "does not exist");
    row("folder", "matrix-path", "", "is not a file");
    row("truncated", "signs", "truncated.npy", "is truncated");
  }
  void whatDoesNotFitIsTold() {
    QFETCH(QString, field);
    QFETCH(QString, file);
    QFETCH(QString, told);
    Files files;
    files.write("narrow.npy", {3, 700});
    files.write("long.npy", {4});
    files.write("cube.npy", {1, 1, 3});
    files.folder.write("text.npy", "no array");
    files.folder.write("truncated.npy", files.folder.contents("y.npy").substr(0, 130));
    files.writeTyped("text-type.npy", "<U4", 16);
    files.write("turned.npy", {784, 3});
    files.write("batch.npy", {2, 784});
    files.write("turned-batch.npy", {3, 2});
    Box b;
    b.path("matrix-path")->setText(files.path("A.npy"));
    b.path("signs")->setText(files.path("y.npy"));
    const auto name = field.toLatin1();
    b.path(name)->setText(files.path(file.toUtf8()));
    QVERIFY2(b.problem(name).contains(told), qPrintable(b.problem(name)));
    QVERIFY(b.part<QLabel>(name, "problem")->isVisible());
    b.click("use");
    QVERIFY(b.used.isEmpty());
    b.path(name)->setText(files.path(field == QStringLiteral("matrix-path") ? "A.npy" : "y.npy"));
    QCOMPARE(b.problem(name), QString());
    b.click("use");
    QCOMPARE(b.used.size(), 1);
  }

  void unsignedValuesAreFineWhereTheyAreNoSigns() {
    Files files;
    files.writeTyped("unsigned.npy", "|u1", 1);
    Box b;
    b.choose(2);
    b.path("matrix-path")->setText(files.path("A.npy"));
    b.path("values")->setText(files.path("unsigned.npy"));
    b.click("use");
    QCOMPARE(b.used.size(), 1);
  }

  void theValuesAreForTheEngine() {
    Files files;
    files.write("nan.npy", {3}, std::nanf(""));
    Box b;
    b.path("matrix-path")->setText(files.path("A.npy"));
    b.path("signs")->setText(files.path("nan.npy"));
    QCOMPARE(b.problem("signs"), QString());
    b.click("use");
    QCOMPARE(b.used.size(), 1);
  }

  void filesThatHaveChangedAreCheckedAgain() {
    Files files;
    Box b;
    b.path("matrix-path")->setText(files.path("A.npy"));
    b.path("signs")->setText(files.path("y.npy"));
    files.write("y.npy", {5});
    b.click("use");
    QVERIFY(b.used.isEmpty());
    QVERIFY(b.problem("signs").contains(QStringLiteral("These are 5")));
  }

  void anotherPriorWantsAnotherMatrix() {
    const Files files;
    Box b;
    b.path("matrix-path")->setText(files.path("A.npy"));
    QCOMPARE(b.problem("matrix-path"), QString());
    b.box.show(Experiment::defaults(), {3, 64, 64});
    QVERIFY(b.problem("matrix-path").contains(QStringLiteral("12288 pixels (64×64×3)")));
    b.box.show(Experiment::defaults(), {});  // not known
    QCOMPARE(b.problem("matrix-path"), QString());
  }

  void anExperimentIsShownAndTypingIsNotOverwritten() {
    const Files files;
    Box b;
    OwnMeasurements own;
    own.values = files.path("y.npy").toStdString();
    auto e = withOwnMeasurements(Experiment::defaults(), own, files.path("A.npy").toStdString());
    b.box.show(e, prior);
    QCOMPARE(b.box.findChild<QComboBox*>(QStringLiteral("kind"))->currentIndex(), 2);
    QCOMPARE(b.path("values")->text(), files.path("y.npy"));
    QCOMPARE(b.path("matrix-path")->text(), files.path("A.npy"));
    QVERIFY(b.path("values")->isVisible());

    b.path("values")->setText(QStringLiteral("half a na"));
    e.settings.set("noise", 0.5);
    b.box.show(e, prior);
    QCOMPARE(b.path("values")->text(), QStringLiteral("half a na"));
    e.ownMeasurements->values = files.path("batch.npy").toStdString();
    b.box.show(e, prior);
    QCOMPARE(b.path("values")->text(), files.path("batch.npy"));
  }

  void aFileIsDroppedOnAField() {
    const Files files;
    Box b;
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(files.path("A.npy"))});
    auto* path = b.path("matrix-path");
    const QPointF middle = path->rect().center();
    QDragEnterEvent enter(middle.toPoint(), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(path, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(path, &drop);
    QCOMPARE(path->text(), files.path("A.npy"));
    QVERIFY(!b.summary().isEmpty());
  }

  void theCommandLineMakesTheSameExperiment_data() {
    QTest::addColumn<bool>("values");
    QTest::newRow("signs") << false;
    QTest::newRow("values") << true;
  }
  void theCommandLineMakesTheSameExperiment() {
    QFETCH(bool, values);
    const Files files;
    OwnMeasurements own;
    (values ? own.values : own.signs) = files.folder.path("y.npy");
    auto e = Experiment::defaults();
    e.images.emplace_back(PriorSource{1});
    e.settings.set("noise", 0.25);
    e.settings.set("dither", 0.5);  // solve has no such option
    e.settings.set("bits", std::int64_t{3});
    e.methods = {makeMethod(values ? "qcs-sgm" : "linear")};  // which cannot use the data
    const auto made = withOwnMeasurements(e, own, files.folder.path("A.npy"));
    validate(made, prior);

    const auto engine = std::make_shared<test::MockEngine>();
    std::ostringstream out, err;
    const int code =
        runCli({"solve", "--matrix", files.folder.path("A.npy"), values ? "--values" : "--signs",
                files.folder.path("y.npy"), "--noise", "0.25", "--out", files.folder.path("x.npy")},
               {[&] { return engine; }, out, err, false, Cancellation()});
    QVERIFY2(code == 0, err.str().c_str());
    QVERIFY(engine->experiments.at(0) == made);
  }

  /// Files as `measure` writes them, solved by the real engine: with the truth there is a PSNR.
  void theTruthIsComparedWith() {
    const test::Folder folder;
    const auto engine = openEngine();
    RunObserver nobody;
    auto e = Experiment::defaults();
    e.images.emplace_back(PriorSource{1});
    e.settings.set("prior", std::string("gaussian-mixture:12x12"));
    e.settings.set("measurements", std::int64_t{60});
    e.methods = {makeMethod("message-passing")};
    const auto made = engine->measure(e, nobody, Cancellation());
    writeNpy(folder.path("A.npy"), made.matrix);
    writeNpy(folder.path("y.npy"), made.signs);
    writeNpy(folder.path("x.npy"), made.truth);
    OwnMeasurements own;
    own.signs = folder.path("y.npy");
    const auto without = withOwnMeasurements(e, own, folder.path("A.npy"));
    QVERIFY(std::isnan(engine->run(without, {}, nobody, Cancellation()).runs.at(0).metrics.psnr));
    own.truth = folder.path("x.npy");
    const auto with = withOwnMeasurements(e, own, folder.path("A.npy"));
    const auto result = engine->run(with, {}, nobody, Cancellation());
    QVERIFY(result.runs.at(0).metrics.psnr > 5);
    QVERIFY(result.images.at(0).truth);
  }

  void theWayBack() {
    auto before = Experiment::defaults();
    before.images.emplace_back(PriorSource{2});
    before.settings.set("bits", std::int64_t{4});
    before.settings.set("noise", 0.5);
    before.methods = {makeMethod("qcs-sgm"), makeMethod("message-passing")};
    OwnMeasurements own;
    own.values = "/y.npy";
    auto e = withOwnMeasurements(before, own, "/A.npy");
    QCOMPARE(e.methods.size(), std::size_t{1});
    e.settings.set("noise", 0.125);  // by hand, meanwhile
    const auto after = withSimulatedMeasurements(e, before);
    validate(after, prior);
    QVERIFY(after.images == before.images);
    QVERIFY(!after.ownMeasurements);
    QCOMPARE(after.settings.integer("bits"), std::int64_t{4});
    QCOMPARE(after.settings.text("matrix"), std::string("gaussian"));
    QCOMPARE(after.settings.real("noise"), 0.125);
  }
};

INKLING_TEST(MeasurementBoxTest);

}  // namespace inkling

#include "measurement_box_test.moc"

// The kinds of matrices as the program knows them without the engine.
#include "engine/model/matrix_info.h"

#include "engine/model/experiment.h"
#include "engine/model/hadamard_order.h"
#include "engine/model/registry.h"
#include "tests/test.h"

namespace inkling {
namespace {

Settings settingsFor(const std::string& kind) {
  auto settings = standardOptions().experimentDefaults();
  settings.set("matrix", kind);
  return settings;
}

}  // namespace

class MatrixInfoTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyKindIsDescribed() {
    QStringList ids;
    for (const auto& kind : matrices()) {
      ids << QString::fromStdString(kind.id);
      QVERIFY2(!kind.help.empty() && kind.title, kind.id.c_str());
      QVERIFY2(!kind.title(settingsFor(kind.id)).code.empty(), kind.id.c_str());
      QCOMPARE(&matrixOf(settingsFor(kind.id)), &kind);
    }
    QCOMPARE(ids.join(QLatin1Char(' ')),
             QStringLiteral("gaussian dct hadamard dft mask ill-conditioned correlated file"));
    VERIFY_ERROR(ErrorKind::Usage, requireMatrix("hadamar"), "--matrix is \"hadamar\"",
                 "gaussian, dct", "Did you mean hadamard?");
  }

  void optionsApplyWhereTheirKindIsChosen() {
    for (const auto& kind : matrices()) {
      const auto settings = settingsFor(kind.id);
      for (const auto& each : matrices())
        for (const auto& option : each.options) {
          const bool own = std::any_of(kind.options.begin(), kind.options.end(),
                                       [&](const Option& o) { return o.name == option.name; });
          const auto& entry = standardOptions().require(option.name);
          QVERIFY2(entry.applies(settings) == own, (kind.id + " " + option.name).c_str());
          QVERIFY(entry.decides(Artefact::Matrix) && entry.simulatedOnly);
        }
      QCOMPARE(standardOptions().byRole(OptionRole::Measurements).applies(settings), !kind.given());
    }
  }

  void predictionsThatWantASimulation_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("flips");
    QTest::addColumn<bool>("wanted");
    for (const char* kind : {"gaussian", "ill-conditioned", "correlated"})
      QTest::newRow(kind) << kind << true << false;
    for (const char* kind : {"dct", "hadamard", "dft"}) {
      QTest::addRow("%s", kind) << kind << true << false;
      QTest::addRow("%s without flips", kind) << kind << false << true;
    }
    for (const char* kind : {"mask", "file"})
      QTest::newRow(kind) << kind << true << true;
  }
  void predictionsThatWantASimulation() {
    QFETCH(QString, kind);
    QFETCH(bool, flips);
    auto settings = settingsFor(kind.toStdString());
    settings.set("sign-flips", flips);
    QTEST(needsCalibration(settings), "wanted");
  }

  void whatCannotBe() {
    const auto settings = settingsFor("hadamard");
    const auto& hadamard = requireMatrix("hadamard");
    VERIFY_ERROR(ErrorKind::Usage, checkMatrix(hadamard, settings, 5, {1, 5, 157}), "no order 785",
                 "784 and 896");
    checkMatrix(hadamard, settings, 5, {});  // the pixels are not known yet
    checkMatrix(hadamard, settings, 784, {1, 28, 28});
    VERIFY_ERROR(ErrorKind::Usage, checkMatrix(hadamard, settings, 785, {1, 28, 28}),
                 "--measurements is 785", "784 (28×28)", "gaussian or correlated");
    VERIFY_ERROR(ErrorKind::Usage, checkMatrix(hadamard, settings, 0, {1, 28, 28}), "at least 1");
    VERIFY_ERROR(ErrorKind::Usage, checkMatrix(givenMatrix(), settingsFor("file"), 0, {}),
                 "--matrix-file is empty");
    auto own = settingsFor("gaussian");
    takeMatrixFile(own, "A.npy");
    QVERIFY(matrixOf(own).given());
    checkMatrix(matrixOf(own), own, 10000, {1, 2, 2});  // its rows are the file's
  }

  void anExperimentIsRefusedBeforeTheEngineIsOpened() {
    auto e = Experiment::defaults();
    e.images = {PriorSource{1}};
    e.methods = {makeMethod("qcs-sgm")};
    e.settings.set("matrix", std::string("hadamard"));
    e.settings.set("measurements", std::int64_t{10});
    validate(e);
    VERIFY_ERROR(ErrorKind::Usage, validate(e, {1, 5, 157}), "no order 785");
  }

  void memoryIsTheArraysOrAlmostNone() {
    const MatrixCost cost{500, 784, 4, false};
    QVERIFY(peakBytes(requireMatrix("gaussian"), cost) >= 4.0 * 500 * 784);
    QVERIFY(peakBytes(requireMatrix("mask"), cost) < 1e6);
    auto decomposed = cost;
    decomposed.spectrum = true;
    QCOMPARE(peakBytes(requireMatrix("gaussian"), decomposed) -
                 peakBytes(requireMatrix("gaussian"), cost),
             24.0 * 500 * 500);
    QCOMPARE(peakBytes(requireMatrix("dct"), decomposed), peakBytes(requireMatrix("dct"), cost));
  }

  void aRegistryIsClosedByItsReading() {
    struct Entry {
      std::string id;
    };
    Registry<Entry> registry("toy", {{"a"}});
    registry.add({"b"});
    VERIFY_ERROR(ErrorKind::Internal, registry.add({"a"}), "toy a", "one of that name");
    QCOMPARE(registry.all().size(), std::size_t{2});
    VERIFY_ERROR(ErrorKind::Internal, registry.add({"c"}), "toy c", "in use already");
    VERIFY_ERROR(ErrorKind::Internal, registerMatrix(requireMatrix("dct")), "matrix kind dct");
  }

  void hadamardOrders() {
    for (int n : {1, 2, 12, 28, 784, 4096})
      QVERIFY2(hadamardOrder(n), qPrintable(QString::number(n)));
    for (int n : {0, -4, 3, 20, 785})
      QVERIFY2(!hadamardOrder(n), qPrintable(QString::number(n)));
  }
};

INKLING_TEST(MatrixInfoTest);

}  // namespace inkling

#include "matrix_info_test.moc"

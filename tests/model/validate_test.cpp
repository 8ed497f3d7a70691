// Experiments that cannot be, and the words that say why.
#include "engine/model/error.h"
#include "engine/model/experiment.h"
#include "engine/model/solver_info.h"
#include "tests/test.h"

#include <functional>

using namespace inkling;

namespace {

Experiment ordinary() {
  auto experiment = Experiment::defaults();
  experiment.images = {PriorSource{1}};
  experiment.methods = {makeMethod("qcs-sgm"), makeMethod("qcs-sgm+")};
  return experiment;
}

Experiment ownSigns() {
  auto experiment = Experiment::defaults();
  experiment.settings.set("matrix", std::string("file"));
  experiment.settings.set("matrix-file", std::string("A.npy"));
  experiment.ownMeasurements = OwnMeasurements{"y.npy", "", "", ""};
  experiment.methods = {makeMethod("qcs-sgm")};
  return experiment;
}

/// What validation says against it; nothing where it can be.
QString refusalOf(const std::function<void()>& validation) {
  try {
    validation();
  } catch (const Error& error) {
    return QString::fromUtf8(error.what());
  }
  return {};
}

using Change = std::function<void(Experiment&)>;

void row(const char* name, Change change, const char* message) {
  QTest::newRow(name) << std::move(change) << QString::fromUtf8(message);
}

}  // namespace

Q_DECLARE_METATYPE(Change)

class ValidateTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void ordinaryOnesPass() {
    QCOMPARE(refusalOf([] { validate(ordinary(), {1, 28, 28}); }), QString());
    QCOMPARE(refusalOf([] { validate(ownSigns()); }), QString());
    auto linear = ordinary();
    linear.settings.set("bits", Keyword{});
    linear.methods = {makeMethod("linear"), makeMethod("jalal")};
    QCOMPARE(refusalOf([&] { validate(linear); }), QString());
    auto many = ordinary();
    many.settings.set("measurements", std::int64_t{2000});
    for (const char* matrix : {"gaussian", "correlated"}) {
      many.settings.set("matrix", std::string(matrix));
      QCOMPARE(refusalOf([&] { validate(many, {1, 28, 28}); }), QString());
    }
    QVERIFY(!solvers().empty());
    for (const auto& method : solvers())
      QCOMPARE(refusalOf([&] { validate(makeMethod(method.id)); }), QString());
  }

  void refuses_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("message");
    row(
        "no image", [](Experiment& e) { e.images.clear(); }, "There is no image. Name a picture");
    row(
        "no method", [](Experiment& e) { e.methods.clear(); },
        "There is no method. Choose one or more of qcs-sgm, qcs-sgm+, linear, jalal, "
        "message-passing, ");
    row(
        "method twice", [](Experiment& e) { e.methods[1] = e.methods[0]; },
        "The method qcs-sgm is listed twice.");
    row(
        "unknown method", [](Experiment& e) { e.methods[0].id = "qcs-sg"; },
        "Unknown method \"qcs-sg\": it must be one of qcs-sgm, qcs-sgm+, linear, jalal, "
        "message-passing, ");
    row(
        "out of range", [](Experiment& e) { e.settings.set("noise", -1.0); },
        "noise is -1: it must be a number, 0 to 1000.");
    row(
        "wrong type", [](Experiment& e) { e.settings.set("noise", std::string("loud")); },
        "noise is \"loud\": it must be a number");
    row(
        "unknown setting", [](Experiment& e) { e.settings.set("nose", 1.0); },
        "Unknown option \"nose\". Did you mean noise?");
    row(
        "a method's setting", [](Experiment& e) { e.settings.set("levels", std::int64_t{5}); },
        "levels is not an option of an experiment.");
    row(
        "missing setting", [](Experiment& e) { e.settings.erase("seed"); },
        "seed is missing from an experiment's settings.");
    row(
        "missing method setting", [](Experiment& e) { e.methods[0].settings.erase("levels"); },
        "levels is missing from qcs-sgm's settings.");
    row(
        "another method's", [](Experiment& e) { e.methods[0].settings.set("damping", 0.5); },
        "damping is not an option of qcs-sgm.");
    row(
        "levels reversed", [](Experiment& e) { e.methods[0].settings.set("beta-min", 10.0); },
        "--beta-min is 10: it must be less than --beta-max, which is 2.");
    row(
        "two steps",
        [](Experiment& e) {
          e.methods[1].settings.set("step-ratio", 0.1);
          e.methods[1].settings.set("step-size", 1e-5);
        },
        "--step-ratio and --step-size exclude each other, and both are set");
    row(
        "no matrix file", [](Experiment& e) { e.settings.set("matrix", std::string("file")); },
        "--matrix is file, but --matrix-file is empty");
    for (const char* matrix : {"dct", "hadamard", "dft", "mask", "ill-conditioned"})
      row(
          matrix,
          [matrix](Experiment& e) {
            e.settings.set("matrix", std::string(matrix));
            e.settings.set("measurements", std::int64_t{785});
          },
          "measurements is 785: a matrix of kind");
    row(
        "thresholds and dither",
        [](Experiment& e) {
          e.settings.set("thresholds", std::string("t.npy"));
          e.settings.set("dither", Keyword{});
        },
        "--thresholds and --dither exclude each other");
    row(
        "thresholds and delta",
        [](Experiment& e) {
          e.settings.set("thresholds", std::string("t.npy"));
          e.settings.set("delta", 0.5);
        },
        "--thresholds and --delta exclude each other");
    row(
        "linear data", [](Experiment& e) { e.settings.set("bits", Keyword{}); },
        "qcs-sgm needs quantized measurements, and these are linear");
    row(
        "quantized data", [](Experiment& e) { e.methods = {makeMethod("linear")}; },
        "linear needs unquantized measurements, and these are quantized.");
  }
  void refuses() {
    QFETCH(Change, change);
    QFETCH(QString, message);
    auto experiment = ordinary();
    change(experiment);
    VERIFY_ERROR(ErrorKind::Usage, validate(experiment, {1, 28, 28}), message.toUtf8().constData());
  }

  void refusesOwnMeasurements_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("message");
    row(
        "with images", [](Experiment& e) { e.images = {PriorSource{1}}; },
        "Images and own measurements exclude each other.");
    row(
        "none", [](Experiment& e) { e.ownMeasurements = OwnMeasurements{}; },
        "must be given in one form");
    row(
        "two forms", [](Experiment& e) { e.ownMeasurements->values = "v.npy"; },
        "must be given in one form");
    row(
        "lower alone",
        [](Experiment& e) {
          e.ownMeasurements = OwnMeasurements{"", "l", "", ""};
        },
        "Own measurements have lower bounds without upper ones.");
    row(
        "upper alone",
        [](Experiment& e) {
          e.ownMeasurements = OwnMeasurements{"", "", "u", ""};
        },
        "Own measurements have upper bounds without lower ones.");
    row(
        "another matrix", [](Experiment& e) { e.settings.set("matrix", std::string("gaussian")); },
        "Own measurements need the matrix that made them");
    row(
        "values for qcs-sgm",
        [](Experiment& e) {
          e.ownMeasurements = OwnMeasurements{"", "", "", "v"};
        },
        "qcs-sgm needs quantized measurements");
  }
  void refusesOwnMeasurements() {
    QFETCH(Change, change);
    QFETCH(QString, message);
    auto experiment = ownSigns();
    change(experiment);
    VERIFY_ERROR(ErrorKind::Usage, validate(experiment), message.toUtf8().constData());
  }

  void selections_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("indices");
    QTest::newRow("everything") << "" << QList<int>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    QTest::newRow("last") << "9" << QList<int>{9};
    QTest::newRow("range of one") << "4-4" << QList<int>{4};
    QTest::newRow("list") << "0,4,7-9" << QList<int>{0, 4, 7, 8, 9};
    QTest::newRow("order and repeats kept") << "5,1-2,5" << QList<int>{5, 1, 2, 5};
  }
  void selections() {
    QFETCH(QString, text);
    QFETCH(QList<int>, indices);
    QList<int> read;
    for (const auto index : parseSelection(text.toStdString(), 10))
      read << static_cast<int>(index);
    QCOMPARE(read, indices);
  }

  void refusesSelections_data() {
    QTest::addColumn<QString>("message");
    for (const char* text :
         {"a", "1,", ",1", "1-", "-1", "1--2", "1 2", "1.5", "0-9x", "99999999999999999999999"})
      QTest::newRow(text) << "cannot be read: write indices from 0 and ranges";
    QTest::newRow("4-2") << "has a range that runs backwards. Write 2-4.";
    QTest::newRow("10") << "asks for item 10, but there are 10: 0 to 9.";
    QTest::newRow("0-10") << "asks for item 10, but there are 10: 0 to 9.";
  }
  void refusesSelections() {
    QFETCH(QString, message);
    const std::string text = QTest::currentDataTag();
    VERIFY_ERROR(ErrorKind::Usage, parseSelection(text, 10), text.c_str(),
                 message.toUtf8().constData());
  }

  void anAbsurdSelectionIsRefused() {
    VERIFY_ERROR(ErrorKind::Usage, parseSelection("0-999999999999", 1000000000000),
                 "names more than 1000000 items");
    VERIFY_ERROR(ErrorKind::Usage, parseSelection("", 2000000), "names more than 1000000 items");
  }
};

INKLING_TEST(ValidateTest);
#include "validate_test.moc"

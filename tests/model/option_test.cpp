#include "engine/model/option.h"

#include "app/option_flags.h"
#include "engine/model/engine.h"
#include "engine/model/experiment.h"
#include "engine/model/solver_info.h"
#include "tests/test.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

using namespace inkling;

class OptionTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// One descriptor, and the flag, the JSON key, the help text and the message are there.
  void oneDescriptorIsEnough() {
    auto table = standardOptions();
    Option option;
    option.name = "gain";
    option.label = "Gain";
    option.defaultValue = 1.5;
    option.minimum = 1;
    option.maximum = 4;
    option.help = "Amplification before the quantizer.";
    table.add(option);

    CLI::App app;
    OptionFlags flags(table);
    flags.add(app, "Measurements", [](const Option& o) { return o.name == "gain"; });
    QVERIFY(app.help().find("--gain") != std::string::npos);
    QVERIFY(app.help().find("Amplification before the quantizer.") != std::string::npos);
    app.parse(std::vector<std::string>{"2.5", "--gain"});  // CLI11 takes them reversed
    auto settings = table.experimentDefaults();
    QCOMPARE(settings.real("gain"), 1.5);
    flags.apply(settings);
    QCOMPARE(settings.real("gain"), 2.5);

    auto experiment = Experiment::defaults(table);
    QCOMPARE(toJson(experiment, table).at("settings").at("gain").get<double>(), 1.5);
    auto json = toJson(experiment, table);
    json["settings"]["gain"] = 3.0;
    QCOMPARE(experimentFromJson(json, table).settings.real("gain"), 3.0);
    json["settings"]["gain"] = 9.0;
    VERIFY_ERROR(ErrorKind::Input, experimentFromJson(json, table), "gain is 9", "1 to 4");
    VERIFY_ERROR(ErrorKind::Usage, table.parse("gain", "0.5"), "gain is 0.5", "1 to 4");
    VERIFY_ERROR(ErrorKind::Internal, table.add(option), "gain");  // the name is taken
    QVERIFY(!standardOptions().find("gain"));
  }

  void defaultsReadBackToThemselves() {
    int options = 0;
    for (const auto* table : {&standardOptions(), &trainOptions()})
      for (const auto& o : table->options()) {
        ++options;
        QVERIFY2(!o.label.empty() && !o.help.empty(), o.name.c_str());
        const auto text = table->format(o.name, o.defaultValue);
        QVERIFY2(table->parse(o.name, text) == o.defaultValue, o.name.c_str());
      }
    QVERIFY(options > 40);
  }

  void parses_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("again");
    QTest::newRow("real") << "noise"
                          << "5e-2"
                          << "0.05";
    QTest::newRow("integer") << "bits"
                             << "3"
                             << "3";
    QTest::newRow("keyword") << "bits"
                             << "linear"
                             << "linear";
    QTest::newRow("auto") << "delta"
                          << "auto"
                          << "auto";
    QTest::newRow("bool") << "sign-flips"
                          << "no"
                          << "false";
    QTest::newRow("choice") << "matrix"
                            << "hadamard"
                            << "hadamard";
    QTest::newRow("device") << "device"
                            << "cuda:1"
                            << "cuda:1";
  }
  void parses() {
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, again);
    const auto& table = standardOptions();
    const auto value = table.parse(name.toStdString(), text.toStdString());
    QCOMPARE(QString::fromStdString(table.format(name.toStdString(), value)), again);
  }

  void refuses_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("range");
    QTest::newRow("negative") << "noise"
                              << "-1"
                              << "0 to 1000";
    QTest::newRow("nan") << "noise"
                         << "nan"
                         << "0 to 1000";
    QTest::newRow("infinite") << "noise"
                              << "inf"
                              << "0 to 1000";
    QTest::newRow("word") << "noise"
                          << "loud"
                          << "0 to 1000";
    QTest::newRow("empty") << "noise"
                           << ""
                           << "0 to 1000";
    QTest::newRow("trailing") << "noise"
                              << "0.1x"
                              << "0 to 1000";
    QTest::newRow("too many bits") << "bits"
                                   << "9"
                                   << "1 to 8, or linear";
    QTest::newRow("half a bit") << "bits"
                                << "1.5"
                                << "1 to 8, or linear";
    QTest::newRow("other keyword") << "bits"
                                   << "auto"
                                   << "1 to 8, or linear";
    QTest::newRow("zero width") << "delta"
                                << "0"
                                << "above 0";
    QTest::newRow("absurd") << "measurements"
                            << "99999999999999999999"
                            << "1 to";
    QTest::newRow("rho of 1") << "correlation"
                              << "1"
                              << "less than 1";
    QTest::newRow("matrix") << "matrix"
                            << "gausian"
                            << "one of gaussian";
    QTest::newRow("bool") << "sign-flips"
                          << "maybe"
                          << "true or false";
    QTest::newRow("device") << "device"
                            << "gpu"
                            << "cuda";
  }
  void refuses() {
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, range);
    const auto message = test::messageOf(
        ErrorKind::Usage, [&] { standardOptions().parse(name.toStdString(), text.toStdString()); });
    QVERIFY2(message.contains(name) && message.contains(range), qPrintable(message));
    QVERIFY2(text.isEmpty() || message.contains(text), qPrintable(message));
  }

  void unknownNamesAreAnswered() {
    VERIFY_ERROR(ErrorKind::Usage, standardOptions().require("nois"), "nois", "noise");
    VERIFY_ERROR(ErrorKind::Usage, requireSolver("qcs-sgn"), "qcs-sgn", "qcs-sgm");
  }
};

INKLING_TEST(OptionTest);
#include "option_test.moc"

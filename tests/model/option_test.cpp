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

  void formsHaveAnOrder() {
    QStringList measurement;
    auto last = OptionSection::Prior;
    for (const auto* option : standardOptions().ordered()) {
      QVERIFY2(option->section >= last, option->name.c_str());
      last = option->section;
      if (option->section == OptionSection::Measurement)
        measurement << QString::fromStdString(option->name);
      QCOMPARE(option->section == OptionSection::Method, option->scope == OptionScope::Method);
    }
    QCOMPARE(last, OptionSection::Method);
    QCOMPARE(measurement, QStringList({"matrix", "matrix-file", "condition-number", "correlation",
                                       "sign-flips", "papers-matrix", "measurements", "bits",
                                       "delta", "thresholds", "dither", "shared-range", "noise"}));
  }

  void rolesAreThoseOfOneOption() {
    QCOMPARE(nameOf(OptionRole::Noise), std::string("noise"));
    QCOMPARE(standardOptions().findRole(OptionRole::Bits)->name, std::string("bits"));
    auto table = standardOptions();
    auto again = table.byRole(OptionRole::Bits);
    again.name = "bits-again";
    VERIFY_ERROR(ErrorKind::Internal, table.add(again), "bits-again");
    VERIFY_ERROR(ErrorKind::Internal, OptionTable().byRole(OptionRole::Bits), "role");
  }

  /// Whatever changes a result is in the key of some artefact; the rest says only how it is made.
  void everySettingDecidesSomething() {
    QStringList nothing;
    for (const auto& option : standardOptions().options()) {
      if (option.decided.empty()) nothing << QString::fromStdString(option.name);
      if (option.scope == OptionScope::Method)
        QVERIFY2(option.decides(Artefact::Run), option.name.c_str());
    }
    QCOMPARE(nothing, QStringList({"device", "threads"}));
    const auto likelihood = standardOptions().deciding(Artefact::Likelihood);
    QCOMPARE(likelihood, (std::vector<std::string>{"noise", "likelihood-scale", "ep-iterations",
                                                   "ep-tolerance", "ep-damping"}));
  }

  void sliderEndsCanBe() {
    for (const auto& option : standardOptions().options()) {
      if (option.widget != OptionWidget::Slider) continue;
      for (double end : {option.slider.low, option.slider.high}) {
        const Value value = option.type == OptionType::Integer ? Value(std::int64_t(end)) : end;
        QVERIFY2(!problem(option, value), option.name.c_str());
      }
      QVERIFY2(!option.slider.logarithmic || option.slider.low > 0, option.name.c_str());
      QVERIFY2(!option.slider.keywordBeyond || !option.keyword.empty(), option.name.c_str());
    }
  }

  void textsAreAllThere() {
    const auto texts = standardOptions().texts();
    const auto has = [&](const char* text) {
      return std::count(texts.begin(), texts.end(), text) == 1;
    };
    for (const char* text : {"Noise", "bit", "auto", "gaussian", "noise σ = {}", "dither auto",
                             "auto, cpu, cuda, or cuda:0 to cuda:99"})
      QVERIFY2(has(text), text);
    for (const auto& option : standardOptions().options())
      QVERIFY2(has(option.help.c_str()), option.name.c_str());
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

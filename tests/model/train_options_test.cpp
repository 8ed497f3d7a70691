#include "engine/model/engine.h"
#include "engine/model/train_networks.h"
#include "tests/test.h"

#include <map>

using namespace inkling;

class TrainOptionsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyDefaultRoundTrips_data() {
    QTest::addColumn<QString>("name");
    for (const auto& option : trainOptions().options())
      QTest::newRow(option.name.c_str()) << QString::fromStdString(option.name);
  }
  void everyDefaultRoundTrips() {
    QFETCH(QString, name);
    const auto& table = trainOptions();
    const auto& option = table.require(name.toStdString());
    QVERIFY(table.parse(option.name, table.format(option.name, option.defaultValue)) ==
            option.defaultValue);
    QVERIFY(option.scope == OptionScope::Experiment && !option.help.empty());
  }

  void refuses_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const char* text, const char* message) {
      QTest::addRow("%s=%s", name, text) << name << text << message;
    };
    row("steps", "-1", "steps is -1: it must be a whole number, 0 to 1000000000.");
    row("minutes", "nan", "minutes is nan: it must be a number, 0 to 1000000.");
    row("batch", "0", "batch is 0: it must be a whole number, 1 to 65536.");
    row("learning-rate", "0", "learning-rate is 0: it must be a number, above 0 up to 1, or auto.");
    row("ema", "1", "ema is 1: it must be a number, 0 to 1 (less than 1), or auto.");
    row("patch", "9", "patch is 9: it must be a whole number, 1 to 8.");
    row("network", "ncsnv3",
        "it must be one of edm-unet, ncsnv2, ncsnv2deeper, ncsnv2deepest or vae.");
    row("width", "1", "width is 1: it must be a whole number, 2 to 4096.");
    row("flips", "perhaps", "flips is \"perhaps\": it must be true or false.");
    for (const char* levels : {"", "0", "1,", "1,2,", "12", "1;2", "1,2,3,4,5,6,7"})
      row("multipliers", levels, "it must be one to six digits from 1 to 9 with commas");
  }
  void refuses() {
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, message);
    VERIFY_ERROR(ErrorKind::Usage, trainOptions().parse(name.toStdString(), text.toStdString()),
                 message.toUtf8().constData());
  }

  /// What an option says something about are networks that there are, and each of these has some.
  void optionsAreOfNetworks() {
    std::map<std::string, int> options;
    for (const auto& option : trainOptions().options())
      for (const auto& network : option.methods)
        ++options[network];
    for (const auto& network : trainNetworks()) {
      QVERIFY(options.erase(network.id) == 1);
      QCOMPARE(findTrainNetwork(network.id), &network);
      for (const auto& name : network.names)
        QCOMPARE(findTrainNetworkByName(name), &network);
    }
    QVERIFY(options.empty());
    QVERIFY(!findTrainNetwork("torchscript") && !findTrainNetworkByName("unet"));
  }

  void sharedOptionsAreTheSame() {
    for (const char* name : {"device", "threads"}) {
      const auto &mine = trainOptions().require(name), &standard = standardOptions().require(name);
      QCOMPARE(mine.help, standard.help);
      QVERIFY(mine.defaultValue == standard.defaultValue);
    }
  }
};

INKLING_TEST(TrainOptionsTest);
#include "train_options_test.moc"

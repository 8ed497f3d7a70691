// Every type of option: what is read, how it is written, what is refused and with which words.
#include "engine/model/error.h"
#include "engine/model/experiment.h"
#include "tests/test.h"

#include <cmath>

using namespace inkling;

namespace {

Option make(const char* name, OptionType type, Value value) {
  Option option;
  option.name = name;
  option.type = type;
  option.defaultValue = std::move(value);
  option.maximum = 100;
  return option;
}

OptionTable everyType() {
  OptionTable table;
  table.add(make("flag", OptionType::Bool, true));
  table.add(make("whole", OptionType::Integer, std::int64_t{3}));
  table.add(make("real", OptionType::Real, 0.5));
  auto open = make("open", OptionType::Real, 0.5);
  open.maximum = 1;
  open.minimumExcluded = open.maximumExcluded = true;
  table.add(open);
  auto word = make("word", OptionType::Integer, Keyword{});
  word.minimum = 1;
  word.keyword = "linear";
  table.add(word);
  auto choice = make("choice", OptionType::Choice, std::string("red"));
  choice.choices = {"red", "green", "blue"};
  table.add(choice);
  table.add(make("text", OptionType::Text, std::string()));
  auto file = make("file", OptionType::Text, std::string("a.npy"));
  file.accepted = "a name that ends with .npy";
  file.accepts = [](const std::string& s) { return s.ends_with(".npy"); };
  table.add(file);
  return table;
}

}  // namespace

class OptionTypesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void parses_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("formatted");
    const auto row = [](const char* name, const char* text, const char* formatted) {
      QTest::addRow("%s=%s", name, text) << name << text << QString::fromUtf8(formatted);
    };
    for (const char* yes : {"true", "on", "yes", "1"})
      row("flag", yes, "true");
    for (const char* no : {"false", "off", "no", "0"})
      row("flag", no, "false");
    row("whole", "0", "0");
    row("whole", "100", "100");
    row("whole", "+7", "7");
    row("real", "+5e-2", "0.05");
    row("real", "1e-9", "1e-09");
    row("real", "-0", "0");
    row("real", "100", "100");
    row("open", "1e-300", "1e-300");
    row("open", "0.9999999999999999", "0.9999999999999999");
    row("word", "8", "8");
    row("word", "linear", "linear");
    row("choice", "green", "green");
    row("text", "", "");
    row("text", "Zürich, 日本", "Zürich, 日本");
    row("file", "x.npy", "x.npy");
  }
  void parses() {
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, formatted);
    const auto table = everyType();
    const auto value = table.parse(name.toStdString(), text.toStdString());
    const auto shown = table.format(name.toStdString(), value);
    QCOMPARE(QString::fromStdString(shown), formatted);
    QVERIFY(table.parse(name.toStdString(), shown) == value);
  }

  void refusesText_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const QByteArray& text, const char* message) {
      QTest::addRow("%s=%s", name, text.left(20).toPercentEncoding().constData())
          << name << text << QString::fromUtf8(message);
    };
    row("flag", "maybe", "flag is \"maybe\": it must be true or false.");
    row("whole", "", "whole is \"\": it must be a whole number, 0 to 100.");
    row("whole", "3.5", "whole is \"3.5\": it must be a whole number, 0 to 100.");
    row("whole", "3 ", "whole is \"3 \": it must be a whole number, 0 to 100.");
    row("whole", "101", "whole is 101: it must be a whole number, 0 to 100.");
    row("whole", "-1", "whole is -1: it must be a whole number, 0 to 100.");
    row("whole", "99999999999999999999", "whole is \"99999999999999999999\": it must be");
    row("real", "one", "real is \"one\": it must be a number, 0 to 100.");
    row("real", "0,5", "it must be a number, 0 to 100. Write the decimals after a point.");
    row("real", "nan", "real is nan: it must be a number, 0 to 100.");
    row("real", "inf", "real is inf: it must be a number, 0 to 100.");
    row("real", "1e999", "real is \"1e999\": it must be a number");
    row("real", "0x10", "real is \"0x10\": it must be a number");
    row("open", "0", "open is 0: it must be a number, above 0 up to 1 (less than 1).");
    row("open", "1", "open is 1: it must be a number, above 0 up to 1 (less than 1).");
    row("word", "0", "word is 0: it must be a whole number, 1 to 100, or linear.");
    row("word", "Linear", "word is \"Linear\": it must be a whole number, 1 to 100, or linear.");
    row("choice", "gren",
        "choice is \"gren\": it must be one of red, green or blue. Did you mean green?");
    row("choice", "", "choice is \"\": it must be one of red, green or blue.");
    row("file", "x.png", "file is \"x.png\": it must be a name that ends with .npy.");
    row("text", "a\nb", "text is \"a?b\": it must be UTF-8 text of at most 4096 bytes");
    row("text", "\xff\xfe", "it must be UTF-8 text");
    row("text", "\xe2\x82", "it must be UTF-8 text");
    row("text", QByteArray(5000, 'x'), "x…\": it must be UTF-8 text of at most 4096 bytes");
    row("flagg", "1", "Unknown option \"flagg\". Did you mean flag?");
    row("zzzzzz", "1",
        "Unknown option \"zzzzzz\". The options are flag, whole, real, open, word, choice, text "
        "and file.");
  }
  void refusesText() {
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    const auto table = everyType();
    VERIFY_ERROR(ErrorKind::Usage, table.parse(name.toStdString(), text.toStdString()),
                 message.toUtf8().constData());
  }

  void refusesOtherTypes_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("value");
    QTest::addColumn<QString>("message");
    QTest::newRow("whole for flag") << "flag" << 2 << "flag is 3: it must be true or false.";
    QTest::newRow("flag for whole") << "whole" << 1 << "whole is true: it must be a whole number";
    QTest::newRow("real for whole") << "whole" << 3 << "whole is 2.5: it must be a whole number";
    QTest::newRow("text for real") << "real" << 4 << "real is \"word\": it must be a number";
    QTest::newRow("NaN for real") << "real" << 5 << "real is nan: it must be a number";
    QTest::newRow("keyword for real") << "real" << 0 << "real is a keyword: it must be a number";
    QTest::newRow("whole for choice") << "choice" << 2 << "choice is 3: it must be one of";
    QTest::newRow("flag for text") << "text" << 1 << "text is true: it must be text.";
    QTest::newRow("keyword for text") << "text" << 0 << "text is a keyword: it must be text.";
  }
  void refusesOtherTypes() {
    QFETCH(QString, name);
    QFETCH(int, value);
    QFETCH(QString, message);
    const std::vector<Value> values{Keyword{},           true,        std::int64_t{3}, 2.5,
                                    std::string("word"), std::nan("")};
    VERIFY_ERROR(ErrorKind::Usage,
                 everyType().validate(name.toStdString(), values[static_cast<std::size_t>(value)]),
                 message.toUtf8().constData());
  }

  void aDefaultMustPass() {
    OptionTable table;
    VERIFY_ERROR(ErrorKind::Internal, table.add(make("b", OptionType::Integer, 101.5)),
                 "The default cannot be: --b is 101.5");
  }

  void settingsAreTyped() {
    Settings settings;
    settings.set("n", std::int64_t{3});
    QCOMPARE(settings.integer("n"), std::int64_t{3});
    QCOMPARE(settings.real("n"), 3.0);
    VERIFY_ERROR(ErrorKind::Internal, settings.text("n"), "n holds a whole number where text");
    VERIFY_ERROR(ErrorKind::Internal, settings.flag("m"), "The setting m is missing.");
    settings.erase("n");
    QVERIFY(!settings.has("n"));
  }

  void whatApplies() {
    const auto applies = [](const Settings& s) {
      QStringList names;
      for (const auto& option : standardOptions().options())
        if (option.applies && option.applies(s)) names << QString::fromStdString(option.name);
      return names;
    };
    auto s = standardOptions().experimentDefaults();
    QCOMPARE(applies(s), QStringList({"measurements", "thresholds", "dither"}));
    s.set("bits", std::int64_t{3});
    QVERIFY(applies(s).contains("delta") && applies(s).contains("shared-range"));
    s.set("delta", 0.5);
    QVERIFY(!applies(s).contains("shared-range"));
    s.set("bits", Keyword{});
    QCOMPARE(applies(s), QStringList({"measurements"}));
    s.set("matrix", std::string("file"));
    QCOMPARE(applies(s), QStringList({"matrix-file"}));
    s.set("matrix", std::string("correlated"));
    QCOMPARE(applies(s), QStringList({"measurements", "correlation", "papers-matrix"}));
    QVERIFY(!makeMethod("qcs-sgm").settings.has("ep-damping"));
    QVERIFY(makeMethod("qcs-sgm+").settings.has("ep-damping"));
    QVERIFY(!makeMethod("qcs-sgm+").settings.has("noise"));
  }

  void numbersAreShortAndExact() {
    QCOMPARE(numberText(0.05), std::string("0.05"));
    QCOMPARE(numberText(1000000), std::string("1000000"));
    QCOMPARE(numberText(1e-9), std::string("1e-09"));
    QCOMPARE(numberText(-2.5), std::string("-2.5"));
    for (const double value : {0.1 + 0.2, 1.0 / 3, 9007199254740991.0, 1e300})
      QCOMPARE(std::stod(numberText(value)), value);
  }
};

INKLING_TEST(OptionTypesTest);
#include "option_types_test.moc"

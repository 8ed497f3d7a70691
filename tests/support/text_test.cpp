#include "engine/support/text.h"

#include "tests/test.h"

using namespace inkling;

class TextTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void nearest_data() {
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* word, const QStringList& expected) {
      QTest::newRow(word) << QByteArray(word) << expected;
    };
    row("measurments", {"measurements"});
    row("Matrix", {"matrix"});
    row("amtrix", {"matrix"});
    row("beta-mx", {"beta-max", "beta-min"});
    row("beta-min", {"beta-min", "beta-max"});
    row("step", {"steps", "step-size", "step-ratio"});
    row("like", {"likelihood-scale"});
    row("zzzzzz", {});
    row("q", {});
    row("", {});
  }
  void nearest() {
    QFETCH(QByteArray, word);
    QFETCH(QStringList, expected);
    const std::vector<std::string> names{
        "matrix",     "measurements", "beta-max",         "beta-min", "step-size",
        "step-ratio", "steps",        "likelihood-scale", "n",        "x"};
    QStringList found;
    for (const auto& name : nearestNames(word.toStdString(), names))
      found << QString::fromStdString(name);
    QCOMPARE(found, expected);
  }

  void fewOnly() {
    QCOMPARE(nearestNames("aa", {"ab", "ac", "ad", "ae"}),
             (std::vector<std::string>{"ab", "ac", "ad"}));
    QVERIFY(nearestNames("aa", {}).empty());
  }

  void joined() {
    QCOMPARE(joinNames({}), std::string());
    QCOMPARE(joinNames({"a"}), std::string("a"));
    QCOMPARE(joinNames({"a", "b"}), std::string("a or b"));
    QCOMPARE(joinNames({"a", "b", "c"}, "and"), std::string("a, b and c"));
  }
};

INKLING_TEST(TextTest);
#include "text_test.moc"

// What the command line says in other languages, and what it says in none of them.
#include "app/cli_words.h"
#include "app/help.h"
#include "engine/model/error.h"
#include "tests/app/support.h"
#include "tests/test.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>

using namespace inkling;

namespace {

struct Ended {
  int code = -1;
  QString out, err;
};

/// inkling-cli where somebody reads that language. LANGUAGE says it too, for machines that have no
/// locale but C.UTF-8.
Ended cliIn(const QString& language, const QStringList& arguments) {
  auto environment = QProcessEnvironment::systemEnvironment();
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"})
    environment.remove(QString::fromLatin1(name));
  environment.insert(QStringLiteral("LC_ALL"), language + QStringLiteral(".UTF-8"));
  environment.insert(QStringLiteral("LANGUAGE"), language);
  QProcess program;
  program.setProcessEnvironment(environment);
  program.start(QString::fromStdString(test::builtFile("bin/inkling-cli")), arguments);
  if (!program.waitForFinished(120'000)) return {};
  return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
          QString::fromUtf8(program.readAllStandardError())};
}

}  // namespace

class CliLanguageTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void helpAndErrors_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("help");
    QTest::addColumn<QString>("error");
    QTest::newRow("English") << "en_US"
                             << "Exit codes:"
                             << "inkling-cli: --bits is 9: it must be";
    QTest::newRow("German") << "de_DE"
                            << "Exit codes:"
                            << "inkling-cli: --bits is 9: it must be";
    QTest::newRow("Japanese") << "ja_JP"
                              << "終了コード:"
                              << "inkling-cli: --bits が 9 です。";
    QTest::newRow("Chinese") << "zh_CN"
                             << "退出码："
                             << "inkling-cli: --bits 为 9：";
  }
  void helpAndErrors() {
    QFETCH(QString, language);
    QFETCH(QString, help);
    QFETCH(QString, error);
    const auto helped = cliIn(language, {QStringLiteral("--help")});
    QCOMPARE(helped.code, 0);
    QVERIFY2(helped.out.contains(help), qPrintable(helped.out));
    const auto refused = cliIn(language, {QStringLiteral("reconstruct"), QStringLiteral("prior:1"),
                                          QStringLiteral("--bits"), QStringLiteral("9")});
    QCOMPARE(refused.code, exitCode(ErrorKind::Usage));
    QVERIFY2(refused.err.startsWith(error), qPrintable(refused.err));
    QVERIFY2(refused.err.contains(QStringLiteral("linear")), qPrintable(refused.err));
  }

  /// CLI11 speaks English alone.
  void whatTheParserRefuses() {
    for (const auto& arguments :
         {QStringList{"priors"}, QStringList{"priors", "show"}, QStringList{"selftest", "extra"},
          QStringList{"sample", "--count"},
          QStringList{"collect", "x", "--json", "a", "--csv", "b"},
          QStringList{"figure", "x", "--dpi", "5"}})
      for (const char* language : {"ja_JP", "zh_CN"}) {
        const auto refused = cliIn(language, arguments);
        QCOMPARE(refused.code, exitCode(ErrorKind::Usage));
        const auto english = cliIn(QStringLiteral("en_US"), arguments);
        QVERIFY2(refused.err != english.err, qPrintable(refused.err));
        static const QRegularExpression words(QStringLiteral("[a-z]+ [a-z]+ [a-z]+"));
        QVERIFY2(!refused.err.contains(words), qPrintable(refused.err));
      }
  }

  void dataAreTheSame_data() {
    QTest::addColumn<QString>("language");
    for (const char* language : {"de_DE", "ja_JP", "zh_CN"})
      QTest::newRow(language) << language;
  }
  /// Numbers with a point, keys and words as they are, and no other byte either.
  void dataAreTheSame() {
    QFETCH(QString, language);
    for (const auto& arguments : {QStringList{"predict", "--prior", "digits", "--matrix", "dct",
                                              "--measurements", "100,200", "--json", "-"},
                                  QStringList{"priors", "show", "digits", "--json"}}) {
      const auto english = cliIn(QStringLiteral("en_US"), arguments);
      QVERIFY2(english.code == 0 && english.out.contains(QStringLiteral("0.")),
               qPrintable(english.err));
      const auto other = cliIn(language, arguments);
      QCOMPARE(other.code, 0);
      QCOMPARE(other.out, english.out);
    }
  }

  void linesOfWideCharacters() {
    // two columns each, and no line begins with what closes a sentence
    QCOMPARE(wrapped("測定値の数。画像 a b", 12, 1), std::string("測定値の数。\n 画像 a b"));
    QCOMPARE(wrapped("一二三四五六。", 12, 0), std::string("一二三四五\n六。"));
    QCOMPARE(wrapped("one two three", 7, 2), std::string("one two\n  three"));
  }

  void withoutCatalogEverythingStays() {
    const CliWords words;
    QCOMPARE(words.text("Unknown option {name}.{hint}"),
             std::string("Unknown option {name}.{hint}"));
  }
};

INKLING_TEST(CliLanguageTest);
#include "language_test.moc"

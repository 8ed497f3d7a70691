// Man pages and completions say what --help says.
#include "app/completions.h"
#include "app/man_pages.h"
#include "tests/app/support.h"

#include <QMap>
#include <QRegularExpression>

using namespace inkling;
using namespace inkling::test;

namespace {

/// A page as a reader sees it, in one line: without roff's words, its escapes read.
QString readRoff(const std::string& page) {
  QString text;
  static const QRegularExpression codes(QStringLiteral("\\\\\\[u([0-9A-F]+)\\]"));
  for (auto line : QString::fromStdString(page).split(QLatin1Char('\n'))) {
    if (line.startsWith(QLatin1String(".B"))) continue;
    line.remove(QRegularExpression(QStringLiteral("^\\.[A-Za-z]+( |$)|\\\\f[BIR]|\\\\&")));
    for (auto match = codes.match(line); match.hasMatch(); match = codes.match(line))
      line.replace(
          match.capturedStart(), match.capturedLength(),
          QString::fromUcs4(std::array{char32_t(match.captured(1).toUInt(nullptr, 16))}.data(), 1));
    for (const auto& [code, letter] :
         {std::pair{"\\-", "-"}, std::pair{"\\(aq", "'"}, std::pair{"\\(ga", "`"},
          std::pair{"\\(ha", "^"}, std::pair{"\\(ti", "~"}, std::pair{"\\e", "\\"}})
      line.replace(QLatin1String(code), QLatin1String(letter));
    text += line + QLatin1Char(' ');
  }
  return text.simplified();
}

/// The options of a --help and what it says of each.
QMap<QString, QString> optionsOf(const QString& help) {
  static const QRegularExpression entry(QStringLiteral("^  (--[a-z-]+)(.*)$"));
  QMap<QString, QString> options;
  QString last;
  for (const auto& line : help.split(QLatin1Char('\n'))) {
    const auto match = entry.match(line);
    if (match.hasMatch()) {
      last = match.captured(1);
      const auto text = match.captured(2);
      options[last] =
          text.startsWith(QLatin1String("   ")) ? text : text.section(QStringLiteral("   "), 1);
    } else if (!last.isEmpty() && line.startsWith(QString(30, QLatin1Char(' ')))) {
      options[last] += QLatin1Char(' ') + line;
    } else {
      last.clear();
    }
  }
  return options;
}

}  // namespace

class ReferenceTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyPageSaysWhatHelpSays() {
    const Cli cli;
    const auto described = describeCli();
    const auto pages = manPages(described, "Inkling 9.8.7", {"inkling"});
    const auto bash = QString::fromStdString(bashCompletion(described));
    const auto zsh = QString::fromStdString(zshCompletion(described));
    const auto fish = QString::fromStdString(fishCompletion(described));
    QVERIFY(pages.size() >= 18);
    qsizetype seen = 0;
    for (const auto& page : pages) {
      const auto* command = everyCommand(described)[static_cast<std::size_t>(&page - pages.data())];
      QCOMPARE(page.name, command->name("-") + ".1");
      std::string line;
      for (std::size_t i = 1; i < command->path.size(); ++i)
        line += command->path[i] + " ";
      const auto ran = cli.run(line + "--help");
      VERIFY_OK(ran);
      const auto text = readRoff(page.text);
      VERIFY_CONTAINS(text, "Inkling 9.8.7");
      const auto options = optionsOf(ran.out);
      seen += options.size();
      QCOMPARE(options.size(), static_cast<qsizetype>(command->options.size()));
      for (auto option = options.begin(); option != options.end(); ++option) {
        const auto says = option.value().simplified();
        QVERIFY2(says.size() > 3, qPrintable(option.key()));
        QVERIFY2(text.contains(option.key()) && text.contains(says),
                 qPrintable(QString::fromStdString(page.name) + QLatin1Char(' ') + option.key() +
                            QStringLiteral(": ") + says));
        QVERIFY2(bash.contains(option.key()) && zsh.contains(option.key() + QLatin1Char('[')) &&
                     fish.contains(QStringLiteral(" -l %1 ").arg(option.key().mid(2))),
                 qPrintable(option.key()));
      }
      for (const auto& said : QString::fromStdString(command->footer).split(QLatin1Char('\n')))
        VERIFY_CONTAINS(text, said.simplified().toUtf8().constData());
    }
    QVERIFY(seen > 150);
  }

  void pagesQuoteWhatRoffWouldRead() {
    CommandText command;
    command.path = {"p"};
    command.description = ".hidden 'a' `b` c\\d \u2013 e^f~g";
    const auto page = manPages(command, "1", {})[0].text;
    QVERIFY(page.find("\n\\&.hidden \\(aqa\\(aq \\(gab\\(ga c\\ed \\[u2013] e\\(haf\\(tig\n") !=
            page.npos);
  }

  void firstSentences() {
    QCOMPARE(firstSentence("One thing. And another."), std::string("One thing"));
    QCOMPARE(firstSentence("Where to compute the result: auto takes a GPU"),
             std::string("Where to compute the result"));
    QCOMPARE(firstSentence("Short"), std::string("Short"));
  }
};

INKLING_TEST(ReferenceTest);
#include "reference_test.moc"

// Rules that the sources keep, and that no compiler checks.
#include "engine/model/engine.h"
#include "engine/model/option.h"
#include "tests/test.h"

#include <QDirIterator>
#include <QRegularExpression>

using namespace inkling;

namespace {

struct Source {
  QString path, text;  ///< path from the project's root
};

std::vector<Source> sourcesIn(const QStringList& folders) {
  const auto root = QString::fromStdString(test::sourceFile(""));
  std::vector<Source> all;
  for (const auto& folder : folders)
    for (QDirIterator it(root + folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                         QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();) {
      QFile file(it.next());
      if (file.open(QIODevice::ReadOnly))
        all.push_back({file.fileName().mid(root.size()), QString::fromUtf8(file.readAll())});
    }
  return all;
}

const QRegularExpression& literal() {
  static const QRegularExpression made(QStringLiteral("\"((?:[^\"\\\\\\n]|\\\\.)*)\""));
  return made;
}

/// What stands between the bracket that opens at `from` and its end, literals and all.
QString bracketed(const QString& text, qsizetype from) {
  int depth = 0;
  for (auto i = from; i < text.size(); ++i) {
    if (text[i] == QLatin1Char('"')) i = literal().match(text, i).capturedEnd() - 1;
    if (text[i] == QLatin1Char('\'')) i += text[i + 1] == QLatin1Char('\\') ? 3 : 2;
    if (text[i] == QLatin1Char('(')) ++depth;
    if (text[i] == QLatin1Char(')') && --depth == 0) return text.mid(from, i - from);
  }
  return text.mid(from);
}

/// The literals of every message that the sources make, with the file's name.
std::vector<Source> messageTexts() {
  static const QRegularExpression call(QStringLiteral("\\b(Error|Message|refuse|fail|warn)\\("));
  std::vector<Source> all;
  for (const auto& source :
       sourcesIn({QStringLiteral("engine"), QStringLiteral("app"), QStringLiteral("ui")}))
    for (auto calls = call.globalMatch(source.text); calls.hasNext();) {
      const auto inside = bracketed(source.text, calls.next().capturedEnd() - 1);
      for (auto texts = literal().globalMatch(inside); texts.hasNext();)
        all.push_back({source.path, texts.next().captured(1)});
    }
  return all;
}

}  // namespace

class SourceRulesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// A flag in a message is an OptionName or a SettingAdvice, which each edge words for itself: the
  /// window has no flags.
  void noMessageSpellsAFlag() {
    static const QRegularExpression flag(QStringLiteral("--[a-z]"));
    const auto texts = messageTexts();
    QVERIFY(texts.size() > 300);
    for (const auto& [path, text] : texts)
      QVERIFY2(!text.contains(flag), qPrintable(path + QStringLiteral(": ") + text));
  }

  /// A setting is described in the table: what shows it, keeps it or decides by it looks for its
  /// role or its description. Presets and quality settings are values of settings.
  void theWindowNamesNoOption() {
    const QStringList values{QStringLiteral("ui/window/presets.cpp"),
                             QStringLiteral("ui/session/recording_fields.h")};  // keys of files
    int seen = 0;
    for (const auto& source : sourcesIn({QStringLiteral("ui")})) {
      if (values.contains(source.path)) continue;
      for (auto texts = literal().globalMatch(source.text); texts.hasNext(); ++seen) {
        const auto text = texts.next().captured(1);
        QVERIFY2(!standardOptions().find(text.toStdString()),
                 qPrintable(source.path + QStringLiteral(" names the option ") + text));
      }
    }
    QVERIFY(seen > 500);
  }
};

INKLING_TEST(SourceRulesTest);
#include "source_rules_test.moc"

// The languages that the programs speak. A text's key is its English sentence; what it is in
// another language says a catalog, resources/languages/inkling_ID.ts, which is compiled into the
// program.
#pragma once

#include <QFontDatabase>
#include <QString>
#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace inkling {

struct Language {
  QString id;    ///< of its catalog and of QLocale: "zh_CN"
  QString name;  ///< in itself
  QFontDatabase::WritingSystem script;
};

/// English first, which has no catalog.
const std::vector<Language>& languages();

/// The one for somebody who would like the first of these best ("zh-Hans-CN", "ja_JP", "C"):
/// English where there is none that he reads.
const Language& languageFor(const QStringList& wishes);
/// The same for a setting: the language of that id, or for any other word ("system") the one for
/// who runs the program, by LANGUAGE, LC_ALL, LC_MESSAGES and LANG.
const Language& chosenLanguage(const QString& setting);

/// Its catalog; null for English.
std::unique_ptr<QTranslator> catalogOf(const Language& language);

/// While it lives, what is translated in this process is so into its language, Qt's own texts too
/// where their catalogs are installed. Needs a QCoreApplication, and one at a time.
class InterfaceLanguage {
 public:
  explicit InterfaceLanguage(const QString& setting);
  ~InterfaceLanguage();
  InterfaceLanguage(const InterfaceLanguage&) = delete;
  InterfaceLanguage& operator=(const InterfaceLanguage&) = delete;

  const Language& language() const { return *language_; }
  /// Whether that changes the language. Qt then sends everyone QEvent::LanguageChange.
  bool set(const QString& setting);

 private:
  void install();
  void remove();

  const Language* language_;
  std::vector<std::unique_ptr<QTranslator>> installed_;
};

}  // namespace inkling

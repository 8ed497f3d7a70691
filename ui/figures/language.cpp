#include "ui/figures/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace inkling {

const std::vector<Language>& languages() {
  static const std::vector<Language> all{
      {QStringLiteral("en"), QStringLiteral("English"), QFontDatabase::Latin},
      {QStringLiteral("ja"), QStringLiteral("日本語"), QFontDatabase::Japanese},
      {QStringLiteral("zh_CN"), QStringLiteral("简体中文"), QFontDatabase::SimplifiedChinese}};
  return all;
}

const Language& languageFor(const QStringList& wishes) {
  const auto& all = languages();
  for (const auto& wish : wishes) {
    const QLocale wanted(wish);
    const auto found = std::find_if(all.begin(), all.end(), [&](const Language& each) {
      const QLocale has(each.id);
      return has.language() == wanted.language() && has.script() == wanted.script();
    });
    if (found != all.end()) return *found;
    if (wanted.language() == QLocale::C) break;  // who has asked for none at all
  }
  return all.front();
}

const Language& chosenLanguage(const QString& setting) {
  const auto& all = languages();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Language& each) { return each.id == setting; });
  return found != all.end() ? *found : languageFor(QLocale::system().uiLanguages());
}

std::unique_ptr<QTranslator> catalogOf(const Language& language) {
  auto catalog = std::make_unique<QTranslator>();
  if (!catalog->load(QStringLiteral(":/languages/inkling_%1.qm").arg(language.id))) return nullptr;
  return catalog;
}

InterfaceLanguage::InterfaceLanguage(const QString& setting) : language_(&chosenLanguage(setting)) {
  install();
}

InterfaceLanguage::~InterfaceLanguage() {
  remove();
}

bool InterfaceLanguage::set(const QString& setting) {
  const auto& wanted = chosenLanguage(setting);
  if (&wanted == language_) return false;
  remove();
  language_ = &wanted;
  install();
  return true;
}

void InterfaceLanguage::install() {
  if (language_ == &languages().front()) return;
  auto ofQt = std::make_unique<QTranslator>();
  if (ofQt->load(QStringLiteral("qtbase_") + language_->id,
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    installed_.push_back(std::move(ofQt));
  if (auto ours = catalogOf(*language_)) installed_.push_back(std::move(ours));
  for (const auto& catalog : installed_)
    QCoreApplication::installTranslator(catalog.get());
}

void InterfaceLanguage::remove() {
  for (const auto& catalog : installed_)
    QCoreApplication::removeTranslator(catalog.get());
  installed_.clear();
}

}  // namespace inkling

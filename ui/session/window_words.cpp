#include "ui/session/window_words.h"

#include "engine/model/engine.h"
#include "engine/model/error.h"
#include "engine/model/import_options.h"

#include <QCoreApplication>

namespace inkling {
namespace {

/// Of the first table that has it: an experiment's, training's, an import's; null in none.
const Option* known(const std::string& name) {
  for (const auto* table : {&standardOptions(), &trainOptions(), &importOptions()})
    if (const auto* found = table->find(name)) return found;
  return nullptr;
}

}  // namespace

std::string WindowWords::option(const OptionName& name) const {
  const auto* option = known(name.name);
  const auto label = option ? optionText(option->label) : QString::fromStdString(name.name);
  return QCoreApplication::translate("inkling::WindowWords", "“%1”").arg(label).toStdString();
}

std::string WindowWords::setting(const SettingAdvice& advice) const {
  const auto* option = known(advice.option);
  auto value = QString::fromStdString(advice.value);
  if (option && (advice.value == option->keyword || option->type == OptionType::Choice))
    value = optionText(advice.value);
  const auto label = option ? optionText(option->label) : QString::fromStdString(advice.option);
  return QCoreApplication::translate("inkling::WindowWords", "“%1: %2”")
      .arg(label, value)
      .toStdString();
}

QString messageText(const Message& message) {
  return QString::fromStdString(render(message, WindowWords()));
}

QString errorText(const std::exception& error) {
  if (const auto* ours = dynamic_cast<const Error*>(&error)) return messageText(ours->message());
  return QString::fromUtf8(error.what());
}

}  // namespace inkling

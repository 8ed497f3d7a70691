#include "ui/figures/option_text.h"

#include "engine/model/stage_message.h"

#include <QCoreApplication>

#include <filesystem>

namespace inkling {

QString optionText(const std::string& text) {
  return text.empty() ? QString() : QCoreApplication::translate("texts", text.c_str());
}

QString stageText(const std::string& stage) {
  return QString::fromStdString(render(stageMessage(stage), TranslatedWords()));
}

std::string TranslatedWords::text(const std::string& code) const {
  return optionText(code).toStdString();
}

QString shownValue(const Option& option, const Value& value) {
  if (std::holds_alternative<Keyword>(value)) return optionText(option.keyword);
  const auto shown = formatValue(option, value);
  const bool word = option.type == OptionType::Choice || option.type == OptionType::Bool;
  return word ? optionText(shown) : QString::fromStdString(shown);
}

QString shownWithUnit(const Option& option, const Value& value) {
  const auto shown = shownValue(option, value);
  const bool plain = option.unit.empty() || std::holds_alternative<Keyword>(value);
  return plain ? shown : shown + QLatin1Char(' ') + optionText(option.unit);
}

QString captionOf(const Option& option, const Value& value) {
  const auto& caption = option.caption;
  if (caption.text.empty()) return {};
  if (std::holds_alternative<Keyword>(value)) return optionText(caption.keyword);
  auto shown = shownValue(option, value);
  if (const auto* text = std::get_if<std::string>(&value)) {
    if (option.type == OptionType::Text)
      shown = QString::fromStdString(option.widget == OptionWidget::File
                                         ? std::filesystem::path(*text).filename().string()
                                         : std::filesystem::path(*text).stem().string());
  } else {
    const auto* real = std::get_if<double>(&value);
    const auto* whole = std::get_if<std::int64_t>(&value);
    const bool small =
        (real && *real <= caption.above) || (whole && static_cast<double>(*whole) <= caption.above);
    if (small) return {};
  }
  return optionText(caption.text).replace(QLatin1String("{}"), shown);
}

}  // namespace inkling

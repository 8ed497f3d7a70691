#include "engine/model/message.h"

#include "engine/model/option.h"

#include <type_traits>

namespace inkling {
namespace {

std::string valueText(const MessageValue& value, const MessageWords& words) {
  return std::visit(
      [&](const auto& v) -> std::string {
        using T = std::decay_t<decltype(v)>;
        if constexpr (std::is_same_v<T, std::string>)
          return v;
        else if constexpr (std::is_same_v<T, std::int64_t>)
          return std::to_string(v);
        else if constexpr (std::is_same_v<T, double>)
          return numberText(v);
        else if constexpr (std::is_same_v<T, OptionName>)
          return words.option(v);
        else if constexpr (std::is_same_v<T, SettingAdvice>)
          return words.setting(v);
        else
          return render(*v, words);
      },
      value);
}

}  // namespace

const MessageValue* Message::find(std::string_view place) const {
  for (const auto& [name, value] : arguments)
    if (name == place) return &value;
  return nullptr;
}

bool operator==(const Message& a, const Message& b) {
  return render(a) == render(b);
}

MessageValue nested(Message message) {
  return std::make_shared<const Message>(std::move(message));
}

std::string MessageWords::text(const std::string& code) const {
  return code;
}

std::string MessageWords::option(const OptionName& option) const {
  return "--" + option.name;
}

std::string MessageWords::setting(const SettingAdvice& advice) const {
  return "--" + advice.option + " " + advice.value;
}

std::string render(const Message& message, const MessageWords& words) {
  const auto text = words.text(message.code);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if ((c == '{' || c == '}') && i + 1 < text.size() && text[i + 1] == c) {
      out += text[++i];
      continue;
    }
    const auto end = c == '{' ? text.find('}', i) : std::string::npos;
    const auto* value = end == std::string::npos
                            ? nullptr
                            : message.find(std::string_view(text).substr(i + 1, end - i - 1));
    if (!value) {
      out += c;
      continue;
    }
    out += valueText(*value, words);
    i = end;
  }
  return out;
}

}  // namespace inkling

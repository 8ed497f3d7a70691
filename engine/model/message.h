// Sentences for the user as data: a text with named places, and what stands in them. Each edge (the
// command line, the window) renders them once, in its own words and language.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace inkling {

/// A setting by its name in the option table: the command line says --noise, the window its label.
struct OptionName {
  std::string name;
  bool operator==(const OptionName&) const = default;
};

/// Advice to give a setting a value: --device cpu, or Device: cpu.
struct SettingAdvice {
  std::string option, value;
  bool operator==(const SettingAdvice&) const = default;
};

struct Message;
/// What stands in a place of a message; the last one is a message within a message.
using MessageValue = std::variant<std::string, std::int64_t, double, OptionName, SettingAdvice,
                                  std::shared_ptr<const Message>>;

/// "{file} holds no images." with {{"file", path}}. The text is the English sentence, the key under
/// which a translation is found, and what tells one message from another; it is never looked into.
struct Message {
  using Arguments = std::vector<std::pair<std::string, MessageValue>>;
  std::string code;
  Arguments arguments;

  Message() = default;
  Message(std::string text, Arguments values = {})
      : code(std::move(text)), arguments(std::move(values)) {}
  Message(const char* text, Arguments values = {})
      : Message(std::string(text), std::move(values)) {}

  /// The value in a place; null where the message has no such place.
  const MessageValue* find(std::string_view place) const;
};

/// Whether they say the same.
bool operator==(const Message& a, const Message& b);

/// A message as a value of another: its reason.
MessageValue nested(Message message);

/// How an edge speaks. The base speaks as the command line does, in English.
class MessageWords {
 public:
  virtual ~MessageWords() = default;
  /// The text to fill in; here the code itself.
  virtual std::string text(const std::string& code) const;
  virtual std::string option(const OptionName& option) const;
  virtual std::string setting(const SettingAdvice& advice) const;
};

/// Fills the places. A place without a value, and a doubled brace, stand as they are ("{{" is "{").
std::string render(const Message& message, const MessageWords& words = MessageWords());

}  // namespace inkling

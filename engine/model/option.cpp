#include "engine/model/option.h"

#include "engine/model/error.h"
#include "engine/model/suggest.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace inkling {
namespace {

Message typeName(const Value& value) {
  static const Message names[] = {Message("a keyword"), Message("true or false"),
                                  Message("a whole number"), Message("a number"), Message("text")};
  return names[value.index()];
}

template <typename T>
const T& get(const Settings& settings, std::string_view name, const char* wanted) {
  const auto& value = settings.at(name);
  if (const auto* held = std::get_if<T>(&value)) return *held;
  throw Error(ErrorKind::Internal, "The setting {name} holds {held} where {wanted} was asked for.",
              {{"name", std::string(name)},
               {"held", nested(typeName(value))},
               {"wanted", nested(Message(wanted))}});
}

/// As messages, since they have translations.
std::vector<MessageValue> wordsOf(const std::vector<std::string>& texts) {
  std::vector<MessageValue> words;
  for (const auto& text : texts)
    words.push_back(nested(Message(text)));
  return words;
}

Message bounds(const Option& option) {
  const auto* text = option.minimumExcluded && option.maximumExcluded
                         ? "above {low} up to {high} (less than {high})"
                     : option.minimumExcluded ? "above {low} up to {high}"
                     : option.maximumExcluded ? "{low} to {high} (less than {high})"
                                              : "{low} to {high}";
  return Message(text, {{"low", option.minimum}, {"high", option.maximum}});
}

bool inRange(const Option& option, double v) {
  if (!std::isfinite(v)) return false;
  if (option.minimumExcluded ? v <= option.minimum : v < option.minimum) return false;
  return option.maximumExcluded ? v < option.maximum : v <= option.maximum;
}

/// The option's range, with what kind of thing it is: "a number, 0 to 1000, or auto".
Message expectation(const Option& option) {
  const bool whole = option.type == OptionType::Integer;
  if (!whole && option.type != OptionType::Real) return range(option);
  Message::Arguments arguments{{"range", nested(bounds(option))}};
  if (option.keyword.empty())
    return Message(whole ? "a whole number, {range}" : "a number, {range}", std::move(arguments));
  arguments.emplace_back("keyword", nested(Message(option.keyword)));
  return Message(
      whole ? "a whole number, {range}, or {keyword}" : "a number, {range}, or {keyword}",
      std::move(arguments));
}

/// The file formats carry UTF-8; a control character in a name is always an accident.
bool isPlainText(const std::string& s) {
  for (std::size_t i = 0; i < s.size();) {
    const auto c = static_cast<unsigned char>(s[i]);
    const std::size_t length = c < 0x80       ? 1
                               : c >> 5 == 6  ? 2
                               : c >> 4 == 14 ? 3
                               : c >> 3 == 30 ? 4
                                              : 0;
    if (length == 0 || c < 0x20 || c == 0x7f || i + length > s.size()) return false;
    for (std::size_t k = 1; k < length; ++k)
      if ((static_cast<unsigned char>(s[i + k]) & 0xC0) != 0x80) return false;
    i += length;
  }
  return s.size() <= 4096;
}

template <typename T>
bool readNumber(std::string_view text, T& value) {
  if (text.starts_with('+') && text.size() > 1 && text[1] != '-') text.remove_prefix(1);
  const auto* end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, value);
  return result.ec == std::errc() && result.ptr == end;
}

Message refusal(const Option& option, const MessageValue& shown, const MessageValue& named,
                const MessageValue& hint) {
  return Message("{option} is {value}: it must be {expected}.{hint}",
                 {{"option", named},
                  {"value", shown},
                  {"expected", nested(expectation(option))},
                  {"hint", hint}});
}

}  // namespace

std::string numberText(double value) {
  const auto size = std::abs(value);
  const bool plain = size == 0 || (size >= 1e-6 && size < 1e17);
  char buffer[64];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value,
                                 plain ? std::chars_format::fixed : std::chars_format::general)
                       .ptr;
  return {buffer, end};
}

bool Settings::has(std::string_view name) const {
  return values_.find(name) != values_.end();
}

const Value& Settings::at(std::string_view name) const {
  const auto found = values_.find(name);
  if (found == values_.end())
    throw Error(ErrorKind::Internal, "The setting {name} is missing.",
                {{"name", std::string(name)}});
  return found->second;
}

void Settings::set(std::string_view name, Value value) {
  values_.insert_or_assign(std::string(name), std::move(value));
}

void Settings::erase(std::string_view name) {
  if (const auto found = values_.find(name); found != values_.end()) values_.erase(found);
}

bool Settings::flag(std::string_view name) const {
  return get<bool>(*this, name, "true or false");
}

std::int64_t Settings::integer(std::string_view name) const {
  return get<std::int64_t>(*this, name, "a whole number");
}

double Settings::real(std::string_view name) const {
  if (const auto* whole = std::get_if<std::int64_t>(&at(name))) return static_cast<double>(*whole);
  return get<double>(*this, name, "a number");
}

const std::string& Settings::text(std::string_view name) const {
  return get<std::string>(*this, name, "text");
}

bool Settings::isKeyword(std::string_view name) const {
  return std::holds_alternative<Keyword>(at(name));
}

bool sameSetting(const Option& a, const Option& b) {
  return a.scope == b.scope && a.type == b.type && a.defaultValue == b.defaultValue &&
         a.minimum == b.minimum && a.maximum == b.maximum && a.keyword == b.keyword &&
         a.choices == b.choices;
}

void OptionTable::add(Option option) {
  if (find(option.name))
    throw Error(ErrorKind::Internal, "The option {name} is in the table already.",
                {{"name", option.name}});
  if (option.role != OptionRole::None && findRole(option.role))
    throw Error(ErrorKind::Internal, "The role of the option {name} is taken.",
                {{"name", option.name}});
  if (const auto wrong = problem(option, option.defaultValue))
    throw Error(ErrorKind::Internal, "The default cannot be: {problem}",
                {{"problem", nested(*wrong)}});
  options_.push_back(std::move(option));
}

void OptionTable::addFor(const std::string& method, Option option) {
  option.scope = OptionScope::Method;
  option.section = OptionSection::Method;
  if (!option.decides(Artefact::Run)) option.decided.push_back(Artefact::Run);
  option.methods = {method};
  const auto known = std::find_if(options_.begin(), options_.end(),
                                  [&](const Option& each) { return each.name == option.name; });
  if (known == options_.end()) return add(std::move(option));
  if (!sameSetting(*known, option))
    throw Error(ErrorKind::Internal,
                "The option {option} of the method {method} is another than "
                "that of the same name in the table.",
                {{"option", OptionName{option.name}}, {"method", method}});
  known->methods.push_back(method);
}

const Option* OptionTable::find(std::string_view name) const {
  const auto found = std::find_if(options_.begin(), options_.end(),
                                  [&](const Option& option) { return option.name == name; });
  return found == options_.end() ? nullptr : &*found;
}

const Option& OptionTable::require(std::string_view name) const {
  if (const auto* option = find(name)) return *option;
  std::vector<std::string> names;
  for (const auto& option : options_)
    names.push_back(option.name);
  throw Error(
      ErrorKind::Usage, "Unknown option {name}.{hint}",
      {{"name", inQuotes(name)},
       {"hint",
        didYouMean(name, names, Message(" The options are {names}.", {{"names", allOf(names)}}))}});
}

Settings OptionTable::experimentDefaults() const {
  Settings settings;
  for (const auto& option : options_)
    if (option.scope == OptionScope::Experiment) settings.set(option.name, option.defaultValue);
  return settings;
}

Settings OptionTable::methodDefaults(std::string_view method) const {
  Settings settings;
  for (const auto& option : options_)
    if (option.appliesTo(method)) settings.set(option.name, option.defaultValue);
  return settings;
}

const Option* OptionTable::findRole(OptionRole role) const {
  const auto found = std::find_if(options_.begin(), options_.end(),
                                  [&](const Option& option) { return option.role == role; });
  return found == options_.end() ? nullptr : &*found;
}

const Option& OptionTable::byRole(OptionRole role) const {
  if (const auto* option = findRole(role)) return *option;
  throw Error(ErrorKind::Internal, "No option has the role {role}.",
              {{"role", static_cast<std::int64_t>(role)}});
}

std::vector<const Option*> OptionTable::ordered() const {
  std::vector<const Option*> all;
  for (const auto& option : options_)
    all.push_back(&option);
  std::stable_sort(all.begin(), all.end(), [](const Option* a, const Option* b) {
    return std::pair(a->section, a->order) < std::pair(b->section, b->order);
  });
  return all;
}

std::vector<std::string> OptionTable::deciding(Artefact artefact) const {
  std::vector<std::string> names;
  for (const auto& option : options_)
    if (option.decides(artefact)) names.push_back(option.name);
  return names;
}

std::vector<std::string> OptionTable::texts() const {
  std::vector<std::string> all;
  const auto add = [&](const std::string& text) {
    if (!text.empty() && std::find(all.begin(), all.end(), text) == all.end()) all.push_back(text);
  };
  for (const auto& option : options_) {
    for (const auto* text : {&option.label, &option.unit, &option.help, &option.keyword,
                             &option.accepted, &option.caption.text, &option.caption.keyword})
      add(*text);
    for (const auto& choice : option.choices)
      add(choice);
    if (option.type != OptionType::Bool) continue;
    for (const bool value : {false, true})
      add(formatValue(option, value));
  }
  return all;
}

bool Option::decides(Artefact artefact) const {
  return std::find(decided.begin(), decided.end(), artefact) != decided.end();
}

bool Option::appliesTo(std::string_view method) const {
  return scope == OptionScope::Method &&
         (methods.empty() || std::find(methods.begin(), methods.end(), method) != methods.end());
}

Value OptionTable::parse(std::string_view name, std::string_view text) const {
  const auto& option = require(name);
  const auto refuse = [&](Message hint = {}) -> Value {
    throw Error(ErrorKind::Usage,
                refusal(option, inQuotes(text), OptionName{option.name}, nested(std::move(hint))));
  };
  if (!option.keyword.empty() && text == option.keyword) return Keyword{};
  Value value;
  switch (option.type) {
    case OptionType::Bool:
      for (const char* word : {"true", "on", "yes", "1"})
        if (text == word) return true;
      for (const char* word : {"false", "off", "no", "0"})
        if (text == word) return false;
      return refuse();
    case OptionType::Integer: {
      std::int64_t number = 0;
      if (!readNumber(text, number)) return refuse();
      value = number;
      break;
    }
    case OptionType::Real: {
      double number = 0;
      if (!readNumber(text, number))
        return refuse(text.find(',') == text.npos ? Message()
                                                  : Message(" Write the decimals after a point."));
      value = number + 0.0;  // no negative zero
      break;
    }
    case OptionType::Choice:
    case OptionType::Text:
      value = std::string(text);
      break;
  }
  validate(name, value);
  return value;
}

void OptionTable::validate(std::string_view name, const Value& value) const {
  if (auto wrong = problem(require(name), value)) throw Error(ErrorKind::Usage, std::move(*wrong));
}

std::string OptionTable::format(std::string_view name, const Value& value) const {
  return formatValue(require(name), value);
}

std::optional<Message> problem(const Option& option, const Value& value) {
  return problem(option, value, OptionName{option.name});
}

std::optional<Message> problem(const Option& option, const Value& value, MessageValue named) {
  const auto refused = [&](const MessageValue& shown, const MessageValue& hint = std::string()) {
    return refusal(option, shown, named, hint);
  };
  if (std::holds_alternative<Keyword>(value)) {
    if (!option.keyword.empty()) return std::nullopt;
    return refused(nested(typeName(value)));
  }
  if (const auto* flag = std::get_if<bool>(&value)) {
    if (option.type == OptionType::Bool) return std::nullopt;
    return refused(std::string(*flag ? "true" : "false"));
  }
  if (const auto* text = std::get_if<std::string>(&value)) {
    if (option.type == OptionType::Choice) {
      const auto& known = option.choices;
      if (std::find(known.begin(), known.end(), *text) != known.end()) return std::nullopt;
      return refused(inQuotes(*text), didYouMean(*text, known));
    }
    if (option.type != OptionType::Text) return refused(inQuotes(*text));
    if (!isPlainText(*text))
      return Message(
          "{option} is {value}: it must be UTF-8 text of at most 4096 bytes without control "
          "characters.",
          {{"option", named}, {"value", inQuotes(*text)}});
    if (!option.accepts || option.accepts(*text)) return std::nullopt;
    return refused(inQuotes(*text));
  }
  const auto* whole = std::get_if<std::int64_t>(&value);
  const double number = whole ? static_cast<double>(*whole) : std::get<double>(value);
  const bool fits =
      option.type == OptionType::Real || (whole && option.type == OptionType::Integer);
  if (fits && inRange(option, number)) return std::nullopt;
  if (whole) return refused(*whole);
  return refused(number);
}

Message range(const Option& option) {
  switch (option.type) {
    case OptionType::Bool:
      return Message("true or false");
    case OptionType::Integer:
    case OptionType::Real:
      if (option.keyword.empty()) return bounds(option);
      return Message("{range} or {keyword}", {{"range", nested(bounds(option))},
                                              {"keyword", nested(Message(option.keyword))}});
    case OptionType::Choice:
      return Message("one of {choices}", {{"choices", anyOfValues(wordsOf(option.choices))}});
    case OptionType::Text:
      return Message(option.accepted.empty() ? "text" : option.accepted);
  }
  return {};
}

std::string formatValue(const Option& option, const Value& value) {
  if (std::holds_alternative<Keyword>(value)) return option.keyword;
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (const auto* number = std::get_if<double>(&value)) return numberText(*number);
  return std::get<std::string>(value);
}

}  // namespace inkling

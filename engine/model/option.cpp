#include "engine/model/option.h"

#include "engine/model/error.h"
#include "engine/model/suggest.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace inkling {
namespace {

const char* typeName(const Value& value) {
  static constexpr const char* names[] = {"a keyword", "true or false", "a whole number",
                                          "a number", "text"};
  return names[value.index()];
}

template <typename T>
const T& get(const Settings& settings, std::string_view name, const char* wanted) {
  const auto& value = settings.at(name);
  if (const auto* held = std::get_if<T>(&value)) return *held;
  throw Error(ErrorKind::Internal, "The setting " + std::string(name) + " holds " +
                                       typeName(value) + " where " + wanted + " was asked for.");
}

std::string rangeWords(const Option& option) {
  auto text =
      option.minimumExcluded ? "above " + numberText(option.minimum) : numberText(option.minimum);
  text += (option.minimumExcluded ? " up to " : " to ") + numberText(option.maximum);
  if (option.maximumExcluded) text += " (less than " + numberText(option.maximum) + ")";
  return text;
}

bool inRange(const Option& option, double v) {
  if (!std::isfinite(v)) return false;
  if (option.minimumExcluded ? v <= option.minimum : v < option.minimum) return false;
  return option.maximumExcluded ? v < option.maximum : v <= option.maximum;
}

/// The option's range, with what kind of thing it is: "a number, 0 to 1000, or auto".
std::string expectation(const Option& option) {
  const auto orKeyword = option.keyword.empty() ? "" : ", or " + option.keyword;
  switch (option.type) {
    case OptionType::Bool:
      return "true or false";
    case OptionType::Integer:
      return "a whole number, " + rangeWords(option) + orKeyword;
    case OptionType::Real:
      return "a number, " + rangeWords(option) + orKeyword;
    case OptionType::Choice:
      return "one of " + joinWords(option.choices);
    case OptionType::Text:
      return option.accepted.empty() ? "text" : option.accepted;
  }
  return {};
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

std::string refusal(const Option& option, const std::string& shown) {
  return option.name + " is " + shown + ": it must be " + expectation(option) + ".";
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
    throw Error(ErrorKind::Internal, "The setting " + std::string(name) + " is missing.");
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
  const auto wrong = problem(option, option.defaultValue);
  if (!wrong.empty()) throw Error(ErrorKind::Internal, "The default cannot be: " + wrong);
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
  auto hint = didYouMean(name, names);
  if (hint.empty()) hint = " The options are " + joinWords(names, " and ") + ".";
  throw Error(ErrorKind::Usage, "Unknown option " + inQuotes(name) + "." + hint);
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
  const auto refuse = [&](const std::string& hint = "") -> Value {
    throw Error(ErrorKind::Usage, refusal(option, inQuotes(text)) + hint);
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
        return refuse(text.find(',') == text.npos ? "" : " Write the decimals after a point.");
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

std::string OptionTable::problem(const Option& option, const Value& value) const {
  const auto wrongType = [&](const std::string& shown) { return refusal(option, shown); };
  if (std::holds_alternative<Keyword>(value))
    return option.keyword.empty() ? wrongType("a keyword") : "";
  if (const auto* flag = std::get_if<bool>(&value))
    return option.type == OptionType::Bool ? "" : wrongType(*flag ? "true" : "false");
  if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    const bool numeric = option.type == OptionType::Integer || option.type == OptionType::Real;
    return numeric && inRange(option, static_cast<double>(*whole))
               ? ""
               : wrongType(std::to_string(*whole));
  }
  if (const auto* number = std::get_if<double>(&value))
    return option.type == OptionType::Real && inRange(option, *number)
               ? ""
               : wrongType(numberText(*number));
  const auto& text = std::get<std::string>(value);
  if (option.type == OptionType::Choice) {
    const bool known =
        std::find(option.choices.begin(), option.choices.end(), text) != option.choices.end();
    return known ? "" : wrongType(inQuotes(text)) + didYouMean(text, option.choices);
  }
  if (option.type != OptionType::Text) return wrongType(inQuotes(text));
  if (!isPlainText(text))
    return option.name + " is " + inQuotes(text) +
           ": it must be UTF-8 text of at most 4096 bytes without control characters.";
  return !option.accepts || option.accepts(text) ? "" : wrongType(inQuotes(text));
}

void OptionTable::validate(std::string_view name, const Value& value) const {
  const auto wrong = problem(require(name), value);
  if (!wrong.empty()) throw Error(ErrorKind::Usage, wrong);
}

std::string OptionTable::format(std::string_view name, const Value& value) const {
  const auto& option = require(name);
  if (std::holds_alternative<Keyword>(value)) return option.keyword;
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (const auto* number = std::get_if<double>(&value)) return numberText(*number);
  return std::get<std::string>(value);
}

std::string OptionTable::rangeText(std::string_view name) const {
  const auto& option = require(name);
  switch (option.type) {
    case OptionType::Integer:
    case OptionType::Real:
      return rangeWords(option) + (option.keyword.empty() ? "" : " or " + option.keyword);
    default:
      return expectation(option);
  }
}

}  // namespace inkling

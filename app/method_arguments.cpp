#include "app/method_arguments.h"

#include "engine/model/error.h"
#include "engine/model/suggest.h"

#include <algorithm>

namespace inkling {
namespace {

struct Entry {
  std::string id, key, value;
};

[[noreturn]] void refuse(const std::string& entry, Message why) {
  throw Error(ErrorKind::Usage,
              "The method entry {entry} {why} Write entries such as qcs-sgm or qcs-sgm:levels=100, "
              "with commas between them.",
              {{"entry", inQuotes(entry)}, {"why", nested(std::move(why))}});
}

Entry readEntry(const std::string& text) {
  if (text.empty()) refuse(text, "is empty.");
  const auto colon = text.find(':');
  if (colon == text.npos) {
    if (text.find('=') != text.npos) refuse(text, "does not say which method it is about.");
    return {text, {}, {}};
  }
  const auto equals = text.find('=', colon);
  if (equals == text.npos) refuse(text, "gives no value.");
  return {text.substr(0, colon), text.substr(colon + 1, equals - colon - 1),
          text.substr(equals + 1)};
}

std::vector<Entry> readEntries(const std::vector<std::string>& arguments) {
  std::vector<Entry> entries;
  for (const auto& argument : arguments)
    for (std::size_t begin = 0; begin <= argument.size();) {
      const auto end = std::min(argument.find(',', begin), argument.size());
      entries.push_back(readEntry(argument.substr(begin, end - begin)));
      begin = end + 1;
    }
  return entries;
}

void set(Method& method, const Entry& entry, const OptionTable& table) {
  const auto* option = table.find(entry.key);
  if (option && !option->appliesTo(method.id)) {
    if (option->scope == OptionScope::Experiment)
      throw Error(ErrorKind::Usage,
                  "{option} is not an option of {method}: it belongs to the experiment. Write "
                  "{advice}.",
                  {{"option", entry.key},
                   {"method", method.id},
                   {"advice", SettingAdvice{entry.key, entry.value}}});
    throw Error(ErrorKind::Usage, "{option} is not an option of {method}: it belongs to {others}.",
                {{"option", entry.key}, {"method", method.id}, {"others", anyOf(option->methods)}});
  }
  if (!option) {
    std::vector<std::string> names;
    for (const auto& [name, value] : method.settings.values())
      names.push_back(name);
    throw Error(ErrorKind::Usage, "{method} has no option {key}.{hint}",
                {{"method", method.id},
                 {"key", inQuotes(entry.key)},
                 {"hint", didYouMean(entry.key, names,
                                     Message(" It has {names}.", {{"names", allOf(names)}}))}});
  }
  method.settings.set(entry.key, table.parse(entry.key, entry.value));
}

Method& find(std::vector<Method>& methods, const std::string& id) {
  return *std::find_if(methods.begin(), methods.end(),
                       [&](const Method& method) { return method.id == id; });
}

}  // namespace

std::vector<Method> readMethods(const std::vector<std::string>& arguments, const OptionFlags& flags,
                                const std::vector<Method>& base, const OptionTable& table) {
  const auto entries = readEntries(arguments);
  const auto knows = [](const std::vector<Method>& methods, const std::string& id) {
    return std::any_of(methods.begin(), methods.end(),
                       [&](const Method& method) { return method.id == id; });
  };
  std::vector<Method> methods;
  for (const auto& entry : entries) {
    if (knows(methods, entry.id)) continue;
    auto known = base;
    methods.push_back(knows(base, entry.id) ? find(known, entry.id) : makeMethod(entry.id, table));
  }
  if (entries.empty()) methods = base;
  for (auto& method : methods)
    flags.apply(method.settings);
  for (const auto& entry : entries)
    if (!entry.key.empty() || !entry.value.empty()) set(find(methods, entry.id), entry, table);
  return methods;
}

}  // namespace inkling

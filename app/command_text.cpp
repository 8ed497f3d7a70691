#include "app/command_text.h"

#include "engine/model/engine.h"
#include "engine/model/import_options.h"
#include "engine/model/solver_info.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>

namespace inkling {
namespace {

bool isFileWord(const std::string& word) {
  static constexpr std::array parts{"FILE", "DIR",   ".npy",     ".json", ".safetensors",
                                    ".png", "IMAGE", "PICTURES", "PATH",  "DATA"};
  return std::any_of(parts.begin(), parts.end(),
                     [&](const char* part) { return word.find(part) != word.npos; });
}

void addChoices(OptionText& text, const std::string& command, const std::string& name) {
  if (name == "method") {
    for (const auto& method : solvers())
      text.choices.push_back(method.id);
    text.list = true;
    return;
  }
  const auto* option = tableOption(command, name);
  if (!option) return;
  text.choices = option->choices;
  if (option->type == OptionType::Bool) text.choices = {"yes", "no"};
  if (!option->keyword.empty()) text.choices.push_back(option->keyword);
  if (option->widget == OptionWidget::File || option->role == OptionRole::Prior) text.file = true;
}

OptionText describeOption(const CLI::Option& option, const std::string& command) {
  OptionText text;
  for (const auto& name : option.get_lnames())
    text.names.push_back("--" + name);
  for (const auto& name : option.get_snames())
    text.names.push_back("-" + name);
  const bool argument = text.names.empty();
  if (argument) text.names = {option.get_name(true)};
  if (!argument && option.get_items_expected_max() > 0) text.value = option.get_type_name();
  text.help = option.get_description();
  text.group = option.get_group();
  text.required = option.get_required();
  text.file = isFileWord(argument ? text.names.front() : text.value);
  if (!option.get_lnames().empty()) addChoices(text, command, option.get_lnames().front());
  return text;
}

CommandText describe(const CLI::App& command, std::vector<std::string> path) {
  CommandText text;
  path.push_back(command.get_name());
  text.path = path;
  text.description = command.get_description();
  text.footer = command.get_footer();
  for (const auto* option : command.get_options()) {
    if (option->get_group().empty()) continue;  // hidden
    auto& list = option->nonpositional() ? text.options : text.arguments;
    list.push_back(describeOption(*option, command.get_name()));
  }
  for (const auto* sub : command.get_subcommands([](const CLI::App*) { return true; }))
    text.commands.push_back(describe(*sub, path));
  return text;
}

void collect(const CommandText& command, std::vector<const CommandText*>& all) {
  all.push_back(&command);
  for (const auto& sub : command.commands)
    collect(sub, all);
}

}  // namespace

const Option* tableOption(const std::string& command, const std::string& name) {
  if (command == "train")
    if (const auto* option = trainOptions().find(name)) return option;
  if (command == "import")
    if (const auto* option = importOptions().find(name)) return option;
  return standardOptions().find(name);
}

std::vector<std::string> partsOf(const std::string& notes) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from < notes.size();) {
    const auto end = std::min(notes.find("\n\n", from), notes.size());
    auto part = notes.substr(from, end - from);
    while (part.ends_with('\n'))
      part.pop_back();
    if (!part.empty()) parts.push_back(std::move(part));
    from = end + 2;
  }
  return parts;
}

std::string CommandText::name(const std::string& between) const {
  std::string joined;
  for (const auto& word : path)
    joined += (joined.empty() ? "" : between) + word;
  return joined;
}

CommandText describe(const CLI::App& program) {
  return describe(program, {});
}

std::vector<const CommandText*> everyCommand(const CommandText& program) {
  std::vector<const CommandText*> all;
  collect(program, all);
  return all;
}

std::string firstSentence(const std::string& help) {
  auto end = std::min(help.find('\n'), help.find(". "));
  if (const auto colon = help.find(": "); colon > 20) end = std::min(end, colon);
  if (const auto semicolon = help.find("; "); semicolon > 20) end = std::min(end, semicolon);
  if (const auto bracket = help.find(" ("); bracket > 20) end = std::min(end, bracket);
  auto sentence = help.substr(0, end);
  while (sentence.ends_with('.'))
    sentence.pop_back();
  return sentence;
}

}  // namespace inkling

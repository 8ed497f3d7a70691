#include "app/help.h"

#include "engine/model/error.h"
#include "engine/model/suggest.h"

#include <algorithm>
#include <sstream>

namespace inkling {
namespace {

constexpr std::size_t pageWidth = 100, nameColumn = 30;

std::size_t widthOf(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

std::string twoColumns(const std::string& name, const std::string& text) {
  auto line = "  " + name;
  if (text.empty()) return line + "\n";
  if (widthOf(line) + 2 > nameColumn)
    line += "\n" + std::string(nameColumn, ' ');
  else
    line += std::string(nameColumn - widthOf(line), ' ');
  return line + wrapped(text, pageWidth - nameColumn, nameColumn) + "\n";
}

class HelpFormatter : public CLI::Formatter {
 public:
  std::string make_option(const CLI::Option* option, bool positional) const override {
    auto name = option->get_name(positional);
    if (const auto type = option->get_type_name(); !positional && !type.empty()) name += " " + type;
    return twoColumns(name, option->get_description());
  }
  std::string make_description(const CLI::App* app) const override {
    return wrapped(app->get_description(), pageWidth, 0) + "\n";
  }
  std::string make_subcommand(const CLI::App* command) const override {
    return twoColumns(command->get_name(), command->get_description());
  }
};

std::vector<std::string> optionNames(const CLI::App& command) {
  std::vector<std::string> names;
  for (const auto* option : command.get_options())
    for (const auto& name : option->get_lnames())
      names.push_back("--" + name);
  return names;
}

std::vector<std::string> commandNames(const CLI::App& command) {
  std::vector<std::string> names;
  for (const auto* sub : command.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(sub->get_name());
  return names;
}

void refuseOption(const CLI::App& command, const std::string& name) {
  const auto names = optionNames(command);
  throw Error(ErrorKind::Usage, "Unknown option {name}.{hint} {command} {help} lists the options.",
              {{"name", inQuotes(name)},
               {"hint", didYouMean(name, names)},
               {"command", command.get_name()},
               {"help", OptionName{"help"}}});
}

}  // namespace

std::string wrapped(const std::string& text, std::size_t width, std::size_t indent) {
  std::istringstream lines(text);
  std::string result, line;
  for (bool first = true; std::getline(lines, line); first = false) {
    if (!first) result += "\n" + std::string(indent, ' ');
    if (line.starts_with("  ")) {  // laid out by hand
      result += line;
      continue;
    }
    std::istringstream words(line);
    std::size_t used = 0;
    for (std::string word; words >> word;) {
      const auto length = widthOf(word);
      if (used > 0 && used + 1 + length > width) {
        result += "\n" + std::string(indent, ' ');
        used = 0;
      }
      result += (used > 0 ? " " : "") + word;
      used += length + (used > 0);
    }
  }
  return result;
}

std::shared_ptr<CLI::FormatterBase> helpFormatter() {
  return std::make_shared<HelpFormatter>();
}

void refuseUnknownNames(const CLI::App& program, const std::vector<std::string>& arguments) {
  const auto* command = &program;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const auto& argument = arguments[i];
    if (argument == "--") return;
    if (argument.starts_with("--")) {
      const auto name = argument.substr(0, argument.find('='));
      const auto* option = command->get_option_no_throw(name);
      if (!option) refuseOption(*command, name);
      if (name == argument && option->get_items_expected_max() > 0) ++i;  // its value
      continue;
    }
    const auto names = commandNames(*command);
    if (names.empty()) continue;  // an ordinary argument
    if (std::find(names.begin(), names.end(), argument) == names.end())
      throw Error(ErrorKind::Usage, "Unknown command {name}.{hint} The commands are {names}.",
                  {{"name", inQuotes(argument)},
                   {"hint", didYouMean(argument, names)},
                   {"names", allOf(names)}});
    command = command->get_subcommand(argument);
  }
}

}  // namespace inkling

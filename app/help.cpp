#include "app/help.h"

#include "engine/model/error.h"
#include "engine/model/suggest.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

namespace inkling {
namespace {

constexpr std::size_t pageWidth = 100, nameColumn = 30;

/// Bytes of the character that begins there, in UTF-8.
std::size_t lengthAt(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    ++end;
  return end - at;
}

/// Whether it takes two columns of a terminal: from U+2E80 on, which is where the scripts of East
/// Asia begin.
bool isWide(std::string_view character) {
  return character.size() >= 3 && character >= "\u2E80";
}

bool closes(std::string_view character) {
  static constexpr std::array signs{"。", "、", "，", "：", "；", "）", "」", "”", "？", "！"};
  return std::find(signs.begin(), signs.end(), character) != signs.end();
}

bool opens(const std::string& unit) {
  return unit.ends_with('(') || unit.ends_with("（") || unit.ends_with("「");
}

std::size_t widthOf(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto length = lengthAt(text, i);
    width += isWide(text.substr(i, length)) ? 2 : 1;
    i += length;
  }
  return width;
}

/// What must stand on one line: a word, or of scripts without spaces a character and what closes
/// it.
std::vector<std::string> unitsOf(const std::string& word) {
  std::vector<std::string> units;
  bool narrow = false;  // the last one can go on
  for (std::size_t i = 0; i < word.size();) {
    const auto character = word.substr(i, lengthAt(word, i));
    const bool wide = isWide(character);
    if (!units.empty() && ((narrow && !wide) || closes(character) || opens(units.back())))
      units.back() += character;
    else
      units.push_back(character);
    narrow = !wide;
    i += character.size();
  }
  return units;
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
      bool begins = used > 0;  // a word, after a space
      for (const auto& unit : unitsOf(word)) {
        const auto length = widthOf(unit);
        if (used > 0 && used + (begins ? 1 : 0) + length > width) {
          result += "\n" + std::string(indent, ' ');
          used = 0;
          begins = false;
        }
        result += (begins ? " " : "") + unit;
        used += length + (begins ? 1 : 0);
        begins = false;
      }
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

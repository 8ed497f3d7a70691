#include "app/man_pages.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <sstream>

namespace inkling {
namespace {

/// The code point that begins at text[i], of `length` bytes.
char32_t codePoint(const std::string& text, std::size_t i, std::size_t& length) {
  const auto first = static_cast<unsigned char>(text[i]);
  length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  char32_t code = length == 1 ? first : first & (0x7Fu >> length);
  for (std::size_t k = 1; k < length && i + k < text.size(); ++k)
    code = code << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3Fu);
  return code;
}

/// Text that roff prints as it stands, wherever in a line. Its letters are ASCII's; a minus sign,
/// unlike a hyphen, can be copied into a shell.
std::string escaped(const std::string& text) {
  static const std::map<char32_t, std::string> names{{U'\\', "\\e"},   {U'-', "\\-"},
                                                     {U'\'', "\\(aq"}, {U'`', "\\(ga"},
                                                     {U'^', "\\(ha"},  {U'~', "\\(ti"}};
  std::string result;
  for (std::size_t i = 0, length = 1; i < text.size(); i += length) {
    const auto code = codePoint(text, i, length);
    if (const auto name = names.find(code); name != names.end()) {
      result += name->second;
    } else if (code < 0x80) {
      result += text[i];
    } else {
      std::array<char, 16> word{};
      std::snprintf(word.data(), word.size(), "\\[u%04X]", static_cast<unsigned>(code));
      result += word.data();
    }
  }
  return result;
}

/// One line of text; roff takes a full stop at its start for a command of its own.
std::string line(const std::string& text) {
  auto made = escaped(text);
  if (made.starts_with('.')) made.insert(0, "\\&");
  return made + "\n";
}

/// Words that roff lays out, line by line.
std::string paragraph(const std::string& text) {
  std::istringstream lines(text);
  std::string result;
  for (std::string each; std::getline(lines, each);)
    if (!each.empty()) result += line(each);
  return result;
}

/// Text that is laid out by hand.
std::string laidOut(const std::string& text) {
  std::istringstream lines(text);
  std::string result = ".nf\n";
  for (std::string each; std::getline(lines, each);)
    result += each.empty() ? "\\&\n" : line(each);
  return result + ".fi\n";
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

std::string bold(const std::string& text) {
  return "\\fB" + escaped(text) + "\\fR";
}

std::string entry(const OptionText& option) {
  std::string names;
  for (const auto& name : option.names)
    names += (names.empty() ? "" : ", ") + bold(name);
  if (!option.value.empty()) names += " \\fI" + escaped(option.value) + "\\fR";
  return ".TP\n" + names + "\n" + paragraph(option.help + (option.required ? " (required)" : ""));
}

std::string optionsOf(const CommandText& command) {
  if (command.options.empty()) return {};
  std::string text = ".SH OPTIONS\n", group;
  for (const auto& option : command.options) {
    if (option.group != group && option.group != "Options")
      text += ".SS \"" + escaped(option.group) + "\"\n";
    group = option.group;
    text += entry(option);
  }
  return text;
}

std::string synopsis(const CommandText& command) {
  auto text = ".SH SYNOPSIS\n" + bold(command.name(" "));
  if (!command.options.empty()) text += " [\\fIOPTIONS\\fR]";
  for (const auto& argument : command.arguments) {
    const auto word = "\\fI" + escaped(argument.names.front()) + "\\fR";
    text += argument.required ? " " + word : " [" + word + "]";
  }
  if (!command.commands.empty()) text += " \\fICOMMAND\\fR";
  return text + "\n";
}

std::string page(const CommandText& command, const CommandText& program, const std::string& version,
                 const std::vector<std::string>& others) {
  auto text = ".TH \"" + escaped(upper(command.name("-"))) + "\" 1 \"\" \"" + escaped(version) +
              "\" \"User Commands\"\n.SH NAME\n" + escaped(command.name("-")) + " \\- " +
              escaped(firstSentence(command.description)) + "\n" + synopsis(command) +
              ".SH DESCRIPTION\n" + paragraph(command.description);
  if (!command.commands.empty()) text += ".SH COMMANDS\n";
  for (const auto& sub : command.commands)
    text += ".TP\n" + bold(sub.path.back()) + "\n" + paragraph(sub.description);
  if (!command.arguments.empty()) text += ".SH ARGUMENTS\n";
  for (const auto& argument : command.arguments)
    text += entry(argument);
  text += optionsOf(command);
  if (!command.footer.empty()) text += ".SH NOTES\n" + laidOut(command.footer);
  auto pages = others;
  if (&command != &program) pages.insert(pages.begin(), program.name("-"));
  for (const auto& sub : command.commands)
    pages.push_back(sub.name("-"));
  text += ".SH \"SEE ALSO\"\n";
  for (const auto& other : pages)
    text += ".BR " + escaped(other) + " (1)" + (&other == &pages.back() ? "\n" : ",\n");
  return text;
}

}  // namespace

std::vector<ReferenceFile> manPages(const CommandText& program, const std::string& version,
                                    const std::vector<std::string>& seeAlso) {
  std::vector<ReferenceFile> pages;
  for (const auto* command : everyCommand(program))
    pages.push_back({command->name("-") + ".1", page(*command, program, version, seeAlso)});
  return pages;
}

}  // namespace inkling

// What a program's command line takes, in plain texts: from it come the man pages and the shells'
// completions, and so they say what --help says.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace inkling {

struct Option;

struct OptionText {
  std::vector<std::string> names;  ///< "--help", "-h"; of an argument its word, "IMAGE"
  std::string value;               ///< "NAME"; empty: it takes none
  std::string help, group;
  std::vector<std::string> choices;  ///< the values there are, where they can be listed
  bool file = false;                 ///< the value is a file or a folder
  bool list = false;                 ///< several choices, with commas between them
  bool required = false;
};

struct CommandText {
  std::vector<std::string> path;  ///< "inkling-cli", "priors", "show"
  std::string description, footer;
  std::vector<OptionText> options, arguments;
  std::vector<CommandText> commands;

  /// The words of the path: "inkling-cli priors show" with " ", "inkling-cli-priors-show" with "-".
  std::string name(const std::string& between) const;
};

/// The option of that name, of the table that the command's flags are from; null: of none.
const Option* tableOption(const std::string& command, const std::string& name);

/// What stands between the empty lines of a command's notes.
std::vector<std::string> partsOf(const std::string& notes);

/// A program of CLI11 with everything below it.
CommandText describe(const CLI::App& program);

/// The program and everything below it, each command before its own.
std::vector<const CommandText*> everyCommand(const CommandText& program);

/// A help text's first sentence, without its full stop: for a list of completions.
std::string firstSentence(const std::string& help);

/// A file of the reference, by its name.
struct ReferenceFile {
  std::string name, text;
};

}  // namespace inkling

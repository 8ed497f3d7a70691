#include "app/completions.h"

#include <algorithm>

namespace inkling {
namespace {

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

std::string inSingleQuotes(const std::string& text) {
  return "'" + replaced(text, "'", R"('\'')") + "'";
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words)
    text += (text.empty() ? "" : " ") + word;
  return text;
}

/// "priors show" of "inkling-cli priors show"; "" of the program itself.
std::string below(const CommandText& command) {
  return joined({command.path.begin() + 1, command.path.end()});
}

std::vector<std::string> subNames(const CommandText& command) {
  std::vector<std::string> names;
  for (const auto& sub : command.commands)
    names.push_back(sub.path.back());
  return names;
}

std::vector<std::string> optionNames(const CommandText& command) {
  std::vector<std::string> names;
  for (const auto& option : command.options)
    names.insert(names.end(), option.names.begin(), option.names.end());
  return names;
}

std::string functionName(const CommandText& command) {
  return "_" + replaced(command.name("_"), "-", "_");
}

/// Every command below the program, as the words that lead to it.
std::string knownPaths(const CommandText& program, const std::string& between) {
  std::string text;
  for (const auto* command : everyCommand(program))
    if (command->path.size() > 1)
      text += (text.empty() ? "" : between) + inSingleQuotes(below(*command));
  return text;
}

std::string bashCommand(const CommandText& command) {
  auto text = "    " + inSingleQuotes(below(command)) + ")\n      case \"$previous\" in\n";
  for (const auto& option : command.options) {
    if (option.value.empty()) continue;
    std::string names;
    for (const auto& name : option.names)
      names += (names.empty() ? "" : "|") + name;
    text += "        " + names + ") ";
    if (!option.choices.empty()) text += "values=" + inSingleQuotes(joined(option.choices));
    if (option.list) text += " list=1";
    if (option.file || option.choices.empty()) text += " files=1";
    text += " ;;\n";
  }
  text += "        *) words=" + inSingleQuotes(joined(optionNames(command)));
  if (const auto names = subNames(command); !names.empty())
    text += " commands=" + inSingleQuotes(joined(names));
  if (!command.arguments.empty()) text += " files=1";
  return text + " ;;\n      esac ;;\n";
}

/// zsh's _arguments ends a description at ']' and a message at ':'.
std::string zshText(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') result += '\\';
    result += c;
  }
  return result;
}

std::string zshAction(const OptionText& option) {
  if (option.list) return "_values -s , " + zshText(option.value) + " " + joined(option.choices);
  if (option.choices.empty()) return "_files";
  if (!option.file) return "(" + joined(option.choices) + ")";
  return "{_alternative \"words\\:value\\:(" + joined(option.choices) +
         ")\" \"files\\:file\\:_files\"}";
}

std::string zshCommand(const CommandText& command) {
  auto text = functionName(command) + "() {\n  ";
  const bool parent = !command.commands.empty();
  if (parent) text += "local state line\n  typeset -A opt_args\n  ";
  text += parent ? "_arguments -C" : "_arguments";
  for (const auto& option : command.options)
    for (const auto& name : option.names) {
      auto spec = name + "[" + zshText(firstSentence(option.help)) + "]";
      if (!option.value.empty()) spec += ":" + zshText(option.value) + ":" + zshAction(option);
      text += " \\\n    " + inSingleQuotes(spec);
    }
  if (parent) {
    text +=
        " \\\n    '1:command:->command' '*::argument:->argument'\n  case $state in\n    command) "
        "local -a commands; commands=(";
    for (const auto& sub : command.commands)
      text += "\n      " +
              inSingleQuotes(sub.path.back() + ":" + zshText(firstSentence(sub.description)));
    text += ")\n      _describe command commands ;;\n    argument) case $line[1] in\n";
    for (const auto& sub : command.commands)
      text += "      " + sub.path.back() + ") " + functionName(sub) + " ;;\n";
    text += "    esac ;;\n  esac\n";
  } else {
    text += command.arguments.empty() ? "\n" : " \\\n    '*:file:_files'\n";
  }
  return text + "}\n\n";
}

std::string fishCommand(const CommandText& command, const std::string& program,
                        const std::string& at) {
  const auto begin = "complete -c " + program + " -n '" + at + " \"" + below(command) + "\"' ";
  std::string text;
  for (const auto& sub : command.commands)
    text += begin + "-f -a " + sub.path.back() + " -d " +
            inSingleQuotes(firstSentence(sub.description)) + "\n";
  for (const auto& option : command.options) {
    text += begin;
    for (const auto& name : option.names)
      text += (name.starts_with("--") ? "-l " + name.substr(2) : "-s " + name.substr(1)) + " ";
    if (!option.value.empty()) text += option.choices.empty() || option.file ? "-r " : "-x ";
    if (!option.choices.empty()) text += "-a " + inSingleQuotes(joined(option.choices)) + " ";
    text += "-d " + inSingleQuotes(firstSentence(option.help)) + "\n";
  }
  return text;
}

}  // namespace

std::string bashCompletion(const CommandText& program) {
  const auto name = functionName(program);
  auto text = "# bash completion for " + program.path.front() +
              ", made from its table of options.\n" + name + R"(() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
  local at= i next words= commands= values= list= files=
  for ((i = 1; i < COMP_CWORD; ++i)); do
    next="${at:+$at }${COMP_WORDS[i]}"
    case "$next" in
      )" + replaced(knownPaths(program, "|"), "\n", "") +
              R"() at=$next ;;
    esac
  done
  case "$at" in
)";
  if (program.commands.empty()) text = replaced(text, "      ) at=$next ;;\n", "      *) ;;\n");
  for (const auto* command : everyCommand(program))
    text += bashCommand(*command);
  return text + R"(  esac
  COMPREPLY=()
  if [[ -n $list ]]; then
    local before=
    [[ $current == *,* ]] && before=${current%,*},
    mapfile -t COMPREPLY < <(compgen -P "$before" -W "$values" -- "${current##*,}")
  elif [[ -n $values ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$values" -- "$current")
  elif [[ $current == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
  elif [[ -n $commands ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$current")
  fi
  if [[ -n $files && ${#COMPREPLY[@]} == 0 ]]; then
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  fi
}
complete -F )" +
         name + " " + program.path.front() + "\n";
}

std::string zshCompletion(const CommandText& program) {
  auto text =
      "#compdef " + program.path.front() + "\n# made from the program's table of options\n\n";
  for (const auto* command : everyCommand(program))
    text += zshCommand(*command);
  return text + functionName(program) + " \"$@\"\n";
}

std::string fishCompletion(const CommandText& program) {
  const auto name = program.path.front();
  const auto at = "_" + functionName(program) + "_at";
  auto text = "# fish completion for " + name + ", made from its table of options.\nfunction " +
              at +
              R"( --description 'Whether the command line stands at this command'
    set -l path ""
    for word in (commandline -opc)[2..-1]
        set -l next (string trim -- "$path $word")
        if contains -- "$next" )" +
              knownPaths(program, " ") + R"(
            set path $next
        end
    end
    test "$path" = "$argv[1]"
end
)";
  for (const auto* command : everyCommand(program))
    text += fishCommand(*command, name, at);
  return text;
}

std::vector<ReferenceFile> completions(const CommandText& program) {
  const auto name = program.path.front();
  return {{"bash/" + name, bashCompletion(program)},
          {"zsh/_" + name, zshCompletion(program)},
          {"fish/" + name + ".fish", fishCompletion(program)}};
}

}  // namespace inkling

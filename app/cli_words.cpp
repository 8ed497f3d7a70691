#include "app/cli_words.h"

#include "app/command_text.h"
#include "app/option_flags.h"
#include "app/study_source.h"

#ifdef INKLING_QT
#include "ui/figures/language.h"
#endif

#include <CLI/CLI.hpp>

#include <algorithm>

namespace inkling {

#ifdef INKLING_QT
struct CliWords::Catalog {
  std::unique_ptr<QTranslator> translator;
};
#else
struct CliWords::Catalog {};
#endif

CliWords::CliWords() = default;
CliWords::~CliWords() = default;

std::unique_ptr<CliWords> CliWords::ofSystem() {
  auto words = std::make_unique<CliWords>();
#ifdef INKLING_QT
  words->catalog_ = std::make_unique<Catalog>(Catalog{catalogOf(chosenLanguage({}))});
#endif
  return words;
}

std::string CliWords::text(const std::string& code) const {
#ifdef INKLING_QT
  if (!catalog_ || !catalog_->translator) return code;
  const bool word = code.find_first_of(" {:") == code.npos;
  if (word && code.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 0) return code;
  const auto found = catalog_->translator->translate("texts", code.c_str());
  return found.isEmpty() ? code : found.toStdString();
#else
  return code;
#endif
}

namespace {

constexpr const char* studiesHeading = "Shipped studies:";

/// A text in parts with empty lines between them, of which each has a translation. What follows
/// "Example:" stays.
std::string noteText(const std::string& note, const MessageWords& words) {
  std::string made;
  for (const auto& part : partsOf(note)) {
    const auto end = std::min(part.find('\n'), part.size());
    const auto first = part.substr(0, end);
    made += (made.empty() ? "" : "\n\n");
    if (first == studiesHeading)
      made += words.text(first) + "\n" + shippedStudiesHelp(words);
    else if (first == "Example:" || first == "Examples:")
      made += words.text(first) + part.substr(end);
    else
      made += words.text(part);
  }
  return made + (note.ends_with('\n') && !made.ends_with('\n') ? "\n" : "");
}

void translateOption(CLI::Option& option, const std::string& command, const MessageWords& words) {
  const auto& names = option.get_lnames();
  const auto* described = names.empty() ? nullptr : tableOption(command, names.front());
  const bool fromTable = described && option.get_description().starts_with(described->help);
  option.description(fromTable ? helpText(*described, words)
                               : words.text(option.get_description()));
  if (const auto group = option.get_group(); !group.empty()) option.group(words.text(group));
}

}  // namespace

const std::vector<std::string>& helpHeadings() {
  static const std::vector<std::string> headings{"Usage", "Positionals", "Subcommands"};
  return headings;
}

void translateHelp(CLI::App& program, const MessageWords& words) {
  program.description(words.text(program.get_description()));
  program.footer(noteText(program.get_footer(), words));
  for (const auto& heading : helpHeadings())
    program.get_formatter()->label(heading, words.text(heading));
  for (auto* option : program.get_options())
    translateOption(*option, program.get_name(), words);
  for (auto* command : program.get_subcommands([](const CLI::App*) { return true; }))
    translateHelp(*command, words);
}

}  // namespace inkling

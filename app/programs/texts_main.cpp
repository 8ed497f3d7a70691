// inkling-texts: every text of the tables and of the command lines that a translation has, as a
// JSON list. resources/languages/update asks it, since such texts are put together as the program
// runs.
#include "app/cli_words.h"
#include "app/programs/cli.h"
#include "engine/model/engine.h"
#include "engine/model/import_options.h"
#include "engine/model/matrix_info.h"
#include "engine/model/prior_formats.h"
#include "engine/model/solver_info.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <iostream>
#include <set>

using namespace inkling;

namespace {

using Texts = std::set<std::string>;

void addTables(Texts& texts) {
  for (const auto* table : {&standardOptions(), &trainOptions(), &importOptions()})
    for (const auto& text : table->texts())
      texts.insert(text);
  for (const auto& solver : solvers()) {
    texts.insert(solver.label);
    texts.insert(solver.help);
  }
  for (const auto& format : priorFormats())
    texts.insert(format.label);
  for (const auto& kind : matrices()) {
    auto settings = standardOptions().experimentDefaults();
    settings.set(nameOf(OptionRole::Matrix), kind.id);
    texts.insert(kind.title(settings).code);
  }
}

bool isOfTable(const std::string& name) {
  for (const auto* table : {&standardOptions(), &trainOptions(), &importOptions()})
    if (name.starts_with("--") && table->find(name.substr(2))) return true;
  return false;
}

void addCommands(Texts& texts, const CommandText& program) {
  for (const auto& heading : helpHeadings())
    texts.insert(heading);
  for (const auto* command : everyCommand(program)) {
    texts.insert(command->description);
    for (const auto& part : partsOf(command->footer)) {
      const auto first = part.substr(0, part.find('\n'));
      const bool heading =
          first == "Example:" || first == "Examples:" || first == "Shipped studies:";
      texts.insert(heading ? first : part);
    }
    for (const auto* list : {&command->options, &command->arguments})
      for (const auto& option : *list) {
        texts.insert(option.group);
        if (!isOfTable(option.names.front())) texts.insert(option.help);
      }
  }
}

bool hasWord(const std::string& text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; });
}

}  // namespace

int main() {
  Texts texts;
  addTables(texts);
  addCommands(texts, describeCli());
  std::erase_if(texts, [](const std::string& text) { return !hasWord(text); });
  std::cout << nlohmann::json(texts).dump() << '\n';
  return 0;
}

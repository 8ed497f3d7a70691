// What the command line says to people, in their language.
#pragma once

#include "engine/model/message.h"

#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace inkling {

/// The sentences of the catalogs; names of options, methods and values stay what one types. In a
/// build without Qt, and where there is no catalog, English.
class CliWords : public MessageWords {
 public:
  CliWords();  ///< English
  ~CliWords() override;
  /// For who runs the program: LANGUAGE, LC_ALL, LC_MESSAGES and LANG say it.
  static std::unique_ptr<CliWords> ofSystem();

  /// A single word in small letters is a name, and stays. Notes of a help text are translated part
  /// by part, what is laid out by hand in them too.
  std::string text(const std::string& code) const override;

 private:
  struct Catalog;
  std::unique_ptr<Catalog> catalog_;
};

/// The headings of --help, as CLI11 calls them.
const std::vector<std::string>& helpHeadings();

/// Descriptions, headings and notes of a program and everything below it.
void translateHelp(CLI::App& program, const MessageWords& words);

}  // namespace inkling

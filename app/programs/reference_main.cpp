// inkling-reference FOLDER: writes the man pages and the shells' completions of the programs into
// FOLDER/man, FOLDER/bash, FOLDER/zsh and FOLDER/fish.
#include "app/completions.h"
#include "app/man_pages.h"
#include "app/programs/cli.h"
#include "engine/model/error.h"
#include "engine/support/atomic_file.h"

#ifdef INKLING_QT
#include "app/programs/desktop_arguments.h"
#endif

#include <filesystem>
#include <iostream>

using namespace inkling;

namespace {

void write(const std::string& folder, const std::vector<ReferenceFile>& files) {
  for (const auto& file : files) {
    const auto path = std::filesystem::path(folder) / file.name;
    std::filesystem::create_directories(path.parent_path());
    writeFile(path.string(), file.text);
  }
}

void writeReference(const std::string& folder) {
  std::vector<CommandText> programs{describeCli()};
#ifdef INKLING_QT
  programs.push_back(DesktopArguments().text());
#endif
  for (const auto& program : programs) {
    std::vector<std::string> others;
    for (const auto& other : programs)
      if (other.path != program.path) others.push_back(other.name("-"));
    write(folder + "/man", manPages(program, "Inkling " INKLING_VERSION, others));
    write(folder, completions(program));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: inkling-reference FOLDER\n";
    return exitCode(ErrorKind::Usage);
  }
  try {
    writeReference(argv[1]);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "inkling-reference: " << error.what() << '\n';
    return exitCode(ErrorKind::Output);
  }
}

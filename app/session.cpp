#include "app/session.h"

#include "app/text_table.h"
#include "engine/model/error.h"
#include "engine/support/atomic_file.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <system_error>
#include <unistd.h>

namespace inkling {
namespace fs = std::filesystem;

Engine& Session::engine() {
  if (!engine_) engine_ = context_.openEngine();
  return *engine_;
}

std::string Session::commandLine() const {
  std::string line = "inkling-cli";
  for (const auto& argument : arguments_)
    line += " " + shellWord(argument);
  return line;
}

void Session::printEngine() {
  const auto info = engine().info();
  out() << "Inkling " << info.version << ", LibTorch " << info.torch << ", " << info.blas;
  for (const auto& device : info.devices)
    out() << ", " << device;
  out() << std::endl;
  if (!info.blasWarning.empty())
    say({"Warning: {text}", {{"text", nested(Message(info.blasWarning))}}});
}

void Session::setQuiet(bool quiet) {
  quiet_ = quiet;
  progress_.setQuiet(quiet);
}

void Session::say(const Message& message) {
  if (!quiet_) progress_.note(text(message));
}

void addQuiet(CLI::App& command, Session& session) {
  command.add_flag_callback(
      "--quiet,-q", [&session] { session.setQuiet(true); }, "No progress on stderr");
}

void requireWritable(const std::string& path) {
  if (path.empty() || path == "-") return;
  std::error_code error;
  if (fs::is_directory(path, error))
    throw Error(ErrorKind::Output, "{path} is a folder. Name a file to write.", {{"path", path}});
  const auto folder = fs::path(path).parent_path();
  if (!folder.empty() && !fs::is_directory(folder, error))
    throw Error(ErrorKind::Output,
                "{path} cannot be written: the folder {folder} does not exist. Make it first.",
                {{"path", path}, {"folder", folder.string()}});
  // Opened as later, and dropped. Not a pipe: whoever reads it would see its end.
  if (fs::is_regular_file(path, error) || !fs::exists(path, error)) AtomicFile probe(path);
}

void makeFolder(const std::string& path) {
  std::error_code error, unknown;
  fs::create_directories(path, error);
  if (fs::is_directory(path, unknown)) {
    if (::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0) return;
    throw Error(ErrorKind::Output,
                "The folder {path} cannot be written to: {reason}. Name another one.",
                {{"path", path}, {"reason", std::generic_category().message(errno)}});
  }
  const bool file = fs::exists(path, unknown);
  throw Error(ErrorKind::Output, "The folder {path} cannot be made: {reason}. Name another one.",
              {{"path", path},
               {"reason", file ? nested(Message("there is a file of that name"))
                               : MessageValue(error.message())}});
}

}  // namespace inkling

// What every command has: the engine, where to write, and how progress is shown.
#pragma once

#include "app/context.h"
#include "app/progress_line.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace inkling {

class Session {
 public:
  explicit Session(const CliContext& context, std::vector<std::string> arguments)
      : context_(context),
        progress_(context.err, context.terminal, context.seconds, *context.words),
        arguments_(std::move(arguments)) {}

  std::ostream& out() { return context_.out; }
  ProgressLine& progress() { return progress_; }
  const Cancellation& cancellation() const { return context_.cancellation; }
  /// Opened at the first call.
  Engine& engine();
  /// As they were given, without the program's name.
  const std::vector<std::string>& arguments() const { return arguments_; }
  /// A clock that only rises.
  double seconds() const { return context_.seconds(); }
  /// For the card of a trained prior: "inkling-cli train --data ...".
  std::string commandLine() const;

  void setQuiet(bool quiet);
  bool quiet() const { return quiet_; }
  /// A line on stderr, unless --quiet.
  void say(const Message& message);
  /// The versions of Inkling, libtorch and its BLAS, and the devices, as a line on out().
  void printEngine();
  void warn(const Message& message) {
    progress_.note("inkling-cli: " + text({"warning: {text}", {{"text", nested(message)}}}));
  }
  /// In the words of the context.
  std::string text(const Message& message) const { return render(message, *context_.words); }

 private:
  const CliContext& context_;
  ProgressLine progress_;
  std::vector<std::string> arguments_;
  std::shared_ptr<Engine> engine_;
  bool quiet_ = false;
};

/// Adds --quiet, which takes effect before the command runs.
void addQuiet(CLI::App& command, Session& session);

/// Shows a run's progress and keeps what is finished.
class SessionObserver : public RunObserver {
 public:
  using Keep = std::function<void(const Result& soFar)>;
  /// keep: called with what is finished after each method.
  explicit SessionObserver(Session& session, Keep keep = {})
      : session_(session), keep_(std::move(keep)) {}
  void onProgress(const Progress& progress) override { session_.progress().update(progress); }
  void onWarning(const Message& warning) override { session_.warn(warning); }
  void onRunFinished(const Result& soFar) override {
    finished_ = soFar;
    if (keep_) keep_(soFar);
  }
  /// The last state that a run reported, if it did.
  const std::optional<Result>& finished() const { return finished_; }

 private:
  Session& session_;
  Keep keep_;
  std::optional<Result> finished_;
};

/// Throws Error(Output) if the path cannot become a file: its folder is missing or not writable, or
/// it is a folder. Asked before a long computation; "-" and "" pass.
void requireWritable(const std::string& path);
/// Makes the folder and those above it. Throws Error(Output), also if it is not writable.
void makeFolder(const std::string& path);

}  // namespace inkling

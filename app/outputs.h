// Files that a command writes: never over what it reads, nor over a file that is there already
// unless --overwrite says so; and never with another run at the same time.
#pragma once

#include "engine/model/experiment.h"
#include "engine/support/lock_file.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace inkling {

/// The value of an option that names a file to write; "" and "-" name none.
struct OutputFile {
  std::string option;  ///< without its dashes
  std::string path;
  bool mayExist = false;  ///< whoever writes it looks at what is there
};

/// --overwrite, and the check that goes with it. Lives as long as the command.
class Outputs {
 public:
  void add(CLI::App& command);
  bool overwrite() const { return overwrite_; }

  /// Asked before a long computation. Throws Error(Output) where a file cannot be made
  /// (requireWritable), is being written by another run, or holds something and --overwrite is not
  /// given, Error(Usage) where it is
  /// one of the inputs, overwritten or not, or two options name the same. Devices and pipes pass,
  /// and so do inputs that there are not.
  /// From then on they are this run's, to the end of the object.
  void require(const std::vector<OutputFile>& files, const std::vector<std::string>& inputs) const;

 private:
  mutable std::vector<std::unique_ptr<LockFile>> locks_;  // a command's run() changes no setting
  bool overwrite_ = false;
};

/// A device, a pipe or standard output, which holds nothing that could be lost: "-", /dev/...
bool isStream(const std::string& path);
/// Whether the paths lead to the same thing, by links too.
bool isSameFile(const std::string& a, const std::string& b);

/// The files that settings name: a matrix, thresholds, a prior.
std::vector<std::string> filesOf(const Settings& settings);
/// The files that an experiment reads.
std::vector<std::string> filesOf(const Experiment& experiment);
/// Those of measurements of one's own.
std::vector<std::string> filesOf(const OwnMeasurements& own);

}  // namespace inkling

// The arguments that describe an experiment, as reconstruct, measure and solve share them.
#pragma once

#include "app/option_flags.h"
#include "app/session.h"

#include <string>
#include <vector>

namespace inkling {

class ExperimentArguments {
 public:
  ExperimentArguments() : flags_(standardOptions()) {}

  void addImages(CLI::App& command);
  void addExperimentFile(CLI::App& command);
  /// Flags of the experiment's options; `names` empty: all of them.
  void addSettings(CLI::App& command, const std::vector<std::string>& names = {});
  void addMethods(CLI::App& command);

  /// The experiment file (or the defaults) with the flags, images and methods laid over it. Without
  /// a method it takes qcs-sgm, or linear where the measurements are. Checked as far as it can be
  /// without the engine, and then against the prior's size.
  Experiment build(Session& session) const;

  /// The same without images, for measurements of the caller's own.
  Experiment buildFor(const OwnMeasurements& own, const std::string& matrixFile) const;

  /// The files and folders that such an experiment was made from and reads.
  std::vector<std::string> inputs(const Experiment& made) const;

 private:
  Experiment base() const;
  void applySettings(Experiment& experiment) const;
  void applyMethods(Experiment& experiment, bool linear) const;
  void warnOfUselessFlags(const Experiment& experiment, Session& session) const;

  OptionFlags flags_;
  std::vector<std::string> images_, methods_;
  std::string file_;
  bool fit_ = false;
  int size_ = WorkingSize::usual;
};

}  // namespace inkling

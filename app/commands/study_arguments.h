// The arguments of the commands that run a study.
#pragma once

#include "app/option_flags.h"
#include "app/session.h"
#include "app/study_source.h"
#include "app/sweep_study.h"

#include <optional>
#include <string>
#include <vector>

namespace inkling {

class StudyArguments {
 public:
  StudyArguments() : flags_(standardOptions()) {}

  /// IMAGE..., --fit and --size.
  void addImages(CLI::App& command);
  /// --output, --jobs, --shard and what else says how it is run.
  void addRun(CLI::App& command, Session& session);
  /// Flags of those options, whose values replace the study's; empty: of all of them.
  void addOptions(CLI::App& command, const std::vector<std::string>& names);

  /// Runs the study with what the arguments say. Its images are replaced where some are named.
  void run(Session& session, Study study) const;

  StudyImages& images() { return images_; }

 private:
  OptionFlags flags_;
  StudyImages images_;
  std::string methods_;  ///< only these of the study's; "" all
  SweepSettings settings_;
  std::optional<std::int64_t> imagesAtOnce_;  ///< none: the study's
};

}  // namespace inkling

// Runs that would take minutes, made beforehand by the command that stands with them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// PSNR over images against one setting.
struct StoredRuns {
  struct Curve {
    std::string method;
    std::vector<double> mean, error;  ///< dB, and the mean's standard error; one for each value
  };
  std::string command;  ///< that makes them again
  std::string setting;
  int images = 0;
  std::vector<double> values;  ///< of the setting
  std::vector<Curve> curves;
};

/// Throws Error(Input) that names `name` for what is missing or does not fit together.
StoredRuns storedRunsFromJson(std::string_view json, const std::string& name);

/// resources/lessons/runs/<name>.json.
StoredRuns bundledRuns(const std::string& name);

}  // namespace inkling

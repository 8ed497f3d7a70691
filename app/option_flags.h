// From the option table to command-line flags.
#pragma once

#include "engine/model/experiment.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace inkling {

/// An option's help with its range and default, as --help has it.
std::string helpText(const Option& option, const MessageWords& words);

/// One flag --name for each option of a table, with its help, range and default. Every flag takes
/// one value; expandBooleans() lets --flag and --no-flag stand for --flag=true and --flag=false.
///
///     OptionFlags flags(standardOptions());
///     flags.add(*app, "Measurements", [](const Option& o) { return o.scope == ...; });
///     app->parse(...);
///     flags.apply(experiment.settings);
class OptionFlags {
 public:
  explicit OptionFlags(const OptionTable& table) : table_(table) {}

  /// Adds the flags of those options to a help group of the command. This object must live as long
  /// as the command.
  void add(CLI::App& command, const std::string& group,
           const std::function<bool(const Option&)>& which);

  bool given(std::string_view name) const { return texts_.contains(std::string(name)); }
  /// As given, unread: option name to text.
  const std::map<std::string, std::string>& texts() const { return texts_; }

  /// Sets, of the settings that are there already, those whose flag was given, without those of
  /// shares(). Throws Error(Usage) with the name, the value and the range.
  void apply(Settings& settings) const;

  /// Of those whose flag was given as a share of the image's pixels, "N/8", where an option counts
  /// measurements: the divisor. Throws Error(Usage) where that is no number above 0.
  std::map<std::string, double> shares() const;

 private:
  const OptionTable& table_;
  std::map<std::string, std::string> texts_;
};

/// "--flips" becomes "--flips=true", "--no-flips" "--flips=false" and "--flips no" "--flips=no" for
/// the table's yes-or-no options.
std::vector<std::string> expandBooleans(const std::vector<std::string>& arguments,
                                        const OptionTable& table);

}  // namespace inkling

// The option table: every setting of an experiment, described once. From a descriptor come the CLI
// flag, the JSON key, the form row with its widget, place and tooltip, the undo text, the
// validation message, what a figure's caption says of it, and which results must be made anew when
// it changes.
#pragma once

#include "engine/model/message.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace inkling {

/// A setting's value. Keyword stands for an option's one special word ("auto", "linear").
struct Keyword {
  bool operator==(const Keyword&) const = default;
};
using Value = std::variant<Keyword, bool, std::int64_t, double, std::string>;

enum class OptionType { Bool, Integer, Real, Choice, Text };
enum class OptionScope { Experiment, Method };

/// The box of a form that an option stands in.
enum class OptionSection { Prior, Measurement, Run, Method };

/// How a form edits an option.
enum class OptionWidget {
  Automatic,  ///< by its type: check box, list of the choices, line of text
  Slider,     ///< beside the number, over Option::slider
  File,       ///< a path with a button to look for it, of Option::suffixes
  Dice,       ///< the number with a button that draws another
  List,       ///< text, and a list of what there is, which the programs ask the engine for
};

/// The ends of a slider: those of use, not of the option.
struct OptionSlider {
  double low = 0, high = 1;
  bool logarithmic = false;
  bool keywordBeyond = false;  ///< one position beyond `high` is the keyword
  bool upToPixels = false;     ///< high is N where it is known; a share of N may be typed: "50 %"
};

/// What an option is, for programs that treat a quantity in a way of its own: no program looks for
/// an option by its name. At most one option of a table has a role.
enum class OptionRole {
  None,
  Prior,
  Matrix,
  MatrixFile,
  Measurements,  ///< M
  Bits,          ///< keyword: unquantized
  Noise,
  Samples,
  Seed,
  Device,
  Threads,
  HighestLevel,  ///< the noise level where an annealing begins
  LowestLevel,
  Levels,
  StepsPerLevel,
};

/// What an experiment is worked out by, each from those before it. An option decides an artefact if
/// that has to be made anew when the option changes, other artefacts being equal.
enum class Artefact {
  Prior,
  Images,
  Matrix,
  Measurements,
  Likelihood,  ///< the likelihood's score at a point
  Draw,        ///< an image from the prior alone
  Run,
};

/// How a figure's caption states an option: "noise σ = {}".
struct OptionCaption {
  std::string text;     ///< with {} for the value; "" the option is not stated
  std::string keyword;  ///< in place of text where the value is the keyword; "" it is not stated
  double above = -1;    ///< numbers that are not larger are not stated
};

class Settings;

struct Option {
  std::string name;   ///< "noise": the flag --noise and the JSON key "noise"
  std::string label;  ///< "Noise"
  std::string unit;   ///< "" where it has none
  OptionType type = OptionType::Real;
  OptionScope scope = OptionScope::Experiment;
  OptionSection section = OptionSection::Run;
  int order = 0;  ///< within its section; equal ones in the table's order
  OptionWidget widget = OptionWidget::Automatic;
  OptionRole role = OptionRole::None;
  OptionSlider slider;                ///< Slider
  std::vector<std::string> suffixes;  ///< File: ".npy"
  OptionCaption caption;
  std::vector<Artefact> decided;  ///< see decides()
  bool simulatedOnly = false;     ///< has no meaning with measurements of one's own
  Value defaultValue;
  double minimum = 0, maximum = 0;   ///< numeric types
  bool minimumExcluded = false;      ///< range is (minimum, ...
  bool maximumExcluded = false;      ///< range is ..., maximum)
  std::vector<std::string> choices;  ///< Choice
  std::string keyword;               ///< the word that stands in place of a number; "" none
  std::string accepted;              ///< Text: what it must be, in words; "" any text
  std::function<bool(const std::string&)> accepts;  ///< Text: whether it is; empty: any text
  std::string help;                  ///< one or two sentences, with the formula's meaning
  std::vector<std::string> methods;  ///< Method scope: ids it applies to; empty: every method
  /// Experiment scope: whether it applies, given the other settings; empty: always.
  std::function<bool(const Settings&)> applies;

  /// Method scope: whether that method has it.
  bool appliesTo(std::string_view method) const;
  bool decides(Artefact artefact) const;
};

/// Whether two descriptions of one name are of one setting: type, default and range.
bool sameSetting(const Option& a, const Option& b);

/// Values by option name. Reading a name that is not there is a defect (Error(Internal)).
class Settings {
 public:
  bool has(std::string_view name) const;
  const Value& at(std::string_view name) const;
  void set(std::string_view name, Value value);
  void erase(std::string_view name);

  bool flag(std::string_view name) const;
  std::int64_t integer(std::string_view name) const;
  double real(std::string_view name) const;  ///< also an integer's value
  const std::string& text(std::string_view name) const;
  bool isKeyword(std::string_view name) const;

  const std::map<std::string, Value, std::less<>>& values() const { return values_; }
  bool operator==(const Settings&) const = default;

 private:
  std::map<std::string, Value, std::less<>> values_;
};

class OptionTable {
 public:
  /// Throws Error(Internal) if the name is taken or the default does not pass its own check.
  void add(Option option);
  /// An option of a method, which others may have brought already. Throws Error(Internal) if theirs
  /// has another type, default or range. It gets the section of methods and decides a run.
  void addFor(const std::string& method, Option option);
  const std::vector<Option>& options() const { return options_; }
  const Option* find(std::string_view name) const;
  /// The option, or Error(Usage) "unknown option ..." that names the nearest ones.
  const Option& require(std::string_view name) const;

  const Option* findRole(OptionRole role) const;
  /// Throws Error(Internal) where no option has the role.
  const Option& byRole(OptionRole role) const;
  /// As forms show them: by section, order and place in the table.
  std::vector<const Option*> ordered() const;
  /// The names of those that decide an artefact, in the table's order.
  std::vector<std::string> deciding(Artefact artefact) const;
  /// Every text of the table that is shown to a person, once each: labels, help, units, choices,
  /// keywords, captions, what a text must be. A translation has them in the context "options".
  std::vector<std::string> texts() const;

  /// Every Experiment option at its default, or every Method option that applies to that method.
  Settings experimentDefaults() const;
  Settings methodDefaults(std::string_view method) const;

  /// Reads "0.05", "auto", "true". Throws Error(Usage) with the name, the value and the range.
  Value parse(std::string_view name, std::string_view text) const;
  /// Throws Error(Usage) with the name, the value and the range: "noise is -1: it must be ..."
  void validate(std::string_view name, const Value& value) const;
  /// Text that parse() reads back to the same value.
  std::string format(std::string_view name, const Value& value) const;

 private:
  std::vector<Option> options_;
};

/// "Noise is -1: it must be a number, 0 to 1000." if the value cannot be. `named`: what the
/// sentence calls the option, where that is not its own name.
std::optional<Message> problem(const Option& option, const Value& value);
std::optional<Message> problem(const Option& option, const Value& value, MessageValue named);
/// "0 to 100", "1 to 8 or linear", "one of gaussian, dct, ...".
Message range(const Option& option);
/// Text that parse() reads back to the same value.
std::string formatValue(const Option& option, const Value& value);

/// The table of this version of Inkling.
const OptionTable& standardOptions();

/// The name that the option of a role has in it.
const std::string& nameOf(OptionRole role);

/// The shortest decimal text that reads back to the same double: "0.05", "1000000", "1e-09".
std::string numberText(double value);

}  // namespace inkling

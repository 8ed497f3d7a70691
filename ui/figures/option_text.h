// What the engine says, in the language of the program.
#pragma once

#include "engine/model/option.h"

#include <QString>

namespace inkling {

/// A text of a table (OptionTable::texts(), a method's or a study's name, a message's code), which
/// is its own key, translated (context "texts"): every one that is shown comes from here.
QString optionText(const std::string& text);

/// What is under way (Progress::stage).
QString stageText(const std::string& stage);

/// Messages in the language of the program; options as the command line names them.
class TranslatedWords : public MessageWords {
 public:
  std::string text(const std::string& code) const override;
};

/// A value as forms show it: a number, a keyword's or choice's word, a text as it is.
QString shownValue(const Option& option, const Value& value);
/// The same with the unit: "1 bit".
QString shownWithUnit(const Option& option, const Value& value);

/// What a figure's caption states of an option: "noise σ = 0.05"; empty where it states nothing of
/// that value. Of a file it states the name, of a prior's that without the suffix.
QString captionOf(const Option& option, const Value& value);

}  // namespace inkling

// What a command line says of a study.
#pragma once

#include "app/option_flags.h"
#include "app/session.h"
#include "engine/sweep/study.h"
#include "ui/figures/image_arguments.h"

#include <string>
#include <vector>

namespace inkling {

/// The values that flags give, each with commas between several of them, in place of the study's.
/// Throws Error(Usage) with the name, the value and the range.
void applyFlags(const OptionFlags& flags, Study& study);

/// What is said of the study's images on the command line.
struct StudyImages {
  std::vector<std::string> names;  ///< in place of the study's own; empty: those
  bool fit = false;
  int size = WorkingSize::usual;
};
/// Reads and embeds pictures, and checks arrays against the prior. Throws Error(Input).
void resolveStudyImages(const StudyImages& images, Session& session, Study& study);

/// "study", a line for each shipped one, with what it is about: for a help text.
std::string shippedStudiesHelp(const MessageWords& words);

}  // namespace inkling

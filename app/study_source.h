// A study as a command line names it, with what the command line says beside it.
#pragma once

#include "app/option_flags.h"
#include "app/session.h"
#include "engine/sweep/study.h"

#include <string>
#include <vector>

namespace inkling {

/// Of a file, or of the shipped ones by name. The files that its images and options name are taken
/// from the study's folder. Throws Error(Usage), Error(Input).
Study readStudyNamed(const std::string& name);

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
std::string shippedStudiesHelp();

}  // namespace inkling

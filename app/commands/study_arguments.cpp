#include "app/commands/study_arguments.h"

#include "engine/sweep/study_source.h"

#include <algorithm>

namespace inkling {
namespace {

std::vector<std::string> split(const std::string& names) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < names.size();) {
    const auto end = std::min(names.find(',', begin), names.size());
    parts.push_back(names.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

}  // namespace

void StudyArguments::addImages(CLI::App& command) {
  command.add_option("IMAGE", images_.names,
                     "Images in place of the study's own: as reconstruct takes them");
  command.add_flag("--fit", images_.fit,
                   "Crop, scale and convert images that are not of the prior's size or colour");
  command
      .add_option("--size", images_.size,
                  "Longest side in pixels of pictures under a prior for any size")
      ->check(CLI::Range(WorkingSize::least, WorkingSize::most))
      ->capture_default_str();
}

void StudyArguments::addRun(CLI::App& command, Session& session) {
  command.add_option("--output", settings_.output, "Folder for the cells' results")
      ->type_name("DIR")
      ->required();
  command
      .add_option("--jobs", settings_.jobs, "Processes at once, which share the cores (default 1)")
      ->type_name("N");
  command
      .add_option("--shard", settings_.shard,
                  "Only the K-th of N shares of the cells, of about the same cost each")
      ->type_name("K/N");
  command
      .add_option("--images-at-once", imagesAtOnce_,
                  "How many images make one batch (default the study's; 100 keep a GPU busy)")
      ->type_name("N");
  command
      .add_option("--method", methods_, "Only these of the study's methods, with commas between")
      ->type_name("NAMES");
  command.add_flag("--retry", settings_.retry,
                   "Run again what has failed before otherwise than by diverging");
  command.add_flag("--estimate", settings_.estimateOnly,
                   "Say how many cells there are and about how long they take, and end");
  command.add_flag("--worker", settings_.worker)->group("");  // one of --jobs
  addQuiet(command, session);
}

void StudyArguments::addOptions(CLI::App& command, const std::vector<std::string>& names) {
  flags_.add(command, "Options (they replace the study's)", [&](const Option& option) {
    return names.empty() || std::find(names.begin(), names.end(), option.name) != names.end();
  });
}

void StudyArguments::run(Session& session, Study study) const {
  if (settings_.worker) session.setQuiet(true);
  applyFlags(flags_, study);
  if (imagesAtOnce_) setImagesAtOnce(study, *imagesAtOnce_);
  if (!methods_.empty()) keepMethods(study, split(methods_));
  resolveStudyImages(images_, session, study);
  sweepStudy(session, study, settings_);
}

}  // namespace inkling

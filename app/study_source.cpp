#include "app/study_source.h"

#include "app/help.h"
#include "engine/model/json_text.h"
#include "engine/sweep/study_source.h"
#include "ui/figures/image_arguments.h"

#include <algorithm>

namespace inkling {
void applyFlags(const OptionFlags& flags, Study& study) {
  for (const auto& [name, text] : flags.texts())
    overrideOption(study, axisOf(name, text));
}

void resolveStudyImages(const StudyImages& images, Session& session, Study& study) {
  ImageArguments arguments{images.names, images.fit, images.size, {}, {}};
  arguments.shape = [&] { return session.engine().prior(priorOf(study)).shape; };
  arguments.say = [&](const Message& text) { session.say(text); };
  study.images = studyImages(study, std::move(arguments));
}

std::string shippedStudiesHelp(const MessageWords& words) {
  constexpr std::size_t names = 20, width = 100;
  std::string text;
  for (const auto& [known, json] : shippedStudyTexts()) {
    const auto study = studyFromJson(parseJson(json, known));
    auto name = "  " + known + "  ";
    name.resize(std::max(name.size(), names), ' ');
    text += name +
            wrapped(words.text(study.about) +
                        (study.duration.empty() ? "" : " (" + words.text(study.duration) + ")"),
                    width - names, names) +
            "\n";
  }
  return text;
}

}  // namespace inkling

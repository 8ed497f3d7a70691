// How a table's options are written down: option = above(withKeyword(real("step-ratio", ...),
// "auto")).
#pragma once

#include "engine/model/option.h"

namespace inkling::options {

Option text(std::string name, std::string label, std::string value, std::string help);
Option flag(std::string name, std::string label, bool value, std::string help);
Option choice(std::string name, std::string label, std::vector<std::string> choices,
              std::string value, std::string help);
Option whole(std::string name, std::string label, std::int64_t value, double minimum,
             double maximum, std::string help);
Option real(std::string name, std::string label, Value value, double minimum, double maximum,
            std::string help);

Option withUnit(Option option, std::string unit);
Option withKeyword(Option option, std::string keyword);
/// Without the minimum itself, or without the maximum.
Option above(Option option);
Option below(Option option);
Option when(Option option, std::function<bool(const Settings&)> applies);
/// Its place in a form.
Option in(Option option, OptionSection section, int order = 0);
/// In the measurement's section and without meaning for measurements of one's own; decides the
/// artefact.
Option simulated(Option option, Artefact artefact, int order);
Option withRole(Option option, OptionRole role);
Option withCaption(Option option, OptionCaption caption);
Option withSlider(Option option, OptionSlider slider);
Option withWidget(Option option, OptionWidget widget);
/// A path of such a file.
Option file(Option option, std::vector<std::string> suffixes);
Option deciding(Option option, std::vector<Artefact> artefacts);

}  // namespace inkling::options

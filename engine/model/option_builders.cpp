#include "engine/model/option_builders.h"

#include <utility>

namespace inkling::options {

Option text(std::string name, std::string label, std::string value, std::string help) {
  Option option;
  option.name = std::move(name);
  option.label = std::move(label);
  option.type = OptionType::Text;
  option.defaultValue = std::move(value);
  option.help = std::move(help);
  return option;
}

Option flag(std::string name, std::string label, bool value, std::string help) {
  Option option;
  option.name = std::move(name);
  option.label = std::move(label);
  option.type = OptionType::Bool;
  option.defaultValue = value;
  option.help = std::move(help);
  return option;
}

Option choice(std::string name, std::string label, std::vector<std::string> choices,
              std::string value, std::string help) {
  auto option = text(std::move(name), std::move(label), std::move(value), std::move(help));
  option.type = OptionType::Choice;
  option.choices = std::move(choices);
  return option;
}

Option whole(std::string name, std::string label, std::int64_t value, double minimum,
             double maximum, std::string help) {
  Option option;
  option.name = std::move(name);
  option.label = std::move(label);
  option.type = OptionType::Integer;
  option.defaultValue = value;
  option.minimum = minimum;
  option.maximum = maximum;
  option.help = std::move(help);
  return option;
}

Option real(std::string name, std::string label, Value value, double minimum, double maximum,
            std::string help) {
  Option option;
  option.name = std::move(name);
  option.label = std::move(label);
  option.defaultValue = std::move(value);
  option.minimum = minimum;
  option.maximum = maximum;
  option.help = std::move(help);
  return option;
}

Option withUnit(Option option, std::string unit) {
  option.unit = std::move(unit);
  return option;
}

Option withKeyword(Option option, std::string keyword) {
  option.keyword = std::move(keyword);
  return option;
}

Option above(Option option) {
  option.minimumExcluded = true;
  return option;
}

Option below(Option option) {
  option.maximumExcluded = true;
  return option;
}

Option when(Option option, std::function<bool(const Settings&)> applies) {
  option.applies = std::move(applies);
  return option;
}

Option in(Option option, OptionSection section, int order) {
  option.section = section;
  option.order = order;
  return option;
}

Option simulated(Option option, Artefact artefact, int order) {
  option.simulatedOnly = true;
  option.decided.push_back(artefact);
  return in(std::move(option), OptionSection::Measurement, order);
}

Option withRole(Option option, OptionRole role) {
  option.role = role;
  return option;
}

Option withCaption(Option option, OptionCaption caption) {
  option.caption = std::move(caption);
  return option;
}

Option withSlider(Option option, OptionSlider slider) {
  option.slider = slider;
  return withWidget(std::move(option), OptionWidget::Slider);
}

Option withWidget(Option option, OptionWidget widget) {
  option.widget = widget;
  return option;
}

Option file(Option option, std::vector<std::string> suffixes) {
  option.suffixes = std::move(suffixes);
  return withWidget(std::move(option), OptionWidget::File);
}

Option deciding(Option option, std::vector<Artefact> artefacts) {
  option.decided.insert(option.decided.end(), artefacts.begin(), artefacts.end());
  return option;
}

}  // namespace inkling::options

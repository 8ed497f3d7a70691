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

}  // namespace inkling::options

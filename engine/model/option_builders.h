// Short ways to describe an option, for the files that fill the table.
#pragma once

#include "engine/model/option.h"

#include <cstdint>
#include <functional>
#include <string>

namespace inkling::options {

Option text(std::string name, std::string label, std::string value, std::string help);
Option flag(std::string name, std::string label, bool value, std::string help);
Option whole(std::string name, std::string label, std::int64_t value, double minimum,
             double maximum, std::string help);
Option real(std::string name, std::string label, Value value, double minimum, double maximum,
            std::string help);

Option withUnit(Option option, std::string unit);
/// The word that stands in place of a number.
Option withKeyword(Option option, std::string keyword);
/// The minimum itself is excluded.
Option above(Option option);
/// The maximum itself is excluded.
Option below(Option option);
/// Applies only where the other settings say so.
Option when(Option option, std::function<bool(const Settings&)> applies);

}  // namespace inkling::options

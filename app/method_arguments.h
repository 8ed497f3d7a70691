// --method qcs-sgm:levels=100,qcs-sgm+:ep-iterations=8
#pragma once

#include "app/option_flags.h"
#include "engine/model/experiment.h"

#include <string>
#include <vector>

namespace inkling {

/// Reads the entries of --method. A comma starts a new entry; `id` chooses a method, `id:key=value`
/// chooses it and sets one of its options; entries of one id gather. Flags (--levels) set the
/// option in every method that has it, an entry's own setting wins. A method that `base` holds
/// starts from the settings there. Throws Error(Usage).
std::vector<Method> readMethods(const std::vector<std::string>& entries, const OptionFlags& flags,
                                const std::vector<Method>& base = {},
                                const OptionTable& table = standardOptions());

}  // namespace inkling

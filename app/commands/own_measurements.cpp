#include "app/commands/own_measurements.h"

namespace inkling {

void addOwnMeasurements(CLI::App& command, OwnMeasurements& own) {
  const auto add = [&](const char* flag, std::string& path, const char* help) {
    command.add_option(flag, path, help)->type_name("FILE.npy");
  };
  add("--signs", own.signs,
      "1-bit measurements: +1 and -1, or 1 and 0 (for -1), of any type; [M], [M, 1] or [B, M]");
  add("--lower", own.lower,
      "Lower ends of the measurements' intervals, -inf allowed; with --upper");
  add("--upper", own.upper,
      "Upper ends of the measurements' intervals, +inf allowed; with --lower");
  add("--values", own.values, "Linear (unquantized) measurements");
}

}  // namespace inkling

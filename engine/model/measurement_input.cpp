#include "engine/model/measurement_input.h"

#include "engine/model/error.h"
#include "engine/model/suggest.h"

#include <charconv>
#include <cmath>
#include <system_error>

namespace inkling {

std::optional<double> shareDivisor(const std::string& option, std::string_view text) {
  if (text == "N") return 1;
  if (!text.starts_with("N/")) return std::nullopt;
  double divisor = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data() + 2, end, divisor);
  if (read.ec != std::errc() || read.ptr != end || !(divisor > 0) || !std::isfinite(divisor))
    throw Error(ErrorKind::Usage,
                "{option} is {value}: after N/ must stand a number above 0, as in N/8.",
                {{"option", OptionName{option}}, {"value", inQuotes(std::string(text))}});
  return divisor;
}

std::int64_t rowsOfShare(const std::string& option, double divisor, std::int64_t pixels) {
  if (pixels == 0)
    throw Error(ErrorKind::Usage,
                "{option} is a share of the image's pixels, and there is no image whose size is "
                "known. Give a number of measurements.",
                {{"option", OptionName{option}}});
  return std::llround(static_cast<double>(pixels) / divisor);
}

void requireOneForm(const OwnMeasurements& own) {
  if (own.lower.empty() != own.upper.empty())
    throw Error(ErrorKind::Usage, "{given} needs {missing}: give both ends.",
                {{"given", OptionName{own.lower.empty() ? "upper" : "lower"}},
                 {"missing", OptionName{own.lower.empty() ? "lower" : "upper"}}});
  if (!own.signs.empty() + !own.lower.empty() + !own.values.empty() != 1)
    throw Error(ErrorKind::Usage,
                "The measurements must be given in one form: {signs}, or {lower} and {upper}, or "
                "{values}.",
                {{"signs", OptionName{"signs"}},
                 {"lower", OptionName{"lower"}},
                 {"upper", OptionName{"upper"}},
                 {"values", OptionName{"values"}}});
}

}  // namespace inkling

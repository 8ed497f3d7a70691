#include "engine/sensing/own_measurements.h"

#include "engine/model/error.h"
#include "engine/model/option.h"
#include "engine/sensing/quantizer.h"

#include <ATen/ATen.h>

#include <cmath>
#include <functional>
#include <limits>

namespace inkling {
namespace {

[[noreturn]] void refuse(const char* text, Message::Arguments arguments) {
  throw Error(ErrorKind::Input, text, std::move(arguments));
}

std::string real(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", value);
  return text;
}

void checkNoise(double sigma) {
  if (!(sigma >= 0 && std::isfinite(sigma)))
    throw Error(ErrorKind::Usage, "{noise} is {value}: it must be a number of at least 0.",
                {{"noise", OptionName{nameOf(OptionRole::Noise)}}, {"value", real(sigma)}});
}

/// [B, M] float64.
at::Tensor toBatch(const Array& array, std::int64_t rows, const MessageValue& name) {
  const auto& shape = array.shape;
  if (shape.empty() || shape.size() > 2 || array.size() == 0)
    refuse(
        "{name} has the shape {shape}: measurements need the shape M, or images × M (M = {rows}, "
        "the matrix's rows).",
        {{"name", name}, {"shape", shapeText(shape)}, {"rows", rows}});
  const bool column = shape.size() == 2 && shape[0] == rows && shape[1] == 1;
  if (shape.back() != rows && !column) {
    if (shape.size() == 2 && shape[0] == rows)
      refuse(
          "{name} is {shape}: {rows} measurements of {images} images stand in columns. Turn it "
          "round, so that each image has a row (numpy: y.T).",
          {{"name", name}, {"shape", shapeText(shape)}, {"rows", rows}, {"images", shape[1]}});
    refuse(
        shape.size() == 2
            ? "{name} holds {count} measurements for each image, but the matrix has {rows} rows. "
              "Both must be the same."
            : "{name} holds {count} measurements, but the matrix has {rows} rows. Both must be "
              "the same.",
        {{"name", name}, {"count", shape.back()}, {"rows", rows}});
  }
  return at::tensor(toDoubles(array), at::kDouble).view({array.size() / rows, rows});
}

/// "17", or "(2, 17)" of a batch.
std::string positionText(const at::Tensor& batch, std::int64_t flat) {
  const auto m = batch.size(1);
  if (batch.size(0) == 1) return std::to_string(flat);
  return "(" + std::to_string(flat / m) + ", " + std::to_string(flat % m) + ")";
}

/// Calls fail(value, position) for the first entry that bad marks.
void checkEach(const at::Tensor& batch, const at::Tensor& bad,
               const std::function<void(std::int64_t, const std::string&)>& fail) {
  if (!bad.any().item<bool>()) return;
  const auto flat = at::argmax(bad.to(at::kInt).flatten()).item<std::int64_t>();
  fail(flat, positionText(batch, flat));
}

double entry(const at::Tensor& batch, std::int64_t flat) {
  return batch.data_ptr<double>()[flat];
}

}  // namespace

Measurements fromSigns(const Array& signs, std::int64_t rows, double sigma,
                       const MessageValue& name) {
  checkNoise(sigma);
  auto s = toBatch(signs, rows, name);
  // Of 0 and 1 alone, 0 stands for −1; ones alone are +1 either way.
  const bool zerosAndOnes = (s == 0).logical_or(s == 1).all().item<bool>();
  if (zerosAndOnes) s = 2 * s - 1;
  checkEach(s, (s.abs() == 1).logical_not(), [&](std::int64_t flat, const std::string& position) {
    refuse(
        "{name} holds {value} at position {position}: signs must be +1 or −1, or 1 and 0 alone, "
        "where 0 stands for −1.",
        {{"name", name}, {"value", real(entry(s, flat))}, {"position", position}});
  });
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const auto zero = at::zeros_like(s);
  Measurements y;
  y.lower = at::where(s > 0, zero, at::full_like(s, -infinity));
  y.upper = at::where(s > 0, at::full_like(s, infinity), zero);
  y.midpoints = s;
  y.noise = sigma;
  y.bits = 1;
  return y;
}

Measurements fromIntervals(const Array& lower, const Array& upper, std::int64_t rows, double sigma,
                           const MessageValue& lowerName, const MessageValue& upperName) {
  checkNoise(sigma);
  Measurements y;
  y.lower = toBatch(lower, rows, lowerName);
  y.upper = toBatch(upper, rows, upperName);
  if (y.lower.size(0) != y.upper.size(0))
    refuse(
        "{lower} holds the measurements of {lowerImages} image(s), but {upper} those of "
        "{upperImages}. Both must be the same.",
        {{"lower", lowerName},
         {"lowerImages", y.lower.size(0)},
         {"upper", upperName},
         {"upperImages", y.upper.size(0)}});
  const auto nanMessage = [](const MessageValue& name, const std::string& position) {
    refuse("{name} holds NaN at position {position}. Every end must be a number, or infinite.",
           {{"name", name}, {"position", position}});
  };
  checkEach(y.lower, at::isnan(y.lower),
            [&](auto, const auto& position) { nanMessage(lowerName, position); });
  checkEach(y.upper, at::isnan(y.upper),
            [&](auto, const auto& position) { nanMessage(upperName, position); });
  checkEach(y.lower, y.lower >= y.upper, [&](std::int64_t flat, const std::string& position) {
    refuse(
        "The interval at position {position} is empty: {lower} holds {low}, {upper} {high}. Each "
        "lower end must be less than the upper one.",
        {{"position", position},
         {"lower", lowerName},
         {"low", real(entry(y.lower, flat))},
         {"upper", upperName},
         {"high", real(entry(y.upper, flat))}});
  });
  y.midpoints = impliedMidpoints(y.lower, y.upper);
  y.noise = sigma;
  y.bits = at::isinf(y.lower).logical_xor(at::isinf(y.upper)).all().item<bool>() ? 1 : 0;
  return y;
}

Measurements fromValues(const Array& values, std::int64_t rows, double sigma,
                        const MessageValue& name) {
  checkNoise(sigma);
  Measurements y;
  y.values = toBatch(values, rows, name);
  checkEach(y.values, at::isfinite(y.values).logical_not(),
            [&](std::int64_t flat, const std::string& position) {
              refuse(
                  "{name} holds {value} at position {position}. Every measurement must be finite.",
                  {{"name", name}, {"value", real(entry(y.values, flat))}, {"position", position}});
            });
  y.midpoints = y.values;
  y.noise = sigma;
  return y;
}

}  // namespace inkling

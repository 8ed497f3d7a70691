#include "engine/sensing/quantizer.h"

#include "engine/model/array.h"
#include "engine/model/option.h"

#include <ATen/ATen.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace inkling {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

std::string real(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", value);
  return text;
}

void checkThresholds(const at::Tensor& thresholds, int bits, std::int64_t measurements) {
  const auto levels = (std::int64_t{1} << bits) - 1;
  if (bits == 0)
    throw Error(ErrorKind::Usage,
                "Linear measurements have no thresholds: give a number of bits, or no thresholds.");
  if (thresholds.sizes() != at::IntArrayRef({measurements, levels}))
    throw Error(ErrorKind::Usage,
                bits == 1
                    ? "The thresholds have the shape {shape}, but {measurements} measurements "
                      "of 1 bit need {needed}."
                    : "The thresholds have the shape {shape}, but {measurements} measurements "
                      "of {bits} bits need {needed}.",
                {{"shape", shapeText(thresholds.sizes().vec())},
                 {"measurements", measurements},
                 {"bits", std::int64_t{bits}},
                 {"needed", shapeText({measurements, levels})}});
  if (!at::isfinite(thresholds).all().item<bool>())
    throw Error(ErrorKind::Usage,
                "The thresholds hold NaN or infinite values: all must be finite.");
  const auto rising = (at::diff(thresholds) > 0).all(1);
  if (rising.all().item<bool>()) return;
  const auto row = at::argmin(rising.to(at::kInt)).item<std::int64_t>();
  throw Error(ErrorKind::Usage,
              "The thresholds of measurement {row} do not rise: each must be greater than the one "
              "before.",
              {{"row", row}});
}

/// sd of each image's dither, [B, 1].
at::Tensor ditherDeviation(const QuantizerSpec& spec, const at::Tensor& values,
                           const at::Tensor& noiseless) {
  if (!spec.ditherAuto) return at::full({values.size(0), 1}, spec.dither, at::kDouble);
  const auto signal = noiseless.defined() ? noiseless.to(at::kCPU, at::kDouble) : values;
  return signal.square().mean(1, /*keepdim=*/true).sqrt();
}

/// theta, [B, M].
at::Tensor ditherOf(const QuantizerSpec& spec, const at::Tensor& values,
                    const at::Tensor& noiseless, const RandomStream& stream) {
  if (!spec.ditherAuto && spec.dither == 0) return at::zeros_like(values);
  auto unit = at::empty({values.size(1)}, at::kDouble);
  stream.normals(
      std::span<double>(unit.data_ptr<double>(), static_cast<std::size_t>(unit.numel())));
  return ditherDeviation(spec, values, noiseless) * unit;
}

/// Δ of each image, [B, 1]. shifted: v − theta.
at::Tensor binWidths(const QuantizerSpec& spec, const at::Tensor& shifted) {
  const auto batch = shifted.size(0);
  if (spec.delta) return at::full({batch, 1}, *spec.delta, at::kDouble);
  auto range = shifted.amax(1, true) - shifted.amin(1, true);
  if (spec.sharedRange) range = (shifted.max() - shifted.min()).expand({batch, 1});
  const auto widths = range / static_cast<double>(1 << spec.bits);
  const auto usable = (widths > 0).logical_and(at::isfinite(widths));
  if (usable.all().item<bool>()) return widths;
  const auto image = at::argmin(usable.to(at::kInt)).item<std::int64_t>();
  throw Error(ErrorKind::Usage,
              shifted.size(1) == 1
                  ? "The automatic {delta} is {width} for image {image}, because its only "
                    "measurement has no range to divide. Give a fixed {delta}, or take 1 bit: "
                    "{advice}."
                  : "The automatic {delta} is {width} for image {image}, because its {count} "
                    "measurements have no range to divide. Give a fixed {delta}, or take 1 bit: "
                    "{advice}.",
              {{"delta", OptionName{"delta"}},
               {"width", real(widths[image].item<double>())},
               {"image", image},
               {"count", shifted.size(1)},
               {"advice", SettingAdvice{nameOf(OptionRole::Bits), "1"}}});
}

/// Quantization by one rising list of thresholds a measurement: t [M, K] or, for 1 bit without
/// explicit ones, zeros; theta shifts them.
Measurements byThresholds(const at::Tensor& values, const at::Tensor& t, const at::Tensor& theta) {
  const auto count = t.size(1);
  const auto batch = values.size(0), m = values.size(1);
  const auto ends = at::cat(
      {at::full({m, 1}, -infinity, at::kDouble), t, at::full({m, 1}, infinity, at::kDouble)}, 1);
  Measurements y;
  y.lower = at::empty({batch, m}, at::kDouble);
  y.upper = at::empty({batch, m}, at::kDouble);
  y.midpoints = at::empty({batch, m}, at::kDouble);
  for (std::int64_t b = 0; b < batch; ++b) {  // an image's shifted thresholds are M×K already
    const auto shifted = (ends + theta[b].unsqueeze(1)).contiguous();
    const auto inner = shifted.narrow(1, 1, count).contiguous();
    const auto code = at::searchsorted(inner, values[b].unsqueeze(1), false, /*right=*/true);
    const auto lower = shifted.gather(1, code).squeeze(1);
    const auto upper = shifted.gather(1, code + 1).squeeze(1);
    y.lower[b].copy_(lower);
    y.upper[b].copy_(upper);
    if (count == 1) continue;
    const auto first = inner.select(1, 0) * 1.5 - inner.select(1, 1) * 0.5;
    const auto last = inner.select(1, count - 1) * 1.5 - inner.select(1, count - 2) * 0.5;
    const auto outer = at::where(at::isinf(lower), first, last);
    y.midpoints[b].copy_(at::where(at::isinf(upper - lower), outer, (lower + upper) * 0.5));
  }
  if (count == 1) y.midpoints = impliedMidpoints(y.lower, y.upper);
  return y;
}

Measurements midRise(const at::Tensor& values, const QuantizerSpec& spec, const at::Tensor& theta) {
  const auto shifted = values - theta;
  const auto delta = binWidths(spec, shifted);
  const double half = static_cast<double>(1 << (spec.bits - 1));
  auto k = at::floor(shifted / delta).clamp(-half, half - 1);
  // Rounding in the quotient can leave v a hair outside: the interval must hold it.
  k = k + (values >= (k + 1) * delta + theta).to(at::kDouble) -
      (values < k * delta + theta).to(at::kDouble);
  k = k.clamp(-half, half - 1);
  Measurements y;
  y.lower = (k * delta + theta).masked_fill(k == -half, -infinity);
  y.upper = ((k + 1) * delta + theta).masked_fill(k == half - 1, infinity);
  y.midpoints = (k + 0.5) * delta + theta;
  return y;
}

}  // namespace

void checkQuantizer(const QuantizerSpec& spec, std::int64_t measurements) {
  if (spec.bits < 0 || spec.bits > 8)
    throw Error(
        ErrorKind::Usage, "{option} is {value}: it must be 1 to 8, or linear.",
        {{"option", OptionName{nameOf(OptionRole::Bits)}}, {"value", std::int64_t{spec.bits}}});
  if (spec.delta && !(*spec.delta > 0 && std::isfinite(*spec.delta)))
    throw Error(ErrorKind::Usage,
                "{option} is {value}: it must be a number greater than 0, or auto.",
                {{"option", OptionName{"delta"}}, {"value", real(*spec.delta)}});
  if (!(spec.dither >= 0 && std::isfinite(spec.dither)))
    throw Error(ErrorKind::Usage, "{option} is {value}: it must be at least 0, or auto.",
                {{"option", OptionName{"dither"}}, {"value", real(spec.dither)}});
  if (spec.thresholds.defined()) checkThresholds(spec.thresholds, spec.bits, measurements);
}

Measurements quantize(const at::Tensor& rawValues, const QuantizerSpec& spec, double sigma,
                      const RandomStream& dither, const at::Tensor& noiseless) {
  const auto values = rawValues.to(at::kCPU, at::kDouble);
  checkQuantizer(spec, values.size(1));
  if (!at::isfinite(values).all().item<bool>())
    throw Error(ErrorKind::Input,
                "The measurements hold NaN or infinite values. Check the image and the matrix.");
  Measurements y;
  if (spec.bits == 0) {
    y.values = values.clone();
    y.midpoints = y.values;
  } else {
    const auto theta = ditherOf(spec, values, noiseless, dither);
    if (spec.thresholds.defined())
      y = byThresholds(values, spec.thresholds.to(at::kCPU, at::kDouble), theta);
    else if (spec.bits == 1)
      y = byThresholds(values, at::zeros({values.size(1), 1}, at::kDouble), theta);
    else
      y = midRise(values, spec, theta);
  }
  y.noise = sigma;
  y.bits = spec.bits;
  return y;
}

Measurements measure(const LinearOperator& matrix, const at::Tensor& x, double sigma,
                     const QuantizerSpec& spec, std::span<const RandomStream> noise,
                     const RandomStream& dither) {
  const auto batch = x.size(0), m = matrix.rows();
  if (static_cast<std::int64_t>(noise.size()) != batch)
    throw Error(ErrorKind::Internal, "measure: {streams} noise streams for {images} images.",
                {{"streams", static_cast<std::int64_t>(noise.size())}, {"images", batch}});
  if (!(sigma >= 0 && std::isfinite(sigma)))
    throw Error(ErrorKind::Usage, "{noise} is {value}: it must be a number of at least 0.",
                {{"noise", OptionName{nameOf(OptionRole::Noise)}}, {"value", real(sigma)}});
  checkQuantizer(spec, m);
  auto noiseless = at::empty({batch, m}, at::kDouble);
  auto values = at::empty({batch, m}, at::kDouble);
  for (std::int64_t b = 0; b < batch; ++b) {
    noiseless.narrow(0, b, 1).copy_(
        matrix.apply(x.narrow(0, b, 1).to(matrix.device(), matrix.dtype())));
    auto row = values[b];
    noise[static_cast<std::size_t>(b)].normals(
        std::span<double>(row.data_ptr<double>(), static_cast<std::size_t>(m)));
    row.mul_(sigma).add_(noiseless[b]);
  }
  return quantize(values, spec, sigma, dither, noiseless);
}

bool thresholdsAreZero(const Measurements& y) {
  if (y.linear()) return false;
  const auto away = [](const at::Tensor& ends) {
    return (at::isfinite(ends) & (ends != 0)).any().item<bool>();
  };
  return !away(y.lower) && !away(y.upper);
}

at::Tensor impliedMidpoints(const at::Tensor& lower, const at::Tensor& upper) {
  const auto noLower = at::isinf(lower), noUpper = at::isinf(upper);
  const auto finite = noLower.logical_or(noUpper).logical_not();
  const auto nan = std::numeric_limits<double>::quiet_NaN();
  const auto width = at::where(finite, upper - lower, at::full_like(lower, nan));
  const auto end = at::where(noLower, upper, lower).masked_fill(noLower.logical_and(noUpper), 0.0);
  auto spread = end.square().mean(1, true).sqrt();
  spread = at::where(spread > 0, spread, at::ones_like(spread));
  const auto median = std::get<0>(at::nanmedian(width, 1, true));
  const auto reach = at::where(at::isnan(median), spread, median * 0.5);
  auto middle = at::where(noLower, end - reach, end + reach);
  middle = middle.masked_fill(noLower.logical_and(noUpper), 0.0);
  return at::where(finite, lower + (upper - lower) * 0.5, middle);
}

at::Tensor backProject(const LinearOperator& matrix, const Measurements& measurements) {
  return matrix.adjoint(measurements.midpoints.to(matrix.device(), matrix.dtype()));
}

}  // namespace inkling

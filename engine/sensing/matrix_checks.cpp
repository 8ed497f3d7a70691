#include "engine/model/array.h"
#include "engine/model/error.h"
#include "engine/model/matrix_info.h"
#include "engine/sensing/matrices.h"
#include "engine/support/memory.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace inkling {
namespace {

/// In double, so that no size overflows.
double bytesFor(const MatrixSpec& spec, at::ScalarType dtype, double rows, bool spectrum) {
  return peakBytes(requireMatrix(spec.kind),
                   {rows, static_cast<double>(spec.pixels.size()),
                    static_cast<double>(c10::elementSize(dtype)), spectrum});
}

/// What is beyond 2^63 is as good as 2^63.
std::uint64_t saturated(double bytes) {
  return bytes < 0x1p63 ? static_cast<std::uint64_t>(bytes) : std::uint64_t{1} << 63;
}

/// The largest M whose peak is at most available; 0 if there is none.
std::int64_t largestRows(const MatrixSpec& spec, at::ScalarType dtype, std::uint64_t available,
                         bool spectrum) {
  std::int64_t fits = 0, tooMany = spec.rows;
  while (tooMany - fits > 1) {
    const auto middle = fits + (tooMany - fits) / 2;
    const auto bytes = bytesFor(spec, dtype, static_cast<double>(middle), spectrum);
    (bytes <= static_cast<double>(available) ? fits : tooMany) = middle;
  }
  return fits;
}

/// The first kind that needs no array; "" if all do.
std::string smallKind() {
  for (const auto& kind : matrices())
    if (!kind.held) return kind.id;
  return "";
}

}  // namespace

MatrixSpec complete(MatrixSpec spec) {
  for (const auto& option : requireMatrix(spec.kind).options)
    if (!spec.settings.has(option.name)) spec.settings.set(option.name, option.defaultValue);
  return spec;
}

void checkMatrix(const MatrixSpec& asked) {
  const auto spec = complete(asked);
  const auto& info = requireMatrix(spec.kind);
  const auto& p = spec.pixels;
  const bool unknownPixels = info.given() && p.size() == 0;
  if (!unknownPixels && (p.channels < 1 || p.height < 1 || p.width < 1))
    throw Error(ErrorKind::Usage, "The image is {shape}: it must have at least one pixel.",
                {{"shape", toString(p)}});
  for (const auto& option : info.options)
    standardOptions().validate(option.name, spec.settings.at(option.name));
  checkMatrix(info, spec.settings, spec.rows, p);
}

std::uint64_t matrixMemory(const MatrixSpec& spec, at::ScalarType dtype, bool spectrum) {
  return saturated(bytesFor(spec, dtype, static_cast<double>(spec.rows), spectrum));
}

void checkMatrixMemory(const MatrixSpec& spec, at::ScalarType dtype, std::uint64_t available,
                       bool spectrum) {
  const auto bytes = matrixMemory(spec, dtype, spectrum);
  if (bytes <= available) return;
  const auto rows = largestRows(spec, dtype, available, spectrum);
  const auto fits = rows > 0 ? Message("At most {rows} measurements fit", {{"rows", rows}})
                             : Message("Not even one measurement of so many pixels fits");
  const bool held = requireMatrix(spec.kind).held;
  const bool extra = matrixMemory(spec, dtype, false) < bytes;
  throw Error(
      ErrorKind::Resource,
      "A matrix ({kind}) of {size}{extra} needs {needed} of memory, but only {available} "
      "are available. {fits}{advice}.",
      {{"kind", spec.kind},
       {"size", shapeText({spec.rows, spec.pixels.size()})},
       {"extra", nested(extra ? " with the eigendecomposition of AAᵀ" : "")},
       {"needed", humanSize(bytes)},
       {"available", humanSize(available)},
       {"fits", nested(fits)},
       {"advice", nested(held && !smallKind().empty()
                             ? Message("; a transform such as {kind} is never held in memory",
                                       {{"kind", smallKind()}})
                             : Message())}});
}

}  // namespace inkling

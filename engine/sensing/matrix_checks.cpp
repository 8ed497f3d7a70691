#include "engine/model/array.h"
#include "engine/sensing/fast_transform.h"
#include "engine/sensing/matrices.h"
#include "engine/sensing/spectrum.h"
#include "engine/support/memory.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace inkling {
namespace {

bool matrixFree(const std::string& kind) {
  return kind == "dct" || kind == "hadamard" || kind == "dft" || kind == "mask";
}

bool allowsMoreRows(const std::string& kind) {
  return kind == "gaussian" || kind == "correlated" || kind == "file";
}

std::string real(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", value);
  return text;
}

/// In double, so that no size overflows; what is beyond 2^63 is as good as 2^63.
double peakBytes(const MatrixSpec& spec, at::ScalarType dtype, double m, bool spectrum) {
  const auto n = static_cast<double>(spec.pixels.size());
  const auto element = static_cast<double>(c10::elementSize(dtype));
  if (matrixFree(spec.kind)) return 64 * (m + n);
  double bytes = element * m * n + 16 * n;
  if (spec.kind == "ill-conditioned")  // QR holds the Gaussian, its factors and Q
    bytes += 8 * (std::max(3 * n * m, 2 * n * m + m * m) + 3 * m * m);
  else if (spectrum)
    bytes += 40 * m * m;
  return bytes;
}

std::uint64_t saturated(double bytes) {
  return bytes < 0x1p63 ? static_cast<std::uint64_t>(bytes) : std::uint64_t{1} << 63;
}

/// The largest M whose peak is at most available; 0 if there is none.
std::int64_t largestRows(const MatrixSpec& spec, at::ScalarType dtype, std::uint64_t available,
                         bool spectrum) {
  std::int64_t fits = 0, tooMany = spec.rows;
  while (tooMany - fits > 1) {
    const auto middle = fits + (tooMany - fits) / 2;
    const auto bytes = peakBytes(spec, dtype, static_cast<double>(middle), spectrum);
    (bytes <= static_cast<double>(available) ? fits : tooMany) = middle;
  }
  return fits;
}

void checkRows(const MatrixSpec& spec) {
  const auto n = spec.pixels.size();
  if (spec.kind == "file" && spec.rows == 0) return;
  if (spec.rows < 1)
    throw Error(ErrorKind::Usage,
                "measurements is " + std::to_string(spec.rows) + ": it must be at least 1.");
  if (!allowsMoreRows(spec.kind) && spec.rows > n)
    throw Error(ErrorKind::Usage,
                "measurements is " + std::to_string(spec.rows) + ": a " + spec.kind +
                    " matrix has at most as many rows as the image has pixels, " +
                    std::to_string(n) + " (" + toString(spec.pixels) +
                    "). Take fewer, or a gaussian or correlated matrix, which may have more.");
}

void checkKind(const std::string& kind) {
  std::string known;
  for (const auto& name : matrixKinds()) {
    if (name == kind) return;
    known += (known.empty() ? "" : ", ") + name;
  }
  throw Error(ErrorKind::Usage, "matrix is '" + kind + "': it must be one of " + known + ".");
}

}  // namespace

const std::vector<std::string>& matrixKinds() {
  static const std::vector<std::string> kinds{
      "gaussian", "dct", "hadamard", "dft", "mask", "ill-conditioned", "correlated", "file"};
  return kinds;
}

void checkMatrix(const MatrixSpec& spec) {
  checkKind(spec.kind);
  const auto& p = spec.pixels;
  const bool unknownPixels = spec.kind == "file" && p.size() == 0;
  if (!unknownPixels && (p.channels < 1 || p.height < 1 || p.width < 1))
    throw Error(ErrorKind::Usage,
                "The image is " + toString(p) + ": it must have at least one pixel.");
  if (spec.kind == "hadamard" && !isHadamardOrder(p.size()))
    throw Error(ErrorKind::Usage, hadamardOrderMessage(p.size()));
  checkRows(spec);
  if (spec.kind == "ill-conditioned" &&
      !(spec.conditionNumber >= 1 && std::isfinite(spec.conditionNumber)))
    throw Error(ErrorKind::Usage, "condition-number is " + real(spec.conditionNumber) +
                                      ": it must be a number of at least 1.");
  if (spec.kind == "correlated" && !(spec.correlation >= 0 && spec.correlation < 1))
    throw Error(ErrorKind::Usage, "correlation is " + real(spec.correlation) +
                                      ": it must be at least 0 and less than 1.");
  if (spec.kind == "file" && spec.file.empty())
    throw Error(ErrorKind::Usage,
                "The matrix is to come from a file, but none is named. Give an .npy file.");
}

std::uint64_t matrixMemory(const MatrixSpec& spec, at::ScalarType dtype, bool spectrum) {
  return saturated(peakBytes(spec, dtype, static_cast<double>(spec.rows), spectrum));
}

void checkMatrixMemory(const MatrixSpec& spec, at::ScalarType dtype, std::uint64_t available,
                       bool spectrum) {
  const auto bytes = matrixMemory(spec, dtype, spectrum);
  if (bytes <= available) return;
  const auto rows = largestRows(spec, dtype, available, spectrum);
  const std::string fits = rows > 0 ? "At most " + std::to_string(rows) + " measurements fit"
                                    : "Not even one measurement of so many pixels fits";
  const bool free = matrixFree(spec.kind);
  const bool extra = spectrum && !free && spec.kind != "ill-conditioned";
  throw Error(ErrorKind::Resource,
              "A matrix (" + spec.kind + ") of " + shapeText({spec.rows, spec.pixels.size()}) +
                  (extra ? " with the eigendecomposition of AAᵀ" : "") + " needs " +
                  humanSize(bytes) + " of memory, but only " + humanSize(available) +
                  " are available. " + fits +
                  (free ? "." : "; a transform such as dct is never held in memory."));
}

}  // namespace inkling

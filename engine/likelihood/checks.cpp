#include "engine/likelihood/checks.h"

#include "engine/model/error.h"
#include "engine/model/option.h"

#include <ATen/ATen.h>

#include <cmath>
#include <limits>
#include <sstream>

namespace inkling {
namespace {

[[noreturn]] void usage(const char* text, Message::Arguments arguments) {
  throw Error(ErrorKind::Usage, text, std::move(arguments));
}

std::string text(double value) {
  std::ostringstream out;
  out << value;
  return out.str();
}

void requireFit(const LinearOperator& matrix, const Measurements& y) {
  if (y.count() != matrix.rows())
    usage(
        "There are {count} measurements per image, but the matrix has {rows} rows: give one "
        "measurement for each row.",
        {{"count", y.count()}, {"rows", matrix.rows()}});
  if (!(y.noise >= 0) || !std::isfinite(y.noise))
    usage("{noise} is {value}: it must be 0 or more, and finite.",
          {{"noise", OptionName{nameOf(OptionRole::Noise)}}, {"value", text(y.noise)}});
}

}  // namespace

void requireIntervals(const std::string& method, const LinearOperator& matrix,
                      const Measurements& y) {
  if (y.linear())
    usage(
        "The method {method} needs quantized measurements, but these are linear: use {bits} from 1 "
        "to 8, or the method linear.",
        {{"method", method}, {"bits", OptionName{nameOf(OptionRole::Bits)}}});
  requireFit(matrix, y);
}

void requireValues(const std::string& method, const LinearOperator& matrix, const Measurements& y) {
  if (!y.linear())
    usage(
        "The method {method} needs linear measurements, but these are quantized: set {bits} to "
        "linear, or use the method qcs-sgm.",
        {{"method", method}, {"bits", OptionName{nameOf(OptionRole::Bits)}}});
  requireFit(matrix, y);
}

void requireMidpoints(const std::string& method, const LinearOperator& matrix,
                      const Measurements& y) {
  if (!y.linear() && !y.midpoints.defined())
    usage(
        "The method {method} needs a value for every measurement, but these intervals have no "
        "midpoints: use the method qcs-sgm.",
        {{"method", method}});
  requireFit(matrix, y);
}

void requireSigns(const std::string& method, const Measurements& y) {
  if (!thresholdsAreZero(y))
    usage(
        "{method} is for signs: one bit, without dither or thresholds. Choose another method, or "
        "measure so.",
        {{"method", method}});
}

std::int64_t samplesPerImage(const at::Tensor& x, double beta, const LinearOperator& matrix,
                             const Measurements& y) {
  if (x.dim() != 2 || x.size(1) != matrix.columns() || x.size(0) % y.batch() != 0)
    throw Error(ErrorKind::Internal,
                "A batch of images does not fit the likelihood's measurements.");
  if (!(beta > 0) || !std::isfinite(beta))
    throw Error(ErrorKind::Internal, "A likelihood score needs a positive noise level, not {beta}.",
                {{"beta", text(beta)}});
  return x.size(0) / y.batch();
}

at::Tensor applyInDouble(const LinearOperator& matrix, const at::Tensor& x) {
  return matrix.apply(x).to(at::kDouble).contiguous();
}

at::Tensor adjointOfDouble(const LinearOperator& matrix, const at::Tensor& v) {
  const bool single = matrix.dtype() == at::kFloat;
  const double limit =
      single ? std::numeric_limits<float>::max() : std::numeric_limits<double>::max();
  return matrix.adjoint(v.clamp(-limit, limit).to(matrix.dtype()));
}

}  // namespace inkling

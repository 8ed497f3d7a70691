#include "engine/sensing/matrix_kind.h"

#include "engine/model/error.h"
#include "engine/model/matrix_info.h"
#include "engine/support/memory.h"

#include <ATen/ATen.h>

#include <functional>
#include <map>
#include <utility>

namespace inkling {
namespace {

using Kinds = std::map<std::string, std::unique_ptr<const MatrixKind>, std::less<>>;

Kinds& kinds() {
  static Kinds all;
  return all;
}

}  // namespace

MatrixCode::MatrixCode(std::string id, std::unique_ptr<const MatrixKind> kind) {
  if (!kinds().emplace(id, std::move(kind)).second)
    throw Error(ErrorKind::Internal, "The matrix kind {id} is made in two places.", {{"id", id}});
}

const MatrixKind& matrixKind(std::string_view id) {
  const auto& info = requireMatrix(id);
  const auto found = kinds().find(info.id);
  if (found == kinds().end())
    throw Error(ErrorKind::Internal, "Nothing makes matrices of the kind {id}.", {{"id", info.id}});
  return *found->second;
}

std::string MatrixKind::keyDetail(const MatrixSpec& spec) const {
  std::string key;
  for (const auto& option : requireMatrix(spec.kind).options)
    key += ", " + option.name + "=" +
           standardOptions().format(option.name, spec.settings.at(option.name));
  return key;
}

std::string matrixKey(const MatrixSpec& spec, at::ScalarType dtype) {
  return spec.kind + " matrix 1, " + std::to_string(spec.rows) + "×" +
         std::to_string(spec.pixels.size()) + ", seed " + std::to_string(spec.seed) + ", " +
         at::toString(dtype) + matrixKind(spec.kind).keyDetail(spec);
}

std::vector<double> constantLaw(const MatrixSpec& spec, double eigenvalue) {
  return std::vector<double>(static_cast<std::size_t>(spec.rows), eigenvalue);
}

at::Tensor toDevice(const at::Tensor& matrix, at::Device device) {
  try {
    return matrix.to(device);
  } catch (const c10::Error&) {
    throw Error(ErrorKind::Resource,
                "A matrix of {rows}×{columns} ({size}) could not be put on {device}. Take fewer "
                "measurements, a transform such as dct, or the CPU: {advice}.",
                {{"rows", matrix.size(0)},
                 {"columns", matrix.size(1)},
                 {"size", humanSize(matrix.nbytes())},
                 {"device", device.str()},
                 {"advice", SettingAdvice{nameOf(OptionRole::Device), "cpu"}}});
  }
}

}  // namespace inkling

#include "engine/sensing/operator_base.h"

#include "engine/model/array.h"

#include <ATen/ATen.h>

namespace inkling {

void OperatorBase::check(const at::Tensor& tensor, std::int64_t length, const char* what) const {
  if (tensor.dim() == 2 && tensor.size(1) == length && tensor.scalar_type() == dtype_ &&
      tensor.device() == device_)
    return;
  throw Error(ErrorKind::Internal,
              "{what} was given {shape} {type} on {device} by a matrix of {rows}×{columns} "
              "{matrixType} on {matrixDevice}.",
              {{"what", std::string(what)},
               {"shape", shapeText(tensor.sizes().vec())},
               {"type", std::string(at::toString(tensor.scalar_type()))},
               {"device", tensor.device().str()},
               {"rows", rows_},
               {"columns", columns_},
               {"matrixType", std::string(at::toString(dtype_))},
               {"matrixDevice", device_.str()}});
}

TightFrameOperator::TightFrameOperator(std::int64_t rows, std::int64_t columns, double constant,
                                       at::ScalarType dtype, at::Device device,
                                       std::string cacheKey)
    : OperatorBase(rows, columns, dtype, device, std::move(cacheKey)),
      constant_(constant),
      spectrum_{at::full({rows}, constant, at::kDouble), at::Tensor()} {}

}  // namespace inkling

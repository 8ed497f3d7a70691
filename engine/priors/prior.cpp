#include "engine/priors/prior.h"

#include <ATen/ATen.h>

namespace inkling {

at::Tensor Prior::denoise(const at::Tensor& x, double beta) const {
  return denoise(x, at::full({1}, beta, at::TensorOptions().dtype(at::kFloat).device(x.device())));
}

at::Tensor Prior::score(const at::Tensor& x, double beta) const {
  return (denoise(x, beta) - x).div_(beta * beta);
}

}  // namespace inkling

// FFDNet, DnCNN, bias-free DnCNN and BF-CNN in other programs' state dictionaries.
#pragma once

#include "engine/model/array.h"
#include "engine/priors/importer.h"
#include "engine/priors/plain_denoiser.h"

#include <ATen/core/Tensor.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace inkling {

/// One convolution with the normalisation after it, by the names of their tensors; "" for what
/// there is not.
struct PlainLayer {
  std::string weight, bias;
  std::string gain, shift, mean, variance;  ///< shift is ignored where the norm is bias-free
};

/// How a norm after a convolution scales: of x to gain · x / (...) .
enum class PlainNorm {
  Batch,      ///< (x − mean)/sqrt(variance + 1e-5) gain + shift, as BatchNorm2d
  Root,       ///< x gain/(sqrt(variance) + 1e-5), of Mohan et al.
  Deviation,  ///< x gain/deviation, which stands in place of the variance; of Kadkhodaie &
              ///< Simoncelli
};

struct PlainNetwork {
  PlainConfig config;  ///< without a range
  PlainNorm norm = PlainNorm::Batch;
  std::vector<PlainLayer> layers;
};

/// The network that tensors of these names and shapes are; names without "module.". Throws
/// Error(Input) that says, without the file's name, why they are none of those known here.
PlainNetwork recognisePlain(const TensorShapes& shapes);

/// The tensors of a PlainDenoiser, norms multiplied into the convolutions before them. Throws
/// Error(Input) where a norm divides by zero.
std::map<std::string, at::Tensor> foldedPlain(const PlainNetwork& network,
                                              const std::map<std::string, Array>& tensors);

}  // namespace inkling

#include "engine/priors/named_tensors.h"

#include "engine/model/array.h"
#include "engine/model/error.h"

#include <utility>

namespace inkling {

const at::Tensor& requireTensor(const NamedTensors& tensors, const std::string& name,
                                const std::vector<std::int64_t>& shape) {
  const auto found = tensors.find(name);
  if (found == tensors.end())
    throw Error(ErrorKind::Input,
                "The weights lack the tensor \"{tensor}\": they are not of the network that the "
                "card describes. Get or make the prior again.",
                {{"tensor", name}});
  if (found->second.sizes().vec() != shape)
    throw Error(ErrorKind::Input,
                "The weights' tensor \"{tensor}\" is {shape}, the card's network needs {needed}. "
                "Get or make the prior again.",
                {{"tensor", name},
                 {"shape", shapeText(found->second.sizes().vec())},
                 {"needed", shapeText(shape)}});
  return found->second;
}

void requireNoOthers(const NamedTensors& tensors, std::size_t needed) {
  if (tensors.size() != needed)
    throw Error(ErrorKind::Input,
                "The weights hold {count} tensors and the card's network has {needed}. Get or "
                "make the prior again.",
                {{"count", static_cast<std::int64_t>(tensors.size())},
                 {"needed", static_cast<std::int64_t>(needed)}});
}

void refuseNetwork(Message why) {
  throw Error(ErrorKind::Input, "No such network can be built: {why}.",
              {{"why", nested(std::move(why))}});
}

void requireWithin(const char* name, std::int64_t value, std::int64_t low, std::int64_t high) {
  if (value < low || value > high)
    refuseNetwork(Message("{name} is {value}, it must be {low} to {high}",
                          {{"name", name}, {"value", value}, {"low", low}, {"high", high}}));
}

}  // namespace inkling

#include "engine/model/reference_method.h"

#include <cstdint>

namespace inkling {

Method makeReferenceMethod(std::string_view id) {
  auto method = makeMethod(id);
  if (method.settings.has("ep-tolerance")) {
    method.settings.set("ep-tolerance", 1e-9);
    method.settings.set("ep-iterations", std::int64_t{10000});
  }
  return method;
}

}  // namespace inkling

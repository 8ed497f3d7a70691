#include "app/context.h"

#include <chrono>

namespace inkling {

double monotonicSeconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace inkling

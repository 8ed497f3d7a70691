#include "engine/support/blas.h"

#include <dlfcn.h>

namespace inkling {
namespace {

/// Calls use with the BLAS library that this process has loaded, if that is a library of its own.
template <typename Function, typename Use>
void withBlas(const char* symbol, Use use) {
  void* blas = dlopen("libblas.so.3", RTLD_NOW | RTLD_NOLOAD);
  if (!blas) return;
  use(reinterpret_cast<Function>(dlsym(blas, symbol)));
  dlclose(blas);
}

using Config = char* (*)();
using SetThreads = void (*)(int);
using GetThreads = int (*)();

}  // namespace

std::string blasDescription() {
  std::string text = "libtorch's own";
  withBlas<Config>("openblas_get_config",
                   [&](Config config) { text = config ? config() : "the reference BLAS"; });
  return text;
}

std::string blasWarning() {
  std::string text;
  withBlas<Config>("openblas_get_config", [&](Config config) {
    if (!config)
      text =
          "products with dense matrices take many times longer on the reference BLAS than on "
          "OpenBLAS: install libopenblas0.";
  });
  return text;
}

void setBlasThreads(int threads) {
  withBlas<SetThreads>("openblas_set_num_threads", [&](SetThreads set) {
    if (set) set(threads);
  });
}

ProductThreads::ProductThreads(double multiplyAdds, int threads) : large_(isLarge(multiplyAdds)) {
  if (large_) setBlasThreads(threads);
}

ProductThreads::~ProductThreads() {
  if (large_) setBlasThreads(1);
}

int blasThreads() {
  int threads = 0;
  withBlas<GetThreads>("openblas_get_num_threads", [&](GetThreads get) {
    if (get) threads = get();
  });
  return threads;
}

}  // namespace inkling

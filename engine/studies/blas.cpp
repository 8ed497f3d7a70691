#include "engine/studies/blas.h"

#include <dlfcn.h>

namespace inkling {
namespace {

/// Calls use with the BLAS library that this process has loaded, if that is a library of its own.
template <typename Function, typename Use>
bool withBlas(const char* symbol, Use use) {
  void* blas = dlopen("libblas.so.3", RTLD_NOW | RTLD_NOLOAD);
  if (!blas) return false;
  use(reinterpret_cast<Function>(dlsym(blas, symbol)));
  dlclose(blas);
  return true;
}

using Config = char* (*)();
using SetThreads = void (*)(int);

}  // namespace

std::string blasDescription() {
  std::string text = "libtorch's own";
  withBlas<Config>("openblas_get_config", [&](Config config) {
    text = config ? config() : "the reference BLAS, which is slow: install libopenblas0";
  });
  return text;
}

bool isReferenceBlas() {
  bool reference = false;
  withBlas<Config>("openblas_get_config", [&](Config config) { reference = !config; });
  return reference;
}

void setBlasThreads(int threads) {
  withBlas<SetThreads>("openblas_set_num_threads", [&](SetThreads set) {
    if (set) set(threads);
  });
}

}  // namespace inkling

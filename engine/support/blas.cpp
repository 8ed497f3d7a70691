#include "engine/support/blas.h"

#include <dlfcn.h>
#include <mutex>

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

std::mutex holdersMutex;
int holders = 0;  ///< ProductThreads that are large

void setThreads(int threads) {
  withBlas<SetThreads>("openblas_set_num_threads", [&](SetThreads set) {
    if (set) set(threads);
  });
}

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

void useOneBlasThread() {
  const std::lock_guard lock(holdersMutex);
  if (holders == 0) setThreads(1);
}

ProductThreads::ProductThreads(double multiplyAdds, int threads) : large_(isLarge(multiplyAdds)) {
  if (!large_) return;
  const std::lock_guard lock(holdersMutex);
  if (holders++ == 0) setThreads(threads);
}

ProductThreads::~ProductThreads() {
  if (!large_) return;
  const std::lock_guard lock(holdersMutex);
  if (--holders == 0) setThreads(1);
}

int blasThreads() {
  int threads = 0;
  withBlas<GetThreads>("openblas_get_num_threads", [&](GetThreads get) {
    if (get) threads = get();
  });
  return threads;
}

}  // namespace inkling

// Engine modules that a program must not use: of another version, of one that did not say which,
// and of none. Making their engine would end the test.
#include <cstdlib>

#define EXPORTED extern "C" __attribute__((visibility("default")))

#ifdef FOREIGN_INTERFACE
EXPORTED const char* inkling_engine_interface() {
  return FOREIGN_INTERFACE;
}
#endif

#ifdef FOREIGN_ENGINE
EXPORTED void* inkling_create_engine() {
  std::abort();
}
#endif

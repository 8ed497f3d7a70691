// What the module exports: engine/model/engine.h describes both.
#include "engine/model/engine_interface.h"
#include "engine/studies/torch_engine.h"

extern "C" __attribute__((visibility("default"))) const char* inkling_engine_interface() {
  return inkling::engineInterface;
}

extern "C" __attribute__((visibility("default"))) inkling::Engine* inkling_create_engine() {
  return new inkling::TorchEngine();
}

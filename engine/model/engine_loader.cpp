#include "engine/model/engine.h"
#include "engine/model/engine_interface.h"
#include "engine/model/error.h"
#include "engine/model/instruction_set.h"

#include <csignal>
#include <cstdlib>
#include <dlfcn.h>
#include <filesystem>
#include <malloc.h>
#include <sstream>
#include <unistd.h>

namespace inkling {
namespace fs = std::filesystem;

namespace {

/// The folder of this library, libinkling-model. The engine lies in it, and the models of an
/// installation have their place relative to it, whoever opened it: a program, or Python.
fs::path libraryDirectory() {
  std::error_code error;
  Dl_info info{};
  if (dladdr(reinterpret_cast<const void*>(&modelDirectories), &info) != 0 && info.dli_fname)
    if (const auto library = fs::canonical(info.dli_fname, error); !error)
      return library.parent_path();
  return fs::current_path(error);
}

template <typename Function>
Function entryPoint(void* module, const char* name) {
  return reinterpret_cast<Function>(dlsym(module, name));
}

/// The module stays open until the process ends, whatever becomes of it: libtorch cannot be closed.
std::shared_ptr<Engine> openModule(const fs::path& path) {
  void* module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!module)
    throw Error(ErrorKind::Resource,
                "The engine could not be opened: {reason}. Install the libtorch it was built with, "
                "or build program and engine again, together.",
                {{"reason", std::string(dlerror())}});
  const auto create = entryPoint<CreateEngine>(module, "inkling_create_engine");
  if (!create)
    throw Error(ErrorKind::Resource,
                "{file} is not Inkling's engine. Build the target inkling-engine, or set "
                "INKLING_ENGINE to its file.",
                {{"file", path.string()}});
  const auto interface = entryPoint<EngineInterface>(module, "inkling_engine_interface");
  const std::string theirs = interface ? interface() : "an earlier one";
  if (theirs != engineInterface)
    throw Error(
        ErrorKind::Resource,
        "{file} is the engine of another Inkling ({theirs}; this is {ours}). Build program "
        "and engine again, together, or set INKLING_ENGINE to the engine that this program "
        "was built with.",
        {{"file", path.string()}, {"theirs", theirs}, {"ours", std::string(engineInterface)}});
  return std::shared_ptr<Engine>(create());
}

}  // namespace

void prepareProcess() {
  std::signal(SIGXFSZ, SIG_IGN);  // a file size limit is then an error like a full disk
  // libgomp reads this once, when it is loaded: its active waiting makes small convolutions 30 to
  // 100 times slower as soon as another process wants a core.
  setenv("OMP_WAIT_POLICY", "passive", /*overwrite=*/0);
  // OpenBLAS 0.3.21 does not know AMD's AVX-512 and falls back on loops of half the speed.
  if (instructionSet() == InstructionSet::Avx512)
    setenv("OPENBLAS_CORETYPE", "SkylakeX", /*overwrite=*/0);
  // glibc would give every large tensor back to the kernel and fault it in again.
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, 512 << 20);
  mallopt(M_TOP_PAD, 16 << 20);
}

std::vector<std::string> modelDirectories() {
  std::vector<std::string> folders;
  if (const char* models = std::getenv("INKLING_MODELS")) {
    std::istringstream list(models);
    for (std::string folder; std::getline(list, folder, ':');)
      if (!folder.empty()) folders.push_back(folder);
  }
  const auto library = libraryDirectory();
  for (auto folder = library; folder.has_relative_path(); folder = folder.parent_path()) {
    std::error_code error;
    if (fs::is_regular_file(folder / "CMakePresets.json",
                            error)) {  // a build tree inside the sources
      folders.push_back((folder / "models").string());
      break;
    }
  }
  const char* data = std::getenv("XDG_DATA_HOME");
  const char* home = std::getenv("HOME");
  if (data && *data)
    folders.push_back((fs::path(data) / "inkling/models").string());
  else if (home && *home)
    folders.push_back((fs::path(home) / ".local/share/inkling/models").string());
  folders.push_back((library / "../../share/inkling/models").lexically_normal().string());
  return folders;
}

std::shared_ptr<Engine> openEngine() {
  if (const char* chosen = std::getenv("INKLING_ENGINE"); chosen && *chosen)
    return openModule(chosen);
  const auto path = libraryDirectory() / "libinkling-engine.so";
  std::error_code error;
  if (fs::exists(path, error)) return openModule(path);
  throw Error(ErrorKind::Resource,
              "The engine is missing (looked for {file}). Install Inkling again, build the target "
              "inkling-engine, or set INKLING_ENGINE to its file.",
              {{"file", path.string()}});
}

}  // namespace inkling

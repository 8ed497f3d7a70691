#include "engine/support/absolute_path.h"

#include <filesystem>
#include <system_error>

namespace inkling {

std::string absolutePath(const std::string& path) {
  std::error_code error;
  const auto absolute = std::filesystem::absolute(path, error);
  return error ? path : absolute.lexically_normal().string();
}

}  // namespace inkling

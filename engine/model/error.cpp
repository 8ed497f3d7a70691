#include "engine/model/error.h"

namespace inkling {

Error::Error(ErrorKind kind, const char* text, Message::Arguments arguments)
    : Error(kind, Message(text, std::move(arguments))) {}

Error::Error(ErrorKind kind, Message message)
    : std::runtime_error(render(message)),
      kind_(kind),
      message_(std::make_shared<const Message>(std::move(message))) {}

Error::~Error() = default;

int exitCode(ErrorKind kind) noexcept {
  switch (kind) {
    case ErrorKind::Usage:
      return 2;
    case ErrorKind::Input:
      return 3;
    case ErrorKind::Output:
      return 4;
    case ErrorKind::Resource:
      return 5;
    case ErrorKind::Diverged:
      return 6;
    case ErrorKind::Cancelled:
      return 130;
    case ErrorKind::Internal:
      return 70;
  }
  return 70;
}

const char* toString(ErrorKind kind) noexcept {
  switch (kind) {
    case ErrorKind::Usage:
      return "usage";
    case ErrorKind::Input:
      return "input";
    case ErrorKind::Output:
      return "output";
    case ErrorKind::Resource:
      return "resource";
    case ErrorKind::Diverged:
      return "diverged";
    case ErrorKind::Cancelled:
      return "cancelled";
    case ErrorKind::Internal:
      return "internal";
  }
  return "internal";
}

}  // namespace inkling

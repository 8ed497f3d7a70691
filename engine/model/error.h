// Errors that a person can act on: what happened, why, and what to do about it.
#pragma once

#include "engine/model/message.h"

#include <stdexcept>
#include <string>

namespace inkling {

/// Why something failed; inkling-cli's exit code is exitCode(kind).
enum class ErrorKind {
  Usage,  ///< an option or value that cannot be: out of range, unknown, contradictory
  Input,  ///< a file or array that is missing, truncated, of the wrong type or shape, or not finite
  Output,     ///< a file that could not be written: permission, full disk
  Resource,   ///< would not fit in memory, or the device is missing or lost
  Diverged,   ///< a run left the range that its noise level allows
  Cancelled,  ///< stopped on request
  Internal,   ///< a defect of Inkling
};

/// Base of every exception Inkling throws on purpose: one sentence or two for the user. An edge
/// renders message() in its own words; what() is the command line's. Decisions are made by kind()
/// and, where that is not enough, by comparing message().code with a constant.
class Error : public std::runtime_error {
 public:
  /// text: what, why, what to do, with {places} for the arguments; a literal, under which its
  /// translation is found.
  Error(ErrorKind kind, const char* text, Message::Arguments arguments = {});
  Error(ErrorKind kind, Message message);
  /// Not from a text put together: no translation would be found under it.
  Error(ErrorKind kind, const std::string& message) = delete;
  ~Error() override;

  ErrorKind kind() const noexcept { return kind_; }
  const Message& message() const noexcept { return *message_; }

 private:
  ErrorKind kind_;
  std::shared_ptr<const Message> message_;  // shared, so that copying an exception cannot throw
};

/// Process exit code of inkling-cli: 0 ok, 2 usage, 3 input, 4 output, 5 resource, 6 diverged,
/// 130 cancelled (as a shell reports Ctrl-C), 70 internal.
int exitCode(ErrorKind kind) noexcept;

/// "usage", "input", ...
const char* toString(ErrorKind kind) noexcept;

}  // namespace inkling

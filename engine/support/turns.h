// Computations that come on side by side, one of them at work at a time.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace inkling {

/// What a computation calls where it can wait.
class Turn {
 public:
  using Seconds = std::chrono::duration<double>;

  virtual ~Turn() = default;
  /// Where this one's time is over the others have theirs; returns how long that took.
  virtual Seconds pass() = 0;
};

/// Ends with all of them: each on a thread of its own, in turns of that length, the first one
/// first. Without a length, or alone, they run one after the other, on this thread. What changes
/// hands with the turn needs no lock. Where one throws, the others go on (after each other: begin
/// no more); what the first of them in the list threw is thrown at the end. Throws
/// Error(Resource) where there are no threads, before anything has begun.
void runInTurns(const std::vector<std::function<void(Turn&)>>& tasks,
                std::optional<std::chrono::milliseconds> length);

}  // namespace inkling

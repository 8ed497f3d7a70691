// Hands the latest value from one thread to another; older ones that were not taken are dropped.
#pragma once

#include <mutex>
#include <optional>
#include <utility>

namespace inkling {

template <typename T>
class Mailbox {
 public:
  void put(T value) {
    const std::lock_guard lock(mutex_);
    value_ = std::move(value);
  }
  std::optional<T> take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(value_, std::nullopt);
  }

 private:
  std::mutex mutex_;
  std::optional<T> value_;
};

}  // namespace inkling

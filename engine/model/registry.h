// A list that grows while the program starts and stands from then on.
#pragma once

#include "engine/model/error.h"

#include <algorithm>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace inkling {

/// Entries with an id, in the order in which they came. Adding after the first reading would leave
/// out what was made from the list before: it throws Error(Internal), as an id that is taken does.
template <typename Entry>
class Registry {
 public:
  /// what: "matrix kind", for messages.
  Registry(std::string what, std::vector<Entry> entries)
      : what_(std::move(what)), entries_(std::move(entries)) {}

  void add(Entry entry) {
    const std::lock_guard lock(mutex_);
    const auto refuse = [&](Message why) {
      throw Error(ErrorKind::Internal, "The {what} {id} cannot be registered: {why}.",
                  {{"what", what_}, {"id", entry.id}, {"why", nested(std::move(why))}});
    };
    if (read_) refuse("the list is in use already");
    if (std::any_of(entries_.begin(), entries_.end(),
                    [&](const Entry& other) { return other.id == entry.id; }))
      refuse("there is one of that name");
    entries_.push_back(std::move(entry));
  }

  const std::vector<Entry>& all() {
    const std::lock_guard lock(mutex_);
    read_ = true;
    return entries_;
  }

 private:
  std::string what_;
  std::vector<Entry> entries_;
  std::mutex mutex_;
  bool read_ = false;
};

}  // namespace inkling

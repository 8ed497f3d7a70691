// What was computed once and may be asked for again, under a text that says everything it depends
// on.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <typeindex>
#include <utility>

namespace inkling {

/// Used from one thread at a time.
class Memo {
 public:
  /// The value of that type under the key, made if it is not there. What make throws is passed on,
  /// and nothing is kept then.
  template <typename T, typename Make>
  std::shared_ptr<const T> get(const std::string& key, Make make) {
    const std::pair<std::type_index, std::string> name(typeid(T), key);
    if (const auto found = kept_.find(name); found != kept_.end())
      return std::static_pointer_cast<const T>(found->second);
    auto value = std::make_shared<const T>(make());
    kept_.insert_or_assign(name, value);
    return value;
  }

  /// Forgets everything unless the key is the one that was given last.
  void keepFor(const std::string& key) {
    if (key == key_) return;
    kept_.clear();
    key_ = key;
  }

 private:
  std::string key_;
  std::map<std::pair<std::type_index, std::string>, std::shared_ptr<const void>> kept_;
};

}  // namespace inkling

// The tensors in the pickle of a file that torch.save wrote.
#pragma once

#include "engine/model/message.h"
#include "engine/support/pickle.h"
#include "engine/support/torch_file.h"

#include <optional>
#include <string>
#include <string_view>

namespace inkling {

/// Whether a file of weights may name the global: what rebuilds tensors, and plain values that
/// checkpoints hold beside them.
bool isTorchGlobal(std::string_view global);

/// Fills in a file's storages and dictionaries.
class TorchTree {
 public:
  TorchTree(TorchFile& file, const Pickle& pickle) : file_(file), pickle_(pickle) {}

  /// Throws Error(Input) for what is malformed, nested too deeply or holds itself.
  void read();

  /// Of a storage's global; nothing where it is none, or one of complex or quantized numbers.
  static std::optional<TorchFile::Type> typeOf(std::string_view global);

 private:
  struct StorageView {
    std::string key;
    std::uint64_t begin = 0, count = 0;
  };

  [[noreturn]] void fail(Message why) const;
  void require(bool sensible) const;
  /// Counts what is looked at, as a small file may hold an endless tree.
  void visit(std::size_t values, std::size_t characters = 0);
  void walk(PickleIndex index, const std::string& path, int depth);
  void enter(PickleIndex index, const std::string& path, const std::string& name,
             std::size_t& dictionary, int depth);
  bool isTensor(const PickleValue& value) const;
  TorchTensor tensorOf(PickleIndex index);
  StorageView storageOf(PickleIndex index);
  std::string_view calleeOf(const PickleValue& value) const;
  const PickleValue& valueOf(PickleIndex index, PickleValue::Kind kind) const;
  std::uint64_t countOf(PickleIndex index) const;
  std::vector<std::int64_t> sizesOf(PickleIndex index) const;
  void markAverages();

  TorchFile& file_;
  const Pickle& pickle_;
  std::size_t visited_ = 0, tensors_ = 0, characters_ = 0;
};

}  // namespace inkling

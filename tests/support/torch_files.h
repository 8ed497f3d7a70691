// Files as torch.save writes them, made byte by byte.
#pragma once

#include "tests/support/files.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace inkling::test {

/// A zip archive of names and contents.
std::string zip(const std::vector<std::pair<std::string, std::string>>& files,
                bool deflated = false);

/// Pieces of a pickle's program. Each leaves one value on its stack.
namespace pickled {

std::string text(const std::string& value);
std::string integer(std::int64_t value);
std::string list(const std::vector<std::string>& items);
std::string tuple(const std::vector<std::string>& items);
std::string global(const std::string& module, const std::string& name);
std::string call(const std::string& callee, const std::vector<std::string>& arguments);
std::string dict(const std::vector<std::pair<std::string, std::string>>& items);
/// With items set after it was made, as Python does.
std::string orderedDict(const std::vector<std::pair<std::string, std::string>>& items);
std::string storage(const std::string& type, const std::string& key, std::int64_t count,
                    const std::string& view = "");
std::string tensor(const std::string& storage, std::int64_t offset,
                   const std::vector<std::int64_t>& shape,
                   const std::vector<std::int64_t>& strides);
/// The whole program.
std::string whole(const std::string& value);

}  // namespace pickled

struct StoredNumbers {
  std::string key;
  std::int64_t count = 0;
  std::string bytes;
};

std::string torchZip(const std::string& pickle, const std::vector<StoredNumbers>& storages,
                     bool deflated = false);
/// The format before PyTorch 1.6.
std::string torchLegacy(const std::string& pickle, const std::vector<StoredNumbers>& storages);

/// A state dictionary of float tensors, each with a storage of its own.
class StateDictionary {
 public:
  void add(const std::string& name, const std::vector<std::int64_t>& shape,
           const std::vector<float>& values);
  /// The dictionary, to stand anywhere in a pickle.
  std::string value() const { return pickled::orderedDict(items_); }
  const std::vector<StoredNumbers>& storages() const { return storages_; }

 private:
  std::vector<std::pair<std::string, std::string>> items_;
  std::vector<StoredNumbers> storages_;
};

/// Small files that several tests begin from.
namespace examples {

/// module.conv.weight [2, 3] 1 −2 0.5 3e-40 5 6, module.conv.bias [2] 7 8, scale [] 0.25.
std::string exampleZip(bool deflated = false);
std::string exampleLegacy();
/// One tensor "a" of 4 numbers in a storage of that type.
std::string numbersOf(const std::string& type, const std::string& bytes);
/// A file whose pickle makes this value, with 1, 2, 3, 4 as floats in storage "0".
std::string holding(const std::string& value);
/// A tensor in that storage.
std::string four(std::int64_t offset, const std::vector<std::int64_t>& shape,
                 const std::vector<std::int64_t>& strides);

}  // namespace examples

std::string floatBytes(const std::vector<float>& values);

}  // namespace inkling::test

// Files that torch.save wrote (.pth, .pt), in the zip format and in the one before PyTorch 1.6.
// Nothing in them is executed: see pickle.h.
#pragma once

#include "engine/model/array.h"
#include "engine/support/zip.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// Where a tensor's numbers lie: element (i, j, ...) is number offset + Σ i·stride of its storage,
/// which other tensors may share.
struct TorchTensor {
  std::vector<std::int64_t> shape, strides;
  std::string storage;
  std::uint64_t offset = 0;
};

/// What holds tensors by name: a state dictionary, or a list of tensors under "0", "1", ...
struct TorchDictionary {
  /// Where it stands in the file, keys and positions with '/' between them: "" (the file is it),
  /// "model/0", "4".
  std::string path;
  std::map<std::string, TorchTensor> tensors;
  /// Whether it is a moving average of weights: under "ema", "model_ema" and the like, or the last
  /// of a list that begins with the weights themselves.
  bool average = false;
};

class TorchFile {
 public:
  /// Looks at everything but the numbers. Throws Error(Input), naming the file, for what is no such
  /// file, is damaged, asks for anything to be run, or holds no tensors.
  explicit TorchFile(std::string path);

  const std::string& path() const { return path_; }
  /// In the file's order.
  const std::vector<TorchDictionary>& dictionaries() const { return dictionaries_; }

  /// Those of a checkpoint's that may be weights, the likeliest first: its moving averages (where
  /// they are wanted) before the others, in the file's order; an optimizer's are left out.
  std::vector<const TorchDictionary*> candidates(bool averages) const;

  /// The tensors of one of dictionaries(): 64-bit numbers (integers too) as double, all others as
  /// float. Throws Error(Input) where numbers are missing, NaN or infinite, and Error(Resource)
  /// where they do not fit in memory.
  std::map<std::string, Array> read(const TorchDictionary& dictionary) const;

 private:
  friend class TorchTree;
  enum class Type { F64, F32, F16, BF16, I64, I32, I16, I8, U8, Boolean };
  struct Storage {
    Type type = Type::F32;
    std::uint64_t count = 0;     ///< of numbers
    std::uint64_t position = 0;  ///< in a file of the old format
  };

  static std::uint64_t bytesOf(Type type);
  static double valueAt(Type type, const char* bytes);
  void openZip();
  void openLegacy(std::string_view start);
  std::string numbersOf(const std::string& key) const;
  Array arrayOf(const std::string& name, const TorchTensor& tensor,
                const std::string& numbers) const;

  std::string path_;
  std::uint64_t fileSize_ = 0;
  std::optional<ZipReader> zip_;  ///< of the new format
  std::string folder_;            ///< in the zip: "archive/"
  std::map<std::string, Storage> storages_;
  std::vector<TorchDictionary> dictionaries_;
};

/// The name without "module.", which DataParallel puts before it, and "_orig_mod." of compiled
/// networks.
std::string_view withoutWrappers(std::string_view tensorName);

}  // namespace inkling

// What makes a kind of other programs' networks into priors.
#pragma once

#include "engine/model/engine.h"
#include "engine/priors/card.h"
#include "engine/support/torch_file.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// By names without "module.".
using TensorShapes = std::map<std::string, std::vector<std::int64_t>>;
TensorShapes shapesOf(const TorchDictionary& dictionary);

/// A dictionary of a file, taken for a network's weights.
struct ImportSource {
  const TorchFile& file;
  const TorchDictionary& dictionary;
  TensorShapes shapes;

  /// Its tensors, by names without "module.". Throws Error(Input).
  std::map<std::string, Array> read() const;
};

struct ImportedNetwork {
  /// Architecture, shape, noise range and the architecture's own numbers; the rest is filled in by
  /// importPrior().
  PriorCard card;
  std::map<std::string, at::Tensor> tensors;
};

/// Immutable.
class Importer {
 public:
  virtual ~Importer() = default;

  /// For messages: "FFDNet, DnCNN".
  virtual std::string knows() const = 0;
  /// The prior format that it makes, by its id: which of importOptions() it takes.
  virtual std::string format() const = 0;
  /// Whether "architecture" may say this.
  virtual bool makes(std::string_view architecture) const = 0;
  /// Whether tensors of these names may be one of its networks: at most one importer says so.
  virtual bool claims(const TensorShapes& shapes) const = 0;
  /// Whether it is the one that is asked about what no other claims.
  virtual bool claimsRest() const { return false; }
  /// Throws Error(Input) that says, without the file's name, why the tensors are none of its
  /// networks.
  virtual void require(const TensorShapes& shapes) const = 0;
  /// Of tensors that passed require(). settings: of importOptions(), resolved. Throws Error(Usage)
  /// for what the settings lack or must not say, Error(Input) for a file that is damaged.
  virtual ImportedNetwork make(const ImportSource& source, const Settings& settings) const = 0;
};

/// "const ImporterEntry entry{std::make_unique<ToyImporter>()};" in the importer's file makes it
/// known.
struct ImporterEntry {
  explicit ImporterEntry(std::unique_ptr<const Importer> importer);
};

}  // namespace inkling

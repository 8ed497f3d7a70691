// What reads a kind of prior: a file format, or a name from which the prior is made. Its
// description, which the program knows without the engine, is in engine/model/prior_formats.h.
#pragma once

#include "engine/priors/named_tensors.h"
#include "engine/priors/prior.h"
#include "engine/support/safetensors.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// A file that may hold a prior, looked at as far as is needed to tell its format.
class PriorFile {
 public:
  /// Throws Error(Input) if it is missing, no regular file, or not permitted.
  explicit PriorFile(std::string path);

  const std::string& path() const { return path_; }
  /// Its first bytes, 512 at most.
  std::string_view start() const { return start_; }
  /// Whether it looks like safetensors, by its start or its name.
  bool isSafeTensors() const;
  /// The card in its metadata, where it is a safetensors file that has one. Throws Error(Input) for
  /// one that is damaged. Read once.
  const std::optional<PriorCard>& card() const;

 private:
  std::string path_, start_;
  mutable bool cardRead_ = false;
  mutable std::optional<PriorCard> card_;
};

/// Immutable; used from any thread.
class PriorFormat {
 public:
  virtual ~PriorFormat() = default;

  /// Whether the file is of this format; only one format may say so.
  virtual bool recognises(const PriorFile&) const { return false; }
  /// The next ones are asked about recognised files only. They throw Error(Input) naming the file
  /// and what is wrong.
  virtual PriorCard readCard(const PriorFile& file) const;
  virtual std::shared_ptr<const Prior> open(const PriorFile& file, at::Device device) const;
  /// The network's tensors by their names, to be trained further; none where the format has none.
  virtual NamedTensors tensors(const PriorFile&) const { return {}; }
  /// Whether its files have a place for another card, so that writeCard() can be asked for.
  virtual bool hasPlaceForCard() const { return false; }
  /// Writes the same prior with another card, atomically; output may be the file itself.
  virtual void writeCard(const PriorFile& file, const std::string& output,
                         const PriorCard& card) const;

  /// Names of priors that need no file, for lists: "gaussian-mixture".
  virtual std::vector<std::string> names() const { return {}; }
  /// Whether a prior is made from this name, which may hold parameters: "gaussian-mixture:6x6".
  virtual bool makes(std::string_view /*name*/) const { return false; }
  /// Throws Error(Usage) for parameters that cannot be.
  virtual std::shared_ptr<const Prior> make(const std::string& name, at::Device device) const;
};

/// One architecture in Inkling's own files: safetensors with the card in the metadata. Reading one
/// executes nothing in it.
class SafeTensorsFormat : public PriorFormat {
 public:
  explicit SafeTensorsFormat(std::string architecture) : architecture_(std::move(architecture)) {}

  bool recognises(const PriorFile& file) const final;
  PriorCard readCard(const PriorFile& file) const final;
  std::shared_ptr<const Prior> open(const PriorFile& file, at::Device device) const final;
  NamedTensors tensors(const PriorFile& file) const final;
  bool hasPlaceForCard() const final { return true; }
  void writeCard(const PriorFile& file, const std::string& output,
                 const PriorCard& card) const final;

 private:
  /// Throws Error(Input) without the file's name for tensors that are missing, superfluous or of
  /// the wrong shape, and for a card that does not describe this architecture.
  virtual std::shared_ptr<const Prior> openTensors(PriorCard card, const NamedTensors& tensors,
                                                   at::Device device) const = 0;

  std::string architecture_;
};

/// Makes a format's reader known under its descriptor's id: "const PriorFormatCode code{"toy",
/// std::make_unique<ToyFormat>()};" in the format's file.
struct PriorFormatCode {
  PriorFormatCode(std::string id, std::unique_ptr<const PriorFormat> format);
};

/// The format that makes priors of that name without a file; null: none does.
const PriorFormat* findFormatByName(std::string_view name);
/// The file's format. Throws Error(Input) that says what is wrong where there is none.
const PriorFormat& formatOf(const PriorFile& file);

/// A network's file: its tensors and its card. Writes atomically. Throws Error(Output).
void writeSafeTensorsPrior(const std::string& path, const PriorCard& card,
                           const NamedTensors& tensors);

}  // namespace inkling

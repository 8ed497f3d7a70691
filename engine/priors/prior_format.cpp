#include "engine/priors/prior_format.h"

#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/model/prior_formats.h"
#include "engine/model/suggest.h"
#include "engine/priors/tensors.h"
#include "engine/support/foreign_files.h"
#include "engine/support/read_file.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <map>

namespace inkling {
namespace {

constexpr const char* cardKey = "inkling.card";
constexpr std::uint64_t startLength = 512;

using Code = std::map<std::string, std::unique_ptr<const PriorFormat>, std::less<>>;

Code& code() {
  static Code formats;
  return formats;
}

/// The formats in the order of their descriptors.
std::vector<const PriorFormat*> formats() {
  std::vector<const PriorFormat*> all;
  for (const auto& info : priorFormats()) {
    const auto found = code().find(info.id);
    if (found == code().end())
      throw Error(ErrorKind::Internal, "The prior format {id} has no reader.", {{"id", info.id}});
    all.push_back(found->second.get());
  }
  return all;
}

[[noreturn]] void refuseUnknown(const PriorFile& file) {
  if (!file.isSafeTensors()) refuseForeignFile(file.path(), file.start(), Wanted::Prior);
  if (!file.card())
    throw Error(ErrorKind::Input,
                "{file} is no prior of Inkling: its metadata has no \"{key}\". Train one with "
                "inkling-cli train.",
                {{"file", file.path()}, {"key", std::string(cardKey)}});
  std::vector<std::string> known;
  for (const auto& info : priorFormats())
    known.push_back(info.id);
  throw Error(ErrorKind::Input,
              "{file}: its architecture \"{architecture}\" is unknown to this version ({known}).",
              {{"file", file.path()},
               {"architecture", file.card()->architecture},
               {"known", anyOf(known)}});
}

/// What a reader says about a file, with the file's name before it.
template <typename Read>
auto naming(const PriorFile& file, Read read) {
  try {
    return read();
  } catch (const Error& error) {
    throw Error(error.kind(), "{file}: {reason}",
                {{"file", file.path()}, {"reason", nested(error.message())}});
  }
}

NamedTensors tensorsOf(const PriorFile& file) {
  NamedTensors tensors;
  for (const auto& [name, array] : readSafeTensors(file.path()).tensors)
    tensors[name] = toTensor(array);
  return tensors;
}

}  // namespace

PriorFile::PriorFile(std::string path) : path_(std::move(path)) {
  InputFile file(path_);
  start_ = file.read(static_cast<std::size_t>(std::min(file.size(), startLength)));
}

bool PriorFile::isSafeTensors() const {
  if (path_.ends_with(".safetensors")) return true;
  return start_.size() > 8 && start_[8] == '{' && start_.compare(4, 4, std::string(4, '\0')) == 0;
}

const std::optional<PriorCard>& PriorFile::card() const {
  if (cardRead_ || !isSafeTensors()) return card_;
  const auto metadata = readSafeTensorsHeader(path_).metadata;
  if (const auto found = metadata.find(cardKey); found != metadata.end())
    card_ = naming(
        *this, [&] { return cardFromJson(parseJson(found->second, nested("the prior's card"))); });
  cardRead_ = true;
  return card_;
}

PriorCard PriorFormat::readCard(const PriorFile& file) const {
  throw Error(ErrorKind::Internal, "{file}: its format reads no cards.", {{"file", file.path()}});
}

std::shared_ptr<const Prior> PriorFormat::open(const PriorFile& file, at::Device) const {
  throw Error(ErrorKind::Internal, "{file}: its format opens no files.", {{"file", file.path()}});
}

void PriorFormat::writeCard(const PriorFile& file, const std::string&, const PriorCard&) const {
  throw Error(ErrorKind::Internal, "{file}: its format writes no cards.", {{"file", file.path()}});
}

std::shared_ptr<const Prior> PriorFormat::make(const std::string& name, at::Device) const {
  throw Error(ErrorKind::Internal, "No prior is made from the name \"{name}\".", {{"name", name}});
}

bool SafeTensorsFormat::recognises(const PriorFile& file) const {
  return file.card() && file.card()->architecture == architecture_;
}

PriorCard SafeTensorsFormat::readCard(const PriorFile& file) const {
  return file.card().value();
}

std::shared_ptr<const Prior> SafeTensorsFormat::open(const PriorFile& file,
                                                     at::Device device) const {
  const auto tensors = tensorsOf(file);
  return naming(file, [&] { return openTensors(file.card().value(), tensors, device); });
}

NamedTensors SafeTensorsFormat::tensors(const PriorFile& file) const {
  return tensorsOf(file);
}

void SafeTensorsFormat::writeCard(const PriorFile& file, const std::string& output,
                                  const PriorCard& card) const {
  auto contents = readSafeTensors(file.path());
  contents.metadata[cardKey] = toJson(card).dump();
  writeSafeTensors(output, contents);
}

void writeSafeTensorsPrior(const std::string& path, const PriorCard& card,
                           const NamedTensors& tensors) {
  SafeTensors file;
  for (const auto& [name, tensor] : tensors)
    file.tensors[name] = toArray(tensor);
  file.metadata[cardKey] = toJson(card).dump();
  writeSafeTensors(path, file);
}

PriorFormatCode::PriorFormatCode(std::string id, std::unique_ptr<const PriorFormat> format) {
  if (!code().emplace(id, std::move(format)).second)
    throw Error(ErrorKind::Internal, "There are two readers of the prior format {id}.",
                {{"id", id}});
}

const PriorFormat* findFormatByName(std::string_view name) {
  for (const auto* format : formats())
    if (format->makes(name)) return format;
  return nullptr;
}

std::vector<std::string> builtInPriors() {
  std::vector<std::string> all;
  for (const auto* format : formats())
    for (auto& name : format->names())
      all.push_back(std::move(name));
  return all;
}

const PriorFormat& formatOf(const PriorFile& file) {
  for (const auto* format : formats())
    if (format->recognises(file)) return *format;
  refuseUnknown(file);
}

}  // namespace inkling

#include "engine/support/torch_file.h"

#include "engine/model/error.h"
#include "engine/support/foreign_files.h"
#include "engine/support/memory.h"
#include "engine/support/number_formats.h"
#include "engine/support/pickle.h"
#include "engine/support/read_file.h"
#include "engine/support/sizes.h"
#include "engine/support/torch_tree.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {
namespace {

using Kind = PickleValue::Kind;
using namespace std::string_view_literals;

/// The old format's first pickle.
constexpr auto magic = "\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19"sv;
constexpr std::int64_t legacyProtocol = 1001;
/// A tensor that shares its numbers with others costs nothing in the file.
constexpr std::uint64_t mostSharing = 64;

[[noreturn]] void fail(const std::string& path, Message why) {
  throw Error(ErrorKind::Input, "'{file}' {why}",
              {{"file", path}, {"why", nested(std::move(why))}});
}

bool nothingAllowed(std::string_view) {
  return false;
}

bool isFinite(const Array& array) {
  return std::visit(
      [](const auto& values) {
        return std::all_of(values.begin(), values.end(), [](auto v) { return std::isfinite(v); });
      },
      array.values);
}

/// Calls take(element) for every element in row-major order; element: its number in the storage.
template <typename Take>
void forEachElement(const TorchTensor& tensor, Take take) {
  std::vector<std::int64_t> index(tensor.shape.size());
  if (std::find(tensor.shape.begin(), tensor.shape.end(), 0) != tensor.shape.end()) return;
  for (std::uint64_t element = tensor.offset;;) {
    take(element);
    auto d = index.size();
    while (d-- > 0) {
      element += static_cast<std::uint64_t>(tensor.strides[d]);
      if (++index[d] < tensor.shape[d]) break;
      element -= static_cast<std::uint64_t>(tensor.shape[d] * tensor.strides[d]);
      index[d] = 0;
    }
    if (d == static_cast<std::size_t>(-1)) return;
  }
}

}  // namespace

TorchFile::TorchFile(std::string path) : path_(std::move(path)) {
  InputFile file(path_);
  fileSize_ = file.size();
  const auto start = file.read(static_cast<std::size_t>(std::min<std::uint64_t>(fileSize_, 512)));
  if (start.starts_with("PK\3\4"))
    openZip();
  else if (start.starts_with("\x80"))
    openLegacy(start);
  else
    refuseForeignFile(path_, start, Wanted::Weights);
}

void TorchFile::openZip() {
  zip_.emplace(path_);
  std::string pickleName;
  bool isProgram = false;
  for (const auto& [name, entry] : zip_->entries()) {
    if (name.ends_with("/data.pkl") && name.find('/') == name.rfind('/')) pickleName = name;
    isProgram |= name.ends_with("/constants.pkl");
  }
  if (isProgram)
    fail(path_,
         "is a TorchScript file: it holds a program, which is not run. Save its weights alone: "
         "torch.save(torch.jit.load(\"model.pt\").state_dict(), \"weights.pth\").");
  if (pickleName.empty())
    fail(path_,
         "is a zip archive, but none that torch.save wrote: it has no data.pkl. Name a .pth "
         "or .pt file.");
  folder_ = pickleName.substr(0, pickleName.rfind('/') + 1);
  if (zip_->entries().contains(folder_ + "byteorder") &&
      zip_->read(folder_ + "byteorder", 64) != "little")
    fail(path_,
         "was written by a machine that stores numbers the other way round (big endian). "
         "Save it again on another.");
  const auto bytes = zip_->read(pickleName, longestPickle);
  const auto pickle = parsePickle(bytes, path_, isTorchGlobal);
  TorchTree(*this, pickle).read();
}

void TorchFile::openLegacy(std::string_view start) {
  if (start.size() > 14 && start.substr(4, magic.size()) != magic)
    refuseForeignFile(path_, start, Wanted::Weights);
  InputFile file(path_);
  const auto bytes =
      file.read(static_cast<std::size_t>(std::min<std::uint64_t>(fileSize_, longestPickle + 4096)));
  std::string_view rest = bytes;
  const auto next = [&](bool (*allowed)(std::string_view)) {
    auto pickle = parsePickle(rest, path_, allowed);
    rest.remove_prefix(pickle.length);
    return pickle;
  };
  const auto require = [this](bool sensible) {
    if (!sensible)
      fail(path_, "is damaged: it is not laid out as torch.save does it. Get the file again.");
  };
  const auto first = next(nothingAllowed);
  require(first[first.root].text == magic);
  const auto protocol = next(nothingAllowed);
  require(protocol[protocol.root].integer == legacyProtocol);
  const auto system = next(nothingAllowed);
  for (std::size_t i = 0; i + 1 < system[system.root].items.size(); i += 2)
    if (system[system[system.root].items[i]].text == "little_endian" &&
        system[system[system.root].items[i + 1]].integer != 1)
      fail(path_,
           "was written by a machine that stores numbers the other way round (big endian). "
           "Save it again on another.");
  TorchTree(*this, next(isTorchGlobal)).read();

  const auto keys = next(nothingAllowed);
  require(keys[keys.root].kind == Kind::List);
  std::uint64_t position = bytes.size() - rest.size();
  InputFile numbers(path_);
  numbers.skip(position);
  for (const auto index : keys[keys.root].items) {
    const auto found = storages_.find(keys[index].text);
    require(found != storages_.end() && found->second.position == 0);
    const auto size = numbers.read(sizeof(std::uint64_t));
    if (ByteReader(size, path_).little64() != found->second.count)
      fail(path_, "is damaged: it has more or fewer numbers than it says. Get the file again.");
    found->second.position = numbers.position();
    numbers.skip(found->second.count * bytesOf(found->second.type));
  }
  for (const auto& [key, storage] : storages_)
    require(storage.position != 0);
}

std::uint64_t TorchFile::bytesOf(Type type) {
  switch (type) {
    case Type::F64:
    case Type::I64:
      return 8;
    case Type::F32:
    case Type::I32:
      return 4;
    case Type::F16:
    case Type::BF16:
    case Type::I16:
      return 2;
    case Type::I8:
    case Type::U8:
    case Type::Boolean:
      return 1;
  }
  return 1;
}

double TorchFile::valueAt(Type type, const char* bytes) {
  switch (type) {
    case Type::F64:
      return loadNumber<double>(bytes, false);
    case Type::F32:
      return loadNumber<float>(bytes, false);
    case Type::F16:
      return halfToFloat(loadNumber<std::uint16_t>(bytes, false));
    case Type::BF16:
      return bfloat16ToFloat(loadNumber<std::uint16_t>(bytes, false));
    case Type::I64:
      return static_cast<double>(loadNumber<std::int64_t>(bytes, false));
    case Type::I32:
      return loadNumber<std::int32_t>(bytes, false);
    case Type::I16:
      return loadNumber<std::int16_t>(bytes, false);
    case Type::I8:
      return loadNumber<std::int8_t>(bytes, false);
    case Type::U8:
      return loadNumber<std::uint8_t>(bytes, false);
    case Type::Boolean:
      return *bytes != 0;
  }
  return 0;
}

std::string TorchFile::numbersOf(const std::string& key) const {
  const auto& storage = storages_.at(key);
  const auto size = storage.count * bytesOf(storage.type);
  requireMemory(size, Message("'{file}'", {{"file", path_}}), "Use a machine with more memory.");
  std::string bytes;
  if (zip_) {
    bytes = zip_->read(folder_ + "data/" + key, size);
  } else {
    InputFile file(path_);
    file.skip(storage.position);
    bytes = file.read(static_cast<std::size_t>(size));
  }
  if (bytes.size() < size)
    fail(path_, "is damaged: it has fewer numbers than it says. Get the file again.");
  return bytes;
}

Array TorchFile::arrayOf(const std::string& name, const TorchTensor& tensor,
                         const std::string& numbers) const {
  const auto type = storages_.at(tensor.storage).type;
  const auto size = bytesOf(type);
  Array array{tensor.shape, {}};
  const auto fill = [&](auto values) {
    values.reserve(static_cast<std::size_t>(array.size()));
    forEachElement(tensor, [&](std::uint64_t element) {
      values.push_back(static_cast<typename decltype(values)::value_type>(
          valueAt(type, numbers.data() + element * size)));
    });
    array.values = std::move(values);
  };
  if (size == 8)
    fill(std::vector<double>());
  else
    fill(std::vector<float>());
  if (!isFinite(array))
    fail(path_, Message("is damaged: its tensor '{tensor}' holds NaN or infinity. Get the file "
                        "again, or save the weights from before the training failed.",
                        {{"tensor", name}}));
  return array;
}

std::map<std::string, Array> TorchFile::read(const TorchDictionary& dictionary) const {
  std::uint64_t bytes = 0;
  std::vector<const decltype(dictionary.tensors)::value_type*> order;
  order.reserve(dictionary.tensors.size());
  for (const auto& item : dictionary.tensors) {
    const auto size = std::max<std::uint64_t>(4, bytesOf(storages_.at(item.second.storage).type));
    bytes += byteSize(item.second.shape, size).value_or(0);
    if (bytes / 8 / mostSharing > fileSize_)
      fail(path_,
           "holds the same numbers again and again, until they are more than any memory "
           "holds. Save the weights alone: torch.save(model.state_dict(), \"weights.pth\").");
    order.push_back(&item);
  }
  requireMemory(bytes, Message("'{file}'", {{"file", path_}}), "Use a machine with more memory.");
  // by storage, so that one at a time is held
  std::sort(order.begin(), order.end(),
            [](const auto* a, const auto* b) { return a->second.storage < b->second.storage; });
  std::map<std::string, Array> arrays;
  std::string numbers;
  const std::string* held = nullptr;
  for (const auto* item : order) {
    if (!held || *held != item->second.storage) numbers = numbersOf(item->second.storage);
    held = &item->second.storage;
    arrays.emplace(item->first, arrayOf(item->first, item->second, numbers));
  }
  return arrays;
}

std::string_view withoutWrappers(std::string_view name) {
  for (;;) {
    const auto before = name.size();
    for (const auto wrapper : {"module."sv, "_orig_mod."sv})
      if (name.starts_with(wrapper)) name.remove_prefix(wrapper.size());
    if (name.size() == before) return name;
  }
}

}  // namespace inkling

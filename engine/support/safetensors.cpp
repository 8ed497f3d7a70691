#include "engine/support/safetensors.h"

#include "engine/model/error.h"
#include "engine/support/atomic_file.h"
#include "engine/support/memory.h"
#include "engine/support/number_formats.h"
#include "engine/support/read_file.h"
#include "engine/support/sizes.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace inkling {
namespace {

using nlohmann::json;

constexpr std::uint64_t headerLimit = 100'000'000;
constexpr std::size_t alignment = 8;
const std::string metadataKey = "__metadata__";

[[noreturn]] void fail(const std::string& path, Message why) {
  throw Error(ErrorKind::Input, "'{file}' {why}",
              {{"file", path}, {"why", nested(std::move(why))}});
}

enum class Type { F16, BF16, F32, F64 };

/// A tensor's place in the file.
struct Entry {
  std::string name;
  Type type = Type::F32;
  std::vector<std::int64_t> shape;
  std::uint64_t begin = 0, end = 0;  ///< from the first byte after the header
  std::uint64_t count = 0;           ///< of values
};

struct Header {
  std::vector<Entry> entries;  ///< in the order of the data
  std::map<std::string, std::string> metadata;
};

/// Refuses what nlohmann's parser lets pass: a key that stands twice (which of the two would
/// count?), and nesting, of which the format needs three levels. Throws Error with the reason
/// alone.
class StrictKeys {
 public:
  bool operator()(int depth, json::parse_event_t event, const json& value) {
    if (depth > 4) throw Error(ErrorKind::Input, "it is nested too deeply");
    if (event == json::parse_event_t::object_start) keys_.emplace_back();
    if (event == json::parse_event_t::object_end) keys_.pop_back();
    if (event == json::parse_event_t::key && !keys_.back().insert(value.get<std::string>()).second)
      throw Error(ErrorKind::Input, "the key '{key}' stands twice",
                  {{"key", value.get<std::string>()}});
    return true;
  }

 private:
  std::vector<std::set<std::string>> keys_;
};

json parseHeader(const std::string& path, const std::string& text) {
  try {
    StrictKeys strict;
    const auto header =
        json::parse(text, [&strict](int depth, json::parse_event_t event, json& value) {
          return strict(depth, event, value);
        });
    if (header.is_object()) return header;
  } catch (const json::exception&) {
    fail(path, "is damaged: its header is not valid JSON. Get the file again.");
  } catch (const Error& problem) {
    fail(path, Message("has a malformed header: {why}. Get the file again.",
                       {{"why", nested(problem.message())}}));
  }
  fail(path, "has a malformed header: it is not a JSON object. Get the file again.");
}

std::map<std::string, std::string> parseMetadata(const std::string& path, const json& object) {
  std::map<std::string, std::string> metadata;
  if (!object.is_object())
    fail(path, "has a malformed header: __metadata__ is not an object. Get the file again.");
  for (const auto& [key, value] : object.items()) {
    if (!value.is_string())
      fail(path,
           Message("has a malformed header: '{key}' in __metadata__ is not a text. Get the file "
                   "again.",
                   {{"key", key}}));
    metadata[key] = value.get<std::string>();
  }
  return metadata;
}

std::optional<Type> parseType(const json& value) {
  if (value == "F16") return Type::F16;
  if (value == "BF16") return Type::BF16;
  if (value == "F32") return Type::F32;
  if (value == "F64") return Type::F64;
  return std::nullopt;
}

std::uint64_t bytesOf(Type type) {
  return type == Type::F64 ? 8 : type == Type::F32 ? 4 : 2;
}

bool isListOfCounts(const json& list) {
  return list.is_array() && std::all_of(list.begin(), list.end(), [](const json& number) {
           return number.is_number_unsigned() &&
                  number.get<std::uint64_t>() <= static_cast<std::uint64_t>(INT64_MAX);
         });
}

Entry parseEntry(const std::string& path, const std::string& name, const json& object) {
  const auto refuse = [&](Message why) {
    fail(path, Message("is malformed: tensor '{tensor}' {why}",
                       {{"tensor", name}, {"why", nested(std::move(why))}}));
  };
  if (!object.is_object() || object.size() != 3 || !object.contains("dtype") ||
      !object.contains("shape") || !object.contains("data_offsets"))
    refuse("must have exactly dtype, shape and data_offsets.");
  const auto type = parseType(object["dtype"]);
  if (!type)
    refuse(Message("is of type {type}; F32, F64, F16 and BF16 are known.",
                   {{"type", object["dtype"].dump(-1, ' ', true)}}));
  const auto& shape = object["shape"];
  const auto& offsets = object["data_offsets"];
  if (!isListOfCounts(shape)) refuse("has a shape that is not a list of whole numbers from 0.");
  if (!isListOfCounts(offsets) || offsets.size() != 2)
    refuse("has data_offsets that are not two whole numbers from 0.");

  Entry entry{name, *type, shape.get<std::vector<std::int64_t>>(), offsets[0].get<std::uint64_t>(),
              offsets[1].get<std::uint64_t>()};
  const auto size = byteSize(entry.shape, bytesOf(entry.type));
  if (!size)
    refuse(Message("has the shape {shape}, too large for any memory.",
                   {{"shape", shapeText(entry.shape)}}));
  if (entry.end < entry.begin || entry.end - entry.begin != *size)
    refuse(
        Message("of shape {shape} takes {size} bytes, but its data_offsets are {begin} and {end}.",
                {{"shape", shapeText(entry.shape)},
                 {"size", std::to_string(*size)},
                 {"begin", std::to_string(entry.begin)},
                 {"end", std::to_string(entry.end)}}));
  entry.count = *size / bytesOf(entry.type);
  return entry;
}

void requireNoGaps(const InputFile& file, std::vector<Entry>& entries) {
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.begin, a.end, a.name) < std::tie(b.begin, b.end, b.name);
  });
  std::uint64_t end = 0;
  for (const auto& entry : entries) {
    if (entry.begin != end)
      fail(file.path(),
           Message(entry.begin < end
                       ? "is malformed: the data of tensor '{tensor}' begin at byte {begin} "
                         "instead of {end} (overlap). Get the file again."
                       : "is malformed: the data of tensor '{tensor}' begin at byte {begin} "
                         "instead of {end} (gap). Get the file again.",
                   {{"tensor", entry.name},
                    {"begin", std::to_string(entry.begin)},
                    {"end", std::to_string(end)}}));
    end = entry.end;
  }
  if (end == file.remaining()) return;
  fail(file.path(),
       Message(end > file.remaining()
                   ? "is truncated: its tensors take {size} bytes, but {there} follow "
                     "its header. Get the file again."
                   : "has bytes left over: its tensors take {size} bytes, but {there} "
                     "follow its header. Get the file again.",
               {{"size", std::to_string(end)}, {"there", std::to_string(file.remaining())}}));
}

/// Leaves the file before the first byte of the data.
Header readHeader(InputFile& file) {
  const auto prefix = file.read(8);
  const auto length = ByteReader(prefix, file.path()).little64();
  if (length > headerLimit || length < 2)
    fail(file.path(),
         Message("is not a safetensors file: its header would have {size} bytes (2 to {most} are "
                 "possible).",
                 {{"size", std::to_string(length)}, {"most", std::to_string(headerLimit)}}));
  const auto text = file.read(length);
  if (text[0] != '{')
    fail(file.path(), "is not a safetensors file: no JSON object follows its first 8 bytes.");

  Header header;
  const auto object = parseHeader(file.path(), text);
  for (const auto& [name, value] : object.items()) {
    if (name == metadataKey)
      header.metadata = parseMetadata(file.path(), value);
    else
      header.entries.push_back(parseEntry(file.path(), name, value));
  }
  requireNoGaps(file, header.entries);
  return header;
}

template <typename Value>
std::vector<Value> readPlain(InputFile& file, std::uint64_t count) {
  std::vector<Value> values(count);
  file.read(values.data(), count * sizeof(Value));
  return values;
}

template <typename Convert>
std::vector<float> readConverted(InputFile& file, std::uint64_t count, Convert convert) {
  const auto stored = readPlain<std::uint16_t>(file, count);
  std::vector<float> values(stored.size());
  std::transform(stored.begin(), stored.end(), values.begin(), convert);
  return values;
}

decltype(Array::values) readValues(InputFile& file, const Entry& entry) {
  switch (entry.type) {
    case Type::F16:
      return readConverted(file, entry.count, halfToFloat);
    case Type::BF16:
      return readConverted(file, entry.count, bfloat16ToFloat);
    case Type::F32:
      return readPlain<float>(file, entry.count);
    case Type::F64:
      return readPlain<double>(file, entry.count);
  }
  fail(file.path(), "holds a tensor of unknown type.");
}

bool isFinite(const Array& array) {
  return std::visit(
      [](const auto& values) {
        return std::all_of(values.begin(), values.end(), [](auto v) { return std::isfinite(v); });
      },
      array.values);
}

std::uint64_t storedSize(const Array& array) {
  return std::visit([](const auto& values) { return values.size() * sizeof values[0]; },
                    array.values);
}

void requireWritable(const std::string& path, const SafeTensors& contents) {
  for (const auto& [name, array] : contents.tensors) {
    if (name == metadataKey || byteSize(array.shape, array.isDouble() ? 8 : 4) != storedSize(array))
      throw Error(ErrorKind::Internal,
                  "'{file}': tensor '{tensor}' has a reserved name or not as many values as its "
                  "shape {shape} says.",
                  {{"file", path}, {"tensor", name}, {"shape", shapeText(array.shape)}});
    if (!isFinite(array))
      throw Error(ErrorKind::Output,
                  "'{file}' was not written: tensor '{tensor}' holds NaN or infinity, and such a "
                  "file could not be read again.",
                  {{"file", path}, {"tensor", name}});
  }
}

}  // namespace

SafeTensorsHeader readSafeTensorsHeader(const std::string& path) {
  InputFile file(path);
  auto header = readHeader(file);
  SafeTensorsHeader result{{}, std::move(header.metadata)};
  for (auto& entry : header.entries)
    result.shapes[entry.name] = std::move(entry.shape);
  return result;
}

SafeTensors readSafeTensors(const std::string& path) {
  InputFile file(path);
  auto header = readHeader(file);
  std::uint64_t bytes = 0;
  for (const auto& entry : header.entries)
    bytes += entry.count * std::max<std::uint64_t>(4, bytesOf(entry.type));
  requireMemory(bytes, Message("'{file}'", {{"file", path}}), "Use a machine with more memory.");

  SafeTensors contents{{}, std::move(header.metadata)};
  for (const auto& entry : header.entries) {
    Array array{entry.shape, readValues(file, entry)};
    if (!isFinite(array))
      fail(path,
           Message("is damaged: tensor '{tensor}' holds NaN or infinity. Get the file again, or "
                   "train it again.",
                   {{"tensor", entry.name}}));
    contents.tensors.emplace(entry.name, std::move(array));
  }
  return contents;
}

void writeSafeTensors(const std::string& path, const SafeTensors& contents) {
  requireWritable(path, contents);
  // Doubles first, so that each tensor is aligned for those who map the file.
  std::vector<const decltype(contents.tensors)::value_type*> order;
  for (const auto& item : contents.tensors)
    order.push_back(&item);
  std::stable_partition(order.begin(), order.end(),
                        [](const auto* item) { return item->second.isDouble(); });

  json header = json::object();
  if (!contents.metadata.empty()) header[metadataKey] = contents.metadata;
  std::uint64_t offset = 0;
  for (const auto* item : order) {
    const auto end = offset + storedSize(item->second);
    header[item->first] = {{"dtype", item->second.isDouble() ? "F64" : "F32"},
                           {"shape", item->second.shape},
                           {"data_offsets", {offset, end}}};
    offset = end;
  }
  auto text = header.dump(-1, ' ', false, json::error_handler_t::replace);
  text.append((alignment - text.size() % alignment) % alignment, ' ');
  if (text.size() > headerLimit)
    throw Error(ErrorKind::Output, "'{file}' was not written: its metadata take more than 100 MB.",
                {{"file", path}});

  AtomicFile file(path);
  const std::uint64_t length = text.size();
  file.append(&length, sizeof length);
  file.append(text);
  for (const auto* item : order)
    std::visit(
        [&](const auto& values) { file.append(values.data(), values.size() * sizeof values[0]); },
        item->second.values);
  file.commit();
}

}  // namespace inkling

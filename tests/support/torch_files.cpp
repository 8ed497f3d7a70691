#include "tests/support/torch_files.h"

namespace inkling::test {
namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const auto& part : parts)
    all += part;
  return all;
}

std::string pairs(const std::vector<std::pair<std::string, std::string>>& items) {
  std::string all = "(";
  for (const auto& [key, value] : items)
    all += pickled::text(key) + value;
  return all + "u";
}

}  // namespace

std::string zip(const std::vector<std::pair<std::string, std::string>>& files, bool deflated) {
  std::string archive, directory;
  for (const auto& [name, bytes] : files) {
    const auto packed = gzip(bytes);  // its last 8 bytes: checksum and length
    const auto contents = deflated ? packed.substr(10, packed.size() - 18) : bytes;
    const auto common = littleEndian(0, 2) + littleEndian(deflated ? 8 : 0, 2) +
                        littleEndian(0, 4) + packed.substr(packed.size() - 8, 4) +
                        littleEndian(contents.size(), 4) + littleEndian(bytes.size(), 4) +
                        littleEndian(name.size(), 2);
    directory += "PK\1\2" + littleEndian(20, 2) + littleEndian(20, 2) + common +
                 std::string(2 + 2 + 2 + 2 + 4, '\0') + littleEndian(archive.size(), 4) + name;
    archive += "PK\3\4" + littleEndian(20, 2) + common + littleEndian(0, 2) + name + contents;
  }
  const auto count = littleEndian(files.size(), 2);
  return archive + directory + "PK\5\6" + std::string(4, '\0') + count + count +
         littleEndian(directory.size(), 4) + littleEndian(archive.size(), 4) + littleEndian(0, 2);
}

namespace pickled {

std::string text(const std::string& value) {
  return "X" + littleEndian(value.size(), 4) + value;
}

std::string integer(std::int64_t value) {
  return std::string("\x8a\x08", 2) + littleEndian(static_cast<std::uint64_t>(value), 8);
}

std::string list(const std::vector<std::string>& items) {
  return "](" + joined(items) + "e";
}

std::string tuple(const std::vector<std::string>& items) {
  return "(" + joined(items) + "t";
}

std::string global(const std::string& module, const std::string& name) {
  return "c" + module + "\n" + name + "\n";
}

std::string call(const std::string& callee, const std::vector<std::string>& arguments) {
  return callee + tuple(arguments) + "R";
}

std::string dict(const std::vector<std::pair<std::string, std::string>>& items) {
  return "}" + pairs(items);
}

std::string orderedDict(const std::vector<std::pair<std::string, std::string>>& items) {
  return call(global("collections", "OrderedDict"), {}) + pairs(items);
}

std::string storage(const std::string& type, const std::string& key, std::int64_t count,
                    const std::string& view) {
  std::vector<std::string> parts{text("storage"), global("torch", type), text(key), text("cuda:0"),
                                 integer(count)};
  if (!view.empty()) parts.push_back(view);
  return tuple(parts) + "Q";
}

std::string tensor(const std::string& storage, std::int64_t offset,
                   const std::vector<std::int64_t>& shape,
                   const std::vector<std::int64_t>& strides) {
  const auto sizes = [](const std::vector<std::int64_t>& values) {
    std::vector<std::string> parts;
    for (const auto value : values)
      parts.push_back(integer(value));
    return tuple(parts);
  };
  return call(global("torch._utils", "_rebuild_tensor_v2"),
              {storage, integer(offset), sizes(shape), sizes(strides), "\x89",
               call(global("collections", "OrderedDict"), {})});
}

std::string whole(const std::string& value) {
  return "\x80\2" + value + ".";
}

}  // namespace pickled

std::string torchZip(const std::string& pickle, const std::vector<StoredNumbers>& storages,
                     bool deflated) {
  std::vector<std::pair<std::string, std::string>> files{{"archive/data.pkl", pickle},
                                                         {"archive/byteorder", "little"}};
  for (const auto& each : storages)
    files.emplace_back("archive/data/" + each.key, each.bytes);
  files.emplace_back("archive/version", "3\n");
  return zip(files, deflated);
}

std::string torchLegacy(const std::string& pickle, const std::vector<StoredNumbers>& storages) {
  using namespace pickled;
  const std::string magic("\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19", 12);
  std::string numbers;
  std::vector<std::string> keys;
  for (const auto& each : storages) {
    keys.push_back(text(each.key));
    numbers += littleEndian(static_cast<std::uint64_t>(each.count), 8) + each.bytes;
  }
  return whole(magic) + whole(integer(1001)) +
         whole(dict({{"protocol_version", integer(1001)}, {"little_endian", "\x88"}})) + pickle +
         whole(list(keys)) + numbers;
}

void StateDictionary::add(const std::string& name, const std::vector<std::int64_t>& shape,
                          const std::vector<float>& values) {
  std::vector<std::int64_t> strides(shape.size(), 1);
  for (std::size_t d = shape.size(); d-- > 1;)
    strides[d - 1] = strides[d] * shape[d];
  const auto key = std::to_string(storages_.size());
  const auto count = static_cast<std::int64_t>(values.size());
  items_.emplace_back(
      name, pickled::tensor(pickled::storage("FloatStorage", key, count), 0, shape, strides));
  storages_.push_back({key, count, floatBytes(values)});
}

namespace examples {
namespace {

StateDictionary state() {
  StateDictionary made;
  made.add("module.conv.weight", {2, 3}, {1, -2, 0.5f, 3e-40f, 5, 6});
  made.add("module.conv.bias", {2}, {7, 8});
  made.add("scale", {}, {0.25f});
  return made;
}

}  // namespace

std::string exampleZip(bool deflated) {
  const auto made = state();
  return torchZip(pickled::whole(made.value()), made.storages(), deflated);
}

std::string exampleLegacy() {
  const auto made = state();
  return torchLegacy(pickled::whole(made.value()), made.storages());
}

std::string numbersOf(const std::string& type, const std::string& bytes) {
  return torchZip(pickled::whole(pickled::dict(
                      {{"a", pickled::tensor(pickled::storage(type, "0", 4), 0, {4}, {1})}})),
                  {{"0", 4, bytes}});
}

std::string holding(const std::string& value) {
  return torchZip(pickled::whole(value), {{"0", 4, floatBytes({1, 2, 3, 4})}});
}

std::string four(std::int64_t offset, const std::vector<std::int64_t>& shape,
                 const std::vector<std::int64_t>& strides) {
  return pickled::tensor(pickled::storage("FloatStorage", "0", 4), offset, shape, strides);
}

}  // namespace examples

std::string floatBytes(const std::vector<float>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float)};
}

}  // namespace inkling::test

#include "engine/support/npy.h"

#include "engine/model/error.h"
#include "engine/support/atomic_file.h"
#include "engine/support/memory.h"
#include "engine/support/number_formats.h"
#include "engine/support/read_file.h"
#include "engine/support/sizes.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <type_traits>

namespace inkling {
namespace {

struct Half {
  std::uint16_t bits;
  operator float() const { return halfToFloat(bits); }
};

struct Boolean {
  std::uint8_t byte;
  operator float() const { return byte != 0 ? 1.0f : 0.0f; }
};

/// Where the file's values go in C order, one after the other.
class Destination {
 public:
  explicit Destination(const NpyHeader& header)
      : shape_(header.shape), index_(header.shape.size(), 0), strides_(header.shape.size(), 1) {
    if (!header.fortranOrder || shape_.size() < 2) return;
    for (std::size_t d = shape_.size() - 1; d-- > 0;)
      strides_[d] = strides_[d + 1] * shape_[d + 1];
    fortran_ = true;
  }

  std::size_t next() {
    const auto here = position_;
    if (!fortran_) {
      ++position_;
      return static_cast<std::size_t>(here);
    }
    for (std::size_t d = 0; d < shape_.size(); ++d) {  // the first index runs fastest
      position_ += strides_[d];
      if (++index_[d] < shape_[d]) break;
      position_ -= strides_[d] * shape_[d];
      index_[d] = 0;
    }
    return static_cast<std::size_t>(here);
  }

 private:
  std::vector<std::int64_t> shape_, index_, strides_;
  std::int64_t position_ = 0;
  bool fortran_ = false;
};

template <typename Stored, typename Value>
std::vector<Value> readValues(InputFile& file, const NpyHeader& header) {
  std::vector<Value> values(static_cast<std::size_t>(header.count));
  if (std::is_same_v<Stored, Value> && !header.bigEndian() && !header.fortranOrder) {
    file.read(values.data(), values.size() * sizeof(Value));
    return values;
  }
  constexpr std::size_t chunk = 1 << 14;
  std::vector<char> bytes(chunk * sizeof(Stored));
  Destination destination(header);
  for (std::size_t done = 0; done < values.size();) {
    const auto count = std::min(chunk, values.size() - done);
    file.read(bytes.data(), count * sizeof(Stored));
    for (std::size_t i = 0; i < count; ++i)
      values[destination.next()] = static_cast<Value>(
          loadNumber<Stored>(bytes.data() + i * sizeof(Stored), header.bigEndian()));
    done += count;
  }
  return values;
}

decltype(Array::values) readAnyValues(InputFile& file, const NpyHeader& header) {
  const std::string_view code = std::string_view(header.dtype).substr(1);
  if (code == "f2") return readValues<Half, float>(file, header);
  if (code == "f4") return readValues<float, float>(file, header);
  if (code == "f8") return readValues<double, double>(file, header);
  if (code == "b1") return readValues<Boolean, float>(file, header);
  if (code == "i1") return readValues<std::int8_t, float>(file, header);
  if (code == "i2") return readValues<std::int16_t, float>(file, header);
  if (code == "i4") return readValues<std::int32_t, double>(file, header);
  if (code == "i8") return readValues<std::int64_t, double>(file, header);
  if (code == "u1") return readValues<std::uint8_t, float>(file, header);
  if (code == "u2") return readValues<std::uint16_t, float>(file, header);
  if (code == "u4") return readValues<std::uint32_t, double>(file, header);
  return readValues<std::uint64_t, double>(file, header);  // u8: readNpyHeader lets no other pass
}

std::string headerText(const Array& array) {
  std::string shape = "(";
  for (const auto dimension : array.shape)
    shape += std::to_string(dimension) + ", ";
  if (array.shape.size() > 1) shape.resize(shape.size() - 2);
  if (array.shape.size() == 1) shape.pop_back();  // "(3,)" is Python's tuple of one
  std::string text = std::string("{'descr': '") + (array.isDouble() ? "<f8" : "<f4") +
                     "', 'fortran_order': False, 'shape': " + shape + "), }";
  constexpr std::size_t preamble = 10, alignment = 64;
  const auto unpadded = preamble + text.size() + 1;
  text.append((alignment - unpadded % alignment) % alignment, ' ');
  return text + '\n';
}

/// "index (3, 4)" of a position in C order; "index 3" in one dimension.
Message indexText(const std::vector<std::int64_t>& shape, std::int64_t position) {
  if (shape.empty()) return "its only value";
  std::string text;
  for (auto d = shape.size(); d-- > 0; position /= shape[d])
    text = std::to_string(position % shape[d]) + (text.empty() ? "" : ", ") + text;
  return Message(shape.size() == 1 ? "index {index}" : "index ({index})", {{"index", text}});
}

}  // namespace

Array readNpy(const std::string& path) {
  const auto header = readNpyHeader(path);
  requireMemory(header.memory(),
                Message("'{file}' ({shape})", {{"file", path}, {"shape", shapeText(header.shape)}}),
                "Use a smaller array or a machine with more memory.");
  InputFile file(path);
  file.skip(header.dataOffset);
  return {header.shape, readAnyValues(file, header)};
}

Array readNpyPart(const std::string& path, std::uint64_t first, std::uint64_t count) {
  auto header = readNpyHeader(path);
  if (header.fortranOrder || first > header.count || count > header.count - first)
    throw Error(ErrorKind::Internal, "'{file}': such a part of it cannot be read.",
                {{"file", path}});
  const auto size = static_cast<std::uint64_t>(header.dtype[2] - '0');
  header.count = count;
  header.shape = {static_cast<std::int64_t>(count)};
  InputFile file(path);
  file.skip(header.dataOffset + first * size);
  return {header.shape, readAnyValues(file, header)};
}

void writeNpy(const std::string& path, const Array& array) {
  const auto text = headerText(array);
  AtomicFile file(path);
  const char preamble[] = {'\x93',
                           'N',
                           'U',
                           'M',
                           'P',
                           'Y',
                           1,
                           0,
                           static_cast<char>(text.size() & 0xff),
                           static_cast<char>(text.size() >> 8)};
  file.append(preamble, sizeof preamble);
  file.append(text);
  std::visit(
      [&](const auto& values) {
        if (byteSize(array.shape, 1) != values.size())
          throw Error(ErrorKind::Internal,
                      "'{file}': the shape {shape} does not fit {count} values.",
                      {{"file", path},
                       {"shape", shapeText(array.shape)},
                       {"count", static_cast<std::int64_t>(values.size())}});
        file.append(values.data(), values.size() * sizeof values[0]);
      },
      array.values);
  file.commit();
}

void requireFinite(const Array& array, const MessageValue& what, Infinities infinities) {
  std::visit(
      [&](const auto& values) {
        const auto bad = std::find_if(values.begin(), values.end(), [&](auto v) {
          return std::isnan(v) || (infinities == Infinities::Refused && std::isinf(v));
        });
        if (bad == values.end()) return;
        const char* held = std::isnan(*bad) ? "NaN" : *bad > 0 ? "+infinity" : "-infinity";
        throw Error(ErrorKind::Input,
                    infinities == Infinities::Refused
                        ? "{what} holds {value} at {index}; every value must be a finite number."
                        : "{what} holds {value} at {index}; only NaN is not allowed there.",
                    {{"what", what},
                     {"value", std::string(held)},
                     {"index", nested(indexText(array.shape, bad - values.begin()))}});
      },
      array.values);
}

}  // namespace inkling

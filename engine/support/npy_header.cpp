#include "engine/model/error.h"
#include "engine/support/foreign_files.h"
#include "engine/support/npy.h"
#include "engine/support/read_file.h"
#include "engine/support/sizes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <string_view>
#include <utility>

namespace inkling {
namespace {

constexpr std::string_view magic = "\x93NUMPY";
constexpr std::size_t headerLimit = 1 << 20;
constexpr std::size_t dimensionLimit = 64;  // NumPy's own

[[noreturn]] void fail(const std::string& path, Message why) {
  throw Error(ErrorKind::Input, "'{file}' {why}",
              {{"file", path}, {"why", nested(std::move(why))}});
}

/// The Python literal {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }, and nothing
/// else.
class HeaderParser {
 public:
  HeaderParser(std::string_view text, std::string path) : text_(text), path_(std::move(path)) {}

  void parseInto(NpyHeader& header) {
    expect('{');
    std::set<std::string> seen;
    while (!accept('}')) {
      const auto key = string();
      if (!seen.insert(key).second)
        malformed(Message("the key '{key}' stands twice", {{"key", key}}));
      expect(':');
      if (key == "descr")
        header.dtype = descriptor();
      else if (key == "fortran_order")
        header.fortranOrder = boolean();
      else if (key == "shape")
        header.shape = shape();
      else
        malformed(Message("the key '{key}' is unknown", {{"key", key}}));
      if (accept(',')) continue;
      expect('}');
      break;
    }
    if (seen.size() != 3) malformed("it lacks one of descr, fortran_order and shape");
    if (!atEnd()) malformed("something follows the closing brace");
  }

 private:
  [[noreturn]] void malformed(Message why) const {
    fail(path_, Message("has a malformed header: {why}. Save the array again with numpy.save.",
                        {{"why", nested(std::move(why))}}));
  }

  void skipSpace() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n'))
      ++at_;
  }
  bool atEnd() {
    skipSpace();
    return at_ == text_.size();
  }
  char peek() { return atEnd() ? '\0' : text_[at_]; }
  bool accept(char c) {
    if (atEnd() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  void expect(char c) {
    if (!accept(c))
      malformed(
          Message("'{sign}' is missing at character {position}",
                  {{"sign", std::string(1, c)}, {"position", static_cast<std::int64_t>(at_)}}));
  }

  std::string string() {
    const char quote = peek();
    if (quote != '\'' && quote != '"')
      malformed(Message("no text at character {position}",
                        {{"position", static_cast<std::int64_t>(at_)}}));
    const auto end = text_.find(quote, ++at_);
    if (end == std::string_view::npos) malformed("a text does not end");
    const auto value = text_.substr(at_, end - at_);
    if (!std::all_of(value.begin(), value.end(),
                     [](char c) { return c >= ' ' && c <= '~' && c != '\\'; }))
      malformed("a text with characters that do not belong there");
    at_ = end + 1;
    return std::string(value);
  }

  std::string descriptor() {
    if (peek() == '[' || peek() == '(')
      fail(path_,
           "holds records (a structured dtype), not numbers; save one field of it as an array of "
           "its own.");
    return string();
  }

  bool boolean() {
    skipSpace();
    for (const std::string_view word : {"True", "False"}) {
      if (text_.substr(at_, word.size()) != word) continue;
      at_ += word.size();
      return word == "True";
    }
    malformed("fortran_order is neither True nor False");
  }

  std::vector<std::int64_t> shape() {
    std::vector<std::int64_t> dimensions;
    bool comma = true;
    expect('(');
    while (!accept(')')) {
      if (!comma) malformed("a comma is missing in the shape");
      dimensions.push_back(integer());
      if (dimensions.size() > dimensionLimit) fail(path_, "has more than 64 dimensions.");
      comma = accept(',');
    }
    if (dimensions.size() == 1 && !comma) malformed("the shape is not a tuple");
    return dimensions;
  }

  std::int64_t integer() {
    skipSpace();
    std::int64_t value = 0;
    const auto* begin = text_.data() + at_;
    const auto [end, error] = std::from_chars(begin, text_.data() + text_.size(), value);
    if (error == std::errc::result_out_of_range)
      fail(path_, "has a dimension too large for any memory.");
    if (error != std::errc()) malformed("the shape holds something other than whole numbers");
    at_ += static_cast<std::size_t>(end - begin);
    if (at_ < text_.size() && text_[at_] == 'L') ++at_;  // Python 2 wrote its long integers so
    if (value < 0)
      fail(path_,
           Message("has a negative dimension ({value}). Save the array again with numpy.save.",
                   {{"value", value}}));
    return value;
  }

  std::string_view text_;
  std::string path_;
  std::size_t at_ = 0;
};

/// Bytes of one value. Throws for every dtype that is not a real number.
std::uint64_t elementSize(const std::string& path, const std::string& dtype) {
  static constexpr std::array<std::string_view, 12> known{"f2", "f4", "f8", "b1", "i1", "i2",
                                                          "i4", "i8", "u1", "u2", "u4", "u8"};
  const auto code = dtype.empty() ? std::string_view() : std::string_view(dtype).substr(1);
  const bool order =
      !dtype.empty() && std::string_view("<>|=").find(dtype[0]) != std::string_view::npos;
  // Without an order only single bytes make sense.
  if (order && std::find(known.begin(), known.end(), code) != known.end() &&
      (dtype[0] != '|' || code[1] == '1'))
    return static_cast<std::uint64_t>(code[1] - '0');
  if (code.starts_with("O") || dtype == "O")
    fail(path,
         "holds Python objects, which are never loaded; save it with a numeric dtype such as "
         "float32.");
  if (code.starts_with("c"))
    fail(path,
         Message(
             "holds complex numbers ({type}); save the real and imaginary parts as arrays of real "
             "numbers.",
             {{"type", dtype}}));
  fail(path,
       Message(
           "holds values of type '{type}'; Inkling reads float16, float32, float64, integers of 8 "
           "to 64 bits and bool: save it with .astype(numpy.float32).",
           {{"type", dtype}}));
}

void requireMagic(InputFile& file) {
  constexpr std::uint64_t headSize = 512;
  const auto start = file.read(static_cast<std::size_t>(std::min(headSize, file.size())));
  if (start.starts_with(magic)) return;
  if (file.size() < magic.size() && magic.starts_with(start))
    fail(file.path(), Message("is truncated: it ends after {size} bytes. Get the file again.",
                              {{"size", std::to_string(file.size())}}));
  refuseForeignFile(file.path(), start, Wanted::Array);
}

}  // namespace

bool NpyHeader::readsAsDouble() const {
  const auto code = dtype.substr(1);
  return code == "f8" || code == "i4" || code == "i8" || code == "u4" || code == "u8";
}

NpyHeader readNpyHeader(const std::string& path) {
  {
    InputFile file(path);
    requireMagic(file);
  }
  InputFile file(path);
  file.skip(magic.size());
  const auto version = file.read(2);
  const int major = static_cast<unsigned char>(version[0]);
  if (major < 1 || major > 3 || version[1] != 0)
    fail(path, Message("is of .npy version {major}.{minor}; versions 1.0 to 3.0 are known.",
                       {{"major", std::int64_t{major}},
                        {"minor", std::int64_t{static_cast<unsigned char>(version[1])}}}));
  const auto lengthBytes = file.read(major == 1 ? 2 : 4);
  ByteReader reader(lengthBytes, path);
  const std::size_t length = major == 1 ? reader.little16() : reader.little32();
  if (length > headerLimit)
    fail(path, Message("has a header of {size} bytes, which is more than any array needs.",
                       {{"size", static_cast<std::int64_t>(length)}}));
  const auto text = file.read(length);

  NpyHeader header;
  HeaderParser(text, path).parseInto(header);
  header.dataOffset = file.position();
  const auto size = elementSize(path, header.dtype);
  // Also as doubles, so that no later product can overflow.
  const auto largest = byteSize(header.shape, 8);
  if (!largest)
    fail(path, Message("has the shape {shape}, too large for any memory.",
                       {{"shape", shapeText(header.shape)}}));
  header.count = *largest / 8;
  const auto expected = header.count * size;
  if (file.remaining() != expected)
    fail(path,
         Message(file.remaining() < expected
                     ? "is truncated: {shape} values of type {type} take {size} bytes, but {there} "
                       "follow the header. Get the file again."
                     : "has bytes left over: {shape} values of type {type} take {size} bytes, but "
                       "{there} follow the header. Get the file again.",
                 {{"shape", shapeText(header.shape)},
                  {"type", header.dtype},
                  {"size", std::to_string(expected)},
                  {"there", std::to_string(file.remaining())}}));
  return header;
}

}  // namespace inkling

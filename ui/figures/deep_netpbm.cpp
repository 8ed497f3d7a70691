#include "ui/figures/deep_netpbm.h"

#include "engine/model/error.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace inkling {
namespace {

constexpr std::uint32_t largestSide = 16384;

bool isSpace(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Goes over the header, and over values that are written out.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  /// A number in digits, after white space and comments; nothing where there is none.
  std::optional<std::uint32_t> number() {
    for (; at_ < bytes_.size() && (isSpace(bytes_[at_]) || bytes_[at_] == '#'); ++at_)
      if (bytes_[at_] == '#') at_ = std::min(bytes_.find('\n', at_), bytes_.size() - 1);
    std::uint32_t value = 0;
    const auto* begin = bytes_.data() + at_;
    const auto [end, error] = std::from_chars(begin, bytes_.data() + bytes_.size(), value);
    if (error != std::errc()) return {};
    at_ += static_cast<std::size_t>(end - begin);
    return value;
  }

  /// Two bytes, the upper one first.
  std::optional<std::uint32_t> binary() {
    if (bytes_.size() - at_ < 2) return {};
    const auto byte = [&] { return static_cast<unsigned char>(bytes_[at_++]); };
    const std::uint32_t upper = byte();
    return upper << 8 | byte();
  }

  /// Over what separates the header from binary values.
  void skipOne() { at_ = std::min(at_ + 1, bytes_.size()); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 2;  ///< behind "P5"
};

[[noreturn]] void fail(const std::string& name, Message why) {
  throw Error(ErrorKind::Input, "'{file}' {why}",
              {{"file", name}, {"why", nested(std::move(why))}});
}

}  // namespace

std::optional<QImage> readDeepNetpbm(const std::string& name, std::string_view bytes) {
  const char kind = bytes.size() > 2 && bytes[0] == 'P' ? bytes[1] : '\0';
  const bool grey = kind == '2' || kind == '5', binary = kind == '5' || kind == '6';
  if (!grey && kind != '3' && kind != '6') return {};
  Reader reader(bytes);
  const auto width = reader.number(), height = reader.number(), white = reader.number();
  const auto isSide = [](const auto& side) { return side && *side > 0 && *side <= largestSide; };
  if (!isSide(width) || !isSide(height) || !white || *white <= 255 || *white > 65535) return {};
  if (binary) reader.skipOne();

  const auto next = [&] {
    const auto value = binary ? reader.binary() : reader.number();
    if (!value) fail(name, "is cut off: it ends before its picture does. Get the file again.");
    if (*value > *white)
      fail(name,
           Message("is damaged: it holds {value}, and says that {white} is its largest value. "
                   "Get the file again.",
                   {{"value", std::int64_t{*value}}, {"white", std::int64_t{*white}}}));
    return static_cast<quint16>((*value * 65535 + *white / 2) / *white);
  };
  QImage picture(static_cast<int>(*width), static_cast<int>(*height),
                 grey ? QImage::Format_Grayscale16 : QImage::Format_RGBX64);
  if (picture.isNull()) return picture;  // no memory
  for (int y = 0; y < picture.height(); ++y) {
    auto* line = reinterpret_cast<quint16*>(picture.scanLine(y));
    for (int x = 0; x < picture.width(); ++x) {
      if (grey) {
        line[x] = next();
        continue;
      }
      for (int c = 0; c < 3; ++c)
        line[4 * x + c] = next();
      line[4 * x + 3] = 65535;
    }
  }
  return picture;
}

}  // namespace inkling

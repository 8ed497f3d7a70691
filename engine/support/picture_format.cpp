#include "engine/support/picture_format.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <utility>

namespace inkling {
namespace {

using namespace std::string_view_literals;

constexpr auto pngSignature = "\x89PNG\r\n\x1a\n"sv;

/// Numbers at a place; 0 past the end.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t size() const { return bytes_.size(); }
  std::uint32_t u8(std::uint64_t at) const {
    return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0;
  }
  std::uint32_t big16(std::uint64_t at) const { return u8(at) << 8 | u8(at + 1); }
  std::uint32_t big32(std::uint64_t at) const { return big16(at) << 16 | big16(at + 2); }
  std::uint32_t little16(std::uint64_t at) const { return u8(at) | u8(at + 1) << 8; }
  std::uint32_t little32(std::uint64_t at) const { return little16(at) | little16(at + 2) << 16; }
  std::string_view slice(std::uint64_t at, std::uint64_t count) const {
    return at < bytes_.size() ? bytes_.substr(at, count) : std::string_view();
  }

 private:
  std::string_view bytes_;
};

/// `count` colours of `stride` bytes, the first three of which are the channels.
bool greyPalette(const Bytes& bytes, std::uint64_t at, std::uint64_t count, std::uint64_t stride) {
  for (std::uint64_t i = 0; i < count; ++i, at += stride)
    if (bytes.u8(at) != bytes.u8(at + 1) || bytes.u8(at) != bytes.u8(at + 2)) return false;
  return true;
}

/// A chunk of a PNG: where its data begin, and how long they are. Nothing if there is none.
struct Chunk {
  std::uint64_t at, size;
};
std::optional<Chunk> findChunk(const Bytes& bytes, std::string_view name) {
  for (std::uint64_t at = pngSignature.size(); at + 12 <= bytes.size();) {
    const Chunk chunk{at + 8, bytes.big32(at)};
    if (chunk.at + chunk.size + 4 > bytes.size()) return {};
    if (bytes.slice(at + 4, 4) == name) return chunk;
    at = chunk.at + chunk.size + 4;
  }
  return {};
}

std::optional<bool> pngIsGrey(const Bytes& bytes) {
  switch (bytes.u8(25)) {  // the colour type
    case 0:
    case 4:
      return true;
    case 3: {
      const auto palette = findChunk(bytes, "PLTE");
      if (!palette) return {};
      return greyPalette(bytes, palette->at, palette->size / 3, 3);
    }
    default:
      return false;
  }
}

bool isFrameHeader(std::uint32_t marker) {  // SOF; DHT, JPG and DAC are in the same range
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/// Goes over a JPEG's segments. Returns the number of components that its frame declares (0: none
/// was found), and whether the end mark is there.
std::pair<std::uint32_t, bool> walkJpeg(const Bytes& bytes) {
  std::uint32_t components = 0;
  for (std::uint64_t at = 2; at + 1 < bytes.size();) {
    const auto marker = bytes.u8(at + 1);
    if (bytes.u8(at) != 0xff) {
      ++at;  // coded data (in which 0xff is followed by 0), or bytes that decoders pass over
    } else if (marker == 0xff) {
      ++at;  // fill bytes
    } else if (marker == 0xd9) {
      return {components, true};
    } else if (marker == 0 || marker == 1 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2;
    } else {
      if (isFrameHeader(marker)) components = bytes.u8(at + 9);
      at += 2 + std::max<std::uint32_t>(bytes.big16(at + 2), 2);
    }
  }
  return {components, false};
}

/// After the blocks that begin at `at`.
std::uint64_t skipSubBlocks(const Bytes& bytes, std::uint64_t at) {
  while (at < bytes.size() && bytes.u8(at) != 0)
    at += bytes.u8(at) + 1;
  return at + 1;
}

/// A GIF up to its first image: where that begins (its size's block), and whether the palette that
/// it uses has greys only. The first image is what is read.
struct GifImage {
  std::uint64_t dataAt = 0;  ///< 0: none
  bool grey = false;
};
GifImage firstGifImage(const Bytes& bytes) {
  const auto paletteSize = [](std::uint32_t flags) { return std::uint64_t{2} << (flags & 7); };
  const auto flags = bytes.u8(10);
  std::uint64_t at = 13;
  bool grey = false;
  if (flags & 0x80) {
    grey = greyPalette(bytes, at, paletteSize(flags), 3);
    at += 3 * paletteSize(flags);
  }
  while (at < bytes.size()) {
    if (bytes.u8(at) == 0x21) {
      at = skipSubBlocks(bytes, at + 2);
    } else if (bytes.u8(at) == 0x2c) {
      const auto own = bytes.u8(at + 9);
      at += 10;
      if (own & 0x80) {
        grey = greyPalette(bytes, at, paletteSize(own), 3);
        at += 3 * paletteSize(own);
      }
      return {at, grey};
    } else {
      break;
    }
  }
  return {};
}

bool gifIsWhole(const Bytes& bytes) {
  const auto image = firstGifImage(bytes);
  return image.dataAt != 0 && skipSubBlocks(bytes, image.dataAt + 1) <= bytes.size();
}

/// A BMP's second header has 12 bytes, or 40 and more.
bool bmpIsOld(const Bytes& bytes) {
  return bytes.little32(14) == 12;
}

std::optional<bool> bmpIsGrey(const Bytes& bytes) {
  const bool old = bmpIsOld(bytes);
  const auto depth = bytes.little16(old ? 24 : 28);
  if (depth > 8) return false;
  const auto declared = old ? 0 : bytes.little32(46);
  const std::uint64_t count =
      declared > 0 && declared <= 256 ? declared : std::uint64_t{1} << std::min(depth, 8u);
  return greyPalette(bytes, 14 + std::uint64_t{bytes.little32(14)}, count, old ? 3 : 4);
}

bool bmpIsWhole(const Bytes& bytes) {
  const bool old = bmpIsOld(bytes);
  const auto side = [&](std::uint64_t at) -> std::uint64_t {
    if (old) return bytes.little16(at);
    const auto value = static_cast<std::int32_t>(bytes.little32(at));
    return static_cast<std::uint64_t>(value < 0 ? -std::int64_t{value} : std::int64_t{value});
  };
  const auto width = side(18), height = side(old ? 20 : 22);
  const auto compression = old ? 0 : bytes.little32(30);
  if (compression == 1 || compression == 2) return true;  // run lengths
  const auto row = (width * bytes.little16(old ? 24 : 28) + 31) / 32 * 4;
  const std::uint64_t start = bytes.little32(10);  // of the pixels, behind both headers; 0: cut off
  return start >= 26 && start + row * height <= bytes.size();
}

}  // namespace

std::optional<PictureFormat> pictureFormat(std::string_view bytes) {
  if (bytes.starts_with(pngSignature)) return PictureFormat::Png;
  if (bytes.starts_with("\xff\xd8\xff")) return PictureFormat::Jpeg;
  if (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a")) return PictureFormat::Gif;
  if (bytes.starts_with("BM") && bytes.size() >= 18 && bytes.substr(15, 3) == "\0\0\0"sv)
    return PictureFormat::Bmp;
  if (bytes.size() >= 3 && bytes[0] == 'P' && bytes[1] >= '1' && bytes[1] <= '6' &&
      (std::isspace(static_cast<unsigned char>(bytes[2])) || bytes[2] == '#'))
    return PictureFormat::Netpbm;
  if (bytes.starts_with("RIFF") && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP")
    return PictureFormat::WebP;
  for (const auto start : {"II*\0"sv, "MM\0*"sv, "II+\0"sv, "MM\0+"sv})
    if (bytes.starts_with(start)) return PictureFormat::Tiff;
  return {};
}

const char* toString(PictureFormat format) {
  switch (format) {
    case PictureFormat::Png:
      return "PNG";
    case PictureFormat::Jpeg:
      return "JPEG";
    case PictureFormat::Gif:
      return "GIF";
    case PictureFormat::Bmp:
      return "BMP";
    case PictureFormat::Netpbm:
      return "PGM, PPM or PBM";
    case PictureFormat::WebP:
      return "WebP";
    case PictureFormat::Tiff:
      return "TIFF";
  }
  return "";
}

bool hasPictureSuffix(std::string_view name) {
  const auto dot = name.rfind('.');
  if (dot == name.npos) return false;
  std::string suffix(name.substr(dot + 1));
  std::transform(suffix.begin(), suffix.end(), suffix.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  static constexpr std::array known{"png", "jpg", "jpeg", "gif",  "bmp",  "pgm",
                                    "ppm", "pbm", "pnm",  "webp", "tiff", "tif"};
  return std::find(known.begin(), known.end(), suffix) != known.end();
}

std::optional<bool> storedAsGrey(PictureFormat format, std::string_view bytes) {
  const Bytes at(bytes);
  switch (format) {
    case PictureFormat::Png:
      return pngIsGrey(at);
    case PictureFormat::Jpeg: {
      const auto components = walkJpeg(at).first;
      return components == 0 ? std::optional<bool>() : components == 1;
    }
    case PictureFormat::Gif: {
      const auto image = firstGifImage(at);
      return image.dataAt == 0 ? std::optional<bool>() : image.grey;
    }
    case PictureFormat::Bmp:
      return bmpIsGrey(at);
    case PictureFormat::Netpbm:  // P3 and P6 are PPM
      return bytes.substr(1, 1) != "3" && bytes.substr(1, 1) != "6";
    case PictureFormat::WebP:
      return false;
    case PictureFormat::Tiff:
      break;
  }
  return {};
}

bool isWhole(PictureFormat format, std::string_view bytes) {
  const Bytes at(bytes);
  switch (format) {
    case PictureFormat::Png:
      return findChunk(at, "IEND").has_value();
    case PictureFormat::Jpeg:
      return walkJpeg(at).second;
    case PictureFormat::Gif:
      return gifIsWhole(at);
    case PictureFormat::Bmp:
      return bmpIsWhole(at);
    case PictureFormat::WebP:
      return std::uint64_t{at.little32(4)} + 8 <= at.size();
    case PictureFormat::Netpbm:  // its decoders refuse a short one
    case PictureFormat::Tiff:
      break;
  }
  return true;
}

}  // namespace inkling

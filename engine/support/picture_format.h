// What picture files are, without decoding them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace inkling {

enum class PictureFormat { Png, Jpeg, Gif, Bmp, Netpbm, WebP, Tiff };

/// By the first bytes (32 are enough); nothing for other files.
std::optional<PictureFormat> pictureFormat(std::string_view bytes);

/// "PNG", "JPEG", "GIF", "BMP", "PGM, PPM or PBM", "WebP", "TIFF".
const char* toString(PictureFormat format);

/// Whether a name ends as those of picture files do.
bool hasPictureSuffix(std::string_view name);

/// Whether the file stores one grey channel, or a palette of greys: true, or false for colours,
/// whatever the pixels. Nothing where only a decoder knows (TIFF), or for a damaged file.
std::optional<bool> storedAsGrey(PictureFormat format, std::string_view bytes);

/// Whether the file goes on to the end that its format prescribes. Decoders make up what is missing
/// and at most print something. True where only a decoder knows.
bool isWhole(PictureFormat format, std::string_view bytes);

}  // namespace inkling

// The 256 colours of a GIF. Not giflib's quantizer, whose frames have 9 to 15 dB less; nor
// libimagequant, whose frames have 1 to 10 dB more: it brings libgomp into the program before
// main() can say how that is to wait, which makes every evaluation slower.
#pragma once

#include <QImage>
#include <QRgb>

#include <cstdint>
#include <vector>

namespace inkling {

/// Colours for a film, and the nearest of them for every pixel.
class GifPalette {
 public:
  /// Every grey: exact for grey pictures.
  static GifPalette greys();
  /// Median cut over the colours of some of the frames; black, white and the greys of text are
  /// always among them.
  static GifPalette of(const std::vector<QImage>& frames);

  const std::vector<QRgb>& colors() const { return colors_; }
  std::uint8_t nearest(QRgb color);

 private:
  explicit GifPalette(std::vector<QRgb> colors);

  std::vector<QRgb> colors_;
  bool grey_ = false;
  std::vector<std::int16_t> known_;  ///< by the upper six bits of each channel; −1: not yet
};

}  // namespace inkling

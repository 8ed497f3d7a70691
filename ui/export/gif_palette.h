// The 256 colours of a GIF, chosen by libimagequant. It is loaded when the first coloured film is
// written, not with the program: it brings libgomp, which must not start before
// prepareProcess() has said how its threads are to wait.
#pragma once

#include <QImage>
#include <QRgb>

#include <cstdint>
#include <memory>
#include <vector>

namespace inkling {

/// Colours for a film, and the nearest of them for every pixel. No dithering: what a method left
/// as noise must not be mixed with what the file adds.
class GifPalette {
 public:
  /// Every grey: exact for grey pictures.
  static GifPalette greys();
  /// The best for some of the frames; black, white and the greys of text are always among them.
  /// Error(Resource) where libimagequant is not installed or memory runs out.
  static GifPalette of(const std::vector<QImage>& frames);

  const std::vector<QRgb>& colors() const { return colors_; }
  /// One index a pixel, row by row.
  std::vector<std::uint8_t> indices(const QImage& frame) const;

 private:
  class Quantizer;

  std::vector<QRgb> colors_;
  std::shared_ptr<Quantizer> quantizer_;  ///< none: every grey
};

}  // namespace inkling

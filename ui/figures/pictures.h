// Picture files, through Qt. Compiled only where Qt is.
#pragma once

#include "engine/model/image.h"

#include <QImage>
#include <QRect>

#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// Reads a picture file, upright. Throws Error(Input) naming it if it is missing, no picture that
/// Qt reads (what it is, and what to do), damaged, cut off, or has a side over 16384 pixels;
/// Error(Resource) where the memory does not hold it. Blocks for seconds where it is large.
/// What is stored as grey (one channel, or a palette of greys) is Format_Grayscale8 or, of 16 bits,
/// Format_Grayscale16; what is stored in colour has another format, whatever its pixels. It is
/// opaque().
QImage readPicture(const std::string& path);

/// The same from the file's bytes; name is for messages.
QImage readPicture(const std::string& name, std::string_view bytes);

/// The same, shrunk().
QImage readThumbnail(const std::string& name, std::string_view bytes, int side);

/// What is transparent lies on white, or on black where on white nothing would be seen; the picture
/// then knows, see layingOf().
QImage opaque(const QImage& picture);

/// "laid on white", or on black and why; "" for a picture that was opaque from the beginning. Also
/// of what was made of it.
std::string layingOf(const QImage& picture);

/// Where it is noted in the picture.
inline constexpr const char* layingKey = "inkling-laid-on";

/// Scaled down smoothly to `side` where a side is longer.
QImage shrunk(const QImage& picture, int side);

/// readPicture() as an Image.
Image decodePicture(const std::string& name, const std::vector<unsigned char>& bytes);

/// Whether a picture is grey by its format, as readPicture() sets it: one channel, or a palette of
/// greys.
bool isGrey(const QImage& picture);

/// The pixels as values k/255, of 16 bits k/65535: one channel where isGrey(), else three. See
/// opaque().
Image toImage(const QImage& picture);

/// How a picture is brought to a shape.
struct FitOptions {
  enum class Frame { Crop, PadBlack, PadWhite, Whole };
  /// Padding comes before inverting. Whole: scaled to the shape as it is, whose aspect should be
  /// the picture's (see workingShape()).
  Frame frame = Frame::Crop;
  QRect crop;          ///< what Crop keeps, of the shape's aspect; empty: see largestCrop()
  bool smooth = true;  ///< scaling; else each pixel is the nearest one of the picture
  bool invert = false;
  /// Grey shapes only, in place of scaling: ink is what is brighter than a quarter of the brightest
  /// pixel; all else becomes black. The ink is made as large as a box of 20/28 of the shorter side,
  /// and moved by whole pixels so that its centre of mass is the centre of the image, as far as all
  /// of it stays inside.
  bool centreInk = false;
  bool operator==(const FitOptions&) const = default;
};

struct FittedPicture {
  Image image;
  std::string
      done;  ///< what was done to it: "cropped to 480×480, scaled to 28×28, made grey"; "" nothing
};

/// Made grey or of three channels, and what the options say. Of a crop that lies partly outside the
/// picture the part inside is taken.
FittedPicture fitPicture(const QImage& picture, const ImageShape& shape, const FitOptions& options);

/// Cut to the shape's aspect around its centre, scaled smoothly, made grey or of three channels.
FittedPicture fitPicture(const QImage& picture, const ImageShape& shape);

/// The same of an image in [0, 1], as a picture of 16 bits.
FittedPicture fitPicture(const Image& image, const ImageShape& shape);

/// The largest part of a picture with the shape's aspect, about the picture's centre.
QRect largestCrop(QSize picture, const ImageShape& shape);

/// Whether the picture's outermost pixels are brighter than mid-grey on the whole: dark ink on
/// paper.
bool hasBrightBorder(const QImage& picture);

/// The experiment's JSON in a PNG that Inkling wrote, "" if it has none.
std::string experimentTextOf(const std::string& path);

}  // namespace inkling

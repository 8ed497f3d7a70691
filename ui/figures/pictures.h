// Picture files, through Qt. Compiled only where Qt is.
#pragma once

#include "engine/model/image.h"

#include <QImage>

#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// Reads a picture file, upright. Throws Error(Input) naming it if it is missing, no picture that
/// Qt reads, damaged, or has a side over 16384 pixels.
QImage readPicture(const std::string& path);

/// Decodes a picture's bytes; name is for messages. Grey pictures have one channel, others three;
/// what is transparent becomes white.
Image decodePicture(const std::string& name, const std::vector<unsigned char>& bytes);

/// The pixels as values k/255: one channel where the picture is grey all over, else three.
Image toImage(const QImage& picture);

struct FittedPicture {
  Image image;
  std::string
      done;  ///< what was done to it: "cropped to 480×480, scaled to 28×28, made grey"; "" nothing
};

/// Cut to the shape's aspect around its centre, scaled smoothly, made grey or of three channels.
FittedPicture fitPicture(const QImage& picture, const ImageShape& shape);

/// The experiment's JSON in a PNG that Inkling wrote, "" if it has none.
std::string experimentTextOf(const std::string& path);

}  // namespace inkling

// Which images a prior knows.
#pragma once

#include "engine/model/image.h"

#include <optional>
#include <string>

namespace inkling {

struct Experiment;

/// All images of one shape, or images of any height and width.
struct PriorShape {
  int channels = 0;           ///< 0: not known
  int height = 0, width = 0;  ///< both 0: any
  /// Of any size: sides that the network takes as they are are multiples of this; others are padded
  /// by reflection inside the prior, so they cost a little more and are never cropped.
  int multiple = 1;

  PriorShape() = default;
  PriorShape(const ImageShape& shape)
      : channels(shape.channels), height(shape.height), width(shape.width) {}
  PriorShape(int channels_, int height_, int width_)
      : channels(channels_), height(height_), width(width_) {}
  static PriorShape anySizeOf(int channels, int multiple = 1);

  bool known() const { return channels > 0; }
  bool anySize() const { return channels > 0 && height == 0; }
  /// The one shape; nothing where there are many.
  std::optional<ImageShape> fixed() const;
  bool admits(const ImageShape& shape) const;
  bool operator==(const PriorShape&) const = default;
};

/// "28×28", "64×64×3"; "any size" for one channel, "any size, 3 channels" otherwise.
std::string toString(const PriorShape& shape);

/// The longest side, in pixels, of a picture that a prior of any size is to take.
struct WorkingSize {
  static constexpr int least = 32, usual = 256, most = 1024;
};

/// What a picture of the shape `given` becomes under a prior: the prior's own shape, or where that
/// is for any size the picture's, made smaller until its longest side is `longest`; never larger.
ImageShape workingShape(const PriorShape& prior, const ImageShape& given, int longest);

/// The shape of an experiment's images under a prior: the prior's own, or where that has none the
/// first embedded image's (grey stands in each channel of a prior in colour). Nothing where neither
/// tells. Opens no file, for the window's thread; statedShape() (support/stated_shape.h) does.
std::optional<ImageShape> imageShape(const Experiment& experiment, const PriorShape& prior);

}  // namespace inkling

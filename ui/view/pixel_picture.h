// From an image's numbers to the device's pixels: colour maps, and enlargement that adds nothing.
#pragma once

#include "engine/model/image.h"

#include <QImage>
#include <QRect>

namespace inkling {

/// How numbers become colours. Colours of the maps keep their order for the colour-blind.
enum class Mapping {
  Grey,         ///< 0 to 1 as grey, or as RGB for three channels
  SignedError,  ///< −range to range, blue to red; zero is white, or black on a dark theme
  Deviation,    ///< 0 to range, dark violet to yellow (viridis)
};

/// One pixel per pixel, Format_RGB32. The maps take the mean over the channels; NaN counts as 0.
/// Throws Error(Internal) for Grey with neither one nor three channels.
QImage toPicture(const Image& image, Mapping mapping, double range, bool dark);

/// The largest scale at which the picture fits, a whole number where it is 1 or more.
double fitScale(QSize picture, QSize area);

QSize magnifiedSize(QSize picture, double scale);

/// That part of the Format_RGB32 picture's magnification. Nearest neighbour; below scale 1 smooth,
/// since rows that are left out would mislead.
QImage magnified(const QImage& picture, double scale, const QRect& part);

}  // namespace inkling

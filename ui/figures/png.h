// Images as pictures, and pictures as PNG files that remember their experiment.
#pragma once

#include "engine/model/image.h"

#include <QImage>

#include <string>
#include <vector>

namespace inkling {

/// Pixels clipped to [0, 1], each drawn as a square of scale×scale: grey for one channel, RGB for
/// three. Throws Error(Internal) for another number of channels.
QImage toQImage(const Image& image, int scale = 1);

/// The smallest whole scale that makes the shorter side at least `pixels` long.
int scaleFor(const ImageShape& shape, int pixels);

/// Key of the PNG text chunk that carries the experiment's JSON.
inline constexpr const char* experimentTextKey = "inkling-experiment";

/// Writes a PNG atomically, with the experiment's JSON in its metadata unless that is empty. Throws
/// Error(Output).
void writePng(const std::string& path, const QImage& image, const std::string& experimentJson = {});

/// Images side by side in a near-square grid on white, each at least 112 pixels wide.
QImage imageGrid(const std::vector<Image>& images);

}  // namespace inkling

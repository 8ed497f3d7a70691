// Dead leaves: pictures of nothing but opaque shapes that hide each other (Lee, Mumford & Huang,
// IJCV 41, 2001; for training denoisers: Achddou, Gousseau & Ladjal, SSVM 2021).
#pragma once

#include "engine/training/uniforms.h"

#include <span>

namespace inkling {

/// Draws a picture of disks and convex polygons (half of each), one in front of the other until no
/// pixel is bare. Their radii have the density r^-3 from half a pixel to twice the side, for which
/// the picture's statistics do not depend on the scale; each has one colour of the palette (an
/// empty one: any colour). Drawn at twice the size and averaged, so that edges are as soft as a
/// camera's. A function of the stream. out: [channels, side, side] in [0, 1]; channels is 1 or 3.
void drawDeadLeaves(const RandomStream& stream, const Palette& palette, int channels, int side,
                    std::span<float> out);

}  // namespace inkling

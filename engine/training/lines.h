// Pictures of thin lines before smooth shades: cables, stems, hair, masts. A few photographs hold
// little of them, and a denoiser that has seen little of them blurs them.
#pragma once

#include "engine/training/uniforms.h"

#include <span>

namespace inkling {

/// Draws up to three areas with soft edges, each a shade from one colour of the palette to another,
/// and before them one to six bundles of lines. A bundle's lines are parallel at equal distances or
/// fan out from a point; they are 0.6 to 6 pixels wide, straight or bent, endless or not, darker or
/// lighter along their middle, and their edges are 0.7 to 2.5 pixels soft. An empty palette stands
/// for any colour. A function of the stream. out: [channels, side, side] in [0, 1]; channels is 1
/// or 3.
void drawLines(const RandomStream& stream, const Palette& palette, int channels, int side,
               std::span<float> out);

}  // namespace inkling

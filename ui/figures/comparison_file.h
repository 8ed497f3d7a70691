// The comparison figure as a file for a paper or a talk.
#pragma once

#include "ui/figures/comparison_grid.h"

#include <string>

namespace inkling {

/// Dots per inch that a figure may have.
inline constexpr double lowestDpi = 24, highestDpi = 2400;

/// PNG, PDF or SVG by the suffix, whole or not at all; a unit of the figure is 1/96 inch unless
/// options say otherwise. A PDF has its fonts inside, an SVG the outlines of its letters.
/// options.scale does not count, and dpi for PNG alone, which keeps it. No format smooths the
/// tiles. The experiment's JSON, unless it is empty, goes along: as the PNG's text chunk, as a file
/// attached to the PDF, as the SVG's description. Any thread; blocks for up to seconds where the
/// figure is large. Throws Error(Usage) for another suffix, another dpi or a picture that is too
/// large, Error(Output).
void saveComparison(const std::string& path, const Result& result, const GridOptions& options,
                    double dpi, const std::string& experimentJson);

}  // namespace inkling

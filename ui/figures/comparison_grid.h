// The figure that answers "how well did it come back?": truth and reconstructions, side by side.
#pragma once

#include "engine/model/result.h"

#include <QImage>

#include <string>

namespace inkling {

struct GridOptions {
  int tile = 112;    ///< pixels at least along a tile's shorter side, before `scale`
  int scale = 2;     ///< the whole figure, text included, this many times larger
  int columns = 20;  ///< images at most; the figure says how many it leaves out
};

/// Rows: truth, back-projection, and for each method its first sample, the mean of its samples
/// where there are several, and its estimate where it has one. Columns: images. PSNR and SSIM stand
/// under each tile, the column's best PSNR in colour; the experiment's settings are the title.
/// Needs a QGuiApplication (any platform; "offscreen" will do). Throws Error(Internal) if there is
/// no image.
QImage comparisonGrid(const Result& result, const GridOptions& options = {});

/// "1-bit measurements, M = 200, Gaussian matrix" and "noise σ = 0.05 · prior digits · seed 7".
std::string figureTitle(const Experiment& experiment);
std::string figureSubtitle(const Experiment& experiment);

}  // namespace inkling

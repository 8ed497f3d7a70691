// The figure that answers "how well did it come back?": truth and reconstructions, side by side.
#pragma once

#include "engine/model/result.h"

#include <QImage>
#include <QSizeF>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QPainter;

namespace inkling {

/// What a user wants of one row; a text that is not set is the row's own.
struct GridRowChoice {
  bool shown = true;
  std::optional<std::string> label, detail;
};

/// Of a figure's ordinary text, in points, where 96 of its units are an inch.
inline constexpr double usualFontSize = 9;

struct GridOptions {
  int tile = 112;    ///< pixels at least along a tile's shorter side, before `scale`
  int scale = 2;     ///< the whole figure, text included, this many times larger
  int columns = 20;  ///< images at most; the figure says how many it leaves out
  std::optional<std::string> title, subtitle;  ///< in place of the experiment's; "" none
  std::map<std::string, GridRowChoice> rows;   ///< by GridRow::id
  bool metrics = true;                         ///< PSNR and SSIM under the tiles
  /// Inches: the figure is just so wide, its tiles as large as fit (`tile` does not count), with
  /// little white about it and between them. Of a file alone.
  std::optional<double> width;
  double unitsPerInch = 96;  ///< of a file: fewer make text and distances larger
};

/// A row of the figure as it is without choices.
struct GridRow {
  std::string id;     ///< "truth", "back-projection", "qcs-sgm/sample", ".../mean", ".../estimate"
  std::string label;  ///< "QCS-SGM": stands in the first row of a method alone
  std::string detail;
};
std::vector<GridRow> comparisonRows(const Result& result);

/// Rows: truth, back-projection, and for each method its first sample, the mean of its samples
/// where there are several, and its estimate where it has one. Columns: images. PSNR and SSIM stand
/// under each tile, the column's best PSNR in colour; the experiment's settings are the title.
/// Needs a QGuiApplication (any platform; "offscreen" will do). Throws Error(Internal) if there is
/// no image, Error(Usage) if every row is left out or the picture would be too large.
QImage comparisonGrid(const Result& result, const GridOptions& options = {});

/// The same figure for any device, on any thread. The result must outlive it. Throws as
/// comparisonGrid does.
class ComparisonFigure {
 public:
  /// scale: device pixels per unit (1/96 inch, nominally). Tiles begin and end at whole device
  /// pixels, each pixel of an image being a whole number of them. options.scale does not count.
  ComparisonFigure(const Result& result, const GridOptions& options, double scale);
  ~ComparisonFigure();

  QSizeF size() const;  ///< units
  QImage toImage() const;
  /// With the origin in the upper left corner, on white paper that is there already. Vector devices
  /// get their tiles as enlarged pictures, so that a viewer's smoothing cannot blur them.
  enum class Device { Raster, Vector };
  void paint(QPainter& painter, Device device) const;

 private:
  struct Layout;
  std::unique_ptr<const Layout> layout_;
};

/// "1-bit measurements, M = 200, Gaussian matrix" and "noise σ = 0.05 · prior digits · seed 7".
std::string figureTitle(const Experiment& experiment);
std::string figureSubtitle(const Experiment& experiment);

}  // namespace inkling

// A study's curves as a plot, and as a file of a given size for a journal.
#pragma once

#include "engine/sweep/study_series.h"
#include "ui/plots/plot_content.h"

#include <string>
#include <vector>

namespace inkling {

struct SeriesLabels {
  std::string title, x, y;
  bool logX = false, logY = false;
};

/// One curve for each series, through the means, and at each point a bar of one standard error to
/// both sides. What is told apart by the method alone is drawn as that method is everywhere; others
/// take the methods' looks in turn. Where the request asks for several y, the first is drawn solid
/// and the others thin and dashed in the same colour: a prediction over what was measured.
PlotContent seriesContent(const std::vector<StudySeries>& series, const SeriesRequest& request,
                          const SeriesLabels& labels);

/// What a column of the long table is called on an axis.
std::string labelOf(const std::string& column);

/// Inches, points of 1/72 inch, and for PNG dots an inch.
struct FigureSize {
  double width = 3.5, height = 2.6, font = 8, dpi = 300;
  /// Of a drawing whose text is 12 units high.
  double unitsPerInch() const { return 12 * 72 / font; }
};

/// Draws black on white without a display: PNG, PDF or SVG by the suffix, whole or not at all. On
/// the main thread; makes a QApplication where there is none. Throws Error(Usage) for another
/// suffix or a size that cannot be drawn, Error(Output).
void saveSeries(const PlotContent& content, const FigureSize& size, const std::string& file);

}  // namespace inkling

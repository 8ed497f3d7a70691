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
/// both sides. A series that is one method's, told by its first value, is drawn as that method is
/// everywhere; others take the methods' looks in turn.
PlotContent seriesContent(const std::vector<StudySeries>& series, const SeriesLabels& labels);

/// Inches, points of 1/72 inch, and for PNG dots an inch.
struct FigureSize {
  double width = 3.5, height = 2.6, font = 8, dpi = 300;
};

/// Draws black on white without a display: PNG, PDF or SVG by the suffix, whole or not at all; a
/// PDF has its fonts inside. On the main thread; makes a QApplication where there is none. Throws
/// Error(Usage) for another suffix or a size that cannot be drawn, Error(Output).
void saveSeries(const PlotContent& content, const FigureSize& size, const std::string& file);

}  // namespace inkling

// Plots as files and pictures, apart from the screen.
#pragma once

#include "ui/plots/plot_drawing.h"

#include <QImage>
#include <QSize>

namespace inkling {

/// size is in pixels of the picture, and dpi says how many of them make an inch: at 96 the text of
/// the printed theme is 12 pixels high, at 300 it is 37.
QImage toImage(const PlotContent& content, const PlotView& view, const PlotTheme& theme, QSize size,
               double dpi);

/// PNG, PDF or SVG by the suffix; the vector formats measure size / dpi inches. A PDF has
/// its fonts inside, an SVG the outlines of its letters. A file that was
/// there is replaced only once the new one is complete. false with a message a user can act on.
bool saveFigure(const PlotContent& content, const PlotView& view, const PlotTheme& theme,
                const QString& file, QSize size, double dpi, QString* error);

}  // namespace inkling

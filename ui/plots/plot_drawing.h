// Draws a PlotContent with QCustomPlot: on the screen's widget and on one made for a file alike.
#pragma once

#include "ui/plots/plot_content.h"

#include <QColor>
#include <QFont>

class QCustomPlot;
class QWidget;

namespace inkling {

struct PlotTheme {
  bool dark = false;
  QColor background, text, grid;
  QFont font;
  double unitsPerInch = 96;  ///< of a drawing in a file: fewer make text and lines larger
};
/// From the widget's palette and font.
PlotTheme themeOf(const QWidget& widget);
/// Black on white, text 12 units high whatever the device's resolution.
PlotTheme printTheme(const QFont& family);

/// Brings the widget to the content: graph i is curve i, and one more is the position's line. The
/// ranges stay, nothing is redrawn. The legend is laid out for the viewport's width.
void setUp(QCustomPlot& canvas, const PlotContent& content, const PlotTheme& theme);
/// The position's line alone.
void setUpPosition(QCustomPlot& canvas, const PlotContent& content);
void setView(QCustomPlot& canvas, const PlotView& view);
PlotView viewOf(const QCustomPlot& canvas);

}  // namespace inkling

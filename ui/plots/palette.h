// How a method is drawn, the same in every plot: its colour, dash and marker.
#pragma once

#include <QColor>
#include <QPalette>

#include <string>

namespace inkling {

struct CurveStyle {
  QColor color;
  Qt::PenStyle dash = Qt::SolidLine;
  int marker = 0;  ///< a QCPScatterStyle::ScatterShape
};

/// Okabe and Ito's colours, which the colour-blind can tell apart, shifted until each has a
/// contrast of 3:1 and more against a white (or a dark) background. Every known method has a dash
/// and a marker that no other has, so that a figure survives a black-and-white printer; an unknown
/// one gets a combination by its name.
CurveStyle curveStyle(const std::string& methodId, bool dark);

/// Whether text is lighter than what it stands on.
bool isDark(const QPalette& palette);

}  // namespace inkling

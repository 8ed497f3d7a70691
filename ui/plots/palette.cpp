#include "ui/plots/palette.h"

#include "engine/model/solver_info.h"
#include "ui/plots/qcustomplot.h"

#include <array>
#include <cstdint>

namespace inkling {
namespace {

struct Entry {
  const char* id;
  const char* light;
  const char* dark;
  Qt::PenStyle dash;
  QCPScatterStyle::ScatterShape marker;
};

// What is no method's.
constexpr std::array entries{
    Entry{"spectrum", "#0072B2", "#56B4E9", Qt::SolidLine, QCPScatterStyle::ssDisc},
    Entry{"noiseless", "#0072B2", "#56B4E9", Qt::SolidLine, QCPScatterStyle::ssNone},
    Entry{"noisy", "#D55E00", "#FF8A4C", Qt::DashLine, QCPScatterStyle::ssNone},
    Entry{"interval-ends", "#767676", "#9A9A9A", Qt::SolidLine, QCPScatterStyle::ssNone},
    Entry{"current", "#D55E00", "#FF8A4C", Qt::SolidLine, QCPScatterStyle::ssDiamond},
};

// For ids that are not in the table; the markers are none of the methods'.
constexpr std::array others{
    Entry{"", "#A66E00", "#F0C442", Qt::DashLine, QCPScatterStyle::ssCircle},
    Entry{"", "#7A5195", "#C3A6E0", Qt::DotLine, QCPScatterStyle::ssStar},
    Entry{"", "#8C564B", "#D9A79C", Qt::DashDotLine, QCPScatterStyle::ssPlus},
    Entry{"", "#3F7F93", "#9AD0DE", Qt::DashDotDotLine, QCPScatterStyle::ssTriangleInverted},
    Entry{"", "#6B7A00", "#C9D45A", Qt::DashLine, QCPScatterStyle::ssCrossSquare},
};

// FNV-1a: std::hash may differ from one build to the next, and a figure should not.
std::uint32_t hashed(const std::string& text) {
  std::uint32_t hash = 2166136261u;
  for (const unsigned char c : text)
    hash = (hash ^ c) * 16777619u;
  return hash;
}

Qt::PenStyle penOf(LineDash dash) {
  switch (dash) {
    case LineDash::Solid:
      return Qt::SolidLine;
    case LineDash::Dash:
      return Qt::DashLine;
    case LineDash::Dot:
      return Qt::DotLine;
    case LineDash::DashDot:
      return Qt::DashDotLine;
    case LineDash::DashDotDot:
      return Qt::DashDotDotLine;
  }
  return Qt::SolidLine;
}

QCPScatterStyle::ScatterShape shapeOf(Marker marker) {
  switch (marker) {
    case Marker::None:
      return QCPScatterStyle::ssNone;
    case Marker::Disc:
      return QCPScatterStyle::ssDisc;
    case Marker::Square:
      return QCPScatterStyle::ssSquare;
    case Marker::Triangle:
      return QCPScatterStyle::ssTriangle;
    case Marker::Diamond:
      return QCPScatterStyle::ssDiamond;
    case Marker::Cross:
      return QCPScatterStyle::ssCross;
    case Marker::Circle:
      return QCPScatterStyle::ssCircle;
    case Marker::Star:
      return QCPScatterStyle::ssStar;
    case Marker::Plus:
      return QCPScatterStyle::ssPlus;
  }
  return QCPScatterStyle::ssNone;
}

const Entry& entryOf(const std::string& id) {
  for (const auto& entry : entries)
    if (id == entry.id) return entry;
  return others[hashed(id) % others.size()];
}

}  // namespace

CurveStyle curveStyle(const std::string& methodId, bool dark) {
  if (const auto* info = findSolver(methodId)) {
    const auto& look = info->look;
    return {QColor(QString::fromStdString(dark ? look.dark : look.light)), penOf(look.dash),
            shapeOf(look.marker)};
  }
  const auto& entry = entryOf(methodId);
  return {QColor(QLatin1String(dark ? entry.dark : entry.light)), entry.dash, entry.marker};
}

bool isDark(const QPalette& palette) {
  return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

}  // namespace inkling

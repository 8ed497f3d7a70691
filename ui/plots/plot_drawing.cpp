#include "ui/plots/plot_drawing.h"

#include "ui/plots/log_ticker.h"
#include "ui/plots/palette.h"
#include "ui/plots/qcustomplot.h"

#include <QTextLayout>

#include <algorithm>

namespace inkling {
namespace {

constexpr int markersPerCurve = 12;  // more would hide the line

QFont scaled(QFont font, double factor) {
  if (font.pixelSize() > 0)
    font.setPixelSize(std::max(1, qRound(font.pixelSize() * factor)));
  else
    font.setPointSizeF(font.pointSizeF() * factor);
  return font;
}

// Broken so that no line is longer than that many pixels, where the language allows it: between
// words, or between most characters.
QString wrapped(const QString& text, const QFont& font, int width) {
  QTextLayout layout(text, font);
  layout.beginLayout();
  QStringList lines;
  for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width);
    lines << text.mid(line.textStart(), line.textLength()).trimmed();
  }
  layout.endLayout();
  return lines.join(u'\n');
}

void setUpTitle(QCustomPlot& canvas, const QString& text, const PlotTheme& theme) {
  auto* layout = canvas.plotLayout();
  auto* title = qobject_cast<QCPTextElement*>(layout->element(0, 0));
  if (text.isEmpty()) {
    if (!title) return;
    layout->remove(title);
    layout->simplify();
    return;
  }
  if (!title) {
    layout->insertRow(0);
    title = new QCPTextElement(&canvas);
    layout->addElement(0, 0, title);
  }
  QFont font = scaled(theme.font, 1.05);
  font.setBold(true);
  title->setFont(font);
  title->setText(text);
  title->setTextColor(theme.text);
}

/// As many as leave their numbers room.
int tickCount(const QCPAxis& axis) {
  constexpr int usual = 5, beside = 60;  // of the other axis' numbers, or the label's
  const auto room = axis.parentPlot()->viewport().size();
  const QFontMetrics metrics(axis.tickLabelFont());
  const bool lies = axis.orientation() == Qt::Horizontal;
  const int each =
      lies ? 2 * metrics.horizontalAdvance(QStringLiteral("1000")) : 2 * metrics.height();
  return std::clamp(((lies ? room.width() : room.height()) - beside) / each, 2, usual);
}

void setUpAxis(QCPAxis& axis, const QString& label, bool logarithmic, const PlotTheme& theme) {
  const bool wasLogarithmic = axis.scaleType() == QCPAxis::stLogarithmic;
  if (wasLogarithmic != logarithmic) {
    axis.setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    axis.setTicker(logarithmic ? QSharedPointer<QCPAxisTicker>(new LogTicker)
                               : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
  }
  axis.setLabel(label);
  axis.setLabelColor(theme.text);
  axis.setTickLabelColor(theme.text);
  axis.setLabelFont(theme.font);
  axis.setTickLabelFont(scaled(theme.font, 0.9));
  axis.setNumberFormat(QStringLiteral("gb"));  // 10 to a power instead of e-05
  axis.setNumberPrecision(6);
  axis.ticker()->setTickCount(tickCount(axis));
  for (const auto set : {&QCPAxis::setBasePen, &QCPAxis::setTickPen, &QCPAxis::setSubTickPen})
    (axis.*set)(QPen(theme.text));
  axis.grid()->setPen(QPen(theme.grid, 1, Qt::DotLine));
  axis.grid()->setZeroLinePen(Qt::NoPen);
}

// On a small canvas the numbers need the place, and the readout has the labels too.
void setUpLabels(QCustomPlot& canvas, const PlotContent& content, const PlotTheme& theme) {
  const QFontMetrics metrics(theme.font);
  const QSize room = canvas.viewport().size();
  const auto fits = [&](const QString& label, int along, int across, int lines) {
    return metrics.horizontalAdvance(label) <= along && across >= lines * metrics.height();
  };
  if (!fits(content.xLabel, room.width(), room.height(), 8)) canvas.xAxis->setLabel({});
  if (!fits(content.yLabel, room.height(), room.width(), 10)) canvas.yAxis->setLabel({});
}

void setUpFrame(QCustomPlot& canvas, const PlotTheme& theme) {
  // The upper axis closes the frame; the right one runs from 0 to 1 for lines of full height.
  for (auto* axis : {canvas.xAxis2, canvas.yAxis2}) {
    axis->setVisible(true);
    axis->setTicks(false);
    axis->setTickLabels(false);
    axis->setBasePen(QPen(theme.text));
  }
  canvas.yAxis2->setRange(0, 1);
  canvas.setBackground(QBrush(theme.background));
  // Half of the number at an axis's end stands beyond it.
  const QFontMetrics metrics(theme.font);
  const int side = metrics.horizontalAdvance(QStringLiteral("0000")) / 2;
  canvas.axisRect()->setMinimumMargins({side, metrics.height() / 2, side, metrics.height() / 2});
  canvas.axisRect()->setMinimumSize(20, 20);
}

/// How many times as wide as usual lines and markers are: beside large type they are too.
double widthsOf(const PlotTheme& theme) {
  constexpr double usualType = 14;  // pixels
  return std::max(1.0, QFontInfo(theme.font).pixelSize() / usualType);
}

QPen penOf(const Curve& curve, const CurveStyle& style, double widths) {
  QPen pen(style.color, widths * (curve.weight == CurveWeight::Thin ? 1.0 : 1.8));
  if (curve.shape == CurveShape::Verticals || curve.weight == CurveWeight::Ghost) {
    pen.setWidthF(1.2 * widths);
    QColor faint = style.color;
    faint.setAlpha(110);
    pen.setColor(faint);
  }
  if (curve.dash == CurveDash::Solid)
    pen.setStyle(Qt::SolidLine);
  else
    pen.setStyle(curve.dash == CurveDash::Dashed ? Qt::DashLine : style.dash);
  return pen;
}

void setUpGraph(QCPGraph& graph, const Curve& curve, const PlotTheme& theme) {
  const auto style = curveStyle(curve.style, theme.dark);
  const double widths = widthsOf(theme);
  const bool verticals = curve.shape == CurveShape::Verticals;
  auto& canvas = *graph.parentPlot();
  graph.setKeyAxis(canvas.xAxis);
  graph.setValueAxis(verticals ? canvas.yAxis2 : canvas.yAxis);
  graph.setName(curve.legend.value_or(curve.name));
  const QPen pen = penOf(curve, style, widths);
  graph.setPen(pen);
  graph.setBrush(Qt::NoBrush);
  graph.setScatterStyle(QCPScatterStyle::ssNone);
  const auto marker = static_cast<QCPScatterStyle::ScatterShape>(style.marker);
  const auto count = static_cast<qsizetype>(curve.x.size());
  switch (curve.shape) {
    case CurveShape::Line:
      graph.setLineStyle(QCPGraph::lsLine);
      // A dashed pen would draw dashed markers.
      if (curve.weight == CurveWeight::Normal && curve.marked)
        graph.setScatterStyle(
            QCPScatterStyle(marker, QPen(style.color, 1.4 * widths), style.color, 6 * widths));
      graph.setScatterSkip(  // bars want a marker each
          curve.errors.empty()
              ? static_cast<int>(std::max<qsizetype>(0, count / markersPerCurve - 1))
              : 0);
      break;
    case CurveShape::Points:
      graph.setLineStyle(QCPGraph::lsNone);
      graph.setScatterSkip(0);
      graph.setScatterStyle(
          QCPScatterStyle(marker, QPen(style.color, widths), style.color, 9 * widths));
      break;
    case CurveShape::Steps: {
      graph.setLineStyle(QCPGraph::lsStepLeft);
      QColor fill = style.color;
      fill.setAlpha(45);
      graph.setBrush(fill);
      break;
    }
    case CurveShape::Verticals:
      graph.setLineStyle(QCPGraph::lsImpulse);
      break;
  }
  const auto y =
      verticals ? QVector<double>(count, 1.0) : QVector<double>(curve.y.begin(), curve.y.end());
  graph.setData(QVector<double>(curve.x.begin(), curve.x.end()), y);
}

/// One bar at each point that has an error, in place of those that were there.
void setUpErrorBars(QCustomPlot& canvas, const PlotContent& content, const PlotTheme& theme) {
  const double widths = widthsOf(theme);
  for (int i = canvas.plottableCount() - 1; i >= 0; --i)
    if (qobject_cast<QCPErrorBars*>(canvas.plottable(i))) canvas.removePlottable(i);
  for (std::size_t i = 0; i < content.curves.size(); ++i) {
    const auto& curve = content.curves[i];
    if (curve.errors.empty()) continue;
    auto* bars = new QCPErrorBars(canvas.xAxis, canvas.yAxis);  // the canvas's
    bars->setDataPlottable(canvas.graph(static_cast<int>(i)));
    bars->setData(QVector<double>(curve.errors.begin(), curve.errors.end()));
    bars->setPen(QPen(curveStyle(curve.style, theme.dark).color, 1.2 * widths));
    bars->setWhiskerWidth(5 * widths);
    bars->setSymbolGap(0);
  }
}

constexpr int legendIcon = 28;
constexpr int legendItemMargins = 24;  // of an entry, and what is between it and its icon

/// Breaks long names, and says how many entries stand beside each other: as many as the canvas is
/// wide enough for, none of them cut off.
int legendColumns(QCustomPlot& canvas, int entries, const QFont& font) {
  const QFontMetrics metrics(font);
  const int room = canvas.viewport().width();
  const int fixed = legendIcon + legendItemMargins;
  int widest = 1;
  for (int i = 0; i < entries; ++i) {
    auto& graph = *canvas.graph(i);
    graph.setName(wrapped(graph.name(), font, room - fixed));
    for (const auto& line : graph.name().split(u'\n'))
      widest = std::max(widest, metrics.horizontalAdvance(line));
  }
  // Text grows a little when it is scaled.
  return std::max(1, room / (widest + widest / 16 + fixed));
}

void place(QCPLegend& legend, QCustomPlot& canvas, bool wanted) {
  auto& layout = *canvas.plotLayout();
  legend.setVisible(wanted);
  if ((legend.layout() == &layout) == wanted) return;
  if (!wanted) {
    canvas.axisRect()->insetLayout()->addElement(&legend, Qt::AlignRight | Qt::AlignTop);
    layout.simplify();
    return;
  }
  const int row = layout.rowCount() - 1;  // the axes have the last
  layout.insertRow(row);
  layout.addElement(row, 0, &legend);
  layout.setRowStretchFactor(row, 0.001);
}

/// Above the plot, where it covers no curve; not at all where it would take the plot's place.
void setUpLegend(QCustomPlot& canvas, const PlotContent& content, const PlotTheme& theme) {
  auto& legend = *canvas.legend;
  const QFont font = scaled(theme.font, 0.9);
  const int curves = static_cast<int>(content.curves.size());
  legend.clearItems();
  legend.setFillOrder(QCPLegend::foColumnsFirst);
  legend.setWrap(legendColumns(canvas, curves, font));
  legend.setFont(font);
  legend.setTextColor(theme.text);
  legend.setBrush(Qt::NoBrush);
  legend.setBorderPen(Qt::NoPen);
  legend.setMargins({4, 4, 4, 0});
  legend.setIconSize(legendIcon, 12);
  legend.setRowSpacing(0);
  for (int i = 0; i < curves; ++i)
    if (!canvas.graph(i)->name().isEmpty()) canvas.graph(i)->addToLegend();
  for (int i = 0; i < legend.itemCount(); ++i) {
    if (!legend.item(i)) continue;  // an empty place in the last row
    // Text is cut off at an entry's edge, and grows a little when it is scaled.
    legend.item(i)->setAutoMargins(QCP::msNone);
    legend.item(i)->setMargins({0, 1, 2, 1});
  }
  place(legend, canvas,
        legend.itemCount() > 0 &&
            3 * legend.minimumOuterSizeHint().height() <= canvas.viewport().height());
}

/// Pixels that the axes will have.
int axesWidth(QCustomPlot& canvas) {
  for (const auto phase :
       {QCPLayoutElement::upPreparation, QCPLayoutElement::upMargins, QCPLayoutElement::upLayout})
    canvas.plotLayout()->update(phase);
  return canvas.axisRect()->width();
}

void setUpMessage(QCustomPlot& canvas, const QString& message, const PlotTheme& theme) {
  canvas.clearItems();
  if (message.isEmpty()) return;
  auto* text = new QCPItemText(&canvas);
  text->position->setType(QCPItemPosition::ptAxisRectRatio);
  text->position->setCoords(0.5, 0.5);
  text->setTextAlignment(Qt::AlignCenter);
  text->setFont(theme.font);
  text->setColor(theme.text);
  // A little less, since text grows when it is scaled.
  text->setText(wrapped(message, theme.font, axesWidth(canvas) * 9 / 10));
}

}  // namespace

PlotTheme themeOf(const QWidget& widget) {
  const auto& palette = widget.palette();
  QColor grid = palette.color(QPalette::Text);
  grid.setAlpha(70);
  PlotTheme theme;
  theme.dark = isDark(palette);
  theme.background = palette.color(QPalette::Base);
  theme.text = palette.color(QPalette::Text);
  theme.grid = grid;
  theme.font = widget.font();
  return theme;
}

PlotTheme printTheme(const QFont& family) {
  PlotTheme theme;
  theme.background = Qt::white;
  theme.text = Qt::black;
  theme.grid = QColor(0, 0, 0, 70);
  theme.font = family;
  theme.font.setPixelSize(12);
  return theme;
}

void setUp(QCustomPlot& canvas, const PlotContent& content, const PlotTheme& theme) {
  setUpFrame(canvas, theme);
  setUpTitle(canvas, content.title, theme);
  setUpAxis(*canvas.xAxis, content.xLabel, content.logX, theme);
  setUpAxis(*canvas.yAxis, content.yLabel, content.logY, theme);
  setUpLabels(canvas, content, theme);
  canvas.xAxis->setRangeReversed(content.reversedX);
  for (auto* axis : {canvas.xAxis, canvas.yAxis}) {  // numbers of nothing mean nothing
    axis->setTicks(!content.empty());
    axis->setTickLabels(!content.empty());
  }
  canvas.setAutoAddPlottableToLegend(false);
  const int graphs = static_cast<int>(content.curves.size()) + 1;
  while (canvas.graphCount() > graphs)
    canvas.removeGraph(canvas.graphCount() - 1);
  while (canvas.graphCount() < graphs)
    canvas.addGraph();
  for (int i = 0; i + 1 < graphs; ++i)
    setUpGraph(*canvas.graph(i), content.curves[i], theme);
  setUpErrorBars(canvas, content, theme);
  setUpLegend(canvas, content, theme);
  setUpMessage(canvas, content.message, theme);
  Curve line;
  line.shape = CurveShape::Verticals;
  setUpGraph(*canvas.graph(graphs - 1), line, theme);
  canvas.graph(graphs - 1)->setPen(QPen(theme.text, 1));
  setUpPosition(canvas, content);
}

void setUpPosition(QCustomPlot& canvas, const PlotContent& content) {
  auto* line = canvas.graph(canvas.graphCount() - 1);
  line->data()->clear();
  if (content.position) line->addData(*content.position, 1);
}

void setView(QCustomPlot& canvas, const PlotView& view) {
  canvas.xAxis->setRange(view.x.lower, view.x.upper);
  canvas.yAxis->setRange(view.y.lower, view.y.upper);
}

PlotView viewOf(const QCustomPlot& canvas) {
  const auto x = canvas.xAxis->range(), y = canvas.yAxis->range();
  return {{x.lower, x.upper}, {y.lower, y.upper}};
}

}  // namespace inkling

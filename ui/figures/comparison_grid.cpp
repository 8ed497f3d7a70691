#include "ui/figures/comparison_grid.h"

#include "engine/model/error.h"
#include "ui/figures/comparison_rows.h"
#include "ui/figures/png.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(inkling::ComparisonGrid)
};

constexpr int groupGap = 14;
constexpr int headingHeight = 22, titleHeight = 28, subtitleHeight = 26;
constexpr int largestSide = 32767;  // of what QPainter draws on
constexpr int vectorTile = 448;     // pixels of a tile inside a vector format, about
const QColor paper(255, 255, 255), ink(28, 31, 36), quiet(112, 118, 128), rule(226, 229, 233),
    best(0, 104, 122), edge(200, 204, 210);

QFont font(int pixels, QFont::Weight weight = QFont::Normal) {
  QFont made(QStringLiteral("DejaVu Sans"));
  made.setStyleHint(QFont::SansSerif);
  made.setPixelSize(pixels);
  made.setWeight(weight);
  made.setHintingPreference(QFont::PreferNoHinting);
  return made;
}

double bestPsnr(const std::vector<FigureRow>& rows, std::size_t column) {
  double highest = -INFINITY;
  int rated = 0;
  for (const auto& row : rows)
    if (row.rated && row.tiles[column].image && !std::isnan(row.tiles[column].metrics.psnr))
      highest = std::max(highest, row.tiles[column].metrics.psnr), ++rated;
  return rated > 1 ? highest : INFINITY;
}

QString subtitleOf(const Result& result, const GridOptions& options, std::size_t columns) {
  if (options.subtitle) return QString::fromStdString(*options.subtitle);
  auto text = QString::fromStdString(figureSubtitle(result.experiment));
  if (options.metrics) text += QStringLiteral("  ·  ") + Text::tr("PSNR and SSIM under each");
  if (columns < result.images.size())
    text += QStringLiteral("  ·  the first %1 of %2 images").arg(columns).arg(result.images.size());
  return text;
}

}  // namespace

/// Where things stand, in units before the figure's scale.
struct ComparisonFigure::Layout {
  Layout(const Result& source, const GridOptions& options, double pixelsPerUnit)
      : result(source),
        scale(pixelsPerUnit),
        columns(
            std::min(result.images.size(), static_cast<std::size_t>(std::max(1, options.columns)))),
        rows(chosenRows(figureRows(result, columns), options.rows)),
        metrics(options.metrics),
        margin(options.width ? 4 : 24),
        gap(options.width ? 4 : 10),
        title(QString::fromStdString(options.title.value_or(figureTitle(result.experiment)))),
        subtitle(subtitleOf(result, options, columns)) {
    if (rows.empty())
      throw Error(ErrorKind::Usage, "Every row of the figure is left out: keep at least one.");
    const QFontMetrics names(font(14, QFont::DemiBold)), details(font(12));
    for (const auto& row : rows)
      labels = std::max(
          {labels, names.horizontalAdvance(row.name), details.horizontalAdvance(row.detail)});
    labels += 18;
    header = (title.isEmpty() ? 0 : titleHeight) + (subtitle.isEmpty() ? 0 : subtitleHeight);
    const auto& shape = result.images.front().backProjection.shape;
    if (options.width) paperWidth = *options.width * options.unitsPerInch;
    magnification =
        paperWidth > 0
            ? largestFitting(shape)
            : std::max(1, static_cast<int>(std::lround(scaleFor(shape, options.tile) * scale)));
    tile = QSizeF(shape.width, shape.height) * magnification / scale;
  }

  /// Device pixels for a pixel of an image, so that all columns are as wide as the paper.
  int largestFitting(const ImageShape& shape) const {
    const auto count = static_cast<double>(columns);
    const double room = paperWidth - 2 * margin - labels - (count - 1) * gap;
    const double rounding = 0.5;  // of each column's place, in device pixels
    const int fits = static_cast<int>((room * scale / count - rounding) / shape.width);
    if (fits < 1)
      throw Error(
          ErrorKind::Usage,
          "{images} images and the names beside them do not fit into that width: take fewer "
          "images, smaller text, a wider figure or more dots per inch.",
          {{"images", static_cast<std::int64_t>(columns)}});
    return fits;
  }

  double captionHeight() const { return metrics ? 20 : 0; }
  double left(std::size_t column) const {
    return whole(margin + labels + static_cast<double>(column) * (tile.width() + gap));
  }
  double top(std::size_t row) const {
    double y = margin + header + headingHeight;
    for (std::size_t r = 0; r < row; ++r)
      y += rowHeight(r + 1);
    return whole(y);
  }
  QSizeF size() const {
    const int titleWidth =
        std::max(QFontMetrics(font(17, QFont::DemiBold)).horizontalAdvance(title),
                 QFontMetrics(font(12)).horizontalAdvance(subtitle));
    const double width = std::max<double>(left(columns) - gap, margin + titleWidth + 4) + margin;
    return {paperWidth > 0 ? paperWidth : width, top(rows.size()) - groupGap + margin / 2.0};
  }

  void drawTitle(QPainter& painter, double width) const;
  void drawHeadings(QPainter& painter) const;
  void drawLabels(QPainter& painter, std::size_t row) const;
  void drawTile(QPainter& painter, std::size_t row, std::size_t column, Device device) const;
  void drawPicture(QPainter& painter, const Image& image, const QRectF& place, Device device) const;
  void drawCaption(QPainter& painter, const Metrics& measured, const QRectF& place,
                   bool isBest) const;

  /// The nearest place that is a whole number of device pixels.
  double whole(double place) const { return std::round(place * scale) / scale; }
  /// From the row before `next` to it.
  double rowHeight(std::size_t next) const {
    const bool group = next >= rows.size() || rows[next].firstOfGroup;
    return tile.height() + captionHeight() + (group ? groupGap : 4);
  }

  const Result& result;
  double scale;
  std::size_t columns;
  std::vector<FigureRow> rows;
  bool metrics;
  int margin, gap;
  QString title, subtitle;
  double paperWidth = 0;  ///< 0: as wide as its content
  int magnification = 1;  ///< device pixels for a pixel of an image
  QSizeF tile;
  int labels = 0, header = 0;
};

void ComparisonFigure::Layout::drawTitle(QPainter& painter, double width) const {
  painter.setPen(ink);
  painter.setFont(font(17, QFont::DemiBold));
  const auto line = [&](double top, double height, const QString& text) {
    const QFontMetrics metricsOfFont(painter.font());
    painter.drawText(QRectF(margin, top, width, height), Qt::AlignLeft | Qt::AlignVCenter,
                     metricsOfFont.elidedText(text, Qt::ElideRight, static_cast<int>(width) + 4));
  };
  line(margin - 4, 26, title);
  painter.setPen(quiet);
  painter.setFont(font(12));
  line(margin + (title.isEmpty() ? -4 : 21), 20, subtitle);
}

void ComparisonFigure::Layout::drawHeadings(QPainter& painter) const {
  painter.setFont(font(12));
  painter.setPen(quiet);
  const QFontMetrics names(painter.font());
  for (std::size_t c = 0; c < columns; ++c)
    painter.drawText(QRectF(left(c), top(0) - headingHeight, tile.width(), headingHeight - 4),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     names.elidedText(QString::fromStdString(result.images[c].name),
                                      Qt::ElideMiddle, static_cast<int>(tile.width())));
}

void ComparisonFigure::Layout::drawLabels(QPainter& painter, std::size_t row) const {
  QRectF lines(margin, top(row) - 2, labels - 18, tile.height() + captionHeight() + 2);
  const auto line = [&](const QString& text, const QFont& face, const QColor& colour, int height) {
    if (text.isEmpty()) return;
    painter.setFont(face);
    painter.setPen(colour);
    painter.drawText(lines, Qt::AlignLeft | Qt::AlignTop, text);
    lines.setTop(lines.top() + height);
  };
  line(rows[row].name, font(14, QFont::DemiBold), ink, 21);
  line(rows[row].detail, font(12), quiet, 19);
  if (metrics) line(rows[row].average(), font(12), ink, 19);
}

void ComparisonFigure::Layout::drawPicture(QPainter& painter, const Image& image,
                                           const QRectF& place, Device device) const {
  const auto pixels = painter.transform().mapRect(place).toRect();
  const double missing = vectorTile / std::max(tile.width(), tile.height());
  const int finer =
      device == Device::Raster ? 1 : std::clamp(static_cast<int>(std::ceil(missing)), 1, 4);
  painter.save();
  painter.resetTransform();  // one to one, so that no pixel is rounded away
  painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
  painter.setRenderHint(QPainter::LosslessImageRendering);  // or PDF takes JPEG
  painter.drawImage(pixels, toQImage(image, magnification * finer));
  painter.restore();
}

void ComparisonFigure::Layout::drawCaption(QPainter& painter, const Metrics& measured,
                                           const QRectF& place, bool isBest) const {
  auto number = QStringLiteral("%1 dB").arg(measured.psnr, 0, 'f', 1);
  auto ssim =
      std::isnan(measured.ssim) ? QString() : QStringLiteral("%1").arg(measured.ssim, 0, 'f', 2);
  // Under small tiles there is place for one of them alone, or for its number.
  const QFont large = font(12, isBest ? QFont::Bold : QFont::Normal), small = font(11);
  const auto room = [&](const QString& text, const QFont& face) {
    return QFontMetrics(face).horizontalAdvance(text);
  };
  const int across = static_cast<int>(place.width()) + gap;
  if (room(number, large) + room(ssim, small) + 4 > across) ssim.clear();
  if (room(number, large) > across) number.chop(3);
  const QRectF caption(place.left(), place.bottom() + 2, place.width() + gap, captionHeight() - 3);
  painter.setFont(large);
  painter.setPen(isBest ? best : ink);
  painter.drawText(caption, Qt::AlignLeft | Qt::AlignVCenter, number);
  painter.setFont(small);
  painter.setPen(quiet);
  painter.drawText(caption.adjusted(0, 0, -gap, 0), Qt::AlignRight | Qt::AlignVCenter, ssim);
}

void ComparisonFigure::Layout::drawTile(QPainter& painter, std::size_t row, std::size_t column,
                                        Device device) const {
  const auto& content = rows[row].tiles[column];
  const QRectF place(QPointF(left(column), top(row)), tile);
  if (!content.image) {
    painter.setPen(quiet);
    painter.drawText(place, Qt::AlignCenter, QStringLiteral("—"));
    return;
  }
  drawPicture(painter, *content.image, place, device);
  painter.setPen(QPen(edge, 0));
  painter.setBrush(Qt::NoBrush);
  const double outside = 0.5 / scale;  // the line covers no pixel of the picture
  painter.drawRect(place.adjusted(-outside, -outside, outside, outside));
  if (!metrics || std::isnan(content.metrics.psnr)) return;
  drawCaption(painter, content.metrics, place,
              rows[row].rated && content.metrics.psnr >= bestPsnr(rows, column));
}

ComparisonFigure::ComparisonFigure(const Result& result, const GridOptions& options, double scale) {
  if (result.images.empty())
    throw Error(ErrorKind::Internal, "A result without images has no figure.");
  layout_ = std::make_unique<const Layout>(result, options, scale);
}

ComparisonFigure::~ComparisonFigure() = default;

QSizeF ComparisonFigure::size() const {
  return layout_->size();
}

QImage ComparisonFigure::toImage() const {
  const auto units = size();
  const double width = std::ceil(units.width() * layout_->scale - 1e-6),
               height = std::ceil(units.height() * layout_->scale - 1e-6);
  QImage figure;
  if (std::max(width, height) <= largestSide)
    figure = QImage(static_cast<int>(width), static_cast<int>(height), QImage::Format_RGB32);
  if (figure.isNull())
    throw Error(ErrorKind::Usage,
                "The figure would be {width}×{height} pixels, which is too large: take fewer dots "
                "per inch or fewer images.",
                {{"width", std::to_string(std::llround(width))},
                 {"height", std::to_string(std::llround(height))}});
  figure.fill(paper);
  QPainter painter(&figure);
  painter.scale(layout_->scale, layout_->scale);
  paint(painter, Device::Raster);
  return figure;
}

void ComparisonFigure::paint(QPainter& painter, Device device) const {
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  const double width = size().width();
  const int margin = layout_->margin;
  layout_->drawTitle(painter, width - 2 * margin);
  layout_->drawHeadings(painter);
  for (std::size_t r = 0; r < layout_->rows.size(); ++r) {
    const double line = layout_->top(r) - groupGap / 2.0 - 1;
    if (r > 0 && layout_->rows[r].firstOfGroup) {
      painter.setPen(QPen(rule, 1));
      painter.drawLine(QPointF(margin, line), QPointF(width - margin, line));
    }
    layout_->drawLabels(painter, r);
    for (std::size_t c = 0; c < layout_->columns; ++c)
      layout_->drawTile(painter, r, c, device);
  }
}

QImage comparisonGrid(const Result& result, const GridOptions& options) {
  return ComparisonFigure(result, options, options.scale).toImage();
}

}  // namespace inkling

#include "ui/figures/comparison_grid.h"

#include "engine/model/error.h"
#include "ui/figures/png.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace inkling {
namespace {

constexpr int margin = 24, gap = 10, groupGap = 14;
constexpr int captionHeight = 20, headingHeight = 22, titleHeight = 54;
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

struct Tile {
  const Image* image = nullptr;  ///< null: this method has not come to this image
  Metrics metrics;
};

struct Row {
  QString name, detail;
  bool firstOfGroup = true;
  bool rated = false;  ///< takes part in the choice of the column's best
  std::vector<Tile> tiles;

  /// Mean PSNR of the row over the images that have one.
  QString average() const {
    double sum = 0;
    int count = 0;
    for (const auto& tile : tiles)
      if (tile.image && std::isfinite(tile.metrics.psnr)) sum += tile.metrics.psnr, ++count;
    return count < 2 ? QString() : QStringLiteral("average %1 dB").arg(sum / count, 0, 'f', 1);
  }
};

QString methodLabel(const std::string& id) {
  for (const auto& method : standardMethods())
    if (method.id == id) return QString::fromStdString(method.label);
  return QString::fromStdString(id);
}

std::vector<Row> referenceRows(const Result& result, std::size_t columns) {
  Row truth{QStringLiteral("Truth"), {}}, back{QStringLiteral("Back-projection"), {}};
  back.rated = true;
  bool known = false;
  for (std::size_t i = 0; i < columns; ++i) {
    const auto& image = result.images[i];
    known = known || image.truth;
    truth.tiles.push_back({image.truth ? &*image.truth : nullptr, {}});
    back.tiles.push_back({&image.backProjection, image.backProjectionMetrics});
  }
  return known ? std::vector<Row>{truth, back} : std::vector<Row>{back};
}

/// Sample, mean, estimate: those that the method's runs have.
std::vector<Row> methodRows(const std::string& id, const std::vector<const Run*>& runs,
                            std::size_t columns) {
  Row sample, mean, estimate;
  sample.tiles = mean.tiles = estimate.tiles = std::vector<Tile>(columns);
  std::size_t samples = 0;
  bool estimates = false;
  for (const auto* run : runs) {
    const auto column = static_cast<std::size_t>(run->image);
    if (column >= columns) continue;
    samples = std::max(samples, run->samples.size());
    estimates = estimates || run->estimate;
    if (!run->samples.empty())
      sample.tiles[column] = {&run->samples.front(), run->estimate ? Metrics{} : run->metrics};
    if (run->samples.size() > 1) mean.tiles[column] = {&run->mean, run->meanMetrics};
    if (run->estimate) estimate.tiles[column] = {&*run->estimate, run->metrics};
  }
  sample.detail = QStringLiteral("one posterior sample");
  mean.detail = QStringLiteral("mean of %1 samples").arg(samples);
  estimate.detail = QStringLiteral("estimate");
  std::vector<Row> rows;
  for (auto& [row, present] : {std::pair{sample, samples > 0}, std::pair{mean, samples > 1},
                               std::pair{estimate, estimates}}) {
    if (!present) continue;
    rows.push_back(row);
    rows.back().rated = true;
    rows.back().firstOfGroup = rows.size() == 1;
    if (rows.size() == 1) rows.back().name = methodLabel(id);
  }
  return rows;
}

std::vector<Row> rowsOf(const Result& result, std::size_t columns) {
  auto rows = referenceRows(result, columns);
  std::vector<std::string> order;
  std::map<std::string, std::vector<const Run*>> runs;
  for (const auto& run : result.runs) {
    if (!runs.contains(run.method)) order.push_back(run.method);
    runs[run.method].push_back(&run);
  }
  for (const auto& id : order)
    for (auto& row : methodRows(id, runs[id], columns))
      rows.push_back(std::move(row));
  return rows;
}

/// Where things stand, in units before the figure's scale.
class Layout {
 public:
  Layout(const Result& result, const GridOptions& options)
      : shape_(result.images.front().backProjection.shape),
        magnification_(scaleFor(shape_, options.tile)),
        columns_(std::min(result.images.size(), static_cast<std::size_t>(options.columns))),
        rows_(rowsOf(result, columns_)) {
    const QFontMetrics names(font(14, QFont::DemiBold)), details(font(12));
    for (const auto& row : rows_)
      labels_ = std::max(
          {labels_, names.horizontalAdvance(row.name), details.horizontalAdvance(row.detail)});
    labels_ += 18;
  }

  int tileWidth() const { return shape_.width * magnification_; }
  int tileHeight() const { return shape_.height * magnification_; }
  int magnification() const { return magnification_; }
  std::size_t columns() const { return columns_; }
  const std::vector<Row>& rows() const { return rows_; }
  int labels() const { return labels_; }
  int left(std::size_t column) const {
    return margin + labels_ + static_cast<int>(column) * (tileWidth() + gap);
  }
  int top(std::size_t row) const {
    int y = margin + titleHeight + headingHeight;
    for (std::size_t r = 0; r < row; ++r)
      y += rowHeight(r + 1);
    return y;
  }
  QSize size(int titleWidth) const {
    return {std::max(left(columns_) - gap, margin + titleWidth) + margin,
            top(rows_.size()) - groupGap + margin / 2};
  }

 private:
  /// From the row before `next` to it.
  int rowHeight(std::size_t next) const {
    const bool group = next >= rows_.size() || rows_[next].firstOfGroup;
    return tileHeight() + captionHeight + (group ? groupGap : 4);
  }

  ImageShape shape_;
  int magnification_;
  std::size_t columns_;
  std::vector<Row> rows_;
  int labels_ = 0;
};

double bestPsnr(const std::vector<Row>& rows, std::size_t column) {
  double highest = -INFINITY;
  int rated = 0;
  for (const auto& row : rows)
    if (row.rated && row.tiles[column].image && !std::isnan(row.tiles[column].metrics.psnr))
      highest = std::max(highest, row.tiles[column].metrics.psnr), ++rated;
  return rated > 1 ? highest : INFINITY;
}

void drawTile(QPainter& painter, const Tile& tile, const QRect& place, const Layout& layout,
              bool isBest) {
  painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
  if (!tile.image) {
    painter.setPen(quiet);
    painter.drawText(place, Qt::AlignCenter, QStringLiteral("—"));
    return;
  }
  painter.drawImage(place, toQImage(*tile.image, layout.magnification()));
  painter.setPen(QPen(edge, 0));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(QRectF(place).adjusted(-0.25, -0.25, 0.25, 0.25));
  if (std::isnan(tile.metrics.psnr)) return;
  const auto number = QStringLiteral("%1 dB").arg(tile.metrics.psnr, 0, 'f', 1);
  const auto ssim = std::isnan(tile.metrics.ssim)
                        ? QString()
                        : QStringLiteral("%1").arg(tile.metrics.ssim, 0, 'f', 2);
  const QRect caption(place.left(), place.bottom() + 3, place.width(), captionHeight - 3);
  painter.setFont(font(12, isBest ? QFont::Bold : QFont::Normal));
  painter.setPen(isBest ? best : ink);
  painter.drawText(caption, Qt::AlignLeft | Qt::AlignVCenter, number);
  painter.setFont(font(11));
  painter.setPen(quiet);
  painter.drawText(caption, Qt::AlignRight | Qt::AlignVCenter, ssim);
}

void drawLabels(QPainter& painter, const Row& row, int top, const Layout& layout) {
  const QRect place(margin, top, layout.labels() - 18, layout.tileHeight());
  auto lines = place.adjusted(0, -2, 0, 0);
  const auto line = [&](const QString& text, const QFont& face, const QColor& colour, int height) {
    if (text.isEmpty()) return;
    painter.setFont(face);
    painter.setPen(colour);
    painter.drawText(lines, Qt::AlignLeft | Qt::AlignTop, text);
    lines.setTop(lines.top() + height);
  };
  line(row.name, font(14, QFont::DemiBold), ink, 21);
  line(row.detail, font(12), quiet, 19);
  line(row.average(), font(12), ink, 19);
}

void drawTitle(QPainter& painter, const Experiment& experiment, const QString& note, int width) {
  painter.setPen(ink);
  painter.setFont(font(17, QFont::DemiBold));
  painter.drawText(QRect(margin, margin - 4, width, 26), Qt::AlignLeft | Qt::AlignVCenter,
                   QString::fromStdString(figureTitle(experiment)));
  painter.setPen(quiet);
  painter.setFont(font(12));
  painter.drawText(QRect(margin, margin + 21, width, 20), Qt::AlignLeft | Qt::AlignVCenter,
                   QString::fromStdString(figureSubtitle(experiment)) + note);
}

void drawHeadings(QPainter& painter, const Result& result, const Layout& layout) {
  painter.setFont(font(12));
  painter.setPen(quiet);
  const QFontMetrics metrics(painter.font());
  for (std::size_t c = 0; c < layout.columns(); ++c)
    painter.drawText(
        QRect(layout.left(c), layout.top(0) - headingHeight, layout.tileWidth(), headingHeight - 4),
        Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(QString::fromStdString(result.images[c].name), Qt::ElideMiddle,
                           layout.tileWidth()));
}

}  // namespace

QImage comparisonGrid(const Result& result, const GridOptions& options) {
  if (result.images.empty())
    throw Error(ErrorKind::Internal, "A result without images has no figure.");
  const Layout layout(result, options);
  auto note = QStringLiteral("  ·  PSNR and SSIM under each");
  if (layout.columns() < result.images.size())
    note += QStringLiteral("  ·  the first %1 of %2 images")
                .arg(layout.columns())
                .arg(result.images.size());
  const int titleWidth =
      std::max(QFontMetrics(font(17, QFont::DemiBold))
                   .horizontalAdvance(QString::fromStdString(figureTitle(result.experiment))),
               QFontMetrics(font(12)).horizontalAdvance(
                   QString::fromStdString(figureSubtitle(result.experiment)) + note));
  const auto size = layout.size(titleWidth + 4);
  QImage figure(size * options.scale, QImage::Format_RGB32);
  figure.fill(paper);
  QPainter painter(&figure);
  painter.scale(options.scale, options.scale);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);

  drawTitle(painter, result.experiment, note, size.width() - 2 * margin);
  drawHeadings(painter, result, layout);
  const auto& rows = layout.rows();
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const int top = layout.top(r);
    if (r > 0 && rows[r].firstOfGroup) {
      painter.setPen(QPen(rule, 1));
      painter.drawLine(margin, top - groupGap / 2 - 1, size.width() - margin,
                       top - groupGap / 2 - 1);
    }
    drawLabels(painter, rows[r], top, layout);
    for (std::size_t c = 0; c < layout.columns(); ++c)
      drawTile(painter, rows[r].tiles[c],
               QRect(layout.left(c), top, layout.tileWidth(), layout.tileHeight()), layout,
               rows[r].rated && rows[r].tiles[c].metrics.psnr >= bestPsnr(rows, c));
  }
  return figure;
}

}  // namespace inkling

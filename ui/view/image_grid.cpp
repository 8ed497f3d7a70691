#include "ui/view/image_grid.h"

#include "ui/figures/method_name.h"
#include "ui/plots/palette.h"
#include "ui/plots/results_model.h"
#include "ui/view/focus_frame.h"
#include "ui/view/pixel_picture.h"
#include "ui/view/scalar_panel.h"
#include "ui/view/tile_frame.h"
#include "ui/view/tile_picture.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

constexpr int gap = 8, measuredColumns = 2;
// Made in one go at most: a few milliseconds.
constexpr qint64 pixelsAtOnce = 300000;

const Image* present(const Image& image) {
  return image.pixels.empty() ? nullptr : &image;
}

/// Before there are results: an image that the experiment holds itself.
const EmbeddedSource* heldImage(const Recording& recording, int image) {
  const auto& images = recording.experiment.images;
  const auto at = static_cast<std::size_t>(image);
  if (at >= images.size() || images.size() != static_cast<std::size_t>(imageCount(recording)))
    return nullptr;
  return std::get_if<EmbeddedSource>(&images[at]);
}

/// Of a method with the present settings where there is one, else of what is dimmed.
const ImageResult* resultOf(const Recording& recording, int image) {
  const ImageResult* earlier = nullptr;
  for (const auto& method : recording.methods) {
    const auto* of = method.chosen ? imageOf(method, image) : nullptr;
    if (of && !method.stale) return of;
    if (of && !earlier) earlier = of;
  }
  return earlier;
}

double shownPsnr(const MethodContent& content, TileView view) {
  return view == TileView::Iterate ? content.iteratePsnr : content.metrics.psnr;
}

}  // namespace

ImageGrid::ImageGrid(QWidget* parent) : QAbstractScrollArea(parent) {
  setObjectName(QStringLiteral("image-grid"));
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  viewport()->setCursor(Qt::PointingHandCursor);
  setToolTip(tr("A click enlarges an image, and so does Enter."));
}

void ImageGrid::setTileView(TileView view) {
  view_ = view;
  want();
}

void ImageGrid::show(const Recording& recording, int evaluation) {
  made_ = 0;
  left_ = false;
  showHeads(recording);
  rows_.resize(static_cast<std::size_t>(imageCount(recording)));
  showRows(recording, evaluation);
  const auto before = tile_;
  arrange();
  if (tile_ != before) showRows(recording, evaluation);  // others are in sight now
  setCurrent(std::min(current_, std::max(0, rows() - 1)));
  describe();
  viewport()->update();
  if (left_) want();
}

void ImageGrid::showRows(const Recording& recording, int evaluation) {
  const int count = rows(), first = first_ < count ? first_ : 0;
  for (int i = 0; i < count; ++i) {
    const int image = (first + i) % count;
    const bool before = left_;
    showRow(recording, image, evaluation);
    if (left_ && !before)
      first_ = image;  // else the lower rows would wait as long as the run goes on
  }
}

void ImageGrid::showHeads(const Recording& recording) {
  heads_.assign(measuredColumns, {});
  heads_[0].name = tr("truth x");
  heads_[1].name = tr("y alone, Aᵀy");
  for (const auto& method : recording.methods) {
    if (!method.chosen) continue;
    Head head{methodName(method.method), {}, method.method, method.stale};
    std::vector<double> psnr;
    if (method.whole)
      for (const auto& run : method.whole->runs)
        if (run.method == method.method) psnr.push_back(run.metrics.psnr);
    if (const auto [mean, error] = meanAndError(psnr); !std::isnan(mean))
      head.mean = std::isnan(error) ? decibels(mean, 1)
                                    : tr("%1 ± %2").arg(mean, 0, 'f', 1).arg(decibels(error, 1));
    heads_.push_back(std::move(head));
  }
}

void ImageGrid::showMeasured(const Recording& recording, Row& row, int image) {
  const auto* result = resultOf(recording, image);
  const auto* held = heldImage(recording, image);
  row.name = QString::fromStdString(result ? result->name : held ? held->name : std::string());
  const Image* truth = result && result->truth ? present(*result->truth)
                       : !result && held       ? &*held->image
                                               : nullptr;
  const Image* back = result ? present(result->backProjection) : nullptr;
  row.cells[0].caption = row.name.isEmpty() ? tr("image %1").arg(image + 1)
                                            : tr("%1: %2").arg(image + 1).arg(row.name);
  const double psnr = result ? result->backProjectionMetrics.psnr : notMeasured;
  row.cells[1].caption = std::isnan(psnr) ? QString() : decibels(psnr, 1);
  for (const auto& [cell, shown] :
       {std::pair(&row.cells[0], truth), std::pair(&row.cells[1], back)}) {
    if (shown) pixels_ = {shown->shape.width, shown->shape.height};
    Key key;
    key.data = shown ? shown->pixels.data() : nullptr;
    for (const auto& method : recording.methods)  // whose memory it is
      if (imageOf(method, image) == result) key.whole = method.whole;
    refresh(*cell, key, [shown = shown] {
      return shown ? toPicture(*shown, Mapping::Grey, 1, false) : QImage();
    });
  }
}

void ImageGrid::showRow(const Recording& recording, int image, int evaluation) {
  auto& row = rows_[static_cast<std::size_t>(image)];
  row.cells.resize(heads_.size());
  const bool seen = isSeen(image);
  if (seen) showMeasured(recording, row, image);
  double best = -1;
  int compared = 0;
  for (std::size_t i = measuredColumns; i < heads_.size(); ++i) {
    auto& cell = row.cells[i];
    const auto* course = recording.find(heads_[i].method);
    const auto content = contentAt(recording, *course, evaluation, image);
    Key key{course->whole, content.frame, content.final, isDark(palette()), view_, nullptr};
    if (!content.estimate && !content.iterate)
      cell = {};  // a new run: what it finds is not what was found at that evaluation before
    else if (seen)
      refresh(cell, key, [&] { return tilePicture(content, view_, key.dark); });
    if (content.estimate) pixels_ = {content.estimate->shape.width, content.estimate->shape.height};
    const double psnr = shownPsnr(content, view_);
    cell.caption = std::isnan(psnr) ? QString() : decibels(psnr, 1);
    if (std::isnan(psnr) || heads_[i].stale) continue;
    best = std::max(best, std::round(10 * psnr));
    ++compared;
  }
  for (std::size_t i = measuredColumns; i < heads_.size(); ++i) {
    auto& cell = row.cells[i];
    cell.best = compared > 1 && !heads_[i].stale && cell.caption == decibels(best / 10, 1);
  }
}

template <class Make>
void ImageGrid::refresh(Cell& cell, const Key& key, Make make) {
  if (cell.key == key) return;
  if (made_ >= pixelsAtOnce) {
    left_ = true;
    return;
  }
  cell.picture = make();
  cell.key = key;
  made_ += static_cast<qint64>(cell.picture.width()) * cell.picture.height();
}

void ImageGrid::want() {
  if (std::exchange(asked_, true)) return;
  QTimer::singleShot(0, this, [this] {
    asked_ = false;
    if (isVisible()) Q_EMIT moreWanted();
  });
}

int ImageGrid::headHeight() const {
  return 2 * fontMetrics().lineSpacing() + gap;
}

int ImageGrid::rowHeight() const {
  return tile_.height() + 2 * tileFrame + fontMetrics().lineSpacing() + gap;
}

void ImageGrid::arrange() {
  const int columns = std::max(1, static_cast<int>(heads_.size()));
  const int count = std::max(1, rows());
  const int beside = fontMetrics().lineSpacing() + gap + 2 * tileFrame;
  const int room = viewport()->height() - headHeight();
  const double ratio = devicePixelRatioF();
  const auto longer = static_cast<double>(std::max(pixels_.width(), pixels_.height()));
  const double wide =
      (viewport()->width() - gap) / static_cast<double>(columns) - gap - 2 * tileFrame;
  const double high = room / static_cast<double>(count) - beside;
  const double least = std::max(1.0, std::ceil(ratio * leastTile / longer));
  double scale = ratio * std::min(wide / pixels_.width(), high / pixels_.height());
  if (scale >= 1) scale = std::floor(scale);
  const double smallest = ratio * leastTile / longer >= 1 ? least : ratio * leastTile / longer;
  scale = std::max(scale, smallest);
  tile_ = {static_cast<int>(std::ceil(pixels_.width() * scale / ratio)),
           static_cast<int>(std::ceil(pixels_.height() * scale / ratio))};
  verticalScrollBar()->setPageStep(std::max(1, room));
  verticalScrollBar()->setSingleStep(std::max(1, rowHeight() / 3));
  verticalScrollBar()->setRange(0, std::max(0, rows() * rowHeight() - room));
  const int across = columns * (tile_.width() + 2 * tileFrame + gap) + gap;
  horizontalScrollBar()->setPageStep(viewport()->width());
  horizontalScrollBar()->setRange(0, std::max(0, across - viewport()->width()));
}

QRect ImageGrid::tile(int row, int column) const {
  const int step = tile_.width() + 2 * tileFrame + gap;
  return {gap + column * step + tileFrame - horizontalScrollBar()->value(),
          headHeight() + row * rowHeight() + tileFrame - verticalScrollBar()->value(),
          tile_.width(), tile_.height()};
}

bool ImageGrid::isSeen(int row) const {
  const int top = headHeight() + row * rowHeight() - verticalScrollBar()->value();
  return top < viewport()->height() && top + rowHeight() > headHeight();
}

int ImageGrid::rowAt(QPoint position) const {
  if (position.y() < headHeight()) return -1;
  const int row =
      (position.y() - headHeight() + verticalScrollBar()->value()) / std::max(1, rowHeight());
  return row < rows() ? row : -1;
}

QStringList ImageGrid::heads() const {
  QStringList all;
  for (const auto& head : heads_)
    all << (head.mean.isEmpty() ? head.name : head.name + QStringLiteral(" ") + head.mean);
  return all;
}

QImage ImageGrid::picture(int row, int column) const {
  return rows_.at(static_cast<std::size_t>(row)).cells.at(static_cast<std::size_t>(column)).picture;
}

QString ImageGrid::caption(int row, int column) const {
  return rows_.at(static_cast<std::size_t>(row)).cells.at(static_cast<std::size_t>(column)).caption;
}

void ImageGrid::setCurrent(int image) {
  const int next = std::clamp(image, 0, std::max(0, rows() - 1));
  if (next == current_) return;
  current_ = next;
  describe();
  viewport()->update();
}

void ImageGrid::describe() {
  QStringList parts;
  if (rows() > 0) {
    const auto& cells = rows_[static_cast<std::size_t>(current_)].cells;
    for (std::size_t i = measuredColumns; i < heads_.size(); ++i)
      parts << heads_[i].name + QStringLiteral(" ") + cells[i].caption;
  }
  setAccessibleName(tr("All images: %1 of %2").arg(current_ + 1).arg(rows()));
  setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

void ImageGrid::paintEvent(QPaintEvent*) {
  QPainter painter(viewport());
  for (int row = 0; row < rows(); ++row)
    if (isSeen(row)) drawRow(painter, row);
  drawHeads(painter);
}

void ImageGrid::drawHeads(QPainter& painter) const {
  painter.fillRect(0, 0, viewport()->width(), headHeight(), palette().color(QPalette::Window));
  painter.setPen(palette().color(QPalette::WindowText));
  auto bold = font();
  bold.setBold(true);
  const int line = fontMetrics().lineSpacing();
  for (std::size_t i = 0; i < heads_.size(); ++i) {
    const auto& head = heads_[i];
    auto room = tile(0, static_cast<int>(i)).adjusted(-tileFrame, 0, tileFrame, 0);
    room.setTop(gap / 2);
    room.setHeight(line);
    painter.setFont(bold);
    painter.drawText(room, Qt::AlignCenter,
                     QFontMetrics(bold).elidedText(head.name, Qt::ElideRight, room.width()));
    painter.setFont(font());
    room.translate(0, line);
    const auto below = head.stale ? tr("earlier settings") : head.mean;
    painter.drawText(room, Qt::AlignCenter,
                     fontMetrics().elidedText(below, Qt::ElideRight, room.width()));
  }
}

void ImageGrid::drawRow(QPainter& painter, int row) const {
  const auto& cells = rows_[static_cast<std::size_t>(row)].cells;
  const double ratio = painter.deviceTransform().m11();
  for (std::size_t i = 0; i < cells.size() && i < heads_.size(); ++i) {
    const auto& cell = cells[i];
    const auto place = tile(row, static_cast<int>(i));
    const auto frame = place.adjusted(-tileFrame, -tileFrame, tileFrame, tileFrame);
    if (cell.picture.isNull()) {
      painter.fillRect(place, palette().color(QPalette::AlternateBase));
    } else {
      painter.save();
      painter.scale(1 / ratio, 1 / ratio);
      const QRect room(qRound(place.x() * ratio), qRound(place.y() * ratio),
                       qRound(place.width() * ratio), qRound(place.height() * ratio));
      const double scale = fitScale(cell.picture.size(), room.size());
      QRect whole(QPoint(), magnifiedSize(cell.picture.size(), scale));
      whole.moveCenter(room.center());
      painter.drawImage(whole.topLeft(),
                        magnified(cell.picture, scale, QRect(QPoint(), whole.size())));
      painter.restore();
    }
    if (heads_[i].stale) dimTile(painter, frame, palette());
    const auto& method = heads_[i].method;
    drawTileFrame(painter, frame,
                  method.empty() ? palette().color(QPalette::Mid)
                                 : curveStyle(method, isDark(palette())).color);
    auto type = font();
    type.setBold(cell.best);
    painter.setFont(type);
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect line(frame.left(), frame.bottom() + 1, frame.width(), fontMetrics().lineSpacing());
    painter.drawText(line, Qt::AlignCenter,
                     QFontMetrics(type).elidedText(cell.caption, Qt::ElideMiddle, line.width()));
  }
  if (row != current_ || !hasFocus()) return;
  const auto first = tile(row, 0), last = tile(row, static_cast<int>(heads_.size()) - 1);
  drawFocusFrame(
      painter,
      first.united(last).adjusted(-gap / 2 - tileFrame, -gap / 2 - tileFrame, gap / 2 + tileFrame,
                                  gap / 2 + tileFrame + fontMetrics().lineSpacing()),
      palette());
}

void ImageGrid::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  arrange();
  want();
}

void ImageGrid::changeEvent(QEvent* event) {
  QAbstractScrollArea::changeEvent(event);
  if (event->type() != QEvent::FontChange && event->type() != QEvent::PaletteChange) return;
  arrange();
  want();
}

void ImageGrid::scrollContentsBy(int, int) {
  viewport()->update();
  want();
}

void ImageGrid::mouseReleaseEvent(QMouseEvent* event) {
  const int row = rowAt(event->position().toPoint());
  if (row < 0 || event->button() != Qt::LeftButton) return;
  setCurrent(row);
  Q_EMIT chosen(row);
}

void ImageGrid::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  if ((key == Qt::Key_Return || key == Qt::Key_Enter) && rows() > 0) {
    Q_EMIT chosen(current_);
    return;
  }
  if (key == Qt::Key_Down)
    setCurrent(current_ + 1);
  else if (key == Qt::Key_Up)
    setCurrent(current_ - 1);
  else if (key == Qt::Key_Home)
    setCurrent(0);
  else if (key == Qt::Key_End)
    setCurrent(rows() - 1);
  else {
    QAbstractScrollArea::keyPressEvent(event);
    return;
  }
  const int top = current_ * rowHeight(), room = viewport()->height() - headHeight();
  auto* bar = verticalScrollBar();
  bar->setValue(std::clamp(bar->value(), std::min(top, top + rowHeight() - room), top));
}

void ImageGrid::focusInEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusInEvent(event);
  viewport()->update();
}

void ImageGrid::focusOutEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusOutEvent(event);
  viewport()->update();
}

}  // namespace inkling

#include "ui/lessons/rows_scene.h"

#include "ui/lessons/lesson_drawing.h"
#include "ui/view/type_scale.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace inkling {

RowsScene::Data RowsScene::computed(Engine& engine, const Experiment& e,
                                    const Cancellation& cancellation) {
  RunObserver nobody;
  const auto measured = engine.measure(e, nobody, cancellation);
  const auto seen = engine.inspect(e, nobody, cancellation);
  const auto result = wholeRun(engine, e, nobody, cancellation);
  Data data;
  data.matrix = toFloats(measured.matrix);
  data.noisy = seen.noisy;
  data.truth = result.images.front().truth.value_or(Image());
  data.estimate = result.runs.front().estimate.value_or(result.runs.front().mean);
  data.psnr = result.runs.front().metrics.psnr;
  return data;
}

void RowsScene::present(const Experiment& experiment, const Value& position) {
  row_ = static_cast<int>(std::get<std::int64_t>(position));
  askAbout(experiment, &computed, [this](const Data& found) {
    data_ = found;
    tell();
    update();
  });
  tell();
  update();
}

void RowsScene::reveal() {
  revealed_ = true;
  update();
}

void RowsScene::tell() {
  if (!data_) return;
  row_ = std::clamp(row_, 1, static_cast<int>(data_->noisy.size()));
  const double value = data_->noisy[static_cast<std::size_t>(row_ - 1)];
  setFact("row", QString::number(row_));
  setFact("sum", signedNumber(value));
  setFact("sign", value < 0 ? QStringLiteral("−") : QStringLiteral("+"));
  setFact("psnr", QString::number(data_->psnr, 'f', 1));
  setAccessibleDescription(
      tr("Measurement %1: %2, so the bit is %3.").arg(fact("row"), fact("sum"), fact("sign")));
}

void RowsScene::paintEvent(QPaintEvent*) {
  if (!data_) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const int third = width() / 3, top = height() * 3 / 5, gap = fontMetrics().height() / 2;
  const auto n = data_->truth.pixels.size();
  const auto at = static_cast<std::size_t>(row_ - 1);
  drawCaptioned(painter, QRect(0, 0, third - gap, top), pictureOf(data_->truth), tr("the image x"));
  drawCaptioned(painter, QRect(third, 0, third - gap, top),
                rowOver(data_->truth, data_->matrix.data() + at * n, palette()),
                tr("row %1 over it: blue adds, orange subtracts").arg(row_));
  // the sum, and the one bit that is kept of it
  const double value = data_->noisy[at];
  const auto colour = value < 0 ? minusColour(palette()) : plusColour(palette());
  const QRect right(2 * third, 0, width() - 2 * third, top);
  painter.setFont(enlarged(font(), 1.4));
  painter.drawText(QRect(right.left(), right.top(), right.width(), right.height() / 3),
                   Qt::AlignCenter, tr("sum = %1").arg(signedNumber(value)));
  const int lamp = std::min(right.width(), right.height()) / 3;
  const QRect round(right.center().x() - lamp / 2, right.top() + right.height() / 3, lamp, lamp);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawEllipse(round);
  auto large = font();
  large.setPixelSize(std::max(8, lamp * 2 / 3));
  large.setBold(true);
  painter.setFont(large);
  painter.setPen(palette().color(QPalette::Base));
  painter.drawText(round, Qt::AlignCenter, fact("sign"));
  painter.setFont(font());
  painter.setPen(palette().color(QPalette::WindowText));
  painter.drawText(QRect(right.left(), round.bottom() + gap, right.width(), right.height() / 4),
                   Qt::AlignHCenter | Qt::TextWordWrap, tr("all that is kept: its sign"));
  paintLamps(painter, QRect(0, top + gap, width(), height() - top - gap));
}

void RowsScene::paintLamps(QPainter& painter, const QRect& area) const {
  const int count = static_cast<int>(data_->noisy.size());
  const bool all = revealed_ || row_ == count;
  const int wide = area.width() * 2 / 3 - fontMetrics().height();
  // as many columns as make the lamps largest
  int columns = 1;
  double side = 0;
  for (int c = 1; c <= count; ++c) {
    const int rows = (count + c - 1) / c;
    const double fits =
        std::min(wide / static_cast<double>(c),
                 (area.height() - fontMetrics().height() * 1.5) / static_cast<double>(rows));
    if (fits > side) {
      side = fits;
      columns = c;
    }
  }
  painter.setPen(Qt::NoPen);
  for (int i = 0; i < count; ++i) {
    const int column = i % columns, line = i / columns;
    const QRectF cell(area.left() + column * side, area.top() + line * side, side * 0.86,
                      side * 0.86);
    const bool minus = data_->noisy[static_cast<std::size_t>(i)] < 0;
    auto colour = i >= row_ ? palette().color(QPalette::Mid)
                            : (minus ? minusColour(palette()) : plusColour(palette()));
    if (i >= row_) colour.setAlpha(90);
    painter.setBrush(colour);
    if (minus && i < row_)
      painter.drawRect(cell.adjusted(0, side * 0.3, 0, -side * 0.3));  // told apart without colour
    else
      painter.drawEllipse(cell);
  }
  painter.setPen(palette().color(QPalette::WindowText));
  const int rows = (count + columns - 1) / columns;
  painter.drawText(
      QRectF(area.left(), area.top() + rows * side, wide, fontMetrics().height() * 1.5),
      Qt::AlignCenter, tr("%1 of %2 bits").arg(row_).arg(count));
  const QRect right(area.left() + area.width() * 2 / 3, area.top(), area.width() / 3,
                    area.height());
  if (all)
    drawCaptioned(painter, right, pictureOf(data_->estimate),
                  tr("what all %1 bits bring back: %2 dB").arg(count).arg(fact("psnr")));
  else
    painter.drawText(right, Qt::AlignCenter | Qt::TextWordWrap,
                     tr("What do %1 bits bring back?").arg(count));
}

}  // namespace inkling

#include "ui/lessons/panels_scene.h"

#include "ui/lessons/lesson_drawing.h"
#include "ui/view/tile_frame.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace inkling {

void PanelsScene::setPanels(std::vector<Panel> panels) {
  panels_ = std::move(panels);
  QStringList captions;
  for (const auto& each : panels_)
    captions << each.caption;
  setAccessibleDescription(captions.join(QStringLiteral("; ")));
  update();
}

void PanelsScene::paintEvent(QPaintEvent*) {
  if (panels_.empty()) return;
  QPainter painter(this);
  const auto area = panelArea();
  const int count = static_cast<int>(panels_.size()), gap = fontMetrics().height() / 2;
  const int caption = 2 * fontMetrics().height();
  // as many columns as make the pictures largest
  const auto pixels = panels_.front().picture.size().expandedTo({1, 1});
  int columns = 1;
  double best = 0;
  for (int c = 1; c <= count; ++c) {
    const int rows = (count + c - 1) / c;
    const int wide = area.width() / c - gap, high = area.height() / rows - gap - caption;
    const double scale = std::min(static_cast<double>(wide) / pixels.width(),
                                  static_cast<double>(high) / pixels.height());
    if (scale > best) {
      best = scale;
      columns = c;
    }
  }
  const int rows = (count + columns - 1) / columns;
  for (int i = 0; i < count; ++i) {
    const QRect cell(area.left() + i % columns * area.width() / columns,
                     area.top() + i / columns * area.height() / rows, area.width() / columns - gap,
                     area.height() / rows - gap);
    const auto& panel = panels_[static_cast<std::size_t>(i)];
    const auto place = drawCaptioned(painter, cell, panel.picture, panel.caption);
    drawTileFrame(painter, place, panel.frame);
  }
}

const Image& shownImage(const Run& run) {
  return run.estimate ? *run.estimate : run.samples.empty() ? run.mean : run.samples.front();
}

}  // namespace inkling

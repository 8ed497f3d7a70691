#include "ui/lessons/cell_scene.h"

#include "engine/model/error.h"
#include "ui/lessons/lesson_drawing.h"
#include "ui/lessons/same_signs.h"
#include "ui/session/prior_draw.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

constexpr double reach = 1.25;      // the plane is shown from −reach to reach
constexpr int mapSide = 121;        // odd: one point of it is the image
constexpr double priorLevel = 0.1;  // the noise at which the prior is asked what it would change

/// How far the prior's denoiser moves each image, root mean square per pixel.
std::vector<double> movedBy(Engine& engine, const Experiment& e, const std::vector<Image>& images,
                            const Cancellation& cancellation) {
  PriorScoreRequest request;
  request.prior = e.settings.text(nameOf(OptionRole::Prior));
  request.device = e.settings.text(nameOf(OptionRole::Device));
  request.sigmas = {priorLevel};
  const auto& shape = images.front().shape;
  request.x.shape = {static_cast<std::int64_t>(images.size()), shape.channels, shape.height,
                     shape.width};
  std::vector<float> all;
  for (const auto& image : images)
    all.insert(all.end(), image.pixels.begin(), image.pixels.end());
  request.x.values = all;
  const auto score = toFloats(engine.priorScore(request, cancellation));
  const auto n = images.front().pixels.size();
  std::vector<double> moved;
  for (std::size_t i = 0; i < images.size(); ++i) {
    double square = 0;
    for (std::size_t k = 0; k < n; ++k)
      square += double{score[i * n + k]} * double{score[i * n + k]};
    moved.push_back(priorLevel * priorLevel * std::sqrt(square / static_cast<double>(n)));
  }
  return moved;
}

}  // namespace

CellScene::CellScene(Workbench& workbench, QWidget* parent) : LessonScene(workbench, parent) {
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("A plane of images, cut by the signs"));
}

CellScene::Data CellScene::computed(Engine& engine, const Experiment& e,
                                    const Cancellation& cancellation) {
  RunObserver nobody;
  auto first = e;
  first.images = {e.images.front()};
  const auto measured = engine.measure(first, nobody, cancellation);
  const auto rows = toFloats(measured.matrix);
  const auto truths = truthOf(engine, e, cancellation);
  if (truths.size() < 3) throw Error(ErrorKind::Internal, "A plane of images needs three of them.");
  Data data;
  data.origin = truths[0];
  data.first = truths[1];
  data.second = truths[2];
  data.at = products(rows, data.origin);
  data.alongFirst = products(rows, data.first);
  data.alongSecond = products(rows, data.second);
  for (std::size_t m = 0; m < data.at.size(); ++m) {
    data.alongFirst[m] -= data.at[m];
    data.alongSecond[m] -= data.at[m];
  }
  const auto images = imagesWithTheSameSigns(
      rows, data.origin, {data.first, data.second},
      static_cast<std::uint64_t>(e.settings.integer(nameOf(OptionRole::Seed))));
  const auto moved = movedBy(engine, e, images, cancellation);
  for (std::size_t i = 0; i < images.size(); ++i)
    data.alike.push_back({images[i], agreement(products(rows, images[i]), data.at), moved[i]});
  return data;
}

void CellScene::present(const Experiment& experiment, const Value& position) {
  signs_ = static_cast<int>(std::get<std::int64_t>(position));
  askAbout(experiment, &computed, [this](const Data& found) {
    data_ = found;
    makeMap();
    tell();
  });
  makeMap();
  tell();
}

int CellScene::agreeingAt(QPointF point) const {
  const int count = std::min(signs_, static_cast<int>(data_->at.size()));
  int same = 0;
  for (std::size_t m = 0; m < static_cast<std::size_t>(count); ++m) {
    const double value =
        data_->at[m] + point.x() * data_->alongFirst[m] + point.y() * data_->alongSecond[m];
    same += (value >= 0) == (data_->at[m] >= 0) ? 1 : 0;
  }
  return same;
}

int CellScene::agreeing() const {
  return data_ ? agreeingAt(point_) : -1;
}

std::vector<int> CellScene::agreeingBelow() const {
  std::vector<int> found;
  if (data_)
    for (const auto& each : data_->alike)
      found.push_back(each.agreeing);
  return found;
}

void CellScene::makeMap() {
  update();
  if (!data_) return;
  map_ = QImage(mapSide, mapSide, QImage::Format_RGB32);
  const auto inside = palette().color(QPalette::Highlight);
  const auto outside = palette().color(QPalette::Base);
  for (int y = 0; y < mapSide; ++y)
    for (int x = 0; x < mapSide; ++x) {
      const auto along = [](int k) { return reach * (2.0 * k / (mapSide - 1) - 1); };
      const int broken =
          std::min(signs_, static_cast<int>(data_->at.size())) - agreeingAt({along(x), -along(y)});
      // the cell in full colour; each broken sign takes away from what is beside it
      const double share = broken == 0 ? 1 : 0.45 * std::pow(0.7, broken - 1);
      const auto mixed = [&](int a, int b) { return qRound(share * a + (1 - share) * b); };
      map_.setPixel(x, y,
                    qRgb(mixed(inside.red(), outside.red()), mixed(inside.green(), outside.green()),
                         mixed(inside.blue(), outside.blue())));
    }
}

void CellScene::moveTo(QPointF point) {
  point_ = {std::clamp(point.x(), -reach, reach), std::clamp(point.y(), -reach, reach)};
  tell();
  update();
}

void CellScene::tell() {
  if (!data_) return;
  const int count = std::min(signs_, static_cast<int>(data_->at.size()));
  setFact("signs", QString::number(count));
  setFact("agreeing", QString::number(agreeing()));
  setAccessibleDescription(
      tr("The image at the point agrees in %1 of %2 signs.").arg(fact("agreeing"), fact("signs")));
}

Image CellScene::imageAt(QPointF point) const {
  auto image = data_->origin;
  for (std::size_t i = 0; i < image.pixels.size(); ++i)
    image.pixels[i] +=
        static_cast<float>(point.x() * (data_->first.pixels[i] - data_->origin.pixels[i]) +
                           point.y() * (data_->second.pixels[i] - data_->origin.pixels[i]));
  return image;
}

QRect CellScene::mapPlace() const {
  const int line = fontMetrics().height();
  const int side = std::min(width() * 3 / 5, height() * 3 / 5) - 2 * line;
  return {(width() * 3 / 5 - side) / 2, line / 2, side, side};
}

QPointF CellScene::pointAt(QPointF position) const {
  const QRectF place = mapPlace();
  return {reach * (2 * (position.x() - place.left()) / place.width() - 1),
          -reach * (2 * (position.y() - place.top()) / place.height() - 1)};
}

void CellScene::paintMap(QPainter& painter) const {
  const auto place = mapPlace();
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.drawImage(place, map_);
  const auto onMap = [&](double x, double y) {
    return QPointF(place.center().x() + x / reach * place.width() / 2.0,
                   place.center().y() - y / reach * place.height() / 2.0);
  };
  painter.save();
  painter.setClipRect(place);
  painter.setRenderHint(QPainter::Antialiasing);
  auto ink = palette().color(QPalette::Text);
  ink.setAlpha(signs_ > 20 ? 70 : 160);
  painter.setPen(ink);
  for (std::size_t m = 0;
       m < std::min<std::size_t>(static_cast<std::size_t>(signs_), data_->at.size()); ++m) {
    // where a·x + s u + t v = 0: far along it to both sides
    const double u = data_->alongFirst[m], v = data_->alongSecond[m];
    const double length = std::hypot(u, v);
    if (length == 0) continue;
    const double away = -data_->at[m] / (length * length);
    const QPointF foot(away * u, away * v), along(-v / length * 10, u / length * 10);
    painter.drawLine(onMap(foot.x() - along.x(), foot.y() - along.y()),
                     onMap(foot.x() + along.x(), foot.y() + along.y()));
  }
  painter.restore();
  painter.setPen(QPen(palette().color(QPalette::Text), 2));
  const std::pair<QPointF, QString> named[] = {
      {{0, 0}, tr("x")}, {{1, 0}, tr("another")}, {{0, 1}, tr("a third")}};
  for (const auto& [at, name] : named) {
    const auto centre = onMap(at.x(), at.y());
    painter.drawEllipse(centre, 3, 3);
    const double wide = painter.fontMetrics().horizontalAdvance(name);
    painter.drawText(QPointF(std::min(centre.x() + 6, place.right() - wide), centre.y() - 6), name);
  }
  painter.setBrush(palette().color(QPalette::BrightText));
  painter.drawEllipse(onMap(point_.x(), point_.y()), 7, 7);
  painter.setBrush(Qt::NoBrush);
}

void CellScene::paintEvent(QPaintEvent*) {
  if (!data_) return;
  QPainter painter(this);
  const int line = fontMetrics().height();
  paintMap(painter);
  const auto place = mapPlace();
  painter.setPen(palette().color(QPalette::WindowText));
  painter.drawText(QRect(0, place.bottom() + 4, width() * 3 / 5, 2 * line),
                   Qt::AlignHCenter | Qt::TextWordWrap,
                   tr("full colour: all %1 signs agree. Drag the point.").arg(fact("signs")));
  drawCaptioned(
      painter, QRect(width() * 3 / 5, line / 2, width() * 2 / 5, height() * 3 / 5 - line),
      pictureOf(imageAt(point_)),
      tr("the image at the point: %1 of %2 signs agree").arg(fact("agreeing"), fact("signs")));
  const int top = height() * 3 / 5 + line,
            each = width() / std::max(1, static_cast<int>(data_->alike.size()));
  painter.drawText(QRect(0, top, width(), line), Qt::AlignHCenter,
                   tr("All of these agree in all %1 signs:").arg(data_->at.size()));
  for (int i = 0; i < static_cast<int>(data_->alike.size()); ++i) {
    const auto& alike = data_->alike[static_cast<std::size_t>(i)];
    drawCaptioned(painter,
                  QRect(i * each, top + line + 4, each - line / 2, height() - top - line - 4),
                  pictureOf(alike.image),
                  tr("%1 of %2; the prior moves it by %3")
                      .arg(alike.agreeing)
                      .arg(data_->at.size())
                      .arg(alike.moved, 0, 'f', 3));
  }
}

void CellScene::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && mapPlace().contains(event->position().toPoint()))
    moveTo(pointAt(event->position()));
}

void CellScene::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton) moveTo(pointAt(event->position()));
}

void CellScene::keyPressEvent(QKeyEvent* event) {
  constexpr double step = 0.05;
  if (const auto way = arrowStep(*event, step))
    moveTo(point_ + *way);
  else
    QWidget::keyPressEvent(event);
}

}  // namespace inkling

#include "ui/figures/strokes.h"

#include "engine/model/error.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace inkling {
namespace {

constexpr int side = 28;
constexpr double box = 20;
constexpr int fine = 8;        // sub-pixels a pixel, in each direction
constexpr float gain = 1.15f;  // MNIST is stretched so that its strokes saturate

/// A Catmull-Rom curve through the points, as cubic Béziers.
QPainterPath smoothPath(const Stroke& stroke) {
  const auto n = static_cast<std::ptrdiff_t>(stroke.size());
  const auto point = [&](std::ptrdiff_t i) {
    const auto& p = stroke[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(i, 0, n - 1))];
    return QPointF(p.x, p.y);
  };
  QPainterPath path(point(0));
  if (n == 1) path.lineTo(point(0) + QPointF(1e-6, 0));  // a dot
  for (std::ptrdiff_t i = 0; i + 1 < n; ++i)
    path.cubicTo(point(i) + (point(i + 1) - point(i - 1)) / 6,
                 point(i + 1) - (point(i + 2) - point(i)) / 6, point(i + 1));
  return path;
}

/// Ink in [0, 1] on the fine grid.
std::vector<float> drawFine(const QPainterPath& path, const QTransform& place, double pen) {
  QImage canvas(side * fine, side * fine, QImage::Format_Grayscale8);
  canvas.fill(Qt::black);
  QPainter painter(&canvas);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(Qt::white, pen * fine, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(place.map(path));
  painter.end();
  std::vector<float> ink(static_cast<std::size_t>(side * fine) * side * fine);
  for (int y = 0; y < side * fine; ++y)
    for (int x = 0; x < side * fine; ++x)
      ink[static_cast<std::size_t>(y) * side * fine + x] = canvas.constScanLine(y)[x] / 255.0f;
  return ink;
}

QPointF centreOfMass(const std::vector<float>& ink) {
  double mass = 0, x = 0, y = 0;
  for (std::size_t i = 0; i < ink.size(); ++i) {
    mass += ink[i];
    x += ink[i] * (static_cast<double>(i % (side * fine)) + 0.5);
    y += ink[i] * (static_cast<double>(i / (side * fine)) + 0.5);
  }
  return mass > 0 ? QPointF(x / mass, y / mass) : QPointF(side * fine / 2.0, side * fine / 2.0);
}

Image boxAverage(const std::vector<float>& ink) {
  Image image{{1, side, side}, std::vector<float>(side * side, 0.0f)};
  for (int y = 0; y < side * fine; ++y)
    for (int x = 0; x < side * fine; ++x)
      image.pixels[static_cast<std::size_t>(y / fine) * side + x / fine] +=
          ink[static_cast<std::size_t>(y) * side * fine + x];
  for (float& p : image.pixels)
    p = std::min(gain * p / (fine * fine), 1.0f);
  return image;
}

}  // namespace

Image renderStrokes(const std::vector<Stroke>& strokes, double pen) {
  QPainterPath path;
  for (const auto& stroke : strokes)
    if (!stroke.empty()) path.addPath(smoothPath(stroke));
  if (path.isEmpty()) return {{1, side, side}, std::vector<float>(side * side, 0.0f)};

  const auto bounds = path.boundingRect();
  const auto longest = std::max(bounds.width(), bounds.height());
  const auto scale = longest > 1e-3 ? (box - pen) / longest : 1.0;
  const QPointF middle(side * fine / 2.0, side * fine / 2.0);
  auto place = QTransform::fromTranslate(middle.x(), middle.y());
  place.scale(scale * fine, scale * fine);
  place.translate(-bounds.center().x(), -bounds.center().y());
  // Ink that lies to one side must stay inside the image while its mass moves to the centre.
  const auto shift = middle - centreOfMass(drawFine(path, place, pen));
  const auto room = [&](double s) { return std::clamp(s, -4.0 * fine, 4.0 * fine); };
  place *= QTransform::fromTranslate(room(shift.x()), room(shift.y()));

  return boxAverage(drawFine(path, place, pen));
}

std::vector<Stroke> strokesFromJson(const nlohmann::json& json, const std::string& name) {
  const auto refuse = [&] {
    throw Error(ErrorKind::Input,
                "{name} does not hold strokes: they must be lists of points [x, y].",
                {{"name", name}});
  };
  std::vector<Stroke> strokes;
  if (!json.is_array()) refuse();
  for (const auto& line : json) {
    if (!line.is_array()) refuse();
    auto& stroke = strokes.emplace_back();
    for (const auto& point : line) {
      if (!point.is_array() || point.size() != 2 || !point[0].is_number() || !point[1].is_number())
        refuse();
      stroke.push_back({point[0].get<double>(), point[1].get<double>()});
    }
  }
  return strokes;
}

}  // namespace inkling

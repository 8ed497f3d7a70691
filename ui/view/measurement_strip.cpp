#include "ui/view/measurement_strip.h"

#include "ui/plots/palette.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

constexpr int barWidth = 2, barGap = 1;
constexpr int heightInLines = 2;  // of type

/// A number for each measurement: its value, the middle of its interval, or the finite end of one
/// that has no other.
std::vector<double> levelsOf(const Inspection& seen) {
  if (!seen.values.empty()) return seen.values;
  std::vector<double> levels;
  for (std::size_t i = 0; i < std::min(seen.lower.size(), seen.upper.size()); ++i) {
    const double low = seen.lower[i], high = seen.upper[i];
    if (std::isfinite(low) && std::isfinite(high))
      levels.push_back((low + high) / 2);
    else
      levels.push_back(std::isfinite(low) ? low : high);
  }
  return levels;
}

/// Of one bit every interval has one end only.
bool oneBit(const Inspection& seen) {
  if (seen.lower.empty()) return false;
  for (std::size_t i = 0; i < seen.lower.size(); ++i)
    if (std::isfinite(seen.lower[i]) == std::isfinite(seen.upper[i])) return false;
  return true;
}

}  // namespace

MeasurementStrip::MeasurementStrip(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("measurement-strip"));
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  setToolTip(tr("What the reconstruction begins with: one bar for each measurement."));
}

void MeasurementStrip::show(const std::optional<Inspection>& seen) {
  std::vector<double> bars;
  QString caption;
  if (seen) {
    if (oneBit(*seen)) {
      for (const double low : seen->lower)
        bars.push_back(std::isfinite(low) ? 1 : -1);
      const auto plus = std::count(bars.begin(), bars.end(), 1.0);
      caption = tr("%1 signs y: %2 +, %3 −")
                    .arg(bars.size())
                    .arg(plus)
                    .arg(static_cast<std::int64_t>(bars.size()) - plus);
    } else {
      bars = levelsOf(*seen);
      double most = 0;
      for (const double each : bars)
        most = std::max(most, std::abs(each));
      for (double& each : bars)
        each = most > 0 ? each / most : 0;
      caption = tr("%1 measurements y").arg(bars.size());
    }
  }
  if (bars == bars_ && caption == caption_) return;
  bars_ = std::move(bars);
  caption_ = caption;
  setAccessibleName(caption_);
  update();
}

QSize MeasurementStrip::sizeHint() const {
  return {0, (heightInLines + 1) * fontMetrics().height() + 4};
}

void MeasurementStrip::paintEvent(QPaintEvent*) {
  if (bars_.empty()) return;
  QPainter painter(this);
  const int tall = heightInLines * fontMetrics().height();
  const int room = width() / (barWidth + barGap);
  const int shown = std::min(room, static_cast<int>(bars_.size()));
  const bool dark = isDark(palette());
  const auto up = curveStyle("noiseless", dark).color, down = curveStyle("noisy", dark).color;
  const double half = (tall - 1) / 2.0;
  painter.fillRect(QRectF(0, half, shown * (barWidth + barGap), 1), palette().color(QPalette::Mid));
  for (int i = 0; i < shown; ++i) {
    const double value = bars_[static_cast<std::size_t>(i)];
    const double top = value > 0 ? half * (1 - value) : half;
    painter.fillRect(QRectF(i * (barWidth + barGap), top, barWidth, std::abs(value) * half + 1),
                     value > 0 ? up : down);
  }
  auto text = shown < static_cast<int>(bars_.size())
                  ? tr("%1 (the first %2)").arg(caption_).arg(shown)
                  : caption_;
  if (fontMetrics().horizontalAdvance(text) > width()) text = caption_;
  painter.drawText(QRect(0, tall, width(), fontMetrics().height() + 4), Qt::AlignHCenter,
                   fontMetrics().elidedText(text, Qt::ElideRight, width()));
}

}  // namespace inkling

#include "ui/plots/log_ticker.h"

#include <algorithm>
#include <cmath>

namespace inkling {

QVector<double> LogTicker::createTickVector(double tickStep, const QCPRange& range) {
  if (range.lower <= 0 || range.upper / range.lower < 5) {
    spacing_ = Spacing::Even;
    return QCPAxisTicker::createTickVector(tickStep, range);
  }
  const int first = static_cast<int>(std::floor(std::log10(range.lower)));
  const int last = static_cast<int>(std::ceil(std::log10(range.upper)));
  const double ratio = range.upper / range.lower;
  const bool narrow = ratio < 100;
  const int most = std::max(2, tickCount() + 1);
  int stride = std::max(1, (last - first + most - 1) / most);
  const auto inside = [&] {
    int count = 0;
    for (int exponent = first; exponent <= last; exponent += stride)
      count += range.contains(std::pow(10.0, exponent)) ? 1 : 0;
    return count;
  };
  while (stride > 1 && inside() < 2)  // one number tells no scale
    --stride;
  constexpr int digits = 4;
  far_ = !narrow && (first <= -digits || last >= digits);
  spacing_ = narrow       ? Spacing::WithinDecades
             : stride > 1 ? Spacing::SeveralDecades
                          : Spacing::Decades;
  QVector<double> ticks;
  for (int exponent = first; exponent <= last; exponent += stride) {
    const double power = std::pow(10.0, exponent);
    ticks << power;
    if (ratio < 20)
      ticks << 2 * power << 5 * power;
    else if (narrow)
      ticks << 3 * power;
  }
  return ticks;
}

int LogTicker::getSubTickCount(double tickStep) {
  if (spacing_ == Spacing::Even) return QCPAxisTicker::getSubTickCount(tickStep);
  return spacing_ == Spacing::Decades ? 8 : 0;
}

QString LogTicker::getTickLabel(double tick, const QLocale& locale, QChar formatChar,
                                int precision) {
  const bool power = spacing_ != Spacing::Even && far_ && tick != 1 && tick != 10;
  return power ? locale.toString(tick, 'e', 0)
               : QCPAxisTicker::getTickLabel(tick, locale, formatChar, precision);
}

}  // namespace inkling

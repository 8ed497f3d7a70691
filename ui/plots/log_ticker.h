// Ticks of a logarithmic axis, at any zoom.
#pragma once

#include "ui/plots/qcustomplot.h"

namespace inkling {

/// QCPAxisTickerLog has a tick per power of ten, so none at all within a decade. This one has
/// powers of ten over two decades and more, 1-3 under that, 1-2-5 under a factor 20, evenly spaced
/// ones under a factor 5. Over many decades its labels are powers of ten, which are short.
class LogTicker final : public QCPAxisTicker {
 protected:
  QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
  int getSubTickCount(double tickStep) override;
  QString getTickLabel(double tick, const QLocale& locale, QChar formatChar,
                       int precision) override;

 private:
  enum class Spacing { Even, WithinDecades, Decades, SeveralDecades };
  // of the last vector: sub-ticks and labels are asked for after it
  Spacing spacing_ = Spacing::Even;
  bool far_ = false;  ///< it has numbers of many digits
};

}  // namespace inkling

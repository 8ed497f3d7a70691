// A plot's title, labels and ranges, by hand.
#pragma once

#include "ui/plots/plot_content.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace inkling {

struct AxesSettings {
  QString title, xLabel, yLabel;
  bool automaticRanges = true;  ///< follow the data; then view does not count
  PlotView view;
};

/// Not modal: the plot stays alive beside it. Impossible ranges are explained in the dialog.
class AxesDialog final : public QDialog {
  Q_OBJECT
 public:
  AxesDialog(const AxesSettings& settings, bool logX, bool logY, QWidget* parent = nullptr);

 Q_SIGNALS:
  void applied(const inkling::AxesSettings& settings);

 private:
  QLineEdit* addNumber(double value, const QString& name);
  bool apply();
  bool readSpan(const QLineEdit& lower, const QLineEdit& upper, bool logarithmic,
                const QString& axis, Span& span);

  bool logX_, logY_;
  QLineEdit *title_, *xLabel_, *yLabel_, *xLower_, *xUpper_, *yLower_, *yUpper_;
  QCheckBox* automatic_;
  QLabel* problem_;
};

}  // namespace inkling

// The measurements themselves, as bars.
#pragma once

#include "engine/model/engine.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace inkling {

/// A bar for each measurement from the middle up or down, as far as they have room, and below in
/// words how many they are: of one bit all bars are as long. Object name "measurement-strip".
class MeasurementStrip : public QWidget {
  Q_OBJECT

 public:
  explicit MeasurementStrip(QWidget* parent = nullptr);

  using QWidget::show;
  /// Nothing: the strip says nothing.
  void show(const std::optional<Inspection>& seen);

  const std::vector<double>& bars() const { return bars_; }  ///< −1 to 1
  QString caption() const { return caption_; }
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::vector<double> bars_;
  QString caption_;
};

}  // namespace inkling

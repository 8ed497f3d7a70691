// The comparison figure in small, drawn beside the interface.
#pragma once

#include "ui/export/export_task.h"
#include "ui/figures/comparison_grid.h"
#include "ui/session/recording.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace inkling {

class FigurePreview : public QWidget {
  Q_OBJECT

 public:
  explicit FigurePreview(QWidget* parent = nullptr);

  using QWidget::show;
  /// Drawn a moment later; what comes meanwhile takes its place.
  void show(Recording recording, const GridOptions& options);
  const QImage& picture() const { return picture_; }

  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void draw();

  Recording recording_;
  GridOptions options_;
  QImage picture_;
  QString problem_;
  QTimer pause_;
  std::unique_ptr<ThreadTask> task_;
};

}  // namespace inkling

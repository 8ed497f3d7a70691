#include "ui/export/figure_preview.h"

#include <QFontMetrics>
#include <QPainter>

#include <utility>

namespace inkling {
namespace {

constexpr int pauseMilliseconds = 250;
constexpr int largestWidth = 1200, largestHeight = 1000;  // of what is painted again and again

}  // namespace

FigurePreview::FigurePreview(QWidget* parent) : QWidget(parent) {
  setAccessibleName(tr("Preview of the figure"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  pause_.setSingleShot(true);
  pause_.setInterval(pauseMilliseconds);
  connect(&pause_, &QTimer::timeout, this, &FigurePreview::draw);
}

QSize FigurePreview::sizeHint() const {
  return {40 * fontMetrics().averageCharWidth(), 12 * fontMetrics().height()};
}

void FigurePreview::show(Recording recording, const GridOptions& options) {
  recording_ = std::move(recording);
  options_ = options;
  options_.scale = 1;
  if (!pause_.isActive()) pause_.start();
}

void FigurePreview::draw() {
  if (task_) {  // the last one is not ready yet
    pause_.start();
    return;
  }
  auto drawn = std::make_shared<QImage>();
  task_ =
      std::make_unique<ThreadTask>(QString(), [recording = recording_, options = options_, drawn](
                                                  const Cancellation&, const ThreadTask::Report&) {
        const auto figure = comparisonGrid(finishedResult(recording), options);
        const QSize limit(largestWidth, largestHeight);
        *drawn = figure.width() <= limit.width() && figure.height() <= limit.height()
                     ? figure
                     : figure.scaled(limit, Qt::KeepAspectRatio, Qt::SmoothTransformation);
      });
  const auto end = [this](const QImage& picture, const QString& problem) {
    task_.reset();  // joins a thread that has nothing more to do
    picture_ = picture;
    problem_ = problem;
    update();
  };
  connect(task_.get(), &ExportTask::finished, this, [end, drawn] { end(*drawn, {}); });
  connect(task_.get(), &ExportTask::failed, this,
          [end](const QString& message) { end({}, message); });
  task_->start();
}

void FigurePreview::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (picture_.isNull()) {
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, problem_);
    return;
  }
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  auto size = picture_.size();
  if (size.width() > width() || size.height() > height())
    size.scale(rect().size(), Qt::KeepAspectRatio);
  painter.drawImage(QRect(rect().center() - QPoint(size.width(), size.height()) / 2, size),
                    picture_);
}

}  // namespace inkling

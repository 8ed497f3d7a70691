#include "ui/view/results_view.h"

#include "ui/view/compare_view.h"
#include "ui/view/method_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace inkling {

ResultsView::ResultsView(QWidget* parent)
    : QWidget(parent),
      placeholder_(new QLabel(tr("The reconstructions will appear here."))),
      status_(new QLabel(this)),
      image_(new QSpinBox(this)),
      compareButton_(new QPushButton(tr("&Compare…"), this)),
      compare_(new CompareView(this)) {
  auto* rows = new QWidget;
  column_ = new QVBoxLayout(rows);
  placeholder_->setAlignment(Qt::AlignCenter);
  column_->addWidget(placeholder_);
  column_->addStretch();
  auto* area = new QScrollArea(this);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setWidget(rows);

  status_->setObjectName(QStringLiteral("status"));
  status_->setAccessibleName(tr("Pixel under the cursor"));
  // A long line must not widen the window.
  status_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  compareButton_->setToolTip(tr("Lays any two of these images over each other."));
  compareButton_->setEnabled(false);
  connect(compareButton_, &QPushButton::clicked, this, &ResultsView::openCompare);
  image_->setObjectName(QStringLiteral("image"));
  image_->setMinimum(1);
  image_->setPrefix(tr("Image "));
  image_->setAccessibleName(tr("Which of the experiment's images"));
  image_->setToolTip(tr("The images of the experiment are reconstructed together; one is shown."));
  image_->hide();
  connect(image_, &QSpinBox::valueChanged, this,
          [this](int number) { Q_EMIT imageChosen(number - 1); });
  auto* below = new QHBoxLayout;
  below->addWidget(status_, 1);
  below->addWidget(image_);
  below->addWidget(compareButton_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(area, 1);
  layout->addLayout(below);
}

void ResultsView::setRowCount(std::size_t count) {
  while (rows_.size() > count) {
    rows_.back()->deleteLater();
    rows_.back()->hide();
    rows_.pop_back();
  }
  while (rows_.size() < count) {
    auto* row = new MethodRow(&zoom_);
    connect(row, &MethodRow::hovered, status_, &QLabel::setText);
    column_->insertWidget(column_->count() - 1, row);  // above the stretch
    rows_.push_back(row);
  }
  placeholder_->setHidden(count > 0);
}

void ResultsView::show(const Recording& recording, int evaluation) {
  setRowCount(recording.methods.size());
  for (std::size_t i = 0; i < rows_.size(); ++i)
    rows_[i]->show(recording, recording.methods[i].method, evaluation);
  compareButton_->setEnabled(!rows_.empty());
  showImageChoice(recording);
  if (compare_->isVisible()) updateCompare();
}

void ResultsView::showImageChoice(const Recording& recording) {
  const int count = imageCount(recording);
  const QSignalBlocker quiet(image_);
  image_->setMaximum(std::max(1, count));
  image_->setValue(recording.shown + 1);
  image_->setSuffix(
      recording.image
          ? tr(" of %1: %2").arg(count).arg(QString::fromStdString(recording.image->name))
          : tr(" of %1").arg(count));
  image_->setHidden(count < 2);
}

void ResultsView::setReducedMotion(bool reduced) {
  compare_->setReducedMotion(reduced);
}

void ResultsView::openCompare() {
  updateCompare();
  compare_->show();
  compare_->raise();
}

void ResultsView::updateCompare() {
  std::vector<ShownImage> images;
  for (const auto* row : rows_)
    for (auto& each : row->shownImages()) {
      // Every row has the truth and the back-projection.
      const bool known = std::any_of(images.begin(), images.end(), [&](const ShownImage& other) {
        return other.title == each.title;
      });
      if (!known) images.push_back(std::move(each));
    }
  compare_->setImages(std::move(images));
}

}  // namespace inkling

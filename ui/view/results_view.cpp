#include "ui/view/results_view.h"

#include "ui/view/compare_view.h"
#include "ui/view/elided_label.h"
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
namespace {

constexpr int longestName = 20;  // of an image, in characters; the tooltip has it whole

}  // namespace

ResultsView::ResultsView(QWidget* parent)
    : QWidget(parent),
      placeholder_(new QLabel(tr("The reconstructions will appear here."))),
      status_(new ElidedLabel(this)),
      image_(new QSpinBox(this)),
      compareButton_(new QPushButton(tr("&Compare…"), this)),
      compare_(new CompareView(this)) {
  auto* rows = new QWidget;
  column_ = new QVBoxLayout(rows);
  placeholder_->setAlignment(Qt::AlignCenter);
  placeholder_->setWordWrap(true);
  column_->addWidget(placeholder_);
  column_->addStretch();
  auto* area = new QScrollArea(this);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setWidget(rows);

  status_->setObjectName(QStringLiteral("status"));
  status_->setAccessibleName(tr("Pixel under the cursor"));
  compareButton_->setToolTip(tr("Lays any two of these images over each other."));
  compareButton_->setEnabled(false);
  connect(compareButton_, &QPushButton::clicked, this, &ResultsView::openCompare);
  image_->setObjectName(QStringLiteral("image"));
  image_->setMinimum(1);
  image_->setPrefix(tr("Image "));
  image_->setAccessibleName(tr("Which of the experiment's images"));
  // Narrow, it shows only the number.
  image_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  image_->setMinimumWidth(6 * image_->fontMetrics().height());
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

void ResultsView::show(const Recording& recording, int evaluation,
                       const std::vector<Recording>& pinned) {
  struct Entry {
    const Recording* recording;
    const std::string* method;
    int pinned;  // its number, 0 for the present one
  };
  std::vector<Entry> entries;
  for (const auto& course : recording.methods)
    if (course.chosen) entries.push_back({&recording, &course.method, 0});
  for (std::size_t i = 0; i < pinned.size(); ++i)
    for (const auto& course : pinned[i].methods)
      if (course.chosen && course.run)
        entries.push_back({&pinned[i], &course.method, static_cast<int>(i) + 1});
  setRowCount(entries.size());
  for (std::size_t i = 0; i < rows_.size(); ++i)
    if (const auto& each = entries[i]; each.pinned > 0)
      rows_[i]->showPinned(*each.recording, *each.method, each.pinned);
    else
      rows_[i]->show(*each.recording, *each.method, evaluation);
  compareButton_->setEnabled(!rows_.empty());
  showImageChoice(recording);
  if (compare_->isVisible()) updateCompare();
}

void ResultsView::showImageChoice(const Recording& recording) {
  const int count = imageCount(recording);
  const auto name = recording.image ? QString::fromStdString(recording.image->name) : QString();
  const QSignalBlocker quiet(image_);
  image_->setMaximum(std::max(1, count));
  image_->setValue(recording.shown + 1);
  const int room = longestName * image_->fontMetrics().averageCharWidth();
  image_->setSuffix(name.isEmpty()
                        ? tr(" of %1").arg(count)
                        : tr(" of %1: %2")
                              .arg(count)
                              .arg(image_->fontMetrics().elidedText(name, Qt::ElideMiddle, room)));
  const auto help = tr("The images of the experiment are reconstructed together; one is shown.");
  image_->setToolTip(name.isEmpty() ? help : name + QStringLiteral("\n") + help);
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

#include "ui/view/image_choice.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <utility>

namespace inkling {
namespace {

constexpr int longestName = 20;  // of an image, in characters; the tooltip has it whole

}  // namespace

ImageChoice::ImageChoice(QWidget* parent)
    : QWidget(parent), number_(new QSpinBox(this)), all_(new QPushButton(tr("&All images"), this)) {
  number_->setObjectName(QStringLiteral("image"));
  number_->setMinimum(1);
  number_->setPrefix(tr("Image "));
  number_->setAccessibleName(tr("Which of the experiment's images"));
  // Narrow, it shows only the number.
  number_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  number_->setMinimumWidth(6 * number_->fontMetrics().height());
  connect(number_, &QSpinBox::valueChanged, this, [this](int number) {
    setAll(false);
    Q_EMIT chosen(number - 1);
  });
  all_->setObjectName(QStringLiteral("all-images"));
  all_->setCheckable(true);
  all_->setToolTip(tr("All images of the experiment, one below the other."));
  connect(all_, &QPushButton::toggled, this, &ImageChoice::allChanged);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(number_);
  row->addWidget(all_);
  hide();
}

bool ImageChoice::all() const {
  return all_->isChecked();
}

void ImageChoice::setAll(bool all) {
  all_->setChecked(all);
}

int ImageChoice::image() const {
  return number_->value() - 1;
}

void ImageChoice::show(const Recording& recording) {
  const int count = imageCount(recording);
  const auto name = recording.image ? QString::fromStdString(recording.image->name) : QString();
  const bool known = number_->maximum() > 1;
  {
    const QSignalBlocker quiet(number_);
    number_->setMaximum(std::max(1, count));
    number_->setValue(recording.shown + 1);
    const int room = longestName * number_->fontMetrics().averageCharWidth();
    number_->setSuffix(
        name.isEmpty() ? tr(" of %1").arg(count)
                       : tr(" of %1: %2")
                             .arg(count)
                             .arg(number_->fontMetrics().elidedText(name, Qt::ElideMiddle, room)));
  }
  const auto help = tr("The images of the experiment are reconstructed together; one is shown.");
  number_->setToolTip(name.isEmpty() ? help : name + QStringLiteral("\n") + help);
  setHidden(count < 2);
  const bool others = recording.experiment.images != images_;
  if (others) images_ = recording.experiment.images;
  if (count < 2)
    setAll(false);
  else if (others || !known)
    setAll(true);
}

}  // namespace inkling

#include "ui/view/measured_column.h"

#include "ui/view/elided_label.h"
#include "ui/view/image_view.h"
#include "ui/view/measurement_strip.h"
#include "ui/view/method_column.h"
#include "ui/view/scalar_panel.h"

#include <QEvent>
#include <QVBoxLayout>

#include <cmath>

namespace inkling {
namespace {

const Image* backProjectionOf(const Recording& recording) {
  const auto given = [](const Image& image) { return image.pixels.empty() ? nullptr : &image; };
  // the inspection follows every edit, a result only the next run
  if (recording.shown == 0 && recording.inspection && !recording.find(drawRow))
    if (const auto* seen = given(recording.inspection->backProjection)) return seen;
  return recording.image ? given(recording.image->backProjection) : nullptr;
}

}  // namespace

MeasuredColumn::MeasuredColumn(LinkedZoom* zoom, QWidget* parent)
    : QWidget(parent),
      title_(new ElidedLabel(this)),
      truth_(new ImageView(zoom, this)),
      backProjection_(new ImageView(zoom, this)),
      strip_(new MeasurementStrip(this)) {
  title_->setText(tr("What is measured"));
  truth_->setObjectName(QStringLiteral("truth"));
  truth_->setCaption(tr("truth x"));
  truth_->setToolTip(tr("The image that was measured.") + QStringLiteral("\n") + truth_->toolTip());
  backProjection_->setObjectName(QStringLiteral("back-projection"));
  backProjection_->setToolTip(
      tr("What the measurements alone say: the transposed matrix times the measurements.") +
      QStringLiteral("\n") + backProjection_->toolTip());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  layout->addWidget(title_);
  layout->addWidget(truth_);
  layout->addWidget(backProjection_);
  layout->addWidget(strip_);
  layout->addStretch(1);
  for (auto* each : {truth_, backProjection_}) {
    each->setScaleSpace(true);
    connect(each, &ImageView::hovered, this, [this](int x, int y) { Q_EMIT hovered(x, y); });
  }
  dress();
}

void MeasuredColumn::dress() {
  auto bold = font();
  bold.setBold(true);
  title_->setFont(bold);
  for (auto* each : {truth_, backProjection_})
    each->setFrame(palette().color(QPalette::Mid));
}

void MeasuredColumn::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (layout() && (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange))
    dress();
}

void MeasuredColumn::show(const Recording& recording) {
  const auto* image = recording.image ? &*recording.image : nullptr;
  if (image && image->truth)
    truth_->setImage(*image->truth);
  else
    truth_->clear(recording.experiment.ownMeasurements
                      ? tr("Measurements of your own: the truth is not known.")
                      : tr("Nothing of it yet."));
  const auto* back = backProjectionOf(recording);
  if (back)
    backProjection_->setImage(*back);
  else
    backProjection_->clear(recording.find(drawRow) ? tr("Nothing is measured here.")
                                                   : tr("Nothing of it yet."));
  const bool same = image && back && image->backProjection == *back;
  const double psnr = same ? image->backProjectionMetrics.psnr : notMeasured;
  backProjection_->setCaption(std::isnan(psnr) ? tr("what y alone says, Aᵀy")
                                               : tr("y alone, Aᵀy: %1").arg(decibels(psnr, 1)));
  strip_->show(recording.shown == 0 && !recording.find(drawRow) ? recording.inspection
                                                                : std::nullopt);
}

void MeasuredColumn::setPictureSize(QSize picture) {
  const auto whole = truth_->sizeFor(picture);
  for (auto* each : {truth_, backProjection_})
    each->setFixedSize(whole);
  setFixedWidth(whole.width());
}

QSize MeasuredColumn::imageSize() const {
  for (const auto* each : {truth_, backProjection_})
    if (!each->picture().isNull()) return each->picture().size();
  return {};
}

int MeasuredColumn::heightBesidePictures() const {
  return title_->sizeHint().height() + 2 * truth_->sizeFor({}).height() +
         strip_->sizeHint().height() + 3 * layout()->spacing();
}

QStringList MeasuredColumn::valuesAt(QPoint pixel) const {
  QStringList parts;
  if (const auto value = truth_->valueAt(pixel.x(), pixel.y()); !value.isEmpty())
    parts << tr("truth %1").arg(value);
  if (const auto value = backProjection_->valueAt(pixel.x(), pixel.y()); !value.isEmpty())
    parts << tr("Aᵀy %1").arg(value);
  return parts;
}

std::vector<ShownImage> MeasuredColumn::shownImages() const {
  std::vector<ShownImage> shown;
  if (!truth_->picture().isNull())
    shown.push_back({tr("Truth"), truth_->picture(), ShownKind::Truth});
  if (!backProjection_->picture().isNull())
    shown.push_back({tr("Back-projection"), backProjection_->picture()});
  return shown;
}

}  // namespace inkling

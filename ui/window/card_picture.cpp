#include "ui/window/card_picture.h"

#include "engine/model/error.h"
#include "ui/session/rows.h"
#include "ui/view/pixel_picture.h"

#include <QPainter>

namespace inkling {
namespace {

constexpr int widest = 128;

QImage pictureOf(const Image& image) {
  const auto made = toPicture(image, Mapping::Grey, 1, false);
  return made.width() <= widest ? made : made.scaledToWidth(widest, Qt::SmoothTransformation);
}

}  // namespace

Experiment cardExperiment(Experiment experiment) {
  experiment.methods = {makeMethod(quickMethod(experiment))};
  return experiment;
}

QImage cardPicture(const Result& result) {
  if (result.runs.empty() || result.images.empty() || !result.runs.front().estimate)
    throw Error(ErrorKind::Internal, "A card's experiment has no estimate.");
  const auto before = pictureOf(result.images.front().backProjection);
  const auto after = pictureOf(*result.runs.front().estimate);
  QImage both(before.width() + after.width(), before.height(), QImage::Format_RGB32);
  QPainter painter(&both);
  painter.drawImage(0, 0, before);
  painter.drawImage(before.width(), 0, after);
  return both;
}

QImage cardPictureOf(const QString& preset) {
  return QImage(QStringLiteral(":/cards/%1.png").arg(preset)).convertToFormat(QImage::Format_RGB32);
}

}  // namespace inkling

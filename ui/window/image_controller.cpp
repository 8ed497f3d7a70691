#include "ui/window/image_controller.h"

#include "engine/model/any_size.h"
#include "engine/model/error.h"
#include "engine/model/prior_shape.h"
#include "engine/support/image_files.h"
#include "ui/figures/pictures.h"
#include "ui/images/fit_dialog.h"
#include "ui/images/image_collection.h"
#include "ui/session/workbench.h"
#include "ui/window/message_bar.h"

namespace inkling {
namespace {

constexpr const char* drawingName = "drawing";

}  // namespace

ImageController::ImageController(Workbench& workbench, MessageBar& messages, QWidget& window)
    : workbench_(workbench), messages_(messages), window_(window) {}

int ImageController::beginOpening() {
  for (auto* dialog : window_.findChildren<FitDialog*>())
    dialog->reject();
  return ++openings_;
}

// Under a prior for any size the image decides how many pixels are measured.
void ImageController::use(const ImageSource& source, const QString& name) {
  auto& document = workbench_.document();
  const auto what = tr("Open %1").arg(name);
  const auto before = workbench_.imageShape();
  auto next = document.simulated();
  next.images = {source};
  const auto prior = workbench_.priorShape();
  if (prior.anySize()) {
    QStringList said;
    for (const auto& each :
         measureAnotherSize(next.settings, before, imageShape(next, prior).value_or(ImageShape{})))
      said += messageText(each);
    if (!said.isEmpty()) {
      document.replace(next, what);
      messages_.tell(MessageBar::Kind::Note,
                     tr("%1: %2.").arg(name, said.join(QStringLiteral("; "))));
      Q_EMIT used();
      return;
    }
  }
  document.setImages({source}, what);
  Q_EMIT used();
}

void ImageController::useTogether(const std::vector<ImageSource>& sources) {
  workbench_.document().setImages(sources, tr("Choose images"));
  Q_EMIT used();
}

void ImageController::useDrawing(const Image& image) {
  auto& document = workbench_.document();
  if (drawing_ == 0) drawing_ = document.newGesture();
  document.setImages({EmbeddedSource{drawingName, image}}, tr("Draw"), drawing_);
  Q_EMIT used();
}

void ImageController::takeBackDrawing() {
  auto& document = workbench_.document();
  const auto& images = document.experiment().images;
  const auto* own = images.size() == 1 ? std::get_if<EmbeddedSource>(&images.front()) : nullptr;
  if (drawing_ == 0 || !own || own->name != drawingName) return;
  document.setImages({}, tr("Draw"), drawing_);
}

void ImageController::useDrawFromPrior() {
  workbench_.document().setImages({PriorSource{1}}, tr("Take an image from the prior"));
  Q_EMIT used();
}

void ImageController::useOrFit(const ImageSource& source, const QString& name,
                               const QImage& picture) {
  if (fitsPrior(source, picture, workbench_.priorShape()))
    useAsItIs(source, name, picture);
  else
    usePicture(picture, name);
}

// What a fit does to a picture stands in its dialog; here nothing else would say it.
void ImageController::useAsItIs(const ImageSource& source, const QString& name,
                                const QImage& picture) {
  use(source, name);
  if (const auto laid = layingOf(opaque(picture)); !laid.empty())
    messages_.tell(MessageBar::Kind::Note, tr("%1: %2.").arg(name, QString::fromStdString(laid)));
}

void ImageController::usePicture(const QImage& picture, const QString& name) {
  if (picture.isNull()) return;
  if (workbench_.state() != Workbench::State::Opening) {
    messages_.attempt([&] { fit(picture, name); });
    return;
  }
  // what the prior wants is not known yet
  connect(
      &workbench_, &Workbench::opened, this,
      [this, picture, name, opening = openings_] {
        if (isWanted(opening)) usePicture(picture, name);
      },
      Qt::SingleShotConnection);
}

void ImageController::fit(const QImage& picture, const QString& name) {
  const auto prior = workbench_.priorShape();
  if (!prior.known())
    throw Error(ErrorKind::Usage,
                "The prior's size is not known, so that {picture} cannot be fitted to it. Choose "
                "another prior first.",
                {{"picture", name.toStdString()}});
  if (const auto shape = prior.fixed();
      shape && picture.size() == QSize(shape->width, shape->height)) {
    auto image = inColourOf(toImage(picture), shape->channels);
    if (image.shape == *shape) {
      useAsItIs(EmbeddedSource{name.toStdString(), std::move(image)}, name, picture);
      return;
    }
  }
  auto* dialog = new FitDialog(picture, name, prior, &window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog, picture, name] {
    if (workbench_.priorShape().admits(dialog->fitted().image.shape))
      useFitted(dialog->fitted(), name);
    else  // another prior has been chosen meanwhile
      usePicture(picture, name);
  });
  dialog->show();
}

// What was done to it stays with its name, wherever that is shown.
void ImageController::useFitted(const FittedPicture& fitted, const QString& name) {
  const auto called =
      fitted.done.empty() ? name : tr("%1 (%2)").arg(name, QString::fromStdString(fitted.done));
  use(EmbeddedSource{called.toStdString(), fitted.image}, name);
}

}  // namespace inkling

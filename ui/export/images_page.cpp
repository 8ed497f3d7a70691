#include "ui/export/images_page.h"

#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "ui/export/finished_methods.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QSpinBox>

#include <algorithm>

namespace inkling {

ImagesPage::ImagesPage(ExportSource from, QWidget* parent)
    : ExportPage(tr("Images"), QStringLiteral("images"), std::move(from), parent) {
  which_ = addCombo("which", tr("&What:"), {{tr("All images, into a folder"), QString()}});
  magnification_ = addInteger("magnification", tr("&Magnification:"), 1, mostMagnification, 8);
  magnification_->setToolTip(tr("Every pixel becomes a square of so many pixels a side."));
  const auto kind = [this](PictureKind which, const char* name, const QString& text, bool on) {
    kinds_[which] = addCheck(name, text, on);
  };
  kind(PictureKind::Truth, "truth", tr("&Truth"), true);
  kind(PictureKind::BackProjection, "back-projection", tr("&Back-projection"), true);
  kind(PictureKind::Estimate, "estimate", tr("&Estimate"), true);
  kind(PictureKind::FirstSample, "first-sample", tr("&First sample"), true);
  kind(PictureKind::FurtherSamples, "further-samples", tr("F&urther samples"), false);
  kind(PictureKind::Mean, "mean", tr("Mean of the &samples"), true);
  kind(PictureKind::Deviation, "deviation", tr("&Deviation of the samples"), true);
}

void ImagesPage::arrange() {
  for (const auto& [kind, check] : kinds_)
    check->setEnabled(valueOf(*which_).isEmpty());
}

void ImagesPage::refresh() {
  Items items{{tr("All images, into a folder"), QString()}};
  try {
    const auto result = shownResult(source().recording());
    for (const auto& picture : resultPictures(result))
      items.emplace_back(picture.label, QString::fromStdString(picture.fileName));
  } catch (const Error&) {
    // Nothing is finished, so there is no single picture to choose; the export says why.
  }
  setItems(*which_, items);
}

ExportPlace ImagesPage::place() {
  const auto one = valueOf(*which_);
  return one.isEmpty() ? ExportPlace{}
                       : ExportPlace{QFileInfo(one).completeBaseName(), QStringLiteral("png")};
}

std::unique_ptr<ExportTask> ImagesPage::prepareOne(const QString& path) const {
  const auto result = shownResult(source().recording());
  const auto pictures = resultPictures(result);
  const auto found = std::find_if(pictures.begin(), pictures.end(), [&](const auto& picture) {
    return picture.fileName == valueOf(*which_).toStdString();
  });
  if (found == pictures.end())
    throw Error(ErrorKind::Usage, "That image is no longer there: choose another.");
  return std::make_unique<ThreadTask>(
      path, [image = *found->image, times = magnification_->value(), file = path.toStdString(),
             experiment = toText(toJson(result.experiment))](const Cancellation&,
                                                             const ThreadTask::Report&) {
        savePicture(file, image, times, experiment);
      });
}

std::unique_ptr<ExportTask> ImagesPage::prepare(const QString& path) {
  if (!valueOf(*which_).isEmpty()) return prepareOne(path);
  shownResult(source().recording());  // throws where there is none
  std::set<PictureKind> kinds;
  for (const auto& [kind, check] : kinds_)
    if (check->isChecked()) kinds.insert(kind);
  return std::make_unique<ThreadTask>(
      path, [recording = withoutCourses(source().recording()), kinds,
             times = magnification_->value(), folder = path.toStdString()](
                const Cancellation& cancellation, const ThreadTask::Report& report) {
        savePictures(folder, finishedResult(recording), kinds, times, cancellation, report);
      });
}

}  // namespace inkling

#include "ui/setup/image_box.h"

#include "ui/session/recording.h"
#include "ui/view/image_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace inkling {
namespace {

constexpr int thumbnailSide = 64, margin = 5;

QString describe(const Experiment& e) {
  if (e.images.empty()) return ImageBox::tr("No image yet: open one, draw one, or drop one here");
  const auto& source = e.images.front();
  if (const auto* file = std::get_if<FileSource>(&source))
    return QString::fromStdString(file->path.substr(file->path.rfind('/') + 1) +
                                  (file->selection.empty() ? "" : " : " + file->selection));
  if (const auto* embedded = std::get_if<EmbeddedSource>(&source))
    return QString::fromStdString(embedded->name);
  return ImageBox::tr("A draw from the prior");
}

}  // namespace

QToolButton* menuButton(QWidget* parent, const char* name) {
  auto* made = new QToolButton(parent);
  made->setObjectName(QString::fromLatin1(name));
  made->setPopupMode(QToolButton::InstantPopup);
  made->setToolButtonStyle(Qt::ToolButtonTextOnly);
  made->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  return made;
}

ImageBox::ImageBox(QWidget* parent)
    : QGroupBox(tr("Image"), parent),
      thumbnail_(new ImageView(nullptr, this)),
      name_(new QLabel(this)),
      menu_(menuButton(this, "images")) {
  thumbnail_->setObjectName(QStringLiteral("thumbnail"));
  thumbnail_->setFocusPolicy(Qt::NoFocus);
  thumbnail_->setToolTip({});
  thumbnail_->setFixedSize(thumbnailSide, thumbnailSide);
  thumbnail_->hide();
  name_->setWordWrap(true);
  name_->setMinimumWidth(1);  // a long name is cut off
  auto* source = new QHBoxLayout;
  source->addWidget(thumbnail_);
  source->addWidget(name_, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(margin, margin, margin, margin);
  column->addLayout(source);
  column->addWidget(menu_);
}

void ImageBox::setMenu(QMenu* menu) {
  menu_->setMenu(menu);
}

void ImageBox::show(const Experiment& experiment) {
  const auto others = static_cast<int>(experiment.images.size()) - 1;
  name_->setText(others > 0 ? tr("%1, and %n more", nullptr, others).arg(describe(experiment))
                            : describe(experiment));
  menu_->setText(experiment.images.empty() ? tr("Choose an image") : tr("Another image"));
}

void ImageBox::showThumbnail(const Recording& recording, const Experiment& experiment) {
  const auto& image = recording.image;
  const bool known = image && image->truth && !experiment.images.empty();
  if (known) thumbnail_->setImage(*image->truth);
  thumbnail_->setVisible(known);
}

}  // namespace inkling

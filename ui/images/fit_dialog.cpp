#include "ui/images/fit_dialog.h"

#include "ui/images/crop_view.h"
#include "ui/view/image_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace inkling {
namespace {

constexpr ImageShape mnistShape{1, 28, 28};
constexpr int largestShown = 1024;  // a larger picture would be slow to paint

struct Preview {
  QImage picture;
  bool brightBorder;
};

QLabel* makeLabel(const char* name, QVBoxLayout* column) {
  auto* label = new QLabel(column->parentWidget());
  label->setObjectName(QString::fromLatin1(name));
  label->setTextFormat(Qt::PlainText);
  label->setWordWrap(true);
  column->addWidget(label);
  return label;
}

}  // namespace

FitDialog::FitDialog(const QImage& picture, const QString& name, const PriorShape& prior,
                     QWidget* parent)
    : QDialog(parent),
      picture_(picture),
      prior_(prior),
      crop_(new CropView(picture.size(), shapeAt(WorkingSize::usual), this)),
      result_(new ImageView(nullptr, this)) {
  setWindowTitle(tr("Fit the picture to the prior: %1").arg(name));
  crop_->setObjectName(QStringLiteral("crop"));
  result_->setObjectName(QStringLiteral("result"));
  auto* layout = new QVBoxLayout(this);
  auto* halves = new QHBoxLayout;
  layout->addLayout(halves, 1);
  halves->addWidget(crop_, 3);
  auto* side = new QWidget(this);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(result_, 1);
  addOptions(column);
  halves->addWidget(side, 2);

  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  auto* use = buttons->button(QDialogButtonBox::Ok);
  use->setText(tr("&Use it"));
  use->setObjectName(QStringLiteral("use"));
  buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("cancel"));
  connect(buttons, &QDialogButtonBox::accepted, this, &FitDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &FitDialog::reject);
  layout->addWidget(buttons);
  connect(crop_, &CropView::cropChanged, this, [this] {
    cropped_ = true;
    refresh();
  });
  crop_->setFocus();
  showSize();
  preparePicture();
  refresh();
}

QComboBox* FitDialog::makeChoice(const char* name, const QString& label, const QStringList& choices,
                                 QVBoxLayout* column) {
  auto* combo = new QComboBox(column->parentWidget());
  combo->setObjectName(QString::fromLatin1(name));
  combo->addItems(choices);
  auto* caption = new QLabel(label, column->parentWidget());
  caption->setBuddy(combo);
  auto* line = new QHBoxLayout;
  line->addWidget(caption);
  line->addWidget(combo, 1);
  column->addLayout(line);
  connect(combo, &QComboBox::currentIndexChanged, this, &FitDialog::refresh);
  return combo;
}

QCheckBox* FitDialog::makeCheck(const char* name, const QString& text, const QString& tip,
                                QVBoxLayout* column) {
  auto* check = new QCheckBox(text, column->parentWidget());
  check->setObjectName(QString::fromLatin1(name));
  check->setToolTip(tip);
  column->addWidget(check);
  connect(check, &QCheckBox::toggled, this, &FitDialog::refresh);
  return check;
}

/// The frame has the picture's own aspect where the prior is for any size.
ImageShape FitDialog::shapeAt(int longest) const {
  const ImageShape whole{isGrey(picture_) ? 1 : 3, picture_.height(), picture_.width()};
  return workingShape(prior_, whole, longest);
}

ImageShape FitDialog::shape() const {
  return shapeAt(size_ ? size_->value() : WorkingSize::usual);
}

void FitDialog::addSize(QVBoxLayout* column) {
  size_ = new QSpinBox(column->parentWidget());
  size_->setObjectName(QStringLiteral("size"));
  const int longest = std::max(picture_.width(), picture_.height());
  size_->setRange(std::min(WorkingSize::least, longest), std::min(WorkingSize::most, longest));
  size_->setValue(WorkingSize::usual);
  size_->setSuffix(tr(" px"));
  auto* caption = new QLabel(tr("Scale to, &longest side"), column->parentWidget());
  caption->setBuddy(size_);
  auto* line = new QHBoxLayout;
  line->addWidget(caption);
  line->addWidget(size_, 1);
  column->addLayout(line);
  connect(size_, &QSpinBox::valueChanged, this, [this] {
    showSize();
    refresh();
  });
}

void FitDialog::showSize() {
  result_->setCaption(tr("As it will be used, %1").arg(QString::fromStdString(toString(shape()))));
}

void FitDialog::addOptions(QVBoxLayout* column) {
  if (prior_.anySize()) addSize(column);
  const QStringList anySize{tr("Whole"), tr("Cut out the frame")};
  const QStringList one{tr("Cut out the frame"), tr("Whole, with black beside it"),
                        tr("Whole, with white beside it")};  // in the order of FitOptions::Frame
  frame_ = makeChoice("frame", tr("&Shape"), prior_.anySize() ? anySize : one, column);
  scaling_ = makeChoice("scaling", tr("S&caling"), {tr("Smooth"), tr("Nearest pixel")}, column);
  invert_ = makeCheck("invert", tr("&Invert"), tr("Light becomes dark, and dark light."), column);
  if (prior_ == PriorShape(mnistShape))
    centre_ = makeCheck("centre", tr("&Centre as MNIST does"),
                        tr("The ink is made to fill a box of 20×20 pixels, and its centre of mass "
                           "is put in the middle."),
                        column);
  makeLabel("colours", column)
      ->setText(prior_.channels == 1 ? tr("The prior is grey: colours become grey.")
                                     : tr("The prior has three channels: grey stands in each."));
  said_ = makeLabel("done", column);
  remark_ = makeLabel("remark", column);
  remark_->hide();
}

FitOptions FitDialog::options() const {
  FitOptions options;
  if (!prior_.anySize())
    options.frame = static_cast<FitOptions::Frame>(frame_->currentIndex());
  else if (frame_->currentIndex() == 0)
    options.frame = FitOptions::Frame::Whole;
  if (cropped_) options.crop = crop_->crop();
  options.smooth = scaling_->currentIndex() == 0;
  options.invert = invert_->isChecked();
  options.centreInk = centre_ && centre_->isChecked();
  return options;
}

void FitDialog::preparePicture() {
  background_.run(
      [picture = picture_] {
        const auto smaller = shrunk(picture, largestShown);
        return Preview{smaller, hasBrightBorder(smaller)};
      },
      [this](const Preview& preview) {
        crop_->setPicture(preview.picture);
        brightBorder_ = preview.brightBorder;
        showRemark();
      },
      [this](const QString& why) { said_->setText(why); });
}

void FitDialog::refresh() {
  const auto now = options();
  crop_->setCropVisible(now.frame == FitOptions::Frame::Crop);
  showRemark();
  stale_ = fitting_;  // what is being fitted is not it any more
  if (fitting_) return;
  fitting_ = true;
  background_.run(
      [picture = picture_, shape = shape(), now] { return fitPicture(picture, shape, now); },
      [this](const FittedPicture& fitted) {
        fitting_ = false;
        showFitted(fitted);
      },
      [this](const QString& why) {
        fitting_ = accepting_ = false;
        said_->setText(why);
      });
}

void FitDialog::showFitted(const FittedPicture& fitted) {
  fitted_ = fitted;
  result_->setImage(fitted.image);
  const auto done = QString::fromStdString(fitted.done);
  said_->setText(done.isEmpty() ? tr("Taken as it is.") : tr("What was done: %1.").arg(done));
  if (stale_)
    refresh();
  else if (accepting_)
    QDialog::accept();
}

void FitDialog::showRemark() {
  const bool suggest = prior_ == PriorShape(mnistShape) && brightBorder_ && !invert_->isChecked();
  remark_->setText(suggest ? tr("The picture is bright at its border. Priors of this shape know "
                                "light things on black: inverting may help.")
                           : QString());
  remark_->setVisible(suggest);
}

void FitDialog::done(int result) {
  accepting_ = false;
  QDialog::done(result);
}

void FitDialog::accept() {
  accepting_ = fitting_;
  if (!fitting_ && !fitted_.image.pixels.empty()) QDialog::accept();
}

}  // namespace inkling

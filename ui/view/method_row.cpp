#include "ui/view/method_row.h"

#include "engine/model/solver_info.h"
#include "ui/figures/comparison_grid.h"
#include "ui/figures/method_name.h"
#include "ui/session/window_words.h"
#include "ui/view/elided_label.h"
#include "ui/view/image_view.h"
#include "ui/view/method_content.h"
#include "ui/view/scalar_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

// The same for all, so that methods can be compared at a glance.
constexpr double errorRange = 0.5, deviationRange = 0.3;
// A view's greatest width, in lines of type: beyond it an image tells no more.
constexpr int largestView = 14;

// A caption: "Mean, 20.4 dB".
QString withQuality(const QString& name, double psnr) {
  return std::isnan(psnr) ? name : MethodRow::tr("%1, %2").arg(name, decibels(psnr, 1));
}

// With what a pinned result was made.
QString settingsText(const Recording& recording, const MethodRecording& course) {
  const auto& made =
      course.experiment.settings.values().empty() ? recording.experiment : course.experiment;
  if (made.settings.values().empty()) return {};
  return QString::fromStdString(figureTitle(made) + "  ·  " + figureSubtitle(made));
}

}  // namespace

MethodRow::MethodRow(LinkedZoom* zoom, QWidget* parent)
    : QWidget(parent),
      title_(new ElidedLabel(this)),
      settings_(new QLabel(this)),
      message_(new QLabel(this)) {
  auto bold = title_->font();
  bold.setBold(true);
  title_->setFont(bold);
  settings_->setObjectName(QStringLiteral("settings"));
  settings_->setTextFormat(Qt::PlainText);
  settings_->setForegroundRole(QPalette::PlaceholderText);
  settings_->setWordWrap(true);
  settings_->hide();
  message_->setObjectName(QStringLiteral("message"));
  message_->setWordWrap(true);
  message_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  message_->hide();

  const std::array<const char*, viewCount> names{
      "truth", "back-projection", "iterate", "estimate", "error", "mean", "deviation"};
  const std::array<QString, viewCount> captions{tr("Truth"),
                                                tr("Aᵀy"),
                                                tr("x_t"),
                                                tr("E[x₀ | x_t]"),
                                                tr("Error, ±%1").arg(errorRange),
                                                tr("Mean"),
                                                tr("±, 0 to %1").arg(deviationRange)};
  const std::array<QString, viewCount> tips{
      tr("The image that was measured."),
      tr("What the measurements alone say: the transposed matrix times the measurements."),
      tr("The sampler's noisy state."),
      tr("The method's estimate of the image at this point, and its result at the end."),
      tr("Estimate minus truth: blue is too dark, red too bright."),
      tr("The mean of the posterior samples."),
      tr("The standard deviation over the posterior samples: yellow is uncertain.")};
  auto* images = new QHBoxLayout;
  for (std::size_t i = 0; i < viewCount; ++i) {
    auto* each = views_[i] = new ImageView(zoom, this);
    each->setObjectName(QString::fromLatin1(names[i]));
    each->setCaption(captions[i]);
    each->setScaleSpace(true);
    each->setToolTip(tips[i] + QStringLiteral("\n") + each->toolTip());
    each->hide();
    images->addWidget(each, 100);
    connect(each, &ImageView::hovered, this, [this](int x, int y) {
      pixel_ = x < 0 ? std::nullopt : std::optional(QPoint(x, y));
      reportPixel();
    });
  }
  rest_ = new QSpacerItem(0, 0);
  images->addItem(rest_);
  view(Error)->setMapping(Mapping::SignedError, errorRange);
  view(Deviation)->setMapping(Mapping::Deviation, deviationRange);
  for (const auto which : {Mean, Deviation})
    view(which)->clear(tr("at the end"));
  scalars_ = new ScalarPanel(this);
  body_ = new QBoxLayout(QBoxLayout::LeftToRight);
  body_->addLayout(images, 100);
  body_->addWidget(scalars_);
  body_->addStretch(1);  // what remains where no view may grow further

  auto* layout = new QVBoxLayout(this);
  layout->addWidget(title_);
  layout->addWidget(settings_);
  layout->addWidget(message_);
  layout->addLayout(body_);
}

void MethodRow::arrange() {
  int count = 0, pixels = 1;
  for (const auto* each : views_) {
    count += each->isHidden() ? 0 : 1;
    pixels = std::max(pixels, each->image().shape.width);
  }
  if (count == 0) return;
  const auto margins = layout()->contentsMargins();
  const int spacing = layout()->spacing();
  const int scalars = scalars_->widthBeside() + spacing;
  const auto widthOfEach = [&](int width) {
    return std::clamp((width - (count - 1) * spacing) / count, 1,
                      largestView * fontMetrics().height());
  };
  // The magnification is a whole number of screen pixels, unless the image is larger than the view.
  const auto magnification = [&](int width) {
    const double scale = widthOfEach(width) * devicePixelRatioF() / pixels;
    return scale < 1 ? scale : std::floor(scale);
  };
  const auto gains = [&](int width) {
    return magnification(width) > magnification(width - scalars);
  };
  const int room = contentsRect().width() - margins.left() - margins.right();
  // Lower rows may take a scroll bar away that higher ones need: not to and fro.
  const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
  const bool wasBelow = body_->direction() == QBoxLayout::TopToBottom;
  const bool below = gains(room) || (wasBelow && gains(room + bar));
  if (below != wasBelow) {
    body_->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    rest_->changeSize(0, 0, below ? QSizePolicy::Expanding : QSizePolicy::Fixed);
  }
  // All alike: one of them a pixel wider would be magnified more. No wider than the image and its
  // caption, so that the row is no higher than it must be.
  const int width = below ? room : room - scalars;
  const int snug =
      std::max(static_cast<int>(std::ceil(magnification(width) * pixels / devicePixelRatioF())) + 1,
               fontMetrics().horizontalAdvance(tr("x_t, β = %1").arg(0.123)));
  for (auto* each : views_)
    each->setMaximumWidth(std::min(widthOfEach(width), snug));
  if (below)
    scalars_->arrangeBelow(room);
  else
    scalars_->arrangeBeside();
}

void MethodRow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void MethodRow::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::FontChange || !scalars_) return;
  auto bold = font();
  bold.setBold(true);
  title_->setFont(bold);
  arrange();
}

void MethodRow::show(const Recording& recording, const std::string& method, int evaluation) {
  const auto* course = recording.find(method);
  if (!course) return;
  pinned_.reset();
  const auto name = methodName(method);
  setTitle(method, name, course->stale ? tr("%1, with earlier settings").arg(name) : name);
  setSettings({});
  showCourse(recording, *course, evaluation, false);
}

void MethodRow::showPinned(const Recording& recording, const std::string& method, int number) {
  const auto* course = recording.find(method);
  if (!course) return;
  const auto name = pinnedName(method, number);
  // What is pinned does not change.
  if (pinned_ && pinned_ == course->whole && pinnedImage_ == recording.shown && name_ == name)
    return;
  pinned_ = course->whole;
  pinnedImage_ = recording.shown;
  setTitle(method, name, name);
  setSettings(settingsText(recording, *course));
  showCourse(recording, *course, -1, true);
}

void MethodRow::setTitle(const std::string& method, const QString& name, const QString& title) {
  if (title_->text() == title) return;
  name_ = name;
  const auto* info = findSolver(method);
  title_->setText(title);
  title_->setToolTip(info ? QString::fromStdString(info->help) : QString());
  setAccessibleName(title);
}

void MethodRow::setSettings(const QString& settings) {
  if (settings_->text() != settings) settings_->setText(settings);
  settings_->setHidden(settings.isEmpty());
}

void MethodRow::showCourse(const Recording& recording, const MethodRecording& course,
                           int evaluation, bool pinned) {
  const auto content = contentAt(recording, course, evaluation);
  const bool stale = course.stale && !pinned;
  own_.fill(true);
  own_[Truth] = pinned || content.truthDiffers;
  own_[BackProjection] = pinned || content.backProjectionDiffers;
  showImages(content, stale);
  scalars_->show(content);
  scalars_->setEnabled(!stale);
  showMessage(course);
  describe(content);
  arrange();
  if (pixel_) reportPixel();
}

bool MethodRow::setView(View which, const Image* image, bool keepPlace) {
  auto* each = view(which);
  const bool changed = each->setImage(image ? *image : Image{});
  each->setHidden(!image && !keepPlace);
  return changed;
}

void MethodRow::showImages(const MethodContent& content, bool stale) {
  const bool truthChanged = setView(Truth, content.truth);
  setView(BackProjection, content.backProjection);
  setView(Iterate, content.iterate);
  const bool estimateChanged = setView(Estimate, content.estimate);
  // The place of these stays, so that no other image changes its size when they come.
  setView(Mean, content.mean, content.meanLater);
  setView(Deviation, content.deviation, content.meanLater);
  showError(content, truthChanged || estimateChanged);

  view(Iterate)->setCaption(content.beta > 0 ? tr("x_t, β = %1").arg(content.beta, 0, 'g', 3)
                                             : tr("x_t"));
  view(Estimate)->setCaption(content.kind == EstimateKind::PosteriorMean ? tr("E[x₀ | y]")
                             : content.kind == EstimateKind::Sample      ? tr("Sample")
                                                                         : tr("E[x₀ | x_t]"));
  view(BackProjection)->setCaption(withQuality(tr("Aᵀy"), content.backProjectionMetrics.psnr));
  view(Mean)->setCaption(withQuality(tr("Mean"), content.meanPsnr));
  view(Truth)->setStale(stale && content.truthDiffers);
  view(BackProjection)->setStale(stale && content.backProjectionDiffers);
  for (const auto which : {Iterate, Estimate, Error, Mean, Deviation})
    view(which)->setStale(stale);
}

void MethodRow::showError(const MethodContent& content, bool changed) {
  if (!content.truth || !content.estimate || content.truth->shape != content.estimate->shape) {
    setView(Error, nullptr);
    return;
  }
  if (!changed) return;
  Image difference = *content.estimate;
  for (std::size_t i = 0; i < difference.pixels.size(); ++i)
    difference.pixels[i] -= content.truth->pixels[i];
  setView(Error, &difference);
}

void MethodRow::showMessage(const MethodRecording& course) {
  QStringList lines;
  if (!course.failure.empty())
    lines << tr("Did not finish: %1").arg(QString::fromStdString(course.failure));
  if (course.stopped && !course.run)
    lines << (course.evaluations > 0 ? tr("Stopped after %1 of %2 evaluations.")
                                           .arg(newestEvaluation(course))
                                           .arg(course.evaluations)
                                     : tr("Stopped before it began."));
  if (course.run)
    for (const auto& warning : course.run->warnings)
      lines << messageText(warning);
  const auto text = lines.join(QStringLiteral("\n"));
  if (message_->text() != text) message_->setText(text);
  message_->setHidden(text.isEmpty());
}

void MethodRow::describe(const MethodContent& content) {
  const auto quality = [](double psnr, double ssim) {
    QStringList parts;
    if (!std::isnan(psnr)) parts << tr("PSNR %1").arg(decibels(psnr));
    if (!std::isnan(ssim)) parts << tr("SSIM %1").arg(numberText(ssim, 3));
    return parts.join(QStringLiteral(", "));
  };
  const auto& back = content.backProjectionMetrics;
  view(BackProjection)->setAccessibleValue(quality(back.psnr, back.ssim));
  view(Iterate)->setAccessibleValue(quality(content.iteratePsnr, notMeasured));
  view(Estimate)->setAccessibleValue(quality(content.metrics.psnr, content.metrics.ssim));
  view(Mean)->setAccessibleValue(quality(content.meanPsnr, notMeasured));
}

void MethodRow::reportPixel() {
  if (!pixel_) {
    Q_EMIT hovered({});
    return;
  }
  QStringList parts{tr("x %1, y %2").arg(pixel_->x()).arg(pixel_->y())};
  for (const auto* each : views_) {
    const auto value = each->valueAt(pixel_->x(), pixel_->y());
    // of the caption only what it is, not its range or quality
    if (!value.isEmpty())
      parts << each->caption().section(QLatin1Char(','), 0, 0) + QStringLiteral(" ") + value;
  }
  Q_EMIT hovered(parts.join(QStringLiteral(" · ")));
}

QString MethodRow::title() const {
  return title_->text();
}

std::vector<ShownImage> MethodRow::shownImages() const {
  // Captions change during a run, titles do not.
  const std::array<QString, viewCount> names{
      tr("Truth"), tr("Back-projection"), tr("Iterate"),  tr("Estimate"),
      tr("Error"), tr("Posterior mean"),  tr("Deviation")};
  std::vector<ShownImage> shown;
  for (std::size_t i = 0; i < viewCount; ++i) {
    if (views_[i]->isHidden() || views_[i]->picture().isNull()) continue;
    const auto kind = i == Truth      ? ShownKind::Truth
                      : i == Estimate ? ShownKind::Estimate
                                      : ShownKind::Other;
    shown.push_back({own_[i] ? tr("%1: %2").arg(title(), names[i]) : names[i], views_[i]->picture(),
                     kind, own_[i] ? tr("%1: %2").arg(name_, names[i]) : names[i]});
  }
  return shown;
}

}  // namespace inkling

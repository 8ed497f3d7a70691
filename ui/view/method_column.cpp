#include "ui/view/method_column.h"

#include "engine/model/solver_info.h"
#include "ui/figures/method_name.h"
#include "ui/figures/option_text.h"
#include "ui/plots/palette.h"
#include "ui/session/window_words.h"
#include "ui/view/elided_label.h"
#include "ui/view/image_view.h"
#include "ui/view/invented_picture.h"
#include "ui/view/method_content.h"
#include "ui/view/samples_view.h"
#include "ui/view/scalar_panel.h"
#include "ui/view/tile_frame.h"

#include <QEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

constexpr double psnrFactor = 1.7;  ///< of the window's type

QString samplesWanted() {
  return MethodColumn::tr("Several posterior samples tell it. Set “%1” to 8 and run again.")
      .arg(optionText(standardOptions().byRole(OptionRole::Samples).label));
}

}  // namespace

MethodColumn::MethodColumn(LinkedZoom* zoom, QWidget* parent)
    : QWidget(parent),
      title_(new ElidedLabel(this)),
      psnrLabel_(new ElidedLabel(this)),
      message_(new QLabel(this)),
      tile_(new QStackedWidget(this)),
      samples_(new SamplesView),
      scalars_(new ScalarPanel(this)),
      samplesCaption_(new ElidedLabel) {
  title_->setObjectName(QStringLiteral("title"));
  psnrLabel_->setObjectName(QStringLiteral("psnr"));
  psnrLabel_->setAlignment(Qt::AlignCenter);
  psnrLabel_->setToolTip(tr("Peak signal-to-noise ratio of the picture, peak 1."));
  message_->setObjectName(QStringLiteral("message"));
  message_->setWordWrap(true);
  message_->setMinimumWidth(1);
  message_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  message_->hide();
  addViews(zoom);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  layout->addWidget(title_);
  layout->addWidget(tile_);
  layout->addWidget(psnrLabel_);
  layout->addWidget(scalars_);
  layout->addWidget(message_);
  layout->addStretch(1);
  dress();
  setTileView(shown_);
}

void MethodColumn::addViews(LinkedZoom* zoom) {
  const std::array<const char*, viewCount> names{"estimate",  "iterate",  "error",
                                                 "deviation", "invented", "mean"};
  const std::array<QString, viewCount> tips{
      tr("The method's estimate of the image at this point, and its result at the end."),
      tr("The sampler's noisy state."),
      tr("Estimate minus truth: blue is too dark, red too bright."),
      tr("The standard deviation over the posterior samples: yellow is uncertain."),
      tr("Grey is what all posterior samples agree on: the measurements determine it. Orange is "
         "where they differ: there the prior has made something up."),
      tr("The mean of the posterior samples.")};
  for (std::size_t i = 0; i < viewCount; ++i) {
    auto* each = views_[i] = new ImageView(zoom);
    each->setObjectName(QString::fromLatin1(names[i]));
    each->setScaleSpace(true);
    each->setToolTip(tips[i] + QStringLiteral("\n") + each->toolTip());
    tile_->addWidget(each);
    connect(each, &ImageView::hovered, this, [this](int x, int y) { Q_EMIT hovered(x, y); });
  }
  view(Error)->setMapping(Mapping::SignedError, errorRange);
  view(Deviation)->setMapping(Mapping::Deviation, deviationRange);
  samples_->setObjectName(QStringLiteral("sample-tiles"));
  samplesCaption_->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(samplesCaption_);
  column->addWidget(samples_);
  column->addStretch(1);
  tile_->addWidget(page);
}

void MethodColumn::dress() {
  auto bold = font();
  bold.setBold(true);
  title_->setFont(bold);
  // names in several scripts are of several heights, and the tiles below stand in a row
  int height = 0;
  for (const auto& each : solvers())
    height = std::max(height, QFontMetrics(bold)
                                  .boundingRect(QRect(0, 0, 1000, 1000), 0, optionText(each.label))
                                  .height());
  title_->setMinimumHeight(height);
  auto large = font();
  if (large.pointSizeF() > 0)
    large.setPointSizeF(large.pointSizeF() * psnrFactor);
  else
    large.setPixelSize(qRound(large.pixelSize() * psnrFactor));
  large.setBold(best_);
  psnrLabel_->setFont(large);
  const auto colour = curveStyle(method_, isDark(palette())).color;
  for (auto* each : views_)
    each->setFrame(colour);
  samples_->setFrame(colour);
}

void MethodColumn::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  const bool made = samplesCaption_ && layout();
  if (made && (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange ||
               event->type() == QEvent::LanguageChange))
    dress();
}

void MethodColumn::setTileView(TileView shown) {
  shown_ = shown;
  switch (shown) {
    case TileView::Result:
      tile_->setCurrentWidget(view(Estimate));
      break;
    case TileView::Iterate:
      tile_->setCurrentWidget(view(Iterate));
      break;
    case TileView::Error:
      tile_->setCurrentWidget(view(Error));
      break;
    case TileView::Uncertainty:
      tile_->setCurrentWidget(view(Deviation));
      break;
    case TileView::Samples:
      tile_->setCurrentWidget(samples_->parentWidget());
      break;
    case TileView::Invented:
      tile_->setCurrentWidget(view(Invented));
      break;
  }
}

void MethodColumn::setPictureSize(QSize picture) {
  const auto whole = view(Estimate)->sizeFor(picture);
  tile_->setFixedSize(whole);
  const QSize framed = picture + QSize(2 * tileFrame, 2 * tileFrame);
  samples_->setFixedSize(framed);
  // as the pictures have their captions above and their scales below
  const int scale =
      view(Estimate)->sizeFor({}).height() - view(Estimate)->heightOfCaption() - 2 * tileFrame;
  samplesCaption_->setFixedHeight(whole.height() - framed.height() - scale);
  setFixedWidth(whole.width());
}

int MethodColumn::heightBesidePicture() const {
  const int gaps = 3 * layout()->spacing();
  return title_->sizeHint().height() + view(Estimate)->sizeFor({}).height() +
         psnrLabel_->sizeHint().height() +
         (scalars_->isHidden() ? 0 : scalars_->sizeHint().height()) + gaps;
}

void MethodColumn::setReducedMotion(bool reduced) {
  samples_->setReducedMotion(reduced);
}

void MethodColumn::setBare(bool bare) {
  scalars_->setHidden(bare);
}

void MethodColumn::setBest(bool best) {
  if (best == best_) return;
  best_ = best;
  dress();
  psnrLabel_->setAccessibleName(best ? tr("PSNR, the best") : tr("PSNR"));
}

QString MethodColumn::title() const {
  return accessibleName();
}

void MethodColumn::setTitle(const QString& title, const std::string& method) {
  if (method != method_) {
    method_ = method;
    dress();
  }
  if (accessibleName() == title) return;
  const auto* info = findSolver(method);
  title_->setText(methodName(method));  // the tile says of which settings
  title_->setToolTip(info ? optionText(info->help) : QString());
  setAccessibleName(title);
}

void MethodColumn::show(const Recording& recording, const std::string& method, int evaluation) {
  const auto* course = recording.find(method);
  if (!course) return;
  const auto name = methodName(method);
  stale_ = course->stale;
  setTitle(stale_ ? tr("%1, with earlier settings").arg(name) : name, method);
  const auto content = contentAt(recording, *course, evaluation);
  const auto pending = !course->failure.empty() ? tr("It did not finish.")
                       : course->stopped        ? tr("It was stopped.")
                                                : tr("Nothing of it yet.");
  showImages(content, pending);
  showCaptions(content);
  showNumbers(content);
  showMessage(*course);
  describe(content);
}

bool MethodColumn::setView(View which, const Image* image, const QString& otherwise) {
  if (image) return view(which)->setImage(*image);
  const bool had = !view(which)->picture().isNull();
  view(which)->clear(otherwise);
  return had;
}

void MethodColumn::showImages(const MethodContent& content, const QString& pending) {
  const bool changed = setView(Estimate, content.estimate, pending);
  setView(Iterate, content.iterate,
          content.final ? tr("The way to the result was not kept.") : pending);
  showError(content, changed, pending);
  showSpread(content, pending);
  for (auto* each : views_)
    each->setStale(stale_);
  samples_->setStale(stale_);
  const auto* any = content.estimate ? content.estimate : content.iterate;
  size_ = any ? QSize(any->shape.width, any->shape.height) : QSize();
}

void MethodColumn::showError(const MethodContent& content, bool changed, const QString& pending) {
  if (!content.truth || !content.estimate || content.truth->shape != content.estimate->shape) {
    setView(Error, nullptr,
            content.estimate ? tr("There is no truth to compare it with.") : pending);
    truth_ = {};
    return;
  }
  if (!changed && truth_ == *content.truth) return;
  truth_ = *content.truth;
  Image difference = *content.estimate;
  for (std::size_t i = 0; i < difference.pixels.size(); ++i)
    difference.pixels[i] -= truth_.pixels[i];
  setView(Error, &difference, {});
}

void MethodColumn::showSpread(const MethodContent& content, const QString& pending) {
  const bool made = content.mean && content.deviation;
  const auto otherwise = content.meanLater ? tr("At the end of the run.")
                         : content.final   ? samplesWanted()
                                           : pending;
  const bool meanChanged = setView(Mean, content.mean, otherwise);
  const bool changed = setView(Deviation, content.deviation, otherwise) || meanChanged;
  if (!made)
    setView(Invented, nullptr, otherwise);
  else if (changed || view(Invented)->picture().isNull()) {
    const auto picture = inventedPicture(*content.mean, *content.deviation, deviationRange);
    setView(Invented, &picture, {});
  }
  static const std::vector<Image> none;
  samples_->setPlaceholder(otherwise);
  samples_->setSamples(made && content.samples ? *content.samples : none);
}

void MethodColumn::showCaptions(const MethodContent& content) {
  view(Iterate)->setCaption(content.beta > 0
                                ? tr("noisy guess x_t, β = %1").arg(content.beta, 0, 'g', 3)
                                : tr("noisy guess x_t"));
  view(Estimate)->setCaption(
      content.kind == EstimateKind::PosteriorMean ? tr("posterior mean E[x₀ | y]")
      : content.kind == EstimateKind::Sample      ? tr("one posterior sample")
                                                  : tr("cleaned guess E[x₀ | x_t]"));
  view(Error)->setCaption(tr("error, −%1 to +%1").arg(errorRange));
  view(Deviation)->setCaption(tr("uncertainty ±, 0 to %1").arg(deviationRange));
  view(Invented)->setCaption(tr("measured, or invented"));
  view(Mean)->setCaption(tr("mean of the samples"));
  samplesCaption_->setText(samples_->count() > 0 ? tr("%1 posterior samples").arg(samples_->count())
                                                 : tr("posterior samples"));
}

void MethodColumn::showNumbers(const MethodContent& content) {
  psnr_ = shown_ == TileView::Iterate ? content.iteratePsnr : content.metrics.psnr;
  const auto text = std::isnan(psnr_) ? QStringLiteral("–") : decibels(psnr_, 1);
  if (psnrLabel_->text() != text) psnrLabel_->setText(text);
  psnrLabel_->setEnabled(!stale_);
  scalars_->show(content);
  scalars_->setEnabled(!stale_);
}

void MethodColumn::showMessage(const MethodRecording& course) {
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

void MethodColumn::describe(const MethodContent& content) {
  const auto quality = [](double psnr, double ssim) {
    QStringList parts;
    if (!std::isnan(psnr)) parts << tr("PSNR %1").arg(decibels(psnr));
    if (!std::isnan(ssim)) parts << tr("SSIM %1").arg(numberText(ssim, 3));
    return parts.join(QStringLiteral(", "));
  };
  view(Iterate)->setAccessibleValue(quality(content.iteratePsnr, notMeasured));
  view(Estimate)->setAccessibleValue(quality(content.metrics.psnr, content.metrics.ssim));
  view(Mean)->setAccessibleValue(quality(content.meanPsnr, notMeasured));
}

QStringList MethodColumn::valuesAt(QPoint pixel) const {
  const std::array<QString, viewCount> names{tr("result"),    tr("noisy guess"), tr("error"),
                                             tr("deviation"), QString(),         tr("mean")};
  QStringList parts;
  for (std::size_t i = 0; i < viewCount; ++i)
    if (const auto value = views_[i]->valueAt(pixel.x(), pixel.y());
        !value.isEmpty() && !names[i].isEmpty())
      parts << names[i] + QLatin1Char(' ') + value;
  return parts;
}

std::vector<ShownImage> MethodColumn::shownImages() const {
  // Captions change during a run, titles do not.
  const std::array<QString, viewCount> names{
      tr("Estimate"),      tr("Iterate"), tr("Error"), tr("Deviation"), tr("Measured or invented"),
      tr("Posterior mean")};
  std::vector<ShownImage> shown;
  for (std::size_t i = 0; i < viewCount; ++i)
    if (!views_[i]->picture().isNull())
      shown.push_back({tr("%1: %2").arg(title(), names[i]), views_[i]->picture(),
                       i == Estimate ? ShownKind::Estimate : ShownKind::Other,
                       tr("%1: %2").arg(methodName(method_), names[i])});
  return shown;
}

}  // namespace inkling

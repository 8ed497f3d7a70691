#include "ui/view/method_row.h"

#include "ui/plots/method_name.h"
#include "ui/view/image_view.h"
#include "ui/view/method_content.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

// The same for all, so that methods can be compared at a glance.
constexpr double errorRange = 0.5, deviationRange = 0.3;
constexpr int largestView = 240;

enum ScalarIndex : std::size_t {
  Psnr,
  Ssim,
  Consistency,
  MeanPsnr,
  PredictedPsnr,
  Cosine,
  ScaledPsnr,
  Evaluations,
  Seconds
};

QString number(double value, int decimals) {
  return std::isnan(value) ? QString() : QString::number(value, 'f', decimals);
}

QString decibels(double value) {
  if (std::isnan(value)) return {};
  return std::isinf(value) ? QStringLiteral("∞ dB") : QStringLiteral("%1 dB").arg(number(value, 2));
}

}  // namespace

MethodRow::MethodRow(LinkedZoom* zoom, QWidget* parent)
    : QWidget(parent), title_(new QLabel(this)), message_(new QLabel(this)) {
  auto bold = title_->font();
  bold.setBold(true);
  title_->setFont(bold);
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
    each->setToolTip(tips[i] + QStringLiteral("\n") + each->toolTip());
    each->setMaximumWidth(largestView);
    each->hide();
    images->addWidget(each, 100);
    connect(each, &ImageView::hovered, this, [this](int x, int y) {
      pixel_ = x < 0 ? std::nullopt : std::optional(QPoint(x, y));
      reportPixel();
    });
  }
  view(Error)->setMapping(Mapping::SignedError, errorRange);
  view(Deviation)->setMapping(Mapping::Deviation, deviationRange);
  images->addWidget(makeScalars());
  images->addStretch(1);  // what remains where no view may grow further

  auto* layout = new QVBoxLayout(this);
  layout->addWidget(title_);
  layout->addWidget(message_);
  layout->addLayout(images);
}

QWidget* MethodRow::makeScalars() {
  auto* panel = new QWidget(this);
  panel->setObjectName(QStringLiteral("scalars"));
  auto* grid = new QGridLayout(panel);
  const std::array<std::pair<QString, QString>, Seconds + 1> rows{
      {{tr("PSNR"), tr("Peak signal-to-noise ratio of the estimate, peak 1.")},
       {tr("SSIM"), tr("Structural similarity of the estimate and the truth.")},
       {tr("Consistency"),
        tr("Share of the measurements' intervals that the estimate meets; of linear measurements, "
           "their mean squared residual over the noise's variance.")},
       {tr("PSNR of the mean"), tr("Of the mean of the posterior samples.")},
       {tr("Predicted PSNR"), tr("What state evolution expects of the estimate.")},
       {tr("Cosine"), tr("Between estimate and truth: 1 bit does not tell the scale.")},
       {tr("Scaled PSNR"), tr("After the best multiple of the estimate.")},
       {tr("Evaluations"), tr("Of the network, so far and planned.")},
       {tr("Time"), tr("Wall time of the method, per image.")}}};
  for (const auto& [name, help] : rows) {
    Scalar scalar{new QLabel(name, panel), new QLabel(panel)};
    const int line = static_cast<int>(scalars_.size());
    scalar.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    scalar.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    scalar.value->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0000/0000")));
    scalar.name->setMinimumWidth(fontMetrics().horizontalAdvance(tr("Predicted PSNR")));
    scalar.value->setAccessibleName(name);
    for (auto* label : {scalar.name, scalar.value}) {
      label->setToolTip(help);
      label->hide();
    }
    grid->addWidget(scalar.name, line, 0);
    grid->addWidget(scalar.value, line, 1);
    scalars_.push_back(scalar);
  }
  grid->setRowStretch(static_cast<int>(scalars_.size()), 1);
  return panel;
}

void MethodRow::show(const Recording& recording, const std::string& method, int evaluation) {
  const auto* course = recording.find(method);
  if (!course) return;
  setMethod(method);
  const auto content = contentAt(recording, *course, evaluation);
  showImages(content, course->stale);
  showScalars(content);
  showMessage(*course);
  describe(content);
  if (pixel_) reportPixel();
}

void MethodRow::setMethod(const std::string& method) {
  if (method == method_) return;
  method_ = method;
  const auto& known = standardMethods();
  const auto info = std::find_if(known.begin(), known.end(),
                                 [&](const MethodInfo& each) { return each.id == method; });
  title_->setText(methodName(method));
  title_->setToolTip(info == known.end() ? QString() : QString::fromStdString(info->help));
  setAccessibleName(title_->text());
}

bool MethodRow::setView(View which, const Image* image) {
  auto* each = view(which);
  const bool changed = each->setImage(image ? *image : Image{});
  each->setHidden(!image);
  return changed;
}

void MethodRow::showImages(const MethodContent& content, bool stale) {
  const bool truthChanged = setView(Truth, content.truth);
  setView(BackProjection, content.backProjection);
  setView(Iterate, content.iterate);
  const bool estimateChanged = setView(Estimate, content.estimate);
  setView(Mean, content.mean);
  setView(Deviation, content.deviation);
  showError(content, truthChanged || estimateChanged);

  view(Iterate)->setCaption(content.beta > 0 ? tr("x_t, β = %1").arg(content.beta, 0, 'g', 3)
                                             : tr("x_t"));
  view(Estimate)->setCaption(content.kind == EstimateKind::PosteriorMean ? tr("E[x₀ | y]")
                             : content.kind == EstimateKind::Sample      ? tr("Sample")
                                                                         : tr("E[x₀ | x_t]"));
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

void MethodRow::setScalar(std::size_t index, const QString& value) {
  const auto& [name, label] = scalars_[index];
  if (label->text() != value) label->setText(value);
  name->setHidden(value.isEmpty());
  label->setHidden(value.isEmpty());
}

void MethodRow::showScalars(const MethodContent& content) {
  const auto& metrics = content.metrics;
  setScalar(Psnr, decibels(metrics.psnr));
  setScalar(Ssim, number(metrics.ssim, 3));
  setScalar(Consistency, number(metrics.consistency, 3));
  setScalar(MeanPsnr, decibels(content.meanPsnr));
  setScalar(PredictedPsnr,
            content.converged ? decibels(content.predictedPsnr) : tr("not converged"));
  setScalar(Cosine, number(metrics.cosine, 3));
  setScalar(ScaledPsnr, decibels(metrics.scaledPsnr));
  setScalar(Evaluations, content.planned > content.evaluations
                             ? tr("%1/%2").arg(content.evaluations).arg(content.planned)
                         : content.evaluations > 0 ? QString::number(content.evaluations)
                                                   : QString());
  setScalar(Seconds, std::isnan(content.seconds)
                         ? QString()
                         : tr("%1 s").arg(content.seconds, 0, 'f', content.seconds < 10 ? 2 : 0));
}

void MethodRow::showMessage(const MethodRecording& course) {
  QStringList lines;
  if (!course.failure.empty())
    lines << tr("Did not finish: %1").arg(QString::fromStdString(course.failure));
  if (course.run)
    for (const auto& warning : course.run->warnings)
      lines << QString::fromStdString(warning);
  const auto text = lines.join(QStringLiteral("\n"));
  if (message_->text() != text) message_->setText(text);
  message_->setHidden(text.isEmpty());
}

void MethodRow::describe(const MethodContent& content) {
  const auto quality = [](double psnr, double ssim) {
    QStringList parts;
    if (!std::isnan(psnr)) parts << tr("PSNR %1").arg(decibels(psnr));
    if (!std::isnan(ssim)) parts << tr("SSIM %1").arg(number(ssim, 3));
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
    if (!value.isEmpty()) parts << each->caption() + QStringLiteral(" ") + value;
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
    if (views_[i]->isHidden()) continue;
    const bool common = i == Truth || i == BackProjection;
    shown.push_back(
        {common ? names[i] : tr("%1: %2").arg(title(), names[i]), views_[i]->picture()});
  }
  return shown;
}

}  // namespace inkling

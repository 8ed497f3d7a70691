#include "ui/view/scalar_panel.h"

#include "ui/view/elided_label.h"
#include "ui/view/method_content.h"

#include <QGridLayout>

#include <array>
#include <cmath>
#include <utility>

namespace inkling {
namespace {

enum ScalarIndex : std::size_t {
  Ssim,
  Consistency,
  MeanPsnr,
  PredictedPsnr,
  Cosine,
  ScaledPsnr,
  Evaluations,
  Seconds
};

// "197 of 200": what the share is of says more than the share.
QString consistencyText(const MethodContent& content) {
  const double share = content.metrics.consistency;
  if (std::isnan(share) || content.intervals <= 0) return numberText(share, 3);
  return ScalarPanel::tr("%1 of %2")
      .arg(std::llround(share * static_cast<double>(content.intervals)))
      .arg(content.intervals);
}

}  // namespace

QString numberText(double value, int decimals) {
  return std::isnan(value) ? QString() : QString::number(value, 'f', decimals);
}

QString decibels(double value, int decimals) {
  if (std::isnan(value)) return {};
  return std::isinf(value) ? QStringLiteral("∞ dB")
                           : QStringLiteral("%1 dB").arg(numberText(value, decimals));
}

ScalarPanel::ScalarPanel(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
  setObjectName(QStringLiteral("scalars"));
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setVerticalSpacing(1);
  grid_->setColumnStretch(0, 1);
  const std::array<std::pair<QString, QString>, Seconds + 1> rows{
      {{tr("SSIM"), tr("Structural similarity of the estimate and the truth.")},
       {tr("Agrees with y"),
        tr("How many of the measurements the estimate meets; of unquantized ones, its mean squared "
           "residual over the noise's variance, of which 1 is right.")},
       {tr("PSNR of the mean"), tr("Of the mean of the posterior samples.")},
       {tr("Predicted PSNR"), tr("What state evolution expects of the estimate.")},
       {tr("Cosine"), tr("Between estimate and truth: 1 bit does not tell the scale.")},
       {tr("Scaled PSNR"), tr("After the best multiple of the estimate.")},
       {tr("Evaluations"), tr("Of the network, so far and planned.")},
       {tr("Time"), tr("Wall time of the method, per image.")}}};
  for (const auto& [name, help] : rows) {
    Scalar scalar{new ElidedLabel(this), new QLabel(this), false, false, name};
    scalar.name->setText(name);
    scalar.name->setForegroundRole(QPalette::PlaceholderText);
    scalar.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    scalar.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    scalar.value->setAccessibleName(name);
    const int line = static_cast<int>(scalars_.size());
    grid_->addWidget(scalar.name, line, 0);
    grid_->addWidget(scalar.value, line, 1);
    for (auto* label : {scalar.name, scalar.value}) {
      label->setToolTip(help);
      label->hide();
    }
    scalars_.push_back(scalar);
  }
}

std::vector<bool> ScalarPanel::measured() const {
  std::vector<bool> lines;
  for (const auto& each : scalars_)
    lines.push_back(each.measured);
  return lines;
}

void ScalarPanel::setLines(const std::vector<bool>& lines) {
  for (std::size_t i = 0; i < scalars_.size(); ++i) {
    const auto& [name, value, measured, never, title] = scalars_[i];
    // the line keeps its height, so that the others stay beside each other
    const auto blank = QStringLiteral(" "), otherwise = never ? blank : QStringLiteral("–");
    const auto called = never && !measured ? blank : title;
    if (!measured && value->text() != otherwise) value->setText(otherwise);
    if (name->text() != called) name->setText(called);
    name->setHidden(!lines[i]);
    value->setHidden(!lines[i]);
  }
}

void ScalarPanel::setScalar(std::size_t index, const QString& value) {
  auto& scalar = scalars_[index];
  scalar.measured = !value.isEmpty();
  if (scalar.measured && scalar.value->text() != value) scalar.value->setText(value);
}

void ScalarPanel::show(const MethodContent& content) {
  const auto& metrics = content.metrics;
  setScalar(Ssim, numberText(metrics.ssim, 3));
  setScalar(Consistency, consistencyText(content));
  setScalar(MeanPsnr, decibels(content.meanPsnr));
  setScalar(PredictedPsnr,
            content.converged ? decibels(content.predictedPsnr) : tr("not converged"));
  scalars_[PredictedPsnr].never = !content.predicts;
  setScalar(Cosine, numberText(metrics.cosine, 3));
  setScalar(ScaledPsnr, decibels(metrics.scaledPsnr));
  setScalar(Evaluations, content.planned > content.evaluations
                             ? tr("%1/%2").arg(content.evaluations).arg(content.planned)
                         : content.evaluations > 0 ? QString::number(content.evaluations)
                                                   : QString());
  setScalar(Seconds, std::isnan(content.seconds)
                         ? QString()
                         : tr("%1 s").arg(content.seconds, 0, 'f', content.seconds < 10 ? 2 : 0));
}

}  // namespace inkling

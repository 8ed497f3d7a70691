#include "ui/view/scalar_panel.h"

#include "ui/view/method_content.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace inkling {
namespace {

constexpr int columnGap = 10;  // between two scalars below the images

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

// Of the widest numbers; beside the images of the widest text too, so that none moves them.
int valueWidth(const QWidget& widget, bool below) {
  const auto metrics = widget.fontMetrics();
  if (below) return metrics.horizontalAdvance(QStringLiteral("00.00 dB"));
  return std::max(metrics.horizontalAdvance(QStringLiteral("0000/0000")),
                  metrics.horizontalAdvance(ScalarPanel::tr("not converged")));
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
    Scalar scalar{new QLabel(name, this), new QLabel(this)};
    scalar.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    scalar.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    scalar.value->setAccessibleName(name);
    for (auto* label : {scalar.name, scalar.value}) {
      label->setToolTip(help);
      label->hide();
    }
    scalars_.push_back(scalar);
  }
  grid_->setRowStretch(static_cast<int>(scalars_.size()), 1);
}

int ScalarPanel::widthBeside() const {
  return nameWidth() + valueWidth(*this, false) + grid_->horizontalSpacing();
}

void ScalarPanel::arrangeBeside() {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  const int names = nameWidth();
  for (const auto& [name, value] : scalars_) {
    name->setMinimumWidth(names);
    value->setMinimumWidth(valueWidth(*value, false));
  }
  arrange(1);
}

void ScalarPanel::arrangeBelow(int room) {
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  for (const auto& [name, value] : scalars_) {
    name->setMinimumWidth(0);
    value->setMinimumWidth(valueWidth(*value, true));
  }
  arrange(columnsIn(room));
}

int ScalarPanel::columnsIn(int room) const {
  const auto shown = shownScalars();
  const int count = static_cast<int>(shown.size());
  for (int columns = count; columns > 1; --columns) {
    int width = (columns - 1) * (columnGap + 2 * grid_->horizontalSpacing());
    for (int column = 0; column < columns; ++column) {
      int name = 0, value = 0;
      for (int i = column; i < count; i += columns) {
        const auto& scalar = scalars_[shown[static_cast<std::size_t>(i)]];
        name = std::max(name, scalar.name->sizeHint().width());
        value = std::max({value, scalar.value->sizeHint().width(), scalar.value->minimumWidth()});
      }
      width += name + value + grid_->horizontalSpacing();
    }
    if (width <= room) return columns;
  }
  return 1;
}

std::vector<std::size_t> ScalarPanel::shownScalars() const {
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < scalars_.size(); ++i)
    if (!scalars_[i].name->isHidden()) shown.push_back(i);
  return shown;
}

int ScalarPanel::nameWidth() const {
  int width = 0;
  for (const auto& scalar : scalars_)
    width = std::max(width, scalar.name->sizeHint().width());
  return width;
}

void ScalarPanel::arrange(int columns) {
  const auto shown = shownScalars();
  if (columns == columns_ && shown == placed_) return;
  for (const auto index : placed_)
    for (auto* label : {scalars_[index].name, scalars_[index].value})
      grid_->removeWidget(label);
  for (int i = 0; i <= 3 * columns_; ++i) {
    grid_->setColumnMinimumWidth(i, 0);
    grid_->setColumnStretch(i, 0);
  }
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const auto& [name, value] = scalars_[shown[i]];
    const int line = static_cast<int>(i) / columns, column = 3 * (static_cast<int>(i) % columns);
    grid_->addWidget(name, line, column);
    grid_->addWidget(value, line, column + 1);
    if (column > 0) grid_->setColumnMinimumWidth(column - 1, columnGap);
  }
  if (columns > 1) grid_->setColumnStretch(3 * columns, 1);
  placed_ = shown;
  columns_ = columns;
}

void ScalarPanel::setScalar(std::size_t index, const QString& value) {
  const auto& [name, label] = scalars_[index];
  if (label->text() != value) label->setText(value);
  name->setHidden(value.isEmpty());
  label->setHidden(value.isEmpty());
}

void ScalarPanel::show(const MethodContent& content) {
  const auto& metrics = content.metrics;
  setScalar(Psnr, decibels(metrics.psnr));
  setScalar(Ssim, numberText(metrics.ssim, 3));
  setScalar(Consistency, numberText(metrics.consistency, 3));
  setScalar(MeanPsnr, decibels(content.meanPsnr));
  setScalar(PredictedPsnr,
            content.converged ? decibels(content.predictedPsnr) : tr("not converged"));
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

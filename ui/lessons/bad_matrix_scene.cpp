#include "ui/lessons/bad_matrix_scene.h"

#include "engine/model/solver_info.h"
#include "ui/figures/option_text.h"
#include "ui/lessons/lesson_drawing.h"
#include "ui/lessons/lesson_plot.h"
#include "ui/lessons/stored_runs.h"
#include "ui/plots/palette.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

constexpr double reach = 4;  // standard deviations that the plane shows to each side
constexpr int densitySide = 121;
constexpr double noiseLevel = 1;  // beta, of the iterate
const char* const storedRuns = "condition";
const char* const diagonal = "qcs-sgm";
const char* const propagated = "qcs-sgm+";

/// Of C = sigma² I + beta² A A^T: which two rows correlate the most, and how much.
struct Alike {
  std::size_t first = 0, second = 1;
  double correlation = 0;
};
Alike mostAlike(const std::vector<float>& rows, std::size_t m, double noise,
                const Cancellation& cancellation) {
  const std::size_t n = rows.size() / m;
  const double beta2 = noiseLevel * noiseLevel;
  const auto product = [&](std::size_t a, std::size_t b) {
    float sum = 0;
    for (std::size_t i = 0; i < n; ++i)
      sum += rows[a * n + i] * rows[b * n + i];
    return beta2 * double{sum} + (a == b ? noise * noise : 0);
  };
  std::vector<double> variance(m);
  for (std::size_t a = 0; a < m; ++a)
    variance[a] = product(a, a);
  Alike most;
  for (std::size_t a = 0; a < m; ++a) {
    cancellation.check();
    for (std::size_t b = a + 1; b < m; ++b) {
      const double correlation = product(a, b) / std::sqrt(variance[a] * variance[b]);
      if (std::abs(correlation) > std::abs(most.correlation)) most = {a, b, correlation};
    }
  }
  return most;
}

QString percent(double share) {
  return BadMatrixScene::tr("%1 %").arg(100 * share, 0, 'f', share < 0.02 ? 1 : 0);
}

double lengthOf(const Pair& p) {
  return std::hypot(p[0], p[1]);
}

/// How far a score is from the exact one, over the length of that.
double wrongBy(const Pair& score, const Pair& exact) {
  return lengthOf({score[0] - exact[0], score[1] - exact[1]}) / lengthOf(exact);
}

}  // namespace

BadMatrixScene::BadMatrixScene(Workbench& workbench, QWidget* parent)
    : LessonScene(workbench, parent),
      spectrum_(new LessonPlot(tr("Singular values of the matrix"), tr("Index"), QString(), this)),
      runs_(new LessonPlot(tr("What it costs"), tr("Condition number κ"), tr("PSNR / dB"), this)) {
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("What two signs leave of a Gaussian"));
  runs_->setHint(tr("Answer the question first"));
}

BadMatrixScene::Data BadMatrixScene::computed(Engine& engine, const Experiment& e,
                                              const Cancellation& cancellation) {
  RunObserver nobody;
  const auto measured = engine.measure(e, nobody, cancellation);
  const auto seen = engine.inspect(e, nobody, cancellation);
  const auto m = static_cast<std::size_t>(measured.matrix.shape.front());
  const auto alike = mostAlike(toFloats(measured.matrix), m,
                               e.settings.real(nameOf(OptionRole::Noise)), cancellation);
  const auto sign = [&](std::size_t row) { return seen.noisy.at(row) < 0 ? -1 : 1; };
  return {seen.singularValues, alike.correlation, {sign(alike.first), sign(alike.second)}};
}

void BadMatrixScene::present(const Experiment& experiment, const Value&) {
  askAbout(experiment, &computed, [this](const Data& found) {
    data_ = found;
    showSpectrum();
    work();
  });
  if (!runs_->content().empty()) showRuns();
}

void BadMatrixScene::reveal() {
  showRuns();
}

void BadMatrixScene::moveTo(Pair mean) {
  for (auto& each : mean)
    each = std::clamp(each, -reach, reach);
  mean_ = mean;
  work();
}

void BadMatrixScene::work() {
  if (!data_) return;
  const double rho = data_->correlation;
  shown_ = twoSigns(mean_, {1, rho, 1}, data_->signs);
  setFact("alikeness", signedNumber(rho));
  setFact("diagonal-error", percent(wrongBy(shown_->diagonalScore, shown_->exactScore)));
  setFact("ep-error", percent(wrongBy(shown_->epScore, shown_->exactScore)));
  setAccessibleDescription(tr("Without the correlation the score is wrong by %1, with it by %2.")
                               .arg(fact("diagonal-error"), fact("ep-error")));
  density_ = QImage(densitySide, densitySide, QImage::Format_RGB32);
  const auto ink = palette().color(QPalette::Text), paper = palette().color(QPalette::Base);
  for (int row = 0; row < densitySide; ++row)
    for (int column = 0; column < densitySide; ++column) {
      const double x = reach * (2.0 * column / (densitySide - 1) - 1);
      const double y = -reach * (2.0 * row / (densitySide - 1) - 1);
      const double dx = x - mean_[0], dy = y - mean_[1];
      const double p = std::exp(-0.5 * (dx * dx - 2 * rho * dx * dy + dy * dy) / (1 - rho * rho));
      const bool allowed = x * data_->signs[0] >= 0 && y * data_->signs[1] >= 0;
      // what the signs rule out stays visible, faintly
      const double share = (allowed ? 0.75 : 0.18) * std::pow(p, 0.6) + (allowed ? 0.06 : 0);
      const auto mixed = [&](int a, int b) { return qRound(share * a + (1 - share) * b); };
      density_.setPixel(column, row,
                        qRgb(mixed(ink.red(), paper.red()), mixed(ink.green(), paper.green()),
                             mixed(ink.blue(), paper.blue())));
    }
  update();
}

void BadMatrixScene::showSpectrum() {
  PlotContent content;
  content.logY = true;
  Curve values;
  values.name = tr("singular value");
  values.legend = QString();
  values.style = "spectrum";
  for (std::size_t i = 0; i < data_->singularValues.size(); ++i)
    if (data_->singularValues[i] > 0) {
      values.x.push_back(static_cast<double>(i) + 1);
      values.y.push_back(data_->singularValues[i]);
    }
  content.curves.push_back(std::move(values));
  spectrum_->show(std::move(content));
}

void BadMatrixScene::showRuns() {
  const auto stored = bundledRuns(storedRuns);
  PlotContent content;
  content.logX = true;
  const auto now = asked()->settings.real(stored.setting);
  for (const auto& each : stored.curves) {
    Curve curve;
    const auto* info = findSolver(each.method);
    curve.name = info ? optionText(info->label) : QString::fromStdString(each.method);
    curve.style = each.method;
    curve.x = stored.values;
    curve.y = each.mean;
    content.curves.push_back(std::move(curve));
    for (std::size_t i = 0; i < stored.values.size(); ++i)
      if (std::abs(stored.values[i] / now - 1) < 1e-9)
        setFact("stored-" + each.method, QString::number(each.mean[i], 'f', 1));
  }
  content.position = now;
  runs_->show(std::move(content));
}

QRect BadMatrixScene::plane() const {
  const int line = fontMetrics().height();
  const int side = std::min(width() * 11 / 20 - 2 * line, height() - 5 * line);
  return {line, line, side, side};
}

QPointF BadMatrixScene::onPlane(const Pair& at) const {
  const QRectF place = plane();
  return {place.center().x() + at[0] / reach * place.width() / 2,
          place.center().y() - at[1] / reach * place.height() / 2};
}

Pair BadMatrixScene::pairAt(QPointF position) const {
  const QRectF place = plane();
  return {reach * (position.x() - place.center().x()) / (place.width() / 2),
          -reach * (position.y() - place.center().y()) / (place.height() / 2)};
}

void BadMatrixScene::paintEllipse(QPainter& painter, const PlaneGaussian& gaussian,
                                  const QColor& colour, Qt::PenStyle dash) const {
  const auto& c = gaussian.covariance;
  const double angle = 0.5 * std::atan2(2 * c[1], c[0] - c[2]);
  const double middle = (c[0] + c[2]) / 2, half = std::hypot((c[0] - c[2]) / 2, c[1]);
  const double unit = plane().width() / (2 * reach);
  painter.save();
  painter.setPen(QPen(colour, 3, dash));
  painter.translate(onPlane(gaussian.mean));
  painter.rotate(-angle * 180 / M_PI);
  painter.drawEllipse(QPointF(), unit * std::sqrt(middle + half),
                      unit * std::sqrt(std::max(0.0, middle - half)));
  painter.drawLine(QPointF(-6, 0), QPointF(6, 0));
  painter.drawLine(QPointF(0, -6), QPointF(0, 6));
  painter.restore();
}

void BadMatrixScene::paintEvent(QPaintEvent*) {
  if (!shown_) return;
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  const auto place = plane();
  painter.drawImage(place, density_);
  const auto axis = palette().color(QPalette::Mid);
  painter.setPen(QPen(axis, 1));
  painter.drawLine(onPlane({-reach, 0}), onPlane({reach, 0}));
  painter.drawLine(onPlane({0, -reach}), onPlane({0, reach}));
  const bool dark = isDark(palette());
  const auto one = curveStyle(diagonal, dark), two = curveStyle(propagated, dark);
  painter.save();
  painter.setClipRect(place);
  painter.setBrush(Qt::NoBrush);
  paintEllipse(painter, shown_->exact, palette().color(QPalette::Text), Qt::SolidLine);
  paintEllipse(painter, shown_->diagonal, one.color, Qt::DashLine);
  paintEllipse(painter, shown_->ep, two.color, Qt::DashDotLine);
  painter.setPen(QPen(palette().color(QPalette::Base), 2));
  painter.setBrush(palette().color(QPalette::Highlight));
  painter.drawEllipse(onPlane(mean_), 8, 8);
  painter.restore();
  const int line = fontMetrics().height();
  const std::pair<QString, QColor> legend[] = {
      {tr("what the two signs leave (exact)"), palette().color(QPalette::Text)},
      {tr("QCS-SGM: score wrong by %1").arg(fact("diagonal-error")), one.color},
      {tr("QCS-SGM+: score wrong by %1").arg(fact("ep-error")), two.color}};
  int y = place.bottom() + line / 2;
  for (const auto& [text, colour] : legend) {
    painter.fillRect(QRect(place.left(), y + line / 2 - 2, 2 * line, 4), colour);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(place.left() + 5 * line / 2, y, width() * 11 / 20 - 3 * line, line),
                     Qt::AlignVCenter, text);
    y += line * 5 / 4;
  }
}

void BadMatrixScene::resizeEvent(QResizeEvent* event) {
  LessonScene::resizeEvent(event);
  const int left = width() * 11 / 20, half = height() / 2;
  spectrum_->setGeometry(left, 0, width() - left, half);
  runs_->setGeometry(left, half, width() - left, height() - half);
}

void BadMatrixScene::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && plane().contains(event->position().toPoint()))
    moveTo(pairAt(event->position()));
}

void BadMatrixScene::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton) moveTo(pairAt(event->position()));
}

void BadMatrixScene::keyPressEvent(QKeyEvent* event) {
  constexpr double step = 0.1;
  if (const auto way = arrowStep(*event, step))
    moveTo({mean_[0] + way->x(), mean_[1] + way->y()});
  else
    QWidget::keyPressEvent(event);
}

}  // namespace inkling

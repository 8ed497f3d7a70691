#include "ui/export/animation.h"

#include "engine/model/error.h"
#include "ui/export/finished_methods.h"
#include "ui/figures/method_name.h"
#include "ui/figures/png.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace inkling {
namespace {

constexpr int margin = 16, gap = 12, largestSide = 8192;
const QColor paper(255, 255, 255), ink(28, 28, 28), quiet(110, 110, 110);  // grey, as the images

struct Text {
  Q_DECLARE_TR_FUNCTIONS(inkling::Animation)
};

QFont font(int pixels, QFont::Weight weight = QFont::Normal) {
  QFont made(QStringLiteral("DejaVu Sans"));
  made.setStyleHint(QFont::SansSerif);
  made.setPixelSize(pixels);
  made.setWeight(weight);
  made.setStyleStrategy(QFont::NoSubpixelAntialias);  // its fringes are coloured
  return made;
}

const std::array<QString, 3>& headings() {
  static const std::array<QString, 3> all{Text::tr("Truth"), Text::tr("Iterate"),
                                          Text::tr("Denoised estimate")};
  return all;
}

void check(const AnimationPlan& plan) {
  const bool possible = plan.seconds >= 0.5 && plan.seconds <= 120 && plan.fps >= 1 &&
                        plan.fps <= 50 && plan.scale >= 1 && plan.scale <= 32;
  if (!possible)
    throw Error(ErrorKind::Usage,
                "An animation may have 0.5 to 120 seconds, 1 to 50 frames a second and a scale "
                "of 1 to 32: change what is outside.");
}

const Image* resultOf(const MethodRecording& method) {
  if (!method.run) return nullptr;
  const auto& run = *method.run;
  const auto* image = run.estimate           ? &*run.estimate
                      : !run.samples.empty() ? &run.samples.front()
                                             : nullptr;
  return image && !image->pixels.empty() ? image : nullptr;
}

/// An old course beside the new truth would be a lie.
bool isShown(const MethodRecording& method) {
  return isCurrent(method) && (!method.trajectory.frames().empty() || resultOf(method));
}

int even(int number) {
  return number + number % 2;
}

}  // namespace

int AnimationPlan::wantedFrames() const {
  return std::clamp(static_cast<int>(std::lround(seconds * fps)), 1, mostFrames);
}

Animation::Animation(const Recording& recording, const AnimationPlan& plan) : plan_(plan) {
  check(plan);
  chooseEvaluations(recording);
  if (recording.image) truth_ = recording.image->truth;
  const auto shown = static_cast<std::size_t>(recording.shown);
  for (const auto& method : recording.methods)  // of what is shown, not of what was opened since
    if (isShown(method) && method.whole && shown < method.whole->images.size())
      truth_ = method.whole->images[shown].truth;
  for (const auto& method : recording.methods)
    if (isShown(method)) addRow(method);
  if (truth_ && truth_->shape.channels != 1) grey_ = false;
  layOut();
}

void Animation::chooseEvaluations(const Recording& recording) {
  std::set<int> recorded;
  for (const auto& method : recording.methods)
    if (isShown(method))
      for (const auto& frame : method.trajectory.frames())
        recorded.insert(frame.evaluation);
  if (recorded.empty())
    throw Error(ErrorKind::Usage,
                "No course has been recorded with the present settings: run the experiment first.");
  const int first = *recorded.begin(), last = *recorded.rbegin();
  const int count = std::min(plan_.wantedFrames(), static_cast<int>(recorded.size()));
  if (count == 1) evaluations_ = {last};
  for (int i = 0; count > 1 && i < count; ++i)
    evaluations_.push_back(
        first + static_cast<int>(std::lround(static_cast<double>(last - first) * i / (count - 1))));
}

void Animation::addRow(const MethodRecording& method) {
  Row row;
  row.name = methodName(method.method);
  row.planned = method.evaluations;
  if (method.trajectory.frames().empty()) {  // of many images, or read from a file: it stands still
    row.still = true;
    row.shots.push_back({Frame{0, notMeasured, {}, *resultOf(method)}, std::nullopt});
    row.shotAt.assign(evaluations_.size(), 0);
    if (resultOf(method)->shape.channels != 1) grey_ = false;
    rows_.push_back(std::move(row));
    return;
  }
  int shown = -1;
  for (const int evaluation : evaluations_) {
    const int index = method.trajectory.indexAt(evaluation);
    if (index != shown) {
      const auto& frame = method.trajectory.frames()[static_cast<std::size_t>(index)];
      row.shots.push_back({frame, std::nullopt});
      const auto after = std::upper_bound(
          method.steps.begin(), method.steps.end(), frame.evaluation,
          [](int value, const StepRecord& step) { return value < step.evaluations; });
      if (after != method.steps.begin()) row.shots.back().step = *(after - 1);
      for (const auto* image : {&frame.iterate, &frame.denoised})
        if (!image->pixels.empty() && image->shape.channels != 1) grey_ = false;
    }
    shown = index;
    row.shotAt.push_back(row.shots.size() - 1);
  }
  rows_.push_back(std::move(row));
}

void Animation::layOut() {
  const auto& first = rows_.front().shots.front().frame;
  const auto& shape = first.iterate.pixels.empty() ? first.denoised.shape : first.iterate.shape;
  tile_ = QSize(shape.width, shape.height) * plan_.scale;
  textHeight_ = std::clamp(tile_.height() / 11, 12, 26);
  const QFontMetrics names(font(textHeight_, QFont::DemiBold)), lines(font(textHeight_));
  int tileWidth = tile_.width();
  for (const auto& heading : headings())
    tileWidth = std::max(tileWidth, lines.horizontalAdvance(heading));
  tile_.setWidth(tileWidth);  // the pictures stand at the left of wider columns
  for (const auto& row : rows_) {
    labels_ = std::max(labels_, names.horizontalAdvance(row.name));
    for (const auto& shot : row.shots)
      for (const auto& line : caption(row, shot))
        labels_ = std::max(labels_, lines.horizontalAdvance(line));
  }
  labels_ += gap;
  tile_.setHeight(std::max(tile_.height(), 5 * lines.height()));
  const auto last = tileAt(static_cast<int>(rows_.size()) - 1, 2);
  size_ = {even(last.x() + tile_.width() + margin), even(last.y() + tile_.height() + margin)};
  if (std::max(size_.width(), size_.height()) > largestSide)
    throw Error(
        ErrorKind::Usage,
        "The animation would be {width}×{height} pixels, and at most 8192 are possible: choose a "
        "smaller scale or fewer methods.",
        {{"width", std::to_string(size_.width())}, {"height", std::to_string(size_.height())}});
}

QPoint Animation::tileAt(int row, int column) const {
  const int header = QFontMetrics(font(textHeight_)).height() + gap / 2;
  return {margin + labels_ + column * (tile_.width() + gap),
          margin + header + row * (tile_.height() + gap)};
}

QStringList Animation::caption(const Row& row, const Shot& shot) const {
  const auto& [frame, step] = shot;
  QStringList lines;
  if (row.still) return {Text::tr("its result: the way"), Text::tr("to it was not kept")};
  if (std::isfinite(frame.beta)) lines += Text::tr("β = %1").arg(frame.beta, 0, 'f', 4);
  lines += Text::tr("evaluation %1 of %2")
               .arg(frame.evaluation)
               .arg(std::max(row.planned, frame.evaluation));
  if (step && std::isfinite(step->psnr))
    lines += Text::tr("iterate: %1 dB").arg(step->psnr, 0, 'f', 1);
  if (step && std::isfinite(step->denoisedPsnr))
    lines += Text::tr("estimate: %1 dB").arg(step->denoisedPsnr, 0, 'f', 1);
  return lines;
}

void Animation::drawHeader(QPainter& painter) const {
  painter.setFont(font(textHeight_));
  painter.setPen(quiet);
  for (int column = 0; column < 3; ++column) {
    if (column == 0 && !truth_) continue;
    const QRect place(tileAt(0, column).x(), margin, tile_.width(), tileAt(0, 0).y() - margin);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignTop,
                     headings()[static_cast<std::size_t>(column)]);
  }
}

void Animation::drawRow(QPainter& painter, std::size_t row, std::size_t index) const {
  const auto& content = rows_[row];
  const auto& shot = content.shots[content.shotAt[index]];
  const auto corner = [&](int column) { return tileAt(static_cast<int>(row), column); };
  QRect lines(margin, corner(0).y(), labels_, tile_.height());
  const auto line = [&](const QString& text, QFont::Weight weight, const QColor& colour) {
    painter.setFont(font(textHeight_, weight));
    painter.setPen(colour);
    painter.drawText(lines, Qt::AlignLeft | Qt::AlignTop, text);
    lines.setTop(lines.top() + QFontMetrics(painter.font()).height());
  };
  line(content.name, QFont::DemiBold, ink);
  for (const auto& text : caption(content, shot))
    line(text, QFont::Normal, quiet);
  const std::array<const Image*, 3> pictures{truth_ ? &*truth_ : nullptr, &shot.frame.iterate,
                                             &shot.frame.denoised};
  for (int column = 0; column < 3; ++column)
    if (const auto* image = pictures[static_cast<std::size_t>(column)];
        image && !image->pixels.empty())
      painter.drawImage(corner(column), toQImage(*image, plan_.scale));
}

QImage Animation::frame(int index) const {
  QImage picture(size_, QImage::Format_RGB32);
  if (picture.isNull())
    throw Error(ErrorKind::Resource,
                "There is not enough memory for the animation: choose a smaller scale.");
  picture.fill(paper);
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::TextAntialiasing);
  drawHeader(painter);
  for (std::size_t row = 0; row < rows_.size(); ++row)
    drawRow(painter, row, static_cast<std::size_t>(index));
  return picture;
}

}  // namespace inkling

#include "ui/lessons/invented_scene.h"

#include "ui/lessons/lesson_drawing.h"
#include "ui/plots/palette.h"
#include "ui/view/invented_picture.h"

#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

constexpr int flickerPause = 400;   // ms
constexpr double fullOrange = 0.3;  // deviation from which nothing of the grey is left

}  // namespace

InventedScene::InventedScene(Workbench& workbench, QWidget* parent)
    : PanelsScene(workbench, parent) {
  flicker_.setInterval(flickerPause);
  connect(&flicker_, &QTimer::timeout, this, &InventedScene::showNext);
  setToolTip(tr("Click: the next sample"));
}

void InventedScene::present(const Experiment& experiment, const Value&) {
  askAbout(experiment, &unseenRun, [this](const Result& result) {
    const auto& run = result.runs.front();
    samples_.clear();
    for (const auto& each : run.samples)
      samples_.push_back(pictureOf(each));
    sample_ = 0;
    invented_ = pictureOf(inventedPicture(run.mean, run.deviation, fullOrange));
    mean_ = pictureOf(run.mean);
    truth_ = result.images.front().truth ? pictureOf(*result.images.front().truth) : QImage();
    colour_ = curveStyle(run.method, isDark(palette())).color;
    double most = 0, square = 0;
    for (const float each : run.deviation.pixels) {
      most = std::max(most, double{each});
      square += double{each} * double{each};
    }
    const auto pixels = std::max<double>(1, static_cast<double>(run.deviation.pixels.size()));
    setFact("spread", QString::number(std::sqrt(square / pixels), 'f', 3));
    setFact("most-spread", QString::number(most, 'f', 2));
    setFact("psnr", QString::number(run.metrics.psnr, 'f', 1));
    double worst = 1;
    for (const double each : run.sampleConsistency)
      worst = std::min(worst, each);
    const auto bits = result.experiment.settings.integer(nameOf(OptionRole::Measurements));
    setFact("agreeing", QString::number(std::llround(worst * static_cast<double>(bits))));
    tell();
  });
}

void InventedScene::tell() {
  if (samples_.empty()) return;
  setPanels({{samples_[static_cast<std::size_t>(sample_)],
              tr("sample %1 of %2").arg(sample_ + 1).arg(samples_.size()), colour_},
             {invented_, tr("grey: all agree. Orange: each has its own"), colour_},
             {mean_, tr("their mean"), colour_},
             {truth_, tr("the truth"), {}}});
}

void InventedScene::showNext() {
  if (samples_.empty()) return;
  sample_ = (sample_ + 1) % static_cast<int>(samples_.size());
  tell();
}

void InventedScene::setReducedMotion(bool reduced) {
  PanelsScene::setReducedMotion(reduced);
  if (reduced)
    flicker_.stop();
  else if (isVisible() && !held_)
    flicker_.start();
}

void InventedScene::mousePressEvent(QMouseEvent*) {
  held_ = true;
  flicker_.stop();
  showNext();
}

void InventedScene::showEvent(QShowEvent* event) {
  PanelsScene::showEvent(event);
  if (!reducedMotion() && !held_) flicker_.start();
}

void InventedScene::hideEvent(QHideEvent* event) {
  PanelsScene::hideEvent(event);
  flicker_.stop();
}

}  // namespace inkling

#include "ui/lessons/budget_scene.h"

#include "ui/lessons/lesson_drawing.h"
#include "ui/lessons/lesson_plot.h"
#include "ui/plots/palette.h"

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

constexpr int mostBits = 8;
constexpr int shownPictures = 4;

QString bitsText(int bits) {
  return bits == 1 ? BudgetScene::tr("1 bit") : BudgetScene::tr("%1 bits").arg(bits);
}

}  // namespace

BudgetScene::BudgetScene(Workbench& workbench, QWidget* parent)
    : PanelsScene(workbench, parent),
      plot_(new LessonPlot(tr("One budget, shared out"), tr("Bits for each measurement"),
                           tr("PSNR / dB"), this)) {
  plot_->setHint(tr("Each number of bits that you try leaves a dot"));
}

std::int64_t BudgetScene::measurementsFor(int bits) const {
  return budget_ / bits;
}

void BudgetScene::present(const Experiment& experiment, const Value&) {
  const auto bits = static_cast<int>(experiment.settings.integer(nameOf(OptionRole::Bits)));
  if (!experiment_) {
    experiment_ = experiment;
    budget_ = bits * experiment.settings.integer(nameOf(OptionRole::Measurements));
    setFact("budget", QString::number(budget_));
  }
  bits_ = bits;
  tell();
  if (!dots_.contains(bits)) run(bits);
}

Experiment BudgetScene::shownExperiment(const Experiment& experiment) const {
  auto e = experiment;
  const auto bits = static_cast<int>(e.settings.integer(nameOf(OptionRole::Bits)));
  e.settings.set(nameOf(OptionRole::Measurements), measurementsFor(bits));
  return e;
}

void BudgetScene::reveal() {
  revealed_ = true;
  for (int bits = 1; bits <= mostBits; ++bits)
    if (!dots_.contains(bits)) wanted_.insert(bits);
  if (!busy() && !wanted_.empty()) run(*wanted_.begin());
}

void BudgetScene::run(int bits) {
  wanted_.erase(bits);
  auto e = *experiment_;
  e.settings.set(nameOf(OptionRole::Bits), std::int64_t{bits});
  e = shownExperiment(e);
  ask(
      [e](Engine& engine, const Cancellation& cancellation) {
        RunObserver nobody;
        return wholeRun(engine, e, nobody, cancellation);
      },
      [this, bits](const Result& result) {
        Dot dot;
        double sum = 0, square = 0;
        for (const auto& run : result.runs) {
          sum += run.metrics.psnr;
          square += run.metrics.psnr * run.metrics.psnr;
          if (dot.pictures.size() < shownPictures)
            dot.pictures.push_back(pictureOf(shownImage(run)));
        }
        const auto count = static_cast<double>(result.runs.size());
        dot.mean = sum / count;
        if (count > 1)
          dot.error = std::sqrt(std::max(0.0, square / count - dot.mean * dot.mean) / (count - 1));
        dots_[bits] = std::move(dot);
        colour_ = curveStyle(result.runs.front().method, isDark(palette())).color;
        tell();
        showDots();
        if (!wanted_.empty()) run(*wanted_.begin());
      });
}

void BudgetScene::tell() {
  setFact("shared", tr("%1 measurements of %2").arg(measurementsFor(bits_)).arg(bitsText(bits_)));
  const auto shown = dots_.find(bits_);
  if (shown == dots_.end()) return;
  setFact("psnr", QString::number(shown->second.mean, 'f', 1));
  const auto best = std::max_element(dots_.begin(), dots_.end(), [](const auto& a, const auto& b) {
    return a.second.mean < b.second.mean;
  });
  setFact("best", bitsText(best->first));
  setFact("best-psnr", QString::number(best->second.mean, 'f', 1));
  std::vector<Panel> panels;
  for (const auto& picture : shown->second.pictures)
    panels.push_back({picture, {}, colour_});
  setPanels(std::move(panels));
}

void BudgetScene::showDots() {
  PlotContent content;
  Curve means;
  means.name = tr("mean of the images");
  means.legend = QString();
  means.style = experiment_->methods.front().id;
  means.shape = dots_.size() == mostBits ? CurveShape::Line : CurveShape::Points;
  for (const auto& [bits, dot] : dots_) {
    means.x.push_back(bits);
    means.y.push_back(dot.mean);
    Curve error;  // a short line up and down
    error.style = means.style;
    error.weight = CurveWeight::Thin;
    error.x = {static_cast<double>(bits), static_cast<double>(bits)};
    error.y = {dot.mean - dot.error, dot.mean + dot.error};
    content.curves.push_back(std::move(error));
  }
  content.curves.push_back(std::move(means));
  content.position = bits_;
  plot_->show(std::move(content));
}

QRect BudgetScene::panelArea() const {
  return {0, 0, width() * 2 / 5, height()};
}

void BudgetScene::resizeEvent(QResizeEvent* event) {
  PanelsScene::resizeEvent(event);
  plot_->setGeometry(width() * 2 / 5, 0, width() - width() * 2 / 5, height());
}

}  // namespace inkling

#include "ui/lessons/annealing_scene.h"

#include "ui/lessons/lesson_drawing.h"
#include "ui/plots/palette.h"
#include "ui/session/prior_draw.h"

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

/// Keeps the last state at each noise level.
class LevelKeeper : public RunObserver {
 public:
  void onStep(const StepView& view) override {
    Frame frame{view.evaluation, view.beta, view.iterate(0), view.denoised(0)};
    if (!frames.empty() && frames.back().beta == frame.beta)
      frames.back() = std::move(frame);
    else
      frames.push_back(std::move(frame));
    evaluations = view.evaluation;
  }
  std::vector<Frame> frames;
  int evaluations = 0;
};

/// Of the frames, the one whose level is nearest by its ratio.
const Frame& nearestTo(double beta, const std::vector<Frame>& frames) {
  return *std::min_element(frames.begin(), frames.end(), [&](const Frame& a, const Frame& b) {
    return std::abs(std::log(a.beta / beta)) < std::abs(std::log(b.beta / beta));
  });
}

}  // namespace

AnnealingScene::Data AnnealingScene::computed(Engine& engine, const Experiment& e,
                                              const Cancellation& cancellation) {
  LevelKeeper keeper;
  const auto result = wholeRun(engine, e, keeper, cancellation);
  Data data;
  data.reverse = std::move(keeper.frames);
  data.evaluations = result.runs.front().evaluations;
  data.psnr = result.runs.front().metrics.psnr;
  // the forward process over the levels that the method has gone through
  auto langevin = e.methods.front().settings;
  langevin.set(nameOf(OptionRole::HighestLevel), data.reverse.front().beta);
  langevin.set(nameOf(OptionRole::LowestLevel), data.reverse.back().beta);
  data.forward = forwardFrames(engine, e, langevin, cancellation);
  std::reverse(data.forward.begin(), data.forward.end());
  return data;
}

void AnnealingScene::present(const Experiment& experiment, const Value& position) {
  level_ = static_cast<int>(std::get<std::int64_t>(position));
  askAbout(experiment, &computed, [this](const Data& found) {
    data_ = found;
    tell();
  });
  tell();
}

void AnnealingScene::tell() {
  if (!data_) return;
  const auto last = static_cast<int>(data_->forward.size()) - 1;
  const auto& forward = data_->forward[static_cast<std::size_t>(std::clamp(level_, 0, last))];
  const auto& reverse = nearestTo(forward.beta, data_->reverse);
  const auto level = QString::number(forward.beta, 'g', 2);
  setFact("level", level);
  setFact("evaluations", QString::number(data_->evaluations));
  setFact("psnr", QString::number(data_->psnr, 'f', 1));
  const auto dark = isDark(palette());
  const auto method = curveStyle(asked()->methods.front().id, dark).color;
  setPanels(
      {{pictureOf(forward.iterate), tr("forward: the image under noise %1").arg(level), {}},
       {pictureOf(reverse.iterate), tr("reverse: the noisy guess at noise %1").arg(level), method},
       {pictureOf(reverse.denoised), tr("what the prior sees in that guess"), method}});
}

}  // namespace inkling

#include "ui/session/prior_draw.h"

#include <cmath>
#include <cstddef>
#include <utility>

namespace inkling {
namespace {

// Noise levels of the forward process that are shown.
constexpr int forwardLevels = 40;

/// From the lowest to the highest of the annealing, geometric.
std::vector<double> risingLevels(const Settings& langevin) {
  const double low = langevin.real(nameOf(OptionRole::LowestLevel)),
               high = langevin.real(nameOf(OptionRole::HighestLevel));
  std::vector<double> levels;
  for (int i = 0; i < forwardLevels; ++i)
    levels.push_back(low * std::pow(high / low, i / (forwardLevels - 1.0)));
  return levels;
}

/// D = x + beta² s of each.
std::vector<Image> denoise(Engine& engine, const Experiment& e, const std::vector<Image>& noisy,
                           const std::vector<double>& levels, const Cancellation& cancellation) {
  PriorScoreRequest request;
  request.prior = e.settings.text(nameOf(OptionRole::Prior));
  request.device = e.settings.text(nameOf(OptionRole::Device));
  request.sigmas = levels;
  const auto& shape = noisy.front().shape;
  const auto n = shape.size();
  request.x.shape = {static_cast<std::int64_t>(noisy.size()), shape.channels, shape.height,
                     shape.width};
  std::vector<float> all;
  for (const auto& image : noisy)
    all.insert(all.end(), image.pixels.begin(), image.pixels.end());
  request.x.values = all;
  const auto score = toFloats(engine.priorScore(request, cancellation));
  auto denoised = noisy;
  for (std::size_t i = 0; i < denoised.size(); ++i)
    for (std::size_t k = 0; k < denoised[i].pixels.size(); ++k)
      denoised[i].pixels[k] +=
          static_cast<float>(levels[i] * levels[i]) * score[i * static_cast<std::size_t>(n) + k];
  return denoised;
}

}  // namespace

std::vector<Image> truthOf(Engine& engine, const Experiment& e, const Cancellation& cancellation) {
  RunObserver nobody;
  const auto measured = engine.measure(e, nobody, cancellation);
  const auto& shape = measured.shape;
  const auto all = toFloats(measured.truth);
  const auto n = static_cast<std::size_t>(shape.size());
  std::vector<Image> images;
  for (std::size_t at = 0; at + n <= all.size(); at += n)
    images.push_back({shape,
                      {all.begin() + static_cast<std::ptrdiff_t>(at),
                       all.begin() + static_cast<std::ptrdiff_t>(at + n)}});
  return images;
}

std::vector<Frame> forwardFrames(Engine& engine, const Experiment& e, const Settings& langevin,
                                 const Cancellation& cancellation) {
  const auto truth = truthOf(engine, e, cancellation).front();
  const auto levels = risingLevels(langevin);
  auto noisy = engine.addNoise(
      truth, levels, static_cast<std::uint64_t>(e.settings.integer(nameOf(OptionRole::Seed))));
  auto denoised = denoise(engine, e, noisy, levels, cancellation);
  const auto evaluations = static_cast<int>(langevin.integer(nameOf(OptionRole::Levels)) *
                                            langevin.integer(nameOf(OptionRole::StepsPerLevel)));
  std::vector<Frame> frames;
  for (int i = 0; i < forwardLevels; ++i) {
    const auto at = static_cast<std::size_t>(i);
    frames.push_back({1 + i * (evaluations - 1) / (forwardLevels - 1), levels[at],
                      std::move(noisy[at]), std::move(denoised[at])});
  }
  return frames;
}

}  // namespace inkling

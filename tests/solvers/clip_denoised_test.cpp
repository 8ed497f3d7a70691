// Langevin dynamics under a network that answers wildly beyond the images that it knows.
#include "engine/solvers/annealed_langevin.h"
#include "tests/test.h"

#include <ATen/ATen.h>

#include <optional>
#include <utility>

namespace inkling {
namespace {

/// Takes images near a half for what they are and makes any other more extreme.
class RunawayPrior final : public Prior {
 public:
  RunawayPrior() : Prior(cardOf()) {}
  at::Device device() const override { return at::kCPU; }

 private:
  static PriorCard cardOf() {
    PriorCard card;
    card.name = "runaway";
    card.shape = PriorShape(1, 4, 4);
    card.secondMoment = 0.25;
    return card;
  }
  at::Tensor denoiseImages(const at::Tensor& images, const at::Tensor&) const override {
    return (images - 0.5) * 1.5 + 0.5;
  }
};

LangevinResult run(bool clip, std::optional<double> ratio = {}) {
  const RunawayPrior prior;
  LangevinSettings settings;
  settings.levels = 30;
  settings.clipDenoised = clip;
  settings.stepRatio = ratio;
  return annealedLangevin(prior, nullptr, settings, "own",
                          {RandomStream(1, "sampler", 0), RandomStream(1, "sampler", 1)}, {});
}

}  // namespace

class ClipDenoisedTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatRunsAwayIsToldHowToBeKept() {
    VERIFY_ERROR(ErrorKind::Diverged, run(false), "own diverged at noise level",
                 "lies further out still", "--clip-denoised yes");
  }

  /// With a step that is unstable for any prior nobody knows whether clipping would help.
  void aStepThatIsTooLongIsToBeShortened() {
    VERIFY_ERROR(ErrorKind::Diverged, run(false, 2.5), "own diverged at noise level",
                 "Lower --step-ratio (it was 2.5)");
  }

  void aClippedImageIsOneOfPixelValues() {
    const auto x = run(true).x;
    QVERIFY(x.min().item<double>() >= 0);
    QVERIFY(x.max().item<double>() <= 1);
  }

  void whereNothingLeavesTheRangeNothingChanges() {
    const auto prior = openPrior("gaussian-mixture");
    const auto shrunk = [&](bool clip) {
      LangevinSettings settings;
      settings.levels = 3;
      settings.betaMax = 0.02;
      settings.clipDenoised = clip;
      return annealedLangevin(*prior, nullptr, settings, "own", {RandomStream(1, "sampler", 0)}, {},
                              {}, at::full({1, prior->pixels()}, 0.5));
    };
    QVERIFY(at::equal(shrunk(false).x, shrunk(true).x));
  }
};

INKLING_TEST(ClipDenoisedTest);

}  // namespace inkling

#include "clip_denoised_test.moc"

#include "engine/solvers/annealed_langevin.h"

#include "engine/priors/gaussian_mixture.h"
#include "engine/sensing/matrices.h"
#include "engine/sensing/quantizer.h"
#include "tests/solvers/linear_gaussian.h"
#include "tests/test.h"

#include <ATen/ATen.h>

using namespace inkling;
using test::LinearGaussian;

namespace {

std::vector<RandomStream> streams(int count, int first = 0) {
  std::vector<RandomStream> s;
  for (int i = 0; i < count; ++i)
    s.emplace_back(1, "sampler", first + i);
  return s;
}

struct Moments {
  double mean, covariance;  ///< relative errors: of the mean in posterior deviations, Frobenius
  double variance;          ///< the samples' over the posterior's, summed over pixels
};

Moments errors(const LinearGaussian& problem, const LangevinSettings& settings, int samples) {
  const auto likelihood = makeLinear(problem.matrix, problem.y);
  const auto made = annealedLangevin(*problem.prior, likelihood.get(), settings, "linear",
                                     streams(samples), Cancellation());
  const auto x = made.x.to(at::kDouble);
  const auto centred = x - x.mean(0);
  const auto sample = at::matmul(centred.t(), centred) / (samples - 1);
  return {((x.mean(0) - problem.mean).norm() / problem.covariance.trace().sqrt()).item<double>(),
          ((sample - problem.covariance).norm() / problem.covariance.norm()).item<double>(),
          (sample.trace() / problem.covariance.trace()).item<double>()};
}

Measurements oneBit(const LinearOperator& matrix, const at::Tensor& x) {
  QuantizerSpec q;
  q.bits = 1;
  std::vector<RandomStream> noise;
  for (std::int64_t i = 0; i < x.size(0); ++i)
    noise.emplace_back(1, "noise", i);
  return measure(matrix, x, 0.05, q, noise, RandomStream(1, "dither"));
}

std::shared_ptr<const LinearOperator> operatorFor(const char* kind, std::int64_t rows,
                                                  double kappa = 1000) {
  MatrixSpec spec;
  spec.kind = kind;
  spec.rows = rows;
  spec.pixels = {1, 28, 28};
  spec.seed = 3;
  spec.settings.set("condition-number", kappa);
  return makeOperator(spec);
}

LangevinSettings few() {
  LangevinSettings s;
  s.levels = 12;
  s.stepsPerLevel = 2;
  return s;
}

}  // namespace

class AnnealedLangevinTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// Intermediate levels are biased (the likelihood there ignores what the prior knows), so the
  /// chain must have time to forget them: the posterior is reached as levels and steps grow.
  void reachesTheExactPosterior() {
    const LinearGaussian problem;
    LangevinSettings s;
    const auto measured = [&](const char* what) {
      const auto found =
          errors(problem, s, 10000);  // of which 10,000 samples leave 0.03 themselves
      qInfo("%s: mean off by %.3f posterior deviations, covariance by %.3f, variance × %.3f", what,
            found.mean, found.covariance, found.variance);
      return found;
    };
    QVERIFY(measured("default settings").covariance < 0.1);
    s.noise = StepNoise::Averaged;
    QVERIFY(measured("averaged noise").covariance < 0.1);
    s.noise = StepNoise::Consistent;  // narrower by r/2 = 0.25, which the header says
    const auto narrow = measured("consistent noise");
    QVERIFY(narrow.covariance > 0.1 && narrow.covariance < 0.35);
    s.noise = StepNoise::Independent;
    s.betaMin = 0.005;  // small beside the least deviation of the prior, 0.045
    s.levels = 100;
    s.stepsPerLevel = 2;
    s.stepRatio = 0.5;
    const auto coarse = measured("100×2 steps");
    s.noise = StepNoise::Averaged;
    s.levels = 200;
    s.stepsPerLevel = 10;
    s.stepRatio = 0.3;
    const auto fine = measured("averaged, 200×10 steps");
    QVERIFY(fine.mean < 0.03);
    QVERIFY(fine.covariance < 0.06);
    QVERIFY(coarse.mean + coarse.covariance > 1.2 * (fine.mean + fine.covariance));
  }

  void unconditionalSamplingFollowsThePrior() {
    const LinearGaussian problem;
    LangevinSettings s;
    s.betaMin = 0.02;
    s.stepRatio = 0.2;
    s.stepsPerLevel = 10;
    const auto x =
        annealedLangevin(*problem.prior, nullptr, s, "sample", streams(8000), Cancellation())
            .x.to(at::kDouble);
    const auto& m = problem.prior->mixture();
    const auto covariance = at::matmul(m.eigenvectors[0] * m.eigenvalues[0], m.eigenvectors[0].t());
    const auto centred = x - x.mean(0);
    QVERIFY(((at::matmul(centred.t(), centred) / 7999 - covariance).norm() / covariance.norm())
                .item<double>() < 0.06);
    QVERIFY(((x.mean(0) - m.means[0]).norm() / covariance.trace().sqrt()).item<double>() < 0.04);
  }

  /// x = x_0 + beta z at every level, however large the step, where Algorithm 1's noise is too
  /// much.
  void averagedAndConsistentNoiseKeepTheNoiseLevel() {
    const LinearGaussian problem;
    LangevinSettings s;
    s.levels = 60;
    s.betaMin = 1;
    s.stepRatio = 0.8;
    s.finalDenoising = false;
    const auto variance = [&](StepNoise noise) {
      s.noise = noise;
      const auto x =
          annealedLangevin(*problem.prior, nullptr, s, "sample", streams(8000), Cancellation())
              .x.to(at::kDouble);
      return x.var(0).sum().item<double>();
    };
    const double expected = problem.prior->mixture().eigenvalues.sum().item<double>() + 9;
    QVERIFY(std::abs(variance(StepNoise::Consistent) / expected - 1) < 0.05);
    QVERIFY(std::abs(variance(StepNoise::Averaged) / expected - 1) < 0.05);
    QVERIFY(variance(StepNoise::Independent) / expected >
            1.4);  // 1/(1 - r/2) where the prior is narrow
  }

  void stableStepIsMethodsBound_data() {
    QTest::addColumn<QString>("matrix");
    QTest::addColumn<QString>("method");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    // method.md section 6: about 0.6 for a Gaussian matrix with M = N/4, 0.14 for kappa = 1000
    QTest::newRow("gaussian, QCS-SGM") << "gaussian"
                                       << "qcs-sgm" << 0.55 << 0.72;
    QTest::newRow("kappa 1000, QCS-SGM") << "ill-conditioned"
                                         << "qcs-sgm" << 0.10 << 0.18;
    QTest::newRow("kappa 1000, QCS-SGM+") << "ill-conditioned"
                                          << "qcs-sgm+" << 0.95 << 1.05;
    QTest::newRow("gaussian, Jalal") << "gaussian"
                                     << "jalal" << 0.17 << 0.25;
    QTest::newRow("kappa 1000, Jalal") << "ill-conditioned"
                                       << "jalal" << 0.03 << 0.045;
  }
  void stableStepIsMethodsBound() {
    QFETCH(QString, matrix);
    QFETCH(QString, method);
    QFETCH(double, low);
    QFETCH(double, high);
    const auto a = operatorFor(qPrintable(matrix), 196);
    const auto y = oneBit(*a, at::full({1, 784}, 0.3));
    const auto likelihood = method == "qcs-sgm" ? makeQcsSgm(a, y)
                            : method == "jalal" ? makeJalal(a, y)
                                                : makeQcsSgmPlus(a, y);
    const double bound = stableStepRatio({}, likelihood.get());
    QVERIFY2(bound > low && bound < high, qPrintable(QString::number(bound)));
    const LangevinSettings s = few();
    const auto made = annealedLangevin(*analyticPrior(analyticPriorName), likelihood.get(), s, "m",
                                       streams(1), Cancellation());
    QVERIFY(made.stepRatio <= 0.5 && made.stepRatio <= bound);
    QVERIFY(made.warnings.empty());
    QCOMPARE(made.evaluations, 12 * 2 + 1);
  }

  void tooLargeAStepWarnsAndIsCaught() {
    const auto a = operatorFor("ill-conditioned", 196);
    const auto y = oneBit(*a, at::full({1, 784}, 0.3));
    LangevinSettings s;
    s.stepRatio = 1.9;
    const auto prior = analyticPrior(analyticPriorName);
    const auto linear = [&] {
      Measurements v;
      v.values = y.midpoints;
      v.midpoints = y.midpoints;
      v.noise = 0.05;
      return makeJalal(a, v);
    }();
    VERIFY_ERROR(ErrorKind::Diverged,
                 annealedLangevin(*prior, linear.get(), s, "jalal", streams(1), Cancellation()),
                 "jalal diverged at noise level", "Lower --step-ratio (it was 1.9)");
    LangevinSettings none = few();
    none.stepRatio = 2;
    none.noise = StepNoise::Consistent;
    const auto unconditional = annealedLangevin(*prior, nullptr, none, "sample", streams(1), {});
    QCOMPARE(unconditional.warnings.size(), std::size_t{1});
    QVERIFY(render(unconditional.warnings[0]).find("consistent noise is none") !=
            std::string::npos);
    LangevinSettings mild = few();
    mild.stepSize = 0.2 * mild.betaMin * mild.betaMin;  // r = 0.2, stable is about 0.14
    const auto likelihood = makeQcsSgm(a, y);
    const auto made =
        annealedLangevin(*prior, likelihood.get(), mild, "qcs-sgm", streams(1), Cancellation());
    QVERIFY(std::abs(made.stepRatio - 0.2) < 1e-9);
    QCOMPARE(made.warnings.size(), std::size_t{1});
    QVERIFY(render(made.warnings[0]).find("r = 0.2 exceeds the stable") != std::string::npos);
  }

  void refusesContradictions() {
    LangevinSettings s;
    s.betaMin = 20;
    VERIFY_ERROR(ErrorKind::Usage, s.validate(), "beta-min is 20", "beta-max 2");
    s = {};
    s.stepRatio = 0.1;
    s.stepSize = 0.1;
    VERIFY_ERROR(ErrorKind::Usage, s.validate(), "--step-ratio and --step-size");
  }

  void sameSeedSameBitsAndBatchesDoNotMatter() {
    const auto a = operatorFor("gaussian", 60);
    const auto prior = analyticPrior(analyticPriorName);
    const auto truth = at::cat({at::full({1, 784}, 0.3), at::full({1, 784}, 0.6)});
    const auto y = oneBit(*a, truth);
    auto run = [&](const Measurements& m, const std::vector<RandomStream>& s) {
      return annealedLangevin(*prior, makeQcsSgm(a, m).get(), few(), "qcs-sgm", s, Cancellation())
          .x;
    };
    const auto both = run(y, streams(2));
    QVERIFY(at::equal(both, run(y, streams(2))));
    QVERIFY(!at::allclose(both, run(y, streams(2, 5)), 1e-3, 1e-3));
    auto second = y;
    for (auto* t : {&second.lower, &second.upper, &second.midpoints})
      *t = t->narrow(0, 1, 1);
    QVERIFY((run(second, streams(1, 1)) - both.narrow(0, 1, 1)).abs().max().item<double>() < 1e-3);
  }

  void observerSeesEveryStepAndCancellationStopsAtOnce() {
    const auto prior = analyticPrior(analyticPriorName);
    const auto a = operatorFor("gaussian", 60);
    const auto likelihood = makeQcsSgm(a, oneBit(*a, at::full({1, 784}, 0.3)));
    std::vector<double> betas;
    annealedLangevin(*prior, likelihood.get(), few(), "m", streams(1), Cancellation(),
                     [&](const LangevinStep& step) {
                       betas.push_back(step.beta);
                       QCOMPARE(step.evaluation, static_cast<int>(betas.size()));
                       QCOMPARE(step.evaluations, 25);
                       QCOMPARE(step.likelihood.sizes(), step.x.sizes());
                     });
    QCOMPARE(betas.size(), std::size_t{24});
    QCOMPARE(betas.front(), 2.0);
    QVERIFY(std::abs(betas.back() - 0.01) < 1e-12);
    QVERIFY(std::is_sorted(betas.rbegin(), betas.rend()));
    const Cancellation stop;
    int seen = 0;
    VERIFY_ERROR(ErrorKind::Cancelled,
                 annealedLangevin(*prior, likelihood.get(), few(), "m", streams(1), stop,
                                  [&](const LangevinStep&) {
                                    if (++seen == 3) stop.cancel();
                                  }),
                 "Stopped on request");
    QCOMPARE(seen, 3);
  }

  void papersCodesSwitches() {
    const auto prior = analyticPrior(analyticPriorName);
    const auto a = operatorFor("gaussian", 60);
    const auto likelihood = makeQcsSgm(a, oneBit(*a, at::full({1, 784}, 0.3)));
    auto s = few();
    s.normMatched = 0.5;
    s.finalDenoising = false;
    const auto made = annealedLangevin(
        *prior, likelihood.get(), s, "m", streams(1), Cancellation(),
        [&](const LangevinStep& step) {
          const auto prior_norm =
              ((step.denoised - step.x).norm() / (step.beta * step.beta)).item<double>();
          QVERIFY(std::abs(step.likelihood.norm().item<double>() / prior_norm - 0.5) < 1e-4);
        });
    QCOMPARE(made.evaluations, 24);
  }
};

INKLING_TEST(AnnealedLangevinTest);
#include "annealed_langevin_test.moc"

// The methods to compare with, against what is known of them without running this program.
#include "engine/likelihood/truncated_gaussian.h"
#include "engine/model/experiment.h"
#include "engine/model/solver_info.h"
#include "engine/priors/gaussian_mixture.h"
#include "engine/priors/reverse_process.h"
#include "engine/sensing/matrices.h"
#include "engine/sensing/quantizer.h"
#include "engine/solvers/fista.h"
#include "engine/solvers/measurement_sampler.h"
#include "engine/solvers/solver.h"
#include "engine/solvers/sparse_basis.h"
#include "tests/solvers/linear_gaussian.h"
#include "tests/test.h"

#include <ATen/ATen.h>

#include <cmath>
#include <sstream>

using namespace inkling;
using test::LinearGaussian;

namespace {

std::vector<RandomStream> streamsOf(const char* purpose, std::int64_t count) {
  std::vector<RandomStream> streams;
  for (std::int64_t i = 0; i < count; ++i)
    streams.emplace_back(7, purpose, static_cast<std::uint64_t>(i));
  return streams;
}

at::Tensor normals(std::int64_t rows, std::int64_t columns, const char* purpose) {
  auto t = at::empty({rows, columns}, at::kDouble);
  RandomStream(5, purpose)
      .normals(std::span<double>(t.data_ptr<double>(), static_cast<std::size_t>(t.numel())));
  return t;
}

std::shared_ptr<const LinearOperator> gaussian(std::int64_t rows, int side) {
  MatrixSpec spec;
  spec.rows = rows;
  spec.pixels = {1, side, side};
  spec.seed = 3;
  return makeOperator(spec);
}

/// Rows with k random coefficients of N(0, 1) in a basis, of a pixel energy of one tenth.
at::Tensor sparseImages(const FastTransform& basis, std::int64_t rows, std::int64_t n,
                        std::int64_t k) {
  auto c = normals(rows, n, "coefficients");
  for (std::int64_t r = 0; r < rows; ++r) {
    const auto zero = RandomStream(5, "places", static_cast<std::uint64_t>(r)).choose(n, n);
    for (std::int64_t i = k; i < n; ++i)
      c[r][zero[static_cast<std::size_t>(i)]] = 0;
  }
  const auto x = basis.inverse(c.to(at::kFloat));
  return x * (std::sqrt(0.1 * static_cast<double>(n)) / x.norm(2, {1}, true));
}

Measurements measured(const LinearOperator& matrix, const at::Tensor& x, double noise, int bits) {
  QuantizerSpec q;
  q.bits = bits;
  return measure(matrix, x, noise, q, streamsOf("noise", x.size(0)), RandomStream(7, "dither"));
}

struct Seen {
  int steps = 0, last = 0;
  bool levels = false;
};

SolverOutput solved(const Method& method, const Prior& prior,
                    std::shared_ptr<const LinearOperator> matrix, const Measurements& y,
                    std::int64_t samples = 0, Seen* seen = nullptr) {
  const auto streams = streamsOf("sampler", y.batch() * std::max<std::int64_t>(samples, 1));
  Memo ofPrior, ofChannel;
  const SolverInput input{method.id,
                          matrix,
                          [&] {
                            return std::make_shared<SpectralOperator>(matrix, ProgressCallback(),
                                                                      Cancellation());
                          },
                          y,
                          prior,
                          method.settings,
                          samples,
                          streams,
                          true,
                          {},
                          false,
                          ofPrior,
                          ofChannel,
                          {}};
  return makeSolver(method.id)->run(
      input,
      [&](const SolverStep& step) {
        if (!seen) return;
        ++seen->steps;
        seen->last = step.evaluation;
        seen->levels = seen->levels || !step.beta.empty();
      },
      Cancellation());
}

Method methodWith(const char* id, const std::vector<std::pair<const char*, Value>>& settings) {
  auto method = makeMethod(id);
  for (const auto& [name, value] : settings)
    method.settings.set(name, value);
  return method;
}

double relativeError(const at::Tensor& estimate, const at::Tensor& truth) {
  return ((estimate - truth).norm() / truth.norm()).item<double>();
}

std::shared_ptr<const Prior> priorOfSide(int side) {
  std::ostringstream name;
  name << analyticPriorName << ':' << side << 'x' << side;
  return analyticPrior(name.str());
}

}  // namespace

class ComparisonTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void basesAreOrthonormal() {
    for (const char* name : {"wavelet", "dct"})
      for (const ImageShape& shape : {ImageShape{1, 28, 28}, ImageShape{3, 16, 12}}) {
        const auto basis = makeSparseBasis(name, shape, at::kDouble, at::kCPU);
        const auto x = normals(3, shape.size(), "image");
        const auto c = basis->forward(x);
        QVERIFY((basis->inverse(c) - x).abs().max().item<double>() < 1e-12);
        QVERIFY((c.norm(2, {1}) - x.norm(2, {1})).abs().max().item<double>() < 1e-11);
      }
    // Four vanishing moments: a cubic has no details but where the period wraps it.
    const auto ramp = at::linspace(0, 1, 32, at::kDouble).pow(3).expand({32, 32});
    const auto c = makeSparseBasis("wavelet", {1, 32, 32}, at::kDouble, at::kCPU)
                       ->forward(ramp.reshape({1, 1024}))
                       .view({32, 32});
    QVERIFY(c.narrow(0, 0, 16).narrow(1, 16, 12).abs().max().item<double>() < 1e-10);
    QVERIFY(c.narrow(0, 0, 16).narrow(1, 28, 4).abs().max().item<double>() > 1e-3);
    VERIFY_ERROR(ErrorKind::Usage, makeSparseBasis("wavelet", {1, 9, 9}, at::kDouble, at::kCPU),
                 "9×9", "even");
  }

  /// Jacques et al. 2013: what BIHT finds agrees with all signs of a sparse signal, and is then
  /// near it.
  void bihtIsConsistentOnSparseSignals() {
    const auto matrix = gaussian(768, 16);
    const auto x =
        sparseImages(*makeSparseBasis("wavelet", {1, 16, 16}, at::kFloat, at::kCPU), 4, 256, 8);
    const auto y = measured(*matrix, x, 0, 1);
    Seen seen;
    const auto made = solved(methodWith("biht", {{"sparsity", 8.0 / 768}}), *priorOfSide(16),
                             matrix, y, 0, &seen);
    const auto z = matrix->apply(made.estimate);
    const auto right = ((z < 0) == at::isinf(y.lower)).to(at::kDouble).mean(1);
    QVERIFY2(right.min().item<double>() > 0.998,
             qPrintable(QString::number(right.min().item<double>())));
    const auto cosine = (made.estimate * x).sum(1) / (made.estimate.norm(2, {1}) * x.norm(2, {1}));
    QVERIFY2(cosine.min().item<double>() > 0.995,
             qPrintable(QString::number(cosine.min().item<double>())));
    QVERIFY(!seen.levels);
    QCOMPARE(seen.steps, 300);
    QCOMPARE(seen.last, 300);
    VERIFY_ERROR(ErrorKind::Usage,
                 solved(makeMethod("biht"), *priorOfSide(16), matrix, measured(*matrix, x, 0, 2)),
                 "biht is for signs");
  }

  /// Donoho & Tanner 2009: of M = N/2 random measurements l1 brings back signals of up to 0.386 M
  /// coefficients.
  void l1HasItsPhaseTransition() {
    const auto matrix = gaussian(392, 28);
    const auto basis = makeSparseBasis("wavelet", {1, 28, 28}, at::kFloat, at::kCPU);
    const auto prior = priorOfSide(28);
    const auto error = [&](double share) {
      const auto x = sparseImages(*basis, 2, 784, std::llround(share * 392));
      const auto made =
          solved(methodWith("l1", {{"l1-weight", 100.0}, {"fista-iterations", std::int64_t{2000}}}),
                 *prior, matrix, measured(*matrix, x, 0, 0));
      return relativeError(made.estimate, x);
    };
    const double below = error(0.25), above = error(0.55);
    qInfo("l1, M = N/2: relative error %.4f at 0.25 M coefficients, %.3f at 0.55 M", below, above);
    QVERIFY(below < 0.02);
    QVERIFY(above > 0.15);
  }

  /// Two halves, 0 and 1, move towards each other by the weight over their width.
  void totalVariationOfAStep() {
    auto image = at::zeros({1, 1, 6, 8}, at::kDouble);
    image.narrow(3, 4, 4).fill_(1);
    TotalVariationProx prox({1, 6, 8}, 0.2, -1, 2);
    const auto x = prox(image.view({1, 48}), 400).view({6, 8});
    QVERIFY((x.narrow(1, 0, 4) - 0.05).abs().max().item<double>() < 1e-4);
    QVERIFY((x.narrow(1, 4, 4) - 0.95).abs().max().item<double>() < 1e-4);
    TotalVariationProx within({1, 6, 8}, 0.2, 0, 0.9);
    QVERIFY(within(image.view({1, 48}), 400).max().item<double>() < 0.9 + 1e-9);
  }

  /// TV brings back a picture of even surfaces from fewer measurements than pixels, almost exactly.
  void totalVariationOfEvenSurfaces() {
    const auto matrix = gaussian(128, 16);
    auto picture = at::full({1, 16, 16}, 0.2);
    picture.narrow(1, 4, 8).narrow(2, 5, 7).fill_(0.9);
    const auto x = picture.view({1, 256});
    const auto made =
        solved(methodWith("tv", {{"tv-weight", 30.0}, {"fista-iterations", std::int64_t{1500}}}),
               *priorOfSide(16), matrix, measured(*matrix, x, 0, 0));
    QVERIFY2(relativeError(made.estimate, x) < 0.02,
             qPrintable(QString::number(relativeError(made.estimate, x))));
  }

  void fitIsTheLikelihoodsSlope() {
    const auto matrix = gaussian(20, 3);
    const auto x = normals(2, 9, "x").to(at::kFloat), u = normals(2, 9, "u").to(at::kFloat);
    const auto y = measured(*matrix, x, 0.3, 2);
    const IntervalFit fit(matrix, y, 0.1);
    QCOMPARE(fit.noise(), 0.3);
    const auto slope = normals(2, 9, "slope").to(at::kFloat);
    const auto logLikelihood = [&](double t) {
      const auto z = matrix->apply(u + slope * t).to(at::kDouble);
      double sum = 0;
      for (std::int64_t b = 0; b < 2; ++b)
        for (std::int64_t m = 0; m < 20; ++m)
          sum += truncatedMoments(z[b][m].item<double>(), y.lower[b][m].item<double>(),
                                  y.upper[b][m].item<double>(), 0.3)
                     .logProbability;
      return sum;
    };
    const double expected = (logLikelihood(0.01) - logLikelihood(-0.01)) / 0.02;
    const double found = (fit.score(u) * slope).sum().item<double>();
    QVERIFY2(std::abs(found / expected - 1) < 1e-2,
             qPrintable(QStringLiteral("%1 for %2").arg(found).arg(expected)));
  }

  /// Under linear measurements p(u | y) N(u; x, r²) is a Gaussian that can be written down.
  void samplerDrawsTheExactGaussian() {
    const LinearGaussian problem;
    const IntervalFit fit(problem.matrix, problem.y, 0.1);
    const auto spectral =
        std::make_shared<SpectralOperator>(problem.matrix, ProgressCallback(), Cancellation());
    const MeasurementSampler sampler(fit, spectral);
    const double r = 0.7;
    const auto a = toDense(*problem.matrix).to(at::kDouble);
    const auto covariance =
        (at::matmul(a.t(), a) / (0.2 * 0.2) + at::eye(9, at::kDouble) / (r * r)).inverse();
    const auto x = normals(1, 9, "x");
    const auto mean =
        at::matmul(at::matmul(problem.y.values, a) / (0.2 * 0.2) + x / (r * r), covariance);
    const auto most = sampler.mostProbable(x.to(at::kFloat), r, 40).to(at::kDouble);
    QVERIFY((most - mean).abs().max().item<double>() < 1e-4);
    const auto streams = streamsOf("draws", 4000);
    RowNoise noise(streams, 9, at::kCPU);
    const auto u =
        sampler.draw(x.to(at::kFloat).expand({4000, 9}), r, 60, 0.5, noise).to(at::kDouble);
    const auto centred = u - u.mean(0);
    const auto found = at::matmul(centred.t(), centred) / 3999;
    QVERIFY((u.mean(0) - mean[0]).norm().item<double>() <
            0.05 * covariance.trace().sqrt().item<double>());
    QVERIFY(((found - covariance).norm() / covariance.norm()).item<double>() < 0.08);
  }

  /// How far each diffusion method is from the exact posterior, whose mean and spread are known.
  /// Split Gibbs draws from it as its coupling goes to 0, and DAPS and DiffPIR come near. DPS has
  /// the likelihood at the denoised image in place of its mean and is no sampler of it: it must
  /// have moved from the prior's mean, which is off by 1.13, and keep the spread.
  void diffusionAgainstTheExactPosterior_data() {
    QTest::addColumn<QString>("settings");
    QTest::addColumn<double>("most");
    QTest::addColumn<double>("narrowest");
    QTest::addColumn<double>("widest");
    QTest::newRow("dps") << "dps-scale=0.3,dps-levels=500" << 0.8 << 0.5 << 1.5;
    QTest::newRow("diffpir") << "diffpir-lambda=1,diffpir-zeta=0.5" << 0.3 << 0.5 << 1.3;
    QTest::newRow("daps") << "" << 0.3 << 0.5 << 1.6;
    QTest::newRow("split-gibbs") << "gibbs-end=0.05,gibbs-rounds=100" << 0.25 << 0.8 << 1.2;
  }
  void diffusionAgainstTheExactPosterior() {
    QFETCH(QString, settings);
    QFETCH(double, most);
    QFETCH(double, narrowest);
    QFETCH(double, widest);
    const LinearGaussian problem;
    constexpr std::int64_t samples = 1000;
    auto method = makeMethod(QTest::currentDataTag());
    for (const auto& part : settings.split(u',', Qt::SkipEmptyParts)) {
      const auto name = part.section(u'=', 0, 0).toStdString();
      method.settings.set(name, standardOptions().parse(name, part.section(u'=', 1).toStdString()));
    }
    Seen seen;
    const auto made = solved(method, *problem.prior, problem.matrix, problem.y, samples, &seen);
    QCOMPARE(made.evaluations, std::vector<int>{seen.last});
    QCOMPARE(std::int64_t{seen.last}, plannedEvaluations(method.id, method.settings));
    QVERIFY(seen.levels);
    const auto x = made.samples.to(at::kDouble);
    const auto deviation = problem.covariance.trace().sqrt();
    const double gap = ((x.mean(0) - problem.mean).norm() / deviation).item<double>();
    const double spread = (x.var(0).sum() / problem.covariance.trace()).item<double>();
    qInfo("%s: mean off by %.3f posterior deviations, variance × %.3f, %d evaluations",
          QTest::currentDataTag(), gap, spread, seen.last);
    QVERIFY(gap < most);
    QVERIFY(spread > narrowest && spread < widest);
  }

  /// Signs of pictures of the prior's: what knows the prior comes nearer than back-projection does.
  void theEstimateIsNearerThanBackProjection_data() {
    QTest::addColumn<int>("samples");
    QTest::newRow("sim-dmis") << 0;
    QTest::newRow("diffpir") << 1;
  }
  void theEstimateIsNearerThanBackProjection() {
    QFETCH(int, samples);
    const auto prior = priorOfSide(12);
    const auto matrix = gaussian(100, 12);
    const auto x = drawFromPrior(*prior, 3, 11, Cancellation());
    const auto y = measured(*matrix, x, 0.05, 1);
    const auto error = [&](const char* id, std::int64_t drawn) {
      const auto made = solved(makeMethod(id), *prior, matrix, y, drawn);
      return relativeError(drawn > 0 ? made.samples : made.estimate, x);
    };
    const double projected = error("back-projection", 0);
    const double found = error(QTest::currentDataTag(), samples);
    qInfo("%s: relative error %.3f, back-projection %.3f", QTest::currentDataTag(), found,
          projected);
    QVERIFY(found < 0.8 * projected);
  }
};

INKLING_TEST(ComparisonTest);
#include "comparison_test.moc"

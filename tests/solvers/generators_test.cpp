// The methods that search among a generator's images, where the answer is known: on images G(z) =
// mean + W z of random W.
#include "engine/model/experiment.h"
#include "engine/model/solver_info.h"
#include "engine/priors/gaussian_mixture.h"
#include "engine/sensing/matrices.h"
#include "engine/sensing/quantizer.h"
#include "engine/solvers/back_projection.h"
#include "engine/solvers/interval_fit.h"
#include "engine/solvers/solver.h"
#include "tests/test.h"

#include <ATen/ATen.h>

#include <cmath>

using namespace inkling;

namespace {

constexpr int side = 12, size = side * side, latents = 5;

at::Tensor normals(std::int64_t rows, std::int64_t columns, const char* purpose) {
  auto t = at::empty({rows, columns}, at::kFloat);
  RandomStream(5, purpose)
      .normals(std::span<float>(t.data_ptr<float>(), static_cast<std::size_t>(t.numel())));
  return t;
}

class LinearPrior final : public Prior, private Generator {
 public:
  LinearPrior() : Prior(cardOf()) {}

  at::Device device() const override { return at::kCPU; }
  const Generator* generator() const override { return this; }
  at::Tensor decode(const at::Tensor& z) const override { return z.matmul(basis.t()) + 0.3; }

  const at::Tensor basis = normals(size, latents, "basis") * 0.15;  ///< [N, latent]

 private:
  static PriorCard cardOf() {
    PriorCard card;
    card.name = "linear";
    card.shape = ImageShape{1, side, side};
    card.secondMoment = 0.09 + latents * 0.15 * 0.15;
    return card;
  }
  std::int64_t latent() const override { return latents; }
  at::Tensor denoiseImages(const at::Tensor&, const at::Tensor&) const override { return {}; }
};

std::shared_ptr<const LinearOperator> gaussian(std::int64_t rows) {
  MatrixSpec spec;
  spec.rows = rows;
  spec.pixels = {1, side, side};
  spec.seed = 3;
  return makeOperator(spec);
}

std::vector<RandomStream> streamsOf(const char* purpose, std::int64_t count) {
  std::vector<RandomStream> streams;
  for (std::int64_t i = 0; i < count; ++i)
    streams.emplace_back(7, purpose, static_cast<std::uint64_t>(i));
  return streams;
}

/// bits 0: linear.
Measurements measured(const LinearOperator& matrix, const at::Tensor& x, double noise, int bits) {
  QuantizerSpec q;
  q.bits = bits;
  return measure(matrix, x, noise, q, streamsOf("noise", x.size(0)), RandomStream(7, "dither"));
}

using Given = std::vector<std::pair<const char*, Value>>;

struct Answer {
  SolverOutput output;
  int steps = 0, evaluations = 0;
  bool levels = false;
};

Answer solved(const char* id, const Given& settings, const Prior& prior,
              const std::shared_ptr<const LinearOperator>& matrix, const Measurements& y) {
  auto method = makeMethod(id);
  for (const auto& [name, value] : settings)
    method.settings.set(name, value);
  const auto streams = streamsOf("sampler", y.batch());
  Memo ofPrior, ofChannel;
  const SolverInput input{id,      matrix, {}, y,     prior,   method.settings, 0,
                          streams, true,   {}, false, ofPrior, ofChannel,       {}};
  Answer answer;
  answer.output = makeSolver(id)->run(
      input,
      [&](const SolverStep& step) {
        ++answer.steps;
        answer.evaluations = step.evaluation;
        answer.levels = answer.levels || !step.beta.empty();
      },
      Cancellation());
  const auto planned = static_cast<int>(plannedEvaluations(id, method.settings));
  if (answer.evaluations != planned || answer.output.evaluations.front() != planned)
    QTest::qFail("the evaluations are not those that were planned", __FILE__, __LINE__);
  return answer;
}

double relativeError(const at::Tensor& estimate, const at::Tensor& truth) {
  return ((estimate - truth).norm() / truth.norm()).item<double>();
}

const std::int64_t thousand = 1000;

}  // namespace

class GeneratorsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// With weight 1/2 and linear measurements it is the Gaussian posterior's mean.
  void csgmIsTheMostProbableImage() {
    const LinearPrior prior;
    const auto matrix = gaussian(20);
    const auto x = prior.decode(normals(3, latents, "z"));
    const double sigma = 0.4;
    const auto y = measured(*matrix, x, sigma, 0);
    const auto found =
        solved("csgm", {{"csgm-steps", thousand}, {"csgm-weight", 0.5}}, prior, matrix, y);
    const auto aw = matrix->apply(prior.basis.t().contiguous()).t().to(at::kDouble);  // A W
    const auto offset = matrix->apply(at::full({1, size}, 0.3F)).to(at::kDouble);
    const auto precision = at::matmul(aw.t(), aw) / (sigma * sigma) + at::eye(latents, at::kDouble);
    const auto mean =
        at::matmul(at::matmul((y.values - offset) / (sigma * sigma), aw), precision.inverse());
    const auto expected = prior.decode(mean.to(at::kFloat));
    QVERIFY2(relativeError(found.output.estimate, expected) < 2e-3,
             qPrintable(QString::number(relativeError(found.output.estimate, expected))));
    QVERIFY(relativeError(expected, x) > 0.02);  // noise counts here
    QVERIFY(!found.levels);
    QCOMPARE(found.steps, 1000);
  }

  /// An image of the generator's own comes back, of signs, bins and values.
  void csgmRecoversTheGeneratorsImages_data() {
    QTest::addColumn<int>("bits");
    QTest::addColumn<double>("most");
    QTest::newRow("signs") << 1 << 0.1;
    QTest::newRow("three bits") << 3 << 0.05;
    QTest::newRow("eight bits") << 8 << 0.01;
    QTest::newRow("linear") << 0 << 0.01;
  }
  void csgmRecoversTheGeneratorsImages() {
    QFETCH(int, bits);
    QFETCH(double, most);
    const LinearPrior prior;
    const auto matrix = gaussian(300);
    const auto x = prior.decode(normals(2, latents, "z"));
    const auto found = solved("csgm", {{"csgm-steps", thousand}, {"csgm-weight", 0.01}}, prior,
                              matrix, measured(*matrix, x, 0.001, bits));
    const double error = relativeError(found.output.estimate, x);
    QVERIFY2(error < most, qPrintable(QString::number(error)));
  }

  /// The stated probability is that whose slope the descent follows.
  void fitsProbabilityHasItsSlope() {
    const auto matrix = gaussian(20);
    const auto x = normals(2, size, "x") * 0.3, u = normals(4, size, "u") * 0.3,
               slope = normals(4, size, "slope");
    for (const int bits : {0, 1, 2}) {
      const IntervalFit fit(matrix, measured(*matrix, x, 0.3, bits), 0.1);
      const auto difference =
          (fit.logProbability(u + slope * 0.01) - fit.logProbability(u - slope * 0.01)) / 0.02;
      const auto expected = (fit.score(u) * slope).sum(1).to(at::kDouble);
      QCOMPARE(difference.size(0), std::int64_t{4});
      QVERIFY(at::allclose(difference, expected, 2e-2, 2e-2));
    }
  }

  /// The nearest image of a linear generator is known by linear algebra.
  void oneShotProjectsTheBackProjection() {
    const LinearPrior prior;
    for (const int bits : {0, 1, 4}) {
      const auto matrix = gaussian(60);
      const auto x = prior.decode(normals(3, latents, "z"));
      const auto y = measured(*matrix, x, 0.05, bits);
      const auto found = solved("oneshot", {{"oneshot-steps", thousand}}, prior, matrix, y);
      const auto target = unbiasedBackProjection(*matrix, y, prior.card()).first - 0.3;
      const auto w = prior.basis.to(at::kDouble);
      const auto z =
          at::matmul(at::matmul(target.to(at::kDouble), w), at::matmul(w.t(), w).inverse());
      const auto expected = prior.decode(z.to(at::kFloat));
      QVERIFY2(relativeError(found.output.estimate, expected) < 2e-3,
               qPrintable(QString::number(relativeError(found.output.estimate, expected))));
    }
  }

  /// Of many noiseless signs BIPG's image agrees with nearly all, where OneShot's, from which it
  /// starts, does not; and it is nearer.
  void bipgIsConsistent() {
    const LinearPrior prior;
    const auto matrix = gaussian(400);
    const auto x = prior.decode(normals(3, latents, "z"));
    const auto y = measured(*matrix, x, 0, 1);
    const auto wrong = [&](const at::Tensor& estimate) {
      const auto z = matrix->apply(estimate);
      return ((z < 0) != at::isinf(y.lower)).to(at::kDouble).mean().item<double>();
    };
    const auto once = solved("oneshot", {}, prior, matrix, y).output.estimate;
    const auto found = solved("bipg", {{"bipg-iterations", std::int64_t{100}}, {"bipg-step", 0.5}},
                              prior, matrix, y);
    const auto& estimate = found.output.estimate;
    qInfo("wrong signs %.4f of OneShot, %.4f of BIPG; relative errors %.3f and %.3f", wrong(once),
          wrong(estimate), relativeError(once, x), relativeError(estimate, x));
    QVERIFY(wrong(once) > 0.015);
    QVERIFY(wrong(estimate) < 0.01);
    const auto cosine = (estimate * x).sum(1) / (estimate.norm(2, {1}) * x.norm(2, {1}));
    QVERIFY(cosine.min().item<double>() > 0.998);
    QCOMPARE(found.steps, 101);
    QVERIFY(!found.levels);
    VERIFY_ERROR(ErrorKind::Usage, solved("bipg", {}, prior, matrix, measured(*matrix, x, 0, 2)),
                 "bipg is for signs");
  }

  void aDenoiserIsRefused() {
    const auto prior = analyticPrior("gaussian-mixture:12x12");
    const auto matrix = gaussian(20);
    const auto y = measured(*matrix, normals(1, size, "x"), 0.1, 1);
    for (const char* id : {"csgm", "bipg", "oneshot"})
      VERIFY_ERROR(ErrorKind::Usage, solved(id, {}, *prior, matrix, y), id, "latent numbers",
                   "Take another prior");
  }
};

INKLING_TEST(GeneratorsTest);
#include "generators_test.moc"

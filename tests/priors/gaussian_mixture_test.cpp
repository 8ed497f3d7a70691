#include "engine/priors/gaussian_mixture.h"

#include "engine/priors/denoising_error.h"
#include "engine/priors/reverse_process.h"
#include "tests/test.h"

#include <ATen/ATen.h>

using namespace inkling;

namespace {

at::Tensor normals(std::int64_t rows, std::int64_t n, std::uint64_t index) {
  auto t = at::empty({rows, n}, at::kDouble);
  RandomStream(4, "test", index)
      .normals(std::span<double>(t.data_ptr<double>(), static_cast<std::size_t>(t.numel())));
  return t;
}

std::shared_ptr<const GaussianMixture> mixture(const char* name = "gaussian-mixture:4x4") {
  return std::static_pointer_cast<const GaussianMixture>(analyticPrior(name));
}

GaussianMixture single(const GaussianMixture& from) {
  const auto& m = from.mixture();
  return GaussianMixture(from.card(),
                         {at::ones({1}, at::kDouble), m.means.narrow(0, 0, 1),
                          m.eigenvectors.narrow(0, 0, 1), m.eigenvalues.narrow(0, 0, 1)});
}

}  // namespace

class GaussianMixtureTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void scoreIsTheGradientOfTheLogDensity_data() {
    QTest::addColumn<double>("beta");
    for (double beta : {0.05, 0.3, 2.0})
      QTest::newRow(qPrintable(QString::number(beta))) << beta;
  }
  void scoreIsTheGradientOfTheLogDensity() {
    QFETCH(double, beta);
    const auto prior = mixture();
    const auto x = normals(1, 16, 1) * beta + prior->mixture().means.mean(0);
    const auto score = (prior->denoise(x, at::full({1}, beta, at::kDouble)) - x) / (beta * beta);
    const double h = 1e-5 * beta;
    for (int i = 0; i < 16; ++i) {
      auto up = x.clone(), down = x.clone();
      up[0][i] += h;
      down[0][i] -= h;
      const double slope =
          ((prior->logDensity(up, beta) - prior->logDensity(down, beta)) / (2 * h)).item<double>();
      QVERIFY(std::abs(slope - score[0][i].item<double>()) <
              1e-5 * (1 + score.abs().max().item<double>()));
    }
  }

  void oneGaussianDenoisesAsTheWienerFilter() {
    const auto prior = single(*mixture());
    const auto& m = prior.mixture();
    const auto q = m.eigenvectors[0];
    const auto covariance = at::matmul(q * m.eigenvalues[0], q.t());
    const auto x = normals(5, 16, 2);
    const double beta = 0.4;
    const auto filter =
        at::matmul(covariance, (covariance + at::eye(16, at::kDouble) * (beta * beta)).inverse());
    const auto expected = m.means + at::matmul(x - m.means, filter.t());
    QVERIFY(
        (prior.denoise(x, at::full({1}, beta, at::kDouble)) - expected).abs().max().item<double>() <
        1e-9);
  }

  void noiseLevelsMayDifferInABatch() {
    const auto prior = mixture();
    const auto x = normals(2, 16, 3);
    const auto together = prior->denoise(x, at::tensor({0.2, 1.5}, at::kDouble));
    QVERIFY(at::allclose(together[0],
                         prior->denoise(x.narrow(0, 0, 1), at::tensor({0.2}, at::kDouble))[0]));
    QVERIFY(at::allclose(together[1],
                         prior->denoise(x.narrow(0, 1, 1), at::tensor({1.5}, at::kDouble))[0]));
  }

  void drawsHaveThePriorsMoments() {
    const auto prior = single(*mixture());
    const auto x = drawFromPrior(prior, 4000, 1, Cancellation()).to(at::kDouble);
    const auto& m = prior.mixture();
    const auto covariance = at::matmul(m.eigenvectors[0] * m.eigenvalues[0], m.eigenvectors[0].t());
    const auto centred = x - x.mean(0);
    const auto sample = at::matmul(centred.t(), centred) / 4000;
    qInfo("covariance off by %.3f",
          ((sample - covariance).norm() / covariance.norm()).item<double>());
    QVERIFY(((x.mean(0) - m.means[0]).norm() / covariance.trace().sqrt()).item<double>() < 0.05);
    QVERIFY(((sample - covariance).norm() / covariance.norm()).item<double>() < 0.1);
    QVERIFY(at::equal(drawFromPrior(prior, 2, 1, Cancellation()),
                      drawFromPrior(prior, 3, 1, Cancellation()).narrow(0, 0, 2)));
  }

  void refusesWhatIsNoMixture() {
    std::map<std::string, at::Tensor> t{{"weights", at::ones({1})},
                                        {"means", at::zeros({1, 4})},
                                        {"eigenvectors", at::eye(4).view({1, 4, 4})},
                                        {"eigenvalues", at::ones({1, 4})}};
    mixtureFromTensors(t);
    auto lacking = t;
    lacking.erase("means");
    VERIFY_ERROR(ErrorKind::Input, mixtureFromTensors(lacking), "\"means\" is missing");
    auto negative = t;
    negative["eigenvalues"] = -at::ones({1, 4});
    VERIFY_ERROR(ErrorKind::Input, mixtureFromTensors(negative), "negative eigenvalue");
    auto skew = t;
    skew["eigenvectors"] = at::ones({1, 4, 4});
    VERIFY_ERROR(ErrorKind::Input, mixtureFromTensors(skew), "not orthonormal");
    auto shapes = t;
    shapes["eigenvalues"] = at::ones({1, 3});
    VERIFY_ERROR(ErrorKind::Input, mixtureFromTensors(shapes), "do not fit each other");
    VERIFY_ERROR(ErrorKind::Usage, analyticPrior("gaussian-mixture:400x4"), "gaussian-mixture:HxW",
                 "1 to 48");
  }

  /// Who knows the data exactly is as sure of itself as it may be.
  void drawsOfTheExactPriorVaryAsItErrs() {
    const auto prior = mixture();
    const auto images = drawFromPrior(*prior, 100, 5, Cancellation());
    auto card = prior->card();
    calibrate(card, *prior, images, Cancellation());
    QCOMPARE(card.drawVariance.size(), std::size_t{12});
    for (const auto& [noise, variance] : card.drawVariance) {
      if (noise < 0.1) continue;  // what is left at the lowest level is not drawn
      const double ratio = denoisingError(card, noise) / variance;
      QVERIFY2(ratio > 0.8 && ratio < 1.2,
               qPrintable(QStringLiteral("%1 at %2").arg(ratio).arg(noise)));
    }
  }
};

INKLING_TEST(GaussianMixtureTest);
#include "gaussian_mixture_test.moc"

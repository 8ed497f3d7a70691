// The methods on a device whose memory cannot be looked at: they give what they give on the CPU,
// and wait for it at most once an iteration.
#include "engine/priors/gaussian_mixture.h"
#include "engine/priors/random_tensor.h"
#include "engine/sensing/dense_operator.h"
#include "engine/sensing/matrices.h"
#include "engine/sensing/quantizer.h"
#include "engine/solvers/annealed_langevin.h"
#include "engine/solvers/message_passing.h"
#include "tests/device/opaque_device.h"
#include "tests/likelihood/support.h"
#include "tests/test.h"

#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace inkling {
namespace {

using test::opaqueDevice;
using test::relativeError;

std::vector<RandomStream> streams(const char* name, std::int64_t count) {
  std::vector<RandomStream> made;
  for (std::int64_t i = 0; i < count; ++i)
    made.emplace_back(1, name, i);
  return made;
}

/// 16×16 pictures of the analytic prior's kind, measured, with both on the CPU and on the device.
struct Scene {
  static constexpr std::int64_t images = 4;
  std::shared_ptr<const Prior> prior, priorThere;
  std::shared_ptr<const LinearOperator> matrix, matrixThere;
  Measurements y;

  Scene(std::int64_t rows, int bits, double noise = 0.05) {
    const char* name = "gaussian-mixture:16x16";
    prior = analyticPrior(name);
    priorThere = analyticPrior(name, opaqueDevice());
    MatrixSpec spec;
    spec.kind = "gaussian";
    spec.rows = rows;
    spec.pixels = prior->shape();
    matrix = makeOperator(spec);
    matrixThere = std::make_shared<DenseOperator>(toDense(*matrix).to(opaqueDevice()), "",
                                                  Spectrum(matrix->spectrum()));
    const auto truth =
        prior->denoise(normalRows(streams("truth", images), prior->pixels(), 0), 2.0);
    QuantizerSpec quantizer;
    quantizer.bits = bits;
    y = measure(*matrix, truth, noise, quantizer, streams("noise", images),
                RandomStream(1, "dither"));
  }
};

}  // namespace

class DeviceSolversTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void langevin_data() {
    QTest::addColumn<bool>("plus");
    QTest::addColumn<int>("bits");
    for (const int bits : {1, 3}) {
      QTest::addRow("QCS-SGM, %d bits", bits) << false << bits;
      QTest::addRow("QCS-SGM+, %d bits", bits) << true << bits;
    }
  }

  void langevin() {
    QFETCH(bool, plus);
    QFETCH(int, bits);
    at::NoGradGuard guard;
    test::OpaqueDevice device;
    const Scene scene(100, bits);
    const auto run = [&](const Prior& prior, const std::shared_ptr<const LinearOperator>& matrix,
                         const LangevinObserver& observer) {
      const auto likelihood = plus ? makeQcsSgmPlus(matrix, scene.y) : makeQcsSgm(matrix, scene.y);
      LangevinSettings settings;
      settings.levels = 12;
      settings.stepsPerLevel = 2;
      return annealedLangevin(prior, likelihood.get(), settings, "test",
                              streams("sampler", Scene::images), Cancellation(), observer)
          .x;
    };
    const auto here = run(*scene.prior, scene.matrix, {});
    std::int64_t worst = 0;
    const auto there = run(*scene.priorThere, scene.matrixThere, [&](const LangevinStep& step) {
      // and one look at the iterates at the end of a level
      const auto allowed = std::max(step.diagnostics.iterations, plus ? 1 : 0) +
                           (step.step == 1 && step.evaluation > 1 ? 1 : 0);
      if (step.evaluation > 1) worst = std::max<std::int64_t>(worst, device.waits() - allowed);
      device.forget();
    });
    QVERIFY2(worst <= 0, qPrintable(QString("%1 waits too many in a step").arg(worst)));
    QCOMPARE(there.device(), opaqueDevice());
    const double error = relativeError(there.to(at::kCPU), here);
    QVERIFY2(error < 1e-3, qPrintable(QString::number(error)));
  }

  void messagePassing_data() {
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("own");
    QTest::addColumn<int>("rows");
    for (const int rows : {120, 300})
      for (const int bits : {0, 1, 3})
        for (const bool own : {false, true})
          QTest::addRow("%d rows, %d bits%s", rows, bits, own ? ", the image's own errors" : "")
              << bits << own << rows;
  }

  void messagePassing() {
    QFETCH(int, bits);
    QFETCH(bool, own);
    QFETCH(int, rows);
    at::NoGradGuard guard;
    test::OpaqueDevice device;
    const Scene scene(rows, bits);
    MessagePassingSettings settings;
    settings.iterations = 25;
    settings.damping = 0.1;
    settings.errors = own ? ErrorsOf::Image : ErrorsOf::Card;
    const SpectralOperator matrix(scene.matrix, {}, {}), matrixThere(scene.matrixThere, {}, {});
    const auto here =
        inkling::messagePassing(*scene.prior, matrix, scene.y, settings, Cancellation());
    std::int64_t worst = 0;
    int before = 0;
    const auto there =
        inkling::messagePassing(*scene.priorThere, matrixThere, scene.y, settings, Cancellation(),
                                [&](const MessagePassingStep& step) {
                                  // The image's own errors are found in its measurements, and a
                                  // probe is an evaluation.
                                  const auto allowed = step.iteration - before + (own ? 1 : 0);
                                  if (before > 0)
                                    worst = std::max<std::int64_t>(worst, device.waits() - allowed);
                                  before = step.iteration;
                                  device.forget();
                                });
    QVERIFY2(worst <= 0, qPrintable(QString("%1 waits too many in a step").arg(worst)));
    QCOMPARE(there.estimate.device(), opaqueDevice());
    QCOMPARE(there.iterations, here.iterations);
    const double error = relativeError(there.estimate.to(at::kCPU), here.estimate);
    QVERIFY2(error < 1e-3, qPrintable(QString::number(error)));
    for (std::size_t i = 0; i < here.predicted.size(); ++i) {
      QVERIFY(std::abs(there.predicted[i] / here.predicted[i] - 1) < 1e-3);
      QCOMPARE(there.refuted[i], here.refuted[i]);
      QCOMPARE(there.converged[i], here.converged[i]);
    }
  }

  // What is no number on the device is an error, as on the CPU.
  void notANumber() {
    at::NoGradGuard guard;
    const test::OpaqueDevice device;
    Scene scene(100, 0);
    scene.y.values[0][0] = std::numeric_limits<double>::quiet_NaN();
    const SpectralOperator matrix(scene.matrixThere, {}, {});
    VERIFY_ERROR(ErrorKind::Diverged,
                 inkling::messagePassing(*scene.priorThere, matrix, scene.y, {}, Cancellation()),
                 "root mean square");
    const auto likelihood = makeLinear(scene.matrixThere, scene.y);
    LangevinSettings settings;
    settings.levels = 3;
    VERIFY_ERROR(ErrorKind::Diverged,
                 annealedLangevin(*scene.priorThere, likelihood.get(), settings, "linear",
                                  streams("sampler", Scene::images), Cancellation()),
                 "no longer finite");
  }
};

INKLING_TEST(DeviceSolversTest);

}  // namespace inkling

#include "solvers_test.moc"

#include "engine/solvers/state_evolution.h"

#include "engine/model/error.h"
#include "engine/priors/prior.h"
#include "engine/priors/reverse_process.h"
#include "engine/sensing/matrices.h"
#include "engine/sensing/quantizer.h"
#include "engine/sensing/spectral_laws.h"
#include "engine/solvers/message_passing.h"
#include "tests/test.h"

#include <ATen/ATen.h>

#include <cmath>

namespace inkling {

class StateEvolutionTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void marchenkoPasturIsTheSpectrum_data() {
    QTest::addColumn<int>("rows");
    QTest::newRow("M < N") << 200;
    QTest::newRow("M > N") << 500;
  }
  void marchenkoPasturIsTheSpectrum() {
    QFETCH(int, rows);
    MatrixSpec spec;
    spec.rows = rows;
    spec.pixels = {1, 20, 20};
    const auto actual = makeOperator(spec)->spectrum().eigenvalues;
    const auto law = at::tensor(marchenkoPastur(rows, 400), at::kDouble);
    QCOMPARE(law.numel(), actual.numel());
    const double off = ((law - actual).abs().max() / actual.max()).item<double>();
    QVERIFY2(off < 0.03, qPrintable(QString::number(off)));
    QVERIFY(std::abs(law.sum().item<double>() / 400 - 1) < 0.01);
  }

  /// Eigenvalues that are 0 count as much where they are left out.
  void zerosMayBeLeftOut() {
    const auto card = openPrior("digits")->card();
    const auto thin = marchenkoPastur(1600, 784);
    auto full = std::vector<double>(1600 - 784, 0.0);
    full.insert(full.end(), thin.begin(), thin.end());
    for (int bits : {0, 1, 3}) {
      const auto a = stateEvolution(card, 1600, thin, {bits, 0.05, 0, 0}),
                 b = stateEvolution(card, 1600, full, {bits, 0.05, 0, 0});
      QVERIFY(std::abs(a.error / b.error - 1) < 1e-9);
      QCOMPARE(a.iterations, b.iterations);
    }
  }

  void agreesWithReconstructions_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("bits");
    for (int bits : {0, 1, 2, 4}) {
      QTest::addRow("gaussian, %d bits", bits) << "gaussian" << 200 << bits;
      QTest::addRow("dct, %d bits", bits) << "dct" << 300 << bits;
    }
    QTest::newRow("gaussian, M > N") << "gaussian" << 1000 << 1;
  }
  void agreesWithReconstructions() {
    QFETCH(QString, kind);
    QFETCH(int, rows);
    QFETCH(int, bits);
    const auto prior = openPrior("digits");
    constexpr std::int64_t count = 12;
    const auto truth = drawFromPrior(*prior, count, 5, Cancellation()).clamp(0, 1);
    MatrixSpec spec;
    spec.kind = kind.toStdString();
    spec.rows = rows;
    spec.pixels = prior->shape();
    const auto a = makeOperator(spec);
    QuantizerSpec quantizer;
    quantizer.bits = bits;
    std::vector<RandomStream> noise;
    for (std::int64_t i = 0; i < count; ++i)
      noise.emplace_back(1, "noise", i);
    const auto y = measure(*a, truth, 0.05, quantizer, noise, RandomStream(1, "dither"));
    const SpectralOperator spectral(a, {}, {});
    const auto solved = messagePassing(*prior, spectral, y, {}, Cancellation());
    double promised = 0;
    for (double error : solved.predicted)
      promised += error / count;
    std::vector<double> eigenvalues(static_cast<std::size_t>(rows), 784.0 / rows);
    if (kind == "gaussian") eigenvalues = marchenkoPastur(rows, 784);
    const auto predicted = stateEvolution(prior->card(), rows, eigenvalues, {bits, 0.05, 0, 0});
    const double gap = 10 * std::log10(predicted.error / promised);
    QVERIFY2(std::abs(gap) < 1, qPrintable(QString("%1 dB").arg(gap)));
  }

  void moreMeasurementsAndBitsHelp() {
    const auto card = openPrior("digits")->card();
    double last = 1;
    for (std::int64_t m : {20, 50, 100, 200, 400, 784}) {
      const auto eigenvalues = marchenkoPastur(m, 784);
      const double one = stateEvolution(card, m, eigenvalues, {1, 0.05, 0, 0}).error;
      const double two = stateEvolution(card, m, eigenvalues, {2, 0.05, 0, 0}).error;
      const double linear = stateEvolution(card, m, eigenvalues, {0, 0.05, 0, 0}).error;
      QVERIFY(one < last && two < one && linear < two);
      last = one;
    }
    QVERIFY(std::isfinite(stateEvolution(card, 1, marchenkoPastur(1, 784), {1, 0.05, 0, 0}).error));
    QVERIFY(
        std::isfinite(stateEvolution(card, 784, marchenkoPastur(784, 784), {0, 0, 0, 0}).error));
  }

  void needsATable() {
    PriorCard card;
    card.name = "bare";
    VERIFY_ERROR(ErrorKind::Input, stateEvolution(card, 2, {1, 2}, {}), "priors calibrate");
  }
};

INKLING_TEST(StateEvolutionTest);

}  // namespace inkling

#include "state_evolution_test.moc"

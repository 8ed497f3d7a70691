#include "engine/training/muon.h"

#include "engine/priors/prior.h"
#include "tests/training/support.h"

#include <ATen/core/grad_mode.h>

using namespace inkling;
using namespace inkling::test;

class MuonTest : public QObject, protected TrainingFolder {
  Q_OBJECT

 private Q_SLOTS:
  void directionIsEquallyStrongEverywhere_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::newRow("wide") << 16 << 72;
    QTest::newRow("tall") << 40 << 12;
  }
  void directionIsEquallyStrongEverywhere() {
    QFETCH(int, rows);
    QFETCH(int, columns);
    const at::NoGradGuard guard;
    at::manual_seed(1);
    const auto [u, s, v] = at::linalg_svd(at::randn({rows, columns}), false);
    const auto strengths = at::logspace(0, -1.5, std::min(rows, columns));
    const auto momentum = at::matmul(u * strengths, v);
    const auto found = muonDirection(momentum);
    QCOMPARE(found.sizes(), at::IntArrayRef({rows, columns}));
    const auto expected = at::matmul(u, v) * (0.2 * std::sqrt(std::max(rows, columns)));
    const auto cosine = (found * expected).sum() / (found.norm() * expected.norm());
    QVERIFY(cosine.item<double>() > 0.98);
    QVERIFY(std::abs((found.norm() / expected.norm()).item<double>() - 1) < 0.3);
    const auto rounded = muonDirection(momentum, at::kBFloat16);
    QCOMPARE(rounded.scalar_type(), at::kFloat);
    QVERIFY(((rounded - found).norm() / found.norm()).item<double>() < 0.1);
    QVERIFY(muonDirection(at::zeros({rows, columns})).abs().max().item<double>() == 0);
  }

  void trainsPlainBlocksOnly() {
    auto r = cropsRequest("muon");
    r.settings.set("depthwise", false);
    r.settings.set("optimiser", std::string("muon"));
    VERIFY_ERROR(ErrorKind::Usage, train(r, ignore, Cancellation()), "is muon", "plain");
    QVERIFY(!fs::exists(r.checkpoint));
    r.settings.set("plain", true);
    r.settings.set("steps", std::int64_t{200});
    const auto [first, last] = learnedBy(r);
    QVERIFY2(last[3].second < 0.75 * first[3].second,
             qPrintable(QString("%1 from %2").arg(last[3].second).arg(first[3].second)));
    QCOMPARE(readPriorCard(r.output).training.at("optimiser").get<std::string>(),
             std::string("muon"));
    r.settings.set("precision", std::string("bfloat16"));
    VERIFY_ERROR(ErrorKind::Input, train(r, ignore, Cancellation()), "another precision");
    r.settings.set("precision", std::string("float32"));
    r.settings.set("optimiser", std::string("adam"));
    VERIFY_ERROR(ErrorKind::Input, train(r, ignore, Cancellation()), "another optimiser");
  }

  // Rounded products take the same course nearly, and weights that float32 holds.
  void trainsInBfloat16AsInFloat32() {
    std::map<std::string, double> errors;
    for (const std::string precision : {"float32", "bfloat16"}) {
      auto r = cropsRequest(precision.c_str());
      r.settings.set("optimiser", std::string("muon"));
      r.settings.set("depthwise", false);
      r.settings.set("precision", precision);
      if (precision == "bfloat16") {
        r.settings.set("plain", false);
        VERIFY_ERROR(ErrorKind::Usage, train(r, ignore, Cancellation()), "bfloat16", "plain");
      }
      r.settings.set("plain", true);
      r.settings.set("steps", std::int64_t{100});
      errors[precision] = learnedBy(r).last[3].second;
    }
    QVERIFY(errors.at("bfloat16") != errors.at("float32"));
    QVERIFY2(std::abs(errors.at("bfloat16") / errors.at("float32") - 1) < 0.15,
             qPrintable(QString::number(errors.at("bfloat16") / errors.at("float32"))));
  }
};

INKLING_TEST(MuonTest);
#include "muon_test.moc"

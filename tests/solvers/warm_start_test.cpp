#include "engine/solvers/warm_start.h"

#include "engine/priors/prior.h"
#include "engine/priors/reverse_process.h"
#include "tests/test.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

using namespace inkling;

namespace {

class WarmStartTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    prior_ = openPrior("gaussian-mixture:4x4");
    fixed_.input = at::zeros({4, 16}, at::kDouble);
    for (int b = 0; b < 4; ++b)
      fixed_.input[b].fill_(b);
    fixed_.beta = {0.1, 0.2, 0.3, 0.05};
    fixed_.converged = {true, false, true, true};
    fixed_.iterations = {6, 10, 7, 8};
    annealing_.levels = 50;
    annealing_.betaMax = 10;
    for (int row = 0; row < 8; ++row)
      streams_.push_back(RandomStream(1, "sampler", row));
  }

  void onlyWhatDidNotConvergeStartsCold() {
    const auto starts = warmStarts(fixed_, 1, "qcs-sgm", annealing_, *prior_, streams_);
    QCOMPARE(starts.size(), std::size_t{3});
    QCOMPARE(starts[0].count, std::int64_t{1});
    QVERIFY(starts[0].level && !starts[1].level && starts[2].level);
    QVERIFY(!starts[1].x.defined());
    QCOMPARE(starts[1].begin, std::int64_t{1});
    QCOMPARE(render(starts[1].warning),
             std::string("qcs-sgm: no warm start, since message passing did not converge."));
    QVERIFY(starts[0].warning.code.empty() && starts[2].warning.code.empty());
    QCOMPARE(starts[2].begin, std::int64_t{2});
    QCOMPARE(starts[2].count, std::int64_t{2});
    QVERIFY((starts[2].evaluations == std::vector<int>{7, 8}));
    QCOMPARE(starts[2].x.size(0), std::int64_t{4});
  }

  void imagesStandAtTheirRunsLevel() {
    const auto starts = warmStarts(fixed_, 1, "qcs-sgm", annealing_, *prior_, streams_);
    const auto levels = geometricLevels(10, 0.01, 50);
    const double level = *starts[2].level;
    QVERIFY(std::count(levels.begin(), levels.end(), level) == 1);
    QVERIFY(level >= 0.3 && level * std::pow(0.001, 1 / 49.0) < 0.3);
    // 0.05 has more noise to come than 0.3
    const auto z = starts[2].x - at::tensor({2.f, 2.f, 3.f, 3.f}).unsqueeze(1);
    const auto size = [&](int row) { return z[row].norm().item<double>() / 4; };
    const double wide = std::sqrt(level * level - 0.05 * 0.05);
    QVERIFY(size(2) > 0.5 * wide && size(2) < 1.5 * wide);
    const double narrow = std::sqrt(level * level - 0.3 * 0.3);
    QVERIFY(size(0) < 1.5 * narrow);
    QVERIFY(!at::equal(z[0], z[1]));
  }

  void whatTheoryMisjudgesStartsHigher() {
    const auto plain = warmStarts(fixed_, 1, "qcs-sgm", annealing_, *prior_, streams_);
    QVERIFY(*warmStarts(fixed_, 16, "qcs-sgm", annealing_, *prior_, streams_)[2].level >
            3 * *plain[2].level);
    QCOMPARE(*warmStarts(fixed_, 0.1, "qcs-sgm", annealing_, *prior_, streams_)[2].level,
             *plain[2].level);
    const auto unknown = warmStarts(fixed_, std::nan(""), "qcs-sgm", annealing_, *prior_, streams_);
    QCOMPARE(unknown.size(), std::size_t{1});
    QVERIFY(!unknown[0].level && unknown[0].count == 4 && !unknown[0].warning.code.empty());
  }

 private:
  std::shared_ptr<const Prior> prior_;
  MessagePassingResult fixed_;
  LangevinSettings annealing_;
  std::vector<RandomStream> streams_;
};

}  // namespace

INKLING_TEST(WarmStartTest);
#include "warm_start_test.moc"

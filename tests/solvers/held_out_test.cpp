#include "engine/solvers/held_out.h"

#include "engine/priors/reverse_process.h"
#include "engine/sensing/matrices.h"
#include "engine/sensing/quantizer.h"
#include "tests/test.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <string>

namespace inkling {
namespace {

constexpr std::int64_t drawn = 24;

class HeldOutTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    prior_ = openPrior("digits");
    digits_ = drawFromPrior(*prior_, drawn, 5, Cancellation()).clamp(0, 1);
    garments_ = drawFromPrior(*openPrior("fashion"), drawn, 5, Cancellation()).clamp(0, 1);
  }

  void tellsStrangersFromItsOwn_data() {
    QTest::addColumn<QString>("matrix");
    QTest::addColumn<int>("bits");
    QTest::newRow("signs") << "gaussian" << 1;
    QTest::newRow("bins") << "dct" << 3;
    QTest::newRow("linear") << "gaussian" << 0;
  }
  void tellsStrangersFromItsOwn() {
    QFETCH(QString, matrix);
    QFETCH(int, bits);
    const auto own = excess(digits_, matrix.toStdString(), bits);
    const auto other = excess(garments_, matrix.toStdString(), bits);
    QVERIFY2(strangers(own) <= 1, told(own).c_str());
    QVERIFY2(strangers(other) >= drawn * 3 / 4, told(other).c_str());
  }

  // An error that is said to be a hundredth of what it is makes strangers of all.
  void dependsOnThePrediction() {
    const auto own = excess(digits_, "gaussian", 3);
    const auto proud = excess(digits_, "gaussian", 3, 0.01);
    for (std::size_t i = 0; i < own.size(); ++i)
      QVERIFY2(proud[i] > own[i], told(proud).c_str());
    QVERIFY2(strangers(proud) > drawn / 2, told(proud).c_str());
  }

 private:
  std::vector<double> excess(const at::Tensor& images, const std::string& kind, int bits,
                             double share = 1) const {
    MatrixSpec spec;
    spec.kind = kind;
    spec.rows = 200;
    spec.pixels = prior_->shape();
    const std::shared_ptr<const LinearOperator> matrix = makeOperator(spec);
    QuantizerSpec quantizer;
    quantizer.bits = bits;
    std::vector<RandomStream> noise;
    for (std::int64_t i = 0; i < images.size(0); ++i)
      noise.emplace_back(1, "noise", i);
    const auto y = measure(*matrix, images, 0.05, quantizer, noise, RandomStream(1, "dither"));
    return heldOutExcess(
        *prior_, SpectralOperator(matrix, {}, Cancellation()), y, {},
        [share](double predicted, const at::Tensor&) { return share * predicted; }, Cancellation());
  }

  static std::int64_t strangers(const std::vector<double>& excess) {
    return std::count_if(excess.begin(), excess.end(), [](double e) { return e > strangeExcess; });
  }

  static std::string told(const std::vector<double>& excess) {
    std::string text;
    for (const double e : excess)
      text += std::to_string(e) + " ";
    return text;
  }

  std::shared_ptr<const Prior> prior_;
  at::Tensor digits_, garments_;
};

}  // namespace

INKLING_TEST(HeldOutTest);
#include "held_out_test.moc"

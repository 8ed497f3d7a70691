#include "engine/model/any_size.h"

#include "engine/model/experiment.h"
#include "tests/test.h"

namespace inkling {
namespace {

Settings usual() {
  return Experiment::defaults().settings;
}

bool nothing(std::string_view) {
  return false;
}

}  // namespace

class SuitAnySizeTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aMatrixThatCannotBeHeldIsReplaced() {
    auto s = usual();
    QCOMPARE(suitAnySize(s, 24576, 196608, nothing).size(), std::size_t{2});
    QCOMPARE(s.text("matrix"), std::string("dct"));
    QVERIFY(s.isKeyword("dither"));
    QVERIFY(suitAnySize(s, 24576, 196608, nothing).empty());  // no more than once
    auto small = usual();
    QCOMPARE(suitAnySize(small, 200, 784, nothing).size(), std::size_t{1});
    QCOMPARE(small.text("matrix"), std::string("gaussian"));
    auto unknown = usual();
    suitAnySize(unknown, 200, 0, nothing);
    QCOMPARE(unknown.text("matrix"), std::string("dct"));
  }

  void whatIsChosenStays() {
    auto s = usual();
    QVERIFY(suitAnySize(s, 24576, 196608, [](std::string_view) { return true; }).empty());
    QVERIFY(s == usual());
    s.set("bits", std::int64_t{2});
    s.set("matrix", std::string("mask"));
    QVERIFY(suitAnySize(s, 24576, 196608, nothing).empty());  // two bits tell the scale
    auto thresholds = usual();
    thresholds.set("thresholds", std::string("t.npy"));
    suitAnySize(thresholds, 100, 784, nothing);
    QVERIFY(!thresholds.isKeyword("dither"));
  }

  void measurementsKeepTheirShare() {
    auto s = usual();
    s.set("measurements", std::int64_t{196});
    const auto said = measureAnotherSize(s, {1, 28, 28}, {3, 171, 256});
    QCOMPARE(s.integer("measurements"), std::int64_t{3 * 171 * 256 / 4});
    QCOMPARE(render(said.front()), std::string("M is 32832, 25 % of the pixels as before"));
    QVERIFY(measureAnotherSize(s, {3, 171, 256}, {3, 256, 171}).empty());
    QVERIFY(measureAnotherSize(s, {}, {3, 256, 171}).empty());
    auto file = usual();
    file.set("matrix", std::string("file"));
    QVERIFY(measureAnotherSize(file, {1, 28, 28}, {3, 171, 256}).empty());
  }
};

INKLING_TEST(SuitAnySizeTest);

}  // namespace inkling

#include "any_size_test.moc"

#include "engine/studies/batches.h"

#include "tests/test.h"

#include <c10/util/Exception.h>

#include <utility>
#include <vector>

namespace inkling {

class BatchesTest : public QObject {
  Q_OBJECT

 private:
  using Parts = std::vector<std::pair<std::int64_t, std::int64_t>>;

 private Q_SLOTS:
  void asManyAsFit() {
    const c10::Device cpu(c10::DeviceType::CPU);
    QCOMPARE(imagesAtOnce(784, 100, cpu), 100);
    QCOMPARE(imagesAtOnce(1 << 20, 100, cpu), 4);
    QCOMPARE(imagesAtOnce(1 << 30, 100, cpu), 1);
    QCOMPARE(imagesWithin(0, 784, 100), 1);
    QCOMPARE(imagesWithin(std::uint64_t{1} << 60, 784, 100), 100);
    const auto some = imagesWithin(std::uint64_t{1} << 30, 12288, 10000);
    QVERIFY(some > 50 && some < 1000);
    QVERIFY(imagesWithin(std::uint64_t{1} << 31, 12288, 10000) >= 2 * some);
  }

  void allImagesOnce() {
    Parts parts;
    inBatches(10, 4, [&](auto begin, auto count) { parts.emplace_back(begin, count); });
    QCOMPARE(parts, (Parts{{0, 4}, {4, 4}, {8, 2}}));
  }

  // More than three images do not fit: 8 become 4, then 2, and stay so.
  void halvedWhereMemoryEnds_data() {
    QTest::addColumn<bool>("typed");
    QTest::newRow("as an error of its own") << true;
    QTest::newRow("as any of libtorch's") << false;
  }

  void halvedWhereMemoryEnds() {
    QFETCH(bool, typed);
    Parts parts;
    int tries = 0;
    inBatches(9, 8, [&](auto begin, auto count) {
      ++tries;
      if (count > 3) {
        TORCH_CHECK_WITH(OutOfMemoryError, !typed, "CUDA out of memory.");
        TORCH_CHECK(typed, "CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling cublasCreate");
      }
      parts.emplace_back(begin, count);
    });
    QCOMPARE(parts, (Parts{{0, 2}, {2, 2}, {4, 2}, {6, 2}, {8, 1}}));
    QCOMPARE(tries, 7);
  }

  void otherErrorsPass() {
    int tries = 0;
    QVERIFY_EXCEPTION_THROWN(inBatches(8, 8,
                                       [&](auto, auto) {
                                         ++tries;
                                         TORCH_CHECK(false, "CUDA error: misaligned address");
                                       }),
                             c10::Error);
    QCOMPARE(tries, 1);
    tries = 0;
    QVERIFY_EXCEPTION_THROWN(inBatches(3, 3,
                                       [&](auto, auto) {
                                         ++tries;
                                         TORCH_CHECK_WITH(OutOfMemoryError, false, "no memory");
                                       }),
                             c10::OutOfMemoryError);
    QCOMPARE(tries, 3);
  }
};

INKLING_TEST(BatchesTest);

}  // namespace inkling

#include "batches_test.moc"

// What is refused, with its message: sizes, memory, files.
#include "engine/sensing/spectrum.h"
#include "engine/support/npy.h"
#include "tests/sensing/support.h"

#include <QTemporaryDir>

namespace inkling::test {

class RefusalsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void specs() {
    VERIFY_ERROR(ErrorKind::Usage, makeOperator(specOf("fourier", 5, {1, 4, 4})), "\"fourier\"",
                 "gaussian, dct", "correlated or file");
    VERIFY_ERROR(ErrorKind::Usage, makeOperator(specOf("gaussian", 0, {1, 4, 4})),
                 "measurements is 0", "at least 1");
    VERIFY_ERROR(ErrorKind::Usage, makeOperator(specOf("dct", -3, {1, 4, 4})), "measurements is -3",
                 "at least 1");
    VERIFY_ERROR(ErrorKind::Usage, makeOperator(specOf("gaussian", 5, {1, 0, 4})), "0×4",
                 "one pixel");
    for (const char* kind : {"dct", "hadamard", "dft", "mask", "ill-conditioned"})
      VERIFY_ERROR(ErrorKind::Usage, makeOperator(specOf(kind, 17, {1, 4, 4})),
                   "measurements is 17", kind, "16 (4×4)");
    VERIFY_ERROR(ErrorKind::Usage, makeOperator(specOf("file", 5, {1, 4, 4})), "file",
                 "--matrix-file is empty");
  }

  void hadamardOrder() {
    VERIFY_ERROR(ErrorKind::Usage, makeOperator(specOf("hadamard", 5, {1, 5, 157})), "no order 785",
                 "2^a·12^b·28^c", "784 and 896");
  }

  void parameters() {
    auto spec = specOf("ill-conditioned", 5, {1, 4, 4});
    for (double kappa : {0.5, std::nan(""), std::numeric_limits<double>::infinity()}) {
      spec.settings.set("condition-number", kappa);
      VERIFY_ERROR(ErrorKind::Usage, makeOperator(spec), "condition-number is",
                   "1 to 1000000000000");
    }
    spec.kind = "correlated";
    for (double rho : {-0.1, 1.0, std::nan("")}) {
      spec.settings.set("correlation", rho);
      VERIFY_ERROR(ErrorKind::Usage, makeOperator(spec), "correlation is", "0 to 1 (less than 1)");
    }
  }

  void memory() {
    constexpr std::uint64_t gibibyte = std::uint64_t{1} << 30;
    const auto large = specOf("gaussian", 24576, {3, 256, 256});
    VERIFY_ERROR(ErrorKind::Resource, checkMatrixMemory(large, at::kFloat, gibibyte), "(gaussian)",
                 "24576×196608", "18 GiB", "1.0 GiB", "At most 1361 measurements fit", "dct");
    auto fitting = large;
    fitting.rows = 1361;
    checkMatrixMemory(fitting, at::kFloat, gibibyte);
    fitting.rows = 1362;
    VERIFY_ERROR(ErrorKind::Resource, checkMatrixMemory(fitting, at::kFloat, gibibyte),
                 "At most 1361");

    VERIFY_ERROR(ErrorKind::Resource,
                 checkMatrixMemory(specOf("gaussian", 1, {3, 30000, 30000}), at::kFloat, gibibyte),
                 "Not even one measurement");
    // Enormous sizes must not overflow.
    VERIFY_ERROR(
        ErrorKind::Resource,
        checkMatrixMemory(specOf("gaussian", std::numeric_limits<std::int64_t>::max(), {1, 9, 9}),
                          at::kFloat, gibibyte),
        "At most");
    // The eigenvectors count where they are needed, and the factors of the ill-conditioned.
    const auto wide = specOf("gaussian", 8000, {3, 64, 64});
    checkMatrixMemory(wide, at::kFloat, gibibyte);
    VERIFY_ERROR(ErrorKind::Resource, checkMatrixMemory(wide, at::kFloat, gibibyte, true),
                 "eigendecomposition of AAᵀ", "At most 574");
    QVERIFY(matrixMemory(wide, at::kFloat, true) >= spectrumMemory(8000, 12288));
    // Of more rows than pixels, no more than the pixels' directions are worked with.
    const auto tall = specOf("gaussian", 8000, {1, 28, 28});
    checkMatrixMemory(tall, at::kFloat, gibibyte, true);
    QVERIFY(matrixMemory(tall, at::kFloat, true) >= spectrumMemory(8000, 784));
    QVERIFY(spectrumMemory(8000, 784) < spectrumMemory(8000, 8000) / 5);
    const auto conditioned = specOf("ill-conditioned", 4000, {3, 64, 64});
    QVERIFY(matrixMemory(conditioned, at::kFloat) > 12u * 4000u * 12288u);
    VERIFY_ERROR(ErrorKind::Resource, checkMatrixMemory(conditioned, at::kFloat, gibibyte / 2),
                 "(ill-conditioned)", "measurements fit");
    for (const char* kind : {"dct", "hadamard", "dft", "mask"})
      checkMatrixMemory(specOf(kind, 24576, {3, 256, 256}), at::kFloat, gibibyte, true);
  }

  void refusedBeforeAllocation() {
    VERIFY_ERROR(ErrorKind::Resource, makeOperator(specOf("gaussian", 100000000, {3, 1024, 1024})),
                 "needs", "available");
    const auto wide = makeOperator(specOf("dct", 2000000, {3, 1024, 1024}));
    VERIFY_ERROR(ErrorKind::Resource, toDense(*wide), "2000000×3145728", "needs");
    const auto huge = at::zeros({1, 1}).expand({40000, 40000});  // takes no memory
    VERIFY_ERROR(ErrorKind::Resource, startSpectrumJob(huge, "")->wait({}, {}),
                 "eigendecomposition", "40000×40000", "LAPACK", "fewer measurements");
    const auto tall = denseOperator(at::ones({2000000, 1}))->spectrum();
    QVERIFY(std::abs(tall.eigenvalues.item<double>() / 2e6 - 1) < 1e-9);
  }

  void matrixFiles() {
    QTemporaryDir folder;
    const auto path = folder.filePath("A.npy").toStdString();
    auto spec = specOf("file", 0, {1, 2, 3});
    spec.settings.set("matrix-file", path);
    VERIFY_ERROR(ErrorKind::Input, makeOperator(spec), "A.npy");

    writeNpy(path, {{2, 6}, std::vector<double>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}});
    const auto a = makeOperator(spec);
    QCOMPARE(a->rows(), 2);
    QVERIFY(difference(toDense(*a), at::arange(12, at::kFloat).view({2, 6})) == 0);
    QVERIFY(difference(toDense(*makeOperator(spec, at::kDouble)),
                       at::arange(12, at::kDouble).view({2, 6})) == 0);
    const auto key = a->cacheKey();

    auto any = spec;
    any.pixels = {};
    QCOMPARE(makeOperator(any)->columns(), 6);
    auto wrong = spec;
    wrong.pixels = {1, 2, 4};
    VERIFY_ERROR(ErrorKind::Input, makeOperator(wrong), "A.npy", "6 columns", "8 pixels (2×4)");
    wrong.pixels = {1, 1, 2};
    VERIFY_ERROR(ErrorKind::Input, makeOperator(wrong), "A.npy is 2×6", "Turn it round", "A.T");
    wrong = spec;
    wrong.rows = 3;
    VERIFY_ERROR(ErrorKind::Input, makeOperator(wrong), "A.npy", "2 rows", "3 measurements");

    writeNpy(path, {{2, 6}, std::vector<float>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12}});
    QVERIFY(makeOperator(spec)->cacheKey() != key);
    writeNpy(path, {{3, 6}, std::vector<float>(18, 1)});  // rank one, and more rows than some
    QCOMPARE(makeOperator(spec)->spectrum().eigenvalues.count_nonzero().item<std::int64_t>(), 1);
    writeNpy(path, {{12}, std::vector<float>(12, 1)});
    VERIFY_ERROR(ErrorKind::Input, makeOperator(spec), "A.npy", "shape 12", "two dimensions");
    writeNpy(path, {{0, 6}, std::vector<float>{}});
    VERIFY_ERROR(ErrorKind::Input, makeOperator(spec), "A.npy", "0×6");
    writeNpy(path, {{1, 6}, std::vector<float>{0, 1, NAN, 3, 4, 5}});
    VERIFY_ERROR(ErrorKind::Input, makeOperator(spec), "A.npy", "NaN");
    writeNpy(path, {{1, 6}, std::vector<double>{0, 1, 1e300, 3, 4, 5}});
    VERIFY_ERROR(ErrorKind::Input, makeOperator(spec), "A.npy", "too large");
    QCOMPARE(makeOperator(spec, at::kDouble)->rows(), 1);
  }

  void matrixAtHand() {
    VERIFY_ERROR(ErrorKind::Input, denseOperator(at::full({2, 2}, NAN)), "NaN", "finite");
    VERIFY_ERROR(ErrorKind::Internal, denseOperator(at::zeros({4})), "two-dimensional");
    // Zero rows, more rows than columns, and rank deficiency are ordinary.
    auto matrix = normals({5, 3}, 1);
    matrix[2].zero_();
    const auto a = denseOperator(matrix);
    QCOMPARE(a->cacheKey(), std::string());
    QCOMPARE(a->squaredRowNorms()[2].item<double>(), 0.0);
    QCOMPARE(a->spectrum().eigenvalues.count_nonzero().item<std::int64_t>(), 3);
    QCOMPARE(largest(denseOperator(at::zeros({3, 4}))->spectrum().eigenvalues), 0.0);
    // A transposed view works as its copy does.
    const auto view = denseOperator(matrix.t());
    QVERIFY(difference(view->apply(at::ones({1, 5}, at::kDouble)), matrix.sum(0).unsqueeze(0)) <
            1e-12);
  }
};

INKLING_TEST(RefusalsTest);

}  // namespace inkling::test

#include "refusals_test.moc"

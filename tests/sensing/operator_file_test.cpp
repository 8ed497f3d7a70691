// Operators that come from files: the same as those that were drawn, and anybody's own.
#include "engine/support/operator_file.h"

#include "engine/support/atomic_file.h"
#include "engine/support/npy.h"
#include "tests/sensing/support.h"

#include <QTemporaryDir>

namespace inkling::test {

class OperatorFileTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aFileGivesWhatWasDrawn_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("flips");
    for (const auto& kind : matrices())
      if (!kind.held)
        for (const bool flips : {true, false})
          if (flips || flipsSigns(kind))
            QTest::addRow("%s %s", kind.id.c_str(), flips ? "flipped" : "kept")
                << QString::fromStdString(kind.id) << flips;
  }
  void aFileGivesWhatWasDrawn() {
    QFETCH(QString, kind);
    QFETCH(bool, flips);
    auto spec = specOf(kind.toStdString(), 29, {3, 4, 8});
    if (flipsSigns(requireMatrix(spec.kind))) spec.settings.set("sign-flips", flips);
    for (const auto dtype : {at::kFloat, at::kDouble}) {
      const auto drawn = makeOperator(spec, dtype);
      const auto described = drawn->description();
      QVERIFY(described);
      QCOMPARE(described->kind, spec.kind);
      QVERIFY(described->pixels == spec.pixels);
      QCOMPARE(described->rows.size(), std::size_t{29});
      QCOMPARE(described->seed, std::optional<std::uint64_t>(7));
      const auto read = makeOperator(fileSpec(*described), dtype);
      const auto x = normals({2, 96}, 1, dtype), v = normals({2, 29}, 2, dtype);
      QVERIFY(at::equal(read->apply(x), drawn->apply(x)));
      QVERIFY(at::equal(read->adjoint(v), drawn->adjoint(v)));
      QCOMPARE(read->tightFrameConstant(), drawn->tightFrameConstant());
      QCOMPARE(read->cacheKey(), drawn->cacheKey());
      QVERIFY(*read->description() == *described);

      auto foreign = *described;
      foreign.seed.reset();
      const auto nameless = makeOperator(fileSpec(foreign), dtype);
      QVERIFY(at::equal(nameless->apply(x), drawn->apply(x)));
      QVERIFY(nameless->cacheKey() != drawn->cacheKey());
    }
  }

  /// What the file says is what is measured, whatever its seed would draw.
  void rowsAndSignsGoBeforeTheSeed() {
    const auto drawn = *makeOperator(specOf("dct", 29, {3, 4, 8}))->description();
    auto edited = drawn;
    std::swap(edited.rows[3], edited.rows[20]);
    const auto swapped = makeOperator(fileSpec(edited));
    QVERIFY(!swapped->description()->seed);
    QVERIFY(swapped->description()->rows == edited.rows);
    const auto x = normals({1, 96}, 1, at::kFloat);
    const auto before = makeOperator(drawn)->apply(x)[0], after = swapped->apply(x)[0];
    QVERIFY(at::equal(before[3], after[20]) && at::equal(before[20], after[3]));
    QVERIFY(at::equal(before[4], after[4]));

    auto turned = drawn;
    for (auto& sign : turned.signs)
      sign = sign == '+' ? '-' : '+';
    const auto negative = makeOperator(fileSpec(turned));
    QVERIFY(difference(negative->apply(x), -makeOperator(drawn)->apply(x)) == 0);
    auto other = drawn;
    other.seed = 8;
    const std::vector<std::string> keys{makeOperator(drawn)->cacheKey(), swapped->cacheKey(),
                                        negative->cacheKey(), makeOperator(other)->cacheKey(),
                                        makeOperator(drawn, at::kDouble)->cacheKey()};
    for (std::size_t i = 0; i < keys.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        QVERIFY(keys[i] != keys[j]);
  }

  /// By the convention that the documentation states, without Inkling's random numbers.
  void somebodysOwn() {
    const auto x = normals({2, 4}, 1);
    const auto measured = [&](const std::string& kind, const std::string& more) {
      writeFile(path(), R"({"format": "inkling operator", "version": 1, "kind": ")" + kind +
                            R"(", "image": [2, 2], "rows": [3, 1])" + more + "}");
      return makeOperator(fileSpec(), at::kDouble)->apply(x);
    };
    const auto column = [&](int pixel) { return x.select(1, pixel); };
    QVERIFY(at::equal(measured("mask", ""), at::stack({column(3), column(1)}, 1)));
    // natural order: (i, j) is (-1)^(ones in i & j); sqrt(N/M)/sqrt(N) = 1/sqrt(M)
    const auto hadamard = at::stack({column(0) - column(1) - column(2) + column(3),
                                     column(0) - column(1) + column(2) - column(3)},
                                    1) /
                          std::sqrt(2.0);
    QVERIFY(difference(measured("hadamard", ""), hadamard) < 1e-13);
    const auto flipped = at::stack({column(0) + column(1) - column(2) + column(3),
                                    column(0) + column(1) + column(2) - column(3)},
                                   1) /
                         std::sqrt(2.0);
    QVERIFY(difference(measured("hadamard", R"(, "signs": [1, -1, 1, 1])"), flipped) < 1e-13);
    // over height and width: half of (x0 - x1 - x2 + x3) and (x0 - x1 + x2 - x3), times sqrt(2)
    QVERIFY(difference(measured("dct", R"(, "signs": "++++")"), hadamard) < 1e-13);
  }

  void itMustFit() {
    writeOperatorFile(path(), {"dct", {1, 2, 3}, {4, 0}, "", std::nullopt});
    QCOMPARE(makeOperator(fileSpec())->columns(), 6);
    auto spec = fileSpec();
    spec.pixels = {1, 2, 3};
    QCOMPARE(makeOperator(spec)->rows(), 2);
    spec.pixels = {1, 3, 2};
    VERIFY_ERROR(ErrorKind::Input, makeOperator(spec), "own.json", "images of 2×3", "are 3×2");
    spec.pixels = {1, 2, 3};
    spec.rows = 3;
    VERIFY_ERROR(ErrorKind::Input, makeOperator(spec), "own.json", "2 rows", "3 measurements");
    writeFile(path(), "{}");
    VERIFY_ERROR(ErrorKind::Input, makeOperator(fileSpec()), "own.json", "inkling operator");
  }

  void arraysHaveNone() {
    QVERIFY(!makeOperator(specOf("gaussian", 2, {1, 2, 3}))->description());
    writeNpy(path(), {{2, 6}, std::vector<float>(12, 1)});  // whatever its name
    const auto array = makeOperator(fileSpec());
    QVERIFY(!array->description());
    QCOMPARE(array->rows(), 2);
  }

 private:
  MatrixSpec fileSpec() const {
    auto spec = specOf("file", 0, {});
    spec.settings.set("matrix-file", path());
    return spec;
  }
  MatrixSpec fileSpec(const OperatorDescription& described) const {
    writeOperatorFile(path(), described);
    return fileSpec();
  }

  std::string path() const { return folder_.filePath("own.json").toStdString(); }

  QTemporaryDir folder_;
};

INKLING_TEST(OperatorFileTest);

}  // namespace inkling::test

#include "operator_file_test.moc"

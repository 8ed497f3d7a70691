// What the kinds of matrices say of themselves: their spectrum's law and their key.
#include "engine/sensing/matrix_kind.h"
#include "engine/sensing/spectral_laws.h"
#include "tests/sensing/support.h"

namespace inkling::test {

class MatrixKindsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void lawsAreTheSpectrum_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("papersCode");
    for (const auto& kind : matrices())
      if (!kind.given() && !matrixKind(kind.id).eigenvalueLaw(specFor(kind.id)).empty())
        for (bool papers : {false, true})
          QTest::addRow("%s %d", kind.id.c_str(), papers)
              << QString::fromStdString(kind.id) << papers;
  }
  void lawsAreTheSpectrum() {
    QFETCH(QString, kind);
    QFETCH(bool, papersCode);
    auto spec = specFor(kind.toStdString());
    if (spec.settings.has("papers-matrix")) spec.settings.set("papers-matrix", papersCode);
    auto law = matrixKind(spec.kind).eigenvalueLaw(spec);
    QCOMPARE(law.size(), static_cast<std::size_t>(spec.rows));
    std::sort(law.begin(), law.end());
    const auto made = makeOperator(spec, at::kDouble);
    const auto& d = made->spectrum().eigenvalues;
    const double size = largest(d);
    for (std::int64_t i = 0; i < spec.rows; ++i)  // random ones as far as one draw tells
      QVERIFY(std::abs(d[i].item<double>() - law[static_cast<std::size_t>(i)]) <
              (kind == QLatin1String("gaussian") ? 0.03 : 1e-9) * size);
  }

  void lawlessOnesAreSimulated() {
    QVERIFY(matrixKind("correlated").eigenvalueLaw(specFor("correlated")).empty());
  }

  /// Eigendecompositions lie in people's caches under these words.
  void keysOfWhatIsCachedStay() {
    QCOMPARE(makeOperator(specOf("gaussian", 9, {1, 4, 4}))->cacheKey(),
             std::string("gaussian matrix 1, 9×16, seed 7, Float"));
    auto correlated = specOf("correlated", 9, {1, 4, 4});
    QCOMPARE(makeOperator(correlated, at::kDouble)->cacheKey(),
             std::string("correlated matrix 1, 9×16, seed 7, Double, correlation "
                         "0.40000000000000002, as the papers' text"));
    correlated.settings.set("papers-matrix", true);
    correlated.settings.set("correlation", 0.5);
    QCOMPARE(makeOperator(correlated)->cacheKey(),
             std::string("correlated matrix 1, 9×16, seed 7, Float, correlation 0.5, as the "
                         "papers' code"));
  }

  void everySettingIsInTheKey_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("name");
    for (const auto& kind : matrices())
      for (const auto& option : kind.options)
        if (!kind.given())
          QTest::addRow("%s %s", kind.id.c_str(), option.name.c_str())
              << QString::fromStdString(kind.id) << QString::fromStdString(option.name);
  }
  void everySettingIsInTheKey() {
    QFETCH(QString, kind);
    QFETCH(QString, name);
    auto spec = specFor(kind.toStdString());
    const auto before = matrixKey(spec, at::kFloat);
    const auto& value = spec.settings.at(name.toStdString());
    if (const auto* flag = std::get_if<bool>(&value))
      spec.settings.set(name.toStdString(), !*flag);
    else
      spec.settings.set(name.toStdString(), std::get<double>(value) * 0.9);
    QVERIFY(matrixKey(spec, at::kFloat) != before);
  }

  void aDctIsOfItsShape() {
    const auto key = [](const char* kind, const ImageShape& pixels) {
      return makeOperator(specOf(kind, 3, pixels))->cacheKey();
    };
    QVERIFY(key("dct", {1, 2, 8}) != key("dct", {1, 4, 4}));
    QCOMPARE(key("dft", {1, 2, 8}), key("dft", {1, 4, 4}));
  }

 private:
  static MatrixSpec specFor(const std::string& kind) {
    return complete(specOf(kind, 392, {1, 28, 28}));
  }
};

INKLING_TEST(MatrixKindsTest);

}  // namespace inkling::test

#include "matrix_kinds_test.moc"

// Every kind of matrix behind the one interface: adjoints, norms, spectra, seeds.
#include "engine/sensing/fast_transform.h"
#include "engine/sensing/spectral_operator.h"
#include "tests/sensing/support.h"

namespace inkling::test {

class OperatorsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void adjoint_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QList<int>>("pixels");
    for (const auto& each : matrices()) {
      if (each.given()) continue;
      const auto& kind = each.id;
      const auto name = QString::fromStdString(kind);
      const auto add = [&](int m, int c, int h, int w) {
        QTest::addRow("%s %d of %d×%d×%d", kind.c_str(), m, c, h, w)
            << name << m << QList<int>{c, h, w};
      };
      add(1, 1, 1, 1);
      add(5, 1, 2, 4);
      add(40, 1, 12, 4);
      add(96, 3, 4, 8);
      add(1, 1, 28, 28);
      if (kind != "hadamard") {
        add(1, 1, 1, 3);
        add(13, 1, 3, 5);
        add(60, 3, 5, 7);
      }
      if (each.moreRows) add(31, 1, 3, 5);
    }
  }
  void adjoint() {
    QFETCH(QString, kind);
    QFETCH(int, rows);
    QFETCH(QList<int>, pixels);
    const auto spec = specOf(kind.toStdString(), rows, {pixels[0], pixels[1], pixels[2]});
    const auto n = spec.pixels.size();
    for (const auto dtype : {at::kFloat, at::kDouble}) {
      const double tolerance = dtype == at::kFloat ? 1e-4 : 1e-11;
      const auto a = makeOperator(spec, dtype);
      QCOMPARE(a->rows(), rows);
      QCOMPARE(a->columns(), n);
      const auto x = normals({3, n}, 1, dtype), v = normals({3, rows}, 2, dtype);
      const auto ax = a->apply(x), atv = a->adjoint(v);
      QCOMPARE(ax.sizes(), at::IntArrayRef({3, rows}));
      QCOMPARE(atv.sizes(), at::IntArrayRef({3, n}));
      const auto left = (ax * v).sum(1), right = (x * atv).sum(1);
      QVERIFY(difference(left, right) <= tolerance * (1 + largest(left)));

      const auto dense = toDense(*a);
      QVERIFY(difference(x.matmul(dense.t()), ax) <= tolerance * (1 + largest(ax)));
      const auto norms = dense.to(at::kDouble).square().sum(1);
      QVERIFY(difference(a->squaredRowNorms(), norms) <= tolerance * (1 + largest(norms)));
      checkSpectrum(*a, dense.to(at::kDouble), tolerance);
      // A slice of a larger tensor is an ordinary input.
      const auto wide = at::cat({x, x}, 1);
      QVERIFY(difference(a->apply(wide.narrow(1, n, n)), ax) <= tolerance * (1 + largest(ax)));
    }
  }

  void transformsAgainstReference() {
    const auto reference = readJson("transforms.json");
    const auto dct = makeDct({1, 28, 28}, at::kDouble, at::kCPU);
    QVERIFY(difference(dct->forward(numbers(reference["x"])), numbers(reference["dct2_ortho"])) <
            1e-12);
    QVERIFY(difference(dct->inverse(numbers(reference["dct2_ortho"])), numbers(reference["x"])) <
            1e-12);
    const auto hadamard = makeHadamard(64, at::kDouble, at::kCPU);
    QVERIFY(difference(hadamard->forward(numbers(reference["x64"])),
                       numbers(reference["hadamard_ortho"])) < 1e-12);
    const auto single = makeDct({1, 28, 28}, at::kFloat, at::kCPU);
    QVERIFY(difference(single->forward(numbers(reference["x"]).to(at::kFloat)).to(at::kDouble),
                       numbers(reference["dct2_ortho"])) < 1e-5);
  }

  void colourDctAgainstDefinition() {
    const ImageShape pixels{3, 4, 5};
    const auto axis = [](std::int64_t n) {
      const auto k = at::arange(n, at::kDouble).unsqueeze(1),
                 j = at::arange(n, at::kDouble).unsqueeze(0);
      auto m = at::cos((2 * j + 1) * k * (M_PI / (2.0 * static_cast<double>(n)))) *
               std::sqrt(2.0 / static_cast<double>(n));
      m[0] *= std::sqrt(0.5);
      return m;
    };
    const auto full = at::kron(at::kron(axis(3), axis(4)), axis(5));
    const auto x = normals({2, 60}, 3);
    QVERIFY(difference(makeDct(pixels, at::kDouble, at::kCPU)->forward(x), x.matmul(full.t())) <
            1e-12);
  }

  void dftAgainstDefinition_data() {
    QTest::addColumn<int>("n");
    for (int n : {1, 2, 3, 7, 8, 12})
      QTest::addRow("%d", n) << n;
  }
  void dftAgainstDefinition() {
    QFETCH(int, n);
    auto rows = at::empty({n, n}, at::kDouble);
    for (int i = 0; i < n; ++i)
      for (int j = 0; j < n; ++j) {
        const int k = (i + 1) / 2;
        const double angle = 2 * M_PI * k * j / n;
        double value = std::sqrt(2.0 / n) * (i % 2 == 1 ? std::cos(angle) : std::sin(angle));
        if (i == 0) value = 1 / std::sqrt(n);
        if (n % 2 == 0 && i == n - 1) value = (j % 2 == 0 ? 1 : -1) / std::sqrt(n);
        rows[i][j] = value;
      }
    const auto x = normals({2, n}, 3);
    const auto dft = makeDft(n, at::kDouble, at::kCPU);
    QVERIFY(difference(dft->forward(x), x.matmul(rows.t())) < 1e-12);
    QVERIFY(difference(dft->inverse(x), x.matmul(rows)) < 1e-12);
  }

  void hadamardOrders_data() {
    QTest::addColumn<int>("n");
    for (int n : {1, 2, 12, 24, 28, 56, 144, 336, 784, 3072})
      QTest::addRow("%d", n) << n;
  }
  void hadamardOrders() {
    QFETCH(int, n);
    const auto hadamard = makeHadamard(n, at::kDouble, at::kCPU);
    const auto h = hadamard->forward(at::eye(n, at::kDouble)).t();
    QVERIFY(difference(h.abs(), at::full({n, n}, 1 / std::sqrt(n), at::kDouble)) < 1e-14);
    QVERIFY(difference(h.matmul(h.t()), at::eye(n, at::kDouble)) < 1e-12);
    const auto x = normals({2, n}, 5);
    QVERIFY(difference(hadamard->inverse(x), x.matmul(h)) < 1e-11);
  }

  void tightFrames_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("flips");
    for (const char* kind : {"dct", "hadamard", "dft", "mask"})
      for (bool flips : {true, false})
        QTest::addRow("%s %s", kind, flips ? "flipped" : "kept") << QString(kind) << flips;
  }
  void tightFrames() {
    QFETCH(QString, kind);
    QFETCH(bool, flips);
    for (std::int64_t m : {1, 30, 96}) {
      auto spec = specOf(kind.toStdString(), m, {3, 8, 4});
      spec.settings.set("sign-flips", flips);
      const auto a = makeOperator(spec, at::kDouble);
      const double c = kind == "mask" ? 1.0 : 96.0 / static_cast<double>(m);
      QCOMPARE(a->tightFrameConstant(), std::optional<double>(c));
      const auto dense = toDense(*a);
      QVERIFY(difference(dense.matmul(dense.t()), c * at::eye(m, at::kDouble)) < 1e-12 * c * 96);
      QVERIFY(!a->spectrum().eigenvectors.defined());
      if (kind == "mask" && m == 96) QVERIFY(difference(dense, at::eye(96, at::kDouble)) == 0);
      if (kind == "mask") QVERIFY(((dense == 0).logical_or(dense == 1)).all().item<bool>());
    }
  }

  void signFlips() {
    auto spec = specOf("dct", 96, {3, 8, 4});
    const auto flipped = toDense(*makeOperator(spec, at::kDouble));
    spec.settings.set("sign-flips", false);
    const auto kept = toDense(*makeOperator(spec, at::kDouble));
    QVERIFY(difference(flipped.abs(), kept.abs()) < 1e-12);  // the same rows, columns times ±1
    const auto signs = (flipped * kept).sum(0).sign();
    QVERIFY(difference(flipped, kept * signs) < 1e-12);
    const auto plus = (signs > 0).sum().item<std::int64_t>();
    QVERIFY(plus > 30 && plus < 66);
  }

  void largeImages_data() {
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"dct", "hadamard", "dft", "mask"})
      QTest::addRow("%s", kind) << QString(kind);
  }
  void largeImages() {
    QFETCH(QString, kind);
    const ImageShape pixels{3, 256, 256};
    const auto n = pixels.size(), m = n / 8;
    const auto a = makeOperator(specOf(kind.toStdString(), m, pixels));
    const double c = *a->tightFrameConstant();
    const auto v = normals({2, m}, 9, at::kFloat);
    const auto atv = a->adjoint(v);
    QVERIFY(difference(a->apply(atv), v * c) < 1e-4 * c);
    const auto x = normals({2, n}, 4, at::kFloat);
    const auto left = (a->apply(x) * v).sum(1, false, at::kDouble);
    const auto right = (x * atv).sum(1, false, at::kDouble);
    const double size =
        std::sqrt(c) * std::sqrt(static_cast<double>(m)) * std::sqrt(static_cast<double>(n));
    QVERIFY(difference(left, right) < 1e-5 * size);
  }

  void seeds_data() {
    QTest::addColumn<QString>("kind");
    for (const auto& kind : matrices())
      if (!kind.given()) QTest::addRow("%s", kind.id.c_str()) << QString::fromStdString(kind.id);
  }
  void seeds() {
    QFETCH(QString, kind);
    auto spec = specOf(kind.toStdString(), 16, {1, 8, 8});
    const auto a = makeOperator(spec, at::kDouble);
    const auto dense = toDense(*a);
    QVERIFY(at::equal(dense, toDense(*makeOperator(spec, at::kDouble))));
    QCOMPARE(a->cacheKey(), makeOperator(spec, at::kDouble)->cacheKey());
    // The same matrix in the other precision, up to rounding.
    QVERIFY(difference(dense, toDense(*makeOperator(spec)).to(at::kDouble)) <
            1e-6 * largest(dense));
    QVERIFY(a->cacheKey() != makeOperator(spec)->cacheKey());
    spec.seed = 8;
    const auto other = makeOperator(spec, at::kDouble);
    QVERIFY(difference(dense, toDense(*other)) > 0.1 * largest(dense));
    QVERIFY(a->cacheKey() != other->cacheKey());
  }

  void rowsStayWhenMeasurementsAreAdded_data() {
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"gaussian", "dct", "hadamard", "dft"})
      QTest::addRow("%s", kind) << QString(kind);
  }
  void rowsStayWhenMeasurementsAreAdded() {
    QFETCH(QString, kind);
    const auto few = toDense(*makeOperator(specOf(kind.toStdString(), 9, {1, 8, 8}), at::kDouble));
    const auto many =
        toDense(*makeOperator(specOf(kind.toStdString(), 36, {1, 8, 8}), at::kDouble));
    QVERIFY(difference(few, 2 * many.narrow(0, 0, 9)) < 1e-12);
  }

  void wrongInput() {
    const auto a = makeOperator(specOf("gaussian", 5, {1, 2, 4}));
    VERIFY_ERROR(ErrorKind::Internal, a->apply(at::zeros({2, 5})), "apply", "2×5", "5×8");
    VERIFY_ERROR(ErrorKind::Internal, a->adjoint(at::zeros({2, 5}, at::kDouble)), "adjoint",
                 "Double", "Float");
  }

  // A product of seconds is one of many blocks, and stops before the next of them.
  void aLargeRotationIsStoppedWithinABlock() {
    const std::int64_t m = 1500, n = 1000;
    const auto vectors = normals({m, m}, 1), matrix = normals({m, n}, 2).to(at::kFloat);
    std::vector<double> looks;
    const auto rotated =
        rotate(vectors, matrix, [&](const Progress& now) { looks.push_back(now.done); }, {});
    QVERIFY(at::allclose(rotated, at::matmul(vectors.t(), matrix.to(at::kDouble)).to(at::kFloat)));
    looks.push_back(static_cast<double>(n));
    QVERIFY(looks.size() > 2);
    for (std::size_t i = 1; i < looks.size(); ++i)
      QVERIFY((looks[i] - looks[i - 1]) * static_cast<double>(m * m) <= 1e9);
    int seen = 0;
    const Cancellation cancellation;
    const auto stop = [&](const Progress&) {
      if (++seen == 2) cancellation.cancel();
    };
    VERIFY_ERROR(ErrorKind::Cancelled, rotate(vectors, matrix, stop, cancellation), "Stopped");
    QCOMPARE(seen, 2);
  }

 private:
  static void checkSpectrum(const LinearOperator& a, const at::Tensor& dense, double tolerance) {
    const auto& spectrum = a.spectrum();
    const auto& d = spectrum.eigenvalues;
    const auto rank = std::min(a.rows(), a.columns());
    QCOMPARE(d.sizes(), at::IntArrayRef({rank}));
    QCOMPARE(d.scalar_type(), at::kDouble);
    QVERIFY((at::diff(d) >= 0).all().item<bool>());
    QVERIFY((d >= 0).all().item<bool>());
    const auto gram = dense.matmul(dense.t());
    const auto& v = spectrum.eigenvectors;
    const auto rebuilt = v.defined() ? (v * d).matmul(v.t()) : at::diag(d);
    QVERIFY(difference(rebuilt, gram) <= tolerance * (1 + largest(gram)));
    if (v.defined()) QVERIFY(difference(v.t().matmul(v), at::eye(rank, at::kDouble)) < 1e-11);
  }
};

INKLING_TEST(OperatorsTest);

}  // namespace inkling::test

#include "operators_test.moc"

// The eigendecomposition: its cache on disk, waiting, cancelling, sharing.
#include "engine/sensing/array_cache.h"
#include "engine/sensing/background_job.h"
#include "engine/sensing/spectral_operator.h"
#include "tests/sensing/support.h"

#include <QFile>
#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <optional>
#include <sys/stat.h>
#include <thread>

namespace inkling::test {

namespace fs = std::filesystem;

class SpectrumTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CACHE_HOME", folder_->path().toUtf8());
  }
  void cleanup() {
    written();
    qputenv("XDG_CACHE_HOME", original_);
    folder_.reset();
  }

  void storedAndFound() {
    const auto first = makeOperator(specOf("gaussian", 300, {1, 20, 20}));
    const auto computed = first->spectrum();
    const auto path = arrayCacheFile(arrayCacheFolder(), first->cacheKey());
    written();
    QVERIFY(fs::exists(path));
    // What the file says is what a second operator gets: eigenvalues marked by hand come back.
    auto marked = computed;
    marked.eigenvalues = computed.eigenvalues + 1;
    storeSpectrum(arrayCacheFolder(), first->cacheKey(), marked);
    const auto second = makeOperator(specOf("gaussian", 300, {1, 20, 20}));
    QVERIFY(at::equal(second->spectrum().eigenvalues, marked.eigenvalues));
    QVERIFY(at::equal(second->spectrum().eigenvectors, computed.eigenvectors));
    QVERIFY(at::equal(first->spectrum().eigenvalues, computed.eigenvalues));
    // Another matrix does not take it.
    const auto other = makeOperator(specOf("gaussian", 300, {1, 20, 20}, 8));
    QVERIFY(!at::equal(other->spectrum().eigenvalues, marked.eigenvalues));
  }

  void smallOrNameless() {
    makeOperator(specOf("gaussian", 255, {1, 20, 20}))->spectrum();
    makeOperator(specOf("ill-conditioned", 255, {1, 20, 20}))->spectrum();
    denseOperator(normals({300, 20}, 1))->spectrum();
    written();
    QVERIFY(fs::is_empty(arrayCacheFolder()));
  }

  void illConditionedIsFound() {
    const auto spec = specOf("ill-conditioned", 300, {1, 20, 20});
    const auto first = makeOperator(spec);
    written();
    const auto folder = arrayCacheFolder();
    const std::vector<ArrayLayout> layouts{
        {at::kFloat, {300, 400}}, {at::kDouble, {300}}, {at::kDouble, {300, 300}}};
    auto stored = loadArrays(folder, first->cacheKey(), layouts);
    QVERIFY(stored && at::equal(stored->at(0), toDense(*first)));
    QVERIFY(at::equal(stored->at(2), first->spectrum().eigenvectors));
    stored->at(0).mul_(2);  // marked by hand: what the file says is what a second one gets
    storeArrays(folder, first->cacheKey(), *stored);
    QVERIFY(at::equal(toDense(*makeOperator(spec)), stored->at(0)));
    auto other = spec;
    other.settings.set("condition-number", 10.0);
    QVERIFY(!at::equal(toDense(*makeOperator(other)), stored->at(0)));
  }

  /// A rotation of seconds is found again, marked by hand as it lies in the file.
  void largeRotationIsFound() {
    const auto spec = specOf("gaussian", 1500, {1, 64, 72});
    const SpectralOperator first(makeOperator(spec), {}, {});
    const auto folder = arrayCacheFolder();
    const auto key = first.matrix().cacheKey() + ", rotated";
    auto stored = loadArrays(folder, key, {{at::kFloat, {1500, 4608}}});
    QVERIFY(stored.has_value());
    const auto x = normals({1, 4608}, 3).to(at::kFloat);
    const auto once = first.apply(x);
    QVERIFY(difference(at::mv(stored->at(0), x[0]).to(at::kDouble), once[0]) < 1e-4);
    stored->at(0).mul_(2);
    storeArrays(folder, key, *stored);
    const SpectralOperator second(makeOperator(spec), {}, {});
    QVERIFY(at::equal(second.apply(x), 2 * once));
  }

  void moreRowsThanColumns() {
    const auto first = makeOperator(specOf("gaussian", 700, {1, 20, 20}));
    const auto computed = first->spectrum();
    QCOMPARE(computed.eigenvectors.sizes(), at::IntArrayRef({700, 400}));
    written();
    const auto found = loadSpectrum(arrayCacheFolder(), first->cacheKey(), 700, 400);
    QVERIFY(found && at::equal(found->eigenvectors, computed.eigenvectors));
    QVERIFY(fs::file_size(arrayCacheFile(arrayCacheFolder(), first->cacheKey())) < 8u * 700 * 402);
  }

  void smallSingularValuesKeepTheirDigits_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::newRow("M < N") << 60 << 90;
    QTest::newRow("M = N") << 60 << 60;
    QTest::newRow("M > N") << 90 << 60;
  }
  /// Down to 1e-10 of the largest one, whose squares are far below what AAᵀ can hold.
  void smallSingularValuesKeepTheirDigits() {
    QFETCH(int, rows);
    QFETCH(int, columns);
    const auto u = std::get<0>(at::linalg_qr(normals({rows, 60}, 1))),
               v = std::get<0>(at::linalg_qr(normals({columns, 60}, 2)));
    const auto s = at::logspace(-10, 0, 60, 10, at::kDouble);
    const auto a = (u * s).matmul(v.t());
    const auto spectrum = denseOperator(a)->spectrum();
    QVERIFY(difference(spectrum.eigenvalues.sqrt() / s, at::ones_like(s)) < 1e-4);
    QVERIFY(difference(spectrum.eigenvectors.t().matmul(spectrum.eigenvectors),
                       at::eye(60, at::kDouble)) < 1e-11);
    // In float32 the entries' rounding hides what is below it.
    const auto single = denseOperator(a.to(at::kFloat))->spectrum().eigenvalues;
    QCOMPARE((single > 0).sum().item<std::int64_t>(), (s > 4.8e-7).sum().item<std::int64_t>());
    const auto seen = s > 1e-5;
    QVERIFY(difference((single.sqrt() / s).masked_select(seen),
                       at::ones({seen.sum().item<std::int64_t>()}, at::kDouble)) < 1e-2);
  }

  void withoutCacheFolder() {
    const auto blocked = folder_->filePath("file");
    QVERIFY(QFile(blocked).open(QIODevice::WriteOnly));
    qputenv("XDG_CACHE_HOME", blocked.toUtf8());
    QCOMPARE(arrayCacheFolder(), std::string());
    QCOMPARE(makeOperator(specOf("gaussian", 300, {1, 20, 20}))->spectrum().eigenvalues.size(0),
             300);
  }

  void damagedFiles_data() {
    QTest::addColumn<int>("position");
    QTest::newRow("magic") << 0;
    QTest::newRow("version") << 8;
    QTest::newRow("key length") << 16;
    QTest::newRow("values' length") << 24;
    QTest::newRow("checksum") << 32;
    QTest::newRow("key") << 50;
    QTest::newRow("layout") << 100;
    QTest::newRow("eigenvalue") << 300;
    QTest::newRow("last byte") << -1;
    QTest::newRow("truncated") << -2;
    QTest::newRow("longer") << -3;
    QTest::newRow("empty") << -4;
  }
  void damagedFiles() {
    QFETCH(int, position);
    const std::string key = "a key of some length, so that byte 50 lies in it";
    const auto spectrum = someSpectrum(30);
    const auto folder = arrayCacheFolder();
    storeSpectrum(folder, key, spectrum);
    QVERIFY(loadSpectrum(folder, key, 30, 30).has_value());
    const auto path = arrayCacheFile(folder, key);
    const auto size = fs::file_size(path);
    if (position == -2) fs::resize_file(path, size - 8);
    if (position == -3) fs::resize_file(path, size + 8);
    if (position == -4) fs::resize_file(path, 0);
    if (position >= -1)
      flipByte(path, position >= 0 ? static_cast<std::uint64_t>(position) : size - 1);
    QVERIFY(!loadSpectrum(folder, key, 30, 30).has_value());
    storeSpectrum(folder, key, spectrum);
    const auto again = loadSpectrum(folder, key, 30, 30);
    QVERIFY(again && at::equal(again->eigenvectors, spectrum.eigenvectors));
  }

  void damagedFileIsComputedAgain() {
    const auto key = makeOperator(specOf("gaussian", 256, {1, 20, 20}));
    const auto good = key->spectrum();
    const auto path = arrayCacheFile(arrayCacheFolder(), key->cacheKey());
    flipByte(path, 5000);
    const auto again = makeOperator(specOf("gaussian", 256, {1, 20, 20}));
    QVERIFY(difference(again->spectrum().eigenvalues, good.eigenvalues) < 1e-12);
    QVERIFY(loadSpectrum(arrayCacheFolder(), key->cacheKey(), 256, 256).has_value());  // and mended
  }

  /// What is no file is neither read nor written to: a pipe would be waited for without end.
  void pipesAndFoldersAreLeftAlone() {
    const auto folder = arrayCacheFolder();
    const auto pipe = arrayCacheFile(folder, "pipe"), inner = arrayCacheFile(folder, "inner");
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    fs::create_directory(inner);
    for (const char* key : {"pipe", "inner"}) {
      QVERIFY(!loadSpectrum(folder, key, 30, 30).has_value());
      storeSpectrum(folder, key, someSpectrum(30));
      QVERIFY(!loadSpectrum(folder, key, 30, 30).has_value());
    }
    QVERIFY(fs::is_fifo(pipe) && fs::is_directory(inner));
  }

  void wrongSize() {
    storeSpectrum(arrayCacheFolder(), "key", someSpectrum(30));
    QVERIFY(!loadSpectrum(arrayCacheFolder(), "key", 31, 30).has_value());
    QVERIFY(!loadSpectrum(arrayCacheFolder(), "key", 30, 29).has_value());
    QVERIFY(!loadSpectrum(arrayCacheFolder(), "kez", 30, 30).has_value());
  }

  void oldestGoFirst() {
    const auto folder = arrayCacheFolder();
    const auto size = 8 * 30 * 31 + 200;  // a little over one file
    const auto now = fs::file_time_type::clock::now();
    for (int i = 0; i < 3; ++i) {
      const auto key = std::to_string(i);
      storeSpectrum(folder, key, someSpectrum(30), 4 * size);
      fs::last_write_time(arrayCacheFile(folder, key), now - std::chrono::hours(10 - i));
    }
    std::ofstream(folder + "/foreign.txt") << "not ours";
    QVERIFY(loadSpectrum(folder, "0", 30, 30).has_value());  // used: now the youngest
    storeSpectrum(folder, "3", someSpectrum(30), 3 * size);
    QVERIFY(loadSpectrum(folder, "0", 30, 30).has_value());
    QVERIFY(!loadSpectrum(folder, "1", 30, 30).has_value());
    QVERIFY(loadSpectrum(folder, "2", 30, 30).has_value());
    QVERIFY(loadSpectrum(folder, "3", 30, 30).has_value());
    QVERIFY(fs::exists(folder + "/foreign.txt"));
    storeSpectrum(folder, "4", someSpectrum(30), size / 2);  // alone too large: nothing happens
    QVERIFY(!loadSpectrum(folder, "4", 30, 30).has_value());
    QVERIFY(loadSpectrum(folder, "3", 30, 30).has_value());
  }

  void sharedByThreads() {
    const auto a = makeOperator(specOf("gaussian", 200, {1, 20, 20}));
    std::vector<const Spectrum*> seen(4);
    std::vector<std::thread> threads;
    for (auto& pointer : seen)
      threads.emplace_back([&a, &pointer] { pointer = &a->spectrum(); });
    for (auto& thread : threads)
      thread.join();
    for (const auto* pointer : seen)
      QCOMPARE(pointer, &a->spectrum());
  }

  void cancelledAndAskedAgain() {
    const auto a = makeOperator(specOf("gaussian", 300, {1, 20, 20}));
    const Cancellation cancellation;
    cancellation.cancel();
    VERIFY_ERROR(ErrorKind::Cancelled, a->spectrum({}, cancellation), "Stopped");
    QCOMPARE(a->spectrum().eigenvalues.size(0), 300);
  }

  void abandonedAndOutlived() {
    // The waiter leaves, the operator goes; the thread ends by itself and feeds the cache or not.
    const Cancellation cancellation;
    cancellation.cancel();
    VERIFY_ERROR(ErrorKind::Cancelled,
                 makeOperator(specOf("gaussian", 300, {1, 20, 20}))->spectrum({}, cancellation),
                 "Stopped");
  }

 private:
  /// What goes to the cache does so after who waited for it, and before the next job.
  static void written() {
    BackgroundJob<int>::start([](auto&) { return 0; })->wait({}, {});
  }
  static std::optional<Spectrum> loadSpectrum(const std::string& folder, const std::string& key,
                                              std::int64_t m, std::int64_t k) {
    const auto arrays = loadArrays(folder, key, {{at::kDouble, {k}}, {at::kDouble, {m, k}}});
    if (!arrays) return std::nullopt;
    return Spectrum{arrays->at(0), arrays->at(1)};
  }
  static void storeSpectrum(const std::string& folder, const std::string& key,
                            const Spectrum& spectrum, std::uint64_t limit = arrayCacheLimit) {
    storeArrays(folder, key, {spectrum.eigenvalues, spectrum.eigenvectors}, limit);
  }
  static Spectrum someSpectrum(std::int64_t m) { return {normals({m}, 1), normals({m, m}, 2)}; }

  static void flipByte(const std::string& path, std::uint64_t position) {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(static_cast<std::streamoff>(position));
    const auto byte = static_cast<char>(file.get() ^ 0x10);
    file.seekp(static_cast<std::streamoff>(position));
    file.put(byte);
  }

  QByteArray original_ = qgetenv("XDG_CACHE_HOME");
  std::unique_ptr<QTemporaryDir> folder_;
};

INKLING_TEST(SpectrumTest);

}  // namespace inkling::test

#include "spectrum_test.moc"

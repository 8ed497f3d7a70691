#include "engine/support/random.h"

#include "tests/test.h"

#include <algorithm>
#include <cmath>
#include <set>

using namespace inkling;

namespace {

template <typename T>
std::vector<T> normals(const RandomStream& stream, std::size_t count, std::uint64_t offset = 0) {
  std::vector<T> values(count);
  stream.normals(std::span<T>(values), offset);
  return values;
}

template <typename T>
std::vector<T> uniforms(const RandomStream& stream, std::size_t count, std::uint64_t offset = 0) {
  std::vector<T> values(count);
  stream.uniforms(std::span<T>(values), offset);
  return values;
}

std::vector<std::uint32_t> bits(const RandomStream& stream, std::size_t count,
                                std::uint64_t offset = 0) {
  std::vector<std::uint32_t> values(count);
  stream.bits(values, offset);
  return values;
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
  double ab = 0, aa = 0, bb = 0;
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    ab += a[i] * b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
  }
  return ab / std::sqrt(aa * bb);
}

constexpr std::size_t many = 1'000'000;

}  // namespace

class RandomTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  /// From a second implementation (in Python) that was checked against Salmon et al.'s known
  /// answers for Philox4x32-10. A saved experiment must give the same numbers in every later
  /// version.
  void knownAnswers() {
    const RandomStream matrix(7, "matrix");
    QCOMPARE(bits(matrix, 8),
             (std::vector<std::uint32_t>{0x58747849, 0xecf6c003, 0x95f9a8da, 0x560d9847, 0x61bfde79,
                                         0x0ef8757e, 0x3d4f95be, 0x9d523fec}));
    QCOMPARE(bits(matrix.child(5), 4),
             (std::vector<std::uint32_t>{0x1e62ef93, 0x3cc50bc8, 0xd9ee90cc, 0xcdc19450}));
    const RandomStream sampler(12345678901234567890u, "sampler",
                               3);  // block numbers beyond 32 bits
    QCOMPARE(bits(sampler, 8, 17179869182),
             (std::vector<std::uint32_t>{0x7b8c78f4, 0x59262774, 0x068cf293, 0xee98ba21, 0x56f339dc,
                                         0x454c2cbf, 0x572637a7, 0xa25e2679}));
    const auto u = uniforms<double>(matrix, 4);
    const double expectedUniforms[] = {0.34552718920167536, 0.9256401070160791, 0.5858407529303804,
                                       0.3361449408112094};
    const double expectedNormals[] = {1.3016178860845846, -0.6566268087032487, -0.5328021632557752,
                                      0.8863049209274304};
    const auto z = normals<double>(matrix, 4);
    for (std::size_t i = 0; i < 4; ++i) {
      QCOMPARE(u[i], expectedUniforms[i]);
      QVERIFY(std::abs(z[i] - expectedNormals[i]) < 1e-14);
    }
    QCOMPARE(hashBytes("foobar", 6), std::uint64_t(0x85944171f73967e8));
    QCOMPARE(hashBytes("", 0), std::uint64_t(0xcbf29ce484222325));
    QCOMPARE(hashBytes("bar", 3, hashBytes("foo", 3)), hashBytes("foobar", 6));
  }

  void cutAnywhere() {
    const RandomStream stream(1, "noise", 2);
    constexpr std::size_t count = 41;
    const auto whole = normals<double>(stream, count);
    const auto wholeFloat = normals<float>(stream, count);
    const auto wholeUniform = uniforms<double>(stream, count);
    const auto wholeBits = bits(stream, count);
    for (std::size_t cut = 0; cut <= count; ++cut) {
      for (std::size_t length : {std::size_t(1), std::size_t(3), count - cut}) {
        length = std::min(length, count - cut);
        for (std::size_t i = 0; i < length; ++i) {
          QCOMPARE(normals<double>(stream, length, cut)[i], whole[cut + i]);
          QCOMPARE(normals<float>(stream, length, cut)[i], wholeFloat[cut + i]);
          QCOMPARE(uniforms<double>(stream, length, cut)[i], wholeUniform[cut + i]);
          QCOMPARE(bits(stream, length, cut)[i], wholeBits[cut + i]);
        }
      }
    }
  }

  void floatsFollowDoubles() {
    const RandomStream stream(3, "matrix");
    const auto doubles = normals<double>(stream, 100'000);
    const auto floats = normals<float>(stream, 100'000);
    for (std::size_t i = 0; i < doubles.size(); ++i)
      QVERIFY(std::abs(doubles[i] - static_cast<double>(floats[i])) < 1e-4);
  }

  void momentsOfNormals_data() {
    QTest::addColumn<bool>("isDouble");
    QTest::newRow("float") << false;
    QTest::newRow("double") << true;
  }
  void momentsOfNormals() {  // bounds: five standard errors
    QFETCH(bool, isDouble);
    const RandomStream stream(20250101, "test");
    auto z = normals<double>(stream, many);
    if (!isDouble) {
      const auto floats = normals<float>(stream, many);
      z.assign(floats.begin(), floats.end());
    }
    double m1 = 0, m2 = 0, m3 = 0, m4 = 0, within = 0;
    for (const auto v : z) {
      QVERIFY(std::isfinite(v));
      m1 += v;
      m2 += v * v;
      m3 += v * v * v;
      m4 += v * v * v * v;
      within += std::abs(v) < 1 ? 1 : 0;
    }
    const double n = many, error = 5 / std::sqrt(n);
    QVERIFY(std::abs(m1 / n) < error);
    QVERIFY(std::abs(m2 / n - 1) < error * std::sqrt(2.0));
    QVERIFY(std::abs(m3 / n) < error * std::sqrt(15.0));
    QVERIFY(std::abs(m4 / n - 3) < error * std::sqrt(96.0));
    QVERIFY(std::abs(within / n - 0.6826894921) < error * 0.4655);
    QVERIFY(*std::max_element(z.begin(), z.end()) > 4);
  }

  void uniformsAreUniform() {
    const RandomStream stream(20250102, "test");
    const auto u = uniforms<double>(stream, many);
    const auto f = uniforms<float>(stream, many);
    std::vector<double> bins(100, 0);
    for (std::size_t i = 0; i < many; ++i) {
      QVERIFY(u[i] > 0 && u[i] < 1 && f[i] > 0 && f[i] < 1);
      bins[static_cast<std::size_t>(u[i] * 100)] += 1;
    }
    double chiSquared = 0;  // 99 degrees of freedom: mean 99, deviation 14
    for (const auto count : bins)
      chiSquared += (count - 1e4) * (count - 1e4) / 1e4;
    QVERIFY(chiSquared > 50 && chiSquared < 160);
  }

  void streamsAreIndependent_data() {
    QTest::addColumn<int>("which");
    QTest::newRow("seed") << 0;
    QTest::newRow("purpose") << 1;
    QTest::newRow("index") << 2;
    QTest::newRow("child") << 3;
    QTest::newRow("two children") << 4;
    QTest::newRow("shifted") << 5;
    QTest::newRow("neighbours of a pair") << 6;
  }
  void streamsAreIndependent() {
    QFETCH(int, which);
    const RandomStream a(7, "noise", 0);
    const RandomStream others[] = {RandomStream(8, "noise", 0), RandomStream(7, "dither", 0),
                                   RandomStream(7, "noise", 1), a.child(0), a.child(1)};
    constexpr std::size_t count = 200'000;
    const auto first = which == 4 ? normals<double>(a.child(0), count) : normals<double>(a, count);
    const auto second = which < 5 ? normals<double>(others[which], count)
                                  : normals<double>(a, count, which == 5 ? 4 : 1);
    QVERIFY(std::abs(correlation(first, second)) < 5 / std::sqrt(static_cast<double>(count)));
    auto squares = first, otherSquares = second;
    for (auto& v : squares)
      v = v * v - 1;
    for (auto& v : otherSquares)
      v = v * v - 1;
    QVERIFY(std::abs(correlation(squares, otherSquares)) <
            5 / std::sqrt(static_cast<double>(count)));
  }

  void namesOfStreams() {  // no two of many streams begin alike
    std::set<std::vector<std::uint32_t>> starts;
    for (std::uint64_t seed = 0; seed < 20; ++seed)
      for (const auto* purpose : {"", "matrix", "noise", "dither", "sampler"})
        for (std::uint64_t index = 0; index < 20; ++index) {
          const RandomStream stream(seed, purpose, index);
          starts.insert(bits(stream, 2));
          starts.insert(bits(stream.child(index), 2));
        }
    QCOMPARE(starts.size(), std::size_t(20 * 5 * 20 * 2));
    QCOMPARE(bits(RandomStream(5, "x", 1), 4), bits(RandomStream(5, "x", 1), 4));
  }

  void choose() {
    const RandomStream stream(11, "rows");
    const auto all = stream.choose(1000, 1000);
    QCOMPARE(std::set<std::int64_t>(all.begin(), all.end()).size(), std::size_t(1000));
    QCOMPARE(*std::min_element(all.begin(), all.end()), std::int64_t(0));
    QCOMPARE(*std::max_element(all.begin(), all.end()), std::int64_t(999));
    for (const std::int64_t count : {0, 1, 2, 37, 500, 999}) {
      const auto some = stream.choose(1000, count);
      QCOMPARE(some, std::vector<std::int64_t>(all.begin(), all.begin() + count));
    }
    QVERIFY(stream.choose(0, 0).empty());
    QVERIFY(RandomStream(12, "rows").choose(1000, 1000) != all);
    VERIFY_ERROR(ErrorKind::Internal, stream.choose(3, 4), "count is larger than n");
    VERIFY_ERROR(ErrorKind::Internal, stream.choose(3, -1), "count");
  }

  void choosesFairly() {  // each of 10 is chosen, and stands first, equally often
    constexpr int draws = 20'000;
    std::vector<double> chosen(10, 0), first(10, 0);
    for (int i = 0; i < draws; ++i) {
      const auto three = RandomStream(13, "rows", static_cast<std::uint64_t>(i)).choose(10, 3);
      for (const auto v : three)
        chosen[static_cast<std::size_t>(v)] += 1;
      first[static_cast<std::size_t>(three[0])] += 1;
    }
    for (std::size_t v = 0; v < 10; ++v) {
      QVERIFY(std::abs(chosen[v] / draws - 0.3) < 5 * std::sqrt(0.3 * 0.7 / draws));
      QVERIFY(std::abs(first[v] / draws - 0.1) < 5 * std::sqrt(0.1 * 0.9 / draws));
    }
  }
};

INKLING_TEST(RandomTest);
#include "random_test.moc"

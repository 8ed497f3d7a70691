#include "engine/training/dead_leaves.h"
#include "engine/training/lines.h"
#include "tests/test.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace inkling;

namespace {

constexpr int side = 64;

at::Tensor lines(std::uint64_t number, const Palette& palette, int channels, int size = side) {
  auto picture = at::full({channels, size, size}, std::numeric_limits<float>::quiet_NaN());
  drawLines(RandomStream(5, "lines", number), palette, channels, size,
            {picture.data_ptr<float>(), static_cast<std::size_t>(picture.numel())});
  return picture;
}

/// Mean square of second differences, along rows and columns, over that of first ones: small where
/// a picture is smooth, 3 for white noise.
double roughness(const at::Tensor& x) {
  double first = 0, second = 0;
  for (int d : {1, 2}) {
    const auto step = x.diff(1, d);
    first += step.square().mean().item<double>();
    second += step.diff(1, d).square().mean().item<double>();
  }
  return second / std::max(first, 1e-12);
}

}  // namespace

class DrawnPicturesTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void linesHaveThePalettesColours() {
    const Palette one{{10, 20, 30}};
    const Palette two{{40, 10, 200}, {90, 160, 210}};
    for (std::uint64_t i = 0; i < 20; ++i) {
      const auto flat = lines(i, one, 3) * 255;
      for (int c = 0; c < 3; ++c)
        QVERIFY((flat[c] - 10.0 * (c + 1)).abs().max().item<double>() < 1e-3);
      const auto x = lines(i, two, 3) * 255;  // shades between the two, and no bare pixel
      for (std::size_t c = 0; c < 3; ++c) {
        const auto channel = x[static_cast<std::int64_t>(c)];
        QVERIFY(channel.min().item<double>() > double(two[0][c]) - 1e-3);
        QVERIFY(channel.max().item<double>() < double(two[1][c]) + 1e-3);
      }
      const auto grey = lines(i, {}, 1);
      QVERIFY(grey.min().item<double>() >= 0 && grey.max().item<double>() <= 1);
    }
  }

  void linesAreAFunctionOfTheStream() {
    QVERIFY(at::equal(lines(3, {}, 3), lines(3, {}, 3)));
    QVERIFY(!at::equal(lines(3, {}, 3), lines(4, {}, 3)));
  }

  /// Thin: most of a picture's energy of first differences lies in few pixels, while most pixels
  /// hardly differ from their neighbours; of no direction more than of another.
  void linesAreThinAndLieEveryWay() {
    constexpr int count = 150;
    double rows = 0, columns = 0, quiet = 0, rough = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
      const auto x = lines(i, {}, 1);
      const auto across = x.diff(1, 2).square(), down = x.diff(1, 1).square();
      columns += across.mean().item<double>() / count;
      rows += down.mean().item<double>() / count;
      quiet += (across < 1e-3).to(at::kDouble).mean().item<double>() / count;
      rough += roughness(x) / count;
    }
    QVERIFY2(std::abs(rows / columns - 1) < 0.25, qPrintable(QString::number(rows / columns)));
    QVERIFY2(quiet > 0.5 && quiet < 0.95, qPrintable(QString::number(quiet)));
    QVERIFY2(rough > 1 && rough < 2.3, qPrintable(QString::number(rough)));
  }
};

INKLING_TEST(DrawnPicturesTest);
#include "drawn_pictures_test.moc"

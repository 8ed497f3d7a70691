#include "engine/training/crops.h"

#include "engine/model/error.h"
#include "engine/support/atomic_file.h"
#include "engine/training/dead_leaves.h"
#include "tests/test.h"

#include <ATen/ATen.h>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <functional>
#include <numeric>
#include <set>
#include <sstream>

using namespace inkling;
namespace fs = std::filesystem;

namespace {

std::size_t place(int i) {
  return static_cast<std::size_t>(i);
}

/// The test's own picture format: "width height channels " and the bytes, [H, W, C].
std::string picture(int width, int height, int channels,
                    const std::function<int(int row, int column, int channel)>& value) {
  auto text =
      std::to_string(width) + " " + std::to_string(height) + " " + std::to_string(channels) + " ";
  for (int r = 0; r < height; ++r)
    for (int k = 0; k < width; ++k)
      for (int c = 0; c < channels; ++c)
        text += static_cast<char>(value(r, k, c));
  return text;
}

Image decoded(const std::string&, const std::vector<unsigned char>& bytes) {
  std::istringstream in(std::string(bytes.begin(), bytes.end()));
  Image image;
  in >> image.shape.width >> image.shape.height >> image.shape.channels;
  in.get();
  const auto& s = image.shape;
  image.pixels.resize(static_cast<std::size_t>(s.size()));
  for (int r = 0; r < s.height; ++r)
    for (int k = 0; k < s.width; ++k)
      for (int c = 0; c < s.channels; ++c)
        image.pixels[place((c * s.height + r) * s.width + k)] =
            static_cast<float>(in.get()) / 255.0f;
  return image;
}

/// Some texture that no two places share, around a picture's own grey.
std::string textured(int width, int height, int channels, int grey) {
  return picture(width, height, channels,
                 [=](int r, int k, int c) { return grey + (r * 7 + k * 13 + c * 29) % 19; });
}

double structure(const at::Tensor& images, int distance) {
  const auto a = images.narrow(3, 0, images.size(3) - distance),
             b = images.narrow(3, distance, images.size(3) - distance);
  return (a - b).square().mean().item<double>();
}

}  // namespace

class CropsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aSquareAtFactorOneIsThePicturesPixels() {
    const auto whole = toBytes(decoded("", bytes(textured(20, 15, 3, 100))));
    std::vector<float> out(3 * 8 * 8);
    resampleSquare(whole, 4, 9, 1, 8, out);
    for (int c = 0; c < 3; ++c)
      for (int r = 0; r < 8; ++r)
        for (int k = 0; k < 8; ++k) {
          const auto expected = whole.pixels[place(((r + 4) * 20 + k + 9) * 3 + c)];
          QCOMPARE(std::lround(255.0 * out[place((c * 8 + r) * 8 + k)]),
                   static_cast<long>(expected));
        }
  }

  void scalingDownKeepsWavesThatFitAndRemovesTheOthers() {
    auto amplitude = [&](double period, double factor) {
      const auto wave = toBytes(decoded("", bytes(picture(240, 240, 1, [&](int, int k, int) {
                                          return static_cast<int>(std::lround(
                                              127 + 100 * std::sin(2 * M_PI * (k + 0.5) / period)));
                                        }))));
      std::vector<float> out(40 * 40);
      resampleSquare(wave, 30, 30, factor, 40, out);
      double sine = 0, cosine = 0;
      for (int k = 4; k < 36; ++k) {  // whole periods of both waves
        const double phase = 2 * M_PI * (30 + (k + 0.5) * factor) / period;
        sine += out[place(20 * 40 + k)] * std::sin(phase) * 2 / 32;
        cosine += out[place(20 * 40 + k)] * std::cos(phase) * 2 / 32;
      }
      return std::pair(sine * 255 / 100, cosine * 255 / 100);
    };
    const auto coarse = amplitude(32, 4), fine = amplitude(5.12, 4);  // 8 and 1.3 new pixels
    QVERIFY(std::abs(coarse.first - 1) < 0.03 && std::abs(coarse.second) < 0.03);
    QVERIFY(std::abs(fine.first) < 0.03 && std::abs(fine.second) < 0.03);
    const auto flat =
        toBytes(decoded("", bytes(picture(50, 50, 1, [](int, int, int) { return 77; }))));
    std::vector<float> out(16 * 16);
    resampleSquare(flat, 0, 0, 3.1, 16, out);
    for (float v : out)
      QVERIFY(std::abs(v - 77 / 255.0f) < 1e-6f);
    const auto half = halved(flat);
    QCOMPARE(half.height, 25);
    QVERIFY(std::all_of(half.pixels.begin(), half.pixels.end(), [](auto v) { return v == 77; }));
  }

  void cropsAreAFunctionOfSeedAndNumber() {
    write("deterministic",
          {textured(60, 40, 3, 50), textured(40, 70, 3, 150), textured(40, 40, 1, 90)});
    auto settings = small();
    settings.shrink = 2;
    settings.flips = true;
    auto a = open({"deterministic", deadLeavesName}, settings),
         b = open({"deterministic", deadLeavesName}, settings);
    const auto all = a->batch(0, 24);
    QCOMPARE(all.sizes(), at::IntArrayRef({24, 3 * 16 * 16}));
    QVERIFY(at::equal(b->batch(20, 4), all.narrow(0, 20, 4)));
    QVERIFY(at::equal(b->batch(3, 5), all.narrow(0, 3, 5)));
    std::set<float> distinct;
    for (int i = 0; i < 24; ++i)
      distinct.insert(all[i].sum().item<float>());
    QVERIFY2(distinct.size() > 20, qPrintable(QString::number(distinct.size())));
    settings.seed = 1;
    QVERIFY(!at::equal(open({"deterministic", deadLeavesName}, settings)->batch(0, 24), all));
  }

  void turnsShowACropFromFourSides() {
    // darkest at the upper left, the lower left and the right one brighter by 40 and 80
    write("turned",
          {picture(16, 16, 1, [](int r, int k, int) { return 40 * (r / 8) + 80 * (k / 8); }),
           picture(16, 16, 1, [](int, int, int) { return 0; })});
    auto settings = small();
    std::set<std::vector<long>> seen;
    for (bool turns : {false, true}) {
      settings.turns = turns;
      const auto x = open({"turned"}, settings)->batch(0, 40).view({40, 16, 16});
      seen.clear();
      for (int i = 0; i < 40; ++i) {
        std::vector<long> corners;
        for (int corner : {0, 1, 2, 3})
          corners.push_back(
              std::lround(255 * x[i][corner / 2 * 15][corner % 2 * 15].item<double>()));
        seen.insert(corners);
      }
      if (!turns) QVERIFY(seen == std::set<std::vector<long>>({{0, 80, 40, 120}}));
    }
    QVERIFY(seen == std::set<std::vector<long>>(
                        {{0, 80, 40, 120}, {80, 120, 0, 40}, {120, 40, 80, 0}, {40, 0, 120, 80}}));
  }

  void coloursAreMixedToGrey() {
    write("mixed",
          {picture(16, 16, 3, [](int, int, int c) { return c == 0   ? 200
                                                           : c == 1 ? 100
                                                                    : 50; }),
           picture(16, 16, 1, [](int, int, int) { return 77; })});
    auto settings = small();
    settings.grey = true;
    settings.channels = 3;  // of a prior in colour that is started from
    settings.heldOut = 1;
    const auto crops = open({"mixed", deadLeavesName}, settings);
    QCOMPARE(crops->shape().channels, 1);
    QCOMPARE(crops->heldOutShape().channels, 1);
    std::set<long> greys;
    const auto x = crops->batch(0, 40);
    for (int i = 0; i < 40; ++i)
      if (x[i].min().item<float>() == x[i].max().item<float>())
        greys.insert(std::lround(255 * x[i][0].item<double>()));
    QVERIFY(greys.contains(124));  // (299·200 + 587·100 + 114·50)/1000 = 124.2
    QVERIFY(std::abs(255 * crops->heldOut().mean().item<double>() - 77) < 0.01);
  }

  void everyEntryHasItsShareAndGreyStandsForColour() {
    write("bright", {textured(40, 40, 3, 200), textured(40, 40, 3, 200)});
    write("dark", {textured(40, 40, 1, 10), textured(40, 40, 1, 10), textured(40, 40, 1, 10),
                   textured(40, 40, 1, 10)});
    auto crops = open({"bright", "dark"}, small());
    const auto x = crops->batch(0, 400).view({400, 3, 256});
    const auto bright = x.mean({1, 2}) > 0.5;
    const auto share = bright.to(at::kFloat).mean().item<double>();
    QVERIFY2(std::abs(share - 0.5) < 0.08, qPrintable(QString::number(share)));  // 3 sigma
    const auto grey = x.index_select(0, bright.logical_not().nonzero().flatten());
    QVERIFY(at::equal(grey.select(1, 0), grey.select(1, 2)));
    QCOMPARE(crops->trainingCount(), 4);
    // the two means, of half of the crops each
    const double expected = (209 + 19) / 255.0 / 2;
    QVERIFY(std::abs(crops->meanImage().mean().item<double>() - expected) < 0.05);
  }

  void heldOutPicturesAreNeverCropped() {
    write("held",
          {textured(200, 140, 3, 20), textured(140, 140, 3, 20), textured(150, 200, 3, 200)});
    auto crops = open({"held"}, small());
    QVERIFY(crops->batch(0, 200).max().item<float>() < 0.3f);
    QVERIFY(crops->heldOutShape() == (ImageShape{3, 128, 128}));
    QCOMPARE(crops->heldOut().sizes(), at::IntArrayRef({8, 3 * 128 * 128}));
    QVERIFY(crops->heldOut().min().item<float>() > 0.7f);
    QVERIFY(at::equal(crops->heldOut(), open({"held"}, small())->heldOut()));
  }

  void picturesThatDoNotFitTakeTurns() {
    std::vector<std::string> pictures;
    for (int i = 0; i < 8; ++i)
      pictures.push_back(picture(600, 450, 1, [=](int, int, int) { return 10 + 30 * i; }));
    write("large", pictures);
    auto settings = small();
    settings.memory = 3 * 600 * 450;  // of seven
    auto crops = open({"large"}, settings), other = open({"large"}, settings);
    std::set<long> seen;
    constexpr auto epoch = 7 * PictureCrops::visits;
    std::vector<at::Tensor> some;
    for (std::int64_t number = 0; number < 2 * epoch; number += 16) {
      const auto x = crops->batch(number, 1);
      QVERIFY(crops->bytesHeld() <= settings.memory);
      QVERIFY(crops->bytesHeld() > 0);
      some.push_back(x);
      if (number < epoch) seen.insert(std::lround(x[0][0].item<double>() * 255));
    }
    QCOMPARE(seen.size(), std::size_t{7});
    for (std::int64_t number :
         {2 * epoch - 16, epoch / 2, std::int64_t{0}})  // a run that is resumed
      QVERIFY(at::equal(other->batch(number, 1), some[static_cast<std::size_t>(number / 16)]));
    QVERIFY(other->description().contains("picture-memory"));
    settings.memory = 600 * 450 - 1;
    VERIFY_ERROR(ErrorKind::Resource, open({"large"}, settings), "--picture-memory",
                 "takes 264 KiB");
  }

  void refuses() {
    write("tiny", {textured(40, 40, 3, 0), textured(15, 40, 3, 0)});
    VERIFY_ERROR(ErrorKind::Input, open({"tiny"}, small()), "15×40 pixels", "crop of 16");
    write("one", {textured(40, 40, 3, 0)});
    VERIFY_ERROR(ErrorKind::Input, open({"one"}, small()), "has 1 pictures", "--held-out 1");
    VERIFY_ERROR(ErrorKind::Input, open({"nowhere"}, small()), "nowhere");
    fs::create_directories(path("void"));
    VERIFY_ERROR(ErrorKind::Input, open({"void"}, small()), "void");
  }

  /// Each drawn entry has its share of the crops, alone too, and says its name in what a checkpoint
  /// is compared with.
  void drawnPicturesTakeTheirTurns() {
    auto settings = small();
    const auto leaves = open({deadLeavesName}, settings),
               both = open({deadLeavesName, linesName}, settings);
    QCOMPARE(both->description().at("drawn"), (nlohmann::json{"dead-leaves:", "lines:"}));
    QVERIFY(leaves->description() != open({linesName}, settings)->description());
    QVERIFY(!at::equal(leaves->heldOut(), both->heldOut()));
    QVERIFY(at::equal(leaves->heldOut()[0], both->heldOut()[0]));
    QVERIFY(!at::equal(leaves->heldOut()[1], both->heldOut()[1]));
    QVERIFY(both->batch(0, 40).isfinite().all().item<bool>());
  }

  void deadLeavesCoverThePictureWithThePalette() {
    const Palette palette{{10, 20, 30}};
    std::vector<float> out(3 * 32 * 32);
    for (std::uint64_t i = 0; i < 8; ++i) {
      drawDeadLeaves(RandomStream(1, "leaves", i), palette, 3, 32, out);
      for (std::size_t k = 0; k < out.size(); ++k) {
        const auto channel = k / 1024;
        QVERIFY(std::abs(out[k] * 255 - 10.0f * static_cast<float>(1 + channel)) < 1e-3f);
      }
    }
  }

  /// Radii of density r^-3 look the same at every scale: each doubling of the distance between two
  /// pixels adds the same to their mean squared difference (its growth is logarithmic), and
  /// pictures differ most from Gaussian ones in that most neighbours are alike and some are far
  /// apart.
  void deadLeavesLookTheSameAtEveryScale() {
    constexpr int count = 120, side = 64;
    auto images = at::empty({count, 1, side, side}, at::kFloat);
    for (int i = 0; i < count; ++i)
      drawDeadLeaves(RandomStream(7, "leaves", static_cast<std::uint64_t>(i)), {}, 1, side,
                     {images.data_ptr<float>() + i * side * side, side * side});
    QVERIFY(std::abs(images.mean().item<double>() - 0.5) < 0.05);
    std::vector<double> steps;
    for (int d : {2, 4, 8})
      steps.push_back(structure(images, 2 * d) - structure(images, d));
    const auto [low, high] = std::minmax_element(steps.begin(), steps.end());
    QVERIFY2(*low > 0 && *high < 1.6 * *low,
             qPrintable(QString("%1 %2 %3").arg(steps[0]).arg(steps[1]).arg(steps[2])));
    const auto slope = images.narrow(3, 1, side - 1) - images.narrow(3, 0, side - 1);
    const double kurtosis = (slope.pow(4).mean() / slope.square().mean().square()).item<double>();
    QVERIFY2(kurtosis > 6, qPrintable(QString::number(kurtosis)));  // 3 for Gaussian ones
  }

 private:
  static std::vector<unsigned char> bytes(const std::string& text) {
    return {text.begin(), text.end()};
  }
  std::string path(const std::string& name) const {
    return folder_.filePath(QString::fromStdString(name)).toStdString();
  }
  void write(const std::string& name, const std::vector<std::string>& pictures) const {
    fs::create_directories(path(name));
    for (std::size_t i = 0; i < pictures.size(); ++i)
      writeFile(path(name) + "/" + std::to_string(i) + ".png", pictures[i]);
  }
  static CropSettings small() {
    CropSettings s;
    s.side = 16;
    s.heldOut = 1;
    return s;
  }
  std::unique_ptr<PictureCrops> open(std::vector<std::string> names,
                                     const CropSettings& settings) const {
    for (auto& name : names)
      if (!isDrawn(name)) name = path(name);
    return std::make_unique<PictureCrops>(names, decoded, settings, nullptr, Cancellation());
  }

  QTemporaryDir folder_;
};

INKLING_TEST(CropsTest);
#include "crops_test.moc"

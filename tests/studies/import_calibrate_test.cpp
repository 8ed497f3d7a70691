// From somebody else's network and a folder of pictures to a prior that message passing can use.
#include "engine/model/import_options.h"
#include "engine/priors/prior.h"
#include "engine/studies/torch_engine.h"
#include "tests/support/torch_files.h"

#include <ATen/ATen.h>

#include <cmath>
#include <cstdio>
#include <filesystem>

using namespace inkling;
using test::Folder;

namespace {

/// A chain of two convolutions that takes the mean of 3×3 pixels: x − f(x), where the ReLU between
/// them lets x pass as two halves.
std::string smoothing(const Folder& folder) {
  std::vector<float> halves(18, 0.0f), rest(18, -1 / 9.0f);
  halves[4] = 1;
  halves[13] = -1;
  rest[4] += 1;
  for (std::size_t i = 0; i < 9; ++i)
    rest[9 + i] = -rest[i];
  test::StateDictionary state;
  state.add("net.0.weight", {2, 1, 3, 3}, halves);
  state.add("net.2.weight", {1, 2, 3, 3}, rest);
  return folder.write("smooth.pth",
                      test::torchLegacy(test::pickled::whole(state.value()), state.storages()));
}

/// A wide wave about 0.5, in so many channels.
void writePicture(const Folder& folder, const std::string& name, int width, int height,
                  int channels = 1) {
  std::string bytes = (channels == 3 ? "P6\n" : "P5\n") + std::to_string(width) + " " +
                      std::to_string(height) + "\n255\n";
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      bytes.append(
          static_cast<std::size_t>(channels),
          static_cast<char>(std::lround(128 + 90 * std::sin(x * 0.15) * std::cos(y * 0.1))));
  folder.write(name, bytes);
}

Image decoded(const std::string&, const std::vector<unsigned char>& bytes) {
  ImageShape shape;
  char kind = 0;
  const std::string text(bytes.begin(), bytes.end());
  if (std::sscanf(text.c_str(), "P%c %d %d 255", &kind, &shape.width, &shape.height) != 3)
    return {};
  shape.channels = kind == '6' ? 3 : 1;
  Image image{shape, std::vector<float>(static_cast<std::size_t>(shape.size()))};
  const auto area = static_cast<std::size_t>(shape.width) * static_cast<std::size_t>(shape.height);
  const auto begin = bytes.size() - image.pixels.size();
  for (std::size_t c = 0; c < static_cast<std::size_t>(shape.channels); ++c)
    for (std::size_t i = 0; i < area; ++i)
      image.pixels[c * area + i] =
          static_cast<float>(bytes[begin + i * static_cast<std::size_t>(shape.channels) + c]) /
          255.0f;
  return image;
}

}  // namespace

class ImportCalibrateTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void picturesOfAnySizes() {
    const Folder folder;
    TorchEngine engine;
    ImportRequest asked;
    asked.file = smoothing(folder);
    asked.output = folder.path("smooth.safetensors");
    asked.name = "smooth";
    asked.settings = importOptions().experimentDefaults();
    asked.licence = "MIT";
    asked.source = "nobody";
    const auto made = engine.importPrior(asked, {});
    QVERIFY(made.shape == PriorShape::anySizeOf(1));
    const auto before = readPriorCard(asked.output);
    QVERIFY(before.errorTable.empty() && before.mean.empty());
    QCOMPARE(before.licence, std::string("MIT"));
    QCOMPARE(before.source, std::string("nobody"));

    std::filesystem::create_directory(folder.path("pictures"));
    writePicture(folder, "pictures/a.pgm", 50, 36);
    writePicture(folder, "pictures/b.pgm", 40, 70);
    writePicture(folder, "pictures/c.ppm", 44, 44, 3);  // averaged, as the prior is grey
    CalibrateRequest calibration;
    calibration.prior = asked.output;
    calibration.output = asked.output;
    calibration.data = {folder.path("pictures")};
    calibration.device = "cpu";
    calibration.decoder = decoded;
    const auto ignored = [](const Progress&) {};
    engine.calibrate(calibration, ignored, {});
    const auto card = readPriorCard(asked.output);
    QCOMPARE(card.licence, std::string("MIT"));
    QVERIFY(card.shape == PriorShape::anySizeOf(1));
    QVERIFY(card.errorTable.size() > 20);
    // a ninth of the noise, and what smoothing does to a wave (and to the pictures' edges)
    const double error = denoisingError(card, 0.5);
    QVERIFY2(error > 0.25 / 9 * 0.9 && error < 0.25 / 9 * 1.5, qPrintable(QString::number(error)));
    QCOMPARE(card.mean.size(), std::size_t{1});
    QVERIFY(std::abs(card.mean[0] - 0.5) < 0.15);
    QVERIFY(card.secondMoment > card.mean[0] * card.mean[0] && card.secondMoment < 0.5);
    QVERIFY(!card.drawVariance.empty());
    // At a level of 50 a ninth of the noise is left: message passing runs away, and that is no
    // error.
    QVERIFY(!card.openScale);

    writePicture(folder, "pictures/d.pgm", 7, 50);
    VERIFY_ERROR(ErrorKind::Input, engine.calibrate(calibration, ignored, {}),
                 "/pictures/d.pgm' is 7×50 pixels, too small");
    calibration.images = 3;
    engine.calibrate(calibration, ignored, {});  // the first three alone
    calibration.data.clear();
    VERIFY_ERROR(ErrorKind::Usage, engine.calibrate(calibration, ignored, {}),
                 "is calibrated on images only");
  }

  void damagedFilesAreNoDefects() {
    const Folder folder;
    ImportRequest asked;
    asked.settings = importOptions().experimentDefaults();
    asked.file = folder.write("a.pth", "PK\3\4");
    asked.output = folder.path("a.safetensors");
    VERIFY_ERROR(ErrorKind::Input, TorchEngine().importPrior(asked, {}),
                 "is a zip archive without");
    QCOMPARE(folder.names().size(), qsizetype{1});
  }
};

INKLING_TEST(ImportCalibrateTest);
#include "import_calibrate_test.moc"

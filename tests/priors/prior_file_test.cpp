#include "engine/priors/denoising_error.h"
#include "engine/priors/edm_prior.h"
#include "engine/priors/prior_format.h"
#include "engine/priors/tensors.h"
#include "engine/support/atomic_file.h"
#include "engine/support/read_file.h"
#include "engine/support/safetensors.h"
#include "tests/support/files.h"

#include <ATen/ATen.h>
#include <QTemporaryDir>
#include <nlohmann/json.hpp>

#include <fstream>

using namespace inkling;

namespace {

UNetConfig config() {
  UNetConfig c;
  c.image = {1, 4, 4};
  c.base = 8;
  c.multipliers = {1};
  c.blocks = 1;
  c.fourier = 4;
  c.embedding = 8;
  return c;
}

PriorCard card() {
  PriorCard c;
  c.name = "tiny";
  c.architecture = "edm-unet";
  c.shape = {1, 4, 4};
  c.sigmaData = 0.3;
  c.network = toJson(config());
  c.mean.assign(16, 0.25f);
  c.secondMoment = 0.09;
  c.errorTable = {{0.1, 0.001}, {1.0, 0.1}};
  return c;
}

}  // namespace

class PriorFileTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    path_ = folder_.filePath("tiny.safetensors").toStdString();
    writeSafeTensorsPrior(path_, card(), UNet(config(), 3).namedWeights());
  }

  void comesBackAsItWas() {
    const auto prior = openPrior(path_);
    QCOMPARE(prior->card().name, std::string("tiny"));
    QCOMPARE(toJson(prior->card()), toJson(card()));
    const auto x = at::rand({3, 16});
    const EdmPrior original(card(), std::make_shared<UNet>(config(), 3));
    QVERIFY(at::equal(prior->denoise(x, 0.2), original.Prior::denoise(x, 0.2)));
    QVERIFY(at::allclose(prior->score(x, 0.2), (prior->denoise(x, 0.2) - x) / 0.04));
  }

  void errorTableInterpolatesInLogLog() {
    QCOMPARE(denoisingError(card(), 0.1), 0.001);
    QCOMPARE(denoisingError(card(), 0.001), 0.001);
    QCOMPARE(denoisingError(card(), 100), 0.1);
    QVERIFY(std::abs(denoisingError(card(), std::sqrt(0.1)) - 0.01) < 1e-12);
    PriorCard none;
    none.name = "bare";
    VERIFY_ERROR(ErrorKind::Input, denoisingError(none, 1), "The prior bare", "no table");
  }

  void overconfidenceIsErrorOverVariance() {
    auto c = card();
    QCOMPARE(overconfidence(c, 0.3), 1.0);
    c.drawVariance = {{0.05, 0.000125},
                      {5.0, 1.25}};  // half the error, which rises with its square
    QVERIFY(std::abs(overconfidence(c, 0.3) - 2) < 1e-9);
    c.openScale = 0.07;
    QCOMPARE(cardFromJson(toJson(c)).drawVariance, c.drawVariance);
    QCOMPARE(cardFromJson(toJson(c)).openScale, c.openScale);
    c.drawVariance = {{0.05, 1e-9}, {5.0, 1e-9}};
    QCOMPARE(overconfidence(c, 0.3), 4.0);
    c.drawVariance = {{0.05, 1}, {5.0, 1}};
    QCOMPARE(overconfidence(c, 0.3), 1.0);
  }

  void imagesWithoutContrastCalibrateNothing() {
    const EdmPrior prior(card(), std::make_shared<UNet>(config(), 3));
    auto made = card();
    for (const double value : {0.0, 0.5})
      VERIFY_ERROR(ErrorKind::Input, calibrate(made, prior, at::full({3, 16}, value), {}),
                   "Every pixel of the images ", value == 0 ? "is 0, so that" : "is 0.5, so that",
                   "white is 1 (or 255 in bytes)");
    QCOMPARE(toJson(made), toJson(card()));
  }

  void refusesEveryTruncation() {
    const auto whole = readFile(path_);
    const auto cut = folder_.filePath("cut.safetensors").toStdString();
    for (std::size_t length = 0; length < whole.size(); length += length < 64 ? 1 : 97) {
      writeFile(cut, whole.substr(0, length));
      VERIFY_ERROR(ErrorKind::Input, openPrior(cut), "cut.safetensors");
    }
  }

  void refusesDamage_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("message");
    QTest::newRow("no card") << ""
                             << ""
                             << "no prior of Inkling";
    QTest::newRow("card not JSON") << "*"
                                   << "{"
                                   << "not valid JSON";
    QTest::newRow("architecture") << "architecture"
                                  << "\"gan\""
                                  << "\"gan\" is unknown";
    QTest::newRow("shape") << "shape"
                           << "[1,4]"
                           << "not [channels, height, width]";
    QTest::newRow("side") << "shape"
                          << "[1,4,0]"
                          << "outside 1 to 4096";
    QTest::newRow("other shape") << "shape"
                                 << "[1,8,8]"
                                 << "\"mean_image\" has 16 values";
    QTest::newRow("sigma_data") << "sigma_data"
                                << "-1"
                                << "\"sigma_data\" is -1";
    QTest::newRow("mean image") << "mean_image"
                                << "[0.1,\"x\"]"
                                << "no finite number";
    QTest::newRow("table") << "denoising_error"
                           << "[[1,0.1],[0.5,0.1]]"
                           << "does not ascend";
    QTest::newRow("draws") << "draw_variance"
                           << "[[1,0.1],[2,0]]"
                           << "a row of \"draw_variance\" is not [noise, value]";
    QTest::newRow("open scale") << "open_scale"
                                << "-0.1"
                                << "\"open_scale\" is -0.1";
    QTest::newRow("network") << "network"
                             << "{}"
                             << "not a U-Net's description";
    QTest::newRow("network base")
        << "network"
        << R"({"patch":2,"base":16,"multipliers":[1],"blocks":1,"fourier":4,"embedding":8,"groups":8})"
        << "the card's network needs";
    QTest::newRow("nested too deeply")
        << "*"
        << QString(R"({"shape":[1,2,2],"sigma_data":0.5,"network":%1%2})")
               .arg(QString(300000, '['), QString(300000, ']'))
        << "is nested more than 64 levels deep";
    QTest::newRow("pixel range") << "pixel_range"
                                 << "[-1,1]"
                                 << "not [0, 1]";
  }
  void refusesDamage() {
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, message);
    auto file = readSafeTensors(path_);
    auto& text = file.metadata["inkling.card"];
    if (key.isEmpty()) {
      file.metadata.clear();
    } else if (key == "*") {
      text = value.toStdString();
    } else {
      auto json = nlohmann::json::parse(text);
      json[key.toStdString()] = nlohmann::json::parse(value.toStdString());
      text = json.dump();
    }
    const auto damaged = folder_.filePath("damaged.safetensors").toStdString();
    writeSafeTensors(damaged, file);
    VERIFY_ERROR(ErrorKind::Input, openPrior(damaged), "damaged.safetensors", qPrintable(message));
  }

  void refusesNaN() {
    auto bytes = readFile(path_);
    const float nan = std::nanf("");
    bytes.replace(bytes.size() - 4, 4, reinterpret_cast<const char*>(&nan), 4);
    const auto path = folder_.filePath("nan.safetensors").toStdString();
    writeFile(path, bytes);
    VERIFY_ERROR(ErrorKind::Input, openPrior(path), "nan.safetensors", "NaN");
  }

  void foldersThatCannotBeReadAreNamed() {
    const auto before = qgetenv("INKLING_MODELS");
    const QTemporaryDir closed;
    qputenv("INKLING_MODELS", closed.path().toUtf8() + ':' + folder_.path().toUtf8());
    QVERIFY(QFile::setPermissions(closed.path(), {}));
    QVERIFY(QFile::setPermissions(folder_.path(), QFile::Permissions(0x7555)));
    {
      const test::WithoutPrivileges ordinary;
      QVERIFY(ordinary.effective());
      QCOMPARE(findPrior("tiny"), path_);
      VERIFY_ERROR(ErrorKind::Input, findPrior("tinny"), "no prior \"tinny\"",
                   "names. The folder " + closed.path().toStdString() +
                       " could not be read (Permission denied).");
    }
    QVERIFY(QFile::setPermissions(closed.path(), QFile::Permissions(0x7700)));
    qputenv("INKLING_MODELS", before);
  }

  void namesAreSearchedAndListed() {
    const auto before = qgetenv("INKLING_MODELS");
    qputenv("INKLING_MODELS", folder_.path().toUtf8());
    QCOMPARE(findPrior("tiny"), path_);
    VERIFY_ERROR(ErrorKind::Input, openPrior("tinny"), "no prior \"tinny\"", "tiny",
                 "gaussian-mixture");
    qputenv("INKLING_MODELS", "/nowhere:" + folder_.path().toUtf8());
    QCOMPARE(findPrior("tiny"), path_);
    VERIFY_ERROR(ErrorKind::Input, openPrior("/nowhere/x.safetensors"), "/nowhere/x.safetensors");
    qputenv("INKLING_MODELS", before);
  }

 private:
  QTemporaryDir folder_;
  std::string path_;
};

INKLING_TEST(PriorFileTest);
#include "prior_file_test.moc"

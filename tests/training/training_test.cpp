// What a training learns, and what it refuses.
#include "engine/priors/prior.h"
#include "engine/support/read_file.h"
#include "engine/training/dataset.h"
#include "engine/training/picture_errors.h"
#include "tests/training/support.h"

#include <sys/stat.h>

using namespace inkling;
using namespace inkling::test;

class TrainingTest : public QObject, protected TrainingFolder {
  Q_OBJECT

 private Q_SLOTS:
  /// A network without normalisation is for any size: its card's squares may be larger.
  void optionsOfCropsNeedCrops() {
    for (const char* name : {"grey", "turns", "shrink"}) {
      auto r = request("whole");
      if (std::string(name) == "shrink")
        r.settings.set(name, 2.0);
      else
        r.settings.set(name, true);
      VERIFY_ERROR(ErrorKind::Usage, train(r, ignore, Cancellation()), name, "about crops");
      QVERIFY(!fs::exists(r.checkpoint));
    }
    auto r = request("leaves");
    r.data = {"dead-leaves:"};
    VERIFY_ERROR(ErrorKind::Usage, train(r, ignore, Cancellation()), "no size of their own");
  }

  void cropsTrainAnySize_data() {
    QTest::addColumn<bool>("plain");
    QTest::newRow("depthwise blocks") << false;
    QTest::newRow("plain blocks") << true;
  }
  void cropsTrainAnySize() {
    QFETCH(bool, plain);
    auto r = cropsRequest(plain ? "plain crops" : "crops");
    r.settings.set("depthwise", !plain);
    r.settings.set("plain", plain);
    r.settings.set("steps", std::int64_t{300});
    r.settings.set("learning-rate", 3e-3);
    const auto [first, last] = learnedBy(r);
    QVERIFY2(last[3].second < 0.75 * first[3].second,
             qPrintable(QString("%1 from %2").arg(last[3].second).arg(first[3].second)));
    const auto card = readPriorCard(r.output);
    QCOMPARE(card.network.at("detail").get<bool>(), true);
    QCOMPARE(card.network.at(plain ? "plain" : "depthwise").get<bool>(), true);
    QCOMPARE(card.network.at("groups").get<int>(), 0);
    QCOMPARE(card.training.at("data").at("crop").get<int>(), 8);
    QVERIFY(card.shape == PriorShape::anySizeOf(3, 4));
    QCOMPARE(card.mean.size(), std::size_t{3});

    DenoisingErrorRequest errors;
    errors.prior = r.output;
    errors.data = {r.data.front()};
    errors.side = 24;
    errors.noise = {0.1, 1};
    errors.device = "cpu";
    errors.decoder = r.decoder;
    const auto rows = denoisingErrorsOfPictures(errors, nullptr, Cancellation());
    QCOMPARE(rows.size(), std::size_t{3});
    QVERIFY(rows[2].picture.ends_with("2.png"));
    for (const auto& row : rows) {
      QVERIFY(row.errors[0] < 0.1 * 0.1);  // better than leaving the noise in
      QVERIFY(row.errors[1] > row.errors[0]);
    }
    errors.side = 64;
    VERIFY_ERROR(ErrorKind::Input, denoisingErrorsOfPictures(errors, nullptr, Cancellation()),
                 "32×24 pixels", "less than 64");
    if (plain) return;
    auto larger = cropsRequest("larger");
    larger.from = r.output;
    larger.settings.set("crop", std::int64_t{16});
    train(larger, ignore, Cancellation());
    QVERIFY(readPriorCard(larger.output).shape == card.shape);
    larger.settings.set("crop", std::int64_t{18});
    VERIFY_ERROR(ErrorKind::Input, train(larger, ignore, Cancellation()), "does not divide by 4");
    auto normalised = cropsRequest("normalised");
    normalised.settings.set("groups", std::int64_t{8});
    normalised.settings.set("detail", false);
    normalised.settings.set("depthwise", false);
    train(normalised, ignore, Cancellation());
    QVERIFY(readPriorCard(normalised.output).shape == (PriorShape{3, 8, 8}));
    auto fixed = request("fixed");
    train(fixed, ignore, Cancellation());
    errors.prior = fixed.output;
    VERIFY_ERROR(ErrorKind::Input, denoisingErrorsOfPictures(errors, nullptr, Cancellation()),
                 "4×4");
  }

  void learnsTheData() {
    auto r = request("learns");
    r.settings.set("steps", std::int64_t{400});
    r.settings.set("base", std::int64_t{16});
    r.settings.set("learning-rate", 5e-3);
    std::vector<Image> drawn;
    r.samples = [&](const std::vector<Image>& images) { drawn = images; };
    const auto [first, last] = learnedBy(r);
    QCOMPARE(last.size(), std::size_t{6});
    QCOMPARE(last[3].first, 0.5);
    QVERIFY2(last[3].second < 0.75 * first[3].second,
             qPrintable(QString("%1 from %2").arg(last[3].second).arg(first[3].second)));
    const auto prior = openPrior(r.output);
    const auto& card = prior->card();
    QCOMPARE(card.training.at("images").get<int>(), 200);
    QCOMPARE(card.command, std::string("inkling-cli train ..."));
    QVERIFY(card.errorTable.size() > 20);
    QVERIFY(std::abs(denoisingError(card, 0.5) / last[3].second - 1) < 1e-3);
    QVERIFY(std::abs(card.sigmaData.value() - std::sqrt((0.9 * 0.9 + 3 * 0.01) / 4)) < 1e-3);
    QCOMPARE(card.mean.size(), std::size_t{16});
    const auto log = QString::fromStdString(readFile(r.log)).split('\n', Qt::SkipEmptyParts);
    QCOMPARE(log.front(),
             QString("step,samples,seconds,learning_rate,loss,mse_0.03,mse_0.1,mse_0.25,mse_0.5,"
                     "mse_1.0,mse_2.0"));
    QCOMPARE(log.size(), 1 + 400 / 20);
    QVERIFY(log.back().startsWith("400,"));
    QCOMPARE(drawn.size(), std::size_t{64});
    QVERIFY(drawn.front().shape == (ImageShape{1, 4, 4}));
  }

  void refuses_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("message");
    const int input = static_cast<int>(ErrorKind::Input),
              usage = static_cast<int>(ErrorKind::Usage);
    QTest::newRow("missing") << "missing" << input << QStringList{"nothing.npy"};
    QTest::newRow("few") << "few" << input
                         << QStringList{"240 images", "held-out 230", "batch of 16"};
    QTest::newRow("range") << "range" << input << QStringList{"wide.npy", "holds 1.5", "0 to 1"};
    QTest::newRow("dimensions") << "dimensions" << input
                                << QStringList{"flat.npy", "one image of 50×16", "B×H×W"};
    QTest::newRow("sizes") << "sizes" << input << QStringList{"other.npy", "5×4", "4×4"};
    QTest::newRow("nan") << "nan" << input << QStringList{"nan.npy", "NaN"};
    QTest::newRow("picture") << "picture" << input << QStringList{"a.png", "PNG", "has no Qt"};
    QTest::newRow("no picture") << "no picture" << input << QStringList{"a.png", "is text"};
    QTest::newRow("empty folder") << "empty folder" << input << QStringList{"holds no pictures"};
    QTest::newRow("no images") << "no images" << input
                               << QStringList{"none.npy", "holds no images"};
    QTest::newRow("pipe") << "pipe" << input << QStringList{"pipe", "is a pipe"};
    QTest::newRow("no budget") << "no budget" << usage
                               << QStringList{"--steps and --minutes are both 0"};
    QTest::newRow("network") << "network" << input << QStringList{"does not divide by 8"};
    QTest::newRow("no output") << "no output" << usage << QStringList{"No output"};
    QTest::newRow("leaves") << "leaves" << usage
                            << QStringList{"dead-leaves: has pictures of no size", "--crop 64"};
    QTest::newRow("no data") << "no data" << usage << QStringList{"No training data"};
  }
  void refuses() {
    QFETCH(QString, what);
    QFETCH(int, kind);
    QFETCH(QStringList, message);
    auto r = request("refused");
    auto write = [&](const char* name, const std::vector<std::int64_t>& shape, float value) {
      std::int64_t n = 1;
      for (auto s : shape)
        n *= s;
      writeNpy(file(name), Array{shape, std::vector<float>(n, value)});
      return file(name);
    };
    if (what == "missing") r.data = {file("nothing.npy")};
    if (what == "few") r.settings.set("held-out", std::int64_t{230});
    if (what == "range") r.data = {write("wide.npy", {50, 4, 4}, 1.5f)};
    if (what == "dimensions") r.data = {write("flat.npy", {50, 16}, 0.5f)};
    if (what == "sizes") r.data.push_back(write("other.npy", {50, 5, 4}, 0.5f));
    if (what == "nan") r.data = {write("nan.npy", {50, 4, 4}, std::nanf(""))};
    if (what == "picture" || what == "no picture" || what == "empty folder") {
      const auto folder = folder_.filePath(what).toStdString();
      fs::create_directories(folder);
      if (what == "picture") writeFile(folder + "/a.png", "\x89PNG\r\n\x1a\n");
      if (what == "no picture") writeFile(folder + "/a.png", "not read");
      r.data = {folder};
    }
    if (what == "no images") r.data = {write("none.npy", {0, 4, 4}, 0.5f)};
    if (what == "pipe") {
      QCOMPARE(::mkfifo(file("pipe").c_str(), 0600), 0);
      r.data = {file("pipe")};
    }
    if (what == "no budget") r.settings.set("steps", std::int64_t{0});
    if (what == "network") r.settings.set("multipliers", std::string("1,2,2"));
    if (what == "no output") r.output.clear();
    if (what == "no data") r.data.clear();
    if (what == "leaves") r.data = {"dead-leaves:"};
    const auto text =
        test::messageOf(static_cast<ErrorKind>(kind), [&] { train(r, ignore, Cancellation()); });
    for (const auto& part : message)
      QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(!fs::exists(file("refused.safetensors")));
  }

  /// Grey and colour mix: the set's colour decides, and bytes stay bytes.
  void theSetIsInColourWhereOneImageIs() {
    const auto grey = file("grey.npy"), colour = file("colour.npy");
    writeNpy(grey, {{2, 2, 2}, std::vector<float>{0, 1, 0.2f, 0.4f, 1, 1, 0, 0}});
    std::vector<float> pixels(3 * 4, 0.6f);  // r = g = b, and in colour all the same
    writeNpy(colour, {{1, 3, 2, 2}, pixels});
    const std::vector<float> second{1, 1, 0, 0};
    for (const auto& order : {std::vector{grey, colour}, std::vector{colour, grey}}) {
      const auto set = loadImageSet(order, {}, {}, Cancellation());
      QVERIFY((set.shape == ImageShape{3, 2, 2}));
      QCOMPARE(set.count(), std::int64_t{3});
      QVERIFY(set.pixels.scalar_type() == at::kByte);
      const auto row = set.rows(at::tensor({order[0] == grey ? 1 : 2}, at::kLong)).contiguous();
      for (int c = 0; c < 3; ++c)
        for (int p = 0; p < 4; ++p)
          QCOMPARE(row.data_ptr<float>()[c * 4 + p], second[static_cast<std::size_t>(p)]);
    }
    QVERIFY((loadImageSet({grey}, {}, {}, Cancellation()).shape == ImageShape{1, 2, 2}));
    QVERIFY((loadImageSet({grey}, {}, {}, Cancellation(), {3, 2, 2}).shape == ImageShape{3, 2, 2}));
    writeNpy(file("fine.npy"), {{1, 2, 2}, std::vector<float>(4, 0.12345f)});
    const auto fine = loadImageSet({grey, file("fine.npy")}, {}, {}, Cancellation());
    QVERIFY(fine.pixels.scalar_type() == at::kFloat);
    QCOMPARE(fine.pixels[0][3].item<float>(), 0.4f);
    QCOMPARE(fine.pixels[2][3].item<float>(), 0.12345f);
  }

  void refusesBlackImages() {
    auto r = request("black");
    r.data = {file("black.npy")};
    writeNpy(r.data[0], {{240, 4, 4}, std::vector<float>(240 * 16)});
    VERIFY_ERROR(ErrorKind::Input, train(r, ignore, Cancellation()),
                 "Every pixel of the training images is 0");
    QVERIFY(!fs::exists(r.output));
  }

  void heldOutImagesAreNeverTrainedOn() {
    // training images all dark, held-out ones all bright: the network never learns to say bright
    Array a{{80, 4, 4}, std::vector<float>(80 * 16, 0.0f)};
    auto& v = std::get<0>(a.values);
    std::fill(v.begin() + 40 * 16, v.end(), 1.0f);
    for (int i = 0; i < 40; ++i)
      v[i * 16] = 0.5f;
    writeNpy(file("halves.npy"), a);
    auto r = request("halves");
    r.data = {file("halves.npy")};
    r.settings.set("held-out", std::int64_t{40});
    r.settings.set("steps", std::int64_t{200});
    train(r, ignore, Cancellation());
    const auto card = readPriorCard(r.output);
    QVERIFY(denoisingError(card, 5) > 0.5);
    QVERIFY(*std::max_element(card.mean.begin() + 1, card.mean.end()) == 0);
  }
};

INKLING_TEST(TrainingTest);
#include "training_test.moc"

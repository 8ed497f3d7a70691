#include "engine/model/engine.h"
#include "engine/priors/prior_file.h"
#include "engine/priors/tensors.h"
#include "engine/support/atomic_file.h"
#include "engine/support/npy.h"
#include "engine/support/random.h"
#include "engine/support/read_file.h"
#include "engine/support/safetensors.h"
#include "engine/training/dataset.h"
#include "engine/training/picture_errors.h"
#include "engine/training/trainer.h"
#include "tests/test.h"

#include <ATen/ATen.h>
#include <QTemporaryDir>

#include <cmath>
#include <filesystem>
#include <sys/stat.h>

using namespace inkling;
namespace fs = std::filesystem;

namespace {

/// 240 pictures 4×4: a bright row or column on dark.
Array bars() {
  Array a{{240, 4, 4}, std::vector<float>(240 * 16, 0.1f)};
  auto& v = std::get<0>(a.values);
  for (int i = 0; i < 240; ++i)
    for (int k = 0; k < 4; ++k)
      v[i * 16 + (i % 2 ? 4 * (i / 2 % 4) + k : 4 * k + i / 2 % 4)] = 0.9f;
  return a;
}

void ignore(const TrainReport&) {}

std::map<std::string, at::Tensor> readSafeTensorsOf(const std::string& path) {
  std::map<std::string, at::Tensor> tensors;
  for (const auto& [name, array] : readSafeTensors(path).tensors)
    tensors[name] = toTensor(array);
  return tensors;
}

}  // namespace

class TrainingTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    data_ = file("bars.npy");
    writeNpy(data_, bars());
  }

  void resumedRunGivesTheSameWeights_data() {
    QTest::addColumn<bool>("crops");
    QTest::newRow("whole images") << false;
    QTest::newRow("crops of pictures and dead leaves") << true;
  }
  void resumedRunGivesTheSameWeights() {
    QFETCH(bool, crops);
    const auto made = [&](const char* name) { return crops ? cropsRequest(name) : request(name); };
    auto straight = made("straight");
    fs::remove(straight.checkpoint);
    train(straight, ignore, Cancellation());

    auto broken = made("broken");
    fs::remove(broken.checkpoint);
    fs::remove(broken.output);
    const Cancellation stop;
    int reports = 0;
    auto stopSoon = [&](const TrainReport& r) {
      if (r.step >= 10 && ++reports == 1) stop.cancel();
    };
    VERIFY_ERROR(ErrorKind::Cancelled, train(broken, stopSoon, stop), "Stopped on request");
    QVERIFY(fs::exists(broken.checkpoint));
    QVERIFY(!fs::exists(broken.output));
    train(broken, ignore, Cancellation());

    const auto a = readSafeTensorsOf(straight.output), b = readSafeTensorsOf(broken.output);
    QVERIFY(!a.empty());
    QCOMPARE(a.size(), b.size());
    for (const auto& [name, tensor] : a)
      QVERIFY2(at::equal(tensor, b.at(name)), name.c_str());
  }

  /// A network without normalisation is for any size: its card's squares may be larger.
  void cropsTrainAnySize() {
    auto r = cropsRequest("crops");
    r.settings.set("steps", std::int64_t{300});
    r.settings.set("learning-rate", 3e-3);
    std::vector<std::pair<double, double>> first, last;
    train(
        r,
        [&](const TrainReport& report) {
          if (report.heldOutError.empty()) return;
          if (first.empty()) first = report.heldOutError;
          last = report.heldOutError;
        },
        Cancellation());
    QVERIFY2(last[3].second < 0.75 * first[3].second,
             qPrintable(QString("%1 from %2").arg(last[3].second).arg(first[3].second)));
    const auto card = readPriorCard(r.output);
    QCOMPARE(card.network.at("detail").get<bool>(), true);
    QCOMPARE(card.network.at("depthwise").get<bool>(), true);
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

  /// Whenever the run is killed, it resumes at or before the last row of its log.
  void theLogIsAheadOfTheCheckpoint() {
    auto r = request("log");
    r.settings.set("steps", std::int64_t{60});
    r.settings.set("checkpoint-minutes", 0.0);
    int rows = 0;
    train(
        r,
        [&](const TrainReport& report) {
          if (report.heldOutError.empty()) return;
          ++rows;
          QVERIFY(std::stoll(readSafeTensorsHeader(r.checkpoint).metadata.at("step")) <
                  report.step);
        },
        Cancellation());
    QCOMPARE(rows, 60 / 20);
  }

  /// A log or a checkpoint that cannot be written costs no weights.
  void theWeightsComeFirst() {
    auto r = request("no-log");
    r.log = "/dev/full";
    VERIFY_ERROR(ErrorKind::Output, train(r, ignore, Cancellation()),
                 "The weights are written to " + r.output + ". '/dev/full' could not be written");
    QVERIFY(readPriorCard(r.output).errorTable.size() > 20);

    r = request("no-checkpoint");
    const auto folder = file("gone");
    fs::create_directory(folder);
    r.checkpoint = folder + "/c.ckpt";
    auto takeAway = [&](const TrainReport& report) {
      if (!report.heldOutError.empty()) fs::remove_all(folder);
    };
    VERIFY_ERROR(ErrorKind::Output, train(r, takeAway, Cancellation()), "The weights are written",
                 "c.ckpt' could not be written");
    QVERIFY(readPriorCard(r.output).errorTable.size() > 20);

    r = request("no-table");  // stopped while the table is measured
    const Cancellation stop;
    auto stopAtTheTable = [&](const TrainReport& report) {
      if (report.stage == "measuring the denoising error") stop.cancel();
    };
    VERIFY_ERROR(ErrorKind::Cancelled, train(r, stopAtTheTable, stop), "Stopped on request");
    QVERIFY(readPriorCard(r.output).errorTable.empty());
    r.onlyOwn = true;
    train(r, ignore, Cancellation());
    QVERIFY(readPriorCard(r.output).errorTable.size() > 20);
  }

  void replacesOnlyWhatItWrote() {
    auto r = request("own");
    r.onlyOwn = true;
    train(r, ignore, Cancellation());
    const auto run = readPriorCard(r.output).training.at("run");
    r.settings.set("steps", std::int64_t{40});
    train(r, ignore, Cancellation());
    QCOMPARE(readPriorCard(r.output).training.at("steps").get<int>(), 40);
    QVERIFY(readPriorCard(r.output).training.at("run") == run);

    auto other = request("another");
    other.onlyOwn = true;
    other.output = r.output;
    const auto before = readFile(r.output);
    VERIFY_ERROR(ErrorKind::Output, train(other, ignore, Cancellation()),
                 "own.safetensors is there already, and no checkpoint says", "--overwrite");
    auto first = request("another");  // the same settings, and yet another training
    train(first, ignore, Cancellation());
    VERIFY_ERROR(ErrorKind::Output, train(other, ignore, Cancellation()), "no checkpoint says");
    QVERIFY(readFile(r.output) == before);
    other.onlyOwn = false;
    train(other, ignore, Cancellation());
    QVERIFY(readFile(r.output) != before);

    other = request("notes");
    other.onlyOwn = true;
    writeFile(other.log, "my notes");
    VERIFY_ERROR(ErrorKind::Output, train(other, ignore, Cancellation()),
                 "notes.csv is there already, and no log of a training");
    QVERIFY(readFile(other.log) == "my notes");
  }

  void learnsTheData() {
    auto r = request("learns");
    r.settings.set("steps", std::int64_t{400});
    r.settings.set("base", std::int64_t{16});
    r.settings.set("learning-rate", 5e-3);
    std::vector<std::pair<double, double>> first, last;
    std::vector<Image> drawn;
    r.samples = [&](const std::vector<Image>& images) { drawn = images; };
    train(
        r,
        [&](const TrainReport& report) {
          if (report.heldOutError.empty()) return;
          if (first.empty()) first = report.heldOutError;
          last = report.heldOutError;
        },
        Cancellation());
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
    auto write = [&](const char* name, std::vector<std::int64_t> shape, float value) {
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

  void trainsAPriorFurther() {
    auto first = request("first-part");
    train(first, ignore, Cancellation());
    auto further = request("further");
    further.from = first.output;
    further.settings.set("seed", std::int64_t{5});   // other random frequencies, were they drawn
    further.settings.set("base", std::int64_t{32});  // the option's default: nothing asked
    further.settings.set("warm-up", std::int64_t{0});
    further.settings.set("learning-rate", 1e-12);
    train(further, ignore, Cancellation());
    const auto before = readSafeTensorsOf(first.output), after = readSafeTensorsOf(further.output);
    QCOMPARE(after.size(), before.size());
    for (const auto& [name, tensor] : before)
      QVERIFY2(at::allclose(tensor, after.at(name), 1e-4, 1e-6), name.c_str());

    further = request("better");
    further.from = first.output;
    further.settings.set("steps", std::int64_t{300});
    train(further, ignore, Cancellation());
    const auto old = readPriorCard(first.output), better = readPriorCard(further.output);
    QVERIFY(denoisingError(better, 0.5) < denoisingError(old, 0.5));
    QCOMPARE(better.training.at("from").at("training"), old.training);

    further.checkpoint = first.checkpoint;  // begun from random weights
    VERIFY_ERROR(ErrorKind::Input, train(further, ignore, Cancellation()), "random weights");
    further = request("wider");
    further.from = first.output;
    further.settings.set("base", std::int64_t{16});
    VERIFY_ERROR(ErrorKind::Usage, train(further, ignore, Cancellation()), "base is 16", "has 8");
    further = request("analytic");
    further.from = "gaussian-mixture";
    VERIFY_ERROR(ErrorKind::Usage, train(further, ignore, Cancellation()), "no weights");
    further = request("other-shape");
    further.from = first.output;
    writeNpy(file("large.npy"), Array{{80, 8, 8}, std::vector<float>(80 * 64, 0.5f)});
    further.data = {file("large.npy")};
    VERIFY_ERROR(ErrorKind::Input, train(further, ignore, Cancellation()), "prior's shape");
  }

  /// What the data decide follows the new data, what the weights were trained under stays.
  void furtherTrainingOnOtherData() {
    const auto first = request("on-bars");
    train(first, ignore, Cancellation());
    auto dim = bars();
    for (auto& value : std::get<0>(dim.values))
      value *= 0.25f;
    writeNpy(file("dim.npy"), dim);
    auto further = request("on-dim-bars");
    further.from = first.output;
    further.data = {file("dim.npy")};
    train(further, ignore, Cancellation());
    const auto old = readPriorCard(first.output), card = readPriorCard(further.output);
    const double sigmaData = old.requireSigmaData();
    QVERIFY(std::abs(old.secondMoment - sigmaData * sigmaData) < 1e-6);
    QCOMPARE(card.requireSigmaData(), sigmaData);
    QVERIFY(std::abs(card.secondMoment / (old.secondMoment / 16) - 1) < 1e-4);
    QCOMPARE(card.mean.size(), std::size_t{16});
    for (std::size_t i = 0; i < card.mean.size(); ++i)
      QVERIFY(std::abs(card.mean[i] - old.mean[i] / 4) < 1e-4);

    // Weights that were not moved denoise as they did: their preconditioning is theirs.
    auto still = request("not-trained");
    still.from = first.output;
    still.data = {file("dim.npy")};
    still.settings.set("learning-rate", 1e-12);
    train(still, ignore, Cancellation());
    const auto kept = readPriorCard(still.output);
    const auto prior = openPrior(first.output);
    const auto x = at::full({1, 16}, 0.1f);
    QVERIFY(
        at::allclose(openPrior(still.output)->denoise(x, 0.1), prior->denoise(x, 0.1), 1e-3, 1e-5));
    QVERIFY(std::abs(kept.secondMoment / card.secondMoment - 1) < 1e-9);
  }

  void refusesBlackImages() {
    auto r = request("black");
    r.data = {file("black.npy")};
    writeNpy(r.data[0], {{240, 4, 4}, std::vector<float>(240 * 16)});
    VERIFY_ERROR(ErrorKind::Input, train(r, ignore, Cancellation()),
                 "Every pixel of the training images is 0");
    QVERIFY(!fs::exists(r.output));
  }

  void refusesForeignCheckpoints() {
    auto r = request("first");
    train(r, ignore, Cancellation());
    auto other = request("second");
    other.checkpoint = r.checkpoint;
    other.settings.set("learning-rate", 0.5);
    VERIFY_ERROR(ErrorKind::Input, train(other, ignore, Cancellation()), "another learning-rate",
                 "0.5 here");
    other = request("second");
    other.checkpoint = file("cut.ckpt");
    writeFile(other.checkpoint, readFile(r.checkpoint).substr(0, 1000));
    VERIFY_ERROR(ErrorKind::Input, train(other, ignore, Cancellation()), "cut.ckpt");
    other.checkpoint = r.output;
    VERIFY_ERROR(ErrorKind::Input, train(other, ignore, Cancellation()), "not a checkpoint");
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

 private:
  std::string file(const char* name) const { return folder_.filePath(name).toStdString(); }

  TrainRequest request(const char* name) const {
    TrainRequest r;
    r.data = {data_};
    r.output = file((std::string(name) + ".safetensors").c_str());
    r.checkpoint = file((std::string(name) + ".ckpt").c_str());
    r.log = file((std::string(name) + ".csv").c_str());
    r.command = "inkling-cli train ...";
    r.settings = trainOptions().experimentDefaults();
    r.settings.set("steps", std::int64_t{30});
    r.settings.set("batch", std::int64_t{16});
    r.settings.set("held-out", std::int64_t{40});
    r.settings.set("evaluate-every", std::int64_t{20});
    r.settings.set("base", std::int64_t{8});
    r.settings.set("blocks", std::int64_t{1});
    r.settings.set("flips", true);
    r.settings.set("device", std::string("cpu"));
    r.settings.set("warm-up", std::int64_t{20});
    return r;
  }

  /// On three pictures of 32×24, one of them held out, and dead leaves.
  TrainRequest cropsRequest(const char* name) const {
    auto r = request(name);
    const auto folder = file("pictures of 32×24");
    fs::create_directories(folder);
    for (char number : {'0', '1', '2'})
      writeFile(folder + "/" + number + ".png", std::string(1, number));
    r.data = {folder, "dead-leaves:"};
    r.decoder = [](const std::string&, const std::vector<unsigned char>& bytes) {
      Image image{{3, 24, 32}, std::vector<float>(3 * 24 * 32)};
      for (std::size_t i = 0; i < image.pixels.size(); ++i) {
        const auto column = static_cast<double>(i % 32), row = static_cast<double>(i / 32 % 24);
        image.pixels[i] =
            static_cast<float>(0.5 + 0.4 * std::sin(column / 5 + bytes[0]) * std::cos(row / 4));
      }
      return image;
    };
    r.settings.set("held-out", std::int64_t{1});
    r.settings.set("crop", std::int64_t{8});
    r.settings.set("shrink", 1.5);
    r.settings.set("noise-law", std::string("log-uniform"));
    r.settings.set("groups", std::int64_t{0});
    r.settings.set("detail", true);
    r.settings.set("depthwise", true);
    return r;
  }

  QTemporaryDir folder_;
  std::string data_;
};

INKLING_TEST(TrainingTest);
#include "training_test.moc"

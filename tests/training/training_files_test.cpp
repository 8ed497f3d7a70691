// What a training writes beside its weights, and what it goes on from.
#include "engine/priors/prior.h"
#include "engine/support/read_file.h"
#include "tests/training/support.h"

using namespace inkling;
using namespace inkling::test;

class TrainingFilesTest : public QObject, protected TrainingFolder {
  Q_OBJECT

 private Q_SLOTS:
  void resumedRunGivesTheSameWeights_data() {
    QTest::addColumn<QString>("what");
    for (const char* what : {"whole images", "crops of pictures and dead leaves", "an NCSNv2"})
      QTest::newRow(what) << what;
  }
  void resumedRunGivesTheSameWeights() {
    QFETCH(QString, what);
    const auto made = [&](const char* name) {
      if (what.startsWith("crops")) return cropsRequest(name);
      return what.endsWith("NCSNv2") ? ncsnv2Request(name) : request(name);
    };
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
    other = ncsnv2Request("second");
    other.checkpoint = r.checkpoint;
    VERIFY_ERROR(ErrorKind::Input, train(other, ignore, Cancellation()), "another network",
                 "NCSNv2");
  }
};

INKLING_TEST(TrainingFilesTest);
#include "training_files_test.moc"

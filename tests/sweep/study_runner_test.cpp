// Studies that are stopped, resumed, shared and interrupted by a full disk.
#include "engine/sweep/study_runner.h"

#include "engine/model/error.h"
#include "engine/sweep/study_table.h"
#include "tests/sweep/support.h"
#include "tests/test.h"

#include <atomic>
#include <latch>
#include <set>
#include <sys/resource.h>
#include <thread>
#include <utility>

namespace inkling {
namespace {

using test::Folder;
using test::StudyPlace;
using Json = nlohmann::json;

/// Two depths, two methods, five images in batches of two: twelve cells.
Json smallStudy(const Folder& folder) {
  return {{"settings", {{"bits", {1, 2}}, {"samples", 2}}},
          {"methods", {{{"method", "qcs-sgm"}}, {{"method", "message-passing"}}}},
          {"images", {{{"file", test::writeImages(folder, 5)}, {"selection", "0-4"}}}},
          {"images-at-once", 2}};
}

/// Stops after some cells.
class Stopper : public StudyObserver {
 public:
  explicit Stopper(int cells, Cancellation token) : left_(cells), token_(std::move(token)) {}
  void onCell(const StudyTally&, const StudyCell* running) override {
    if (running && left_-- == 0) token_.cancel();
  }

 private:
  int left_;
  Cancellation token_;
};

std::set<std::string> filesOf(const StudyPlace& place) {
  std::set<std::string> texts;
  for (const auto& cell : place.cells)
    if (const auto json = place.folder.cell(cell.key); !json.is_null()) texts.insert(json.dump());
  return texts;
}

class StudyRunnerTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aStoppedStudyGoesOnAndEndsTheSame() {
    const Folder whole, stopped;
    const auto json = smallStudy(whole);
    StudyPlace reference(whole, json);
    StudyObserver nobody;
    const auto all = reference.run(nobody);
    QCOMPARE(all.cells, std::int64_t{12});
    QCOMPARE(all.finished, std::int64_t{12});
    QCOMPARE(all.finishedEvaluations, all.evaluations);

    for (int round = 0; round < 3; ++round) {
      StudyPlace place(stopped, json);  // plans anew, as another process does
      const Cancellation token;
      Stopper stopper(3, token);
      VERIFY_ERROR(ErrorKind::Cancelled, place.run(stopper, token), "Stopped");
      QCOMPARE(filesOf(place).size(), static_cast<std::size_t>(3 * (round + 1)));
    }
    StudyPlace last(stopped, json);
    QCOMPARE(last.run(nobody).finished, std::int64_t{12});
    QCOMPARE(last.engine.experiments.size(), std::size_t{3});
    QVERIFY(filesOf(last) == filesOf(reference));
    QCOMPARE(stopped.contents("study/study.json"), whole.contents("study/study.json"));
    QCOMPARE(QDir(QString::fromStdString(stopped.path("study/cells")))
                 .entryList(QDir::Files | QDir::Hidden)
                 .size(),
             12);  // no locks are left
  }

  void aDamagedCellIsComputedAgain() {
    const Folder folder;
    StudyPlace place(folder, smallStudy(folder));
    StudyObserver nobody;
    place.run(nobody);
    const auto before = filesOf(place);
    const auto name = "study/cells/" + place.cells[5].key + ".json";
    const auto text = folder.contents(name);
    folder.write(name, text.substr(0, text.size() / 2));
    QCOMPARE(tallyStudy(place.cells, place.folder, test::everything(place.cells)).finished,
             std::int64_t{11});
    place.engine.experiments.clear();
    place.run(nobody);
    QCOMPARE(place.engine.experiments.size(), std::size_t{1});
    QVERIFY(filesOf(place) == before);
  }

  void theLockOfAKilledProcessGoes() {
    const Folder folder;
    StudyPlace place(folder, smallStudy(folder));
    StudyObserver nobody;
    place.run(nobody);
    const auto lockOf = [&](int cell) {
      return "study/cells/." + place.cells[static_cast<std::size_t>(cell)].key + ".lock";
    };
    folder.write(lockOf(3), "");  // it was killed when the cell had just been written
    const auto held = place.folder.claim(place.cells[7].key);  // another process looks at that one
    QVERIFY(held);
    QCOMPARE(place.run(nobody).finished, std::int64_t{12});
    QVERIFY(!QFile::exists(QString::fromStdString(folder.path(lockOf(3)))));
    QVERIFY(QFile::exists(QString::fromStdString(folder.path(lockOf(7)))));
  }

  void aFailedCellIsKeptAndStopsNothing() {
    const Folder folder;
    StudyPlace place(folder, smallStudy(folder));
    place.engine.afterMethod = [&](int, const Cancellation&) {
      if (place.engine.experiments.size() == 4)
        throw Error(ErrorKind::Resource, "The device is lost.");
      if (place.engine.experiments.size() == 6) throw std::bad_alloc();
    };
    StudyObserver nobody;
    auto tally = place.run(nobody);
    QCOMPARE(tally.finished, std::int64_t{12});
    QCOMPARE(tally.failed, std::int64_t{2});
    const auto kept = readStudy({place.folder.path()});
    QCOMPARE(kept.cells[3].failure(), std::string("The device is lost."));
    QCOMPARE(kept.cells[5].failure(), std::string("Memory ran out."));
    QVERIFY(openEnds(kept).front().find("have failed; the first: ") != std::string::npos);
    place.engine.afterMethod = nullptr;
    place.engine.experiments.clear();
    QCOMPARE(place.run(nobody).failed, std::int64_t{2});
    QVERIFY(place.engine.experiments.empty());
    QCOMPARE(place.run(nobody, {}, true).failed, std::int64_t{0});
    QCOMPARE(place.engine.experiments.size(), std::size_t{2});
  }

  void aMethodThatDivergesHasThatForItsResult() {
    const Folder folder;
    StudyPlace place(folder, smallStudy(folder));
    place.engine.failures = {{"qcs-sgm", ErrorKind::Diverged, "qcs-sgm diverged at level 3."}};
    StudyObserver nobody;
    QCOMPARE(place.run(nobody).failed, std::int64_t{6});
    place.engine.experiments.clear();
    place.run(nobody, {}, true);  // it would do so again
    QVERIFY(place.engine.experiments.empty());
  }

  /// Each in a thread of its own, as two processes are: a lock belongs to an open file.
  void twoRunsInOneFolderShareTheWork() {
    const Folder folder;
    const auto json = smallStudy(folder);
    StudyPlace one(folder, json), two(folder, json);
    std::latch both(2);  // neither goes on before the other has begun
    const auto meet = [&both](StudyPlace& place) {
      place.engine.afterMethod = [&both, met = false](int, const Cancellation&) mutable {
        if (!std::exchange(met, true)) both.arrive_and_wait();
      };
    };
    meet(one);
    meet(two);
    std::atomic<std::int64_t> finished = 0;
    const auto work = [&](StudyPlace& place) {
      StudyObserver nobody;
      finished += place.run(nobody).finished;
    };
    std::thread other([&] { work(two); });
    work(one);
    other.join();
    QCOMPARE(finished.load(), std::int64_t{24});  // both waited for what the other did
    QCOMPARE(one.engine.experiments.size() + two.engine.experiments.size(), std::size_t{12});
    QVERIFY(!one.engine.experiments.empty() && !two.engine.experiments.empty());
    QCOMPARE(filesOf(one).size(), std::size_t{12});
  }

  /// A limit on the size of files fails as a full disk does, and needs no mount.
  void aDiskThatIsFullIsToldAndRecoveredFrom() {
    const Folder folder;
    StudyPlace place(folder, smallStudy(folder));
    StudyObserver nobody;
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 512;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto message = test::messageOf(ErrorKind::Output, [&] { place.run(nobody); });
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY2(message.contains(QStringLiteral("could not be written")), qPrintable(message));
    QVERIFY(filesOf(place).empty());
    QCOMPARE(place.run(nobody).finished, std::int64_t{12});
  }

  /// Its study.json would be lost. Where that is removed, what the two share is kept.
  void anotherStudyInTheFolderIsRefused() {
    const Folder folder;
    auto json = smallStudy(folder);
    StudyObserver nobody;
    StudyPlace(folder, json).run(nobody);
    const auto before = folder.contents("study/study.json");
    json["title"] = "the same under another name";
    StudyPlace named(folder, json);
    json["settings"]["bits"] = {2, 3};
    for (int again = 0; again < 2; ++again)
      VERIFY_ERROR(ErrorKind::Output, StudyPlace(folder, json), "holds another study",
                   "Name another folder", folder.path("study/study.json"));
    QVERIFY(folder.contents("study/study.json") != before);  // of the same study, with the title
    QVERIFY(folder.contents("study/study.json").find("another name") != std::string::npos);
    QVERIFY(QFile::remove(QString::fromStdString(folder.path("study/study.json"))));
    StudyPlace wider(folder, json);
    wider.run(nobody);
    QCOMPARE(wider.engine.experiments.size(), std::size_t{6});  // those of 3 bits
    QCOMPARE(readStudy({wider.folder.path()}).cells.size(), std::size_t{12});
  }

  void foldersOfOthersAreRefused() {
    const Folder folder;
    folder.write("study.json", "{\"mine\": true}");
    VERIFY_ERROR(ErrorKind::Output, StudyFolder(folder.path()).make(Study()), "is not a study's");
    VERIFY_ERROR(ErrorKind::Input, readStudy({folder.path()}), "is not a study's");
    for (const char* damaged :
         {R"("version": "x", "study": {}, "cells": [])", R"("version": 1, "study": {}, "cells": 5)",
          R"("version": 1, "study": {}, "cells": [{}])"}) {
      folder.write("study.json", std::string(R"({"format": "inkling study", )") + damaged + "}");
      VERIFY_ERROR(ErrorKind::Input, readStudy({folder.path()}), "is not a study's");
    }
    VERIFY_ERROR(ErrorKind::Output, StudyFolder("").make(Study()), "cannot be made");
    const Folder empty;
    VERIFY_ERROR(ErrorKind::Input, readStudy({empty.path()}), "holds no study");
    folder.write("file", "");
    VERIFY_ERROR(ErrorKind::Output, StudyFolder(folder.path("file")).make(Study()),
                 "cannot be made");
  }

  void whatTakesLongerIsEstimatedLonger() {
    const Folder folder;
    StudyPlace place(folder, smallStudy(folder));
    double now = 0;
    const auto clock = [&] { return now += 0.25; };  // every evaluation takes as long
    const StudyRun run{test::everything(place.cells), 1, false, {}};
    const auto seconds = [&] {
      return estimateSeconds(place.cells, place.folder, run, place.engine, {}, clock);
    };
    double planned = 0;
    for (const auto& cell : place.cells)
      planned += cell.evaluations;
    QCOMPARE(seconds(), 0.25 / 2 * planned);  // two images at once
    StudyObserver nobody;
    place.run(nobody);
    QCOMPARE(seconds(), 0.0);
  }

  /// Of methods that do not fit a prior there are no cells; a generator is timed by drawing.
  void generatorsHaveTheirOwnMethods() {
    const Folder folder;
    auto json = smallStudy(folder);
    json["methods"].push_back({{"method", "csgm"}});
    StudyPlace denoiser(folder, json);
    QCOMPARE(denoiser.cells.size(), std::size_t{12});
    json["settings"]["prior"] = "digits-vae";
    const Folder other;
    StudyPlace place(other, json);
    QCOMPARE(place.cells.size(), std::size_t{6});
    for (const auto& cell : place.cells)
      QCOMPARE(cell.experiment.methods.front().id, std::string("csgm"));
    double now = 0;
    const StudyRun run{test::everything(place.cells), 1, false, {}};
    QVERIFY(estimateSeconds(place.cells, place.folder, run, place.engine, {},
                            [&] { return now += 0.25; }) > 0);
    QVERIFY(!place.engine.samples.empty() && place.engine.priorScores.empty());
  }
};

INKLING_TEST(StudyRunnerTest);

}  // namespace
}  // namespace inkling

#include "study_runner_test.moc"

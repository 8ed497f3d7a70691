// A part of a study, and its methods side by side.
#include "engine/sweep/study_selection.h"

#include "engine/model/error.h"
#include "engine/sweep/study_table.h"
#include "tests/sweep/support.h"
#include "tests/test.h"

namespace inkling {

using test::Folder;
using test::StudyPlace;

class StudySelectionTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cellsWithTheseValuesStay() {
    const Folder folder;
    auto all = study(folder);
    QCOMPARE(all.cells.size(), std::size_t{2 * 2 * 3});
    keepOnly(all, {{"bits", "1"}, {"measurements", "100"}, {"measurements", "200"}});
    QCOMPARE(all.cells.size(), std::size_t{2 * 3});
    // message passing has no step ratio, and stays
    keepOnly(all, {{"step-ratio", "0.4"}});
    QCOMPARE(all.cells.size(), std::size_t{2 * 2});
    keepOnly(all, {{"method", "message-passing"}, {"measurements", "200"}});
    QCOMPARE(all.cells.size(), std::size_t{1});
    VERIFY_ERROR(ErrorKind::Usage, keepOnly(all, {{"bits", "2"}}), "No cell of the study has bits");
    VERIFY_ERROR(ErrorKind::Usage, keepOnly(all, {{"bit", "2"}}), "Did you mean bits?");
  }

  void methodsStandSideBySideOnTheSameMeasurements() {
    const Folder folder;
    auto some = study(folder);
    VERIFY_ERROR(ErrorKind::Usage, (void)comparisonsOf(some),
                 "several values of bits, measurements and step-ratio");
    keepOnly(some, {{"bits", "2"}, {"measurements", "100"}, {"step-ratio", "0.2"}});
    const auto experiments = comparisonsOf(some);
    QCOMPARE(experiments.size(), std::size_t{1});
    const auto& experiment = experiments.front();
    QCOMPARE(experiment.methods.size(), std::size_t{2});
    QCOMPARE(experiment.methods[0].settings.real("step-ratio"), 0.2);
    QCOMPARE(experiment.settings.integer("measurements"), std::int64_t{100});
    for (auto& cell : some.cells)
      cell.result = nullptr;
    VERIFY_ERROR(ErrorKind::Usage, (void)comparisonsOf(some), "Run the study first");
  }

  /// A method on one prior and a method on another stand side by side, one method on both does not.
  void methodsMayHaveTheirOwnPriors() {
    const Folder folder;
    auto some = study(folder);
    keepOnly(some, {{"bits", "2"}, {"measurements", "100"}, {"step-ratio", "0.2"}});
    const auto moved = [&](CollectedCell& cell) {
      cell.point["prior"] = "other";
      cell.result["experiment"]["settings"]["prior"] = "other";
    };
    for (auto& cell : some.cells)
      if (cell.point.at("method") == "message-passing") moved(cell);
    const auto experiments = comparisonsOf(some);
    QCOMPARE(experiments.size(), std::size_t{2});
    for (const auto& experiment : experiments) {
      QCOMPARE(experiment.methods.size(), std::size_t{1});
      QCOMPARE(experiment.settings.text("prior") == "other",
               experiment.methods.front().id == "message-passing");
    }
    auto both = some.cells.front();
    if (both.point.at("prior") == "other") both = some.cells.back();
    moved(both);
    some.cells.push_back(both);
    VERIFY_ERROR(ErrorKind::Usage, (void)comparisonsOf(some), "several values of prior");
  }

 private:
  /// Two M, two depths of bits, QCS-SGM with two steps and message passing, finished.
  static CollectedStudy study(const Folder& folder) {
    StudyPlace place(folder, {{"settings", {{"measurements", {100, 200}}, {"bits", {1, 2}}}},
                              {"methods",
                               {{{"method", "qcs-sgm"}, {"settings", {{"step-ratio", {0.2, 0.4}}}}},
                                {{"method", "message-passing"}}}},
                              {"images", {{{"file", test::writeImages(folder, 4)}}}}});
    StudyObserver nobody;
    place.run(nobody);
    return readStudy({place.folder.path()});
  }
};

INKLING_TEST(StudySelectionTest);

}  // namespace inkling

#include "study_selection_test.moc"

#include "tests/test.h"
#include "tests/ui/view_support.h"

#include <set>

namespace inkling {

class TrajectoryTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void keepsItsBudgetAndTheNewestFrame_data() {
    QTest::addColumn<int>("capacity");
    for (const int capacity : {3, 8, 9, 17, 64})
      QTest::addRow("%d frames", capacity) << capacity;
  }

  void keepsItsBudgetAndTheNewestFrame() {
    QFETCH(int, capacity);
    const auto each = frame(1, 2).bytes();
    const auto budget = each * static_cast<std::size_t>(capacity);
    Trajectory trajectory(budget);
    QCOMPARE(trajectory.indexAt(5), -1);
    for (int e = 1; e <= 2000; ++e) {
      trajectory.add(frame(e, 2));
      const auto& frames = trajectory.frames();
      QVERIFY(trajectory.bytes() <= budget);
      QCOMPARE(trajectory.bytes(), each * frames.size());
      QCOMPARE(frames.front().evaluation, 1);
      QCOMPARE(frames.back().evaluation, e);
      QVERIFY(e <= capacity ? static_cast<int>(frames.size()) == e
                            : static_cast<int>(frames.size()) > capacity / 2);
      // Evenly: one distance between all but the newest, which is no further from its neighbour.
      std::set<int> distances;
      for (std::size_t i = 1; i + 1 < frames.size(); ++i)
        distances.insert(frames[i].evaluation - frames[i - 1].evaluation);
      QVERIFY(distances.size() <= 1);
      const int last = e - frames[frames.size() - (frames.size() > 1 ? 2 : 1)].evaluation;
      QVERIFY(distances.empty() || last <= *distances.begin());
    }
    const auto& frames = trajectory.frames();
    for (int e = 1; e <= 2000; ++e) {
      const auto i = static_cast<std::size_t>(trajectory.indexAt(e));
      QVERIFY(frames[i].evaluation <= e);
      QVERIFY(i + 1 == frames.size() || frames[i + 1].evaluation > e);
    }
    QCOMPARE(trajectory.indexAt(0), 0);
  }

  void severalImagesShareABudget() {
    const auto each = frame(1, 2).bytes();
    const CourseBudget budget{40 * each, 5};
    auto share = budget.share();
    for (int e = 1; e <= 100; ++e) {
      share.add(frame(e, 2));
      QVERIFY(share.bytes() <= 8 * each);
    }
    QVERIFY(share.frames().size() > 4);
    QVERIFY(budget.holds(0, frame(1, 2)));
    QVERIFY(budget.holds(9, frame(1, 2)));
    QVERIFY(!budget.holds(10, frame(1, 2)));  // whose four frames there is no room for
    QVERIFY(CourseBudget({1, 1}).holds(0, frame(1, 2)));
  }

  void everyImageHasACourseOfItsOwn() {
    auto data = recording(5, 5);
    auto& method = data.methods.front();
    const auto other = course("qcs-sgm", 3, 5);
    method.others[1] = {other.steps, other.trajectory};
    const auto whole = std::make_shared<Result>();
    whole->images.resize(2);
    whole->images[1].name = "second";
    whole->runs = {finishedRun(), finishedRun()};
    whole->runs[1].image = 1;
    whole->runs[1].evaluations = 3;
    method.whole = whole;
    method.run = whole->runs[0];
    QCOMPARE(courseOn(data, method, 0).trajectory.frames().size(), std::size_t{5});
    QCOMPARE(courseOn(data, method, 1).trajectory.frames().size(), std::size_t{3});
    QCOMPARE(courseOn(data, method, 1).run->evaluations, 3);
    QVERIFY(courseOn(data, method, 2).steps.empty() && !courseOn(data, method, 2).run);
    turnTo(data, 1);
    QCOMPARE(method.steps.size(), std::size_t{3});
    QCOMPARE(data.image->name, std::string("second"));
    QCOMPARE(courseOn(data, method, 0).steps.size(), std::size_t{5});
    QCOMPARE(courseOn(data, method, 0).run->evaluations, 10);
  }
};

INKLING_TEST(TrajectoryTest);

}  // namespace inkling

#include "trajectory_test.moc"

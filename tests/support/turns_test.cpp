#include "engine/support/turns.h"

#include "engine/model/error.h"
#include "tests/test.h"

#include <set>
#include <string>
#include <thread>

using namespace inkling;

namespace {

using Task = std::function<void(Turn&)>;
constexpr std::chrono::milliseconds atEveryStep{0};

class TurnsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theyComeOnSideBySide() {
    std::string order;
    const auto task = [&](char name, int steps) -> Task {
      return [&order, name, steps](Turn& turn) {
        for (int i = 0; i < steps; ++i) {
          order += name;
          turn.pass();
        }
      };
    };
    runInTurns({task('a', 3), task('b', 1), task('c', 4)}, atEveryStep);
    QCOMPARE(order, std::string("abcacacc"));
  }

  void withoutALengthTheyRunInOrderOnThisThread() {
    std::string order;
    std::set<std::thread::id> threads;
    const auto task = [&](char name) -> Task {
      return [&, name](Turn& turn) {
        threads.insert(std::this_thread::get_id());
        order += name;
        QCOMPARE(turn.pass().count(), 0.0);
        order += name;
      };
    };
    runInTurns({task('a'), task('b')}, std::nullopt);
    QCOMPARE(order, std::string("aabb"));
    runInTurns({task('c')}, atEveryStep);
    QCOMPARE(order, std::string("aabbcc"));
    QCOMPARE(threads, std::set{std::this_thread::get_id()});
  }

  void aTurnThatHasNotEndedIsKept() {
    std::string order;
    const auto task = [&](char name) -> Task {
      return [&, name](Turn& turn) {
        for (int i = 0; i < 3; ++i) {
          order += name;
          turn.pass();
        }
      };
    };
    runInTurns({task('a'), task('b')}, std::chrono::hours(1));
    QCOMPARE(order, std::string("aaabbb"));
  }

  void oneAtATimeIsAtWork() {
    int sum = 0;  // no lock
    const Task task = [&](Turn& turn) {
      for (int i = 0; i < 2000; ++i) {
        ++sum;
        turn.pass();
      }
    };
    runInTurns({task, task, task}, atEveryStep);
    QCOMPARE(sum, 6000);
  }

  void theOthersGoOnWhenOneFails() {
    std::string order;
    const auto task = [&](char name, const char* failure) -> Task {
      return [&, name, failure](Turn& turn) {
        order += name;
        turn.pass();
        if (failure) throw Error(ErrorKind::Input, failure);
        order += name;
      };
    };
    VERIFY_ERROR(ErrorKind::Input,
                 runInTurns({task('a', nullptr), task('b', "first"), task('c', "second"),
                             task('d', nullptr)},
                            atEveryStep),
                 "first");
    QCOMPARE(order, std::string("abcdad"));
    order.clear();
    VERIFY_ERROR(ErrorKind::Input,
                 runInTurns({task('a', "first"), task('b', nullptr)}, std::nullopt), "first");
    QCOMPARE(order, std::string("a"));
  }

  void noneAreNothing() {
    runInTurns({}, atEveryStep);
    runInTurns({}, std::nullopt);
  }
};

INKLING_TEST(TurnsTest);

}  // namespace

#include "turns_test.moc"

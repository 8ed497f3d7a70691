#include "engine/support/turns.h"

#include "engine/model/error.h"

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>

namespace inkling {
namespace {

using Clock = std::chrono::steady_clock;

/// Whose turn it is. Round the table, past those that have ended.
class Table {
 public:
  Table(std::size_t seats, std::chrono::milliseconds length) : ended_(seats), length_(length) {}

  /// Nobody is at work before.
  void begin() {
    const std::lock_guard lock(mutex_);
    give(0);
  }
  /// Nobody begins.
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }
  /// Whether there is anything to begin.
  bool waitFor(std::size_t seat) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return closed_ || turn_ == seat; });
    return !closed_;
  }
  Turn::Seconds pass(std::size_t seat) {
    std::unique_lock lock(mutex_);
    const auto now = Clock::now();
    if (now - began_ < length_) return Turn::Seconds(0);
    give(next(seat));
    changed_.wait(lock, [&] { return turn_ == seat; });
    return Clock::now() - now;
  }
  void end(std::size_t seat) {
    const std::lock_guard lock(mutex_);
    ended_[seat] = true;
    give(next(seat));
  }

 private:
  static constexpr std::size_t nobody = static_cast<std::size_t>(-1);

  // With the mutex held.
  void give(std::size_t seat) {
    turn_ = seat;
    began_ = Clock::now();
    changed_.notify_all();
  }
  std::size_t next(std::size_t seat) const {
    for (std::size_t i = 1; i <= ended_.size(); ++i)
      if (const auto other = (seat + i) % ended_.size(); !ended_[other]) return other;
    return nobody;
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<bool> ended_;
  const std::chrono::milliseconds length_;
  std::size_t turn_ = nobody;
  Clock::time_point began_;
  bool closed_ = false;
};

class SeatTurn : public Turn {
 public:
  SeatTurn(Table& table, std::size_t seat) : table_(table), seat_(seat) {}
  Seconds pass() override { return table_.pass(seat_); }

 private:
  Table& table_;
  std::size_t seat_;
};

class WholeTurn : public Turn {
 public:
  Seconds pass() override { return Seconds(0); }
};

}  // namespace

void runInTurns(const std::vector<std::function<void(Turn&)>>& tasks,
                std::optional<std::chrono::milliseconds> length) {
  if (!length || tasks.size() < 2) {
    WholeTurn whole;
    for (const auto& task : tasks)
      task(whole);
    return;
  }
  Table table(tasks.size(), *length);
  std::vector<std::exception_ptr> thrown(tasks.size());
  std::vector<std::jthread> threads;
  const auto work = [&](std::size_t seat) {
    if (!table.waitFor(seat)) return;
    SeatTurn turn(table, seat);
    try {
      tasks[seat](turn);
    } catch (...) {
      thrown[seat] = std::current_exception();
    }
    table.end(seat);
  };
  try {
    for (std::size_t seat = 0; seat < tasks.size(); ++seat)
      threads.emplace_back(work, seat);
  } catch (const std::system_error& error) {
    table.close();
    throw Error(
        ErrorKind::Resource,
        "The system gives no thread to run {count} methods side by side ({reason}). Close "
        "other programs, or run fewer methods at once.",
        {{"count", static_cast<std::int64_t>(tasks.size())}, {"reason", error.code().message()}});
  }
  table.begin();
  threads.clear();  // joins
  for (const auto& each : thrown)
    if (each) std::rethrow_exception(each);
}

}  // namespace inkling

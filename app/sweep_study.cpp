#include "app/sweep_study.h"

#include "app/study_jobs.h"
#include "app/study_summary.h"
#include "app/text_table.h"
#include "engine/model/error.h"
#include "engine/support/absolute_path.h"
#include "engine/sweep/study_numbers.h"
#include "engine/sweep/study_pace.h"
#include "engine/sweep/study_runner.h"
#include "engine/sweep/study_table.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <set>
#include <thread>

namespace inkling {
namespace {

struct Shard {
  std::int64_t which = 0, count = 1;
};

/// "2/8" is the second of eight.
Shard readShard(const std::string& text) {
  if (text.empty()) return {};
  Shard shard;
  const auto* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, shard.which);
  const bool slash = first.ec == std::errc() && first.ptr != end && *first.ptr == '/';
  const auto last = slash ? std::from_chars(first.ptr + 1, end, shard.count) : first;
  if (!slash || last.ec != std::errc() || last.ptr != end || shard.which < 1 ||
      shard.which > shard.count)
    throw Error(ErrorKind::Usage,
                "{option} is \"{value}\": it must be such as 2/8, the second of eight shares.",
                {{"option", OptionName{"shard"}}, {"value", text}});
  --shard.which;
  return shard;
}

/// Of each of that many processes: what the study asks for, else its share of what Slurm has
/// granted, else 0, which is every core.
int threadsOf(const std::vector<StudyCell>& cells, int jobs) {
  const auto wanted =
      cells.empty() ? 0 : cells.front().experiment.settings.integer(nameOf(OptionRole::Threads));
  if (wanted > 0) return static_cast<int>(wanted);
  int cores = 0;
  if (const char* granted = std::getenv("SLURM_CPUS_PER_TASK")) cores = std::atoi(granted);
  if (jobs == 1) return std::max(cores, 0);
  if (cores <= 0) cores = static_cast<int>(std::thread::hardware_concurrency());
  return std::max(1, cores / jobs);
}

std::string told(const StudyTally& tally) {
  return "cell " + std::to_string(std::min(tally.finished + 1, tally.cells)) + " of " +
         std::to_string(tally.cells);
}

class SweepObserver : public StudyObserver {
 public:
  SweepObserver(Session& session, double estimated, const StudyTally& before)
      : session_(session), pace_(estimated, before), began_(session.seconds()) {}

  void onCell(const StudyTally& tally, const StudyCell* running) override {
    if (!running) return;
    left_ = pace_.remaining(tally, session_.seconds() - began_);
    text_ = told(tally) + ", " + running->experiment.methods.front().id;
    session_.progress().update("sweep", text_, left_);
  }
  void onProgress(const Progress&) override { session_.progress().update("sweep", text_, left_); }
  void onWarning(const Message& warning) override {
    if (said_.insert(render(warning)).second) session_.warn(warning);
  }
  void onFailure(const StudyCell&, const std::string& why) override {
    if (said_.insert(why).second) session_.warn({"{text}", {{"text", why}}});
  }

 private:
  Session& session_;
  StudyPace pace_;
  double began_, left_ = -1;
  std::string text_;
  std::set<std::string> said_;
};

class Sweep {
 public:
  Sweep(Session& session, const Study& study, const SweepSettings& settings)
      : session_(session),
        study_(study),
        settings_(settings),
        folder_(absolutePath(settings.output)) {
    const auto shard = readShard(settings.shard);
    if (settings.jobs < 1 || settings.jobs > 1024)
      throw Error(ErrorKind::Usage, "{option} is {value}: it must be a whole number, 1 to 1024.",
                  {{"option", OptionName{"jobs"}}, {"value", std::int64_t{settings.jobs}}});
    folder_.make(study);
    folder_.writeMatrices(study, session.engine());
    cells_ = planCells(study, folder_.path(), session.engine());
    folder_.writePlan(study, cells_);
    run_.share = shardOf(cells_, shard.which, shard.count);
    run_.threads = threadsOf(cells_, settings.jobs);
    run_.retry = settings.retry;
    run_.wait = [&session] {
      constexpr std::chrono::milliseconds pause{100};
      if (!session.cancellation().cancelled()) std::this_thread::sleep_for(pause);
    };
  }

  void run() {
    const auto before = tallyStudy(cells_, folder_, run_.share);
    const double estimated = estimate(before);
    if (settings_.estimateOnly) return;
    try {
      if (settings_.jobs > 1)
        runJobs(before, estimated);
      else
        runHere(before, estimated);
    } catch (const Error& error) {
      session_.progress().clear();
      if (error.kind() != ErrorKind::Cancelled) throw;
      throwStopped();
    }
    session_.progress().clear();
    if (!settings_.worker) report();
  }

 private:
  double estimate(const StudyTally& before) {
    if (settings_.worker || before.finished == before.cells) return 0;
    const double seconds =
        estimateSeconds(cells_, folder_, run_, session_.engine(), session_.cancellation(),
                        [this] { return session_.seconds(); }) /
        settings_.jobs;
    const Message text{
        "{cells} cells, {done} of them finished; about {time} for the others.",
        {{"cells", before.cells}, {"done", before.finished}, {"time", durationText(seconds)}}};
    if (settings_.estimateOnly)
      session_.out() << session_.text(text) << std::endl;
    else
      session_.say(text);
    return seconds;
  }

  void runHere(const StudyTally& before, double estimated) {
    SweepObserver observer(session_, estimated, before);
    runStudy(cells_, folder_, run_, session_.engine(), observer, session_.cancellation());
  }

  void runJobs(const StudyTally& before, double estimated) {
    auto arguments = session_.arguments();
    arguments.emplace_back("--worker");
    StudyPace pace(estimated, before);
    const double began = session_.seconds();
    auto tally = before;
    auto open = run_.share;
    runProcesses(
        arguments, settings_.jobs, run_.threads,
        [&] {
          std::erase_if(open, [&](std::size_t at) {
            if (!folder_.finished(cells_[at].key)) return false;
            ++tally.finished;
            tally.finishedEvaluations += cells_[at].evaluations;
            return true;
          });
          tally.finished = tally.cells - static_cast<std::int64_t>(open.size());
          session_.progress().update("sweep", told(tally),
                                     pace.remaining(tally, session_.seconds() - began));
        },
        session_.cancellation());
  }

  /// Says how much is finished, and how to go on.
  [[noreturn]] void throwStopped() {
    const auto tally = tallyStudy(cells_, folder_, run_.share);
    throw Error(ErrorKind::Cancelled,
                tally.finished > 0
                    ? "Stopped on request. {done} of {cells} cells are finished, in {folder}; the "
                      "same command goes on from there."
                    : "Stopped on request, before the first of {cells} cells was finished.",
                {{"done", tally.finished}, {"cells", tally.cells}, {"folder", settings_.output}});
  }

  void report() {
    const auto collected = readStudy({folder_.path()});
    session_.out() << summaryOf(collected, session_) << std::flush;
    for (const auto& end : openEnds(collected))
      session_.say({"{text}", {{"text", end}}});
    std::int64_t failed = 0;
    std::string kind, first;
    for (const auto& cell : collected.cells) {
      if (cell.missing() || !cell.result.contains("error")) continue;
      if (failed++ > 0) continue;
      kind = cell.result["error"].value("kind", "");
      first = cell.failure();
    }
    if (failed == 0) return;
    auto known = ErrorKind::Internal;
    for (const auto each : {ErrorKind::Usage, ErrorKind::Input, ErrorKind::Resource})
      if (kind == toString(each)) known = each;
    throw Error(known,
                "{failed} of {cells} cells have failed, which is kept in their place; with {retry} "
                "they are run again. The first: {first}",
                {{"failed", failed},
                 {"cells", static_cast<std::int64_t>(collected.cells.size())},
                 {"retry", OptionName{"retry"}},
                 {"first", first}});
  }

  Session& session_;
  const Study& study_;
  const SweepSettings& settings_;
  StudyFolder folder_;
  std::vector<StudyCell> cells_;
  StudyRun run_;
};

}  // namespace

void sweepStudy(Session& session, const Study& study, const SweepSettings& settings) {
  auto own = settings;
  if (own.worker) own.jobs = 1;
  Sweep(session, study, own).run();
}

}  // namespace inkling

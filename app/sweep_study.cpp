#include "app/sweep_study.h"

#include "app/study_jobs.h"
#include "app/study_summary.h"
#include "app/text_table.h"
#include "engine/model/error.h"
#include "engine/model/stage_message.h"
#include "engine/support/absolute_path.h"
#include "engine/sweep/study_opening.h"
#include "engine/sweep/study_pace.h"
#include "engine/sweep/study_runner.h"
#include "engine/sweep/study_table.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace inkling {
namespace {

class Sweep {
 public:
  Sweep(Session& session, const Study& study, const SweepSettings& settings)
      : session_(session), settings_(settings), folder_(absolutePath(settings.output)) {
    const auto shard = readShard(settings.shard);
    if (settings.jobs < 1 || settings.jobs > 1024)
      throw Error(ErrorKind::Usage, "{option} is {value}: it must be a whole number, 1 to 1024.",
                  {{"option", OptionName{"jobs"}}, {"value", std::int64_t{settings.jobs}}});
    cells_ = planInFolder(study, folder_, session.engine());
    run_.share = shardOf(cells_, shard.which, shard.count);
    run_.threads = studyThreads(cells_, settings.jobs);
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
    StudyNarrator observer({estimated, before},
                           {[this] { return session_.seconds(); },
                            [this](const Progress& progress) {
                              session_.progress().update("sweep", stageMessage(progress.stage),
                                                         progress.remainingSeconds);
                            },
                            [this](const Message& warning) { session_.warn(warning); }});
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
          session_.progress().update("sweep", stageMessage(shownPlace(tally)),
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
    requireNoFailures(collected);
  }

  Session& session_;
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

#include "engine/sweep/study_opening.h"

#include "engine/model/error.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <thread>

namespace inkling {

std::vector<StudyCell> planInFolder(const Study& study, const StudyFolder& folder, Engine& engine) {
  folder.make(study);
  folder.writeMatrices(study, engine);
  auto cells = planCells(study, folder.path(), engine);
  folder.writePlan(study, cells);
  return cells;
}

StudyShard readShard(const std::string& text) {
  if (text.empty()) return {};
  StudyShard shard;
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

int studyThreads(const std::vector<StudyCell>& cells, int processes) {
  const auto wanted =
      cells.empty() ? 0 : cells.front().experiment.settings.integer(nameOf(OptionRole::Threads));
  if (wanted > 0) return static_cast<int>(wanted);
  int cores = 0;
  if (const char* granted = std::getenv("SLURM_CPUS_PER_TASK")) cores = std::atoi(granted);
  if (processes == 1) return std::max(cores, 0);
  if (cores <= 0) cores = static_cast<int>(std::thread::hardware_concurrency());
  return std::max(1, cores / processes);
}

void requireNoFailures(const CollectedStudy& study) {
  std::int64_t failed = 0;
  std::string kind, first;
  for (const auto& cell : study.cells) {
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
               {"cells", static_cast<std::int64_t>(study.cells.size())},
               {"retry", OptionName{"retry"}},
               {"first", first}});
}

}  // namespace inkling

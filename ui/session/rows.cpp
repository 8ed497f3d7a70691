#include "ui/session/rows.h"

#include "engine/model/solver_info.h"

#include <algorithm>
#include <iterator>

namespace inkling {

std::string quickMethod(const Experiment& experiment) {
  for (const auto& method : experiment.methods)
    if (requireSolver(method.id).live) return method.id;
  return liveSolver().id;
}

bool hasContent(const MethodRecording& row) {
  return row.run || !row.steps.empty() || !row.trajectory.frames().empty();
}

void arrangeRows(Recording& recording, const Experiment& now, bool live) {
  const auto& methods = now.methods;
  const auto place = [&](const std::string& id) {
    return std::find_if(methods.begin(), methods.end(),
                        [&](const Method& each) { return each.id == id; }) -
           methods.begin();
  };
  auto& rows = recording.methods;
  const bool drawn = std::any_of(rows.begin(), rows.end(),
                                 [](const MethodRecording& row) { return row.method == drawRow; });
  if (drawn) return;
  if (!now.images.empty() || now.ownMeasurements)
    for (const auto& method : methods)
      if (!recording.find(method.id)) {
        auto& made = rows.emplace_back();
        made.method = method.id;
        made.experiment = now;
      }
  const auto quick = quickMethod(now);
  for (auto& row : rows)
    row.chosen = place(row.method) < std::ssize(methods) || (live && row.method == quick);
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const auto& a, const auto& b) { return place(a.method) < place(b.method); });
}

namespace {

/// Of a method's evaluations on all images, as far as they were seen.
double shareDone(const Recording& recording, const MethodRecording& row) {
  if (row.run || !row.failure.empty()) return 1;
  if (row.evaluations <= 0) return 0;
  double done = 0;
  const int count = imageCount(recording);
  for (int image = 0; image < count; ++image)
    if (const auto on = courseOn(recording, row, image); on.run)
      done += 1;
    else if (!on.steps.empty())
      done += std::min(1.0, static_cast<double>(on.steps.back().evaluations) / row.evaluations);
  return done / std::max(1, count);
}

}  // namespace

void markStaleRows(Recording& recording, const Experiment& now, bool running) {
  const auto settingsOf = [](const Experiment& e, const std::string& id) -> const Settings* {
    const auto found = std::find_if(e.methods.begin(), e.methods.end(),
                                    [&](const Method& each) { return each.id == id; });
    return found == e.methods.end() ? nullptr : &found->settings;
  };
  for (auto& method : recording.methods) {
    if (!running && !hasContent(method)) method.experiment = now;  // nothing was made with others
    const auto& made = method.experiment;
    const auto *before = settingsOf(made, method.method), *after = settingsOf(now, method.method);
    method.stale = now.settings != made.settings || now.images != made.images ||
                   now.ownMeasurements != made.ownMeasurements ||
                   (before && after && !(*before == *after));
  }
}

std::optional<Progress> progressOfAll(Progress progress, const Recording& recording) {
  const auto planned = [](const Method& method) {
    return static_cast<double>(plannedEvaluations(method.id, method.settings));
  };
  const auto& methods = recording.experiment.methods;
  const auto now = std::find_if(methods.begin(), methods.end(),
                                [&](const Method& each) { return each.id == progress.stage; });
  if (now == methods.end()) return progress;
  const double left = progress.total - progress.done;
  const double rate = left > 0 ? progress.remainingSeconds / left : 0;
  const double images = progress.total / planned(*now);  // parts of them, one after the other
  bool alone = true;
  for (const auto& each : methods) {
    if (each.id == now->id) continue;
    const auto* row = recording.find(each.id);
    const double more = planned(each) * images;
    const double share = row ? shareDone(recording, *row) : 0;
    if (share > 0 && share < 1) alone = false;
    progress.total += more;
    progress.done += share * more;
    if (progress.remainingSeconds >= 0) progress.remainingSeconds += (1 - share) * more * rate;
  }
  if (!alone && images == 0) return std::nullopt;
  if (!alone) progress.stage.clear();
  return progress;
}

}  // namespace inkling

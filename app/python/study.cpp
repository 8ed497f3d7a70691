#include "app/python/study.h"

#include "app/python/engine_thread.h"
#include "app/python/experiment.h"
#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/support/absolute_path.h"
#include "engine/support/image_files.h"
#include "engine/sweep/study_opening.h"
#include "engine/sweep/study_pace.h"
#include "engine/sweep/study_source.h"
#include "engine/sweep/study_table.h"
#include "ui/figures/image_arguments.h"

#include <chrono>
#include <thread>
#include <utility>

namespace inkling::python {
namespace py = pybind11;
namespace {

using Json = nlohmann::json;

double now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// A value, or several of them.
StudyAxis axisOfKeyword(const std::string& option, const py::handle& value) {
  if (!py::isinstance<py::list>(value) && !py::isinstance<py::tuple>(value))
    return axisOf(option, textOf(value));
  StudyAxis axis{option, {}};
  for (const auto& each : value)
    for (auto& one : axisOf(option, textOf(each)).values)
      axis.values.push_back(std::move(one));
  return axis;
}

void overrideOptions(Study& study, const py::dict& keywords) {
  for (const auto& [key, value] : keywords)
    overrideOption(study, axisOfKeyword(optionOf(key.cast<std::string>()), value));
}

/// An array's file does not stay: its images are carried along, as pictures are.
void carryAlong(Study& study, const std::string& file, const PriorShape& prior) {
  std::vector<ImageSource> carried;
  for (const auto& source : study.images) {
    const auto* array = std::get_if<FileSource>(&source);
    if (!array || array->path != file) {
      carried.push_back(source);
      continue;
    }
    const ImageFile images(file, {prior.channels, prior.height, prior.width});
    const auto first = carried.size();
    carried.resize(first + static_cast<std::size_t>(images.count()));
    images.read(allIndices(images.count()), {}, [&](std::size_t i, Image&& image) {
      carried[first + i] = EmbeddedSource{images.name(static_cast<std::int64_t>(i)),
                                          inColourOf(std::move(image), prior.channels)};
    });
  }
  study.images = std::move(carried);
}

/// As the command line resolves them.
void resolveImages(Study& study, const StudyWishes& wishes, const std::string& array, Call& call) {
  const auto prior = call.engine().prior(priorOf(study)).shape;
  ImageArguments arguments;
  arguments.names = wishes.images;
  if (!array.empty()) arguments.names.push_back(array);
  arguments.shape = [&] { return prior; };
  arguments.say = [&](const Message& text) { call.onWarning(text); };
  study.images = studyImages(study, std::move(arguments));
  if (!array.empty()) carryAlong(study, array, prior);
}

void runInFolder(const Study& study, const StudyFolder& folder, const StudyWishes& wishes,
                 Call& call) {
  const auto shard = readShard(wishes.shard);
  const auto cells = planInFolder(study, folder, call.engine());
  StudyRun run;
  run.share = shardOf(cells, shard.which, shard.count);
  run.threads = studyThreads(cells, 1);
  run.retry = wishes.retry;
  run.wait = [&call] {
    constexpr std::chrono::milliseconds pause{100};
    if (!call.cancellation().cancelled()) std::this_thread::sleep_for(pause);
  };
  const auto before = tallyStudy(cells, folder, run.share);
  const double estimated =
      estimateSeconds(cells, folder, run, call.engine(), call.cancellation(), now);
  StudyNarrator observer(
      {estimated, before},
      {now, call.progress(), [&call](const Message& warning) { call.onWarning(warning); }});
  runStudy(cells, folder, run, call.engine(), observer, call.cancellation());
}

CollectedStudy readWithoutLock(const std::vector<std::string>& folders) {
  const py::gil_scoped_release released;
  return readStudy(folders);
}

py::object tableOf(const CollectedStudy& collected) {
  auto table = longTable(collected);
  return toPython(Json{{"columns", std::move(table.columns)},
                       {"rows", std::move(table.rows)},
                       {"open", openEnds(collected)}});
}

}  // namespace

py::object sweep(const std::string& name, const std::string& json, const std::string& folder,
                 const StudyWishes& wishes, const py::dict& keywords, const py::object& progress) {
  const Handover files;
  auto study = json.empty() ? readStudyNamed(name)
                            : studyBeside(parseJson(json, nested("the study")), absolutePath("."));
  overrideOptions(study, keywords);
  if (wishes.imagesAtOnce) setImagesAtOnce(study, *wishes.imagesAtOnce);
  if (!wishes.methods.empty()) keepMethods(study, wishes.methods);
  const auto array = files.path("images", wishes.array);
  const StudyFolder place(absolutePath(folder));
  EngineThread::instance().run(progress, [&](Call& call) {
    resolveImages(study, wishes, array, call);
    runInFolder(study, place, wishes, call);
  });
  const auto collected = readWithoutLock({place.path()});
  requireNoFailures(collected);
  return tableOf(collected);
}

py::object collect(const std::vector<std::string>& folders) {
  if (folders.empty()) throw Error(ErrorKind::Usage, "collect() needs the folder of a study.");
  return tableOf(readWithoutLock(folders));
}

}  // namespace inkling::python

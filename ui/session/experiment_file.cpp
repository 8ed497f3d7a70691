#include "ui/session/experiment_file.h"

#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/support/atomic_file.h"
#include "engine/support/memory.h"
#include "engine/support/number_formats.h"
#include "engine/support/read_file.h"
#include "ui/figures/pictures.h"
#include "ui/session/recording_reader.h"
#include "ui/session/recording_writer.h"

namespace inkling {
namespace {

constexpr std::uint64_t largestFile = std::uint64_t{2} << 30;

[[noreturn]] void refuseSize(std::uint64_t bytes) {
  throw Error(ErrorKind::Output,
              "The file would be {bytes} large, more than the {largestFile} that are read again. "
              "Save the results without the trajectory, or run with a smaller budget for it.",
              {{"bytes", humanSize(bytes)}, {"largestFile", humanSize(largestFile)}});
}

void requireRoom(const Recording& recording) {
  std::uint64_t bytes = 0;
  for (const auto& method : recording.methods) {
    bytes += method.trajectory.bytes();
    for (const auto& [image, course] : method.others)
      bytes += course.trajectory.bytes();
  }
  if (bytes > largestFile) refuseSize(bytes);
  requireMemory(3 * bytes, "Writing the trajectory", "Save the results without it.");
}

StoredExperiment fromJson(const nlohmann::json& json) {
  if (!json.is_object() || !json.contains("experiment")) return {experimentFromJson(json), {}};
  StoredExperiment stored{experimentFromJson(json["experiment"]), {}};
  if (!json.contains("results")) stored.recording = recordingFromJson(json, stored.experiment);
  return stored;
}

}  // namespace

std::string toBytes(const Experiment& experiment, const Recording* recording, Stored stored) {
  if (!recording || stored == Stored::Settings) return toText(toJson(experiment));
  const bool frames = stored == Stored::Trajectory;
  if (frames) requireRoom(*recording);
  auto bytes = toCbor(recordingToJson(experiment, *recording, frames));
  if (bytes.size() > largestFile) refuseSize(bytes.size());
  return bytes;
}

StoredExperiment readExperimentText(std::string_view text, const std::string& name) {
  requireMemory(2 * text.size(), Message("Reading {file}", {{"file", name}}),
                "Close other programs.");
  const auto json = parseJson(text, name);
  try {
    return fromJson(json);
  } catch (const Error& error) {
    throw Error(error.kind(), "{name}: {problem}",
                {{"name", name}, {"problem", nested(error.message())}});
  }
}

StoredExperiment readExperimentFile(const std::string& path) {
  auto text = readFile(path, largestFile);
  if (text.starts_with("\x89PNG")) {
    text = experimentTextOf(path);
    if (text.empty())
      throw Error(ErrorKind::Input,
                  "{path} is a picture that carries no experiment: only figures and images that "
                  "Inkling wrote do. Open it as an image instead.",
                  {{"path", path}});
  }
  return readExperimentText(text, path);
}

void writeExperimentFile(const std::string& path, const Experiment& experiment,
                         const Recording* recording, Stored stored) {
  writeFile(path, toBytes(experiment, recording, stored));
}

}  // namespace inkling

// Experiments in files: the settings alone, or with what they gave.
#pragma once

#include "ui/session/recording.h"

#include <optional>
#include <string>
#include <string_view>

namespace inkling {

/// How much of an experiment goes into its file.
enum class Stored {
  Settings,    ///< what inkling-cli writes and reads too
  Results,     ///< also the recording, but for its frames
  Trajectory,  ///< also the frames: as large as they are in memory
};

struct StoredExperiment {
  Experiment experiment;
  std::optional<Recording> recording;  ///< where the file has one
};

// Every function here blocks as long as it takes (a second for a hundred megabytes of frames), and
// may be called from any thread.

/// Settings, or no recording: the experiment's own JSON; reading and writing it again gives the
/// same bytes. Else {"experiment": ..., "recording": ..., "schema": 1} as CBOR: pixels are
/// little-endian float32 beside their shape, NaN is null. Result::failures are not kept; the
/// recording says them. Throws Error(Output) for more than 2 GiB, Error(Resource) for more than the
/// memory holds.
std::string toBytes(const Experiment& experiment, const Recording* recording, Stored stored);

/// Also reads the experiment.json and result.json of inkling-cli, of the latter the experiment, and
/// recordings as JSON with base64 pixels, as earlier versions wrote them.
/// What is not exactly as it is written is refused (Error(Input) that names the file and the
/// place).
StoredExperiment readExperimentText(std::string_view text, const std::string& name);

/// The same for a file, which may also be a PNG that Inkling wrote.
StoredExperiment readExperimentFile(const std::string& path);

/// Atomic. Throws Error(Output), or Error(Resource) as toBytes() does.
void writeExperimentFile(const std::string& path, const Experiment& experiment,
                         const Recording* recording, Stored stored);

}  // namespace inkling

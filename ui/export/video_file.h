// MP4 and WebM, through the ffmpeg program where that is installed.
#pragma once

#include "ui/export/animation.h"
#include "ui/export/export_task.h"

#include <QString>

namespace inkling {

/// The program's path, empty where it is not installed.
QString ffmpegProgram();
/// The same; throws Error(Resource) that says what to do without it.
QString requireFfmpeg();

/// H.264 or VP9 by the suffix, .mp4 or .webm; the file appears once it is complete. Blocks until
/// then, on any thread. Throws Error(Resource) if the program is missing, Error(Output) with what
/// it says where it fails, Error(Cancelled).
void saveVideo(const QString& path, const Animation& animation, const Cancellation& cancellation,
               const ThreadTask::Report& report);

}  // namespace inkling

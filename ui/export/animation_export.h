// Writing an animation, in the background.
#pragma once

#include "ui/export/animation.h"
#include "ui/export/export_task.h"

namespace inkling {

/// GIF, MP4 or WebM by the suffix. It keeps no reference to the recording.
class AnimationExport : public ThreadTask {
  Q_OBJECT

 public:
  /// Throws Error(Usage) for another suffix and as Animation does, Error(Resource) for a video
  /// where there is no ffmpeg program.
  AnimationExport(const Recording& recording, const AnimationPlan& plan, const QString& path,
                  QObject* parent = nullptr);
};

}  // namespace inkling

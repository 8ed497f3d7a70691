#include "ui/export/animation_export.h"

#include "engine/model/error.h"
#include "engine/support/atomic_file.h"
#include "ui/export/gif_file.h"
#include "ui/export/video_file.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

/// From some frames of the whole course.
GifPalette paletteOf(const Animation& animation, const Cancellation& cancellation) {
  if (animation.grey()) return GifPalette::greys();
  constexpr int looks = 12;
  std::vector<QImage> some;
  const int count = std::min(looks, animation.frames());
  for (int i = 0; i < count; ++i) {
    cancellation.check();
    some.push_back(animation.frame(count == 1 ? 0 : i * (animation.frames() - 1) / (count - 1)));
  }
  return GifPalette::of(some);
}

void saveGif(const QString& path, const Animation& animation, const Cancellation& cancellation,
             const ThreadTask::Report& report) {
  GifWriter gif(animation.size(), paletteOf(animation, cancellation));
  // Rounded over the whole course, so that it takes as long as it should.
  const auto beginning = [&](int frame) {
    return static_cast<int>(std::lround(100 * frame / animation.rate()));
  };
  const int last = animation.frames() - 1;
  for (int i = 0; i <= last; ++i) {
    cancellation.check();
    const int held = i == last ? static_cast<int>(100 * AnimationPlan::hold) : 0;
    gif.add(animation.frame(i), std::max(2, beginning(i + 1) - beginning(i)) + held);
    report(i + 1, last + 1);
  }
  writeFile(path.toStdString(), gif.finish());
}

ThreadTask::Work workFor(const Recording& recording, const AnimationPlan& plan,
                         const QString& path) {
  const auto suffix = QFileInfo(path).suffix().toLower();
  const bool gif = suffix == QLatin1String("gif");
  if (!gif && suffix != QLatin1String("mp4") && suffix != QLatin1String("webm"))
    throw Error(ErrorKind::Usage,
                "{path}: an animation is written as GIF, MP4 or WebM. Give the file a name that "
                "ends in .gif, .mp4 or .webm.",
                {{"path", path.toStdString()}});
  if (!gif) requireFfmpeg();
  return [animation = Animation(recording, plan), path, gif](const Cancellation& cancellation,
                                                             const ThreadTask::Report& report) {
    (gif ? saveGif : saveVideo)(path, animation, cancellation, report);
  };
}

}  // namespace

AnimationExport::AnimationExport(const Recording& recording, const AnimationPlan& plan,
                                 const QString& path, QObject* parent)
    : ThreadTask(path, workFor(recording, plan, path), parent) {}

}  // namespace inkling

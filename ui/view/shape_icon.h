// Icons that are visible on any palette.
#pragma once

#include <QIcon>
#include <QPalette>

namespace inkling {

enum class IconShape { Previous, Play, Pause, Next, End, Locked, Unlocked };

/// In that palette's colour of text on buttons, sharp at any scale. To be made again when the
/// palette changes.
QIcon shapeIcon(IconShape shape, const QPalette& palette);

}  // namespace inkling

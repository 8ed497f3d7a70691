// A method's picture as a tile that only paints it, without a view's zoom.
#pragma once

#include "ui/view/method_content.h"
#include "ui/view/tile_view.h"

#include <QImage>

namespace inkling {

/// What that view shows of it, one pixel per pixel; null where there is nothing. Of posterior
/// samples: all of them beside each other.
QImage tilePicture(const MethodContent& content, TileView view, bool dark);

}  // namespace inkling

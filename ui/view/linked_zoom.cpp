#include "ui/view/linked_zoom.h"

namespace inkling {

void LinkedZoom::set(double scale, QPointF centre) {
  if (scale == scale_ && centre == centre_) return;
  scale_ = scale;
  centre_ = centre;
  Q_EMIT changed();
}

}  // namespace inkling

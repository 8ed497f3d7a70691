// One zoom for all image views: what is enlarged in one is enlarged at the same place in the
// others.
#pragma once

#include <QObject>
#include <QPointF>

namespace inkling {

class LinkedZoom : public QObject {
  Q_OBJECT

 public:
  explicit LinkedZoom(QObject* parent = nullptr) : QObject(parent) {}

  double scale() const { return scale_; }     ///< device pixels per image pixel; 0: fit the view
  QPointF centre() const { return centre_; }  ///< image coordinates; of no matter where scale is 0
  void set(double scale, QPointF centre);
  void reset() { set(0, {}); }

 Q_SIGNALS:
  void changed();

 private:
  double scale_ = 0;
  QPointF centre_;
};

}  // namespace inkling

// The image that is measured: what it is, small, and where another comes from.
#pragma once

#include "engine/model/experiment.h"

#include <QGroupBox>

class QLabel;
class QMenu;
class QToolButton;

namespace inkling {

class ImageView;
struct Recording;

class ImageBox : public QGroupBox {
  Q_OBJECT

 public:
  explicit ImageBox(QWidget* parent = nullptr);

  using QGroupBox::show;
  void show(const Experiment& experiment);
  /// The truth as far as it is known, of the experiment's images.
  void showThumbnail(const Recording& recording, const Experiment& experiment);
  void setMenu(QMenu* menu);

 private:
  ImageView* thumbnail_;
  QLabel* name_;
  QToolButton* menu_;
};

/// A button that is all menu; a long name is cut off, and does not widen the panel.
QToolButton* menuButton(QWidget* parent, const char* name);

}  // namespace inkling

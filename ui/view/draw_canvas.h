// To draw a digit of one's own.
#pragma once

#include "engine/model/image.h"

#include <QWidget>

class QToolButton;

namespace inkling {

class DrawPad;
class ImageView;

/// A DrawPad with its tools, and beside it the 28×28 image that becomes of it.
class DrawCanvas : public QWidget {
  Q_OBJECT

 public:
  explicit DrawCanvas(QWidget* parent = nullptr);

  Image image() const;   ///< as MNIST's are: centred, anti-aliased; black without a stroke
  bool isEmpty() const;  ///< whether there is no stroke

 public Q_SLOTS:
  void clear();
  void undo();

 Q_SIGNALS:
  /// At most 30 times a second while a stroke is drawn; at its end and after other edits always.
  void edited();

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QToolButton* makeButton(const char* name, const QString& text, const QString& tip);
  void onEdited();

  DrawPad* pad_;
  ImageView* preview_;
  QToolButton* undoButton_;
  QToolButton* clearButton_;
};

}  // namespace inkling

// The start page's first sight: one draws on the left, and on the right it comes back.
#pragma once

#include "engine/model/experiment.h"

#include <QWidget>

class QLabel;

namespace inkling {

class DrawPad;
class ImageView;
class Workbench;

/// What is drawn is measured by 200 signs of random projections, with a little noise, and brought
/// back by message passing as the hand moves. Nothing of it is the window's experiment. Object
/// names: "hero-pad", "hero-result", "hero-text", "hero-clear".
class HeroPanel : public QWidget {
  Q_OBJECT

 public:
  explicit HeroPanel(Workbench& workbench, QWidget* parent = nullptr);

  QSize sizeHint() const override;

 Q_SIGNALS:
  /// What is drawn is to be worked with.
  void takeAsked(const inkling::Experiment& experiment);

 protected:
  void changeEvent(QEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void solve();
  void ask();
  void tell(const QString& text);
  void dress();

  Workbench& workbench_;
  DrawPad* pad_;
  ImageView* result_;
  QLabel *title_, *text_;
  bool asking_ = false, again_ = false;  ///< one answer at a time, so that each is seen
};

}  // namespace inkling

#include "ui/view/draw_canvas.h"

#include "ui/figures/strokes.h"
#include "ui/view/draw_pad.h"
#include "ui/view/image_view.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace inkling {

DrawCanvas::DrawCanvas(QWidget* parent)
    : QWidget(parent), pad_(new DrawPad(this)), preview_(new ImageView(nullptr, this)) {
  auto* brush = makeButton("brush", tr("&Brush"), tr("Draws strokes."));
  auto* eraser = makeButton("eraser", tr("&Eraser"), tr("Takes away the strokes it touches."));
  auto* tools = new QButtonGroup(this);
  for (auto* each : {brush, eraser}) {
    each->setCheckable(true);
    tools->addButton(each);
  }
  brush->setChecked(true);
  connect(eraser, &QToolButton::toggled, this,
          [this](bool on) { pad_->setTool(on ? DrawPad::Tool::Eraser : DrawPad::Tool::Brush); });
  undoButton_ = makeButton("undo", tr("&Undo"), tr("Takes back the last stroke or erasure."));
  clearButton_ = makeButton("clear", tr("&Clear"), tr("Takes away all strokes."));
  connect(undoButton_, &QToolButton::clicked, this, &DrawCanvas::undo);
  connect(clearButton_, &QToolButton::clicked, this, &DrawCanvas::clear);

  preview_->setObjectName(QStringLiteral("preview"));
  preview_->setCaption(tr("28 × 28"));
  preview_->setMinimumWidth(112);
  preview_->setMaximumWidth(168);

  auto* side = new QVBoxLayout;
  for (auto* each : {brush, eraser, undoButton_, clearButton_})
    side->addWidget(each);
  side->addStretch();
  side->addWidget(preview_);
  auto* layout = new QHBoxLayout(this);
  layout->addWidget(pad_, 1);
  layout->addLayout(side);

  connect(pad_, &DrawPad::edited, this, &DrawCanvas::onEdited);
  onEdited();
}

QToolButton* DrawCanvas::makeButton(const char* name, const QString& text, const QString& tip) {
  auto* button = new QToolButton(this);
  button->setObjectName(QString::fromLatin1(name));
  button->setText(text);
  button->setToolTip(tip);
  button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  return button;
}

Image DrawCanvas::image() const {
  return renderStrokes(pad_->strokes());
}

bool DrawCanvas::isEmpty() const {
  return pad_->strokes().empty();
}

void DrawCanvas::clear() {
  pad_->clear();
}

void DrawCanvas::undo() {
  pad_->undo();
}

bool DrawCanvas::event(QEvent* event) {
  // While there are strokes to take back, Undo is about them; the window's own action must not
  // take it.
  if (event->type() == QEvent::ShortcutOverride && pad_->canUndo() &&
      static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo)) {
    event->accept();
    return true;
  }
  return QWidget::event(event);
}

void DrawCanvas::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Undo))
    undo();
  else
    QWidget::keyPressEvent(event);
}

void DrawCanvas::onEdited() {
  preview_->setImage(image());
  undoButton_->setEnabled(pad_->canUndo());
  clearButton_->setEnabled(!isEmpty());
  Q_EMIT edited();
}

}  // namespace inkling

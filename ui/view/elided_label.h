// A line of text that never makes its window wider.
#pragma once

#include <QLabel>
#include <QPainter>
#include <QStyle>

namespace inkling {

/// Plain text in one line, with "…" where the room ends; text() stays whole.
class ElidedLabel : public QLabel {
 public:
  explicit ElidedLabel(QWidget* parent = nullptr) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const auto room = contentsRect();
    style()->drawItemText(
        &painter, room, QStyle::visualAlignment(layoutDirection(), alignment()).toInt(), palette(),
        isEnabled(), fontMetrics().elidedText(text(), Qt::ElideRight, room.width()),
        foregroundRole());
  }
};

}  // namespace inkling

#include "ui/window/message_bar.h"

#include "ui/session/window_words.h"
#include "ui/window/application.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <exception>
#include <new>

namespace inkling {

MessageBar::MessageBar(QWidget* parent) : QFrame(parent) {
  setFrameShape(QFrame::StyledPanel);
  setAutoFillBackground(true);  // it lies over pictures
  if (parent) parent->installEventFilter(this);
  row_ = new QHBoxLayout(this);
  symbol_ = new QLabel(this);
  row_->addWidget(symbol_);
  text_ = new QLabel(this);
  text_->setWordWrap(true);
  text_->setTextFormat(Qt::PlainText);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  row_->addWidget(text_, 1);
  auto* close = new QToolButton(this);
  close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
  close->setAutoRaise(true);
  close->setToolTip(tr("Dismiss"));
  close->setAccessibleName(tr("Dismiss the message"));
  connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
  row_->addWidget(close);
  if (auto* application = qobject_cast<Application*>(QCoreApplication::instance()))
    connect(application, &Application::failed, this,
            [this](const QString& why) { tell(Kind::Problem, why); });
  hide();
}

void MessageBar::tell(Kind kind, const QString& text, const Choices& choices) {
  const auto icon =
      kind == Kind::Problem ? QStyle::SP_MessageBoxWarning : QStyle::SP_MessageBoxInformation;
  const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
  symbol_->setPixmap(style()->standardIcon(icon).pixmap(size, size));
  text_->setText(text);
  setAccessibleName(text);
  for (auto* button : buttons_)
    button->deleteLater();
  buttons_.clear();
  for (const auto& [label, act] : choices) {
    auto* button = new QPushButton(label, this);
    connect(button, &QPushButton::clicked, this, [this, act = act] {
      dismiss();
      act();
    });
    row_->insertWidget(row_->count() - 1, button);
    buttons_.push_back(button);
  }
  show();
  place();
}

void MessageBar::place() {
  constexpr int margin = 8, widest = 900;
  if (!parentWidget() || isHidden()) return;
  const int width = std::min(widest, parentWidget()->width() - 2 * margin);
  layout()->activate();
  const int height = hasHeightForWidth() ? heightForWidth(width) : sizeHint().height();
  const int bottom = above_ && above_->isVisible() ? above_->mapTo(parentWidget(), QPoint()).y()
                                                   : parentWidget()->height() - margin;
  setGeometry((parentWidget()->width() - width) / 2, std::max(margin, bottom - height - margin),
              width, height);
  raise();
}

void MessageBar::setAbove(QWidget* widget) {
  above_ = widget;
  widget->installEventFilter(this);
}

bool MessageBar::eventFilter(QObject* watched, QEvent* event) {
  const auto type = event->type();
  const bool moved = type == QEvent::Move || type == QEvent::Show || type == QEvent::Hide;
  if (type == QEvent::Resize || (watched == above_ && moved)) place();
  return QFrame::eventFilter(watched, event);
}

QString MessageBar::text() const {
  return isHidden() ? QString() : text_->text();
}

void MessageBar::attempt(const std::function<void()>& act) {
  try {
    act();
  } catch (const std::bad_alloc&) {
    tell(Kind::Problem, tr("There is not enough memory for that."));
  } catch (const std::exception& error) {
    tell(Kind::Problem, errorText(error));
  }
}

void MessageBar::dismiss() {
  hide();
  text_->clear();
  setAccessibleName(QString());
}

}  // namespace inkling

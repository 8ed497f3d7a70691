// Errors and remarks inside the window: what, why, what to do. They stay until dismissed.
#pragma once

#include <QFrame>

class QLabel;

namespace inkling {

class MessageBar : public QFrame {
  Q_OBJECT

 public:
  explicit MessageBar(QWidget* parent = nullptr);

  enum class Kind { Problem, Note };
  /// In place of the one that is shown.
  void tell(Kind kind, const QString& text);
  QString text() const;

 public Q_SLOTS:
  void dismiss();

 private:
  QLabel *symbol_, *text_;
};

}  // namespace inkling

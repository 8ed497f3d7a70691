// Errors and remarks over the window's pictures: what, why, what to do. They stay until dismissed,
// and move nothing. What slots let out is told here too.
#pragma once

#include <QFrame>

#include <functional>
#include <utility>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace inkling {

class MessageBar : public QFrame {
  Q_OBJECT

 public:
  /// Lies along the bottom of its parent, in no layout.
  explicit MessageBar(QWidget* parent = nullptr);
  /// Where that one is in sight, it lies above it instead; a descendant of the parent.
  void setAbove(QWidget* widget);

  enum class Kind { Problem, Note };
  using Choices = std::vector<std::pair<QString, std::function<void()>>>;
  /// In place of the one that is shown. Each choice is a button; a click dismisses the message and
  /// then acts.
  void tell(Kind kind, const QString& text, const Choices& choices = {});
  QString text() const;
  /// Runs what may throw, and tells what went wrong.
  void attempt(const std::function<void()>& act);

 public Q_SLOTS:
  void dismiss();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void place();

  QLabel *symbol_, *text_;
  QWidget* above_ = nullptr;
  QHBoxLayout* row_;
  std::vector<QPushButton*> buttons_;
};

}  // namespace inkling

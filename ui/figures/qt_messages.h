// What Qt's plugins print, where it is wanted as text.
#pragma once

#include <QString>
#include <QStringList>

namespace inkling {

/// Until it goes, what this thread gives to qWarning() and the like is kept here in place of being
/// printed; other threads print as before. Any number may be alive, on any threads.
class QtMessages {
 public:
  QtMessages();
  ~QtMessages();
  QtMessages(const QtMessages&) = delete;
  QtMessages& operator=(const QtMessages&) = delete;

  const QStringList& texts() const { return texts_; }
  void add(const QString& text) { texts_ << text; }

 private:
  QtMessages* outer_;
  QStringList texts_;
};

}  // namespace inkling

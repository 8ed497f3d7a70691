// Opening a collection on another thread, one at a time.
#pragma once

#include "ui/images/image_collection.h"
#include "ui/session/background.h"

#include <QObject>

#include <functional>

namespace inkling {

class CollectionOpener : public QObject {
  Q_OBJECT

 public:
  using Open = std::function<Collection(const Opening&)>;

  using QObject::QObject;
  ~CollectionOpener() override { cancellation_.cancel(); }

  /// Returns at once; opened() or failed() comes later. In place of what is being opened, which
  /// then says nothing more.
  void start(Open open);
  void stop();
  bool isOpening() const { return opening_; }

 Q_SIGNALS:
  void progressed(int percent);
  void opened(const inkling::Collection& collection);
  void failed(const QString& why);

 private:
  Opening listen(int number);

  Cancellation cancellation_;
  int number_ = 0;
  bool opening_ = false;
  Background background_;
};

}  // namespace inkling

// Work off the interface's thread, and its result back on it.
#pragma once

#include "ui/session/window_words.h"

#include <QMetaObject>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <exception>
#include <functional>
#include <memory>
#include <new>
#include <utility>

namespace inkling {

/// Belongs to an object of the interface's thread, as a member. When that goes nobody waits: what
/// still works works in vain, on the program's pool of threads, and hands nothing over.
class Background {
 public:
  /// Runs a function on the interface's thread, later, if the object is still there then. May be
  /// called on any thread, and outlive the object.
  using Post = std::function<void(std::function<void()>)>;

  Background() = default;
  ~Background() { *alive_ = false; }
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  Post post() const {
    return [link = link_, alive = alive_](std::function<void()> act) {
      QMetaObject::invokeMethod(
          link.get(),
          [alive, act = std::move(act)] {
            if (*alive) act();
          },
          Qt::QueuedConnection);
    };
  }

  /// Returns at once. work() runs on another thread, and must hold what it uses; then either
  /// done(its result) or failed(why) is posted. Neither of the two may throw.
  template <typename Work, typename Done>
  void run(Work work, Done done, std::function<void(const QString&)> failed) {
    QThreadPool::globalInstance()->start([post = post(), work = std::move(work),
                                          done = std::move(done), failed = std::move(failed)] {
      try {
        auto result = work();
        post([done, result = std::move(result)] { done(result); });
      } catch (const std::bad_alloc&) {
        post([failed] { failed(QObject::tr("There is not enough memory for that.")); });
      } catch (const std::exception& error) {
        post([failed, why = errorText(error)] { failed(why); });
      }
    });
  }

 private:
  // The last to hold it may be another thread.
  std::shared_ptr<QObject> link_{new QObject, [](QObject* link) { link->deleteLater(); }};
  std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);  ///< on the interface's thread only
};

}  // namespace inkling

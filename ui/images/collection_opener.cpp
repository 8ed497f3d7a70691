#include "ui/images/collection_opener.h"

#include <utility>

namespace inkling {

void CollectionOpener::start(Open open) {
  stop();
  const int number = number_;
  opening_ = true;
  background_.run([open = std::move(open), opening = listen(number)] { return open(opening); },
                  [this, number](const Collection& collection) {
                    if (number != number_) return;
                    opening_ = false;
                    Q_EMIT opened(collection);
                  },
                  [this, number](const QString& why) {
                    if (number != number_) return;
                    opening_ = false;
                    Q_EMIT failed(why);
                  });
}

void CollectionOpener::stop() {
  cancellation_.cancel();
  cancellation_ = Cancellation();
  ++number_;
  opening_ = false;
}

Opening CollectionOpener::listen(int number) {
  // Called on the opening's thread, where the object may be gone.
  auto tell = [this, number, post = background_.post(), last = -1](double share) mutable {
    const int percent = static_cast<int>(100 * share);
    if (percent == std::exchange(last, percent)) return;
    post([this, number, percent] {
      if (number == number_) Q_EMIT progressed(percent);
    });
  };
  return {cancellation_, std::move(tell)};
}

}  // namespace inkling

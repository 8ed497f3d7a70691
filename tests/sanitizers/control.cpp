// Defects that the sanitizers must find, one a run: then their silence on the tests means
// something.
#include <QCoreApplication>
#include <QMetaObject>

#include <cstdio>
#include <limits>
#include <string>
#include <thread>

namespace {

int shared = 0;

[[gnu::noinline]] void overflow(int index) {
  int* volatile four = new int[4]{};  // or UBSan finds it first
  std::printf("%d\n", four[index]);
  delete[] four;
}

[[gnu::noinline]] void leak() {
  for (int i = 0; i < 10; ++i)
    std::printf("%p\n", static_cast<void*>(new int(i)));
}

void race() {
  std::thread one([] { ++shared; }), other([] { ++shared; });
  one.join();
  other.join();
}

/// A thread writes before or after it posts; the delivery reads.
void post(bool late) {
  auto* application = QCoreApplication::instance();
  std::thread writer([=] {
    if (!late) shared = 1;
    QMetaObject::invokeMethod(
        application,
        [=] {
          std::printf("%d\n", shared);
          application->quit();
        },
        Qt::QueuedConnection);
    if (late) shared = 2;
  });
  QCoreApplication::exec();
  writer.join();
}

}  // namespace

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  const std::string defect = argc > 1 ? argv[1] : "";
  if (defect == "overflow") overflow(argc + 2);
  if (defect == "undefined") std::printf("%d\n", std::numeric_limits<int>::max() - 1 + argc);
  if (defect == "leak") leak();
  if (defect == "race") race();
  if (defect == "late-write") post(true);
  if (defect == "ordered") post(false);  // none: nothing must be found
}

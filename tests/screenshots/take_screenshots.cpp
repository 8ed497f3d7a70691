// take-screenshots FOLDER: the main states of the desktop program as pictures, for the README and
// to be looked at. Runs the real engine; give it QT_QPA_PLATFORM=offscreen and QT_SCALE_FACTOR=2.
#include "engine/model/engine.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStyleFactory>

#include <functional>
#include <iostream>

using namespace inkling;

namespace {

bool waitFor(const std::function<bool()>& ready, int milliseconds) {
  QElapsedTimer timer;
  timer.start();
  while (!ready() && timer.elapsed() < milliseconds)
    QApplication::processEvents(QEventLoop::AllEvents, 20);
  return ready();
}

void settle(int milliseconds = 400) {
  waitFor([] { return false; }, milliseconds);
}

void goDark() {
  QPalette dark;
  dark.setColor(QPalette::Window, QColor(45, 45, 48));
  dark.setColor(QPalette::WindowText, Qt::white);
  dark.setColor(QPalette::Base, QColor(30, 30, 32));
  dark.setColor(QPalette::AlternateBase, QColor(45, 45, 48));
  dark.setColor(QPalette::Text, Qt::white);
  dark.setColor(QPalette::Button, QColor(55, 55, 58));
  dark.setColor(QPalette::ButtonText, Qt::white);
  dark.setColor(QPalette::ToolTipBase, QColor(55, 55, 58));
  dark.setColor(QPalette::ToolTipText, Qt::white);
  dark.setColor(QPalette::Highlight, QColor(60, 110, 180));
  QApplication::setPalette(dark);
}

}  // namespace

int main(int argc, char** argv) {
  prepareProcess();
  QApplication application(argc, argv);
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  QApplication::setApplicationName(QStringLiteral("inkling-screenshots"));
  const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
  const auto take = [&](QWidget& widget, const char* name) {
    settle();
    const auto path = folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png");
    if (!widget.grab().save(path)) std::cerr << "cannot write " << path.toStdString() << '\n';
  };
  MainWindow window(openEngine);
  window.resize(1400, 860);
  window.show();
  auto& workbench = window.workbench();
  if (!waitFor([&] { return workbench.state() == Workbench::State::Idle; }, 60000)) return 1;
  take(window, "start-page");
  window.startPreset(QStringLiteral("one-bit"));
  waitFor(
      [&] {
        const auto* method = workbench.recording().find("qcs-sgm");
        return method && method->steps.size() > 600;
      },
      60000);
  take(window, "half-way");
  if (!waitFor([&] { return workbench.recording().finished; }, 120000)) return 1;
  take(window, "one-bit");
  window.startPreset(QStringLiteral("bad-matrix"));
  if (!waitFor([&] { return workbench.recording().finished; }, 240000)) return 1;
  take(window, "three-methods");
  workbench.document().set({}, "measurements", std::int64_t{600});
  settle(1500);
  take(window, "live");
  goDark();
  take(window, "dark");
  return 0;
}

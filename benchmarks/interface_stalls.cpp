// interface-stalls: how long the event loop of the desktop program is kept from its work while a
// Langevin run of 1,161 evaluations is on, and what the window costs the engine.
#include "engine/model/engine.h"
#include "ui/window/main_window.h"
#include "ui/window/presets.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace inkling;

namespace {

double runAlone(const Experiment& experiment) {
  const auto engine = openEngine();
  RunObserver nobody;
  engine->run(experiment, {}, nobody, Cancellation());  // what is made once is made
  QElapsedTimer timer;
  timer.start();
  engine->run(experiment, {}, nobody, Cancellation());
  return static_cast<double>(timer.nsecsElapsed()) * 1e-9;
}

}  // namespace

int main(int argc, char** argv) {
  prepareProcess();
  QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("inkling-stalls"));
  auto experiment = startPresets().front().make(galleryDigit(3));
  experiment.methods.resize(1);
  const double alone = runAlone(experiment);
  QElapsedTimer sinceStart;
  sinceStart.start();
  MainWindow window(openEngine);
  window.resize(1400, 860);
  window.show();
  QApplication::processEvents();
  std::printf("window on the screen after %lld ms\n", static_cast<long long>(sinceStart.elapsed()));
  auto& workbench = window.workbench();
  workbench.setLive(false);
  while (workbench.state() != Workbench::State::Idle)
    QApplication::processEvents(QEventLoop::WaitForMoreEvents);
  // a tick every millisecond: what is between two of them beyond that is a stall
  std::vector<double> gaps;
  QElapsedTimer last;
  QTimer watchdog;
  watchdog.setTimerType(Qt::PreciseTimer);
  QObject::connect(&watchdog, &QTimer::timeout, [&] {
    gaps.push_back(static_cast<double>(last.nsecsElapsed()) * 1e-6);
    last.start();
  });
  workbench.document().reset(experiment);
  for (int i = 0; i < 2; ++i) {  // the first makes the matrix
    gaps.clear();
    last.start();
    watchdog.start(1);
    QElapsedTimer timer;
    timer.start();
    workbench.start();
    while (!workbench.recording().finished)
      QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const double seconds = static_cast<double>(timer.nsecsElapsed()) * 1e-9;
    watchdog.stop();
    if (i == 0) continue;
    std::sort(gaps.begin(), gaps.end());
    std::printf("event loop over a run of %zu ticks: longest %.1f ms, 99th percentile %.1f ms\n",
                gaps.size(), gaps.back(), gaps[gaps.size() * 99 / 100]);
    std::printf("the run: %.2f s, without a window %.2f s (%+.1f %%)\n", seconds, alone,
                100 * (seconds / alone - 1));
  }
  return 0;
}

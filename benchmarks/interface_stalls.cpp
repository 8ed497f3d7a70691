// interface-stalls: how long the event loop of the desktop program is kept from its work while a
// Langevin run of 1,161 evaluations is on, and what the window costs the engine.
#include "engine/model/engine.h"
#include "ui/images/gallery_pictures.h"
#include "ui/window/main_window.h"
#include "ui/window/presets.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace inkling;

namespace {

double secondsOf(const std::function<void()>& act) {
  QElapsedTimer timer;
  timer.start();
  act();
  return static_cast<double>(timer.nsecsElapsed()) * 1e-9;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

/// Runs the document's experiment to its end while the window lives.
void runInWindow(Workbench& workbench) {
  workbench.start();
  while (!workbench.recording().finished)
    QApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void reportStalls(Workbench& workbench) {
  // a tick every millisecond: what is between two of them beyond that is a stall
  std::vector<double> gaps;
  QElapsedTimer last;
  QTimer watchdog;
  watchdog.setTimerType(Qt::PreciseTimer);
  QObject::connect(&watchdog, &QTimer::timeout, [&] {
    gaps.push_back(static_cast<double>(last.nsecsElapsed()) * 1e-6);
    last.start();
  });
  last.start();
  watchdog.start(1);
  runInWindow(workbench);
  watchdog.stop();
  std::sort(gaps.begin(), gaps.end());
  std::printf("event loop over a run of %zu ticks: longest %.1f ms, 99th percentile %.1f ms\n",
              gaps.size(), gaps.back(), gaps[gaps.size() * 99 / 100]);
}

void waitUntil(const std::function<bool()>& ready) {
  while (!ready())
    QApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
}

/// From stop() to the idle window, and from an edit to its result in live mode; medians.
void reportLatencies(Workbench& workbench) {
  constexpr int rounds = 11;
  std::vector<double> stops, edits;
  for (int i = 0; i < rounds; ++i) {
    workbench.start();
    waitUntil([&] {
      const auto* row = workbench.recording().find("qcs-sgm");
      return row && row->steps.size() > 10;
    });
    stops.push_back(secondsOf([&] {
      workbench.stop();
      waitUntil([&] { return workbench.state() == Workbench::State::Idle; });
    }));
  }
  workbench.setLive(true);
  for (int i = 0; i < rounds; ++i) {
    const double noise = 0.05 + 0.001 * (i + 1);
    edits.push_back(secondsOf([&] {
      workbench.document().set({}, "noise", noise);
      waitUntil([&] {
        const auto* row = workbench.recording().find("message-passing");
        return row && row->run && row->experiment.settings.real("noise") == noise;
      });
    }));
  }
  std::printf("stop takes effect after %.0f ms; a live edit shows its result after %.0f ms\n",
              1e3 * median(stops), 1e3 * median(edits));
}

}  // namespace

int main(int argc, char** argv) {
  prepareProcess();
  QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("inkling-stalls"));
  auto experiment = startPresets().front().make(galleryDigit(3));
  experiment.methods.resize(1);
  const auto engine = openEngine();
  RunObserver nobody;
  const auto runAlone = [&] { engine->run(experiment, {}, nobody, Cancellation()); };
  runAlone();  // what is made once is made
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
  workbench.document().reset(experiment);
  runInWindow(workbench);
  reportStalls(workbench);
  // in turns, so that both see the same machine
  std::vector<double> with, without;
  for (int i = 0; i < 3; ++i) {
    without.push_back(secondsOf(runAlone));
    with.push_back(secondsOf([&] { runInWindow(workbench); }));
  }
  std::printf("the run: %.2f s, without a window %.2f s (%+.1f %%)\n", median(with),
              median(without), 100 * (median(with) / median(without) - 1));
  reportLatencies(workbench);
  return 0;
}

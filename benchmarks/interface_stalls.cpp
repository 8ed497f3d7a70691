// interface-stalls [SCENE...]: how long the event loop of the desktop program is kept from its work
// while experiments run in it, and what the window costs the engine. Scenes: digit (a Langevin run
// of 1,161 evaluations), grid (six digits, three methods in turns), photograph (the gallery's in
// colour at 256×256, message passing beside ten levels of QCS-SGM); without a name,
// all. Of the digit also how soon a stop and an edit take effect.
#include "engine/model/engine.h"
#include "engine/model/error.h"
#include "ui/images/gallery_pictures.h"
#include "ui/window/application.h"
#include "ui/window/main_window.h"
#include "ui/window/presets.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <iterator>
#include <string>
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
  std::printf("  event loop over a run of %zu ticks: longest %.1f ms, 99th percentile %.1f ms\n",
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
  std::printf("  stop takes effect after %.0f ms; a live edit shows its result after %.0f ms\n",
              1e3 * median(stops), 1e3 * median(edits));
}

Method langevin(const char* id, std::int64_t levels) {
  auto method = makeMethod(id);
  method.settings.set("levels", levels);
  return method;
}

Experiment preset(const char* id) {
  for (const auto& each : startPresets())
    if (std::string(each.id) == id) return each.make(galleryDigit(3));
  throw Error(ErrorKind::Internal, "There is no such preset.");
}

Experiment digit() {
  auto e = preset("one-bit");
  e.methods = {makeMethod("qcs-sgm")};
  return e;
}

Experiment grid() {
  constexpr int images = 6;
  constexpr std::int64_t levels = 60;
  auto e = preset("one-bit");
  e.images.clear();
  for (int i = 0; i < images; ++i)
    e.images.emplace_back(galleryDigit(i));
  e.methods = {langevin("qcs-sgm", levels), langevin("qcs-sgm+", levels),
               makeMethod("message-passing")};
  return e;
}

/// As a square, its rows and columns repeated: what it shows does not matter here.
Image square(const Image& from, int side) {
  Image made{{from.shape.channels, side, side}, {}};
  made.pixels.reserve(static_cast<std::size_t>(made.shape.size()));
  for (int channel = 0; channel < from.shape.channels; ++channel)
    for (int row = 0; row < side; ++row)
      for (int column = 0; column < side; ++column)
        made.pixels.push_back(
            from.at(channel, row * from.shape.height / side, column * from.shape.width / side));
  return made;
}

Experiment photograph() {
  constexpr int side = 256;
  constexpr std::int64_t levels = 10;
  auto e = preset("photograph");
  auto picture = galleryPhotograph();
  picture.image = square(*picture.image, side);
  e.settings.set("measurements", picture.image->shape.size() / 8);
  e.images = {picture};
  e.methods = {makeMethod("message-passing"), langevin("qcs-sgm", levels)};
  return e;
}

struct Scene {
  const char* name;
  Experiment (*make)();
};
constexpr Scene scenes[] = {{"digit", digit}, {"grid", grid}, {"photograph", photograph}};

/// The run in the window against the same without one, in turns, so that both see the same machine.
void reportCost(Workbench& workbench, const Experiment& experiment) {
  constexpr int rounds = 3;
  const auto engine = openEngine();
  RunObserver nobody;
  const auto runAlone = [&] { engine->run(experiment, {}, nobody, Cancellation()); };
  runAlone();  // what is made once is made
  std::vector<double> with, without;
  for (int i = 0; i < rounds; ++i) {
    without.push_back(secondsOf(runAlone));
    with.push_back(secondsOf([&] { runInWindow(workbench); }));
  }
  std::printf("  the run: %.2f s, without a window %.2f s (%+.1f %%)\n", median(with),
              median(without), 100 * (median(with) / median(without) - 1));
}

void report(const Scene& scene) {
  const auto experiment = scene.make();
  QElapsedTimer sinceStart;
  sinceStart.start();
  MainWindow window(openEngine);
  window.resize(1400, 860);
  window.show();
  QApplication::processEvents();
  std::printf("%s: window on the screen after %lld ms\n", scene.name,
              static_cast<long long>(sinceStart.elapsed()));
  auto& workbench = window.workbench();
  workbench.setLive(false);
  waitUntil([&] { return workbench.state() == Workbench::State::Idle; });
  workbench.document().reset(experiment);
  runInWindow(workbench);
  reportStalls(workbench);
  reportCost(workbench, experiment);
  if (scene.make == digit) reportLatencies(workbench);
}

}  // namespace

int main(int argc, char** argv) {
  prepareProcess();
  inkling::Application application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("inkling-stalls"));
  const auto wanted = QApplication::arguments().mid(1);
  for (const auto& name : wanted)
    if (std::none_of(std::begin(scenes), std::end(scenes),
                     [&](const Scene& each) { return name == QLatin1String(each.name); })) {
      std::fprintf(stderr, "There is no scene %s: digit, grid or photograph.\n", qPrintable(name));
      return 2;
    }
  for (const auto& scene : scenes)
    if (wanted.isEmpty() || wanted.contains(QLatin1String(scene.name))) report(scene);
  return 0;
}

// The window with an engine that answers at once.
#pragma once

#include "engine/model/error.h"
#include "tests/app/mock_engine.h"
#include "tests/test.h"
#include "ui/window/file_controller.h"
#include "ui/window/main_window.h"
#include "ui/window/preset_controller.h"
#include "ui/window/presets.h"

#include <QAction>
#include <QFileDialog>

#include <memory>
#include <string_view>
#include <utility>

namespace inkling::test {

/// Live mode is off until a test wants it.
struct Program {
  std::shared_ptr<MockEngine> engine;
  MainWindow window{[this] { return engine; }};

  explicit Program(std::shared_ptr<MockEngine> mock = std::make_shared<MockEngine>())
      : engine(std::move(mock)) {
    window.workbench().setLive(false);
  }
  bool opened() {
    return QTest::qWaitFor([&] { return window.workbench().state() == Workbench::State::Idle; });
  }
  bool finished() {
    return QTest::qWaitFor([&] { return window.workbench().recording().finished; });
  }
  Document& document() { return window.workbench().document(); }
  void trigger(const char* action) { window.action(QString::fromLatin1(action))->trigger(); }
  QFileDialog* dialog() { return window.findChild<QFileDialog*>(); }
};

inline Preset presetOf(std::string_view id) {
  for (auto& preset : startPresets())
    if (preset.id == id) return preset;
  throw Error(ErrorKind::Internal, "There is no such preset.");
}

}  // namespace inkling::test

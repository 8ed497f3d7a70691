// Text in figures needs a QGuiApplication; a program without a window has one only while it draws.
#pragma once

#include <memory>

class QGuiApplication;

namespace inkling {

/// Before an application is made where there may be no desktop: Qt then does not grumble of what a
/// console or a container lacks.
void withoutDesktop();

/// Makes a QGuiApplication of the offscreen platform unless there is an application already. Lives
/// on the main thread.
class GuiSession {
 public:
  GuiSession();
  ~GuiSession();
  GuiSession(const GuiSession&) = delete;
  GuiSession& operator=(const GuiSession&) = delete;

 private:
  std::unique_ptr<QGuiApplication> application_;
};

}  // namespace inkling

#include "ui/figures/gui_session.h"

#include <QGuiApplication>

namespace inkling {
namespace {

int argumentCount = 1;  // QGuiApplication keeps references to both
char programName[] = "inkling";
char* argumentList[] = {programName, nullptr};

}  // namespace

GuiSession::GuiSession() {
  if (QCoreApplication::instance()) return;
  qputenv("QT_QPA_PLATFORM", "offscreen");  // whatever the desktop asks for: no display is needed
  application_ = std::make_unique<QGuiApplication>(argumentCount, argumentList);
}

GuiSession::~GuiSession() = default;

}  // namespace inkling

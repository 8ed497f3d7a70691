#include "ui/figures/gui_session.h"

#include <QGuiApplication>

#include <cstdio>

namespace inkling {
namespace {

int argumentCount = 1;  // QGuiApplication keeps references to both
char programName[] = "inkling";
char* argumentList[] = {programName, nullptr};

void withoutSessionWarnings(QtMsgType, const QMessageLogContext&, const QString& message) {
  if (!message.startsWith(QLatin1String("QStandardPaths:")))
    std::fprintf(stderr, "%s\n", qPrintable(message));
}

}  // namespace

void withoutDesktop() {
  qInstallMessageHandler(withoutSessionWarnings);
  qputenv("QT_QPA_PLATFORM", "offscreen");  // whatever the desktop asks for: no display is needed
}

GuiSession::GuiSession() {
  if (QCoreApplication::instance()) return;
  withoutDesktop();
  application_ = std::make_unique<QGuiApplication>(argumentCount, argumentList);
}

GuiSession::~GuiSession() = default;

}  // namespace inkling

#include "ui/window/application.h"

#include "engine/model/error.h"
#include "ui/session/settings.h"
#include "ui/session/window_words.h"

#include <QMetaMethod>
#include <QThread>

#include <cstdio>
#include <exception>
#include <new>

namespace inkling {

Application::Application(int& argc, char** argv) : QApplication(argc, argv) {}

bool Application::notify(QObject* receiver, QEvent* event) {
  QString why;
  try {
    return QApplication::notify(receiver, event);
  } catch (const std::bad_alloc&) {
    why = tr("There is not enough memory for that.");
  } catch (const Error& error) {
    why = errorText(error);
  } catch (const std::exception& error) {
    why = tr("Inkling has a defect: %1. What was under way may be incomplete; save the experiment "
             "and report it.")
              .arg(errorText(error));
  } catch (...) {
    why =
        tr("Inkling has a defect: an unknown exception. What was under way may be incomplete; "
           "save the experiment and report it.");
  }
  if (QThread::currentThread() == thread())
    tell(why);
  else
    QMetaObject::invokeMethod(
        this, [this, why] { tell(why); }, Qt::QueuedConnection);
  return true;
}

void Application::tell(const QString& why) {
  try {
    if (isSignalConnected(QMetaMethod::fromSignal(&Application::failed))) {
      Q_EMIT failed(why);
      return;
    }
  } catch (...) {  // who was to tell cannot: there is only the terminal
  }
  std::fprintf(stderr, "inkling: %s\n", qPrintable(why));
}

void scaleInterface(const AppSettings& settings) {
  constexpr double hundred = 100;
  const int percent = settings.interfaceScale();
  if (percent == hundred || qEnvironmentVariableIsSet("QT_SCALE_FACTOR")) return;
  qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / hundred));
}

}  // namespace inkling

// The application object of the desktop program.
#pragma once

#include <QApplication>

namespace inkling {

/// Qt delivers queued calls, timers and clicks from an event loop that exceptions must not cross:
/// one that a slot lets out would end the program with whatever is unsaved. Here it ends that one
/// delivery, and is told.
class Application : public QApplication {
  Q_OBJECT

 public:
  Application(int& argc, char** argv);

  bool notify(QObject* receiver, QEvent* event) override;

 Q_SIGNALS:
  /// On the interface's thread. Goes to stderr where nobody listens.
  void failed(const QString& why);

 private:
  void tell(const QString& why);
};

class AppSettings;

/// The preferred scale of the interface, but for who has set Qt's variable himself. Qt reads it
/// once: call before there is an application.
void scaleInterface(const AppSettings& settings);

}  // namespace inkling

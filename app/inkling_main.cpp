#include "engine/model/engine.h"
#include "ui/window/main_window.h"

#include <QApplication>

int main(int argc, char** argv) {
  inkling::prepareProcess();
  QApplication application(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("Inkling"));
  QApplication::setApplicationName(QStringLiteral("Inkling"));
  QApplication::setApplicationVersion(QStringLiteral(INKLING_VERSION));
  inkling::MainWindow window(inkling::openEngine);
  window.show();
  const auto arguments = QApplication::arguments();
  if (arguments.size() > 1) window.openFile(arguments.at(1));
  return QApplication::exec();
}

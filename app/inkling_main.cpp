#include "engine/model/engine.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QCommandLineParser>

int main(int argc, char** argv) {
  inkling::prepareProcess();
  QApplication application(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("Inkling"));
  QApplication::setApplicationName(QStringLiteral("Inkling"));
  QApplication::setApplicationVersion(QStringLiteral(INKLING_VERSION));
  QCommandLineParser parser;
  parser.setApplicationDescription(
      QApplication::translate("main", "Quantized compressed sensing with generative priors"));
  parser.addHelpOption();
  parser.addVersionOption();
  const QCommandLineOption card(
      QStringLiteral("card"),
      QApplication::translate("main", "Start with a card of the start page, such as one-bit."),
      QStringLiteral("name"));
  parser.addOption(card);
  parser.addPositionalArgument(
      QStringLiteral("file"),
      QApplication::translate("main", "An image, an IDX or .npy file, or an experiment."),
      QStringLiteral("[file]"));
  parser.process(application);
  inkling::MainWindow window(inkling::openEngine);
  window.show();
  if (parser.isSet(card)) window.startPreset(parser.value(card));
  if (!parser.positionalArguments().isEmpty())
    window.openFile(parser.positionalArguments().constFirst());
  return QApplication::exec();
}

#include "engine/model/engine.h"
#include "ui/window/file_controller.h"
#include "ui/window/main_window.h"
#include "ui/window/preset_controller.h"
#include "ui/window/presets.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>
#include <sys/socket.h>
#include <unistd.h>

namespace {

int signalSockets[2];

/// A signal's handler may do next to nothing: the event loop reads the byte and does the rest.
void onSignal(int) {
  const char byte = 1;
  [[maybe_unused]] const auto written = write(signalSockets[0], &byte, 1);
}

/// Ctrl-C in the terminal and the end of the session close the window as its button does; a second
/// signal ends the program at once.
void closeOnSignals(QWidget& window) {
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, signalSockets) != 0) return;
  auto* arrived = new QSocketNotifier(signalSockets[1], QSocketNotifier::Read, &window);
  QObject::connect(arrived, &QSocketNotifier::activated, &window, &QWidget::close);
  struct sigaction action {};
  action.sa_handler = onSignal;
  action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
  for (int number : {SIGINT, SIGTERM, SIGHUP})
    sigaction(number, &action, nullptr);
}

/// The ids of the start page's cards.
QStringList cardNames() {
  QStringList names;
  for (const auto& preset : inkling::startPresets())
    names << QString::fromLatin1(preset.id);
  return names;
}

}  // namespace

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
  const auto cards = cardNames();
  const QCommandLineOption card(
      QStringLiteral("card"),
      QApplication::translate("main", "Start with a card of the start page: %1.")
          .arg(cards.join(QStringLiteral(", "))),
      QStringLiteral("name"));
  parser.addOption(card);
  parser.addPositionalArgument(
      QStringLiteral("file"),
      QApplication::translate("main", "An image, an IDX or .npy file, or an experiment."),
      QStringLiteral("[file]"));
  parser.process(application);
  if (parser.isSet(card) && !cards.contains(parser.value(card))) {
    const auto why = QApplication::translate("main", "There is no card '%1'. The cards are: %2.")
                         .arg(parser.value(card), cards.join(QStringLiteral(", ")));
    std::fprintf(stderr, "inkling: %s\n", qPrintable(why));
    return 2;
  }
  inkling::MainWindow window(inkling::openEngine);
  closeOnSignals(window);
  window.show();
  if (parser.isSet(card)) window.presets().start(parser.value(card));
  if (!parser.positionalArguments().isEmpty())
    window.files().open(parser.positionalArguments().constFirst());
  return QApplication::exec();
}

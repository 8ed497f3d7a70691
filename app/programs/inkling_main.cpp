#include "app/programs/display.h"
#include "engine/model/engine.h"
#include "ui/window/application.h"
#include "ui/window/file_controller.h"
#include "ui/window/main_window.h"
#include "ui/window/preset_controller.h"
#include "ui/window/presets.h"

#include <QCommandLineParser>
#include <QSocketNotifier>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <optional>
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

/// What the command line may say. Made before any application, which its texts do not need.
class Arguments {
 public:
  Arguments() {
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Quantized compressed sensing with generative priors"));
    parser.addOption(card);
    parser.addPositionalArgument(
        QStringLiteral("file"),
        QCoreApplication::translate("main", "An image, an IDX or .npy file, or an experiment."),
        QStringLiteral("[file]"));
  }

  const QStringList cards = cardNames();
  const QCommandLineOption card{
      QStringLiteral("card"),
      QCoreApplication::translate("main", "Start with a card of the start page: %1.")
          .arg(cards.join(QStringLiteral(", "))),
      QStringLiteral("name")};
  QCommandLineParser parser;
  const QCommandLineOption help = parser.addHelpOption(), version = parser.addVersionOption();
};

/// --help and --version want no display, and so no QApplication. Qt's own options (-platform ...)
/// are unknown to the parser then, which does not matter here.
void answerWithoutDisplay(int& argc, char** argv) {
  const auto asks = [](const char* word) {
    const QLatin1String text(word);
    return text == QLatin1String("-h") || text == QLatin1String("--help") ||
           text == QLatin1String("-v") || text == QLatin1String("--version");
  };
  if (std::none_of(argv + 1, argv + argc, asks)) return;
  const QCoreApplication application(argc, argv);
  Arguments arguments;
  arguments.parser.parse(QCoreApplication::arguments());
  if (arguments.parser.isSet(arguments.version)) arguments.parser.showVersion();
  arguments.parser.showHelp();
}

}  // namespace

int main(int argc, char** argv) {
  inkling::prepareProcess();
  QCoreApplication::setOrganizationName(QStringLiteral("Inkling"));
  QCoreApplication::setApplicationName(QStringLiteral("Inkling"));
  QCoreApplication::setApplicationVersion(QStringLiteral(INKLING_VERSION));
  answerWithoutDisplay(argc, argv);
  std::optional<inkling::DisplayCheck> check(std::in_place);
  inkling::Application application(argc, argv);
  check.reset();
  Arguments arguments;
  arguments.parser.process(application);
  const auto cards = arguments.parser.values(arguments.card);
  if (!cards.isEmpty() && !arguments.cards.contains(cards.constLast())) {
    const auto why = QApplication::translate("main", "There is no card '%1'. The cards are: %2.")
                         .arg(cards.constLast(), arguments.cards.join(QStringLiteral(", ")));
    std::fprintf(stderr, "inkling: %s\n", qPrintable(why));
    return 2;
  }
  inkling::MainWindow window(inkling::openEngine);
  closeOnSignals(window);
  window.show();
  if (!cards.isEmpty()) window.presets().start(cards.constLast());
  const auto files = arguments.parser.positionalArguments();
  if (!files.isEmpty()) window.files().open(files.constFirst());
  return QApplication::exec();
}

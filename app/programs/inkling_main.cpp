#include "app/programs/desktop_arguments.h"
#include "app/programs/display.h"
#include "app/programs/version.h"
#include "engine/model/engine.h"
#include "ui/session/settings.h"
#include "ui/window/application.h"
#include "ui/window/file_controller.h"
#include "ui/window/indicator_style.h"
#include "ui/window/main_window.h"
#include "ui/window/preset_controller.h"

#include <QDir>
#include <QIcon>
#include <QSocketNotifier>
#include <QStandardPaths>

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

/// The application's id is also the name of its folders of settings and data, of its desktop file
/// and of its icon. Earlier builds called the folders Inkling.
void nameApplication() {
  const auto id = QStringLiteral(INKLING_APP_ID);
  QCoreApplication::setOrganizationName(id);
  QCoreApplication::setApplicationName(QStringLiteral("Inkling"));
  QCoreApplication::setApplicationVersion(QString::fromLatin1(inkling::versionText()));
  QGuiApplication::setDesktopFileName(id);
  for (const auto place :
       {QStandardPaths::GenericConfigLocation, QStandardPaths::GenericDataLocation}) {
    const QDir folder(QStandardPaths::writableLocation(place));
    if (!folder.exists(id))
      QDir().rename(folder.filePath(QStringLiteral("Inkling")), folder.filePath(id));
  }
}

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
  inkling::DesktopArguments arguments;
  arguments.parser.parse(QCoreApplication::arguments());
  if (arguments.parser.isSet(arguments.version)) arguments.parser.showVersion();
  arguments.parser.showHelp();
}

}  // namespace

int main(int argc, char** argv) {
  inkling::prepareProcess();
  nameApplication();
  answerWithoutDisplay(argc, argv);
  inkling::scaleInterface(inkling::AppSettings());
  std::optional<inkling::DisplayCheck> check(std::in_place);
  inkling::Application application(argc, argv);
  check.reset();
  inkling::IndicatorStyle::install();
  QApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral(INKLING_APP_ID),
                                               QIcon(QStringLiteral(":/icon/inkling.svg"))));
  inkling::DesktopArguments arguments;
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

#include "app/programs/display.h"

#include "engine/model/error.h"

#include <QString>

#include <cstdio>
#include <cstdlib>
#include <utility>
#include <vector>

namespace inkling {
namespace {

std::vector<QString>& said() {
  static std::vector<QString> messages;
  return messages;
}

[[noreturn]] void endWithoutDisplay(const QString& qtSays) {
  const auto why = said().empty() ? qtSays : said().front();
  std::fprintf(stderr,
               "inkling: There is no display to open the window on (Qt: %s). Start inkling in a "
               "desktop session, set DISPLAY or WAYLAND_DISPLAY to a display that you may use, or "
               "work with inkling-cli, which needs none.\n",
               qPrintable(why.simplified()));
  std::fflush(nullptr);
  std::_Exit(exitCode(ErrorKind::Resource));  // destructors would meet half an application
}

void keep(QtMsgType type, const QMessageLogContext&, const QString& text) {
  if (type == QtFatalMsg) endWithoutDisplay(text);
  said().push_back(text);
}

}  // namespace

DisplayCheck::DisplayCheck() : before_(qInstallMessageHandler(keep)) {}

DisplayCheck::~DisplayCheck() {
  qInstallMessageHandler(before_);
  for (const auto& text : std::exchange(said(), {}))
    qWarning("%s", qPrintable(text));
}

}  // namespace inkling

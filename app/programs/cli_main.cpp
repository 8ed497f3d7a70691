#include "app/programs/cli.h"

#include <csignal>
#include <iostream>
#include <unistd.h>

namespace {

const inkling::Cancellation& stopRequested() {
  static const inkling::Cancellation token;
  return token;
}

/// The first signal asks the run to stop and to leave what is finished; a second one kills.
void onSignal(int) {
  stopRequested().cancel();
}

void watchSignals() {
  stopRequested();  // made before a handler may need it
  struct sigaction action {};
  action.sa_handler = onSignal;
  action.sa_flags = SA_RESETHAND;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  // A closed pipe and a file over the size limit are then ordinary write errors, with a message.
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
}

}  // namespace

int main(int argc, char** argv) {
  inkling::prepareProcess();
  watchSignals();
  inkling::CliContext context{inkling::openEngine, std::cout, std::cerr, isatty(STDERR_FILENO) == 1,
                              stopRequested()};
  context.words = inkling::CliWords::ofSystem();
  return inkling::runCli({argv + 1, argv + argc}, context);
}

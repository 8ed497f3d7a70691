#include "app/programs/cli.h"

#include "app/commands/commands.h"
#include "app/help.h"
#include "app/option_flags.h"
#include "app/parse_errors.h"
#include "app/programs/version.h"
#include "app/session.h"
#include "engine/model/error.h"
#include "engine/model/suggest.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <new>
#include <sstream>

namespace inkling {
namespace {

constexpr const char* footer =
    "inkling-cli COMMAND --help describes a command. Data go to stdout, progress and messages to "
    "stderr.\n"
    "\n"
    "Exit codes:\n"
    "  0    done\n"
    "  2    usage: an option or value that cannot be\n"
    "  3    input: a file that is missing, damaged or of the wrong shape\n"
    "  4    output: a file that could not be written\n"
    "  5    resource: not enough memory, or the device or the engine is missing\n"
    "  6    diverged: a run left the range that its noise level allows\n"
    "  70   internal: a defect of Inkling\n"
    "  130  stopped by Ctrl-C or SIGTERM; what was finished is written\n"
    "\n"
    "Environment:\n"
    "  INKLING_MODELS  folders with priors, before all others, with : between them\n"
    "  INKLING_ENGINE  the engine's file, where it is not the installed one\n";

std::string oneLine(std::string text) {
  for (char& c : text)
    if (c == '\n') c = ' ';
  return text;
}

void parse(CLI::App& program, std::vector<std::string> arguments, const CliContext& context) {
  if (arguments.empty())
    throw Error(ErrorKind::Usage, "A command is missing. inkling-cli {help} lists them.",
                {{"help", OptionName{"help"}}});
  arguments = expandBooleans(expandBooleans(arguments, standardOptions()), trainOptions());
  refuseUnknownNames(program, arguments);
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());  // as CLI11 wants them
  try {
    program.parse(reversed);
  } catch (const CLI::CallForHelp&) {
    context.out << program.help();
  } catch (const CLI::CallForVersion& version) {
    context.out << version.what() << '\n';
  } catch (const CLI::ParseError& error) {
    throw Error(ErrorKind::Usage, parseMessage(error));
  }
}

/// The program with its commands, whose callbacks run them. The session must outlive it.
std::unique_ptr<CLI::App> makeProgram(Session& session) {
  auto made = std::make_unique<CLI::App>(
      "Quantized compressed sensing with score-based generative priors: measures images with few "
      "bits, and brings them back.",
      "inkling-cli");
  auto& program = *made;
  program.formatter(helpFormatter());
  program.set_version_flag("--version", std::string("inkling-cli ") + versionText(),
                           "Show the version, and the commit that it was built from");
  program.set_help_flag("--help,-h", "Show this help");
  program.footer(footer);
  program.require_subcommand(1);
  addReconstruct(program, session);
  addSolve(program, session);
  addMeasure(program, session);
  addScore(program, session);
  addSample(program, session);
  addPriors(program, session);
  addTrain(program, session);
  addPredict(program, session);
  addSweep(program, session);
  addCollect(program, session);
  addFigure(program, session);
  addQuality(program, session);
  addBench(program, session);
  addSelfTest(program, session);
  return made;
}

}  // namespace

CommandText describeCli() {
  std::ostringstream nowhere;
  const CliContext context{{}, nowhere, nowhere};
  Session session(context, {});
  return describe(*makeProgram(session));
}

int runCli(const std::vector<std::string>& arguments, const CliContext& context) {
  Session session(context, arguments);
  const auto fail = [&](ErrorKind kind, const std::string& message) {
    session.progress().clear();
    context.err << "inkling-cli: " << oneLine(message) << std::endl;
    return exitCode(kind);
  };
  try {
    const auto program = makeProgram(session);
    translateHelp(*program, *context.words);
    parse(*program, arguments, context);
    session.progress().clear();
    if (!context.out.flush())
      throw Error(ErrorKind::Output,
                  "Standard output could not be written: it is closed, or the disk is full.");
    return 0;
  } catch (const Error& error) {
    return fail(error.kind(), session.text(error.message()));
  } catch (const std::bad_alloc&) {
    return fail(ErrorKind::Resource,
                session.text("Memory ran out. Use fewer images, samples or measurements."));
  } catch (const std::exception& error) {
    return fail(ErrorKind::Internal,
                std::string("An unexpected error, which is a defect of Inkling: ") + error.what());
  }
}

}  // namespace inkling

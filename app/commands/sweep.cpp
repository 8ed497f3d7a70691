#include "app/commands/commands.h"
#include "app/commands/study_arguments.h"
#include "engine/sweep/study_source.h"

#include <memory>

namespace inkling {
namespace {

std::string footer() {
  return "Example:\n"
         "  inkling-cli sweep study.json --output out/study --jobs 2\n"
         "  inkling-cli sweep table t10k-images-idx3-ubyte.gz:0-99 --output out/table\n"
         "\n"
         "STUDY is a JSON file as an experiment's (reconstruct writes experiment.json), in which "
         "the value of\n"
         "an option may be a list, [1, 2, 3, \"linear\"], or a range:\n"
         "  {\"from\": 50, \"to\": 784, \"count\": 8, \"spacing\": \"logarithmic\"}\n"
         "All combinations are run, with the further keys:\n"
         "  cases           a list of settings, each laid over \"settings\" in turn\n"
         "  repetitions     so many seeds, from the seed on\n"
         "  images-at-once  how many images make one batch (default 10)\n"
         "  table           what the summary compares: methods, errors or samples\n"
         "  evolution       true: the summary has what predict says, too\n"
         "  title, about, duration\n"
         "A method that cannot use a combination's measurements or prior is left out of it. "
         "Options on "
         "the "
         "command line\n"
         "replace the study's, with commas between several values.\n"
         "\n"
         "Each cell (one combination, one method, one batch of images) becomes a file "
         "DIR/cells/KEY.json as\n"
         "soon as it is done. KEY names what it was made from: weights, pixels, settings, the "
         "engine's numbers.\n"
         "The same command goes on where a run was stopped or killed; several may run in one "
         "folder at once;\n"
         "another study is refused there. A cell that fails is kept as failed. collect reads the "
         "folder.\n"
         "\n"
         "Shipped studies:\n" +
         shippedStudiesHelp(MessageWords());
}

struct SweepCommand {
  StudyArguments study;
  std::string name;

  void run(Session& session) const {
    auto made = readStudyNamed(name);
    study.run(session, std::move(made));
  }
};

}  // namespace

void addSweep(CLI::App& program, Session& session) {
  auto* command = program.add_subcommand(
      "sweep", "Run a study: a grid of experiments that survives interruption");
  auto state = std::make_shared<SweepCommand>();
  command->add_option("STUDY", state->name, "A study's JSON file, or the name of a shipped one")
      ->required();
  state->study.addImages(*command);
  state->study.addRun(*command, session);
  state->study.addOptions(*command, {});
  command->footer(footer());
  command->callback([state, &session] { state->run(session); });
}

}  // namespace inkling

#include "app/commands/commands.h"
#include "app/commands/experiment_arguments.h"
#include "app/commands/own_measurements.h"
#include "app/commands/run_keeping_finished.h"
#include "app/report.h"
#include "engine/model/error.h"
#include "engine/support/npy.h"

#include <memory>

namespace inkling {
namespace {

constexpr const char* footer =
    "Example:\n"
    "  inkling-cli solve --matrix A.npy --signs y.npy --noise 0.05 --prior digits --method "
    "qcs-sgm+ \\\n"
    "      --out x.npy\n"
    "\n"
    "A is M×N, N the prior's number of pixels (channel by channel, row by row). x.npy is [N] for\n"
    "measurements of shape [M], [B, N] for [B, M]: the method's estimate if it has one, else the "
    "mean\n"
    "of the samples; float32, not clipped.\n";

struct Solve {
  ExperimentArguments experiment;
  OwnMeasurements own;
  std::string matrix, out, json;
  bool trace = false;

  void run(Session& session) const {
    requireOneForm(own);
    auto absolute = own;
    for (auto* path : {&absolute.signs, &absolute.lower, &absolute.upper, &absolute.values})
      if (!path->empty()) *path = absolutePath(*path);
    const auto made = experiment.buildFor(absolute, matrix);
    if (made.methods.size() != 1)
      throw Error(ErrorKind::Usage,
                  "solve takes one method, and {methods} were given. Run it once for each.",
                  {{"methods", std::to_string(made.methods.size())}});
    requireWritable(out);
    requireWritable(json);
    const auto& file = !own.signs.empty() ? own.signs : own.lower.empty() ? own.values : own.lower;
    const bool single = readNpyHeader(file).shape.size() == 1;
    runKeepingFinished(session, made, trace, [&](const Result& result) {
      if (!result.runs.empty()) {
        writeSolution(result, single);
        session.say("Written: " + out);
      }
      if (!json.empty()) writeResultJson(result, trace, json, session.out());
      if (json != "-" && !result.runs.empty()) session.out() << resultTable(result) << std::flush;
    });
  }

  void writeSolution(const Result& result, bool single) const {
    std::vector<float> values;
    std::int64_t pixels = 0;
    for (const auto& solved : result.runs) {
      const auto& image = solved.estimate ? *solved.estimate : solved.mean;
      pixels = static_cast<std::int64_t>(image.pixels.size());
      values.insert(values.end(), image.pixels.begin(), image.pixels.end());
    }
    const auto batch = static_cast<std::int64_t>(result.runs.size());
    writeNpy(out, {single ? std::vector{pixels} : std::vector{batch, pixels}, std::move(values)});
  }
};

}  // namespace

void addSolve(CLI::App& program, Session& session) {
  auto* command = program.add_subcommand("solve", "Reconstruct from measurements of your own");
  auto state = std::make_shared<Solve>();
  command->add_option("--matrix", state->matrix, "The matrix A that made them, M×N")
      ->type_name("A.npy")
      ->required();
  addOwnMeasurements(*command, state->own);
  command->add_option("--out", state->out, "File for the reconstruction")
      ->type_name("x.npy")
      ->required();
  command->add_option("--json", state->json, "File for the result as JSON; - is stdout")
      ->type_name("FILE|-");
  command->add_flag("--trace", state->trace, "Record every step in the JSON (slower)");
  addQuiet(*command, session);
  state->experiment.addSettings(*command,
                                {"prior", "noise", "samples", "seed", "device", "threads"});
  command->get_option("--noise")->required();
  state->experiment.addMethods(*command);
  command->footer(footer);
  command->callback([state, &session] { state->run(session); });
}

}  // namespace inkling

#include "app/commands/commands.h"
#include "app/commands/experiment_arguments.h"
#include "app/output_folder.h"
#include "app/outputs.h"
#include "app/text_table.h"
#include "engine/support/npy.h"
#include "engine/support/operator_file.h"

#include <memory>

namespace inkling {
namespace {

constexpr const char* footer =
    "Example:\n"
    "  inkling-cli measure resources/gallery/digit-3.png --matrix correlated --bits 2 --out "
    "measured\n"
    "\n"
    "Writes A.npy (M×N), x.npy (the truth), and lower.npy and upper.npy (the intervals; signs.npy "
    "too for\n"
    "1 bit without thresholds) or values.npy (linear). Vectors are [M] for one image, [B, M] for "
    "several.\n"
    "Of a transform or a mask, which is never held in memory, operator.json is written in place "
    "of\n"
    "A.npy: its kind, rows and signs. The solve command that brings the images back goes to "
    "stdout.\n";

constexpr const char* operatorName = "operator.json";

struct Measure {
  ExperimentArguments experiment;
  Outputs outputs;
  std::string out;

  void run(Session& session) const {
    const auto made = experiment.build(session);
    OutputFolder folder({out, experiment.inputs(made), outputs.overwrite(), isMine, ""});
    session.engine().setThreads(static_cast<int>(made.settings.integer("threads")));
    SessionObserver observer(session);
    const auto simulated = session.engine().measure(made, observer, session.cancellation());
    session.progress().clear();
    folder.publish([&](const std::string& place) {
      if (simulated.description)
        writeOperatorFile(place + "/" + operatorName, *simulated.description);
      for (const auto& [name, array] :
           {std::pair{"A", &simulated.matrix}, std::pair{"lower", &simulated.lower},
            std::pair{"upper", &simulated.upper}, std::pair{"signs", &simulated.signs},
            std::pair{"values", &simulated.values}, std::pair{"x", &simulated.truth}}) {
        session.cancellation().check();  // a large file takes long
        write(place + "/" + name + ".npy", *array, array != &simulated.matrix);
      }
    });
    session.say({"Written to {folder}.", {{"folder", out}}});
    session.out() << solveCommand(made, simulated) << std::endl;
  }

  /// Whether measurements go into a file of that name.
  static bool isMine(const std::string& file) {
    for (const char* name : {"A", "lower", "upper", "signs", "values", "x"})
      if (file == std::string(name) + ".npy") return true;
    return file == operatorName;
  }

  static void write(const std::string& path, const Array& array, bool perImage) {
    if (array.shape.empty()) return;
    auto shaped = array;
    if (perImage && shaped.shape.size() == 2 && shaped.shape[0] == 1)
      shaped.shape.erase(shaped.shape.begin());
    writeNpy(path, shaped);
  }

  std::string file(const std::string& name) const { return out + "/" + name + ".npy"; }

  std::string solveCommand(const Experiment& made, const SimulatedMeasurements& simulated) const {
    const auto path = [&](const char* name) { return " " + shellWord(file(name)); };
    auto line = "inkling-cli solve --matrix " +
                shellWord(simulated.description ? out + "/" + operatorName : file("A"));
    if (!simulated.values.shape.empty())
      line += " --values" + path("values");
    else if (!simulated.signs.shape.empty())
      line += " --signs" + path("signs");
    else
      line += " --lower" + path("lower") + " --upper" + path("upper");
    const auto& settings = made.settings;
    line += " --noise " + numberText(settings.real("noise")) + " --prior " +
            shellWord(settings.text("prior"));
    const auto defaults = standardOptions().experimentDefaults();
    for (const char* name : {"samples", "seed"})  // what decides the result besides
      if (settings.at(name) != defaults.at(name))
        line += std::string(" --") + name + " " + standardOptions().format(name, settings.at(name));
    return line + " --method " + made.methods.front().id + " --out" + path("solved");
  }
};

}  // namespace

void addMeasure(CLI::App& program, Session& session) {
  auto* command =
      program.add_subcommand("measure", "Simulate measurements and write them as .npy files");
  auto state = std::make_shared<Measure>();
  state->experiment.addImages(*command);
  state->experiment.addExperimentFile(*command);
  command->add_option("--out", state->out, "Folder for the files")->type_name("DIR")->required();
  state->outputs.add(*command);
  addQuiet(*command, session);
  state->experiment.addSettings(*command);
  command->footer(footer);
  command->callback([state, &session] { state->run(session); });
}

}  // namespace inkling

#include "app/commands/commands.h"
#include "app/commands/experiment_arguments.h"
#include "app/commands/own_measurements.h"
#include "app/commands/run_keeping_finished.h"
#include "app/outputs.h"
#include "app/report.h"
#include "engine/model/error.h"
#include "engine/model/measurement_input.h"
#include "engine/support/absolute_path.h"
#include "engine/support/npy.h"

#include <filesystem>
#include <memory>

namespace inkling {
namespace {

constexpr const char* footer =
    "Example:\n"
    "  inkling-cli solve --matrix A.npy --signs y.npy --noise 0.05 --prior digits --method "
    "qcs-sgm+ \\\n"
    "      --out x.npy\n"
    "\n"
    "A is M×N, N the prior's number of pixels (channel by channel, row by row); for rows of a\n"
    "transform, or a mask, an operator file says which (measure writes one; the README says how "
    "to\n"
    "write your own). x.npy is [N] for\n"
    "measurements of shape [M], [B, N] for [B, M]: the method's estimate if it has one, else the "
    "mean\n"
    "of the samples; float32, not clipped. Of several methods there is one file each,\n"
    "x-METHOD.npy.\n"
    "\n"
    "--json writes one object:\n";

struct Solve {
  ExperimentArguments experiment;
  OwnMeasurements own;
  Outputs outputs;
  std::string matrix, out, samples, json;
  bool trace = false;

  void run(Session& session) const {
    requireOneForm(own);
    auto absolute = own;
    for (auto* path :
         {&absolute.signs, &absolute.lower, &absolute.upper, &absolute.values, &absolute.truth})
      if (!path->empty()) *path = absolutePath(*path);
    const auto made = experiment.buildFor(absolute, matrix);
    std::vector<OutputFile> files;
    for (const auto& method : made.methods) {
      files.push_back({"out", fileOf(out, method.id, made)});
      if (!samples.empty()) files.push_back({"samples-out", fileOf(samples, method.id, made)});
    }
    files.push_back({"json", json});
    outputs.require(files, experiment.inputs(made));
    const auto& file = !own.signs.empty() ? own.signs : own.lower.empty() ? own.values : own.lower;
    const auto shape = readNpyHeader(file).shape;
    const auto save = [&](const Result& result) {
      const bool column = shape.size() == 2 && shape[1] == 1 && result.images.size() == 1;
      const bool single = shape.size() == 1 || column;
      for (const auto& method : methodsOf(result)) {
        writeSolution(result, method, single, fileOf(out, method, made));
        if (!samples.empty()) writeSamples(result, method, single, fileOf(samples, method, made));
      }
    };
    const auto finish = [&](const Result& result) {
      save(result);
      for (const auto& method : methodsOf(result))
        session.say({"Written: {file}", {{"file", fileOf(out, method, made)}}});
      if (!json.empty()) writeResultJson(result, trace, json, session.out());
      if (json != "-" && !result.runs.empty()) session.out() << resultTable(result) << std::flush;
    };
    runKeepingFinished(session, made, trace, finish, [&](const Result& soFar) {
      save(soFar);
      if (!json.empty() && !isStream(json)) writeResultJson(soFar, trace, json, session.out());
    });
  }

 private:
  /// x.npy, and of several methods x-METHOD.npy.
  static std::string fileOf(const std::string& name, const std::string& method,
                            const Experiment& made) {
    if (made.methods.size() == 1) return name;
    std::filesystem::path path(name);
    return (path.parent_path() / (path.stem().string() + "-" + method + path.extension().string()))
        .string();
  }

  static void writeSolution(const Result& result, const std::string& method, bool single,
                            const std::string& path) {
    std::vector<float> values;
    std::int64_t batch = 0, pixels = 0;
    for (const auto& solved : result.runs) {
      if (solved.method != method) continue;
      const auto& image = solved.estimate ? *solved.estimate : solved.mean;
      pixels = static_cast<std::int64_t>(image.pixels.size());
      values.insert(values.end(), image.pixels.begin(), image.pixels.end());
      ++batch;
    }
    writeNpy(path, {single ? std::vector{pixels} : std::vector{batch, pixels}, std::move(values)});
  }

  static void writeSamples(const Result& result, const std::string& method, bool single,
                           const std::string& path) {
    std::vector<float> values;
    std::int64_t batch = 0, drawn = 0;
    for (const auto& solved : result.runs) {
      if (solved.method != method) continue;
      for (const auto& image : solved.samples)
        values.insert(values.end(), image.pixels.begin(), image.pixels.end());
      drawn = static_cast<std::int64_t>(solved.samples.size());
      ++batch;
    }
    if (drawn == 0)
      throw Error(ErrorKind::Usage, "{method} draws no samples: give {option} a number.",
                  {{"method", method}, {"option", OptionName{"samples"}}});
    const auto pixels = static_cast<std::int64_t>(values.size()) / (batch * drawn);
    writeNpy(path, {single ? std::vector{drawn, pixels} : std::vector{batch, drawn, pixels},
                    std::move(values)});
  }
};

}  // namespace

void addSolve(CLI::App& program, Session& session) {
  auto* command = program.add_subcommand("solve", "Reconstruct from measurements of your own");
  auto state = std::make_shared<Solve>();
  command
      ->add_option("--matrix", state->matrix,
                   "The matrix A that made them: M×N, or an operator file")
      ->type_name("A.npy|operator.json")
      ->required();
  addOwnMeasurements(*command, state->own);
  command->add_option("--out", state->out, "File for the reconstruction")
      ->type_name("x.npy")
      ->required();
  command
      ->add_option("--samples-out", state->samples,
                   "File for the posterior samples, [S, N] or [B, S, N]; see --samples")
      ->type_name("s.npy");
  command
      ->add_option("--truth", state->own.truth, "The true images, to compare with: [N] or [B, N]")
      ->type_name("x.npy");
  command->add_option("--json", state->json, "File for the result as JSON; - is stdout")
      ->type_name("FILE|-");
  state->outputs.add(*command);
  command->add_flag("--trace", state->trace, "Record every step in the JSON (slower)");
  addQuiet(*command, session);
  state->experiment.addSettings(*command,
                                {"prior", "noise", "samples", "seed", "device", "threads"});
  command->get_option("--noise")->required();
  state->experiment.addMethods(*command);
  command->footer(std::string(footer) + resultJsonHelp);
  command->callback([state, &session] { state->run(session); });
}

}  // namespace inkling

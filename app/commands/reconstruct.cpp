#include "app/commands/commands.h"
#include "app/commands/experiment_arguments.h"
#include "app/commands/run_keeping_finished.h"
#include "app/output_folder.h"
#include "app/outputs.h"
#include "app/report.h"

#include <memory>
#include <optional>

namespace inkling {
namespace {

constexpr const char* footer =
    "Example:\n"
    "  inkling-cli reconstruct resources/gallery/digit-3.png --measurements 200 --bits 1 \\\n"
    "      --method qcs-sgm,qcs-sgm+:ep-iterations=8 --samples 4 --seed 7 --output out\n"
    "\n"
    "A table goes to stdout: image, method, PSNR and SSIM against the truth, consistency (share of "
    "the\n"
    "measurements that the reconstruction reproduces; for linear data ||Ax-y||^2/(M sigma^2)), "
    "network\n"
    "evaluations per sample and seconds per image.\n"
    "\n"
    "--output DIR gets comparison.png, a PNG of every image, METHOD-samples.npy [B,S,C,H,W], "
    "METHOD-\n"
    "estimate.npy and truth.npy [B,C,H,W] (unclipped; NaN where a stopped run did not come to), "
    "experiment.json\n"
    "and result.json, each method's numbers as soon as it is done. A folder of an earlier run is\n"
    "refused unless --overwrite is given, which replaces that run's files and no others.\n"
    "\n"
    "--json writes one object:\n";

struct Reconstruct {
  ExperimentArguments experiment;
  std::string output, json;
  bool trace = false;
  Outputs outputs;

  void run(Session& session) const {
    const auto made = experiment.build(session);
    auto named = experiment.inputs(made);
    outputs.require({{"json", json}}, named);
    named.push_back(json);
    std::optional<OutputFolder> folder;
    if (!output.empty())
      folder.emplace(FolderUse{output, named, outputs.overwrite(), isResultFile, ""});
    auto* place = folder ? &*folder : nullptr;
    runKeepingFinished(
        session, made, trace, [&](const Result& result) { report(session, result, place); },
        [&](const Result& soFar) { keep(session, soFar, place); });
  }

  /// While other methods go on: what is there outlives the process.
  void keep(Session& session, const Result& soFar, OutputFolder* folder) const {
    if (folder)
      folder->publish([&](const std::string& to) { writeResultNumbers(soFar, trace, to); });
    if (!json.empty() && !isStream(json)) writeResultJson(soFar, trace, json, session.out());
  }

  void report(Session& session, const Result& result, OutputFolder* folder) const {
    if (folder) {
      folder->publish([&](const std::string& to) { writeResultNumbers(result, trace, to); });
      folder->publish([&](const std::string& to) { writeResultPictures(result, to); });
      session.say({"Written to {folder}: comparison figure, pictures, arrays, result.json.",
                   {{"folder", output}}});
    }
    if (!json.empty()) writeResultJson(result, trace, json, session.out());
    if (json != "-" && !result.runs.empty()) session.out() << resultTable(result) << std::flush;
  }
};

}  // namespace

void addReconstruct(CLI::App& program, Session& session) {
  auto* command = program.add_subcommand(
      "reconstruct", "Measure images as an experiment says, and bring them back");
  auto state = std::make_shared<Reconstruct>();
  state->experiment.addImages(*command);
  state->experiment.addExperimentFile(*command);
  command->add_option("--output", state->output, "Folder for the pictures, arrays and the figure")
      ->type_name("DIR");
  command
      ->add_option("--json", state->json,
                   "File for the result as JSON; - is stdout, in the table's place")
      ->type_name("FILE|-");
  state->outputs.add(*command);
  command->add_flag("--trace", state->trace, "Record every step in the JSON (slower)");
  addQuiet(*command, session);
  state->experiment.addSettings(*command);
  state->experiment.addMethods(*command);
  command->footer(std::string(footer) + resultJsonHelp);
  command->callback([state, &session] { state->run(session); });
}

}  // namespace inkling

#include "app/commands/commands.h"
#include "app/commands/experiment_arguments.h"
#include "app/commands/run_keeping_finished.h"
#include "app/report.h"

#include <memory>

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
    "and result.json.\n"
    "\n"
    "--json writes one object:\n";

struct Reconstruct {
  ExperimentArguments experiment;
  std::string output, json;
  bool trace = false;

  void run(Session& session) const {
    const auto made = experiment.build(session);
    requireWritable(json);
    if (!output.empty()) makeFolder(output);
    runKeepingFinished(session, made, trace,
                       [&](const Result& result) { report(session, result); });
  }

  void report(Session& session, const Result& result) const {
    if (!output.empty()) {
      writeResultFiles(result, trace, output);
      session.say("Written to " + output + ": comparison figure, pictures, arrays, result.json.");
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
  command->add_flag("--trace", state->trace, "Record every step in the JSON (slower)");
  addQuiet(*command, session);
  state->experiment.addSettings(*command);
  state->experiment.addMethods(*command);
  command->footer(std::string(footer) + resultJsonHelp);
  command->callback([state, &session] { state->run(session); });
}

}  // namespace inkling

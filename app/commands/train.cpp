#include "app/commands/commands.h"
#include "app/input_files.h"
#include "app/option_flags.h"
#include "app/outputs.h"
#include "app/text_table.h"
#include "engine/model/error.h"
#include "engine/model/prior_formats.h"
#include "engine/model/stage_message.h"
#include "ui/figures/images_file.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string_view>
#include <system_error>

namespace inkling {
namespace {

constexpr const char* footer =
    "Example:\n"
    "  inkling-cli train --data train-images-idx3-ubyte.gz --name digits --output "
    "digits.safetensors \\\n"
    "      --checkpoint digits.checkpoint --log digits.csv --minutes 45\n"
    "\n"
    "Crops of pictures, for a network without normalisation, which is for any size:\n"
    "  inkling-cli train --data photos.tar --data dead-leaves: --crop 48 --shrink 6 --flips "
    "--turns \\\n"
    "      --held-out 3 --groups 0 --detail --plain --base 32 --multipliers 1,2,4 \\\n"
    "      --optimiser muon --learning-rate 2e-3 --warm-up 100 --ema 0.999 --batch 16 \\\n"
    "      --noise-law log-uniform --noise-min 0.01 --noise-max 3 --steps 0 --minutes 600 \\\n"
    "      --name photos --output photos.safetensors\n"
    "dead-leaves: stands for disks and polygons in the photographs' colours, drawn as needed, and\n"
    "lines: for thin lines before smooth shades in them.\n"
    "\n"
    "The papers' network, NCSNv2, with its own loss and noise levels:\n"
    "  inkling-cli train --network ncsnv2 --width 32 --data train-images-idx3-ubyte.gz --batch 128 "
    "\\\n"
    "      --name digits-ncsnv2 --output digits-ncsnv2.safetensors --checkpoint c --steps 0 "
    "--minutes 600\n"
    "\n"
    "Ctrl-C leaves the last checkpoint; the same command continues from it and gives the weights "
    "that an\n"
    "uninterrupted run would have given. It replaces the weights and the log that it wrote before "
    "and no\n"
    "others, unless --overwrite is given.\n";

constexpr std::string_view trainingStage = "training";  // its reports have numbers

std::string shortText(const char* format, double value) {
  char text[32];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

Message reportText(const TrainReport& report) {
  auto step = std::to_string(report.step);
  if (report.steps > 0) step += "/" + std::to_string(report.steps);  // else a budget in minutes
  return Message("step {step}  loss {loss}  rate {rate}  {speed} images/s",
                 {{"step", step},
                  {"loss", shortText("%.4g", report.loss)},
                  {"rate", shortText("%.3g", report.learningRate)},
                  {"speed", shortText("%.0f", report.samplesPerSecond)}});
}

Message heldOutText(const TrainReport& report) {
  std::string errors;
  for (const auto& [noise, error] : report.heldOutError)
    errors += (noise > 0 ? "  " + shortText("%g", noise) : "") + ": " + shortText("%.3e", error);
  return Message("held-out error{errors}", {{"errors", errors}});
}

struct Train {
  OptionFlags options{trainOptions()};
  TrainRequest request;
  std::string samples;
  Outputs outputs;

  void run(Session& session) {
    for (const auto& option : trainOptions().options())
      request.settings.set(option.name, option.defaultValue);
    options.apply(request.settings);
    requireOutputs(session);
    request.onlyOwn = !outputs.overwrite();
    if (!samples.empty()) {
      requireImageName("samples", samples);
      request.samples = [this](const std::vector<Image>& images) { writeImages(images, samples); };
    }
    if (!request.output.ends_with(".safetensors"))
      throw Error(ErrorKind::Usage, "{option} is \"{path}\": the name must end with .safetensors.",
                  {{"option", OptionName{"output"}}, {"path", request.output}});
    request.command = session.commandLine();
    request.decoder = pictureDecoder(session);
    session.engine().setThreads(static_cast<int>(request.settings.integer("threads")));
    session.engine().train(
        request, [&](const TrainReport& report) { show(session, report); }, session.cancellation());
    session.progress().clear();
    session.out() << request.output << std::endl;
  }

  /// Where there is a checkpoint to continue from, the training knows what it wrote before.
  void requireOutputs(Session& session) const {
    auto inputs = request.data;
    for (const auto& prior : {request.from, request.settings.text("teacher")})
      if (isPriorPath(prior))
        inputs.push_back(prior);
      else if (!prior.empty())
        inputs.push_back(session.engine().prior(prior).path);
    std::error_code error;
    const bool goesOn = std::filesystem::exists(request.checkpoint, error);
    outputs.require({{"output", request.output, goesOn},
                     {"checkpoint", request.checkpoint, true},
                     {"log", request.log, goesOn},
                     {"samples", samples}},
                    inputs);
  }

  static void show(Session& session, const TrainReport& report) {
    if (!report.heldOutError.empty()) {
      session.say(
          {"{training}  {errors}",
           {{"training", nested(reportText(report))}, {"errors", nested(heldOutText(report))}}});
    } else if (report.stage == trainingStage) {
      session.progress().update(report.stage, reportText(report), report.remainingSeconds);
    } else {
      // The first word is the stage for the line's pace: "Reading a.png" and "Reading b.png".
      const auto verb = report.stage.substr(0, report.stage.find(' '));
      session.progress().update(verb, stageMessage(report.stage), report.remainingSeconds);
    }
  }
};

}  // namespace

void addTrain(CLI::App& program, Session& session) {
  auto* command = program.add_subcommand("train", "Train a prior on images");
  auto state = std::make_shared<Train>();
  auto& request = state->request;
  command
      ->add_option("--data", request.data,
                   "IDX (.gz), .npy, .tar or a folder of pictures, or dead-leaves: or lines: ; may "
                   "be repeated")
      ->type_name("PATH")
      ->expected(1)
      ->take_all()
      ->required();
  command->add_option("--name", request.name, "The prior's name")->type_name("NAME")->required();
  command
      ->add_option("--from", request.from,
                   "Prior to train further, instead of random weights: its network is kept")
      ->type_name("NAME|FILE.safetensors");
  command->add_option("--output", request.output, "File for the weights")
      ->type_name("FILE.safetensors")
      ->required();
  state->outputs.add(*command);
  command
      ->add_option("--checkpoint", request.checkpoint,
                   "File to save the state to and to continue from")
      ->type_name("FILE");
  command->add_option("--log", request.log, "CSV file for the course of the training")
      ->type_name("FILE");
  command->add_option("--samples", state->samples, "File for 64 draws from the prior at the end")
      ->type_name("grid.png|x.npy");
  command->add_option("--source", request.source, "Where the data come from, for the card")
      ->type_name("TEXT");
  command->add_option("--licence", request.licence, "The data's licence, for the card")
      ->type_name("TEXT");
  addQuiet(*command, session);
  state->options.add(*command, "Training", [](const Option&) { return true; });
  command->footer(footer);
  command->callback([state, &session] { state->run(session); });
}

}  // namespace inkling

#include "app/commands/commands.h"
#include "app/input_files.h"
#include "app/option_flags.h"
#include "app/outputs.h"
#include "app/text_table.h"
#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/support/image_files.h"
#include "engine/support/installed_priors.h"
#include "engine/support/npy.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>

namespace inkling {
namespace {

void list(Session& session) {
  const auto priors = session.engine().priors();
  if (priors.empty()) {
    std::string folders;
    for (const auto& folder : modelDirectories())
      folders += (folders.empty() ? "" : ", ") + folder;
    throw Error(ErrorKind::Input,
                "There is no prior in {folders}. Train one (inkling-cli train), or name its folder "
                "in INKLING_MODELS.",
                {{"folders", folders}});
  }
  std::vector<std::vector<std::string>> rows{{"name", "shape", "file"}};
  for (const auto& prior : priors)
    rows.push_back(
        {prior.name, prior.shape.known() ? toString(prior.shape) : "unreadable", prior.path});
  session.out() << textTable(rows, 3);
}

/// A line for each entry but the mean image, then the denoising error as a table.
std::string cardText(const PriorInfo& prior, const nlohmann::json& card) {
  std::vector<std::vector<std::string>> entries{{"name", prior.name},
                                                {"shape", toString(prior.shape)}};
  if (!prior.path.empty()) entries.push_back({"file", prior.path});
  const auto add = [&](const std::string& key, const nlohmann::json& value) {
    const auto text = value.is_string() ? value.get<std::string>() : value.dump();
    if (!text.empty()) entries.push_back({key, text});
  };
  for (const auto& [key, value] : card.items()) {
    if (key == "name" || key == "shape" || key == "mean_image" || key == "denoising_error")
      continue;
    if (!value.is_object())
      add(key, value);
    else
      for (const auto& [inner, number] : value.items())
        add(std::string(key).append(".").append(inner), number);
  }
  auto text = textTable(entries, 2);
  const auto table = card.value("denoising_error", nlohmann::json::array());
  if (table.empty()) return text;
  std::vector<std::vector<std::string>> rows{{"noise", "error"}};
  for (const auto& row : table) {
    char noise[32], error[32];
    std::snprintf(noise, sizeof noise, "%.4g", row.at(0).get<double>());
    std::snprintf(error, sizeof error, "%.3e", row.at(1).get<double>());
    rows.push_back({noise, error});
  }
  return text + "\nHeld-out mean squared error per pixel of the denoiser:\n" + textTable(rows, 0);
}

void show(Session& session, const std::string& name, bool asJson) {
  const auto prior = session.engine().prior(name);
  const auto card =
      parseJson(prior.cardJson, nested(Message("The card of {file}", {{"file", prior.path}})));
  session.out() << (asJson ? toText(card) : cardText(prior, card));
}

/// "0.1,0.5" as noise levels; name is the flag's, for the message.
std::vector<double> readLevels(const std::string& name, const std::string& text) {
  std::vector<double> values;
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find(',', begin), text.size());
    const auto word = text.substr(begin, end - begin);
    try {
      values.push_back(std::get<double>(standardOptions().parse("beta-max", word)));
    } catch (const Error&) {
      throw Error(ErrorKind::Usage,
                  "{name} is \"{levels}\": it must be one noise level, or several with commas "
                  "between them, each {range}.",
                  {{"name", OptionName{name}},
                   {"levels", text},
                   {"range", nested(range(standardOptions().byRole(OptionRole::HighestLevel)))}});
    }
    begin = end + 1;
  }
  return values;
}

/// A prior has learned nothing of other noise levels than those it was made for.
void warnOutside(Session& session, const std::string& name, const std::vector<double>& levels,
                 const std::string& option) {
  const auto prior = session.engine().prior(name);
  const auto card =
      parseJson(prior.cardJson, nested(Message("The card of {file}", {{"file", prior.path}})));
  if (!card.contains("noise_range")) return;
  const double low = card["noise_range"].at(0), high = card["noise_range"].at(1);
  for (const double level : levels)
    if (level < low || level > high)
      session.warn(Message(
          "{option} {level} is outside {low} to {high}, the noise levels that the prior {prior} "
          "was made for: what it gives there means little.",
          {{"option", OptionName{option}},
           {"level", level},
           {"low", low},
           {"high", high},
           {"prior", name}}));
}

struct Score {
  OptionFlags options{standardOptions()};
  std::string x, sigmas, out;
  Outputs outputs;

  void run(Session& session) const {
    auto settings = standardOptions().experimentDefaults();
    options.apply(settings);
    auto inputs = filesOf(settings);
    inputs.push_back(x);
    outputs.require({{"out", out}}, inputs);
    PriorScoreRequest request;
    request.prior = settings.text("prior");
    request.sigmas = readLevels("sigma", sigmas);
    request.device = options.given("device") ? settings.text("device") : "cpu";
    request.x = readImageArray(x);
    session.engine().setThreads(static_cast<int>(settings.integer("threads")));
    warnOutside(session, request.prior, request.sigmas, "sigma");
    writeNpy(out, session.engine().priorScore(request, session.cancellation()));
    session.say({"Written: {file}", {{"file", out}}});
  }
};

struct Calibrate {
  OptionFlags options{standardOptions()};
  CalibrateRequest request;
  Outputs outputs;

  void run(Session& session) const {
    auto settings = standardOptions().experimentDefaults();
    options.apply(settings);
    if (request.images < 1)
      throw Error(ErrorKind::Usage, "{option} is {value}: it must be a whole number, 1 or more.",
                  {{"option", OptionName{"images"}}, {"value", std::int64_t{request.images}}});
    auto asked = request;
    asked.device = settings.text("device");
    asked.decoder = pictureDecoder(session);
    if (asked.output.empty()) asked.output = ownFile(session);
    outputs.require({{"output", asked.output}}, asked.data);
    session.engine().setThreads(static_cast<int>(settings.integer("threads")));
    session.engine().calibrate(
        asked, [&](const Progress& progress) { session.progress().update(progress); },
        session.cancellation());
    session.progress().clear();
    session.say({"Written: {file}", {{"file", asked.output}}});
  }

  /// The prior's own, which only --overwrite changes.
  std::string ownFile(Session& session) const {
    auto path = session.engine().prior(request.prior).path;
    if (path.empty())
      throw Error(
          ErrorKind::Usage,
          "{prior} is made from formulas and has no file to calibrate. Name a prior that has one.",
          {{"prior", request.prior}});
    if (!outputs.overwrite())
      throw Error(
          ErrorKind::Usage,
          "The file of {prior} would be changed, {path}. Name another one with {output}, or "
          "add {overwrite}.",
          {{"prior", request.prior},
           {"path", path},
           {"output", OptionName{"output"}},
           {"overwrite", OptionName{"overwrite"}}});
    return path;
  }
};

struct Errors {
  OptionFlags options{standardOptions()};
  DenoisingErrorRequest request;
  std::string noise = "0.03,0.1,0.25,0.5,1,2";

  void run(Session& session) const {
    auto settings = standardOptions().experimentDefaults();
    options.apply(settings);
    if (request.side < 8 || request.side > 4096)
      throw Error(ErrorKind::Usage, "{option} is {value}: it must be a whole number, 8 to 4096.",
                  {{"option", OptionName{"side"}}, {"value", std::int64_t{request.side}}});
    auto asked = request;
    asked.noise = readLevels("noise", noise);
    asked.device = settings.text("device");
    asked.decoder = pictureDecoder(session);
    session.engine().setThreads(static_cast<int>(settings.integer("threads")));
    warnOutside(session, asked.prior, asked.noise, "noise");
    const auto found = session.engine().denoisingErrors(
        asked, [&](const Progress& progress) { session.progress().update(progress); },
        session.cancellation());
    session.progress().clear();
    std::vector<std::vector<std::string>> rows{{"picture"}};
    DenoisingErrorRow mean{"mean", std::vector<double>(asked.noise.size())};
    for (double level : asked.noise)
      rows.front().push_back(numberText(level));
    const auto add = [&](const DenoisingErrorRow& row) {
      auto& cells = rows.emplace_back(std::vector<std::string>{row.picture});
      for (double error : row.errors) {
        char text[32];
        std::snprintf(text, sizeof text, "%.3e", error);
        cells.emplace_back(text);
      }
    };
    for (const auto& row : found) {
      add(row);
      for (std::size_t i = 0; i < row.errors.size(); ++i)
        mean.errors[i] += row.errors[i] / static_cast<double>(found.size());
    }
    add(mean);
    session.out() << textTable(rows, 1);
  }
};

void addErrors(CLI::App& priors, Session& session) {
  auto* command = priors.add_subcommand(
      "errors", "How well a prior denoises pictures' middle squares: mean squared error per pixel");
  auto state = std::make_shared<Errors>();
  command->add_option("PRIOR", state->request.prior, "Name or .safetensors file")->required();
  command
      ->add_option("PICTURES", state->request.data,
                   ".tar or folders of pictures that the prior was not trained on")
      ->required();
  command
      ->add_option("--side", state->request.side,
                   "Side of the squares, to which the pictures are scaled (default 256)")
      ->type_name("PIXELS");
  command->add_option("--noise", state->noise, "Noise levels (default " + state->noise + ")")
      ->type_name("S1,S2,...");
  addQuiet(*command, session);
  state->options.add(*command, "Options", [](const Option& option) {
    return option.name == "device" || option.name == "threads";
  });
  command->callback([state, &session] { state->run(session); });
}

void addCalibrate(CLI::App& priors, Session& session) {
  auto* command = priors.add_subcommand(
      "calibrate",
      "Measure a prior's denoising error, mean image and second moment, which message passing "
      "needs, into its card");
  auto state = std::make_shared<Calibrate>();
  auto& request = state->request;
  command->add_option("PRIOR", request.prior, "Name or .safetensors file")->required();
  command->add_option("IMAGES", request.data,
                      "Images that the prior was not trained on: IDX (.gz), .npy, .tar or a folder "
                      "of pictures (of any sizes where the prior is for any: their middle squares "
                      "are taken); none: draws from the prior itself");
  command
      ->add_option("--images", request.images,
                   "How many at most (default 1000; of the prior's own draws 200)")
      ->type_name("N");
  command
      ->add_option("--output", request.output,
                   "File to write; without it, and with --overwrite, the prior's own")
      ->type_name("FILE.safetensors");
  state->outputs.add(*command);
  addQuiet(*command, session);
  state->options.add(*command, "Options", [](const Option& option) {
    return option.name == "device" || option.name == "threads";
  });
  command->callback([state, &session] { state->run(session); });
}

void addScoreCommand(CLI::App& priors, Session& session) {
  auto* command = priors.add_subcommand("score", "The prior's score at a point");
  auto state = std::make_shared<Score>();
  command
      ->add_option("--x", state->x,
                   "Where: images as every command reads them, here at any noise level")
      ->type_name("x.npy")
      ->required();
  command->add_option("--sigma", state->sigmas, "Noise level, or one per image: S1,S2,...")
      ->type_name("S|S1,S2,...")
      ->required();
  command->add_option("--out", state->out, "File for the score, float32, of x's shape")
      ->type_name("score.npy")
      ->required();
  state->outputs.add(*command);
  addQuiet(*command, session);
  state->options.add(*command, "Options", [](const Option& option) {
    return option.name == "prior" || option.name == "device" || option.name == "threads";
  });
  command->callback([state, &session] { state->run(session); });
}

}  // namespace

void addPriors(CLI::App& program, Session& session) {
  auto* command = program.add_subcommand("priors", "List, describe, import and evaluate priors");
  command->require_subcommand(1);
  command->add_subcommand("list", "The priors that are installed")->callback([&session] {
    list(session);
  });
  auto* showCommand = command->add_subcommand("show", "A prior's card");
  auto name = std::make_shared<std::string>();
  showCommand->add_option("PRIOR", *name, "Name or .safetensors file")->required();
  auto asJson = std::make_shared<bool>(false);
  showCommand->add_flag("--json", *asJson, "The whole card as JSON, the mean image too");
  showCommand->callback([name, asJson, &session] { show(session, *name, *asJson); });
  addPriorsImport(*command, session);
  auto* removeCommand = command->add_subcommand(
      "remove", "Remove one of your own priors, with the program that its import kept");
  auto removed = std::make_shared<std::string>();
  removeCommand->add_option("PRIOR", *removed, "Name")->required();
  addQuiet(*removeCommand, session);
  removeCommand->callback([removed, &session] {
    const auto prior = session.engine().prior(*removed);
    removeInstalledPrior(prior);
    session.say({"Removed: {file}", {{"file", prior.path}}});
  });
  addErrors(*command, session);
  addCalibrate(*command, session);
  addScoreCommand(*command, session);
}

}  // namespace inkling

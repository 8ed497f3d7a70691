#include "app/commands/commands.h"
#include "app/outputs.h"
#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/support/user_dirs.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <optional>

namespace inkling {
namespace {

namespace fs = std::filesystem;

constexpr const char* suffix = ".safetensors";

constexpr const char* footer =
    "Known are FFDNet, DnCNN, bias-free DnCNN and BF-CNN, by the names and shapes of their "
    "tensors. "
    "Nothing in the file is run: it may hold numbers, names and containers, and what asks for more "
    "is refused. Of a checkpoint with a moving average of the weights that is taken.\n"
    "\n"
    "Example:\n"
    "  inkling-cli priors import ffdnet_color.pth --name ffdnet --licence MIT --credit KAIR\n"
    "  inkling-cli priors calibrate ffdnet PICTURES --overwrite\n";

struct Import {
  ImportRequest request;
  std::optional<double> range;
  Outputs outputs;

  void run(Session& session) const {
    auto asked = request;
    if (range && !(*range >= 1e-3 && *range <= 1e3))
      throw Error(ErrorKind::Usage,
                  "{option} is {value}: it must be a noise level of 0.001 to 1000.",
                  {{"option", OptionName{"range"}}, {"value", *range}});
    asked.range = range.value_or(0);
    if (asked.name.empty()) asked.name = fs::path(asked.file).stem().string();
    requireName(asked.name);
    const bool toModels = asked.output.empty();
    if (toModels) asked.output = pathAmongModels(asked.name);
    if (!asked.output.ends_with(suffix))
      throw Error(ErrorKind::Usage, "{option} is \"{path}\": the name must end with .safetensors.",
                  {{"option", OptionName{"output"}}, {"path", asked.output}});
    if (toModels) {
      requireNotHidden(session, asked);
      makeFolder(fs::path(asked.output).parent_path().string());
    }
    outputs.require({{"output", asked.output}}, {asked.file});
    asked.command = session.commandLine();
    const auto made = session.engine().importPrior(asked, session.cancellation());
    const auto card =
        parseJson(made.cardJson, nested(Message("The card of {file}", {{"file", made.path}})));
    session.out() << made.path << std::endl;
    session.say(card.at("network").at("kind").get<std::string>() + ", " + toString(made.shape) +
                ". Message passing needs its error table: inkling-cli priors calibrate " +
                (toModels ? asked.name : made.path) + " IMAGES --overwrite");
  }

  static void requireName(const std::string& name) {
    if (name.empty() || name.starts_with('.') || name.find('/') != std::string::npos)
      throw Error(
          ErrorKind::Usage,
          "\"{name}\" cannot be a prior's name: it would be a hidden file, or one in another "
          "folder. Give another {option}.",
          {{"name", name}, {"option", OptionName{"name"}}});
  }

  static std::string pathAmongModels(const std::string& name) {
    const auto folder = modelsDirectory();
    if (!folder)
      throw Error(ErrorKind::Output,
                  "There is no home folder to put the prior into. Name a file with {option}.",
                  {{"option", OptionName{"output"}}});
    return *folder + "/" + name + suffix;
  }

  /// By its name another one would be opened, from a folder that is searched before.
  static void requireNotHidden(Session& session, const ImportRequest& asked) {
    for (const auto& prior : session.engine().priors())
      if (prior.name == asked.name && !isSameFile(prior.path, asked.output))
        throw Error(ErrorKind::Usage,
                    "There is a prior \"{name}\" already ({path}). Give another {option}.",
                    {{"name", prior.name},
                     {"path", prior.path.empty() ? "made from formulas" : prior.path},
                     {"option", OptionName{"name"}}});
  }
};

}  // namespace

void addPriorsImport(CLI::App& priors, Session& session) {
  auto* command = priors.add_subcommand(
      "import", "Make a prior of another program's denoising network (.pth, .pt)");
  auto state = std::make_shared<Import>();
  auto& request = state->request;
  command->add_option("FILE", request.file, "Weights that torch.save wrote")->required();
  command->add_option("--name", request.name, "The prior's name (default: the file's)")
      ->type_name("NAME");
  command
      ->add_option("--range", state->range,
                   "Highest noise level that it was trained for, of pixels from 0 to 1 (75 of 255 "
                   "are 0.294; default 0.25); a network without biases needs none")
      ->type_name("S");
  command
      ->add_option("--output", request.output,
                   "File to write (default: NAME.safetensors where priors are looked for)")
      ->type_name("FILE.safetensors");
  command->add_option("--licence", request.licence, "The weights' licence, for the card")
      ->type_name("TEXT");
  command->add_option("--credit", request.source, "Whose they are, for the card")
      ->type_name("TEXT");
  state->outputs.add(*command);
  addQuiet(*command, session);
  command->footer(footer);
  command->callback([state, &session] { state->run(session); });
}

}  // namespace inkling

#include "app/commands/commands.h"
#include "app/option_flags.h"
#include "app/outputs.h"
#include "engine/model/error.h"
#include "engine/model/import_options.h"
#include "engine/model/json_text.h"
#include "engine/support/installed_priors.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <vector>

namespace inkling {
namespace {

namespace fs = std::filesystem;

constexpr const char* suffix = ".safetensors";

constexpr const char* footer =
    "Known are FFDNet, DnCNN, bias-free DnCNN, BF-CNN, NCSNv2, NCSNv2Deeper and NCSNv2Deepest, by "
    "the\n"
    "names and shapes of their tensors. Nothing in such a file is run: it may hold numbers, names "
    "and\n"
    "containers, and what asks for more is refused. Any other network comes as TorchScript, a "
    "program of\n"
    "x [B, C, H, W] and the noise level [B], or of x alone; with --trust a copy of it is kept and "
    "run.\n"
    "\n"
    "Examples:\n"
    "  inkling-cli priors import ffdnet_color.pth --name ffdnet --licence MIT --credit KAIR\n"
    "  inkling-cli priors calibrate ffdnet PICTURES --overwrite\n"
    "  inkling-cli priors import checkpoint_210000.pth --preset ncsnv2-celeba --name celeba\n"
    "  inkling-cli priors import ddpm.pt --trust --shape 3,32,32 --schedule vp --output noise "
    "--pixels=-1:1\n";

struct Import {
  OptionFlags options{importOptions()};
  ImportRequest request;
  Outputs outputs;

  void run(Session& session) const {
    auto asked = request;
    asked.settings = importOptions().experimentDefaults();
    options.apply(asked.settings);
    if (asked.name.empty()) asked.name = fs::path(asked.file).stem().string();
    const bool toModels = asked.output.empty();
    const auto place =
        placeForPrior(toModels ? session.engine().priors() : std::vector<PriorInfo>(), asked.name);
    if (toModels) asked.output = place;
    if (!asked.output.ends_with(suffix))
      throw Error(ErrorKind::Usage, "{option} is \"{path}\": the name must end with .safetensors.",
                  {{"option", OptionName{"out"}}, {"path", asked.output}});
    if (toModels) makeFolder(fs::path(asked.output).parent_path().string());
    outputs.require({{"out", asked.output}}, {asked.file});
    asked.command = session.commandLine();
    const auto made = session.engine().importPrior(asked, session.cancellation());
    const auto card =
        parseJson(made.cardJson, nested(Message("The card of {file}", {{"file", made.path}})));
    session.out() << made.path << std::endl;
    session.say(
        {"{kind}, {shape}. Message passing needs its error table: inkling-cli priors "
         "calibrate {prior} IMAGES {overwrite}",
         {{"kind", card.at("network").at("kind").get<std::string>()},
          {"shape", toString(made.shape)},
          {"prior", toModels ? asked.name : made.path},
          {"overwrite", OptionName{"overwrite"}}}});
  }
};

}  // namespace

void addPriorsImport(CLI::App& priors, Session& session) {
  auto* command =
      priors.add_subcommand("import", "Make a prior of another program's network (.pth, .pt)");
  auto state = std::make_shared<Import>();
  auto& request = state->request;
  command->add_option("FILE", request.file, "What torch.save or torch.jit.save wrote")->required();
  command->add_option("--name", request.name, "The prior's name (default: the file's)")
      ->type_name("NAME");
  command
      ->add_option("--out", request.output,
                   "File to write (default: NAME.safetensors where priors are looked for)")
      ->type_name("FILE.safetensors");
  command->add_option("--licence", request.licence, "The weights' licence, for the card")
      ->type_name("TEXT");
  command->add_option("--credit", request.source, "Whose they are, for the card")
      ->type_name("TEXT");
  state->outputs.add(*command);
  command->add_flag("--trust", request.trusted,
                    "Run the program that a TorchScript file holds: it can do whatever you can");
  addQuiet(*command, session);
  state->options.add(*command, "Network", [](const Option&) { return true; });
  command->footer(footer);
  command->callback([state, &session] { state->run(session); });
}

}  // namespace inkling

#include "app/commands/commands.h"
#include "app/option_flags.h"
#include "app/outputs.h"
#include "engine/model/drawing.h"
#include "engine/model/error.h"
#include "ui/figures/images_file.h"

#include <memory>
#include <set>

namespace inkling {
namespace {

constexpr const char* footer =
    "Example:\n"
    "  inkling-cli sample --prior digits --count 16 --out grid.png\n"
    "\n"
    "A name that ends with .npy gets the images as [count, C, H, W], float32, not clipped.\n"
    "Draws start at the noise level 10 unless --beta-max says another, and keep the noise "
    "consistent\n"
    "unless --step-noise independent asks for Algorithm 1's, with which the default steps leave\n"
    "fragments in place of images.\n";

const std::set<std::string, std::less<>> langevinOptions{
    "levels",    "beta-max",   "beta-min",        "steps-per-level", "step-ratio",
    "step-size", "step-noise", "final-denoising", "clip-denoised"};
const std::set<std::string, std::less<>> sceneOptions{"prior", "seed", "device", "threads"};

struct Sample {
  OptionFlags options{standardOptions()};
  int count = 16;
  std::string out;
  Outputs outputs;

  void run(Session& session) const {
    if (count < 1 || count > 10000)
      throw Error(ErrorKind::Usage, "{option} is {value}: it must be a whole number, 1 to 10000.",
                  {{"option", OptionName{"count"}}, {"value", std::int64_t{count}}});
    requireImageName("out", out);
    auto settings = standardOptions().experimentDefaults();
    options.apply(settings);
    outputs.require({{"out", out}}, filesOf(settings));
    Method method{"qcs-sgm", drawingSettings()};  // any that walks by Langevin steps
    options.apply(method.settings);
    validate(method);
    SampleRequest request;
    request.prior = settings.text("prior");
    request.count = count;
    request.seed = static_cast<std::uint64_t>(settings.integer("seed"));
    request.device = settings.text("device");
    for (const auto& name : langevinOptions)
      request.langevin.set(name, method.settings.at(name));
    session.engine().setThreads(static_cast<int>(settings.integer("threads")));
    SessionObserver observer(session);
    const auto images = session.engine().sample(request, observer, session.cancellation());
    session.progress().clear();
    writeImages(images, out);
    session.say({"Written: {file}", {{"file", out}}});
  }
};

}  // namespace

void addSample(CLI::App& program, Session& session) {
  auto* command =
      program.add_subcommand("sample", "Draw images from a prior, without measurements");
  auto state = std::make_shared<Sample>();
  command->add_option("--count", state->count, "Number of images (1 to 10000; default 16)")
      ->type_name("N");
  command->add_option("--out", state->out, "File for the images")
      ->type_name("grid.png|x.npy")
      ->required();
  state->outputs.add(*command);
  addQuiet(*command, session);
  state->options.add(*command, "Options", [](const Option& option) {
    return sceneOptions.contains(option.name) || langevinOptions.contains(option.name);
  });
  command->footer(footer);
  command->callback([state, &session] { state->run(session); });
}

}  // namespace inkling

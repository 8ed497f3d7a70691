#include "app/commands/commands.h"
#include "app/commands/study_arguments.h"
#include "engine/model/error.h"
#include "engine/support/image_files.h"

#include <algorithm>
#include <memory>
#include <optional>

namespace inkling {
namespace {

constexpr std::int64_t most = 1000000;

std::string footer() {
  return "Example:\n"
         "  inkling-cli quality t10k-images-idx3-ubyte.gz --samples 8 --output out/quality\n"
         "  inkling-cli quality t10k-images-idx3-ubyte.gz --study errors --output out/errors\n"
         "\n"
         "Another name for \"inkling-cli sweep STUDY IMAGES:0-99\", whose help says the rest.\n"
         "\n"
         "Shipped studies:\n" +
         shippedStudiesHelp(MessageWords());
}

/// How many images the study's table in the README is of.
std::int64_t usualImages(const std::string& study) {
  if (study == "errors") return 500;
  return study == "calibrated" || study == "samples" ? 40 : 100;
}

struct Quality {
  StudyArguments study;
  std::string data, name = "table";
  std::optional<std::int64_t> count;

  void run(Session& session) const {
    auto made = shippedStudy(name);
    const auto images = count.value_or(usualImages(name));
    if (images < 1 || images > most)
      throw Error(ErrorKind::Usage, "{option} is {value}: it must be a whole number, 1 to {most}.",
                  {{"option", OptionName{"images"}}, {"value", images}, {"most", most}});
    auto arguments = study;
    arguments.images().names = {data + ":0-" + std::to_string(images - 1)};
    arguments.run(session, std::move(made));
  }
};

}  // namespace

void addQuality(CLI::App& program, Session& session) {
  auto* command = program.add_subcommand(
      "quality", "Measure every method's quality over many images: the README's table");
  auto state = std::make_shared<Quality>();
  command->add_option("IMAGES", state->data, "An IDX file or .npy of images, from its first on")
      ->required();
  command->add_option("--study", state->name, "A shipped study (default table)")->type_name("NAME");
  command
      ->add_option("--images", state->count,
                   "How many of them (default 100; errors 500, calibrated and samples 40)")
      ->type_name("N");
  state->study.addRun(*command, session);
  state->study.addOptions(*command, {"samples", "prior", "sample-evaluations", "step-ratio",
                                     "step-noise", "seed", "device", "threads"});
  command->footer(footer());
  command->callback([state, &session] { state->run(session); });
}

}  // namespace inkling

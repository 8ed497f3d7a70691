#include "app/commands/commands.h"
#include "app/commands/own_measurements.h"
#include "app/option_flags.h"
#include "app/outputs.h"
#include "engine/model/error.h"
#include "engine/model/measurement_input.h"
#include "engine/model/reference_method.h"
#include "engine/support/image_files.h"
#include "engine/support/npy.h"

#include <memory>

namespace inkling {
namespace {

constexpr const char* footer =
    "Example:\n"
    "  inkling-cli score --matrix A.npy --x x.npy --signs y.npy --noise 0.05 --beta 0.5 \\\n"
    "      --method qcs-sgm+ --ep-iterations 20 --out g.npy\n"
    "\n"
    "g.npy holds grad log p(y | x_t) at noise level beta, times the likelihood scale: float64, of "
    "x's\n"
    "shape ([N] or [B, N]). So that it can serve as a reference, qcs-sgm+ iterates here to an EP\n"
    "tolerance of 1e-9, 10,000 times at most, unless --ep-tolerance or --ep-iterations is given.\n";

struct Score {
  OptionFlags options{standardOptions()};
  OwnMeasurements own;
  std::string matrix, x, out, method = "qcs-sgm", beta;
  Outputs outputs;

  void run(Session& session) const {
    requireOneForm(own);
    auto inputs = filesOf(own);
    inputs.insert(inputs.end(), {matrix, x});
    outputs.require({{"out", out}}, inputs);
    auto settings = standardOptions().experimentDefaults();
    options.apply(settings);
    ScoreRequest request;
    request.method = makeReferenceMethod(method);
    options.apply(request.method.settings);
    validate(request.method);
    request.matrix = matrix;
    request.measurements = own;
    request.noise = settings.real("noise");
    request.beta = readBeta();
    request.device = options.given("device") ? settings.text("device") : "cpu";
    request.x = readImageArray(x);
    request.warn = [&](const Message& warning) { session.warn(warning); };
    session.engine().setThreads(static_cast<int>(settings.integer("threads")));
    writeNpy(out, session.engine().score(request, session.cancellation()));
    session.say({"Written: {file}", {{"file", out}}});
  }

  /// The noise level has the range of beta-max: above 0.
  double readBeta() const {
    try {
      return std::get<double>(standardOptions().parse("beta-max", beta));
    } catch (const Error&) {
      throw Error(ErrorKind::Usage, "{option} is \"{value}\": it must be a number, {range}.",
                  {{"option", OptionName{"beta"}},
                   {"value", beta},
                   {"range", nested(range(standardOptions().byRole(OptionRole::HighestLevel)))}});
    }
  }
};

}  // namespace

void addScore(CLI::App& program, Session& session) {
  auto* command = program.add_subcommand("score", "The likelihood's score at a point");
  auto state = std::make_shared<Score>();
  command->add_option("--matrix", state->matrix, "The matrix A: M×N, or an operator file")
      ->type_name("A.npy|operator.json")
      ->required();
  command->add_option("--x", state->x, "Where to take it: x_t, [N] or [B, N]")
      ->type_name("x.npy")
      ->required();
  addOwnMeasurements(*command, state->own);
  command->add_option("--beta", state->beta, "Noise level beta_t of x_t (above 0)")
      ->type_name("X")
      ->required();
  command->add_option("--method", state->method, "qcs-sgm, qcs-sgm+, linear or jalal")
      ->type_name("NAME");
  command->add_option("--out", state->out, "File for the score")->type_name("g.npy")->required();
  state->outputs.add(*command);
  addQuiet(*command, session);
  state->options.add(*command, "Options", [](const Option& option) {
    return option.decides(Artefact::Likelihood) || option.role == OptionRole::Device ||
           option.role == OptionRole::Threads;
  });
  command->get_option("--noise")->required();
  command->footer(footer);
  command->callback([state, &session] { state->run(session); });
}

}  // namespace inkling

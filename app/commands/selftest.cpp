#include "app/commands/commands.h"
#include "app/option_flags.h"
#include "engine/model/error.h"

#include <algorithm>
#include <memory>

namespace inkling {
namespace {

void selfTest(Session& session, const std::string& device) {
  auto& engine = session.engine();
  session.printEngine();
  const auto cases = engine.selfTest(
      device, [&](const Progress& progress) { session.progress().update(progress); },
      session.cancellation());
  session.progress().clear();
  for (const auto& test : cases)
    session.out() << (test.passed ? "pass  " : "FAIL  ") << test.name
                  << (test.detail.empty() ? "" : "  (" + test.detail + ")") << '\n';
  const auto failed = std::count_if(cases.begin(), cases.end(),
                                    [](const SelfTestCase& test) { return !test.passed; });
  if (failed > 0)
    throw Error(ErrorKind::Internal,
                "{failed} of {cases} self-tests failed. Results on this machine cannot be trusted; "
                "check the libtorch that Inkling was built with.",
                {{"failed", std::to_string(failed)}, {"cases", std::to_string(cases.size())}});
}

}  // namespace

void addSelfTest(CLI::App& program, Session& session) {
  auto* command = program.add_subcommand(
      "selftest", "Check the engine's numbers against reference values on this machine");
  auto options = std::make_shared<OptionFlags>(standardOptions());
  addQuiet(*command, session);
  options->add(*command, "Options", [](const Option& option) { return option.name == "device"; });
  command->callback([options, &session] {
    auto settings = standardOptions().experimentDefaults();
    options->apply(settings);
    selfTest(session, options->given("device") ? settings.text("device") : "cpu");
  });
}

}  // namespace inkling

#include "app/commands/commands.h"
#include "app/option_flags.h"
#include "app/text_table.h"
#include "engine/model/error.h"

#include <cstdio>
#include <memory>

namespace inkling {
namespace {

struct Bench {
  OptionFlags options{standardOptions()};
  int batch = 12;

  void run(Session& session) const {
    if (batch < 1 || batch > 4096)
      throw Error(ErrorKind::Usage,
                  "batch is " + std::to_string(batch) + ": it must be a whole number, 1 to 4096.");
    auto settings = standardOptions().experimentDefaults();
    options.apply(settings);
    BenchRequest request;
    request.prior = settings.text("prior");
    request.batch = batch;
    request.threads = static_cast<int>(settings.integer("threads"));
    auto& engine = session.engine();
    engine.setThreads(request.threads);
    session.printEngine();
    const auto rows = engine.bench(
        request, [&](const Progress& progress) { session.progress().update(progress); },
        session.cancellation());
    session.progress().clear();
    std::vector<std::vector<std::string>> table{{"what", "value", "unit"}};
    for (const auto& row : rows) {
      char value[32];
      std::snprintf(value, sizeof value, "%.4g", row.value);
      table.push_back({row.name, value, row.unit});
    }
    session.out() << textTable(table, 1);
  }
};

}  // namespace

void addBench(CLI::App& program, Session& session) {
  auto* command =
      program.add_subcommand("bench", "Time the network and the likelihood scores here");
  auto state = std::make_shared<Bench>();
  command->add_option("--batch", state->batch, "Images at once (1 to 4096; default 12)")
      ->type_name("N");
  addQuiet(*command, session);
  state->options.add(*command, "Options", [](const Option& option) {
    return option.name == "prior" || option.name == "threads";
  });
  command->callback([state, &session] { state->run(session); });
}

}  // namespace inkling

#include "app/commands/commands.h"
#include "app/option_flags.h"
#include "app/text_table.h"
#include "engine/model/error.h"

#include <cstdio>
#include <memory>

namespace inkling {
namespace {

std::string shortNumber(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.4g", value);
  return text;
}

struct Bench {
  OptionFlags options{standardOptions()};
  int batch = 12;
  bool growth = false, edits = false;

  void run(Session& session) const {
    if (batch < 1 || batch > 4096)
      throw Error(ErrorKind::Usage, "{option} is {value}: it must be a whole number, 1 to 4096.",
                  {{"option", OptionName{"batch"}}, {"value", std::int64_t{batch}}});
    auto settings = standardOptions().experimentDefaults();
    options.apply(settings);
    BenchRequest request;
    request.prior = settings.text("prior");
    request.device = options.given("device") ? settings.text("device") : "cpu";
    request.batch = batch;
    request.threads = static_cast<int>(settings.integer("threads"));
    auto& engine = session.engine();
    engine.setThreads(request.threads);
    session.printEngine();
    request.growth = growth;
    request.edits = edits;
    const auto report = engine.bench(
        request, [&](const Progress& progress) { session.progress().update(progress); },
        session.cancellation());
    session.progress().clear();
    std::vector<std::vector<std::string>> table{{"what", "value", "unit"}};
    for (const auto& row : report.rows)
      table.push_back({row.name, shortNumber(row.value), row.unit});
    session.out() << textTable(table, 1);
    printGrowth(session, report.growth);
    printEdits(session, report.edits);
  }

 private:
  static void printGrowth(Session& session, const std::vector<GrowthRow>& growth) {
    if (growth.empty()) return;
    std::vector<std::vector<std::string>> table{{"one likelihood evaluation", "N", "M",
                                                 "QCS-SGM ms", "QCS-SGM+ ms", "EP iterations",
                                                 "peak MiB"}};
    for (const auto& row : growth)
      table.push_back({row.matrix, std::to_string(row.pixels), std::to_string(row.measurements),
                       shortNumber(1e3 * row.sgm), shortNumber(1e3 * row.sgmPlus),
                       shortNumber(row.iterations), shortNumber(row.peakMemory / (1 << 20))});
    session.out() << "\n" << textTable(table, 1);
  }

  static void printEdits(Session& session, const std::vector<EditRow>& edits) {
    if (edits.empty()) return;
    std::vector<std::vector<std::string>> table{
        {"edit to result, ms", "N", "M", "image", "sigma", "bits", "M ± 1", "new matrix"}};
    for (const auto& row : edits)
      table.push_back({row.matrix, std::to_string(row.pixels), std::to_string(row.measurements),
                       fixedText(1e3 * row.image, 0), fixedText(1e3 * row.noise, 0),
                       fixedText(1e3 * row.bits, 0), fixedText(1e3 * row.rows, 0),
                       fixedText(1e3 * row.seed, 0)});
    session.out() << "\n" << textTable(table, 1);
  }
};

}  // namespace

void addBench(CLI::App& program, Session& session) {
  auto* command =
      program.add_subcommand("bench", "Time the network and the likelihood scores here");
  auto state = std::make_shared<Bench>();
  command->add_option("--batch", state->batch, "Images at once (1 to 4096; default 12)")
      ->type_name("N");
  command->add_flag("--growth", state->growth,
                    "Also what a likelihood evaluation costs under each matrix as M and N grow "
                    "(minutes)");
  command->add_flag("--edits", state->edits,
                    "Also the time from an edit to message passing's result, by matrix and by what "
                    "is edited");
  addQuiet(*command, session);
  state->options.add(*command, "Options", [](const Option& option) {
    return option.name == "prior" || option.name == "threads" || option.name == "device";
  });
  command->callback([state, &session] { state->run(session); });
}

}  // namespace inkling

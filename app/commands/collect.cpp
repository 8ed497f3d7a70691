#include "app/commands/commands.h"
#include "app/outputs.h"
#include "app/session.h"
#include "app/study_summary.h"
#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/support/atomic_file.h"
#include "engine/sweep/study_table.h"

#include <memory>

namespace inkling {
namespace {

constexpr const char* footer =
    "Example:\n"
    "  inkling-cli collect out/study > study.csv\n"
    "\n"
    "A row for each image of each cell: image, method, the options that the study names, and the "
    "fields of\n"
    "reconstruct's JSON. What is missing or has failed is said on stderr. Of a study whose shares "
    "were computed\n"
    "in several folders, name all of them; the first one's study.json counts.\n";

struct Collect {
  std::vector<std::string> folders;
  std::string csv = "-", json;
  bool summary = false;
  Outputs outputs;

  void run(Session& session) const {
    outputs.require({{"csv", csv}, {"json", json}}, folders);
    const auto collected = readStudy(folders);
    for (const auto& end : openEnds(collected))
      session.say({"{text}", {{"text", end}}});
    if (summary) {
      session.out() << summaryOf(collected, session);
      return;
    }
    const auto table = longTable(collected);
    if (!json.empty()) return write(session, json, toText(toJson(table)));
    write(session, csv, toCsv(table));
  }

  static void write(Session& session, const std::string& target, const std::string& text) {
    if (target == "-")
      session.out() << text << std::flush;
    else
      writeFile(target, text);
  }
};

}  // namespace

void addCollect(CLI::App& program, Session& session) {
  auto* command = program.add_subcommand(
      "collect", "A study's results as one long table, and what is missing of it");
  auto state = std::make_shared<Collect>();
  command->add_option("DIR", state->folders, "The folder of a sweep, and others with parts of it")
      ->required();
  auto* csv =
      command->add_option("--csv", state->csv, "File for the table as CSV (default -, stdout)")
          ->type_name("FILE|-");
  auto* json = command->add_option("--json", state->json, "File for the table as JSON in its place")
                   ->type_name("FILE|-");
  auto* summary =
      command->add_flag("--summary", state->summary, "The summary that sweep prints, in its place");
  json->excludes(csv);
  summary->excludes(csv)->excludes(json);
  state->outputs.add(*command);
  addQuiet(*command, session);
  command->footer(footer);
  command->callback([state, &session] { state->run(session); });
}

}  // namespace inkling

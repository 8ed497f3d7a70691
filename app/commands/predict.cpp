#include "app/commands/commands.h"
#include "app/option_flags.h"
#include "app/outputs.h"
#include "app/text_table.h"
#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/support/atomic_file.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>
#include <optional>

namespace inkling {
namespace {

constexpr const char* footer =
    "Example:\n"
    "  inkling-cli predict --prior digits --matrix gaussian --bits 1 --noise 0.05 "
    "--measurements 10:784\n"
    "\n"
    "The mean squared error that message passing is expected to reach, without any image, by "
    "state\n"
    "evolution: the matrix as its spectrum, the prior as its table of denoising errors, the "
    "quantizer\n"
    "as integrals. It is printed as a PSNR. --json writes a list of {measurements, psnr, error, "
    "at_most,\n"
    "beta}: M, that PSNR, the mean squared error per pixel, whether the prior's table ends there "
    "and the\n"
    "error may be smaller, and the noise level that it is like.\n";

constexpr int valuesOfRange = 25;

struct Predict {
  OptionFlags options{standardOptions()};
  std::string measurements = "10:784", json;
  std::optional<double> target;
  Outputs outputs;

  void run(Session& session) const {
    if (target && !std::isfinite(*target))
      throw Error(ErrorKind::Usage, "{option} is {value}: it must be a number of decibels.",
                  {{"option", OptionName{"target"}}, {"value", *target}});
    PredictRequest request;
    request.settings = standardOptions().experimentDefaults();
    options.apply(request.settings);
    outputs.require({{"json", json}}, filesOf(request.settings));
    request.measurements = values();
    const auto rows = session.engine().predict(request, session.cancellation());
    if (!json.empty()) {
      auto list = nlohmann::json::array();
      for (const auto& row : rows)
        list.push_back({{"measurements", row.measurements},
                        {"psnr", -10 * std::log10(row.error)},
                        {"error", row.error},
                        {"at_most", row.atMost},
                        {"beta", row.beta}});
      if (json == "-")
        session.out() << toText(list);
      else
        writeFile(json, toText(list));
    }
    if (json == "-") return;
    std::vector<std::vector<std::string>> table{{"M", "predicted PSNR/dB", "beta"}};
    for (const auto& row : rows)
      table.push_back({std::to_string(row.measurements),
                       fixedText(-10 * std::log10(row.error), 2) + (row.atMost ? " or more" : ""),
                       fixedText(row.beta, 3)});
    session.out() << textTable(table, 0);
    if (target) session.out() << answer(session, request, rows);
  }

 private:
  /// The smallest M of all, not of those in the table: between two of them, or below the first.
  std::string answer(Session& session, PredictRequest request,
                     const std::vector<PredictRow>& rows) const {
    const auto reaches = [&](const PredictRow& row) {
      return -10 * std::log10(row.error) >= *target;
    };
    const auto found = std::find_if(rows.begin(), rows.end(), reaches);
    const auto psnr = fixedText(*target, 1);
    if (found == rows.end())
      return session.text(Message("{psnr} dB are not reached by these.", {{"psnr", psnr}})) + "\n";
    auto enough = found->measurements;
    std::int64_t few = 0;
    for (const auto& row : rows)
      if (row.measurements < enough && !reaches(row)) few = std::max(few, row.measurements);
    while (enough - few > 1) {
      const auto middle = (few + enough) / 2;
      request.measurements = {middle};
      const auto row = session.engine().predict(request, session.cancellation()).front();
      (reaches(row) ? enough : few) = middle;
    }
    return session.text(Message("{psnr} dB need {count} measurements.",
                                {{"psnr", psnr}, {"count", enough}})) +
           "\n";
  }

  /// "200", "100,200,400", or "10:784": 25 values, geometric.
  std::vector<std::int64_t> values() const {
    std::vector<std::int64_t> made;
    const auto refuse = [&] {
      throw Error(
          ErrorKind::Usage,
          "{option} is \"{value}\": it must be whole numbers from 1 with commas between "
          "them, or a range such as 10:784.",
          {{"option", OptionName{nameOf(OptionRole::Measurements)}}, {"value", measurements}});
    };
    const auto number = [&](std::string_view text) {
      std::int64_t value = 0;
      const auto end = text.data() + text.size();
      const auto result = std::from_chars(text.data(), end, value);
      if (result.ec != std::errc() || result.ptr != end || value < 1 || value > 100000000) refuse();
      return value;
    };
    const std::string_view text = measurements;
    if (const auto colon = text.find(':'); colon != text.npos) {
      const auto first = number(text.substr(0, colon)), last = number(text.substr(colon + 1));
      if (last < first) refuse();
      for (int i = 0; i < valuesOfRange; ++i)
        made.push_back(std::llround(static_cast<double>(first) *
                                    std::pow(static_cast<double>(last) / static_cast<double>(first),
                                             i / (valuesOfRange - 1.0))));
      made.erase(std::unique(made.begin(), made.end()), made.end());
      return made;
    }
    for (std::size_t begin = 0; begin <= text.size();) {
      const auto end = std::min(text.find(',', begin), text.size());
      made.push_back(number(text.substr(begin, end - begin)));
      begin = end + 1;
    }
    return made;
  }
};

}  // namespace

void addPredict(CLI::App& program, Session& session) {
  auto* command = program.add_subcommand(
      "predict", "How good message passing will be against the number of measurements");
  auto state = std::make_shared<Predict>();
  command
      ->add_option("--measurements", state->measurements,
                   "Values of M with commas, or a range (default 10:784)")
      ->type_name("M|M1,M2,...|FIRST:LAST");
  command->add_option("--target", state->target, "Also say how many measurements reach this PSNR")
      ->type_name("DB");
  command->add_option("--json", state->json, "File for the table as JSON; - is stdout")
      ->type_name("FILE|-");
  state->outputs.add(*command);
  addQuiet(*command, session);
  state->options.add(*command, "Experiment", [](const Option& option) {
    if (option.decides(Artefact::Matrix))
      return option.widget != OptionWidget::File && option.role != OptionRole::Measurements;
    for (const char* name : {"prior", "bits", "noise", "delta", "dither"})
      if (option.name == name) return true;
    return false;
  });
  command->footer(footer);
  command->callback([state, &session] { state->run(session); });
}

}  // namespace inkling

#include "app/commands/commands.h"
#include "app/help.h"
#include "app/option_flags.h"
#include "app/output_folder.h"
#include "app/outputs.h"
#include "app/session.h"
#include "app/text_table.h"
#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/model/prior_formats.h"
#include "engine/sweep/study_numbers.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>

namespace inkling {
namespace {

std::string footer() {
  std::string text =
      "Example:\n"
      "  inkling-cli quality t10k-images-idx3-ubyte.gz --samples 8 --output out/quality\n"
      "  inkling-cli quality t10k-images-idx3-ubyte.gz --study errors --output out/errors\n"
      "\n"
      "Runs a study's settings, some images at a time, and prints a table in Markdown. Studies:\n";
  constexpr std::size_t names = 14, width = 100;
  for (const auto& study : shippedStudies()) {
    auto name = "  " + study.name;
    name.resize(names, ' ');
    text += name + wrapped(study.help, width - names, names) + "\n";
  }
  return text +
         "Each part's result is a file in DIR; a part whose file is there and says the same "
         "experiment is not\n"
         "run again, so a run that was stopped goes on where it was. Another study, or other "
         "settings, want\n"
         "another folder, or --overwrite, which begins anew; --images may change.\n"
         "PSNR, SSIM and cosine are those of one sample, for message passing of its estimate; "
         "seconds\n"
         "are those of an image, shared among its samples.\n";
}

double decibels(double error) {
  return -10 * std::log10(error);
}

std::string cell(const Average& average, int decimals) {
  return fixedText(average.mean(), decimals);
}

/// With the standard error of the mean.
std::string cellWithError(const Average& average, int decimals) {
  const auto mean = cell(average, decimals);
  return average.count() < 2 ? mean : mean + " ± " + fixedText(average.standardError(), decimals);
}

std::string line(const std::vector<std::string>& cells) {
  std::string text = "|";
  for (const auto& each : cells)
    text += " " + each + " |";
  return text + "\n";
}

std::string heading(const std::vector<std::string>& titles) {
  std::string rule = "|";
  for (std::size_t i = 0; i < titles.size(); ++i)
    rule += "---|";
  return line(titles) + rule + "\n";
}

std::string methodTable(const std::vector<StudyRow>& rows, std::int64_t samples) {
  const auto mean = "mean of " + std::to_string(samples);
  auto text =
      heading({"setting", "method", "evaluations", "images", "PSNR/dB", "PSNR of the " + mean,
               "predicted PSNR", "SSIM", "SSIM of the " + mean, "cosine", "seconds"});
  for (const auto& row : rows)
    text +=
        line({row.label, row.method, cell(row.evaluations, 0), std::to_string(row.psnr.count()),
              cellWithError(row.psnr, 2), cellWithError(row.meanPsnr, 2), cell(row.predicted, 2),
              cell(row.ssim, 3), cell(row.meanSsim, 3), cell(row.cosine, 3), cell(row.seconds, 2)});
  return text;
}

/// Errors are means over the images whose error is predicted, shown as decibels.
std::string errorTable(const std::vector<StudyRow>& rows, bool evolves, bool sampled) {
  std::vector<std::string> titles{"setting", "images", "PSNR/dB", "actual error/dB",
                                  "predicted error/dB"};
  if (evolves) titles.push_back("state evolution/dB");
  titles.insert(titles.end(), {"predicted − actual/dB", "not converged", "not predicted"});
  if (sampled) titles.insert(titles.end(), {"in the 50 % intervals", "in the 90 % intervals"});
  auto text = heading(titles);
  Average difference;
  double largest = 0;
  for (const auto& row : rows) {
    const double actual = decibels(row.error.mean());
    double predicted = decibels(row.predictedError.mean());
    std::vector<std::string> cells{row.label, std::to_string(row.psnr.count()),
                                   cellWithError(row.psnr, 2), fixedText(actual, 2),
                                   fixedText(predicted, 2)};
    if (evolves) cells.push_back(fixedText(predicted = decibels(row.evolved), 2));
    difference.add(std::abs(predicted - actual));
    largest = std::max(largest, std::abs(predicted - actual));
    cells.insert(cells.end(), {fixedText(predicted - actual, 2), std::to_string(row.notConverged),
                               std::to_string(row.psnr.count() - row.error.count())});
    if (sampled)
      for (double share : {row.covered50, row.covered90})
        cells.push_back(fixedText(100 * share, 1) + " %");
    text += line(cells);
  }
  return text + "\nMean absolute difference over " + std::to_string(difference.count()) +
         " settings: " + cell(difference, 2) + " dB, largest " + fixedText(largest, 2) + " dB.\n";
}

/// The ranks as bars: of right samples all ten are one tenth high.
std::string histogram(const std::vector<double>& shares) {
  static const std::vector<std::string> bars{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  constexpr double highest = 0.2;
  std::string text;
  for (double share : shares)
    text += bars[static_cast<std::size_t>(std::clamp(share / highest * 8, 0.0, 7.0))];
  return text;
}

std::string samplesTable(const std::vector<StudyRow>& rows) {
  auto text = heading({"setting", "method", "images", "evaluations", "squared error / variance",
                       "pixels in 80 %", "projections in 80 %", "ranks, lowest to highest tenth"});
  for (const auto& row : rows)
    text += line({row.label, row.method, std::to_string(row.psnr.count()), cell(row.evaluations, 0),
                  fixedText(row.errorRatio, 2), fixedText(100 * row.covered80, 1) + " %",
                  fixedText(100 * row.projections80, 1) + " %", histogram(row.ranks)});
  return text;
}

struct Quality {
  OptionFlags options{standardOptions()};
  std::string data, output, study = "table", samples;
  std::optional<int> imageCount;
  int imagesAtOnce = 10;
  Outputs outputs;

  StudyPlan plan() const {
    StudyPlan made{shippedStudy(study), absolutePath(data), absolutePath(output)};
    made.count = imageCount.value_or(made.study.images);
    made.atOnce = imagesAtOnce;
    made.options = options.texts();
    const auto& option = standardOptions().byRole(OptionRole::Samples);
    if (!samples.empty() && samples != option.keyword) made.options[option.name] = samples;
    return made;
  }

  void run(Session& session) const {
    const StudyRunner runner(plan());
    OutputFolder folder(use(runner));
    folder.announce(files(runner));
    try {
      runner.writeMatrices(session.engine());
      for (const auto& part : runner.parts())
        if (runner.finished(part).is_null()) runPart(session, runner, part);
      session.out() << table(session, runner) << std::flush;
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::Cancelled) throw;
      session.progress().clear();
      throwStopped(runner);
    }
  }

  /// Parts that are finished are read, the others written.
  FolderUse use(const StudyRunner& runner) const {
    FolderUse made;
    made.path = output;
    made.named = {data};
    if (const auto prior = options.texts().find("prior");
        prior != options.texts().end() && isPriorPath(prior->second))
      made.named.push_back(prior->second);
    made.overwrite = outputs.overwrite();
    made.writes = [&runner](const std::string& name) {
      for (const auto& part : runner.parts())
        if (runner.fileName(part) == name) return runner.finished(part).is_null();
      return false;
    };
    const auto& plan = runner.plan();
    made.run = toText({{"study", plan.study.name},
                       {"images", plan.images},
                       {"images-at-once", plan.atOnce},
                       {"options", plan.options}});
    return made;
  }

  /// What the study writes: its parts and its matrices.
  static std::vector<std::string> files(const StudyRunner& runner) {
    std::vector<std::string> names;
    for (const auto& part : runner.parts())
      names.push_back(runner.fileName(part));
    for (const auto& matrix : runner.study().matrices)
      names.push_back(matrix.name + ".npy");
    return names;
  }

  /// Says how much is finished, and how to go on.
  [[noreturn]] void throwStopped(const StudyRunner& runner) const {
    const auto parts = runner.parts();
    const auto done = std::count_if(parts.begin(), parts.end(), [&](const StudyPart& part) {
      return !runner.finished(part).is_null();
    });
    throw Error(ErrorKind::Cancelled,
                done > 0 ? "Stopped on request. {done} of {parts} parts are finished, in {folder}; "
                           "the same command goes on from there."
                         : "Stopped on request, before the first of {parts} parts was finished.",
                {{"done", std::int64_t{done}},
                 {"parts", static_cast<std::int64_t>(parts.size())},
                 {"folder", output}});
  }

  void runPart(Session& session, const StudyRunner& runner, const StudyPart& part) const {
    session.say(runner.study().settings[part.setting].label + ", " + part.method +
                ", images from " + std::to_string(part.first));
    SessionObserver observer(session);
    try {
      runner.run(part, session.engine(), observer, session.cancellation());
      session.progress().clear();
    } catch (const Error& error) {
      session.progress().clear();
      if (error.kind() != ErrorKind::Diverged) throw;
      session.warn(error.what());  // the table shows how many images a method finished
    }
  }

  std::string table(Session& session, const StudyRunner& runner) const {
    auto rows = studyRows(runner);
    const bool evolves = runner.study().evolves;
    if (runner.study().table == Study::Table::Methods) return methodTable(rows, runner.samples());
    if (runner.study().table == Study::Table::Samples) return samplesTable(rows);
    if (evolves) evolve(rows, runner, session.engine(), session.cancellation());
    return errorTable(rows, evolves, runner.samples() > 0);
  }
};

/// What --samples is: here its keyword is the study's own number, not each method's.
std::string samplesHelp(const Option& option) {
  std::string own;
  for (const auto& study : shippedStudies())
    own += (own.empty() ? "" : ", ") + study.name + " " + std::to_string(study.samples);
  return "Posterior samples of each image (" + render(range(option)) + "; " + option.keyword +
         ", the default, as many as the study has: " + own + ")";
}

std::string studyNames() {
  std::string names;
  for (const auto& study : shippedStudies())
    names += (names.empty() ? "" : ", ") + study.name;
  return names;
}

}  // namespace

void addQuality(CLI::App& program, Session& session) {
  auto* command = program.add_subcommand(
      "quality", "Measure every method's quality over many images: the README's table");
  auto state = std::make_shared<Quality>();
  command->add_option("IMAGES", state->data, "An IDX file or .npy of images, from its first on")
      ->required();
  command->add_option("--study", state->study, "One of " + studyNames() + " (default table)")
      ->type_name("NAME");
  command
      ->add_option("--images", state->imageCount,
                   "How many of them (default 100; errors 500, calibrated and samples 40)")
      ->type_name("N");
  command->add_option("--output", state->output, "Folder for the parts' results")
      ->type_name("DIR")
      ->required();
  state->outputs.add(*command);
  command
      ->add_option("--images-at-once", state->imagesAtOnce,
                   "How many make one batch (default 10; 100 keep a GPU busy)")
      ->type_name("N");
  addQuiet(*command, session);
  const auto& samples = standardOptions().byRole(OptionRole::Samples);
  command->add_option("--" + samples.name, state->samples, samplesHelp(samples))
      ->type_name("N|" + samples.keyword)
      ->group("Options");
  state->options.add(*command, "Options", [](const Option& option) {
    for (const char* name :
         {"prior", "sample-evaluations", "step-ratio", "step-noise", "seed", "device", "threads"})
      if (option.name == name) return true;
    return false;
  });
  command->footer(footer());
  command->callback([state, &session] { state->run(session); });
}

}  // namespace inkling

#include "app/commands/commands.h"
#include "app/commands/quality_settings.h"
#include "app/commands/run_experiment.h"
#include "app/method_arguments.h"
#include "app/option_flags.h"
#include "app/text_table.h"
#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/model/suggest.h"
#include "engine/support/atomic_file.h"
#include "engine/support/npy.h"
#include "engine/support/read_file.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>
#include <optional>

namespace inkling {
namespace {

constexpr const char* footer =
    "Example:\n"
    "  inkling-cli quality t10k-images-idx3-ubyte.gz --samples 8 --output out/quality\n"
    "  inkling-cli quality t10k-images-idx3-ubyte.gz --study errors --output out/errors\n"
    "\n"
    "Runs a study's settings, some images at a time, and prints a table in Markdown. Studies:\n"
    "  table       every method under the README's settings\n"
    "  errors      message passing's error bars: predicted against actual error, and how often "
    "the\n"
    "              truth lies in the samples' intervals\n"
    "  evolution   what `predict` says without any image, against message passing's result\n"
    "  calibrated  predictions that are corrected by simulation: masks, transforms without signs,\n"
    "              matrices from files\n"
    "Each part's result is a file in DIR; a part whose file is there and says the same experiment "
    "is not\n"
    "run again, so a run that was stopped goes on where it was.\n"
    "PSNR, SSIM and cosine are those of one sample, for message passing of its estimate; seconds\n"
    "are those of an image, shared among its samples.\n";

/// One number over many images.
class Average {
 public:
  void add(const nlohmann::json& value) {
    if (!value.is_number()) return;
    const auto x = value.get<double>();
    sum_ += x;
    squares_ += x * x;
    ++count_;
  }
  int count() const { return count_; }
  double mean() const { return sum_ / count_; }
  std::string text(int decimals) const { return fixedText(sum_ / count_, decimals); }
  /// With the standard error of the mean.
  std::string textWithError(int decimals) const {
    const double mean = sum_ / count_, variance = squares_ / count_ - mean * mean;
    if (count_ < 2) return text(decimals);
    return text(decimals) + " ± " +
           fixedText(std::sqrt(std::max(variance, 0.0) / (count_ - 1)), decimals);
  }

 private:
  double sum_ = 0, squares_ = 0;
  int count_ = 0;
};

struct Row {
  Average psnr, meanPsnr, predicted, ssim, meanSsim, cosine, seconds, evaluations;
  Average error, predictedError;  ///< mean squared errors, of the images that have both
  double covered50 = 0, covered90 = 0, uncertain = 0;
  int notConverged = 0;
};

double decibels(double error) {
  return -10 * std::log10(error);
}
double errorOf(const nlohmann::json& psnr) {
  return psnr.is_number() ? std::pow(10, -psnr.get<double>() / 10) : notMeasured;
}

class Quality {
 public:
  OptionFlags options{standardOptions()};
  std::string data, output, study = "table";
  std::optional<int> imageCount;
  int imagesAtOnce = 10;

  void run(Session& session) {
    const auto found = std::find_if(qualityStudies().begin(), qualityStudies().end(),
                                    [&](const auto& each) { return each.name == study; });
    if (found == qualityStudies().end())
      throw Error(ErrorKind::Usage,
                  "Unknown study " + inQuotes(study) +
                      ": it must be one of table, errors, evolution, calibrated.");
    study_ = &*found;
    images_ = imageCount.value_or(study_->images);
    if (images_ < 1 || images_ > 1000000)
      throw Error(ErrorKind::Usage, "images is " + std::to_string(images_) +
                                        ": it must be a whole number, 1 to 1000000.");
    if (imagesAtOnce < 1 || imagesAtOnce > 1000000)
      throw Error(ErrorKind::Usage, "images-at-once is " + std::to_string(imagesAtOnce) +
                                        ": it must be a whole number, 1 to 1000000.");
    makeFolder(output);
    writeMatrices(session);
    for (int first = 0; first < images_; first += imagesAtOnce)
      for (const auto& setting : study_->settings)
        for (const auto& method : setting.methods)
          part(session, {setting, method, first});
    session.progress().clear();
    session.out() << (study_->name == "table" ? table() : errorTable(session)) << std::flush;
  }

 private:
  /// Some images under one setting by one method.
  struct Part {
    const QualitySetting& setting;
    std::string method;
    int first = 0;
  };

  Settings settingsOf(const QualitySetting& setting) const {
    auto settings = Experiment::defaults().settings;
    settings.set("samples", std::int64_t{study_->samples});
    options.apply(settings);
    for (const auto& [name, text] : setting.options)
      settings.set(name,
                   standardOptions().parse(name, name == "matrix-file" ? matrixFile(text) : text));
    return settings;
  }

  std::string matrixFile(const std::string& name) const {
    return absolutePath(output) + "/" + name + ".npy";
  }

  /// The matrices from files that the study's settings name.
  void writeMatrices(Session& session) const {
    if (study_->name != "calibrated") return;
    const auto prior = settingsOf(study_->settings.front()).text("prior");
    const auto shape = session.engine().prior(prior).shape.fixed();
    if (!shape)
      throw Error(ErrorKind::Usage,
                  "The study {study} needs a prior for images of one size, and {prior} is not.",
                  {{"study", study_->name}, {"prior", prior}});
    const auto pixels = shape->size();
    for (const auto& which : studyMatrices())
      if (!std::filesystem::exists(matrixFile(which.name)))
        writeNpy(matrixFile(which.name),
                 {{which.rows, pixels}, makeStudyMatrix(which, static_cast<int>(pixels))});
  }

  Experiment experiment(const Part& part) const {
    auto made = Experiment::defaults();
    made.settings = settingsOf(part.setting);
    made.methods = readMethods({part.method}, options);
    const int last = std::min(part.first + imagesAtOnce, images_) - 1;
    FileSource source{absolutePath(data), std::to_string(part.first) + "-" + std::to_string(last)};
    made.images.emplace_back(std::move(source));
    validate(made);
    return made;
  }

  std::string file(const Part& part) const {
    return output + "/" + part.setting.id + "-" + part.method + "-" + std::to_string(part.first) +
           ".json";
  }

  /// The part's result if it was written by just this experiment, else null.
  nlohmann::json finished(const Part& part) const {
    const auto path = file(part);
    if (!std::filesystem::exists(path)) return {};
    const auto json = parseJson(readFile(path), path);
    const auto same = json.is_object() && json.value("complete", false) &&
                      json.contains("results") &&
                      json.value("experiment", nlohmann::json()) == toJson(experiment(part));
    return same ? json : nlohmann::json();
  }

  void part(Session& session, const Part& part) const {
    if (!finished(part).is_null()) return;
    session.say(part.setting.label + ", " + part.method + ", images from " +
                std::to_string(part.first));
    try {
      runExperiment(session, experiment(part), false, [&](const Result& result) {
        if (result.complete) writeFile(file(part), toText(toJson(result, false)));
      });
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::Diverged) throw;
      session.warn(error.what());  // the table shows how many images a method finished
    }
  }

  std::int64_t samples() const { return settingsOf(study_->settings.front()).integer("samples"); }

  Row rowOf(const QualitySetting& setting, const std::string& method) const {
    Row row;
    for (int first = 0; first < images_; first += imagesAtOnce) {
      const auto json = finished({setting, method, first});
      if (json.is_null()) continue;
      for (const auto& run : json["results"]) {
        if (run["method"] != method) continue;
        row.psnr.add(run["psnr"]);
        row.meanPsnr.add(run["mean_psnr"]);
        row.ssim.add(run["ssim"]);
        row.meanSsim.add(run["mean_ssim"]);
        if (run.contains("cosine")) row.cosine.add(run["cosine"]);
        row.seconds.add(run["seconds"].get<double>() / std::max<double>(1, samples()));
        row.evaluations.add(run["evaluations"]);
        row.notConverged += run.value("converged", true) ? 0 : 1;
        if (run.contains("predicted_psnr")) {
          row.predicted.add(run["predicted_psnr"]);
          row.error.add(errorOf(run["psnr"]));
          row.predictedError.add(errorOf(run["predicted_psnr"]));
        }
        if (run.contains("coverage")) {
          const auto& coverage = run["coverage"];
          const auto pixels = coverage["pixels"].get<double>();
          if (pixels == 0) continue;
          row.uncertain += pixels;
          row.covered50 += pixels * coverage["50"].get<double>();
          row.covered90 += pixels * coverage["90"].get<double>();
        }
      }
    }
    return row;
  }

  std::string table() const {
    const auto mean = "mean of " + std::to_string(samples());
    std::string text = "| setting | method | evaluations | images | PSNR/dB | PSNR of the " + mean +
                       " | predicted PSNR | SSIM | SSIM of the " + mean +
                       " | cosine | seconds |\n" +
                       "|---|---|---|---|---|---|---|---|---|---|---|\n";
    for (const auto& setting : study_->settings)
      for (const auto& method : setting.methods) {
        const auto row = rowOf(setting, method);
        text += "| " + setting.label + " | " + method + " | " + row.evaluations.text(0) + " | " +
                std::to_string(row.psnr.count()) + " | " + row.psnr.textWithError(2) + " | " +
                row.meanPsnr.textWithError(2) + " | " + row.predicted.text(2) + " | " +
                row.ssim.text(3) + " | " + row.meanSsim.text(3) + " | " + row.cosine.text(3) +
                " | " + row.seconds.text(2) + " |\n";
      }
    return text;
  }

  /// Errors are means over the images whose error is predicted, shown as decibels.
  std::string errorTable(Session& session) const {
    const bool sampled = samples() > 0;
    std::string text = "| setting | images | PSNR/dB | actual error/dB | predicted error/dB | ";
    if (study_->evolves) text += "state evolution/dB | ";
    text += "predicted − actual/dB | not converged | not predicted |";
    if (sampled) text += " in the 50 % intervals | in the 90 % intervals |";
    text += study_->evolves ? "\n|---|---|---|---|---|---|---|---|---|"
                            : "\n|---|---|---|---|---|---|---|---|";
    text += sampled ? "---|---|\n" : "\n";
    Average difference;
    double largest = 0;
    for (const auto& setting : study_->settings) {
      const auto row = rowOf(setting, "message-passing");
      const double actual = decibels(row.error.mean());
      double predicted = decibels(row.predictedError.mean());
      text += "| " + setting.label + " | " + std::to_string(row.psnr.count()) + " | " +
              row.psnr.textWithError(2) + " | " + fixedText(actual, 2) + " | " +
              fixedText(predicted, 2) + " | ";
      if (study_->evolves) {
        predicted = evolved(session, setting);
        text += fixedText(predicted, 2) + " | ";
      }
      difference.add(std::abs(predicted - actual));
      largest = std::max(largest, std::abs(predicted - actual));
      text += fixedText(predicted - actual, 2) + " | " + std::to_string(row.notConverged) + " | " +
              std::to_string(row.psnr.count() - row.error.count()) + " |";
      if (sampled)
        text += " " + fixedText(100 * row.covered50 / row.uncertain, 1) + " % | " +
                fixedText(100 * row.covered90 / row.uncertain, 1) + " % |";
      text += "\n";
    }
    return text + "\nMean absolute difference over " + std::to_string(difference.count()) +
           " settings: " + difference.text(2) + " dB, largest " + fixedText(largest, 2) + " dB.\n";
  }

  double evolved(Session& session, const QualitySetting& setting) const {
    PredictRequest request;
    request.settings = settingsOf(setting);
    request.measurements = {request.settings.integer("measurements")};
    return decibels(session.engine().predict(request, session.cancellation()).front().error);
  }

  const QualityStudy* study_ = nullptr;
  int images_ = 0;
};

}  // namespace

void addQuality(CLI::App& program, Session& session) {
  auto* command = program.add_subcommand(
      "quality", "Measure every method's quality over many images: the README's table");
  auto state = std::make_shared<Quality>();
  command->add_option("IMAGES", state->data, "An IDX file or .npy of images, from its first on")
      ->required();
  command
      ->add_option("--study", state->study,
                   "table, errors, evolution or calibrated (default table)")
      ->type_name("NAME");
  command
      ->add_option("--images", state->imageCount,
                   "How many of them (default 100; errors 500, calibrated 40)")
      ->type_name("N");
  command->add_option("--output", state->output, "Folder for the parts' results")
      ->type_name("DIR")
      ->required();
  command
      ->add_option("--images-at-once", state->imagesAtOnce,
                   "How many make one batch (default 10; 100 keep a GPU busy)")
      ->type_name("N");
  addQuiet(*command, session);
  state->options.add(*command, "Options", [](const Option& option) {
    for (const char* name :
         {"prior", "samples", "step-ratio", "consistent-noise", "seed", "device", "threads"})
      if (option.name == name) return true;
    return false;
  });
  command->footer(footer);
  command->callback([state, &session] { state->run(session); });
}

}  // namespace inkling

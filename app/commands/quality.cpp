#include "app/commands/commands.h"
#include "app/commands/run_experiment.h"
#include "app/option_flags.h"
#include "app/text_table.h"
#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/support/atomic_file.h"
#include "engine/support/read_file.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>

namespace inkling {
namespace {

constexpr const char* footer =
    "Example:\n"
    "  inkling-cli quality t10k-images-idx3-ubyte.gz --samples 8 --output out/quality\n"
    "\n"
    "Runs the settings of the README's table, ten images at a time, and prints the table in "
    "Markdown.\n"
    "Each part's result is a file in DIR; a part whose file is there and says the same experiment "
    "is not\n"
    "run again, so a run that was stopped goes on where it was.\n"
    "PSNR, SSIM and cosine are those of one sample, for message passing of its estimate; seconds\n"
    "are those of an image, shared among its samples.\n";

constexpr int imagesAtOnce = 10;

struct Setting {
  std::string id, label;
  std::vector<std::pair<const char*, const char*>> options;
  std::vector<const char*> methods;
};

const std::vector<Setting>& settings() {
  static const std::vector<Setting> all = [] {
    std::vector<Setting> made;
    const std::vector<const char*> quantized{"qcs-sgm", "qcs-sgm+", "message-passing"};
    for (const char* bits : {"1", "2", "3", "linear"}) {
      const bool linear = std::string(bits) == "linear";
      const std::string depth =
          linear ? bits : std::string(bits) + (*bits == '1' ? " bit" : " bits");
      made.push_back(
          {std::string("gaussian-") + bits,
           "gaussian, M = 200, σ = 0.05, " + depth,
           {{"matrix", "gaussian"}, {"measurements", "200"}, {"noise", "0.05"}, {"bits", bits}},
           linear ? std::vector<const char*>{"linear", "jalal", "message-passing"} : quantized});
    }
    made.push_back({"ill-conditioned-1",
                    "ill-conditioned, κ = 1000, M = 400, σ = 0.1, 1 bit",
                    {{"matrix", "ill-conditioned"},
                     {"condition-number", "1000"},
                     {"measurements", "400"},
                     {"noise", "0.1"},
                     {"bits", "1"}},
                    quantized});
    made.push_back({"correlated-1",
                    "correlated, ρ = 0.4, M = 400, σ = 0.1, 1 bit",
                    {{"matrix", "correlated"},
                     {"correlation", "0.4"},
                     {"measurements", "400"},
                     {"noise", "0.1"},
                     {"bits", "1"}},
                    quantized});
    return made;
  }();
  return all;
}

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
};

class Quality {
 public:
  OptionFlags options{standardOptions()};
  std::string data, output;
  int images = 100;

  void run(Session& session) const {
    if (images < 1 || images > 1000000)
      throw Error(ErrorKind::Usage, "images is " + std::to_string(images) +
                                        ": it must be a whole number, 1 to 1000000.");
    makeFolder(output);
    for (int first = 0; first < images; first += imagesAtOnce)
      for (const auto& setting : settings())
        for (const char* method : setting.methods)
          part(session, {setting, method, first});
    session.progress().clear();
    session.out() << table() << std::flush;
  }

 private:
  /// Ten images under one setting by one method.
  struct Part {
    const Setting& setting;
    std::string method;
    int first = 0;
  };

  Experiment experiment(const Part& part) const {
    auto made = Experiment::defaults();
    made.settings.set("samples", std::int64_t{1});
    options.apply(made.settings);
    for (const auto& [name, text] : part.setting.options)
      made.settings.set(name, standardOptions().parse(name, text));
    made.methods.push_back(makeMethod(part.method));
    const int last = std::min(part.first + imagesAtOnce, images) - 1;
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

  std::int64_t samples() const {
    const auto& first = settings().front();
    return experiment({first, first.methods.front(), 0}).settings.integer("samples");
  }

  Row rowOf(const Setting& setting, const std::string& method) const {
    Row row;
    for (int first = 0; first < images; first += imagesAtOnce) {
      const auto json = finished({setting, method, first});
      if (json.is_null()) continue;
      for (const auto& run : json["results"]) {
        if (run["method"] != method) continue;
        row.psnr.add(run["psnr"]);
        row.meanPsnr.add(run["mean_psnr"]);
        row.ssim.add(run["ssim"]);
        row.meanSsim.add(run["mean_ssim"]);
        if (run.contains("cosine")) row.cosine.add(run["cosine"]);
        row.seconds.add(run["seconds"].get<double>() / samples());
        row.evaluations.add(run["evaluations"]);
        if (run.contains("predicted_psnr")) row.predicted.add(run["predicted_psnr"]);
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
    for (const auto& setting : settings())
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
};

}  // namespace

void addQuality(CLI::App& program, Session& session) {
  auto* command = program.add_subcommand(
      "quality", "Measure every method's quality over many images: the README's table");
  auto state = std::make_shared<Quality>();
  command->add_option("IMAGES", state->data, "An IDX file or .npy of images, from its first on")
      ->required();
  command->add_option("--images", state->images, "How many of them (default 100)")->type_name("N");
  command->add_option("--output", state->output, "Folder for the parts' results")
      ->type_name("DIR")
      ->required();
  addQuiet(*command, session);
  state->options.add(*command, "Options", [](const Option& option) {
    for (const char* name : {"prior", "samples", "seed", "device", "threads"})
      if (option.name == name) return true;
    return false;
  });
  command->footer(footer);
  command->callback([state, &session] { state->run(session); });
}

}  // namespace inkling

#include "engine/model/error.h"
#include "engine/priors/denoising_error.h"
#include "engine/priors/device.h"
#include "engine/priors/prior_format.h"
#include "engine/priors/reverse_process.h"
#include "engine/priors/tensors.h"
#include "engine/support/atomic_file.h"
#include "engine/support/read_file.h"
#include "engine/training/crops.h"
#include "engine/training/trainer.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <filesystem>
#include <map>
#include <sstream>
#include <string_view>

namespace inkling {
namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

const std::vector<double> watchedNoise{0.03, 0.1, 0.25, 0.5, 1.0, 2.0};

constexpr std::string_view logColumns = "step,samples,seconds,learning_rate,loss";

/// The CSV log. Rewritten whole at every row (it has few), so a reader never sees half a line.
class Log {
 public:
  /// Keeps the rows of an earlier part of the same run, up to the step that is resumed.
  /// denoises: the errors are those at watchedNoise, else one without noise.
  Log(std::string path, std::int64_t resumedAt, bool denoises)
      : path_(std::move(path)), text_(logColumns) {
    if (!denoises) text_ += ",mse";
    for (double noise : denoises ? watchedNoise : std::vector<double>())
      text_ += ",mse_" + nlohmann::json(noise).dump();
    text_ += "\n";
    if (path_.empty() || resumedAt == 0 || !std::filesystem::is_regular_file(path_)) return;
    std::istringstream old(readFile(path_));
    std::string line;
    std::getline(old, line);
    while (std::getline(old, line))
      if (!line.empty() && std::strtoll(line.c_str(), nullptr, 10) <= resumedAt)
        text_ += line + "\n";
  }

  void row(const TrainReport& r, double seconds) {
    if (path_.empty()) return;
    std::ostringstream line;
    line.precision(6);
    line << r.step << ',' << r.samples << ',' << std::llround(seconds) << ',' << r.learningRate
         << ',' << r.loss;
    for (const auto& [noise, error] : r.heldOutError)
      line << ',' << error;
    text_ += line.str() + "\n";
    writeFile(path_, text_);
  }

 private:
  std::string path_, text_;
};

bool holdsSomething(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_regular_file(path, error) &&
         std::filesystem::file_size(path, error) > 0 && !error;
}

/// Whether the weights in a file are of that run.
bool isOfRun(const std::string& path, const std::string& run) {
  try {
    const auto training = readPriorCard(path).training;
    return !run.empty() && training.is_object() &&
           training.value("run", nlohmann::json()) == nlohmann::json(run);
  } catch (const Error&) {
    return false;
  }
}

bool isLog(const std::string& path) {
  try {
    InputFile file(path);
    return file.size() >= logColumns.size() && file.read(logColumns.size()) == logColumns;
  } catch (const Error&) {
    return false;  // then it is not replaced
  }
}

/// Throws for what this training did not write before.
void requireOwn(const TrainRequest& request) {
  if (holdsSomething(request.output) &&
      !isOfRun(request.output, runOfCheckpoint(request.checkpoint)))
    throw Error(ErrorKind::Output,
                "{file} is there already, and no checkpoint says that this training wrote it. Name "
                "another file with {output}, or add {overwrite} to replace it.",
                {{"file", request.output},
                 {"output", OptionName{"output"}},
                 {"overwrite", OptionName{"overwrite"}}});
  if (holdsSomething(request.log) && !isLog(request.log))
    throw Error(ErrorKind::Output,
                "{file} is there already, and no log of a training. Name another file with {log}, "
                "or add {overwrite} to replace it.",
                {{"file", request.log},
                 {"log", OptionName{"log"}},
                 {"overwrite", OptionName{"overwrite"}}});
}

/// Files beside the weights, whose failures must not end a training: each is told once, and thrown
/// when the weights are written unless a later attempt went well.
class SideFiles {
 public:
  explicit SideFiles(std::function<void(const std::string&)> tell) : tell_(std::move(tell)) {}

  void attempt(const std::string& file, const std::function<void()>& write) {
    try {
      write();
      failed_.erase(file);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::Output) throw;
      if (!failed_.contains(file)) tell_(error.what());
      failed_.insert_or_assign(file, error.message());
    }
  }

  void throwFailures(const std::string& weights) const {
    if (failed_.empty()) return;
    throw Error(ErrorKind::Output, "The weights are written to {weights}. {problem}",
                {{"weights", weights}, {"problem", nested(failed_.begin()->second)}});
  }

 private:
  std::function<void(const std::string&)> tell_;
  std::map<std::string, Message> failed_;
};

std::string today() {
  const auto now = std::time(nullptr);
  char text[16];
  std::strftime(text, sizeof text, "%Y-%m-%d", std::gmtime(&now));
  return text;
}

PriorCard makeCard(const Trainer& trainer, const TrainRequest& request) {
  const auto& s = trainer.settings();
  PriorCard card;
  card.name =
      request.name.empty() ? std::filesystem::path(request.output).stem().string() : request.name;
  card.shape = trainer.network().shape();
  auto mean = trainer.images().meanImage();
  if (card.shape.anySize()) mean = mean.view({card.shape.channels, -1}).mean(1);
  card.mean.assign(mean.data_ptr<float>(), mean.data_ptr<float>() + mean.numel());
  card.secondMoment = trainer.images().secondMoment();
  card.licence = request.licence;
  card.source = request.source;
  card.command = request.command;
  card.training = {{"images", trainer.images().trainingCount()},
                   {"data", trainer.images().description()},
                   {"steps", trainer.stepsDone()},
                   {"samples", trainer.stepsDone() * s.batch},
                   {"seconds", std::llround(trainer.seconds())},
                   {"batch", s.batch},
                   {"learning_rate", s.learningRate},
                   {"optimiser", s.muon ? "muon" : "adam"},
                   {"ema", s.ema},
                   {"seed", s.seed},
                   {"run", trainer.run()},
                   {"device", s.device.str()},
                   {"date", today()}};
  if (!trainer.from().is_null()) card.training["from"] = trainer.from();
  trainer.network().describe(card);
  return card;
}

/// Crops of pictures where the settings ask for crops, else whole images of one shape.
std::unique_ptr<TrainingImages> openImages(const TrainRequest& request, const PriorShape& expected,
                                           const ProgressCallback& progress,
                                           const Cancellation& cancellation) {
  const auto& s = request.settings;
  const auto seed = static_cast<std::uint64_t>(s.integer("seed"));
  CropSettings crops;
  crops.side = static_cast<int>(s.integer("crop"));
  crops.shrink = s.real("shrink");
  crops.flips = s.flag("flips");
  crops.turns = s.flag("turns");
  crops.heldOut = s.integer("held-out");
  crops.memory = static_cast<std::uint64_t>(s.integer("picture-memory")) << 20;
  crops.grey = s.flag("grey");
  crops.channels = expected.channels;
  crops.seed = seed;
  if (crops.side > 0)
    return std::make_unique<PictureCrops>(request.data, request.decoder, crops, progress,
                                          cancellation);
  for (const char* ofCrops : {"shrink", "grey", "turns"})
    if (s.at(ofCrops) != trainOptions().require(ofCrops).defaultValue)
      throw Error(ErrorKind::Usage, "{option} is about crops of pictures: say {crop}, or leave it.",
                  {{"option", OptionName{ofCrops}}, {"crop", SettingAdvice{"crop", "64"}}});
  for (const auto& path : request.data)
    if (isDrawn(path))
      throw Error(ErrorKind::Usage, "{drawn} has pictures of no size of their own: say {crop}.",
                  {{"drawn", path}, {"crop", SettingAdvice{"crop", "64"}}});
  return std::make_unique<WholeImages>(
      loadImageSet(request.data, request.decoder, progress, cancellation, expected), crops.heldOut,
      s.integer("batch"), crops.flips, seed);
}

/// Runs the trainer to its end, reporting, logging and saving on the way.
void optimise(Trainer& trainer, const TrainRequest& request, Log& log, SideFiles& files,
              const std::function<void(const TrainReport&)>& report,
              const Cancellation& cancellation) {
  const auto& s = trainer.settings();
  auto lastSaved = Clock::now(), lastShown = lastSaved, lastStep = lastSaved;
  const auto began = Clock::now();
  const std::int64_t first = trainer.stepsDone();
  double loss = std::nan("");
  TrainReport r;
  r.stage = "training";
  auto fill = [&] {
    r.step = trainer.stepsDone();
    r.steps = s.steps;
    r.samples = r.step * s.batch;
    r.loss = loss;
    r.learningRate = trainer.learningRate();
    const double elapsed = since(began);
    r.samplesPerSecond = elapsed > 0 ? (r.step - first) * s.batch / elapsed : 0;
    const double share = trainer.share();
    r.remainingSeconds = share > 0 ? trainer.seconds() / share * (1 - share) : -1;
  };
  while (!trainer.finished()) {
    if (cancellation.cancelled()) {
      if (!request.checkpoint.empty()) trainer.saveCheckpoint(request.checkpoint);
      cancellation.check();
    }
    const double now = trainer.step();
    loss = std::isnan(loss) ? now : 0.99 * loss + 0.01 * now;
    trainer.addSeconds(since(lastStep));
    lastStep = Clock::now();
    if (trainer.stepsDone() % s.evaluateEvery == 0 || trainer.finished()) {
      fill();
      r.heldOutError = trainer.heldOutErrors(watchedNoise, Cancellation()).error;
      files.attempt(request.log, [&] { log.row(r, trainer.seconds()); });
      report(r);
      r.heldOutError.clear();
    } else if (since(lastShown) >= 1) {
      fill();
      report(r);
      lastShown = Clock::now();
    }
    // After the log: a run that is killed in between repeats the step and its row, instead of
    // resuming behind a row that was never written.
    if (!request.checkpoint.empty() && since(lastSaved) >= 60 * s.checkpointMinutes) {
      files.attempt(request.checkpoint, [&] { trainer.saveCheckpoint(request.checkpoint); });
      lastSaved = Clock::now();
    }
  }
}

/// Writes the weights before all else: what follows may be stopped, or find a full disk.
void finish(const Trainer& trainer, const TrainRequest& request, const PriorCard& card,
            const NamedTensors& tensors, SideFiles& files) {
  const auto saveCheckpoint = [&] {
    if (request.checkpoint.empty()) return;
    files.attempt(request.checkpoint, [&] { trainer.saveCheckpoint(request.checkpoint); });
  };
  try {
    writeSafeTensorsPrior(request.output, card, tensors);
  } catch (const Error&) {
    saveCheckpoint();
    throw;
  }
  saveCheckpoint();
}

}  // namespace

void train(const TrainRequest& request, const std::function<void(const TrainReport&)>& report,
           const Cancellation& cancellation) {
  if (request.output.empty())
    throw Error(ErrorKind::Usage, "No output: say where the weights go, as {advice}.",
                {{"advice", SettingAdvice{"output", "digits.safetensors"}}});
  if (request.onlyOwn) requireOwn(request);
  TrainReport stage;
  auto tell = [&](const std::string& text) {
    stage.stage = text;
    report(stage);
  };
  const auto expected = request.from.empty() ? PriorShape() : readPriorCard(request.from).shape;
  auto images = openImages(
      request, expected, [&](const Progress& p) { tell(p.stage); }, cancellation);
  const auto device = chooseDevice(request.settings.text("device"));
  auto made = makeNetwork({request.settings, *images, device}, request.from);
  Trainer trainer(TrainSettings::from(request.settings, *made.info, device), std::move(images),
                  std::move(made.network), std::move(made.from));
  if (!request.checkpoint.empty() && std::filesystem::exists(request.checkpoint))
    trainer.resume(request.checkpoint);
  else if (!request.checkpoint.empty())  // so that no log and no weights are ahead of all of them
    trainer.saveCheckpoint(request.checkpoint);
  const bool denoises = trainer.network().denoises();
  Log log(request.log, trainer.stepsDone(), denoises);
  SideFiles files(tell);
  optimise(trainer, request, log, files, report, cancellation);

  auto card = makeCard(trainer, request);
  const auto tensors = trainer.network().tensors(trainer.average());
  finish(trainer, request, card, tensors, files);
  tell(denoises ? "measuring the denoising error" : "measuring the reconstruction error");
  auto tables = trainer.heldOutErrors(tableNoise(card.noiseRange()), cancellation);
  if (denoises) {
    card.errorTable = std::move(tables.error);
    card.divergence = std::move(tables.divergence);
  } else {
    card.training["held_out_error"] = tables.error.front().second;
  }
  writeSafeTensorsPrior(request.output, card, tensors);
  if (request.samples) {
    tell("drawing samples");
    const auto& shape = trainer.images().shape();
    const auto prior = atSize(trainer.network().prior(trainer.average(), card), shape);
    const auto drawn =
        drawFromPrior(*prior, 64, trainer.settings().seed, cancellation).to(at::kCPU);
    std::vector<Image> samples;
    for (std::int64_t i = 0; i < drawn.size(0); ++i)
      samples.push_back(toImage(drawn, i, shape));
    request.samples(samples);
  }
  files.throwFailures(request.output);
  tell("done");
}

}  // namespace inkling

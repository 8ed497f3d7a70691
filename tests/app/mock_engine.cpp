#include "tests/app/mock_engine.h"

#include "engine/model/error.h"
#include "engine/model/matrix_info.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <numeric>

namespace inkling::test {
namespace {

std::string nameOf(const ImageSource& source, int index) {
  if (const auto* file = std::get_if<FileSource>(&source))
    return std::filesystem::path(file->path).filename().string() + ":" + std::to_string(index);
  if (std::holds_alternative<PriorSource>(source)) return "prior " + std::to_string(index);
  return std::get<EmbeddedSource>(source).name;
}

int countOf(const ImageSource& source) {
  if (const auto* prior = std::get_if<PriorSource>(&source)) return prior->count;
  if (const auto* file = std::get_if<FileSource>(&source); file && !file->selection.empty())
    return static_cast<int>(parseSelection(file->selection, 10000).size());
  return 1;
}

int imagesOf(const Experiment& experiment) {
  if (experiment.ownMeasurements) return 1;
  int count = 0;
  for (const auto& source : experiment.images)
    count += countOf(source);
  return count;
}

Run mockRun(const Experiment& experiment, const std::string& method, int number, int image,
            bool trace) {
  Run run;
  run.method = method;
  run.image = image;
  for (int s = 0; s < samplesOf(experiment, makeMethod(method)); ++s)
    run.samples.push_back(mockImage(image + s + 1));
  if (!run.samples.empty()) run.mean = run.deviation = run.samples.front();
  if (method == "message-passing") {
    run.estimate = mockImage(image);
    run.predictedError = 0.004;
  }
  const bool known = !experiment.ownMeasurements;
  run.metrics.psnr = known ? 18 + number + 0.25 * image : notMeasured;
  run.metrics.ssim = known ? 0.5 + 0.01 * image : notMeasured;
  run.metrics.consistency = 0.96;
  run.meanMetrics = run.metrics;
  run.meanMetrics.psnr += 1;
  run.evaluations = 1160;
  run.seconds = 1.5;
  if (trace) run.trace.resize(3);
  return run;
}

}  // namespace

Image mockImage(int phase, const ImageShape& shape) {
  Image image{shape, std::vector<float>(static_cast<std::size_t>(shape.size()))};
  for (std::size_t i = 0; i < image.pixels.size(); ++i) {
    const auto y = static_cast<int>(i) / shape.width % shape.height;
    const auto x = static_cast<int>(i) % shape.width;
    const double r = std::hypot(x - shape.width / 2.0 + phase % 3, y - shape.height / 2.0);
    image.pixels[i] = static_cast<float>(std::exp(-std::pow(r - 6 - phase % 4, 2) / 3));
  }
  return image;
}

Result mockResult(const Experiment& experiment, int images, bool trace) {
  Result result;
  result.experiment = experiment;
  int index = 0;
  if (experiment.ownMeasurements) result.images.push_back({"own", {}, mockImage(0), {}});
  for (const auto& source : experiment.images)
    for (int i = 0; i < countOf(source) && index < images; ++i, ++index) {
      ImageResult image;
      image.name = nameOf(source, i);
      image.truth = mockImage(index);
      image.backProjection = mockImage(index + 2);
      image.backProjectionMetrics.psnr = 9.5;
      result.images.push_back(std::move(image));
    }
  int number = 0;
  for (const auto& method : experiment.methods) {
    for (int i = 0; i < images; ++i)
      result.runs.push_back(mockRun(experiment, method.id, number, i, trace));
    ++number;
  }
  return result;
}

EngineInfo MockEngine::info() {
  return {"mock", "none", "none", blasWarning, devices};
}

Result MockEngine::run(const Experiment& experiment, const RunOptions& options,
                       RunObserver& observer, const Cancellation& cancellation) {
  experiments.push_back(experiment);
  const int images = imagesOf(experiment);
  auto whole = mockResult(experiment, images, options.trace);
  for (auto& each : whole.runs)
    if (each.method == "message-passing") each.seconds = solveSeconds;
  auto soFar = whole;
  soFar.runs.clear();
  soFar.complete = false;
  for (std::size_t m = 0; m < experiment.methods.size(); ++m) {
    if (cancellation.cancelled()) return soFar;
    const auto& id = experiment.methods[m].id;
    observer.onProgress(
        {id, static_cast<double>(m), static_cast<double>(experiment.methods.size()), 12});
    const auto failure = std::find_if(failures.begin(), failures.end(),
                                      [&](const Failure& f) { return f.method == id; });
    if (failure != failures.end())
      soFar.failures.push_back(*failure);
    else
      for (int i = 0; i < images; ++i)
        soFar.runs.push_back(whole.runs[m * images + i]);
    observer.onRunFinished(soFar);
    if (afterMethod) afterMethod(static_cast<int>(m) + 1, cancellation);
  }
  soFar.complete = !cancellation.cancelled();
  return soFar;
}

SimulatedMeasurements MockEngine::measure(const Experiment& experiment, RunObserver&,
                                          const Cancellation&) {
  experiments.push_back(experiment);
  const std::int64_t batch = imagesOf(experiment),
                     rows = experiment.settings.integer("measurements"), pixels = shape.size();
  const auto filled = [](std::int64_t r, std::int64_t c, float v) {
    return Array{{r, c}, std::vector<float>(static_cast<std::size_t>(r * c), v)};
  };
  SimulatedMeasurements made;
  if (const auto& kind = matrixOf(experiment.settings); kind.held) {
    made.matrix = filled(rows, pixels, 0.5f);
  } else {
    made.description = {kind.id, shape, std::vector<std::int64_t>(static_cast<std::size_t>(rows)),
                        "", 0};
    std::iota(made.description->rows.begin(), made.description->rows.end(), std::int64_t{0});
  }
  made.truth = filled(batch, pixels, 0.25f);
  made.shape = shape;
  if (experiment.settings.isKeyword("bits")) {
    made.values = filled(batch, rows, 1.0f);
    return made;
  }
  made.lower = filled(batch, rows, 0.0f);
  made.upper = filled(batch, rows, INFINITY);
  if (experiment.settings.integer("bits") == 1) made.signs = filled(batch, rows, 1.0f);
  return made;
}

Inspection MockEngine::inspect(const Experiment& experiment, RunObserver&, const Cancellation&) {
  Inspection seen;
  const auto rows = experiment.settings.integer("measurements");
  for (std::int64_t m = 0; m < rows; ++m) {
    seen.singularValues.push_back(1 + 1 / static_cast<double>(m + 1));
    seen.noiseless.push_back(std::sin(static_cast<double>(m)));
    seen.noisy.push_back(seen.noiseless.back() + 0.01);
    seen.lower.push_back(-1);
    seen.upper.push_back(1);
  }
  seen.backProjection = mockImage(1, shape);
  return seen;
}

Array MockEngine::score(const ScoreRequest& request, const Cancellation&) {
  scores.push_back(request);
  return {request.x.shape, std::vector<double>(static_cast<std::size_t>(request.x.size()), 0.125)};
}

std::vector<Image> MockEngine::sample(const SampleRequest& request, RunObserver& observer,
                                      const Cancellation&) {
  samples.push_back(request);
  for (int i = 1; i <= 12; ++i) {
    StepView view;
    view.method = "sample";
    view.evaluation = i;
    view.evaluations = 12;
    view.beta = 10.0 / i;
    view.iterate = view.denoised = [&](int) { return mockImage(i, shape); };
    observer.onStep(view);
  }
  std::vector<Image> images;
  images.reserve(static_cast<std::size_t>(request.count));
  for (int i = 0; i < request.count; ++i)
    images.push_back(mockImage(i, shape));
  return images;
}

std::vector<PriorInfo> MockEngine::priors() {
  if (!learnedPriors) return {{"gaussian-mixture", "", shape, "{}"}};
  std::vector<PriorInfo> all{prior("digits"), {"broken", "/models/broken.safetensors", {}, "{}"}};
  all.insert(all.end(), imported.begin(), imported.end());
  return all;
}

PriorInfo MockEngine::prior(const std::string& nameOrPath) {
  if (nameOrPath != "digits")
    throw Error(ErrorKind::Input, "There is no prior {name}. The priors are digits.",
                {{"name", nameOrPath}});
  return {"digits", "/models/digits.safetensors", shape,
          R"({"name":"digits","noise_range":[0.01,50],"sigma_data":0.33})"};
}

Array MockEngine::priorScore(const PriorScoreRequest& request, const Cancellation&) {
  priorScores.push_back(request);
  return {request.x.shape, std::vector<float>(static_cast<std::size_t>(request.x.size()), 0.5f)};
}

void MockEngine::train(const TrainRequest& request,
                       const std::function<void(const TrainReport&)>& report,
                       const Cancellation& cancellation) {
  trainings.push_back(request);
  for (const auto& each : reports)
    report(each);
  if (request.samples) request.samples({mockImage(1), mockImage(2)});
  cancellation.check();
}

BenchReport MockEngine::bench(const BenchRequest& request, const ProgressCallback&,
                              const Cancellation&) {
  benches.push_back(request);
  BenchReport report{{{"prior, batch of 12", "ms", 20.5}}, {}, {}};
  if (request.growth) report.growth.push_back({"dct", 784, 400, 1e-3, 2.5e-3, 1, 1 << 20});
  if (request.edits) report.edits.push_back({"mask", 784, 400, 1e-3, 2e-3, 3e-3, 4e-3, 5e-3});
  return report;
}

std::vector<SelfTestCase> MockEngine::selfTest(const std::string& device, const ProgressCallback&,
                                               const Cancellation&) {
  selfTestDevice = device;
  return {{"scalar scores", true, ""}, {"expectation propagation", selfTestPasses, "3e-7"}};
}

}  // namespace inkling::test

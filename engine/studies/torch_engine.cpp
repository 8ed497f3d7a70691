#include "engine/studies/torch_engine.h"

#include "engine/model/drawing.h"
#include "engine/model/error.h"
#include "engine/model/matrix_info.h"
#include "engine/model/prior_formats.h"
#include "engine/model/solver_info.h"
#include "engine/priors/device.h"
#include "engine/priors/import_prior.h"
#include "engine/priors/prior_file.h"
#include "engine/priors/reverse_process.h"
#include "engine/priors/tensors.h"
#include "engine/sensing/own_measurements.h"
#include "engine/solvers/langevin_solver.h"
#include "engine/solvers/solver.h"
#include "engine/studies/image_rows.h"
#include "engine/studies/run_experiment.h"
#include "engine/support/blas.h"
#include "engine/support/memory.h"
#include "engine/support/npy.h"
#include "engine/training/picture_errors.h"
#include "engine/training/trainer.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>
#include <torch/version.h>

#include <filesystem>
#include <new>
#include <numeric>
#include <system_error>

namespace inkling {
namespace {

/// What std::filesystem throws of a path: it names the user's file, or a limit of the system's.
[[noreturn]] void throwForFile(const std::filesystem::filesystem_error& error) {
  const auto& code = error.code();
  const bool full = code == std::errc::not_enough_memory || code == std::errc::no_space_on_device ||
                    code == std::errc::too_many_files_open ||
                    code == std::errc::too_many_files_open_in_system;
  throw Error(full ? ErrorKind::Resource : ErrorKind::Input,
              "'{file}' cannot be used: {reason}. Check the name and the permissions, or name "
              "another one.",
              {{"file", error.path1().string()}, {"reason", code.message()}});
}

/// Runs a verb and turns what torch, the allocator and the file system throw into errors that a
/// person can act on.
template <typename Verb>
auto guarded(Verb verb) {
  try {
    return verb();
  } catch (const Error&) {
    throw;
  } catch (const std::bad_alloc&) {
    throw Error(ErrorKind::Resource,
                "Out of memory. Use fewer images or samples at once, or fewer measurements.");
  } catch (const c10::Error& error) {
    std::string what = error.what_without_backtrace();
    what = what.substr(0, what.find('\n'));
    if (what.find("memory") != std::string::npos || what.find("alloc") != std::string::npos)
      throw Error(ErrorKind::Resource,
                  "Out of memory ({reason}). Use fewer images or samples at once, or fewer "
                  "measurements.",
                  {{"reason", what}});
    if (what.find("CUDA") != std::string::npos)
      throw Error(ErrorKind::Resource,
                  "The GPU failed ({what}). Run again, or use the CPU: {advice}.",
                  {{"what", what}, {"advice", SettingAdvice{nameOf(OptionRole::Device), "cpu"}}});
    throw Error(ErrorKind::Internal,
                "libtorch refused an operation ({reason}). This is a defect of Inkling: please "
                "report it.",
                {{"reason", what}});
  } catch (const std::filesystem::filesystem_error& error) {
    throwForFile(error);
  } catch (const std::exception& error) {
    throw Error(ErrorKind::Internal,
                "Unexpected: {reason}. This is a defect of Inkling: please report it.",
                {{"reason", std::string(error.what())}});
  }
}

/// A matrix whose rows are as many as x has numbers was meant to be turned.
void requireTurnedWell(const Array& x, const LinearOperator& matrix) {
  const auto n = x.shape.empty() ? 0 : x.shape.back();
  if (n == matrix.rows() && n != matrix.columns() && x.shape.size() <= 2)
    throw Error(ErrorKind::Input,
                "The matrix is {shape}, with a row for each of the {pixels} numbers of x: A has "
                "measurements × pixels. Turn it round (numpy: A.T).",
                {{"shape", shapeText({matrix.rows(), matrix.columns()})}, {"pixels", n}});
}

/// A copy for a file, beside the matrix itself.
Array asArray(const LinearOperator& matrix, const Cancellation& cancellation) {
  const auto m = matrix.rows(), n = matrix.columns();
  requireMemory(2 * sizeof(float) * static_cast<std::uint64_t>(m) * static_cast<std::uint64_t>(n),
                Message("The matrix as a file, {rows}×{columns},", {{"rows", m}, {"columns", n}}),
                "Take fewer measurements, or a transform, which is written as its rows.");
  return toArray(toDense(matrix, cancellation));
}

PriorInfo describe(const PriorCard& card, const std::string& name, const std::string& path) {
  return {name, path, card.shape, toJson(card).dump(2), isGenerator(card.architecture)};
}

}  // namespace

TorchEngine::TorchEngine() : allThreads_(at::get_num_threads()) {
  useOneBlasThread();
}

EngineInfo TorchEngine::info() {
  return guarded([&] {
    return EngineInfo{INKLING_VERSION, TORCH_VERSION, blasDescription(), blasWarning(),
                      deviceNames()};
  });
}

void TorchEngine::setThreads(int threads) {
  if (threads <= 0) threads = allThreads_;
  at::set_num_threads(threads);
  useOneBlasThread();  // large products ask for more
}

Result TorchEngine::run(const Experiment& experiment, const RunOptions& options,
                        RunObserver& observer, const Cancellation& cancellation) {
  return guarded([&] {
    setThreads(static_cast<int>(experiment.settings.integer("threads")));
    return runExperiment(experiment, chain_, options, observer, cancellation);
  });
}

SimulatedMeasurements TorchEngine::measure(const Experiment& experiment, RunObserver& observer,
                                           const Cancellation& cancellation) {
  return guarded([&] {
    at::NoGradGuard guard;
    setThreads(static_cast<int>(experiment.settings.integer("threads")));
    const auto problem = chain_.problem(
        experiment, [&](const Progress& p) { observer.onProgress(p); }, cancellation);
    const auto& y = *problem.measurements;
    SimulatedMeasurements out;
    if (const auto described = problem.matrix->description())
      out.description = *described;
    else
      out.matrix = asArray(*problem.matrix, cancellation);
    out.truth = toArray(problem.truth->pixels);
    out.shape = problem.prior->shape();
    if (y.linear()) {
      out.values = toArray(y.values);
    } else {
      out.lower = toArray(y.lower);
      out.upper = toArray(y.upper);
      if (y.bits == 1 && thresholdsAreZero(y))
        out.signs = toArray(
            at::where(at::isposinf(y.upper), at::ones_like(y.upper), -at::ones_like(y.upper)));
    }
    out.delta = problem.delta;
    return out;
  });
}

Inspection TorchEngine::inspect(const Experiment& experiment, RunObserver& observer,
                                const Cancellation& cancellation) {
  return guarded([&] {
    at::NoGradGuard guard;
    setThreads(static_cast<int>(experiment.settings.integer("threads")));
    return inspectExperiment(experiment, chain_, observer, cancellation);
  });
}

std::vector<Image> TorchEngine::addNoise(const Image& x, const std::vector<double>& levels,
                                         std::uint64_t seed) {
  std::vector<float> z(x.pixels.size());
  RandomStream(seed, "forward").normals(z);
  std::vector<Image> noised;
  for (double beta : levels) {
    noised.push_back(x);
    for (std::size_t i = 0; i < z.size(); ++i)
      noised.back().pixels[i] += static_cast<float>(beta) * z[i];
  }
  return noised;
}

Array TorchEngine::score(const ScoreRequest& request, const Cancellation& cancellation) {
  return guarded([&] {
    at::NoGradGuard guard;
    if (!(request.beta > 0) || !std::isfinite(request.beta))
      throw Error(ErrorKind::Usage, "{option} is {value}: a noise level is a positive number.",
                  {{"option", OptionName{"beta"}}, {"value", request.beta}});
    MatrixSpec spec;
    spec.kind = givenMatrix().id;
    spec.settings.set(givenMatrix().file, request.matrix);
    const auto matrix = std::shared_ptr<const LinearOperator>(
        makeOperator(spec, at::kDouble, chooseDevice(request.device), {}, cancellation));
    requireTurnedWell(request.x, *matrix);
    const ImageRows images(request.x, matrix->columns());
    const auto x = images.rows().to(at::kDouble);
    const auto& own = request.measurements;
    Measurements y;
    if (!own.signs.empty())
      y = fromSigns(readNpy(own.signs), matrix->rows(), request.noise, own.signs);
    else if (!own.values.empty())
      y = fromValues(readNpy(own.values), matrix->rows(), request.noise, own.values);
    else
      y = fromIntervals(readNpy(own.lower), readNpy(own.upper), matrix->rows(), request.noise,
                        own.lower, own.upper);
    if (x.size(0) % y.batch() != 0)
      throw Error(ErrorKind::Input,
                  "x holds {images} images and the measurements are of {measured}: give as many of "
                  "both.",
                  {{"images", x.size(0)}, {"measured", y.batch()}});
    const auto& info = requireSolver(request.method.id);
    if (!info.uses(y.linear()))
      throw Error(ErrorKind::Usage,
                  y.linear() ? "The method {method} cannot use unquantized measurements: choose "
                               "another, or give signs or intervals."
                             : "The method {method} cannot use quantized measurements: choose "
                               "another, or give values.",
                  {{"method", info.id}});
    const auto likelihood =
        makeSolver(info.id)->likelihood(matrix, y, request.method.settings, {}, cancellation);
    if (!likelihood)
      throw Error(ErrorKind::Usage,
                  "The method {method} has no likelihood score: take one that walks by it, such as "
                  "{other}.",
                  {{"method", info.id}, {"other", defaultSolver(y.linear()).id}});
    const auto g = likelihood->score(x.to(matrix->device()), request.beta) *
                   request.method.settings.real("likelihood-scale");
    const auto& settings = request.method.settings;
    const auto inner = likelihood->diagnostics();
    if (settings.has("ep-tolerance") && inner.residual > settings.real("ep-tolerance") &&
        request.warn)
      request.warn(
          Message("{method}: expectation propagation stopped after {count} iterations at "
                  "a relative change of {residual}, not at {tolerance}: the score is as "
                  "inexact. Give {iterations} a larger value.",
                  {{"method", info.id},
                   {"count", std::int64_t{inner.iterations}},
                   {"residual", inner.residual},
                   {"tolerance", settings.real("ep-tolerance")},
                   {"iterations", OptionName{"ep-iterations"}}}));
    return images.back(g.to(at::kCPU));
  });
}

std::vector<Image> TorchEngine::sample(const SampleRequest& request, RunObserver& observer,
                                       const Cancellation& cancellation) {
  return guarded([&] {
    at::NoGradGuard guard;
    const auto prior = chain_.prior(request.prior, request.device);
    const auto imagesOf = [&](const at::Tensor& rows) {
      std::vector<Image> images;
      for (int i = 0; i < request.count; ++i)
        images.push_back(toImage(rows, i, prior->shape()));
      return images;
    };
    if (prior->generator())
      return imagesOf(drawFromPrior(*prior, request.count, request.seed, cancellation));
    std::vector<RandomStream> streams;
    for (int i = 0; i < request.count; ++i)
      streams.emplace_back(request.seed, "sample", i);
    auto settings = drawingSettings();
    for (const auto& [name, value] : request.langevin.values())
      settings.set(name, value);
    const auto made = annealedLangevin(
        *prior, nullptr, langevinSettings(settings, finestLevel), "sample", streams, cancellation,
        [&](const LangevinStep& step) {
          Progress p;
          p.stage = "sampling";
          p.done = step.evaluation;
          p.total = step.evaluations;
          observer.onProgress(p);
          StepView view;
          view.method = "sample";
          view.images.resize(static_cast<std::size_t>(request.count));
          std::iota(view.images.begin(), view.images.end(), 0);
          view.imageCount = request.count;
          view.evaluation = step.evaluation;
          view.evaluations = step.evaluations;
          view.level = step.level;
          view.step = step.step;
          view.beta = step.beta;
          view.iterate = [&](int i) { return toImage(step.x, i, prior->shape()); };
          view.denoised = [&](int i) { return toImage(step.denoised, i, prior->shape()); };
          observer.onStep(view);
        });
    for (const auto& warning : made.warnings)
      observer.onWarning(warning);
    return imagesOf(made.x);
  });
}

std::vector<PriorInfo> TorchEngine::priors() {
  return guarded([&] {
    std::vector<PriorInfo> found;
    for (const auto& [name, path] : listPriors()) {
      try {
        found.push_back(describe(readPriorCard(path), name, path));
      } catch (const Error& error) {  // one bad file must not hide the others
        found.push_back({name, path, {}, std::string("{\"error\": ") + "\"unreadable\"}"});
      }
    }
    for (const auto& name : builtInPriors())
      found.push_back(prior(name));
    return found;
  });
}

PriorInfo TorchEngine::prior(const std::string& nameOrPath) {
  return guarded(
      [&] { return describe(readPriorCard(nameOrPath), nameOrPath, findPrior(nameOrPath)); });
}

Array TorchEngine::priorScore(const PriorScoreRequest& request, const Cancellation& cancellation) {
  return guarded([&] {
    at::NoGradGuard guard;
    cancellation.check();
    auto prior = chain_.prior(request.prior, request.device);
    const ImageRows images(request.x, prior->card().shape);
    prior = atSize(prior, images.image());
    const auto x = images.rows().to(at::kFloat).to(prior->device());
    const auto count = static_cast<std::int64_t>(request.sigmas.size());
    if (count != 1 && count != x.size(0))
      throw Error(ErrorKind::Usage,
                  "{levels} noise levels for {images} images: give one, or one per image.",
                  {{"levels", count}, {"images", x.size(0)}});
    for (double sigma : request.sigmas)
      if (!(sigma > 0) || !std::isfinite(sigma))
        throw Error(ErrorKind::Usage, "{option} is {value}: a noise level is a positive number.",
                    {{"option", OptionName{"sigma"}}, {"value", sigma}});
    const auto sigma = at::tensor(request.sigmas, at::kDouble).to(at::kFloat).to(prior->device());
    const auto denoised = prior->denoise(x, sigma);
    return images.back(((denoised - x) / sigma.square().view({-1, 1})).to(at::kCPU));
  });
}

void TorchEngine::train(const TrainRequest& request,
                        const std::function<void(const TrainReport&)>& report,
                        const Cancellation& cancellation) {
  guarded([&] {
    setThreads(static_cast<int>(request.settings.integer("threads")));
    inkling::train(request, report, cancellation);
  });
}

std::vector<PredictRow> TorchEngine::predict(const PredictRequest& request,
                                             const Cancellation& cancellation) {
  return guarded([&] {
    at::NoGradGuard guard;
    return predictErrors(request, readPriorCard(request.settings.text("prior")), cancellation);
  });
}

PriorInfo TorchEngine::importPrior(const ImportRequest& request, const Cancellation& cancellation) {
  return guarded([&] {
    at::NoGradGuard guard;
    return describe(inkling::importPrior(request, cancellation), request.name, request.output);
  });
}

void TorchEngine::calibrate(const CalibrateRequest& request, const ProgressCallback& progress,
                            const Cancellation& cancellation) {
  guarded([&] {
    at::NoGradGuard guard;
    calibratePrior(request, chain_, progress, cancellation);
  });
}

std::vector<DenoisingErrorRow> TorchEngine::denoisingErrors(const DenoisingErrorRequest& request,
                                                            const ProgressCallback& progress,
                                                            const Cancellation& cancellation) {
  return guarded([&] { return denoisingErrorsOfPictures(request, progress, cancellation); });
}

BenchReport TorchEngine::bench(const BenchRequest& request, const ProgressCallback& progress,
                               const Cancellation& cancellation) {
  return guarded([&] {
    setThreads(request.threads);
    return runBench(request, progress, cancellation);
  });
}

std::vector<SelfTestCase> TorchEngine::selfTest(const std::string& device,
                                                const ProgressCallback& progress,
                                                const Cancellation& cancellation) {
  return guarded([&] { return runSelfTest(chooseDevice(device), progress, cancellation); });
}

}  // namespace inkling

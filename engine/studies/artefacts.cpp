#include "engine/studies/artefacts.h"

#include "engine/model/error.h"
#include "engine/model/matrix_info.h"
#include "engine/priors/device.h"
#include "engine/priors/tensors.h"
#include "engine/sensing/own_measurements.h"
#include "engine/sensing/quantizer.h"
#include "engine/support/image_files.h"
#include "engine/support/npy.h"
#include "engine/support/operator_file.h"
#include "engine/support/read_file.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace inkling {
namespace fs = std::filesystem;
namespace {

/// Names a file's present contents: path, size and time of change.
std::string fileKey(const std::string& path) {
  if (path.empty()) return "";
  std::error_code error;
  const auto size = fs::file_size(path, error);
  const auto time = fs::last_write_time(path, error);
  return path + "|" + std::to_string(size) + "|" + std::to_string(time.time_since_epoch().count());
}

/// The same for a file that an option names; an operator, which people edit, by its bytes too.
std::string optionFileKey(const std::string& path) {
  auto key = fileKey(path);
  if (!isOperatorFile(path)) return key;
  const auto bytes = readFile(path);
  return key + "|" + std::to_string(hashBytes(bytes.data(), bytes.size()));
}

/// What decides an artefact beside those that it is made from: the options that say so and apply,
/// files by their present contents.
std::string settingsKey(const Settings& settings, Artefact artefact) {
  std::string key;
  for (const auto& option : standardOptions().options()) {
    if (option.scope != OptionScope::Experiment || !option.decides(artefact)) continue;
    if (option.applies && !option.applies(settings)) continue;
    const auto text = standardOptions().format(option.name, settings.at(option.name));
    key += option.name + "=" + (option.widget == OptionWidget::File ? optionFileKey(text) : text) +
           ";";
  }
  return key;
}

at::Tensor readThresholds(const std::string& path, std::int64_t rows, int bits) {
  const auto array = readNpy(path);
  requireFinite(array, path);
  const std::int64_t count = (std::int64_t{1} << bits) - 1;
  auto tensor = toTensor(array).to(at::kDouble);
  if (tensor.dim() == 1 && tensor.size(0) == count)
    return tensor.view({1, -1}).expand({rows, -1}).contiguous();
  if (tensor.dim() == 2 && tensor.size(0) == rows && tensor.size(1) == count) return tensor;
  throw Error(ErrorKind::Input,
              bits == 1
                  ? "{file} is {shape}: thresholds for 1 bit are one number for all "
                    "measurements, or {rows}×1, a row for each."
                  : "{file} is {shape}: thresholds for {bits} bits are {count} numbers for all "
                    "measurements, or {rows}×{count}, a row for each.",
              {{"file", path},
               {"shape", shapeText(array.shape)},
               {"bits", std::int64_t{bits}},
               {"count", count},
               {"rows", rows}});
}

QuantizerSpec quantizerSpec(const Settings& s, std::int64_t rows) {
  QuantizerSpec spec;
  if (s.isKeyword("bits")) return spec;
  spec.bits = static_cast<int>(s.integer("bits"));
  if (!s.isKeyword("delta")) spec.delta = s.real("delta");
  spec.ditherAuto = s.isKeyword("dither");
  if (!spec.ditherAuto) spec.dither = s.real("dither");
  spec.sharedRange = s.flag("shared-range");
  if (const auto& path = s.text("thresholds"); !path.empty())
    spec.thresholds = readThresholds(path, rows, spec.bits);
  return spec;
}

Measurements readOwn(const OwnMeasurements& own, std::int64_t rows, double sigma) {
  if (!own.signs.empty()) return fromSigns(readNpy(own.signs), rows, sigma, own.signs);
  if (!own.values.empty()) return fromValues(readNpy(own.values), rows, sigma, own.values);
  return fromIntervals(readNpy(own.lower), readNpy(own.upper), rows, sigma, own.lower, own.upper);
}

/// [images, pixels] float32
/// [B, N] of images as every reader takes them, but at any noise level: draws from a prior leave
/// 0 to 1.
at::Tensor readTruth(const std::string& path, std::int64_t images, const ImageShape& shape) {
  const auto array = readImageArray(path);
  const std::int64_t pixels = shape.size();
  if (array.size() != images * pixels)
    throw Error(
        ErrorKind::Input,
        "{file} is {shape}, but the measurements are of {images} images of {pixels} pixels: "
        "give {images}×{pixels} numbers.",
        {{"file", path},
         {"shape", shapeText(array.shape)},
         {"images", images},
         {"pixels", pixels}});
  auto values = toTensor(array).to(at::kFloat);
  if (imageLayout(path, array.shape, shape).channelsLast)
    values = values.reshape({images, -1, shape.channels}).transpose(1, 2);
  return values.reshape({images, pixels});
}

/// As shapeOfImages(); of own measurements under a prior of any size their operator tells it.
ImageShape shapeOf(const Experiment& experiment, const PriorCard& card) {
  if (card.shape.anySize() && experiment.ownMeasurements) {
    const auto& kind = matrixOf(experiment.settings);
    if (kind.given() && isOperatorFile(experiment.settings.text(kind.file)))
      return readOperatorFile(experiment.settings.text(kind.file)).pixels;
  }
  return shapeOfImages(experiment.images, card);
}

/// Whether A's singular vectors look random to an image. Rows and signs that Inkling has drawn are
/// known to a file as they are to the settings; somebody else's may be anything.
bool looksRandom(const Settings& settings, const LinearOperator& matrix) {
  const auto described = matrix.description();
  if (!described || !matrixOf(settings).given()) return !needsCalibration(settings);
  const auto& kind = requireMatrix(described->kind);
  return described->seed &&
         !(kind.needsCalibration && kind.needsCalibration(settingsOf(*described)));
}

/// Width of a bin with two finite ends in the first image, 0 where there is none.
double binWidth(const Measurements& y) {
  if (y.linear() || y.bits == 1) return 0;
  const auto width = (y.upper[0] - y.lower[0]);
  const auto finite = width.masked_select(at::isfinite(width));
  return finite.numel() > 0 ? finite[0].item<double>() : 0;
}

}  // namespace

MatrixSpec matrixSpec(const Settings& s, const ImageShape& pixels) {
  const auto& kind = matrixOf(s);
  MatrixSpec spec;
  spec.kind = kind.id;
  spec.rows = kind.given() ? 0 : s.integer(nameOf(OptionRole::Measurements));
  spec.pixels = pixels;
  spec.seed = static_cast<std::uint64_t>(s.integer(nameOf(OptionRole::Seed)));
  for (const auto& option : kind.options)
    spec.settings.set(option.name, s.at(option.name));
  return spec;
}

Measurements measureAgain(const Experiment& experiment, const LinearOperator& matrix,
                          const at::Tensor& images) {
  const auto& s = experiment.settings;
  const auto seed = static_cast<std::uint64_t>(s.integer("seed"));
  std::vector<RandomStream> noise;
  for (std::int64_t i = 0; i < images.size(0); ++i)
    noise.emplace_back(seed, "calibration-noise", i);
  QuantizerSpec quantizer;
  if (const auto& own = experiment.ownMeasurements)
    quantizer.bits = own->values.empty() ? 1 : 0;
  else
    quantizer = quantizerSpec(s, matrix.rows());
  return measure(matrix, images, s.real("noise"), quantizer, noise, RandomStream(seed, "dither"));
}

std::pair<at::Tensor, at::Tensor> noiselessAndNoisy(const Experiment& experiment,
                                                    const Problem& problem) {
  const auto& s = experiment.settings;
  const auto& truth = *problem.truth;
  const RandomStream noise(static_cast<std::uint64_t>(s.integer("seed")), "noise",
                           truth.identities.front());
  const auto x = truth.pixels.narrow(0, 0, 1).to(problem.matrix->device(), problem.matrix->dtype());
  const auto noiseless = problem.matrix->apply(x)[0].to(at::kCPU, at::kDouble).contiguous();
  auto noisy = at::empty_like(noiseless);
  noise.normals(
      std::span<double>(noisy.data_ptr<double>(), static_cast<std::size_t>(noisy.numel())));
  return {noiseless, noisy.mul_(s.real("noise")).add_(noiseless)};
}

std::shared_ptr<const Prior> ArtefactChain::prior(const std::string& name,
                                                  const std::string& deviceName) {
  const auto device = chooseDevice(deviceName);
  const auto path = findPrior(name);
  const auto key = (path.empty() ? name : fileKey(path)) + "@" + device.str();
  if (prior_.key != key || !prior_.value) {
    prior_ = {};  // frees the old weights before the new ones come
    prior_ = {key, openPrior(name, device)};
  }
  return prior_.value;
}

std::shared_ptr<const SpectralOperator> ArtefactChain::spectral(const Problem& problem,
                                                                const ProgressCallback& progress,
                                                                const Cancellation& cancellation) {
  if (!spectral_ || &spectral_->matrix() != problem.matrix.get())
    spectral_ = std::make_shared<SpectralOperator>(problem.matrix, progress, cancellation);
  return spectral_;
}

Problem ArtefactChain::problem(const Experiment& experiment, const ProgressCallback& progress,
                               const Cancellation& cancellation) {
  const auto& s = experiment.settings;
  Problem problem;
  problem.prior = prior(s.text("prior"), s.text("device"));
  problem.prior = atSize(problem.prior, shapeOf(experiment, problem.prior->card()));
  const auto& prior = *problem.prior;
  validate(experiment, prior.shape());
  const bool own = experiment.ownMeasurements.has_value();

  const auto priorKey = prior_.key + toString(prior.shape());
  std::string truthKey = priorKey + settingsKey(s, Artefact::Images);
  for (const auto& source : experiment.images) {
    if (const auto* file = std::get_if<FileSource>(&source))
      truthKey += fileKey(file->path) + ":" + file->selection + ";";
    if (const auto* draws = std::get_if<PriorSource>(&source))
      truthKey += "prior:" + std::to_string(draws->count) + ";";
    if (const auto* e = std::get_if<EmbeddedSource>(&source))
      truthKey += e->name + "#" +
                  std::to_string(hashBytes(e->image->pixels.data(), e->image->pixels.size() * 4)) +
                  toString(e->image->shape) + ";";
  }
  if (!own && (truth_.key != truthKey || !truth_.value))
    truth_ = {truthKey, std::make_shared<TrueImages>(resolveImages(
                            experiment.images, prior, static_cast<std::uint64_t>(s.integer("seed")),
                            cancellation))};

  const auto spec = matrixSpec(s, prior.shape());
  const auto matrixKey =
      settingsKey(s, Artefact::Matrix) + toString(prior.shape()) + prior.device().str();
  if (matrix_.key != matrixKey || !matrix_.value) {
    matrix_ = {};
    spectral_.reset();
    matrix_ = {matrixKey, makeOperator(spec, at::kFloat, prior.device(), progress, cancellation)};
  }
  problem.matrix = matrix_.value;

  std::string key = matrixKey + settingsKey(s, Artefact::Measurements);
  if (own) {
    const auto& files = *experiment.ownMeasurements;
    for (const auto& file : {files.signs, files.lower, files.upper, files.values})
      key += file.empty() ? ";" : fileKey(file) + ";";
    if (measurements_.key != key || !measurements_.value)
      measurements_ = {key, std::make_shared<Measurements>(
                                readOwn(files, problem.matrix->rows(), s.real("noise")))};
    auto names = std::make_shared<TrueImages>();
    const auto count = measurements_.value->batch();
    for (std::int64_t i = 0; i < count; ++i) {
      names->names.push_back(count == 1 ? "measurements" : "measurements:" + std::to_string(i));
      names->identities.push_back(static_cast<std::uint64_t>(i));
    }
    if (!files.truth.empty()) names->pixels = readTruth(files.truth, count, prior.shape());
    problem.truth = names;
  } else {
    problem.truth = truth_.value;
    key += truthKey;
    if (measurements_.key != key || !measurements_.value) {
      std::vector<RandomStream> noise;
      const auto seed = static_cast<std::uint64_t>(s.integer("seed"));
      for (auto identity : problem.truth->identities)
        noise.emplace_back(seed, "noise", identity);
      measurements_ = {
          key, std::make_shared<Measurements>(measure(
                   *problem.matrix, problem.truth->pixels.to(prior.device()), s.real("noise"),
                   quantizerSpec(s, problem.matrix->rows()), noise, RandomStream(seed, "dither")))};
    }
  }
  problem.measurements = measurements_.value;
  problem.delta = binWidth(*problem.measurements);
  problem.randomLooking = looksRandom(s, *problem.matrix);
  if (!own || experiment.ownMeasurements->lower.empty())
    problem.simulate = [experiment, matrix = problem.matrix](const at::Tensor& images) {
      return measureAgain(experiment, *matrix, images);
    };
  ofPrior_.keepFor(priorKey);
  ofChannel_.keepFor(
      priorKey + matrixKey + settingsKey(s, Artefact::Measurements) +
      (own ? std::string(experiment.ownMeasurements->values.empty() ? "signs" : "values") : ""));
  return problem;
}

}  // namespace inkling

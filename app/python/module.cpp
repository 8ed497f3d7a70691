// The extension module inkling._inkling: the engine's verbs. Keyword arguments, defaults and
// documentation for people are in inkling/__init__.py.
#include "app/python/engine_thread.h"
#include "app/python/experiment.h"
#include "app/python/study.h"
#include "engine/model/any_size.h"
#include "engine/model/json_text.h"
#include "engine/model/matrix_info.h"
#include "engine/model/measurement_input.h"
#include "engine/model/offered_prior.h"
#include "engine/model/prior_formats.h"
#include "engine/model/reference_method.h"
#include "engine/support/memory.h"
#include "engine/support/npy.h"
#include "engine/support/stated_shape.h"
#include "ui/figures/image_arguments.h"

#include <algorithm>
#include <cmath>
#include <pybind11/stl.h>
#include <utility>

namespace inkling::python {
namespace py = pybind11;
namespace fs = std::filesystem;
namespace {

/// A prior's own file is meant from where the caller stands.
void makePriorAbsolute(Settings& settings) {
  const auto& name = nameOf(OptionRole::Prior);
  if (isPriorPath(settings.text(name)))
    settings.set(name, fs::absolute(settings.text(name)).string());
}

/// What the images decide: M where it is a share of their pixels, and what suits those of a prior
/// for any size. As inkling-cli does it.
void suitImages(Experiment& experiment, const Arguments& arguments, Call& call) {
  auto& settings = experiment.settings;
  const auto& rows = nameOf(OptionRole::Measurements);
  const auto shape = call.engine().prior(settings.text(nameOf(OptionRole::Prior))).shape;
  const auto image = statedShape(experiment.images, shape).value_or(ImageShape{});
  const auto pixels = image.size();
  if (const auto divisor = arguments.share())
    settings.set(
        rows, standardOptions().parse(rows, std::to_string(rowsOfShare(rows, *divisor, pixels))));
  if (shape.anySize())
    suitAnySize(settings, static_cast<double>(settings.integer(rows)), static_cast<double>(pixels),
                [&](std::string_view name) { return arguments.has(std::string(name)); });
  validate(experiment, image);
}

/// images: an array of images, or a text: "prior:4", or the path of an .npy or IDX file.
Experiment simulated(const py::object& images, const py::object& method, const Arguments& arguments,
                     const Handover& files) {
  auto experiment = Experiment::defaults();
  arguments.apply(experiment.settings);
  makePriorAbsolute(experiment.settings);
  experiment.methods = arguments.methods(method, hasLinearData(experiment));
  const auto text = py::isinstance<py::str>(images) ? images.cast<std::string>() : "";
  if (const auto drawn = priorSource(text))
    experiment.images = {*drawn};
  else
    experiment.images = {FileSource{files.path("images", images), ""}};
  return experiment;
}

OwnMeasurements ownMeasurements(const py::dict& arrays, const Handover& files) {
  const auto path = [&](const char* name) {
    return arrays.contains(name) ? files.path(name, arrays[name]) : std::string();
  };
  OwnMeasurements own{path("signs"), path("lower"), path("upper"), path("values"), path("truth")};
  requireOneForm(own);
  return own;
}

void setThreads(Call& call, const Settings& settings) {
  call.engine().setThreads(static_cast<int>(settings.integer(nameOf(OptionRole::Threads))));
}

py::object finished(const Result& result, bool trace) {
  if (result.runs.empty() && !result.failures.empty())
    throw Error(result.failures.front().kind, result.failures.front().message);
  return toPython(result, trace);
}

py::object reconstruct(const py::object& images, const py::object& method, const py::dict& keywords,
                       bool trace, const py::object& progress) {
  const Handover files;
  const Arguments arguments(keywords);
  auto experiment = simulated(images, method, arguments, files);
  Result result;
  EngineThread::instance().run(progress, [&](Call& call) {
    suitImages(experiment, arguments, call);
    setThreads(call, experiment.settings);
    result = call.engine().run(experiment, {trace}, call, call.cancellation());
  });
  return finished(result, trace);
}

py::object solve(const py::object& matrix, const py::dict& measurements, const py::object& method,
                 const py::dict& keywords, bool trace, const py::object& progress) {
  const Handover files;
  const Arguments arguments(keywords);
  auto experiment = Experiment::defaults();
  arguments.apply(experiment.settings);
  makePriorAbsolute(experiment.settings);
  takeMatrixFile(experiment.settings, files.path("A", matrix));
  experiment.ownMeasurements = ownMeasurements(measurements, files);
  experiment.methods = arguments.methods(method, !experiment.ownMeasurements->values.empty());
  validate(experiment);
  Result result;
  EngineThread::instance().run(progress, [&](Call& call) {
    setThreads(call, experiment.settings);
    result = call.engine().run(experiment, {trace}, call, call.cancellation());
  });
  return finished(result, trace);
}

py::dict measure(const py::object& images, const py::dict& keywords, const py::object& progress) {
  const Handover files;
  const Arguments arguments(keywords);
  auto experiment = simulated(images, py::none(), arguments, files);
  SimulatedMeasurements made;
  EngineThread::instance().run(progress, [&](Call& call) {
    suitImages(experiment, arguments, call);
    setThreads(call, experiment.settings);
    made = call.engine().measure(experiment, call, call.cancellation());
  });
  py::dict result;
  for (const auto& [name, array] :
       {std::pair{"A", &made.matrix}, std::pair{"lower", &made.lower},
        std::pair{"upper", &made.upper}, std::pair{"signs", &made.signs},
        std::pair{"values", &made.values}, std::pair{"x", &made.truth}})
    result[name] = array->shape.empty() ? py::object(py::none()) : py::object(toNumpy(*array));
  result["delta"] = made.delta;
  result["shape"] = py::make_tuple(made.shape.channels, made.shape.height, made.shape.width);
  result["operator"] = py::none();
  if (made.description) {
    const auto& description = *made.description;
    py::dict operators;
    operators["kind"] = description.kind;
    operators["rows"] = description.rows;
    operators["signs"] = description.signs;
    result["operator"] = operators;
  }
  return result;
}

py::array score(const py::object& matrix, const py::object& x, const py::dict& measurements,
                double beta, const std::string& method, const py::dict& keywords) {
  const Handover files;
  const Arguments arguments(keywords);
  auto settings = standardOptions().experimentDefaults();
  arguments.apply(settings);
  ScoreRequest request;
  request.method = makeReferenceMethod(method);
  arguments.apply(request.method.settings);
  validate(request.method);
  request.matrix = files.path("A", matrix);
  request.measurements = ownMeasurements(measurements, files);
  request.noise = settings.real(nameOf(OptionRole::Noise));
  request.beta = beta;
  if (arguments.has(nameOf(OptionRole::Device)))
    request.device = settings.text(nameOf(OptionRole::Device));
  request.x = fromNumpy(x);
  Array found;
  EngineThread::instance().run(py::none(), [&](Call& call) {
    request.warn = [&](const Message& warning) { call.onWarning(warning); };
    setThreads(call, settings);
    found = call.engine().score(request, call.cancellation());
  });
  return toNumpy(found);
}

py::array priorScore(const std::string& prior, const py::object& x,
                     const std::vector<double>& sigmas, const std::string& device) {
  PriorScoreRequest request{prior, fromNumpy(x), sigmas, device};
  Array found;
  EngineThread::instance().run(py::none(), [&](Call& call) {
    found = call.engine().priorScore(request, call.cancellation());
  });
  return toNumpy(found);
}

py::list predict(const std::vector<std::int64_t>& measurements, const py::object& image,
                 const py::dict& keywords) {
  const Arguments arguments(keywords);
  PredictRequest request;
  request.settings = standardOptions().experimentDefaults();
  arguments.apply(request.settings);
  makePriorAbsolute(request.settings);
  request.measurements = measurements;
  if (!image.is_none()) {
    const auto [channels, height, width] = image.cast<std::tuple<int, int, int>>();
    request.image = ImageShape{channels, height, width};
  }
  std::vector<PredictRow> rows;
  EngineThread::instance().run(
      py::none(), [&](Call& call) { rows = call.engine().predict(request, call.cancellation()); });
  py::list list;
  for (const auto& row : rows) {
    py::dict entry;
    entry["measurements"] = row.measurements;
    entry["psnr"] = -10 * std::log10(row.error);
    entry["error"] = row.error;
    entry["at_most"] = row.atMost;
    entry["beta"] = row.beta;
    list.append(entry);
  }
  return list;
}

/// Before A becomes an array: of float64 here, and once more in the engine.
void requireMatrixMemory(std::int64_t rows, std::int64_t columns) {
  const double bytes =
      2.0 * sizeof(double) * static_cast<double>(rows) * static_cast<double>(columns);
  requireMemory(static_cast<std::uint64_t>(std::min(bytes, 1e18)),
                Message("The array of {rows}×{columns} that A becomes",
                        {{"rows", rows}, {"columns", columns}}),
                "Where A is rows of a fast transform or keeps pixels, give an operator file in its "
                "place.");
}

py::dict describe(const PriorInfo& info) {
  py::dict made;
  made["name"] = info.name;
  made["path"] = info.path;
  made["shape"] = py::make_tuple(info.shape.channels, info.shape.height, info.shape.width);
  made["card"] = info.cardJson.empty() ? py::object(py::none())
                                       : toPython(parseJson(info.cardJson, nested("the card")));
  return made;
}

py::list priors() {
  std::vector<PriorInfo> found;
  EngineThread::instance().run(py::none(), [&](Call& call) { found = call.engine().priors(); });
  py::list list;
  for (const auto& info : found)
    list.append(describe(info));
  return list;
}

py::dict prior(const std::string& name) {
  PriorInfo found;
  EngineThread::instance().run(py::none(), [&](Call& call) { found = call.engine().prior(name); });
  return describe(found);
}

/// denoise(x, sigma): x [B, C, H, W] and sigma [B], float32; gives an array of x's shape.
void offer(const std::string& name, const std::string& card, py::function denoise) {
  // dropped from any thread, and after the last run: only with the interpreter's lock
  const std::shared_ptr<py::function> function(new py::function(std::move(denoise)),
                                               [](py::function* last) {
                                                 const py::gil_scoped_acquire held;
                                                 delete last;
                                               });
  offerPrior({name, card, [function](const NoisyImages& images, float* denoised) {
                const py::gil_scoped_acquire held;
                const std::vector<py::ssize_t> shape(images.shape.begin(), images.shape.end());
                const py::array_t<float> x(shape, images.pixels), sigma({shape[0]}, images.levels);
                const py::object given = (*function)(x, sigma);
                const auto d =
                    py::array_t<float, py::array::c_style | py::array::forcecast>::ensure(given);
                if (!d || d.ndim() != 4 || !std::equal(shape.begin(), shape.end(), d.shape()))
                  throw Error(ErrorKind::Input,
                              "The denoiser returned {given}: it must return an array of the shape "
                              "{shape} that it was given.",
                              {{"given", d ? "shape " + shapeText({d.shape(), d.shape() + d.ndim()})
                                           : py::repr(given).cast<std::string>()},
                               {"shape", shapeText(images.shape)}});
                std::copy(d.data(), d.data() + d.size(), denoised);
              }});
}

}  // namespace
}  // namespace inkling::python

PYBIND11_MODULE(_inkling, module) {
  namespace py = pybind11;
  using namespace inkling;
  using namespace inkling::python;
  prepareProcess();
  static PyObject* error =
      py::exception<Error>(module, "Error", PyExc_RuntimeError).release().ptr();
  py::register_exception_translator([](std::exception_ptr thrown) {
    try {
      if (thrown) std::rethrow_exception(std::move(thrown));
    } catch (const Error& caught) {
      const auto made = py::handle(error)(render(caught.message(), PythonWords()));
      made.attr("kind") = toString(caught.kind());
      PyErr_SetObject(error, made.ptr());
    }
  });
  module.attr("version") = INKLING_VERSION;
  module.def("reconstruct", &reconstruct);
  module.def("solve", &solve);
  module.def("measure", &measure);
  module.def("score", &score);
  module.def("prior_score", &priorScore);
  module.def("predict", &predict);
  module.def("sweep",
             [](const std::string& name, const std::string& json, const std::string& folder,
                std::vector<std::string> images, py::object array, std::vector<std::string> methods,
                std::string shard, std::optional<std::int64_t> imagesAtOnce, bool retry,
                const py::dict& keywords, const py::object& progress) {
               return sweep(name, json, folder,
                            {std::move(images), std::move(array), std::move(methods),
                             std::move(shard), imagesAtOnce, retry},
                            keywords, progress);
             });
  module.def("collect", &collect);
  module.def("require_matrix_memory", &requireMatrixMemory);
  module.def("array_shape", [](const std::string& path) {
    return readNpyHeader(fs::absolute(path).string()).shape;
  });
  module.def("priors", &priors);
  module.def("prior", &prior);
  module.def("offer", &offer);
  module.def("withdraw", [](const std::string& name) { withdrawPrior(name); });
  module.def("stop", [] {
    const py::gil_scoped_release released;
    EngineThread::instance().stop();
  });
}

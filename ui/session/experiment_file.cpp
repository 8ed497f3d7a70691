#include "ui/session/experiment_file.h"

#include "engine/model/base64.h"
#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/model/suggest.h"
#include "engine/support/atomic_file.h"
#include "engine/support/memory.h"
#include "engine/support/number_formats.h"
#include "engine/support/read_file.h"
#include "ui/figures/pictures.h"

#include <algorithm>
#include <cmath>
#include <concepts>
#include <cstring>
#include <limits>
#include <type_traits>

namespace inkling {
namespace {

using Json = nlohmann::json;

constexpr int fileSchema = 1;
constexpr int largestWhole = 1000000000;
constexpr int largestSide = 8192;
constexpr long long mostPixels = 1LL << 26;
constexpr std::uint64_t largestFile = std::uint64_t{2} << 30;

// ---------------------------------------------------------------- what is written of each type

template <class T, class Kind>
concept Is = std::same_as<std::remove_const_t<T>, Kind>;

// Each visits a type's fields by name: once to write them, once to read them.

void fields(auto& visit, Is<Metrics> auto& metrics) {
  visit("psnr", metrics.psnr);
  visit("ssim", metrics.ssim);
  visit("consistency", metrics.consistency);
  visit("cosine", metrics.cosine);
  visit("scaled_psnr", metrics.scaledPsnr);
}

void fields(auto& visit, Is<Coverage> auto& coverage) {
  visit("pixels", coverage.pixels);
  visit("50", coverage.half);
  visit("90", coverage.ninety);
}

void fields(auto& visit, Is<StepRecord> auto& step) {
  visit("level", step.level);
  visit("step", step.step);
  visit("evaluations", step.evaluations);
  visit("beta", step.beta);
  visit("psnr", step.psnr);
  visit("ssim", step.ssim);
  visit("denoised_psnr", step.denoisedPsnr);
  visit("denoised_ssim", step.denoisedSsim);
  visit("prior_norm", step.priorNorm);
  visit("likelihood_norm", step.likelihoodNorm);
  visit("consistency", step.consistency);
  visit("residual", step.residual);
  visit("inner_iterations", step.innerIterations);
  visit("predicted_error", step.predictedError);
}

void fields(auto& visit, Is<Run> auto& run) {
  visit("method", run.method);
  visit("image", run.image);
  visit("samples", run.samples);
  visit("estimate", run.estimate);
  visit("mean", run.mean);
  visit("deviation", run.deviation);
  visit("components", run.components);
  visit("component_deviations", run.componentDeviations);
  visit("coverage", run.coverage);
  visit("sample_consistency", run.sampleConsistency);
  visit("metrics", run.metrics);
  visit("mean_metrics", run.meanMetrics);
  visit("evaluations", run.evaluations);
  visit("predicted_error", run.predictedError);
  visit("converged", run.converged);
  visit("seconds", run.seconds);
  visit("trace", run.trace);
  visit("warnings", run.warnings);
}

void fields(auto& visit, Is<ImageResult> auto& image) {
  visit("name", image.name);
  visit("truth", image.truth);
  visit("back_projection", image.backProjection);
  visit("back_projection_metrics", image.backProjectionMetrics);
}

void fields(auto& visit, Is<Result> auto& result) {
  visit("experiment", result.experiment);
  visit("images", result.images);
  visit("runs", result.runs);
  visit("complete", result.complete);
}

void fields(auto& visit, Is<Inspection> auto& inspection) {
  visit("singular_values", inspection.singularValues);
  visit("noiseless", inspection.noiseless);
  visit("noisy", inspection.noisy);
  visit("lower", inspection.lower);
  visit("upper", inspection.upper);
  visit("values", inspection.values);
  visit("back_projection", inspection.backProjection);
}

void fields(auto& visit, Is<Frame> auto& frame) {
  visit("evaluation", frame.evaluation);
  visit("beta", frame.beta);
  visit("iterate", frame.iterate);
  visit("denoised", frame.denoised);
}

void fields(auto& visit, Is<MethodRecording> auto& method) {
  visit("method", method.method);
  visit("experiment", method.experiment);
  visit("stale", method.stale);
  visit("evaluations", method.evaluations);
  visit("steps", method.steps);
  visit("frames", method.trajectory);
  visit("failure", method.failure);
  visit.runOf(method);
}

void fields(auto& visit, Is<Recording> auto& recording) {
  visit.shared();
  visit("experiment", recording.experiment);
  visit("image", recording.image);
  visit("methods", recording.methods);
  visit("inspection", recording.inspection);
  visit("finished", recording.finished);
}

/// Of a finished method's run, among the results that it came with.
std::optional<std::size_t> indexInWhole(const MethodRecording& method) {
  if (!method.run || !method.whole) return std::nullopt;
  const auto& runs = method.whole->runs;
  const auto found = std::find_if(runs.begin(), runs.end(), [&](const Run& run) {
    return run.method == method.run->method && run.image == method.run->image;
  });
  if (found == runs.end()) return std::nullopt;
  return static_cast<std::size_t>(found - runs.begin());
}

// ---------------------------------------------------------------- writing

/// Makes JSON of values. Experiments and results, which methods share, stand once in lists of the
/// file, and their index everywhere else; the file's own experiment has index 0.
class Writer {
 public:
  Writer(const Experiment& own, bool frames) : experiments_{&own}, frames_(frames) {}

  Json file(const Recording& recording) {
    auto json = of(recording);
    json["results"] = Json::array();
    for (const auto* result : results_)
      json["results"].push_back(of(*result));
    json["experiments"] = Json::array();
    for (std::size_t i = 1; i < experiments_.size(); ++i)
      json["experiments"].push_back(toJson(*experiments_[i]));
    return {{"experiment", toJson(*experiments_.front())},
            {"recording", std::move(json)},
            {"schema", fileSchema}};
  }

 private:
  struct Visit {
    Writer& writer;
    Json json = Json::object();

    template <class T>
    void operator()(const char* key, const T& value) {
      json[key] = writer.of(value);
    }
    void shared() {}  // not known before the end
    void runOf(const MethodRecording& method) {
      const auto index = indexInWhole(method);
      json["result"] = index ? writer.indexOf(*method.whole) : Json();
      json["run"] = index ? Json(*index) : writer.of(method.run);
    }
  };

  static Json of(double value) {
    if (std::isfinite(value)) return value;
    if (std::isnan(value)) return nullptr;
    return value > 0 ? "infinity" : "-infinity";
  }
  static Json of(bool value) { return value; }
  static Json of(int value) { return value; }
  static Json of(std::int64_t value) { return value; }
  static Json of(const std::string& value) { return value; }

  static Json of(const Image& image) {
    if (image.pixels.empty()) return nullptr;
    const auto& [channels, height, width] = image.shape;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(image.pixels.data());
    return {{"shape", {channels, height, width}},
            {"pixels", toBase64({bytes, sizeof(float) * image.pixels.size()})}};
  }

  Json of(const Trajectory& trajectory) {
    return frames_ ? of(trajectory.frames()) : Json::array();
  }

  Json of(const Experiment& experiment) {
    const auto found = std::find_if(experiments_.begin(), experiments_.end(),
                                    [&](const auto* known) { return *known == experiment; });
    const auto index = found - experiments_.begin();
    if (found == experiments_.end()) experiments_.push_back(&experiment);
    return index;
  }

  Json indexOf(const Result& result) {
    const auto found = std::find(results_.begin(), results_.end(), &result);
    const auto index = found - results_.begin();
    if (found == results_.end()) results_.push_back(&result);
    return index;
  }

  template <class T>
  Json of(const std::optional<T>& value) {
    return value ? of(*value) : Json();
  }

  template <class T>
  Json of(const std::vector<T>& values) {
    Json json = Json::array();
    for (const auto& value : values)
      json.push_back(of(value));
    return json;
  }

  template <class T>
  requires std::is_class_v<T> Json of(const T& value) {
    Visit visit{*this};
    fields(visit, value);
    return std::move(visit.json);
  }

  std::vector<const Experiment*> experiments_;
  std::vector<const Result*> results_;
  bool frames_;
};

[[noreturn]] void refuseSize(std::uint64_t bytes) {
  throw Error(ErrorKind::Output, "The file would be " + humanSize(bytes) +
                                     " large, more than the " + humanSize(largestFile) +
                                     " that are read again. Save the results without the "
                                     "trajectory, or run with a smaller budget for it.");
}

void requireRoom(const Recording& recording) {
  std::uint64_t bytes = 0;
  for (const auto& method : recording.methods)
    bytes += method.trajectory.bytes() / 3 * 4;
  if (bytes > largestFile) refuseSize(bytes);
  requireMemory(3 * bytes, "Writing the trajectory", "Save the results without it.");
}

// ---------------------------------------------------------------- reading

/// Where in the file something stands, as links on the stack: text is made for messages only.
struct Place {
  const Place* parent = nullptr;
  std::string_view key;   ///< in an object,
  std::size_t index = 0;  ///< else in a list

  std::string text() const {
    const auto above = parent ? parent->text() : std::string();
    if (key.empty()) return above + "[" + std::to_string(index) + "]";
    return above + (parent ? "." : "") + std::string(key);
  }
};

[[noreturn]] void refuse(const Place& place, const std::string& why) {
  throw Error(ErrorKind::Input, place.text() + " " + why);
}

[[noreturn]] void refuse(const Place& place, const Json& json, const std::string& needed) {
  auto text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
  if (text.size() > 60) text = text.substr(0, 57) + "...";
  refuse(place, "is " + text + ": it must be " + needed + ".");
}

const Json& member(const Json& json, const char* key, const Place& place) {
  const auto found = json.find(key);
  if (found == json.end()) refuse(place, "lacks the key \"" + std::string(key) + "\".");
  return *found;
}

void refuseUnknownKeys(const Json& json, const std::vector<std::string>& known,
                       const Place& place) {
  for (const auto& [key, value] : json.items())
    if (std::find(known.begin(), known.end(), key) == known.end())
      refuse(place, "has an unknown key " + inQuotes(key) + "." + didYouMean(key, known));
}

std::int64_t wholeNumber(const Json& json, const Place& place) {
  if (!json.is_number_integer() || json < 0 || json > largestWhole)
    refuse(place, json, "a whole number, 0 to " + std::to_string(largestWhole));
  return json.get<std::int64_t>();
}

const Json& list(const Json& json, const Place& place) {
  if (!json.is_array()) refuse(place, json, "a list");
  return json;
}

ImageShape imageShape(const Json& json, const Place& place) {
  const auto side = [&](std::size_t i) {
    return json[i].is_number_integer() && json[i] >= 1 && json[i] <= largestSide;
  };
  if (!json.is_array() || json.size() != 3 || !side(0) || !side(1) || !side(2) ||
      (json[0] != 1 && json[0] != 3))
    refuse(place, json,
           "[channels, height, width], 1 or 3 channels and sides of 1 to " +
               std::to_string(largestSide));
  const ImageShape shape{json[0].get<int>(), json[1].get<int>(), json[2].get<int>()};
  if (shape.size() > mostPixels)
    refuse(place, json, "of at most " + std::to_string(mostPixels) + " values");
  return shape;
}

// What the types cannot say but whoever shows the values counts on.

void check(const auto&, const Place&) {}

void checkMethod(const std::string& id, const Place& place) {
  std::vector<std::string> known;
  for (const auto& method : standardMethods())
    known.push_back(method.id);
  if (std::find(known.begin(), known.end(), id) == known.end())
    refuse(place, "has the unknown method " + inQuotes(id) + "." + didYouMean(id, known));
}

void check(const Run& run, const Place& place) {
  checkMethod(run.method, place);
  const auto isEmpty = [](const Image& image) { return image.pixels.empty(); };
  for (const auto* images : {&run.samples, &run.components})
    if (std::any_of(images->begin(), images->end(), isEmpty))
      refuse(place, "has an empty image among its samples or components.");
  if (run.samples.size() > 1 && (isEmpty(run.mean) || isEmpty(run.deviation)))
    refuse(place, "has samples without their mean and deviation.");
  if (run.components.size() != run.componentDeviations.size())
    refuse(place, "has " + std::to_string(run.components.size()) + " components, but " +
                      std::to_string(run.componentDeviations.size()) + " of their deviations.");
}

void check(const Result& result, const Place& place) {
  for (const auto& run : result.runs)
    if (static_cast<std::size_t>(run.image) >= result.images.size())
      refuse(place, "has a run on image " + std::to_string(run.image) + ", but only " +
                        std::to_string(result.images.size()) + " images.");
}

void check(const MethodRecording& method, const Place& place) {
  if (method.method != forwardRow && method.method != generationRow)
    checkMethod(method.method, place);
  if (method.run && (method.run->method != method.method || method.run->image != 0))
    refuse(place, "has a run that is not its own on the first image.");
}

void check(const Recording& recording, const Place& place) {
  for (const auto& method : recording.methods)
    if (recording.find(method.method) != &method)
      refuse(place, "has the method " + method.method + " twice.");
}

/// The reverse of Writer.
class Reader {
 public:
  explicit Reader(const Experiment& own) : experiments_{own} {}

  void read(const Json& json, const Place& place, bool& value) {
    if (!json.is_boolean()) refuse(place, json, "true or false");
    value = json.get<bool>();
  }
  void read(const Json& json, const Place& place, int& value) {
    value = static_cast<int>(wholeNumber(json, place));
  }
  void read(const Json& json, const Place& place, std::int64_t& value) {
    value = wholeNumber(json, place);
  }
  void read(const Json& json, const Place& place, double& value) {
    constexpr auto infinity = std::numeric_limits<double>::infinity();
    if (json.is_null())
      value = notMeasured;
    else if (json.is_number())
      value = json.get<double>();
    else if (json == "infinity" || json == "-infinity")
      value = json == "infinity" ? infinity : -infinity;
    else
      refuse(place, json, "a number or null");
  }
  void read(const Json& json, const Place& place, std::string& value) {
    if (!json.is_string()) refuse(place, json, "text");
    value = json.get<std::string>();
  }

  void read(const Json& json, const Place& place, Image& image) {
    if (json.is_null()) return;
    if (!json.is_object()) refuse(place, json, "an image or null");
    refuseUnknownKeys(json, {"shape", "pixels"}, place);
    image.shape = imageShape(member(json, "shape", place), {&place, "shape"});
    const Place at{&place, "pixels"};
    const auto& text = member(json, "pixels", place);
    if (!text.is_string()) refuse(at, text, "base64 text");
    const auto bytes = fromBase64(text.get_ref<const std::string&>());
    if (!bytes) refuse(at, "are not base64 text.");
    const auto count = static_cast<std::size_t>(image.shape.size());
    if (bytes->size() != count * sizeof(float))
      refuse(at, "hold " + std::to_string(bytes->size()) + " bytes: a " + toString(image.shape) +
                     " image has " + std::to_string(count * sizeof(float)) + ".");
    image.pixels.resize(count);
    std::memcpy(image.pixels.data(), bytes->data(), bytes->size());
  }

  void read(const Json& json, const Place& place, Trajectory& trajectory) {
    std::vector<Frame> frames;
    read(json, place, frames);
    std::size_t bytes = 0;
    for (const auto& frame : frames)
      bytes += frame.bytes();
    if (!std::is_sorted(frames.begin(), frames.end(),
                        [](const Frame& a, const Frame& b) { return a.evaluation < b.evaluation; }))
      refuse(place, "are not in the order of their evaluations.");
    trajectory = Trajectory(bytes);  // all of them fit, so that none is left out
    for (auto& frame : frames)
      trajectory.add(std::move(frame));
  }

  void read(const Json& json, const Place& place, Experiment& experiment) {
    experiment = pick(experiments_, json, place);
  }

  void read(const Json& json, const Place& place, std::shared_ptr<const Result>& result) {
    auto made = std::make_shared<Result>();
    read(json, place, *made);
    result = std::move(made);
  }

  template <class T>
  void read(const Json& json, const Place& place, std::optional<T>& value) {
    if (!json.is_null()) read(json, place, value.emplace());
  }

  template <class T>
  void read(const Json& json, const Place& place, std::vector<T>& values) {
    for (std::size_t i = 0; const auto& each : list(json, place))
      read(each, {&place, {}, i++}, values.emplace_back());
  }

  template <class T>
  requires std::is_class_v<T>
  void read(const Json& json, const Place& place, T& value) {
    if (!json.is_object()) refuse(place, json, "an object");
    Visit visit{*this, json, place, {}};
    fields(visit, value);
    refuseUnknownKeys(json, visit.known, place);
    check(value, place);
  }

 private:
  struct Visit {
    Reader& reader;
    const Json& json;
    const Place& place;
    std::vector<std::string> known;

    template <class T>
    void operator()(const char* key, T& value) {
      known.emplace_back(key);
      reader.read(member(json, key, place), {&place, key}, value);
    }
    void shared() {
      known.emplace_back("experiments");
      for (const auto& each : list(member(json, "experiments", place), {&place, "experiments"}))
        reader.experiments_.push_back(experimentFromJson(each));
      (*this)("results", reader.results_);
    }
    void runOf(MethodRecording& method) {
      known.emplace_back("result");
      const auto& result = member(json, "result", place);
      if (result.is_null()) return (*this)("run", method.run);
      known.emplace_back("run");
      method.whole = reader.pick(reader.results_, result, {&place, "result"});
      method.run = reader.pick(method.whole->runs, member(json, "run", place), {&place, "run"});
    }
  };

  template <class T>
  static const T& pick(const std::vector<T>& from, const Json& json, const Place& place) {
    const auto index = static_cast<std::size_t>(wholeNumber(json, place));
    if (index >= from.size())
      refuse(place, json, "less than " + std::to_string(from.size()) + ", as many as there are");
    return from[index];
  }

  std::vector<Experiment> experiments_;
  std::vector<std::shared_ptr<const Result>> results_;
};

StoredExperiment fromJson(const Json& json) {
  if (!json.is_object() || !json.contains("experiment")) return {experimentFromJson(json), {}};
  if (json.contains("results")) return {experimentFromJson(json["experiment"]), {}};
  const Place place{nullptr, "it"};
  const auto schema = wholeNumber(member(json, "schema", place), {nullptr, "its schema"});
  if (schema < 1 || schema > fileSchema)
    refuse({nullptr, "its schema"}, "is " + std::to_string(schema) +
                                        ", and this version of Inkling knows " +
                                        std::to_string(fileSchema) + ". Use a newer Inkling.");
  refuseUnknownKeys(json, {"experiment", "recording", "schema"}, place);
  StoredExperiment stored{experimentFromJson(json["experiment"]), {}};
  Reader reader(stored.experiment);
  reader.read(member(json, "recording", place), {nullptr, "recording"}, stored.recording);
  return stored;
}

}  // namespace

std::string toText(const Experiment& experiment, const Recording* recording, Stored stored) {
  if (!recording || stored == Stored::Settings) return toText(toJson(experiment));
  const bool frames = stored == Stored::Trajectory;
  if (frames) requireRoom(*recording);
  auto text = toText(Writer(experiment, frames).file(*recording));
  if (text.size() > largestFile) refuseSize(text.size());
  return text;
}

StoredExperiment readExperimentText(std::string_view text, const std::string& name) {
  requireMemory(2 * text.size(), "Reading " + name, "Close other programs.");
  const auto json = parseJson(text, name);
  try {
    return fromJson(json);
  } catch (const Error& error) {
    throw Error(error.kind(), name + ": " + error.what());
  }
}

StoredExperiment readExperimentFile(const std::string& path) {
  auto text = readFile(path, largestFile);
  if (text.starts_with("\x89PNG")) {
    text = experimentTextOf(path);
    if (text.empty())
      throw Error(ErrorKind::Input,
                  path +
                      " is a picture that carries no experiment: only figures and images that "
                      "Inkling wrote do. Open it as an image instead.");
  }
  return readExperimentText(text, path);
}

void writeExperimentFile(const std::string& path, const Experiment& experiment,
                         const Recording* recording, Stored stored) {
  writeFile(path, toText(experiment, recording, stored));
}

}  // namespace inkling

#include "ui/session/recording_reader.h"

#include "engine/model/base64.h"
#include "engine/model/error.h"
#include "engine/model/solver_info.h"
#include "engine/model/suggest.h"
#include "ui/session/recording_fields.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <limits>

namespace inkling {
namespace {

using Json = nlohmann::json;

constexpr int largestWhole = 1000000000;
constexpr int largestSide = 8192;
constexpr long long mostPixels = 1LL << 26;

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

[[noreturn]] void refuse(const Place& place, Message why) {
  throw Error(ErrorKind::Input, "{place} {why}",
              {{"place", place.text()}, {"why", nested(std::move(why))}});
}

[[noreturn]] void refuse(const Place& place, const Json& json, Message needed) {
  auto text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
  if (text.size() > 60) text = text.substr(0, 57) + "...";
  refuse(place, Message("is {what}: it must be {needed}.",
                        {{"what", text}, {"needed", nested(std::move(needed))}}));
}

const Json& member(const Json& json, const char* key, const Place& place) {
  const auto found = json.find(key);
  if (found == json.end())
    refuse(place, Message("lacks the key \"{key}\".", {{"key", std::string(key)}}));
  return *found;
}

void refuseUnknownKeys(const Json& json, const std::vector<std::string>& known,
                       const Place& place) {
  for (const auto& [key, value] : json.items())
    if (std::find(known.begin(), known.end(), key) == known.end())
      refuse(place, Message("has an unknown key {key}.{hint}",
                            {{"key", inQuotes(key)}, {"hint", didYouMean(key, known)}}));
}

std::int64_t wholeNumber(const Json& json, const Place& place) {
  if (!json.is_number_integer() || json < 0 || json > largestWhole)
    refuse(place, json,
           Message("a whole number, 0 to {largest}", {{"largest", std::int64_t{largestWhole}}}));
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
           Message("[channels, height, width], 1 or 3 channels and sides of 1 to {largest}",
                   {{"largest", std::int64_t{largestSide}}}));
  const ImageShape shape{json[0].get<int>(), json[1].get<int>(), json[2].get<int>()};
  if (shape.size() > mostPixels)
    refuse(place, json, Message("of at most {most} values", {{"most", std::int64_t{mostPixels}}}));
  return shape;
}

// What the types cannot say but whoever shows the values counts on.

void check(const auto&, const Place&) {}

void checkMethod(const std::string& id, const Place& place) {
  if (findSolver(id)) return;
  std::vector<std::string> known;
  for (const auto& method : solvers())
    known.push_back(method.id);
  refuse(place, Message("has the unknown method {id}.{hint}",
                        {{"id", inQuotes(id)}, {"hint", didYouMean(id, known)}}));
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
    refuse(place,
           Message("has {components} components, but {componentDeviations} of their deviations.",
                   {{"components", std::to_string(run.components.size())},
                    {"componentDeviations", std::to_string(run.componentDeviations.size())}}));
}

void check(const Result& result, const Place& place) {
  for (const auto& run : result.runs)
    if (static_cast<std::size_t>(run.image) >= result.images.size())
      refuse(place, Message("has a run on image {image}, but only {images} images.",
                            {{"image", std::to_string(run.image)},
                             {"images", std::to_string(result.images.size())}}));
}

void check(const MethodRecording& method, const Place& place) {
  if (method.method != forwardRow && method.method != drawRow) checkMethod(method.method, place);
  if (method.run && (method.run->method != method.method || method.run->image != 0))
    refuse(place, "has a run that is not its own on the first image.");
}

void check(const Recording& recording, const Place& place) {
  for (const auto& method : recording.methods)
    if (recording.find(method.method) != &method)
      refuse(place, Message("has the method {method} twice.", {{"method", method.method}}));
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
  void read(const Json& json, const Place& place, Message& value) {
    std::string text;
    read(json, place, text);
    value = Message("{text}", {{"text", text}});
  }

  void read(const Json& json, const Place& place, Image& image) {
    if (json.is_null()) return;
    if (!json.is_object()) refuse(place, json, "an image or null");
    refuseUnknownKeys(json, {"shape", "pixels"}, place);
    image.shape = imageShape(member(json, "shape", place), {&place, "shape"});
    const Place at{&place, "pixels"};
    const auto& stored = member(json, "pixels", place);
    if (stored.is_binary()) return copyPixels(stored.get_binary(), at, image);
    if (!stored.is_string()) refuse(at, stored, "bytes");
    // Inkling before its files were CBOR wrote base64 text in JSON.
    const auto bytes = fromBase64(stored.get_ref<const std::string&>());
    if (!bytes) refuse(at, "are not base64 text.");
    copyPixels(*bytes, at, image);
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
    stored::fields(visit, value);
    refuseUnknownKeys(json, visit.known, place);
    check(value, place);
  }

 private:
  static int imageNumber(const std::string& key, const Place& place) {
    int number = 0;
    const auto* end = key.data() + key.size();
    const auto [last, error] = std::from_chars(key.data(), end, number);
    if (error != std::errc() || last != end || number < 0)
      refuse(place, "is named by a number, which image's it is.");
    return number;
  }

  static void copyPixels(const std::vector<std::uint8_t>& bytes, const Place& place, Image& image) {
    const auto count = static_cast<std::size_t>(image.shape.size());
    if (bytes.size() != count * sizeof(float))
      refuse(place, Message("hold {bytes} bytes: a {shape} image has {float}.",
                            {{"bytes", std::to_string(bytes.size())},
                             {"shape", toString(image.shape)},
                             {"float", std::to_string(count * sizeof(float))}}));
    image.pixels.resize(count);
    std::memcpy(image.pixels.data(), bytes.data(), bytes.size());
  }

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
    /// Files that have none of it are those of one image, and those from before it was kept.
    void others(std::map<int, Course>& courses) {
      known.emplace_back("others");
      const auto found = json.find("others");
      if (found == json.end()) return;
      const Place here{&place, "others"};
      if (!found->is_object()) refuse(here, *found, "an object");
      for (const auto& [key, course] : found->items()) {
        const Place at{&here, key};
        const auto image = imageNumber(key, at);
        reader.read(course, at, courses[image]);
      }
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
      refuse(place, json,
             Message("less than {count}, as many as there are",
                     {{"count", static_cast<std::int64_t>(from.size())}}));
    return from[index];
  }

  std::vector<Experiment> experiments_;
  std::vector<std::shared_ptr<const Result>> results_;
};

}  // namespace

Recording recordingFromJson(const nlohmann::json& json, const Experiment& experiment) {
  const Place place{nullptr, "it"};
  const auto schema = wholeNumber(member(json, "schema", place), {nullptr, "its schema"});
  if (schema < 1 || schema > stored::fileSchema)
    refuse(
        {nullptr, "its schema"},
        Message("is {schema}, and this version of Inkling knows {fileSchema}. Use a newer Inkling.",
                {{"schema", std::to_string(schema)},
                 {"fileSchema", std::to_string(stored::fileSchema)}}));
  refuseUnknownKeys(json, {"experiment", "recording", "schema"}, place);
  std::optional<Recording> recording;
  Reader(experiment).read(member(json, "recording", place), {nullptr, "recording"}, recording);
  if (!recording) refuse(place, "has no recording.");
  return std::move(*recording);
}

}  // namespace inkling

#include "ui/session/recording_writer.h"

#include "ui/session/recording_fields.h"
#include "ui/session/window_words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

namespace inkling {
namespace {

using Json = nlohmann::json;

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
            {"schema", stored::fileSchema}};
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
    /// Pictures of what is not shown: left out together with the trajectory, as is what a file of
    /// one image has none of.
    void others(const std::map<int, Course>& courses) {
      if (!writer.frames_ || courses.empty()) return;
      json["others"] = Json::object();
      for (const auto& [image, course] : courses)
        json["others"][std::to_string(image)] = writer.of(course);
    }
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
  static Json of(const Message& value) { return messageText(value).toStdString(); }

  static Json of(const Image& image) {
    if (image.pixels.empty()) return nullptr;
    const auto& [channels, height, width] = image.shape;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(image.pixels.data());
    const auto size = sizeof(float) * image.pixels.size();
    return {{"shape", {channels, height, width}},
            {"pixels", Json::binary(std::vector<std::uint8_t>(bytes, bytes + size))}};
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
    stored::fields(visit, value);
    return std::move(visit.json);
  }

  std::vector<const Experiment*> experiments_;
  std::vector<const Result*> results_;
  bool frames_;
};

}  // namespace

nlohmann::json recordingToJson(const Experiment& experiment, const Recording& recording,
                               bool frames) {
  return Writer(experiment, frames).file(recording);
}

}  // namespace inkling

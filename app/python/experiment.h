// From keyword arguments to an experiment, and from a result to dictionaries and arrays.
#pragma once

#include "engine/model/engine.h"

#include <filesystem>
#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>
#include <string>

namespace inkling::python {

/// Messages as a caller in Python reads them: an option is a keyword argument.
class PythonWords : public MessageWords {
 public:
  std::string option(const OptionName& option) const override;
  std::string setting(const SettingAdvice& advice) const override;
};

/// "condition_number" is the option condition-number.
std::string optionOf(std::string keyword);
/// A keyword's value as a command line would have it.
std::string textOf(const pybind11::handle& value);

/// Arrays on their way to the engine, which reads them as the command line's files: what it is
/// given has then the same types and checks. Removed with everything in it.
class Handover {
 public:
  Handover();
  ~Handover();
  Handover(const Handover&) = delete;
  Handover& operator=(const Handover&) = delete;

  /// Where an array lies now; a text is a path already; None is "".
  std::string path(const char* name, const pybind11::object& value) const;

 private:
  std::filesystem::path folder_;
};

/// The table's options among the keyword arguments (optionOf()). Those of methods go to every
/// chosen method that has them. Throws Error(Usage) for unknown names, values out of range, and an
/// option that no chosen method has.
class Arguments {
 public:
  explicit Arguments(const pybind11::dict& keywords);

  bool has(const std::string& name) const { return texts_.contains(name); }
  void apply(Settings& settings) const;
  /// method: None, a name, a list of names, or a dict of names with dicts of their own options.
  std::vector<Method> methods(const pybind11::object& method, bool linear) const;
  /// Measurements as a share of the image's pixels, "N/8"; nothing where they are a number.
  std::optional<double> share() const;

 private:
  std::map<std::string, std::string> texts_;
};

pybind11::array toNumpy(const Array& array);
pybind11::array toNumpy(const Image& image);
/// A float32 or float64 array in C order, others as float64.
Array fromNumpy(const pybind11::object& value);

/// A JSON document as Python's own values.
pybind11::object toPython(const nlohmann::json& json);

/// toJson(result) with the pixels beside the numbers: "images" (name, truth, back_projection), and
/// in each of "results" estimate, samples, mean and deviation.
pybind11::object toPython(const Result& result, bool trace);

}  // namespace inkling::python

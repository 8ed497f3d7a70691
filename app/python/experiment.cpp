#include "app/python/experiment.h"

#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/model/measurement_input.h"
#include "engine/model/solver_info.h"
#include "engine/support/absolute_path.h"

#include <algorithm>
#include <cstdlib>

namespace inkling::python {
namespace py = pybind11;
namespace fs = std::filesystem;
namespace {

std::string keywordOf(std::string option) {
  std::replace(option.begin(), option.end(), '-', '_');
  return option;
}

template <typename T>
py::array copied(const std::vector<py::ssize_t>& shape, const std::vector<T>& values) {
  return py::array_t<T>(shape, values.data());
}

py::object orNone(const Image& image) {
  if (image.pixels.empty()) return py::none();
  return toNumpy(image);
}

py::object stacked(const std::vector<Image>& images) {
  if (images.empty()) return py::none();
  const auto& shape = images.front().shape;
  std::vector<float> all;
  for (const auto& image : images)
    all.insert(all.end(), image.pixels.begin(), image.pixels.end());
  return copied<float>(
      {static_cast<py::ssize_t>(images.size()), shape.channels, shape.height, shape.width}, all);
}

}  // namespace

std::string optionOf(std::string keyword) {
  std::replace(keyword.begin(), keyword.end(), '_', '-');
  return keyword;
}

std::string textOf(const py::handle& value) {
  if (py::isinstance<py::bool_>(value)) return value.cast<bool>() ? "true" : "false";
  if (py::isinstance<py::str>(value)) return value.cast<std::string>();
  if (py::hasattr(value, "__fspath__")) return py::str(value).cast<std::string>();
  const bool several = py::isinstance<py::array>(value) && py::len(value.attr("flat")) != 1;
  if (!several && py::hasattr(value, "item"))
    return textOf(value.attr("item")());  // a scalar of NumPy
  return py::repr(value).cast<std::string>();
}

std::string PythonWords::option(const OptionName& option) const {
  return keywordOf(option.name);
}

std::string PythonWords::setting(const SettingAdvice& advice) const {
  return keywordOf(advice.option) + "=" + advice.value;
}

Handover::Handover() {
  std::error_code error;
  const auto place = fs::temp_directory_path(error);
  if (error)
    throw Error(ErrorKind::Output,
                "No folder for the arrays can be made: {why}. Let TMPDIR name one that can be "
                "written to.",
                {{"why", error.message()}});
  auto pattern = (place / "inkling-XXXXXX").string();
  if (!::mkdtemp(pattern.data()))
    throw Error(ErrorKind::Output,
                "No folder for the arrays can be made in {folder}. Let TMPDIR name one that can be "
                "written to.",
                {{"folder", place.string()}});
  // TMPDIR may be relative, and may have links and dots: the engine resolves the names of files,
  // and they must still be those that were given.
  folder_ = fs::canonical(pattern, error);
  if (error) folder_ = absolutePath(pattern);
}

Handover::~Handover() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

std::string Handover::path(const char* name, const py::object& value) const {
  if (value.is_none()) return {};
  if (py::isinstance<py::str>(value) || py::hasattr(value, "__fspath__"))
    return fs::absolute(py::str(value).cast<std::string>()).string();
  auto file = (folder_ / (std::string(name) + ".npy")).string();
  py::module_::import("numpy").attr("save")(file, value, py::arg("allow_pickle") = false);
  return file;
}

Arguments::Arguments(const py::dict& keywords) {
  for (const auto& [key, value] : keywords) {
    const auto name = optionOf(key.cast<std::string>());
    standardOptions().require(name);
    texts_[name] = textOf(value);
  }
}

void Arguments::apply(Settings& settings) const {
  for (const auto& [name, text] : texts_) {
    const bool later = name == nameOf(OptionRole::Measurements) && share();
    if (settings.has(name) && !later) settings.set(name, standardOptions().parse(name, text));
  }
}

std::vector<Method> Arguments::methods(const py::object& method, bool linear) const {
  std::vector<Method> chosen;
  if (method.is_none()) {
    chosen.push_back(makeMethod(defaultSolver(linear).id));
  } else if (py::isinstance<py::str>(method)) {
    chosen.push_back(makeMethod(method.cast<std::string>()));
  } else {
    for (const auto& id : method)
      chosen.push_back(makeMethod(id.cast<std::string>()));
  }
  for (auto& each : chosen)
    apply(each.settings);
  for (const auto& [name, text] : texts_)
    if (standardOptions().require(name).scope == OptionScope::Method &&
        std::none_of(chosen.begin(), chosen.end(),
                     [&name = name](const Method& each) { return each.settings.has(name); }))
      throw Error(ErrorKind::Usage, "{option} is no setting of {method}. Leave it out.",
                  {{"option", OptionName{name}}, {"method", chosen.front().id}});
  if (py::isinstance<py::dict>(method))
    for (auto& each : chosen)
      for (const auto& [key, value] : method[py::str(each.id)].cast<py::dict>()) {
        const auto name = optionOf(key.cast<std::string>());
        if (!each.settings.has(name))
          throw Error(ErrorKind::Usage, "{option} is no setting of {method}. Leave it out.",
                      {{"option", OptionName{name}}, {"method", each.id}});
        each.settings.set(name, standardOptions().parse(name, textOf(value)));
      }
  return chosen;
}

std::optional<double> Arguments::share() const {
  const auto found = texts_.find(nameOf(OptionRole::Measurements));
  if (found == texts_.end()) return std::nullopt;
  return shareDivisor(found->first, found->second);
}

py::array toNumpy(const Array& array) {
  const std::vector<py::ssize_t> shape(array.shape.begin(), array.shape.end());
  return std::visit([&](const auto& values) { return copied(shape, values); }, array.values);
}

py::array toNumpy(const Image& image) {
  return copied({image.shape.channels, image.shape.height, image.shape.width}, image.pixels);
}

Array fromNumpy(const py::object& value) {
  const auto any = py::array::ensure(value);
  if (!any)
    throw Error(ErrorKind::Input, "This is no array of numbers: {value}. Give a NumPy array.",
                {{"value", py::repr(value).cast<std::string>()}});
  Array array;
  array.shape.assign(any.shape(), any.shape() + any.ndim());
  const auto take = [&]<typename T>(T) {
    const py::array_t<T, py::array::c_style | py::array::forcecast> values(any);
    array.values = std::vector<T>(values.data(), values.data() + values.size());
  };
  if (any.dtype().is(py::dtype::of<float>()))
    take(float{});
  else
    take(double{});
  return array;
}

py::object toPython(const nlohmann::json& json) {
  return py::module_::import("json").attr("loads")(toText(json));
}

py::object toPython(const Result& result, bool trace) {
  auto made = toPython(toJson(result, trace));
  py::list images;
  for (const auto& image : result.images) {
    py::dict entry;
    entry["name"] = image.name;
    entry["truth"] = image.truth ? py::object(toNumpy(*image.truth)) : py::none();
    entry["back_projection"] = orNone(image.backProjection);
    images.append(entry);
  }
  made["images"] = images;
  for (std::size_t i = 0; i < result.runs.size(); ++i) {
    const auto& run = result.runs[i];
    const auto entry = made["results"][py::int_(i)];
    entry["estimate"] = run.estimate ? py::object(toNumpy(*run.estimate)) : py::none();
    entry["samples"] = stacked(run.samples);
    entry["mean"] = orNone(run.mean);
    entry["deviation"] = orNone(run.deviation);
  }
  return made;
}

}  // namespace inkling::python

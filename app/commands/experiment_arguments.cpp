#include "app/commands/experiment_arguments.h"

#include "app/input_files.h"
#include "app/method_arguments.h"
#include "app/outputs.h"
#include "engine/model/any_size.h"
#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/model/matrix_info.h"
#include "engine/model/measurement_input.h"
#include "engine/model/prior_formats.h"
#include "engine/model/solver_info.h"
#include "engine/model/suggest.h"
#include "engine/support/absolute_path.h"
#include "engine/support/stated_shape.h"
#include "ui/figures/image_arguments.h"

#include <algorithm>

namespace inkling {
namespace {

bool isOneOf(const std::string& name, const std::vector<std::string>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// "A.npy" or "operator.json" in the place of a kind.
bool isMatrixFile(const std::string& text) {
  const auto& suffixes = standardOptions().require(givenMatrix().file).suffixes;
  return std::any_of(suffixes.begin(), suffixes.end(),
                     [&](const std::string& suffix) { return text.ends_with(suffix); });
}

/// Every image that draws from or is embedded in the experiment has the prior's shape.
void checkEmbedded(const Experiment& experiment, const PriorShape& shape) {
  for (const auto& source : experiment.images) {
    const auto* embedded = std::get_if<EmbeddedSource>(&source);
    if (embedded && !shape.admits(embedded->image->shape))
      throw Error(ErrorKind::Input,
                  "The experiment's image {name} is {shape}, but the prior is for {wanted}. Choose "
                  "another prior.",
                  {{"name", inQuotes(embedded->name)},
                   {"shape", toString(embedded->image->shape)},
                   {"wanted", toString(shape)}});
  }
}

}  // namespace

void ExperimentArguments::addImages(CLI::App& command) {
  command.add_option("IMAGE", images_,
                     "A picture file, a folder or .tar of pictures, an .npy or an IDX file, with a "
                     "selection where there are several (t10k-images-idx3-ubyte.gz:0-9), or "
                     "prior:4 for four draws from the prior");
  command.add_flag("--fit", fit_,
                   "Crop, scale and convert images that are not of the prior's size or colour");
  command
      .add_option("--size", size_,
                  "Longest side in pixels of pictures under a prior for any size; larger ones are "
                  "scaled down to it, whole")
      ->check(CLI::Range(WorkingSize::least, WorkingSize::most))
      ->capture_default_str();
}

void ExperimentArguments::addExperimentFile(CLI::App& command) {
  command
      .add_option("--experiment", file_,
                  "Start from a saved experiment: an experiment or result file, or a figure that "
                  "Inkling wrote. Other options override it")
      ->type_name("FILE");
}

void ExperimentArguments::addSettings(CLI::App& command, const std::vector<std::string>& names) {
  flags_.add(command, "Experiment", [&](const Option& option) {
    return option.scope == OptionScope::Experiment &&
           (names.empty() || isOneOf(option.name, names));
  });
}

void ExperimentArguments::addMethods(CLI::App& command) {
  std::string ids;
  for (const auto& method : solvers())
    ids += (ids.empty() ? "" : ", ") + method.id;
  command
      .add_option("--method", methods_,
                  "Methods, with commas between them, from " + ids +
                      "; one with a setting of its own as qcs-sgm:levels=100")
      ->type_name("NAMES")
      ->expected(1)
      ->take_all();
  flags_.add(command, "Methods (each sets every chosen method that has it)",
             [](const Option& option) { return option.scope == OptionScope::Method; });
}

Experiment ExperimentArguments::base() const {
  if (file_.empty()) return Experiment::defaults();
  auto json = parseJson(readExperimentText(file_), file_);
  // a result of this program, or what the window saved with its recording
  if (json.is_object() && json.contains("experiment") &&
      (json.contains("results") || json.contains("recording")))
    json = nlohmann::json(json["experiment"]);
  try {
    return experimentFromJson(json);
  } catch (const Error& error) {
    throw Error(error.kind(), "{file}: {problem}",
                {{"file", file_}, {"problem", nested(error.message())}});
  }
}

void ExperimentArguments::applySettings(Experiment& experiment) const {
  auto& settings = experiment.settings;
  const auto matrix = flags_.texts().find(nameOf(OptionRole::Matrix));
  if (matrix != flags_.texts().end() && isMatrixFile(matrix->second)) {
    takeMatrixFile(settings, matrix->second);  // --matrix A.npy
    for (const auto& [name, text] : flags_.texts())
      if (name != nameOf(OptionRole::Matrix) && settings.has(name))
        settings.set(name, standardOptions().parse(name, text));
  } else {
    flags_.apply(settings);
  }
  if (const auto& file = givenMatrix().file;
      flags_.given(file) && !flags_.given(nameOf(OptionRole::Matrix)))
    takeMatrixFile(settings, settings.text(file));
  for (const auto& option : standardOptions().options())
    if (option.scope == OptionScope::Experiment && option.widget == OptionWidget::File &&
        !settings.text(option.name).empty())
      settings.set(option.name, absolutePath(settings.text(option.name)));
  if (isPriorPath(settings.text("prior")))
    settings.set("prior", absolutePath(settings.text("prior")));
}

void ExperimentArguments::applyMethods(Experiment& experiment, bool linear) const {
  auto methods = experiment.methods;
  if (methods.empty() && methods_.empty()) methods.push_back(makeMethod(defaultSolver(linear).id));
  experiment.methods = readMethods(methods_, flags_, methods);
}

void ExperimentArguments::warnOfUselessFlags(const Experiment& experiment, Session& session) const {
  for (const auto& [name, text] : flags_.texts()) {
    const auto& option = standardOptions().require(name);
    const bool useless =
        option.scope == OptionScope::Experiment
            ? option.applies && !option.applies(experiment.settings)
            : std::none_of(experiment.methods.begin(), experiment.methods.end(),
                           [&](const Method& method) { return option.appliesTo(method.id); });
    if (useless)
      session.warn({"{option} has no effect with these settings.", {{"option", OptionName{name}}}});
  }
}

Experiment ExperimentArguments::build(Session& session) const {
  auto experiment = base();
  applySettings(experiment);
  applyMethods(experiment, experiment.settings.isKeyword("bits"));
  if (!images_.empty()) {
    experiment.ownMeasurements.reset();
    ImageArguments arguments{images_, fit_, size_, {}, {}};
    arguments.shape = [&] {
      return session.engine().prior(experiment.settings.text("prior")).shape;
    };
    arguments.say = [&](const Message& text) { session.progress().note(session.text(text)); };
    experiment.images = readImageArguments(arguments);
  }
  validate(experiment);  // before the engine takes its second to open
  warnOfUselessFlags(experiment, session);
  const auto shape = session.engine().prior(experiment.settings.text("prior")).shape;
  const auto image = statedShape(experiment.images, shape).value_or(ImageShape{});
  const auto pixels = image.size();
  for (const auto& [name, divisor] : flags_.shares())
    experiment.settings.set(
        name, standardOptions().parse(name, std::to_string(rowsOfShare(name, divisor, pixels))));
  if (shape.anySize() && file_.empty()) {
    const auto rows = experiment.settings.integer(nameOf(OptionRole::Measurements));
    for (const auto& each :
         suitAnySize(experiment.settings, static_cast<double>(rows), static_cast<double>(pixels),
                     [&](std::string_view name) { return flags_.given(name); }))
      session.progress().note(
          session.text({"The prior is for any size: {what}.", {{"what", nested(each)}}}));
  }
  validate(experiment, image);
  checkEmbedded(experiment, shape);
  return experiment;
}

Experiment ExperimentArguments::buildFor(const OwnMeasurements& own,
                                         const std::string& matrixFile) const {
  auto experiment = Experiment::defaults();
  applySettings(experiment);
  takeMatrixFile(experiment.settings, absolutePath(matrixFile));
  experiment.ownMeasurements = own;
  applyMethods(experiment, !own.values.empty());
  validate(experiment);
  return experiment;
}

std::vector<std::string> ExperimentArguments::inputs(const Experiment& made) const {
  auto files = filesOf(made);
  if (!file_.empty()) files.push_back(file_);
  for (const auto& name : images_) {
    files.push_back(name);
    if (const auto colon = name.rfind(':'); colon != name.npos)
      files.push_back(name.substr(0, colon));  // without the selection
  }
  return files;
}

}  // namespace inkling

#include "engine/sweep/study_plan.h"

#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/model/measurement_input.h"
#include "engine/model/numerical_version.h"
#include "engine/model/offered_prior.h"
#include "engine/model/solver_info.h"
#include "engine/model/suggest.h"
#include "engine/support/random.h"
#include "engine/support/read_file.h"
#include "engine/sweep/study_images.h"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <numeric>
#include <set>

namespace inkling {
namespace {

using Json = nlohmann::json;

constexpr std::size_t mostCells = 1000000;

/// Calls take with every combination of the axes' values, the last axis fastest.
void forEach(const StudyAxes& axes, const std::function<void(const Json&)>& take,
             std::size_t from = 0, Json chosen = Json::object()) {
  if (from == axes.size()) return take(chosen);
  for (const auto& value : axes[from].values) {
    chosen[axes[from].option] = value;
    forEach(axes, take, from + 1, chosen);
  }
}

/// Those that decide the prior and the matrix first, so that what shares them is run together.
void order(StudyAxes& axes) {
  const auto rank = [](const StudyAxis& axis) {
    const auto& option = standardOptions().require(axis.option);
    return option.decides(Artefact::Prior) ? 0 : option.decides(Artefact::Matrix) ? 1 : 2;
  };
  std::stable_sort(axes.begin(), axes.end(), [&](const StudyAxis& a, const StudyAxis& b) {
    return std::pair(rank(a), a.option) < std::pair(rank(b), b.option);
  });
}

StudyAxes laidOver(StudyAxes axes, const StudyAxes& over) {
  for (const auto& axis : over) {
    const auto known = std::find_if(axes.begin(), axes.end(), [&](const StudyAxis& each) {
      return each.option == axis.option;
    });
    if (known != axes.end())
      *known = axis;
    else
      axes.push_back(axis);
  }
  order(axes);
  return axes;
}

/// "N/8" of that many pixels.
Json rowsOf(const Json& value, std::int64_t pixels) {
  if (!value.is_string()) return value;
  const auto& option = nameOf(OptionRole::Measurements);
  const auto divisor = shareDivisor(option, value.get_ref<const std::string&>());
  if (!divisor) return value;  // the reader says what it must be
  return rowsOfShare(option, *divisor, pixels);
}

void fillFolder(Json& settings, const std::string& folder) {
  constexpr std::string_view place = "{folder}";
  for (auto& value : settings) {
    if (!value.is_string()) continue;
    auto text = value.get<std::string>();
    if (const auto at = text.find(place); at != text.npos)
      value = text.replace(at, place.size(), folder);
  }
}

class Planner {
 public:
  Planner(const Study& study, std::string folder, Engine& engine)
      : study_(study),
        folder_(std::move(folder)),
        engine_(engine),
        batches_(imageBatches(study.images, study.imagesAtOnce)) {}

  std::vector<StudyCell> plan() {
    if (study_.methods.empty())
      throw Error(ErrorKind::Usage, "The study has no method. Name one or more of them.");
    for (const auto& each : study_.cases) {
      const auto before = cells_.size();
      forEach(laidOver(study_.settings, each.settings),
              [&](const Json& settings) { addSettings(settings, each.methods); });
      if (cells_.size() == before)
        throw Error(ErrorKind::Usage,
                    "A case of the study has no method that can use its measurements and its "
                    "prior. Name one for quantized and one for linear ones, and of a prior that "
                    "makes images one that searches among them.");
    }
    return std::move(cells_);
  }

 private:
  void addSettings(const Json& settings, const std::vector<std::string>& methods) {
    const auto wanted = [&](const std::string& id) {
      return methods.empty() || std::find(methods.begin(), methods.end(), id) != methods.end();
    };
    const auto base = settings.value(nameOf(OptionRole::Seed), Json(0));
    for (std::int64_t r = 0; r < study_.repetitions; ++r) {
      auto all = settings;
      if (r > 0 && base.is_number_integer())
        all[nameOf(OptionRole::Seed)] = base.get<std::int64_t>() + r;
      for (const auto& batch : batches_)
        for (const auto& method : study_.methods)
          if (wanted(method.id))
            forEach(method.settings, [&](const Json& own) { add(all, batch, method.id, own); });
    }
  }

  void add(Json settings, const ImageBatch& batch, const std::string& method, const Json& own) {
    const auto& prior = priorOf(settings.value(nameOf(OptionRole::Prior), Json()));
    const auto& rows = nameOf(OptionRole::Measurements);
    const auto shape = prior.info.shape.fixed().value_or(batch.shape);
    if (settings.contains(rows)) settings[rows] = rowsOf(settings[rows], shape.size());
    fillFolder(settings, folder_);
    StudyCell cell;
    cell.experiment =
        experimentFromJson({{"schema", experimentSchema},
                            {"settings", settings},
                            {"methods", Json::array({{{"method", method}, {"settings", own}}})}});
    cell.experiment.images = batch.sources;
    const auto& made = cell.experiment.methods.front();
    const auto& info = requireSolver(method);
    if (!canUseData(info, cell.experiment) || !info.takes(prior.info.generator)) return;
    validate(cell.experiment, shape);
    cell.images = batch.count;
    const auto samples = std::max<std::int64_t>(1, samplesOf(cell.experiment, made));
    cell.evaluations = static_cast<double>(plannedEvaluations(method, made.settings)) *
                       static_cast<double>(samples * batch.count);
    cell.key = keyOf(cell.experiment, batch, prior.weights);
    cell.point = pointOf(cell.experiment, settings, own);
    if (!keys_.insert(cell.key).second) return;  // two cases may meet
    if (cells_.size() == mostCells)
      throw Error(ErrorKind::Usage, "The study has more than {most} cells. Take fewer values.",
                  {{"most", static_cast<std::int64_t>(mostCells)}});
    cells_.push_back(std::move(cell));
  }

  struct KnownPrior {
    PriorInfo info;
    std::string weights;
  };

  const KnownPrior& priorOf(const Json& named) {
    const auto name = named.is_string() ? named.get<std::string>()
                                        : Experiment::defaults().settings.text("prior");
    const auto known = priors_.find(name);
    if (known != priors_.end()) return known->second;
    if (findOfferedPrior(name))
      throw Error(ErrorKind::Usage,
                  "{prior} is a function of this program, and a study's cells are kept by the "
                  "weights that they were made with. Import the network as a prior in its place.",
                  {{"prior", inQuotes(name)}});
    KnownPrior made{engine_.prior(name), {}};
    made.weights = made.info.path.empty() ? name : fileHash(made.info.path);
    return priors_.emplace(name, std::move(made)).first->second;
  }

  const std::string& fileHash(const std::string& path) {
    auto& hash = files_[path];
    if (hash.empty()) hash = contentHash(readFile(path));
    return hash;
  }

  std::string keyOf(const Experiment& experiment, const ImageBatch& batch,
                    const std::string& weights) {
    const auto json = toJson(experiment);
    Json settings = Json::object();
    for (const auto& option : standardOptions().options()) {
      if (option.scope != OptionScope::Experiment || option.role == OptionRole::Prior ||
          option.role == OptionRole::Device || option.role == OptionRole::Threads)
        continue;
      if (option.applies && !option.applies(experiment.settings)) continue;
      settings[option.name] = json["settings"][option.name];
      if (option.widget == OptionWidget::File)
        if (const auto& path = experiment.settings.text(option.name); !path.empty())
          settings[option.name] = fileHash(path);
    }
    return contentHash(toText({{"numerical-version", numericalVersion},
                               {"weights", weights},
                               {"images", batch.hashes},
                               {"settings", settings},
                               {"method", json["methods"][0]}}));
  }

  static Json pointOf(const Experiment& experiment, const Json& settings, const Json& own) {
    const auto json = toJson(experiment);
    Json point{{"method", experiment.methods.front().id}};
    for (const auto role : {OptionRole::Prior, OptionRole::Matrix, OptionRole::Measurements,
                            OptionRole::Bits, OptionRole::Noise, OptionRole::Seed})
      point[nameOf(role)] = json["settings"][nameOf(role)];
    for (const auto& [name, value] : settings.items())
      point[name] = json["settings"][name];
    for (const auto& [name, value] : own.items())
      point[name] = json["methods"][0]["settings"][name];
    return point;
  }

  const Study& study_;
  std::string folder_;
  Engine& engine_;
  std::vector<ImageBatch> batches_;
  std::vector<StudyCell> cells_;
  std::set<std::string> keys_;
  std::map<std::string, KnownPrior> priors_;
  std::map<std::string, std::string> files_;
};

}  // namespace

std::string contentHash(std::string_view bytes) {
  const auto first = hashBytes(bytes.data(), bytes.size());
  const auto second = hashBytes(bytes.data(), bytes.size(), first);
  char text[33];
  std::snprintf(text, sizeof text, "%016llx%016llx", static_cast<unsigned long long>(first),
                static_cast<unsigned long long>(second));
  return text;
}

std::vector<StudyCell> planCells(const Study& study, const std::string& folder, Engine& engine) {
  return Planner(study, folder, engine).plan();
}

std::vector<std::size_t> shardOf(const std::vector<StudyCell>& cells, std::int64_t which,
                                 std::int64_t count) {
  std::vector<std::size_t> order(cells.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return cells[a].evaluations > cells[b].evaluations;
  });
  // The dearest first, each to the share that has the least so far.
  using Load = std::pair<double, std::int64_t>;
  std::set<Load> loads;
  for (std::int64_t i = 0; i < count; ++i)
    loads.insert({0.0, i});
  std::vector<std::size_t> mine;
  for (const auto at : order) {
    auto load = loads.extract(loads.begin());
    if (load.value().second == which) mine.push_back(at);
    load.value().first += cells[at].evaluations;
    loads.insert(std::move(load));
  }
  std::sort(mine.begin(), mine.end());
  return mine;
}

}  // namespace inkling

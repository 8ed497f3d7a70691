// From a study's file to its cells and their keys.
#include "engine/sweep/study_plan.h"

#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/model/offered_prior.h"
#include "tests/sweep/support.h"
#include "tests/test.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace inkling {
namespace {

using test::Folder;
using test::SweepEngine;
using Json = nlohmann::json;

class StudyPlanTest : public QObject {
  Q_OBJECT

  Folder folder_;
  std::string images_, portraits_, weights_;

  Json withImages(Json json) const {
    json["images"] = {{{"file", images_}, {"selection", "0-4"}}};
    return json;
  }
  std::vector<StudyCell> plan(const Json& json) const {
    SweepEngine engine(weights_);
    return planCells(studyFromJson(withImages(json)), folder_.path(), engine);
  }
  /// The key of the first cell of one method on one depth, with further settings.
  std::string keyWith(Json settings) const {
    settings.emplace("bits", 2);
    return plan({{"settings", settings}, {"methods", {{{"method", "qcs-sgm"}}}}}).front().key;
  }

 private Q_SLOTS:
  void initTestCase() {
    images_ = test::writeImages(folder_, 5);
    portraits_ = folder_.path("portraits.npy");
    writeNpy(portraits_, {{2, 3, 64, 64}, std::vector<float>(2 * 3 * 64 * 64, 0.5f)});
    weights_ = folder_.write("digits.safetensors", "weights");
  }

  void allCombinationsAreCells() {
    const auto cells = plan(
        {{"settings", {{"noise", {0.1, 0.2}}}},
         {"cases",
          {{{"bits", {1, "linear"}}, {"measurements", "N/8"}}, {{"bits", 3}, {"noise", 0.05}}}},
         {"methods",
          {{{"method", "qcs-sgm"}, {"settings", {{"step-ratio", {0.25, 0.5}}}}},
           {{"method", "linear"}}}},
         {"images-at-once", 3},
         {"repetitions", 2}});
    // case 1: 2 noises × (1 bit: 2 step ratios; linear: linear) = 6; case 2: 2 step ratios
    QCOMPARE(cells.size(), std::size_t{(6 + 2) * 2 * 2});
    std::set<std::string> keys;
    for (const auto& cell : cells) {
      QVERIFY(keys.insert(cell.key).second);
      QCOMPARE(cell.key.size(), std::size_t{32});
      QCOMPARE(cell.experiment.methods.size(), std::size_t{1});
      const bool linear = cell.experiment.settings.isKeyword("bits");
      QCOMPARE(linear, cell.experiment.methods.front().id == "linear");
      const bool three = cell.point["bits"] == 3;
      if (three) QCOMPARE(cell.experiment.settings.real("noise"), 0.05);
      QCOMPARE(cell.experiment.settings.integer("measurements"),
               three ? std::int64_t{200} : std::int64_t{98});
      const auto& source = std::get<FileSource>(cell.experiment.images.at(0));
      QVERIFY(source.selection == "0-2" || source.selection == "3-4");
      QCOMPARE(cell.images, source.selection == "0-2" ? std::int64_t{3} : std::int64_t{2});
    }
    const auto seeds = [&](std::int64_t seed) {
      return std::count_if(cells.begin(), cells.end(), [&](const StudyCell& cell) {
        return cell.experiment.settings.integer("seed") == seed;
      });
    };
    QCOMPARE(seeds(0), 16);
    QCOMPARE(seeds(1), 16);
  }

  void methodsOfSignsAreLeftOutOfOtherData() {
    const auto cells = plan({{"settings", {{"bits", {1, 2}}, {"dither", {0, 0.1}}}},
                             {"methods", {{{"method", "biht"}}, {{"method", "tv"}}}}});
    std::vector<Json> ofBiht;
    for (const auto& cell : cells)
      if (cell.point["method"] == "biht") ofBiht.push_back(cell.point);
    QCOMPARE(ofBiht.size(), std::size_t{1});
    QCOMPARE(ofBiht.front()["bits"], Json(1));
    QCOMPARE(ofBiht.front()["dither"], Json(0.0));
    QCOMPARE(cells.size(), std::size_t{1 + 4});
  }

  void cellsThatShareAMatrixFollowEachOther() {
    const auto cells =
        plan({{"settings",
               {{"bits", {1, 2}}, {"matrix", {"gaussian", "dct"}}, {"measurements", {100, 200}}}},
              {"methods", {{{"method", "qcs-sgm"}}}}});
    std::vector<std::pair<Json, Json>> matrices;
    matrices.reserve(cells.size());
    for (const auto& cell : cells)
      matrices.emplace_back(cell.point["matrix"], cell.point["measurements"]);
    const auto changes = std::unique(matrices.begin(), matrices.end()) - matrices.begin();
    QCOMPARE(changes, 4);
  }

  void rangesAreSpreadAsTheySay() {
    const auto values = [](const char* option, const Json& range) {
      return Json(studyFromJson({{"settings", {{option, range}}}}).settings.at(0).values);
    };
    QVERIFY(values("noise", {{"from", 0}, {"to", 1}, {"count", 3}}) == Json({0.0, 0.5, 1.0}));
    const auto powers = values(
        "condition-number", {{"from", 1}, {"to", 1e6}, {"count", 4}, {"spacing", "logarithmic"}});
    for (std::size_t i = 0; i < 4; ++i)
      QVERIFY(std::abs(powers[i].get<double>() / std::pow(100.0, i) - 1) < 1e-12);
    QVERIFY(values("bits", {{"from", 1}, {"to", 3}, {"count", 9}}) == Json({1, 2, 3}));
  }

  void aStudyIsWrittenAndReadBack() {
    for (const auto& [name, text] : shippedStudyTexts()) {
      const auto once = toJson(shippedStudy(name));
      QVERIFY(toJson(studyFromJson(once)) == once);
      const auto given = parseJson(text, name);
      QVERIFY(!given["about"].get<std::string>().empty());
      QVERIFY2(!given["duration"].get<std::string>().empty(), name.c_str());
    }
  }

  void shippedStudiesCanBeRun_data() {
    QTest::addColumn<QString>("name");
    for (const auto& [name, text] : shippedStudyTexts())
      QTest::newRow(name.c_str()) << QString::fromStdString(name);
  }
  void shippedStudiesCanBeRun() {
    QFETCH(QString, name);
    auto study = shippedStudy(name.toStdString());
    const Folder place;
    SweepEngine engine(weights_);
    auto images = images_;
    const auto replace = [&](StudyAxes& axes) {
      for (auto& axis : axes) {  // by those that the engine has
        if (axis.option != "prior") continue;
        const auto prior = axis.values.front();
        if (prior == "portraits64") images = portraits_;
        if (prior != "portraits64" && prior != "digits-vae") axis.values = {"digits"};
      }
    };
    replace(study.settings);
    for (auto& each : study.cases)
      replace(each.settings);
    if (study.images.empty()) study.images = {FileSource{images, "0-1"}};
    const StudyFolder folder(place.path());
    folder.make(study);
    folder.writeMatrices(study, engine);
    QVERIFY(planCells(study, place.path(), engine).size() >= study.cases.size());
  }

  void keysNameWhatCellsAreMadeFrom() {
    const auto key = keyWith(Json::object());
    QCOMPARE(keyWith(Json::object()), key);
    // where it is computed says nothing of what, nor do options that do not apply
    QCOMPARE(keyWith({{"threads", 3}, {"device", "cpu"}}), key);
    QCOMPARE(keyWith({{"condition-number", 7}}), key);
    for (const Json& other : {Json{{"noise", 0.3}}, Json{{"seed", 5}}, Json{{"bits", 3}},
                              Json{{"delta", 0.5}}, Json{{"samples", 4}}})
      QVERIFY(keyWith(other) != key);
    weights_ = folder_.write("digits.safetensors", "other weights");
    QVERIFY(keyWith(Json::object()) != key);
    weights_ = folder_.write("digits.safetensors", "weights");
    QCOMPARE(keyWith(Json::object()), key);

    const auto thresholds = folder_.path("t.npy");
    writeNpy(thresholds, {{3}, std::vector<float>{-1, 0, 1}});
    const auto before = keyWith({{"thresholds", thresholds}});
    QVERIFY(before != key);
    writeNpy(thresholds, {{3}, std::vector<float>{-2, 0, 2}});
    QVERIFY(keyWith({{"thresholds", thresholds}}) != before);
  }

  /// The same pixels in another file are the same cell; others in the same file are not.
  void imagesCountByTheirPixels() {
    const auto before = std::exchange(images_, test::writeImages(folder_, 5, "copy.npy"));
    const auto key = keyWith(Json::object());
    images_ = before;
    QCOMPARE(keyWith(Json::object()), key);
    test::writeImages(folder_, 6, "copy.npy");
    images_ = folder_.path("copy.npy");
    QVERIFY(keyWith(Json::object()) != key);
    images_ = before;
  }

  void sharesPartitionTheCells() {
    const auto cells =
        plan({{"settings", {{"noise", {0.1, 0.2, 0.3, 0.4, 0.5}}}},
              {"methods", {{{"method", "qcs-sgm"}}, {{"method", "message-passing"}}}},
              {"images-at-once", 1}});
    QCOMPARE(cells.size(), std::size_t{50});
    double whole = 0, dearest = 0;
    for (const auto& cell : cells) {
      whole += cell.evaluations;
      dearest = std::max(dearest, cell.evaluations);
    }
    for (const std::int64_t count : {1, 2, 7, 50, 60}) {
      std::set<std::size_t> seen;
      for (std::int64_t k = 0; k < count; ++k) {
        const auto share = shardOf(cells, k, count);
        QVERIFY(share == shardOf(cells, k, count));
        double cost = 0;
        for (const auto at : share) {
          QVERIFY(seen.insert(at).second);
          cost += cells[at].evaluations;
        }
        QVERIFY(std::abs(cost - whole / static_cast<double>(count)) <= dearest);
      }
      QCOMPARE(seen.size(), cells.size());
    }
  }

  void studiesThatCannotBeAreRefused() {
    const auto input = [](const char* text, const std::string& why) {
      VERIFY_ERROR(ErrorKind::Input, studyFromJson(Json::parse(text)), why);
    };
    input("[]", "it must be an object");
    input(R"({"metods": []})", "Did you mean methods?");
    input(R"({"settings": {"noise": []}})", "a value, a list of them, or a range");
    input(R"({"settings": {"noise": {"from": 1, "to": 2}}})", "\"from\", \"to\" and \"count\"");
    input(R"({"settings": {"matrix": {"from": 1, "to": 2, "count": 2}}})", "with numbers");
    input(R"({"settings": {"noise": {"from": 0, "to": 2, "count": 2, "spacing": "logarithmic"}}})",
          "above 0 logarithmic");
    input(R"({"repetitions": 0})", "repetitions is 0: it must be a whole number, 1 to 1000000");
    input(R"({"methods": [{"method": "jalal", "settings": {"ep-tolerance": 1}}]})",
          "is not an option of the method jalal");
    input(R"({"cases": [{"methods": ["jalal"]}]})", "which the study has not");
    input(R"({"table": "best"})", "one of methods, errors or samples");
    const Json sgm{{{"method", "qcs-sgm"}}};
    VERIFY_ERROR(ErrorKind::Usage, plan(Json::object()), "has no method");
    VERIFY_ERROR(ErrorKind::Usage, plan({{"settings", {{"bits", "linear"}}}, {"methods", sgm}}),
                 "no method that can use its measurements");
    VERIFY_ERROR(ErrorKind::Input, plan({{"settings", {{"noise", {0.1, -1}}}}, {"methods", sgm}}),
                 "noise is -1");
    VERIFY_ERROR(
        ErrorKind::Usage,
        plan({{"settings", {{"matrix", "dct"}, {"measurements", {10, 800}}}}, {"methods", sgm}}),
        "800");
    SweepEngine engine(weights_);
    VERIFY_ERROR(ErrorKind::Usage, planCells(studyFromJson({{"methods", sgm}}), "", engine),
                 "The study has no images");
    // a key names weights, and a function has none
    offerPrior({"lent", "{}", [](const NoisyImages&, float*) {}});
    VERIFY_ERROR(ErrorKind::Usage,
                 plan({{"settings", {{"prior", {"digits", "lent"}}}}, {"methods", sgm}}),
                 "\"lent\" is a function of this program");
    withdrawPrior("lent");
    VERIFY_ERROR(ErrorKind::Usage, shippedStudy("guesses"), "Unknown study", "it must be one of");
  }

  void studyMatricesAreWhatTheirNamesSay() {
    constexpr int pixels = 784;
    const auto of = [](const char* name, int rows) {
      return makeStudyMatrix({name, rows}, pixels);
    };
    const auto twice = of("twice", 400);
    for (std::size_t j = 0; j < pixels; ++j)
      QCOMPARE(twice[j], twice[pixels + j]);
    QVERIFY(twice[0] != twice[2 * pixels]);
    const auto blocks = of("blocks", 196);
    for (std::size_t i = 0; i < 196; ++i) {
      float sum = 0;
      for (std::size_t j = 0; j < pixels; ++j)
        sum += blocks[i * pixels + j];
      QCOMPARE(sum, 1.0F);
    }
    const auto energy = [](const std::vector<float>& matrix, std::size_t row) {
      double sum = 0;
      for (std::size_t j = 0; j < pixels; ++j)
        sum += std::pow(matrix[row * pixels + j], 2);
      return sum;
    };
    const auto decaying = of("decaying", 300);
    QVERIFY(energy(decaying, 299) < 0.01 * energy(decaying, 0));
    QVERIFY(energy(of("tiny", 200), 0) < 1e-5 * energy(of("decaying", 200), 0));
  }
};

INKLING_TEST(StudyPlanTest);

}  // namespace
}  // namespace inkling

#include "study_plan_test.moc"

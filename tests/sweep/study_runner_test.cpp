// Studies that are stopped, resumed and counted, with an engine that answers at once.
#include "engine/sweep/study_runner.h"

#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/support/read_file.h"
#include "engine/sweep/study_numbers.h"
#include "tests/app/mock_engine.h"
#include "tests/support/files.h"
#include "tests/test.h"

#include <cmath>
#include <set>

namespace inkling {
namespace {

using test::Folder;
using test::MockEngine;

/// Two settings, three methods in all, on five images in batches of two.
StudyPlan smallPlan(const Folder& folder) {
  Study study;
  study.name = "small";
  study.samples = 2;
  study.settings = {{"one", "1 bit", {{"bits", "1"}}, {"qcs-sgm", "message-passing"}},
                    {"linear", "linear", {{"bits", "linear"}, {"noise", "0.2"}}, {"linear"}}};
  return {study, "/images.npy", folder.path(), 5, 2, {}};
}

/// Runs what is not finished, at most `most` parts.
int advance(const StudyRunner& runner, MockEngine& engine, int most = 1000) {
  RunObserver nobody;
  int ran = 0;
  for (const auto& part : runner.parts()) {
    if (ran == most || !runner.finished(part).is_null()) continue;
    runner.run(part, engine, nobody, Cancellation());
    ++ran;
  }
  return ran;
}

const FileSource& imagesOf(const Experiment& experiment) {
  return std::get<FileSource>(experiment.images.at(0));
}

class StudyRunnerTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void partsAreTheirExperiments() {
    const Folder folder;
    auto plan = smallPlan(folder);
    plan.options = {{"noise", "0.4"}, {"step-ratio", "0.3"}, {"seed", "9"}};
    const StudyRunner runner(plan);
    const auto parts = runner.parts();
    QCOMPARE(parts.size(), std::size_t{9});
    const auto first = runner.experiment(parts[0]);
    QCOMPARE(first.methods.size(), std::size_t{1});
    QCOMPARE(first.methods[0].id, std::string("qcs-sgm"));
    QCOMPARE(first.methods[0].settings.real("step-ratio"), 0.3);
    QCOMPARE(first.settings.real("noise"), 0.4);
    QCOMPARE(first.settings.integer("seed"), std::int64_t{9});
    QCOMPARE(first.settings.integer("samples"), std::int64_t{2});
    QVERIFY(imagesOf(first) == (FileSource{"/images.npy", "0-1"}));
    const auto linear = runner.experiment(parts[2]);
    QVERIFY(linear.settings.isKeyword("bits"));
    QCOMPARE(linear.settings.real("noise"), 0.2);  // the setting's own wins
    QVERIFY(imagesOf(runner.experiment(parts[8])) == (FileSource{"/images.npy", "4-4"}));
  }

  void samplesAreTheStudysWhereNoneAreAskedFor() {
    const Folder folder;
    auto plan = smallPlan(folder);
    const auto own = std::int64_t{plan.study.samples};
    plan.options["samples"] = "auto";
    QCOMPARE(StudyRunner(plan).samples(), own);
    plan.options["samples"] = std::to_string(own + 1);
    QCOMPARE(StudyRunner(plan).samples(), own + 1);
  }

  void numbersThatCannotBeAreRefusedBeforeAnythingRuns() {
    const Folder folder;
    auto plan = smallPlan(folder);
    plan.count = 0;
    VERIFY_ERROR(ErrorKind::Usage, StudyRunner{plan}, "images is 0", "1 to 1000000");
    plan = smallPlan(folder);
    plan.atOnce = 1000001;
    VERIFY_ERROR(ErrorKind::Usage, StudyRunner{plan}, "images-at-once is 1000001");
    plan = smallPlan(folder);
    plan.options = {{"seed", "many"}};
    VERIFY_ERROR(ErrorKind::Usage, StudyRunner{plan}, "seed", "many");
    plan = smallPlan(folder);
    plan.study.settings[1].methods = {"qcs-sgm"};  // needs bits
    VERIFY_ERROR(ErrorKind::Usage, StudyRunner{plan}, "qcs-sgm");
    QVERIFY(folder.names().isEmpty());
    VERIFY_ERROR(ErrorKind::Usage, shippedStudy("guesses"),
                 "it must be one of table, errors, evolution, calibrated or samples.");
  }

  void aStoppedStudyGoesOnAndEndsTheSame() {
    const Folder whole, stopped;
    MockEngine engine;
    QCOMPARE(advance(StudyRunner(smallPlan(whole)), engine), 9);
    MockEngine first, second;
    QCOMPARE(advance(StudyRunner(smallPlan(stopped)), first, 4), 4);
    QCOMPARE(advance(StudyRunner(smallPlan(stopped)), second), 5);
    QCOMPARE(second.experiments.size(), std::size_t{5});
    QCOMPARE(stopped.names(), whole.names());
    QCOMPARE(whole.names().size(), 9);
    for (const auto& name : whole.names())
      QCOMPARE(stopped.contents(name.toStdString()), whole.contents(name.toStdString()));
    auto other = smallPlan(stopped);
    other.options = {{"seed", "2"}};
    QCOMPARE(advance(StudyRunner(other), second), 9);  // another experiment: all anew
  }

  void aPartIsStoppedWholeOrFinished() {
    const Folder folder;
    const StudyRunner runner(smallPlan(folder));
    const auto part = runner.parts().front();
    RunObserver nobody;
    MockEngine engine;
    engine.afterMethod = [](int, const Cancellation& token) { token.cancel(); };
    VERIFY_ERROR(ErrorKind::Cancelled, runner.run(part, engine, nobody, Cancellation()), "Stopped");
    QVERIFY(folder.names().isEmpty());
    engine.afterMethod = nullptr;
    engine.failures = {{"qcs-sgm", ErrorKind::Diverged, "qcs-sgm diverged at level 3."}};
    VERIFY_ERROR(ErrorKind::Diverged, runner.run(part, engine, nobody, Cancellation()),
                 "diverged at level 3");
    QVERIFY(!runner.finished(part).is_null());  // that it diverged is its result
    QCOMPARE(studyRows(runner).front().psnr.count(), 0);
  }

  void aDamagedPartIsTold() {
    const Folder folder;
    const StudyRunner runner(smallPlan(folder));
    MockEngine engine;
    advance(runner, engine, 1);
    const auto name = folder.names().front().toStdString();
    const auto text = folder.contents(name);
    folder.write(name, text.substr(0, text.size() / 2));
    VERIFY_ERROR(ErrorKind::Input, runner.finished(runner.parts().front()), name);
  }

  void rowsCountWhatIsFinished() {
    const Folder folder;
    const StudyRunner runner(smallPlan(folder));
    MockEngine engine;
    advance(runner, engine, 4);  // the first two images by all, two more by the first method
    const auto rows = studyRows(runner);
    QCOMPARE(rows.size(), std::size_t{3});
    QCOMPARE(rows[0].method, std::string("qcs-sgm"));
    QCOMPARE(rows[0].psnr.count(), 4);
    QCOMPARE(rows[1].psnr.count(), 2);
    QCOMPARE(rows[2].label, std::string("linear"));
    double sum = 0;
    for (std::size_t i : {0U, 1U})
      sum += runner.finished(runner.parts()[2])["results"][i]["psnr"].get<double>();
    QCOMPARE(rows[2].psnr.mean(), sum / 2);
    QVERIFY(std::isnan(rows[2].covered90) && std::isnan(rows[2].evolved));
  }

  void averagesAgainstTheirFormulas() {
    Average average;
    QVERIFY(std::isnan(average.mean()) && std::isnan(average.standardError()));
    for (const auto& value : nlohmann::json::parse(R"([1, 2, null, 3, 6, "x"])"))
      average.add(value);
    QCOMPARE(average.count(), 4);
    QCOMPARE(average.mean(), 3.0);
    QCOMPARE(average.standardError(), std::sqrt(14.0 / 3 / 4));  // spread of 14 over n - 1, over n
  }

  void shippedStudiesAreExperiments_data() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < shippedStudies().size(); ++i)
      QTest::newRow(shippedStudies()[i].name.c_str()) << static_cast<int>(i);
  }
  void shippedStudiesAreExperiments() {
    QFETCH(int, index);
    const auto& study = shippedStudies()[static_cast<std::size_t>(index)];
    const Folder folder;
    const StudyRunner runner({study, "/i.npy", folder.path(), 1, 1, {}});  // checks each of them
    std::set<std::string> ids;
    for (const auto& setting : study.settings)
      QVERIFY2(ids.insert(setting.id).second, setting.id.c_str());
    QVERIFY(runner.parts().size() >= study.settings.size());
  }

  void matricesAreWrittenOnceAndRead() {
    const Folder folder;
    const StudyRunner runner({shippedStudy("calibrated"), "/i.npy", folder.path(), 1, 1, {}});
    MockEngine engine;
    runner.writeMatrices(engine);
    QCOMPARE(folder.names().size(), 5);
    const auto before = folder.contents("twice.npy");
    folder.write("tiny.npy", "kept");
    runner.writeMatrices(engine);
    QCOMPARE(folder.contents("twice.npy"), before);
    QCOMPARE(folder.contents("tiny.npy"), std::string("kept"));
    int named = 0;
    for (const auto& part : runner.parts()) {
      const auto& settings = runner.experiment(part).settings;
      if (settings.text("matrix") != "file") continue;
      QVERIFY(settings.text("matrix-file").starts_with(folder.path() + "/"));
      ++named;
    }
    QCOMPARE(named, 10);
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

INKLING_TEST(StudyRunnerTest);

}  // namespace
}  // namespace inkling

#include "study_runner_test.moc"

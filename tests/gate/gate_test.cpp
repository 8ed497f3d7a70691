// The gate: methods, matrices and prior formats that are each one file beside this one, of which no
// other file knows, work everywhere: command line, live mode, plots, export.
#include "engine/model/solver_info.h"
#include "tests/app/support.h"
#include "tests/test.h"
#include "ui/figures/result_arrays.h"
#include "ui/plots/trace_plot.h"
#include "ui/session/workbench.h"
#include "ui/setup/setup_panel.h"
#include "ui/view/results_view.h"

#include <QCheckBox>

#include <filesystem>

namespace inkling {
namespace {

using namespace test;

const std::string scene =
    "reconstruct prior:2 --prior gaussian-mixture:12x12 --device cpu --threads 1 ";

/// The command line over the real engine.
struct RealCli {
  std::shared_ptr<Engine> engine;
  Folder folder;

  Outcome run(std::string line) const {
    const std::string place = "FOLDER";
    for (auto at = line.find(place); at != line.npos; at = line.find(place))
      line.replace(at, place.size(), folder.path());
    return runLine(engine, line);
  }
  bool has(const std::string& name) const { return std::filesystem::exists(folder.path(name)); }
};

class GateTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { engine_ = openEngine(); }

  void theCommandLineKnowsTheMethod() {
    const RealCli cli{engine_, {}};
    const auto help = cli.run("reconstruct --help");
    QVERIFY(help.out.contains(QStringLiteral("landweber")) &&
            help.out.contains(QStringLiteral("--descents")));
    const auto ran = cli.run(scene + "--method landweber,message-passing --descents 5 --trace " +
                             "--output FOLDER/out --json FOLDER/r.json");
    QVERIFY2(ran.code == 0, qPrintable(ran.err));
    const auto results = nlohmann::json::parse(cli.folder.contents("r.json"))["results"];
    QCOMPARE(results.size(), std::size_t{4});
    const auto& run = results[0];
    QCOMPARE(run["method"].get<std::string>(), std::string("landweber"));
    QCOMPARE(run["evaluations"].get<int>(), 5);
    QCOMPARE(run["trace"].size(), std::size_t{5});
    QVERIFY(run["trace"][4]["beta"].is_null() && run["trace"][4]["residual"].is_null());
    QVERIFY(run["trace"][4]["psnr"].get<double>() != run["trace"][0]["psnr"].get<double>());
    QVERIFY(cli.has("out/landweber-estimate.npy"));
    QVERIFY(cli.has("out/comparison.png"));
  }

  void whatItCannotIsRefusedByTheTable() {
    const RealCli cli{engine_, {}};
    const auto ran = cli.run(scene + "--method landweber --descents 101");
    QCOMPARE(ran.code, 2);
    QVERIFY2(ran.err.contains(QStringLiteral("1 to 100")), qPrintable(ran.err));
    // it draws none, and gives its estimate
    const auto sampled = cli.run(scene + "--method landweber --samples 2 --json -");
    VERIFY_OK(sampled);
    const auto run = nlohmann::json::parse(sampled.out.toStdString())["results"][0];
    QVERIFY(run["psnr"].is_number() && run["mean_psnr"].is_null());
  }

  void liveModePlotsAndExport() {
    Workbench workbench([this] { return engine_; });
    auto e = Experiment::defaults();
    e.images.emplace_back(PriorSource{1});
    e.settings.set("prior", std::string("gaussian-mixture:12x12"));
    e.settings.set("measurements", std::int64_t{60});
    e.settings.set("threads", std::int64_t{1});
    e.methods = {makeMethod("landweber")};
    SetupPanel panel(workbench);
    workbench.setLive(true);
    workbench.document().reset(e);
    QVERIFY(panel.findChild<QCheckBox*>(QStringLiteral("method/landweber")));
    const auto solved = [&](int descents) {
      const auto* row = workbench.recording().find("landweber");
      return row && row->run && row->run->evaluations == descents && !row->stale;
    };
    QTRY_VERIFY_WITH_TIMEOUT(solved(7), 20000);
    workbench.document().set("landweber", "descents", std::int64_t{9});
    QTRY_VERIFY_WITH_TIMEOUT(solved(9), 20000);

    TracePlot plot(TracePlot::Quantity::Psnr);
    plot.show(workbench.recording(), {});
    QVERIFY(!plot.content().logX && !plot.content().reversedX);
    QCOMPARE(plot.content().xLabel, QStringLiteral("Network evaluations"));
    QVERIFY(!plot.content().curves.empty());
    QCOMPARE(plot.content().curves[0].name, QStringLiteral("Landweber"));
    QCOMPARE(plot.content().curves[0].x.back(), 9.0);
    const Folder folder;
    QString problem;
    QVERIFY2(plot.render(QString::fromStdString(folder.path("psnr.pdf")), {600, 400}, 96, true,
                         &problem),
             qPrintable(problem));

    const auto* row = workbench.recording().find("landweber");
    Result result;
    result.experiment = row->experiment;
    result.images.push_back(*workbench.recording().image);
    result.runs.push_back(*row->run);
    saveArrays(folder.path(), result, {}, [](int, int) {});
    QVERIFY(std::filesystem::exists(folder.path("landweber-estimate.npy")));
  }

 private:
  std::shared_ptr<Engine> engine_;
};

INKLING_TEST(GateTest);

}  // namespace
}  // namespace inkling

#include "gate_test.moc"

// Studies in their window: planned, run, paused, gone on with, and looked at.
#include "ui/studies/studies_window.h"

#include "engine/sweep/study_source.h"
#include "tests/sweep/support.h"
#include "tests/ui/window_support.h"
#include "ui/export/export_dialog.h"
#include "ui/figures/file_names.h"
#include "ui/plots/plot_content.h"
#include "ui/plots/qcustomplot.h"
#include "ui/studies/study_form.h"
#include "ui/studies/study_plot.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>

#include <latch>

using namespace inkling;
using namespace inkling::test;

namespace {

using State = StudySession::State;

template <typename Part>
Part& part(const QWidget& in, const char* name) {
  auto* found = in.findChild<Part*>(QString::fromLatin1(name));
  if (!found) throw Error(ErrorKind::Internal, "There is no such part.");
  return *found;
}

/// Two numbers of measurements, two depths, one method, three draws in one cell each.
Study smallStudy() {
  return studyFromJson({{"settings", {{"measurements", {100, 200}}, {"bits", {1, 2}}}},
                        {"methods", {{{"method", "qcs-sgm"}}}},
                        {"images", {{{"prior", 3}}}}});
}

struct Place {
  Folder folder;
  Program p{std::make_shared<SweepEngine>(folder.write("digits.safetensors", "weights"))};
  StudiesWindow& window;

  Place() : window(p.window.studies()) {
    window.form().show(smallStudy());
    window.form().setFolder(QString::fromStdString(folder.path("study")));
  }
  void press(const char* name) const { part<QAction>(window, name).trigger(); }
  bool ends() const {
    return QTest::qWaitFor([&] { return window.session().state() == State::Idle; });
  }
  QString message() const { return part<QLabel>(window, "message").text(); }
  QString told() const { return part<QLabel>(window, "estimate").text(); }
  QString stateOf(int cell) const {
    return part<QTableView>(window, "cells").model()->index(cell, 0).data().toString();
  }
};

}  // namespace

class StudiesWindowTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void listsAndRangesAreValues() {
    QCOMPARE(axisOfText("measurements", "50, 100,N/8").values,
             (std::vector<nlohmann::json>{50, 100, "N/8"}));
    QCOMPARE(axisOfText("measurements", "10..1000/3 log").values,
             (std::vector<nlohmann::json>{10, 100, 1000}));
    QCOMPARE(axisOfText("noise", "0..1/3").values, (std::vector<nlohmann::json>{0.0, 0.5, 1.0}));
    QCOMPARE(axisOfText("bits", "1, linear").values, (std::vector<nlohmann::json>{1, "linear"}));
    VERIFY_ERROR(ErrorKind::Usage, axisOfText("bits", "1, 99"), "99");
    VERIFY_ERROR(ErrorKind::Input, axisOfText("noise", "0..1/3 log"), "above 0");
  }

  void saysWhatItTakesAndWritesNothing() {
    Place at;
    QVERIFY(at.p.opened());
    at.window.show();
    at.window.form().show(smallStudy());
    QTRY_VERIFY2(at.told().contains(QStringLiteral("4 cells, 0 of them")), qPrintable(at.told()));
    QVERIFY(!QDir(QString::fromStdString(at.folder.path("study"))).exists());
    auto& settings = part<QTableWidget>(at.window, "settings");
    settings.item(0, 1)->setText(QStringLiteral("1, 2, 99"));
    QTRY_VERIFY2(at.message().contains(QStringLiteral("99")), qPrintable(at.message()));
    settings.item(0, 1)->setText(QStringLiteral("1, 2, 3"));
    QTRY_VERIFY2(at.told().contains(QStringLiteral("6 cells")), qPrintable(at.told()));
    QVERIFY(at.message().isEmpty());
  }

  void curvesHaveErrorBarsAndPointsOpen() {
    Place at;
    QVERIFY(at.p.opened());
    at.press("start");
    QVERIFY(at.ends());
    QVERIFY2(at.told().contains(QStringLiteral("Finished: 4")), qPrintable(at.told()));
    const auto& content = at.window.plot().content();
    QTRY_COMPARE(content.curves.size(), std::size_t{2});
    QTRY_COMPARE(content.curves[1].x, (std::vector<double>{100, 200}));
    QVERIFY(content.curves[0].errors.at(0) > 0);
    QCOMPARE(content.curves[0].y.at(0), 18.25);
    Q_EMIT at.window.plot().cellPicked(3);
    QTRY_COMPARE(at.p.document().experiment().settings.integer("bits"), 2LL);
    QCOMPARE(at.p.document().experiment().settings.integer("measurements"), 200LL);
    at.p.document().history().undo();  // nothing of what was there is lost
    QVERIFY(at.p.document().experiment().images.empty());
  }

  void aClickOnAPointOrEnterOpensItsExperiment() {
    Place at;
    QVERIFY(at.p.opened());
    at.window.show();
    at.window.form().show(smallStudy());
    at.press("start");
    QVERIFY(at.ends());
    auto& plot = at.window.plot();
    QTRY_COMPARE(plot.content().curves.size(), std::size_t{2});
    QTRY_VERIFY(!plot.redrawPending());
    auto* canvas = plot.findChild<QCustomPlot*>();
    QVERIFY(canvas);
    const auto measurements = [&] {
      return at.p.document().experiment().settings.integer("measurements");
    };
    const auto click = [&](double x, double y) {
      QTest::mouseClick(
          canvas, Qt::LeftButton, {},
          QPointF(canvas->xAxis->coordToPixel(x), canvas->yAxis->coordToPixel(y)).toPoint());
      QCoreApplication::processEvents();
    };
    const auto& curve = plot.content().curves[1];
    click((curve.x[0] + curve.x[1]) / 2, curve.y[1]);  // beside every point
    QVERIFY(at.p.document().experiment().images.empty());
    click(curve.x[1], curve.y[1]);
    QTRY_COMPARE(at.p.document().experiment().images.size(), std::size_t{1});
    QCOMPARE(measurements(), 200LL);
    auto& cells = part<QTableView>(at.window, "cells");
    at.window.findChild<QTabWidget*>()->setCurrentWidget(&cells);
    cells.setFocus();
    int row = 0;
    while (cells.model()->index(row, 2).data().toString() != QStringLiteral("100") &&
           cells.model()->index(row, 3).data().toString() != QStringLiteral("100"))
      ++row;
    cells.setCurrentIndex(cells.model()->index(row, 0));
    QTest::keyClick(&cells, Qt::Key_Return);
    QTRY_COMPARE(measurements(), 100LL);
  }

  void aShippedStudyIsChosenFromTheList() {
    Place at;
    QVERIFY(at.p.opened());
    at.window.show();
    auto& list = part<QComboBox>(at.window, "study");
    const auto& [name, text] = shippedStudyTexts().front();
    list.setCurrentIndex(list.findData(QString::fromStdString(name)));
    Q_EMIT list.activated(list.currentIndex());
    const auto chosen = at.window.form().study();
    const auto shipped = shippedStudy(name);
    QCOMPARE(chosen.title, shipped.title);
    QCOMPARE(chosen.methods.size(), shipped.methods.size());
    QVERIFY(!shipped.settings.empty());
    QCOMPARE(toJson(chosen)["settings"], toJson(shipped)["settings"]);
    list.setCurrentIndex(0);
    Q_EMIT list.activated(0);  // the window's own
    QVERIFY(at.window.form().study().title != shipped.title);
  }

  void saysWhatItWaitsFor() {
    Place at;
    QVERIFY(at.p.opened());
    at.window.show();
    at.window.form().show(smallStudy());
    std::latch reached(1), goOn(1);
    at.p.engine->afterMethod = [&, first = true](int, const Cancellation&) mutable {
      if (!std::exchange(first, false)) return;
      reached.count_down();
      goOn.wait();
    };
    at.p.document().setImages({EmbeddedSource{"ring", mockImage(0)}}, QStringLiteral("ring"));
    auto& workbench = at.p.window.workbench();
    workbench.start();
    reached.wait();
    at.press("start");
    const auto& waiting = part<QLabel>(at.window, "waiting");
    QVERIFY2(waiting.text().contains(QStringLiteral("has ended")), qPrintable(waiting.text()));
    workbench.togglePause();
    QVERIFY2(waiting.text().contains(QStringLiteral("is paused")), qPrintable(waiting.text()));
    QVERIFY(waiting.isVisible());
    workbench.togglePause();
    goOn.count_down();
    QVERIFY(at.ends());
    QVERIFY(!waiting.isVisible());
  }

  /// Nothing of it is a stand-in: the analytic prior, from the plan to a point's experiment.
  void theRealEngineRunsAStudy() {
    const Folder folder;
    MainWindow main(openEngine);
    main.workbench().setLive(false);
    QTRY_COMPARE_WITH_TIMEOUT(main.workbench().state(), Workbench::State::Idle, 60000);
    auto& window = main.studies();
    window.show();
    window.form().show(studyFromJson(
        {{"settings",
          {{"measurements", {30, 120}}, {"prior", "gaussian-mixture:12x12"}, {"noise", 0.05}}},
         {"methods", {{{"method", "message-passing"}}}},
         {"images", {{{"prior", 4}}}}}));
    window.form().setFolder(QString::fromStdString(folder.path("study")));
    auto& told = part<QLabel>(window, "estimate");
    QTRY_VERIFY2_WITH_TIMEOUT(told.text().contains(QStringLiteral("2 cells, 0 of them")),
                              qPrintable(told.text()), 60000);
    part<QAction>(window, "start").trigger();
    QTRY_COMPARE_WITH_TIMEOUT(window.session().state(), State::Idle, 60000);
    QVERIFY2(told.text().contains(QStringLiteral("Finished: 2")), qPrintable(told.text()));
    const auto& content = window.plot().content();
    QTRY_COMPARE(content.curves.size(), std::size_t{1});
    QTRY_COMPARE(content.curves[0].x, (std::vector<double>{30, 120}));
    QVERIFY(content.curves[0].y[1] > content.curves[0].y[0]);  // more measurements help
    QVERIFY(content.curves[0].errors[0] > 0);
    Q_EMIT window.plot().cellPicked(1);
    const auto& e = main.workbench().document().experiment();
    QTRY_COMPARE(e.settings.text("prior"), std::string("gaussian-mixture:12x12"));
    QCOMPARE(e.settings.integer("measurements"), 120LL);
  }

  void curvesAreExported() {
    Place at;
    QVERIFY(at.p.opened());
    at.press("start");
    QVERIFY(at.ends());
    QTRY_COMPARE(at.window.plot().content().curves.size(), std::size_t{2});
    at.press("export");
    auto& dialog = at.p.window.exportDialog();
    QVERIFY(dialog.isVisible());
    auto& page = dialog.page(ExportDialog::Page::Plots);
    QCOMPARE(page.place().name, fileNamePart(at.window.plot().accessibleName()));
    page.setChoices({{QStringLiteral("format"), QStringLiteral("csv")}});
    const auto path = at.folder.path("curves.csv");
    QVERIFY(dialog.exportTo(ExportDialog::Page::Plots, QString::fromStdString(path)));
    QTRY_VERIFY(!dialog.busy());
    const auto text = at.folder.contents("curves.csv");
    const auto lines = QString::fromStdString(text).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.at(0), QStringLiteral("method,bits,measurements,psnr,standard_error,n"));
    QVERIFY2(lines.at(1).startsWith(QStringLiteral("qcs-sgm,1,100,18.25,")), text.c_str());
    QVERIFY(lines.at(1).endsWith(QStringLiteral(",3")));
    QVERIFY(lines.at(1).split(QLatin1Char(',')).at(4).toDouble() > 0);
  }

  void pausedItGoesOnAndLosesNothing() {
    Place at;
    QVERIFY(at.p.opened());
    std::latch second(1), goOn(1);
    at.p.engine->afterMethod = [&, runs = 0](int, const Cancellation&) mutable {
      if (++runs != 2) return;
      second.count_down();
      goOn.wait();
    };
    at.press("start");
    second.wait();
    at.window.close();  // is a pause
    QCOMPARE(at.window.session().state(), State::Paused);
    goOn.count_down();
    QTRY_COMPARE(at.stateOf(0), QStringLiteral("finished"));
    QCOMPARE(at.stateOf(1), QStringLiteral("to do"));
    at.press("start");
    QVERIFY(at.ends());
    QCOMPARE(at.p.engine->experiments.size(), std::size_t{5});  // one was broken off
    at.press("start");                                          // the folder has everything
    QVERIFY(at.ends());
    QCOMPARE(at.p.engine->experiments.size(), std::size_t{5});
  }

  void theExperimentGoesFirst() {
    Place at;
    QVERIFY(at.p.opened());
    std::latch first(1), goOn(1);
    at.p.engine->afterMethod = [&, runs = 0](int, const Cancellation&) mutable {
      if (++runs != 1) return;
      first.count_down();
      goOn.wait();
    };
    at.press("start");
    first.wait();
    std::atomic<bool> asked = false;
    at.p.window.workbench().ask([&](Engine&, const Cancellation&) {
      asked = true;
      return [] {};
    });
    goOn.count_down();
    QVERIFY(at.ends());
    QVERIFY(asked);
    QCOMPARE(at.p.engine->experiments.size(), std::size_t{5});
    QCOMPARE(at.stateOf(3), QStringLiteral("finished"));
  }

  void failedCellsAreListedAndRunAgain() {
    Place at;
    QVERIFY(at.p.opened());
    at.p.engine->afterMethod = [runs = 0](int, const Cancellation&) mutable {
      if (++runs == 2) throw Error(ErrorKind::Resource, "The device is lost.");
    };
    at.press("start");
    QVERIFY(at.ends());
    QTRY_VERIFY(at.stateOf(1).contains(QStringLiteral("The device is lost.")));
    QVERIFY2(at.told().contains(QStringLiteral("1 of 4 cells")), qPrintable(at.told()));
    at.press("retry");
    QVERIFY(at.ends());
    QTRY_COMPARE(at.stateOf(1), QStringLiteral("finished"));
  }

  void whatCannotBeIsOneMessage() {
    Place at;
    QVERIFY(at.p.opened());
    at.window.form().setFolder(QStringLiteral("/proc/study"));
    at.press("start");
    QTRY_VERIFY2(at.message().contains(QStringLiteral("cannot be made")), qPrintable(at.message()));
    QCOMPARE(at.window.session().state(), State::Idle);
    at.window.open(QString::fromStdString(at.folder.write("bad.json", R"({"settings": 3})")));
    QTRY_VERIFY2(at.message().contains(QStringLiteral("settings is 3")), qPrintable(at.message()));
  }

  void anotherStudysFolderIsRefused() {
    Place at;
    QVERIFY(at.p.opened());
    at.press("start");
    QVERIFY(at.ends());
    const auto before = at.folder.contents("study/study.json");
    auto other = smallStudy();
    for (auto& axis : other.settings)
      if (axis.option == "measurements") axis.values = {50, 100};
    at.window.form().show(other);
    at.press("start");
    QTRY_VERIFY2(at.message().contains(QStringLiteral("holds another study than this one. Name "
                                                      "another folder")),
                 qPrintable(at.message()));
    QCOMPARE(at.window.session().state(), State::Idle);
    QCOMPARE(at.folder.contents("study/study.json"), before);
    QCOMPARE(at.p.engine->experiments.size(), std::size_t{4});
  }

  void theExperimentIsAStudy() {
    auto e = Experiment::defaults();
    e.settings.set("noise", 0.25);
    e.images.emplace_back(PriorSource{2});
    e.methods = {makeMethod("qcs-sgm")};
    e.methods.front().settings.set("levels", std::int64_t{7});
    const auto study = studyOf(e);
    QCOMPARE(study.methods.front().settings.front().option, std::string("levels"));
    const auto again = studyFromJson(toJson(study));
    QCOMPARE(toJson(again), toJson(study));
    QVERIFY(std::any_of(study.settings.begin(), study.settings.end(), [](const StudyAxis& axis) {
      return axis.option == "noise" && axis.values == std::vector<nlohmann::json>{0.25};
    }));
    e.ownMeasurements.emplace();
    VERIFY_ERROR(ErrorKind::Usage, studyOf(e), "its own");
  }
};

INKLING_TEST(StudiesWindowTest);
#include "studies_window_test.moc"

// What the plots say of the experiment as a whole.
#include "ui/window/plot_panel.h"

#include "engine/model/known_warnings.h"
#include "tests/ui/test_settings.h"
#include "tests/ui/window_support.h"
#include "ui/plots/evolution_plot.h"

#include <QSignalSpy>

using namespace inkling;
using test::Program;

namespace {

class PlotPanelTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { inkling::test::useTestSettings(); }

  /// What is expected of the prior's own images is not promised of another one.
  void ofAPictureThatThePriorDoesNotKnowNothingIsPredicted() {
    Program p;
    QVERIFY(p.opened());
    auto e = p.document().experiment();
    e.images.emplace_back(EmbeddedSource{"ring", test::mockImage(0)});
    e.methods = {makeMethod("message-passing")};
    Recording shown;
    shown.experiment = e;
    auto& row = shown.methods.emplace_back();
    row.method = "message-passing";
    row.experiment = e;
    row.run.emplace();
    row.run->method = row.method;
    const auto& plot = *p.window.plots().findChild<EvolutionPlot*>();
    auto& workbench = p.window.workbench();
    workbench.show(e, shown, QStringLiteral("known"));
    QTRY_VERIFY(plot.content().message.isEmpty() && !plot.content().curves.empty());
    row.run->warnings.push_back({unfamiliarImage, {}});
    workbench.show(e, shown, QStringLiteral("a stranger"));
    const auto told = QStringLiteral("No prediction: this does not look like what the prior knows");
    QVERIFY2(plot.content().message.startsWith(told), qPrintable(plot.content().message));
    QVERIFY(plot.content().curves.empty());
    // it stays so when the prediction of the edit that brought it arrives
    QSignalSpy predicted(&workbench, &Workbench::predictionChanged);
    QVERIFY(predicted.wait());
    QVERIFY(plot.content().message.startsWith(told));
    row.run->warnings.clear();
    workbench.show(e, shown, QStringLiteral("known again"));
    QTRY_VERIFY(plot.content().message.isEmpty() && !plot.content().curves.empty());
  }
};

INKLING_TEST(PlotPanelTest);

}  // namespace

#include "plot_panel_test.moc"

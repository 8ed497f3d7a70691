#include "ui/view/method_column.h"

#include "engine/model/error.h"
#include "tests/test.h"
#include "tests/ui/view_support.h"
#include "ui/view/image_view.h"
#include "ui/view/invented_picture.h"
#include "ui/view/samples_view.h"
#include "ui/view/scalar_panel.h"

#include <QLabel>

namespace inkling {

namespace {

// "" where it is not shown.
QString scalarOf(const MethodColumn& column, const char* name) {
  for (const auto* label : column.findChildren<QLabel*>())
    if (label->accessibleName() == QLatin1String(name) && !label->isHidden()) return label->text();
  return {};
}

QString psnrOf(const MethodColumn& column) {
  return column.findChild<QLabel*>(QStringLiteral("psnr"))->text();
}

// As the view that holds it does.
void showLines(MethodColumn& column) {
  column.scalars().setLines(column.scalars().measured());
}

// What a tile says in place of a picture.
QString wordsOf(const QWidget& column, const char* name) {
  return column.findChild<QWidget*>(QString::fromLatin1(name))->accessibleDescription();
}

}  // namespace

class MethodColumnTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aColumnShowsTheFrameOfAnEvaluation() {
    LinkedZoom zoom;
    MethodColumn column(&zoom);
    const auto running = recording(10, 20);
    column.show(running, "qcs-sgm", 4);
    QCOMPARE(column.title(), QStringLiteral("QCS-SGM"));
    QCOMPARE(viewOf(column, "iterate").image(), frame(4).iterate);
    QCOMPARE(viewOf(column, "estimate").image(), frame(4).denoised);
    QCOMPARE(viewOf(column, "error").image().pixels[0], frame(4).denoised.pixels[0] - 0.25f);
    QVERIFY(
        viewOf(column, "estimate").accessibleDescription().contains(QStringLiteral("14.00 dB")));
    QCOMPARE(psnrOf(column), QStringLiteral("14.0 dB"));
    column.show(running, "qcs-sgm", -1);
    QCOMPARE(viewOf(column, "iterate").image(), frame(10).iterate);

    const auto key = viewOf(column, "error").picture().cacheKey();
    column.show(running, "qcs-sgm", -1);
    QCOMPARE(viewOf(column, "error").picture().cacheKey(), key);
  }

  void theEndShowsTheResult() {
    LinkedZoom zoom;
    MethodColumn column(&zoom);
    auto finished = recording(10, 10);
    auto& method = finished.methods[0];
    method.run = finishedRun();
    column.show(finished, "qcs-sgm", -1);
    QCOMPARE(viewOf(column, "estimate").image(), flat(0.3f));
    QCOMPARE(viewOf(column, "mean").image(), flat(0.4f));
    QCOMPARE(viewOf(column, "deviation").image(), flat(0.1f));
    QCOMPARE(column.samples().count(), 2);
    QVERIFY(
        viewOf(column, "estimate").accessibleDescription().contains(QStringLiteral("33.25 dB")));
    method.run->estimate = flat(0.35f);
    method.run->converged = false;
    method.stale = true;
    column.show(finished, "qcs-sgm", 10);
    showLines(column);
    QCOMPARE(viewOf(column, "estimate").image(), flat(0.35f));
    QVERIFY(viewOf(column, "estimate").isStale());
    QCOMPARE(scalarOf(column, "Predicted PSNR"), QStringLiteral("not converged"));
    column.show(finished, "qcs-sgm", 9);
    QCOMPARE(viewOf(column, "estimate").image(), frame(9).denoised);
  }

  void whatATileDoesNotHaveItSays() {
    LinkedZoom zoom;
    MethodColumn column(&zoom);
    auto finished = recording(10, 10);
    finished.methods[0].run = finishedRun();
    column.show(finished, "qcs-sgm", -1);
    showLines(column);
    QCOMPARE(scalarOf(column, "PSNR of the mean"), QStringLiteral("20.43 dB"));
    column.show(finished, "qcs-sgm", 9);  // before the end
    showLines(column);
    for (const char* name : {"deviation", "sample-tiles", "invented"})
      QCOMPARE(wordsOf(column, name), QStringLiteral("At the end of the run."));
    QCOMPARE(scalarOf(column, "PSNR of the mean"), QString());
    for (const auto& each : column.shownImages())
      QVERIFY(!each.picture.isNull());
    finished.methods[0].run->samples.pop_back();  // one tells no spread
    column.show(finished, "qcs-sgm", -1);
    for (const char* name : {"deviation", "sample-tiles", "invented"})
      QVERIFY2(wordsOf(column, name).contains(QStringLiteral("“Posterior samples” to 8")), name);
    finished.methods[0].trajectory = Trajectory();
    finished.image->truth.reset();
    column.show(finished, "qcs-sgm", -1);
    QVERIFY(wordsOf(column, "iterate").contains(QStringLiteral("not kept")));
    QVERIFY(wordsOf(column, "error").contains(QStringLiteral("no truth")));
    QCOMPARE(viewOf(column, "estimate").image(), flat(0.3f));
  }

  void tellsHowFarAMethodIs() {
    LinkedZoom zoom;
    MethodColumn column(&zoom);
    auto running = recording(4, 20);
    auto& method = running.methods[0];
    const auto shown = [&](int evaluation) {
      column.show(running, "qcs-sgm", evaluation);
      showLines(column);
      return scalarOf(column, "Evaluations");
    };
    QCOMPARE(shown(-1), QStringLiteral("4/20"));
    auto* message = column.findChild<QLabel*>(QStringLiteral("message"));
    QVERIFY(message->isHidden());
    method.stopped = true;
    shown(-1);
    QCOMPARE(message->text(), QStringLiteral("Stopped after 4 of 20 evaluations."));
    QVERIFY(!message->isHidden());
    method.stopped = false;
    method.run = finishedRun();
    QCOMPARE(shown(-1), QStringLiteral("10"));
    QCOMPARE(shown(3), QStringLiteral("3"));
    method.experiment = Experiment::defaults();
    method.experiment.settings.set("measurements", std::int64_t{200});
    method.experiment.settings.set("bits", std::int64_t{1});
    method.run->metrics.consistency = 0.985;
    shown(-1);
    QCOMPARE(scalarOf(column, "Agrees with y"), QStringLiteral("197 of 200"));
    method.experiment.settings.set("bits", Keyword{});
    shown(-1);
    QCOMPARE(scalarOf(column, "Agrees with y"), QStringLiteral("0.985"));
  }

  void samplesAreEnlargedByAClick() {
    SamplesView samples;
    samples.resize(206, 206);
    samples.setSamples({flat(0.2f), flat(0.4f), flat(0.6f), flat(0.8f)});
    QCOMPARE(samples.enlarged(), -1);
    sendMouse(samples, QEvent::MouseButtonPress, {150, 60});
    QCOMPARE(samples.enlarged(), 1);
    QCOMPARE(qRed(painted(samples, 1).pixel(60, 150)), 102);
    sendMouse(samples, QEvent::MouseButtonPress, {150, 60});
    QCOMPARE(samples.enlarged(), -1);
    QCOMPARE(qRed(painted(samples, 1).pixel(60, 150)), 153);  // the third
    samples.setReducedMotion(true);
    samples.togglePlay();
    QCOMPARE(samples.enlarged(), 0);
    QVERIFY(!samples.isPlaying());  // nothing moves by itself
    samples.togglePlay();
    QCOMPARE(samples.enlarged(), 1);
    samples.setReducedMotion(false);
    samples.togglePlay();
    QVERIFY(samples.isPlaying());
    QTRY_COMPARE(samples.enlarged(), 3);
    samples.setSamples({flat(0.2f), flat(0.4f)});
    QCOMPARE(samples.enlarged(), -1);
    QVERIFY(!samples.isPlaying());
  }

  void whatSamplesDifferInIsInvented() {
    auto deviation = flat(0);
    deviation.pixels[0] = 0.3f;
    deviation.pixels[1] = 0.15f;
    const auto made = inventedPicture(flat(0.4f), deviation, 0.3);
    QVERIFY((made.shape == ImageShape{3, 8, 8}));
    QCOMPARE(made.at(0, 0, 0), 0.9f);  // orange, whatever the mean is
    QCOMPARE(made.at(2, 0, 0), 0.0f);
    QCOMPARE(made.at(0, 0, 1), 0.65f);
    for (int c = 0; c < 3; ++c)
      QCOMPARE(made.at(c, 4, 4), 0.4f);  // all agree
    QVERIFY_EXCEPTION_THROWN(inventedPicture(flat(0.4f, 4), deviation, 0.3), Error);
  }
};

INKLING_TEST(MethodColumnTest);

}  // namespace inkling

#include "method_column_test.moc"

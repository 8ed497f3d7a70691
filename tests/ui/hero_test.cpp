// The start page's canvas, with the real engine.
#include "engine/model/engine.h"
#include "tests/test.h"
#include "tests/ui/test_settings.h"
#include "ui/session/workbench.h"
#include "ui/view/draw_pad.h"
#include "ui/view/image_view.h"
#include "ui/window/hero_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

namespace inkling {

class HeroTest : public QObject {
  Q_OBJECT

  static constexpr int patience = 120000;  // ms, for what a busy machine computes

 private Q_SLOTS:
  void initTestCase() { test::useTestSettings(); }

  void whatIsDrawnComesBack() {
    Workbench workbench(openEngine);
    workbench.setLive(false);
    HeroPanel hero(workbench);
    hero.show();
    auto* pad = hero.findChild<DrawPad*>(QStringLiteral("hero-pad"));
    auto* result = hero.findChild<ImageView*>(QStringLiteral("hero-result"));
    const auto text = [&] { return hero.findChild<QLabel*>(QStringLiteral("hero-text"))->text(); };
    QVERIFY(result->picture().isNull());
    const auto at = [&](double x, double y) {
      return QPoint(qRound(x * pad->width()), qRound(y * pad->height()));
    };
    QTest::mousePress(pad, Qt::LeftButton, {}, at(0.5, 0.2));
    for (int percent = 25; percent < 80; percent += 5)
      QTest::mouseMove(pad, at(0.5, percent / 100.0));
    QTest::mouseRelease(pad, Qt::LeftButton, {}, at(0.5, 0.8));
    QVERIFY(QTest::qWaitFor([&] { return !result->picture().isNull(); }, patience));
    QVERIFY2(text().contains(QStringLiteral("of 200 answers agree")), qPrintable(text()));
    QVERIFY(result->image().shape == ImageShape({1, 28, 28}));
    // the window's experiment is another matter
    QVERIFY(workbench.document().experiment().images.empty());
    QVERIFY(workbench.recording().methods.empty());

    QSignalSpy taken(&hero, &HeroPanel::takeAsked);
    hero.findChild<QPushButton*>(QStringLiteral("hero-take"))->click();
    QCOMPARE(taken.size(), 1);
    const auto e = qvariant_cast<Experiment>(taken[0][0]);
    QCOMPARE(e.images.size(), std::size_t{1});
    QCOMPARE(e.settings.integer("measurements"), std::int64_t{200});
    hero.findChild<QPushButton*>(QStringLiteral("hero-clear"))->click();
    QVERIFY(result->picture().isNull());
    hero.findChild<QPushButton*>(QStringLiteral("hero-take"))->click();
    QCOMPARE(taken.size(), 1);  // nothing is drawn
  }
};

INKLING_TEST(HeroTest);

}  // namespace inkling

#include "hero_test.moc"

#include "ui/window/start_page.h"

#include "engine/model/option.h"
#include "tests/test.h"
#include "tests/ui/view_support.h"
#include "ui/images/gallery_pictures.h"
#include "ui/images/image_collection.h"
#include "ui/window/presets.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>
#include <set>

namespace inkling {

class StartPageTest : public QObject {
  Q_OBJECT

  static QPushButton* button(const StartPage& page, const char* name) {
    return page.findChild<QPushButton*>(QString::fromLatin1(name));
  }
  static QString focused(const StartPage& page) { return page.focusWidget()->objectName(); }
  // Where the press of a key goes: to the focus.
  static void press(const StartPage& page, Qt::Key key) {
    QTest::keyClick(page.focusWidget(), key);
  }

 private Q_SLOTS:
  void everyPresetHasACard() {
    StartPage page;
    QSignalSpy chosen(&page, &StartPage::presetChosen);
    std::set<std::string> ids, titles;
    for (const auto& preset : startPresets()) {
      auto* card = button(page, preset.id);
      QCOMPARE(card != nullptr, preset.card);
      if (!card) continue;
      QCOMPARE(card->text(), preset.title);
      QCOMPARE(card->accessibleDescription(), preset.text);
      card->click();
      QCOMPARE(chosen.takeFirst()[0].toString(), QString::fromLatin1(preset.id));
      QVERIFY(ids.insert(preset.id).second);
      QVERIFY(titles.insert(preset.title.toStdString()).second);
    }
    QVERIFY(ids.size() >= 7);
    QSignalSpy opened(&page, &StartPage::openAsked), drawn(&page, &StartPage::drawAsked);
    button(page, "open-file")->click();
    button(page, "draw-image")->click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(drawn.size(), 1);
  }

  void whatPresetsVaryCanBeVaried() {
    for (const auto& preset : startPresets()) {
      QVERIFY2(!preset.varies.empty(), preset.id);
      const auto settings = preset.make(galleryDigit(3)).settings;
      for (const auto& name : preset.varies) {
        const auto& option = standardOptions().require(name);
        QVERIFY(option.scope == OptionScope::Experiment);
        QVERIFY2(!option.applies || option.applies(settings), name.c_str());
      }
      if (preset.budget > 0)
        QCOMPARE(settings.integer("bits") * settings.integer("measurements"),
                 std::int64_t{preset.budget});
    }
  }

  void presetsReverseEachOther() {
    const auto presets = startPresets();
    const auto find = [&](std::string_view id) {
      return std::find_if(presets.begin(), presets.end(),
                          [&](const Preset& each) { return each.id == id; });
    };
    const bool garment = QFileInfo::exists(QString::fromLatin1(fashionMnistImages));
    QCOMPARE(find("other-prior-reverse") != presets.end(), garment);
    for (const auto& preset : presets) {
      if (!*preset.reverse) continue;
      const auto other = find(preset.reverse);
      QVERIFY(other != presets.end());
      QCOMPARE(std::string(other->reverse), std::string(preset.id));
      QVERIFY(!preset.direction.isEmpty() && preset.direction != other->direction);
      QVERIFY(preset.make(galleryDigit(3)).settings.text("prior") !=
              other->make(galleryDigit(3)).settings.text("prior"));
    }
  }

  void budgetsAreSharedOut() {
    using Pairs = std::vector<std::pair<int, int>>;
    const Pairs all{{1, 600}, {2, 300}, {3, 200}, {4, 150}, {5, 120}, {6, 100}, {7, 85}, {8, 75}};
    QVERIFY(budgetPairs(600, 784) == all);
    QVERIFY(budgetPairs(600, 0) == all);
    QVERIFY(budgetPairs(600, 300) == Pairs(all.begin() + 1, all.end()));
    QVERIFY(budgetPairs(3, 784) == Pairs({{1, 3}, {2, 1}, {3, 1}}));
    QVERIFY(budgetPairs(100000, 784).empty());
    QVERIFY(budgetPairs(0, 784).empty());
    QVERIFY(budgetPairs(-5, 784).empty());
  }

  void arrowKeysGoFromCardToCard() {
    StartPage page;
    page.resize(20 * page.fontMetrics().averageCharWidth(), 400);
    page.show();
    const auto presets = startPresets();
    page.setFocus();
    QCOMPARE(focused(page), QString::fromLatin1(presets[0].id));
    press(page, Qt::Key_Down);
    QCOMPARE(focused(page), QString::fromLatin1(presets[1].id));
    press(page, Qt::Key_Left);
    QCOMPARE(focused(page), QString::fromLatin1(presets[0].id));

    page.resize(250 * page.fontMetrics().averageCharWidth(), 800);
    press(page, Qt::Key_Down);
    QCOMPARE(focused(page), QString::fromLatin1(presets[5].id));
    press(page, Qt::Key_Right);
    QCOMPARE(focused(page), QString::fromLatin1(presets[6].id));
    press(page, Qt::Key_Up);
    QCOMPARE(focused(page), QString::fromLatin1(presets[1].id));

    QSignalSpy chosen(&page, &StartPage::presetChosen);
    press(page, Qt::Key_Return);
    press(page, Qt::Key_Space);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen[1][0].toString(), QString::fromLatin1(presets[1].id));
  }

  void recentFilesAreTakenByClickAndKeys() {
    StartPage page;
    page.resize(900, 700);
    page.show();
    QVERIFY(!button(page, "recent-0"));
    const QStringList paths{QStringLiteral("/pictures/me & you/a<b>.png"),
                            QStringLiteral("/pictures/%1 \"quoted\".inkling"),
                            QStringLiteral("/long/") + QString(3000, QLatin1Char('x'))};
    page.setRecentFiles(paths);
    QSignalSpy chosen(&page, &StartPage::recentChosen);
    for (int i = 0; i < paths.size(); ++i) {
      auto* each = button(page, qPrintable(QStringLiteral("recent-%1").arg(i)));
      QVERIFY(each);
      QVERIFY(each->isVisible());
      QVERIFY(each->sizeHint().width() < page.width());
      each->click();
      QCOMPARE(chosen.takeFirst()[0].toString(), paths[i]);
    }
    QVERIFY(button(page, "recent-0")->text().contains(QStringLiteral("me && you")));
    button(page, "recent-0")->setFocus();
    press(page, Qt::Key_Down);
    press(page, Qt::Key_Return);
    QCOMPARE(chosen.takeFirst()[0].toString(), paths[1]);
    button(page, "draw-image")->setFocus();
    press(page, Qt::Key_Tab);
    QCOMPARE(focused(page), QStringLiteral("recent-0"));

    // what is opened comes to the top of the list while it is being clicked
    connect(&page, &StartPage::recentChosen, &page,
            [&](const QString& path) { page.setRecentFiles({path}); });
    button(page, "recent-1")->click();
    QVERIFY(button(page, "recent-0")->toolTip().contains(QStringLiteral("quoted")));
    QVERIFY(!button(page, "recent-1"));
    page.setRecentFiles({});
    QVERIFY(!button(page, "recent-0"));
  }

  void whatTheLastSessionEndedWithIsOffered() {
    StartPage page;
    page.show();
    auto* go = button(page, "continue");
    QVERIFY(!go->isVisible());
    page.setContinuable(true);
    QVERIFY(go->isVisible());
    QSignalSpy asked(&page, &StartPage::continueAsked);
    go->click();
    QCOMPARE(asked.size(), 1);
    page.setContinuable(false);
    QVERIFY(!go->isVisible());
  }

  /// What is left of 960×540 beside the setup.
  void aSmallScreenScrollsDownwardsOnly() {
    StartPage page;
    page.setContinuable(true);
    page.setRecentFiles({QStringLiteral("/pictures/") + QString(60, QLatin1Char('x'))});
    for (const int width : {660, 500, 400}) {
      page.resize(width, 420);
      page.show();
      auto* area = page.findChild<QScrollArea*>();
      QTRY_COMPARE(area->horizontalScrollBar()->maximum(), 0);
      QVERIFY(area->verticalScrollBar()->maximum() > 0);
      for (const char* name : {"continue", "open-file", "draw-image"}) {
        const auto* each = button(page, name);
        const int right = each->mapTo(&page, each->rect().topRight()).x();
        QVERIFY2(right < width, name);
      }
    }
  }

  void missingPriorsAreToldWithAWayOn() {
    StartPage page;
    page.show();
    auto* use = button(page, "analytic-prior");
    QVERIFY(!use->isVisible());
    page.setMissingPriors(QStringLiteral("No <b>weights</b> were found."));
    QVERIFY(use->isVisible());
    QSignalSpy asked(&page, &StartPage::analyticPriorAsked);
    use->click();
    QCOMPARE(asked.size(), 1);
    const auto labels = page.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
      return label->isVisible() && label->text() == QStringLiteral("No <b>weights</b> were found.");
    }));
    page.setMissingPriors({});
    QVERIFY(!use->isVisible());
  }

  void nothingIsCutAndWhatDoesNotFitScrolls_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<double>("factor");
    QTest::newRow("small") << 220 << 160 << 1.0;
    QTest::newRow("usual") << 900 << 700 << 1.0;
    QTest::newRow("large type") << 900 << 700 << 2.0;
    QTest::newRow("huge") << 3000 << 2000 << 1.0;
  }
  void nothingIsCutAndWhatDoesNotFitScrolls() {
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(double, factor);
    StartPage page;
    auto font = page.font();
    font.setPointSizeF(font.pointSizeF() * factor);
    page.setFont(font);
    page.resize(width, height);
    page.show();
    auto* area = page.findChild<QScrollArea*>();
    QTRY_VERIFY(area->widget()->height() > 0);
    for (const auto& preset : startPresets()) {
      const auto* card = button(page, preset.id);
      if (!card) continue;
      QTRY_VERIFY2(card->height() >= card->heightForWidth(card->width()), preset.id);
      QTRY_VERIFY2(area->widget()->rect().contains(card->geometry()), preset.id);
    }
    QTRY_COMPARE(area->verticalScrollBar()->maximum() == 0,
                 area->widget()->height() <= area->viewport()->height());
    if (width > 800) QTRY_COMPARE(area->horizontalScrollBar()->maximum(), 0);
  }

  void cardsFollowThePalette() {
    StartPage page;
    QPalette dark = page.palette();
    dark.setColor(QPalette::Window, QColor(45, 45, 48));
    dark.setColor(QPalette::Base, QColor(30, 30, 32));
    dark.setColor(QPalette::Text, Qt::white);
    page.setPalette(dark);
    page.resize(900, 700);
    page.show();
    auto* card = button(page, "one-bit");
    const auto picture = painted(*card, 2);
    int ink = 0;
    for (int y = 0; y < picture.height(); ++y)
      for (int x = 0; x < picture.width(); ++x)
        ink += qGray(picture.pixel(x, y)) > 200;
    QVERIFY(ink > 200);  // white letters
    QCOMPARE(QColor(picture.pixel(picture.width() / 2, picture.height() - 8)), QColor(30, 30, 32));
  }
};

INKLING_TEST(StartPageTest);

}  // namespace inkling

#include "start_page_test.moc"

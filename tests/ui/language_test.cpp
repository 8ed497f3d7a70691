// The window in each of its languages, and from one to another.
#include "ui/figures/language.h"

#include "tests/test.h"
#include "tests/ui/test_settings.h"
#include "tests/ui/window_support.h"
#include "ui/export/export_dialog.h"
#include "ui/figures/option_text.h"
#include "ui/images/fit_dialog.h"
#include "ui/images/gallery_window.h"
#include "ui/lessons/lesson_view.h"
#include "ui/models/import_dialog.h"
#include "ui/models/models_window.h"
#include "ui/session/relabel.h"
#include "ui/session/settings.h"
#include "ui/studies/studies_window.h"
#include "ui/view/elided_label.h"
#include "ui/window/about_dialog.h"
#include "ui/window/lesson_controller.h"
#include "ui/window/message_bar.h"
#include "ui/window/preferences_dialog.h"

#include <QComboBox>
#include <QDir>
#include <QGroupBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

namespace inkling {
namespace {

/// What every widget and command says, each with where it stands.
QStringList saidBy(const QWidget& top) {
  QStringList said;
  const auto add = [&](const QObject& object, const QString& text) {
    // what Qt's own widgets say they say anew themselves, some of it when they are next shown
    const bool ofQt = object.objectName().startsWith(QLatin1String("qt_")) ||
                      object.objectName().startsWith(QLatin1String("Scroll"));
    // told once while something is opened; names of libraries, which the mock has none of
    const bool passing =
        object.objectName() == QLatin1String("message") || text.contains(QLatin1String("LibTorch"));
    if (!text.isEmpty() && !ofQt && !passing)
      said << QString::fromLatin1(object.metaObject()->className()) + QStringLiteral(" ") +
                  object.objectName() + QStringLiteral(": ") + text;
  };
  for (const auto* action : top.findChildren<QAction*>()) {
    add(*action, action->text());
    add(*action, action->toolTip());
  }
  for (const auto* widget : top.findChildren<QWidget*>()) {
    add(*widget, widget->toolTip());
    add(*widget, widget->accessibleName());
    add(*widget, widget->windowTitle());
    if (const auto* label = qobject_cast<const QLabel*>(widget)) add(*widget, label->text());
    if (const auto* each = qobject_cast<const QAbstractButton*>(widget)) add(*widget, each->text());
    if (const auto* box = qobject_cast<const QGroupBox*>(widget)) add(*widget, box->title());
    if (const auto* menu = qobject_cast<const QMenu*>(widget)) add(*widget, menu->title());
    if (const auto* combo = qobject_cast<const QComboBox*>(widget))
      for (int i = 0; i < combo->count(); ++i)
        add(*widget, combo->itemText(i));
    if (const auto* tabs = qobject_cast<const QTabBar*>(widget))
      for (int i = 0; i < tabs->count(); ++i)
        add(*widget, tabs->tabText(i));
  }
  return said;
}

/// Those of one that are not in the other.
QStringList missingIn(const QStringList& other, const QStringList& said) {
  QStringList missing;
  for (const auto& each : said)
    if (!other.contains(each) && !missing.contains(each)) missing << each;
  return missing;
}

/// Visible texts that have less room than they need.
QStringList cutOff(const QWidget& top) {
  QStringList cut;
  for (const auto* widget : top.findChildren<QWidget*>()) {
    if (!widget->isVisibleTo(&top) || widget->visibleRegion().isEmpty()) continue;
    QString text;
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
      const bool free = label->wordWrap() || dynamic_cast<const ElidedLabel*>(label) ||
                        label->textFormat() == Qt::RichText;
      if (!free) text = label->text();
    } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
      const auto* tool = qobject_cast<const QToolButton*>(widget);
      const bool drawn = tool && (tool->toolButtonStyle() == Qt::ToolButtonIconOnly) &&
                         (tool->arrowType() != Qt::NoArrow || !tool->icon().isNull());
      if (!drawn) text = button->text();
    }
    if (text.isEmpty()) continue;
    text.remove(QLatin1Char('&'));
    const int needed = widget->fontMetrics().size(0, text).width();
    if (needed > widget->width())
      cut << QStringLiteral("%1 (%2 of %3 px)").arg(text).arg(widget->width()).arg(needed);
  }
  return cut;
}

}  // namespace

class LanguageTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { test::useTestSettings(QStringLiteral("inkling-language-test")); }
  void init() { QSettings().clear(); }
  void cleanupTestCase() { QSettings().clear(); }

  void whoReadsWhat_data() {
    QTest::addColumn<QStringList>("wishes");
    QTest::addColumn<QString>("language");
    QTest::newRow("none") << QStringList{} << "en";
    QTest::newRow("C") << QStringList{"C"} << "en";
    QTest::newRow("English") << QStringList{"en-GB", "ja"} << "en";
    QTest::newRow("Japanese") << QStringList{"ja-Jpan-JP", "ja-JP", "ja"} << "ja";
    QTest::newRow("Chinese") << QStringList{"zh-Hans-CN", "zh-CN", "zh"} << "zh_CN";
    QTest::newRow("Singapore") << QStringList{"zh_SG"} << "zh_CN";
    QTest::newRow("traditional Chinese") << QStringList{"zh-Hant-TW", "zh-TW"} << "en";
    QTest::newRow("German, then Japanese") << QStringList{"de_DE", "ja"} << "ja";
    QTest::newRow("German") << QStringList{"de_DE"} << "en";
  }
  void whoReadsWhat() {
    QFETCH(QStringList, wishes);
    QFETCH(QString, language);
    QCOMPARE(languageFor(wishes).id, language);
  }

  void everyLanguageHasEveryPageOfTheHelp() {
    const auto pages = QDir(QStringLiteral(":/help/en")).entryList();
    QVERIFY(pages.size() > 10);
    for (const auto& language : languages()) {
      QCOMPARE(QDir(QStringLiteral(":/help/") + language.id).entryList(), pages);
      QCOMPARE(catalogOf(language) != nullptr, language.id != QLatin1String("en"));
    }
  }

  void switchedWithoutRestart_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    for (const auto& [from, to] : {std::pair("en", "ja"), std::pair("en", "zh_CN"),
                                   std::pair("ja", "zh_CN"), std::pair("ja", "en")})
      QTest::addRow("%s to %s", from, to) << from << to;
  }
  /// A window that has changed its language says what one says that was opened in it.
  void switchedWithoutRestart() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QStringList wanted;
    AppSettings().setLanguage(to);
    {
      test::Program fresh;
      QVERIFY(fresh.opened());
      fresh.window.exportDialog();
      wanted = saidBy(fresh.window);
    }
    AppSettings().setLanguage(from);
    test::Program program;
    QVERIFY(program.opened());
    program.window.exportDialog();
    const auto before = saidBy(program.window);
    program.window.settings().setLanguage(to);
    QCoreApplication::sendPostedEvents();
    const auto after = saidBy(program.window);
    const auto missing = QStringList{QStringLiteral("missing:")} + missingIn(after, wanted) +
                         QStringList{QStringLiteral("in their place:")} + missingIn(wanted, after);
    QVERIFY2(missing.size() == 2, qPrintable(missing.join(u'\n')));
    QVERIFY(missingIn(after, before).size() > 200);
  }

  void nothingIsLostInASwitch() {
    test::Program program;
    QVERIFY(program.opened());
    program.window.presets().start(QStringLiteral("one-bit"));
    QVERIFY(program.finished());
    const auto experiment = program.document().experiment();
    const auto runs = program.window.workbench().recording().methods.size();
    program.window.settings().setLanguage(QStringLiteral("ja"));
    QCOMPARE(program.document().experiment(), experiment);
    QCOMPARE(program.window.workbench().recording().methods.size(), runs);
    QVERIFY(program.window.workbench().recording().finished);
  }

  void stepsToUndoAreRenamed() {
    test::Program program;
    QVERIFY(program.opened());
    program.document().set("", "noise", 0.3);
    program.document().set("", "matrix", std::string("dct"));
    program.document().setMethods({"message-passing"});
    program.document().history().undo();
    program.window.settings().setLanguage(QStringLiteral("ja"));
    const auto said = [&](const char* before, const QString& option) {
      return QCoreApplication::translate("inkling::ActionController", before)
          .arg(QCoreApplication::translate("inkling::Document", "Change %1").arg(option));
    };
    const auto shown = [&] {
      QStringList texts;
      for (const auto* action : program.window.actions())
        texts << action->text();
      return texts.join(u'\n');
    };
    QVERIFY2(shown().contains(said("Undo %1", optionText("Matrix"))), qPrintable(shown()));
    QVERIFY(!shown().contains(QStringLiteral("Change")));
    program.document().history().undo();
    QVERIFY2(shown().contains(said("Undo %1", optionText("Noise"))), qPrintable(shown()));
    QVERIFY2(shown().contains(said("Redo %1", optionText("Matrix"))), qPrintable(shown()));
  }

  void lessonsGoOnInTheNewLanguage() {
    test::Program program;
    QVERIFY(program.opened());
    auto& lessons = program.window.lessons();
    lessons.open();
    const auto title = lessons.view()->lesson().title;
    program.window.settings().setLanguage(QStringLiteral("zh_CN"));
    QVERIFY(lessons.shown());
    QCOMPARE(lessons.view()->current(), 0);
    QCOMPARE(title, QStringLiteral("One bit"));
    QCOMPARE(lessons.view()->lesson().title, QStringLiteral("一个比特"));
  }

  void chosenInThePreferences() {
    test::Program program;
    QVERIFY(program.opened());
    program.trigger("preferences");
    auto* dialog = program.window.findChild<PreferencesDialog*>();
    auto* choice = dialog->findChild<QComboBox*>(QStringLiteral("language"));
    QCOMPARE(choice->currentData().toString(), QStringLiteral("system"));
    choice->setCurrentIndex(choice->findData(QStringLiteral("ja")));
    QCOMPARE(program.window.settings().language(), QStringLiteral("ja"));
    QCOMPARE(dialog->windowTitle(), QStringLiteral("設定"));
    const auto* open = program.window.action(QStringLiteral("open"));
    QCOMPARE(open->text(), QStringLiteral("開く(&O)…"));
    QCOMPARE(open->iconText(), QStringLiteral("開く…"));  // of the tool bar
    choice->setCurrentIndex(choice->findData(QStringLiteral("en")));
    QCOMPARE(dialog->windowTitle(), QStringLiteral("Preferences"));
  }

  void nothingIsCutOff_data() {
    QTest::addColumn<QString>("language");
    for (const auto& language : languages())
      QTest::newRow(qPrintable(language.id)) << language.id;
  }
  void nothingIsCutOff() {
    QFETCH(QString, language);
    AppSettings().setLanguage(language);
    test::Program program;
    program.window.resize(1400, 900);
    program.window.show();
    QVERIFY(program.opened());
    const auto look = [&](QWidget& widget, const char* state) {
      QCoreApplication::processEvents();
      const auto cut = cutOff(widget);
      QVERIFY2(cut.isEmpty(), qPrintable(QString::fromLatin1(state) + u'\n' + cut.join(u'\n')));
    };
    look(program.window, "start page");
    program.window.presets().start(QStringLiteral("one-bit"));
    QVERIFY(program.finished());
    look(program.window, "result");
    // the words of the lessons, not what their scenes compute
    program.engine->afterMethod = [](int, const Cancellation&) {
      throw Error(ErrorKind::Resource, "The device is lost.");
    };
    program.window.lessons().open();
    auto& lessons = *program.window.lessons().view();
    for (int i = 0; i < lessons.count(); ++i) {
      lessons.show(i);
      look(program.window, qPrintable(QStringLiteral("lesson %1").arg(i + 1)));
      lessons.answer(lessons.lesson().question.right);
      look(program.window, qPrintable(QStringLiteral("lesson %1, answered").arg(i + 1)));
    }
    program.trigger("preferences");
    look(*program.window.findChild<PreferencesDialog*>(), "preferences");
    auto& exporting = program.window.exportDialog();
    exporting.show();
    look(exporting, "export");
    program.trigger("gallery");
    look(program.window.gallery(), "gallery");
    program.trigger("studies");
    look(program.window.studies(), "studies");
    program.trigger("models");
    auto& models = program.window.models();
    auto* pages = models.findChild<QTabWidget*>();
    for (int page = 0; page < pages->count(); ++page) {
      pages->setCurrentIndex(page);
      look(models, qPrintable(QStringLiteral("models, page %1").arg(page + 1)));
    }
    look(models.showImport(), "import");
    QImage picture(90, 60, QImage::Format_RGB32);
    picture.fill(Qt::white);
    FitDialog fit(picture, QStringLiteral("picture"), program.engine->prior("digits").shape,
                  &program.window);
    fit.show();
    look(fit, "fit");
    program.trigger("about");
    look(*program.window.findChild<AboutDialog*>(), "about");
  }

  void aScriptWithoutFontIsToldOnce() {
    const bool there = QFontDatabase::writingSystems().contains(QFontDatabase::Japanese);
    test::Program program;
    QVERIFY(program.opened());
    program.window.settings().setLanguage(QStringLiteral("ja"));
    QCOMPARE(program.window.messages().text().contains(QStringLiteral("Japanese")), !there);
  }
};

INKLING_TEST(LanguageTest);

}  // namespace inkling

#include "language_test.moc"

#include "engine/model/option.h"
#include "engine/model/solver_info.h"
#include "tests/app/mock_engine.h"
#include "tests/test.h"
#include "tests/ui/test_settings.h"
#include "ui/window/documentation.h"
#include "ui/window/help_window.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QToolButton>
#include <QUrl>

#include <set>

namespace inkling {

namespace {

// Two menus, a menu within one, a separator, an action without keys and one outside all menus.
struct Menus {
  QMainWindow window;
  QAction *open, *quit, *digit, *loose;

  Menus() {
    auto* file = window.menuBar()->addMenu(QStringLiteral("&File"));
    open = file->addAction(QStringLiteral("&Open && go…"));
    open->setShortcuts({Qt::CTRL | Qt::Key_O, Qt::Key_F3});
    file->addSeparator();
    file->addAction(QStringLiteral("No keys"));
    quit = file->addAction(QStringLiteral("&Quit"));
    quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    auto* gallery =
        window.menuBar()->addMenu(QStringLiteral("&Edit"))->addMenu(QStringLiteral("&Gallery"));
    digit = gallery->addAction(QStringLiteral("Digit"));
    digit->setShortcut(Qt::Key_1);
    loose = new QAction(QStringLiteral("Loose"), &window);
    loose->setShortcut(Qt::Key_Space);
    window.addActions({loose, quit});
  }
};

}  // namespace

class HelpTest : public QObject {
  Q_OBJECT

  QUrl opened_;

 public:
  Q_INVOKABLE void noteOpened(const QUrl& url) { opened_ = url; }

 private:
  template <typename T>
  static T* part(const QWidget& help, const char* name) {
    return help.findChild<T*>(QString::fromLatin1(name));
  }
  static QString selected(const HelpWindow& help) {
    return part<QTextBrowser>(help, "page")->textCursor().selectedText();
  }

 private Q_SLOTS:
  void everyPageIsThere() {
    Menus m;
    const auto pages = helpPages(m.window, {});
    std::set<QString> ids;
    for (const auto& page : pages) {
      QVERIFY(ids.insert(page.id).second);
      QVERIFY2(!page.html.contains(QStringLiteral("missing from the program")),
               qPrintable(page.id));
      QVERIFY2(page.html.size() > 200, qPrintable(page.id));
    }
    for (const char* id : {"what", "first-steps", "views", "methods", "matrices", "quantizer",
                           "settings", "live", "own", "export", "keyboard", "references"})
      QVERIFY2(ids.count(QString::fromLatin1(id)), id);
    const QRegularExpression link(QStringLiteral("href=\"([^\"]*)\""));
    for (const auto& page : pages)
      for (auto found = link.globalMatch(page.html); found.hasNext();) {
        const auto target = found.next().captured(1);
        QVERIFY2(target.startsWith(QStringLiteral("https://")) || ids.count(target),
                 qPrintable(target));
      }
  }

  void everyOptionAndMethodIsExplained() {
    Menus m;
    QString all;
    for (const auto& page : helpPages(m.window, {}))
      all += page.html;
    for (const auto& option : standardOptions().options()) {
      QVERIFY2(all.contains(
                   QStringLiteral("<code>--%1</code>").arg(QString::fromStdString(option.name))),
               option.name.c_str());
      for (const auto& text : {option.label, option.help, render(range(option))})
        QVERIFY2(all.contains(QString::fromStdString(text).toHtmlEscaped()), text.c_str());
    }
    for (const auto& method : solvers())
      QVERIFY2(all.contains(QString::fromStdString(method.help).toHtmlEscaped()),
               method.id.c_str());
  }

  void contentsShowPages() {
    Menus m;
    HelpWindow help(m.window, {});
    QCOMPARE(help.currentPage(), QStringLiteral("what"));
    help.showPage(QStringLiteral("matrices"));
    QCOMPARE(help.currentPage(), QStringLiteral("matrices"));
    auto* page = part<QTextBrowser>(help, "page");
    QVERIFY(page->toPlainText().contains(QStringLiteral("hadamard")));
    QCOMPARE(page->accessibleName(), QStringLiteral("Matrices"));
    help.showPage(QStringLiteral("nowhere"));
    QCOMPARE(help.currentPage(), QStringLiteral("matrices"));
    Q_EMIT page->anchorClicked(QUrl(QStringLiteral("methods")));
    QCOMPARE(help.currentPage(), QStringLiteral("methods"));
    part<QListWidget>(help, "contents")->setCurrentRow(1);
    QCOMPARE(help.currentPage(), QStringLiteral("first-steps"));
  }

  void searchGoesThroughAllPages() {
    Menus m;
    HelpWindow help(m.window, viewKeys());
    auto* line = part<QLineEdit>(help, "search");
    auto* told = part<QLabel>(help, "matches");
    line->setText(QStringLiteral("EXPECTATION"));
    const int count = help.matchCount();
    QVERIFY(count > 2);
    std::set<QString> pages;
    for (int i = 0; i < count; ++i) {
      QCOMPARE(told->text(), QStringLiteral("%1 of %2").arg(i + 1).arg(count));
      QCOMPARE(selected(help).toLower(), QStringLiteral("expectation"));
      pages.insert(help.currentPage());
      part<QToolButton>(help, "next")->click();
    }
    QVERIFY(pages.size() > 1);
    QCOMPARE(told->text(), QStringLiteral("1 of %1").arg(count));  // round again
    part<QToolButton>(help, "previous")->click();
    QCOMPARE(told->text(), QStringLiteral("%1 of %1").arg(count));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(told->text(), QStringLiteral("1 of %1").arg(count));

    line->setText(QStringLiteral("no such words <b>"));
    QCOMPARE(help.matchCount(), 0);
    QCOMPARE(told->text(), QStringLiteral("Not found"));
    part<QToolButton>(help, "next")->click();
    part<QToolButton>(help, "previous")->click();
    line->clear();
    QVERIFY(told->text().isEmpty());
  }

  void shortcutsComeByMenu() {
    Menus m;
    const auto found = shortcutsOf(m.window, {{QStringLiteral("0"), QStringLiteral("Fit")}});
    QCOMPARE(found.size(), std::size_t{5});
    QCOMPARE(found[0].group, QStringLiteral("File"));
    QCOMPARE(found[0].what, QStringLiteral("Open & go…"));
    QVERIFY(found[0].keys.contains(QStringLiteral("F3")) &&
            found[0].keys.contains(QStringLiteral("Ctrl+O")));
    QCOMPARE(found[1].what, QStringLiteral("Quit"));
    QCOMPARE(found[2].group, QStringLiteral("Edit"));
    QCOMPARE(found[3].what, QStringLiteral("Loose"));
    QCOMPARE(found[4].what, QStringLiteral("Fit"));
    QMainWindow bare;
    QVERIFY(shortcutsOf(bare, {}).empty());
    QVERIFY(!bare.menuWidget());  // asking has not made one

    for (const auto& page : helpPages(m.window, viewKeys()))
      if (page.id == QLatin1String("keyboard"))
        for (const auto& each : shortcutsOf(m.window, viewKeys()))
          QVERIFY2(page.html.contains(each.what.toHtmlEscaped()) &&
                       page.html.contains(each.keys.toHtmlEscaped()),
                   qPrintable(each.what));
  }

  void theTableIsSortedAndCopied() {
    Menus m;
    ShortcutTable dialog(m.window, viewKeys());
    auto* table = part<QTableWidget>(dialog, "table");
    QCOMPARE(table->rowCount(), 4 + static_cast<int>(viewKeys().size()));
    QCOMPARE(table->item(0, 0)->text(), QStringLiteral("File"));
    table->sortByColumn(1, Qt::AscendingOrder);
    QStringList sorted, shown;
    for (int row = 0; row < table->rowCount(); ++row)
      shown << table->item(row, 1)->text();
    sorted = shown;
    sorted.sort();
    QCOMPARE(shown, sorted);

    part<QPushButton>(dialog, "copy")->click();
    const auto all = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(all.size(), table->rowCount());
    table->selectRow(shown.indexOf(QStringLiteral("Quit")));
    dialog.copy();
    QCOMPARE(QApplication::clipboard()->text(),
             QStringLiteral("File\tQuit\t%1")
                 .arg(m.quit->shortcut().toString(QKeySequence::NativeText)));
  }

  void spaceIsTheActionsButForOnePageAndWhereOneTypes() {
    Menus m;
    auto* content = new QWidget;
    auto* page = new QWidget(content);
    auto* box = new QCheckBox(content);
    auto* line = new QLineEdit(content);
    auto* card = new QCheckBox(page);
    keepSpaceForButtons(m.window, *page);
    m.window.setCentralWidget(content);
    m.window.show();
    QVERIFY(QTest::qWaitForWindowActive(&m.window));
    int triggered = 0;
    connect(m.loose, &QAction::triggered, this, [&] { ++triggered; });
    const auto press = [](QWidget* widget) {
      widget->setFocus();
      QTest::keyClick(widget, Qt::Key_Space);
    };
    press(box);
    QVERIFY(!box->isChecked());
    QCOMPARE(triggered, 1);
    QTest::keyClick(box, Qt::Key_Return);
    QVERIFY(box->isChecked());
    press(card);
    QVERIFY(card->isChecked());
    press(line);
    QCOMPARE(line->text(), QStringLiteral(" "));
    QCOMPARE(triggered, 1);
  }

  void documentationIsFoundBesideTheProgram() {
    const QTemporaryDir root;
    const auto write = [&](const char* folder) {
      const auto path = root.filePath(QString::fromLatin1(folder));
      QDir().mkpath(path);
      QFile page(path + QStringLiteral("/index.html"));
      QVERIFY(page.open(QIODevice::WriteOnly));
    };
    QVERIFY(QDir(root.path()).mkdir(QStringLiteral("bin")));
    const auto program = root.filePath(QStringLiteral("bin"));
    QCOMPARE(documentationPage(program), QString());
    const auto base = QDir(root.path()).canonicalPath();
    write("packaging/documentation");
    QCOMPARE(documentationPage(program),
             base + QStringLiteral("/packaging/documentation/index.html"));
    write("share/doc/inkling/html");
    QCOMPARE(documentationPage(program),
             base + QStringLiteral("/share/doc/inkling/html/index.html"));
  }

  /// Or the window says that there is none.
  void documentationIsOpened() {
    inkling::test::useTestSettings();
    QSettings().clear();
    auto engine = std::make_shared<test::MockEngine>();
    MainWindow window([engine] { return engine; });
    auto* action = window.findChild<QAction*>(QStringLiteral("documentation"));
    QVERIFY(action);
    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "noteOpened");
    opened_.clear();
    action->trigger();
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    const auto page = documentationPage(QCoreApplication::applicationDirPath());
    QCOMPARE(opened_.toLocalFile(), page);
    auto* messages = window.findChild<MessageBar*>();
    QVERIFY(messages);
    QCOMPARE(messages->text().contains(QStringLiteral("documentation")), page.isEmpty());
  }

  void theProgramsShortcutsAreEachOthersOwn() {
    inkling::test::useTestSettings();
    QSettings().clear();
    auto engine = std::make_shared<test::MockEngine>();
    MainWindow window([engine] { return engine; });
    const auto listed = shortcutsOf(window, {});
    QVERIFY(listed.size() > 10);
    std::map<QString, QString> owner;
    for (const auto& each : listed)
      for (const auto& keys : each.keys.split(QStringLiteral("; "))) {
        QVERIFY2(!owner.count(keys), qPrintable(keys + each.what + owner[keys]));
        owner[keys] = each.what;
      }
    for (const auto* action : window.findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly))
      for (const auto& keys : action->shortcuts())
        QVERIFY2(owner.count(keys.toString(QKeySequence::NativeText)), qPrintable(action->text()));
  }
};

INKLING_TEST(HelpTest);

}  // namespace inkling

#include "help_test.moc"

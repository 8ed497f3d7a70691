#include "ui/session/settings.h"

#include "tests/test.h"
#include "tests/ui/test_settings.h"
#include "ui/window/application.h"
#include "ui/window/preferences_dialog.h"
#include "ui/window/recent_menu.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QProxyStyle>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QTemporaryDir>

namespace inkling {

namespace {

/// A style whose animations take no time, as where a desktop has switched them off.
class Motionless : public QProxyStyle {
 public:
  explicit Motionless(const QString& base) : QProxyStyle(base) {}
  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* data) const override {
    return hint == SH_Widget_Animation_Duration
               ? 0
               : QProxyStyle::styleHint(hint, option, widget, data);
  }
};

QAction* actionOf(const QMenu& menu, const QString& text) {
  for (auto* action : menu.actions())
    if (action->text().contains(text)) return action;
  return nullptr;
}

}  // namespace

class SettingsTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  QString organization_, application_, settingsFolder_;

  QString make(const QString& name) {
    QFile file(folder_.filePath(name));
    return file.open(QIODevice::WriteOnly) ? file.fileName() : QString();
  }
  static void keepSettingsIn(const QString& folder) {
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder);
  }
  /// What the file says when Inkling starts.
  static void writeSettings(const QByteArray& text) {
    const auto path = QSettings().fileName();
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
  }
  static QByteArray settingsText() {
    QSettings().sync();
    QFile file(QSettings().fileName());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

 private Q_SLOTS:
  void initTestCase() {
    organization_ = QCoreApplication::organizationName();
    application_ = QCoreApplication::applicationName();
    inkling::test::useTestSettings(QStringLiteral("settings-test"));
    settingsFolder_ = QFileInfo(QFileInfo(QSettings().fileName()).path()).path();
  }
  void cleanupTestCase() {
    keepSettingsIn(settingsFolder_);
    QCoreApplication::setOrganizationName(organization_);
    QCoreApplication::setApplicationName(application_);
  }
  /// Each test has a folder of its own: Qt keeps a file's values while the program runs.
  void init() {
    static int tests = 0;
    keepSettingsIn(folder_.filePath(QString::number(++tests)));
  }

  void startWithDefaults() {
    const AppSettings settings;
    QVERIFY(settings.recentFiles().isEmpty());
    QCOMPARE(settings.motion(), AppSettings::Motion::System);
    QVERIFY(settings.live());
    QVERIFY(settings.autosave());
    QCOMPARE(settings.trajectoryBudget(), 64);
    QCOMPARE(settings.folder(), QDir::homePath());
    QVERIFY(settings.choices(QStringLiteral("export/figure")).isEmpty());
    QVERIFY(settings.windowGeometry().isEmpty());
    QVERIFY(settings.windowState().isEmpty());
  }

  void areThereAtTheNextStart() {
    const auto file = make(QStringLiteral("a \"quoted\" name, with commas.png"));
    const QVariantMap choices{{QStringLiteral("dpi"), 300}, {QStringLiteral("dark"), true}};
    {
      AppSettings settings;
      settings.addRecentFile(file);
      settings.setMotion(AppSettings::Motion::Reduced);
      settings.setLive(false);
      settings.setAutosave(false);
      settings.setTrajectoryBudget(128);
      settings.setFolder(folder_.path());
      settings.setChoices(QStringLiteral("export/figure"), choices);
      settings.setWindow(QByteArray("\0\1geometry", 10), "state");
    }
    // read from the file's text, as another process does
    const auto text = settingsText();
    init();
    writeSettings(text);
    const AppSettings settings;
    QCOMPARE(settings.recentFiles(), QStringList(file));
    QCOMPARE(settings.motion(), AppSettings::Motion::Reduced);
    QVERIFY(settings.reducedMotion());
    QVERIFY(!settings.live());
    QVERIFY(!settings.autosave());
    QCOMPARE(settings.trajectoryBudget(), 128);
    QCOMPARE(settings.folder(), folder_.path());
    QCOMPARE(settings.choices(QStringLiteral("export/figure")), choices);
    QVERIFY(settings.choices(QStringLiteral("export")).isEmpty());
    QCOMPARE(settings.windowGeometry(), QByteArray("\0\1geometry", 10));
    QCOMPARE(settings.windowState(), QByteArray("state"));
  }

  void saysWhenSomethingChanges() {
    AppSettings settings;
    QSignalSpy spy(&settings, &AppSettings::changed);
    settings.setLive(false);
    settings.setLive(false);
    QCOMPARE(spy.size(), 1);
    settings.setTrajectoryBudget(1);
    QCOMPARE(settings.trajectoryBudget(), 8);
    settings.setTrajectoryBudget(1000000);
    QCOMPARE(settings.trajectoryBudget(), 4096);
    QCOMPARE(spy.size(), 3);
    settings.addRecentFile({});
    settings.setFolder({});
    QCOMPARE(spy.size(), 3);
  }

  void versionOneIsCarriedOver() {
    {
      QSettings first;
      first.setValue(QStringLiteral("window/version"), 1);
      first.setValue(QStringLiteral("window/geometry"), QByteArray("geometry"));
      first.setValue(QStringLiteral("window/state"), QByteArray("state"));
    }
    const AppSettings settings;
    QCOMPARE(settings.windowGeometry(), QByteArray("geometry"));
    QCOMPARE(settings.windowState(), QByteArray("state"));
    QVERIFY(settings.live());
    QCOMPARE(QSettings().value(QStringLiteral("version")).toInt(), AppSettings::version);
    QVERIFY(!QSettings().contains(QStringLiteral("window/version")));
  }

  void aWindowOfNoKnownVersionIsDropped() {
    writeSettings("[window]\nversion=7\nstate=@ByteArray(state)\n");
    QVERIFY(AppSettings().windowState().isEmpty());
  }

  void aNewerVersionIsLeftAlone() {
    const QByteArray newer =
        "[General]\nversion=3\nlive=false\nmotion=full\n\n[window]\nstate=@ByteArray(theirs)\n";
    writeSettings(newer);
    AppSettings settings;
    QVERIFY(settings.live());
    QCOMPARE(settings.motion(), AppSettings::Motion::System);
    QVERIFY(settings.windowState().isEmpty());
    settings.setTrajectoryBudget(256);
    settings.setWindow("g", "ours");
    settings.addRecentFile(make(QStringLiteral("new.png")));
    QCOMPARE(settings.trajectoryBudget(), 256);  // for this session
    QCOMPARE(settings.windowState(), QByteArray("ours"));
    QCOMPARE(settings.recentFiles().size(), 1);
    QCOMPARE(settingsText(), newer);
    QCOMPARE(AppSettings().trajectoryBudget(), 64);

    settings.reset();
    QCOMPARE(settings.trajectoryBudget(), 64);
    QVERIFY(!settingsText().contains("theirs"));
    settings.setLive(false);
    QVERIFY(!AppSettings().live());
  }

  void whatCannotBeIsTheDefault() {
    writeSettings(
        "[General]\nversion=2\nlive=perhaps\nautosave=@ByteArray(\\0)\nmotion=17\n"
        "trajectory-budget=9999999999999\nfolder=/no/such/folder\n"
        "recent=@Variant(\\0\\0\\0\\x7f), relative.png, /no/such/file.png\n"
        "[window]\ngeometry=7\nstate=text\n[choices]\nfigure=3\n");
    const AppSettings settings;
    QVERIFY(settings.live());
    QVERIFY(settings.autosave());
    QCOMPARE(settings.motion(), AppSettings::Motion::System);
    QCOMPARE(settings.trajectoryBudget(), 64);
    QCOMPARE(settings.folder(), QDir::homePath());
    QVERIFY(settings.recentFiles().isEmpty());
    QVERIFY(settings.windowGeometry().isEmpty());
    QVERIFY(settings.windowState().isEmpty());
    QVERIFY(settings.choices(QStringLiteral("figure")).isEmpty());
  }

  void aDamagedFileIsNoObstacle() {
    writeSettings(QByteArray("\0\xff[[[=\n%%%", 10) + QByteArray(5000, '\x80'));
    AppSettings settings;
    QVERIFY(settings.live());
    settings.setLive(false);
    QVERIFY(!AppSettings().live());
  }

  void lastForTheSessionWhereTheyCannotBeWritten() {
    keepSettingsIn(make(QStringLiteral("file")) + QStringLiteral("/below"));
    AppSettings settings;
    settings.setLive(false);
    settings.setTrajectoryBudget(100);
    QVERIFY(!settings.live());
    QCOMPARE(settings.trajectoryBudget(), 100);
  }

  void resetForgetsEverything() {
    AppSettings settings;
    settings.setLive(false);
    settings.addRecentFile(make(QStringLiteral("a.png")));
    settings.setWindow("g", "s");
    QSignalSpy spy(&settings, &AppSettings::changed);
    settings.reset();
    QCOMPARE(spy.size(), 1);
    QVERIFY(settings.live());
    QVERIFY(settings.recentFiles().isEmpty());
    QVERIFY(settings.windowState().isEmpty());
    QCOMPARE(QSettings().allKeys(), QStringList(QStringLiteral("version")));
  }

  void recentFilesAreTheNewestTenThatAreThere() {
    AppSettings settings;
    QStringList made;
    for (int i = 0; i < 12; ++i) {
      made.prepend(make(QStringLiteral("%1.png").arg(i)));
      settings.addRecentFile(made.front());
    }
    QCOMPARE(settings.recentFiles(), made.mid(0, 10));
    settings.addRecentFile(made[3]);
    made.move(3, 0);
    QCOMPARE(settings.recentFiles(), made.mid(0, 10));
    QVERIFY(QFile::remove(made[1]));
    made.removeAt(1);
    QCOMPARE(settings.recentFiles(), made.mid(0, 9));
    settings.addRecentFile(folder_.filePath(QStringLiteral("x/../3.png:0-9")));  // a selection
    QCOMPARE(settings.recentFiles().front(), folder_.filePath(QStringLiteral("3.png:0-9")));
    settings.clearRecentFiles();
    QVERIFY(settings.recentFiles().isEmpty());
  }

  void motionFollowsTheDesktop() {
    AppSettings settings;
    QVERIFY(!settings.reducedMotion());
    const auto style = QApplication::style()->objectName();
    QApplication::setStyle(new Motionless(style));
    QVERIFY(settings.reducedMotion());
    settings.setMotion(AppSettings::Motion::Full);
    QVERIFY(!settings.reducedMotion());
    QApplication::setStyle(QStyleFactory::create(style));
    settings.setMotion(AppSettings::Motion::System);
    QVERIFY(!settings.reducedMotion());

    const auto gtk = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                     QStringLiteral("/gtk-3.0/settings.ini");
    {
      QSettings desktop(gtk, QSettings::IniFormat);
      desktop.setValue(QStringLiteral("Settings/gtk-enable-animations"), false);
    }
    QVERIFY(settings.reducedMotion());
    QVERIFY(QFile::remove(gtk));
  }

  void menuShowsWhatIsThere() {
    AppSettings settings;
    RecentMenu menu(settings);
    QVERIFY(actionOf(menu, QStringLiteral("No files yet")));
    QVERIFY(!menu.findChild<QAction*>(QStringLiteral("clear"))->isEnabled());
    const auto first = make(QStringLiteral("black & white.png"));
    const auto second = make(QStringLiteral("second.png"));
    settings.addRecentFile(first);
    settings.addRecentFile(second);
    menu.popup({});
    auto* action = actionOf(menu, QStringLiteral("black && white.png"));
    QVERIFY(action);
    QVERIFY(action->text().startsWith(QStringLiteral("&2")));
    QCOMPARE(action->toolTip(), first);
    QSignalSpy spy(&menu, &RecentMenu::chosen);
    action->trigger();
    QCOMPARE(spy.takeFirst().at(0).toString(), first);
    menu.hide();

    QVERIFY(QFile::remove(first));
    menu.popup({});
    QVERIFY(!actionOf(menu, QStringLiteral("black")));
    QVERIFY(actionOf(menu, QStringLiteral("second")));
    menu.findChild<QAction*>(QStringLiteral("clear"))->trigger();
    menu.hide();
    QVERIFY(settings.recentFiles().isEmpty());
    menu.popup({});
    QVERIFY(!actionOf(menu, QStringLiteral("second")));
  }

  void preferencesApplyAtOnce() {
    AppSettings settings;
    QPointer<PreferencesDialog> dialog = new PreferencesDialog(settings);
    QVERIFY(!dialog->isModal());
    dialog->show();
    auto* live = dialog->findChild<QCheckBox*>(QStringLiteral("live"));
    QVERIFY(live->isChecked());
    live->click();
    QVERIFY(!settings.live());
    dialog->findChild<QCheckBox*>(QStringLiteral("autosave"))->click();
    QVERIFY(!settings.autosave());
    dialog->findChild<QComboBox*>(QStringLiteral("motion"))->setCurrentIndex(1);
    QCOMPARE(settings.motion(), AppSettings::Motion::Reduced);
    auto* budget = dialog->findChild<QSpinBox*>(QStringLiteral("budget"));
    budget->setFocus();
    budget->selectAll();
    QTest::keyClicks(budget, QStringLiteral("512"));
    QCOMPARE(settings.trajectoryBudget(), 64);  // not yet 51
    QTest::keyClick(budget, Qt::Key_Return);
    QCOMPARE(settings.trajectoryBudget(), 512);
    QVERIFY(dialog->isVisible());
    settings.setLive(true);  // elsewhere, as by the window's action
    QVERIFY(live->isChecked());
    dialog->reject();
    QTRY_VERIFY(!dialog);
  }

  void theInterfaceIsScaledAtTheNextStart() {
    const auto before = qgetenv("QT_SCALE_FACTOR");
    const bool was = qEnvironmentVariableIsSet("QT_SCALE_FACTOR");
    qunsetenv("QT_SCALE_FACTOR");
    AppSettings settings;
    QCOMPARE(settings.interfaceScale(), 100);
    scaleInterface(settings);
    QVERIFY(!qEnvironmentVariableIsSet("QT_SCALE_FACTOR"));
    const auto dialog = std::make_unique<PreferencesDialog>(settings);
    auto* scale = dialog->findChild<QComboBox*>(QStringLiteral("scale"));
    QCOMPARE(scale->currentData().toInt(), 100);
    scale->setCurrentIndex(scale->findData(150));
    QCOMPARE(settings.interfaceScale(), 150);
    scaleInterface(settings);
    QCOMPARE(qgetenv("QT_SCALE_FACTOR"), QByteArray("1.5"));
    settings.setInterfaceScale(200);
    QCOMPARE(scale->currentData().toInt(), 200);
    scaleInterface(settings);  // who has set the variable is left it
    QCOMPARE(qgetenv("QT_SCALE_FACTOR"), QByteArray("1.5"));
    settings.setInterfaceScale(1000);
    QCOMPARE(settings.interfaceScale(), AppSettings::largestScale);
    QSettings().setValue(QStringLiteral("interface-scale"), QStringLiteral("large"));
    QCOMPARE(settings.interfaceScale(), 100);
    if (was)
      qputenv("QT_SCALE_FACTOR", before);
    else
      qunsetenv("QT_SCALE_FACTOR");
  }

  void preferencesAskBeforeTheyReset() {
    AppSettings settings;
    settings.setTrajectoryBudget(512);
    const auto dialog = std::make_unique<PreferencesDialog>(settings);
    dialog->show();
    const auto button = [&](const char* name) {
      return dialog->findChild<QPushButton*>(QString::fromLatin1(name));
    };
    QVERIFY(!button("reset-confirm")->isVisible());
    button("reset")->click();
    QVERIFY(button("reset-confirm")->isVisible());
    button("reset-cancel")->click();
    QVERIFY(!button("reset-confirm")->isVisible());
    QCOMPARE(settings.trajectoryBudget(), 512);
    button("reset")->click();
    button("reset-confirm")->click();
    QCOMPARE(settings.trajectoryBudget(), 64);
    QCOMPARE(dialog->findChild<QSpinBox*>(QStringLiteral("budget"))->value(), 64);
    QVERIFY(!button("reset-confirm")->isVisible());
  }
};

INKLING_TEST(SettingsTest);

}  // namespace inkling

#include "settings_test.moc"

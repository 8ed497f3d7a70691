#include "engine/model/engine.h"
#include "tests/test.h"
#include "ui/window/about_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBrowser>

namespace inkling {

class AboutTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void itNamesVersionAndLibraries() {
    EngineInfo engine;
    engine.torch = "2.6";
    engine.blas = "OpenBLAS 0.3";
    AboutDialog dialog(QStringLiteral("0.1.0 (commit 0123456789ab)"), engine);
    const auto text = dialog.findChild<QLabel*>(QStringLiteral("version"))->text();
    for (const char* part : {"0.1.0 (commit 0123456789ab)", "LibTorch 2.6", "OpenBLAS 0.3"})
      QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    AboutDialog early(QStringLiteral("0.1.0"), {});  // before the engine is open
    QVERIFY(!early.findChild<QLabel*>(QStringLiteral("version"))
                 ->text()
                 .contains(QStringLiteral("LibTorch")));
  }

  // Whom the README names in its "Licence", the dialog names too.
  void itCreditsWhoTheReadmeCredits() {
    QFile readme(QString::fromStdString(test::sourceFile("README.md")));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const auto licence =
        QString::fromUtf8(readme.readAll()).section(QStringLiteral("## Licence"), 1);
    AboutDialog dialog(QStringLiteral("0.1.0"), {});
    const auto credits = dialog.findChild<QTextBrowser*>(QStringLiteral("credits"))->toPlainText();
    for (const char* name : {"LeCun, Cortes, Burges", "Zalando Research", "mate-backgrounds",
                             "lomiri-wallpapers-16.04", "lomiri-wallpapers-20.04",
                             "plasma-workspace-wallpapers", "Aitzol Berasategi", "artflow.ai"}) {
      QVERIFY2(licence.contains(QLatin1String(name)), name);
      QVERIFY2(credits.contains(QLatin1String(name)), name);
    }
    QVERIFY(credits.contains(QStringLiteral("GNU General Public License")));
  }

  void itIsCitedWithItsVersion() {
    AboutDialog dialog(QStringLiteral("1.2.3"), {});
    dialog.findChild<QPushButton*>(QStringLiteral("copy"))->click();
    const auto copied = QApplication::clipboard()->text();
    QCOMPARE(copied, citations(QStringLiteral("1.2.3")));
    QVERIFY(copied.contains(QStringLiteral("version = {1.2.3}")));
    // every entry is closed
    QCOMPARE(copied.count(QLatin1Char('{')), copied.count(QLatin1Char('}')));
    QCOMPARE(copied.count(QLatin1Char('@')), 5);
  }
};

INKLING_TEST(AboutTest);

}  // namespace inkling

#include "about_test.moc"

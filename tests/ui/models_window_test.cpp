// The window of the priors there are: looked at, imported, removed.
#include "ui/models/models_window.h"

#include "tests/support/files.h"
#include "tests/ui/window_support.h"
#include "ui/models/import_dialog.h"
#include "ui/plots/error_plot.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>

#include <filesystem>

using namespace inkling;
using namespace inkling::test;

namespace {

template <typename Widget>
Widget& part(const QWidget& in, const char* name) {
  auto* found = in.findChild<Widget*>(QString::fromLatin1(name));
  if (!found) throw Error(ErrorKind::Internal, "There is no such part.");
  return *found;
}

QString entry(const QTreeWidget& card, const QString& key) {
  const auto found = card.findItems(key, Qt::MatchExactly, 0);
  return found.isEmpty() ? QString() : found.front()->text(1);
}

QPushButton& importButton(const ImportDialog& dialog) {
  for (auto* button : dialog.findChildren<QPushButton*>())
    if (button->text() == QStringLiteral("&Import")) return *button;
  throw Error(ErrorKind::Internal, "There is no such button.");
}

}  // namespace

class ModelsWindowTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    before_ = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", QByteArray::fromStdString(folder_.path("data")));
  }
  void cleanup() { qputenv("XDG_DATA_HOME", before_); }

  void showsWhatThereIs() {
    Program p;
    QVERIFY(p.opened());
    p.trigger("models");
    auto& window = p.window.models();
    auto& list = part<QListWidget>(window, "priors");
    QCOMPARE(list.count(), 2);
    list.setCurrentRow(0);
    auto& card = part<QTreeWidget>(window, "card");
    QCOMPARE(entry(card, QStringLiteral("file")), QStringLiteral("/models/digits.safetensors"));
    QCOMPARE(entry(card, QStringLiteral("sigma_data")), QStringLiteral("0.33"));
    auto* plot = window.findChild<ErrorPlot*>();
    QVERIFY(plot->content().empty() &&
            plot->content().message.contains(QStringLiteral("calibrate")));
    QVERIFY(!part<QPushButton>(window, "remove").isEnabled());  // it is not the user's own
    QVERIFY(part<QPushButton>(window, "draw").isEnabled());
    list.setCurrentRow(1);  // cannot be read
    QVERIFY(!part<QPushButton>(window, "use").isEnabled());
    QVERIFY(!part<QPushButton>(window, "draw").isEnabled());
  }

  void drawsAndUses() {
    Program p;
    QVERIFY(p.opened());
    auto& window = p.window.models();
    part<QListWidget>(window, "priors").setCurrentRow(0);
    QVERIFY(part<QLabel>(window, "draws").pixmap().isNull());
    part<QPushButton>(window, "draw").click();
    QVERIFY(window.isBusy());
    QTRY_VERIFY(!window.isBusy());
    QVERIFY(!part<QLabel>(window, "draws").pixmap().isNull());
    p.document().set({}, "prior", std::string("gaussian-mixture"));
    part<QPushButton>(window, "use").click();
    QCOMPARE(p.document().experiment().settings.text("prior"), std::string("digits"));
  }

  void importsAndRemoves() {
    Program p;
    QVERIFY(p.opened());
    auto& window = p.window.models();
    auto& dialog = window.showImport();
    QVERIFY(!importButton(dialog).isEnabled());
    dialog.setFile(QStringLiteral("/nowhere/dncnn.pth"));
    QCOMPARE(part<QLineEdit>(dialog, "name").text(), QStringLiteral("dncnn"));
    part<QLineEdit>(dialog, "name").setText(QStringLiteral("digits"));
    importButton(dialog).click();
    QVERIFY(part<QLabel>(dialog, "problem").text().contains(QStringLiteral("already")));
    QVERIFY(p.engine->imports.empty());

    part<QLineEdit>(dialog, "name").setText(QStringLiteral("mine"));
    part<QCheckBox>(dialog, "trust").setChecked(true);
    p.engine->importFailure = Error(ErrorKind::Input, "It is damaged.");
    importButton(dialog).click();
    QTRY_VERIFY(!window.isBusy());
    QCOMPARE(part<QLabel>(dialog, "problem").text(), QStringLiteral("It is damaged."));
    QVERIFY(dialog.isVisible());

    p.engine->importFailure.reset();
    importButton(dialog).click();
    QTRY_VERIFY(!window.isBusy());
    QCOMPARE(p.engine->imports.size(), std::size_t{2});
    const auto& asked = p.engine->imports.back();
    QCOMPARE(asked.output, folder_.path("data/inkling/models/mine.safetensors"));
    QVERIFY(asked.trusted);
    QVERIFY(asked.settings.isKeyword("range"));
    QCOMPARE(asked.command,
             std::string("inkling-cli priors import '/nowhere/dncnn.pth' --name 'mine' --trust"));
    QVERIFY(!dialog.isVisible());
    auto& list = part<QListWidget>(window, "priors");
    QCOMPARE(list.currentItem()->text(), QStringLiteral("mine"));
    QCOMPARE(entry(part<QTreeWidget>(window, "card"), QStringLiteral("licence")),
             QStringLiteral("MIT"));
    const auto choices = p.window.workbench().choices(OptionRole::Prior);
    QVERIFY(std::find(choices.begin(), choices.end(), "mine") != choices.end());
    QVERIFY(!part<QPushButton>(window, "draw").isEnabled());  // for any size

    folder_.write("data/inkling/models/mine.safetensors", "x");
    auto& remove = part<QPushButton>(window, "remove");
    QVERIFY(remove.isEnabled());
    remove.click();
    QVERIFY(part<QLabel>(window, "message").text().contains(QStringLiteral("Press again")));
    QVERIFY(std::filesystem::exists(asked.output));
    p.engine->imported.clear();
    remove.click();
    QTRY_VERIFY(!window.isBusy());
    QVERIFY(!std::filesystem::exists(asked.output));
    QCOMPARE(list.count(), 2);
  }

  void calibrates() {
    Program p;
    QVERIFY(p.opened());
    const auto file = folder_.path("data/inkling/models/own.safetensors");
    p.engine->imported.push_back({"own", file, PriorShape(1, 28, 28), "{}"});
    auto& window = p.window.models();
    auto& list = part<QListWidget>(window, "priors");
    ImportRequest again;
    again.name = "other";
    p.window.workbench().importPrior(again);  // the list is read anew
    QTRY_COMPARE(list.count(), 4);
    list.setCurrentRow(2);
    QVERIFY(part<QPushButton>(window, "calibrate").isEnabled());
    window.calibrate(QStringLiteral("/nowhere/held-out.npy"));
    QTRY_VERIFY(!window.isBusy());
    QCOMPARE(p.engine->calibrations.back().prior, file);
    QCOMPARE(p.engine->calibrations.back().output, file);
    QCOMPARE(p.engine->calibrations.back().data.front(), std::string("/nowhere/held-out.npy"));
  }

 private:
  Folder folder_;
  QByteArray before_;
};

INKLING_TEST(ModelsWindowTest);
#include "models_window_test.moc"

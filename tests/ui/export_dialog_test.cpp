#include "ui/export/export_dialog.h"

#include "tests/support/files.h"
#include "tests/ui/export_support.h"
#include "tests/ui/test_settings.h"
#include "ui/export/figure_preview.h"
#include "ui/export/figure_rows.h"
#include "ui/export/plots_page.h"
#include "ui/figures/pictures.h"
#include "ui/figures/png.h"
#include "ui/figures/result_pictures.h"
#include "ui/plots/trace_plot.h"
#include "ui/session/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>

namespace inkling {
namespace {

using namespace exporting;

class ExportDialogTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { inkling::test::useTestSettings(); }
  void init() { QSettings().clear(); }

  void theDialogExportsEverything() {
    const Folder folder;
    auto data = finishedRecording();
    for (auto& method : data.methods)
      for (auto& step : method.steps)
        step.ssim = step.denoisedSsim = 0.5;  // which images as small as these have not
    TracePlot psnr(TracePlot::Quantity::Psnr), ssim(TracePlot::Quantity::Ssim);
    psnr.show(data, {});
    ssim.show(data, {});
    AppSettings settings;
    ExportDialog dialog([&]() -> const Recording& { return data; }, {&psnr, &ssim}, settings);
    QSignalSpy exported(&dialog, &ExportDialog::exported), failed(&dialog, &ExportDialog::failed),
        wanted(&dialog, &ExportDialog::plotsWanted);
    using Page = ExportDialog::Page;
    const auto done = [&](Page page, const QString& name) {
      const auto path = folder.path(name);
      exported.clear();
      return dialog.exportTo(page, path) &&
             QTest::qWaitFor([&] { return !dialog.busy(); }, 60000) && exported.count() == 1 &&
             exported[0][0].toString() == path;
    };
    const auto choose = [&](Page page, const char* name, const QString& value) {
      auto* combo = dialog.page(page).findChild<QComboBox*>(QString::fromUtf8(name));
      combo->setCurrentIndex(combo->findData(value));
    };
    const auto makeFolder = [&](const char* name) {
      return QDir().mkdir(folder.path(QString::fromUtf8(name)));
    };
    const auto names = [&](const char* name) {
      return QDir(folder.path(QString::fromUtf8(name))).entryList(QDir::Files, QDir::Name);
    };

    for (const char* name : {"f.png", "f.pdf", "f.svg"})
      QVERIFY2(done(Page::Figure, QString::fromUtf8(name)), name);
    QVERIFY(experimentFromJson(parseJson(experimentTextOf(folder.file("f.png")), "f.png")) ==
            data.experiment);
    QVERIFY(Svg(folder.bytes("f.svg")).has(QStringLiteral("Truth")));

    QVERIFY(makeFolder("images"));
    QVERIFY(done(Page::Images, QStringLiteral("images")));
    QCOMPARE(names("images").size(), 3 * 9);  // all but the further samples
    choose(Page::Images, "which",
           QStringLiteral("00-Ziffer__3_______-message-passing-estimate.png"));
    QVERIFY(done(Page::Images, QStringLiteral("one.png")));
    QCOMPARE(QImage(folder.path(QStringLiteral("one.png"))).convertToFormat(QImage::Format_RGB32),
             toQImage(mockImage(0), 8).convertToFormat(QImage::Format_RGB32));

    QVERIFY(makeFolder("plots"));
    QVERIFY(done(Page::Plots, QStringLiteral("plots")));
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(names("plots").size(), 2);
    choose(Page::Plots, "which", QStringLiteral("1"));
    for (const char* name : {"p.png", "p.pdf", "p.svg", "p.csv"})
      QVERIFY2(done(Page::Plots, QString::fromUtf8(name)), name);
    const QImage plot(folder.path(QStringLiteral("p.png")));
    QCOMPARE(plot.size(), QSize(1890, 1181));  // 160 by 100 mm at 300 dots per inch
    QCOMPARE(plot.dotsPerMeterX(), 11811);
    QCOMPARE(QByteArray::fromStdString(folder.bytes("p.csv")), ssim.csv());
    QVERIFY(folder.bytes("p.pdf").starts_with("%PDF"));

    QVERIFY(done(Page::Animation, QStringLiteral("a.gif")));
    QCOMPARE(framesOf(folder.path(QStringLiteral("a.gif"))).size(), std::size_t{8});

    QVERIFY(done(Page::Data, QStringLiteral("r.json")));
    QVERIFY(experimentFromJson(parseJson(folder.bytes("r.json"), "r.json")["experiment"]) ==
            data.experiment);
    choose(Page::Data, "format", QStringLiteral("npy"));
    QVERIFY(makeFolder("data"));
    QVERIFY(done(Page::Data, QStringLiteral("data")));
    QCOMPARE(names("data").size(), 5);
    QVERIFY(failed.isEmpty());
    QCOMPARE(settings.folder(), folder.path(QStringLiteral("data")));
  }

  void theDialogSaysOnceWhatWentWrong() {
    const Folder folder;
    Recording data;
    AppSettings settings;
    ExportDialog dialog([&]() -> const Recording& { return data; }, {}, settings);
    QSignalSpy failed(&dialog, &ExportDialog::failed);
    using Page = ExportDialog::Page;
    auto* message = dialog.findChild<QLabel*>(QStringLiteral("message"));
    int count = 0;
    const auto refused = [&](Page page, const QString& name, const char* part) {
      dialog.exportTo(page, folder.path(name));
      return QTest::qWaitFor([&] { return !dialog.busy(); }, 60000) && failed.count() == ++count &&
             failed.last()[0].toString().contains(QString::fromUtf8(part)) &&
             message->text() == failed.last()[0].toString();
    };
    QVERIFY(refused(Page::Figure, QStringLiteral("f.png"), "run the experiment"));
    QVERIFY(refused(Page::Images, {}, "run the experiment"));
    QVERIFY(refused(Page::Plots, {}, "no plot"));
    QVERIFY(refused(Page::Animation, QStringLiteral("a.gif"), "No course"));
    QVERIFY(refused(Page::Data, QStringLiteral("r.json"), "run the experiment"));
    data = finishedRecording();
    QVERIFY(refused(Page::Figure, QStringLiteral("f.xyz"), ".svg"));
    QVERIFY(refused(Page::Figure, QStringLiteral("none/f.png"), "does not exist"));
    QVERIFY(refused(Page::Images, QStringLiteral("none"), "does not exist"));
    QVERIFY(refused(Page::Data, QStringLiteral("none/r.json"), "does not exist"));
    QVERIFY(folder.names().isEmpty());

    auto* columns = dialog.page(Page::Figure).findChild<QSpinBox*>(QStringLiteral("columns"));
    columns->setValue(2);
    QVERIFY(dialog.exportTo(Page::Figure, folder.path(QStringLiteral("f.png"))));
    QVERIFY(!dialog.exportTo(Page::Figure, folder.path(QStringLiteral("g.png"))));
    QCOMPARE(failed.count(), ++count);
    QTRY_VERIFY(!dialog.busy());
    QCOMPARE(folder.names(), QStringList{QStringLiteral("f.png")});
  }

  void theDialogCancels() {
    const Folder folder;
    const auto data = recording(300, 300);
    AppSettings settings;
    ExportDialog dialog([&]() -> const Recording& { return data; }, {}, settings);
    QSignalSpy exported(&dialog, &ExportDialog::exported), failed(&dialog, &ExportDialog::failed);
    auto& page = dialog.page(ExportDialog::Page::Animation);
    page.findChild<QSpinBox*>(QStringLiteral("scale"))->setValue(32);
    page.findChild<QDoubleSpinBox*>(QStringLiteral("seconds"))->setValue(60);
    dialog.showPage(ExportDialog::Page::Animation);
    dialog.show();
    auto* cancel = dialog.findChild<QPushButton*>(QStringLiteral("cancel"));
    auto* again = dialog.findChild<QPushButton*>(QStringLiteral("export"));
    QVERIFY(!cancel->isVisible());
    QVERIFY(dialog.exportTo(ExportDialog::Page::Animation, folder.path(QStringLiteral("a.gif"))));
    QVERIFY(cancel->isVisible() && !again->isEnabled());
    cancel->click();
    QTRY_VERIFY(!dialog.busy());
    QVERIFY(!cancel->isVisible() && again->isEnabled());
    QVERIFY(exported.isEmpty() && failed.isEmpty());
    QVERIFY(folder.names().isEmpty());
  }

  void theDialogRemembersItsChoices() {
    const auto data = finishedRecording();
    const auto open = [&](AppSettings& settings) {
      return std::make_unique<ExportDialog>([&]() -> const Recording& { return data; },
                                            std::vector<Plot*>{}, settings);
    };
    using Page = ExportDialog::Page;
    const auto figureControl = [](ExportDialog& dialog, auto** control, const char* name) {
      *control =
          dialog.page(Page::Figure)
              .findChild<std::remove_reference_t<decltype(**control)>*>(QString::fromUtf8(name));
    };
    QSpinBox* dpi = nullptr;
    QLineEdit* title = nullptr;
    QCheckBox* metrics = nullptr;
    FigureRows* rows = nullptr;
    {
      AppSettings settings;
      const auto dialog = open(settings);
      dialog->show();
      figureControl(*dialog, &dpi, "dpi");
      figureControl(*dialog, &title, "title");
      figureControl(*dialog, &metrics, "metrics");
      figureControl(*dialog, &rows, "rows");
      QCOMPARE(dpi->value(), 300);
      QCOMPARE(rows->rowCount(), 7);
      dpi->setValue(600);
      title->setText(QStringLiteral("\"Quoted\", title = 1"));
      metrics->setChecked(false);
      rows->item(0, 1)->setText(QStringLiteral("Ground truth"));
      rows->item(1, 0)->setCheckState(Qt::Unchecked);
      auto* width = dialog->page(Page::Plots).findChild<QDoubleSpinBox*>(QStringLiteral("width"));
      auto* unit = dialog->page(Page::Plots).findChild<QComboBox*>(QStringLiteral("unit"));
      unit->setCurrentIndex(unit->findData(QStringLiteral("px")));
      QVERIFY(std::abs(width->value() - 1889.8) < 0.2);  // the same size in the other unit
      dialog->close();
    }
    AppSettings settings;
    const auto dialog = open(settings);
    figureControl(*dialog, &dpi, "dpi");
    figureControl(*dialog, &title, "title");
    figureControl(*dialog, &metrics, "metrics");
    figureControl(*dialog, &rows, "rows");
    QCOMPARE(dpi->value(), 600);
    QCOMPARE(title->text(), QStringLiteral("\"Quoted\", title = 1"));
    QVERIFY(!metrics->isChecked());
    QCOMPARE(rows->item(0, 1)->text(), QStringLiteral("Ground truth"));
    QCOMPARE(rows->item(1, 0)->checkState(), Qt::Unchecked);
    QCOMPARE(rows->item(2, 0)->checkState(), Qt::Checked);
    QVERIFY(!rows->choices().contains("qcs-sgm/mean"));
    auto* width = dialog->page(Page::Plots).findChild<QDoubleSpinBox*>(QStringLiteral("width"));
    QVERIFY(std::abs(width->value() - 1889.8) < 0.2);

    const Folder folder;
    QVERIFY(dialog->exportTo(Page::Figure, folder.path(QStringLiteral("f.svg"))));
    QTRY_VERIFY(!dialog->busy());
    const Svg svg(folder.bytes("f.svg"));
    QVERIFY(svg.has(QStringLiteral("Ground truth")) && svg.has(QStringLiteral("\"Quoted\"")));
    QVERIFY(!svg.has(QStringLiteral("Back-projection")) && !svg.has(QStringLiteral("dB")));
    dialog->findChild<QPushButton*>(QStringLiteral("original-rows"))->click();
    QCOMPARE(rows->item(0, 1)->text(), QStringLiteral("Truth"));
    QVERIFY(rows->choices().empty());
  }

  void damagedChoicesReadAsTheDefaults() {
    AppSettings settings;
    settings.setChoices(QStringLiteral("export/figure"),
                        {{QStringLiteral("dpi"), QStringLiteral("many")},
                         {QStringLiteral("columns"), 1e300},
                         {QStringLiteral("format"), QStringLiteral("tiff")},
                         {QStringLiteral("rows"), 7}});
    settings.setChoices(QStringLiteral("export/animation"),
                        {{QStringLiteral("format"), QStringLiteral("mp4")}});
    const auto data = finishedRecording();
    const Programs none({});
    const ExportDialog dialog([&]() -> const Recording& { return data; }, {}, settings);
    auto& figure = dialog.page(ExportDialog::Page::Figure);
    QCOMPARE(figure.findChild<QSpinBox*>(QStringLiteral("dpi"))->value(), 300);
    QCOMPARE(figure.findChild<QSpinBox*>(QStringLiteral("columns"))->value(), 100);
    QCOMPARE(figure.findChild<QComboBox*>(QStringLiteral("format"))->currentData().toString(), png);
    auto& animation = dialog.page(ExportDialog::Page::Animation);
    // videos cannot be made here, and the page says why
    QCOMPARE(animation.findChild<QComboBox*>(QStringLiteral("format"))->currentData().toString(),
             QStringLiteral("gif"));
    QVERIFY(animation.findChild<QLabel*>(QStringLiteral("note"))
                ->text()
                .contains(QStringLiteral("ffmpeg")));
  }

  void thePreviewFollowsTheChoices() {
    auto data = finishedRecording();
    AppSettings settings;
    ExportDialog dialog([&]() -> const Recording& { return data; }, {}, settings);
    dialog.show();
    auto* preview = dialog.findChild<FigurePreview*>(QStringLiteral("preview"));
    QTRY_VERIFY(!preview->picture().isNull());
    const auto before = preview->picture();
    dialog.findChild<QCheckBox*>(QStringLiteral("metrics"))->setChecked(false);
    QTRY_VERIFY(preview->picture() != before);
    for (auto& method : data.methods)
      method.stale = true;
    dialog.refresh();
    QTRY_VERIFY(preview->picture().isNull());
    QCOMPARE(dialog.findChild<FigureRows*>(QStringLiteral("rows"))->rowCount(), 0);
  }

  void theDialogSaysWhatItLeavesOut() {
    const Folder folder;
    auto data = finishedRecording();
    AppSettings settings;
    ExportDialog dialog([&]() -> const Recording& { return data; }, {}, settings);
    dialog.show();
    auto* told = dialog.findChild<QLabel*>(QStringLiteral("left-out"));
    QVERIFY(!told->isVisible());
    data.methods[0].stale = true;
    dialog.refresh();
    QTRY_VERIFY(told->isVisible());
    QCOMPARE(told->text(), QStringLiteral("Left out: QCS-SGM was made with earlier settings. Run "
                                          "again to have it."));
    using Page = ExportDialog::Page;
    for (const auto page : {Page::Plots, Page::Images, Page::Animation, Page::Data}) {
      dialog.showPage(page);
      QCOMPARE(told->isVisible(), page != Page::Plots);
    }
    QVERIFY(dialog.exportTo(Page::Figure, folder.path(QStringLiteral("f.svg"))));
    QTRY_VERIFY(!dialog.busy());
    const Svg svg(folder.bytes("f.svg"));
    QVERIFY(svg.has(QStringLiteral("Message passing")) && !svg.has(QStringLiteral("QCS-SGM")));
    data.methods[1].stale = true;
    dialog.refresh();
    QTRY_VERIFY(told->text().contains(QStringLiteral("QCS-SGM, Message passing were")));
    for (auto& method : data.methods)
      method.chosen = false;  // not to be shown, and not missed
    dialog.refresh();
    QTRY_VERIFY(!told->isVisible());
  }

  void plotsThatAreGoneAreLeftOut() {
    const Folder folder;
    auto plot = std::make_unique<TracePlot>(TracePlot::Quantity::Psnr);
    const Recording data;
    AppSettings settings;
    ExportDialog dialog([&]() -> const Recording& { return data; }, {plot.get()}, settings);
    QSignalSpy failed(&dialog, &ExportDialog::failed);
    auto& page = dialog.page(ExportDialog::Page::Plots);
    auto* format = page.findChild<QComboBox*>(QStringLiteral("format"));
    format->setCurrentIndex(format->findData(png));
    auto* width = page.findChild<QDoubleSpinBox*>(QStringLiteral("width"));
    width->setValue(2000);
    QVERIFY(!dialog.exportTo(ExportDialog::Page::Plots, folder.path()));
    QVERIFY(failed.last()[0].toString().contains(QStringLiteral("too large")));
    width->setValue(100);
    auto* which = page.findChild<QComboBox*>(QStringLiteral("which"));
    which->setCurrentIndex(1);
    plot.reset();
    QVERIFY(!dialog.exportTo(ExportDialog::Page::Plots, folder.path(QStringLiteral("p.png"))));
    QVERIFY(failed.last()[0].toString().contains(QStringLiteral("no longer there")));
    QVERIFY(folder.names().isEmpty());
  }
};

}  // namespace

INKLING_TEST(ExportDialogTest);

}  // namespace inkling

#include "export_dialog_test.moc"

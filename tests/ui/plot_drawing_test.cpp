#include "ui/plots/plot_drawing.h"

#include "tests/test.h"
#include "tests/ui/plots_support.h"
#include "ui/plots/log_ticker.h"
#include "ui/plots/palette.h"
#include "ui/plots/qcustomplot.h"
#include "ui/plots/spectrum_plot.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>

#include <algorithm>
#include <array>
#include <cmath>

namespace inkling {
namespace {

using Rgb = std::array<double, 3>;

// What somebody without one kind of cone sees, after Machado, Oliveira and Fernandes.
const std::array<std::array<Rgb, 3>, 3> eyes{{
    {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {{{0.367322, 0.860646, -0.227968},
      {0.280085, 0.672501, 0.047413},
      {-0.01182, 0.04294, 0.968881}}},
    {{{0.152286, 1.052583, -0.204868},
      {0.114503, 0.786281, 0.099216},
      {-0.003882, -0.048116, 1.051998}}},
}};

Rgb seen(const QColor& color, const std::array<Rgb, 3>& eye) {
  const auto linear = [](double c) {
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  const Rgb light{linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
  Rgb out{};
  for (std::size_t i = 0; i < 3; ++i) {
    double c = 0;
    for (std::size_t j = 0; j < 3; ++j)
      c += eye[i][j] * light[j];
    c = std::clamp(c, 0.0, 1.0);
    out[i] = c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
  }
  return out;
}

double distance(const Rgb& a, const Rgb& b) {
  return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

Recording withStale() {
  auto made = recording();
  made.methods[0].stale = true;
  return made;
}

void layOut(QCustomPlot& canvas, QSize size, const PlotContent& content) {
  QFont font = QApplication::font();
  font.setPixelSize(12);
  canvas.setViewport(QRect(QPoint(), size));
  setUp(canvas, content, printTheme(font));
  for (const auto phase :
       {QCPLayoutElement::upPreparation, QCPLayoutElement::upMargins, QCPLayoutElement::upLayout})
    canvas.plotLayout()->update(phase);
}

class PlotDrawingTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aLogarithmicAxisHasTwoNumbersAtLeast() {
    LogTicker ticker;
    QVector<double> ticks;
    QVector<QString> labels;
    for (int count = 2; count <= 5; ++count)
      for (int i = 0; i < 26; ++i)
        for (int j = 0; j < 24; ++j) {
          const double lower = 1e-5 * std::pow(1.7, i), ratio = 3 * std::pow(2.3, j);
          const QCPRange range(lower, lower * ratio);
          ticker.setTickCount(count);
          ticker.generate(range, QLocale::c(), QLatin1Char('g'), 6, ticks, nullptr, &labels);
          QCOMPARE(labels.size(), ticks.size());
          const auto seen = std::count_if(ticks.begin(), ticks.end(),
                                          [&](double tick) { return range.contains(tick); });
          QVERIFY2(seen >= 2 && seen <= 12,
                   qPrintable(
                       QStringLiteral("%1 from %2 to %3").arg(seen).arg(lower).arg(lower * ratio)));
        }
    ticker.generate({1, 1e6}, QLocale::c(), QLatin1Char('g'), 6, ticks, nullptr, &labels);
    QVERIFY2(labels.contains(QStringLiteral("1e+04")), qPrintable(labels.join(u' ')));
    ticker.generate({1, 800}, QLocale::c(), QLatin1Char('g'), 6, ticks, nullptr, &labels);
    QVERIFY2(labels.contains(QStringLiteral("100")), qPrintable(labels.join(u' ')));
  }

  void theMainMethodsDifferForEveryEye() {
    const std::vector<std::string> ids{"qcs-sgm", "qcs-sgm+", "message-passing"};
    for (const bool dark : {false, true})
      for (const auto& eye : eyes)
        for (const auto& a : ids)
          for (const auto& b : ids)
            if (a != b)
              QVERIFY2(distance(seen(curveStyle(a, dark).color, eye),
                                seen(curveStyle(b, dark).color, eye)) > 0.3,
                       qPrintable(QString::fromStdString(a) + u' ' + QString::fromStdString(b)));
  }

  void staleMethodsAreGhosts() {
    TracePlot plot(Quantity::Psnr);
    auto data = withStale();
    plot.show(data, {});
    const auto& curves = plot.content().curves;
    QCOMPARE(curves.size(), std::size_t{3});
    QCOMPARE(curves[0].name, QStringLiteral("QCS-SGM, earlier settings"));
    QCOMPARE(curves[0].legend, std::optional(curves[0].name));
    QCOMPARE(curves[0].weight, CurveWeight::Ghost);
    QCOMPARE(curves[1].name, QStringLiteral("QCS-SGM+"));
    QCOMPARE(curves[1].weight, CurveWeight::Normal);
    QVERIFY(plot.csv().contains("\"QCS-SGM, earlier settings\",10,8\n"));
    // It is still what the view shows, and can be clicked on.
    data.methods[1].chosen = false;
    plot.show(data, {data});
    QCOMPARE(plot.content().curves.size(), std::size_t{2});
    QCOMPARE(plot.content().curves[0].name, QStringLiteral("QCS-SGM (pinned 1)"));
    showAndDraw(plot);
    int picked = 0;
    connect(&plot, &TracePlot::positionPicked, &plot, [&](int at) { picked = at; });
    auto* canvas = canvasOf(plot);
    QTest::mouseClick(canvas, Qt::LeftButton, {}, {canvas->width() - 40, canvas->height() / 4});
    QCOMPARE(picked, 4);
  }

  void aRightClickOpensTheMenu() {
    SpectrumPlot plot;
    plot.show(std::vector<double>{3, 2, 1});
    showAndDraw(plot);
    plot.addAction(new QAction(QStringLiteral("A window's own"), &plot));
    auto* canvas = canvasOf(plot);
    const QPoint at = canvas->rect().center();
    QContextMenuEvent asked(QContextMenuEvent::Mouse, at, canvas->mapToGlobal(at));
    QApplication::sendEvent(canvas, &asked);
    auto* menu = plot.findChild<QMenu*>();
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions(), plot.actions());
    menu->close();
    QTRY_VERIFY(!plot.findChild<QMenu*>());
  }

  void theReadoutGoesWithItsPoint() {
    TracePlot plot(Quantity::Psnr);
    plot.show(recording(), {});
    showAndDraw(plot);
    auto* canvas = canvasOf(plot);
    const auto* readout = plot.findChild<QLabel*>();
    hover(*canvas, QPointF(canvas->rect().center()));
    QVERIFY(!readout->text().trimmed().isEmpty());
    plot.show(Recording{}, {});
    QTRY_VERIFY(readout->text().trimmed().isEmpty());
    QVERIFY(readout->toolTip().isEmpty());
  }

  void plotsFitASmallDock() {
    SpectrumPlot plot;
    const int line = plot.fontMetrics().height();
    QVERIFY(plot.minimumSizeHint().width() <= 120);
    QVERIFY(plot.minimumSizeHint().height() <= 70 + 2 * line);
    TracePlot trace(Quantity::Psnr);
    trace.show(withStale(), {recording()});
    QCustomPlot canvas;
    layOut(canvas, {120, 70}, trace.content());
    const auto axes = canvas.axisRect()->rect();
    QVERIFY2(axes.width() > 40 && axes.height() > 15,
             qPrintable(QStringLiteral("%1×%2").arg(axes.width()).arg(axes.height())));
    QVERIFY(canvas.axisRect()->rect().bottom() < 70);
    QVERIFY(!canvas.legend->visible());
    QVERIFY(canvas.xAxis->label().isEmpty() && canvas.yAxis->label().isEmpty());
  }

  void legendsStandWholeAboveTheAxes() {
    TracePlot plot(Quantity::Psnr);
    plot.show(withStale(), {recording()});
    QCustomPlot canvas;
    for (const int width : {900, 180, 320, 500}) {
      layOut(canvas, {width, 400}, plot.content());
      auto& legend = *canvas.legend;
      QVERIFY(legend.visible());
      const auto* title = canvas.plotLayout()->element(0, 0);
      QVERIFY(title->outerRect().bottom() <= legend.outerRect().top());
      QVERIFY(legend.outerRect().bottom() <= canvas.axisRect()->outerRect().top());
      QVERIFY(legend.outerRect().right() < width);
      QCOMPARE(canvas.xAxis->label(), plot.content().xLabel);
      int entries = 0;
      for (int i = 0; i < legend.itemCount(); ++i) {
        const auto* item = legend.item(i);
        if (!item) continue;
        ++entries;
        const auto needed = item->minimumOuterSizeHint();
        QVERIFY(item->outerRect().width() >= needed.width());
        QVERIFY(item->outerRect().height() >= needed.height());
      }
      QCOMPARE(entries, 4);  // pinned, earlier settings, QCS-SGM+ and its iterate
    }
    layOut(canvas, {900, 400}, PlotContent{});
    QVERIFY(!canvas.legend->visible());
    QCOMPARE(canvas.plotLayout()->rowCount(), 1);
  }

  void messagesAreAsWideAsTheAxes_data() {
    QTest::addColumn<QString>("message");
    QTest::newRow("words") << "Predictions are made for simulated matrices only.";
    QTest::newRow("without spaces") << "ノイズが下がるにつれて、各手法が真の画像にどれだけ近づくか";
  }
  void messagesAreAsWideAsTheAxes() {
    QFETCH(QString, message);
    PlotContent content;
    content.message = message;
    QCustomPlot canvas;
    std::vector<qsizetype> breaks;
    for (const int width : {160, 900}) {
      layOut(canvas, {width, 300}, content);
      const auto* text = qobject_cast<QCPItemText*>(canvas.item(0));
      QVERIFY(text);
      const QFontMetrics metrics(text->font());
      for (const auto& line : text->text().split(u'\n'))
        QVERIFY(metrics.horizontalAdvance(line) <= canvas.axisRect()->width());
      breaks.push_back(text->text().count(u'\n'));
    }
    QVERIFY(breaks[0] > 0);
    QCOMPARE(breaks[1], qsizetype{0});
    QString whole = qobject_cast<QCPItemText*>(canvas.item(0))->text();
    QCOMPARE(whole, message);
  }
};

}  // namespace

INKLING_TEST(PlotDrawingTest);

}  // namespace inkling

#include "plot_drawing_test.moc"

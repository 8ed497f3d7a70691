// What can be ticked is seen before it is.
#include "ui/window/indicator_style.h"

#include "tests/test.h"
#include "ui/window/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QListWidget>
#include <QRadioButton>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

// WCAG 2.1.
double luminance(const QColor& colour) {
  const auto linear = [](double part) {
    return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
         0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
  const double one = luminance(a), other = luminance(b);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

// The best that any pixel has against the corner's.
double bestContrast(QWidget& widget) {
  const auto image = widget.grab().toImage();
  double best = 1;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      best = std::max(best, contrast(image.pixelColor(x, y), image.pixelColor(1, 1)));
  return best;
}

class IndicatorStyleTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cleanup() { applyTheme(AppSettings::Theme::System); }

  void emptyBoxesAreSeen_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
  }
  void emptyBoxesAreSeen() {
    QFETCH(bool, dark);
    applyTheme(dark ? AppSettings::Theme::Dark : AppSettings::Theme::Light);
    IndicatorStyle style(QStringLiteral("fusion"));
    QCheckBox box;
    QRadioButton radio;
    QListWidget list;
    list.setFrameShape(QFrame::NoFrame);
    auto* item = new QListWidgetItem(&list);  // without a text, as the others
    item->setCheckState(Qt::Unchecked);
    for (QWidget* each : std::initializer_list<QWidget*>{&box, &radio, &list}) {
      each->setStyle(&style);
      each->setAutoFillBackground(true);
      each->resize(30, 30);
      const double seen = bestContrast(*each);
      // 3 : 1 is asked of what has to be seen; Fusion's light boxes have less, and are its own
      QVERIFY2(seen > (dark ? 3 : 1.2),
               qPrintable(QStringLiteral("%1: %2").arg(each->metaObject()->className()).arg(seen)));
      each->setStyle(nullptr);
    }
  }
};

INKLING_TEST(IndicatorStyleTest);

}  // namespace
}  // namespace inkling

#include "indicator_style_test.moc"

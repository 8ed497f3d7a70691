#include "ui/view/svg_icon.h"

#include "tests/test.h"

#include <QApplication>
#include <QPalette>

#include <algorithm>

namespace inkling {

class SvgIconTest : public QObject {
  Q_OBJECT

  /// Of the pixels that are drawn.
  static int lightness(const QIcon& icon) {
    const auto image = icon.pixmap(32, 32).toImage();
    int most = -1, alpha = 0;
    for (int y = 0; y < image.height(); ++y)
      for (int x = 0; x < image.width(); ++x)
        if (const auto pixel = image.pixelColor(x, y); pixel.alpha() > alpha) {
          alpha = pixel.alpha();
          most = pixel.lightness();
        }
    return most;
  }

 private Q_SLOTS:
  void everyIconFollowsThePalette() {
    const auto before = QApplication::palette();
    for (const char* name :
         {"start-page", "lessons", "open", "draw", "gallery", "run", "pause", "step", "stop",
          "live", "pin", "plots", "previous", "next", "end", "locked", "unlocked"}) {
      const auto icon = svgIcon(QString::fromLatin1(name));
      QVERIFY2(!icon.isNull(), name);
      auto palette = before;
      palette.setColor(QPalette::ButtonText, Qt::black);
      QApplication::setPalette(palette);
      const int dark = lightness(icon);
      palette.setColor(QPalette::ButtonText, Qt::white);
      QApplication::setPalette(palette);
      const int light = lightness(icon);  // of the same icon
      QApplication::setPalette(before);
      QVERIFY2(dark >= 0 && dark < 60, name);
      QVERIFY2(light > 200, name);
    }
    QVERIFY(svgIcon(QStringLiteral("no-such")).isNull());
  }
};

INKLING_TEST(SvgIconTest);

}  // namespace inkling

#include "svg_icon_test.moc"

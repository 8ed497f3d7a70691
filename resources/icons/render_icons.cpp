// inkling-icons ICON.svg FOLDER NAME: renders an icon in the sizes of icon themes,
// FOLDER/16x16/NAME.png to FOLDER/512x512/NAME.png.
#include "engine/model/error.h"
#include "ui/figures/png.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <iostream>

using namespace inkling;

namespace {

void render(const QString& file, const QString& folder, const QString& name) {
  QSvgRenderer drawing(file);
  if (!drawing.isValid())
    throw Error(ErrorKind::Input, "{file} is no SVG that Qt can draw. Mend it.",
                {{"file", file.toStdString()}});
  for (const int side : {16, 22, 24, 32, 48, 64, 128, 256, 512}) {
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    drawing.render(&painter);
    painter.end();
    const auto place = folder + QStringLiteral("/%1x%1").arg(side);
    QDir().mkpath(place);
    writePng((place + QLatin1Char('/') + name + QStringLiteral(".png")).toStdString(), image);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: inkling-icons ICON.svg FOLDER NAME\n";
    return exitCode(ErrorKind::Usage);
  }
  try {
    render(QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2]),
           QString::fromLocal8Bit(argv[3]));
    return 0;
  } catch (const Error& error) {
    std::cerr << "inkling-icons: " << error.what() << '\n';
    return exitCode(error.kind());
  }
}

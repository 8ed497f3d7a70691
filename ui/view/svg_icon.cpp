#include "ui/view/svg_icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace inkling {
namespace {

constexpr const char* drawnIn = "#000000";  // the files' one colour

class SvgEngine : public QIconEngine {
 public:
  explicit SvgEngine(QByteArray drawing) : drawing_(std::move(drawing)) {}

  QIconEngine* clone() const override { return new SvgEngine(*this); }

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
    const auto colour = QGuiApplication::palette().color(group, QPalette::ButtonText);
    auto drawing = drawing_;
    QSvgRenderer renderer(drawing.replace(drawnIn, colour.name().toLatin1()));
    painter->save();
    painter->setOpacity(painter->opacity() * colour.alphaF());
    renderer.render(painter, rect);
    painter->restore();
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap made(size);
    made.fill(Qt::transparent);
    QPainter painter(&made);
    paint(&painter, QRect(QPoint(0, 0), size), mode, state);
    return made;
  }

 private:
  QByteArray drawing_;
};

}  // namespace

QIcon svgIcon(const QString& name) {
  QFile file(QStringLiteral(":/toolbar/%1.svg").arg(name));
  if (!file.open(QIODevice::ReadOnly)) return {};
  return QIcon(new SvgEngine(file.readAll()));
}

}  // namespace inkling

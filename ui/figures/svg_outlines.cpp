#include "ui/figures/svg_outlines.h"

#include <QFont>
#include <QPainterPath>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace inkling {
namespace {

QString pointOf(const QPainterPath::Element& at) {
  return QString::number(at.x, 'f', 2) + u',' + QString::number(at.y, 'f', 2);
}

/// As SVG's attribute d has it.
QString pathData(const QPainterPath& path) {
  QString data;
  for (int i = 0; i < path.elementCount(); ++i) {
    const auto element = path.elementAt(i);
    switch (element.type) {
      case QPainterPath::MoveToElement:
        data += u'M' + pointOf(element);
        break;
      case QPainterPath::LineToElement:
        data += u'L' + pointOf(element);
        break;
      case QPainterPath::CurveToElement:
        data += u'C' + pointOf(element);
        break;
      case QPainterPath::CurveToDataElement:
        data += u' ' + pointOf(element);
        break;
    }
  }
  return data;
}

QFont fontOf(const QXmlStreamAttributes& attributes) {
  const auto value = [&](const char* name) {
    return attributes.value(QLatin1String(name)).toString();
  };
  QFont font(value("font-family"));
  font.setStyleHint(QFont::SansSerif);
  font.setHintingPreference(QFont::PreferNoHinting);
  font.setPixelSize(qMax(1, qRound(value("font-size").toDouble())));
  bool known = false;
  const int weight = value("font-weight").toInt(&known);
  font.setWeight(known ? static_cast<QFont::Weight>(qBound(1, weight, 1000)) : QFont::Normal);
  font.setItalic(value("font-style") == QLatin1String("italic"));
  return font;
}

void writeOutlines(QXmlStreamReader& in, QXmlStreamWriter& out) {
  const auto attributes = in.attributes();
  const auto text = in.readElementText();
  QPainterPath path;
  path.addText(attributes.value(QLatin1String("x")).toDouble(),
               attributes.value(QLatin1String("y")).toDouble(), fontOf(attributes), text);
  out.writeStartElement(QStringLiteral("path"));
  for (const char* name : {"fill", "fill-opacity", "stroke"}) {
    const auto value = attributes.value(QLatin1String(name));
    if (!value.isEmpty()) out.writeAttribute(QLatin1String(name), value.toString());
  }
  out.writeAttribute(QStringLiteral("fill-rule"), QStringLiteral("nonzero"));
  out.writeAttribute(QStringLiteral("aria-label"), text);
  out.writeAttribute(QStringLiteral("d"), pathData(path));
  out.writeEndElement();
}

}  // namespace

QByteArray withOutlines(const QByteArray& svg) {
  QByteArray made;
  QXmlStreamReader in(svg);
  in.setNamespaceProcessing(false);
  QXmlStreamWriter out(&made);
  while (!in.atEnd()) {
    in.readNext();
    if (in.isStartElement() && in.name() == QLatin1String("text"))
      writeOutlines(in, out);
    else if (!in.hasError())
      out.writeCurrentToken(in);
  }
  return made;
}

}  // namespace inkling

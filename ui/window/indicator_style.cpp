#include "ui/window/indicator_style.h"

#include "ui/plots/palette.h"

#include <QApplication>
#include <QStyleOption>

namespace inkling {

void IndicatorStyle::install() {
  auto* style = new IndicatorStyle;
  style->setObjectName(style->baseStyle()->objectName());  // it is known by that
  QApplication::setStyle(style);
}

void IndicatorStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                   QPainter* painter, const QWidget* widget) const {
  const bool indicator = element == PE_IndicatorCheckBox ||
                         element == PE_IndicatorItemViewItemCheck ||
                         element == PE_IndicatorRadioButton;
  const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
  const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
  if (!indicator || !isDark(option->palette) || (!button && !item))
    return QProxyStyle::drawPrimitive(element, option, painter, widget);
  // the frame is a darker shade of the window's colour
  auto palette = option->palette;
  const auto paper = palette.color(QPalette::Window), ink = palette.color(QPalette::WindowText);
  const auto between = [](int a, int b) { return (a + 9 * b) / 10; };
  palette.setColor(QPalette::Window,
                   QColor(between(paper.red(), ink.red()), between(paper.green(), ink.green()),
                          between(paper.blue(), ink.blue())));
  const auto draw = [&](auto framed) {
    framed.palette = palette;
    QProxyStyle::drawPrimitive(element, &framed, painter, widget);
  };
  button ? draw(*button) : draw(*item);
}

}  // namespace inkling

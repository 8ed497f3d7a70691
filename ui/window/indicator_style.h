// The desktop's style, with check marks that can be seen in the dark.
#pragma once

#include <QProxyStyle>

namespace inkling {

/// Qt's own style draws the frames of empty check boxes and radio buttons darker than the window,
/// which on dark paper is next to nothing. In light colours nothing changes.
class IndicatorStyle : public QProxyStyle {
  Q_OBJECT

 public:
  using QProxyStyle::QProxyStyle;

  /// Draws over the application's own style from now on.
  static void install();

  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
};

}  // namespace inkling

// The toolbar's icons: drawings in one colour, which is that of the text beside them.
#pragma once

#include <QIcon>
#include <QString>

namespace inkling {

/// resources/icons/toolbar/<name>.svg, sharp at any scale, and in the colour that the application's
/// palette has for text on buttons when it is painted: it need not be made again for another theme.
/// Null where there is no such.
QIcon svgIcon(const QString& name);

}  // namespace inkling

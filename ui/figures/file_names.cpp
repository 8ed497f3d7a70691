#include "ui/figures/file_names.h"

#include <QRegularExpression>

namespace inkling {

QString fileNamePart(const QString& text) {
  static const QRegularExpression odd(QStringLiteral("[^A-Za-z0-9.+-]"));
  auto name = text.simplified().left(40).replace(odd, QStringLiteral("_"));
  return name.isEmpty() ? QStringLiteral("untitled") : name;
}

}  // namespace inkling

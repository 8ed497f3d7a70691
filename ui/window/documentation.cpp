#include "ui/window/documentation.h"

#include <QDir>
#include <QFileInfo>

namespace inkling {

QString documentationPage(const QString& programFolder) {
  for (const char* folder : {"../share/doc/inkling/html", "../packaging/documentation"}) {
    const QFileInfo page(
        QDir(programFolder).filePath(QLatin1String(folder) + QLatin1String("/index.html")));
    if (page.isFile()) return page.canonicalFilePath();
  }
  return {};
}

}  // namespace inkling

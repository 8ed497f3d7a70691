// Where the documentation is as HTML: the pages of docs/, made by docs/build.
#pragma once

#include <QString>

namespace inkling {

/// Its first page for a program in that folder: the installed one, or that of the build tree. Empty
/// where there is none: it is made only where there is pandoc.
QString documentationPage(const QString& programFolder);

}  // namespace inkling

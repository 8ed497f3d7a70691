// Names for files.
#pragma once

#include <QString>

namespace inkling {

/// A text as a part of a file name: what is no plain letter, digit, '-', '.' or '+' becomes '_', at
/// most 40 characters; "untitled" for nothing.
QString fileNamePart(const QString& text);

}  // namespace inkling

// Text in SVG files, drawn so that it looks the same where its font is missing.
#pragma once

#include <QByteArray>

namespace inkling {

/// An SVG as QSvgGenerator writes it, with each <text> as the outlines of its letters: a <path>
/// whose aria-label is the text. Needs a QGuiApplication.
QByteArray withOutlines(const QByteArray& svg);

}  // namespace inkling

// QCustomPlot, which is written with Qt's keywords, in a project that does without them
// (QT_NO_KEYWORDS: torch has its own `slots`). Include it in .cpp files only.
#pragma once

#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach Q_FOREACH

#include <qcustomplot.h>

#undef signals
#undef slots
#undef foreach

// Light or dark, whatever the desktop is.
#pragma once

#include "ui/session/settings.h"

namespace inkling {

/// Gives the whole program that look, at once; System takes the desktop's again.
void applyTheme(AppSettings::Theme theme);

}  // namespace inkling

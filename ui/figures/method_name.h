// What methods are called where they are shown.
#pragma once

#include <QString>

#include <string>

namespace inkling {

/// "QCS-SGM+"; an unknown method's id as it is.
QString methodName(const std::string& id);
/// The same of the n-th pinned recording, counted from 1.
QString pinnedName(const std::string& id, int n);
/// The same of what was made before the settings changed.
QString staleName(const std::string& id);

/// dB of a mean squared error per pixel (peak 1); NaN of NaN.
double psnrOfError(double meanSquaredError);

}  // namespace inkling

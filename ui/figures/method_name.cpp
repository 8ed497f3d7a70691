#include "ui/figures/method_name.h"

#include "engine/model/solver_info.h"
#include "ui/figures/option_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace inkling {

QString methodName(const std::string& id) {
  // the two rows of a draw from the prior
  if (id == "forward") return QCoreApplication::translate("inkling::Plot", "Forward noising");
  if (id == "sample") return QCoreApplication::translate("inkling::Plot", "A draw from the prior");
  const auto* info = findSolver(id);
  return info ? optionText(info->label) : QString::fromStdString(id);
}

QString pinnedName(const std::string& id, int n) {
  //: a method of a pinned experiment, and its number
  return QCoreApplication::translate("inkling::Plot", "%1 (pinned %2)").arg(methodName(id)).arg(n);
}

QString staleName(const std::string& id) {
  //: a method whose curve was made before the settings changed
  return QCoreApplication::translate("inkling::Plot", "%1, earlier settings").arg(methodName(id));
}

double psnrOfError(double meanSquaredError) {
  return -10 * std::log10(meanSquaredError);
}

}  // namespace inkling

// The matrices that Inkling has (method.md section 2): what the program says and asks of each.
#include "engine/model/error.h"
#include "engine/model/hadamard_order.h"
#include "engine/model/option_builders.h"
#include "engine/model/standard_entries.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace inkling {
namespace {

using namespace options;

Option at(int order, Option option) {
  option.order = order;
  return option;
}

constexpr int first = 1, beforeOthers = 21;  // places among all kinds' settings

/// In float32 entries are rounded at 6e-8 of them: smaller singular values would be noise.
constexpr double largestCondition = 2e6;

Option signFlips() {
  return at(beforeOthers + 2,
            flag("sign-flips", "Random sign flips", true,
                 "Flip the sign of random pixels before the transform (dct, hadamard, dft). "
                 "Without it the rows are ordinary frequencies."));
}

Option papersMatrix() {
  return at(beforeOthers + 3,
            flag("papers-matrix", "Matrix as in the papers' code", false,
                 "Reproduce the papers' released code: the element-wise square root of the "
                 "correlation matrix, and kappa as the ratio of the squared singular values."));
}

std::function<Message(const Settings&)> called(std::string title) {
  return [title = std::move(title)](const Settings&) { return Message(title); };
}

MatrixInfo gaussian() {
  MatrixInfo info;
  info.id = "gaussian";
  info.help = "is i.i.d. N(0, 1/M)";
  info.title = called("Gaussian matrix");
  info.moreRows = true;
  return info;
}

/// M rows of a fast orthonormal transform.
MatrixInfo transform(const char* id, const char* title) {
  MatrixInfo info;
  info.id = id;
  info.help = "are M rows of a fast orthonormal transform";
  info.options = {signFlips()};
  info.title = called(title);
  info.held = false;
  info.needsCalibration = [](const Settings& s) { return !s.flag("sign-flips"); };
  return info;
}

MatrixInfo hadamard() {
  auto info = transform("hadamard", "random Hadamard rows");
  info.check = [](const Settings&, std::int64_t, const ImageShape& pixels) {
    if (pixels.size() > 0) requireHadamardOrder(pixels.size());
  };
  return info;
}

MatrixInfo mask() {
  MatrixInfo info;
  info.id = "mask";
  info.help = "keeps M pixels";
  info.title = called("pixel mask");
  info.held = false;
  info.needsCalibration = [](const Settings&) { return true; };
  return info;
}

MatrixInfo illConditioned() {
  MatrixInfo info;
  info.id = "ill-conditioned";
  info.help = "are the hard ones";
  info.options = {
      at(beforeOthers,
         withSlider(real("condition-number", "Condition number", 1000.0, 1, 1e12,
                         "kappa of the ill-conditioned matrix: its singular values fall "
                         "geometrically, s_i/s_(i+1) = kappa^(1/M)."),
                    {1, 10000, true})),
      papersMatrix()};
  info.title = [](const Settings& s) {
    return Message("ill-conditioned matrix, κ = {kappa}", {{"kappa", s.real("condition-number")}});
  };
  info.check = [](const Settings& s, std::int64_t, const ImageShape&) {
    const double given = s.real("condition-number");
    const double kappa = s.flag("papers-matrix") ? std::sqrt(given) : given;
    if (kappa > largestCondition)
      throw Error(ErrorKind::Usage,
                  "{option} is {value}: the matrix is kept in single precision, which holds "
                  "singular values down to 5e-7 of the largest. Give at most {largest}.",
                  {{"option", OptionName{"condition-number"}},
                   {"value", given},
                   {"largest", s.flag("papers-matrix") ? largestCondition * largestCondition
                                                       : largestCondition}});
  };
  info.peakBytes = [](const MatrixCost& c) {  // V and U, as the Gaussians that they are made of
    const double m = c.rows, n = c.columns;
    return c.element * m * n + 16 * n + 8 * (n * m + 2 * m * m);
  };
  return info;
}

MatrixInfo correlated() {
  MatrixInfo info;
  info.id = "correlated";
  info.help = "are the hard ones";
  info.options = {
      at(beforeOthers + 1, withSlider(below(real("correlation", "Correlation", 0.4, 0, 1,
                                                 "rho of the correlated matrix: rows and columns "
                                                 "correlate as rho^|i-j|.")),
                                      {0, 0.95})),
      papersMatrix()};
  info.title = [](const Settings& s) {
    return Message("correlated matrix, ρ = {rho}", {{"rho", s.real("correlation")}});
  };
  info.moreRows = true;
  // its right singular vectors are near to waves: the more, the farther the correlation reaches
  info.needsCalibration = [](const Settings& s) { return s.real("correlation") > 0.5; };
  return info;
}

MatrixInfo fromFile() {
  MatrixInfo info;
  info.id = "file";
  info.help = "is read from --matrix-file";
  info.file = "matrix-file";
  info.options = {
      at(first, withRole(file(text(info.file, "Matrix file", "",
                                   "The file of A: an .npy array, M×N, float32 or float64, or an "
                                   "operator file, as measure writes for a transform (matrix "
                                   "file)."),
                              {".npy", ".json"}),
                         OptionRole::MatrixFile))};
  info.title = [](const Settings& s) {
    return Message("matrix {file}",
                   {{"file", std::filesystem::path(s.text("matrix-file")).filename().string()}});
  };
  info.moreRows = true;
  info.needsCalibration = [](const Settings&) { return true; };
  return info;
}

}  // namespace

std::vector<MatrixInfo> standardMatrices() {
  return {gaussian(),   transform("dct", "random DCT rows"),
          hadamard(),   transform("dft", "random DFT rows"),
          mask(),       illConditioned(),
          correlated(), fromFile()};
}

}  // namespace inkling

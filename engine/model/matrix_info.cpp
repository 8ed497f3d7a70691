#include "engine/model/matrix_info.h"

#include "engine/model/error.h"
#include "engine/model/registry.h"
#include "engine/model/standard_entries.h"
#include "engine/model/suggest.h"

#include <algorithm>

namespace inkling {
namespace {

Registry<MatrixInfo>& registry() {
  static Registry<MatrixInfo> kinds("matrix kind", standardMatrices());
  return kinds;
}

std::vector<std::string> idsWhere(const std::function<bool(const MatrixInfo&)>& fits) {
  std::vector<std::string> ids;
  for (const auto& kind : matrices())
    if (fits(kind)) ids.push_back(kind.id);
  return ids;
}

}  // namespace

void registerMatrix(MatrixInfo info) {
  registry().add(std::move(info));
}

const std::vector<MatrixInfo>& matrices() {
  return registry().all();
}

const MatrixInfo& requireMatrix(std::string_view id) {
  for (const auto& kind : matrices())
    if (kind.id == id) return kind;
  const auto ids = idsWhere([](const MatrixInfo&) { return true; });
  throw Error(ErrorKind::Usage, "{option} is {id}: it must be one of {known}.{hint}",
              {{"option", OptionName{nameOf(OptionRole::Matrix)}},
               {"id", inQuotes(id)},
               {"known", anyOf(ids)},
               {"hint", didYouMean(id, ids)}});
}

const MatrixInfo& matrixOf(const Settings& settings) {
  return requireMatrix(settings.text(nameOf(OptionRole::Matrix)));
}

const MatrixInfo& givenMatrix() {
  for (const auto& kind : matrices())
    if (kind.given()) return kind;
  throw Error(ErrorKind::Internal, "No kind of matrix is read from a file.", {});
}

void takeMatrixFile(Settings& settings, const std::string& path) {
  const auto& kind = givenMatrix();
  settings.set(nameOf(OptionRole::Matrix), kind.id);
  settings.set(kind.file, path);
}

void checkMatrix(const MatrixInfo& info, const Settings& settings, std::int64_t rows,
                 const ImageShape& pixels) {
  const OptionName measurements{nameOf(OptionRole::Measurements)};
  if (info.given()) {
    if (settings.text(info.file).empty())
      throw Error(ErrorKind::Usage,
                  "{matrix} is {kind}, but {option} is empty: it must name the file of A.",
                  {{"matrix", OptionName{nameOf(OptionRole::Matrix)}},
                   {"kind", info.id},
                   {"option", OptionName{info.file}}});
  } else if (rows < 1) {
    throw Error(ErrorKind::Usage, "{option} is {rows}: it must be at least 1.",
                {{"option", measurements}, {"rows", rows}});
  } else if (const auto n = pixels.size(); n > 0 && rows > n && !info.moreRows) {
    const auto others =
        idsWhere([](const MatrixInfo& kind) { return kind.moreRows && !kind.given(); });
    throw Error(ErrorKind::Usage,
                "{option} is {rows}: a matrix of kind {kind} has at most as many rows as the image "
                "has pixels, {pixels} ({shape}). Take fewer, or a matrix that may have more: "
                "{others}.",
                {{"option", measurements},
                 {"rows", rows},
                 {"kind", info.id},
                 {"pixels", std::int64_t{n}},
                 {"shape", toString(pixels)},
                 {"others", anyOf(others)}});
  }
  if (info.check) info.check(settings, rows, pixels);
}

bool needsCalibration(const Settings& settings) {
  const auto& kind = matrixOf(settings);
  return kind.needsCalibration && kind.needsCalibration(settings);
}

double peakBytes(const MatrixInfo& info, const MatrixCost& cost) {
  if (info.peakBytes) return info.peakBytes(cost);
  if (!info.held) return 64 * (cost.rows + cost.columns);
  const double m = cost.rows, n = cost.columns;
  const double spectrum = m <= n ? 24 * m * m : 8 * (4 * m * n + 6 * n * n);  // spectrumMemory()
  return cost.element * m * n + 16 * n + (cost.spectrum ? spectrum : 0);
}

}  // namespace inkling

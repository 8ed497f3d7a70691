// What the program knows of each kind of sensing matrix before the engine is opened: its name, its
// settings, what cannot be, what it takes. What makes it is engine/sensing/matrix_kind.h.
#pragma once

#include "engine/model/image.h"
#include "engine/model/option.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// What one matrix takes, in double so that no size overflows.
struct MatrixCost {
  double rows = 0, columns = 0;
  double element = 4;     ///< bytes of an entry
  bool spectrum = false;  ///< with the eigendecomposition of AAᵀ
};

struct MatrixInfo {
  std::string id;    ///< "dct": the word of --matrix, and of files
  std::string help;  ///< what follows its name: "keeps M pixels". Equal ones are said once.
  /// Its settings; several kinds may share one. Section, artefact and when they apply follow from
  /// their being here; `order` is the place among all kinds' settings, 0 the last one.
  std::vector<Option> options;
  /// For a figure's title: "pixel mask".
  std::function<Message(const Settings&)> title;
  bool moreRows = false;  ///< M may exceed N
  /// The option that names its file, for somebody's own matrix: M and N are the file's, and own
  /// measurements can have been made with it. "": A is made from the settings.
  std::string file;
  bool held = true;  ///< in memory as a whole; else a transform or the like, O(M + N)
  /// Whether message passing's theory fails for it, since its singular vectors do not look random
  /// to an image, so that its prediction has to be checked by simulation; empty: never.
  std::function<bool(const Settings&)> needsCalibration;
  /// Bytes that making it takes at its peak; empty: those of an array, of its eigendecomposition
  /// where that is wanted, or 64 (M + N) for one that is not held.
  std::function<double(const MatrixCost&)> peakBytes;
  /// Throws Error(Usage) for what cannot be beside settings out of their range and M > N. pixels:
  /// of size 0 where they are not known yet. Reads no file. Empty: everything can be.
  std::function<void(const Settings&, std::int64_t rows, const ImageShape& pixels)> check;

  bool given() const { return !file.empty(); }
};

/// Makes a kind known. Throws Error(Internal) if the id is taken or the kinds have been read
/// already, by the option table for one. For static objects: MatrixEntry.
void registerMatrix(MatrixInfo info);

/// "const MatrixEntry entry{info};" in a kind's file makes it known when the program starts.
struct MatrixEntry {
  explicit MatrixEntry(MatrixInfo info) { registerMatrix(std::move(info)); }
};

/// In the order in which they are offered: Inkling's own first.
const std::vector<MatrixInfo>& matrices();
/// The kind, or Error(Usage) that names the nearest and lists the known ones.
const MatrixInfo& requireMatrix(std::string_view id);
/// The kind that an experiment's settings choose.
const MatrixInfo& matrixOf(const Settings& settings);
/// The first kind that is read from a file.
const MatrixInfo& givenMatrix();
/// Chooses that kind, with the file.
void takeMatrixFile(Settings& settings, const std::string& path);

/// Throws Error(Usage) for M < 1, M > N where the kind does not allow it, and what its own check
/// refuses. rows: any for a given matrix; pixels: of size 0 where they are not known.
void checkMatrix(const MatrixInfo& info, const Settings& settings, std::int64_t rows,
                 const ImageShape& pixels);

/// Whether message passing's prediction has to be checked by simulation.
bool needsCalibration(const Settings& settings);

/// Bytes at the peak of making it.
double peakBytes(const MatrixInfo& info, const MatrixCost& cost);

/// The options that say which matrix: `matrix` itself, M, and every kind's settings, each once and
/// applying where one of its kinds is chosen.
std::vector<Option> matrixOptions();

}  // namespace inkling

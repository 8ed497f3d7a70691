// Which pictures and numbers stand where in the comparison figure.
#pragma once

#include "ui/figures/comparison_grid.h"

#include <QString>

#include <string>
#include <vector>

namespace inkling {

struct FigureTile {
  const Image* image = nullptr;  ///< null: this method has not come to this image
  Metrics metrics;
};

struct FigureRow {
  std::string id, group;
  QString name, detail;
  bool firstOfGroup = true;
  bool rated = false;  ///< takes part in the choice of the column's best
  std::vector<FigureTile> tiles;

  /// Mean PSNR of the row over the images that have one.
  QString average() const;
};

/// All rows of the first images; they point into the result.
std::vector<FigureRow> figureRows(const Result& result, std::size_t columns);

/// The rows that are shown, with the texts that the user gave them; a method's name stands in the
/// first of its rows.
std::vector<FigureRow> chosenRows(std::vector<FigureRow> rows,
                                  const std::map<std::string, GridRowChoice>& choices);

}  // namespace inkling

#include "ui/images/gallery_digits.h"

#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "ui/figures/strokes.h"

#include <QFile>

namespace inkling {

EmbeddedSource galleryDigit(int digit) {
  QFile file(QStringLiteral(":/gallery/digits.json"));
  if (!file.open(QIODevice::ReadOnly))
    throw Error(ErrorKind::Internal, "The bundled gallery is missing from the program.");
  const auto name = "digit-" + std::to_string(digit);
  const auto json = parseJson(file.readAll().toStdString(), nested("the gallery"));
  return {name, renderStrokes(strokesFromJson(json.at(name), name))};
}

}  // namespace inkling

#include "ui/images/gallery_pictures.h"

#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "ui/figures/pictures.h"
#include "ui/figures/strokes.h"

#include <QFile>

namespace inkling {
namespace {

QByteArray bundled(const char* name) {
  QFile file(QStringLiteral(":/gallery/") + QString::fromLatin1(name));
  if (!file.open(QIODevice::ReadOnly))
    throw Error(ErrorKind::Internal, "The bundled gallery is missing from the program.");
  return file.readAll();
}

EmbeddedSource galleryPicture(const std::string& name) {
  const auto file = name + ".png";
  const auto bytes = bundled(file.c_str());
  return {name,
          toImage(readPicture(file, {bytes.constData(), static_cast<std::size_t>(bytes.size())}))};
}

}  // namespace

EmbeddedSource galleryDigit(int digit) {
  const auto name = "digit-" + std::to_string(digit);
  const auto json = parseJson(bundled("digits.json").toStdString(), nested("the gallery"));
  return {name, renderStrokes(strokesFromJson(json.at(name), name))};
}

EmbeddedSource galleryPhotograph() {
  return galleryPicture("mountains");
}

EmbeddedSource galleryPortrait() {
  return galleryPicture("portrait");
}

}  // namespace inkling

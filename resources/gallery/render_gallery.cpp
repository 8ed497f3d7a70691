// inkling-gallery STROKES.json FOLDER: renders the gallery's digits, digit-0.png to digit-9.png.
#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "ui/figures/png.h"
#include "ui/figures/strokes.h"

#include <fstream>
#include <iostream>
#include <sstream>

using namespace inkling;

namespace {

void render(const std::string& file, const std::string& folder) {
  std::ifstream stream(file);
  std::stringstream text;
  text << stream.rdbuf();
  if (!stream)
    throw Error(ErrorKind::Input, "{file} cannot be read. Name the file of the strokes.",
                {{"file", file}});
  const auto json = parseJson(text.str(), file);
  if (!json.is_object() || json.empty())
    throw Error(ErrorKind::Input, "{file} must hold an object: name of the picture, strokes.",
                {{"file", file}});
  for (const auto& [name, strokes] : json.items())
    writePng(folder + "/" + name + ".png", toQImage(renderStrokes(strokesFromJson(strokes, file))));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: inkling-gallery STROKES.json FOLDER\n";
    return exitCode(ErrorKind::Usage);
  }
  try {
    render(argv[1], argv[2]);
    return 0;
  } catch (const Error& error) {
    std::cerr << "inkling-gallery: " << error.what() << '\n';
    return exitCode(error.kind());
  }
}

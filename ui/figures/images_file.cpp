#include "ui/figures/images_file.h"

#include "engine/model/error.h"
#include "engine/support/npy.h"
#include "ui/figures/result_arrays.h"
#ifdef INKLING_QT
#include "ui/figures/png.h"
#endif

namespace inkling {

void writeImages(const std::vector<Image>& images, const std::string& path) {
  if (path.ends_with(".npy")) {
    writeNpy(path, stackOf(images));
    return;
  }
#ifdef INKLING_QT
  writePng(path, imageGrid(images));
#endif
}

void requireImageName(const std::string& option, const std::string& path) {
#ifdef INKLING_QT
  if (path.ends_with(".npy") || path.ends_with(".png")) return;
  throw Error(ErrorKind::Usage, "{option} is \"{path}\": the name must end with .png or .npy.",
              {{"option", OptionName{option}}, {"path", path}});
#else
  if (path.ends_with(".npy")) return;
  throw Error(
      ErrorKind::Usage,
      "{option} is \"{path}\": the name must end with .npy (pictures need a build with Qt).",
      {{"option", OptionName{option}}, {"path", path}});
#endif
}

}  // namespace inkling

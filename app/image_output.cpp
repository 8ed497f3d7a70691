#include "app/image_output.h"

#include "engine/model/error.h"
#include "engine/support/npy.h"
#ifdef INKLING_QT
#include "ui/figures/png.h"
#endif

namespace inkling {

void writeImages(const std::vector<Image>& images, const std::string& path) {
  if (path.ends_with(".npy")) {
    const auto& shape = images.front().shape;
    std::vector<float> values;
    for (const auto& image : images)
      values.insert(values.end(), image.pixels.begin(), image.pixels.end());
    writeNpy(path,
             {{static_cast<std::int64_t>(images.size()), shape.channels, shape.height, shape.width},
              std::move(values)});
    return;
  }
#ifdef INKLING_QT
  writePng(path, imageGrid(images));
#endif
}

void requireImageName(const std::string& option, const std::string& path) {
#ifdef INKLING_QT
  if (path.ends_with(".npy") || path.ends_with(".png")) return;
  throw Error(ErrorKind::Usage,
              option + " is \"" + path + "\": the name must end with .png or .npy.");
#else
  if (path.ends_with(".npy")) return;
  throw Error(ErrorKind::Usage, option + " is \"" + path +
                                    "\": the name must end with .npy (pictures need a "
                                    "build with Qt).");
#endif
}

}  // namespace inkling

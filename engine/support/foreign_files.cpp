#include "engine/support/foreign_files.h"

#include "engine/model/error.h"

#include <algorithm>

namespace inkling {
namespace {

using namespace std::string_view_literals;

struct Foreign {
  const char* what;  ///< "a zip archive"
  const char* advice;
};

constexpr const char* saveAsNpy = "Save the array with numpy.save, as .npy.";
constexpr const char* unpack = "Unpack it first.";
constexpr const char* toPicture = "Convert it to PNG or JPEG first.";

bool isText(std::string_view bytes) {
  return !bytes.empty() && std::all_of(bytes.begin(), bytes.end(), [](unsigned char c) {
    return c >= ' ' || c == '\n' || c == '\r' || c == '\t';
  });
}

Foreign recognise(std::string_view name, std::string_view bytes) {
  const auto starts = [&](std::string_view start) { return bytes.starts_with(start); };
  const auto at = [&](std::size_t place, std::string_view part) {
    return bytes.size() >= place + part.size() && bytes.substr(place, part.size()) == part;
  };
  if (bytes.empty()) return {"empty", "Get the file again."};
  if (starts("\x93NUMPY"))
    return {"a NumPy array, not a picture", "Give it by itself, with a name that ends in .npy."};
  if (starts("\0\0\x08"sv)) return {"an IDX file, not a picture", "Give it by itself."};
  if (at(257, "ustar")) return {"a tar archive, not a picture", "Give it by itself."};
  if (starts("PK\x03\x04") && name.ends_with(".npz"))
    return {"an .npz archive of arrays", saveAsNpy};
  if (starts("PK\x03\x04"))
    return {"a zip archive (as are .npz and PyTorch's .pt)",
            "Unpack pictures first; save an array with numpy.save, as .npy."};
  if (starts("\x1f\x8b"))
    return {"compressed (gzip), and not an IDX file", "Decompress it first (gunzip)."};
  if (starts("BZh") ||
      starts("\xfd"
             "7zXZ") ||
      starts("\x28\xb5\x2f\xfd") || starts("7z\xbc\xaf") || starts("Rar!"))
    return {"a compressed archive", unpack};
  if (starts("MATLAB")) return {"a MATLAB file", saveAsNpy};
  if (starts("\x89HDF")) return {"an HDF5 file (as MATLAB 7.3 and Keras write)", saveAsNpy};
  if (at(4, "ftypavif")) return {"an AVIF picture", toPicture};
  if (at(4, "ftyphe") || at(4, "ftypmif1")) return {"a HEIC picture", toPicture};
  if (starts("\xff\x0a") || at(4, "JXL ")) return {"a JPEG XL picture", toPicture};
  if (at(4, "jP  ")) return {"a JPEG 2000 picture", toPicture};
  if (starts("%PDF")) return {"a PDF document", "Save its picture as PNG first."};
  if (at(8, "{\"")) return {"a safetensors file: weights, not images", saveAsNpy};
  if (bytes.size() >= 2 && bytes[0] == '\x80' && bytes[1] >= 2 && bytes[1] <= 5)
    return {"a Python pickle, which is never loaded", saveAsNpy};
  if (name.ends_with(".onnx")) return {"a network, not images", "Give a picture or an .npy."};
  if (isText(bytes.substr(0, 512)))
    return {"text, not images", "A table of numbers must be saved with numpy.save, as .npy."};
  return {"not an image file of any kind known here",
          "Pictures may be PNG, JPEG, BMP, GIF or PPM, and WebP and TIFF where Qt reads them; "
          "arrays .npy or IDX; archives .tar."};
}

}  // namespace

void refuseForeignFile(const std::string& name, std::string_view bytes) {
  const auto foreign = recognise(name, bytes);
  throw Error(ErrorKind::Input, "'{file}' is {what}. {advice}",
              {{"file", name}, {"what", nested(foreign.what)}, {"advice", nested(foreign.advice)}});
}

}  // namespace inkling

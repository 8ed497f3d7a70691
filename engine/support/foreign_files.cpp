#include "engine/support/foreign_files.h"

#include "engine/model/error.h"
#include "engine/support/picture_format.h"

#include <algorithm>

namespace inkling {
namespace {

using namespace std::string_view_literals;

struct Foreign {
  Message what;              ///< "a zip archive"
  const char* array = "";    ///< how an array in it becomes an .npy
  const char* picture = "";  ///< how it becomes images, where that is another way
  const char* prior = "";    ///< how it becomes a prior, where it can
};

constexpr const char* asNpy = "Save the array with numpy.save, as .npy.";
constexpr const char* unpack = "Unpack it first.";
constexpr const char* decompress = "Decompress it first (gunzip).";
constexpr const char* toPicture = "Convert it to PNG or JPEG first.";
constexpr const char* byItself = "Give it by itself.";
constexpr const char* pixelsAsNpy = "Save its pixels with numpy.save, as .npy.";

const Foreign pyTorch{"a PyTorch file",
                      "Save its tensor as an array: numpy.save(\"x.npy\", "
                      "torch.load(\"x.pt\").numpy()). Weights of a "
                      "network become a prior with inkling-cli priors import.",
                      "", "Make a prior of its weights with inkling-cli priors import."};

bool isText(std::string_view bytes) {
  return !bytes.empty() && std::all_of(bytes.begin(), bytes.end(), [](unsigned char c) {
    return c >= ' ' || c == '\n' || c == '\r' || c == '\t';
  });
}

/// By the name of a zip archive's first file.
Foreign recogniseZip(std::string_view name, std::string_view bytes) {
  const auto first = bytes.size() > 30 ? bytes.substr(30) : std::string_view();
  const auto length = bytes.size() > 28 ? static_cast<unsigned char>(bytes[26]) : 0u;
  if (name.ends_with(".npz") || first.substr(0, length).ends_with(".npy"))
    return {"an .npz archive of arrays",
            "Save one of them by itself: numpy.save(\"x.npy\", numpy.load(\"x.npz\")[\"name\"])."};
  if (name.ends_with(".pt") || name.ends_with(".pth") ||
      first.substr(0, length).ends_with("/data.pkl"))
    return pyTorch;
  return {"a zip archive", unpack, "Unpack it first: a folder of pictures can be given."};
}

/// Nothing where it is not known.
Foreign recognise(std::string_view name, std::string_view bytes) {
  const auto starts = [&](std::string_view start) { return bytes.starts_with(start); };
  const auto at = [&](std::size_t place, std::string_view part) {
    return bytes.size() >= place + part.size() && bytes.substr(place, part.size()) == part;
  };
  if (starts("\x93NUMPY"))
    return {"a NumPy array", asNpy, "Give it by itself, with a name that ends in .npy."};
  if (starts("\0\0\x08"sv)) return {"an IDX file", pixelsAsNpy, byItself};
  if (at(257, "ustar")) return {"a tar archive", unpack, byItself};
  if (starts("PK\x03\x04")) return recogniseZip(name, bytes);
  if (starts("\x1f\x8b")) {
    const bool tar = name.ends_with(".tar.gz") || name.ends_with(".tgz");
    return {tar ? "a compressed tar archive" : "compressed (gzip)", tar ? unpack : decompress,
            decompress};
  }
  if (starts("BZh") ||
      starts("\xfd"
             "7zXZ") ||
      starts("\x28\xb5\x2f\xfd") || starts("7z\xbc\xaf") || starts("Rar!"))
    return {"a compressed archive", unpack};
  if (starts("MATLAB"))
    return {"a MATLAB file",
            "Save its array as .npy: numpy.save(\"x.npy\", "
            "scipy.io.loadmat(\"x.mat\")[\"name\"])."};
  if (starts("\x89HDF"))
    return {"an HDF5 file (as MATLAB 7.3 and Keras write)",
            "Save its array as .npy: numpy.save(\"x.npy\", h5py.File(\"x.h5\")[\"name\"][()])."};
  if (at(4, "ftypavif")) return {"an AVIF picture", pixelsAsNpy, toPicture};
  if (at(4, "ftyphe") || at(4, "ftypmif1")) return {"a HEIC picture", pixelsAsNpy, toPicture};
  if (starts("\xff\x0a") || at(4, "JXL ")) return {"a JPEG XL picture", pixelsAsNpy, toPicture};
  if (at(4, "jP  ")) return {"a JPEG 2000 picture", pixelsAsNpy, toPicture};
  if (const auto format = pictureFormat(bytes))
    return {Message("a {format} picture", {{"format", std::string(toString(*format))}}),
            pixelsAsNpy, byItself};
  if (starts("%PDF")) return {"a PDF document", asNpy, "Save its picture as PNG first."};
  if (at(8, "{\"")) return {"a safetensors file of weights", asNpy};
  if (starts("\x80\2\x8a\nl\xfc\x9c\x46\xf9")) return pyTorch;  // from before version 1.6
  if (bytes.size() >= 2 && bytes[0] == '\x80' && bytes[1] >= 2 && bytes[1] <= 5)
    return {"a Python pickle, which is never loaded", asNpy};
  if (name.ends_with(".onnx")) return {"a network (ONNX)", asNpy, "Give a picture or an .npy."};
  if (isText(bytes.substr(0, 512)))
    return {"text",
            "Save a table of numbers as .npy: numpy.save(\"x.npy\", numpy.loadtxt(\"x.csv\", "
            "delimiter=\",\"))."};
  return {};
}

const char* nameOf(Wanted wanted) {
  switch (wanted) {
    case Wanted::Images:
      return "images";
    case Wanted::Array:
      return "an .npy file";
    case Wanted::Prior:
      return "a prior";
    case Wanted::Experiment:
      return "an experiment";
    case Wanted::Weights:
      return "a file of weights that torch.save wrote (.pth, .pt)";
  }
  return "";
}

Message adviceOf(const Foreign& foreign, Wanted wanted) {
  switch (wanted) {
    case Wanted::Images:
      return *foreign.picture ? foreign.picture : foreign.array;
    case Wanted::Array:
      return foreign.array;
    case Wanted::Prior:
      return *foreign.prior ? foreign.prior
                            : "Name one that inkling-cli priors list shows, or a file that "
                              "inkling-cli train wrote.";
    case Wanted::Experiment:
      return "Name an experiment or result file, or a figure that Inkling wrote.";
    case Wanted::Weights:
      return "Save the weights with torch.save(model.state_dict(), \"weights.pth\").";
  }
  return {};
}

const char* unknown(Wanted wanted) {
  switch (wanted) {
    case Wanted::Images:
      return "'{file}' is not an image file of any kind known here. Pictures may be PNG, JPEG, "
             "BMP, GIF or PPM, and WebP and TIFF where Qt reads them; arrays .npy or IDX; archives "
             ".tar.";
    case Wanted::Array:
      return "'{file}' is not an .npy file (it does not begin as one). Save the array with "
             "numpy.save.";
    default:
      return "'{file}' is not {wanted}. {advice}";
  }
}

}  // namespace

void refuseForeignFile(const std::string& name, std::string_view bytes, Wanted wanted) {
  if (bytes.empty())
    throw Error(ErrorKind::Input, "'{file}' is empty. Get the file again.", {{"file", name}});
  const auto foreign = recognise(name, bytes);
  throw Error(
      ErrorKind::Input,
      foreign.what.code.empty() ? unknown(wanted) : "'{file}' is {what}, not {wanted}. {advice}",
      {{"file", name},
       {"what", nested(foreign.what)},
       {"wanted", nested(nameOf(wanted))},
       {"advice", nested(adviceOf(foreign, wanted))}});
}

}  // namespace inkling

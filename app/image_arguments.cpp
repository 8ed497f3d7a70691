#include "app/image_arguments.h"

#include "app/session.h"
#include "engine/model/error.h"
#include "engine/model/suggest.h"
#include "engine/support/read_file.h"
#ifdef INKLING_QT
#include "ui/figures/pictures.h"
#endif

#include <charconv>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace inkling {
namespace fs = std::filesystem;
namespace {

using namespace std::string_view_literals;

enum class FileKind { Npy, Idx, Picture };

std::string firstBytes(const std::string& path) {
  std::string bytes(8, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file.is_open())
    throw Error(ErrorKind::Input, path + " cannot be opened. Check its permissions.");
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

/// By what is in the file, and by its name where it is too damaged to tell.
FileKind kindOf(const std::string& path) {
  const auto bytes = firstBytes(path);
  const auto name = fs::path(path).filename().string();
  if (bytes.starts_with("\x93NUMPY") || name.ends_with(".npy")) return FileKind::Npy;
  if (bytes.starts_with("\0\0\x08"sv) || bytes.starts_with("\x1f\x8b") ||
      name.find("-ubyte") != name.npos || name.ends_with(".idx"))
    return FileKind::Idx;
  return FileKind::Picture;
}

bool isSelection(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789,-") == text.npos;
}

/// "file:0-9" where the file's own name does not end so.
FileSource splitSelection(const std::string& name) {
  std::error_code error;
  if (fs::exists(name, error)) return {name, ""};
  const auto colon = name.rfind(':');
  if (colon != name.npos && isSelection(std::string_view(name).substr(colon + 1)) &&
      fs::exists(name.substr(0, colon), error))
    return {name.substr(0, colon), name.substr(colon + 1)};
  throw Error(ErrorKind::Input,
              "There is no file " + inQuotes(name) +
                  ". Name a picture, an .npy file, an IDX file (file:0-9 takes its "
                  "first ten images), or prior:4.");
}

std::optional<PriorSource> priorSource(const std::string& name) {
  if (!name.starts_with("prior:")) return {};
  int count = 0;
  const auto* end = name.data() + name.size();
  const auto result = std::from_chars(name.data() + 6, end, count);
  if (result.ec != std::errc() || result.ptr != end || count < 1 || count > 10000)
    throw Error(ErrorKind::Usage,
                "The image " + inQuotes(name) +
                    " cannot be: after prior: must stand a whole number, 1 to 10000, "
                    "of draws from the prior.");
  return PriorSource{count};
}

#ifdef INKLING_QT
EmbeddedSource pictureSource(const std::string& path, const ImageArguments& arguments) {
  const auto picture = readPicture(path);
  const auto shape = arguments.shape();
  const auto name = fs::path(path).stem().string();
  auto image = toImage(picture);
  if (shape.admits(image.shape)) return {name, std::move(image)};
  const auto fixed = shape.fixed();
  const ImageShape wanted =
      fixed ? *fixed : ImageShape{shape.channels, image.shape.height, image.shape.width};
  if (!arguments.fit)
    throw Error(ErrorKind::Input,
                path + " is a " + (image.shape.channels == 1 ? "grey" : "colour") + " picture of " +
                    std::to_string(image.shape.height) + "×" + std::to_string(image.shape.width) +
                    " pixels, but the prior is for " + (wanted.channels == 1 ? "grey" : "colour") +
                    " images of " +
                    (fixed ? std::to_string(fixed->height) + "×" + std::to_string(fixed->width)
                           : "any size") +
                    ". Add --fit to crop, scale and convert it, or choose another prior.");
  auto fitted = fitPicture(picture, wanted);
  arguments.say(path + ": " + fitted.done + ".");
  return {name, std::move(fitted.image)};
}
#else
EmbeddedSource pictureSource(const std::string& path, const ImageArguments&) {
  throw Error(ErrorKind::Input, path +
                                    " is neither an .npy nor an IDX file, and this build reads no "
                                    "pictures. Convert it to .npy, or build Inkling with Qt.");
}
#endif

ImageSource readOne(const std::string& name, const ImageArguments& arguments) {
  if (const auto prior = priorSource(name)) return *prior;
  auto source = splitSelection(name);
  std::error_code error;
  if (fs::is_directory(source.path, error))
    throw Error(ErrorKind::Input, source.path + " is a folder. Name the files in it.");
  if (kindOf(source.path) != FileKind::Picture) {
    source.path = absolutePath(source.path);
    return source;
  }
  if (!source.selection.empty())
    throw Error(ErrorKind::Input,
                source.path + " is a single picture, so the selection :" + source.selection +
                    " has nothing to choose from. Leave it out.");
  return pictureSource(source.path, arguments);
}

}  // namespace

std::vector<ImageSource> readImageArguments(const ImageArguments& arguments) {
  std::vector<ImageSource> sources;
  for (const auto& name : arguments.names)
    sources.emplace_back(readOne(name, arguments));
  return sources;
}

std::string readExperimentText(const std::string& path) {
  constexpr std::uint64_t limit = 1ull << 30;
  auto text = readFile(path, limit);
  if (!text.starts_with("\x89PNG")) return text;
#ifdef INKLING_QT
  text = experimentTextOf(path);
  if (text.empty())
    throw Error(ErrorKind::Input,
                path +
                    " is a picture that carries no experiment. Name an experiment "
                    "file, or a figure that Inkling wrote.");
  return text;
#else
  throw Error(ErrorKind::Input, path +
                                    " is a picture, and this build reads no pictures. Name an "
                                    "experiment file, or build Inkling with Qt.");
#endif
}

}  // namespace inkling

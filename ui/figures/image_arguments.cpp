#include "ui/figures/image_arguments.h"

#include "engine/model/error.h"
#include "engine/model/suggest.h"
#include "engine/support/absolute_path.h"
#include "engine/support/image_files.h"
#ifdef INKLING_QT
#include "ui/figures/pictures.h"
#endif

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <string_view>

namespace inkling {
namespace fs = std::filesystem;
namespace {

/// An experiment file carries the pixels of its pictures; and more images than that are hours,
/// which nobody asks for by leaving out a selection.
constexpr std::size_t mostPictures = 1000;

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
  throw Error(
      ErrorKind::Input,
      "There is no file {name}. Name a picture, a folder or .tar of them, an .npy or an IDX "
      "file (file:0-9 takes the first ten images), or prior:4.",
      {{"name", inQuotes(name)}});
}

#ifdef INKLING_QT
EmbeddedSource pictureSource(const ImageFile& file, std::int64_t index,
                             const ImageArguments& arguments) {
  const auto path = file.fullName(index);
  const auto picture = readPicture(path, file.pictureBytes(index));
  const auto shape = arguments.shape();
  const auto name = fs::path(file.name(index)).stem().string();
  auto image = inColourOf(toImage(picture), shape.channels);
  const auto wanted = workingShape(shape, image.shape, arguments.size);
  if (image.shape == wanted) {
    if (const auto laid = layingOf(picture); !laid.empty())
      arguments.say({"{file}: {done}.", {{"file", path}, {"done", nested(Message(laid))}}});
    return {name, std::move(image)};
  }
  const auto fixed = shape.fixed();
  const bool scaledOnly = !fixed && image.shape.channels == wanted.channels;
  if (!arguments.fit && !scaledOnly)
    throw Error(ErrorKind::Input,
                "{path} is a picture {colour}, of {height}×{width} pixels, but the prior is for "
                "images {wanted}, of {size}. Add {fit} to crop, scale and convert it, or choose "
                "another prior.",
                {{"path", path},
                 {"fit", OptionName{"fit"}},
                 {"colour", nested(Message(isGrey(picture) ? "in grey" : "in colour"))},
                 {"height", std::to_string(image.shape.height)},
                 {"width", std::to_string(image.shape.width)},
                 {"wanted", nested(Message(wanted.channels == 1 ? "in grey" : "in colour"))},
                 {"size", nested(fixed ? Message("{height}×{width}",
                                                 {{"height", std::to_string(fixed->height)},
                                                  {"width", std::to_string(fixed->width)}})
                                       : Message("any size"))}});
  FitOptions options;
  if (!fixed) options.frame = FitOptions::Frame::Whole;
  auto fitted = fitPicture(picture, wanted, options);
  arguments.say({"{file}: {done}.", {{"file", path}, {"done", fitted.done}}});
  return {name, std::move(fitted.image)};
}
#else
EmbeddedSource pictureSource(const ImageFile& file, std::int64_t index, const ImageArguments&) {
  file.read({index}, {}, [](std::size_t, Image&&) {});  // says what it is, and the way out
  return {};
}
#endif

void requireFew(const ImageFile& file, std::size_t count) {
  if (count > mostPictures)
    throw Error(ErrorKind::Usage,
                "'{file}' holds {count} pictures, of which an experiment takes at most {most}. "
                "Select some of them, as {file}:0-9.",
                {{"file", file.path()},
                 {"count", file.count()},
                 {"most", static_cast<std::int64_t>(mostPictures)}});
}

#ifdef INKLING_QT
/// Each image brought to the prior's shape, and embedded.
void fitArray(const ImageFile& file, const std::vector<std::int64_t>& indices,
              const ImageArguments& arguments, std::vector<ImageSource>& sources) {
  const auto wanted = workingShape(arguments.shape(), file.shape(), arguments.size);
  std::vector<EmbeddedSource> fitted(indices.size());
  std::string done;
  file.read(indices, {}, [&](std::size_t i, Image&& image) {
    auto made = fitPicture(image, wanted);
    done = made.done;
    fitted[i] = {file.name(indices[i]), std::move(made.image)};
  });
  arguments.say({"{file}: {done}.", {{"file", file.path()}, {"done", done}}});
  for (auto& source : fitted)
    sources.emplace_back(std::move(source));
}

/// Images that are not of the prior's shape: fitted where that is asked for.
void readOther(const ImageFile& file, const FileSource& source, const ImageArguments& arguments,
               std::vector<ImageSource>& sources) {
  if (!arguments.fit)
    throw Error(ErrorKind::Input,
                "'{file}' holds images of {shape}, but the prior is for {wanted}. Add {fit} to "
                "crop, scale and convert them, or choose another prior.",
                {{"file", source.path},
                 {"shape", toString(file.shape())},
                 {"wanted", toString(arguments.shape())},
                 {"fit", OptionName{"fit"}}});
  const auto indices = parseSelection(source.selection, file.count());
  requireFew(file, indices.size());
  fitArray(file, indices, arguments, sources);
}
#else
[[noreturn]] void readOther(const ImageFile& file, const FileSource& source,
                            const ImageArguments& arguments, std::vector<ImageSource>&) {
  throw Error(ErrorKind::Input,
              "'{file}' holds images of {shape}, but the prior is for {wanted}, and this build "
              "cannot fit them ({fit} needs Qt). Give images of the prior's shape, choose another "
              "prior, or build Inkling with Qt.",
              {{"file", source.path},
               {"shape", toString(file.shape())},
               {"wanted", toString(arguments.shape())},
               {"fit", OptionName{"fit"}}});
}
#endif

/// An array or IDX file, which the engine reads again by its name.
void readArray(FileSource source, const ImageArguments& arguments,
               std::vector<ImageSource>& sources) {
  const auto prior = arguments.shape();
  const ImageFile file(source.path, {prior.channels, prior.height, prior.width});
  if (source.selection.empty() && file.count() > static_cast<std::int64_t>(mostPictures))
    throw Error(ErrorKind::Usage,
                "'{file}' holds {count} images, and no selection says which are meant; without one "
                "at most {most} are taken. Select some, as {file}:0-9.",
                {{"file", source.path},
                 {"count", file.count()},
                 {"most", static_cast<std::int64_t>(mostPictures)}});
  auto shape = file.shape();
  if (shape.channels == 1) shape.channels = prior.channels;  // see inColourOf()
  if (!prior.admits(shape)) return readOther(file, source, arguments, sources);
  sources.emplace_back(std::move(source));
}

void readOne(const std::string& name, const ImageArguments& arguments,
             std::vector<ImageSource>& sources) {
  if (const auto prior = priorSource(name)) {
    sources.emplace_back(*prior);
    return;
  }
  auto source = splitSelection(name);
  const auto kind = imageFileKind(source.path);
  if (kind == ImageFile::Kind::Npy || kind == ImageFile::Kind::Idx) {
    source.path = absolutePath(source.path);
    readArray(std::move(source), arguments, sources);
    return;
  }
  const ImageFile file(source.path);
  if (file.single() && !source.selection.empty())
    throw Error(ErrorKind::Input,
                "{path} is a single picture, so the selection :{selection} has nothing to choose "
                "from. Leave it out.",
                {{"path", source.path}, {"selection", source.selection}});
  const auto indices = parseSelection(source.selection, file.count());
  requireFew(file, indices.size());
  for (const auto index : indices)
    sources.emplace_back(pictureSource(file, index, arguments));
}

}  // namespace

std::optional<PriorSource> priorSource(const std::string& name) {
  if (!name.starts_with("prior:")) return {};
  int count = 0;
  const auto* end = name.data() + name.size();
  const auto result = std::from_chars(name.data() + 6, end, count);
  if (result.ec != std::errc() || result.ptr != end || count < 1 || count > 10000)
    throw Error(ErrorKind::Usage,
                "The image {name} cannot be: after prior: must stand a whole number, 1 to 10000, "
                "of draws from the prior.",
                {{"name", inQuotes(name)}});
  return PriorSource{count};
}

std::vector<ImageSource> readImageArguments(const ImageArguments& arguments) {
  std::vector<ImageSource> sources;
  for (const auto& name : arguments.names)
    readOne(name, arguments, sources);
  return sources;
}

std::vector<ImageSource> studyImages(const Study& study, ImageArguments arguments) {
  std::vector<ImageSource> others;
  if (arguments.names.empty())
    for (const auto& source : study.images) {
      if (const auto* file = std::get_if<FileSource>(&source))
        arguments.names.push_back(file->selection.empty() ? file->path
                                                          : file->path + ":" + file->selection);
      else
        others.push_back(source);
    }
  auto images = readImageArguments(arguments);
  images.insert(images.end(), others.begin(), others.end());
  return images;
}

}  // namespace inkling

#include "engine/sweep/study_images.h"

#include "engine/model/error.h"
#include "engine/support/image_files.h"
#include "engine/sweep/study_plan.h"

#include <utility>

namespace inkling {
namespace {

std::string hashOf(const Image& image) {
  return toString(image.shape) + " " +
         contentHash({reinterpret_cast<const char*>(image.pixels.data()),
                      image.pixels.size() * sizeof(float)});
}

/// One of a file's images, or a source as a whole.
struct Unit {
  ImageSource source;
  std::vector<std::string> hashes;
  std::int64_t count = 1;
  ImageShape shape;
};

void addFile(const FileSource& source, std::vector<Unit>& units) {
  const ImageFile file(source.path);
  const auto indices = parseSelection(source.selection, file.count());
  const auto first = units.size();
  for (const auto index : indices)
    units.push_back(
        {FileSource{source.path, file.single() ? "" : std::to_string(index)}, {}, 1, {}});
  file.read(indices, {}, [&](std::size_t i, Image&& image) {
    units[first + i].hashes = {hashOf(image)};
    units[first + i].shape = image.shape;
  });
}

std::vector<Unit> unitsOf(const std::vector<ImageSource>& sources) {
  std::vector<Unit> units;
  for (const auto& source : sources) {
    if (const auto* file = std::get_if<FileSource>(&source)) {
      addFile(*file, units);
    } else if (const auto* draws = std::get_if<PriorSource>(&source)) {
      units.push_back({source, {"prior " + std::to_string(draws->count)}, draws->count, {}});
    } else {
      const auto& image = *std::get<EmbeddedSource>(source).image;
      units.push_back({source, {hashOf(image)}, 1, image.shape});
    }
  }
  return units;
}

/// "3" after "0-2" is "0-3".
std::string joined(const std::string& selection, const std::string& next) {
  const auto last = selection.substr(selection.find_last_of(",-") + 1);
  if (std::stoll(last) + 1 != std::stoll(next)) return selection + "," + next;
  const auto dash = selection.find_last_of(",-");
  if (dash != selection.npos && selection[dash] == '-') return selection.substr(0, dash + 1) + next;
  return selection + "-" + next;
}

void append(ImageBatch& batch, const Unit& unit) {
  const auto* file = std::get_if<FileSource>(&unit.source);
  auto* before = batch.sources.empty() ? nullptr : std::get_if<FileSource>(&batch.sources.back());
  if (file && before && file->path == before->path && !file->selection.empty())
    before->selection = joined(before->selection, file->selection);
  else
    batch.sources.push_back(unit.source);
  if (batch.count == 0) batch.shape = unit.shape;
  batch.hashes.insert(batch.hashes.end(), unit.hashes.begin(), unit.hashes.end());
  batch.count += unit.count;
}

}  // namespace

std::vector<ImageBatch> imageBatches(const std::vector<ImageSource>& sources, std::int64_t atOnce) {
  if (sources.empty())
    throw Error(ErrorKind::Usage,
                "The study has no images. Name a picture, an .npy or IDX file, or prior:4 for four "
                "draws from the prior.");
  std::vector<ImageBatch> batches(1);
  for (const auto& unit : unitsOf(sources)) {
    const auto full = batches.back().count;
    const bool sameSize = full == 0 || batches.back().shape == unit.shape;
    if (full > 0 && (full + unit.count > atOnce || !sameSize)) batches.emplace_back();
    append(batches.back(), unit);
  }
  return batches;
}

}  // namespace inkling

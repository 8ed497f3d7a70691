#include "tests/fuzz/readers.h"

#include "engine/model/error.h"
#include "engine/model/experiment.h"
#include "engine/model/json_text.h"
#include "engine/priors/card.h"
#include "engine/support/gzip.h"
#include "engine/support/idx.h"
#include "engine/support/image_files.h"
#include "engine/support/npy.h"
#include "engine/support/operator_file.h"
#include "engine/support/picture_format.h"
#include "engine/support/read_file.h"
#include "engine/support/safetensors.h"
#include "engine/support/tar.h"
#include "engine/support/torch_file.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <stdexcept>
#include <vector>

namespace inkling::test {
namespace {

void require(bool condition, const char* what) {
  if (!condition) throw std::logic_error(what);
}

void readArray(const std::string& path) {
  const auto header = readNpyHeader(path);
  const auto array = readNpy(path);
  require(array.shape == header.shape, "the header and the array differ in shape");
  require(toDoubles(array).size() == header.count, "an array of more or fewer values than said");
  require(array.isDouble() == header.readsAsDouble(), "an array of another type than said");
  requireFinite(array, path, Infinities::Allowed);
  requireFinite(array, path);
}

void readImages(const std::string& path) {
  const auto header = readIdxHeader(path);
  // Few, as a compressed file of a few bytes may declare millions.
  std::vector<std::int64_t> indices(std::min<std::size_t>(header.count, 16));
  std::iota(indices.rbegin(), indices.rend(), 0);
  if (header.count > 0) indices.push_back(header.count - 1);
  const auto images = readIdxImages(path, indices);
  require(images.size() == indices.size(), "more or fewer images than asked for");
  for (const auto& image : images)
    require(image.shape == header.shape() &&
                static_cast<std::int64_t>(image.pixels.size()) == image.shape.size(),
            "an image of another shape than the header's");
  // A file of at most 16 begins this list with the last one too.
  require(header.count == 0 || header.count > 16 || images.front() == images.back(),
          "an image that differs from itself");
}

void decompress(const std::string& path) {
  if (!isGzip(path)) return;
  GzipReader reader(path);
  std::vector<unsigned char> piece(64);
  for (std::size_t i = 0; i < 64 && !reader.atEnd(); ++i) {
    reader.read(piece.data(), i);
    reader.skip(i * i);
  }
}

void readTensors(const std::string& path) {
  const auto header = readSafeTensorsHeader(path);
  const auto file = readSafeTensors(path);
  require(file.metadata == header.metadata, "metadata read differently the second time");
  require(file.tensors.size() == header.shapes.size(), "more or fewer tensors than the header's");
  for (const auto& [name, array] : file.tensors)
    require(array.shape == header.shapes.at(name) &&
                static_cast<std::int64_t>(toFloats(array).size()) == array.size(),
            "a tensor of another shape than the header's");
}

void readArchive(const std::string& path) {
  TarReader archive(path);
  for (int i = 0; archive.next(); ++i) {
    if (i % 3 == 0) continue;  // passed over
    const auto size = archive.size();
    require(archive.read(1 << 16).size() == size, "a file of more or fewer bytes than said");
  }
}

/// As every command and the window do, but for the decoding.
void readAnyImages(const std::string& path) {
  const ImageFile file(path, {1, 2, 2});
  require(file.count() > 0, "a file of images without any");
  file.name(file.count() - 1);
  const auto last = file.count() - 1;
  if (file.holdsPictures()) {
    const auto bytes = file.pictureBytes(last);
    if (const auto format = pictureFormat(bytes)) {
      isWhole(*format, bytes);
      storedAsGrey(*format, bytes);
    }
    return;
  }
  if (file.shape().size() > 1 << 20) return;
  file.read({last, 0}, {}, [&](std::size_t, Image&& image) {
    require(image.shape == file.shape() &&
                static_cast<std::int64_t>(image.pixels.size()) == image.shape.size(),
            "an image of another shape than the file's");
  });
}

void readExperiment(const std::string& path) {
  const auto experiment = experimentFromJson(parseJson(readFile(path), path));
  const auto text = toText(toJson(experiment));
  const auto again = experimentFromJson(parseJson(text, path));
  require(again == experiment && toText(toJson(again)) == text,
          "an experiment that changes when it is written and read");
  validate(experiment, {1, 28, 28});
}

void readCard(const std::string& path) {
  const auto card = cardFromJson(parseJson(readFile(path), path));
  cardFromJson(parseJson(toText(toJson(card)), path));
  denoisingError(card, 0.5);
}

void readOperator(const std::string& path) {
  const auto read = readOperatorFile(path);
  const auto n = static_cast<std::size_t>(read.pixels.size());
  require(!read.rows.empty() && read.rows.size() <= n, "an operator of no rows, or too many");
  for (const auto row : read.rows)
    require(row >= 0 && static_cast<std::size_t>(row) < n, "a row that there is not");
  require(read.signs.empty() || read.signs.size() == n, "more or fewer signs than pixels");
  operatorText(read);
}

void readTorch(const std::string& path) {
  const TorchFile file(path);
  require(!file.dictionaries().empty(), "a file of weights without any");
  auto candidates = file.candidates(true);
  candidates.resize(std::min<std::size_t>(candidates.size(), 16));  // a few bytes may name many
  for (const auto* each : candidates) {
    const auto arrays = file.read(*each);
    require(arrays.size() == each->tensors.size(), "more or fewer tensors than were found");
    for (const auto& [name, array] : arrays)
      require(array.shape == each->tensors.at(name).shape &&
                  static_cast<std::int64_t>(toFloats(array).size()) == array.size(),
              "a tensor of another shape than was found");
  }
}

const std::map<std::string, void (*)(const std::string& path), std::less<>> readers{
    {"npy", readArray},           {"idx", readImages},       {"gz", decompress},
    {"safetensors", readTensors}, {"tar", readArchive},      {"json", readExperiment},
    {"card", readCard},           {"images", readAnyImages}, {"operator", readOperator},
    {"torch", readTorch}};

}  // namespace

std::vector<std::string> untrustedFormats() {
  std::vector<std::string> names;
  for (const auto& [name, read] : readers)
    names.push_back(name);
  return names;
}

void readUntrusted(std::string_view format, const std::string& path) {
  try {
    readers.find(format)->second(path);
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::Internal) throw;
  }
}

}  // namespace inkling::test

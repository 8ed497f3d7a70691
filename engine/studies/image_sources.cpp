#include "engine/studies/image_sources.h"

#include "engine/model/error.h"
#include "engine/priors/reverse_process.h"
#include "engine/priors/tensors.h"
#include "engine/support/image_files.h"
#include "engine/support/memory.h"
#include "engine/support/random.h"
#include "engine/support/stated_shape.h"

#include <ATen/ATen.h>

#include <map>
#include <utility>

namespace inkling {
namespace {

struct Named {
  std::string name;
  Image image;
};

std::vector<Named> fromFile(const FileSource& source, const ImageShape& expected,
                            const Cancellation& cancellation) {
  const ImageFile file(source.path, expected);
  const auto selection = parseSelection(source.selection, file.count());
  requireMemory(
      selection.size() *
          (static_cast<std::uint64_t>(file.shape().size()) * sizeof(float) + sizeof(Named)),
      Message("{count} images of '{file}'",
              {{"count", static_cast<std::int64_t>(selection.size())}, {"file", source.path}}),
      "Select fewer of them.");
  std::vector<Named> images(selection.size());
  file.read(selection, {}, [&](std::size_t i, Image&& image) {
    cancellation.check();
    images[i] = {file.name(selection[i]), std::move(image)};
  });
  return images;
}

void requireShape(const Named& named, const Prior& prior) {
  if (named.image.shape == prior.shape()) return;
  throw Error(
      ErrorKind::Input,
      "{image} is {shape}, but the prior \"{prior}\" knows images of {known}. Choose a prior "
      "of that size, or resize the image.",
      {{"image", named.name},
       {"shape", toString(named.image.shape)},
       {"prior", prior.card().name},
       {"known", toString(prior.shape())}});
}

}  // namespace

ImageShape shapeOfImages(const std::vector<ImageSource>& sources, const PriorCard& card) {
  if (const auto stated = statedShape(sources, card.shape)) return *stated;
  throw Error(ErrorKind::Usage,
              "The prior \"{name}\" is for images of any size, and nothing says which size is "
              "meant. Give an image first, or choose a prior of one size.",
              {{"name", card.name}});
}

TrueImages resolveImages(const std::vector<ImageSource>& sources, const Prior& prior,
                         std::uint64_t seed, const Cancellation& cancellation) {
  std::vector<Named> all;
  for (const auto& source : sources) {
    if (const auto* file = std::get_if<FileSource>(&source)) {
      for (auto& image : fromFile(*file, prior.shape(), cancellation))
        all.push_back(std::move(image));
    } else if (const auto* draws = std::get_if<PriorSource>(&source)) {
      // as they are: cut to [0, 1] they would not be the prior's any more
      const auto pixels = drawFromPrior(prior, draws->count, seed, cancellation).to(at::kCPU);
      for (std::int64_t i = 0; i < draws->count; ++i)
        all.push_back({"prior:" + std::to_string(i), toImage(pixels, i, prior.shape())});
    } else {
      const auto& embedded = std::get<EmbeddedSource>(source);
      all.push_back({embedded.name, embedded.image});
    }
  }
  TrueImages result;
  std::vector<Image> images;
  std::map<std::uint64_t, std::uint64_t> seen;
  for (auto& named : all) {
    named.image = inColourOf(std::move(named.image), prior.shape().channels);
    requireShape(named, prior);
    const auto hash =
        hashBytes(named.image.pixels.data(), named.image.pixels.size() * sizeof(float));
    const std::uint64_t occurrence = seen[hash]++;
    result.identities.push_back(occurrence == 0 ? hash
                                                : hashBytes(&occurrence, sizeof occurrence, hash));
    result.names.push_back(named.name);
    images.push_back(std::move(named.image));
  }
  result.pixels = toTensor(images);
  return result;
}

}  // namespace inkling

#include "engine/training/picture_errors.h"

#include "engine/model/error.h"
#include "engine/priors/denoising_error.h"
#include "engine/priors/device.h"
#include "engine/priors/prior.h"
#include "engine/support/image_files.h"
#include "engine/training/resample.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace inkling {
namespace {

/// The middle square, [1, C·side²]; colour is averaged where the prior is grey.
at::Tensor middleSquare(const BytePicture& picture, const std::string& name, int channels,
                        int side) {
  const int shorter = std::min(picture.height, picture.width);
  if (shorter < side)
    throw Error(ErrorKind::Input,
                "'{file}' is {width}×{height} pixels, less than {side}: leave it out, or ask for "
                "smaller squares.",
                {{"file", name},
                 {"width", std::int64_t{picture.width}},
                 {"height", std::int64_t{picture.height}},
                 {"side", std::int64_t{side}}});
  auto square = at::empty({picture.channels, side, side}, at::kFloat);
  resampleSquare(picture, (picture.height - shorter) / 2, (picture.width - shorter) / 2,
                 static_cast<double>(shorter) / side, side,
                 {square.data_ptr<float>(), static_cast<std::size_t>(square.numel())});
  if (picture.channels > channels) square = square.mean(0, true);
  return square.expand({channels, side, side}).reshape({1, -1});
}

/// Calls take(k, name, picture) for the first `most` pictures of the data, k from 0.
template <typename Take>
void forEachPicture(const std::vector<std::string>& data, const PictureDecoder& decoder,
                    std::int64_t most, const ProgressCallback& progress,
                    const Cancellation& cancellation, Take take) {
  std::int64_t first = 0;
  for (const auto& path : data) {
    const ImageFile file(path);
    const auto count = std::min(file.count(), most - first);
    file.read(allIndices(count), decoder, [&](std::size_t i, Image&& image) {
      cancellation.check();
      const auto k = static_cast<std::int64_t>(i);
      const auto name = file.fullName(k);
      if (progress) progress({"Reading " + name, static_cast<double>(first + k), 0, -1});
      take(first + k, name, toBytes(image));
    });
    first += count;
  }
}

}  // namespace

PictureSquares middleSquares(const std::vector<std::string>& data, const PictureDecoder& decoder,
                             int channels, std::int64_t most, const ProgressCallback& progress,
                             const Cancellation& cancellation) {
  std::int64_t count = 0;
  int side = PictureSquares::largestSide;
  forEachPicture(data, decoder, most, progress, cancellation,
                 [&](std::int64_t, const std::string& name, const BytePicture& picture) {
                   const int shorter = std::min(picture.height, picture.width);
                   if (shorter < PictureSquares::smallestSide)
                     throw Error(ErrorKind::Input,
                                 "'{file}' is {width}×{height} pixels, too small to measure "
                                 "anything on: leave it out.",
                                 {{"file", name},
                                  {"width", std::int64_t{picture.width}},
                                  {"height", std::int64_t{picture.height}}});
                   side = std::min(side, shorter);
                   ++count;
                 });
  PictureSquares squares{{channels, side, side}, {}};
  squares.pixels = at::empty({count, squares.shape.size()}, at::kFloat);
  forEachPicture(
      data, decoder, most, progress, cancellation,
      [&](std::int64_t k, const std::string& name, const BytePicture& picture) {
        squares.pixels.narrow(0, k, 1).copy_(middleSquare(picture, name, channels, side));
      });
  return squares;
}

std::vector<DenoisingErrorRow> denoisingErrorsOfPictures(const DenoisingErrorRequest& request,
                                                         const ProgressCallback& progress,
                                                         const Cancellation& cancellation) {
  const auto any = openPrior(request.prior, chooseDevice(request.device));
  const auto prior = atSize(any, {any->card().shape.channels, request.side, request.side});
  std::vector<DenoisingErrorRow> rows;
  for (const auto& path : request.data) {
    const ImageFile file(path);
    const auto first = rows.size();
    rows.resize(first + static_cast<std::size_t>(file.count()));
    file.read(allIndices(file.count()), request.decoder, [&](std::size_t i, Image&& image) {
      cancellation.check();
      auto& row = rows[first + i];
      row.picture = file.fullName(static_cast<std::int64_t>(i));
      if (progress) progress({"Denoising " + row.picture, static_cast<double>(first + i), 0, -1});
      const auto square =
          middleSquare(toBytes(image), row.picture, prior->card().shape.channels, request.side);
      const auto found = measureDenoising(*prior, square, request.noise, cancellation,
                                          static_cast<std::int64_t>(first + i));
      for (const auto& [level, error] : found.error)
        row.errors.push_back(error);
    });
  }
  return rows;
}

}  // namespace inkling

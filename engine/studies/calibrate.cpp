#include "engine/model/error.h"
#include "engine/priors/denoising_error.h"
#include "engine/priors/prior_file.h"
#include "engine/priors/reverse_process.h"
#include "engine/solvers/calibration.h"
#include "engine/studies/torch_engine.h"
#include "engine/support/image_files.h"
#include "engine/training/picture_errors.h"
#include "engine/training/trainer.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace inkling {
namespace {

bool anyPictures(const std::vector<std::string>& data) {
  return std::any_of(data.begin(), data.end(),
                     [](const std::string& path) { return ImageFile(path).holdsPictures(); });
}

}  // namespace

void calibratePrior(const CalibrateRequest& request, ArtefactChain& chain,
                    const ProgressCallback& progress, const Cancellation& cancellation) {
  const auto path = findPrior(request.prior);
  if (path.empty())
    throw Error(
        ErrorKind::Usage,
        "{prior} is made from formulas and has no file to calibrate. Name a prior that has one.",
        {{"prior", request.prior}});
  requirePlaceForCard(path);
  auto prior = chain.prior(request.prior, request.device);
  auto card = prior->card();
  requireDenoiser(card);
  at::Tensor images;
  if (request.data.empty()) {
    if (card.shape.anySize())
      throw Error(ErrorKind::Usage,
                  "The prior \"{name}\" is for images of any size, and is calibrated on images "
                  "only: name some that it was not trained on.",
                  {{"name", card.name}});
    const int count = std::min(request.images, 200);
    images = drawFromPrior(*prior, count, 0, cancellation,
                           [&](int evaluation, double, const at::Tensor&, const at::Tensor&) {
                             progress({"drawing from the prior", evaluation + 1.0, 160, -1});
                           })
                 .clamp(0, 1);
  } else if (card.shape.anySize() && anyPictures(request.data)) {
    const auto squares = middleSquares(request.data, request.decoder, card.shape.channels,
                                       request.images, progress, cancellation);
    prior = atSize(prior, squares.shape);
    images = squares.pixels;
  } else {
    const auto set =
        loadImageSet(request.data, request.decoder, progress, cancellation, card.shape);
    if (!card.shape.admits(set.shape))
      throw Error(ErrorKind::Input,
                  "The images are {given}, the prior is for {known}. Give images of its shape.",
                  {{"given", toString(set.shape)}, {"known", toString(card.shape)}});
    prior = atSize(prior, set.shape);
    images = set.rows(at::arange(std::min<std::int64_t>(request.images, set.count()), at::kLong));
  }
  progress({"measuring the denoising error", 0, 0, -1});
  calibrate(card, *prior, images, cancellation);
  const auto calibrated = withCard(prior, cardAtSize(card, prior->shape()));
  try {
    card.openScale = measureOpenScale(*calibrated, images, cancellation);
  } catch (const Error& error) {
    // With a poor denoiser message passing runs away; the rest of the card is measured all the
    // same.
    if (error.kind() != ErrorKind::Diverged) throw;
    card.openScale.reset();
  }
  writeCard(path, request.output, card);
}

}  // namespace inkling

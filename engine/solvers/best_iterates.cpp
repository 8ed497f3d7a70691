#include "engine/solvers/best_iterates.h"

#include "engine/priors/upload.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cstddef>
#include <limits>

namespace inkling {
namespace {

// An estimate that still moves by less than this share of its predicted error when the budget ends
// is an answer.
constexpr double acceptedResidual = 0.1;

}  // namespace

BestIterates::BestIterates(const at::Tensor& images, double beta, double predicted) {
  const auto count = static_cast<std::size_t>(images.size(0));
  result_.estimate = at::zeros_like(images);
  result_.input = at::zeros_like(images);
  result_.beta.assign(count, beta);
  result_.predicted.assign(count, predicted);
  result_.residual.assign(count, std::numeric_limits<double>::infinity());
  result_.iterations.assign(count, 0);
  result_.converged.assign(count, false);
  result_.refuted.assign(count, false);
  result_.beyond.assign(count, false);
  agreed_.assign(count, false);
  taken_.assign(count, false);
}

bool BestIterates::offer(const Iterate& iterate, int evaluations) {
  const auto at = static_cast<std::size_t>(iterate.image);
  result_.iterations[at] = evaluations;
  const bool agrees = !iterate.refuted;
  const bool better = agrees != agreed_[at] ? agrees : iterate.residual < result_.residual[at];
  if (!better) return false;
  agreed_[at] = agrees;
  taken_[at] = true;
  result_.beta[at] = iterate.beta;
  result_.predicted[at] = iterate.predicted;
  result_.residual[at] = iterate.residual;
  result_.refuted[at] = iterate.refuted;
  result_.beyond[at] = iterate.beyond;
  return true;
}

void BestIterates::keep(const std::vector<Iterate>& iterates, const at::Tensor& estimate,
                        const at::Tensor& input) {
  std::vector<std::int64_t> from, to;
  for (std::size_t i = 0; i < iterates.size(); ++i) {
    const auto image = iterates[i].image;
    if (!taken_[static_cast<std::size_t>(image)]) continue;
    from.push_back(static_cast<std::int64_t>(i));
    to.push_back(image);
    taken_[static_cast<std::size_t>(image)] = false;
  }
  if (from.empty()) return;
  const auto rows = upload(at::tensor(from, at::kLong), estimate.device());
  const auto places = upload(at::tensor(to, at::kLong), estimate.device());
  result_.estimate.index_copy_(0, places, estimate.index_select(0, rows));
  result_.input.index_copy_(0, places, input.index_select(0, rows));
}

void BestIterates::judge(std::int64_t image, bool refuted, double tolerance) {
  const auto at = static_cast<std::size_t>(image);
  result_.converged[at] = !refuted && result_.residual[at] <= std::max(tolerance, acceptedResidual);
}

}  // namespace inkling

#include "engine/metrics/metrics.h"

#include "engine/metrics/structural_similarity.h"
#include "engine/model/error.h"
#include "engine/support/random.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

at::Tensor inDouble(const at::Tensor& t) {
  return t.to(at::kCPU, at::kDouble).contiguous();
}

at::Tensor rowDot(const at::Tensor& a, const at::Tensor& b) {
  return (a * b).sum(1);
}

at::Tensor psnrInDouble(const at::Tensor& estimate, const at::Tensor& truth) {
  const auto difference = estimate.clamp(0, 1) - truth.clamp(0, 1);
  return difference.square().mean(1).log10() * -10;
}

at::Tensor cosineInDouble(const at::Tensor& estimate, const at::Tensor& truth) {
  return rowDot(estimate, truth) / (rowDot(estimate, estimate) * rowDot(truth, truth)).sqrt();
}

at::Tensor scaledPsnrInDouble(const at::Tensor& estimate, const at::Tensor& truth) {
  const auto energy = rowDot(estimate, estimate);
  // Every multiple of a zero estimate is zero.
  const auto scale =
      at::where(energy > 0, rowDot(estimate, truth) / energy, at::zeros_like(energy));
  return psnrInDouble(estimate * scale.unsqueeze(1), truth);
}

at::Tensor ssimInDouble(const at::Tensor& estimate, const at::Tensor& truth,
                        const ImageShape& shape) {
  if (!hasWholeWindow(shape)) return at::full({estimate.size(0)}, notMeasured, at::kDouble);
  auto out = at::empty({estimate.size(0)}, at::kDouble);
  structuralSimilarity(estimate.data_ptr<double>(), truth.data_ptr<double>(), shape,
                       estimate.size(0), out.data_ptr<double>());
  return out;
}

/// Whether t, [B, N], lies in the central share of its samples, sorted [B, S, N].
at::Tensor within(const at::Tensor& sorted, const at::Tensor& t, double share) {
  const auto s = sorted.size(1);
  const auto quantile = [&](double p) {
    const double rank = std::clamp(p * static_cast<double>(s + 1) - 1, 0.0, s - 1.0);
    const auto below = std::min(static_cast<std::int64_t>(rank), s - 2);
    return at::lerp(sorted.select(1, below), sorted.select(1, below + 1),
                    rank - static_cast<double>(below));
  };
  return at::logical_and(t >= quantile((1 - share) / 2), t <= quantile((1 + share) / 2));
}

constexpr std::int64_t projectionCount = 100, rankBins = 10;

/// [N, 100], always the same.
at::Tensor projections(std::int64_t pixels) {
  std::vector<float> normals(static_cast<std::size_t>(pixels * projectionCount));
  RandomStream(0, "projections").normals(normals);
  return at::tensor(at::ArrayRef<float>(normals), at::kDouble).view({pixels, projectionCount});
}

at::Tensor row(const Image& image) {
  return at::tensor(at::ArrayRef<float>(image.pixels), at::kDouble).unsqueeze(0);
}

void requireSameShape(const char* metric, const Image& estimate, const Image& truth) {
  if (estimate.shape != truth.shape)
    throw Error(ErrorKind::Usage,
                "{metric} compares images of one shape, not {shape} with {shape2}: crop or resize "
                "one of them.",
                {{"metric", std::string(metric)},
                 {"shape", toString(estimate.shape)},
                 {"shape2", toString(truth.shape)}});
}

}  // namespace

at::Tensor psnr(const at::Tensor& estimate, const at::Tensor& truth) {
  return psnrInDouble(inDouble(estimate), inDouble(truth));
}

at::Tensor ssim(const at::Tensor& estimate, const at::Tensor& truth, const ImageShape& shape) {
  return ssimInDouble(inDouble(estimate), inDouble(truth), shape);
}

at::Tensor cosine(const at::Tensor& estimate, const at::Tensor& truth) {
  return cosineInDouble(inDouble(estimate), inDouble(truth));
}

at::Tensor scaledPsnr(const at::Tensor& estimate, const at::Tensor& truth) {
  return scaledPsnrInDouble(inDouble(estimate), inDouble(truth));
}

at::Tensor consistency(const LinearOperator& matrix, const Measurements& y,
                       const at::Tensor& estimate) {
  const auto samples = estimate.size(0) / y.batch();
  const auto z = inDouble(matrix.apply(estimate)).view({y.batch(), samples, y.count()});
  if (y.linear()) {
    if (y.noise == 0) return at::full({estimate.size(0)}, notMeasured, at::kDouble);
    const auto squares = (z - y.values.unsqueeze(1)).square().mean(2) / (y.noise * y.noise);
    return squares.flatten();
  }
  const auto hit = at::logical_and(z >= y.lower.unsqueeze(1), z < y.upper.unsqueeze(1));
  return hit.to(at::kDouble).mean(2).flatten();
}

std::vector<Metrics> measureQuality(const LinearOperator& matrix, const Measurements& y,
                                    const at::Tensor& estimate, const at::Tensor& truth,
                                    const ImageShape& shape) {
  std::vector<Metrics> all(static_cast<std::size_t>(estimate.size(0)));
  const auto fill = [&](double Metrics::*field, const at::Tensor& values) {
    for (std::size_t i = 0; i < all.size(); ++i)
      all[i].*field = values.data_ptr<double>()[i];
  };
  fill(&Metrics::consistency, consistency(matrix, y, estimate));
  if (!truth.defined()) return all;
  const auto e = inDouble(estimate);
  const auto t = inDouble(truth).repeat_interleave(e.size(0) / truth.size(0), 0);
  fill(&Metrics::psnr, psnrInDouble(e, t));
  fill(&Metrics::ssim, ssimInDouble(e, t, shape));
  if (y.bits == 1) {
    fill(&Metrics::cosine, cosineInDouble(e, t));
    fill(&Metrics::scaledPsnr, scaledPsnrInDouble(e, t));
  }
  return all;
}

at::Tensor sampleMean(const at::Tensor& samples, std::int64_t samplesPerImage) {
  return samples.view({-1, samplesPerImage, samples.size(1)}).mean(1);
}

at::Tensor sampleDeviation(const at::Tensor& samples, std::int64_t samplesPerImage) {
  const auto grouped = samples.view({-1, samplesPerImage, samples.size(1)});
  return samplesPerImage == 1 ? at::zeros_like(samples) : at::std(grouped, 1, true);
}

std::vector<Coverage> coverage(const at::Tensor& samples, std::int64_t samplesPerImage,
                               const at::Tensor& truth) {
  constexpr double uncertain = 0.02;
  const auto s = samplesPerImage;
  const auto x = inDouble(samples).view({-1, s, samples.size(1)});
  const auto t = inDouble(truth);
  const auto sorted = std::get<0>(x.sort(/*dim=*/1));
  const auto counted = at::std(sorted, 1, true) > uncertain;
  const auto half = within(sorted, t, 0.5), eighty = within(sorted, t, 0.8),
             ninety = within(sorted, t, 0.9);
  const auto share = [&](const at::Tensor& hits, std::int64_t image) {
    return hits[image].masked_select(counted[image]).to(at::kDouble).mean().item<double>();
  };
  const auto error = (x.mean(1) - t).square().mean(1);
  const auto expected = x.var(1, true).mean(1) * (1 + 1 / static_cast<double>(s));
  const auto directions = projections(x.size(2));
  const auto projected = std::get<0>(at::matmul(x, directions).sort(1));
  const auto aim = at::matmul(t, directions);
  const auto inside = within(projected, aim, 0.8).to(at::kDouble).mean(1);
  const auto ranks = (projected < aim.unsqueeze(1)).sum(1);
  std::vector<Coverage> all;
  for (std::int64_t b = 0; b < t.size(0); ++b) {
    Coverage made;
    made.pixels = counted[b].sum().item<std::int64_t>();
    made.half = share(half, b);
    made.eighty = share(eighty, b);
    made.ninety = share(ninety, b);
    made.projections = inside[b].item<double>();
    made.squaredError = error[b].item<double>();
    made.expectedError = expected[b].item<double>();
    made.ranks.assign(rankBins, 0);
    for (std::int64_t k = 0; k < ranks.size(1); ++k)
      ++made.ranks[static_cast<std::size_t>(ranks[b][k].item<std::int64_t>() * rankBins / (s + 1))];
    all.push_back(std::move(made));
  }
  return all;
}

PrincipalComponents principalComponents(const at::Tensor& samples, std::int64_t count) {
  const auto s = samples.size(0), kept = std::min(count, s - 1);
  const auto centred = inDouble(samples) - inDouble(samples).mean(0, true);
  // the S×S matrix of inner products has the same spectrum as the N×N covariance, and is small
  const auto [values, vectors] = at::linalg_eigh(at::matmul(centred, centred.t()));
  PrincipalComponents made;
  made.components = at::zeros({kept, samples.size(1)}, at::kDouble);
  for (std::int64_t k = 0; k < kept; ++k) {
    const double value = std::max(values[s - 1 - k].item<double>(), 0.0);
    made.deviations.push_back(std::sqrt(value / static_cast<double>(s - 1)));
    if (value > 0)
      made.components[k].copy_(
          at::matmul(vectors.select(1, s - 1 - k), centred).div_(std::sqrt(value)));
  }
  return made;
}

double psnr(const Image& estimate, const Image& truth) {
  requireSameShape("PSNR", estimate, truth);
  return psnr(row(estimate), row(truth)).item<double>();
}

double ssim(const Image& estimate, const Image& truth) {
  requireSameShape("SSIM", estimate, truth);
  if (!hasWholeWindow(truth.shape))
    throw Error(ErrorKind::Usage,
                "SSIM of an image of {shape} cannot be: its window is 7×7, so that both sides must "
                "be 7 pixels or more.",
                {{"shape", toString(truth.shape)}});
  return ssim(row(estimate), row(truth), truth.shape).item<double>();
}

}  // namespace inkling

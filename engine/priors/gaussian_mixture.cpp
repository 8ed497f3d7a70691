#include "engine/priors/gaussian_mixture.h"

#include "engine/model/error.h"
#include "engine/priors/denoising_error.h"
#include "engine/priors/prior_format.h"
#include "engine/priors/random_tensor.h"
#include "engine/priors/reverse_process.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>
#include <numbers>

namespace inkling {
namespace {

constexpr int largestSide = 48;

/// [n, n]: C_ij = exp(−(i − j)²/(2 length²)).
at::Tensor smoothness(int n, double length) {
  const auto i = at::arange(n, at::kDouble);
  const auto distance = i.view({-1, 1}) - i.view({1, -1});
  return (distance.square() / (-2 * length * length)).exp();
}

struct Shape2d {
  int height, width;
};

Shape2d analyticShape(const std::string& name) {
  const auto colon = name.find(':');
  if (colon == std::string::npos) return {28, 28};
  const auto text = name.substr(colon + 1);
  int height = 0, width = 0, used = 0;
  if (std::sscanf(text.c_str(), "%dx%d%n", &height, &width, &used) != 2 ||
      used != static_cast<int>(text.size()) || height < 1 || width < 1 || height > largestSide ||
      width > largestSide)
    throw Error(ErrorKind::Usage,
                "\"{name}\" is no analytic prior: write gaussian-mixture:HxW with sides from 1 to "
                "{most}.",
                {{"name", name}, {"most", std::int64_t{largestSide}}});
  return {height, width};
}

}  // namespace

Mixture mixtureFromTensors(const std::map<std::string, at::Tensor>& tensors) {
  auto take = [&](const char* name, std::int64_t dimensions) {
    const auto found = tensors.find(name);
    if (found == tensors.end() || found->second.dim() != dimensions)
      throw Error(
          ErrorKind::Input,
          "The mixture's tensor \"{tensor}\" is missing or has not {dimensions} dimensions.",
          {{"tensor", name}, {"dimensions", dimensions}});
    return found->second.to(at::kDouble);
  };
  Mixture m{take("weights", 1), take("means", 2), take("eigenvectors", 3), take("eigenvalues", 2)};
  const auto k = m.weights.size(0), n = m.means.size(1);
  if (k < 1 || m.means.size(0) != k || m.eigenvalues.sizes() != m.means.sizes() ||
      m.eigenvectors.sizes() != at::IntArrayRef{k, n, n})
    throw Error(ErrorKind::Input,
                "The mixture's tensors do not fit each other: weights [K], means and eigenvalues "
                "[K, N], eigenvectors [K, N, N].");
  if (m.weights.min().item<double>() <= 0 || m.eigenvalues.min().item<double>() < 0)
    throw Error(ErrorKind::Input,
                "The mixture has a weight that is not positive or a negative eigenvalue.");
  const auto deviation =
      (at::matmul(m.eigenvectors.transpose(1, 2), m.eigenvectors) - at::eye(n, at::kDouble))
          .abs()
          .max();
  if (deviation.item<double>() > 1e-4)
    throw Error(ErrorKind::Input, "The mixture's eigenvectors are not orthonormal.");
  m.weights = m.weights / m.weights.sum();
  return m;
}

GaussianMixture::GaussianMixture(PriorCard card, const Mixture& mixture, at::Device device)
    : Prior(std::move(card)) {
  if (mixture.means.size(1) != pixels())
    throw Error(ErrorKind::Input, "The mixture has {pixels} pixels, its card says {shape}.",
                {{"pixels", mixture.means.size(1)}, {"shape", toString(shape())}});
  mixture_ = {mixture.weights.to(device), mixture.means.to(device), mixture.eigenvectors.to(device),
              mixture.eigenvalues.to(device)};
}

GaussianMixture::Projected GaussianMixture::project(const at::Tensor& x,
                                                    const at::Tensor& beta) const {
  const auto variance = mixture_.eigenvalues.unsqueeze(1) +
                        beta.to(at::kDouble).square().view({1, -1, 1});  // [K, B|1, N]
  Projected p;
  p.offsets = at::matmul(x.to(at::kDouble).unsqueeze(0) - mixture_.means.unsqueeze(1),
                         mixture_.eigenvectors);
  const auto exponent =
      (p.offsets.square() / variance + variance.log() + std::log(2 * std::numbers::pi)).sum(2) *
      -0.5;
  p.logTerms = exponent + mixture_.weights.log().unsqueeze(1);
  return p;
}

at::Tensor GaussianMixture::denoiseImages(const at::Tensor& images, const at::Tensor& beta) const {
  at::NoGradGuard guard;
  const auto x = images.reshape({images.size(0), -1});
  const auto p = project(x, beta);
  const auto share = at::softmax(p.logTerms, 0).unsqueeze(2);
  const auto gain =
      mixture_.eigenvalues.unsqueeze(1) /
      (mixture_.eigenvalues.unsqueeze(1) + beta.to(at::kDouble).square().view({1, -1, 1}));
  const auto each = at::matmul(p.offsets * gain, mixture_.eigenvectors.transpose(1, 2)) +
                    mixture_.means.unsqueeze(1);
  return (each * share).sum(0).to(x.scalar_type()).view(images.sizes());
}

at::Tensor GaussianMixture::logDensity(const at::Tensor& x, double beta) const {
  at::NoGradGuard guard;
  return at::logsumexp(project(x, at::full({1}, beta, mixture_.means.options())).logTerms, {0});
}

namespace {

/// count images of the mixture, components in turn, [count, N].
at::Tensor draws(const Mixture& m, std::int64_t count) {
  const auto k = m.weights.size(0), n = m.means.size(1);
  std::vector<at::Tensor> rows;
  for (std::int64_t i = 0; i < count; ++i) {
    const std::vector<RandomStream> stream{RandomStream(1, "mixture", i)};
    const auto z = normalRows(stream, n, 0).to(at::kDouble) * m.eigenvalues[i % k].sqrt();
    rows.push_back(m.means[i % k] + at::matmul(z, m.eigenvectors[i % k].t()));
  }
  return at::cat(rows).to(at::kFloat);
}

}  // namespace

std::shared_ptr<const Prior> analyticPrior(const std::string& name, at::Device device) {
  const auto shape = analyticShape(name);
  const std::int64_t n = static_cast<std::int64_t>(shape.height) * shape.width;
  const double side = std::sqrt(static_cast<double>(n));
  // a bright haze in the middle, as digits and garments have
  auto axis = [](int size) {
    return (at::arange(size, at::kDouble) - (size - 1) / 2.0) / (0.3 * size);
  };
  const auto haze =
      (axis(shape.height).square().view({-1, 1}) + axis(shape.width).square().view({1, -1}))
          .mul(-0.5)
          .exp();
  Mixture m{at::full({2}, 0.5, at::kDouble), at::zeros({2, n}, at::kDouble),
            at::zeros({2, n, n}, at::kDouble), at::zeros({2, n}, at::kDouble)};
  const double lengths[2] = {side / 14, side / 6}, deviations[2] = {0.3, 0.25},
               means[2] = {0.35, 0.55};
  for (int k = 0; k < 2; ++k) {
    const auto envelope = (haze * 0.9 + 0.1).reshape({-1});
    const auto covariance =
        at::kron(smoothness(shape.height, lengths[k]), smoothness(shape.width, lengths[k])) *
        envelope.view({-1, 1}) * envelope.view({1, -1}) * (deviations[k] * deviations[k]);
    const auto [values, vectors] = at::linalg_eigh(covariance, "L");
    m.eigenvalues[k].copy_(values.clamp_min(0));
    m.eigenvectors[k].copy_(vectors);
    m.means[k].copy_(haze.reshape({-1}) * means[k]);
  }
  PriorCard card;
  card.name = name;
  card.architecture = analyticPriorName;
  card.shape = PriorShape(1, shape.height, shape.width);
  card.noise = NoiseRange{0.005, 100};
  card.licence = "none needed: made from formulas, without data";
  const auto mean = m.means.mean(0);
  const auto values = mean.to(at::kFloat);
  card.mean.assign(values.data_ptr<float>(), values.data_ptr<float>() + n);
  card.secondMoment = ((m.means.square().sum(1) + m.eigenvalues.sum(1)).mean() / n).item<double>();
  card.sigmaData = std::sqrt(card.secondMoment);
  const GaussianMixture exact(card, m);
  card.errorTable =
      measureDenoising(exact, draws(m, 24), tableNoise(card.noiseRange()), Cancellation()).error;
  return std::make_shared<GaussianMixture>(std::move(card), std::move(m), device);
}

namespace {

class MixtureFormat final : public SafeTensorsFormat {
 public:
  MixtureFormat() : SafeTensorsFormat(analyticPriorName) {}

  std::vector<std::string> names() const override { return {analyticPriorName}; }
  bool makes(std::string_view name) const override {
    constexpr std::string_view analytic = analyticPriorName;
    return name.substr(0, analytic.size()) == analytic &&
           (name.size() == analytic.size() || name[analytic.size()] == ':');
  }
  std::shared_ptr<const Prior> make(const std::string& name, at::Device device) const override {
    return analyticPrior(name, device);
  }

 private:
  std::shared_ptr<const Prior> openTensors(PriorCard card, const NamedTensors& tensors,
                                           at::Device device) const override {
    return std::make_shared<GaussianMixture>(std::move(card), mixtureFromTensors(tensors), device);
  }
};

const PriorFormatCode code(analyticPriorName, std::make_unique<MixtureFormat>());

}  // namespace

}  // namespace inkling

#include "engine/sensing/fast_transform.h"

#include <ATen/ATen.h>

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace inkling {
namespace {

at::Tensor toTensor(const std::vector<double>& values, at::ScalarType dtype, at::Device device) {
  return at::tensor(values, at::kDouble).to(device, dtype);
}

at::Tensor toTensor(const std::vector<std::int64_t>& values, at::Device device) {
  return at::tensor(values, at::kLong).to(device);
}

/// One axis of the DCT-II by one real FFT of the same length (Makhoul 1980).
class DctAxis {
 public:
  DctAxis(int dimension, std::int64_t n, at::ScalarType dtype, at::Device device)
      : dimension_(dimension), n_(n) {
    std::vector<std::int64_t> order, inverse(static_cast<std::size_t>(n));
    for (std::int64_t i = 0; i < n; i += 2)
      order.push_back(i);
    for (std::int64_t i = n % 2 == 0 ? n - 1 : n - 2; i > 0; i -= 2)
      order.push_back(i);
    for (std::int64_t i = 0; i < n; ++i)
      inverse[static_cast<std::size_t>(order[i])] = i;
    order_ = toTensor(order, device);
    inverseOrder_ = toTensor(inverse, device);

    std::vector<double> re, im, inverseRe, inverseIm;
    for (std::int64_t k = 0; k <= n / 2; ++k) {
      const double scale = std::sqrt((k == 0 ? 1.0 : 2.0) / static_cast<double>(n));
      const double angle =
          std::numbers::pi * static_cast<double>(k) / (2.0 * static_cast<double>(n));
      re.push_back(scale * std::cos(angle));
      im.push_back(-scale * std::sin(angle));
      inverseRe.push_back(std::cos(angle) / scale);
      inverseIm.push_back(std::sin(angle) / scale);
    }
    std::array<std::int64_t, 4> shape{1, 1, 1, 1};
    shape[static_cast<std::size_t>(dimension)] = n / 2 + 1;
    twiddle_ = at::complex(toTensor(re, dtype, device), toTensor(im, dtype, device)).view(shape);
    inverseTwiddle_ =
        at::complex(toTensor(inverseRe, dtype, device), toTensor(inverseIm, dtype, device))
            .view(shape);
  }

  at::Tensor forward(const at::Tensor& x) const {
    const auto spectrum =
        at::fft_rfft(x.index_select(dimension_, order_), n_, dimension_) * twiddle_;
    const auto upper =
        at::imag(spectrum).narrow(dimension_, 1, (n_ - 1) / 2).flip(dimension_).neg();
    return at::cat({at::real(spectrum), upper}, dimension_);
  }

  at::Tensor inverse(const at::Tensor& c) const {
    const auto half = n_ / 2;
    const auto re = c.narrow(dimension_, 0, half + 1);
    const auto mirrored = c.narrow(dimension_, n_ - half, half).flip(dimension_).neg();
    const auto im = at::cat({at::zeros_like(c.narrow(dimension_, 0, 1)), mirrored}, dimension_);
    const auto spectrum = at::complex(re.contiguous(), im) * inverseTwiddle_;
    return at::fft_irfft(spectrum, n_, dimension_).index_select(dimension_, inverseOrder_);
  }

 private:
  int dimension_;
  std::int64_t n_;
  at::Tensor order_, inverseOrder_;      ///< even pixels ascending, then odd ones descending
  at::Tensor twiddle_, inverseTwiddle_;  ///< quarter-sample shift, with the orthonormal scale in it
};

class Dct final : public FastTransform {
 public:
  Dct(const ImageShape& pixels, at::ScalarType dtype, at::Device device) : pixels_(pixels) {
    const std::array<std::int64_t, 3> sizes{pixels.channels, pixels.height, pixels.width};
    for (int axis = 0; axis < 3; ++axis)
      if (sizes[axis] > 1) axes_.emplace_back(axis + 1, sizes[axis], dtype, device);
  }

  at::Tensor forward(const at::Tensor& x) const override {
    auto y = asImages(x);
    for (const auto& axis : axes_)
      y = axis.forward(y);
    return y.reshape({x.size(0), pixels_.size()});
  }

  at::Tensor inverse(const at::Tensor& c) const override {
    auto y = asImages(c);
    for (const auto& axis : axes_)
      y = axis.inverse(y);
    return y.reshape({c.size(0), pixels_.size()});
  }

 private:
  at::Tensor asImages(const at::Tensor& x) const {
    return x.reshape({x.size(0), pixels_.channels, pixels_.height, pixels_.width});
  }

  ImageShape pixels_;
  std::vector<DctAxis> axes_;  ///< those longer than one
};

class Dft final : public FastTransform {
 public:
  Dft(std::int64_t n, at::ScalarType dtype, at::Device device) : n_(n) {
    std::vector<double> scale(static_cast<std::size_t>(n), 1.0);
    const auto pairs = (n - 1) / 2;  // the unpaired rows, 0 and for even N the last, keep 1
    for (std::int64_t k = 1; k <= pairs; ++k) {
      scale[static_cast<std::size_t>(2 * k - 1)] = std::numbers::sqrt2;
      scale[static_cast<std::size_t>(2 * k)] = -std::numbers::sqrt2;
    }
    scale_ = toTensor(scale, dtype, device);
  }

  // The FFT's real and imaginary parts, read one after the other, are the rows in order: only the
  // constant's imaginary part, and for even N the last one's, have to go.
  at::Tensor forward(const at::Tensor& x) const override {
    const auto parts = at::view_as_real(at::fft_rfft(x, n_, 1, "ortho")).flatten(1);
    return at::cat({parts.narrow(1, 0, 1), parts.narrow(1, 2, n_ - 1)}, 1) * scale_;
  }

  at::Tensor inverse(const at::Tensor& c) const override {
    const auto scaled = c / scale_;
    const auto zero = at::zeros_like(scaled.narrow(1, 0, 1));
    std::vector<at::Tensor> parts{scaled.narrow(1, 0, 1), zero, scaled.narrow(1, 1, n_ - 1)};
    if (n_ % 2 == 0) parts.push_back(zero);
    const auto spectrum = at::view_as_complex(at::cat(parts, 1).view({c.size(0), n_ / 2 + 1, 2}));
    return at::fft_irfft(spectrum, n_, 1, "ortho");
  }

 private:
  std::int64_t n_;
  at::Tensor scale_;
};

}  // namespace

std::unique_ptr<FastTransform> makeDct(const ImageShape& pixels, at::ScalarType dtype,
                                       at::Device device) {
  return std::make_unique<Dct>(pixels, dtype, device);
}

std::unique_ptr<FastTransform> makeDft(std::int64_t n, at::ScalarType dtype, at::Device device) {
  return std::make_unique<Dft>(n, dtype, device);
}

}  // namespace inkling

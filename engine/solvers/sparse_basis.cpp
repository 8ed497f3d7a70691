#include "engine/solvers/sparse_basis.h"

#include "engine/model/error.h"

#include <ATen/ATen.h>

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace inkling {
namespace {

constexpr std::array<double, 8> scaling{
    -0.07576571478950221, -0.02963552764599851, 0.497618667632775,    0.8037387518051321,
    0.2978577956053061,   -0.09921954357663353, -0.01260396726203783, 0.03222310060405147};

/// One level of the periodic transform of n values, [n, n]: averages above details.
at::Tensor levelMatrix(std::int64_t n) {
  auto matrix = at::zeros({n, n}, at::kDouble);
  auto entry = matrix.accessor<double, 2>();
  const auto length = static_cast<std::int64_t>(scaling.size());
  for (std::int64_t row = 0; row < n / 2; ++row)
    for (std::int64_t k = 0; k < length; ++k) {
      const auto column = (2 * row + k) % n;
      const double sign = k % 2 == 0 ? 1 : -1;
      entry[row][column] += scaling[static_cast<std::size_t>(k)];
      entry[n / 2 + row][column] += sign * scaling[static_cast<std::size_t>(length - 1 - k)];
    }
  return matrix;
}

class Wavelets final : public FastTransform {
 public:
  Wavelets(const ImageShape& pixels, at::ScalarType dtype, at::Device device) : pixels_(pixels) {
    constexpr std::int64_t shortest = scaling.size() / 2;
    for (std::int64_t h = pixels.height, w = pixels.width;
         h % 2 == 0 && w % 2 == 0 && h >= shortest && w >= shortest; h /= 2, w /= 2)
      levels_.emplace_back(levelMatrix(h).to(device, dtype), levelMatrix(w).to(device, dtype));
    if (levels_.empty())
      throw Error(ErrorKind::Usage,
                  "Images of {shape} have no wavelets: both sides must be even. Give {option} "
                  "another value.",
                  {{"shape", toString(pixels)}, {"option", OptionName{"basis"}}});
  }

  at::Tensor forward(const at::Tensor& x) const override {
    auto images = asImages(x).clone();
    for (const auto& [rows, columns] : levels_) {
      auto corner = cornerOf(images, rows, columns);
      corner.copy_(at::matmul(at::matmul(rows, corner), columns.t()));
    }
    return images.view(x.sizes());
  }

  at::Tensor inverse(const at::Tensor& c) const override {
    auto images = asImages(c).clone();
    for (auto level = levels_.rbegin(); level != levels_.rend(); ++level) {
      auto corner = cornerOf(images, level->first, level->second);
      corner.copy_(at::matmul(at::matmul(level->first.t(), corner), level->second));
    }
    return images.view(c.sizes());
  }

 private:
  at::Tensor asImages(const at::Tensor& rows) const {
    return rows.reshape({rows.size(0), pixels_.channels, pixels_.height, pixels_.width});
  }

  static at::Tensor cornerOf(const at::Tensor& images, const at::Tensor& rows,
                             const at::Tensor& columns) {
    return images.narrow(2, 0, rows.size(0)).narrow(3, 0, columns.size(0));
  }

  ImageShape pixels_;
  std::vector<std::pair<at::Tensor, at::Tensor>> levels_;
};

}  // namespace

std::unique_ptr<FastTransform> makeSparseBasis(const std::string& name, const ImageShape& pixels,
                                               at::ScalarType dtype, at::Device device) {
  if (name == "dct") return makeDct(pixels, dtype, device);
  if (name == "wavelet") return std::make_unique<Wavelets>(pixels, dtype, device);
  throw Error(
      ErrorKind::Usage, "{option} is {name}: it must be {one} or {other}.",
      {{"option", OptionName{"basis"}}, {"name", name}, {"one", "wavelet"}, {"other", "dct"}});
}

}  // namespace inkling

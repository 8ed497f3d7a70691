#include "tests/likelihood/support.h"

#include "engine/support/random.h"
#include "tests/test.h"

#include <cmath>
#include <fstream>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace inkling::test {

DenseTestOperator::DenseTestOperator(const at::Tensor& a, at::ScalarType dtype,
                                     std::optional<double> tight)
    : a_(a.to(dtype)), norms_((a * a).sum(1)), tight_(tight) {
  auto [values, vectors] = at::linalg_eigh(at::matmul(a, a.t()));
  const double floor = 1e-10 * values.max().item<double>();
  spectrum_ = {at::where(values < floor, at::zeros_like(values), values), vectors};
}

std::shared_ptr<DenseTestOperator> denseTestOperator(const at::Tensor& a, at::ScalarType dtype,
                                                     std::optional<double> tight) {
  return std::make_shared<DenseTestOperator>(a, dtype, tight);
}

std::vector<Element> extremeElements() {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  std::vector<Element> elements;
  for (const double z : {0.0, -1.0, 1e-300, 1e10, -1e150})
    for (const double w : {1e-150, 1e-8, 1.0, 1e150})
      for (const auto& [lower, upper] : std::vector<std::pair<double, double>>{
               {0, infinity}, {-infinity, 0}, {0, 1}, {-1, 1}, {-1e150, 1e-150}, {1, 1 + 1e-15}})
        elements.push_back({z, lower, upper, w});
  return elements;
}

nlohmann::json referenceValues(const std::string& file) {
  std::ifstream in(dataFile(file));
  return nlohmann::json::parse(in);
}

double number(const nlohmann::json& value) {
  if (!value.is_string()) return value.get<double>();
  const double infinity = std::numeric_limits<double>::infinity();
  return value.get<std::string>() == "inf" ? infinity : -infinity;
}

at::Tensor matrix(const nlohmann::json& values) {
  if (!values.at(0).is_array()) return matrix(nlohmann::json::array({values}));
  const auto rows = static_cast<std::int64_t>(values.size());
  const auto columns = static_cast<std::int64_t>(values.at(0).size());
  auto t = at::empty({rows, columns}, at::kDouble);
  auto* out = t.data_ptr<double>();
  for (const auto& row : values)
    for (const auto& value : row)
      *out++ = number(value);
  return t;
}

at::Tensor normals(at::IntArrayRef shape, std::uint64_t seed) {
  auto t = at::empty(shape, at::kDouble);
  RandomStream(seed, "test")
      .normals(std::span<double>(t.data_ptr<double>(), static_cast<std::size_t>(t.numel())));
  return t;
}

Measurements quantized(const at::Tensor& values, int bits, double delta, double noise) {
  const double infinity = std::numeric_limits<double>::infinity();
  Measurements y;
  y.noise = noise;
  y.bits = bits;
  const double half = bits == 1 ? 1 : double(1 << (bits - 1));
  const double step = bits == 1 ? 1 : delta;
  const auto k = (values / step).floor().clamp(-half, half - 1);
  y.lower = at::where(k > -half, k * step, at::full_like(k, -infinity));
  y.upper = at::where(k < half - 1, (k + 1) * step, at::full_like(k, infinity));
  y.midpoints = bits == 1 ? k * 2 + 1 : (k + 0.5) * step;
  return y;
}

at::Tensor illConditioned(std::int64_t m, double kappa) {
  const auto v = std::get<0>(at::linalg_qr(normals({m, m}, 1)));
  const auto u = std::get<0>(at::linalg_qr(normals({pixels, m}, 2)));
  const auto s = at::pow(kappa, -at::arange(m, at::kDouble) / double(m - 1));
  return at::matmul(v * s, u.t());
}

at::Tensor rankDeficient() {
  const auto half = normals({12, pixels}, 3) / 5;
  return at::cat({half, half, half.narrow(0, 0, 4) * 2});
}

at::Tensor withZeroRows() {
  auto a = normals({16, pixels}, 4) / 4;
  a.narrow(0, 5, 3).zero_();
  return a;
}

at::Tensor tightFrame(double c) {
  return std::get<0>(at::linalg_qr(normals({pixels, 20}, 5))).t().contiguous() * std::sqrt(c);
}

Measurements measured(const at::Tensor& a, std::int64_t images, int bits, double noise) {
  const auto x = normals({images, pixels}, 6) * 0.3;
  auto values = at::matmul(x, a.t());
  values = values + normals(values.sizes(), 7) * noise;
  if (bits > 0) return quantized(values, bits, 2.0 / (1 << bits), noise);
  Measurements y;
  y.values = y.midpoints = values;
  y.noise = noise;
  return y;
}

double relativeError(const at::Tensor& a, const at::Tensor& b) {
  return ((a.to(at::kDouble) - b.to(at::kDouble)).norm() / b.to(at::kDouble).norm()).item<double>();
}

bool allFinite(const at::Tensor& t) {
  return at::isfinite(t).all().item<bool>();
}

}  // namespace inkling::test

#include "engine/model/error.h"
#include "engine/model/matrix_info.h"
#include "engine/model/option_builders.h"
#include "engine/sensing/dense_operator.h"
#include "engine/sensing/matrix_kind.h"
#include "engine/support/random.h"
#include "tests/toys/toys.h"

#include <ATen/ATen.h>

#include <cmath>
#include <vector>

namespace inkling::test {
namespace {

MatrixInfo description() {
  MatrixInfo info;
  info.id = toyMatrix;
  info.help = "has entries ±1/√M";
  info.options = {options::below(
      options::real(toyMatrixOption, "Zeros", 0.0, 0, 1, "Share of entries that are 0."))};
  info.title = [](const Settings& s) {
    return Message("toy signs, {percent} % zeros", {{"percent", 100 * s.real(toyMatrixOption)}});
  };
  info.moreRows = true;
  info.needsCalibration = [](const Settings& s) { return s.real(toyMatrixOption) > 0.5; };
  info.check = [](const Settings& s, std::int64_t rows, const ImageShape&) {
    if (rows == 1 && s.real(toyMatrixOption) > 0)
      throw Error(ErrorKind::Usage, "A toy of one row cannot have zeros.", {});
  };
  return info;
}

class Signs final : public MatrixKind {
 public:
  std::shared_ptr<const LinearOperator> make(const MatrixSpec& spec, at::ScalarType dtype,
                                             at::Device device, const ProgressCallback&,
                                             const Cancellation& cancellation) const override {
    const auto n = spec.pixels.size();
    const double zeros = spec.settings.real(toyMatrixOption);
    std::vector<std::uint32_t> bits(static_cast<std::size_t>(n));
    auto matrix = at::empty({spec.rows, n}, at::kDouble);
    auto entry = matrix.accessor<double, 2>();
    for (std::int64_t m = 0; m < spec.rows; ++m) {
      cancellation.check();
      RandomStream(spec.seed, "toy").child(static_cast<std::uint64_t>(m)).bits(bits);
      for (std::int64_t i = 0; i < n; ++i) {
        const auto word = bits[static_cast<std::size_t>(i)];
        const double share = static_cast<double>(word >> 1) / 0x1p31;
        entry[m][i] = share < zeros ? 0.0 : (word & 1 ? 1.0 : -1.0);
      }
    }
    matrix.div_(std::sqrt(static_cast<double>(spec.rows)));
    return std::make_shared<DenseOperator>(toDevice(matrix.to(dtype), device),
                                           matrixKey(spec, dtype));
  }
};

const MatrixEntry entry(description());
const MatrixCode code(toyMatrix, std::make_unique<Signs>());

}  // namespace
}  // namespace inkling::test

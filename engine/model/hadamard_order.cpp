#include "engine/model/hadamard_order.h"

#include "engine/model/error.h"

namespace inkling {

std::optional<HadamardOrder> hadamardOrder(std::int64_t n) {
  if (n < 1) return std::nullopt;
  HadamardOrder f;
  for (; n % 28 == 0; n /= 28)
    ++f.twentyEights;
  for (; n % 12 == 0; n /= 12)
    ++f.twelves;
  for (; n % 2 == 0; n /= 2)
    ++f.twos;
  if (n != 1) return std::nullopt;
  return f;
}

void requireHadamardOrder(std::int64_t n) {
  if (hadamardOrder(n)) return;
  auto below = n, above = n;
  while (below > 1 && !hadamardOrder(below))
    --below;
  while (!hadamardOrder(above))
    ++above;
  throw Error(ErrorKind::Usage,
              "The hadamard matrix has no order {order}: the number of pixels must be "
              "2^a·12^b·28^c (the nearest are {below} and {above}). Choose such an image size, or "
              "the dct or dft matrix.",
              {{"order", n}, {"below", below}, {"above", above}});
}

}  // namespace inkling

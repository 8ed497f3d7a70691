#pragma once

#include <string>

namespace inkling {

/// The BLAS that libtorch's matrix products run on, for people: OpenBLAS's configuration, "the
/// reference BLAS", or "libtorch's own".
std::string blasDescription();
/// What to do about a slow one; "" where there is nothing to do.
std::string blasWarning();
/// An OpenBLAS that keeps threads of its own (Debian's pthread build; libtorch's setting reaches
/// only OpenMP's) gets one from here on, unless a ProductThreads holds more: waking a second thread
/// for a small product costs more than the product, several times more where both cores are busy.
void useOneBlasThread();
/// What such an OpenBLAS is set to; 0 where there is none.
int blasThreads();

/// A product of so many multiply-adds, or a factorisation: while this lives, OpenBLAS may use that
/// many threads if it is large. The number is the process's, so where several overlap, as a product
/// and a factorisation in the background do, the first one's holds until the last one goes.
class ProductThreads {
 public:
  ProductThreads(double multiplyAdds, int threads);
  ~ProductThreads();
  static bool isLarge(double multiplyAdds) { return multiplyAdds > 5e7; }
  ProductThreads(const ProductThreads&) = delete;
  ProductThreads& operator=(const ProductThreads&) = delete;

 private:
  bool large_;
};

}  // namespace inkling

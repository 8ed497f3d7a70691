#pragma once

#include <string>

namespace inkling {

/// The BLAS that libtorch's matrix products run on, for people: OpenBLAS's configuration, "the
/// reference BLAS", or "libtorch's own".
std::string blasDescription();
/// What to do about a slow one; "" where there is nothing to do.
std::string blasWarning();
/// Gives an OpenBLAS that keeps threads of its own (Debian's pthread build) that many; libtorch's
/// setting reaches only OpenMP's.
void setBlasThreads(int threads);
/// What such an OpenBLAS is set to; 0 where there is none.
int blasThreads();

/// A product of so many multiply-adds: while this lives, OpenBLAS may use that many threads for it
/// if it is large, and one if not. Waking a second thread for a small product costs more than the
/// product, several times more where both cores are busy. The engine sets one thread otherwise.
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

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

}  // namespace inkling

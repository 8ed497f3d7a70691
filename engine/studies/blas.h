#pragma once

#include <string>

namespace inkling {

/// The BLAS that libtorch's matrix products run on, for people: OpenBLAS's configuration, a warning
/// for the reference BLAS, or "libtorch's own".
std::string blasDescription();
/// Gives an OpenBLAS that keeps threads of its own (Debian's pthread build) that many; libtorch's
/// setting reaches only OpenMP's.
void setBlasThreads(int threads);
/// What such an OpenBLAS is set to; 0 where there is none.
int blasThreads();

}  // namespace inkling

#pragma once

#include <string>

namespace inkling {

/// The BLAS that libtorch's matrix products run on, for people: OpenBLAS's configuration, a warning
/// for the reference BLAS, or "libtorch's own".
std::string blasDescription();
/// Whether that is the reference BLAS, many times slower than OpenBLAS.
bool isReferenceBlas();
/// Gives an OpenBLAS that keeps threads of its own (Debian's pthread build) that many; libtorch's
/// setting reaches only OpenMP's.
void setBlasThreads(int threads);

}  // namespace inkling

// Which vector instructions the machine has, for the few loops that are compiled more than once.
#pragma once

namespace inkling {

enum class InstructionSet { Base, Avx2, Avx512 };

#if defined(__x86_64__) && defined(__GNUC__)
#define INKLING_X86_KERNELS
#define INKLING_AVX2 gnu::target("avx2,fma")
#define INKLING_AVX512 gnu::target("avx512f,avx512vl,avx512dq,avx512bw,fma,prefer-vector-width=512")

inline InstructionSet instructionSet() {
  static const InstructionSet set = [] {
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw"))
      return InstructionSet::Avx512;
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? InstructionSet::Avx2
                                                                           : InstructionSet::Base;
  }();
  return set;
}
#else
inline InstructionSet instructionSet() {
  return InstructionSet::Base;
}
#endif

}  // namespace inkling

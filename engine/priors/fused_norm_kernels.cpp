#include "engine/priors/fused_norm_kernels.h"

#include "engine/model/instruction_set.h"

#include <cmath>
#include <cstring>
#include <vector>

namespace inkling::kernels {
namespace {

constexpr double epsilon = 1e-5;

// exp(x) for |x| <= 87 in a form that vectorises: 2^n times a degree-6 polynomial, error 2e-7.
[[gnu::always_inline]] inline float vectorExp(float x) {
  x = x < -87.0f ? -87.0f : x;
  x = x > 87.0f ? 87.0f : x;
  const float shifted = x * 1.44269504f + 12582912.0f;  // round to nearest by adding 1.5·2^23
  const float n = shifted - 12582912.0f;
  float r = x - n * 0.693359375f;
  r = r + n * 2.12194440e-4f;
  float p = 1.9875691500e-4f;
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * r * r + r + 1.0f;
  const auto bits = static_cast<std::uint32_t>(static_cast<std::int32_t>(n) + 127) << 23;
  float power;
  std::memcpy(&power, &bits, 4);
  return p * power;
}

[[gnu::always_inline]] inline float sigmoid(float x) {
  return 1.0f / (1.0f + vectorExp(-x));
}

/// Three rows of one value a channel, zeroed.
float* scratch(std::int64_t channels) {
  thread_local std::vector<float> rows;
  rows.assign(static_cast<std::size_t>(3 * channels), 0.0f);
  return rows.data();
}

[[gnu::always_inline]] inline void forward(const float* __restrict x, const float* __restrict scale,
                                           const float* __restrict shift, float* __restrict y,
                                           float* __restrict mean, float* __restrict rstd,
                                           std::int64_t pixels, std::int64_t channels,
                                           std::int64_t groups, float* __restrict rows) {
  float* __restrict a = rows;
  float* __restrict b = rows + channels;
  if (groups == 0) {
    std::memcpy(a, scale, static_cast<std::size_t>(channels) * sizeof(float));
    std::memcpy(b, shift, static_cast<std::size_t>(channels) * sizeof(float));
  } else {
    for (std::int64_t p = 0; p < pixels; ++p)
      for (std::int64_t c = 0; c < channels; ++c) {
        const float v = x[p * channels + c];
        a[c] += v;
        b[c] += v * v;
      }
  }
  const std::int64_t width = groups > 0 ? channels / groups : channels;
  const double count = static_cast<double>(width * pixels);
  for (std::int64_t g = 0; g < groups; ++g) {
    double sum = 0, squares = 0;
    for (std::int64_t c = g * width; c < (g + 1) * width; ++c) {
      sum += a[c];
      squares += b[c];
    }
    const double m = sum / count;
    const double variance = squares / count - m * m;
    mean[g] = static_cast<float>(m);
    rstd[g] = static_cast<float>(1.0 / std::sqrt((variance > 0 ? variance : 0) + epsilon));
    for (std::int64_t c = g * width; c < (g + 1) * width; ++c) {
      a[c] = rstd[g] * scale[c];
      b[c] = shift[c] - mean[g] * a[c];
    }
  }
  for (std::int64_t p = 0; p < pixels; ++p)
    for (std::int64_t c = 0; c < channels; ++c) {
      const float u = x[p * channels + c] * a[c] + b[c];
      y[p * channels + c] = u * sigmoid(u);
    }
}

[[gnu::always_inline]] inline void backward(
    const float* __restrict dy, const float* __restrict x, const float* __restrict scale,
    const float* __restrict shift, const float* __restrict mean, const float* __restrict rstd,
    float* __restrict dx, float* __restrict dscale, float* __restrict dshift, std::int64_t pixels,
    std::int64_t channels, std::int64_t groups, float* __restrict rows) {
  float* __restrict a = rows;
  float* __restrict b = rows + channels;
  float* __restrict gain = rows + 2 * channels;
  const std::int64_t width = groups > 0 ? channels / groups : channels;
  for (std::int64_t c = 0; c < channels; ++c) {
    a[c] = groups > 0 ? rstd[c / width] : 1.0f;
    b[c] = groups > 0 ? -mean[c / width] * rstd[c / width] : 0.0f;
    dscale[c] = 0;
    dshift[c] = 0;
  }
  for (std::int64_t p = 0; p < pixels; ++p)
    for (std::int64_t c = 0; c < channels; ++c) {
      const float normed = x[p * channels + c] * a[c] + b[c];
      const float u = normed * scale[c] + shift[c];
      const float s = sigmoid(u);
      const float du = dy[p * channels + c] * s * (1.0f + u * (1.0f - s));
      dx[p * channels + c] = du;
      dshift[c] += du;
      dscale[c] += du * normed;
    }
  if (groups == 0) {
    for (std::int64_t p = 0; p < pixels; ++p)
      for (std::int64_t c = 0; c < channels; ++c)
        dx[p * channels + c] *= scale[c];
    return;
  }
  // dx = rstd (du·scale − mean(du·scale) − xhat·mean(du·scale·xhat)), the means over each group
  const float count = static_cast<float>(width * pixels);
  for (std::int64_t g = 0; g < groups; ++g) {
    float first = 0, second = 0;
    for (std::int64_t c = g * width; c < (g + 1) * width; ++c) {
      first += scale[c] * dshift[c];
      second += scale[c] * dscale[c];
    }
    const float slope = -rstd[g] * rstd[g] * second / count;
    const float constant = -rstd[g] * first / count - mean[g] * slope;
    for (std::int64_t c = g * width; c < (g + 1) * width; ++c) {
      a[c] = slope;
      b[c] = constant;
      gain[c] = scale[c] * rstd[g];
    }
  }
  for (std::int64_t p = 0; p < pixels; ++p)
    for (std::int64_t c = 0; c < channels; ++c)
      dx[p * channels + c] = dx[p * channels + c] * gain[c] + x[p * channels + c] * a[c] + b[c];
}

#define FORWARD_ARGUMENTS \
  x, scale, shift, y, mean, rstd, pixels, channels, groups, scratch(channels)
#define FORWARD_PARAMETERS                                                                    \
  const float *x, const float *scale, const float *shift, float *y, float *mean, float *rstd, \
      std::int64_t pixels, std::int64_t channels, std::int64_t groups
#define BACKWARD_ARGUMENTS \
  dy, x, scale, shift, mean, rstd, dx, dscale, dshift, pixels, channels, groups, scratch(channels)
#define BACKWARD_PARAMETERS                                                                   \
  const float *dy, const float *x, const float *scale, const float *shift, const float *mean, \
      const float *rstd, float *dx, float *dscale, float *dshift, std::int64_t pixels,        \
      std::int64_t channels, std::int64_t groups

void forwardBase(FORWARD_PARAMETERS) {
  forward(FORWARD_ARGUMENTS);
}
void backwardBase(BACKWARD_PARAMETERS) {
  backward(BACKWARD_ARGUMENTS);
}

#ifdef INKLING_X86_KERNELS
[[INKLING_AVX2]] void forwardAvx2(FORWARD_PARAMETERS) {
  forward(FORWARD_ARGUMENTS);
}
[[INKLING_AVX2]] void backwardAvx2(BACKWARD_PARAMETERS) {
  backward(BACKWARD_ARGUMENTS);
}
[[INKLING_AVX512]] void forwardAvx512(FORWARD_PARAMETERS) {
  forward(FORWARD_ARGUMENTS);
}
[[INKLING_AVX512]] void backwardAvx512(BACKWARD_PARAMETERS) {
  backward(BACKWARD_ARGUMENTS);
}
#endif

}  // namespace

void normSiluForward(FORWARD_PARAMETERS) {
#ifdef INKLING_X86_KERNELS
  const auto set = instructionSet();
  if (set == InstructionSet::Avx512)
    return forwardAvx512(x, scale, shift, y, mean, rstd, pixels, channels, groups);
  if (set == InstructionSet::Avx2)
    return forwardAvx2(x, scale, shift, y, mean, rstd, pixels, channels, groups);
#endif
  forwardBase(x, scale, shift, y, mean, rstd, pixels, channels, groups);
}

void normSiluBackward(BACKWARD_PARAMETERS) {
#ifdef INKLING_X86_KERNELS
  const auto set = instructionSet();
  if (set == InstructionSet::Avx512)
    return backwardAvx512(dy, x, scale, shift, mean, rstd, dx, dscale, dshift, pixels, channels,
                          groups);
  if (set == InstructionSet::Avx2)
    return backwardAvx2(dy, x, scale, shift, mean, rstd, dx, dscale, dshift, pixels, channels,
                        groups);
#endif
  backwardBase(dy, x, scale, shift, mean, rstd, dx, dscale, dshift, pixels, channels, groups);
}

}  // namespace inkling::kernels

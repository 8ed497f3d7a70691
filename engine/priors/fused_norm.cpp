#include "engine/priors/fused_norm.h"

#include "engine/priors/fused_norm_kernels.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>

namespace inkling {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::tensor_list;

struct Forward {
  at::Tensor x, y, mean, rstd;
};

Forward forwardCpu(const at::Tensor& input, const at::Tensor& scale, const at::Tensor& shift,
                   std::int64_t groups) {
  Forward f;
  f.x = input.contiguous(at::MemoryFormat::ChannelsLast);
  f.y = at::empty_like(f.x, at::MemoryFormat::ChannelsLast);
  const auto batch = f.x.size(0), channels = f.x.size(1), pixels = f.x.size(2) * f.x.size(3);
  f.mean = at::empty({batch, groups}, f.x.options().memory_format(at::MemoryFormat::Contiguous));
  f.rstd = at::empty_like(f.mean);
  const float* x = f.x.data_ptr<float>();
  const float* s = scale.data_ptr<float>();
  const float* t = shift.data_ptr<float>();
  float* y = f.y.data_ptr<float>();
  float* mean = f.mean.data_ptr<float>();
  float* rstd = f.rstd.data_ptr<float>();
  if (groups == 0) {  // every pixel for itself: a single image, too, takes all threads
    constexpr std::int64_t piece = 512;
    const auto pieces = (pixels + piece - 1) / piece;
    at::parallel_for(0, batch * pieces, 1, [&](std::int64_t begin, std::int64_t end) {
      for (std::int64_t i = begin; i < end; ++i) {
        const auto b = i / pieces, first = i % pieces * piece;
        const auto offset = (b * pixels + first) * channels;
        kernels::normSiluForward(x + offset, s + b * channels, t + b * channels, y + offset,
                                 nullptr, nullptr, std::min(piece, pixels - first), channels, 0);
      }
    });
    return f;
  }
  at::parallel_for(0, batch, 1, [&](std::int64_t begin, std::int64_t end) {
    for (std::int64_t b = begin; b < end; ++b)
      kernels::normSiluForward(x + b * pixels * channels, s + b * channels, t + b * channels,
                               y + b * pixels * channels, mean + b * groups, rstd + b * groups,
                               pixels, channels, groups);
  });
  return f;
}

class NormSilu : public torch::autograd::Function<NormSilu> {
 public:
  static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& scale,
                            const at::Tensor& shift, std::int64_t groups) {
    auto f = forwardCpu(x, scale, shift, groups);
    context->save_for_backward({f.x, scale, shift, f.mean, f.rstd});
    context->saved_data["groups"] = groups;
    return f.y;
  }

  static tensor_list backward(AutogradContext* context, tensor_list gradients) {
    const auto saved = context->get_saved_variables();
    const auto groups = context->saved_data["groups"].toInt();
    const auto dy = gradients[0].contiguous(at::MemoryFormat::ChannelsLast);
    const auto& x = saved[0];
    auto dx = at::empty_like(x, at::MemoryFormat::ChannelsLast);
    auto dscale = at::empty_like(saved[1]);
    auto dshift = at::empty_like(saved[2]);
    const auto batch = x.size(0), channels = x.size(1), pixels = x.size(2) * x.size(3);
    const float *pdy = dy.data_ptr<float>(), *px = x.data_ptr<float>(),
                *ps = saved[1].data_ptr<float>(), *pt = saved[2].data_ptr<float>(),
                *pm = saved[3].data_ptr<float>(), *pr = saved[4].data_ptr<float>();
    float *pdx = dx.data_ptr<float>(), *pds = dscale.data_ptr<float>(),
          *pdt = dshift.data_ptr<float>();
    at::parallel_for(0, batch, 1, [&](std::int64_t begin, std::int64_t end) {
      for (std::int64_t b = begin; b < end; ++b) {
        const auto o = b * pixels * channels;
        kernels::normSiluBackward(pdy + o, px + o, ps + b * channels, pt + b * channels,
                                  pm + b * groups, pr + b * groups, pdx + o, pds + b * channels,
                                  pdt + b * channels, pixels, channels, groups);
      }
    });
    return {dx, dscale, dshift, at::Tensor()};
  }
};

}  // namespace

at::Tensor normSilu(const at::Tensor& x, const at::Tensor& scale, const at::Tensor& shift,
                    std::int64_t groups) {
  if (!x.device().is_cpu() || x.scalar_type() != at::kFloat) {
    const auto batch = x.size(0), channels = x.size(1);
    return at::silu((groups > 0 ? at::group_norm(x, groups) : x) *
                        scale.view({batch, channels, 1, 1}) +
                    shift.view({batch, channels, 1, 1}));
  }
  const auto s = scale.contiguous(), t = shift.contiguous();
  if (at::GradMode::is_enabled() && (x.requires_grad() || s.requires_grad() || t.requires_grad()))
    return NormSilu::apply(x, s, t, groups);
  return forwardCpu(x, s, t, groups).y;
}

}  // namespace inkling

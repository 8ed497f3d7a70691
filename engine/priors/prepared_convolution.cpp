#include "engine/priors/prepared_convolution.h"

#ifdef INKLING_HAVE_ONEDNN

#include "engine/model/error.h"

#include <ATen/ATen.h>

#include <oneapi/dnnl/dnnl.hpp>
#include <string>

namespace inkling {
namespace {

using dnnl::memory;

const dnnl::engine& cpu() {
  static const dnnl::engine engine(dnnl::engine::kind::cpu, 0);
  return engine;
}

memory view(const memory::desc& layout, const at::Tensor& data) {
  return {layout, cpu(), data.data_ptr()};
}

/// oneDNN's shape of a weight, which has the groups in front where there are several.
memory::dims weightShape(const at::Tensor& weight, std::int64_t groups) {
  auto shape = weight.sizes().vec();
  if (groups == 1) return shape;
  shape[0] /= groups;
  shape.insert(shape.begin(), groups);
  return shape;
}

class OneDnnConvolution final : public PreparedConvolution {
 public:
  OneDnnConvolution(const dnnl::convolution_forward::primitive_desc& made, const at::Tensor& weight,
                    const at::Tensor& bias, std::int64_t groups)
      : made_(made), primitive_(made), bias_(bias) {
    // channels last, as the network keeps them
    const auto kept = weight.contiguous(at::MemoryFormat::ChannelsLast);
    const memory::desc layout(weightShape(weight, groups), memory::data_type::f32,
                              groups == 1 ? memory::format_tag::ohwi : memory::format_tag::gohwi);
    packed_ = bytes(made.weights_desc());
    auto from = view(layout, kept), to = view(made.weights_desc(), packed_);
    dnnl::stream stream(cpu());
    dnnl::reorder(from, to).execute(stream, from, to);
    stream.wait();
  }

  at::Tensor operator()(const at::Tensor& x) const override {
    if (!x.sizes().equals(made_.src_desc().dims()) || x.scalar_type() != at::kFloat)
      throw Error(ErrorKind::Internal, "A convolution prepared for another image was called.");
    const auto in = x.contiguous(at::MemoryFormat::ChannelsLast);
    auto out = at::empty(made_.dst_desc().dims(),
                         x.options().memory_format(at::MemoryFormat::ChannelsLast));
    const auto scratch = bytes(made_.scratchpad_desc());
    dnnl::stream stream(cpu());
    primitive_.execute(stream, {{DNNL_ARG_SRC, view(made_.src_desc(), in)},
                                {DNNL_ARG_WEIGHTS, view(made_.weights_desc(), packed_)},
                                {DNNL_ARG_BIAS, view(made_.bias_desc(), bias_)},
                                {DNNL_ARG_DST, view(made_.dst_desc(), out)},
                                {DNNL_ARG_SCRATCHPAD, view(made_.scratchpad_desc(), scratch)}});
    stream.wait();
    return out;
  }

 private:
  static at::Tensor bytes(const memory::desc& layout) {
    return at::empty({static_cast<std::int64_t>(layout.get_size())}, at::kByte);
  }

  dnnl::convolution_forward::primitive_desc made_;
  dnnl::convolution_forward primitive_;
  at::Tensor packed_, bias_;
};

}  // namespace

std::unique_ptr<const PreparedConvolution> prepareConvolution(
    const at::Tensor& weight, const at::Tensor& bias, std::int64_t height, std::int64_t width,
    std::int64_t stride, std::int64_t groups) {
  using tag = memory::format_tag;
  constexpr auto type = memory::data_type::f32;
  const auto out = weight.size(0), in = weight.size(1) * groups, padding = weight.size(2) / 2;
  const memory::desc source({1, in, height, width}, type, tag::nhwc),
      weights(weightShape(weight, groups), type, tag::any), added({out}, type, tag::x),
      made({1, out, (height + stride - 1) / stride, (width + stride - 1) / stride}, type,
           tag::nhwc);
  dnnl::primitive_attr attributes;
  attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);  // so that threads can share it
  try {
    const dnnl::convolution_forward::desc description(
        dnnl::prop_kind::forward_inference, dnnl::algorithm::convolution_direct, source, weights,
        added, made, {stride, stride}, {padding, padding}, {padding, padding});
    const dnnl::convolution_forward::primitive_desc chosen(description, attributes, cpu());
    if (std::string(chosen.impl_info_str()).starts_with("ref")) return nullptr;
    return std::make_unique<OneDnnConvolution>(chosen, weight, bias, groups);
  } catch (const dnnl::error&) {
    return nullptr;
  }
}

}  // namespace inkling

#else

namespace inkling {

std::unique_ptr<const PreparedConvolution> prepareConvolution(const at::Tensor&, const at::Tensor&,
                                                              std::int64_t, std::int64_t,
                                                              std::int64_t, std::int64_t) {
  return nullptr;
}

}  // namespace inkling

#endif

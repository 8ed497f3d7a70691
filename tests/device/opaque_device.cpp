#include "tests/device/opaque_device.h"

#include <ATen/ATen.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/stack.h>
#include <c10/core/TensorImpl.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>
#include <torch/library.h>

#include <atomic>
#include <set>
#include <utility>
#include <vector>

namespace inkling::test {
namespace {

struct Counts {
  std::map<std::string, std::int64_t> waits;
  std::int64_t readBack = 0, operations = 0;
};
Counts counts;

/// A tensor of the CPU's behind a face without memory.
class Opaque final : public c10::TensorImpl {
 public:
  explicit Opaque(at::Tensor inside)
      : TensorImpl(c10::DispatchKeySet(c10::DispatchKey::PrivateUse1), inside.dtype(),
                   opaqueDevice()),
        inside_(std::move(inside)) {
    set_storage_access_should_throw();
    refresh();
  }

  const at::Tensor& inside() const { return inside_; }
  void refresh() {
    set_sizes_and_strides(inside_.sizes(), inside_.strides());
    set_storage_offset(inside_.storage_offset());
  }

 private:
  at::Tensor inside_;
};

bool isOpaque(const at::Tensor& t) {
  return t.defined() && t.device().type() == c10::DeviceType::PrivateUse1;
}
Opaque& face(const at::Tensor& t) {
  return *static_cast<Opaque*>(t.unsafeGetTensorImpl());
}
at::Tensor revealed(const at::Tensor& t) {
  return isOpaque(t) ? face(t).inside() : t;
}
at::Tensor hidden(const at::Tensor& t) {
  return t.defined() ? at::Tensor(c10::make_intrusive<Opaque>(t)) : t;
}

/// Every tensor within a value.
template <typename Visit>
void visit(const c10::IValue& value, Visit action) {
  if (value.isTensor()) action(value.toTensor());
  if (value.isList())
    for (const auto& each : value.toListRef())
      if (each.isTensor()) action(each.toTensor());
}

template <typename Change>
c10::IValue changed(const c10::IValue& value, Change change) {
  if (value.isTensor()) return change(value.toTensor());
  if (value.isTensorList()) {
    c10::List<at::Tensor> list;
    for (const at::Tensor& t : value.toTensorVector())
      list.push_back(change(t));
    return list;
  }
  if (value.isOptionalTensorList()) {
    c10::List<c10::optional<at::Tensor>> list;
    for (const auto& each : value.toListRef())
      list.push_back(each.isTensor() ? c10::optional<at::Tensor>(change(each.toTensor()))
                                     : c10::nullopt);
    return list;
  }
  return value;
}

bool holdsMask(const c10::IValue& value) {
  bool found = false;
  visit(value, [&](const at::Tensor& t) {
    found |= t.defined() && (t.scalar_type() == at::kBool || t.scalar_type() == at::kByte);
  });
  return found;
}

void count(const std::string& name, const std::vector<c10::IValue>& arguments) {
  static const std::set<std::string> waiting{"aten::_local_scalar_dense",
                                             "aten::nonzero",
                                             "aten::masked_select",
                                             "aten::equal",
                                             "aten::is_nonzero",
                                             "aten::_unique2",
                                             "aten::unique_dim",
                                             "aten::bincount",
                                             "aten::repeat_interleave",
                                             "aten::unique_consecutive",
                                             "aten::allclose"};
  ++counts.operations;
  if (name == "aten::copy_" || name == "aten::_copy_from") {
    const bool toHere = isOpaque(arguments[0].toTensor()),
               fromHere = isOpaque(arguments[1].toTensor());
    if (!toHere) {
      ++counts.waits["read back"];
      counts.readBack += arguments[0].toTensor().numel();
    } else if (!fromHere && !arguments[2].toBool()) {
      ++counts.waits["upload that is waited for"];
    }
  } else if (waiting.count(name) || ((name == "aten::index" || name == "aten::index_put_" ||
                                      name == "aten::_index_put_impl_") &&
                                     holdsMask(arguments[1]))) {
    ++counts.waits[name];
    ++counts.readBack;
  }
}

void compute(const c10::OperatorHandle& op, torch::jit::Stack* stack) {
  const auto& schema = op.schema();
  const auto size = schema.arguments().size(), begin = stack->size() - size;
  const std::vector<c10::IValue> arguments(stack->begin() + static_cast<std::ptrdiff_t>(begin),
                                           stack->end());
  count(schema.name(), arguments);
  for (std::size_t i = 0; i < size; ++i) {
    auto& value = (*stack)[begin + i];
    if (value.isDevice() && value.toDevice() == opaqueDevice())
      value = c10::Device(c10::DeviceType::CPU);
    else
      value = changed(arguments[i], revealed);
  }
  op.callBoxed(stack);
  for (const auto& argument : arguments)
    visit(argument, [](const at::Tensor& t) {
      if (isOpaque(t)) face(t).refresh();
    });
  const auto& returns = schema.returns();
  const auto firstResult = stack->size() - returns.size();
  for (std::size_t i = 0; i < returns.size(); ++i) {
    auto& value = (*stack)[firstResult + i];
    const auto* alias = returns[i].alias_info();
    bool known = false;
    if (alias && alias->isWrite())
      for (std::size_t a = 0; a < size && !known; ++a) {
        const auto* other = schema.arguments()[a].alias_info();
        known = other && *other == *alias;
        if (known) value = arguments[a];
      }
    if (!known) value = changed(value, hidden);
  }
}

}  // namespace

c10::Device opaqueDevice() {
  return {c10::DeviceType::PrivateUse1, 0};
}

OpaqueDevice::OpaqueDevice() {
  forget();
}
OpaqueDevice::~OpaqueDevice() = default;

std::int64_t OpaqueDevice::waits() const {
  std::int64_t all = 0;
  for (const auto& [name, count] : counts.waits)
    all += count;
  return all;
}

std::string OpaqueDevice::account() const {
  std::string text = std::to_string(counts.operations) + " operations";
  for (const auto& [name, count] : counts.waits)
    text += ", " + std::to_string(count) + " × " + name;
  return text;
}

std::int64_t OpaqueDevice::readBack() const {
  return counts.readBack;
}
std::int64_t OpaqueDevice::operations() const {
  return counts.operations;
}
void OpaqueDevice::forget() {
  counts = {};
}

}  // namespace inkling::test

C10_REGISTER_GUARD_IMPL(PrivateUse1, c10::impl::NoOpDeviceGuardImpl<c10::DeviceType::PrivateUse1>);

TORCH_LIBRARY_IMPL(_, PrivateUse1, library) {
  library.fallback(torch::CppFunction::makeFromBoxedFunction<&inkling::test::compute>());
}

// These have kernels of their own for every device, which look at memory.
TORCH_LIBRARY_IMPL(aten, PrivateUse1, library) {
  for (const char* name :
       {"copy_", "clone", "detach", "alias", "transpose.int", "t", "_unsafe_view"})
    library.impl(name, torch::CppFunction::makeFromBoxedFunction<&inkling::test::compute>());
}

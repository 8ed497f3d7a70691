#include "engine/support/torch_tree.h"

#include "engine/model/error.h"
#include "engine/support/sizes.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <set>
#include <utility>

namespace inkling {
namespace {

using Kind = PickleValue::Kind;

constexpr int deepest = 32;  // of dictionaries and lists
// A tree of shared values may be endless.
constexpr std::size_t mostVisits = 1u << 21, mostTensors = 1u << 17, mostCharacters = 1u << 26;
constexpr std::size_t mostDimensions = 16, longestKey = 256;
constexpr std::uint64_t freelyRepeated = 1u << 12;  // numbers
constexpr std::size_t none = static_cast<std::size_t>(-1);

constexpr std::string_view rebuildTensor = "torch._utils._rebuild_tensor";
constexpr std::string_view rebuildTensor2 = "torch._utils._rebuild_tensor_v2";
constexpr std::string_view rebuildParameter = "torch._utils._rebuild_parameter";
constexpr std::string_view orderedDict = "collections.OrderedDict";
constexpr std::string_view nameSpace = "argparse.Namespace";
constexpr std::string_view torchSize = "torch.Size";

constexpr std::string_view otherGlobals[] = {
    rebuildTensor, rebuildTensor2, rebuildParameter, orderedDict, nameSpace, torchSize,
    "torch.device", "torch.float16", "torch.bfloat16", "torch.float32", "torch.float64",
    "torch.uint8", "torch.int8", "torch.int16", "torch.int32", "torch.int64", "torch.bool",
    // a best loss, as numpy's number, and the text that its bytes stand in
    "numpy.dtype", "numpy.core.multiarray.scalar", "numpy._core.multiarray.scalar",
    "_codecs.encode"};

/// "optimizer", "optim_state", ...: averages of gradients have the weights' shapes.
bool isOptimizer(std::string_view path) {
  return path.find("optim") != std::string_view::npos || path.find("/state/") != std::string::npos;
}

/// Whether a key names a moving average: "ema", "model_ema", "ema_model", "params_ema", "shadow".
bool namesAverage(std::string_view path) {
  std::string word;
  const auto found = [&word] { return word == "ema" || word == "shadow" || word == "averaged"; };
  for (const char c : path) {
    if (std::isalpha(static_cast<unsigned char>(c))) {
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      continue;
    }
    if (found()) return true;
    word.clear();
  }
  return found();
}

}  // namespace

bool isTorchGlobal(std::string_view global) {
  return TorchTree::typeOf(global).has_value() ||
         std::find(std::begin(otherGlobals), std::end(otherGlobals), global) !=
             std::end(otherGlobals);
}

std::optional<TorchFile::Type> TorchTree::typeOf(std::string_view global) {
  using Type = TorchFile::Type;
  static constexpr std::pair<std::string_view, Type> types[] = {
      {"torch.DoubleStorage", Type::F64}, {"torch.FloatStorage", Type::F32},
      {"torch.HalfStorage", Type::F16},   {"torch.BFloat16Storage", Type::BF16},
      {"torch.LongStorage", Type::I64},   {"torch.IntStorage", Type::I32},
      {"torch.ShortStorage", Type::I16},  {"torch.CharStorage", Type::I8},
      {"torch.ByteStorage", Type::U8},    {"torch.BoolStorage", Type::Boolean}};
  for (const auto& [name, type] : types)
    if (name == global) return type;
  return std::nullopt;
}

void TorchTree::fail(Message why) const {
  throw Error(ErrorKind::Input, "'{file}' {why}",
              {{"file", file_.path()}, {"why", nested(std::move(why))}});
}

void TorchTree::require(bool sensible) const {
  if (!sensible) fail("is damaged: a tensor in it is described wrongly. Get the file again.");
}

void TorchTree::visit(std::size_t values, std::size_t characters) {
  visited_ += values;
  characters_ += characters;
  if (visited_ > mostVisits || characters_ > mostCharacters || tensors_ > mostTensors)
    fail(
        "holds values within values without end, which no file of weights does. Save the weights "
        "alone: torch.save(model.state_dict(), \"weights.pth\").");
}

std::string_view TorchTree::calleeOf(const PickleValue& value) const {
  return value.kind == Kind::Object ? std::string_view(pickle_[value.callee].text)
                                    : std::string_view();
}

const PickleValue& TorchTree::valueOf(PickleIndex index, Kind kind) const {
  const auto& value = pickle_[index];
  require(value.kind == kind);
  return value;
}

std::uint64_t TorchTree::countOf(PickleIndex index) const {
  const auto value = valueOf(index, Kind::Integer).integer;
  require(value >= 0);
  return static_cast<std::uint64_t>(value);
}

std::vector<std::int64_t> TorchTree::sizesOf(PickleIndex index) const {
  if (calleeOf(pickle_[index]) == torchSize) {
    const auto& argument = pickle_[pickle_[index].argument].items;
    require(argument.size() == 1);
    index = argument.front();
  }
  const auto& items = valueOf(index, Kind::Tuple).items;
  require(items.size() <= mostDimensions);
  std::vector<std::int64_t> sizes;
  sizes.reserve(items.size());
  for (const auto item : items)
    sizes.push_back(static_cast<std::int64_t>(countOf(item)));
  return sizes;
}

bool TorchTree::isTensor(const PickleValue& value) const {
  const auto callee = calleeOf(value);
  return callee == rebuildTensor || callee == rebuildTensor2 || callee == rebuildParameter;
}

/// ("storage", type, key, device, count) and, in the old format, (key of the view, begin, count).
TorchTree::StorageView TorchTree::storageOf(PickleIndex index) {
  const auto& items = valueOf(valueOf(index, Kind::Persistent).argument, Kind::Tuple).items;
  require(items.size() >= 5);
  require(valueOf(items[0], Kind::Text).text == "storage");
  const auto type = typeOf(valueOf(items[1], Kind::Global).text);
  require(type.has_value());
  StorageView view{valueOf(items[2], Kind::Text).text, 0, countOf(items[4])};
  require(view.key.size() <= longestKey);
  require(byteSize({static_cast<std::int64_t>(view.count)}, TorchFile::bytesOf(*type)).has_value());
  const auto [known, isNew] =
      file_.storages_.emplace(view.key, TorchFile::Storage{*type, view.count, 0});
  require(isNew || (known->second.type == *type && known->second.count == view.count));
  if (items.size() > 5 && pickle_[items[5]].kind == Kind::Tuple) {
    const auto& part = pickle_[items[5]].items;
    require(part.size() == 3);
    view.begin = countOf(part[1]);
    const auto count = countOf(part[2]);
    require(view.begin <= view.count && count <= view.count - view.begin);
    view.count = count;
  }
  return view;
}

TorchTensor TorchTree::tensorOf(PickleIndex index) {
  // a parameter around a tensor, of which there may be any number
  while (calleeOf(pickle_[index]) == rebuildParameter) {
    const auto& argument = pickle_[pickle_[index].argument].items;
    require(!argument.empty() && isTensor(pickle_[argument.front()]));
    visit(1);
    index = argument.front();
  }
  const auto& argument = pickle_[pickle_[index].argument].items;
  require(argument.size() >= 4);
  const auto storage = storageOf(argument[0]);
  TorchTensor tensor{sizesOf(argument[2]), sizesOf(argument[3]), storage.key, countOf(argument[1])};
  require(tensor.shape.size() == tensor.strides.size());
  const auto bytes = byteSize(tensor.shape, 8);
  require(bytes.has_value());
  const auto count = *bytes / 8;
  if (count > storage.count && count > freelyRepeated)
    fail(
        "holds a tensor that repeats its numbers until they are more than are stored, which no "
        "weights do. Save the weights alone: torch.save(model.state_dict(), \"weights.pth\").");
  auto last = tensor.offset;
  for (std::size_t d = 0; count > 0 && d < tensor.shape.size(); ++d) {
    const auto steps = static_cast<std::uint64_t>(tensor.shape[d] - 1);
    const auto stride = static_cast<std::uint64_t>(tensor.strides[d]);
    require(steps == 0 || stride <= storage.count / steps);
    last += steps * stride;
    require(last < storage.count);
  }
  require(count == 0 || last < storage.count);
  tensor.offset += storage.begin;
  return tensor;
}

void TorchTree::enter(PickleIndex index, const std::string& path, const std::string& name,
                      std::size_t& dictionary, int depth) {
  visit(1, path.size() + name.size() + 1);
  if (!isTensor(pickle_[index])) return walk(index, path.empty() ? name : path + "/" + name, depth);
  ++tensors_;
  if (dictionary == none) {
    dictionary = file_.dictionaries_.size();
    file_.dictionaries_.push_back({path, {}, false});
  }
  file_.dictionaries_[dictionary].tensors.insert_or_assign(name, tensorOf(index));
}

void TorchTree::walk(PickleIndex index, const std::string& path, int depth) {
  const auto* value = &pickle_[index];
  const bool isObject = calleeOf(*value) == orderedDict || calleeOf(*value) == nameSpace;
  const bool isList = value->kind == Kind::List || value->kind == Kind::Tuple;
  if (!isObject && !isList && value->kind != Kind::Dict) return;
  if (depth > deepest)
    fail(
        "holds values more than 32 deep within one another, or within themselves, which no file of "
        "weights does. Save the weights alone: torch.save(model.state_dict(), \"weights.pth\").");
  visit(value->items.size());
  std::size_t dictionary = none;
  if (isList) {
    for (std::size_t i = 0; i < value->items.size(); ++i)
      enter(value->items[i], path, std::to_string(i), dictionary, depth + 1);
    return;
  }
  const auto enterPair = [&](PickleIndex keyIndex, PickleIndex item) {
    const auto& key = pickle_[keyIndex];
    if (key.kind == Kind::Text)
      enter(item, path, key.text, dictionary, depth + 1);
    else if (key.kind == Kind::Integer)
      enter(item, path, std::to_string(key.integer), dictionary, depth + 1);
  };
  for (std::size_t i = 0; i + 1 < value->items.size(); i += 2)
    enterPair(value->items[i], value->items[i + 1]);
  if (!isObject) return;
  if (calleeOf(*value) == nameSpace) {
    if (value->state != noValue) walk(value->state, path, depth + 1);
    return;
  }
  // OrderedDict([(key, value), ...]), as older Pythons wrote it
  for (const auto pairs : pickle_[value->argument].items) {
    if (pickle_[pairs].kind != Kind::List) continue;
    visit(pickle_[pairs].items.size());
    for (const auto pair : pickle_[pairs].items) {
      const auto& both = pickle_[pair];
      if ((both.kind == Kind::List || both.kind == Kind::Tuple) && both.items.size() == 2)
        enterPair(both.items[0], both.items[1]);
    }
  }
}

void TorchTree::markAverages() {
  auto& all = file_.dictionaries_;
  for (auto& each : all)
    each.average = namesAverage(each.path);
  // [weights, optimizer's state, epoch, step, average], as NCSNv2's training code has it
  const auto& root = pickle_[pickle_.root];
  if (root.kind != Kind::List || root.items.size() < 2) return;
  const auto at = [&](std::size_t position) {
    return std::find_if(all.begin(), all.end(), [&](const TorchDictionary& each) {
      return each.path == std::to_string(position);
    });
  };
  const auto first = at(0), last = at(root.items.size() - 1);
  if (first == all.end() || last == all.end()) return;
  std::set<std::string_view> names;
  for (const auto& [name, tensor] : first->tensors)
    names.insert(withoutWrappers(name));
  last->average = std::all_of(last->tensors.begin(), last->tensors.end(), [&](const auto& tensor) {
    return names.contains(withoutWrappers(tensor.first));
  });
}

void TorchTree::read() {
  if (isTensor(pickle_[pickle_.root]))
    file_.dictionaries_.push_back({"", {{"0", tensorOf(pickle_.root)}}, false});
  else
    walk(pickle_.root, "", 0);
  auto& all = file_.dictionaries_;
  if (all.empty())
    fail("holds no tensors. Save the weights: torch.save(model.state_dict(), \"weights.pth\").");
  markAverages();
}

std::vector<const TorchDictionary*> TorchFile::candidates(bool averages) const {
  std::vector<const TorchDictionary*> found;
  for (const auto& each : dictionaries_)
    if (!isOptimizer(each.path)) found.push_back(&each);
  std::stable_partition(found.begin(), found.end(),
                        [&](const auto* each) { return each->average == averages; });
  return found;
}

}  // namespace inkling

#include "engine/support/pickle.h"

#include "engine/model/error.h"
#include "engine/support/number_formats.h"

#include <algorithm>
#include <utility>

namespace inkling {
namespace {

using Kind = PickleValue::Kind;

constexpr std::size_t mostValues = 1u << 20;
constexpr std::size_t mostMarks = 1u << 12;  // Python's own writer nests a thousand deep at most

/// What only files need that hold more than numbers, names and containers.
constexpr std::pair<unsigned char, const char*> refusedOpcodes[] = {{'i', "INST"},
                                                                    {'o', "OBJ"},
                                                                    {'P', "PERSID"},
                                                                    {'I', "INT"},
                                                                    {'L', "LONG"},
                                                                    {'F', "FLOAT"},
                                                                    {'S', "STRING"},
                                                                    {'V', "UNICODE"},
                                                                    {'p', "PUT"},
                                                                    {'g', "GET"},
                                                                    {0x82, "EXT1"},
                                                                    {0x83, "EXT2"},
                                                                    {0x84, "EXT4"},
                                                                    {0x92, "NEWOBJ_EX"},
                                                                    {0x96, "BYTEARRAY8"},
                                                                    {0x97, "NEXT_BUFFER"},
                                                                    {0x98, "READONLY_BUFFER"}};

class Machine {
 public:
  Machine(std::string_view bytes, const std::string& file, bool (*allowed)(std::string_view))
      : bytes_(bytes.substr(0, longestPickle)),
        cut_(bytes.size() > longestPickle),
        file_(file),
        allowed_(allowed) {}

  Pickle run() {
    while (!stopped_)
      step(static_cast<unsigned char>(take(1)[0]));
    pickle_.root = pop();
    pickle_.length = position_;
    return std::move(pickle_);
  }

 private:
  [[noreturn]] void fail(Message why) const {
    throw Error(ErrorKind::Input, "'{file}' {why}",
                {{"file", file_}, {"why", nested(std::move(why))}});
  }
  [[noreturn]] void failMalformed() const {
    fail(Message("is damaged: its pickle makes no sense at byte {position}. Get the file again.",
                 {{"position", std::to_string(position_)}}));
  }
  void require(bool sensible) const {
    if (!sensible) failMalformed();
  }

  std::string_view take(std::uint64_t count) {
    if (count > bytes_.size() - position_) {
      if (cut_)
        fail(
            Message("holds a pickle of more than the {limit} bytes allowed here. Save the weights "
                    "alone: torch.save(model.state_dict(), \"weights.pth\").",
                    {{"limit", std::to_string(longestPickle)}}));
      fail("is truncated: its pickle does not end. Get the file again.");
    }
    const auto slice = bytes_.substr(position_, static_cast<std::size_t>(count));
    position_ += slice.size();
    return slice;
  }
  std::uint64_t number(std::size_t size) {
    const auto slice = take(size);
    std::uint64_t value = 0;
    for (std::size_t i = size; i-- > 0;)
      value = value << 8 | static_cast<unsigned char>(slice[i]);
    return value;
  }
  std::string_view line() {
    const auto end = bytes_.find('\n', position_);
    const auto text = take(end == std::string_view::npos ? bytes_.size() : end - position_);
    take(1);
    return text;
  }

  PickleValue& at(PickleIndex index) { return pickle_.values[index]; }

  PickleIndex make(Kind kind) {
    if (pickle_.values.size() == mostValues)
      fail(
          "holds a pickle of more than a million values, which no file of weights needs. Save the "
          "weights alone: torch.save(model.state_dict(), \"weights.pth\").");
    pickle_.values.emplace_back().kind = kind;
    return static_cast<PickleIndex>(pickle_.values.size() - 1);
  }
  void push(PickleIndex index) { stack_.push_back(index); }
  void pushInteger(std::int64_t value, Kind kind = Kind::Integer) {
    push(make(kind));
    at(stack_.back()).integer = value;
  }
  void pushText(Kind kind, std::string_view text) {
    push(make(kind));
    at(stack_.back()).text = text;
  }
  void pushItems(Kind kind, std::vector<PickleIndex> items) {
    push(make(kind));
    at(stack_.back()).items = std::move(items);
  }

  /// What lies above the last mark, or everything.
  std::size_t floor() const { return marks_.empty() ? 0 : marks_.back(); }
  PickleIndex top() const {
    require(stack_.size() > floor());
    return stack_.back();
  }
  PickleIndex pop() {
    const auto index = top();
    stack_.pop_back();
    return index;
  }
  std::vector<PickleIndex> pop(std::size_t count) {
    require(stack_.size() - floor() >= count);
    std::vector<PickleIndex> items(stack_.end() - static_cast<std::ptrdiff_t>(count), stack_.end());
    stack_.resize(stack_.size() - count);
    return items;
  }
  std::vector<PickleIndex> popToMark() {
    require(!marks_.empty());
    auto items = pop(stack_.size() - marks_.back());
    marks_.pop_back();
    return items;
  }

  void add(const std::vector<PickleIndex>& items, Kind kind) {
    auto& into = at(top());
    require(into.kind == kind || (kind == Kind::Dict && into.kind == Kind::Object));
    require(kind != Kind::Dict || items.size() % 2 == 0);
    into.items.insert(into.items.end(), items.begin(), items.end());
  }

  void remember(std::uint64_t place) {
    require(place <= mostValues);
    if (place >= memo_.size()) memo_.resize(static_cast<std::size_t>(place) + 1, noValue);
    memo_[static_cast<std::size_t>(place)] = top();
    remembered_ = std::max(remembered_, place + 1);
  }
  void recall(std::uint64_t place) {
    require(place < memo_.size() && memo_[static_cast<std::size_t>(place)] != noValue);
    push(memo_[static_cast<std::size_t>(place)]);
  }

  void global(std::string_view module, std::string_view name) {
    const auto whole = std::string(module) + "." + std::string(name);
    if (!allowed_(whole))
      fail(Message(
          "asks for {name}, which weights have no need of: such a file could run anything, "
          "and nothing in it is run. Save the weights alone, torch.save(model.state_dict(), "
          "\"weights.pth\"), where the network's code is.",
          {{"name", whole.substr(0, 200)}}));
    pushText(Kind::Global, whole);
  }

  void call() {
    const auto argument = pop(), callee = pop();
    require(at(callee).kind == Kind::Global && at(argument).kind == Kind::Tuple);
    push(make(Kind::Object));
    at(stack_.back()).callee = callee;
    at(stack_.back()).argument = argument;
  }

  void pushLong(std::uint64_t size) {
    const auto bytes = take(size);
    if (size > 8) return pushText(Kind::Bytes, bytes);
    std::uint64_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
      value = value << 8 | static_cast<unsigned char>(bytes[i]);
    if (size > 0 && size < 8 && (bytes.back() & 0x80)) value |= ~std::uint64_t{0} << (8 * size);
    pushInteger(static_cast<std::int64_t>(value));
  }

  void step(unsigned char opcode);
  bool stepContainer(unsigned char opcode);
  bool stepScalar(unsigned char opcode);
  [[noreturn]] void refuse(unsigned char opcode) const;

  std::string_view bytes_;
  bool cut_;
  const std::string& file_;
  bool (*allowed_)(std::string_view);
  std::size_t position_ = 0;
  bool stopped_ = false;
  Pickle pickle_;
  std::vector<PickleIndex> stack_, memo_;
  std::vector<std::size_t> marks_;
  std::uint64_t remembered_ = 0;
};

bool Machine::stepScalar(unsigned char opcode) {
  switch (opcode) {
    case 'N':
      push(make(Kind::None));
      return true;
    case 0x88:  // NEWTRUE
    case 0x89:
      pushInteger(opcode == 0x88, Kind::Boolean);
      return true;
    case 'J':
      pushInteger(static_cast<std::int32_t>(number(4)));
      return true;
    case 'K':
      pushInteger(static_cast<std::int64_t>(number(1)));
      return true;
    case 'M':
      pushInteger(static_cast<std::int64_t>(number(2)));
      return true;
    case 0x8a:  // LONG1
      pushLong(number(1));
      return true;
    case 0x8b:
      pushLong(number(4));
      return true;
    case 'G':
      push(make(Kind::Real));
      at(stack_.back()).real = loadNumber<double>(take(8).data(), true);
      return true;
    case 'X':
    case 'T':
      pushText(Kind::Text, take(number(4)));
      return true;
    case 0x8c:  // SHORT_BINUNICODE
    case 'U':
      pushText(Kind::Text, take(number(1)));
      return true;
    case 0x8d:
      pushText(Kind::Text, take(number(8)));
      return true;
    case 'B':
      pushText(Kind::Bytes, take(number(4)));
      return true;
    case 'C':
      pushText(Kind::Bytes, take(number(1)));
      return true;
    case 0x8e:  // BINBYTES8
      pushText(Kind::Bytes, take(number(8)));
      return true;
    default:
      return false;
  }
}

bool Machine::stepContainer(unsigned char opcode) {
  switch (opcode) {
    case '(':
      require(marks_.size() < mostMarks);
      marks_.push_back(stack_.size());
      return true;
    case ']':
      pushItems(Kind::List, {});
      return true;
    case ')':
      pushItems(Kind::Tuple, {});
      return true;
    case '}':
      pushItems(Kind::Dict, {});
      return true;
    case 0x8f:  // EMPTY_SET
      pushItems(Kind::Set, {});
      return true;
    case 'l':
      pushItems(Kind::List, popToMark());
      return true;
    case 't':
      pushItems(Kind::Tuple, popToMark());
      return true;
    case 'd': {
      auto items = popToMark();
      require(items.size() % 2 == 0);
      pushItems(Kind::Dict, std::move(items));
      return true;
    }
    case 0x91:  // FROZENSET
      pushItems(Kind::Set, popToMark());
      return true;
    case 0x85:  // TUPLE1 to TUPLE3
    case 0x86:
    case 0x87:
      pushItems(Kind::Tuple, pop(static_cast<std::size_t>(opcode - 0x84)));
      return true;
    case 'a':
      add(pop(1), Kind::List);
      return true;
    case 'e':
      add(popToMark(), Kind::List);
      return true;
    case 's':
      add(pop(2), Kind::Dict);
      return true;
    case 'u':
      add(popToMark(), Kind::Dict);
      return true;
    case 0x90:  // ADDITEMS
      add(popToMark(), Kind::Set);
      return true;
    default:
      return false;
  }
}

void Machine::step(unsigned char opcode) {
  if (stepScalar(opcode) || stepContainer(opcode)) return;
  switch (opcode) {
    case 0x80: {  // PROTO
      const auto protocol = number(1);
      require(protocol >= 2 && protocol <= 5);
      return;
    }
    case 0x95:  // FRAME: a hint for reading ahead
      number(8);
      return;
    case '.':
      stopped_ = true;
      return;
    case '0':
      pop();
      return;
    case '1':
      popToMark();
      return;
    case '2':
      push(top());
      return;
    case 'q':
      return remember(number(1));
    case 'r':
      return remember(number(4));
    case 0x94:  // MEMOIZE
      return remember(remembered_);
    case 'h':
      return recall(number(1));
    case 'j':
      return recall(number(4));
    case 'c': {
      const auto module = line();
      return global(module, line());
    }
    case 0x93: {  // STACK_GLOBAL
      const auto name = pop(), module = pop();
      require(at(name).kind == Kind::Text && at(module).kind == Kind::Text);
      return global(std::string(at(module).text), std::string(at(name).text));
    }
    case 'R':   // REDUCE
    case 0x81:  // NEWOBJ
      return call();
    case 'b': {  // BUILD
      const auto state = pop();
      require(at(top()).kind == Kind::Object);
      at(top()).state = state;
      return;
    }
    case 'Q': {  // BINPERSID
      const auto argument = pop();
      push(make(Kind::Persistent));
      at(stack_.back()).argument = argument;
      return;
    }
    default:
      refuse(opcode);
  }
}

void Machine::refuse(unsigned char opcode) const {
  for (const auto& [code, name] : refusedOpcodes)
    if (code == opcode)
      fail(
          Message("uses the pickle instruction {name}, which weights have no need of and which is "
                  "not followed. Save the weights alone: torch.save(model.state_dict(), "
                  "\"weights.pth\").",
                  {{"name", std::string(name)}}));
  failMalformed();
}

}  // namespace

Pickle parsePickle(std::string_view bytes, const std::string& file,
                   bool (*allowed)(std::string_view global)) {
  return Machine(bytes, file, allowed).run();
}

}  // namespace inkling

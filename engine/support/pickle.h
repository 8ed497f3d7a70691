// Python pickles as data. A pickle is a program for a small machine that may call any function of
// Python's; here it is taken apart, and nothing is ever called: what it would call becomes an
// Object with the function's name, and only names that the caller allows pass at all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// A value's number in its Pickle. They may form circles, and trees that are exponentially larger
/// than the file: whoever walks along them must count.
using PickleIndex = std::uint32_t;
inline constexpr PickleIndex noValue = std::numeric_limits<PickleIndex>::max();

struct PickleValue {
  enum class Kind : std::uint8_t {
    None,
    Boolean,
    Integer,
    Real,
    Text,
    Bytes,  ///< and integers of more than 8 bytes, little endian
    List,
    Tuple,
    Set,
    Dict,
    Global,     ///< text: "torch.FloatStorage"
    Object,     ///< what a call would have made
    Persistent  ///< what is stored beside the pickle; argument says what
  };
  Kind kind = Kind::None;
  std::int64_t integer = 0;  ///< of a Boolean too
  double real = 0;
  std::string text;
  std::vector<PickleIndex> items;  ///< of a Dict or Object: key, value, key, value, ...
  PickleIndex callee = noValue;    ///< Object: a Global
  PickleIndex argument = noValue;  ///< Object: a Tuple
  PickleIndex state = noValue;     ///< Object: what it was then filled with
};

struct Pickle {
  std::vector<PickleValue> values;
  PickleIndex root = 0;
  std::size_t length = 0;  ///< bytes up to its end

  const PickleValue& operator[](PickleIndex index) const { return values[index]; }
};

/// No pickle may be longer, in bytes.
inline constexpr std::size_t longestPickle = 32u << 20;

/// The pickle (protocols 2 to 5) at the beginning of the bytes. file: its name, for messages;
/// allowed: whether a global, "module.name", may occur. Takes memory in proportion to the bytes,
/// and no recursion. Throws Error(Input) for a global that is not allowed, an instruction that
/// files of weights have no use for (both by name), and a pickle that is malformed, cut off or too
/// long.
Pickle parsePickle(std::string_view bytes, const std::string& file,
                   bool (*allowed)(std::string_view global));

}  // namespace inkling

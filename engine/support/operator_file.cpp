#include "engine/support/operator_file.h"

#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/model/matrix_info.h"
#include "engine/model/suggest.h"
#include "engine/support/atomic_file.h"
#include "engine/support/memory.h"
#include "engine/support/read_file.h"

#include <algorithm>
#include <utility>

namespace inkling {
namespace {

using Json = nlohmann::json;

constexpr const char* format = "inkling operator";
constexpr std::int64_t version = 1;
constexpr std::int64_t mostChannels = 16, mostPixels = std::int64_t{1} << 26;
constexpr std::int64_t largestSeed = 9007199254740991;  // as the option's: whole in every reader
/// More than the largest image needs with all rows and signs.
constexpr std::uint64_t largestFile = std::uint64_t{1} << 30;
/// Bytes in memory for one of the file's: a list of digits and commas has a value for each two.
constexpr std::uint64_t parsedSize = 12;

/// The value as it stands in the file, where it is short.
std::string shown(const Json& json) {
  if (json.is_array()) return "a list";
  if (json.is_object()) return "an object";
  if (json.is_string()) return inQuotes(json.get_ref<const std::string&>());
  return json.dump();
}

class OperatorReader {
 public:
  OperatorReader(std::string path, const Json& json) : path_(std::move(path)), json_(json) {}

  OperatorDescription read() const {
    checkFormat();
    OperatorDescription d;
    d.kind = kind();
    d.pixels = pixels();
    d.rows = rows(d.pixels.size());
    if (json_.contains("signs")) d.signs = signs(d);
    if (json_.contains("seed"))
      d.seed = static_cast<std::uint64_t>(whole(member("seed"), "seed", 0, largestSeed));
    checkKind(d);
    return d;
  }

 private:
  [[noreturn]] void refuse(Message why) const {
    throw Error(ErrorKind::Input, "'{file}' cannot be used as an operator: {why}",
                {{"file", path_}, {"why", nested(std::move(why))}});
  }

  const Json& member(const char* key) const {
    const auto found = json_.find(key);
    if (found == json_.end())
      refuse(Message("it lacks the key \"{key}\". Add it, or write the file again.",
                     {{"key", std::string(key)}}));
    return *found;
  }

  std::int64_t whole(const Json& value, const MessageValue& what, std::int64_t smallest,
                     std::int64_t largest) const {
    const bool fits = value.is_number_integer() &&
                      (!value.is_number_unsigned() ||
                       value.get<std::uint64_t>() <= static_cast<std::uint64_t>(largest)) &&
                      value.get<std::int64_t>() >= smallest && value.get<std::int64_t>() <= largest;
    if (!fits)
      refuse(Message("{what} is {value}: it must be a whole number, {smallest} to {largest}.",
                     {{"what", what},
                      {"value", shown(value)},
                      {"smallest", std::to_string(smallest)},
                      {"largest", std::to_string(largest)}}));
    return value.get<std::int64_t>();
  }

  /// Other JSON files, an experiment for one, lack the format.
  void checkFormat() const {
    if (!json_.is_object() || !json_.contains("format") || json_["format"] != format)
      refuse(
          Message("its \"format\" is not \"{format}\". Name a file that inkling-cli measure "
                  "wrote, or one of that form.",
                  {{"format", std::string(format)}}));
    const auto given = whole(member("version"), "version", 1, 1000000);
    if (given > version)
      refuse(Message("its version is {given}, and this Inkling knows {known}. Use a newer Inkling.",
                     {{"given", given}, {"known", version}}));
    const std::vector<std::string> known{"format",       "version", "kind",  "image",
                                         "measurements", "rows",    "signs", "seed"};
    for (const auto& [key, value] : json_.items())
      if (std::find(known.begin(), known.end(), key) == known.end())
        refuse(Message(
            "it has an unknown key {key}.{hint}",
            {{"key", inQuotes(key)},
             {"hint", didYouMean(key, known,
                                 Message(" The keys are {keys}.", {{"keys", allOf(known)}}))}}));
  }

  std::string kind() const {
    const auto& value = member("kind");
    std::vector<std::string> ids;
    for (const auto& each : matrices())
      if (!each.held) ids.push_back(each.id);
    const auto id = value.is_string() ? value.get<std::string>() : std::string();
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) return id;
    refuse(
        Message("kind is {value}: it must be {kinds}.{hint}",
                {{"value", shown(value)}, {"kinds", anyOf(ids)}, {"hint", didYouMean(id, ids)}}));
  }

  ImageShape pixels() const {
    const auto& image = member("image");
    if (!image.is_array() || image.size() < 2 || image.size() > 3)
      refuse(Message("image is {value}: it must be [height, width] or [channels, height, width].",
                     {{"value", shown(image)}}));
    const bool channels = image.size() == 3;
    ImageShape shape;
    shape.channels =
        channels ? static_cast<int>(whole(image[0], "the number of channels", 1, mostChannels)) : 1;
    shape.height =
        static_cast<int>(whole(image[channels ? 1 : 0], "the image's height", 1, mostPixels));
    shape.width =
        static_cast<int>(whole(image[channels ? 2 : 1], "the image's width", 1, mostPixels));
    if (shape.size() > mostPixels)
      refuse(Message("its image has {pixels} pixels ({shape}), and Inkling knows at most {most}.",
                     {{"pixels", std::int64_t{shape.size()}},
                      {"shape", toString(shape)},
                      {"most", mostPixels}}));
    return shape;
  }

  std::vector<std::int64_t> rows(std::int64_t n) const {
    const auto& list = member("rows");
    if (!list.is_array() || list.empty())
      refuse(
          Message("rows is {value}: it must be a list of whole numbers, one for each "
                  "measurement.",
                  {{"value", list.is_array() ? std::string("an empty list") : shown(list)}}));
    const auto m = static_cast<std::int64_t>(list.size());
    if (m > n)
      refuse(
          Message("it has {rows} rows, but the image has {pixels} pixels: a matrix of its kind "
                  "has at most one row for each.",
                  {{"rows", m}, {"pixels", n}}));
    if (json_.contains("measurements") &&
        whole(member("measurements"), "measurements", 1, mostPixels) != m)
      refuse(Message("it says {said} measurements, but rows has {rows}. Both must be the same.",
                     {{"said", json_["measurements"].get<std::int64_t>()}, {"rows", m}}));
    std::vector<std::int64_t> rows;
    rows.reserve(list.size());
    std::vector<bool> taken(static_cast<std::size_t>(n));
    for (std::size_t i = 0; i < list.size(); ++i) {
      const bool fits = list[i].is_number_integer() && list[i].get<std::int64_t>() >= 0 &&
                        list[i].get<std::uint64_t>() < static_cast<std::uint64_t>(n);
      if (!fits)
        refuse(Message(
            "rows[{index}] is {value}: rows are whole numbers, counted from 0 to "
            "{last} (N − 1).",
            {{"index", static_cast<std::int64_t>(i)}, {"value", shown(list[i])}, {"last", n - 1}}));
      rows.push_back(list[i].get<std::int64_t>());
      if (taken[static_cast<std::size_t>(rows.back())])
        refuse(
            Message("rows[{index}] is {row}, which stands before already: each row is measured "
                    "once. Leave one out, with its measurement.",
                    {{"index", static_cast<std::int64_t>(i)}, {"row", rows.back()}}));
      taken[static_cast<std::size_t>(rows.back())] = true;
    }
    return rows;
  }

  std::string signs(const OperatorDescription& d) const {
    const auto& given = member("signs");
    if (!flipsSigns(requireMatrix(d.kind)))
      refuse(Message("it has signs, and a matrix of the kind {kind} flips none. Leave them out.",
                     {{"kind", d.kind}}));
    std::string signs;
    if (given.is_string()) {
      signs = given.get<std::string>();
      const auto wrong = signs.find_first_not_of("+-");
      if (wrong != signs.npos)
        refuse(Message("signs has something else than + and - at position {position}.",
                       {{"position", static_cast<std::int64_t>(wrong)}}));
    } else if (given.is_array()) {
      for (std::size_t i = 0; i < given.size(); ++i) {
        const double sign = given[i].is_number() ? given[i].get<double>() : 0;
        if (sign != 1 && sign != -1)
          refuse(Message("signs[{index}] is {value}: signs are 1 and -1.",
                         {{"index", static_cast<std::int64_t>(i)}, {"value", shown(given[i])}}));
        signs += sign > 0 ? '+' : '-';
      }
    } else {
      refuse(
          Message("signs is {value}: it must be text of + and -, or a list of 1 and -1, one for "
                  "each pixel. Leave it out where none is flipped.",
                  {{"value", shown(given)}}));
    }
    if (static_cast<std::int64_t>(signs.size()) != d.pixels.size())
      refuse(Message("it has {signs} signs, but the image has {pixels} pixels. Each has one.",
                     {{"signs", static_cast<std::int64_t>(signs.size())},
                      {"pixels", std::int64_t{d.pixels.size()}}}));
    return signs;
  }

  /// What the kind itself refuses, an order that no Hadamard matrix has for one.
  void checkKind(const OperatorDescription& d) const {
    const auto& info = requireMatrix(d.kind);
    try {
      if (info.check) info.check(settingsOf(d), static_cast<std::int64_t>(d.rows.size()), d.pixels);
    } catch (const Error& error) {
      refuse(error.message());
    }
  }

  std::string path_;
  const Json& json_;
};

}  // namespace

bool isOperatorFile(const std::string& path) {
  try {
    InputFile file(path);
    auto start = file.read(static_cast<std::size_t>(std::min<std::uint64_t>(512, file.size())));
    if (start.starts_with("\xef\xbb\xbf")) start.erase(0, 3);  // as some editors write before UTF-8
    const auto first = start.find_first_not_of(" \t\r\n");
    return first != start.npos && start[first] == '{';
  } catch (const Error&) {
    return false;
  }
}

OperatorDescription readOperatorFile(const std::string& path) {
  const auto text = readFile(path, largestFile);
  requireMemory(parsedSize * text.size(), Message("The operator of '{file}'", {{"file", path}}),
                "Take fewer measurements.");
  return OperatorReader(path, parseJson(text, "'" + path + "'")).read();
}

std::string operatorText(const OperatorDescription& d) {
  std::string text;
  const auto add = [&](const char* key, const Json& value) {
    text += (text.empty() ? "{\n  \"" : ",\n  \"") + std::string(key) + "\": " + value.dump();
  };
  add("format", format);
  add("version", version);
  add("kind", d.kind);
  add("image", {d.pixels.channels, d.pixels.height, d.pixels.width});
  add("measurements", d.rows.size());
  if (d.seed) add("seed", *d.seed);
  add("rows", d.rows);
  if (!d.signs.empty()) add("signs", d.signs);
  return text + "\n}\n";
}

void writeOperatorFile(const std::string& path, const OperatorDescription& description) {
  writeFile(path, operatorText(description));
}

}  // namespace inkling

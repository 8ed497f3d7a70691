#include "engine/model/json_text.h"

#include "engine/model/error.h"
#include "engine/model/suggest.h"

#include <set>
#include <vector>

namespace inkling {
namespace {

/// Copying, comparing and printing a value recurse: a deeper one would overflow the stack.
constexpr int deepest = 64;

}  // namespace

nlohmann::json parseJson(std::string_view text, const std::string& name) {
  using Json = nlohmann::json;
  std::vector<std::set<std::string>> keys;
  const auto watch = [&](int depth, Json::parse_event_t event, Json& parsed) {
    if (depth >= deepest)
      throw Error(ErrorKind::Input,
                  "{name} is nested more than {deepest} levels deep, as no file of Inkling is.",
                  {{"name", name}, {"deepest", std::to_string(deepest)}});
    if (event == Json::parse_event_t::object_start) keys.emplace_back();
    if (event == Json::parse_event_t::object_end) keys.pop_back();
    if (event == Json::parse_event_t::key) {
      const auto& key = parsed.get_ref<const std::string&>();
      if (!keys.back().insert(key).second)
        throw Error(ErrorKind::Input,
                    "{name} has the key {key} twice in one object. Keep one of them.",
                    {{"name", name}, {"key", inQuotes(key)}});
    }
    return true;
  };
  try {
    return Json::parse(text.begin(), text.end(), watch);
  } catch (const Json::exception& error) {
    // "[json.exception.parse_error.101] parse error at line 1, column 2: ..."
    std::string reason = error.what();
    if (const auto end = reason.find("] "); end != reason.npos) reason.erase(0, end + 2);
    throw Error(ErrorKind::Input, "{name} is not valid JSON: {reason}.",
                {{"name", name}, {"reason", reason}});
  }
}

std::string toText(const nlohmann::json& json) {
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace inkling

#include "engine/model/json_text.h"

#include "engine/model/error.h"
#include "engine/model/suggest.h"

#include <cstdint>
#include <set>
#include <vector>

namespace inkling {
namespace {

/// Copying, comparing and printing a value recurse: a deeper one would overflow the stack.
constexpr int deepest = 64;

using Json = nlohmann::json;

constexpr std::string_view cborTag = "\xd9\xd9\xf7";

[[noreturn]] void refuseDepth(const MessageValue& name) {
  throw Error(ErrorKind::Input,
              "{name} is nested more than {deepest} levels deep, as no file of Inkling is.",
              {{"name", name}, {"deepest", std::to_string(deepest)}});
}

[[noreturn]] void refuseTwice(const MessageValue& name, const std::string& key) {
  throw Error(ErrorKind::Input, "{name} has the key {key} twice in one object. Keep one of them.",
              {{"name", name}, {"key", inQuotes(key)}});
}

/// Goes over CBOR before it is made values, which recurses into it: only depth and keys are looked
/// at.
class CborCheck : public nlohmann::json_sax<Json> {
 public:
  explicit CborCheck(const MessageValue& name) : name_(name) {}

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return enter(); }
  bool end_object() override { return leave(); }
  bool start_array(std::size_t) override { return enter(); }
  bool end_array() override { return leave(); }
  bool key(string_t& key) override {
    if (!keys_.back().insert(key).second) refuseTwice(name_, key);
    return true;
  }
  bool parse_error(std::size_t at, const std::string&, const Json::exception&) override {
    throw Error(ErrorKind::Input,
                "{file} is damaged or cut off at byte {at}. Get the file again, or open an older "
                "one.",
                {{"file", name_}, {"at", static_cast<std::int64_t>(at)}});
  }

 private:
  bool enter() {
    if (keys_.size() >= deepest) refuseDepth(name_);
    keys_.emplace_back();
    return true;
  }
  bool leave() {
    keys_.pop_back();
    return true;
  }

  const MessageValue& name_;
  std::vector<std::set<std::string>> keys_;
};

Json parseCbor(std::string_view bytes, const MessageValue& name) {
  CborCheck check(name);
  Json::sax_parse(bytes.begin(), bytes.end(), &check, Json::input_format_t::cbor);
  return Json::from_cbor(bytes.begin(), bytes.end());
}

}  // namespace

bool isCbor(std::string_view text) {
  return text.starts_with(cborTag);
}

nlohmann::json parseJson(std::string_view text, const MessageValue& name) {
  if (isCbor(text)) return parseCbor(text.substr(cborTag.size()), name);
  std::vector<std::set<std::string>> keys;
  const auto watch = [&](int depth, Json::parse_event_t event, Json& parsed) {
    if (depth >= deepest) refuseDepth(name);
    if (event == Json::parse_event_t::object_start) keys.emplace_back();
    if (event == Json::parse_event_t::object_end) keys.pop_back();
    if (event == Json::parse_event_t::key) {
      const auto& key = parsed.get_ref<const std::string&>();
      if (!keys.back().insert(key).second) refuseTwice(name, key);
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

std::string toCbor(const nlohmann::json& json) {
  std::string bytes(cborTag);
  std::vector<std::uint8_t> body;
  Json::to_cbor(json, body);
  bytes.append(body.begin(), body.end());
  return bytes;
}

}  // namespace inkling

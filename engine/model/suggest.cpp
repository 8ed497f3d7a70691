#include "engine/model/suggest.h"

#include <algorithm>
#include <utility>

namespace inkling {
namespace {

/// Optimal string alignment: insertions, deletions, substitutions, swaps of neighbours.
std::size_t editDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

/// A single word stands alone; else the text joins the last one to the others.
MessageValue list(const std::vector<MessageValue>& words, const char* text) {
  if (words.empty()) return std::string();
  auto others = words.front();
  for (std::size_t i = 1; i + 1 < words.size(); ++i)
    others = nested(Message("{words}, {next}", {{"words", others}, {"next", words[i]}}));
  if (words.size() == 1) return others;
  return nested(Message(text, {{"words", others}, {"last", words.back()}}));
}

std::vector<MessageValue> valuesOf(const std::vector<std::string>& words) {
  return {words.begin(), words.end()};
}

}  // namespace

std::vector<std::string> nearestNames(std::string_view word,
                                      const std::vector<std::string>& names) {
  constexpr std::size_t longest = 64;  // nobody mistypes a name into a novel
  std::vector<std::pair<std::size_t, std::string>> near;
  if (word.empty() || word.size() > longest) return {};
  for (const auto& name : names) {
    const auto allowed = std::max<std::size_t>(1, std::min(word.size(), name.size()) / 3);
    const auto distance = editDistance(word, name);
    const bool beginning = word.size() >= 3 && name.starts_with(word);
    if (distance <= allowed || beginning)
      near.emplace_back(beginning ? std::min<std::size_t>(distance, 1) : distance, name);
  }
  std::stable_sort(near.begin(), near.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> found;
  for (const auto& [distance, name] : near)
    if (found.size() < 3 && std::find(found.begin(), found.end(), name) == found.end())
      found.push_back(name);
  return found;
}

std::string joinWords(const std::vector<std::string>& words, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? std::string(last) : ", ";
    text += words[i];
  }
  return text;
}

MessageValue didYouMean(std::string_view word, const std::vector<std::string>& names,
                        Message otherwise) {
  const auto near = nearestNames(word, names);
  return nested(near.empty() ? std::move(otherwise)
                             : Message(" Did you mean {names}?", {{"names", anyOf(near)}}));
}

MessageValue didYouMean(std::string_view word, const std::vector<std::string>& names) {
  return didYouMean(word, names, Message());
}

MessageValue anyOfValues(const std::vector<MessageValue>& words) {
  return list(words, "{words} or {last}");
}

MessageValue anyOf(const std::vector<std::string>& words) {
  return anyOfValues(valuesOf(words));
}

MessageValue allOf(const std::vector<std::string>& words) {
  return list(valuesOf(words), "{words} and {last}");
}

std::string inQuotes(std::string_view s) {
  constexpr std::size_t limit = 80;
  std::string text = "\"";
  auto end = std::min(s.size(), limit);
  while (end < s.size() && end > 0 && (static_cast<unsigned char>(s[end]) & 0xC0) == 0x80)
    --end;
  for (char c : s.substr(0, end))
    text += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
  return text + (end < s.size() ? "…\"" : "\"");
}

}  // namespace inkling

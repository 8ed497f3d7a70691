#include "app/parse_errors.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <regex>
#include <string>
#include <vector>

namespace inkling {
namespace {

using Parts = std::vector<std::string>;

struct Sentence {
  const char* pattern;  ///< of the whole of CLI11's sentence
  Message (*message)(const Parts& parts);
};

/// 24.000000 as 24.
std::string shortNumber(const std::string& text) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%g", std::strtod(text.c_str(), nullptr));
  return digits;
}

const Sentence sentences[]{
    {"A subcommand is required",
     [](const Parts&) {
       return Message("A subcommand is missing. {help} lists them.",
                      {{"help", OptionName{"help"}}});
     }},
    {"(.+) is required",
     [](const Parts& p) {
       return Message("{option} is missing.", {{"option", p[0]}});
     }},
    {"The following arguments? (?:was|were) not expected: (.+)",
     [](const Parts& p) {
       return Message(
           "There is one word too many, or more: {words}. Quote a value that has spaces.",
           {{"words", p[0]}});
     }},
    {"(.+): \\d+ required (.+) missing",
     [](const Parts& p) {
       return Message("{option} has no value: {kind} is missing.",
                      {{"option", p[0]}, {"kind", p[1]}});
     }},
    {"(.+): At [Ll]east (\\d+) required but received (\\d+)",
     [](const Parts& p) {
       return Message("{option} has too few values: at least {count} are needed.",
                      {{"option", p[0]}, {"count", p[1]}});
     }},
    {"(.+): At [Mm]ost (\\d+) required but received (\\d+)",
     [](const Parts& p) {
       return Message("{option} was given {given} times, and can be given {count} times.",
                      {{"option", p[0]}, {"given", p[2]}, {"count", p[1]}});
     }},
    {"(.+) excludes (.+)",
     [](const Parts& p) {
       return Message("{option} and {other} do not go together: leave one of them out.",
                      {{"option", p[0]}, {"other", p[1]}});
     }},
    {"(.+): Value (.+) not in range (.+) to (.+)",
     [](const Parts& p) {
       return Message("{option} is {value}: it must be a number, {least} to {most}.",
                      {{"option", p[0]},
                       {"value", p[1]},
                       {"least", shortNumber(p[2])},
                       {"most", shortNumber(p[3])}});
     }},
    {"Could not convert: (.+) = (.*)",
     [](const Parts& p) {
       return Message("{option} is \"{value}\": it must be a number.",
                      {{"option", p[0]}, {"value", p[1]}});
     }},
    {"The value (.*) is not an allowed value for (.+)",
     [](const Parts& p) {
       return Message("{option} is \"{value}\": it takes no such value.",
                      {{"option", p[1]}, {"value", p[0]}});
     }},
};

}  // namespace

Message parseMessage(const CLI::ParseError& error) {
  std::string text = error.what();
  std::replace(text.begin(), text.end(), '\n', ' ');
  for (const auto& sentence : sentences) {
    std::smatch found;
    if (!std::regex_match(text, found, std::regex(sentence.pattern))) continue;
    Parts parts;
    for (std::size_t i = 1; i < found.size(); ++i)
      parts.push_back(found[i].str());
    return sentence.message(parts);
  }
  return {"{error}.", {{"error", text}}};
}

}  // namespace inkling

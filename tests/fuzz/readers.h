// Reading files that nobody vouches for: what a fuzzer, and the test that replays the corpus, does.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace inkling::test {

/// Each is also a folder of corpus/ and has a fuzzer.
std::vector<std::string> untrustedFormats();

/// Reads the file to its end, in every way there is. Only what no file may cause comes out of it: a
/// foreign exception, an internal Error, or std::logic_error where two ways of reading disagree.
void readUntrusted(std::string_view format, const std::string& path);

}  // namespace inkling::test

// docs/design/window.md names a test for each promise: all of them are there.
#include "tests/test.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>
#include <string>

namespace inkling {
namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

/// Every test class with the file that has it.
std::map<std::string, std::string> testClasses(const fs::path& root) {
  std::map<std::string, std::string> found;
  const std::regex declaration("class (\\w+Test)\\b");
  for (const auto& entry : fs::recursive_directory_iterator(root / "tests")) {
    if (!entry.path().string().ends_with("_test.cpp")) continue;
    const auto text = contents(entry.path());
    for (std::sregex_iterator at(text.begin(), text.end(), declaration), end; at != end; ++at)
      found[(*at)[1]] = text;
  }
  return found;
}

}  // namespace

class PromisesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyTestThatIsNamedIsThere() {
    const fs::path root(test::sourceFile("."));
    const auto classes = testClasses(root);
    const auto promises = contents(root / "docs/design/window.md");
    const std::regex name("(\\w+Test)::(\\w+)");
    int named = 0;
    for (std::sregex_iterator at(promises.begin(), promises.end(), name), end; at != end; ++at) {
      ++named;
      const auto found = classes.find((*at)[1]);
      QVERIFY2(found != classes.end(), at->str().c_str());
      QVERIFY2(found->second.find("void " + (*at)[2].str() + "()") != std::string::npos,
               at->str().c_str());
    }
    QVERIFY(named > 50);
  }
};

INKLING_TEST(PromisesTest);

}  // namespace inkling

#include "promises_test.moc"

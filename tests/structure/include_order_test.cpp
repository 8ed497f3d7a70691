// Who may include whom: the folders stand in an order, and look only at those before them.
#include "tests/test.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace inkling {
namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

/// engine/: plain values first, what runs whole experiments last.
const Words engineOrder{"engine/model",   "engine/support",    "engine/sweep",   "engine/sensing",
                        "engine/priors",  "engine/likelihood", "engine/metrics", "engine/training",
                        "engine/solvers", "engine/studies"};
/// ui/: what needs no window first, what wires everything last.
const Words uiOrder{"ui/figures", "ui/session", "ui/plots",  "ui/view",    "ui/setup", "ui/images",
                    "ui/models",  "ui/studies", "ui/export", "ui/lessons", "ui/window"};
/// app/: what every command needs first, the programs last.
const Words appOrder{"app", "app/commands", "app/programs", "app/python"};

/// What has no tensors in it, and may be seen from outside the engine.
const std::set<std::string> plainEngine{"engine/model", "engine/support", "engine/sweep"};

struct Include {
  std::string file, from, to;  ///< from, to: folders
};

std::string folderOf(const std::string& path) {
  return path.substr(0, path.rfind('/'));
}

/// Every #include "engine|ui|app/..." of the three trees.
std::vector<Include> includesOf(const fs::path& root) {
  std::vector<Include> found;
  for (const char* tree : {"engine", "ui", "app"})
    for (const auto& entry : fs::recursive_directory_iterator(root / tree)) {
      const auto suffix = entry.path().extension();
      if (suffix != ".h" && suffix != ".cpp") continue;
      const auto file = fs::relative(entry.path(), root).generic_string();
      std::ifstream in(entry.path());
      for (std::string line; std::getline(in, line);) {
        constexpr std::string_view start = "#include \"";
        if (!line.starts_with(start)) continue;
        const auto path = line.substr(start.size(), line.rfind('"') - start.size());
        if (path.find('/') == path.npos) continue;  // made by the build
        found.push_back({file, folderOf(file), folderOf(path)});
      }
    }
  return found;
}

std::string treeOf(const std::string& folder) {
  return folder.substr(0, folder.find('/'));
}

/// What an include breaks; "" nothing.
std::string problemOf(const Include& include) {
  static const std::map<std::string, const Words*> orders{
      {"engine", &engineOrder}, {"ui", &uiOrder}, {"app", &appOrder}};
  const auto from = treeOf(include.from), to = treeOf(include.to);
  const auto says = include.file + " includes from " + include.to + ": ";
  if (from == to) {
    const auto& order = *orders.at(from);
    const auto a = std::find(order.begin(), order.end(), include.from);
    const auto b = std::find(order.begin(), order.end(), include.to);
    if (a == order.end() || b == order.end())
      return says + "give the folder its place in the order of this test";
    return b > a ? says + "it comes later in the order" : "";
  }
  if (from == "engine") return says + "the engine knows nothing of what shows it";
  if (from == "ui" && to == "app") return says + "windows know nothing of the programs";
  if (to == "engine" && !plainEngine.contains(include.to))
    return says + "outside the engine nobody sees a tensor";
  // The command line has the figures and a study's curves as a file, the desktop program the
  // window.
  static const std::set<std::string> desktop{"app/programs/inkling_main.cpp",
                                             "app/programs/desktop_arguments.cpp"};
  const bool curves = include.to == "ui/plots" && include.file == "app/commands/figure.cpp";
  if (to == "ui" && include.to != "ui/figures" && !curves && !desktop.contains(include.file))
    return says + "the command line knows no window";
  return "";
}

class IncludeOrderTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void foldersLookBackOnly() {
    const auto includes = includesOf(test::sourceFile("."));
    QVERIFY(includes.size() > 500);
    std::string problems;
    for (const auto& include : includes)
      if (const auto problem = problemOf(include); !problem.empty()) problems += problem + "\n";
    QVERIFY2(problems.empty(), problems.c_str());
  }

  /// That the rules catch what they are for.
  void everyRuleCatches() {
    const auto breaks = [](const char* file, const char* to) {
      return !problemOf({file, folderOf(file), to}).empty();
    };
    QVERIFY(breaks("engine/model/a.cpp", "engine/support"));
    QVERIFY(!breaks("engine/support/a.cpp", "engine/model"));
    QVERIFY(!breaks("engine/support/a.cpp", "engine/support"));
    QVERIFY(breaks("ui/images/a.cpp", "ui/window"));
    QVERIFY(breaks("engine/model/a.cpp", "ui/figures"));
    QVERIFY(breaks("engine/unheard/a.cpp", "engine/model"));
    QVERIFY(breaks("ui/view/a.cpp", "engine/solvers"));
    QVERIFY(breaks("ui/view/a.cpp", "app"));
    QVERIFY(breaks("app/commands/a.cpp", "ui/window"));
    QVERIFY(!breaks("app/programs/inkling_main.cpp", "ui/window"));
    QVERIFY(!breaks("app/commands/a.cpp", "ui/figures"));
    QVERIFY(breaks("app/commands/a.cpp", "ui/plots"));
    QVERIFY(!breaks("app/commands/figure.cpp", "ui/plots"));
    QVERIFY(breaks("app/a.cpp", "app/commands"));
  }
};

INKLING_TEST(IncludeOrderTest);

}  // namespace
}  // namespace inkling

#include "include_order_test.moc"

// Operators as files: what is written reads back, anybody can write one, and what cannot be used is
// named.
#include "engine/support/operator_file.h"

#include "tests/support/files.h"

namespace inkling::test {
namespace {

/// What a researcher's five lines write, with one of its lines replaced.
std::string handWritten(const std::string& key = "", const std::string& value = "") {
  std::vector<std::pair<std::string, std::string>> lines{{"format", R"("inkling operator")"},
                                                         {"version", "1"},
                                                         {"kind", R"("dct")"},
                                                         {"image", "[2, 3]"},
                                                         {"rows", "[5, 0, 2]"},
                                                         {"signs", "[1, -1, 1, 1, -1, 1]"}};
  std::string text;
  bool replaced = key.empty();
  for (auto& [name, line] : lines) {
    if (name == key) {
      replaced = true;
      line = value;
    }
    if (!line.empty()) text += (text.empty() ? "{\"" : ", \"") + name + "\": " + line;
  }
  if (!replaced) text += ", \"" + key + "\": " + value;
  return text + "}";
}

}  // namespace

class OperatorFileTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsBack() {
    const Folder folder;
    const auto path = folder.path("operator.json");
    for (const auto& written :
         {OperatorDescription{"dct", {3, 2, 2}, {11, 0, 4}, "+-+++--+-++-", 7},
          OperatorDescription{"hadamard", {1, 2, 2}, {3, 2, 1, 0}, "", std::nullopt},
          OperatorDescription{"mask", {1, 5, 1}, {4}, "", (std::uint64_t{1} << 53) - 1}}) {
      writeOperatorFile(path, written);
      QVERIFY(isOperatorFile(path));
      QVERIFY(readOperatorFile(path) == written);
      QCOMPARE(folder.contents("operator.json"), operatorText(written));
    }
    QCOMPARE(
        operatorText({"mask", {1, 2, 3}, {1, 5}, "", 4}),
        std::string("{\n  \"format\": \"inkling operator\",\n  \"version\": 1,\n  \"kind\": "
                    "\"mask\",\n  \"image\": [1,2,3],\n  \"measurements\": 2,\n  \"seed\": 4,\n"
                    "  \"rows\": [1,5]\n}\n"));
  }

  void handWrittenOnesAreTaken() {
    const Folder folder;
    const OperatorDescription wanted{"dct", {1, 2, 3}, {5, 0, 2}, "+-++-+", std::nullopt};
    const auto read = [&](const std::string& text) {
      return readOperatorFile(folder.write("own.json", text));
    };
    QVERIFY(read(handWritten()) == wanted);
    QVERIFY(read("\xef\xbb\xbf\n " + handWritten()) == wanted);
    QVERIFY(read(handWritten("signs", R"("+-++-+")")) == wanted);
    QVERIFY(read(handWritten("signs", "[1.0, -1.0, 1.0, 1.0, -1.0, 1.0]")) == wanted);
    QVERIFY(read(handWritten("image", "[1, 2, 3]")) == wanted);
    QVERIFY(read(handWritten("measurements", "3")) == wanted);
    QVERIFY(read(handWritten("signs", "")).signs.empty());
    QCOMPARE(*read(handWritten("seed", "12")).seed, std::uint64_t{12});
  }

  void otherFilesAreNone() {
    const Folder folder;
    for (const std::string bytes : {"", " ", "\x93NUMPY", "[1]", "text", "\xef\xbb\xbf"})
      QVERIFY(!isOperatorFile(folder.write("other", bytes)));
    QVERIFY(!isOperatorFile(folder.path("missing")));
    QVERIFY(!isOperatorFile(folder.path()));
    QVERIFY(isOperatorFile(folder.write("other", "\r\n\t{")));
  }

  void whatCannotBeUsedIsNamed_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("told");
    const auto row = [](const char* name, const std::string& text, const QStringList& told) {
      QTest::newRow(name) << QString::fromStdString(text) << told;
    };
    const auto one = [&](const char* name, const char* key, const char* value,
                         const QStringList& told) { row(name, handWritten(key, value), told); };
    row("other JSON", R"({"schema": 3})", {"its \"format\" is not \"inkling operator\""});
    one("format", "format", R"("operator")", {"its \"format\" is not"});
    one("format's type", "format", "[]", {"its \"format\" is not"});
    one("version", "version", "2", {"its version is 2", "knows 1", "newer Inkling"});
    one("version's type", "version", "\"1\"", {"version is \"1\"", "whole number"});
    one("no version", "version", "", {"lacks the key \"version\""});
    one("key", "sign", "[]", {"unknown key \"sign\". Did you mean signs?"});
    row("key twice", R"({"format": 1, "format": 2})", {"the key \"format\" twice"});
    one("kind", "kind", R"("dcs")",
        {"kind is \"dcs\": it must be dct, hadamard, dft or mask.", "Did you mean dct?"});
    one("kind that is held", "kind", R"("gaussian")", {"kind is \"gaussian\""});
    one("kind's type", "kind", "null", {"kind is null"});
    one("image", "image", "[2]", {"image is a list: it must be [height, width]"});
    one("image's type", "image", "6", {"image is 6"});
    one("no pixels", "image", "[0, 3]", {"the image's height is 0", "1 to"});
    one("half a pixel", "image", "[2, 1.5]", {"the image's width is 1.5"});
    one("huge image", "image", "[60000, 60000]", {"3600000000 pixels (60000×60000)", "at most"});
    one("huge side", "image", "[1e30, 1]", {"the image's height is 1e+30"});
    one("many channels", "image", "[17, 1, 1]", {"the number of channels is 17", "1 to 16"});
    one("no rows", "rows", "", {"lacks the key \"rows\""});
    one("empty rows", "rows", "[]", {"rows is an empty list"});
    one("rows' type", "rows", "\"0\"", {"rows is \"0\""});
    one("row outside", "rows", "[0, 6]", {"rows[1] is 6", "from 0 to 5"});
    one("row below", "rows", "[0, -1]", {"rows[1] is -1"});
    one("row's type", "rows", "[0, 1.0]", {"rows[1] is 1.0"});
    one("row of text", "rows", "[\"0\"]", {"rows[0] is \"0\""});
    one("huge row", "rows", "[18446744073709551615]", {"rows[0] is 18446744073709551615"});
    one("row twice", "rows", "[4, 2, 4]", {"rows[2] is 4", "stands before"});
    one("more rows than pixels", "rows", "[0, 1, 2, 3, 4, 5, 5]", {"7 rows", "6 pixels"});
    one("NaN", "rows", "[NaN]", {"not valid JSON"});
    one("other number", "measurements", "2", {"says 2 measurements, but rows has 3"});
    one("number's type", "measurements", "true", {"measurements is true"});
    one("few signs", "signs", "\"+-\"", {"2 signs", "6 pixels"});
    one("other signs", "signs", "\"+-+0-+\"", {"something else than + and -", "position 3"});
    one("zero", "signs", "[1, -1, 0, 1, -1, 1]", {"signs[2] is 0"});
    one("sign's type", "signs", "[true, -1, 1, 1, -1, 1]", {"signs[0] is true"});
    one("signs' type", "signs", "null", {"signs is null", "Leave it out"});
    one("signs of a mask", "kind", R"("mask")", {"has signs", "mask flips none"});
    one("seed", "seed", "-1", {"seed is -1"});
    one("seed's type", "seed", "0.5", {"seed is 0.5"});
    row("no Hadamard order",
        R"({"format": "inkling operator", "version": 1, "kind": "hadamard", "image": [3, 3],)"
        R"( "rows": [0]})",
        {"no order 9", "8 and 12"});
  }
  void whatCannotBeUsedIsNamed() {
    QFETCH(QString, text);
    QFETCH(QStringList, told);
    const Folder folder;
    const auto path = folder.write("own.json", text.toStdString());
    const auto message = messageOf(ErrorKind::Input, [&] { readOperatorFile(path); });
    QVERIFY2(message.contains(QStringLiteral("own.json")), qPrintable(message));
    for (const auto& part : told)
      QVERIFY2(message.contains(part), qPrintable(message));
  }

  void damageIsSurvived() {
    const auto text = operatorText({"dct", {1, 2, 2}, {3, 1}, "+--+", 5});
    // the last byte is no more than the end of a line
    verifyTruncationsAreRefused(text.substr(0, text.size() - 1),
                                [](const std::string& path) { readOperatorFile(path); });
    verifyDamageIsSurvived(text, [](const std::string& path) {
      if (isOperatorFile(path)) readOperatorFile(path);
    });
  }
};

INKLING_TEST(OperatorFileTest);

}  // namespace inkling::test

#include "operator_file_test.moc"

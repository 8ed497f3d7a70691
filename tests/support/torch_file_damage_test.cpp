// Files of weights that are damaged, or made to do harm.
#include "engine/support/torch_file.h"
#include "tests/support/torch_files.h"

#include <limits>

using namespace inkling;
using namespace inkling::test::examples;
using test::Folder;
namespace pickled = test::pickled;

namespace {

/// Looks at a file whole.
void load(const std::string& path) {
  const TorchFile file(path);
  for (const auto& each : file.dictionaries())
    file.read(each);
}

/// Lists of the same list, each a hundred times: 100^31 values in three kilobytes.
std::string endlessTree() {
  std::string value = four(0, {4}, {1}) + "q" + std::string(1, '\0') + "0";
  for (int i = 0; i < 31; ++i) {
    value += "](";
    for (int k = 0; k < 100; ++k)
      value += "h" + std::string(1, static_cast<char>(i));
    value += "eq" + std::string(1, static_cast<char>(i + 1)) + "0";
  }
  return holding(value + "h\x1f");
}

}  // namespace

class TorchFileDamageTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void damage_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const std::string& bytes, const char* message) {
      QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString(message);
    };
    const auto tensor = [](const std::string& value) {
      return holding(pickled::dict({{"a", value}}));
    };
    const char* wrong = "is damaged: a tensor in it is described wrongly. Get the file again.";
    constexpr auto huge = std::int64_t{1} << 62;
    row("empty", "", "is empty. Get the file again.");
    row("no zip", "PK\3\4 and no more", "is a zip archive without its end");
    row("other zip", test::zip({{"a.txt", "a"}}), "none that torch.save wrote: it has no data.pkl");
    row("program", test::zip({{"m/data.pkl", ""}, {"m/constants.pkl", ""}, {"m/code/a.py", ""}}),
        "is a TorchScript file: it holds a program, which is not run.");
    row("other pickle", pickled::whole(pickled::integer(1)) + std::string(20, ' '),
        "is a Python pickle, which is never loaded, not a file of weights");
    row("big endian", test::zip({{"a/data.pkl", ""}, {"a/byteorder", "big"}}), "big endian");
    row("picture", "GIF89a", "is a GIF picture, not a file of weights that torch.save wrote");
    row("no tensors", holding(pickled::integer(1)), "holds no tensors. Save the weights");
    row("system", holding(pickled::call(pickled::global("posix", "system"), {pickled::text("id")})),
        "asks for posix.system, which weights have no need of");
    row("whole module", holding(pickled::global("models", "FFDNet") + ")\x81"),
        "asks for models.FFDNet, which weights have no need of");
    row("eval",
        holding(pickled::text("builtins") + pickled::text("eval") + "\x93" +
                pickled::tuple({pickled::text("1")}) + "R"),
        "asks for builtins.eval");
    row("complex",
        tensor(pickled::tensor(pickled::storage("ComplexFloatStorage", "0", 2), 0, {2}, {1})),
        "asks for torch.ComplexFloatStorage");
    row("instance", holding("(" + pickled::text("id") + "iposix\nsystem\n"),
        "uses the pickle instruction INST, which weights have no need of");
    row("reads on", holding("\x97"), "uses the pickle instruction NEXT_BUFFER");
    row("extension", holding("\x82\1"), "uses the pickle instruction EXT1");
    row("nothing known", holding("\xff"), "its pickle makes no sense at byte 3.");
    row("empty stack", holding("0"), "its pickle makes no sense");
    row("no such memo", holding("h\1"), "its pickle makes no sense");
    row("memo of 4 GB", holding("Nr\xff\xff\xff\xff"), "its pickle makes no sense");
    row("text of 4 GB", holding("X\xff\xff\xff\xff"), "is truncated: its pickle does not end");
    row("text of 16 EB", holding("\x8d" + std::string(8, '\xff')), "its pickle does not end");
    row("odd items", holding("}(Nu"), "its pickle makes no sense");
    row("endless", endlessTree(), "holds values within values without end");
    row("negative size", tensor(four(0, {-1}, {1})), wrong);
    row("size overflows", tensor(four(0, {huge, huge}, {1, 1})), wrong);
    row("stride overflows", tensor(four(0, {2}, {huge})), wrong);
    row("beyond the storage", tensor(four(1, {4}, {1})), wrong);
    row("offset beyond", tensor(four(huge, {1}, {1})), wrong);
    row("repeats", tensor(four(0, {1 << 20}, {0})), "repeats its numbers");
    row("dimensions",
        tensor(four(0, std::vector<std::int64_t>(17, 1), std::vector<std::int64_t>(17, 1))), wrong);
    row("no storage", tensor(pickled::tensor(pickled::integer(1), 0, {1}, {1})), wrong);
    row("storage of 4 EB",
        tensor(pickled::tensor(pickled::storage("FloatStorage", "0", huge), 0, {1}, {1})), wrong);
    row("storage too small", numbersOf("DoubleStorage", std::string(16, '\0')),
        "fewer numbers than it says");
    row("storage missing",
        test::torchZip(pickled::whole(pickled::dict({{"a", four(0, {4}, {1})}})), {}),
        "'archive/data/0' is missing");
    row("two types",
        tensor(
            pickled::list({four(0, {1}, {1}),
                           pickled::tensor(pickled::storage("IntStorage", "0", 4), 0, {1}, {1})})),
        wrong);
    row("not finite",
        numbersOf("FloatStorage",
                  test::floatBytes({1, 2, 3, std::numeric_limits<float>::quiet_NaN()})),
        "its tensor 'a' holds NaN or infinity.");
    row("legacy count",
        test::torchLegacy(pickled::whole(pickled::dict({{"a", four(0, {4}, {1})}})),
                          {{"0", std::int64_t{1} << 60, ""}}),
        "more or fewer numbers than it says");
    row("legacy key",
        test::torchLegacy(pickled::whole(pickled::dict({{"a", four(0, {4}, {1})}})), {}),
        "is not laid out as torch.save does it");
  }
  void damage() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const Folder folder;
    VERIFY_ERROR(ErrorKind::Input, load(folder.write("a.pth", bytes.toStdString())), "/a.pth' ",
                 message.toStdString());
  }

  void deepAndCircular() {
    const Folder folder;
    const auto refused = [&](const std::string& value) {
      return test::messageOf(ErrorKind::Input, [&] { load(folder.write("a.pt", holding(value))); });
    };
    const auto deep = [](std::size_t levels) {
      return std::string(levels, ']') + four(0, {4}, {1}) + std::string(levels, 'a');
    };
    load(folder.write("a.pt", holding(deep(30))));
    QVERIFY(
        refused(deep(100)).contains("more than 32 deep within one another, or within themselves"));
    QVERIFY(refused(deep(500000)).contains("more than 32 deep"));
    QVERIFY(refused("]q\1h\1a").contains("more than 32 deep"));
    QVERIFY(refused("}q\1" + pickled::text("k") + "h\1s").contains("more than 32 deep"));
    QVERIFY(refused(std::string(5000, '(')).contains("makes no sense"));
    QVERIFY(refused(std::string(1100000, 'N')).contains("more than a million values"));
    // parameters around parameters are no depth
    std::string parameters, ends;
    for (int i = 0; i < 50000; ++i) {
      parameters += pickled::global("torch._utils", "_rebuild_parameter");
      ends += "\x85R";
    }
    load(folder.write("a.pt",
                      holding(pickled::dict({{"a", parameters + four(0, {4}, {1}) + ends}}))));
  }

  void zipBombs() {
    const Folder folder;
    // 33 MB of zeros in as many kilobytes
    const auto bomb = test::zip({{"a/data.pkl", std::string((32 << 20) + 1, '\0')}}, true);
    QVERIFY(bomb.size() < 1 << 17);
    VERIFY_ERROR(ErrorKind::Input, load(folder.write("a.pt", bomb)),
                 "holds 33554433 bytes in 'a/data.pkl', more than the 33554432 allowed here");
    auto lying = exampleZip(true);
    const auto directory = lying.rfind("PK\1\2");
    lying.replace(directory + 24, 4, std::string("\0\0\0\x7f", 4));
    VERIFY_ERROR(ErrorKind::Input, load(folder.write("a.pt", lying)), "cannot have the size");
  }

  void zipsThatContradictThemselves() {
    const Folder folder;
    const auto refused = [&](const std::string& bytes) {
      return test::messageOf(ErrorKind::Input, [&] { load(folder.write("a.pt", bytes)); });
    };
    QVERIFY(refused(test::zip({{"a/data.pkl", "x"}, {"a/data.pkl", "x"}}))
                .contains("stands in it twice"));
    const auto whole = exampleZip();
    auto bad = whole;
    bad[bad.find("module.conv.weight")] = 'M';
    QVERIFY(refused(bad).contains("the checksum of 'archive/data.pkl' is wrong"));
    const auto first = whole.find("PK\1\2"), end = whole.rfind("PK\5\6");
    const auto with = [&](std::size_t at, const std::string& bytes) {
      auto changed = whole;
      return changed.replace(at, bytes.size(), bytes);
    };
    QVERIFY(refused(with(first + 8, "\1")).contains("is an encrypted zip archive"));
    QVERIFY(refused(with(first + 10, "\x0c")).contains("a compression that is not known here"));
    QVERIFY(refused(with(first + 42, "\xff\xff\xff\x7f")).contains("lies outside the file"));
    QVERIFY(refused(with(first + 42, "\1")).contains("is not where it should be"));
    QVERIFY(refused(with(end + 10, "\xff\1")).contains("too short for its entries"));
    QVERIFY(refused(with(end + 16, "\xff\xff\xff\xff")).contains("zip64 directory is missing"));
  }

  void zip64() {
    auto bytes = exampleZip();
    const auto end = bytes.rfind("PK\5\6");
    const auto size = bytes.substr(end + 12, 4) + std::string(4, '\0'),
               first = bytes.substr(end + 16, 4) + std::string(4, '\0'),
               count = bytes.substr(end + 10, 2) + std::string(6, '\0');
    const auto wide = "PK\6\6" + test::littleEndian(44, 8) + std::string(12, '\0') + count + count +
                      size + first + "PK\6\7" + std::string(4, '\0') + test::littleEndian(end, 8) +
                      test::littleEndian(1, 4);
    auto last = bytes.substr(end);
    last.replace(8, 12, std::string(12, '\xff'));
    const Folder folder;
    QCOMPARE(TorchFile(folder.write("a.pt", bytes.substr(0, end) + wide + last))
                 .dictionaries()[0]
                 .tensors.size(),
             std::size_t{3});
  }

  void truncationsAndDamage() {
    for (const auto& bytes : {exampleZip(), exampleZip(true), exampleLegacy()}) {
      test::verifyTruncationsAreRefused(bytes, load);
      test::verifyDamageIsSurvived(bytes, load);
    }
  }
};

INKLING_TEST(TorchFileDamageTest);
#include "torch_file_damage_test.moc"

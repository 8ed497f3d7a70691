#include "engine/support/safetensors.h"

#include "tests/support/files.h"

#include <cmath>

using namespace inkling;
using test::Folder;

namespace {

std::string file(const std::string& header, const std::string& data) {
  return test::littleEndian(header.size(), 8) + header + data;
}

/// A header with one tensor "a".
std::string one(const std::string& dtype, const std::string& shape, const std::string& offsets) {
  return R"({"a":{"dtype":")" + dtype + R"(","shape":)" + shape + R"(,"data_offsets":)" + offsets +
         "}}";
}

std::string floats(const std::vector<float>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float)};
}

SafeTensors example() {
  SafeTensors contents;
  contents.tensors["weight"] = {{2, 3}, std::vector<float>{1, -2, 0.5f, 3e-40f, 5, 6}};
  contents.tensors["bias"] = {{3}, std::vector<float>{7, 8, 9}};
  contents.tensors["scale"] = {{}, std::vector<double>{0.1}};
  contents.tensors["nothing"] = {{0, 4}, std::vector<float>{}};
  contents.metadata = {{"card", "{\"name\": \"digits\"}"}, {"author", "J. Müller \"q\"\n"}};
  return contents;
}

void load(const std::string& path) {
  readSafeTensors(path);
}

}  // namespace

class SafeTensorsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void roundTrip() {
    const Folder folder;
    const auto original = example();
    writeSafeTensors(folder.path("a"), original);
    const auto again = readSafeTensors(folder.path("a"));
    QCOMPARE(again.metadata, original.metadata);
    QCOMPARE(again.tensors.size(), original.tensors.size());
    for (const auto& [name, array] : original.tensors) {
      QCOMPARE(again.tensors.at(name).shape, array.shape);
      QVERIFY(again.tensors.at(name).values == array.values);
    }
    writeSafeTensors(folder.path("b"), again);
    QCOMPARE(folder.contents("b"), folder.contents("a"));
    QCOMPARE(folder.names().size(), 2);
    const auto header = readSafeTensorsHeader(folder.path("a"));
    QCOMPARE(header.metadata, original.metadata);
    QCOMPARE(header.shapes.at("weight"), (std::vector<std::int64_t>{2, 3}));
    QCOMPARE(header.shapes.size(), std::size_t(4));
  }

  void layout() {
    const Folder folder;
    writeSafeTensors(folder.path("a"),
                     {{{"x", {{1}, std::vector<float>{1}}}, {"y", {{1}, std::vector<double>{2}}}},
                      {{"k", "v"}}});
    auto header = std::string(
        R"({"__metadata__":{"k":"v"},"x":{"data_offsets":[8,12],"dtype":"F32","shape":[1]},)"
        R"("y":{"data_offsets":[0,8],"dtype":"F64","shape":[1]}})");
    header.resize((header.size() + 7) / 8 * 8, ' ');
    const double two = 2;
    QCOMPARE(folder.contents("a"),
             file(header, std::string(reinterpret_cast<const char*>(&two), 8) + floats({1})));
  }

  void empty() {
    const Folder folder;
    writeSafeTensors(folder.path("a"), {});
    QVERIFY(readSafeTensors(folder.path("a")).tensors.empty());
  }

  void halfPrecision() {
    const Folder folder;
    const auto header =
        R"({"h":{"dtype":"F16","shape":[2],"data_offsets":[0,4]},"b":{"dtype":"BF16","shape":[1,1],"data_offsets":[4,6]}})";
    const auto contents = readSafeTensors(
        folder.write("a", file(header, std::string("\x00\x3c\x00\xc0\xa0\xc0", 6))));
    QCOMPARE(std::get<0>(contents.tensors.at("h").values), (std::vector<float>{1, -2}));
    QCOMPARE(std::get<0>(contents.tensors.at("b").values), (std::vector<float>{-5}));
    QCOMPARE(contents.tensors.at("b").shape, (std::vector<std::int64_t>{1, 1}));
  }

  void notFinite_data() {
    QTest::addColumn<float>("value");
    QTest::newRow("NaN") << std::nanf("");
    QTest::newRow("infinity") << -HUGE_VALF;
  }
  void notFinite() {
    QFETCH(float, value);
    const Folder folder;
    const auto path = folder.write("a", file(one("F32", "[2]", "[0,8]"), floats({1, value})));
    VERIFY_ERROR(ErrorKind::Input, load(path), "/a' is damaged: tensor 'a' holds NaN or infinity");
    QCOMPARE(readSafeTensorsHeader(path).shapes.size(), std::size_t(1));
    auto contents = example();
    std::get<0>(contents.tensors["bias"].values)[1] = value;
    VERIFY_ERROR(ErrorKind::Output, writeSafeTensors(folder.path("b"), contents),
                 "/b' was not written: tensor 'bias' holds NaN or infinity");
    QCOMPARE(folder.names(), QStringList{"a"});
  }

  void wrongShapeIsNotWritten() {
    const Folder folder;
    auto contents = example();
    contents.tensors["bias"].shape = {4};
    VERIFY_ERROR(ErrorKind::Internal, writeSafeTensors(folder.path("b"), contents),
                 "tensor 'bias'");
    contents = {{{"__metadata__", {{1}, std::vector<float>{1}}}}, {}};
    VERIFY_ERROR(ErrorKind::Internal, writeSafeTensors(folder.path("b"), contents),
                 "reserved name");
  }

  void foreignText() {  // a file name in Latin-1 must not cost a training run its weights
    const Folder folder;
    writeSafeTensors(folder.path("a"), {{}, {{"data", "M\xfcller"}}});
    QCOMPARE(readSafeTensors(folder.path("a")).metadata.at("data"),
             std::string("M\xef\xbf\xbdller"));
  }

  void refused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char* name, const std::string& bytes, const char* message) {
      QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(message);
    };
    const auto data = floats({1, 2});
    row("empty", "", "is truncated");
    row("header beyond the end", test::littleEndian(1000, 8) + "{}",
        "is truncated: it ends after 10 bytes");
    row("header too long", test::littleEndian(100'000'001, 8) + "{}",
        "is not a safetensors file: its header would have 100000001 bytes");
    row("header absurd", std::string(16, '\xff'),
        "its header would have 18446744073709551615 bytes");
    row("no header", test::littleEndian(0, 8), "its header would have 0 bytes");
    row("not an object", file("[1]", ""), "no JSON object follows");
    row("not JSON", file("{\"a\":", ""), "its header is not valid JSON");
    row("text behind the JSON", file("{} {}", ""), "its header is not valid JSON");
    row("not UTF-8", file("{\"\xff\": 1}", ""), "its header is not valid JSON");
    row("nested", file("{\"a\":[[[[[[[1]]]]]]]}", ""), "is nested too deeply");
    row("a million brackets", file("{\"a\":" + std::string(1'000'000, '['), ""),
        "is nested too deeply");
    row("tensor twice",
        file(
            R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})",
            data),
        "the key 'a' stands twice");
    row("shape twice",
        file(R"({"a":{"dtype":"F32","shape":[1],"shape":[2],"data_offsets":[0,8]}})", data),
        "the key 'shape' stands twice");
    row("metadata no object", file(R"({"__metadata__":1})", ""), "__metadata__ is not an object");
    row("metadata no text", file(R"({"__metadata__":{"k":1}})", ""),
        "'k' in __metadata__ is not a text");
    row("no tensor", file(R"({"a":1})", ""),
        "tensor 'a' must have exactly dtype, shape and data_offsets");
    row("no shape", file(R"({"a":{"dtype":"F32","data_offsets":[0,8]}})", data),
        "must have exactly");
    row("another key",
        file(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"x":1}})", data),
        "must have exactly");
    row("dtype", file(one("I64", "[1]", "[0,8]"), data),
        "tensor 'a' is of type \"I64\"; F32, F64, F16 and BF16 are known");
    row("negative shape", file(one("F32", "[-2]", "[0,8]"), data),
        "has a shape that is not a list of whole numbers");
    row("broken shape", file(one("F32", "[2.0]", "[0,8]"), data), "has a shape that is not a list");
    row("shape no list", file(one("F32", "2", "[0,8]"), data), "has a shape that is not a list");
    row("shape overflows", file(one("F32", "[4294967296,4294967296]", "[0,8]"), data),
        "too large for any memory");
    row("dimension overflows", file(one("F32", "[18446744073709551615]", "[0,8]"), data),
        "has a shape that is not a list");
    row("one offset", file(one("F32", "[2]", "[8]"), data),
        "data_offsets that are not two whole numbers");
    row("negative offset", file(one("F32", "[2]", "[-8,0]"), data),
        "data_offsets that are not two whole numbers");
    row("backwards", file(one("F32", "[2]", "[8,0]"), data),
        "takes 8 bytes, but its data_offsets are 8 and 0");
    row("size", file(one("F32", "[3]", "[0,8]"), data),
        "of shape 3 takes 12 bytes, but its data_offsets are 0 and 8");
    row("beyond the end", file(one("F32", "[3]", "[0,12]"), data),
        "is truncated: its tensors take 12 bytes, but 8 follow");
    row("left over", file(one("F32", "[1]", "[0,4]"), data),
        "has bytes left over: its tensors take 4 bytes, but 8 follow");
    row("gap", file(one("F32", "[1]", "[4,8]"), data), "begin at byte 4 instead of 0 (gap)");
    row("overlap",
        file(
            R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
            data),
        "tensor 'b' begin at byte 4 instead of 8 (overlap)");
    row("pickle", std::string("\x80\x02}q\x01(X\x04\0\0\0weights", 18),
        "is not a safetensors file");
  }
  void refused() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, message);
    const Folder folder;
    const auto path = folder.write("bad", bytes.toStdString());
    VERIFY_ERROR(ErrorKind::Input, load(path), "/bad' ", message.constData());
    VERIFY_ERROR(ErrorKind::Input, readSafeTensorsHeader(path), message.constData());
  }

  void damage() {
    const Folder folder;
    writeSafeTensors(folder.path("a"), example());
    const auto bytes = folder.contents("a");
    test::verifyTruncationsAreRefused(bytes, load);
    test::verifyDamageIsSurvived(bytes, load);
    test::verifyTruncationsAreRefused(bytes,
                                      [](const std::string& path) { readSafeTensorsHeader(path); });
  }

  void missingFile() {
    VERIFY_ERROR(ErrorKind::Input, load("/nowhere/x"), "'/nowhere/x' does not exist");
  }
};

INKLING_TEST(SafeTensorsTest);
#include "safetensors_test.moc"

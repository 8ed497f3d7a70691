#include "engine/support/npy.h"

#include "tests/support/files.h"

#include <bit>
#include <cmath>
#include <limits>

using namespace inkling;
using test::Folder;

namespace {

/// An .npy file of version 1 with that header, as it stands.
std::string npy(const std::string& header, const std::string& data) {
  const auto text = header + "\n";
  return "\x93NUMPY" + std::string("\x01\0", 2) + test::littleEndian(text.size(), 2) + text + data;
}

std::string npy(const std::string& dtype, const std::string& shape, const std::string& data,
                bool fortran = false) {
  return npy("{'descr': '" + dtype + "', 'fortran_order': " + (fortran ? "True" : "False") +
                 ", 'shape': " + shape + ", }",
             data);
}

template <typename T>
std::string bytesOf(const std::vector<T>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

std::vector<double> load(const std::string& bytes) {
  const Folder folder;
  return toDoubles(readNpy(folder.write("x.npy", bytes)));
}

const std::vector<float> sixFloats{1.5f, -2, 3e-40f, 4, 5, 6};

}  // namespace

class NpyTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void roundTrip_data() {
    QTest::addColumn<QList<qint64>>("shape");
    QTest::newRow("scalar") << QList<qint64>{};
    QTest::newRow("vector") << QList<qint64>{5};
    QTest::newRow("matrix") << QList<qint64>{3, 4};
    QTest::newRow("images") << QList<qint64>{2, 3, 4, 5};
    QTest::newRow("no rows") << QList<qint64>{0, 7};
    QTest::newRow("long header") << QList<qint64>(60, 1);
  }
  void roundTrip() {
    QFETCH(QList<qint64>, shape);
    const Folder folder;
    Array array{{shape.begin(), shape.end()}, std::vector<float>()};
    auto& floats = std::get<0>(array.values);
    for (std::int64_t i = 0; i < array.size(); ++i)
      floats.push_back(std::sqrt(static_cast<float>(i)) - 2);
    Array doubles{array.shape, std::vector<double>()};
    for (const auto v : floats)
      std::get<1>(doubles.values).push_back(v / 3.0);

    for (const auto& original : {array, doubles}) {
      writeNpy(folder.path("a.npy"), original);
      const auto again = readNpy(folder.path("a.npy"));
      QCOMPARE(again.shape, original.shape);
      QVERIFY(again.values == original.values);
      const auto header = readNpyHeader(folder.path("a.npy"));
      QCOMPARE(header.dataOffset % 64, std::uint64_t(0));
      QCOMPARE(header.dtype, std::string(original.isDouble() ? "<f8" : "<f4"));
      QCOMPARE(header.memory(),
               static_cast<std::uint64_t>(original.size()) * (original.isDouble() ? 8 : 4));
      QVERIFY(!header.fortranOrder);
      writeNpy(folder.path("b.npy"), again);
      QCOMPARE(folder.contents("b.npy"), folder.contents("a.npy"));
    }
    QCOMPARE(folder.names().size(), 2);
  }

  void writesWhatNumpyWrites() {  // numpy.save of numpy.float32([[1.5, -2], [0, 0.1]])
    const Folder folder;
    const std::vector<float> values{1.5f, -2, 0, 0.1f};
    writeNpy(folder.path("a"), {{2, 2}, values});
    auto header = std::string("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }");
    header.resize(117, ' ');
    QCOMPARE(folder.contents("a"), npy(header, bytesOf(values)));
  }

  void keepsEveryBit() {
    const Folder folder;
    const std::vector<double> values{-0.0, 5e-324, HUGE_VAL, -HUGE_VAL, 0x1.fffffffffffffp+1023};
    writeNpy(folder.path("a"), {{5}, values});
    const auto again = readNpy(folder.path("a"));
    for (std::size_t i = 0; i < values.size(); ++i)
      QCOMPARE(std::bit_cast<std::uint64_t>(std::get<1>(again.values)[i]),
               std::bit_cast<std::uint64_t>(values[i]));
  }

  void types_data() {
    QTest::addColumn<QByteArray>("dtype");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QList<double>>("expected");
    QTest::addColumn<bool>("isDouble");
    const auto row = [](const char* dtype, const std::string& data, const QList<double>& expected,
                        bool isDouble) {
      QTest::newRow(dtype) << QByteArray(dtype) << QByteArray::fromStdString(data) << expected
                           << isDouble;
    };
    row("<f2", std::string("\x00\x3c\x00\xc0", 4), {1, -2}, false);
    row(">f2", std::string("\x3c\x00\xc0\x00", 4), {1, -2}, false);
    row("<f4", bytesOf(std::vector<float>{0.5f, -3}), {0.5, -3}, false);
    row("=f4", bytesOf(std::vector<float>{0.5f, -3}), {0.5, -3}, false);
    row(">f4",
        test::bigEndian(std::bit_cast<std::uint32_t>(0.5f), 4) +
            test::bigEndian(std::bit_cast<std::uint32_t>(-3.0f), 4),
        {0.5, -3}, false);
    row("<f8", bytesOf(std::vector<double>{0.1, -3}), {0.1, -3}, true);
    row(">f8",
        test::bigEndian(std::bit_cast<std::uint64_t>(0.1), 8) +
            test::bigEndian(std::bit_cast<std::uint64_t>(-3.0), 8),
        {0.1, -3}, true);
    row("|b1", std::string("\1\0", 2), {1, 0}, false);
    row("|i1", "\x01\xff", {1, -1}, false);
    row("|u1", "\x01\xff", {1, 255}, false);
    row("<i2", "\x01\x02\xfe\xff", {513, -2}, false);
    row(">i2", "\x01\x02\xff\xfe", {258, -2}, false);
    row("<u2", "\x01\x02\xfe\xff", {513, 65534}, false);
    row("<i4", bytesOf(std::vector<std::int32_t>{16777217, -1}), {16777217, -1}, true);
    row(">i4", test::bigEndian(16777217, 4) + test::bigEndian(0xffffffff, 4), {16777217, -1}, true);
    row("<u4", bytesOf(std::vector<std::uint32_t>{4294967295u, 1}), {4294967295.0, 1}, true);
    row("<i8", bytesOf(std::vector<std::int64_t>{-1, 1LL << 40}), {-1, 0x1p40}, true);
    row("<u8", bytesOf(std::vector<std::uint64_t>{1, ~0ull}), {1, 0x1p64}, true);
  }
  void types() {
    QFETCH(QByteArray, dtype);
    QFETCH(QByteArray, data);
    QFETCH(QList<double>, expected);
    QFETCH(bool, isDouble);
    const Folder folder;
    const auto path = folder.write("x", npy(dtype.toStdString(), "(2,)", data.toStdString()));
    const auto array = readNpy(path);
    QCOMPARE(array.isDouble(), isDouble);
    QCOMPARE(array.shape, std::vector<std::int64_t>{2});
    QCOMPARE(toDoubles(array), std::vector<double>(expected.begin(), expected.end()));
    QCOMPARE(readNpyHeader(path).memory(), std::uint64_t(isDouble ? 16 : 8));
  }

  void fortranOrder() {
    // Element (i, j, k) is 100 i + 10 j + k; the first index runs fastest in the file.
    std::vector<float> stored, expected;
    for (int k = 0; k < 4; ++k)
      for (int j = 0; j < 3; ++j)
        for (int i = 0; i < 2; ++i)
          stored.push_back(static_cast<float>(100 * i + 10 * j + k));
    for (int i = 0; i < 2; ++i)
      for (int j = 0; j < 3; ++j)
        for (int k = 0; k < 4; ++k)
          expected.push_back(static_cast<float>(100 * i + 10 * j + k));
    const Folder folder;
    const auto path = folder.write("x", npy("<f4", "(2, 3, 4)", bytesOf(stored), true));
    QVERIFY(readNpyHeader(path).fortranOrder);
    const auto array = readNpy(path);
    QCOMPARE(array.shape, (std::vector<std::int64_t>{2, 3, 4}));
    QCOMPARE(toFloats(array), expected);
    QCOMPARE(load(npy("<f4", "(6,)", bytesOf(sixFloats), true)),
             std::vector<double>(sixFloats.begin(), sixFloats.end()));
    QCOMPARE(load(npy("<f4", "(0, 5)", "", true)), std::vector<double>());
  }

  void largeFortranOrder() {  // more than one chunk
    constexpr int rows = 301, columns = 127;
    std::vector<double> stored;
    for (int j = 0; j < columns; ++j)
      for (int i = 0; i < rows; ++i)
        stored.push_back(i * 1000.0 + j);
    const auto values = load(npy("<f8", "(301, 127)", bytesOf(stored), true));
    for (int i = 0; i < rows; ++i)
      for (int j = 0; j < columns; ++j)
        QCOMPARE(values[static_cast<std::size_t>(i * columns + j)], i * 1000.0 + j);
  }

  void headersAsOthersWriteThem_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("other order") << QByteArray(
        "{'shape': (3, 2), 'descr': '<f4', 'fortran_order': False}");
    QTest::newRow("double quotes")
        << QByteArray("{\"descr\": \"<f4\", \"fortran_order\": False, \"shape\": (3, 2)}");
    QTest::newRow("no spaces") << QByteArray("{'descr':'<f4','fortran_order':False,'shape':(3,2)}");
    QTest::newRow("Python 2") << QByteArray(
        "{'descr': '<f4', 'fortran_order': False, 'shape': (3L, 2L), }");
    QTest::newRow("padded") << QByteArray(
        "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 2,), }        ");
  }
  void headersAsOthersWriteThem() {
    QFETCH(QByteArray, header);
    QCOMPARE(load(npy(header.toStdString(), bytesOf(sixFloats))),
             std::vector<double>(sixFloats.begin(), sixFloats.end()));
  }

  void laterVersions() {
    const std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (6,), }\n";
    for (const char version : {'\2', '\3'}) {
      const auto bytes = "\x93NUMPY" + std::string{version, '\0'} +
                         test::littleEndian(header.size(), 4) + header + bytesOf(sixFloats);
      QCOMPARE(load(bytes), std::vector<double>(sixFloats.begin(), sixFloats.end()));
      test::verifyTruncationsAreRefused(bytes, [](const std::string& path) { readNpy(path); });
    }
    auto future = npy("<f4", "(6,)", bytesOf(sixFloats));
    future[6] = 4;
    VERIFY_ERROR(ErrorKind::Input, load(future), "/x.npy' is of .npy version 4.0", "1.0 to 3.0");
    const auto huge = "\x93NUMPY" + std::string("\2\0", 2) + "\xff\xff\xff\xff";
    VERIFY_ERROR(ErrorKind::Input, load(huge), "a header of 4294967295 bytes");
  }

  void parts() {
    const Folder folder;
    const auto path = folder.write("x.npy", npy("<f4", "(2, 3)", bytesOf(sixFloats)));
    QCOMPARE(toDoubles(readNpyPart(path, 2, 3)),
             std::vector<double>(sixFloats.begin() + 2, sixFloats.begin() + 5));
    QVERIFY(toDoubles(readNpyPart(path, 6, 0)).empty());
    VERIFY_ERROR(ErrorKind::Internal, readNpyPart(path, 4, 3), "/x.npy'");
  }

  void refused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char* name, const std::string& bytes, const char* message) {
      QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(message);
    };
    const auto header = [](const std::string& text) { return npy(text, bytesOf(sixFloats)); };
    const auto data = bytesOf(sixFloats);
    row("empty", "", "is truncated");
    row("not npy", "hello, world", "is text, not an .npy file. Save a table of numbers");
    row("npz", "PK\3\4.....", "is a zip archive, not an .npy file");
    row("rubbish", "\1\2\3\4\5\6\7", "is not an .npy file (it does not begin as one)");
    row("short data", npy("<f4", "(7,)", data),
        "is truncated: 7 values of type <f4 take 28 bytes, but 24 follow");
    row("long data", npy("<f4", "(2, 2)", data),
        "has bytes left over: 2×2 values of type <f4 take 16 bytes, but 24 follow");
    row("one byte left over", npy("<f4", "(6,)", data + "x"), "has bytes left over");
    row("object", npy("|O", "(6,)", data), "holds Python objects, which are never loaded");
    row("bare object", npy("O", "(6,)", data), "holds Python objects, which are never loaded");
    row("complex", npy("<c8", "(3,)", data), "holds complex numbers (<c8)");
    row("record", header("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (6,), }"),
        "holds records (a structured dtype)");
    row("text", npy("<U6", "(1,)", data), "values of type '<U6'");
    row("long double", npy("<f16", "(1,)", data), "values of type '<f16'");
    row("no byte order", npy("f4", "(6,)", data), "values of type 'f4'");
    row("no size order", npy("|f4", "(6,)", data), "values of type '|f4'");
    row("no type", npy("", "(6,)", data), "values of type ''");
    row("negative", npy("<f4", "(-6,)", data), "a negative dimension (-6)");
    row("two negatives", npy("<f4", "(-2, -3)", data), "a negative dimension (-2)");
    row("product overflows to 0", npy("<f4", "(4294967296, 4294967296)", ""),
        "4294967296×4294967296, too large for any memory");
    row("overflow behind a zero", npy("<f4", "(0, 4294967296, 4294967296)", ""),
        "too large for any memory");
    row("bytes overflow", npy("<f4", "(4611686018427387904,)", ""), "too large for any memory");
    row("dimension overflows", npy("<f4", "(99999999999999999999,)", data),
        "a dimension too large");
    row("far too large", npy("|u1", "(1000000000000,)", data), "is truncated");
    std::string many = "(";
    for (int i = 0; i < 65; ++i)
      many += "1, ";
    row("65 dimensions", npy("<f4", many + "6)", data), "more than 64 dimensions");
    row("no dictionary", header("hello"), "'{' is missing at character 0");
    row("empty dictionary", header("{}"), "lacks one of descr, fortran_order and shape");
    row("no shape", header("{'descr': '<f4', 'fortran_order': False}"), "lacks one of");
    row("twice", header("{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (6,)}"),
        "the key 'descr' stands twice");
    row("unknown key", header("{'descr': '<f4', 'fortran_order': False, 'shape': (6,), 'x': 1}"),
        "the key 'x' is unknown");
    row("no boolean", header("{'descr': '<f4', 'fortran_order': 0, 'shape': (6,)}"),
        "neither True nor False");
    row("not a tuple", npy("<f4", "(6)", data), "the shape is not a tuple");
    row("a number", npy("<f4", "6", data), "'(' is missing");
    row("not whole", npy("<f4", "(6.0,)", data), "a comma is missing in the shape");
    row("no number", npy("<f4", "(six,)", data), "something other than whole numbers");
    row("no comma", npy("<f4", "(2 3)", data), "a comma is missing in the shape");
    row("a call", header("__import__('os').system('true')"), "'{' is missing");
    row("after the end", header("{'descr': '<f4', 'fortran_order': False, 'shape': (6,)} + 1"),
        "something follows the closing brace");
    row("open text", header("{'descr': '<f4"), "a text does not end");
    row("escape", header("{'descr': '\\x3cf4', 'fortran_order': False, 'shape': (6,)}"),
        "characters that do not belong there");
  }
  void refused() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, message);
    const Folder folder;
    const auto path = folder.write("bad.npy", bytes.toStdString());
    VERIFY_ERROR(ErrorKind::Input, readNpy(path), "/bad.npy' ", message.constData());
    VERIFY_ERROR(ErrorKind::Input, readNpyHeader(path), message.constData());
  }

  void damage() {
    const auto bytes = npy("<f4", "(3, 2)", bytesOf(sixFloats), true);
    test::verifyTruncationsAreRefused(bytes, [](const std::string& path) { readNpy(path); });
    test::verifyTruncationsAreRefused(bytes, [](const std::string& path) { readNpyHeader(path); });
    test::verifyDamageIsSurvived(bytes, [](const std::string& path) { readNpy(path); });
  }

  void headerBeforeMemory() {  // a sparse file of 8 TiB: its header is read, its values are refused
    const Folder folder;
    const auto header = npy("<f8", "(1099511627776,)", "");
    const auto path = folder.write("x.npy", header);
    if (::truncate(path.c_str(), static_cast<off_t>(header.size()) + (1LL << 43)) != 0)
      QSKIP("this file system has no files that large");
    QCOMPARE(readNpyHeader(path).memory(), std::uint64_t(1) << 43);
    VERIFY_ERROR(ErrorKind::Resource, readNpy(path), "/x.npy'", "needs 8.0 TiB of memory");
  }

  void missingFile() {
    VERIFY_ERROR(ErrorKind::Input, readNpy("/nowhere/x.npy"), "'/nowhere/x.npy' does not exist");
  }

  void wrongShapeIsNotWritten() {
    const Folder folder;
    VERIFY_ERROR(ErrorKind::Internal, writeNpy(folder.path("a"), {{2, 2}, std::vector<float>(5)}),
                 "2×2", "5 values");
    QVERIFY(folder.names().isEmpty());
  }

  void finite() {
    constexpr double inf = std::numeric_limits<double>::infinity(),
                     nan = std::numeric_limits<double>::quiet_NaN();
    requireFinite({{2}, std::vector<double>{1, -1e308}}, "x");
    requireFinite({{2}, std::vector<double>{-inf, inf}}, "lower", Infinities::Allowed);
    VERIFY_ERROR(ErrorKind::Input,
                 requireFinite({{2, 3}, std::vector<double>{0, 0, 0, 0, 0, nan}}, "'A.npy'"),
                 "'A.npy' holds NaN at index (1, 2)", "finite");
    VERIFY_ERROR(ErrorKind::Input,
                 requireFinite({{3}, std::vector<float>{0, static_cast<float>(-inf), 0}}, "y"),
                 "y holds -infinity at index 1;");
    VERIFY_ERROR(ErrorKind::Input, requireFinite({{}, std::vector<double>{inf}}, "y"),
                 "y holds +infinity at its only value");
    VERIFY_ERROR(ErrorKind::Input,
                 requireFinite({{2}, std::vector<double>{inf, nan}}, "u", Infinities::Allowed),
                 "u holds NaN at index 1", "only NaN");
  }
};

INKLING_TEST(NpyTest);
#include "npy_test.moc"

#include "engine/support/read_file.h"

#include "engine/support/number_formats.h"
#include "engine/support/sizes.h"
#include "tests/support/files.h"

#include <cmath>
#include <limits>
#include <sys/socket.h>
#include <sys/un.h>

using namespace inkling;
using test::Folder;

class ReadFileTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void wholeFile() {
    const Folder folder;
    const std::string bytes("a\0b\n", 4);
    QCOMPARE(readFile(folder.write("a", bytes)), bytes);
    QCOMPARE(readFile(folder.path("a"), 4), bytes);
    QCOMPARE(readFile(folder.write("empty", "")), std::string());
  }

  void limit() {
    const Folder folder;
    folder.write("a", "12345");
    VERIFY_ERROR(ErrorKind::Input, readFile(folder.path("a"), 4),
                 "/a' is larger than the 4 bytes allowed");
  }

  void refused() {
    const Folder folder;
    folder.write("file", "");
    const auto both = [&](const std::string& path, const char* message) {
      VERIFY_ERROR(ErrorKind::Input, readFile(path), message);
      VERIFY_ERROR(ErrorKind::Input, InputFile{path}, message);
    };
    both(folder.path("missing"), "/missing' does not exist; check the name");
    both(folder.path("file/below"), "does not exist");
    both(folder.path(), "is a folder, not a file");
    both("", "'' is not a file name");
    both(folder.path(std::string("file\0.npy", 9)), "/file' is followed by a zero byte");
    both("/dev/zero", "'/dev/zero' is a device, not a regular file; copy its contents to one");
    QCOMPARE(::mkfifo(folder.path("pipe").c_str(), 0600), 0);  // nobody writes into it
    both(folder.path("pipe"), "/pipe' is a pipe, not a regular file");
    sockaddr_un address{AF_UNIX, {}};
    folder.path("socket").copy(address.sun_path, sizeof address.sun_path - 1);
    const int listener = ::socket(AF_UNIX, SOCK_STREAM, 0);
    QCOMPARE(::bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    both(folder.path("socket"), "/socket' is a socket, not a regular file");
    ::close(listener);
  }

  void noPermission() {
    const Folder folder;
    ::chmod(folder.path().c_str(), 0755);
    ::chmod(folder.write("a", "secret").c_str(), 0000);
    const test::WithoutPrivileges limited;
    if (!limited.effective()) QSKIP("root cannot drop its privileges here");
    VERIFY_ERROR(ErrorKind::Input, readFile(folder.path("a")), "/a' cannot be read: no permission");
    VERIFY_ERROR(ErrorKind::Input, InputFile(folder.path("a")),
                 "/a' cannot be read: no permission");
  }

  void inputFile() {
    const Folder folder;
    InputFile file(folder.write("a", "0123456789"));
    QCOMPARE(file.size(), 10u);
    QCOMPARE(file.read(3), std::string("012"));
    file.skip(2);
    QCOMPARE(file.position(), 5u);
    char two[2];
    file.read(two, 2);
    QCOMPARE(two[1], '6');
    QCOMPARE(file.remaining(), 3u);
    VERIFY_ERROR(ErrorKind::Input, file.read(4), "/a' is truncated", "ends after 10 bytes",
                 "4 more should follow byte 7");
    VERIFY_ERROR(ErrorKind::Input, file.skip(std::numeric_limits<std::uint64_t>::max()),
                 "is truncated");
    VERIFY_ERROR(ErrorKind::Input, file.read(std::numeric_limits<std::size_t>::max()),
                 "is truncated");
    QCOMPARE(file.read(3), std::string("789"));
    QCOMPARE(file.read(0), std::string());
  }

  void shrinkingFile() {
    const Folder folder;
    InputFile file(folder.write("a", "0123456789"));
    QCOMPARE(::truncate(folder.path("a").c_str(), 4), 0);
    VERIFY_ERROR(ErrorKind::Input, file.read(10), "became shorter while it was read");
  }

  void byteReader() {
    const std::string bytes = "\x01\x02\x03\x04\x05\x06\x07\xf8";
    const auto reader = [&] { return ByteReader(bytes, "it"); };
    QCOMPARE(reader().u8(), std::uint8_t(1));
    QCOMPARE(reader().little16(), std::uint16_t(0x0201));
    QCOMPARE(reader().big16(), std::uint16_t(0x0102));
    QCOMPARE(reader().little32(), 0x04030201u);
    QCOMPARE(reader().big32(), 0x01020304u);
    QCOMPARE(reader().little64(), std::uint64_t(0xf807060504030201));
    QCOMPARE(reader().big64(), std::uint64_t(0x01020304050607f8));
    auto one = reader();
    one.big32();
    QCOMPARE(one.remaining(), std::size_t(4));
    VERIFY_ERROR(ErrorKind::Input, one.little64(), "'it' is truncated: it ends after 8 bytes");
    VERIFY_ERROR(ErrorKind::Input, one.take(std::numeric_limits<std::size_t>::max()),
                 "'it' is truncated");
    QCOMPARE(one.big32(), 0x050607f8u);
    VERIFY_ERROR(ErrorKind::Input, one.u8(), "'it' is truncated");
  }

  void sizes() {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    QVERIFY(byteSize({}, 8) == 8u);
    QVERIFY(byteSize({3, 4}, 4) == 48u);
    QVERIFY(byteSize({0, 4}, 4) == 0u);
    QVERIFY(byteSize({most}, 1) == static_cast<std::uint64_t>(most));
    QVERIFY(!byteSize({most}, 2));
    QVERIFY(!byteSize({1LL << 32, 1LL << 32}, 1));
    QVERIFY(!byteSize({0, 1LL << 32, 1LL << 32}, 1));
    QVERIFY(!byteSize({-1, -1}, 1));
  }

  void halfPrecision_data() {
    QTest::addColumn<int>("bits");
    QTest::addColumn<double>("value");
    QTest::newRow("zero") << 0x0000 << 0.0;
    QTest::newRow("one") << 0x3c00 << 1.0;
    QTest::newRow("minus two") << 0xc000 << -2.0;
    QTest::newRow("largest") << 0x7bff << 65504.0;
    QTest::newRow("smallest normal") << 0x0400 << 0x1p-14;
    QTest::newRow("largest subnormal") << 0x03ff << 0x3ffp-24;
    QTest::newRow("smallest") << 0x8001 << -0x1p-24;
    QTest::newRow("a third") << 0x3555 << 0.333251953125;
    QTest::newRow("infinity") << 0x7c00 << HUGE_VAL;
  }
  void halfPrecision() {
    QFETCH(int, bits);
    QFETCH(double, value);
    QVERIFY(halfToFloat(static_cast<std::uint16_t>(bits)) == static_cast<float>(value));
  }

  void otherFormats() {
    QVERIFY(std::signbit(halfToFloat(0x8000)));
    QVERIFY(std::isnan(halfToFloat(0x7e00)));
    QCOMPARE(bfloat16ToFloat(0x3f80), 1.0f);
    QCOMPARE(bfloat16ToFloat(0xc0a0), -5.0f);
  }
};

INKLING_TEST(ReadFileTest);
#include "read_file_test.moc"

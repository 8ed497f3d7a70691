#include "engine/support/tar.h"

#include "tests/support/files.h"

using namespace inkling;
using test::Folder;

namespace {

std::string octal(std::uint64_t value, int digits) {
  std::string text;
  for (int i = 0; i < digits; ++i, value /= 8)
    text.insert(text.begin(), static_cast<char>('0' + value % 8));
  return text;
}

/// Writes the checksum into a header block, as in POSIX: six digits, NUL, space.
std::string sealed(std::string block) {
  block.replace(148, 8, 8, ' ');
  std::uint64_t sum = 0;
  for (const char byte : block)
    sum += static_cast<unsigned char>(byte);
  block.replace(148, 8, octal(sum, 6) + std::string("\0 ", 2));
  return block;
}

std::string padded(std::string bytes) {
  bytes.resize((bytes.size() + 511) / 512 * 512, '\0');
  return bytes;
}

const std::string posix(
    "ustar\0"
    "00",
    8),
    gnu("ustar  \0", 8);

std::string header(const std::string& name, char type, std::uint64_t size,
                   const std::string& magic = posix, const std::string& prefix = "") {
  std::string block(512, '\0');
  const auto put = [&](std::size_t offset, const std::string& text) {
    block.replace(offset, text.size(), text);
  };
  put(0, name);
  put(100, "0000644");
  put(124, octal(size, 11));
  block[156] = type;
  put(257, magic);
  put(345, prefix);
  return sealed(block);
}

std::string entry(const std::string& name, const std::string& bytes, char type = '0',
                  const std::string& magic = posix, const std::string& prefix = "") {
  return header(name, type, bytes.size(), magic, prefix) + padded(bytes);
}

std::string pax(const std::string& key, const std::string& value) {
  const auto rest = " " + key + "=" + value + "\n";
  auto length = rest.size() + 1;
  while (std::to_string(length).size() + rest.size() != length)
    ++length;
  return std::to_string(length) + rest;
}

const std::string endMark(1024, '\0');
const std::string longName = std::string(120, 'a') + "/" + std::string(120, 'b') + ".jpg";

using Contents = std::vector<std::pair<std::string, std::string>>;

Contents readAll(const std::string& path) {
  Contents contents;
  TarReader archive(path);
  while (archive.next())
    contents.emplace_back(archive.name(), archive.read());
  return contents;
}

Contents unpack(const std::string& bytes) {
  const Folder folder;
  return readAll(folder.write("a.tar", bytes));
}

}  // namespace

class TarTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void regularFiles() {
    const std::string large(1300, 'x');
    const auto contents =
        unpack(entry("a.jpg", "hello") + entry("empty", "") + entry("b/c.jpg", large) +
               entry("old", "o", '\0') + entry("contiguous", "c", '7') + endMark +
               std::string(512 * 17, '\0'));
    QCOMPARE(contents, (Contents{{"a.jpg", "hello"},
                                 {"empty", ""},
                                 {"b/c.jpg", large},
                                 {"old", "o"},
                                 {"contiguous", "c"}}));
    QCOMPARE(unpack(endMark), Contents());
  }

  void othersArePassedOver() {
    const auto contents =
        unpack(entry("folder/", "", '5') + entry("oldfolder/", "", '\0') + header("hard", '1', 5) +
               header("soft", '2', 0) + header("device", '3', 0) + entry("vendor", "data", 'V') +
               entry("global", pax("comment", "x"), 'g') + entry("a", "1") + endMark);
    QCOMPARE(contents, (Contents{{"a", "1"}}));
  }

  void names_data() {
    QTest::addColumn<QByteArray>("records");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const char* name, const std::string& records, const std::string& expected) {
      QTest::newRow(name) << QByteArray::fromStdString(records)
                          << QByteArray::fromStdString(expected);
    };
    const std::string hundred(100, 'n');
    row("100 characters", entry(hundred, "1"), hundred);
    row("prefix", entry("name", "1", '0', posix, "some/folder"), "some/folder/name");
    row("longest prefix", entry(hundred, "1", '0', posix, std::string(155, 'p')),
        std::string(155, 'p') + "/" + hundred);
    row("GNU has no prefix", entry("name", "1", '0', gnu, "some"), "name");
    row("GNU long name",
        entry("././@LongLink", longName + std::string(1, '\0'), 'L', gnu) +
            entry(longName.substr(0, 100), "1", '0', gnu),
        longName);
    row("GNU long link before",
        entry("././@LongLink", "target", 'K', gnu) + entry("././@LongLink", longName, 'L', gnu) +
            entry("x", "1", '0', gnu),
        longName);
    row("GNU long link after",
        entry("././@LongLink", longName, 'L', gnu) + entry("././@LongLink", "target", 'K', gnu) +
            entry("x", "1", '0', gnu),
        longName);
    row("pax",
        entry("PaxHeaders/x", pax("mtime", "1.5") + pax("path", longName), 'x') + entry("x", "1"),
        longName);
    row("pax with = and newline",
        entry("PaxHeaders/x", pax("path", "a=b\nc"), 'x') + entry("x", "1"), "a=b\nc");
    row("pax size",
        entry("PaxHeaders/x", pax("size", "1"), 'x') + header("x", '0', 0) + padded("1"), "x");
    row("pax of a folder",
        entry("PaxHeaders/x", pax("path", longName), 'x') + header("folder", '5', 0) +
            entry("x", "1"),
        "x");
  }
  void names() {
    QFETCH(QByteArray, records);
    QFETCH(QByteArray, name);
    QCOMPARE(unpack(records.toStdString() + endMark), (Contents{{name.toStdString(), "1"}}));
  }

  void numbers() {
    std::string block = header("a", '0', 0);
    block.replace(124, 12, "\x80" + std::string(9, '\0') + "\x01\x02");  // base 256
    const std::string bytes(258, 'x');
    QCOMPARE(unpack(sealed(block) + padded(bytes) + endMark), (Contents{{"a", bytes}}));
    block.replace(124, 12, "        5   ");
    QCOMPARE(unpack(sealed(block) + padded("hello") + endMark), (Contents{{"a", "hello"}}));
  }

  void signedChecksum() {  // as some old programs computed it
    auto block = header("\xe9t\xe9.jpg", '0', 2);
    const auto correct = std::stoul(block.substr(148, 6), nullptr, 8);
    block.replace(148, 6, octal(correct - 512, 6));
    QCOMPARE(unpack(block + padded("ok") + endMark), (Contents{{"\xe9t\xe9.jpg", "ok"}}));
  }

  void skipsWhatIsNotRead() {
    const Folder folder;
    TarReader archive(folder.write("a.tar", entry("a", "first") + entry("b", "second") + endMark));
    QVERIFY(archive.next());
    QCOMPARE(archive.size(), 5u);
    QVERIFY(archive.next());
    VERIFY_ERROR(ErrorKind::Input, archive.read(5), "/a.tar' holds 'b' of 6 bytes; 5 are allowed");
    QCOMPARE(archive.read(), std::string("second"));
    VERIFY_ERROR(ErrorKind::Internal, archive.read(), "read twice");
    QVERIFY(!archive.next());
  }

  void refused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char* name, const std::string& bytes, const char* message) {
      QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(message);
    };
    const auto a = entry("a", "1");
    const auto changed = [](std::string block, std::size_t offset, const std::string& text) {
      return sealed(block.replace(offset, text.size(), text));
    };
    row("empty", "", "is not a tar archive: it is too short");
    row("text", std::string(2000, 'x'), "is not a tar archive (it does not begin as one)");
    row("gzip", test::gzip(std::string(3, 'x')) + std::string(600, 'x'),
        "is compressed; gunzip it first");
    row("no end mark", a, "is truncated: the end mark of the archive is missing");
    row("half an end mark", a + std::string(512, '\0'),
        "the end mark of the archive is incomplete");
    row("end mark and rubbish", a + std::string(512, '\0') + std::string(512, 'x'),
        "the end mark of the archive is incomplete");
    auto damaged = a;
    damaged[0] = 'b';
    row("checksum", a + damaged + endMark,
        "is damaged: the checksum of the header at byte 1024 is wrong");
    row("data cut", header("a", '0', 600) + padded("1"),
        "is truncated: 'a' should have 600 bytes, but 512 follow");
    row("size overflows",
        changed(header("a", '0', 0), 124, "\xff" + std::string(11, '\xff')) + endMark,
        "a number in a header is malformed");
    row("absurd size",
        changed(header("a", '0', 0), 124,
                "\x80" + std::string(3, '\0') + "\x7f" + std::string(7, '\xff')) +
            endMark,
        "is truncated: 'a' should have 9223372036854775807 bytes");
    row("size is not octal", changed(header("a", '0', 0), 124, "00000000009") + endMark,
        "a number in a header is malformed");
    row("size missing", changed(header("a", '0', 0), 124, std::string(12, ' ')) + endMark,
        "a number in a header is malformed");
    row("pax cut", entry("p", "99 path=x\n", 'x') + a + endMark, "a pax record is malformed");
    row("pax without length", entry("p", "path=x\n", 'x') + a + endMark,
        "a pax record is malformed");
    row("pax length 0", entry("p", "0 path=x\n", 'x') + a + endMark, "a pax record is malformed");
    row("pax too short", entry("p", "2 path=x\n", 'x') + a + endMark, "a pax record is malformed");
    row("pax without =", entry("p", "9 path-x\n", 'x') + a + endMark, "a pax record");
    row("pax size", entry("p", pax("size", "1x"), 'x') + a + endMark, "a pax size is malformed");
    row("pax size beyond", entry("p", pax("size", "18446744073709551615"), 'x') + a + endMark,
        "is truncated: 'a' should have 18446744073709551615 bytes");
    row("long name too long", entry("L", std::string((1 << 20) + 1, 'x'), 'L') + a + endMark,
        "a name record of 1048577 bytes");
    row("GNU sparse", entry("a", "1", 'S', gnu) + endMark, "holds 'a' as a sparse file");
    row("pax sparse", entry("p", pax("GNU.sparse.major", "1"), 'x') + a + endMark,
        "holds 'a' as a sparse file");
  }
  void refused() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, message);
    const Folder folder;
    VERIFY_ERROR(ErrorKind::Input, readAll(folder.write("bad", bytes.toStdString())), "/bad' ",
                 message.constData());
  }

  void damage() {
    const auto bytes = entry("PaxHeaders/x", pax("path", longName), 'x') + entry("x", "1") +
                       entry("y", "22", '0', gnu) + endMark;
    test::verifyTruncationsAreRefused(bytes, readAll);
    test::verifyDamageIsSurvived(bytes, readAll);
  }

  void missingFile() {
    VERIFY_ERROR(ErrorKind::Input, TarReader("/nowhere/a.tar"), "'/nowhere/a.tar' does not exist");
  }
};

INKLING_TEST(TarTest);
#include "tar_test.moc"

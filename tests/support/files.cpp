#include "tests/support/files.h"

#include <QDir>
#include <QFile>

namespace inkling::test {
namespace {

std::uint32_t crc32(const std::string& bytes) {
  std::uint32_t crc = 0xffffffff;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit)
      crc = crc >> 1 ^ (crc & 1 ? 0xedb88320u : 0u);
  }
  return ~crc;
}

}  // namespace

std::string Folder::write(const std::string& name, const std::string& bytes) const {
  QFile file(QString::fromStdString(path(name)));
  const bool written = file.open(QIODevice::WriteOnly) &&
                       file.write(bytes.data(), static_cast<qint64>(bytes.size())) ==
                           static_cast<qint64>(bytes.size());
  if (!written) qFatal("the test cannot write its own file");
  return path(name);
}

std::string Folder::contents(const std::string& name) const {
  QFile file(QString::fromStdString(path(name)));
  return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "(no such file)";
}

QStringList Folder::names() const {
  return QDir(directory_.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

void verifyTruncationsAreRefused(const std::string& bytes,
                                 const std::function<void(const std::string& path)>& load) {
  const Folder folder;
  const auto path = folder.write("truncated", bytes);
  for (auto size = bytes.size(); size-- > 0;) {
    QCOMPARE(::truncate(path.c_str(), static_cast<off_t>(size)), 0);
    const auto message = messageOf(ErrorKind::Input, [&] { load(path); });
    QVERIFY2(message.contains(QStringLiteral("/truncated'")),
             qPrintable(
                 QStringLiteral("%1 of %2 bytes: '%3'").arg(size).arg(bytes.size()).arg(message)));
  }
}

void verifyDamageIsSurvived(const std::string& bytes,
                            const std::function<void(const std::string& path)>& load) {
  const Folder folder;
  const auto path = folder.write("damaged", bytes);
  QFile file(QString::fromStdString(path));
  QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
  const auto put = [&](std::size_t position, char byte) {
    return file.seek(static_cast<qint64>(position)) && file.putChar(byte);
  };
  int refused = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    QVERIFY(put(i, static_cast<char>(bytes[i] ^ (1 << i % 8))));
    try {
      load(path);
    } catch (const Error& error) {
      QVERIFY(error.kind() == ErrorKind::Input || error.kind() == ErrorKind::Usage);
      ++refused;
    }
    QVERIFY(put(i, bytes[i]));
  }
  QVERIFY(refused > 0);
}

std::string littleEndian(std::uint64_t value, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i)
    text += static_cast<char>(value >> 8 * i & 0xff);
  return text;
}

std::string bigEndian(std::uint64_t value, int bytes) {
  const auto text = littleEndian(value, bytes);
  return {text.rbegin(), text.rend()};
}

std::string tar(const std::vector<std::pair<std::string, std::string>>& files) {
  const auto octal = [](std::uint64_t value, int digits) {
    std::string text;
    for (int i = 0; i < digits; ++i, value /= 8)
      text.insert(text.begin(), static_cast<char>('0' + value % 8));
    return text;
  };
  std::string archive;
  for (const auto& [name, bytes] : files) {
    std::string block(512, '\0');
    block.replace(0, name.size(), name);
    block.replace(124, 11, octal(bytes.size(), 11));
    block.replace(148, 8, 8, ' ');
    block[156] = '0';
    block.replace(257, 8,
                  std::string("ustar\0"
                              "00",
                              8));
    std::uint64_t sum = 0;
    for (const char byte : block)
      sum += static_cast<unsigned char>(byte);
    block.replace(148, 8, octal(sum, 6) + std::string("\0 ", 2));
    archive += block + bytes + std::string((512 - bytes.size() % 512) % 512, '\0');
  }
  return archive + std::string(1024, '\0');
}

std::string gzip(const std::string& bytes) {
  // qCompress: 4 bytes of length, then zlib's 2 bytes of header, deflate data, 4 bytes of checksum
  // (and nothing of that for no bytes).
  const auto zlib = qCompress(reinterpret_cast<const uchar*>(bytes.data()),
                              static_cast<qsizetype>(bytes.size()), 9)
                        .toStdString();
  const auto deflated = bytes.empty() ? std::string("\x03\0", 2) : zlib.substr(6, zlib.size() - 10);
  return std::string("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10) + deflated +
         littleEndian(crc32(bytes), 4) + littleEndian(bytes.size(), 4);
}

}  // namespace inkling::test

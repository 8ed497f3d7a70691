// Decoding picture files: what pictures.h says of reading.
#include "engine/model/error.h"
#include "engine/support/foreign_files.h"
#include "engine/support/image_files.h"
#include "engine/support/memory.h"
#include "engine/support/picture_format.h"
#include "engine/support/read_file.h"
#include "ui/figures/deep_netpbm.h"
#include "ui/figures/pictures.h"
#include "ui/figures/png.h"
#include "ui/figures/qt_messages.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <cstdint>

namespace inkling {
namespace {

constexpr int largestSide = 16384;

/// Qt refuses more than 128 MB by itself: the largest picture with eight bytes a pixel takes more.
void liftAllocationLimit() {
  static const bool lifted = [] {
    constexpr std::int64_t most = std::int64_t{8} * largestSide * largestSide;
    QImageReader::setAllocationLimit(static_cast<int>(most >> 20) + 1);
    return true;
  }();
  static_cast<void>(lifted);
}

/// A picture's bytes and Qt's reader of them.
class PictureReader {
 public:
  PictureReader(const std::string& name, std::string_view bytes)
      : name_(name),
        bytes_(bytes),
        data_(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()))),
        buffer_(&data_),
        format_(pictureFormat(bytes)) {
    buffer_.open(QIODevice::ReadOnly);
    reader_.setDevice(&buffer_);
    reader_.setAutoTransform(true);
    reader_.setDecideFormatFromContent(true);
  }

  QImageReader& qt() { return reader_; }

  QImage read() {
    const QtMessages messages;
    liftAllocationLimit();
    if (!reader_.canRead()) refuseUnreadable();
    requireSize();
    if (format_ && !isWhole(*format_, bytes_))
      fail("is cut off: it ends before its picture does. Get the file again.");
    auto picture = decoded();
    if (picture.isNull())
      throw Error(ErrorKind::Input,
                  "'{file}' cannot be decoded ({reason}). It may be damaged: get it again.",
                  {{"file", name_}, {"reason", reason(messages)}});
    for (const auto& text : messages.texts())
      if (isDamage(text))
        throw Error(ErrorKind::Input,
                    "'{file}' is damaged ({reason}): a part of its picture is made up. Get the "
                    "file again.",
                    {{"file", name_}, {"reason", text.toStdString()}});
    picture.setText(layingKey, {});  // only opaque() says it
    return opaque(byStoredColour(picture));
  }

 private:
  QImage decoded() {
    if (format_ == PictureFormat::Netpbm)
      if (auto deep = readDeepNetpbm(name_, bytes_)) return *deep;
    return reader_.read();
  }

  [[noreturn]] void fail(Message why) const {
    throw Error(ErrorKind::Input, "'{file}' {why}",
                {{"file", name_}, {"why", nested(std::move(why))}});
  }

  std::string reason(const QtMessages& messages) const {
    return (messages.texts().isEmpty() ? reader_.errorString() : messages.texts().last())
        .toStdString();
  }

  [[noreturn]] void refuseUnreadable() const {
    if (!format_) refuseForeignFile(name_, bytes_);
    if (*format_ == PictureFormat::WebP || *format_ == PictureFormat::Tiff)
      throw Error(ErrorKind::Input,
                  "'{file}' is a {format} picture, for which Qt needs its image format plugins "
                  "(package qt6-image-formats-plugins on Debian and Ubuntu). Install them, or "
                  "convert the picture to PNG.",
                  {{"file", name_}, {"format", std::string(toString(*format_))}});
    throw Error(ErrorKind::Input,
                "'{file}' begins as a {format} picture but cannot be read as one. It may be "
                "damaged: get it again.",
                {{"file", name_}, {"format", std::string(toString(*format_))}});
  }

  /// As the file declares it, before anything is decoded.
  void requireSize() const {
    const auto size = reader_.size();
    if (size.width() > largestSide || size.height() > largestSide)
      fail(Message(
          "is {height}×{width} pixels: a picture may have sides of at most {most}. Scale it down "
          "first.",
          {{"height", std::int64_t{size.height()}},
           {"width", std::int64_t{size.width()}},
           {"most", std::int64_t{largestSide}}}));
    const auto pixels = static_cast<std::uint64_t>(std::max(0, size.width())) *
                        static_cast<std::uint64_t>(std::max(0, size.height()));
    if (pixels > (1u << 22))
      requireMemory(8 * pixels, Message("Decoding '{file}'", {{"file", name_}}),
                    "Scale it down first.");  // as read, and converted
  }

  /// libjpeg decodes on and only says so. Bytes too many, or unusual headers, lose no pixel.
  bool isDamage(const QString& text) const {
    return format_ == PictureFormat::Jpeg &&
           (text.startsWith(QLatin1String("Premature end")) ||
            (text.startsWith(QLatin1String("Corrupt JPEG data")) &&
             !text.contains(QLatin1String("extraneous bytes"))));
  }

  QImage byStoredColour(const QImage& picture) const {
    const auto stored = format_ ? storedAsGrey(*format_, bytes_) : std::nullopt;
    if (!stored.value_or(isGrey(picture)))
      return isGrey(picture) || picture.depth() <= 8
                 ? picture.convertToFormat(picture.hasAlphaChannel() ? QImage::Format_ARGB32
                                                                     : QImage::Format_RGB32)
                 : picture;
    if (picture.format() == QImage::Format_Grayscale8 ||
        picture.format() == QImage::Format_Grayscale16)
      return picture;
    return redChannel(picture);
  }

  /// Grey that Qt gave three equal channels, or a palette: exactly, which its conversion is not.
  static QImage redChannel(const QImage& picture) {
    const bool deep = picture.depth() >= 64;
    const auto wide =
        opaque(picture).convertToFormat(deep ? QImage::Format_RGBX64 : QImage::Format_RGB32);
    QImage grey(picture.size(), deep ? QImage::Format_Grayscale16 : QImage::Format_Grayscale8);
    grey.setText(layingKey, wide.text(layingKey));
    for (int y = 0; y < grey.height(); ++y)
      for (int x = 0; x < grey.width(); ++x)
        if (deep)
          reinterpret_cast<quint16*>(grey.scanLine(y))[x] =
              reinterpret_cast<const QRgba64*>(wide.constScanLine(y))[x].red();
        else
          grey.scanLine(y)[x] =
              static_cast<uchar>(qRed(reinterpret_cast<const QRgb*>(wide.constScanLine(y))[x]));
    return grey;
  }

  const std::string& name_;
  std::string_view bytes_;
  QByteArray data_;
  QBuffer buffer_;
  QImageReader reader_;
  std::optional<PictureFormat> format_;
};

}  // namespace

QImage readPicture(const std::string& name, std::string_view bytes) {
  return PictureReader(name, bytes).read();
}

QImage readPicture(const std::string& path) {
  return readPicture(path, readFile(path, largestPictureFile));
}

QImage readThumbnail(const std::string& name, std::string_view bytes, int side) {
  const QtMessages silence;  // asking for the size may say something too
  PictureReader reader(name, bytes);
  const auto size = reader.qt().size();  // what is scaled while it is decoded takes less memory
  if (std::max(size.width(), size.height()) > side)
    reader.qt().setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
  return shrunk(reader.read(), side);
}

Image decodePicture(const std::string& name, const std::vector<unsigned char>& bytes) {
  return toImage(readPicture(
      name, std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size())));
}

std::string experimentTextOf(const std::string& path) {
  InputFile file(path);
  const auto start = file.read(static_cast<std::size_t>(std::min<std::uint64_t>(8, file.size())));
  if (pictureFormat(start) != PictureFormat::Png) return {};
  const auto bytes = readFile(path, largestPictureFile);
  const QtMessages silence;
  return PictureReader(path, bytes).qt().text(experimentTextKey).toStdString();
}

}  // namespace inkling

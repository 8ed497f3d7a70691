#include "ui/figures/pictures.h"

#include "ui/figures/option_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace inkling {
namespace {

/// Deeper than eight bits a channel.
bool isDeep(const QImage& picture) {
  switch (picture.format()) {
    case QImage::Format_Grayscale16:
    case QImage::Format_RGBX64:
    case QImage::Format_RGBA64:
    case QImage::Format_RGBA64_Premultiplied:
    case QImage::Format_RGBX16FPx4:
    case QImage::Format_RGBA16FPx4:
    case QImage::Format_RGBA16FPx4_Premultiplied:
    case QImage::Format_RGBX32FPx4:
    case QImage::Format_RGBA32FPx4:
    case QImage::Format_RGBA32FPx4_Premultiplied:
      return true;
    default:
      return false;
  }
}

/// What holds the picture's colours as they are.
QImage::Format opaqueFormat(const QImage& picture) {
  return isDeep(picture) ? QImage::Format_RGBX64 : QImage::Format_RGB32;
}

bool isTransparent(const QImage& picture) {
  if (!picture.hasAlphaChannel()) return false;
  const auto alpha = picture.convertToFormat(QImage::Format_Alpha8);
  for (int y = 0; y < alpha.height(); ++y) {
    const auto* line = alpha.constScanLine(y);
    if (std::any_of(line, line + alpha.width(), [](uchar a) { return a != 255; })) return true;
  }
  return false;
}

QImage laidOn(const QImage& picture, Qt::GlobalColor colour) {
  QImage paper(picture.size(), opaqueFormat(picture));
  paper.fill(colour);
  QPainter(&paper).drawImage(0, 0, picture);
  return paper;
}

/// The largest difference between two pixels in a channel, of 255.
int contrastOf(const QImage& picture) {
  const auto plain = picture.convertToFormat(QImage::Format_RGB32);
  int least[3]{255, 255, 255}, most[3]{};
  for (int y = 0; y < plain.height(); ++y) {
    const auto* line = reinterpret_cast<const QRgb*>(plain.constScanLine(y));
    for (int x = 0; x < plain.width(); ++x)
      for (int c = 0; c < 3; ++c) {
        const int value = static_cast<int>(line[x] >> 8 * c & 255);
        least[c] = std::min(least[c], value);
        most[c] = std::max(most[c], value);
      }
  }
  return std::max({most[0] - least[0], most[1] - least[1], most[2] - least[2]});
}

/// The first `channels` of every pixel, which take `stride` numbers in a line.
template <typename Number>
void copyChannels(const QImage& picture, int stride, Image& image) {
  constexpr auto white = static_cast<float>(std::numeric_limits<Number>::max());
  std::size_t next = 0;
  for (int c = 0; c < image.shape.channels; ++c)
    for (int y = 0; y < picture.height(); ++y) {
      const auto* line = reinterpret_cast<const Number*>(picture.constScanLine(y));
      for (int x = 0; x < picture.width(); ++x)
        image.pixels[next++] = static_cast<float>(line[x * stride + c]) / white;
    }
}

/// Of a picture in RGBX64: red, green and blue are the same everywhere.
bool hasGreysOnly(const QImage& picture) {
  for (int y = 0; y < picture.height(); ++y) {
    const auto* line = reinterpret_cast<const QRgba64*>(picture.constScanLine(y));
    const bool grey = std::all_of(line, line + picture.width(), [](const QRgba64& pixel) {
      return pixel.red() == pixel.green() && pixel.red() == pixel.blue();
    });
    if (!grey) return false;
  }
  return true;
}

/// 16 bits a channel. Qt's way from colours to greys goes through its colour spaces, and greys
/// would lose their low bits on it.
QImage deepPicture(const QImage& source, bool grey) {
  if (grey && source.format() == QImage::Format_Grayscale16) return source;
  auto colours = opaque(source).convertToFormat(QImage::Format_RGBX64);
  if (!grey) return colours;
  if (!hasGreysOnly(colours)) return colours.convertToFormat(QImage::Format_Grayscale16);
  QImage greys(colours.size(), QImage::Format_Grayscale16);
  for (int y = 0; y < greys.height(); ++y) {
    const auto* from = reinterpret_cast<const QRgba64*>(colours.constScanLine(y));
    std::transform(from, from + greys.width(), reinterpret_cast<quint16*>(greys.scanLine(y)),
                   [](const QRgba64& pixel) { return pixel.red(); });
  }
  return greys;
}

Image fromQImage(const QImage& source, int channels) {
  const bool deep = isDeep(source), grey = channels == 1;
  const auto picture = deep ? deepPicture(source, grey)
                            : opaque(source).convertToFormat(grey ? QImage::Format_Grayscale8
                                                                  : QImage::Format_RGB888);
  Image image{{channels, picture.height(), picture.width()}, {}};
  image.pixels.resize(static_cast<std::size_t>(image.shape.size()));
  if (deep)
    copyChannels<quint16>(picture, grey ? 1 : 4, image);
  else
    copyChannels<uchar>(picture, channels, image);
  return image;
}

std::string sizeText(const QSize& size) {
  return std::to_string(size.height()) + "×" + std::to_string(size.width());
}

QSize shrunkSize(const QSize& size, int side) {
  return size.scaled(side, side, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
}

template <typename Pixel>
void copyNearest(const QImage& source, QImage& result) {
  const auto at = [](int i, int from, int to) {
    return static_cast<int>((2LL * i + 1) * from / (2LL * to));
  };
  for (int y = 0; y < result.height(); ++y) {
    const auto* from = reinterpret_cast<const Pixel*>(
        source.constScanLine(at(y, source.height(), result.height())));
    auto* to = reinterpret_cast<Pixel*>(result.scanLine(y));
    for (int x = 0; x < result.width(); ++x)
      to[x] = from[at(x, source.width(), result.width())];
  }
}

QImage scaled(const QImage& picture, const QSize& size, bool smooth) {
  if (smooth) return picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  const auto source = picture.convertToFormat(opaqueFormat(picture));
  QImage result(size, source.format());
  if (isDeep(source))
    copyNearest<quint64>(source, result);
  else
    copyNearest<quint32>(source, result);
  return result;
}

/// In 8 bits or in 16, as it has.
QImage greyOf(const QImage& picture) {
  return isDeep(picture) ? deepPicture(picture, true)
                         : picture.convertToFormat(QImage::Format_Grayscale8);
}

template <typename Grey>
const Grey* lineOf(const QImage& grey, int y) {
  return reinterpret_cast<const Grey*>(grey.constScanLine(y));
}

/// Makes everything but the ink black. Returns where that is; empty where there is none.
template <typename Grey>
QRect keepInk(QImage& grey) {
  int brightest = 0;
  for (int y = 0; y < grey.height(); ++y) {
    const auto* line = lineOf<Grey>(grey, y);
    brightest = std::max<int>(brightest, *std::max_element(line, line + grey.width()));
  }
  int left = grey.width(), right = -1, top = grey.height(), bottom = -1;
  for (int y = 0; y < grey.height(); ++y) {
    auto* line = reinterpret_cast<Grey*>(grey.scanLine(y));
    for (int x = 0; x < grey.width(); ++x) {
      if (4 * line[x] <= brightest) {
        line[x] = 0;
        continue;
      }
      left = std::min(left, x);
      right = std::max(right, x);
      top = std::min(top, y);
      bottom = y;
    }
  }
  return {QPoint(left, top), QPoint(right, bottom)};
}

template <typename Grey>
QPointF centreOfMass(const QImage& grey) {
  double mass = 0, x = 0, y = 0;
  for (int row = 0; row < grey.height(); ++row)
    for (int column = 0; column < grey.width(); ++column) {
      const double value = lineOf<Grey>(grey, row)[column];
      mass += value;
      x += value * (column + 0.5);
      y += value * (row + 0.5);
    }
  return mass > 0 ? QPointF(x / mass, y / mass) : QRectF(grey.rect()).center();
}

/// One picture on its way to a shape.
class Fitting {
 public:
  Fitting(const QImage& picture, const ImageShape& shape, const FitOptions& options)
      : picture_(picture),
        options_(options),
        shape_(shape),
        wanted_(shape.width, shape.height),
        wasGrey_(isGrey(picture)) {}

  FittedPicture run() {
    picture_ = opaque(picture_);
    if (const auto laid = layingOf(picture_); !laid.empty()) say(laid);
    const bool centre = options_.centreInk && shape_.channels == 1;
    if (options_.frame == FitOptions::Frame::Crop)
      crop();
    else if (!centre && options_.frame != FitOptions::Frame::Whole)
      pad();  // around the ink there is room anyway
    if (!centre && picture_.size() != wanted_) scaleTo(wanted_);
    toChannels();
    if (options_.invert) {
      picture_.invertPixels();
      say("inverted");
    }
    if (centre) isDeep(picture_) ? centreInk<quint16>() : centreInk<uchar>();
    return {fromQImage(picture_, shape_.channels), done_};
  }

 private:
  void say(const Message& what) {
    const Message list =
        done_.empty() ? what
                      : Message("{words}, {next}", {{"words", done_}, {"next", nested(what)}});
    done_ = render(list, TranslatedWords());
  }

  void crop() {
    auto part = options_.crop & picture_.rect();
    if (part.isEmpty()) part = largestCrop(picture_.size(), shape_);
    if (part == picture_.rect()) return;
    picture_ = picture_.copy(part);
    say({"cropped to {size}", {{"size", sizeText(part.size())}}});
  }

  void scaleTo(const QSize& size) {
    picture_ = scaled(picture_, size, options_.smooth);
    say({options_.smooth ? "scaled to {size}" : "scaled to {size} by the nearest pixel",
         {{"size", sizeText(size)}}});
  }

  void pad() {
    const bool black = options_.frame == FitOptions::Frame::PadBlack;
    const auto inside =
        picture_.size().scaled(wanted_, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    if (picture_.size() != inside) scaleTo(inside);
    if (inside == wanted_) return;
    QImage paper(wanted_, opaqueFormat(picture_));
    paper.fill(black ? Qt::black : Qt::white);
    QPainter(&paper).drawImage((wanted_.width() - inside.width()) / 2,
                               (wanted_.height() - inside.height()) / 2,
                               picture_.convertToFormat(paper.format()));
    picture_ = paper;
    say({black ? "padded with black to {size}" : "padded with white to {size}",
         {{"size", sizeText(wanted_)}}});
  }

  void toChannels() {
    const bool grey = shape_.channels == 1;
    picture_ = grey               ? greyOf(picture_)
               : isDeep(picture_) ? deepPicture(picture_, false)
                                  : picture_.convertToFormat(QImage::Format_RGB888);
    if (wasGrey_ != grey) say(grey ? "made grey" : "grey put in three channels");
  }

  /// picture_ is grey, of that many bits.
  template <typename Grey>
  void centreInk() {
    QImage black(wanted_, picture_.format());
    black.fill(0u);
    const auto ink = keepInk<Grey>(picture_);
    const int side = std::max(1, std::min(wanted_.width(), wanted_.height()) * 20 / 28);
    if (ink.isEmpty()) {
      picture_ = black;
      say("without any ink");
      return;
    }
    const auto size = ink.size().scaled(side, side, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    const auto part = greyOf(scaled(picture_.copy(ink), size, options_.smooth));
    const auto mass = centreOfMass<Grey>(part);
    const auto place = [](int whole, int length, double centre) {
      return std::clamp(static_cast<int>(std::lround(whole / 2.0 - centre)), 0, whole - length);
    };
    const int left = place(wanted_.width(), size.width(), mass.x());
    const int top = place(wanted_.height(), size.height(), mass.y());
    for (int y = 0; y < size.height(); ++y)
      std::copy_n(lineOf<Grey>(part, y), size.width(),
                  reinterpret_cast<Grey*>(black.scanLine(top + y)) + left);
    picture_ = black;
    say({"ink scaled to {size} and its centre of mass put in the middle",
         {{"size", sizeText(size)}}});
  }

  QImage picture_;
  FitOptions options_;
  ImageShape shape_;
  QSize wanted_;
  bool wasGrey_;
  std::string done_;
};

}  // namespace

QImage opaque(const QImage& picture) {
  if (!picture.hasAlphaChannel()) return picture;
  auto laid = laidOn(picture, Qt::white);
  if (!isTransparent(picture)) return laid;
  constexpr int unseen = 4;
  bool black = false;
  if (const int contrast = contrastOf(laid); contrast <= unseen) {
    const auto other = laidOn(picture, Qt::black);
    black = contrastOf(other) > unseen;
    if (black) laid = other;
  }
  laid.setText(layingKey, black ? QStringLiteral("black") : QStringLiteral("white"));
  return laid;
}

std::string layingOf(const QImage& picture) {
  const auto paper = picture.text(layingKey);
  if (paper.isEmpty()) return {};
  return paper == QLatin1String("black") ? "laid on black, as on white nothing would be seen"
                                         : "laid on white";
}

QImage shrunk(const QImage& picture, int side) {
  if (std::max(picture.width(), picture.height()) <= side) return picture;
  return scaled(picture, shrunkSize(picture.size(), side), true);
}

bool isGrey(const QImage& picture) {
  switch (picture.format()) {
    case QImage::Format_Grayscale8:
    case QImage::Format_Grayscale16:
      return true;
    case QImage::Format_Mono:
    case QImage::Format_MonoLSB:
    case QImage::Format_Indexed8:
      return picture.allGray();
    default:
      return false;
  }
}

Image toImage(const QImage& picture) {
  return fromQImage(picture, isGrey(picture) ? 1 : 3);
}

FittedPicture fitPicture(const QImage& picture, const ImageShape& shape,
                         const FitOptions& options) {
  return Fitting(picture, shape, options).run();
}

FittedPicture fitPicture(const QImage& picture, const ImageShape& shape) {
  return fitPicture(picture, shape, {});
}

FittedPicture fitPicture(const Image& image, const ImageShape& shape) {
  const bool grey = image.shape.channels == 1;
  QImage picture(image.shape.width, image.shape.height,
                 grey ? QImage::Format_Grayscale16 : QImage::Format_RGBX64);
  const auto number = [&](int c, int y, int x) {
    return static_cast<quint16>(std::lround(std::clamp(image.at(c, y, x), 0.0f, 1.0f) * 65535));
  };
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < picture.width(); ++x)
      if (grey)
        reinterpret_cast<quint16*>(picture.scanLine(y))[x] = number(0, y, x);
      else
        reinterpret_cast<QRgba64*>(picture.scanLine(y))[x] =
            qRgba64(number(0, y, x), number(1, y, x), number(2, y, x), 65535);
  return fitPicture(picture, shape);
}

QRect largestCrop(QSize picture, const ImageShape& shape) {
  const auto kept =
      QSize(shape.width, shape.height).scaled(picture, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
  return {QPoint((picture.width() - kept.width()) / 2, (picture.height() - kept.height()) / 2),
          kept};
}

bool hasBrightBorder(const QImage& picture) {
  const auto grey = opaque(picture).convertToFormat(QImage::Format_Grayscale8);
  long long sum = 0, count = 0;
  for (int y = 0; y < grey.height(); ++y) {
    const bool whole = y == 0 || y == grey.height() - 1;
    const int step = whole ? 1 : std::max(1, grey.width() - 1);
    for (int x = 0; x < grey.width(); x += step, ++count)
      sum += grey.constScanLine(y)[x];
  }
  return sum > 127 * count;
}

}  // namespace inkling

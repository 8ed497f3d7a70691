#include "ui/export/gif_palette.h"

#include "engine/model/error.h"

#include <QLibrary>

#include <libimagequant.h>

namespace inkling {
namespace {

constexpr int colorCount = 256, textGreys = 16;

/// What is used of libimagequant.
struct Library {
  decltype(&liq_attr_create) attrCreate;
  decltype(&liq_attr_destroy) attrDestroy;
  decltype(&liq_histogram_create) histogramCreate;
  decltype(&liq_histogram_destroy) histogramDestroy;
  decltype(&liq_histogram_add_image) addImage;
  decltype(&liq_histogram_add_fixed_color) addFixedColor;
  decltype(&liq_histogram_quantize) quantize;
  decltype(&liq_image_create_rgba) imageCreate;
  decltype(&liq_image_destroy) imageDestroy;
  decltype(&liq_set_dithering_level) setDitheringLevel;
  decltype(&liq_get_palette) palette;
  decltype(&liq_write_remapped_image) remap;
  decltype(&liq_result_destroy) resultDestroy;
};

const Library& library() {
  static const Library loaded = [] {
    QLibrary file(QStringLiteral("imagequant"), 0);
    const auto resolve = [&file](auto& function, const char* name) {
      function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(file.resolve(name));
      if (!function)
        throw Error(ErrorKind::Resource,
                    "A coloured GIF needs the library libimagequant ({reason}). Install "
                    "libimagequant0, or export as MP4 or WebM.",
                    {{"reason", file.errorString().toStdString()}});
    };
    Library found{};
    resolve(found.attrCreate, "liq_attr_create");
    resolve(found.attrDestroy, "liq_attr_destroy");
    resolve(found.histogramCreate, "liq_histogram_create");
    resolve(found.histogramDestroy, "liq_histogram_destroy");
    resolve(found.addImage, "liq_histogram_add_image");
    resolve(found.addFixedColor, "liq_histogram_add_fixed_color");
    resolve(found.quantize, "liq_histogram_quantize");
    resolve(found.imageCreate, "liq_image_create_rgba");
    resolve(found.imageDestroy, "liq_image_destroy");
    resolve(found.setDitheringLevel, "liq_set_dithering_level");
    resolve(found.palette, "liq_get_palette");
    resolve(found.remap, "liq_write_remapped_image");
    resolve(found.resultDestroy, "liq_result_destroy");
    return found;
  }();
  return loaded;
}

void check(liq_error status) {
  if (status == LIQ_OK) return;
  if (status == LIQ_OUT_OF_MEMORY)
    throw Error(ErrorKind::Resource,
                "Memory ran out while the GIF's colours were chosen. Choose a smaller scale.");
  throw Error(ErrorKind::Internal, "The GIF's colours could not be chosen: error {code}",
              {{"code", static_cast<int>(status)}});
}

template <class T>
T* made(T* object) {
  if (!object) check(LIQ_OUT_OF_MEMORY);
  return object;
}

template <class T>
using Owned = std::unique_ptr<T, void (*)(T*)>;

QRgb grey(int index) {
  const int value = index * 255 / (textGreys - 1);
  return qRgb(value, value, value);
}

}  // namespace

class GifPalette::Quantizer {
 public:
  explicit Quantizer(const std::vector<QImage>& frames) {
    const Owned<liq_histogram> histogram(made(liq_.histogramCreate(settings_.get())),
                                         liq_.histogramDestroy);
    for (const auto& frame : frames)
      withImage(frame, [&](liq_image* image) {
        check(liq_.addImage(histogram.get(), settings_.get(), image));
      });
    for (int i = 0; i < textGreys; ++i) {
      const auto value = static_cast<unsigned char>(qRed(grey(i)));
      check(liq_.addFixedColor(histogram.get(), {value, value, value, 255}, 0));
    }
    liq_result* result = nullptr;
    check(liq_.quantize(histogram.get(), settings_.get(), &result));
    result_.reset(result);
    check(liq_.setDitheringLevel(result, 0));
  }

  std::vector<QRgb> colors() const {
    const auto* palette = liq_.palette(result_.get());
    std::vector<QRgb> colors;
    for (unsigned i = 0; i < palette->count; ++i)
      colors.push_back(qRgb(palette->entries[i].r, palette->entries[i].g, palette->entries[i].b));
    colors.resize(colorCount, qRgb(0, 0, 0));
    return colors;
  }

  std::vector<std::uint8_t> indices(const QImage& frame) const {
    std::vector<std::uint8_t> indices(static_cast<std::size_t>(frame.width()) *
                                      static_cast<std::size_t>(frame.height()));
    withImage(frame, [&](liq_image* image) {
      check(liq_.remap(result_.get(), image, indices.data(), indices.size()));
    });
    return indices;
  }

 private:
  template <class Use>
  void withImage(const QImage& frame, const Use& use) const {
    const QImage pixels = frame.convertToFormat(QImage::Format_RGBA8888);  // four bytes: no padding
    const Owned<liq_image> image(made(liq_.imageCreate(settings_.get(), pixels.constBits(),
                                                       pixels.width(), pixels.height(), 0)),
                                 liq_.imageDestroy);
    use(image.get());
  }

  const Library& liq_ = library();
  Owned<liq_attr> settings_{made(liq_.attrCreate()), liq_.attrDestroy};
  Owned<liq_result> result_{nullptr, liq_.resultDestroy};
};

GifPalette GifPalette::greys() {
  GifPalette palette;
  for (int i = 0; i < colorCount; ++i)
    palette.colors_.push_back(qRgb(i, i, i));
  return palette;
}

GifPalette GifPalette::of(const std::vector<QImage>& frames) {
  GifPalette palette;
  palette.quantizer_ = std::make_shared<Quantizer>(frames);
  palette.colors_ = palette.quantizer_->colors();
  return palette;
}

std::vector<std::uint8_t> GifPalette::indices(const QImage& frame) const {
  if (quantizer_) return quantizer_->indices(frame);
  std::vector<std::uint8_t> indices;
  indices.reserve(static_cast<std::size_t>(frame.width()) *
                  static_cast<std::size_t>(frame.height()));
  for (int y = 0; y < frame.height(); ++y) {
    const auto* line = reinterpret_cast<const QRgb*>(frame.constScanLine(y));
    for (int x = 0; x < frame.width(); ++x)
      indices.push_back(static_cast<std::uint8_t>(qGray(line[x])));
  }
  return indices;
}

}  // namespace inkling

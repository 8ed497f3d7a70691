#include "ui/export/gif_file.h"

#include "engine/model/error.h"

#include <array>
#include <gif_lib.h>
#include <utility>
#include <vector>

namespace inkling {
namespace {

[[noreturn]] void fail(int code) {
  const char* reason = GifErrorString(code);
  throw Error(ErrorKind::Internal, "The GIF could not be made: {reason}",
              {{"reason", reason ? MessageValue(reason) : nested(Message("unknown reason"))}});
}

int append(GifFileType* file, const GifByteType* data, int count) {
  try {
    static_cast<std::string*>(file->UserData)
        ->append(reinterpret_cast<const char*>(data), static_cast<std::size_t>(count));
    return count;
  } catch (...) {  // not through C: giflib takes it for a full disk
    return 0;
  }
}

}  // namespace

GifWriter::GifWriter(QSize size, GifPalette palette) : size_(size), palette_(std::move(palette)) {
  int code = 0;
  file_ = EGifOpen(&bytes_, append, &code);
  if (!file_) fail(code);
  const auto& colors = palette_.colors();
  std::vector<GifColorType> entries;
  for (const QRgb color : colors)
    entries.push_back({static_cast<GifByteType>(qRed(color)),
                       static_cast<GifByteType>(qGreen(color)),
                       static_cast<GifByteType>(qBlue(color))});
  auto* map = GifMakeMapObject(static_cast<int>(entries.size()), entries.data());
  EGifSetGifVersion(file_, true);
  const int status = EGifPutScreenDesc(file_, size.width(), size.height(), 8, 0, map);
  GifFreeMapObject(map);
  try {
    check(status);
    loopForEver();
  } catch (...) {
    EGifCloseFile(std::exchange(file_, nullptr), &code);
    throw;
  }
}

GifWriter::~GifWriter() {
  int code = 0;
  if (file_) EGifCloseFile(file_, &code);
}

void GifWriter::check(int status) const {
  if (status != GIF_OK) fail(file_->Error);
}

void GifWriter::loopForEver() {
  constexpr std::array<unsigned char, 3> repeats{1, 0, 0};
  check(EGifPutExtensionLeader(file_, APPLICATION_EXT_FUNC_CODE));
  check(EGifPutExtensionBlock(file_, 11, "NETSCAPE2.0"));
  check(EGifPutExtensionBlock(file_, repeats.size(), repeats.data()));
  check(EGifPutExtensionTrailer(file_));
}

void GifWriter::add(const QImage& frame, int hundredths) {
  GraphicsControlBlock control{DISPOSE_DO_NOT, false, hundredths, NO_TRANSPARENT_COLOR};
  std::array<GifByteType, 4> block{};
  EGifGCBToExtension(&control, block.data());
  check(EGifPutExtension(file_, GRAPHICS_EXT_FUNC_CODE, block.size(), block.data()));
  check(EGifPutImageDesc(file_, 0, 0, size_.width(), size_.height(), false, nullptr));
  auto indices = palette_.indices(frame);
  const auto width = static_cast<std::size_t>(size_.width());
  for (std::size_t at = 0; at < indices.size(); at += width)
    check(EGifPutLine(file_, indices.data() + at, size_.width()));
}

std::string GifWriter::finish() {
  int code = 0;
  if (EGifCloseFile(std::exchange(file_, nullptr), &code) != GIF_OK) fail(code);
  return std::move(bytes_);
}

}  // namespace inkling

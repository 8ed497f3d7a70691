// Animated GIF, through giflib.
#pragma once

#include "ui/export/gif_palette.h"

#include <QImage>
#include <QSize>

#include <memory>
#include <string>

struct GifFileType;

namespace inkling {

/// Makes the bytes of a file that plays for ever. Errors are Error(Internal): nothing but memory
/// is written to.
class GifWriter {
 public:
  GifWriter(QSize size, GifPalette palette);
  ~GifWriter();
  GifWriter(const GifWriter&) = delete;
  GifWriter& operator=(const GifWriter&) = delete;

  /// A frame of that size, Format_RGB32, and how long it stays; viewers want at least 0.02 s.
  void add(const QImage& frame, int hundredths);
  /// Call it once, last.
  std::string finish();

 private:
  void check(int status) const;
  void loopForEver();

  QSize size_;
  GifPalette palette_;
  std::string bytes_;
  GifFileType* file_ = nullptr;
};

}  // namespace inkling

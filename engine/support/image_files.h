// Images from files of every kind, told apart by what is in them: the one reader of every command,
// of training and of the window.
#pragma once

#include "engine/model/engine.h"
#include "engine/support/image_layout.h"
#include "engine/support/npy.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace inkling {

/// No larger picture file is read, in bytes.
inline constexpr std::uint64_t largestPictureFile = 1100ull << 20;

/// A picture, a folder of pictures (with those below it, "2.png" before "10.png"), an uncompressed
/// tar of them, an IDX file (.gz too), or an .npy. Hidden files in folders and archives are passed
/// over, as is what neither begins nor is named as a picture.
class ImageFile {
 public:
  enum class Kind { Npy, Idx, Tar, Folder, Picture };

  /// Looks at what is there, and at the header of an array or IDX file. expected: see
  /// imageLayout(). Throws Error(Input), naming the file, for what is missing, cannot be read, is
  /// no regular file or folder (as is a folder within that cannot be opened), holds no images, or
  /// something else than images (what it is, and the way out).
  explicit ImageFile(const std::string& path, const ImageShape& expected = {});

  const std::string& path() const { return path_; }
  Kind kind() const { return kind_; }
  /// Whether each image is a picture file, which a decoder must read.
  bool holdsPictures() const { return kind_ != Kind::Npy && kind_ != Kind::Idx; }
  std::int64_t count() const { return layout_.count; }
  /// A picture by itself, or an array without an axis that counts images.
  bool single() const { return layout_.single; }
  /// Of every image in an array or IDX file; pictures have their own.
  const ImageShape& shape() const { return layout_.shape; }

  /// "x.npy", "x.npy:3"; of a picture its path in the folder or archive.
  std::string name(std::int64_t index) const;
  /// For messages: with the whole path.
  std::string fullName(std::int64_t index) const;
  /// A picture's file. Throws Error(Input).
  std::string pictureBytes(std::int64_t index) const;

  /// Calls take(i, image) for every indices[i] (0 to count() - 1, repeats allowed), in any order.
  /// Pixels are in [0, 1]: bytes are divided by 255, unsigned 16-bit numbers by 65,535, other
  /// numbers are taken as they are. Grey pictures have one channel, others three. Throws
  /// Error(Input), naming the file: damaged, values outside 0 to 1 or not finite, a picture where
  /// there is no decoder; Error(Resource) where an array does not fit in memory.
  void read(const std::vector<std::int64_t>& indices, const PictureDecoder& decoder,
            const std::function<void(std::size_t i, Image&& image)>& take) const;

 private:
  struct Member {
    std::string name;  ///< in the folder or archive
    std::uint64_t offset = 0, size = 0;
  };

  void findInFolder();
  void findInTar();
  void readArray(const std::vector<std::int64_t>& indices,
                 const std::function<void(std::size_t i, Image&& image)>& take) const;
  /// values: the image's, as they stand in the file.
  Image imageOf(const float* values, float white) const;

  std::string path_;
  Kind kind_ = Kind::Picture;
  ImageLayout layout_;
  std::vector<Member> members_;
};

/// Without reading more than a file's first bytes; throws as ImageFile's constructor does. What
/// cannot be told is a Picture, for the decoder to name.
ImageFile::Kind imageFileKind(const std::string& path);

/// 0, 1, 2, ... count - 1.
std::vector<std::int64_t> allIndices(std::int64_t count);

/// What a picture is follows from how it is stored; what it becomes, from the prior or the training
/// set it is for: where that is in colour, a grey image stands in each channel. Others stay as they
/// are: making a colour picture grey loses something, so that it is done only where it is asked
/// for.
/// channels: those wanted; 0 or 1 for as they are.
Image inColourOf(Image image, int channels);

/// An array that is one of images, at whatever noise level: bytes are divided by 255, unsigned
/// 16-bit numbers by 65,535; floating-point numbers may have any finite value, other integers are 0
/// or 1, as in ImageFile. Throws Error(Input).
Array readImageArray(const std::string& path);

}  // namespace inkling

// IDX, the format of MNIST and Fashion-MNIST: unsigned bytes, images of one size; plain or .gz.
#pragma once

#include "engine/model/image.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace inkling {

struct IdxHeader {
  std::int64_t count = 0;  ///< number of images
  int rows = 0, columns = 0;

  ImageShape shape() const { return {1, rows, columns}; }
};

/// Reads the header only. Throws Error(Input), naming the file, if it holds no images (a label file
/// says so), declares an impossible size, or cannot be as long as it declares; a plain file must be
/// exactly that long, and a compressed one may hold no more than 2 GiB.
IdxHeader readIdxHeader(const std::string& path);

/// The images numbered indices (from 0; any order, repeats allowed), in that order, divided by 255.
/// A compressed file is read through once, on to its end where that is no further than 64 MiB
/// behind the last of them, so that damage anywhere is found; of a plain one only the images are.
/// Throws as readIdxHeader does, Error(Usage) for an index outside the file, and Error(Resource) if
/// the images asked for would not fit in memory.
std::vector<Image> readIdxImages(const std::string& path, const std::vector<std::int64_t>& indices);

/// The same, one after the other in the file's order: take(i, image) for indices[i]. Nothing but
/// one image is held.
void readIdxImages(const std::string& path, const std::vector<std::int64_t>& indices,
                   const std::function<void(std::size_t i, Image&& image)>& take);

}  // namespace inkling

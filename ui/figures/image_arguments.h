// Images by name, as a command line has them: a picture, a folder or .tar of pictures, an .npy or
// an IDX file, with a selection where there are several, or prior:4.
#pragma once

#include "engine/model/experiment.h"
#include "engine/model/prior_shape.h"
#include "engine/sweep/study.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

struct ImageArguments {
  std::vector<std::string> names;
  bool fit = false;  ///< bring images to the prior's shape, or arrays to the working size
  /// Longest side of pictures under a prior of any size; larger ones are made smaller.
  int size = WorkingSize::usual;
  std::function<PriorShape()> shape;        ///< the prior's; asked only where there is a file
  std::function<void(const Message&)> say;  ///< told what was done to an image
};

/// What "prior:4" says; nothing for other names. Throws Error(Usage) for a number that cannot be.
std::optional<PriorSource> priorSource(const std::string& name);

/// The sources those names stand for; pictures and what is fitted are embedded. Throws Error(Input)
/// for a file that is missing or cannot be read, and for a picture whose size or colour is not the
/// prior's unless fit is set.
std::vector<ImageSource> readImageArguments(const ImageArguments& arguments);

/// A study's images: those that are named, or else its own, whose files are read as named ones are.
std::vector<ImageSource> studyImages(const Study& study, ImageArguments arguments);

}  // namespace inkling

// IMAGE on the command line: a picture, a folder or .tar of pictures, an .npy or an IDX file, with
// a selection where there are several, or prior:4.
#pragma once

#include "app/session.h"
#include "engine/model/engine.h"
#include "engine/model/experiment.h"
#include "engine/model/prior_shape.h"

#include <functional>
#include <string>
#include <vector>

namespace inkling {

struct ImageArguments {
  std::vector<std::string> names;
  bool fit = false;  ///< bring images to the prior's shape, or arrays to the working size
  /// Longest side of pictures under a prior of any size; larger ones are made smaller.
  int size = WorkingSize::usual;
  std::function<PriorShape()> shape;            ///< the prior's; asked only where there is a file
  std::function<void(const std::string&)> say;  ///< told what was done to an image
};

/// The sources those names stand for; pictures and what is fitted are embedded. Throws Error(Input)
/// for a file that is missing or cannot be read, and for a picture whose size or colour is not the
/// prior's unless fit is set.
std::vector<ImageSource> readImageArguments(const ImageArguments& arguments);

/// Decodes pictures for the engine, and says what the first transparent one was laid on; empty
/// where this build reads none. The session must outlive it.
PictureDecoder pictureDecoder(Session& session);

/// The text of an experiment file: the file itself, or the metadata of a figure. Throws
/// Error(Input).
std::string readExperimentText(const std::string& path);

}  // namespace inkling

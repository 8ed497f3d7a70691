// What commands read besides images: pictures for the engine, and experiments.
#pragma once

#include "app/session.h"
#include "engine/model/engine.h"

#include <string>

namespace inkling {

/// Decodes pictures for the engine, and says what the first transparent one was laid on; empty
/// where this build reads none. The session must outlive it.
PictureDecoder pictureDecoder(Session& session);

/// The text of an experiment file: the file itself, or the metadata of a figure. Throws
/// Error(Input).
std::string readExperimentText(const std::string& path);

}  // namespace inkling

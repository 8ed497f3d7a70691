// Other programs' TorchScript, made into priors.
#pragma once

#include "engine/model/engine.h"
#include "engine/priors/importer.h"

#include <string>

namespace inkling {

/// Whether a file is TorchScript, looking at what the archive holds and running nothing.
bool isTorchScript(const std::string& path);

/// Keeps a copy of the program in trustedDirectory() and runs it once, to see that it does what the
/// settings say. Throws Error(Usage) where the request does not trust it or lacks a setting,
/// Error(Input) for a network that does something else.
ImportedNetwork importTorchScript(const ImportRequest& request, const Settings& settings);

/// Removes the copy that an import kept, where the prior could not be written; nothing for other
/// priors.
void forgetProgram(const PriorCard& card);

}  // namespace inkling

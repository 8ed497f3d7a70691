// Where Inkling keeps what is the user's, and what it can make again.
#pragma once

#include <optional>
#include <string>

namespace inkling {

/// $XDG_CACHE_HOME/inkling, or ~/.cache/inkling; made, for its owner only (0700), if it is not
/// there. Nothing if there is no home, or it cannot be made or written to: then one works without a
/// cache.
std::optional<std::string> cacheDirectory();

/// $XDG_DATA_HOME/inkling/models, or ~/.local/share/inkling/models, where priors are looked for;
/// not made. Nothing if there is no home.
std::optional<std::string> modelsDirectory();

/// $XDG_DATA_HOME/inkling/trusted, or ~/.local/share/inkling/trusted: programs of other people that
/// the user has allowed to run; not made. Nothing if there is no home.
std::optional<std::string> trustedDirectory();

}  // namespace inkling

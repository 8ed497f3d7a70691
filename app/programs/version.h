// Which Inkling this is.
#pragma once

namespace inkling {

/// "0.1.0 (commit 0123456789ab)", with "and changes" where the sources were changed after it;
/// "0.1.0" where they were built outside their repository.
const char* versionText();

}  // namespace inkling

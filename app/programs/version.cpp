#include "app/programs/version.h"

#include "inkling_commit.h"

namespace inkling {

const char* versionText() {
  return INKLING_VERSION INKLING_COMMIT;
}

}  // namespace inkling

#include "engine/model/offered_prior.h"

#include "engine/model/error.h"

#include <map>
#include <mutex>
#include <utility>

namespace inkling {
namespace {

struct Offers {
  std::mutex mutex;
  std::map<std::string, std::shared_ptr<const OfferedPrior>, std::less<>> priors;
};

Offers& offers() {
  static Offers all;
  return all;
}

}  // namespace

void offerPrior(OfferedPrior prior) {
  const auto name = prior.name;
  const std::lock_guard lock(offers().mutex);
  if (!offers().priors.emplace(name, std::make_shared<OfferedPrior>(std::move(prior))).second)
    throw Error(ErrorKind::Usage, "A prior {name} is offered already. Give this one another name.",
                {{"name", name}});
}

void withdrawPrior(std::string_view name) {
  std::shared_ptr<const OfferedPrior> last;  // ends after the lock, for its end may take one too
  const std::lock_guard lock(offers().mutex);
  const auto found = offers().priors.find(name);
  if (found == offers().priors.end()) return;
  last = std::move(found->second);
  offers().priors.erase(found);
}

std::shared_ptr<const OfferedPrior> findOfferedPrior(std::string_view name) {
  const std::lock_guard lock(offers().mutex);
  const auto found = offers().priors.find(name);
  return found == offers().priors.end() ? nullptr : found->second;
}

}  // namespace inkling

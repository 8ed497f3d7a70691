#include "engine/priors/prior_file.h"

#include "engine/model/error.h"
#include "engine/priors/edm_prior.h"
#include "engine/priors/prior_format.h"

#include <ATen/ATen.h>

namespace inkling {
namespace {

class EdmFormat final : public SafeTensorsFormat {
 public:
  EdmFormat() : SafeTensorsFormat(edmArchitecture) {}

 private:
  std::shared_ptr<const Prior> openTensors(PriorCard card, const NamedTensors& tensors,
                                           at::Device device) const override {
    auto network = std::make_shared<UNet>(unetConfigFromJson(card.network, card.shape), 0);
    network->load(tensors);
    if (!device.is_cpu()) network = network->to(device);
    network->freeze();
    return std::make_shared<EdmPrior>(std::move(card), std::move(network));
  }
};

const PriorFormatCode code(edmArchitecture, std::make_unique<EdmFormat>());

}  // namespace

PriorParts readPriorParts(const std::string& name) {
  const auto path = findPrior(name);
  if (path.empty())
    throw Error(ErrorKind::Usage,
                "{option} is {name}: it has no weights to train. Name a prior that inkling-cli "
                "train made.",
                {{"option", OptionName{"from"}}, {"name", name}});
  const PriorFile file(path);
  const auto& format = formatOf(file);
  return {path, format.readCard(file), format.tensors(file)};
}

void requirePlaceForCard(const std::string& path) {
  if (!formatOf(PriorFile(path)).hasPlaceForCard())
    throw Error(ErrorKind::Usage,
                "{file} is of a format that has no place for a card, so that nothing can be noted "
                "in it. Name a prior that inkling-cli train made.",
                {{"file", path}});
}

void writeCard(const std::string& path, const std::string& output, const PriorCard& card) {
  requirePlaceForCard(path);
  const PriorFile file(path);
  formatOf(file).writeCard(file, output, card);
}

}  // namespace inkling

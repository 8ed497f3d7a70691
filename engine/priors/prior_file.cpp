#include "engine/priors/prior_file.h"

#include "engine/model/error.h"
#include "engine/priors/edm_prior.h"
#include "engine/priors/prior_format.h"

#include <ATen/ATen.h>

namespace inkling {
namespace {

constexpr const char* edmArchitecture = "edm-unet";

class EdmFormat final : public SafeTensorsFormat {
 public:
  EdmFormat() : SafeTensorsFormat(edmArchitecture) {}

 private:
  std::shared_ptr<const Prior> openTensors(PriorCard card, const Tensors& tensors,
                                           at::Device device) const override {
    auto network = networkOf(card, tensors);
    if (!device.is_cpu()) network = network->to(device);
    network->freeze();
    return std::make_shared<EdmPrior>(std::move(card), std::move(network));
  }

  std::shared_ptr<UNet> networkOf(const PriorCard& card, const Tensors& tensors) const override {
    auto network = std::make_shared<UNet>(unetConfigFromJson(card.network, card.shape), 0);
    network->load(tensors);
    return network;
  }
};

const PriorFormatCode code(edmArchitecture, std::make_unique<EdmFormat>());

}  // namespace

std::pair<PriorCard, std::shared_ptr<UNet>> readNetwork(const std::string& name) {
  const auto path = findPrior(name);
  if (path.empty())
    throw Error(ErrorKind::Usage,
                "{option} is {name}: it has no weights to train. Name a prior that inkling-cli "
                "train made.",
                {{"option", OptionName{"from"}}, {"name", name}});
  const PriorFile file(path);
  const auto& format = formatOf(file);
  auto network = format.network(file);
  auto card = format.readCard(file);
  if (!network)
    throw Error(ErrorKind::Usage,
                "{file}: its architecture is \"{architecture}\", which cannot be trained further. "
                "Name a prior that inkling-cli train made.",
                {{"file", path}, {"architecture", card.architecture}});
  return {std::move(card), std::move(network)};
}

void writePrior(const std::string& path, const PriorCard& card, const UNet& network) {
  writeSafeTensorsPrior(path, card, network.namedWeights());
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

#include "engine/model/error.h"
#include "engine/model/prior_formats.h"
#include "engine/priors/prior_format.h"
#include "engine/support/atomic_file.h"
#include "engine/support/read_file.h"
#include "tests/toys/toys.h"

#include <ATen/ATen.h>

#include <filesystem>
#include <sstream>

namespace inkling::test {
namespace {

constexpr const char* firstLine = "inkling toy prior";

struct White {
  double mean = 0, variance = 1;
  int channels = 1;
};

White readWhite(const std::string& path) {
  std::istringstream text(readFile(path, 1 << 12).substr(std::string(firstLine).size()));
  White white;
  if (!(text >> white.mean >> white.variance >> white.channels) || !(white.variance > 0) ||
      white.channels < 1)
    throw Error(ErrorKind::Input, "{file} is a damaged toy.", {{"file", path}});
  return white;
}

PriorCard cardOf(const White& white, const std::string& path) {
  PriorCard card;
  card.name = std::filesystem::path(path).stem().string();
  card.architecture = "toy";
  card.shape = PriorShape::anySizeOf(white.channels, 4);
  card.mean.assign(static_cast<std::size_t>(white.channels), static_cast<float>(white.mean));
  card.secondMoment = white.mean * white.mean + white.variance;
  for (double beta = 1e-3; beta < 100; beta *= 1.5)
    card.errorTable.emplace_back(beta,
                                 white.variance * beta * beta / (white.variance + beta * beta));
  return card;
}

class WhitePrior final : public Prior {
 public:
  WhitePrior(const White& white, const std::string& path, at::Device device)
      : Prior(cardOf(white, path)), white_(white), device_(device) {}
  at::Device device() const override { return device_; }

 private:
  at::Tensor denoiseImages(const at::Tensor& images, const at::Tensor& beta) const override {
    const auto noise = beta.square().view({-1, 1, 1, 1});
    return (images * white_.variance + noise * white_.mean) / (noise + white_.variance);
  }

  White white_;
  at::Device device_;
};

class ToyFormat final : public PriorFormat {
 public:
  bool recognises(const PriorFile& file) const override {
    return file.start().starts_with(firstLine);
  }
  PriorCard readCard(const PriorFile& file) const override {
    return cardOf(readWhite(file.path()), file.path());
  }
  std::shared_ptr<const Prior> open(const PriorFile& file, at::Device device) const override {
    return std::make_shared<WhitePrior>(readWhite(file.path()), file.path(), device);
  }
};

const PriorFormatEntry entry({"toy", "Toy", {toyPriorSuffix}});
const PriorFormatCode code("toy", std::make_unique<ToyFormat>());

}  // namespace

void writeToyPrior(const std::string& path, double mean, double variance, int channels) {
  writeFile(path, std::string(firstLine) + "\n" + std::to_string(mean) + " " +
                      std::to_string(variance) + " " + std::to_string(channels) + "\n");
}

}  // namespace inkling::test

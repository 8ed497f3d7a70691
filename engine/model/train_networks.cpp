#include "engine/model/train_networks.h"

#include "engine/model/option_builders.h"
#include "engine/model/registry.h"

#include <algorithm>

namespace inkling {
namespace {

using namespace options;

Option multipliers() {
  auto option =
      text("multipliers", "Levels", "1,2",
           "Channels of each level as multiples of the first: one digit a level, with commas.");
  option.accepted = "one to six digits from 1 to 9 with commas between them, as 1,2";
  option.accepts = [](const std::string& written) {
    if (written.size() % 2 == 0 || written.size() > 11) return false;
    for (std::size_t i = 0; i < written.size(); ++i)
      if (i % 2 == 0 ? written[i] < '1' || written[i] > '9' : written[i] != ',') return false;
    return true;
  };
  return option;
}

std::vector<Option> unetOptions() {
  return {
      choice("precision", "Precision", {"float32", "bfloat16"}, "float32",
             "What plain blocks' products are rounded to while training; the weights stay float32. "
             "bfloat16 is several times as fast where the processor has instructions for it (AMX, "
             "or AVX-512 BF16), and slower elsewhere."),
      choice("noise-law", "Noise law", {"log-normal", "log-uniform"}, "log-normal",
             "How the noise levels that are trained on are distributed; log-uniform between the "
             "lowest and the highest."),
      real("noise-mean", "Noise mean", -1.4, -20, 20,
           "Mean of log beta, the noise levels that are trained on."),
      above(real("noise-deviation", "Noise deviation", 1.4, 0, 20,
                 "Standard deviation of log beta.")),
      above(real("noise-min", "Lowest noise level", 0.01, 0, 1e3,
                 "Lower draws are raised to it; the card states it.")),
      above(real("noise-max", "Highest noise level", 50.0, 0, 1e4,
                 "Higher draws are lowered to it; the card states it.")),
      whole("patch", "Patch", 2, 1, 8, "Pixel-unshuffle factor before the first convolution."),
      whole("base", "Channels", 32, 8, 1024, "Channels of the network's first level."),
      multipliers(),
      whole("groups", "Groups", 8, 0, 256,
            "Groups of the group normalisation, which divide every level's channels; 0: no "
            "normalisation, for pictures of any size."),
      whole("blocks", "Blocks", 2, 1, 8, "Residual blocks at each level."),
      flag("detail", "Detail", false,
           "The network also sees each pixel's difference to its surroundings in units of the "
           "noise: photographs with little noise are learned faster."),
      flag("depthwise", "Depthwise blocks", false,
           "Blocks of a 1×1 convolution, a depthwise 3×3 one on twice the channels, and a 1×1 one: "
           "a quarter of the arithmetic at the same width."),
      text("teacher", "Teacher", "",
           "A prior (its name or its file) whose denoised images are learned along with the clean "
           "ones: a few pictures then teach more."),
      real("teacher-share", "Teacher's share", 0.75, 0, 1,
           "How much of what is learned is the teacher's image, between its two noise levels; the "
           "rest is the clean one's."),
      above(real("teacher-noise-min", "Teacher's lowest noise", 0.015, 0, 1e4,
                 "The noise level below which the teacher's share falls, with the fourth power; it "
                 "is a half here.")),
      above(real("teacher-noise-max", "Teacher's highest noise", 0.4, 0, 1e4,
                 "The noise level above which it falls likewise.")),
      flag("plain", "Plain blocks", false,
           "Blocks of two 3×3 convolutions and a ReLU, as many up as down, and nothing between "
           "them: what a CPU trains fastest for pictures of any size. With groups 0."),
      whole("top-blocks", "Further blocks", 0, 0, 16,
            "Further plain blocks at the first level, on the way down and on the way up, for fine "
            "structure. A prior that is trained further gets them where it has fewer, and makes "
            "the same images at first."),
  };
}

std::vector<Option> ncsnv2Options() {
  auto levels = withKeyword(whole("levels", "Noise levels", 2, 2, 1e6,
                                  "How many noise levels an NCSNv2 is trained on; auto: as many as "
                                  "let the noise of neighbours overlap by half (technique 2 of "
                                  "Song & Ermon 2020)."),
                            "auto");
  levels.defaultValue = Keyword{};
  return {
      whole("width", "Width", 128, 2, 4096, "Channels of an NCSNv2 at full size (its ngf)."),
      levels,
      above(withKeyword(real("sigma-begin", "Highest level", Keyword{}, 0, 1e6,
                             "The highest of them; auto: the largest distance between two training "
                             "images, of two thousand (technique 1)."),
                        "auto")),
      above(real("sigma-end", "Lowest level", 0.01, 0, 1e3,
                 "The lowest of them; the others lie between in a geometric sequence.")),
  };
}

std::vector<Option> vaeOptions() {
  return {
      whole("latent", "Latent numbers", 20, 1, 4096,
            "Numbers that a variational autoencoder makes an image of."),
      whole("hidden", "Hidden units", 400, 1, 16384,
            "Units of each of the two layers of its decoder and its encoder."),
      choice("pixel-law", "Law of the pixels", {"bernoulli", "gaussian"}, "bernoulli",
             "What it takes a pixel for, given the latent numbers: Bernoulli's distribution, or a "
             "Gaussian one of the variance that fits best."),
  };
}

Registry<TrainNetworkInfo>& registry() {
  static Registry<TrainNetworkInfo> networks(
      "network to train",
      {{"edm-unet", {"edm-unet"}, 1.5e-3, 0.9995, unetOptions()},
       {"ncsnv2", {"ncsnv2", "ncsnv2deeper", "ncsnv2deepest"}, 1e-4, 0.999, ncsnv2Options()},
       {"vae", {"vae"}, 1e-3, 0.999, vaeOptions()}});
  return networks;
}

template <typename Is>
const TrainNetworkInfo* find(const Is& is) {
  const auto& all = trainNetworks();
  const auto found = std::find_if(all.begin(), all.end(), is);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

const std::vector<TrainNetworkInfo>& trainNetworks() {
  return registry().all();
}

const TrainNetworkInfo* findTrainNetwork(std::string_view id) {
  return find([&](const auto& info) { return info.id == id; });
}

const TrainNetworkInfo* findTrainNetworkByName(std::string_view name) {
  return find([&](const auto& info) {
    return std::find(info.names.begin(), info.names.end(), name) != info.names.end();
  });
}

void registerTrainNetwork(TrainNetworkInfo info) {
  registry().add(std::move(info));
}

}  // namespace inkling

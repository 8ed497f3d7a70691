#include "engine/model/engine.h"
#include "engine/model/option_builders.h"

namespace inkling {
namespace {

using namespace options;

void addBudget(OptionTable& table) {
  table.add(
      whole("steps", "Steps", 8000, 0, 1e9,
            "Optimiser steps; the learning rate falls to zero over them. 0: until the minutes "
            "are over."));
  table.add(withUnit(
      real("minutes", "Minutes", 0.0, 0, 1e6,
           "Training time, over which the learning rate falls to zero; 0: until the steps are "
           "done."),
      "min"));
  table.add(whole("batch", "Batch", 64, 1, 65536, "Images in a step."));
  table.add(
      whole("held-out", "Held-out images", 1000, 1, 1e6,
            "The last images of the data (for crops: the last pictures of each of the data), never "
            "trained on: the denoising error is measured on them."));
  table.add(whole("evaluate-every", "Evaluate every", 2000, 1, 1e9,
                  "Steps between two measurements of the held-out error."));
  table.add(withUnit(real("checkpoint-minutes", "Checkpoint every", 2.0, 0, 1e6,
                          "Minutes between two checkpoints; 0: after every step."),
                     "min"));
}

void addPictures(OptionTable& table) {
  table.add(whole("crop", "Crop", 0, 0, 1024,
                  "Side of the random squares that are taken from pictures of any size; 0: whole "
                  "images, all of one size."));
  table.add(real("shrink", "Shrink", 1.0, 1, 64,
                 "Crops are scaled down, antialiased, by a factor between 1 and this one, "
                 "log-uniform."));
  table.add(whole("picture-memory", "Picture memory", 1024, 1, 1 << 20,
                  "MiB that decoded pictures may take; where all of them need more, they take "
                  "turns."));
  table.add(flag("grey", "Grey", false,
                 "Mix the colours of crops to grey, for a prior for grey images; with a prior in "
                 "colour to start from, its network is folded to one channel."));
  table.add(flag("flips", "Horizontal flips", false,
                 "Mirror images at random: for faces and scenes, not for digits."));
  table.add(flag(
      "turns", "Quarter turns", false,
      "Turn crops by quarter turns at random, so that a few pictures show more; what is upright "
      "is then not learned."));
}

void addOptimiser(OptionTable& table) {
  table.add(above(real("learning-rate", "Learning rate", 1.5e-3, 0, 1,
                       "Adam's highest step size; it falls along a cosine.")));
  table.add(whole("warm-up", "Warm-up", 300, 0, 1e6,
                  "Steps over which the learning rate rises from zero."));
  table.add(choice(
      "optimiser", "Optimiser", {"adam", "muon"}, "adam",
      "Muon turns each inner convolution's step into one of equal strength in every direction: "
      "fewer steps to the same error, for plain blocks."));
  table.add(choice(
      "precision", "Precision", {"float32", "bfloat16"}, "float32",
      "What plain blocks' products are rounded to while training; the weights stay float32. "
      "bfloat16 is several times as fast where the processor has instructions for it (AMX, or "
      "AVX-512 BF16), and slower elsewhere."));
  table.add(below(real("ema", "EMA", 0.9995, 0, 1,
                       "Decay of the exponential moving average of the weights, which is what is "
                       "saved.")));
  table.add(choice(
      "noise-law", "Noise law", {"log-normal", "log-uniform"}, "log-normal",
      "How the noise levels that are trained on are distributed; log-uniform between the lowest "
      "and the highest."));
  table.add(real("noise-mean", "Noise mean", -1.4, -20, 20,
                 "Mean of log beta, the noise levels that are trained on."));
  table.add(above(
      real("noise-deviation", "Noise deviation", 1.4, 0, 20, "Standard deviation of log beta.")));
  table.add(above(real("noise-min", "Lowest noise level", 0.01, 0, 1e3,
                       "Lower draws are raised to it; the card states it.")));
  table.add(above(real("noise-max", "Highest noise level", 50.0, 0, 1e4,
                       "Higher draws are lowered to it; the card states it.")));
}

void addNetwork(OptionTable& table) {
  table.add(
      whole("patch", "Patch", 2, 1, 8, "Pixel-unshuffle factor before the first convolution."));
  table.add(whole("base", "Channels", 32, 8, 1024, "Channels of the network's first level."));
  auto multipliers =
      text("multipliers", "Levels", "1,2",
           "Channels of each level as multiples of the first: one digit a level, with commas.");
  multipliers.accepted = "one to six digits from 1 to 9 with commas between them, as 1,2";
  multipliers.accepts = [](const std::string& written) {
    if (written.size() % 2 == 0 || written.size() > 11) return false;
    for (std::size_t i = 0; i < written.size(); ++i)
      if (i % 2 == 0 ? written[i] < '1' || written[i] > '9' : written[i] != ',') return false;
    return true;
  };
  table.add(multipliers);
  table.add(whole("groups", "Groups", 8, 0, 256,
                  "Groups of the group normalisation, which divide every level's channels; 0: no "
                  "normalisation, for pictures of any size."));
  table.add(whole("blocks", "Blocks", 2, 1, 8, "Residual blocks at each level."));
  table.add(flag(
      "detail", "Detail", false,
      "The network also sees each pixel's difference to its surroundings in units of the noise: "
      "photographs with little noise are learned faster."));
  table.add(flag(
      "depthwise", "Depthwise blocks", false,
      "Blocks of a 1×1 convolution, a depthwise 3×3 one on twice the channels, and a 1×1 one: a "
      "quarter of the arithmetic at the same width."));
  table.add(flag(
      "plain", "Plain blocks", false,
      "Blocks of two 3×3 convolutions and a ReLU, as many up as down, and nothing between them: "
      "what a CPU trains fastest for pictures of any size. With groups 0."));
  table.add(whole("seed", "Seed", 0, 0, 9007199254740991,
                  "Seed of the initial weights, the order of the images and the noise."));
  const auto& standard = standardOptions();
  table.add(standard.require("device"));
  table.add(standard.require("threads"));
}

}  // namespace

const OptionTable& trainOptions() {
  static const OptionTable table = [] {
    OptionTable made;
    addBudget(made);
    addPictures(made);
    addOptimiser(made);
    addNetwork(made);
    return made;
  }();
  return table;
}

}  // namespace inkling

#include "engine/model/engine.h"
#include "engine/model/error.h"
#include "engine/model/option_builders.h"
#include "engine/model/train_networks.h"

#include <algorithm>

namespace inkling {
namespace {

using namespace options;

/// "0.0015 (edm-unet), 0.0001 (ncsnv2)".
std::string ofEach(double TrainNetworkInfo::*number) {
  std::string text;
  for (const auto& network : trainNetworks())
    text += (text.empty() ? "" : ", ") + numberText(network.*number) + " (" + network.id + ")";
  return text;
}

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
  table.add(above(withKeyword(real("learning-rate", "Learning rate", Keyword{}, 0, 1,
                                   "Adam's highest step size; it falls along a cosine; auto: " +
                                       ofEach(&TrainNetworkInfo::learningRate) + "."),
                              "auto")));
  table.add(whole("warm-up", "Warm-up", 300, 0, 1e6,
                  "Steps over which the learning rate rises from zero."));
  table.add(choice(
      "optimiser", "Optimiser", {"adam", "muon"}, "adam",
      "Muon turns each inner convolution's step into one of equal strength in every direction: "
      "fewer steps to the same error, for plain blocks."));
  table.add(below(withKeyword(
      real(
          "ema", "EMA", Keyword{}, 0, 1,
          "Decay of the exponential moving average of the weights, which is what is saved; auto: " +
              ofEach(&TrainNetworkInfo::ema) + "."),
      "auto")));
}

/// Which network, and what the networks there are ask. Options' "methods" are the networks, by the
/// prior formats that they make, that they say something about; none: all.
void addNetworks(OptionTable& table) {
  std::vector<std::string> names;
  std::vector<Option> options;
  for (const auto& network : trainNetworks()) {
    names.insert(names.end(), network.names.begin(), network.names.end());
    for (const auto& option : network.options) {
      auto known = std::find_if(options.begin(), options.end(),
                                [&](const Option& each) { return each.name == option.name; });
      if (known == options.end()) {
        known = options.insert(known, option);
      } else if (!sameSetting(*known, option)) {
        throw Error(ErrorKind::Internal,
                    "The option {option} of the network {network} is another than that of the same "
                    "name in the table.",
                    {{"option", OptionName{option.name}}, {"network", network.id}});
      }
      known->methods.push_back(network.id);
    }
  }
  const auto standard = names.front();
  table.add(choice("network", "Network", std::move(names), standard,
                   "What is trained: a U-Net as Karras et al. (2022) precondition it, or a network "
                   "of the papers, NCSNv2 and its deeper kin (Song & Ermon 2020); or a variational "
                   "autoencoder (Kingma & Welling 2014), whose decoder is a prior for the methods "
                   "that search among its images."));
  for (auto& option : options)
    table.add(std::move(option));
}

void addRandomness(OptionTable& table) {
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
    addNetworks(made);
    addRandomness(made);
    return made;
  }();
  return table;
}

}  // namespace inkling

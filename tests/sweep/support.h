// Studies in a folder of their own, with an engine that answers at once.
#pragma once

#include "engine/support/npy.h"
#include "engine/sweep/study_opening.h"
#include "engine/sweep/study_runner.h"
#include "tests/app/mock_engine.h"
#include "tests/support/files.h"

#include <string>
#include <vector>

namespace inkling::test {

/// Whose priors, digits, the generator digits-vae and portraits64, are a file that there is.
class SweepEngine : public MockEngine {
 public:
  explicit SweepEngine(std::string weights) : weights_(std::move(weights)) {}
  PriorInfo prior(const std::string& name) override {
    const bool portraits = name == "portraits64";
    auto info = MockEngine::prior(name == "digits-vae" || portraits ? "digits" : name);
    if (portraits) info.shape = ImageShape{3, 64, 64};
    info.path = weights_;
    info.generator = name == "digits-vae";
    return info;
  }

 private:
  std::string weights_;
};

/// Writes that many different 28×28 images, and returns the path.
inline std::string writeImages(const Folder& folder, std::int64_t count,
                               const std::string& name = "images.npy") {
  std::vector<float> pixels(static_cast<std::size_t>(count) * 784);
  for (std::size_t i = 0; i < pixels.size(); ++i) {
    const std::size_t shade = i / 784 + i % 7;
    pixels[i] = static_cast<float>(shade) / static_cast<float>(count + 7);
  }
  writeNpy(folder.path(name), {{count, 28, 28}, std::move(pixels)});
  return folder.path(name);
}

inline std::vector<std::size_t> everything(const std::vector<StudyCell>& cells) {
  return shardOf(cells, 0, 1);
}

/// A study's folder, its cells and its engine.
struct StudyPlace {
  explicit StudyPlace(const Folder& where, const nlohmann::json& json)
      : engine(where.write("digits.safetensors", "weights")),
        study(studyFromJson(json)),
        folder(where.path("study")),
        cells(planInFolder(study, folder, engine)) {}

  StudyTally run(StudyObserver& observer, const Cancellation& cancellation = {},
                 bool retry = false) {
    return runStudy(cells, folder, {everything(cells), 1, retry, {}}, engine, observer,
                    cancellation);
  }

  SweepEngine engine;
  Study study;
  StudyFolder folder;
  std::vector<StudyCell> cells;
};

}  // namespace inkling::test

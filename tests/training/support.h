// Trainings of a second or two.
#pragma once

#include "engine/model/engine.h"
#include "engine/priors/tensors.h"
#include "engine/support/atomic_file.h"
#include "engine/support/npy.h"
#include "engine/support/safetensors.h"
#include "engine/training/trainer.h"
#include "tests/test.h"

#include <ATen/ATen.h>
#include <QTemporaryDir>

#include <cmath>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace inkling::test {

namespace fs = std::filesystem;

/// 240 pictures 4×4: a bright row or column on dark.
inline Array bars() {
  Array a{{240, 4, 4}, std::vector<float>(240 * 16, 0.1f)};
  auto& v = std::get<0>(a.values);
  for (int i = 0; i < 240; ++i)
    for (int k = 0; k < 4; ++k)
      v[i * 16 + (i % 2 ? 4 * (i / 2 % 4) + k : 4 * k + i / 2 % 4)] = 0.9f;
  return a;
}

inline void ignore(const TrainReport&) {}

/// The held-out errors of a training's first and last evaluation.
struct Learned {
  std::vector<std::pair<double, double>> first, last;
};
inline Learned learnedBy(const TrainRequest& request) {
  Learned learned;
  train(
      request,
      [&](const TrainReport& report) {
        if (report.heldOutError.empty()) return;
        if (learned.first.empty()) learned.first = report.heldOutError;
        learned.last = report.heldOutError;
      },
      Cancellation());
  return learned;
}

inline std::map<std::string, at::Tensor> readSafeTensorsOf(const std::string& path) {
  std::map<std::string, at::Tensor> tensors;
  for (const auto& [name, array] : readSafeTensors(path).tensors)
    tensors[name] = toTensor(array);
  return tensors;
}

/// A folder with data to train on, and what is asked of a training there.
class TrainingFolder {
 protected:
  TrainingFolder() : data_(file("bars.npy")) { writeNpy(data_, bars()); }

  std::string file(const char* name) const { return folder_.filePath(name).toStdString(); }

  TrainRequest request(const char* name) const {
    TrainRequest r;
    r.data = {data_};
    r.output = file((std::string(name) + ".safetensors").c_str());
    r.checkpoint = file((std::string(name) + ".ckpt").c_str());
    r.log = file((std::string(name) + ".csv").c_str());
    r.command = "inkling-cli train ...";
    r.settings = trainOptions().experimentDefaults();
    r.settings.set("steps", std::int64_t{30});
    r.settings.set("batch", std::int64_t{16});
    r.settings.set("held-out", std::int64_t{40});
    r.settings.set("evaluate-every", std::int64_t{20});
    r.settings.set("base", std::int64_t{8});
    r.settings.set("blocks", std::int64_t{1});
    r.settings.set("flips", true);
    r.settings.set("device", std::string("cpu"));
    r.settings.set("warm-up", std::int64_t{20});
    return r;
  }

  /// The same of a small NCSNv2.
  TrainRequest ncsnv2Request(const char* name) const {
    auto r = request(name);
    for (const char* unets : {"base", "blocks"})
      r.settings.set(unets, trainOptions().require(unets).defaultValue);
    r.settings.set("network", std::string("ncsnv2"));
    r.settings.set("width", std::int64_t{4});
    return r;
  }

  /// On three pictures of 32×24, one of them held out, and dead leaves.
  TrainRequest cropsRequest(const char* name) const {
    auto r = request(name);
    const auto folder = file("pictures of 32×24");
    fs::create_directories(folder);
    for (char number : {'0', '1', '2'})
      writeFile(folder + "/" + number + ".png", std::string(1, number));
    r.data = {folder, "dead-leaves:"};
    r.decoder = [](const std::string&, const std::vector<unsigned char>& bytes) {
      Image image{{3, 24, 32}, std::vector<float>(3 * 24 * 32)};
      for (std::size_t i = 0; i < image.pixels.size(); ++i) {
        const auto column = static_cast<double>(i % 32), row = static_cast<double>(i / 32 % 24);
        image.pixels[i] =
            static_cast<float>(0.5 + 0.4 * std::sin(column / 5 + bytes[0]) * std::cos(row / 4));
      }
      return image;
    };
    r.settings.set("held-out", std::int64_t{1});
    r.settings.set("crop", std::int64_t{8});
    r.settings.set("shrink", 1.5);
    r.settings.set("noise-law", std::string("log-uniform"));
    r.settings.set("groups", std::int64_t{0});
    r.settings.set("detail", true);
    r.settings.set("depthwise", true);
    return r;
  }

  QTemporaryDir folder_;
  std::string data_;
};

}  // namespace inkling::test

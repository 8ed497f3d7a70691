#include "ui/figures/result_arrays.h"

#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/support/atomic_file.h"
#include "engine/support/npy.h"

#include <algorithm>
#include <limits>

namespace inkling {
namespace {

ImageShape shapeOf(const Result& result) {
  return result.images.empty() ? ImageShape{} : result.images.front().backProjection.shape;
}

/// An array of images that is filled place by place; the others stay NaN.
class Stack {
 public:
  Stack(const Result& result, std::vector<std::int64_t> leading)
      : pixels_(static_cast<std::size_t>(shapeOf(result).size())) {
    const auto shape = shapeOf(result);
    array_.shape = std::move(leading);
    array_.shape.insert(array_.shape.end(), {shape.channels, shape.height, shape.width});
    array_.values = std::vector<float>(static_cast<std::size_t>(array_.size()),
                                       std::numeric_limits<float>::quiet_NaN());
  }

  void put(std::size_t place, const Image& image) {
    auto& values = std::get<std::vector<float>>(array_.values);
    if (image.pixels.size() != pixels_ || (place + 1) * pixels_ > values.size())
      throw Error(ErrorKind::Internal, "An image does not fit the array of its result.");
    std::copy(image.pixels.begin(), image.pixels.end(),
              values.begin() + static_cast<std::ptrdiff_t>(place * pixels_));
    used_ = true;
  }

  void save(const std::string& path) const {
    if (used_) writeNpy(path, array_);
  }

 private:
  std::size_t pixels_;
  Array array_;
  bool used_ = false;
};

std::int64_t imagesOf(const Result& result) {
  return static_cast<std::int64_t>(result.images.size());
}

void saveTruth(const std::string& folder, const Result& result) {
  Stack truth(result, {imagesOf(result)});
  for (std::size_t i = 0; i < result.images.size(); ++i)
    if (const auto& known = result.images[i].truth) truth.put(i, *known);
  truth.save(folder + "/truth.npy");
}

void saveEstimates(const std::string& folder, const Result& result, const std::string& method) {
  Stack estimates(result, {imagesOf(result)});
  for (const auto& run : result.runs)
    if (run.method == method && run.estimate)
      estimates.put(static_cast<std::size_t>(run.image), *run.estimate);
  estimates.save(folder + "/" + method + "-estimate.npy");
}

/// Lists of images that each run of a method has, such as its samples.
void saveLists(const std::string& path, const Result& result, const std::string& method,
               std::vector<Image> Run::*list) {
  std::size_t most = 0;
  for (const auto& run : result.runs)
    if (run.method == method) most = std::max(most, (run.*list).size());
  Stack stack(result, {imagesOf(result), static_cast<std::int64_t>(most)});
  for (const auto& run : result.runs) {
    if (run.method != method) continue;
    for (std::size_t i = 0; i < (run.*list).size(); ++i)
      stack.put(static_cast<std::size_t>(run.image) * most + i, (run.*list)[i]);
  }
  stack.save(path);
}

}  // namespace

void saveResultJson(const std::string& path, const Result& result, bool trace) {
  writeFile(path, toText(toJson(result, trace)));
}

void saveArrays(const std::string& folder, const Result& result, const Cancellation& cancellation,
                const FileReport& report) {
  std::vector<std::function<void()>> steps{
      [&] { writeFile(folder + "/experiment.json", toText(toJson(result.experiment))); },
      [&] { saveTruth(folder, result); }};
  const auto methods = methodsOf(result);
  for (const auto& method : methods) {
    const auto stem = folder + "/" + method;
    steps.push_back([&] { saveEstimates(folder, result, method); });
    steps.push_back([&, stem] { saveLists(stem + "-samples.npy", result, method, &Run::samples); });
    steps.push_back(
        [&, stem] { saveLists(stem + "-components.npy", result, method, &Run::components); });
  }
  for (std::size_t done = 0; done < steps.size(); ++done) {
    cancellation.check();
    steps[done]();
    if (report) report(static_cast<int>(done + 1), static_cast<int>(steps.size()));
  }
}

Array stackOf(const std::vector<Image>& images) {
  const auto& shape = images.front().shape;
  std::vector<float> values;
  for (const auto& image : images)
    values.insert(values.end(), image.pixels.begin(), image.pixels.end());
  return {{static_cast<std::int64_t>(images.size()), shape.channels, shape.height, shape.width},
          std::move(values)};
}

}  // namespace inkling

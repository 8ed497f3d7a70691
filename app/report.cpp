#include "app/report.h"

#include "app/text_table.h"
#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/support/atomic_file.h"
#include "engine/support/npy.h"
#ifdef INKLING_QT
#include "ui/figures/comparison_grid.h"
#include "ui/figures/gui_session.h"
#include "ui/figures/png.h"
#endif

#include <algorithm>
#include <cmath>
#include <set>

namespace inkling {
namespace {

std::string nameOf(const Result& result, int image) {
  const auto index = static_cast<std::size_t>(image);
  return index < result.images.size() ? result.images[index].name : std::to_string(image);
}

/// Which of the table's further columns there are.
struct Columns {
  bool mean = false, predicted = false;
};

std::vector<std::string> tableRow(const std::string& image, const Run& run, const Columns& has) {
  std::vector<std::string> row{image,
                               run.method,
                               fixedText(run.metrics.psnr, 2),
                               fixedText(run.metrics.ssim, 3),
                               fixedText(run.metrics.consistency, 3),
                               std::to_string(run.evaluations),
                               fixedText(run.seconds, 1)};
  if (has.mean) row.push_back(fixedText(run.meanMetrics.psnr, 2));
  if (has.predicted)
    row.push_back(run.converged ? fixedText(-10 * std::log10(run.predictedError), 2)
                                : "not converged");
  return row;
}

/// The mean over a method's images, as a run.
Run averageOf(const Result& result, const std::string& method) {
  Run average;
  average.method = method;
  double count = 0, psnr = 0, ssim = 0, consistency = 0, mean = 0, evaluations = 0, predicted = 0;
  for (const auto& run : result.runs) {
    if (run.method != method) continue;
    ++count;
    psnr += run.metrics.psnr;
    ssim += run.metrics.ssim;
    consistency += run.metrics.consistency;
    mean += run.meanMetrics.psnr;
    evaluations += run.evaluations;
    average.seconds += run.seconds;
    predicted += run.predictedError;
  }
  average.metrics.psnr = psnr / count;
  average.metrics.ssim = ssim / count;
  average.metrics.consistency = consistency / count;
  average.meanMetrics.psnr = mean / count;
  average.seconds /= count;
  average.predictedError = predicted / count;
  average.evaluations = static_cast<int>(std::lround(evaluations / count));
  return average;
}

/// A method's images one after the other in one array, with the leading dimensions given.
void writeStack(const std::string& path, const std::vector<const Image*>& images,
                std::vector<std::int64_t> leading) {
  std::vector<float> values;
  for (const auto* image : images)
    values.insert(values.end(), image->pixels.begin(), image->pixels.end());
  const auto& shape = images.front()->shape;
  leading.insert(leading.end(), {shape.channels, shape.height, shape.width});
  writeNpy(path, {std::move(leading), std::move(values)});
}

void writeArrays(const Result& result, const std::string& folder) {
  for (const auto& method : methodsOf(result)) {
    std::vector<const Image*> samples, estimates, components;
    std::int64_t images = 0;
    for (const auto& run : result.runs) {
      if (run.method != method) continue;
      ++images;
      for (const auto& sample : run.samples)
        samples.push_back(&sample);
      if (run.estimate) estimates.push_back(&*run.estimate);
      for (const auto& component : run.components)
        components.push_back(&component);
    }
    if (!samples.empty())
      writeStack(folder + "/" + method + "-samples.npy", samples,
                 {images, static_cast<std::int64_t>(samples.size()) / images});
    if (!estimates.empty())
      writeStack(folder + "/" + method + "-estimate.npy", estimates, {images});
    if (!components.empty())
      writeStack(folder + "/" + method + "-components.npy", components,
                 {images, static_cast<std::int64_t>(components.size()) / images});
  }
}

#ifdef INKLING_QT
/// "03-digit-3": sorts in the order of the images and stays a file name.
std::string fileStem(const Result& result, int image) {
  std::string name;
  for (char c : nameOf(result, image).substr(0, 40)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '.';
    name += plain ? c : '_';
  }
  auto number = std::to_string(image);
  number.insert(0, number.size() < 2 ? 2 - number.size() : 0, '0');
  return number + "-" + name;
}

void writePictures(const Result& result, const std::string& folder, const std::string& experiment) {
  const auto write = [&](int image, const std::string& what, const Image& pixels) {
    if (!pixels.pixels.empty())
      writePng(folder + "/" + fileStem(result, image) + "-" + what + ".png", toQImage(pixels),
               experiment);
  };
  for (int i = 0; i < static_cast<int>(result.images.size()); ++i) {
    const auto& image = result.images[static_cast<std::size_t>(i)];
    if (image.truth) write(i, "truth", *image.truth);
    write(i, "back-projection", image.backProjection);
  }
  for (const auto& run : result.runs) {
    if (run.estimate) write(run.image, run.method + "-estimate", *run.estimate);
    if (!run.samples.empty()) write(run.image, run.method, run.samples.front());
    if (run.samples.size() < 2) continue;
    write(run.image, run.method + "-mean", run.mean);
    write(run.image, run.method + "-deviation", run.deviation);
  }
  if (result.images.empty()) return;
  const GuiSession session;
  writePng(folder + "/comparison.png", comparisonGrid(result), experiment);
}
#endif

}  // namespace

std::string resultTable(const Result& result) {
  Columns has;
  for (const auto& run : result.runs) {
    has.mean = has.mean || run.samples.size() > 1;
    has.predicted = has.predicted || std::isfinite(run.predictedError);
  }
  std::vector<std::vector<std::string>> rows{
      {"image", "method", "PSNR/dB", "SSIM", "consistency", "evaluations", "seconds"}};
  if (has.mean) rows.front().push_back("mean PSNR/dB");
  if (has.predicted) rows.front().push_back("predicted PSNR/dB");
  std::set<int> images;
  for (const auto& run : result.runs) {
    rows.push_back(tableRow(nameOf(result, run.image), run, has));
    images.insert(run.image);
  }
  if (images.size() > 1)
    for (const auto& method : methodsOf(result))
      rows.push_back(tableRow("(average)", averageOf(result, method), has));
  return textTable(rows, 2);
}

void writeResultJson(const Result& result, bool trace, const std::string& target,
                     std::ostream& out) {
  const auto text = toText(toJson(result, trace));
  if (target == "-")
    out << text << std::flush;
  else
    writeFile(target, text);
}

void writeResultFiles(const Result& result, bool trace, const std::string& folder) {
  const auto experiment = toText(toJson(result.experiment));
  writeFile(folder + "/experiment.json", experiment);
  writeFile(folder + "/result.json", toText(toJson(result, trace)));
  writeArrays(result, folder);
#ifdef INKLING_QT
  writePictures(result, folder, experiment);
#endif
}

}  // namespace inkling

#include "ui/export/result_files.h"

#include "engine/model/json_text.h"
#include "engine/support/atomic_file.h"
#include "engine/support/npy.h"
#include "ui/export/export_names.h"
#include "ui/figures/png.h"
#include "ui/plots/method_name.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <limits>

namespace inkling {
namespace {

constexpr int largestSide = 32767;

struct Text {
  Q_DECLARE_TR_FUNCTIONS(inkling::ResultFiles)
};

QString digits(std::size_t number, int width) {
  return QStringLiteral("%1").arg(number, width, 10, QLatin1Char('0'));
}

/// The pictures of one image.
class Pictures {
 public:
  Pictures(const Result& result, std::size_t image, std::vector<ResultPicture>& out)
      : stem_(digits(image, 2) + QLatin1Char('-') +
              fileNamePart(QString::fromStdString(result.images[image].name)) + QLatin1Char('-')),
        out_(out) {}

  void add(PictureKind kind, const QString& label, const QString& what, const Image& image) {
    if (!image.pixels.empty())
      out_.push_back({kind, label, (stem_ + what + QStringLiteral(".png")).toStdString(), &image});
  }

  void add(const Run& run) {
    const auto id = QString::fromStdString(run.method), name = methodName(run.method);
    if (run.estimate)
      add(PictureKind::Estimate, Text::tr("%1, estimate").arg(name),
          id + QStringLiteral("-estimate"), *run.estimate);
    for (std::size_t s = 0; s < run.samples.size(); ++s)
      add(s == 0 ? PictureKind::FirstSample : PictureKind::FurtherSamples,
          Text::tr("%1, sample %2").arg(name).arg(s + 1),
          id + QStringLiteral("-sample-") + digits(s, 3), run.samples[s]);
    if (run.samples.size() < 2) return;
    add(PictureKind::Mean, Text::tr("%1, mean").arg(name), id + QStringLiteral("-mean"),
        run.mean);
    add(PictureKind::Deviation, Text::tr("%1, deviation").arg(name),
        id + QStringLiteral("-deviation"), run.deviation);
  }

 private:
  QString stem_;
  std::vector<ResultPicture>& out_;
};

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

void saveSamples(const std::string& folder, const Result& result, const std::string& method) {
  std::size_t most = 0;
  for (const auto& run : result.runs)
    if (run.method == method) most = std::max(most, run.samples.size());
  Stack samples(result, {imagesOf(result), static_cast<std::int64_t>(most)});
  for (const auto& run : result.runs) {
    if (run.method != method) continue;
    for (std::size_t s = 0; s < run.samples.size(); ++s)
      samples.put(static_cast<std::size_t>(run.image) * most + s, run.samples[s]);
  }
  samples.save(folder + "/" + method + "-samples.npy");
}

}  // namespace

std::vector<ResultPicture> resultPictures(const Result& result) {
  std::vector<ResultPicture> all;
  for (std::size_t i = 0; i < result.images.size(); ++i) {
    const auto& image = result.images[i];
    Pictures pictures(result, i, all);
    if (image.truth)
      pictures.add(PictureKind::Truth, Text::tr("Truth"), QStringLiteral("truth"), *image.truth);
    pictures.add(PictureKind::BackProjection, Text::tr("Back-projection"),
                 QStringLiteral("back-projection"), image.backProjection);
    for (const auto& run : result.runs)
      if (run.image == static_cast<int>(i)) pictures.add(run);
  }
  return all;
}

void savePicture(const std::string& path, const Image& image, int magnification,
                 const std::string& experimentJson) {
  const int side = std::max({1, image.shape.height, image.shape.width});
  if (magnification < 1 || magnification > std::min(mostMagnification, largestSide / side))
    throw Error(ErrorKind::Usage,
                "A picture of " + toString(image.shape) + " cannot be made " +
                    std::to_string(magnification) + "-fold: choose 1 to " +
                    std::to_string(std::min(mostMagnification, largestSide / side)) + ".");
  writePng(path, toQImage(image, magnification), experimentJson);
}

void savePictures(const std::string& folder, const Result& result,
                  const std::set<PictureKind>& kinds, int magnification,
                  const Cancellation& cancellation, const ThreadTask::Report& report) {
  auto pictures = resultPictures(result);
  std::erase_if(pictures, [&](const auto& each) { return !kinds.contains(each.kind); });
  if (pictures.empty())
    throw Error(ErrorKind::Usage,
                "The result has none of the pictures that were asked for: choose other kinds.");
  const auto experiment = toText(toJson(result.experiment));
  const int total = static_cast<int>(pictures.size());
  for (int done = 0; done < total; ++done) {
    cancellation.check();
    const auto& picture = pictures[static_cast<std::size_t>(done)];
    savePicture(folder + "/" + picture.fileName, *picture.image, magnification, experiment);
    report(done + 1, total);
  }
}

void saveResultJson(const std::string& path, const Result& result, bool trace) {
  writeFile(path, toText(toJson(result, trace)));
}

void saveArrays(const std::string& folder, const Result& result, const Cancellation& cancellation,
                const ThreadTask::Report& report) {
  std::vector<std::function<void()>> steps{
      [&] { writeFile(folder + "/experiment.json", toText(toJson(result.experiment))); },
      [&] { saveTruth(folder, result); }};
  const auto methods = methodsOf(result);
  for (const auto& method : methods) {
    steps.push_back([&] { saveEstimates(folder, result, method); });
    steps.push_back([&] { saveSamples(folder, result, method); });
  }
  for (std::size_t done = 0; done < steps.size(); ++done) {
    cancellation.check();
    steps[done]();
    report(static_cast<int>(done + 1), static_cast<int>(steps.size()));
  }
}

}  // namespace inkling

#include "ui/figures/result_pictures.h"

#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "ui/figures/file_names.h"
#include "ui/figures/method_name.h"
#include "ui/figures/png.h"

#include <QCoreApplication>

#include <algorithm>

namespace inkling {
namespace {

constexpr int largestSide = 32767;

struct Text {
  Q_DECLARE_TR_FUNCTIONS(inkling::ResultPictures)
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
    add(PictureKind::Mean, Text::tr("%1, mean").arg(name), id + QStringLiteral("-mean"), run.mean);
    add(PictureKind::Deviation, Text::tr("%1, deviation").arg(name),
        id + QStringLiteral("-deviation"), run.deviation);
  }

 private:
  QString stem_;
  std::vector<ResultPicture>& out_;
};

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
                "A picture of {shape} cannot be made {factor}-fold: choose 1 to {most}.",
                {{"shape", toString(image.shape)},
                 {"factor", std::int64_t{magnification}},
                 {"most", std::int64_t{std::min(mostMagnification, largestSide / side)}}});
  writePng(path, toQImage(image, magnification), experimentJson);
}

void savePictures(const std::string& folder, const Result& result,
                  const std::set<PictureKind>& kinds, int magnification,
                  const Cancellation& cancellation, const FileReport& report) {
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
    if (report) report(done + 1, total);
  }
}

}  // namespace inkling

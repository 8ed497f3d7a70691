#include "engine/support/npy.h"
#include "tests/support/files.h"
#include "tests/ui/export_support.h"
#include "ui/export/finished_methods.h"
#include "ui/figures/comparison_file.h"
#include "ui/figures/file_names.h"
#include "ui/figures/pictures.h"
#include "ui/figures/png.h"
#include "ui/figures/result_pictures.h"

#include <cmath>
#include <filesystem>

namespace inkling {
namespace {

using namespace exporting;

class ResultExportTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void picturesAreMagnifiedWithoutSmoothing() {
    const Folder folder;
    const auto experiment = experimentOf();
    const auto result = mockResult(experiment, 3);
    int reports = 0;
    savePictures(folder.file(""), result,
                 {PictureKind::Truth, PictureKind::FirstSample, PictureKind::FurtherSamples,
                  PictureKind::Mean, PictureKind::Deviation, PictureKind::Estimate},
                 3, {}, [&](int done, int total) {
                   QCOMPARE(done, ++reports);
                   QCOMPARE(total, 36);
                 });
    QCOMPARE(reports, 36);
    QCOMPARE(folder.names().size(), 36);
    for (const char* name :
         {"01-prior_0-truth.png", "01-prior_0-qcs-sgm-sample-002.png",
          "02-prior_1-qcs-sgm-deviation.png", "01-prior_0-message-passing-estimate.png"})
      QVERIFY2(folder.names().contains(QString::fromUtf8(name)), name);
    const auto sample = folder.file("01-prior_0-qcs-sgm-sample-002.png");
    QCOMPARE(QImage(QString::fromStdString(sample)).convertToFormat(QImage::Format_RGB32),
             toQImage(result.runs[1].samples[2], 3).convertToFormat(QImage::Format_RGB32));
    QVERIFY(experimentFromJson(parseJson(experimentTextOf(sample), sample)) == experiment);
    // a name with quotes and slashes stays one file name
    QVERIFY(folder.names().first().startsWith(QStringLiteral("00-Ziffer__3")));
    QCOMPARE(fileNamePart(QStringLiteral("../a b/c")), QStringLiteral(".._a_b_c"));
    QCOMPARE(fileNamePart({}), QStringLiteral("untitled"));
  }

  void picturesThatCannotBe() {
    const Folder folder;
    const auto result = mockResult(experimentOf(), 3);
    const auto save = [&](const std::string& to, const std::set<PictureKind>& kinds, int times,
                          const Cancellation& cancellation = {}) {
      savePictures(folder.file(to), result, kinds, times, cancellation, [](int, int) {});
    };
    VERIFY_ERROR(ErrorKind::Usage, save("", {}, 1), "none of the pictures");
    VERIFY_ERROR(ErrorKind::Usage, save("", {PictureKind::Truth}, 0), "0-fold", "1 to 64");
    VERIFY_ERROR(ErrorKind::Usage, save("", {PictureKind::Truth}, 65), "65-fold");
    VERIFY_ERROR(ErrorKind::Output, save("none", {PictureKind::Truth}, 1), "does not exist");
    const Cancellation stopped;
    stopped.cancel();
    VERIFY_ERROR(ErrorKind::Cancelled, save("", {PictureKind::Truth}, 1, stopped), "");
    QVERIFY(folder.names().isEmpty());
  }

  void arraysKeepEveryPixel() {
    const Folder folder;
    const auto experiment = experimentOf();
    auto result = mockResult(experiment, 3);
    result.images[2].truth.reset();
    result.runs.erase(result.runs.begin() + 1);  // stopped
    result.runs[0].samples.pop_back();
    saveArrays(folder.file(""), result, {}, [](int, int) {});
    QCOMPARE(folder.names(),
             (QStringList{QStringLiteral("experiment.json"),
                          QStringLiteral("message-passing-estimate.npy"),
                          QStringLiteral("message-passing-samples.npy"),
                          QStringLiteral("qcs-sgm-samples.npy"), QStringLiteral("truth.npy")}));
    QCOMPARE(folder.bytes("experiment.json"), json(experiment));
    const auto truth = readNpy(folder.file("truth.npy"));
    QCOMPARE(truth.shape, (std::vector<std::int64_t>{3, 1, 28, 28}));
    const auto samples = readNpy(folder.file("qcs-sgm-samples.npy"));
    QCOMPARE(samples.shape, (std::vector<std::int64_t>{3, 3, 1, 28, 28}));
    const auto at = [](const Array& array, std::size_t place) {
      const auto values = toFloats(array);
      return std::vector<float>(values.begin() + static_cast<std::ptrdiff_t>(place * 784),
                                values.begin() + static_cast<std::ptrdiff_t>((place + 1) * 784));
    };
    QCOMPARE(at(truth, 1), result.images[1].truth->pixels);
    QVERIFY(std::isnan(at(truth, 2).front()) && std::isnan(at(truth, 2).back()));
    QCOMPARE(at(samples, 1), result.runs[0].samples[1].pixels);
    QVERIFY(std::isnan(at(samples, 2).front()));  // one sample less
    QVERIFY(std::isnan(at(samples, 3).front()));  // the run that is missing
    QCOMPARE(at(samples, 8), result.runs[1].samples[2].pixels);
    QCOMPARE(at(readNpy(folder.file("message-passing-estimate.npy")), 2),
             result.runs.back().estimate->pixels);
    VERIFY_ERROR(ErrorKind::Output, saveArrays(folder.file("none"), result, {}, [](int, int) {}),
                 "does not exist");
  }

  void numbersAsJson() {
    const Folder folder;
    const auto experiment = experimentOf();
    const auto result = mockResult(experiment, 3, true);
    for (const bool trace : {true, false}) {
      saveResultJson(folder.file("r.json"), result, trace);
      const auto read = parseJson(folder.bytes("r.json"), "r.json");
      QVERIFY(experimentFromJson(read["experiment"]) == experiment);
      QCOMPARE(read["results"].size(), std::size_t{6});
      QCOMPARE(!read["results"][0]["trace"].is_null(), trace);
      QCOMPARE(read["results"][4]["image"].get<std::string>(), std::string("prior 0"));
    }
  }

  void theTraceIsWhatWasSeen() {
    auto data = finishedRecording();
    auto whole = std::make_shared<Result>(*data.methods[0].whole);
    for (auto& run : whole->runs)
      run.trace.clear();  // as the window's runs are
    for (auto& method : data.methods)
      method.whole = whole;
    data.methods[0].others[2].steps = {data.methods[0].steps.front()};
    const auto result = finishedResult(data);
    for (const auto& run : result.runs) {
      const bool first = run.method == data.methods[0].method;
      QCOMPARE(run.trace.size(), run.image == 0            ? std::size_t{8}
                                 : first && run.image == 2 ? std::size_t{1}
                                                           : std::size_t{0});
    }
  }

  void nothingIsLeftWhereWritingIsNotAllowed() {
    const Folder folder;
    QVERIFY(QDir().mkdir(folder.path(QStringLiteral("locked"))));
    QVERIFY(QFile::setPermissions(folder.path(QStringLiteral("locked")),
                                  QFile::ReadOwner | QFile::ExeOwner));
    const auto result = mockResult(experimentOf(), 3);
    const auto file = folder.file("locked/figure.pdf");
    {
      const test::WithoutPrivileges others;
      if (!others.effective()) QSKIP("root cannot give up its privileges here");
      VERIFY_ERROR(ErrorKind::Output, saveComparison(file, result, {}, 96, {}), "figure.pdf",
                   "could not be written");
    }
    QVERIFY(QDir(folder.path(QStringLiteral("locked")))
                .isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
  }

  void whatIsFinishedIsCopiedAlone() {
    auto data = finishedRecording();
    const auto light = withoutCourses(data);
    QVERIFY(light.methods[0].trajectory.frames().empty() && light.methods[0].steps.empty());
    const auto result = finishedResult(light);
    QVERIFY(result.experiment == data.experiment);
    QCOMPARE(result.images.size(), std::size_t{3});
    QCOMPARE(result.runs.size(), std::size_t{6});
    const auto shown = shownResult(data);
    QCOMPARE(shown.images.size(), std::size_t{1});
    QCOMPARE(shown.runs.size(), std::size_t{2});
    const auto sources = finishedSources(data);
    QCOMPARE(sources.size(), std::size_t{2});
    QVERIFY(leftOutText(data).isEmpty());
    data.methods[1].chosen = false;
    QCOMPARE(withoutCourses(data).methods.size(), std::size_t{1});
    QCOMPARE(shownResult(data).runs.size(), std::size_t{1});
    QCOMPARE(finishedSources(data).size(), std::size_t{1});
    data.methods[1].chosen = true;
    data.methods[0].stale = true;
    QCOMPARE(shownResult(data).runs.size(), std::size_t{1});
    QVERIFY(finishedSources(data) != sources);
    data.methods[1].stale = true;
    VERIFY_ERROR(ErrorKind::Usage, shownResult(data), "No finished result");
  }
};

}  // namespace

INKLING_TEST(ResultExportTest);

}  // namespace inkling

#include "result_export_test.moc"

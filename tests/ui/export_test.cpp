#include "engine/model/json_text.h"
#include "engine/support/npy.h"
#include "engine/support/read_file.h"
#include "tests/app/mock_engine.h"
#include "tests/support/files.h"
#include "tests/test.h"
#include "tests/ui/view_support.h"
#include "ui/export/animation_export.h"
#include "ui/export/comparison_file.h"
#include "ui/export/export_dialog.h"
#include "ui/export/export_names.h"
#include "ui/export/figure_preview.h"
#include "ui/export/figure_rows.h"
#include "ui/export/finished_methods.h"
#include "ui/export/plots_page.h"
#include "ui/export/result_files.h"
#include "ui/export/video_file.h"
#include "ui/figures/pictures.h"
#include "ui/figures/png.h"
#include "ui/plots/trace_plot.h"
#include "ui/session/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <cmath>
#include <cstring>
#include <filesystem>

namespace inkling {

namespace {

using test::mockImage;
using test::mockResult;

const QString png = QStringLiteral("png");

class Folder {
 public:
  QString path(const QString& name = {}) const { return directory_.filePath(name); }
  std::string file(const std::string& name) const {
    return path(QString::fromStdString(name)).toStdString();
  }
  std::string bytes(const std::string& name) const { return readFile(file(name)); }
  QStringList names() const {
    return QDir(directory_.path())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
  }

 private:
  QTemporaryDir directory_;
};

/// Three images, one method that samples and one that estimates; a name with quotes.
Experiment experimentOf(int images = 3) {
  auto experiment = Experiment::defaults();
  experiment.images = {EmbeddedSource{"Ziffer „3“ <&\"'>", mockImage(0)}};
  if (images > 1) experiment.images.push_back(PriorSource{images - 1});
  experiment.settings.set("samples", std::int64_t{3});
  experiment.methods = {makeMethod("qcs-sgm"), makeMethod("message-passing")};
  return experiment;
}

Recording finishedRecording(const Experiment& experiment = experimentOf(), int images = 3) {
  const auto result = std::make_shared<Result>(mockResult(experiment, images, true));
  Recording made;
  made.experiment = experiment;
  made.finished = true;
  made.image = result->images.front();
  for (const auto& method : experiment.methods) {
    auto course = inkling::course(method.id, 8, 8);
    course.experiment = experiment;
    course.whole = result;
    for (const auto& run : result->runs)
      if (run.method == method.id && run.image == 0) course.run = run;
    made.methods.push_back(std::move(course));
  }
  return made;
}

std::string json(const Experiment& experiment) {
  return toText(toJson(experiment));
}

/// Whether the small picture stands in the large one, pixel for pixel.
bool contains(const QImage& large, const QImage& small) {
  const auto part = small.convertToFormat(QImage::Format_RGB32);
  const auto bytes = static_cast<std::size_t>(part.width()) * 4;
  for (int y = 0; y + part.height() <= large.height(); ++y)
    for (int x = 0; x + part.width() <= large.width(); ++x) {
      int row = 0;
      while (row < part.height() &&
             std::memcmp(large.constScanLine(y + row) + 4 * x, part.constScanLine(row), bytes) == 0)
        ++row;
      if (row == part.height()) return true;
    }
  return false;
}

/// Texts and embedded pictures of an SVG; no texts if it is not well-formed.
struct Svg {
  QStringList texts;
  QString description;
  std::vector<QImage> pictures;

  explicit Svg(const std::string& bytes) {
    QXmlStreamReader reader(QByteArray::fromStdString(bytes));
    while (!reader.atEnd()) {
      if (reader.readNext() != QXmlStreamReader::StartElement) continue;
      if (reader.name() == QLatin1String("text")) texts += reader.readElementText().trimmed();
      if (reader.name() == QLatin1String("desc")) description = reader.readElementText();
      for (const auto& attribute : reader.attributes())
        if (attribute.name() == QLatin1String("href"))
          pictures.push_back(QImage::fromData(QByteArray::fromBase64(
              attribute.value().mid(attribute.value().indexOf(u',') + 1).toLatin1())));
    }
    if (reader.hasError()) texts.clear();
  }
  bool has(const QString& text) const { return texts.join(u'|').contains(text); }
};

std::vector<QImage> framesOf(const QString& gif) {
  QImageReader reader(gif);
  std::vector<QImage> frames;
  for (auto frame = reader.read(); !frame.isNull(); frame = reader.read())
    frames.push_back(frame.convertToFormat(QImage::Format_RGB32));
  return frames;
}

/// Runs a task to its end; its path, or "" with the message.
QString run(ExportTask& task, QString* message = nullptr) {
  QSignalSpy finished(&task, &ExportTask::finished), failed(&task, &ExportTask::failed),
      cancelled(&task, &ExportTask::cancelled);
  task.start();
  const bool ended = QTest::qWaitFor(
      [&] { return finished.count() + failed.count() + cancelled.count() > 0; }, 60000);
  if (message && failed.count() == 1) *message = failed[0][0].toString();
  return ended && finished.count() == 1 ? finished[0][0].toString() : QString();
}

/// A program named ffmpeg before all others in the path, or none at all.
class Programs {
 public:
  explicit Programs(const QByteArray& script) {
    qputenv("PATH", folder_.path().toUtf8() + (script.isEmpty() ? "" : ":" + old_));
    if (script.isEmpty()) return;
    QFile file(folder_.path(QStringLiteral("ffmpeg")));
    if (file.open(QIODevice::WriteOnly)) file.write("#!/bin/sh\n" + script);
    file.setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
  }
  ~Programs() { qputenv("PATH", old_); }

 private:
  Folder folder_;
  QByteArray old_ = qgetenv("PATH");
};

}  // namespace

class ExportTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QCoreApplication::setOrganizationName(QStringLiteral("Inkling"));
    QCoreApplication::setApplicationName(QStringLiteral("inkling-test"));
    QStandardPaths::setTestModeEnabled(true);
  }
  void init() { QSettings().clear(); }

  void pngFiguresAreExactAtEveryResolution() {
    const Folder folder;
    const auto experiment = experimentOf();
    const auto result = mockResult(experiment, 3);
    const auto usual = comparisonGrid(result);
    for (const double dpi : {96.0, 150.0, 192.0, 300.0}) {
      const auto path = folder.file("figure.png");
      saveComparison(path, result, {}, dpi, json(experiment));
      const QImage read(QString::fromStdString(path));
      QCOMPARE(read.dotsPerMeterX(), qRound(dpi / 0.0254));
      QCOMPARE(read.dotsPerMeterY(), qRound(dpi / 0.0254));
      QVERIFY(experimentFromJson(parseJson(experimentTextOf(path), path)) == experiment);
      const int magnification = static_cast<int>(std::lround(4 * dpi / 96));
      const auto picture = read.convertToFormat(QImage::Format_RGB32);
      QVERIFY(contains(picture, toQImage(*result.images[1].truth, magnification)));
      QVERIFY(contains(picture, toQImage(result.runs[2].mean, magnification)));
      if (dpi == 192) QVERIFY(picture == usual);
      QVERIFY(std::abs(picture.width() - usual.width() * dpi / 192) < 40);
    }
  }

  void vectorFiguresHoldTextAndExactTiles() {
    const Folder folder;
    const auto experiment = experimentOf();
    const auto result = mockResult(experiment, 3);
    const auto path = folder.file("figure.svg");
    saveComparison(path, result, {}, 96, json(experiment));
    QVERIFY(QSvgRenderer(QString::fromStdString(path)).isValid());
    const Svg svg(folder.bytes("figure.svg"));
    for (const char* text : {"Truth", "Back-projection", "QCS-SGM", "mean of 3 samples", "9.5 dB"})
      QVERIFY2(svg.has(QString::fromUtf8(text)), text);
    QCOMPARE(svg.description.toStdString(), json(experiment));
    QCOMPARE(svg.pictures.size(), std::size_t{3 * 7});
    QCOMPARE(svg.pictures[1].convertToFormat(QImage::Format_RGB32),
             toQImage(*result.images[1].truth, 16).convertToFormat(QImage::Format_RGB32));

    saveComparison(folder.file("figure.PDF"), result, {}, 96, json(experiment));
    const auto pdf = QByteArray::fromStdString(folder.bytes("figure.PDF"));
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.contains("/Type /Page\n") && pdf.contains("/Type /Font"));
    QVERIFY(pdf.contains("/EmbeddedFile") && pdf.contains("experiment.json"));
    QVERIFY(!pdf.contains("/DCTDecode"));  // JPEG would blur the tiles
    QCOMPARE(folder.names(),
             (QStringList{QStringLiteral("figure.PDF"), QStringLiteral("figure.svg")}));
  }

  void aFigureFollowsItsOptions() {
    const Folder folder;
    const auto result = mockResult(experimentOf(), 3);
    const auto rows = comparisonRows(result);
    QCOMPARE(rows.size(), std::size_t{7});
    QCOMPARE(rows[2].id, std::string("qcs-sgm/sample"));
    QCOMPARE(rows[6].id, std::string("message-passing/estimate"));
    GridOptions options;
    options.title = "<Mine> & \"yours\"";
    options.subtitle = "";
    options.metrics = false;
    options.columns = 2;
    options.rows["truth"].label = "Ground truth";
    options.rows["back-projection"].shown = false;
    options.rows["qcs-sgm/sample"].shown = false;
    options.rows["qcs-sgm/mean"].detail = "mean";
    options.rows["message-passing/sample"].shown = false;
    options.rows["message-passing/mean"].shown = false;
    const auto draw = [&] {
      saveComparison(folder.file("figure.svg"), result, options, 96, {});
      return Svg(folder.bytes("figure.svg"));
    };
    const auto svg = draw();
    for (const char* text : {"<Mine> & \"yours\"", "Ground truth", "QCS-SGM", "mean", "estimate"})
      QVERIFY2(svg.has(QString::fromUtf8(text)), text);
    for (const char* text : {"Truth", "Back-projection", "one posterior", "dB", "seed", "of 3"})
      QVERIFY2(!svg.has(QString::fromUtf8(text)), text);
    QCOMPARE(svg.pictures.size(), std::size_t{2 * 3});
    QVERIFY(svg.description.isEmpty());

    for (const auto& row : rows)
      options.rows[row.id].shown = false;
    VERIFY_ERROR(ErrorKind::Usage, draw(), "Every row", "keep at least one");
  }

  void figuresThatCannotBeLeaveNothing() {
    const Folder folder;
    const auto result = mockResult(experimentOf(), 3);
    const auto save = [&](const std::string& name, double dpi) {
      saveComparison(folder.file(name), result, {}, dpi, {});
    };
    VERIFY_ERROR(ErrorKind::Usage, save("figure.jpg", 96), "figure.jpg", ".png, .pdf or .svg");
    VERIFY_ERROR(ErrorKind::Usage, save("figure", 96), ".svg");
    VERIFY_ERROR(ErrorKind::Usage, save("figure.png", 1e9), "dots per inch", "2400");
    VERIFY_ERROR(ErrorKind::Usage, save("figure.png", NAN), "dots per inch");
    for (const char* name : {"none/figure.png", "none/figure.pdf", "none/figure.svg"})
      VERIFY_ERROR(ErrorKind::Output, save(name, 96), name, "does not exist");
    QVERIFY(folder.names().isEmpty());
  }

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
      QCOMPARE(read["results"][0].contains("trace"), trace);
      QCOMPARE(read["results"][4]["image"].get<std::string>(), std::string("prior 0"));
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

  void animationsShowWhatWasRecorded() {
    auto data = recording(10, 10);
    data.methods.push_back(course("message-passing", 4, 4));
    AnimationPlan plan;
    plan.scale = 5;
    const Animation animation(data, plan);
    QCOMPARE(animation.frames(), 10);
    QVERIFY(animation.grey());
    QCOMPARE(animation.size().width() % 2, 0);
    QCOMPARE(animation.size().height() % 2, 0);
    for (int i = 0; i < animation.frames(); ++i) {
      const int e = animation.evaluation(i);
      QCOMPARE(e, i + 1);
      const auto picture = animation.frame(i);
      QCOMPARE(picture.size(), animation.size());
      QVERIFY(picture.allGray());
      const auto tile = [&](int row, int column) {
        return picture.copy(QRect(animation.tileAt(row, column), QSize(40, 40)));
      };
      const auto expected = [](const Image& image) {
        return toQImage(image, 5).convertToFormat(QImage::Format_RGB32);
      };
      QCOMPARE(tile(0, 0), expected(*data.image->truth));
      QCOMPARE(tile(0, 1), expected(frame(e).iterate));
      QCOMPARE(tile(0, 2), expected(frame(e).denoised));
      QCOMPARE(tile(1, 2), expected(frame(std::min(e, 4)).denoised));  // it waits at its end
    }
  }

  void animationsAreOfABoundedLength() {
    auto data = recording(1000, 1000);
    AnimationPlan plan;
    plan.seconds = 120;
    plan.fps = 50;
    const Animation longest(data, plan);
    QCOMPARE(longest.frames(), AnimationPlan::mostFrames);
    QCOMPARE(longest.evaluation(0), 1);
    QCOMPARE(longest.evaluation(longest.frames() - 1), 1000);
    for (int i = 1; i < longest.frames(); ++i) {
      const int step = longest.evaluation(i) - longest.evaluation(i - 1);
      QVERIFY(step == 3 || step == 4);
    }
    plan.seconds = 0.5;
    plan.fps = 1;
    QCOMPARE(Animation(data, plan).frames(), 1);
    QCOMPARE(Animation(data, plan).evaluation(0), 1000);
    plan.fps = 0;
    VERIFY_ERROR(ErrorKind::Usage, Animation(data, plan), "1 to 50 frames a second");
    VERIFY_ERROR(ErrorKind::Usage, Animation(Recording{}, AnimationPlan{}), "No course",
                 "run the experiment");
    data.methods.front().trajectory = Trajectory();
    data.methods.front().trajectory.add(frame(1, 256));
    plan = {};
    plan.scale = 32;
    VERIFY_ERROR(ErrorKind::Usage, Animation(data, plan), "8192", "smaller scale");
  }

  void gifsAreExactForGrey() {
    const Folder folder;
    const auto data = recording(7, 7);
    AnimationPlan plan;
    plan.seconds = 2;
    const auto path = folder.path(QStringLiteral("course.gif"));
    AnimationExport task(data, plan, path);
    QSignalSpy progress(&task, &ExportTask::progressed);
    QCOMPARE(run(task), path);
    QCOMPARE(progress.count(), 7);
    QCOMPARE(progress.last(), (QVariantList{7, 7}));
    const Animation animation(data, plan);
    const auto frames = framesOf(path);
    QCOMPARE(frames.size(), std::size_t{7});
    for (int i = 0; i < 7; ++i)
      QCOMPARE(frames[static_cast<std::size_t>(i)], animation.frame(i));
    QImageReader reader(path);
    QCOMPARE(reader.loopCount(), -1);
    int milliseconds = 0;
    while (!reader.read().isNull())
      milliseconds += reader.nextImageDelay();
    QCOMPARE(milliseconds, 3000);  // two seconds, and the last frame's one
    QCOMPARE(folder.names(), QStringList{QStringLiteral("course.gif")});
  }

  void gifsAreCloseForColour() {
    const Folder folder;
    Recording data;
    data.methods.emplace_back().method = "qcs-sgm";
    for (int e = 1; e <= 3; ++e) {
      Image image{{3, 16, 16}, std::vector<float>(768)};
      for (std::size_t i = 0; i < image.pixels.size(); ++i)
        image.pixels[i] = static_cast<float>((i * static_cast<std::size_t>(e)) % 256) / 255;
      data.methods.front().trajectory.add({e, 1.0, image, mockImage(e, {3, 16, 16})});
    }
    const auto path = folder.path(QStringLiteral("course.gif"));
    AnimationExport task(data, {}, path);
    QCOMPARE(run(task), path);
    const Animation animation(data, {});
    QVERIFY(!animation.grey());
    const auto frames = framesOf(path);
    QCOMPARE(frames.size(), std::size_t{3});
    double sum = 0;
    int largest = 0;
    const auto whole = animation.frame(1);
    for (int y = 0; y < whole.height(); ++y)
      for (int x = 0; x < whole.width(); ++x) {
        const QRgb a = whole.pixel(x, y), b = frames[1].pixel(x, y);
        for (const int off : {qRed(a) - qRed(b), qGreen(a) - qGreen(b), qBlue(a) - qBlue(b)}) {
          sum += std::abs(off);
          largest = std::max(largest, std::abs(off));
        }
      }
    QVERIFY2(largest < 40, qPrintable(QString::number(largest)));
    QVERIFY(sum / (3.0 * whole.width() * whole.height()) < 3);
    QCOMPARE(frames[1].pixel(0, 0), qRgb(255, 255, 255));
  }

  void animationsThatCannotBeWritten() {
    const Folder folder;
    const auto data = recording(7, 7);
    VERIFY_ERROR(ErrorKind::Usage, AnimationExport(data, {}, folder.path(QStringLiteral("a.avi"))),
                 "a.avi", ".gif, .mp4 or .webm");
    AnimationExport task(data, {}, folder.path(QStringLiteral("none/a.gif")));
    QString message;
    QVERIFY(run(task, &message).isEmpty());
    QVERIFY(message.contains(QStringLiteral("none/a.gif")));
    QVERIFY(folder.names().isEmpty());
  }

  void aCancelledAnimationLeavesNoFile() {
    const Folder folder;
    AnimationPlan plan;
    plan.scale = 32;
    plan.seconds = 20;
    const auto data = recording(300, 300);
    {
      AnimationExport task(data, plan, folder.path(QStringLiteral("a.gif")));
      QSignalSpy cancelled(&task, &ExportTask::cancelled), finished(&task, &ExportTask::finished);
      task.start();
      task.cancel();
      QTRY_COMPARE(cancelled.count(), 1);
      QCOMPARE(finished.count(), 0);
    }
    {
      AnimationExport task(data, plan, folder.path(QStringLiteral("b.gif")));
      task.start();  // and its end
    }
    QVERIFY(folder.names().isEmpty());
  }

  void videosAreWhatTheProgramMakesOfTheFrames() {
    const Folder folder;
    const auto data = recording(6, 6);
    AnimationPlan plan;
    plan.seconds = 2;
    const Animation animation(data, plan);
    const auto path = folder.path(QStringLiteral("a \"film\".mp4"));
    const Programs programs(
        "for last; do :; done\necho \"$@\" > \"${last#file:}\"\n"
        "cat >> \"${last#file:}\"\n");
    AnimationExport task(data, plan, path);
    QString message;
    QCOMPARE(run(task, &message), path);
    QCOMPARE(folder.names(), QStringList{QStringLiteral("a \"film\".mp4")});
    const auto bytes = QByteArray::fromStdString(readFile(path.toStdString()));
    const auto end = bytes.indexOf('\n');
    const auto arguments = QString::fromUtf8(bytes.left(end));
    for (const char* part : {"libx264", "-framerate 6000/2000", "-r 25", "rgb24", "-f mp4"})
      QVERIFY2(arguments.contains(QString::fromUtf8(part)), part);
    const auto size = animation.size();
    QVERIFY(arguments.contains(QStringLiteral("%1x%2").arg(size.width()).arg(size.height())));
    // six frames, and three more of the last one: a second of it
    const qsizetype bytesPerFrame = qsizetype{3} * size.width() * size.height();
    QCOMPARE(bytes.size() - end - 1, 9 * bytesPerFrame);
    const QImage last(
        reinterpret_cast<const uchar*>(bytes.constData()) + end + 1 + 8 * bytesPerFrame,
        size.width(), size.height(), 3 * size.width(), QImage::Format_RGB888);
    QCOMPARE(last.convertToFormat(QImage::Format_RGB32), animation.frame(5));
  }

  void aProgramThatFailsLeavesNothing() {
    const Folder folder;
    const auto path = folder.path(QStringLiteral("a.webm"));
    const auto data = recording(6, 6);
    {
      const Programs programs("echo 'no encoder, sorry' >&2\nexit 3\n");
      AnimationExport task(data, {}, path);
      QString message;
      QVERIFY(run(task, &message).isEmpty());
      QVERIFY2(message.contains(QStringLiteral("no encoder, sorry")), qPrintable(message));
      QVERIFY(message.contains(QStringLiteral("a.webm")));
    }
    {
      const Programs programs("exec sleep 600\n");  // reads nothing
      AnimationExport task(data, {}, path);
      QSignalSpy cancelled(&task, &ExportTask::cancelled);
      task.start();
      task.cancel();
      QTRY_COMPARE(cancelled.count(), 1);
      AnimationExport another(data, {}, path);
      another.start();  // and its end
    }
    {
      const Programs none({});
      VERIFY_ERROR(ErrorKind::Resource, AnimationExport(data, {}, path), "ffmpeg", "GIF");
    }
    QVERIFY(folder.names().isEmpty());
  }

  void videosOfTheRealProgram() {
    if (ffmpegProgram().isEmpty()) QSKIP("ffmpeg is not installed");
    const Folder folder;
    for (const char* suffix : {"mp4", "webm"}) {
      const auto path = folder.path(QStringLiteral("a.") + QString::fromUtf8(suffix));
      AnimationExport task(recording(6, 6), {}, path);
      QString message;
      QVERIFY2(run(task, &message) == path, qPrintable(message));
      const auto bytes = readFile(path.toStdString());
      QVERIFY(bytes.size() > 1000);
      QVERIFY(suffix[0] == 'm' ? bytes.substr(4, 4) == "ftyp" : bytes[0] == '\x1a');
    }
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
    data.methods[0].stale = true;
    QCOMPARE(shownResult(data).runs.size(), std::size_t{1});
    QVERIFY(finishedSources(data) != sources);
    data.methods[1].stale = true;
    VERIFY_ERROR(ErrorKind::Usage, shownResult(data), "No finished result");
  }

  void theDialogExportsEverything() {
    const Folder folder;
    const auto data = finishedRecording();
    TracePlot psnr(TracePlot::Quantity::Psnr), ssim(TracePlot::Quantity::Ssim);
    psnr.show(data, {});
    ssim.show(data, {});
    AppSettings settings;
    ExportDialog dialog([&]() -> const Recording& { return data; }, {&psnr, &ssim}, settings);
    QSignalSpy exported(&dialog, &ExportDialog::exported), failed(&dialog, &ExportDialog::failed),
        wanted(&dialog, &ExportDialog::plotsWanted);
    using Page = ExportDialog::Page;
    const auto done = [&](Page page, const QString& name) {
      const auto path = folder.path(name);
      exported.clear();
      return dialog.exportTo(page, path) &&
             QTest::qWaitFor([&] { return !dialog.busy(); }, 60000) && exported.count() == 1 &&
             exported[0][0].toString() == path;
    };
    const auto choose = [&](Page page, const char* name, const QString& value) {
      auto* combo = dialog.page(page).findChild<QComboBox*>(QString::fromUtf8(name));
      combo->setCurrentIndex(combo->findData(value));
    };
    const auto makeFolder = [&](const char* name) {
      return QDir().mkdir(folder.path(QString::fromUtf8(name)));
    };
    const auto names = [&](const char* name) {
      return QDir(folder.path(QString::fromUtf8(name))).entryList(QDir::Files, QDir::Name);
    };

    for (const char* name : {"f.png", "f.pdf", "f.svg"})
      QVERIFY2(done(Page::Figure, QString::fromUtf8(name)), name);
    QVERIFY(experimentFromJson(parseJson(experimentTextOf(folder.file("f.png")), "f.png")) ==
            data.experiment);
    QVERIFY(Svg(folder.bytes("f.svg")).has(QStringLiteral("Truth")));

    QVERIFY(makeFolder("images"));
    QVERIFY(done(Page::Images, QStringLiteral("images")));
    QCOMPARE(names("images").size(), 3 * 9);  // all but the further samples
    choose(Page::Images, "which",
           QStringLiteral("00-Ziffer__3_______-message-passing-estimate.png"));
    QVERIFY(done(Page::Images, QStringLiteral("one.png")));
    QCOMPARE(QImage(folder.path(QStringLiteral("one.png"))).convertToFormat(QImage::Format_RGB32),
             toQImage(mockImage(0), 8).convertToFormat(QImage::Format_RGB32));

    QVERIFY(makeFolder("plots"));
    QVERIFY(done(Page::Plots, QStringLiteral("plots")));
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(names("plots").size(), 2);
    choose(Page::Plots, "which", QStringLiteral("1"));
    for (const char* name : {"p.png", "p.pdf", "p.svg", "p.csv"})
      QVERIFY2(done(Page::Plots, QString::fromUtf8(name)), name);
    const QImage plot(folder.path(QStringLiteral("p.png")));
    QCOMPARE(plot.size(), QSize(1890, 1181));  // 160 by 100 mm at 300 dots per inch
    QCOMPARE(plot.dotsPerMeterX(), 11811);
    QCOMPARE(QByteArray::fromStdString(folder.bytes("p.csv")), ssim.csv());
    QVERIFY(folder.bytes("p.pdf").starts_with("%PDF"));

    QVERIFY(done(Page::Animation, QStringLiteral("a.gif")));
    QCOMPARE(framesOf(folder.path(QStringLiteral("a.gif"))).size(), std::size_t{8});

    QVERIFY(done(Page::Data, QStringLiteral("r.json")));
    QVERIFY(experimentFromJson(parseJson(folder.bytes("r.json"), "r.json")["experiment"]) ==
            data.experiment);
    choose(Page::Data, "format", QStringLiteral("npy"));
    QVERIFY(makeFolder("data"));
    QVERIFY(done(Page::Data, QStringLiteral("data")));
    QCOMPARE(names("data").size(), 5);
    QVERIFY(failed.isEmpty());
    QCOMPARE(settings.folder(), folder.path(QStringLiteral("data")));
  }

  void theDialogSaysOnceWhatWentWrong() {
    const Folder folder;
    Recording data;
    AppSettings settings;
    ExportDialog dialog([&]() -> const Recording& { return data; }, {}, settings);
    QSignalSpy failed(&dialog, &ExportDialog::failed);
    using Page = ExportDialog::Page;
    auto* message = dialog.findChild<QLabel*>(QStringLiteral("message"));
    int count = 0;
    const auto refused = [&](Page page, const QString& name, const char* part) {
      dialog.exportTo(page, folder.path(name));
      return QTest::qWaitFor([&] { return !dialog.busy(); }, 60000) && failed.count() == ++count &&
             failed.last()[0].toString().contains(QString::fromUtf8(part)) &&
             message->text() == failed.last()[0].toString();
    };
    QVERIFY(refused(Page::Figure, QStringLiteral("f.png"), "run the experiment"));
    QVERIFY(refused(Page::Images, {}, "run the experiment"));
    QVERIFY(refused(Page::Plots, {}, "no plot"));
    QVERIFY(refused(Page::Animation, QStringLiteral("a.gif"), "No course"));
    QVERIFY(refused(Page::Data, QStringLiteral("r.json"), "run the experiment"));
    data = finishedRecording();
    QVERIFY(refused(Page::Figure, QStringLiteral("f.xyz"), ".svg"));
    QVERIFY(refused(Page::Figure, QStringLiteral("none/f.png"), "does not exist"));
    QVERIFY(refused(Page::Images, QStringLiteral("none"), "does not exist"));
    QVERIFY(refused(Page::Data, QStringLiteral("none/r.json"), "does not exist"));
    QVERIFY(folder.names().isEmpty());

    auto* columns = dialog.page(Page::Figure).findChild<QSpinBox*>(QStringLiteral("columns"));
    columns->setValue(2);
    QVERIFY(dialog.exportTo(Page::Figure, folder.path(QStringLiteral("f.png"))));
    QVERIFY(!dialog.exportTo(Page::Figure, folder.path(QStringLiteral("g.png"))));
    QCOMPARE(failed.count(), ++count);
    QTRY_VERIFY(!dialog.busy());
    QCOMPARE(folder.names(), QStringList{QStringLiteral("f.png")});
  }

  void theDialogCancels() {
    const Folder folder;
    const auto data = recording(300, 300);
    AppSettings settings;
    ExportDialog dialog([&]() -> const Recording& { return data; }, {}, settings);
    QSignalSpy exported(&dialog, &ExportDialog::exported), failed(&dialog, &ExportDialog::failed);
    auto& page = dialog.page(ExportDialog::Page::Animation);
    page.findChild<QSpinBox*>(QStringLiteral("scale"))->setValue(32);
    page.findChild<QDoubleSpinBox*>(QStringLiteral("seconds"))->setValue(60);
    dialog.showPage(ExportDialog::Page::Animation);
    dialog.show();
    auto* cancel = dialog.findChild<QPushButton*>(QStringLiteral("cancel"));
    auto* again = dialog.findChild<QPushButton*>(QStringLiteral("export"));
    QVERIFY(!cancel->isVisible());
    QVERIFY(dialog.exportTo(ExportDialog::Page::Animation, folder.path(QStringLiteral("a.gif"))));
    QVERIFY(cancel->isVisible() && !again->isEnabled());
    cancel->click();
    QTRY_VERIFY(!dialog.busy());
    QVERIFY(!cancel->isVisible() && again->isEnabled());
    QVERIFY(exported.isEmpty() && failed.isEmpty());
    QVERIFY(folder.names().isEmpty());
  }

  void theDialogRemembersItsChoices() {
    const auto data = finishedRecording();
    const auto open = [&](AppSettings& settings) {
      return std::make_unique<ExportDialog>([&]() -> const Recording& { return data; },
                                            std::vector<Plot*>{}, settings);
    };
    using Page = ExportDialog::Page;
    const auto figureControl = [](ExportDialog& dialog, auto** control, const char* name) {
      *control =
          dialog.page(Page::Figure)
              .findChild<std::remove_reference_t<decltype(**control)>*>(QString::fromUtf8(name));
    };
    QSpinBox* dpi = nullptr;
    QLineEdit* title = nullptr;
    QCheckBox* metrics = nullptr;
    FigureRows* rows = nullptr;
    {
      AppSettings settings;
      const auto dialog = open(settings);
      dialog->show();
      figureControl(*dialog, &dpi, "dpi");
      figureControl(*dialog, &title, "title");
      figureControl(*dialog, &metrics, "metrics");
      figureControl(*dialog, &rows, "rows");
      QCOMPARE(dpi->value(), 300);
      QCOMPARE(rows->rowCount(), 7);
      dpi->setValue(600);
      title->setText(QStringLiteral("\"Quoted\", title = 1"));
      metrics->setChecked(false);
      rows->item(0, 1)->setText(QStringLiteral("Ground truth"));
      rows->item(1, 0)->setCheckState(Qt::Unchecked);
      auto* width = dialog->page(Page::Plots).findChild<QDoubleSpinBox*>(QStringLiteral("width"));
      auto* unit = dialog->page(Page::Plots).findChild<QComboBox*>(QStringLiteral("unit"));
      unit->setCurrentIndex(unit->findData(QStringLiteral("px")));
      QVERIFY(std::abs(width->value() - 1889.8) < 0.2);  // the same size in the other unit
      dialog->close();
    }
    AppSettings settings;
    const auto dialog = open(settings);
    figureControl(*dialog, &dpi, "dpi");
    figureControl(*dialog, &title, "title");
    figureControl(*dialog, &metrics, "metrics");
    figureControl(*dialog, &rows, "rows");
    QCOMPARE(dpi->value(), 600);
    QCOMPARE(title->text(), QStringLiteral("\"Quoted\", title = 1"));
    QVERIFY(!metrics->isChecked());
    QCOMPARE(rows->item(0, 1)->text(), QStringLiteral("Ground truth"));
    QCOMPARE(rows->item(1, 0)->checkState(), Qt::Unchecked);
    QCOMPARE(rows->item(2, 0)->checkState(), Qt::Checked);
    QVERIFY(!rows->choices().contains("qcs-sgm/mean"));
    auto* width = dialog->page(Page::Plots).findChild<QDoubleSpinBox*>(QStringLiteral("width"));
    QVERIFY(std::abs(width->value() - 1889.8) < 0.2);

    const Folder folder;
    QVERIFY(dialog->exportTo(Page::Figure, folder.path(QStringLiteral("f.svg"))));
    QTRY_VERIFY(!dialog->busy());
    const Svg svg(folder.bytes("f.svg"));
    QVERIFY(svg.has(QStringLiteral("Ground truth")) && svg.has(QStringLiteral("\"Quoted\"")));
    QVERIFY(!svg.has(QStringLiteral("Back-projection")) && !svg.has(QStringLiteral("dB")));
    dialog->findChild<QPushButton*>(QStringLiteral("original-rows"))->click();
    QCOMPARE(rows->item(0, 1)->text(), QStringLiteral("Truth"));
    QVERIFY(rows->choices().empty());
  }

  void damagedChoicesReadAsTheDefaults() {
    AppSettings settings;
    settings.setChoices(QStringLiteral("export/figure"),
                        {{QStringLiteral("dpi"), QStringLiteral("many")},
                         {QStringLiteral("columns"), 1e300},
                         {QStringLiteral("format"), QStringLiteral("tiff")},
                         {QStringLiteral("rows"), 7}});
    settings.setChoices(QStringLiteral("export/animation"),
                        {{QStringLiteral("format"), QStringLiteral("mp4")}});
    const auto data = finishedRecording();
    const Programs none({});
    const ExportDialog dialog([&]() -> const Recording& { return data; }, {}, settings);
    auto& figure = dialog.page(ExportDialog::Page::Figure);
    QCOMPARE(figure.findChild<QSpinBox*>(QStringLiteral("dpi"))->value(), 300);
    QCOMPARE(figure.findChild<QSpinBox*>(QStringLiteral("columns"))->value(), 100);
    QCOMPARE(figure.findChild<QComboBox*>(QStringLiteral("format"))->currentData().toString(), png);
    auto& animation = dialog.page(ExportDialog::Page::Animation);
    // videos cannot be made here, and the page says why
    QCOMPARE(animation.findChild<QComboBox*>(QStringLiteral("format"))->currentData().toString(),
             QStringLiteral("gif"));
    QVERIFY(animation.findChild<QLabel*>(QStringLiteral("note"))
                ->text()
                .contains(QStringLiteral("ffmpeg")));
  }

  void thePreviewFollowsTheChoices() {
    auto data = finishedRecording();
    AppSettings settings;
    ExportDialog dialog([&]() -> const Recording& { return data; }, {}, settings);
    dialog.show();
    auto* preview = dialog.findChild<FigurePreview*>(QStringLiteral("preview"));
    QTRY_VERIFY(!preview->picture().isNull());
    const auto before = preview->picture();
    dialog.findChild<QCheckBox*>(QStringLiteral("metrics"))->setChecked(false);
    QTRY_VERIFY(preview->picture() != before);
    for (auto& method : data.methods)
      method.stale = true;
    dialog.refresh();
    QTRY_VERIFY(preview->picture().isNull());
    QCOMPARE(dialog.findChild<FigureRows*>(QStringLiteral("rows"))->rowCount(), 0);
  }

  void plotsThatAreGoneAreLeftOut() {
    const Folder folder;
    auto plot = std::make_unique<TracePlot>(TracePlot::Quantity::Psnr);
    const Recording data;
    AppSettings settings;
    ExportDialog dialog([&]() -> const Recording& { return data; }, {plot.get()}, settings);
    QSignalSpy failed(&dialog, &ExportDialog::failed);
    auto& page = dialog.page(ExportDialog::Page::Plots);
    auto* format = page.findChild<QComboBox*>(QStringLiteral("format"));
    format->setCurrentIndex(format->findData(png));
    auto* width = page.findChild<QDoubleSpinBox*>(QStringLiteral("width"));
    width->setValue(2000);
    QVERIFY(!dialog.exportTo(ExportDialog::Page::Plots, folder.path()));
    QVERIFY(failed.last()[0].toString().contains(QStringLiteral("too large")));
    width->setValue(100);
    auto* which = page.findChild<QComboBox*>(QStringLiteral("which"));
    which->setCurrentIndex(1);
    plot.reset();
    QVERIFY(!dialog.exportTo(ExportDialog::Page::Plots, folder.path(QStringLiteral("p.png"))));
    QVERIFY(failed.last()[0].toString().contains(QStringLiteral("no longer there")));
    QVERIFY(folder.names().isEmpty());
  }
};

INKLING_TEST(ExportTest);

}  // namespace inkling

#include "export_test.moc"

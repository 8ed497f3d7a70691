#include "ui/export/animation_export.h"

#include "tests/support/files.h"
#include "tests/ui/export_support.h"
#include "ui/export/video_file.h"
#include "ui/figures/png.h"

#include <QStandardPaths>

#include <cmath>

namespace inkling {
namespace {

using namespace exporting;

class AnimationExportTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
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

  void whatIsOldOrNotChosenIsLeftOut() {
    auto data = recording(10, 10);
    data.methods.front().stale = true;
    VERIFY_ERROR(ErrorKind::Usage, Animation(data, AnimationPlan{}), "No course",
                 "present settings");
    data.methods.push_back(course("message-passing", 4, 4));
    data.methods.push_back(course("jalal", 20, 20));
    data.methods.back().chosen = false;
    const Animation animation(data, {});
    QCOMPARE(animation.frames(), 4);
    QCOMPARE(animation.evaluation(3), 4);
    data.methods = {data.methods[1]};
    QCOMPARE(animation.size(), Animation(data, {}).size());
    QCOMPARE(animation.frame(3), Animation(data, {}).frame(3));
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

  /// Whichever of several images is shown, its own courses move; a method that kept none is there
  /// with its result.
  void ofSeveralImagesTheOneThatIsShownMoves() {
    auto data = recording(6, 6);
    data.experiment.images = {EmbeddedSource{"a", flat(0)}, EmbeddedSource{"b", flat(0)}};
    auto other = course("qcs-sgm", 3, 6);
    data.methods.front().others[1] = {other.steps, other.trajectory};
    auto& second = data.methods.emplace_back();
    second.method = "qcs-sgm+";
    second.run = finishedRun();
    second.run->method = second.method;
    QCOMPARE(Animation(data, {}).frames(), 6);
    turnTo(data, 1);
    second.run = finishedRun();
    const Animation animation(data, {});
    QCOMPARE(animation.frames(), 3);
    QVERIFY(animation.frame(0) != animation.frame(2));
    const auto estimate = animation.tileAt(1, 2) + QPoint(1, 1);
    for (int i = 0; i < 3; ++i)
      QCOMPARE(qGray(animation.frame(i).pixel(estimate)), qRound(0.3 * 255));
    data.methods.pop_back();
    QVERIFY(animation.size().height() > Animation(data, {}).size().height());
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
    QVERIFY2(largest < 24, qPrintable(QString::number(largest)));
    const double mean = sum / (3.0 * whole.width() * whole.height());
    QVERIFY2(mean < 0.5, qPrintable(QString::number(mean)));
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
};

}  // namespace

INKLING_TEST(AnimationExportTest);

}  // namespace inkling

#include "animation_export_test.moc"

#include "ui/export/video_file.h"

#include "engine/model/error.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cmath>
#include <filesystem>
#include <system_error>

namespace inkling {
namespace {

constexpr int patience = 50;  // ms between looks at the cancellation

QStringList arguments(const Animation& animation, bool mp4, const QString& target) {
  const auto size = animation.size();
  QStringList list{QStringLiteral("-y"),
                   QStringLiteral("-loglevel"),
                   QStringLiteral("error"),
                   QStringLiteral("-f"),
                   QStringLiteral("rawvideo"),
                   QStringLiteral("-pix_fmt"),
                   QStringLiteral("rgb24"),
                   QStringLiteral("-video_size"),
                   QStringLiteral("%1x%2").arg(size.width()).arg(size.height()),
                   QStringLiteral("-framerate"),
                   QStringLiteral("%1/%2")
                       .arg(animation.frames() * 1000)
                       .arg(std::lround(animation.plan().seconds * 1000)),
                   QStringLiteral("-i"),
                   QStringLiteral("-"),
                   QStringLiteral("-r"),
                   QString::number(animation.plan().fps),
                   QStringLiteral("-pix_fmt"),
                   QStringLiteral("yuv420p")};
  if (mp4)
    list += {QStringLiteral("-c:v"), QStringLiteral("libx264"),   QStringLiteral("-crf"),
             QStringLiteral("12"),   QStringLiteral("-movflags"), QStringLiteral("+faststart"),
             QStringLiteral("-f"),   QStringLiteral("mp4")};
  else
    list += {QStringLiteral("-c:v"), QStringLiteral("libvpx-vp9"), QStringLiteral("-crf"),
             QStringLiteral("18"),   QStringLiteral("-b:v"),       QStringLiteral("0"),
             QStringLiteral("-f"),   QStringLiteral("webm")};
  return list << QStringLiteral("file:") + target;
}

/// The program at work; it ends with this object.
class Encoder {
 public:
  Encoder(const QString& path, const Cancellation& cancellation)
      : path_(path), cancellation_(cancellation) {}
  ~Encoder() {
    process_.kill();
    process_.waitForFinished();
  }

  void start(const QStringList& arguments) {
    process_.setStandardOutputFile(QProcess::nullDevice());
    process_.start(requireFfmpeg(), arguments);
    if (!process_.waitForStarted()) fail(process_.errorString());
  }

  void write(const QImage& frame) {
    const auto picture = frame.convertToFormat(QImage::Format_RGB888);
    for (int y = 0; y < picture.height(); ++y)
      process_.write(reinterpret_cast<const char*>(picture.constScanLine(y)),
                     3 * qint64{picture.width()});
    while (process_.bytesToWrite() > 0) {
      cancellation_.check();
      if (process_.state() != QProcess::Running) finish();
      process_.waitForBytesWritten(patience);
    }
  }

  void finish() {
    process_.closeWriteChannel();
    while (process_.state() != QProcess::NotRunning) {
      cancellation_.check();
      process_.waitForFinished(patience);
    }
    if (process_.exitStatus() != QProcess::NormalExit || process_.exitCode() != 0 ||
        process_.bytesToWrite() > 0)
      fail(QString::fromUtf8(process_.readAllStandardError()).trimmed().right(400));
  }

 private:
  [[noreturn]] void fail(const QString& reason) const {
    if (reason.isEmpty())
      throw Error(ErrorKind::Output,
                  "{path} could not be made, since ffmpeg failed. Try another format or a smaller "
                  "scale.",
                  {{"path", path_.toStdString()}});
    throw Error(ErrorKind::Output,
                "{path} could not be made, since ffmpeg failed: {reason} Try another format or a "
                "smaller scale.",
                {{"path", path_.toStdString()}, {"reason", reason.toStdString()}});
  }

  QString path_;
  const Cancellation& cancellation_;
  QProcess process_;
};

}  // namespace

QString ffmpegProgram() {
  return QStandardPaths::findExecutable(QStringLiteral("ffmpeg"));
}

QString requireFfmpeg() {
  const auto program = ffmpegProgram();
  if (program.isEmpty())
    throw Error(ErrorKind::Resource,
                "Videos are made by the ffmpeg program, which is not installed. Install it, or "
                "export a GIF.");
  return program;
}

void saveVideo(const QString& path, const Animation& animation, const Cancellation& cancellation,
               const ThreadTask::Report& report) {
  const QFileInfo target(path);
  QTemporaryDir folder(target.absolutePath() + QStringLiteral("/.inkling-XXXXXX"));
  if (!folder.isValid())
    throw Error(
        ErrorKind::Output,
        "{path} could not be written: {errorString}. Choose a folder that exists and is yours.",
        {{"path", path.toStdString()}, {"errorString", folder.errorString().toStdString()}});
  const auto made = folder.filePath(QStringLiteral("video"));
  {
    Encoder encoder(path, cancellation);
    encoder.start(arguments(animation, target.suffix().toLower() == QLatin1String("mp4"), made));
    const int held = static_cast<int>(std::ceil(AnimationPlan::hold * animation.rate()));
    for (int i = 0; i < animation.frames(); ++i) {
      const auto frame = animation.frame(i);
      for (int copy = i + 1 < animation.frames() ? 0 : -held; copy <= 0; ++copy)
        encoder.write(frame);
      report(i + 1, animation.frames());
    }
    encoder.finish();
  }
  std::error_code failure;
  std::filesystem::rename(made.toStdString(), path.toStdString(), failure);
  if (failure)
    throw Error(ErrorKind::Output, "{path} could not be written: {message}. Choose another name.",
                {{"path", path.toStdString()}, {"message", failure.message()}});
}

}  // namespace inkling

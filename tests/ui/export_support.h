// A finished experiment to export, and what reads exports back.
#pragma once

#include "engine/model/json_text.h"
#include "engine/support/read_file.h"
#include "tests/app/mock_engine.h"
#include "tests/test.h"
#include "tests/ui/view_support.h"
#include "ui/export/export_task.h"

#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <cstring>
#include <memory>

namespace inkling::exporting {

using test::mockImage;
using test::mockResult;

inline const QString png = QStringLiteral("png");

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
inline Experiment experimentOf(int images = 3) {
  auto experiment = Experiment::defaults();
  experiment.images.emplace_back(EmbeddedSource{"Ziffer „3“ <&\"'>", mockImage(0)});
  if (images > 1) experiment.images.emplace_back(PriorSource{images - 1});
  experiment.settings.set("samples", std::int64_t{3});
  experiment.methods = {makeMethod("qcs-sgm"), makeMethod("message-passing")};
  return experiment;
}

inline Recording finishedRecording(const Experiment& experiment = experimentOf(), int images = 3) {
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

inline std::string json(const Experiment& experiment) {
  return toText(toJson(experiment));
}

/// Whether the small picture stands in the large one, pixel for pixel.
inline bool contains(const QImage& large, const QImage& small) {
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
      const auto label = reader.attributes().value(QLatin1String("aria-label"));
      if (!label.isEmpty()) texts += label.toString().trimmed();
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

inline std::vector<QImage> framesOf(const QString& gif) {
  QImageReader reader(gif);
  std::vector<QImage> frames;
  for (auto frame = reader.read(); !frame.isNull(); frame = reader.read())
    frames.push_back(frame.convertToFormat(QImage::Format_RGB32));
  return frames;
}

/// Runs a task to its end; its path, or "" with the message.
inline QString run(ExportTask& task, QString* message = nullptr) {
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

}  // namespace inkling::exporting
